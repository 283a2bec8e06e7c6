"""The kinds of concept that the vocabularies hold, as frozen records. Plain values: no RDF in here.

Every record has `iri`, `notation` (the short code that facts carry), `label` and `label_en`; `alt` are other
right spellings and abbreviations, `hidden` misspellings that the press prints. Where a field names another
concept, it holds that concept's notation.
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
    acronyms, other spellings and former names (`Kotim`, `Kaltim`, `Irian Jaya`).
    """

    level: str
    """`province`, `regency`, `city` or `district`."""
    full_name: str
    parent: str | None = None
    capital: str | None = None
    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True, kw_only=True)
class InstitutionType(Concept):
    """A kind of body (`polres`, `kpu`, `dprd`). `canonical` builds the name of one: `Polres {name}`,
    `KPU {full_name}`, `Kodim {number}/{name}`, `{words} {full_name}`; None where the text's own words must
    serve."""

    level: str
    parent_type: str | None = None
    canonical: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ForumRule(Concept):
    """That the holder of a role belongs to the leadership forum of a region (Forkopimda, Forkopimcam).

    `label` says the rule in words. `basis` is kept apart on purpose: `law` (UU 23/2014 art. 26, PP 12/2022),
    `law_parallel` (likely by analogy, the text not seen), `practice` (local decrees and press usage).
    """

    role: str
    scope: tuple[str, ...]
    """The levels of the regions at which it holds: `province`, `regency`, `city`, `district`."""
    part: str
    """`chair`, `member`, `secretary`, `secretariat` or `substitute` (stands in for a member)."""
    basis: str
    only_in: tuple[str, ...] = ()
    """Codes of the provinces that the rule is limited to; empty means all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Role(Concept):
    """A kind of post (`kapolres`, `kepala_dinas`).

    `short` is the label that facts print (`Kapolres`, `Sekda`, `Ketua`); `broader` the more general role
    (`kapolresta` is a `kapolres`); `candidate_labels` name candidates for the post in one word (`Cabup`).
    """

    short: str
    institution_type: str | None = None
    level: str
    position: str
    """`head`, `deputy`, `unit_head`, `secretary`, `member`, `staff`, `candidate` or `collective`."""
    broader: str | None = None
    candidate_labels: tuple[str, ...] = ()
    forum: tuple[ForumRule, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Agency(Concept):
    """A kind of regional agency. `head_titles` are one-word posts (`Kadisdik`) for its `head_role`."""

    kind: str
    """`dinas`, `badan` or `bagian`."""
    institution_type: str
    canonical: str
    head_role: str
    head_titles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit(Concept):
    """One named body whose area is known: a Kodim, Korem, Kodam, Polda, a Polres of a special kind, a
    ministry.

    `type` is the institution type; `name` the bare name (`Sampit`); `regions` the codes that it covers
    (none: the whole country); `number` as in `Kodim 0813`; `parent` the unit above it.
    """

    type: str
    name: str
    regions: tuple[str, ...] = ()
    number: str | None = None
    parent: str | None = None
    operation_suffix: str | None = None
    """What the names of a Polda's operations end in (`Operasi Ketupat Telabang`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rank(Concept):
    """A rank of police, army, navy, air force, civil service or judiciary; `label` is the press form."""

    service: str
    group: str
    order: int
    """1 is the highest of its service."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Corps(Concept):
    """A corps that follows a rank (`Letkol Inf`)."""

    service: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Title(Concept):
    """An honorific before a name or a degree around it. `position`: `prefix` or `suffix`. `part_of_name`:
    it stays with the name (`Andi`, `Teuku`)."""

    position: str
    kind: str
    part_of_name: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CapacityKind(Concept):
    """How a post is held: the notations are those of `facts.Capacity`."""

    holds_office: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class EventType(Concept):
    """A kind of event; `group` gathers kinds (`meeting`, `ceremony`), `broader` is the more general kind."""

    group: str
    broader: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRole(Concept):
    """A part that somebody plays in one event (`Inspektur Upacara`), which is not an office."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ModeKind(Concept):
    """A mode of participation: the notations are those of `facts.Mode`. `present` is true where it says that
    somebody was there in person."""

    present: bool
    rank: int
    """Strength: of several modes for one participant the lowest rank holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger(Concept):
    """A wording that says who was there. `label` is the phrase; the statuses are those of the people named
    before and after it (`present`, `present_leading`, `represented`, `absent`, `invited`, `speech`, …)."""

    group: str
    kind: str
    status_before: str | None = None
    status_after: str | None = None
    marker: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Word(Concept):
    """A word of a closed class that reading needs (months, levels of regions, lines of page furniture).
    `label` is the phrase; `value` what it stands for, if anything."""

    group: str
    value: str = ""

    @property
    def phrase(self) -> str:
        """The wording itself."""
        return self.label


@dataclass(frozen=True, slots=True, kw_only=True)
class Party(Concept):
    """A political party."""

    scope: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation(Concept):
    """A police operation, an election or a government programme. `series` is its name without the year;
    `start` and `end` are days, None where only a year or nothing is known."""

    kind: str
    series: str
    start: dt.date | None = None
    end: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ambiguity(Concept):
    """A label that several concepts share, which the vocabulary admits: `shared_by` are their IRIs and `how`
    says what tells them apart."""

    kind: str
    shared_by: tuple[str, ...]
    how: str
