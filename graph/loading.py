"""Loading: a database made to hold exactly what the store projects, by writing differences only.

The unit is the article: it is replaced in one transaction, so that a run that was interrupted is finished by
the next.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from sys import intern

from ..errors import StoreError
from . import state
from .batches import Batch, ahead, chunks, named_ends
from .bolt import Connection
from .database import Database, Report
from .differences import Comparison
from .identified import IdentifiedPart
from .mirror import Mirror
from .projection import ArticlePart, Projection
from .property_graph import Part
from .reach import Reach, compared, reach
from .state import State
from .store import Store

BATCH = 6000
"""Nodes and relationships of one transaction, about."""
FEW = 500
"""Articles up to which a change is brought over by itself, in one transaction."""
Watch = Callable[[Sequence[str]], Iterable[str]]
"""Gives the articles' IRIs back one by one, so that somebody can see how far the work is."""


class Loader:
    """Keeps one database equal to one store. `dry_run` compares and counts, and writes nothing."""

    def __init__(self, connection: Connection, store: Store, *, dry_run: bool = False) -> None:
        self._database = Database(connection, dry_run=dry_run)
        self._store = store
        self._projection = Projection(store)
        self._told: set[str] = set()
        """The persons and events that have been projected already."""
        self._compared: set[str] = set()
        """The shared nodes that have been compared already."""

    @property
    def report(self) -> Report:
        """What was done so far."""
        return self._database.report

    def load(self, watch: Watch = iter, *, whole: bool = False) -> Report:
        """Write the differences, and delete what the store no longer has.

        Where the database holds an earlier state of this very store, only what has changed since is looked
        at, in one transaction; `whole` compares everything all the same, and so does a dry run. StoreError
        for a store without articles before a database that holds some: an empty input is more likely a
        mistake than a wish.
        """
        self._projection = Projection(self._store)  # which remembers how things were
        held = self._database.state()
        known = not whole and not self._database.dry_run and self._store.holds_articles()
        changed = self._changed(held) if known else None
        if changed is not None:
            self._bring(changed, held)
        else:
            self._compare(watch)
        return self.report

    def _changed(self, held: State) -> Reach | None:
        """What may be another than on the server, where that can be told and is not too much."""
        mark = held.mark()
        touched = self._store.changes.since(mark) if mark else None
        if touched is None:
            return None
        found = reach(touched, self._projection)
        return found if len(found.articles) <= FEW else None

    def _bring(self, changed: Reach, held: State) -> None:
        """Bring a change over, in one transaction with the name of the state that it leads to."""
        name = state.name_of(self._store)
        if not held.complete:  # made by the import tool, or by an earlier version
            self._database.prepare()
            self._database.complete()
        if changed.articles or changed.identified:
            self._database.bring(lambda mirror: compared(changed, self._projection, mirror), name)
        self._database.name(name)
        deleted = {iri for iri in changed.articles if not self._projection.holds(iri)}
        self.report.articles_deleted += len(deleted)
        self.report.articles_written += len(changed.articles - deleted)
        self.report.whole = False

    def _compare(self, watch: Watch) -> None:
        iris = self._projection.article_iris()
        empty = self._database.read(Mirror.is_empty)
        there: dict[str, str] = {}
        if not empty:
            there, self._database.identified = self._database.read(
                lambda mirror: (mirror.articles_there(), mirror.identified_there())
            )
        if there and not iris:
            raise StoreError(
                f"the store holds no article, the database {len(there)}: nothing was deleted",
                fix="Name the right store by --store.",
            )
        self._database.prepare(empty=empty)
        self._write(there, watch(iris))
        self._withdraw(sorted(there.keys() - set(iris)))
        if not self._database.is_new:
            self._sweep()
        self._database.complete()
        self._database.name(state.name_of(self._store))

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
                    batch.references |= part.references
                    if part.fingerprint == self._database.identified.get(part.iri):
                        self.report.unchanged += len(part)
                    else:
                        batch.identified.append(part)
            batch.references -= self._compared
            self._flush(batch)

    def _projected(self, iris: Iterable[str]) -> Iterator[tuple[ArticlePart, list[IdentifiedPart]]]:
        """Each article with the persons and events of which no article before it told."""
        for article in map(self._projection.article, iris):
            new = sorted(article.identified.keys() - self._told)
            self._told.update(map(intern, new))
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
            known = self._database.identified
            there.update(mirror.identified(part.iri for part in batch.identified if part.iri in known))
            there.update(mirror.shared(shared.nodes))
            return Comparison(there, wanted, named_ends(wanted, stale, batch.identified))

        if batch.articles or batch.identified or shared.nodes:
            self._database.bring(compared)
        self._compared |= shared.nodes.keys()
        self.report.articles_written += len(batch.articles)

    def _withdraw(self, gone: list[str]) -> None:
        for chunk in chunks(gone, 200):
            self._database.bring(lambda mirror, iris=chunk: Comparison(mirror.articles(iris)))  # type: ignore[misc]
        self.report.articles_deleted += len(gone)

    def _sweep(self) -> None:
        """Delete the nodes that no article needs any more, all at once: they hang together."""
        kept = self._database.read(Mirror.shared_iris)
        shared, identified = kept - self._compared, self._database.identified.keys() - self._told
        if shared or identified:
            self._database.bring(
                lambda mirror: Comparison(Part.joined(mirror.shared(shared), mirror.identified(identified)))
            )


def _size(made: tuple[ArticlePart, list[IdentifiedPart]]) -> int:
    article, identified = made
    return len(article) + sum(map(len, identified))
