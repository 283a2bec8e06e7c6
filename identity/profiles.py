"""Profiles: mentions of persons that nothing tells apart, which are compared as one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from ..facts import Post
from ..ontology.concepts import Rank
from . import keys
from .names import is_rare, words
from .sheet import Mention, Sheet


@dataclass(frozen=True, slots=True)
class Held:
    """A post that a profile holds, from the first to the last day on which it is seen in it."""

    iri: str
    post: Post
    first: dt.date | None
    last: dt.date | None
    capacities: frozenset[str]


@dataclass(eq=False)
class Profile:
    """Mentions that nothing tells apart: the same name in the same posts. They are compared as one."""

    key: str
    mentions: Sequence[Mention]
    posts: dict[str, Post]

    @cached_property
    def members(self) -> tuple[str, ...]:
        """The IRIs, sorted."""
        return tuple(sorted(m.iri for m in self.mentions))

    @cached_property
    def articles(self) -> frozenset[str]:
        """The articles that mention it."""
        return frozenset(m.article for m in self.mentions)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """All forms of the name that count, the names themselves first."""
        return tuple(dict.fromkeys(form for m in self._sorted for form in keys.forms(m)))

    @cached_property
    def held(self) -> tuple[Held, ...]:
        """The posts with their days."""
        found: dict[str, list[tuple[dt.date | None, str]]] = {}
        for mention in self._sorted:
            for seat in mention.seats:
                found.setdefault(seat.post, []).append((seat.day, seat.capacity))
        return tuple(
            Held(
                post,
                self.posts[post],
                min((day for day, _ in seen if day), default=None),
                max((day for day, _ in seen if day), default=None),
                frozenset(capacity for _, capacity in seen),
            )
            for post, seen in sorted(found.items())
        )

    @cached_property
    def regions(self) -> frozenset[str]:
        """The codes of all regions."""
        return frozenset(region for m in self.mentions for region in m.regions)

    @cached_property
    def degrees(self) -> frozenset[str]:
        """All degrees, by their letters."""
        return frozenset(degree for m in self.mentions for degree in m.degrees)

    @cached_property
    def genders(self) -> frozenset[str]:
        """What the titles say."""
        return frozenset(m.gender for m in self.mentions if m.gender)

    @cached_property
    def ranks(self) -> tuple[tuple[dt.date, Rank], ...]:
        """The ranks by day, each rank at its first and last day."""
        days: dict[str, list[tuple[dt.date, Rank]]] = {}
        for mention in self.mentions:
            if mention.rank and mention.day:
                days.setdefault(mention.rank.notation, []).append((mention.day, mention.rank))
        return tuple(
            sorted(
                {end for seen in days.values() for end in (min(seen, key=_day), max(seen, key=_day))},
                key=lambda pair: (pair[0], pair[1].notation),
            )
        )

    @cached_property
    def services(self) -> frozenset[str]:
        """The services of all ranks."""
        return frozenset(m.rank.service for m in self.mentions if m.rank)

    @cached_property
    def presences(self) -> dict[dt.date, set[str]]:
        """Where the person was by day."""
        found: dict[dt.date, set[str]] = {}
        for mention in self.mentions:
            for day, region in mention.presences:
                found.setdefault(day, set()).add(region)
        return found

    @cached_property
    def days(self) -> tuple[dt.date, dt.date] | None:
        """The first and last day of all mentions."""
        known = [m.day for m in self.mentions if m.day]
        return (min(known), max(known)) if known else None

    @cached_property
    def dated(self) -> list[tuple[dt.date, Mention]]:
        """The mentions whose day is known, in their order."""
        known = [(m.day, m) for m in self.mentions if m.day]
        return sorted(known, key=lambda pair: (pair[0], pair[1].iri))

    @cached_property
    def _sorted(self) -> list[Mention]:
        return sorted(self.mentions, key=lambda m: m.iri)


def profile_key(mention: Mention) -> str:
    """What mentions that nothing tells apart have in common; a common word alone names somebody for a
    year."""
    seats = sorted({seat.post for seat in mention.seats})
    where = [] if seats else sorted(mention.regions)
    rank = mention.rank.service if mention.rank else ""
    alone = len(words(mention.name)) == 1 and not is_rare(words(mention.name)[0])
    year = str(mention.day and mention.day.year) if alone else ""
    return keys.digest([mention.name.casefold(), year, rank, mention.gender or "", *seats, "", *where])


def bases(sheet: Sheet) -> Iterator[tuple[Mention, str]]:
    """The mentions of an article with the keys of their profiles; two of one key stay two."""
    seen: dict[str, int] = {}
    for mention in sheet.mentions:
        key = profile_key(mention)
        seen[key] = seen.get(key, 0) + 1
        yield mention, key if seen[key] == 1 else f"{key}.{seen[key]}"


def _day(pair: tuple[dt.date, Rank]) -> dt.date:
    return pair[0]
