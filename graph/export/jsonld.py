"""JSON-LD in expanded form: an array with one object per named graph."""

from __future__ import annotations

from typing import IO

from pyoxigraph import RdfFormat, serialize

from ..store import Store
from .quads import in_order


def write(store: Store, out: IO[bytes], *, vocabulary: bool) -> None:
    """Stream the store's quads as JSON-LD."""
    serialize(in_order(store, vocabulary=vocabulary), out, RdfFormat.STREAMING_JSON_LD)
