"""The kinds of concept that the vocabularies hold, as frozen records. Plain values: no RDF in here.

Every record has `iri`, `notation` (the short code that facts carry), `label` and `label_en`; `alt` are other
right spellings and abbreviations, `hidden` misspellings that the press prints.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept:
    """What all concepts share."""

    iri: str
    notation: str
    label: str
    label_en: str
    alt: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Region(Concept):
    """A province, regency, city or district by its Kemendagri code, which is the notation (`62.09`).

    `label` is the bare name (`Lamandau`), `full_name` has the level (`Kabupaten Lamandau`). `alt` holds
    acronyms, abbreviations and other spellings (`Kotim`, `Kaltim`).
    """

    level: str
    """`province`, `regency`, `city` or `district`."""
    full_name: str
    parent: str | None
    capital: str | None
    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True, kw_only=True)
class InstitutionType(Concept):
    """A kind of body (`polres`, `kpu`, `dprd`). `canonical` builds the name of one: `Polres {name}`,
    `KPU {full_name}`, `Pemerintah {full_name}`; None where the text's own words must serve."""

    level: str
    parent_type: str | None
    canonical: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Role(Concept):
    """A kind of post (`kapolres`, `kepala_dinas`).

    `short` is the label that facts print (`Kapolres`, `Sekda`, `Ketua`); `forkopimda` the basis of the
    seat in the forum (`law`, `law_parallel`, `practice` or None), `forkopimda_part` `chair` or `member`,
    `forkopimda_scope` the levels at which it holds (`province`, `regency`, `city`, `district`).
    """

    short: str
    institution_type: str | None
    level: str
    position: str
    """`head`, `deputy`, `unit_head`, `secretary`, `member`, `staff`, `candidate` or `collective`."""
    forkopimda: str | None
    forkopimda_part: str | None
    forkopimda_scope: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Agency(Concept):
    """A kind of regional agency (dinas, badan, bagian); `head_titles` are one-word posts (`Kadisdik`)."""

    kind: str
    head_titles: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit(Concept):
    """One named unit whose area is known: a Kodim, a Polda, a Polres of a special kind.

    `type` is the institution type; `regions` the codes that it covers; `number` as in `Kodim 0813`;
    `parent` the label of the unit above (`Korem 082/Citra Panca Yudha Jaya`).
    """

    type: str
    regions: tuple[str, ...]
    number: str | None = None
    parent: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rank(Concept):
    """A rank of police, army, navy, air force, civil service or judiciary; `label` is the press form."""

    service: str
    group: str
    order: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Corps(Concept):
    """A corps that follows a rank (`Letkol Inf`)."""

    service: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Title(Concept):
    """An honorific before a name or a degree around it. `position`: `prefix` or `suffix`."""

    position: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CapacityKind(Concept):
    """How a post is held (`definitive`, `Pj`, `Plt`, `former`, `candidate`, …)."""

    holds_office: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class EventType(Concept):
    """A kind of event; `group` gathers kinds (`meeting`, `ceremony`)."""

    group: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRole(Concept):
    """A part that somebody plays in one event (`Inspektur Upacara`), which is not an office."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ModeKind(Concept):
    """A mode of participation; `present` is true where it says that somebody was there in person."""

    present: bool
    rank: int
    """Strength: of several modes for one participant the lowest rank holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger(Concept):
    """A wording that says who was there. `label` is the phrase; the statuses are those of the people named
    before and after it (`present`, `present_leading`, `represented`, `absent`, `invited`, `speech`, …)."""

    group: str
    kind: str
    status_before: str | None
    status_after: str | None
    marker: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Party(Concept):
    """A political party."""

    scope: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation(Concept):
    """A police operation, an election or a government programme with its days, where they are known."""

    kind: str
    start: dt.date | None
    end: dt.date | None
