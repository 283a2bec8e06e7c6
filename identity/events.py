"""Events: which reports are of one event, and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from rapidfuzz import fuzz

from ..ontology.vocabulary import load
from .names import likeness
from .scoring import Score, Thresholds, nearness
from .sheet import Happening

THRESHOLDS = Thresholds(same=9.0, review=6.0)


@dataclass(eq=False)
class Report:
    """One article's report of an event: what is compared."""

    event: Happening

    @property
    def key(self) -> str:
        """Reports are compared one by one."""
        return self.event.iri

    @cached_property
    def members(self) -> tuple[str, ...]:
        """The event's IRI alone."""
        return (self.event.iri,)

    @cached_property
    def articles(self) -> frozenset[str]:
        """The one article."""
        return frozenset({self.event.article})

    @property
    def names(self) -> tuple[str, ...]:
        """The label."""
        return (self.event.label,)


def compare(one: Report, other: Report) -> Score:
    """For and against two reports being of one event."""
    a, b = one.event, other.event
    if a.day and b.day and a.day != b.day:
        return Score((("different days", -20.0),))
    reasons = [("same day", 3.0) if a.day and b.day else ("a day is not known", -2.0)]
    if a.copy and a.copy == b.copy:
        reasons.append(("same release", 4.0))
    return Score((*reasons, *_type(a, b), *_region(a, b), *_wording(a, b), *_people(a, b)))


def _type(a: Happening, b: Happening) -> Iterator[tuple[str, float]]:
    if a.type == b.type:
        yield "same kind", 2.0
    elif _ancestors(a.type) & _ancestors(b.type):
        yield "a related kind", 1.0
    else:
        yield "another kind", -3.0


@lru_cache(maxsize=1000)
def _ancestors(notation: str) -> frozenset[str]:
    """A type, what is broader, and its group."""
    types = load().event_types
    found = {notation}
    concept = types.get(notation)
    while concept is not None:
        found |= {concept.notation, f"group {concept.group}"}
        concept = types.get(concept.broader or "")
    return frozenset(found)


def _region(a: Happening, b: Happening) -> Iterator[tuple[str, float]]:
    match nearness({a.region} if a.region else (), {b.region} if b.region else ()):
        case "regency":
            yield "same regency", 2.0
        case "within":
            yield "same province", 0.5
        case "province":
            yield "another regency of the province", -2.0
        case "far":
            yield "another province", -8.0


def _wording(a: Happening, b: Happening) -> Iterator[tuple[str, float]]:
    alike = fuzz.token_set_ratio(a.label.casefold(), b.label.casefold())
    if alike >= 85:
        yield "same name", 2.0
    elif alike >= 60:
        yield "a similar name", 1.0
    elif alike < 35:
        yield "another name", -1.0
    if a.place and b.place:
        near = fuzz.token_set_ratio(a.place.casefold(), b.place.casefold())
        if near >= 80:
            yield "same place", 1.5
        elif near < 40:
            yield "another place", -1.0


def _people(a: Happening, b: Happening) -> Iterator[tuple[str, float]]:
    names = sum(any(likeness(x, y).kind != "contrary" for y in b.names) for x in sorted(a.names))
    shared = max(names, len(a.posts & b.posts))
    if shared:
        yield f"{min(shared, 3)}{' or more' if shared > 2 else ''} of the same people", float(min(shared, 3))
    elif a.names and b.names:
        yield "nobody in common", -1.0
