"""Quotations and who said them.

`“…,” kata Nonding mewakili Bupati Paser`, `“…,” ujarnya`, `Kapolres Lamandau AKBP … menyampaikan …. “…”,
lanjutnya`. The speaker is the actor beside the tag; `-nya`, a pronoun or no tag at all point back to the
one who spoke last. Names of operations and themes in quotation marks are no statements.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from .event_drafts import SentenceView
from .lexicon import Lexicon
from .mentions import Actor
from .name_forms import name_words
from .page import Page
from .quotation_marks import Quotation
from .speakers import SpeakerReader
from .speech_words import Voice
from .wording import Wording
from .years import DateMention

_SHORTEST = 4
"""Words; shorter quotations are terms, not statements."""
_NAME_LIKE = 0.7
"""The share of capital words from which a quotation without a tag reads as a name."""
_CLOSED = frozenset(".,?!")


@dataclass(frozen=True, slots=True)
class StatementDraft:
    """A quotation with its speaker, None where nobody can be told; `tag` is the words that attribute it."""

    quotation: Quotation
    view: SentenceView
    speaker: Actor | None
    date: DateMention | None
    rule: str


class StatementReader:
    """Attributes the quotations of an article; `person_of` says whom an actor means."""

    def __init__(self, lexicon: Lexicon, wording: Wording) -> None:
        self._speakers = SpeakerReader(lexicon, wording)
        self._no_statement = wording.phrases("no_statement", "theme")
        self._described = wording.norms("epithet_end")
        self._asked = wording.phrases("remote", "met", "said_passive")

    def __call__(
        self, page: Page, views: list[SentenceView], person_of: Callable[[Actor], str | None]
    ) -> list[StatementDraft]:
        """All statements in order."""
        found: list[StatementDraft] = []
        if not page.text.quotations:
            return found
        floor = _Floor(person_of)
        for number, view in enumerate(views):
            if view.sentence.part == "title":
                continue
            said = self._said(page, views, number, floor)
            if not said and floor.silent and (agent := self._speakers.agent(page, view)) is not None:
                # `“…,” kata dia. Hal itu dikatakan Kapolres`: the speaker comes after the words
                found = [replace(draft, speaker=agent, rule="next-speaker") for draft in found]
            found += said
            self._listen(page, view, floor)
        return found

    def _said(
        self, page: Page, views: list[SentenceView], number: int, floor: _Floor
    ) -> list[StatementDraft]:
        """The statements that begin in one sentence."""
        view = views[number]
        found = []
        for quotation in page.text.quotations_in(view.sentence):
            tagged = self._tag_view(views, number, quotation)
            start = max(quotation.last, tagged.sentence.first)
            tag = self._speakers.tag(page, tagged, start, tagged.sentence.last, floor.speaker)
            if not self._is_statement(page, quotation, tag):
                continue
            if isinstance(tag, Actor) and floor.holds(tag, described=page.norm(tag.last) in self._described):
                tag = "same"
            before = self._speakers.within(page, view, view.sentence.first, quotation.first)
            lone = floor.lone if tag == "same" and floor.silent else None
            rule = floor.hand(("tag-after", tag), ("tag-before", before), ("only-one-named", lone))
            floor.day = self._day_behind(page, tagged, quotation.last) or floor.day
            found.append(StatementDraft(quotation, view, floor.speaker, floor.day, rule))
        return found

    def _listen(self, page: Page, view: SentenceView, floor: _Floor) -> None:
        """What the words outside quotations tell of who speaks next, and when."""
        sentence = view.sentence
        voice = self._speakers.within(page, view, sentence.first, sentence.last)
        if voice == "same" and floor.silent:
            voice = floor.lone  # `Kapolres menjadi pemateri. Dia menyampaikan …`
        spoken_of = self._speakers.spoken_of(page, view) if voice == "same" else None
        if spoken_of is not None:
            floor.take_back(spoken_of)
        floor.hand(("", voice))
        if voice is not None or any(actor.first not in page.text.quoted for actor in view.actors):
            floor.lone = self._speakers.lone(page, view)
        asked = page.starts(sentence.first, sentence.last, self._asked)
        outside = [index for index in asked if index not in page.text.quoted]
        if outside:
            floor.day = self._day_behind(page, view, outside[0] + 1) or floor.day

    @staticmethod
    def _tag_view(views: list[SentenceView], number: int, quotation: Quotation) -> SentenceView:
        """The sentence with the tag: `… bukan merusaknya.” Ujar Yusuf` makes two, with a full stop inside the
        marks."""
        view = views[number]
        following = views[number + 1] if number + 1 < len(views) else view
        ends = quotation.last >= view.sentence.last - 1
        return following if ends and following.sentence.paragraph == view.sentence.paragraph else view

    def _is_statement(self, page: Page, quotation: Quotation, tag: Voice) -> bool:
        """Names in quotation marks are none: a theme, an operation, `“TNI Patriot NKRI”`."""
        first, last = quotation.first, quotation.last
        if last - first < _SHORTEST:
            return False
        if any(page.phrase_at(index, self._no_statement) for index in range(max(0, first - 4), first - 1)):
            return False
        words = [index for index in range(first, last) if page.word(index)[0].isalpha()]
        capitals = sum(page.capital(index) for index in words)
        named = not page.shouting and capitals >= _NAME_LIKE * len(words)
        return tag is not None or not named or page.word(last - 1) in _CLOSED

    @staticmethod
    def _day_behind(page: Page, view: SentenceView, index: int) -> DateMention | None:
        """`…,” katanya, Sabtu (8/6/2024)`: the day of the statement stands behind its tag."""
        end = page.tokens.ends[index - 1]
        return next((date for date in view.dates if date.start > end and not date.relative), None)


class _Floor:
    """Who has the floor, and on which day it was said, while the sentences pass."""

    def __init__(self, person_of: Callable[[Actor], str | None]) -> None:
        self._person_of = person_of
        self._seated: set[str] = set()
        """Those who were named with a post."""
        self.speaker: Actor | None = None
        self.before: Actor | None = None
        """Who spoke before that."""
        self.day: DateMention | None = None
        self.silent = True
        """Nobody has spoken yet."""
        self.lone: Actor | None = None
        """The only one named in the sentence before."""

    def hand(self, *voices: tuple[str, Voice]) -> str:
        """Give the floor to the first of `voices` that tells of anybody; returns the rule with it."""
        for rule, voice in voices:
            if voice is None or voice == "same":
                continue
            self._take(voice if isinstance(voice, Actor) else None)
            return rule
        return "last-speaker"

    def holds(self, tag: Actor, *, described: bool) -> bool:
        """Whether a tag that names nobody for certain is of the one who spoke last: `pesan Nasruddin`, where
        two bear the name; `ucap mantan Kajari Landak ini`, a post that is theirs and nobody else's."""
        if self.speaker is None or self._person_of(tag) is not None:
            return False
        if tag.name is not None:
            name = self.speaker.name
            return name is not None and set(name_words(tag.name.name)) <= set(name_words(name.name))
        if not described or not tag.posts:
            return False
        person = self._person_of(self.speaker)
        return person is not None and (tag.posts[0].capacity == "former" or person not in self._seated)

    def take_back(self, subject: Actor) -> None:
        """`Wakil Bupati kata dia, …`: whoever is spoken of did not speak; who spoke before goes on."""
        if self.speaker is not None and self._person_of(self.speaker) == self._person_of(subject):
            self.speaker, self.before = self.before, None

    def _take(self, speaker: Actor | None) -> None:
        person = self._person_of(speaker) if speaker is not None else None
        if speaker is not None and person is not None and speaker.posts:
            self._seated.add(person)
        if person is None or self.speaker is None or self._person_of(self.speaker) != person:
            self.day = None
        self.before, self.speaker, self.silent = self.speaker, speaker, False
