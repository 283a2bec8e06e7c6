"""The front page: how much there is, where, and the latest."""

from __future__ import annotations

from typing import Any

from ...graph.store import Store
from ..asking import ask
from ..description import sizes
from ..proofs import articles, with_proofs
from .events import merged

LATEST = 8


def gather(store: Store) -> dict[str, Any]:
    """Sizes, the map, and the latest events of the newest articles."""
    newest = [row["article"] for row in ask(store, "latest")]
    rows = with_proofs(row for iri in newest for row in ask(store, "events", article=[iri]))
    return {
        "counts": sizes(store)[1],
        "map": ask(store, "map"),
        "events": merged(store, rows)[:LATEST],
        "articles": articles(store, rows),
    }
