"""Turtle: the facts of all articles in one graph, for tools that know no named graphs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO

from pyoxigraph import RdfFormat, Triple, serialize

from ...ontology.terms import PREFIXES
from .. import iris
from ..store import Store
from .quads import in_order


def write(store: Store, out: IO[bytes], *, vocabulary: bool) -> None:
    """Stream the store's statements as Turtle, each once; its evidence says which article states one."""
    serialize(_triples(store, vocabulary), out, RdfFormat.TURTLE, prefixes=dict(PREFIXES))


def _triples(store: Store, vocabulary: bool) -> Iterator[Triple]:
    """Only organizations and posts can be stated by several articles; what is known of them is remembered."""
    stated: set[Triple] = set()
    for quad in in_order(store, vocabulary=vocabulary):
        triple = quad.triple
        if iris.is_shared(str(getattr(quad.subject, "value", ""))):
            if triple in stated:
                continue
            stated.add(triple)
        yield triple
