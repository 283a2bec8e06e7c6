"""TriG: one named graph per article, with prefixes."""

from __future__ import annotations

from typing import IO

from pyoxigraph import RdfFormat, serialize

from ...ontology.terms import PREFIXES
from ..store import Store
from .quads import in_order


def write(store: Store, out: IO[bytes], *, vocabulary: bool) -> None:
    """Stream the store's quads as TriG."""
    serialize(in_order(store, vocabulary=vocabulary), out, RdfFormat.TRIG, prefixes=dict(PREFIXES))
