"""The facts of an article in words, each with the rules and the wordings that made it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..facts import Evidence, Extraction, Participation, Post
from ..ontology.vocabulary import Vocabulary
from .page import Page

FINDINGS = ("event", "participation", "person", "tenure", "organization", "statement", "doubt")
"""Kinds of finding in the order of a report."""

RULES = {
    "name": "a name, by its titles, the post beside it or a verb behind it",
    "post-of-name": "a post before or behind the name",
    "change-of-office": "wording of a change of office",
    "organization": "the body is named",
    "implied-by-post": "a post implies its body",
    "organization-in-home-region": "the body is named; its region is the article's",
    "implied-by-post-in-home-region": "a post implies its body; the region is the article's",
    "event-noun": "a word for a kind of event",
    "pictured": "named in a caption with others, or with the place in the picture",
    "long-list": "a row of four or more who are named in one breath",
    "guest-heading": "an entry below the heading of a list of guests",
    "counterpart": "the other side of what was signed",
    "handover": "somebody between whom an office passes on",
    "envoy": "whose envoy somebody is: `Sekda Hamdan, utusan Bupati, …`",
    "through": "whoever did something in another's place: `Bupati melalui Sekda`",
    "replaced": "whoever came where another stayed away: `berhalangan hadir dan digantikan Sekda`",
    "rite": "whoever does an act of the ceremony: `pemukulan gong oleh …`",
    "tag-after": "the speaker behind the quotation's tag",
    "tag-before": "the speaker before a verb of speech",
    "last-speaker": "whoever spoke last",
    "next-speaker": "whoever is then said to have said it",
    "only-one-named": "the only one named before",
}
"""What the rules of evidence say; the other rules are wordings of the vocabulary (`turut_hadir`)."""


@dataclass(frozen=True, slots=True)
class Proof:
    """One piece of evidence; `rule` in words, `cue` what the sentence says in these words, if anything."""

    evidence: Evidence
    rule: str
    cue: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A fact in words, with all that proves it."""

    kind: str
    words: str
    proofs: tuple[Proof, ...]


class Findings:
    """The facts of one extraction in words, in the order of `FINDINGS`."""

    def __init__(self, extraction: Extraction, page: Page, vocabulary: Vocabulary) -> None:
        self._facts = extraction
        self._page = page
        self._vocabulary = vocabulary
        self._persons = {person.id: person.name for person in extraction.persons}
        self._bodies = {body.id: body.name for body in extraction.organizations}
        self._posts = {post.id: self._post(post) for post in extraction.posts}
        self._events = {event.id: event.label for event in extraction.events}
        self._entries = {entry.id: entry for entry in extraction.participations}

    def __iter__(self) -> Iterator[Finding]:
        facts = self._facts
        for event in facts.events:
            days = " to ".join(str(day) for day in (event.date, event.end_date) if day) or "day open"
            parts = [event.label, days, event.place or "place not told", event.status]
            parts += [f"held by {self._bodies[body]}" for body in event.organizers]
            yield self._finding("event", ", ".join(parts), event.evidence)
        for entry in facts.participations:
            yield self._finding("participation", self._participation(entry), entry.evidence)
        for person in facts.persons:
            titles = [*filter(None, [person.rank]), *person.honorifics, *person.degrees]
            yield self._finding("person", ", ".join([person.name, *titles]), person.mentions)
        for tenure in facts.tenures:
            words = f"{self._persons[tenure.person]}: {self._posts[tenure.post]} ({tenure.capacity})"
            yield self._finding("tenure", words, tenure.evidence)
        for body in facts.organizations:
            words = f"{body.name}{' (implied)' if body.implied else ''}"
            yield self._finding("organization", words, body.mentions)
        for said in facts.statements:
            speaker = self._persons.get(said.speaker or "") or self._posts.get(said.speaker_post or "")
            yield self._finding(
                "statement", f"said by {speaker or 'nobody who can be told'}", (said.evidence,)
            )
        for issue in facts.issues:
            yield self._finding("doubt", f"{issue.kind}: {issue.message}", (issue.evidence,))

    def _finding(self, kind: str, words: str, evidence: Iterable[Evidence]) -> Finding:
        return Finding(kind, words, tuple(Proof(piece, *self._rule(piece)) for piece in evidence))

    def _rule(self, piece: Evidence) -> tuple[str, str]:
        """The rule in words, and what in the sentence it went by: the wording nearest to the quote."""
        trigger = self._vocabulary.triggers.get(piece.rule)
        if trigger is None:
            return RULES.get(piece.rule, piece.rule), ""
        page = self._page
        first = bisect_left(page.tokens.starts, piece.sentence_start)
        last = bisect_left(page.tokens.starts, piece.sentence_start + len(piece.sentence))
        cues = [
            hit
            for index in range(first, last)
            for hit in page.hits.all_at(index, "trigger")
            if piece.rule in hit.notations
        ]
        nearest = min(cues, key=lambda hit: abs(page.tokens.starts[hit.first] - piece.start), default=None)
        cue = page.tokens.quote(nearest.first, nearest.last) if nearest is not None else ""
        return f"the wording “{trigger.label}” ({trigger.group})", cue

    def _participation(self, entry: Participation) -> str:
        words = f"{self._participant(entry)}: {entry.mode}, {self._events[entry.event]}"
        if entry.represents:
            words += f", in place of {self._participant(self._entries[entry.represents])}"
        if entry.represented_by:
            words += f", by {self._participant(self._entries[entry.represented_by])}"
        return words

    def _participant(self, entry: Participation) -> str:
        names = (self._persons.get(entry.person or ""), self._posts.get(entry.post or ""))
        told = ", ".join(name for name in names if name)
        return told or self._bodies.get(entry.organization or "") or entry.group or ""

    def _post(self, post: Post) -> str:
        body = self._bodies.get(post.organization or "")
        return f"{post.title}, {body}" if body else post.title
