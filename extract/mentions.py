"""What the parsers find in the tokens, before anything is known about who is who."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..facts import Capacity
from ..ontology.concepts import Region


@dataclass(slots=True)
class Place:
    """`Kabupaten Paser`, `Kotim`, `Desa Tanjung Rejo`: tokens `first` up to `last`.

    `level` is what the text says (`regency`, `village`, …) or None for a bare name; `regions` are all that
    the name may mean, none for a village. `capital` marks a name that is only known as a seat (`Sampit`).
    """

    first: int
    last: int
    name: str
    level: str | None = None
    regions: tuple[Region, ...] = ()
    capital: bool = False
    word: str | None = None
    """The level as printed: `Gampong`, `Kapanewon`, `Distrik`."""
    doubt: bool = False
    """Where the name ends and a person's begins is only likely."""


@dataclass(slots=True)
class Body:
    """An organization: `Polres Paser`, `Kodim 1614/Dompu`, `Dinas Kesehatan`, `Komisi III DPRD Siantar`.

    `type` is the institution type, `agency` the kind of regional agency; `name` the words before place and
    number; `parent` the body that follows as a complement (`Divisi Humas` of `Polri`).
    """

    first: int
    last: int
    name: str
    type: str | None = None
    agency: str | None = None
    number: str | None = None
    arm: str | None = None
    """`Yonkav`: what battalions of an arm are called."""
    place: Place | None = None
    parent: Body | None = None
    unit: str | None = None
    """The unit of the vocabulary that the words name: `Polda Bali`, `Kemendagri`."""
    national: bool = False
    """`KPU RI`: the body of the whole country."""
    spelled: bool = False
    """The name stands in full, not as an abbreviation."""
    tier: str | None = None
    """`Cabang XXX`, `Ranting`: which board of an association, by its own statute."""
    board: str | None = None
    """`DPC`, `DPW`: which board of the party that `name` gives."""


@dataclass(slots=True)
class PostMention:
    """`Plt Kadis PUPR`, `Wakil Ketua I DPRD`: the seat that the words name. `title` is its short label."""

    first: int
    last: int
    title: str
    role: str | None = None
    capacity: Capacity = "definitive"
    body: Body | None = None
    place: Place | None = None
    number: str | None = None
    position: str = "head"
    national: bool = False
    """`Anggota KPU RI`: the seat is in the body of the whole country."""
    ended: int | None = None
    """The last year of the term that stands with the post."""
    outgoing: bool = False
    incoming: bool = False
    doubt: bool = False
    """Somebody's by the words, but whose the sentence does not tell."""

    def share_seat(self, other: PostMention) -> None:
        """`Bupati dan Wakil Bupati Lamandau`: without place or body of its own, take those of `other`."""
        if self.place is None and self.body is None:
            self.place, self.body = other.place, None if self.role else other.body


@dataclass(slots=True)
class NameMention:
    """A person's name with all that hangs on it; the bare name is tokens `name_first` up to `name_last`."""

    first: int
    last: int
    name_first: int
    name_last: int
    name: str
    honorifics: tuple[str, ...] = ()
    rank: str | None = None
    degrees: tuple[str, ...] = ()
    consort: bool = False
    """Named as somebody's wife, or in a post that wives of officials hold: may bear the husband's name."""
    seats: dict[str, frozenset[str]] = field(default_factory=dict)
    """Of the posts that stand with the name, by role, the regions that the place may mean."""

    @property
    def titled(self) -> bool:
        """Whether honorific, rank or degree marks the words as a name."""
        return bool(self.honorifics or self.rank or self.degrees)


@dataclass(slots=True)
class Actor:
    """Somebody or something that can take part: a person with posts, a bare post, a body or a group."""

    first: int
    last: int
    name: NameMention | None = None
    posts: list[PostMention] = field(default_factory=list)
    body: Body | None = None
    group: str | None = None
    delegate: bool = False
    """`perwakilan Kapolres`: somebody who is not named came for the holder of the post."""
    inner: list[Body] = field(default_factory=list)
    """Bodies inside a group's words: `anggota DPRD Mukomuko`."""
