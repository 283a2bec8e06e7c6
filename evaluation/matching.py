"""One-to-one matching: every entry finds at most one partner, and the sum of likenesses is the greatest."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import networkx as nx

Entry = dict[str, Any]
Likeness = Callable[[Entry, Entry], float]
"""How much an entry of ours (first) is like one of gold's (second); 0 forbids the pair."""


@dataclass(frozen=True, slots=True)
class Matching:
    """Pairs of entries (ours, gold) in our order, and what found no partner."""

    pairs: list[tuple[Entry, Entry]]
    extra: list[Entry]
    missed: list[Entry]


def match(ours: Sequence[Entry], gold: Sequence[Entry], likeness: Likeness) -> Matching:
    """The matching of greatest likeness; of equal ones the same is taken every time."""
    graph: nx.Graph[tuple[str, int]] = nx.Graph()
    for i, mine in enumerate(ours):
        for j, theirs in enumerate(gold):
            if weight := likeness(mine, theirs):
                # Whole numbers: with floats the order of adding would decide between ties.
                graph.add_edge(("ours", i), ("gold", j), weight=round(weight * 1000))
    edges = [dict(edge) for edge in nx.max_weight_matching(graph)]
    partner = {edge["ours"]: edge["gold"] for edge in edges}
    found = set(partner.values())
    return Matching(
        pairs=[(mine, gold[partner[i]]) for i, mine in enumerate(ours) if i in partner],
        extra=[mine for i, mine in enumerate(ours) if i not in partner],
        missed=[theirs for j, theirs in enumerate(gold) if j not in found],
    )
