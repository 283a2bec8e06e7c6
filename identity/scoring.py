"""What a comparison is: named weights whose sum decides, and the thresholds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from math import asin, cos, radians, sin, sqrt

from ..ontology.vocabulary import load


@dataclass(frozen=True, slots=True)
class Score:
    """The reasons for and against two being one, each with its weight."""

    reasons: tuple[tuple[str, float], ...]

    @property
    def total(self) -> float:
        """The sum of the weights."""
        return round(sum(weight for _, weight in self.reasons), 2)

    def lines(self) -> list[str]:
        """The reasons as text, the heaviest first: `same post +6.0`."""
        ordered = sorted(self.reasons, key=lambda reason: (-abs(reason[1]), reason[0]))
        return [f"{name} {weight:+.2f}".rstrip("0").rstrip(".") for name, weight in ordered]


@dataclass(frozen=True, slots=True)
class Thresholds:
    """`same`: from here on the machine joins; `review`: from here on a person is asked."""

    same: float
    review: float


@lru_cache(maxsize=100_000)
def kilometres(one: str, other: str) -> float:
    """The distance between the seats of two regions (great circle); 0 where a code is unknown."""
    regions = load().regions
    if one not in regions or other not in regions:
        return 0.0
    a, b = regions[one], regions[other]
    lat1, lon1, lat2, lon2 = map(radians, (a.latitude, a.longitude, b.latitude, b.longitude))
    h = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 12742 * asin(sqrt(h))


def nearness(ones: Iterable[str], others: Iterable[str]) -> str:
    """The closest that two sets of regions come: `regency`, `within` (one holds the other), `province`,
    `far`, or `unknown` where either is empty."""
    best = "unknown"
    order = ("regency", "within", "province", "far", "unknown")
    for one in ones:
        for other in others:
            if len(one) > 2 and len(other) > 2:
                found = "regency" if one[:5] == other[:5] else "province" if one[:2] == other[:2] else "far"
            else:
                found = "within" if one[:2] == other[:2] else "far"
            best = min(best, found, key=order.index)
    return best
