"""All names, for the search."""

from __future__ import annotations

from ...graph.store import Store
from ..asking import ask


def gather(store: Store) -> list[tuple[str, str, str, str]]:
    """Kind, IRI, name and a hint of everything that has a page, a row for each name."""
    rows = ask(store, "index")
    return [(row["kind"], row["thing"], row["label"], row["hint"] or "") for row in rows]
