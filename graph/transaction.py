"""One transaction on a server: statements as a load words them, and what the server itself counts."""

from __future__ import annotations

from collections.abc import Callable, Set
from typing import Any

from neo4j import ManagedTransaction

Rows = list[list[Any]]


class Transaction:
    """`worded` is how the server is to be asked (`statements.without_hints`, `statements.planned_once`).
    `held` says of a database that was empty which nodes can be there by now: then all others, and all
    relationships, may be created without looking for them. None: anything may be there."""

    def __init__(
        self,
        tx: ManagedTransaction,
        *,
        worded: Callable[[str], str] = str,
        held: Set[str] | None = None,
    ) -> None:
        self._tx = tx
        self._worded = worded
        self.held = held
        self.updates = 0
        """Statements that changed something, by the server's own counters."""
        self.nodes_made = 0
        """Nodes that this transaction has made, by the same."""

    def ask(self, text: str, **parameters: object) -> Rows:
        """The rows of one statement; none, and nothing is sent, where `iris` is empty."""
        if parameters.get("iris") == []:
            return []
        result = self._tx.run(self._worded(text), parameters)
        rows = [record.values() for record in result]
        counters = result.consume().counters
        self.updates += counters.contains_updates
        self.nodes_made += counters.nodes_created
        return rows
