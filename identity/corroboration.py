"""How many articles carry a fact, and how many independent sources these are; and where reports
contradict."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass

from ..facts import PRESENT, Participation, Statement
from .sheet import Sheet

AWAY = frozenset({"represented", "absent"})
"""The modes that say of an event that was held that somebody did not come in person."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A participation with its article, and the person that stands for the participant's cluster."""

    fact: Participation
    article: str
    person: str | None


def sources(articles: Iterable[Sheet], release_of: Callable[[str], str]) -> int:
    """The number of independent sources: copies of one release count as one, and so do the articles of one
    outlet. An article without an outlet is a source of its own."""
    groups = Groups()
    for sheet in articles:
        groups.join(sheet.iri, release_of(sheet.iri))
        if sheet.outlet:
            groups.join(sheet.iri, ("outlet", sheet.outlet))
    return len(groups)


class Groups:
    """Things that are joined, one pair after the other (disjoint sets)."""

    def __init__(self) -> None:
        self._parent: dict[Hashable, Hashable] = {}

    def of(self, item: Hashable) -> Hashable:
        """What stands for the group of an item."""
        self._parent.setdefault(item, item)
        while self._parent[item] != item:
            self._parent[item] = self._parent[self._parent[item]]
            item = self._parent[item]
        return item

    def join(self, one: Hashable, other: Hashable) -> None:
        """Put the groups of two items together."""
        self._parent[self.of(one)] = self.of(other)

    def __len__(self) -> int:
        return sum(item == parent for item, parent in self._parent.items())


def participants(entries: Iterable[Entry]) -> list[list[Entry]]:
    """The entries of one event by who it is: the same person, or the same post where no two different persons
    are named in it; else the same body or group."""
    entries = sorted(entries, key=lambda entry: entry.fact.id)
    named: dict[str, set[str]] = defaultdict(set)
    for entry in entries:
        if entry.person and entry.fact.post:
            named[entry.fact.post].add(entry.person)
    found: dict[Hashable, list[Entry]] = defaultdict(list)
    for entry in entries:
        found[_who(entry, named)].append(entry)
    return list(found.values())


def _who(entry: Entry, named: dict[str, set[str]]) -> Hashable:
    fact = entry.fact
    if entry.person:
        return entry.person
    if fact.post:
        return min(named[fact.post]) if len(named[fact.post]) == 1 else fact.post
    return fact.organization or ("group", (fact.group or fact.id).casefold())


def by_presence(entries: Iterable[Entry]) -> Iterator[list[Entry]]:
    """The entries of one participant that say the same: there in person, not there, or invited."""
    found: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        mode = entry.fact.mode
        found["present" if mode in PRESENT else mode].append(entry)
    yield from (found[mode] for mode in sorted(found))


def contradiction(entries: Iterable[Entry]) -> list[Entry]:
    """The entries of one participant where one article says that they came and another that they did not;
    empty where no two articles do."""
    entries = list(entries)
    came = {e.article for e in entries if e.fact.mode in PRESENT}
    away = {e.article for e in entries if e.fact.mode in AWAY}
    if came and away and (came | away) - (came & away) and any(a != b for a in came for b in away):
        return [e for e in entries if e.fact.mode in PRESENT or e.fact.mode in AWAY]
    return []


def may_speak_as_one(
    one: tuple[Statement, Sheet], other: tuple[Statement, Sheet], person_of: Callable[[str], str]
) -> bool:
    """True where nothing says that two quotations have two speakers."""
    persons = [person_of(said.speaker) for said, _ in (one, other) if said.speaker]
    if len(persons) == 2:
        return persons[0] == persons[1]
    mine, theirs = _posts(*one), _posts(*other)
    return not mine or not theirs or bool(mine & theirs)


def _posts(said: Statement, sheet: Sheet) -> set[str]:
    """The posts of whoever speaks, as far as the article tells."""
    held = {seat.post for seat in sheet.seats if said.speaker and seat.person == said.speaker}
    return held | ({said.speaker_post} if said.speaker_post else set())
