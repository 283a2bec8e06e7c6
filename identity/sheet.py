"""What identity reads of one article: its persons with their posts, places and days, its events and facts."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TypeVar

from ..facts import PRESENT, Event, Extraction, Participation, Person, Post, Statement, Tenure
from ..graph import iris
from ..graph.reread import extraction_from
from ..graph.store import Store
from ..ontology.concepts import Rank
from .names import fold, words
from .titles import Gender, gender, rank

V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Seat:
    """A post that an article gives to a person, on the day at which the article shows it."""

    tenure: str
    person: str
    post: str
    capacity: str
    day: dt.date | None


@dataclass(frozen=True, slots=True)
class Mention:
    """One person of one article. `regions` are codes; `presences` the days and regions of events at which the
    article says that the person was."""

    iri: str
    article: str
    name: str
    aliases: tuple[str, ...]
    gender: Gender | None
    rank: Rank | None
    degrees: frozenset[str]
    seats: tuple[Seat, ...]
    regions: frozenset[str]
    presences: frozenset[tuple[dt.date, str]]
    day: dt.date | None
    company: frozenset[str]
    """The names in the article that have more than one word, folded, the person's own too."""


@dataclass(frozen=True, slots=True)
class Happening:
    """One event of one article. `posts` and `names` are those of the participants, and of the organizers."""

    iri: str
    article: str
    type: str
    label: str
    day: dt.date | None
    place: str
    region: str | None
    status: str
    posts: frozenset[str]
    names: frozenset[str]
    copy: str = ""
    """Where the article is a copy: the release, by its earliest article."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One article as identity reads it. Facts are the IRIs' own: ids are IRIs throughout."""

    iri: str
    id: str
    outlet: str
    published: dt.date | None
    day: dt.date | None
    """When it was published or, where that is unknown, its first event."""
    mentions: tuple[Mention, ...]
    happenings: tuple[Happening, ...]
    seats: tuple[Seat, ...]
    participations: tuple[Participation, ...]
    statements: tuple[Statement, ...]
    posts: dict[str, Post]
    days: dict[str, dt.date | None]
    """The day of each event."""

    @property
    def order(self) -> tuple[dt.date, str]:
        """What decides who is the oldest: publication, unknown last, then the IRI."""
        return self.published or dt.date.max, self.iri

    def statement(self, iri: str) -> Statement:
        """One of its statements."""
        return next(said for said in self.statements if said.id == iri)


def read(store: Store, article: str) -> Sheet | None:
    """The article's sheet from its graph; None where the store does not hold it."""
    graph = list(store.graph(iris.article_graph(article)))
    if not graph:
        return None
    return sheet(extraction_from(graph, article), article)


def sheet(extraction: Extraction, iri: str) -> Sheet:
    """The sheet of an extraction whose local ids are the graph's IRIs."""
    article = extraction.article
    days = {event.id: _day(event) for event in extraction.events}
    known = [day for event in extraction.events if (day := days[event.id]) and event.status == "held"]
    published = article.published
    attended: dict[str, list[Participation]] = defaultdict(list)
    for entry in extraction.participations:
        if entry.person:
            attended[entry.person].append(entry)
    shown = {
        person.id: _shown(attended[person.id], days) or published or min(known, default=None)
        for person in extraction.persons
    }
    posts = {(same := _shared(post)).id: same for post in extraction.posts}
    seats = tuple(
        Seat(t.id, t.person, t.post, t.capacity, shown.get(t.person))
        for t in sorted(extraction.tenures, key=_id)
    )
    main = _main_region(extraction)
    company = frozenset(fold(person.name) for person in extraction.persons if len(words(person.name)) > 1)
    regions = {event.id: event.region for event in extraction.events}
    return Sheet(
        iri=iri,
        id=article.id,
        outlet=(article.outlet or "").casefold(),
        published=published,
        day=published or min(known, default=None),
        mentions=tuple(
            _mention(
                person, iri, seats, posts, attended[person.id], days, regions, main, shown[person.id], company
            )
            for person in sorted(extraction.persons, key=_id)
        ),
        happenings=tuple(
            _happening(event, iri, extraction, days[event.id]) for event in sorted(extraction.events, key=_id)
        ),
        seats=seats,
        participations=tuple(
            Participation(e.id, e.event, e.mode, (), e.person, e.post, e.organization, e.group)
            for e in sorted(extraction.participations, key=_id)
        ),
        statements=tuple(
            replace(said, evidence=replace(said.evidence, sentence=""))
            for said in sorted(extraction.statements, key=_id)
        ),
        posts=posts,
        days=days,
    )


def _id(fact: Person | Event | Participation | Statement | Tenure) -> str:
    return fact.id


def _day(event: Event) -> dt.date | None:
    return event.date if event.date_precision in (None, "day") else None


def _shown(entries: list[Participation], days: dict[str, dt.date | None]) -> dt.date | None:
    """The first day on which the person is at an event."""
    return min((day for e in entries if e.mode in PRESENT and (day := days.get(e.event))), default=None)


def _main_region(extraction: Extraction) -> str | None:
    """Where the article is: the region of its main event, else the one that most of its posts have."""
    for event in sorted(extraction.events, key=lambda e: (not e.main, e.id)):
        if event.region:
            return event.region
    counted = Counter(post.region for post in extraction.posts if post.region)
    return min(counted, key=lambda code: (-counted[code], code), default=None)


def _mention(
    person: Person,
    article: str,
    seats: tuple[Seat, ...],
    posts: dict[str, Post],
    entries: list[Participation],
    days: dict[str, dt.date | None],
    regions: dict[str, str | None],
    main: str | None,
    day: dt.date | None,
    company: frozenset[str],
) -> Mention:
    own = tuple(seat for seat in seats if seat.person == person.id)
    found = {region for seat in own if (region := posts[seat.post].region)}
    if not own:
        found = {region for e in entries if (region := regions.get(e.event))} or ({main} if main else set())
    return Mention(
        iri=person.id,
        article=article,
        name=_shared(person.name),
        aliases=_shared(person.aliases),
        gender=gender((*person.honorifics, *person.degrees)),
        rank=rank(person.rank) if person.rank else None,
        degrees=_shared(
            frozenset("".join(filter(str.isalpha, degree)).casefold() for degree in person.degrees)
        ),
        seats=own,
        regions=_shared(frozenset(found)),
        presences=_shared(
            frozenset(
                (when, where)
                for e in entries
                if e.mode in PRESENT and (when := days.get(e.event)) and (where := regions.get(e.event))
            )
        ),
        day=day,
        company=company,
    )


def _happening(event: Event, article: str, extraction: Extraction, day: dt.date | None) -> Happening:
    entries = [entry for entry in extraction.participations if entry.event == event.id]
    names = {person.id: person.name for person in extraction.persons}
    return Happening(
        iri=event.id,
        article=article,
        type=event.type,
        label=event.label,
        day=day,
        place=event.place or "",
        region=event.region,
        status=event.status,
        posts=_shared(frozenset(entry.post for entry in entries if entry.post)),
        names=_shared(frozenset(names[entry.person] for entry in entries if entry.person)),
    )


@lru_cache(maxsize=100_000)
def _shared(value: V) -> V:
    """One of what is equal: articles share most posts, names and regions, and all are kept in memory."""
    return value
