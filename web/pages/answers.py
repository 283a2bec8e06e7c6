"""Answers of named queries, whose text comes filled from the server."""

from __future__ import annotations

from ...graph.store import Store
from ..asking import Row, plain


def rows_of(store: Store, text: str) -> list[Row]:
    """The solutions of a SELECT query by their variables."""
    return plain(store.query(text))
