"""Who held a post, from what all articles show: runs of sightings, with the bounds that others put to them.

A run is what news has seen. Its first and last day are days of sightings; a start or an end it has only
where an article reports the change itself.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from ..ontology.vocabulary import load
from .names import words
from .persons import is_single
from .sheet import Seat, Sheet

HANDOVERS = frozenset({"pelantikan", "sertijab"})
"""The types of event by which a post changes hands."""
GIVING = frozenset({"opened", "led", "signed", "inaugurated"})
"""The modes of those who swear others in."""
SHORT = frozenset({"Plh", "Plt"})
"""Capacities that stand in for a holder without ending the holder's time (UU 30/2014 art. 14)."""
RETURN = 365
"""Days after which somebody who is seen again after another holder has returned; within them the two are a
conflict between reports."""
ACTING = 365
"""Days after a sighting as acting holder within which news that leaves `Pj` out means the same (a Pj is
appointed for a year at a time, Permendagri 4/2023 art. 8)."""
RECENT = 45
"""Days before an article that shows a new holder beside the former one, within which the change lies: such
articles are news of the change."""


@dataclass(slots=True)
class Run:
    """One person in one post without another between. Days are days of sightings; `start` and `end` are
    stated; others were still or already seen on `not_before` and `not_after`."""

    person: str
    post: str
    capacity: str
    seats: list[Seat]
    articles: set[str]
    first: dt.date | None = None
    last: dt.date | None = None
    start: dt.date | None = None
    end: dt.date | None = None
    not_before: dt.date | None = None
    not_after: dt.date | None = None

    @property
    def span(self) -> tuple[dt.date, dt.date]:
        """First and last day, for a run that has them."""
        assert self.first is not None  # noqa: S101
        assert self.last is not None  # noqa: S101
        return self.first, self.last


@dataclass(slots=True)
class Timeline:
    """The runs of one post by their first days, the undated ones last; and pairs of runs that cannot both
    be."""

    post: str
    runs: list[Run] = field(default_factory=list)
    conflicts: list[tuple[Run, Run]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Sighting:
    seat: Seat
    person: str
    sheet: Sheet


def timeline(post: str, sheets: Iterable[Sheet], person_of: Callable[[str], str]) -> Timeline:
    """The timeline of a post from the articles that speak of it; `person_of` leads from a mention to the
    person. Of a post that several hold at once runs neither bound nor contradict each other."""
    sightings = [
        _Sighting(seat, person_of(seat.person), sheet)
        for sheet in sorted(sheets, key=lambda s: s.order)
        for seat in sheet.seats
        if seat.post == post
    ]
    holding = [s for s in sightings if load().capacities[s.seat.capacity].holds_office]
    holding.sort(key=lambda s: (s.seat.day or dt.date.max, s.sheet.order, s.seat.tenure))
    single = _is_single(sightings)
    runs = sorted(
        (run for found in _by_person(holding, single).values() for run in found),
        key=lambda run: (run.first or dt.date.max, run.last or dt.date.max, run.person, run.capacity),
    )
    result = Timeline(post, runs)
    if single:
        _changes(runs, sightings)
        for run in runs:
            _bound(run, runs)
        result.conflicts = _conflicts(runs)
        _former(runs, sightings)
    return result


def _is_single(sightings: list[_Sighting]) -> bool:
    return bool(sightings) and is_single(sightings[0].sheet.posts[sightings[0].seat.post])


def _by_person(holding: list[_Sighting], single: bool) -> dict[str, list[Run]]:
    grouped: dict[str, list[_Sighting]] = defaultdict(list)
    for sighting in holding:
        grouped[sighting.person].append(sighting)
    others = [s for s in holding if s.seat.day and s.seat.capacity not in SHORT] if single else []
    return {person: _runs(own, others) for person, own in grouped.items()}


def _runs(own: list[_Sighting], others: list[_Sighting]) -> list[Run]:
    """One person's sightings, cut where somebody else held the post in between and where the capacity
    changed."""
    parts: list[list[_Sighting]] = []
    last: dt.date | None = None
    for sighting in own:
        day = sighting.seat.day
        if (
            parts and last and day and (day - last).days > RETURN
            and any(s.person != sighting.person and s.seat.day and last < s.seat.day < day for s in others)
        ):  # fmt: skip
            parts.append([])
        parts = parts or [[]]
        parts[-1].append(sighting)
        last = day or last
    return [_run(piece) for part in parts for piece in _by_capacity(part)]


def _by_capacity(part: list[_Sighting]) -> list[list[_Sighting]]:
    """News often leaves `Pj` out: what is seen within a year of an acting sighting is acting too."""
    found: dict[str, list[_Sighting]] = defaultdict(list)
    acting = [s for s in part if s.seat.capacity != "definitive" and s.seat.day]
    for sighting in part:
        capacity, day = sighting.seat.capacity, sighting.seat.day
        if capacity == "definitive" and acting:
            near = [
                s
                for s in acting
                if s.seat.capacity not in SHORT
                and (day is None or abs((day - (s.seat.day or day)).days) <= ACTING)
            ]
            capacity = near[0].seat.capacity if near else capacity
        found[capacity].append(sighting)
    return list(found.values())


def _run(piece: list[_Sighting]) -> Run:
    days = [s.seat.day for s in piece if s.seat.day]
    capacities = [s.seat.capacity for s in piece if s.seat.capacity != "definitive"]
    return Run(
        person=piece[0].person,
        post=piece[0].seat.post,
        capacity=min(capacities, default="definitive"),
        seats=[s.seat for s in piece],
        articles={s.sheet.iri for s in piece},
        first=min(days, default=None),
        last=max(days, default=None),
    )


def _bound(run: Run, runs: list[Run]) -> None:
    if run.first is None or run.last is None:
        return
    others = [r for r in runs if r.person != run.person and r.first and r.last and r.capacity not in SHORT]
    run.not_before = max((r.span[1] for r in others if r.span[1] <= run.first), default=None)
    run.not_after = min((r.span[0] for r in others if r.span[0] >= run.last), default=None)


def _conflicts(runs: list[Run]) -> list[tuple[Run, Run]]:
    """Pairs of runs of different persons that overlap by more than the day of a change."""
    dated = [run for run in runs if run.first and run.last and run.capacity not in SHORT]
    return [
        (a, b)
        for n, a in enumerate(dated)
        for b in dated[n + 1 :]
        if a.person != b.person and max(a.span[0], b.span[0]) < min(a.span[1], b.span[1])
    ]


def _former(runs: list[Run], sightings: list[_Sighting]) -> None:
    """A former holder has left by the day of the article; beside a new holder, not long before."""
    for sighting in sightings:
        day = sighting.sheet.day or sighting.seat.day
        if sighting.seat.capacity != "former" or day is None:
            continue
        for run in reversed(runs):
            if run.person == sighting.person and run.last and run.last <= day:
                run.not_after = min(run.not_after or day, day)
                break
        for run in runs:
            beside = run.person != sighting.person and sighting.sheet.iri in run.articles
            if beside and _touches(run.first, day):
                recent = day - dt.timedelta(days=RECENT)
                run.not_before = max(run.not_before or recent, recent)


def _changes(runs: list[Run], sightings: list[_Sighting]) -> None:
    """The days on which an article reports that the post changed hands: whom the ceremony is named after
    takes it, or who holds it where the other is called former; the others of that article leave it. News
    from before the day that already names the new holder, and from just after it that still names the old
    one, does not move the first and last day past it."""
    for sheet in {s.sheet.iri: s.sheet for s in sightings}.values():
        seated = {s.person: s for s in sightings if s.sheet is sheet}
        for event in sheet.happenings:
            if event.type not in HANDOVERS or event.day is None or event.status not in ("held", "planned"):
                continue
            label = words(event.label)
            names = {m.iri: words(m.name) for m in sheet.mentions}
            former = {p for p, s in seated.items() if s.seat.capacity == "former"}
            giving = {e.person for e in sheet.participations if e.event == event.iri and e.mode in GIVING}
            named = {
                p
                for p, s in seated.items()
                if s.seat.person not in giving and _within(names[s.seat.person], label)
            }
            new = (named or (seated.keys() - former if former else set())) - former
            if len(new) != 1 or not (named or former):
                continue
            for run in runs:
                if run.person in new and sheet.iri in run.articles and _touches(run.first, event.day):
                    run.start = min(run.start or event.day, event.day)
                elif run.person in seated.keys() - new and _touches(run.last, event.day):
                    run.end = event.day
    for run in runs:
        if run.start and run.first and run.last:
            run.first, run.last = max(run.first, run.start), max(run.last, run.start)
        if run.end and run.first and run.last:
            run.first, run.last = min(run.first, run.end), min(run.last, run.end)


def _touches(seen: dt.date | None, day: dt.date) -> bool:
    return seen is not None and abs((seen - day).days) <= RECENT


def _within(name: tuple[str, ...], label: tuple[str, ...]) -> bool:
    return any(label[n : n + len(name)] == name for n in range(len(label) - len(name) + 1))
