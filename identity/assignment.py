"""Which node stands for which: as the store has it, with what an update has found laid over it."""

from __future__ import annotations

from collections import defaultdict

from pyoxigraph import NamedNode

from ..graph.store import Store
from ..ontology.terms import PK
from .world import GRAPH


class Assignment:
    """The canonical node of every node, one property (`pk:canonical` or `pk:copyOf`) for one kind of
    thing."""

    def __init__(self, store: Store, predicate: NamedNode = PK.canonical, *, fresh: bool = False) -> None:
        """`fresh`: the store has nothing yet, and is not asked."""
        self._store = store
        self._fresh = fresh
        self._predicate = predicate
        self._graph = NamedNode(GRAPH)
        self._new: dict[str, str | None] = {}
        self._held: dict[str, str | None] = {}
        self._gained: dict[str, list[str]] = defaultdict(list)

    def put(self, subject: str, canonical: str | None) -> None:
        """Say what stands for a node now; None where it is gone."""
        self._new[subject] = canonical
        if canonical is not None:
            self._gained[canonical].append(subject)

    def before(self, subject: str) -> str | None:
        """What the store says stands for a node."""
        if self._fresh:
            return None
        if subject not in self._held:
            quads = self._store.scan(NamedNode(subject), self._predicate, None, self._graph)
            self._held[subject] = next((quad.object.value for quad in quads), None)  # type: ignore[union-attr]
        return self._held[subject]

    def of(self, subject: str) -> str:
        """What stands for a node now; itself where nothing is known of it."""
        found = self._new[subject] if subject in self._new else self.before(subject)
        return found or subject

    def members(self, canonical: str) -> set[str]:
        """All nodes that it stands for now."""
        gained = {m for m in self._gained.get(canonical, ()) if self._new[m] == canonical}
        if self._fresh:
            return gained
        held = {
            quad.subject.value  # type: ignore[union-attr]
            for quad in self._store.scan(None, self._predicate, NamedNode(canonical), self._graph)
        }
        return gained | {m for m in held if m not in self._new}

    def changed(self) -> set[str]:
        """The nodes for which another node stands than before, or that are new or gone."""
        return {subject for subject, now in self._new.items() if now != self.before(subject)}
