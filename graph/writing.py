"""Writing differences to a server, in one transaction: nodes by label, relationships by type."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from typing import Any

from ..errors import ServerError
from . import statements
from .differences import Differences, grouped
from .model import Column, node_types, relationship_types
from .property_graph import Node, Properties, Relationship
from .transaction import Rows, Transaction


class Writer:
    """Writes to our part of a database."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._made: set[str] = set()
        """Nodes of which it is certain that this transaction has made them."""

    def write(self, found: Differences) -> None:
        """Make the differences true. A node that is gone but linked by somebody else is kept and marked.

        ServerError where a relationship's end is not there: nothing is dropped in silence.
        """
        for type_, group in grouped(found.gone_relationships).items():
            rows = _rows(group, keyed=relationship_types()[type_].keyed)
            self._transaction.ask(statements.delete_relationships(type_), rows=rows)
        held = self._transaction.held
        by_label: dict[str, list[Node]] = defaultdict(list)
        for node in sorted(found.nodes, key=lambda node: node.iri):
            by_label[node.label].append(node)
        for label, nodes in sorted(by_label.items()):
            new = [node for node in nodes if held is not None and node.iri not in held]
            self._write_nodes(label, new, statements.create_nodes(label))
            known = [node for node in nodes if held is None or node.iri in held]
            self._write_nodes(label, known, statements.merge_nodes(label))
        for label in sorted(set(found.ends.values())):
            keys = sorted(iri for iri, of in found.ends.items() if of == label)
            self._transaction.ask(statements.write_keys(label), rows=[[iri] for iri in keys])
        # What leads to or from a node that this very transaction has made cannot be there yet.
        created: list[Relationship] = []
        merged: list[Relationship] = []
        for r in found.relationships:
            new_ = held is not None or r.start in self._made or r.end in self._made
            (created if new_ else merged).append(r)
        for statement, part in (
            (statements.create_relationships, created),
            (statements.merge_relationships, merged),
        ):
            for type_, group in grouped(part).items():
                self._write_relationships(type_, group, statement(type_))
        if found.gone_nodes:
            gone = sorted(found.gone_nodes)
            self._transaction.ask(statements.DELETE_NODES, iris=gone)
            self._transaction.ask(statements.KEEP_NODES, iris=gone)

    def _write_nodes(self, label: str, nodes: list[Node], text: str) -> None:
        if not nodes:
            return
        columns = node_types()[label].columns
        before = self._transaction.nodes_made
        rows = [[node.iri, *_values(node.properties, columns)] for node in nodes]
        written = self._transaction.ask(text, rows=rows)[0][0]
        if self._transaction.nodes_made - before == len(rows):
            self._made.update(node.iri for node in nodes)
        if written != len(rows):
            raise ServerError(f"of {len(rows)} nodes {label} the server wrote {written}")

    def _write_relationships(self, type_: str, group: list[Relationship], text: str) -> None:
        model = relationship_types()[type_]
        written = self._transaction.ask(text, rows=_rows(group, model.columns, keyed=model.keyed))[0][0]
        if written != len(group):
            ends = sorted({end for r in group for end in (r.start, r.end)})
            missing = ", ".join(row[0] for row in self._transaction.ask(statements.MISSING, iris=ends))
            raise ServerError(
                f"{len(group) - written} of {len(group)} relationships {type_} found no end: {missing}",
                fix="The store contradicts itself; `petakuasa validate` says where.",
            )


def _rows(group: list[Relationship], columns: tuple[Column, ...] = (), *, keyed: bool) -> Rows:
    """Relationships of one type in the form that the statements take."""
    by_end: dict[str, Rows] = defaultdict(list)
    for r in group:
        by_end[r.end].append([r.start, *([r.iri] if keyed else []), *_values(r.properties, columns)])
    return [[end, rows] for end, rows in by_end.items()]


def _values(properties: Properties, columns: tuple[Column, ...]) -> list[Any]:
    values = [properties.get(column.name) for column in columns]
    return [value.isoformat() if isinstance(value, dt.date) else value for value in values]
