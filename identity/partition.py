"""Clusters from pairs: the strongest link first, and never across what forbids.

A pure function of the items and their links, whatever their order. Two parts without a link between them do
not influence each other, so a change is worked out again in its own part only.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

Item = TypeVar("Item", bound=Hashable)


def clusters(
    items: Sequence[Item],
    links: Iterable[tuple[Item, Item]],
    may_join: Callable[[list[Item], list[Item], tuple[Item, Item]], bool],
) -> tuple[list[list[Item]], list[tuple[Item, Item]]]:
    """The clusters, and the links that made them. `links` come strongest first; each joins the clusters of
    its ends where `may_join` allows it."""
    home: dict[Item, list[Item]] = {item: [item] for item in items}
    used: list[tuple[Item, Item]] = []
    for one, other in links:
        a, b = home[one], home[other]
        if a is b or not may_join(a, b, (one, other)):
            continue
        small, large = sorted((a, b), key=len)
        large += small
        for item in small:
            home[item] = large
        used.append((one, other))
    found = {id(cluster): cluster for cluster in home.values()}
    return list(found.values()), used
