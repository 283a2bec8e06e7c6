"""An extraction as JSON: the form that `petakuasa extract` prints and that gold files are written in.

`docs/contract.md` describes it key by key.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .facts import Event, Evidence, Extraction, Organization, Participation, Person, Post, Statement

if TYPE_CHECKING:
    from .ontology.concepts import InstitutionType
    from .ontology.vocabulary import Vocabulary

Json = dict[str, Any]

_BODY_IN_TITLE = frozenset({"head", "deputy", "secretary"})
"""Positions whose title, where it is no other body's, names the body with it: `Kapolres`, `Wakil Bupati`."""


def to_contract(extraction: Extraction, vocabulary: Vocabulary | None = None) -> Json:
    """The JSON object of one article. Without a vocabulary, event types and posts are worded by notation and
    body (`rapat koordinasi`, `Bupati Pemerintah Kabupaten Paser`) instead of by label (`Bupati Paser`)."""
    return _Writer(extraction, vocabulary).article()


class _Writer:
    """The extraction with its facts by id."""

    def __init__(self, extraction: Extraction, vocabulary: Vocabulary | None) -> None:
        self.extraction = extraction
        self.vocabulary = vocabulary
        self.persons = {person.id: person for person in extraction.persons}
        self.organizations = {body.id: body for body in extraction.organizations}
        self.posts = {post.id: post for post in extraction.posts}
        self.participations = {entry.id: entry for entry in extraction.participations}

    def article(self) -> Json:
        article, facts = self.extraction.article, self.extraction
        return {
            "article": {
                "id": article.id,
                "url": article.url,
                "title": article.title,
                "outlet": article.outlet,
                "published": article.published and article.published.isoformat(),
                "authors": list(article.authors),
                "sha256": article.sha256,
            },
            "persons": [_person(person) for person in facts.persons],
            "organizations": [_organization(body) for body in facts.organizations],
            "tenures": [
                {
                    "person": tenure.person,
                    **self.seat(self.posts[tenure.post]),
                    "region": self.posts[tenure.post].region,
                    "capacity": tenure.capacity,
                    "surface": tenure.surface,
                    "evidence": _evidence(tenure.evidence),
                }
                for tenure in facts.tenures
            ],
            "events": [self.event(event) for event in facts.events],
            "statements": [self.statement(statement) for statement in facts.statements],
            "issues": [
                {"kind": issue.kind, "message": issue.message, **_span(issue.evidence)}
                for issue in facts.issues
            ],
        }

    def seat(self, post: Post) -> Json:
        return {"role": post.title, "organization": post.organization}

    def event(self, event: Event) -> Json:
        entries = [entry for entry in self.extraction.participations if entry.event == event.id]
        return {
            "id": event.id,
            "type": self.event_type(event.type),
            "label": event.label,
            "date": event.date and event.date.isoformat(),
            "date_precision": event.date_precision,
            "place": event.place,
            "region": event.region,
            "organizers": list(event.organizers),
            "theme": event.theme,
            "main": event.main,
            "participants": [self.participant(entry) for entry in entries],
            "evidence": _evidence(event.evidence),
        }

    def participant(self, entry: Participation) -> Json:
        post = self.posts.get(entry.post or "")
        return {
            "person": entry.person,
            **(self.seat(post) if post else {"role": None, "organization": entry.organization}),
            "group": entry.group,
            "mode": entry.mode,
            "represents": entry.represents and self.absentee(self.participations[entry.represents]),
            "represented_by": entry.represented_by and self.comer(self.participations[entry.represented_by]),
            "evidence": _evidence(entry.evidence),
        }

    def absentee(self, entry: Participation) -> str | None:
        """What was stood in for: the post before the person, since it is the post that was represented."""
        if entry.post:
            return self.post_label(self.posts[entry.post])
        return self.body(entry) or self.person_name(entry)

    def comer(self, entry: Participation) -> str | None:
        """Who came: by name, else by the bare post, whose body the comer's own entry tells."""
        title = self.posts[entry.post].title if entry.post else None
        return self.person_name(entry) or title or self.body(entry)

    def person_name(self, entry: Participation) -> str | None:
        return self.persons[entry.person].name if entry.person else None

    def body(self, entry: Participation) -> str | None:
        return self.organizations[entry.organization].name if entry.organization else entry.group

    def statement(self, statement: Statement) -> Json:
        post = self.posts.get(statement.speaker_post or "")
        return {
            "speaker": statement.speaker,
            "speaker_role": self.post_label(post) if post and not statement.speaker else None,
            "event": statement.event,
            "date": statement.date and statement.date.isoformat(),
            **_span(statement.evidence),
            "text": statement.evidence.quote,
            "direct": statement.direct,
        }

    def event_type(self, notation: str) -> str:
        concept = self.vocabulary and self.vocabulary.event_types.get(notation)
        return concept.label.lower() if concept else notation.replace("_", " ")

    def post_label(self, post: Post) -> str:
        """A post in words: `Bupati Paser`, `Kabag Ops Polres Paser`, `Ketua KPU Kabupaten Paser`."""
        if post.organization:
            return f"{post.title} {self.seat_name(post, self.organizations[post.organization])}"
        region = self.vocabulary and post.region and self.vocabulary.regions.get(post.region)
        return f"{post.title} {region.label}" if region else post.title

    def seat_name(self, post: Post, body: Organization) -> str:
        """What follows the title: the body's name, or its region or number where the title tells the rest."""
        vocabulary = self.vocabulary
        kind = vocabulary.institution_types.get(body.type or "") if vocabulary else None
        if vocabulary is None or kind is None or not self.tells_body(post):
            return body.name
        rest = body.name.removeprefix(f"{_kind_words(kind)} ")
        region = vocabulary.regions.get(body.region or "")
        return region.label if region and rest == region.full_name else rest

    def tells_body(self, post: Post) -> bool:
        """Whether bodies with such a post are called alike: those of a `Kapolres`, not of a `Kepala`."""
        roles = self.vocabulary.roles if self.vocabulary else {}
        kinds = self.vocabulary.institution_types if self.vocabulary else {}
        role = roles.get(post.role or "")
        if role is None or role.position not in _BODY_IN_TITLE or post.title != role.short:
            return False
        # `Wakil Ketua I` says no more of its body than `Wakil Ketua`.
        titles = {role.short, role.short.rstrip(" IVX")}
        namesakes = [other for other in roles.values() if other.short in titles]
        bodies = (kinds.get(other.institution_type or "") for other in namesakes)
        return len({kind and _kind_words(kind) for kind in bodies}) == 1


def _kind_words(kind: InstitutionType) -> str:
    """The words that begin the names of such bodies: `Polres`, `Pemerintah`."""
    return kind.canonical.partition("{")[0].strip() if kind.canonical else kind.label


def _person(person: Person) -> Json:
    return {
        "id": person.id,
        "name": person.name,
        "aliases": list(person.aliases),
        "honorifics": list(person.honorifics),
        "rank": person.rank,
        "degrees": list(person.degrees),
        "mentions": [_span(mention) for mention in person.mentions],
    }


def _organization(body: Organization) -> Json:
    return {
        "id": body.id,
        "name": body.name,
        "type": body.type,
        "region": body.region,
        "implied": body.implied,
        "mentions": [_span(mention) for mention in body.mentions],
    }


def _span(evidence: Evidence) -> Json:
    return {"start": evidence.start, "end": evidence.end}


def _evidence(evidence: tuple[Evidence, ...]) -> Json | None:
    """The first words that state the fact; those that repeat it are in the graph."""
    return {**_span(evidence[0]), "text": evidence[0].quote, "rule": evidence[0].rule} if evidence else None
