"""Which state of a store a database holds: a name that a load leaves in the database, so that the next one
need look only at what has changed in the store since."""

from __future__ import annotations

from dataclasses import dataclass

from . import constraints, model, statements
from .store import Store
from .transaction import Transaction

RULES = "3"
"""To be raised where the rule of projection changes and the model does not: then everything is compared."""
LABEL = statements.STATE_LABEL


@dataclass(frozen=True, slots=True)
class State:
    """What a database says of itself."""

    name: str | None = None
    """The state of the store that it was made equal to."""
    intact: bool = False
    """Whether it has as many nodes of ours as it had then."""
    complete: bool = False
    """Whether it has had all constraints and indexes."""

    def mark(self) -> str | None:
        """The store's own mark of that state; None where another version of petakuasa has written it, or
        somebody has deleted or added nodes by hand."""
        rules, _, mark = (self.name or "").partition(" ")
        return mark if self.intact and rules == _rules() else None


def name_of(store: Store) -> str | None:
    """The name of the state in which the store is; None where it has none."""
    mark = store.changes.mark
    return f"{_rules()} {mark}" if mark else None


def read(transaction: Transaction) -> State:
    """What the database says."""
    for name, intact, schema in transaction.ask(statements.STATE):
        return State(name, intact, schema == constraints.digest())
    return State()


def write(transaction: Transaction, name: str | None) -> None:
    """Keep the name, with the number of nodes that are there now, or forget it. Constraints and indexes must
    be there."""
    if name is None:
        transaction.ask(statements.FORGET_STATE)
    else:
        transaction.ask(statements.NAME_STATE, state=name, schema=constraints.digest())


def _rules() -> str:
    return f"{RULES}-{model.digest()}"
