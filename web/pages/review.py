"""The pairs that wait for somebody to decide whether they are one."""

from __future__ import annotations

from typing import Any

from ...graph.store import Store
from ...identity.curation import Named, queue
from ..asking import Row
from ..proofs import articles, facts

SENTENCES = 6
"""Proofs of each side that are shown."""


def gather(store: Store, place: int) -> dict[str, Any]:
    """The pair at this place of the queue with what is known of each, and how many there are."""
    pairs = queue(store)
    if not pairs:
        return {"left": 0, "place": 0, "pair": None, "sides": [], "articles": {}}
    place %= len(pairs)
    pair = pairs[place]
    sides = [_side(store, named) for named in (pair.one, pair.other)]
    return {
        "left": len(pairs),
        "place": place,
        "pair": {"one": pair.one.iri, "other": pair.other.iri, "score": pair.score, "reasons": pair.reasons},
        "sides": sides,
        "articles": articles(store, *(side["facts"] for side in sides), more=[s["article"] for s in sides]),
    }


def _side(store: Store, named: Named) -> dict[str, Any]:
    shown: list[Row]
    if named.key.kind == "person":
        shown = facts(store, "tenures", person=[named.iri])
        shown += facts(store, "participations", person=[named.iri])
    else:
        shown = facts(store, "events", fact=[named.iri])
    return {
        "iri": named.iri,
        "kind": named.key.kind,
        "name": named.key.name,
        "article": named.sheet.iri,
        "facts": shown[:SENTENCES],
        "more": len(shown) - SENTENCES,
    }
