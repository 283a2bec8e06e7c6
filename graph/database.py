"""One database that is made equal to a store, transaction by transaction."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from neo4j import ManagedTransaction

from ..errors import ServerError
from . import constraints, state, statements
from .bolt import Connection
from .differences import Comparison, Differences, differences
from .mirror import OURS, Mirror
from .state import State
from .transaction import Transaction
from .writing import Writer

Result = TypeVar("Result")


@dataclass(slots=True)
class Report:
    """What a load did, or would do: articles, and nodes and relationships taken together."""

    articles_written: int = 0
    articles_unchanged: int = 0
    articles_deleted: int = 0
    written: int = 0
    unchanged: int = 0
    deleted: int = 0
    whole: bool = True
    """Whether everything was compared, or only what has changed since the last load."""
    updates: int = 0
    """Statements that changed something by the server's own counters."""

    def count(self, found: Differences) -> None:
        """Add the differences of one transaction."""
        self.written += len(found.nodes) + len(found.relationships)
        self.deleted += len(found.gone_nodes) + len(found.gone_relationships)
        self.unchanged += found.unchanged


class Database:
    """The database behind a connection. `dry_run` compares and counts, and writes nothing."""

    def __init__(self, connection: Connection, *, dry_run: bool = False) -> None:
        self.dry_run = dry_run
        self.report = Report()
        self.identified: dict[str, str] = {}
        """The persons and events that it held at first, with their fingerprints."""
        self._connection = connection
        self._worded: Callable[[str], str] = str
        if dry_run:  # the index may not be there yet
            self._worded = statements.without_hints
        elif not connection.is_arcadedb:
            self._worded = statements.planned_once
        self._held: set[str] | None = None
        """Of a database that held nothing of ours: the nodes that may be there by now and must still be
        written."""
        self._state = State()

    @property
    def is_new(self) -> bool:
        """True while it can hold nothing of ours but what was written here."""
        return self._held is not None

    def read(self, work: Callable[[Mirror], Result]) -> Result:
        """Read in a transaction of its own."""
        return self._connection.read(lambda tx: work(Mirror(Transaction(tx))))

    def state(self) -> State:
        """Which state of a store it holds."""
        self._state = self._connection.read(lambda tx: state.read(Transaction(tx)))
        return self._state

    def prepare(self, *, empty: bool = False) -> None:
        """Make the key's constraint. `empty`: the database holds nothing of ours, so that nothing needs to be
        looked for before it is written."""
        if not self.dry_run:
            self.report.updates += constraints.prepare(self._connection)
            self._held = set() if empty else None

    def complete(self) -> None:
        """Make all constraints and indexes that are not there yet."""
        if not self.dry_run:
            self.report.updates += constraints.complete(self._connection)
            self._state = self._state if self._state.complete else State(complete=True)

    def name(self, name: str | None) -> None:
        """Have the database bear this name of a state, whose constraints and indexes must be there."""
        if not self.dry_run and name != self._state.name:
            self._connection.write(lambda tx: state.write(Transaction(tx), name))
            self._state = State(name, intact=True, complete=True)

    def bring(self, compared: Callable[[Mirror], Comparison], name: str | None = None) -> None:
        """One transaction: read what is there, compare, write. Run again, it finds its own work. The database
        has this name of a state afterwards, where it was changed or is to have one."""
        held = [self._held]

        def work(tx: ManagedTransaction) -> tuple[Differences, int]:
            # Done again, after a lost acknowledgement or beside another load, it may find anything.
            transaction = Transaction(tx, worded=self._worded, held=held.pop() if held else None)
            comparison = compared(Mirror(transaction))
            found = differences(comparison.there, comparison.wanted, ours=OURS)
            ends = {end for r in found.relationships for end in (r.start, r.end)} - self.identified.keys()
            found.ends = {iri: label for iri, label in comparison.ends.items() if iri in ends}
            if found and not self.dry_run:
                Writer(transaction).write(found)
            if (found or name) and not self.dry_run and name != self._state.name:
                state.write(transaction, name)
            return found, transaction.updates

        try:
            found, updates = self._connection.write(work)
        except ServerError:
            if self._held is None:
                raise
            self._held = None
            found, updates = self._connection.write(work)
        if self._held is not None:
            self._held |= found.ends.keys()
        self.report.count(found)
        self.report.updates += updates
        if (found or name) and not self.dry_run:
            self._state = State(name, intact=True, complete=self._state.complete)
