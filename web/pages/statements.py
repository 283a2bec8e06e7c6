"""What people are quoted as saying."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pyoxigraph as ox

from ...graph.store import Store
from ..asking import ask
from ..paging import sheet
from ..proofs import articles, by_day, facts, identify


def gather(store: Store, word: str | None, regions: Sequence[str] | None, number: int) -> dict[str, Any]:
    """The statements that hold a word, by articles with an event in these regions, the newest first: a sheet
    of them."""
    days = ask(store, "sayings", word=[ox.Literal(word)] if word else None, region=regions)
    found = sheet(sorted(days, key=lambda row: (*by_day(row), row["fact"]), reverse=True), number)
    said = {row["fact"]: row for row in facts(store, "statements", fact=[row["fact"] for row in found.items])}
    identify(store, list(said.values()), "person", "name")
    shown = [said[row["fact"]] for row in found.items]
    return {"statements": replace(found, items=shown), "articles": articles(store, shown)}
