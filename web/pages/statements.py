"""What people are quoted as saying."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pyoxigraph as ox

from ...graph.store import Store
from ..proofs import articles, by_day, facts, identify


def gather(store: Store, word: str | None, regions: Sequence[str] | None) -> dict[str, Any]:
    """The statements that hold a word, by articles with an event in these regions, the newest first."""
    said = facts(store, "statements", word=[ox.Literal(word)] if word else None, region=regions)
    identify(store, said, "person", "name")
    return {"statements": sorted(said, key=by_day, reverse=True), "articles": articles(store, said)}
