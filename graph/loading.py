"""Loading: a database made to hold exactly what the store projects, by writing differences only.

The unit is the article: it is replaced in one transaction, so that a run that was interrupted is finished by
the next.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from neo4j import ManagedTransaction

from ..errors import ServerError, StoreError
from . import constraints, model, statements
from .batches import Batch, ahead, chunks, named_ends
from .bolt import Connection
from .differences import Comparison, Differences, differences
from .identified import IdentifiedPart
from .mirror import OURS, Mirror
from .projection import ArticlePart, Projection
from .property_graph import Part
from .reach import Reach, compared, reach
from .store import Store

RULES = "2"
"""To be raised where the rule of projection changes and the model does not: then everything is compared."""
BATCH = 6000
"""Nodes and relationships of one transaction, about."""
FEW = 500
"""Articles up to which a change is brought over by itself, in one transaction."""
Watch = Callable[[Sequence[str]], Iterable[str]]
"""Gives the articles' IRIs back one by one, so that somebody can see how far the work is."""


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


class Loader:
    """Keeps one database equal to one store. `dry_run` compares and counts, and writes nothing."""

    def __init__(self, connection: Connection, store: Store, *, dry_run: bool = False) -> None:
        self._connection = connection
        self._store = store
        self._projection = Projection(store)
        self._dry_run = dry_run
        self._worded: Callable[[str], str] = str
        if dry_run:  # the index may not be there yet
            self._worded = statements.without_hints
        elif not connection.is_arcadedb:
            self._worded = statements.planned_once
        self._compared: set[str] = set()
        """The nodes of more than one article that have been compared already."""
        self._identified: dict[str, str] = {}
        """The persons and events that the server holds, with their fingerprints."""
        self._held: set[str] | None = None
        """Of a database that held nothing of ours: the nodes that may be there by now and must still be
        written."""
        self._state: str | None = None
        """The name of the store's state that the database bears."""
        self.report = Report()

    def load(self, watch: Watch = iter, *, whole: bool = False) -> Report:
        """Write the differences, and delete what the store no longer has.

        Where the database holds an earlier state of this very store, only what has changed since is looked
        at, in one transaction; `whole` compares everything all the same, and so does a dry run. StoreError
        for a store without articles before a database that holds some: an empty input is more likely a
        mistake than a wish.
        """
        self._projection = Projection(self._store)  # which remembers how things were
        self._state, intact = self._connection.read(lambda tx: Mirror(tx).state())
        known = intact and not whole and not self._dry_run and self._store.holds_articles()
        changed = self._changed() if known else None
        if changed is not None:
            self._bring(changed)
        else:
            self._compare(watch)
        return self.report

    def _changed(self) -> Reach | None:
        """What may be another than on the server, where that can be told and is not too much."""
        rules, _, mark = (self._state or "").partition(" ")
        touched = self._store.changes.since(mark) if rules == _rules() else None
        if touched is None:
            return None
        found = reach(touched, self._projection)
        return found if len(found.articles) <= FEW else None

    def _bring(self, changed: Reach) -> None:
        """Bring a change over, in one transaction with the name of the state that it leads to."""
        state = self._named()
        if changed.articles or changed.identified:
            self._apply(lambda mirror: compared(changed, self._projection, mirror), state)
        elif state != self._state:
            self._name(state)
        deleted = {iri for iri in changed.articles if self._projection.article(iri).fingerprint is None}
        self.report.articles_deleted += len(deleted)
        self.report.articles_written += len(changed.articles - deleted)
        self.report.whole = False

    def _compare(self, watch: Watch) -> None:
        iris = self._projection.article_iris()
        empty = self._connection.read(lambda tx: Mirror(tx).is_empty())
        there: dict[str, str] = {}
        if not empty:
            there, self._identified = self._connection.read(
                lambda tx: (Mirror(tx).articles_there(), Mirror(tx).identified_there())
            )
        if there and not iris:
            raise StoreError(
                f"the store holds no article, the database {len(there)}: nothing was deleted",
                fix="Name the right store by --store.",
            )
        if not self._dry_run:
            self.report.updates += constraints.prepare(self._connection)
            self._held = set() if empty else None
        self._write(there, watch(iris))
        self._withdraw(sorted(there.keys() - set(iris)))
        if self._held is None:
            self._sweep()
        if not self._dry_run:
            self.report.updates += constraints.complete(self._connection)
            self._name(self._named())

    def _named(self) -> str | None:
        mark = self._store.changes.mark
        return f"{_rules()} {mark}" if mark else None

    def _name(self, state: str | None) -> None:
        if state != self._state:
            self._connection.write(lambda tx: Mirror(tx).name_state(state))
            self._state = state

    def _write(self, there: dict[str, str], iris: Iterable[str]) -> None:
        for chunk in ahead(self._projected(iris), _size, BATCH):
            batch = Batch()
            for article, identified in chunk:
                batch.references |= article.references
                if article.fingerprint == there.get(article.iri):
                    self.report.articles_unchanged += 1
                    self.report.unchanged += len(article)
                else:
                    batch.articles.append(article)
                for part in identified:
                    self._compared.add(part.iri)
                    batch.references |= part.references
                    if part.fingerprint == self._identified.get(part.iri):
                        self.report.unchanged += len(part)
                    else:
                        batch.identified.append(part)
            batch.references -= self._compared
            self._flush(batch)

    def _projected(self, iris: Iterable[str]) -> Iterator[tuple[ArticlePart, list[IdentifiedPart]]]:
        """Each article with the persons and events of which no article before it told."""
        seen: set[str] = set()
        for article in map(self._projection.article, iris):
            new = sorted(article.identified.keys() - seen)
            seen.update(new)
            yield article, list(map(self._projection.identified, new))

    def _flush(self, batch: Batch) -> None:
        shared = self._projection.shared(batch.references, self._compared)
        identified = Part.joined(*batch.identified)

        def compared(mirror: Mirror) -> Comparison:
            if mirror.is_new:
                wanted = Part.joined(*batch.articles, identified, shared)
                return Comparison(Part(), wanted, named_ends(wanted, batch.articles, batch.identified))
            held = mirror.fingerprints(article.iri for article in batch.articles)
            stale = [a for a in batch.articles if held.get(a.iri) != a.fingerprint]
            wanted = Part.joined(*stale, identified, shared)
            there = mirror.articles(a.iri for a in stale if a.iri in held)
            there.update(
                mirror.identified(part.iri for part in batch.identified if part.iri in self._identified)
            )
            there.update(mirror.shared(shared.nodes))
            return Comparison(there, wanted, named_ends(wanted, stale, batch.identified))

        if batch.articles or batch.identified or shared.nodes:
            self._apply(compared)
        self._compared |= shared.nodes.keys()
        self.report.articles_written += len(batch.articles)

    def _withdraw(self, gone: list[str]) -> None:
        for chunk in chunks(gone, 200):
            self._apply(lambda mirror, iris=chunk: Comparison(mirror.articles(iris)))  # type: ignore[misc]
        self.report.articles_deleted += len(gone)

    def _sweep(self) -> None:
        """Delete the nodes that no article needs any more, all at once: they hang together."""
        kept = self._connection.read(lambda tx: Mirror(tx).shared_iris())
        shared, identified = kept - self._compared, self._identified.keys() - self._compared
        if shared or identified:
            self._apply(
                lambda mirror: Comparison(Part.joined(mirror.shared(shared), mirror.identified(identified)))
            )

    def _apply(self, compared: Callable[[Mirror], Comparison], state: str | None = None) -> None:
        """One transaction: read what is there, compare, write. Run again, it finds its own work. The database
        has the name `state` afterwards, where it was changed or is to have one."""

        held = [self._held]

        def work(tx: ManagedTransaction) -> tuple[Differences, int]:
            # Done again, after a lost acknowledgement or beside another load, it may find anything.
            mirror = Mirror(tx, worded=self._worded, held=held.pop() if held else None)
            comparison = compared(mirror)
            found = differences(comparison.there, comparison.wanted, ours=OURS)
            ends = {end for r in found.relationships for end in (r.start, r.end)} - self._identified.keys()
            found.ends = {iri: label for iri, label in comparison.ends.items() if iri in ends}
            if found and not self._dry_run:
                mirror.write(found)
            if (found or state) and not self._dry_run and state != self._state:
                mirror.name_state(state)
            return found, mirror.updates

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
        if (found or state) and not self._dry_run:
            self._state = state


def _size(made: tuple[ArticlePart, list[IdentifiedPart]]) -> int:
    article, identified = made
    return len(article) + sum(map(len, identified))


def _rules() -> str:
    return f"{RULES}-{model.digest()}"
