"""The quads of the identity graph that an update works out anew, beside those that stand there now."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

from pyoxigraph import Literal, NamedNode, Quad

from ..graph.shape import node
from ..graph.store import Store
from ..ontology.terms import BASE
from .keys import digest
from .world import GRAPH

POURED = 50_000
"""Quads after which a build from nothing writes what it has, so that memory does not hold all of it."""
Value = NamedNode | Literal | str | int | bool | float | dt.date


class Draft:
    """Collects what shall stand, for the parts of the graph that were `opened`.

    `fresh`: nothing stands there yet. Then nothing is compared, and what is said is written as it comes.
    """

    def __init__(self, store: Store, *, fresh: bool = False) -> None:
        self._store = store
        self._fresh = fresh
        self._graph = NamedNode(GRAPH)
        self._held: set[Quad] = set()
        self._wanted: set[Quad] = set()
        self._opened: set[tuple[str, str]] = set()
        self.written = 0

    def open_properties(self, subject: str, *predicates: NamedNode) -> None:
        """Work out these properties of a node anew."""
        for predicate in () if self._fresh else predicates:
            if (subject, predicate.value) not in self._opened:
                self._opened.add((subject, predicate.value))
                self._held.update(self._store.scan(NamedNode(subject), predicate, None, self._graph))

    def open_nodes(self, predicate: NamedNode, target: str) -> None:
        """Work out anew all nodes that lead to another by a property."""
        if self._fresh or (predicate.value, target) in self._opened:
            return
        self._opened.add((predicate.value, target))
        for quad in list(self._store.scan(None, predicate, NamedNode(target), self._graph)):
            if ("node", quad.subject.value) not in self._opened:  # type: ignore[union-attr]
                self._opened.add(("node", quad.subject.value))  # type: ignore[union-attr]
                self._held.update(self._store.scan(quad.subject, None, None, self._graph))  # type: ignore[arg-type]

    def say(self, subject: str, predicate: NamedNode, value: Value) -> None:
        """One statement. Strings are literals, IRIs are `NamedNode`."""
        self._wanted.add(Quad(NamedNode(subject), predicate, term(value), self._graph))
        if self._fresh and len(self._wanted) >= POURED:
            self.pour()

    def describe(
        self,
        kind: str,
        rdf_class: NamedNode,
        identity: Iterable[str],
        properties: Mapping[NamedNode, Value | Iterable[Value] | None],
    ) -> None:
        """A node that is named by what it is about."""
        subject = f"{BASE}{kind}/{digest(identity)}"
        self.say(subject, node("rdf:type"), rdf_class)
        for predicate, values in properties.items():
            if values is None:
                continue
            for value in values if isinstance(values, list | tuple | set | frozenset) else [values]:
                self.say(subject, predicate, value)  # type: ignore[arg-type]

    def pour(self) -> None:
        """Write what was said so far; for a build from nothing."""
        self._store.pour(self._wanted)
        self.written += len(self._wanted)
        self._wanted = set()

    def changes(self) -> tuple[set[Quad], set[Quad]]:
        """What must go and what must come."""
        return self._held - self._wanted, self._wanted - self._held


def term(value: Value) -> NamedNode | Literal:
    """A plain value as an RDF term."""
    if isinstance(value, NamedNode | Literal):
        return value
    if isinstance(value, dt.date):
        return Literal(value.isoformat(), datatype=node("xsd:date"))
    if isinstance(value, float):
        return Literal(f"{value:.2f}", datatype=node("xsd:decimal"))
    return Literal(value)
