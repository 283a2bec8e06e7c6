"""The property graph as it is on a server: reading parts of it back, and writing differences."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Set
from typing import Any

from neo4j import ManagedTransaction

from ..errors import ServerError
from . import statements
from .bolt import plain
from .differences import WITHDRAWN, Differences, grouped
from .model import (
    Column,
    accounts,
    identified_labels,
    node_types,
    own_labels,
    property_names,
    relationship_types,
    shared_labels,
    types_from,
)
from .property_graph import Node, Part, Properties, Relationship
from .rule import ARTICLE_LABEL, PROOFS

Rows = list[list[Any]]
LABELS = own_labels() | identified_labels() | shared_labels()
OUTGOING_TYPES = types_from(own_labels(), LABELS)
OURS = property_names() | {WITHDRAWN}
"""The properties of nodes that are compared; others are somebody's own."""
TO_EVENTS = "ATTENDED"
"""What leads to an event and is the event's all the same."""
COMPANY = "CO_ATTENDED"
INCOMING_TYPES = sorted([*PROOFS.values(), *accounts()])
IDENTIFIED_TYPES = [
    name
    for name in types_from(identified_labels(), identified_labels() | shared_labels())
    if not relationship_types()[name].keyed and name != TO_EVENTS
]
"""Those that follow from all articles together. What one article says is keyed, and so is REPRESENTED."""
SHARED_TYPES = [
    name for name in types_from(shared_labels(), shared_labels()) if not relationship_types()[name].derived
]


class Mirror:
    """Our part of a database inside one transaction. `updates` counts the statements that changed something,
    by the server's own counters.

    `worded` is how the server is to be asked (`statements.without_hints`, `statements.planned_once`). `held`
    says of a database that was empty which nodes can be there by now: then all others, and all relationships,
    are created without looking for them (`is_new`).
    """

    def __init__(
        self,
        tx: ManagedTransaction,
        *,
        worded: Callable[[str], str] = str,
        held: Set[str] | None = None,
    ) -> None:
        self._tx = tx
        self._worded = worded
        self._held = held
        self.is_new = held is not None
        self.updates = 0
        self._nodes_made = 0
        """How many nodes this transaction has made, by the server's own counters."""
        self._made: set[str] = set()
        """Nodes of which that is certain."""

    def is_empty(self) -> bool:
        """True where the database holds no node of ours."""
        return not self._ask(statements.ANY)

    def fingerprints(self, iris: Iterable[str]) -> dict[str, str]:
        """The fingerprints of those articles, persons and events that are there."""
        rows = self._ask(statements.FINGERPRINTS_OF, iris=sorted(iris))
        return {iri: fingerprint or "" for iri, fingerprint in rows}

    def articles_there(self) -> dict[str, str]:
        """All articles with their fingerprints."""
        return self._there({ARTICLE_LABEL})

    def identified_there(self) -> dict[str, str]:
        """All persons and events with their fingerprints."""
        return self._there(identified_labels())

    def _there(self, labels: Iterable[str]) -> dict[str, str]:
        rows = (row for label in sorted(labels) for row in self._ask(statements.fingerprints(label)))
        return {iri: fingerprint or "" for iri, fingerprint in rows}

    def articles(self, iris: Iterable[str]) -> Part:
        """What belongs to these articles: their nodes and all relationships that they add."""
        part = Part()
        wanted = sorted(iris)
        if not wanted:
            return part
        self._put(part, self._ask(statements.incoming(*INCOMING_TYPES), iris=wanted))
        stated = sorted({r.start for r in part.relationships.values()})
        found = self.nodes([*wanted, *stated])
        part.add(*(node for node in found.nodes.values() if node.label in own_labels()))
        own = sorted(part.nodes)
        self._put(part, self._ask(statements.outgoing(*OUTGOING_TYPES), iris=own))
        participations = [iri for iri in own if part.nodes[iri].label == "Participation"]
        self._put(part, self._ask(statements.REPRESENTED, iris=participations))
        return part

    def identified(self, iris: Iterable[str], *, company: bool = True) -> Part:
        """Persons and events, with what follows for them from all articles together; with or without the
        company that persons keep."""
        wanted = sorted(iris)
        if not wanted:
            return Part()
        part = self.nodes(wanted)
        types = [name for name in IDENTIFIED_TYPES if company or name != COMPANY]
        self._put(part, self._ask(statements.outgoing(*types), iris=wanted))
        events = [iri for iri, node in part.nodes.items() if node.label == "Event"]
        self._put(part, self._ask(statements.incoming(TO_EVENTS), iris=sorted(events)))
        return part

    def company(self, iris: Iterable[str]) -> Part:
        """The company that these persons keep with each other."""
        part = Part()
        self._put(part, self._ask(statements.among(COMPANY), iris=sorted(iris)))
        return part

    def meetings(self, iris: Iterable[str], without: Iterable[str]) -> Rows:
        """For each two of these persons, the smaller first: how many persons were at an event where both
        were, and at how many events so; some events apart."""
        return self._ask(statements.MEETINGS, iris=sorted(iris), without=sorted(without))

    def state(self) -> tuple[str | None, bool]:
        """The name of the store's state that the database was made equal to, and whether it has as many nodes
        as it had then."""
        return next(((name, intact) for name, intact in self._ask(statements.STATE)), (None, False))

    def name_state(self, state: str | None) -> None:
        """Keep that name, or forget it."""
        self._ask(statements.FORGET_STATE if state is None else statements.NAME_STATE, state=state)

    def shared(self, iris: Iterable[str]) -> Part:
        """Shared nodes, what leads from them to other shared nodes, and what belongs to them."""
        wanted = sorted(iris)
        part = self.nodes(wanted)
        self._put(part, self._ask(statements.outgoing(*SHARED_TYPES), iris=wanted))
        self._put(part, self._ask(statements.incoming("FORUM_ROLE"), iris=wanted))
        return part

    def nodes(self, iris: Iterable[str]) -> Part:
        """Nodes without their relationships."""
        part = Part()
        for iri, labels, properties in self._ask(statements.NODES, iris=sorted(iris)):
            values = plain(properties)
            del values["iri"]
            part.add(Node(iri, min(LABELS.intersection(labels), default=""), values))
        return part

    def shared_iris(self) -> set[str]:
        """The keys of all shared nodes."""
        return {row[0] for label in sorted(shared_labels()) for row in self._ask(statements.iris_of(label))}

    def write(self, found: Differences) -> None:
        """Make the differences true. A node that is gone but linked by somebody else is kept and marked.

        ServerError where a relationship's end is not there: nothing is dropped in silence.
        """
        for type_, group in grouped(found.gone_relationships).items():
            rows = _rows(group, keyed=relationship_types()[type_].keyed)
            self._ask(statements.delete_relationships(type_), rows=rows)
        by_label: dict[str, list[Node]] = defaultdict(list)
        for node in sorted(found.nodes, key=lambda node: node.iri):
            by_label[node.label].append(node)
        for label, nodes in sorted(by_label.items()):
            new = [node for node in nodes if self._held is not None and node.iri not in self._held]
            self._write_nodes(label, new, statements.create_nodes(label))
            known = [node for node in nodes if self._held is None or node.iri in self._held]
            self._write_nodes(label, known, statements.merge_nodes(label))
        for label in sorted(set(found.ends.values())):
            keys = sorted(iri for iri, of in found.ends.items() if of == label)
            self._ask(statements.write_keys(label), rows=[[iri] for iri in keys])
        # What leads to or from a node that this very transaction has made cannot be there yet.
        created: list[Relationship] = []
        merged: list[Relationship] = []
        for r in found.relationships:
            new_ = self._held is not None or r.start in self._made or r.end in self._made
            (created if new_ else merged).append(r)
        for statement, part in (
            (statements.create_relationships, created),
            (statements.merge_relationships, merged),
        ):
            for type_, group in grouped(part).items():
                self._write_relationships(type_, group, statement(type_))
        if found.gone_nodes:
            gone = sorted(found.gone_nodes)
            self._ask(statements.DELETE_NODES, iris=gone)
            self._ask(statements.KEEP_NODES, iris=gone)

    def _write_nodes(self, label: str, nodes: list[Node], text: str) -> None:
        if not nodes:
            return
        columns = node_types()[label].columns
        before = self._nodes_made
        rows = [[node.iri, *_values(node.properties, columns)] for node in nodes]
        written = self._ask(text, rows=rows)[0][0]
        if self._nodes_made - before == len(rows):
            self._made.update(node.iri for node in nodes)
        if written != len(rows):
            raise ServerError(f"of {len(rows)} nodes {label} the server wrote {written}")

    def _write_relationships(self, type_: str, group: list[Relationship], text: str) -> None:
        model = relationship_types()[type_]
        written = self._ask(text, rows=_rows(group, model.columns, keyed=model.keyed))[0][0]
        if written != len(group):
            ends = sorted({end for r in group for end in (r.start, r.end)})
            missing = ", ".join(row[0] for row in self._ask(statements.MISSING, iris=ends))
            raise ServerError(
                f"{len(group) - written} of {len(group)} relationships {type_} found no end: {missing}",
                fix="The store contradicts itself; `petakuasa validate` says where.",
            )

    def _put(self, part: Part, rows: Rows) -> None:
        for type_, start, end, properties in rows:
            values = plain(properties)
            part.add(Relationship(type_, start, end, values, values.pop("iri", None)))

    def _ask(self, text: str, **parameters: object) -> Rows:
        if parameters.get("iris") == []:
            return []
        result = self._tx.run(self._worded(text), parameters)
        rows = [record.values() for record in result]
        counters = result.consume().counters
        self.updates += counters.contains_updates
        self._nodes_made += counters.nodes_created
        return rows


def _rows(group: list[Relationship], columns: tuple[Column, ...] = (), *, keyed: bool) -> Rows:
    """Relationships of one type in the form that the statements take."""
    by_end: dict[str, Rows] = defaultdict(list)
    for r in group:
        by_end[r.end].append([r.start, *([r.iri] if keyed else []), *_values(r.properties, columns)])
    return [[end, rows] for end, rows in by_end.items()]


def _values(properties: Properties, columns: tuple[Column, ...]) -> list[Any]:
    values = [properties.get(column.name) for column in columns]
    return [value.isoformat() if isinstance(value, dt.date) else value for value in values]
