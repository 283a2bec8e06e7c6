"""The property graph as it is on a server: reading parts of it back."""

from __future__ import annotations

from collections.abc import Iterable

from . import statements
from .bolt import plain
from .differences import WITHDRAWN
from .model import (
    accounts,
    identified_labels,
    own_labels,
    property_names,
    relationship_types,
    shared_labels,
    types_from,
)
from .property_graph import Node, Part, Relationship
from .rule import ARTICLE_LABEL, PROOFS
from .transaction import Rows, Transaction

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
    """Our part of a database, as one transaction sees it."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    @property
    def is_new(self) -> bool:
        """True where the transaction writes to a database that was empty."""
        return self._transaction.held is not None

    def is_empty(self) -> bool:
        """True where the database holds no node of ours."""
        return not self._transaction.ask(statements.ANY)

    def fingerprints(self, iris: Iterable[str]) -> dict[str, str]:
        """The fingerprints of those articles, persons and events that are there."""
        rows = self._transaction.ask(statements.FINGERPRINTS_OF, iris=sorted(iris))
        return {iri: fingerprint or "" for iri, fingerprint in rows}

    def articles_there(self) -> dict[str, str]:
        """All articles with their fingerprints."""
        return self._there({ARTICLE_LABEL})

    def identified_there(self) -> dict[str, str]:
        """All persons and events with their fingerprints."""
        return self._there(identified_labels())

    def _there(self, labels: Iterable[str]) -> dict[str, str]:
        rows = (
            row for label in sorted(labels) for row in self._transaction.ask(statements.fingerprints(label))
        )
        return {iri: fingerprint or "" for iri, fingerprint in rows}

    def articles(self, iris: Iterable[str]) -> Part:
        """What belongs to these articles: their nodes and all relationships that they add."""
        part = Part()
        wanted = sorted(iris)
        if not wanted:
            return part
        self._put(part, self._transaction.ask(statements.incoming(*INCOMING_TYPES), iris=wanted))
        stated = sorted({r.start for r in part.relationships.values()})
        found = self.nodes([*wanted, *stated])
        part.add(*(node for node in found.nodes.values() if node.label in own_labels()))
        own = sorted(part.nodes)
        self._put(part, self._transaction.ask(statements.outgoing(*OUTGOING_TYPES), iris=own))
        participations = [iri for iri in own if part.nodes[iri].label == "Participation"]
        self._put(part, self._transaction.ask(statements.REPRESENTED, iris=participations))
        return part

    def identified(self, iris: Iterable[str], *, company: bool = True) -> Part:
        """Persons and events, with what follows for them from all articles together; with or without the
        company that persons keep."""
        wanted = sorted(iris)
        if not wanted:
            return Part()
        part = self.nodes(wanted)
        types = [name for name in IDENTIFIED_TYPES if company or name != COMPANY]
        self._put(part, self._transaction.ask(statements.outgoing(*types), iris=wanted))
        events = [iri for iri, node in part.nodes.items() if node.label == "Event"]
        self._put(part, self._transaction.ask(statements.incoming(TO_EVENTS), iris=sorted(events)))
        return part

    def company(self, iris: Iterable[str]) -> Part:
        """The company that these persons keep with each other."""
        part = Part()
        self._put(part, self._transaction.ask(statements.among(COMPANY), iris=sorted(iris)))
        return part

    def meetings(self, iris: Iterable[str], without: Iterable[str]) -> Rows:
        """Which of these persons were together at events, how many persons were there, and at how many events
        so; some events apart."""
        return self._transaction.ask(statements.MEETINGS, iris=sorted(iris), without=sorted(without))

    def shared(self, iris: Iterable[str]) -> Part:
        """Shared nodes, what leads from them to other shared nodes, and what belongs to them."""
        wanted = sorted(iris)
        part = self.nodes(wanted)
        self._put(part, self._transaction.ask(statements.outgoing(*SHARED_TYPES), iris=wanted))
        self._put(part, self._transaction.ask(statements.incoming("FORUM_ROLE"), iris=wanted))
        return part

    def nodes(self, iris: Iterable[str]) -> Part:
        """Nodes without their relationships."""
        part = Part()
        for iri, labels, properties in self._transaction.ask(statements.NODES, iris=sorted(iris)):
            values = plain(properties)
            del values["iri"]
            part.add(Node(iri, min(LABELS.intersection(labels), default=""), values))
        return part

    def shared_iris(self) -> set[str]:
        """The keys of all shared nodes."""
        return {
            row[0]
            for label in sorted(shared_labels())
            for row in self._transaction.ask(statements.iris_of(label))
        }

    def _put(self, part: Part, rows: Rows) -> None:
        for type_, start, end, properties in rows:
            values = plain(properties)
            part.add(Relationship(type_, start, end, values, values.pop("iri", None)))
