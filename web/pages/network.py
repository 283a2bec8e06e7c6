"""Who was where together with whom."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import combinations
from typing import Any

from ...graph.store import Store
from ..asking import ask
from ..proofs import identify
from .events import day_term

LARGEST = 400
"""The most persons of a picture: those of the strongest pairs."""


def gather(
    store: Store, regions: Sequence[str] | None, first: str | None, last: str | None, least: int
) -> dict[str, Any]:
    """Persons and pairs who were in person at the same events. A pair's `weight` adds 1/(n-1) for each
    event of n
    persons; pairs with fewer than `least` events are left out, and persons whom that leaves alone."""
    rows = ask(store, "network", region=regions, **{"from": day_term(first), "to": day_term(last)})
    surfaces = ask(store, "surfaces", person=sorted({row["person"] for row in rows}))
    called = {row["person"]: row["title"] for row in surfaces}
    for row in rows:
        row["title"] = called.get(row["person"])
    identify(store, rows, "event", "label")
    identify(store, rows, "person", "name")
    guests: dict[str, set[str]] = defaultdict(set)
    names: dict[str, str] = {}
    titles: dict[str, Counter[str]] = defaultdict(Counter)
    places: dict[str, Counter[str]] = defaultdict(Counter)
    for row in rows:
        guests[row["event"]].add(row["person"])
        names.setdefault(row["person"], row["name"])
        if row["title"]:
            titles[row["person"]][row["title"]] += 1
        if row["region"]:
            places[row["person"]][row["region"]] += 1
    pairs: dict[tuple[str, str], list[float]] = defaultdict(list)
    for there in guests.values():
        for pair in combinations(sorted(there), 2):
            pairs[pair].append(1 / (len(there) - 1))
    pairs = {pair: weights for pair, weights in pairs.items() if len(weights) >= least}
    strength: dict[str, float] = defaultdict(float)
    for pair, weights in pairs.items():
        for person in pair:
            strength[person] += sum(weights)
    kept = strongest({pair: sum(weights) for pair, weights in pairs.items()})
    return {
        "nodes": [
            {
                "id": person,
                "name": names[person],
                "title": _most(titles[person]),
                "region": _most(places[person]),
                "weight": round(strength[person], 3),
                "events": sum(person in there for there in guests.values()),
            }
            for person in sorted(kept)
        ],
        "edges": [
            {"source": one, "target": other, "events": len(weights), "weight": round(sum(weights), 3)}
            for (one, other), weights in sorted(pairs.items())
            if {one, other} <= kept
        ],
        "left_out": len(strength) - len(kept),
    }


def strongest(weights: dict[tuple[str, str], float]) -> set[str]:
    """The persons of the strongest pairs, as many as a picture shows; the first in order among equals."""
    kept: set[str] = set()
    for pair in sorted(weights, key=lambda pair: (-weights[pair], pair)):
        if len(kept.union(pair)) > LARGEST:
            break
        kept.update(pair)
    return kept


def _most(counted: Counter[str]) -> str:
    return min(counted, key=lambda each: (-counted[each], each), default="")
