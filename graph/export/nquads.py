"""N-Quads: one statement a line, for `grep`, `sort` and `diff`."""

from __future__ import annotations

from typing import IO

from pyoxigraph import RdfFormat, serialize

from ..store import Store
from .quads import in_order


def write(store: Store, out: IO[bytes], *, vocabulary: bool) -> None:
    """Stream the store's quads as N-Quads."""
    serialize(in_order(store, vocabulary=vocabulary), out, RdfFormat.N_QUADS)
