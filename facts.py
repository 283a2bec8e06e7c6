"""What one article states: the waist of petakuasa.

`extract` makes an `Extraction`, `graph` keeps it, and neither knows the other. Standard library only.

Ids of persons, organizations, posts, events and participations are local to the article; `graph` mints the
IRIs. Vocabulary concepts are named by their notation (`kapolres`, `polres`, `62.09`, `rapat_koordinasi`).
Every fact carries `Evidence`, and `article.text[start:end] == quote` holds for all of it.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass, field
from typing import Literal

Capacity = Literal["definitive", "Pj", "Plt", "Plh", "Pjs", "Ps", "Pgs", "former", "elected", "candidate"]
Mode = Literal[
    "opened", "led", "signed", "inaugurated", "spoke", "accompanied", "attended",
    "represented", "absent", "invited",
]  # fmt: skip
Precision = Literal["day", "month", "year"]
EventStatus = Literal["held", "planned", "postponed", "cancelled"]

PRESENT: frozenset[Mode] = frozenset(
    {"opened", "led", "signed", "inaugurated", "spoke", "accompanied", "attended"}
)
"""The modes that say somebody was there in person; the others say the contrary."""


@dataclass(frozen=True, slots=True)
class Article:
    """A news article as it was read. `id` names it for good: reading it again under that id replaces it."""

    id: str
    text: str
    url: str | None = None
    title: str | None = None
    outlet: str | None = None
    published: dt.date | None = None
    authors: tuple[str, ...] = ()

    @property
    def sha256(self) -> str:
        """Hexadecimal digest of the text in UTF-8 (lone surrogates are kept, not refused)."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words that state a fact: half-open offsets in code points, the rule that read them, the sentence"""

    start: int
    end: int
    quote: str
    rule: str
    sentence_start: int
    sentence: str


@dataclass(frozen=True, slots=True)
class Person:
    """A person as this article names them: the bare name, and apart from it titles, rank and degrees."""

    id: str
    name: str
    mentions: tuple[Evidence, ...]
    aliases: tuple[str, ...] = ()
    honorifics: tuple[str, ...] = ()
    rank: str | None = None
    degrees: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Organization:
    """A body by its canonical name. `implied`: only a post points to it (`Kapolres X` implies `Polres X`)."""

    id: str
    name: str
    type: str | None
    region: str | None
    mentions: tuple[Evidence, ...]
    implied: bool = False


@dataclass(frozen=True, slots=True)
class Post:
    """A seat in an organization. `role` is the concept, or None where the vocabulary lacks it; `title` the
    canonical short label (`Kapolres`, `Kabag Ops`, `Ketua`)."""

    id: str
    role: str | None
    title: str
    organization: str | None = None
    region: str | None = None


@dataclass(frozen=True, slots=True)
class Tenure:
    """A person in a post, as the article says it; `surface` is its wording (`Pj Bupati Lamandau`)."""

    id: str
    person: str
    post: str
    capacity: Capacity
    surface: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """An event. `date` is the first day of what `date_precision` says, None where the text leaves it open."""

    id: str
    type: str
    label: str
    evidence: tuple[Evidence, ...]
    date: dt.date | None = None
    date_precision: Precision | None = None
    end_date: dt.date | None = None
    time: str | None = None
    place: str | None = None
    region: str | None = None
    organizers: tuple[str, ...] = ()
    theme: str | None = None
    part_of: str | None = None
    status: EventStatus = "held"
    main: bool = False


@dataclass(frozen=True, slots=True)
class Participation:
    """Somebody at (or missing from) an event: a person, a bare post, a body or a group.

    `evidence` begins with the words that state the mode. `represents` and `represented_by` name the
    participation of the other side, always in pairs.
    """

    id: str
    event: str
    mode: Mode
    evidence: tuple[Evidence, ...]
    person: str | None = None
    post: str | None = None
    organization: str | None = None
    group: str | None = None
    represents: str | None = None
    represented_by: str | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """What somebody is quoted as saying; the words are `evidence.quote`. `direct`: inside quotation marks."""

    id: str
    evidence: Evidence
    direct: bool
    speaker: str | None = None
    speaker_post: str | None = None
    event: str | None = None
    date: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Issue:
    """Doubt: what the text leaves open, for a person to look at. Never a guess, never an exception."""

    kind: str
    message: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that one article states: exactly one named graph."""

    article: Article
    extractor: str
    persons: tuple[Person, ...] = ()
    organizations: tuple[Organization, ...] = ()
    posts: tuple[Post, ...] = ()
    tenures: tuple[Tenure, ...] = ()
    events: tuple[Event, ...] = ()
    participations: tuple[Participation, ...] = ()
    statements: tuple[Statement, ...] = ()
    issues: tuple[Issue, ...] = field(default=())
