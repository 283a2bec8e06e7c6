"""Loading: a database made to hold exactly what the store projects, by writing differences only.

The unit is the article: it is replaced in one transaction, so that a run that was interrupted is finished by
the next.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import islice
from typing import TypeVar

from neo4j import ManagedTransaction

from ..errors import StoreError
from . import constraints
from .bolt import Connection
from .differences import WITHDRAWN, Differences, differences
from .mirror import Mirror
from .model import property_names
from .projection import ArticlePart, Projection
from .property_graph import Part
from .rule import concept_kind, noted
from .store import Store

Item = TypeVar("Item")
OURS = property_names() | {WITHDRAWN}
"""The properties of nodes that are compared; others are somebody's own."""
BATCH = 6000
"""Nodes and relationships of one transaction, about."""
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
        self._projection = Projection(store)
        self._dry_run = dry_run
        self._compared: set[str] = set()
        """The shared nodes that have been compared already."""
        self.report = Report()

    def load(self, watch: Watch = iter) -> Report:
        """Compare everything, write the differences, delete what the store no longer has.

        StoreError for a store without articles before a database that holds some: an empty input is more
        likely a mistake than a wish.
        """
        iris = self._projection.article_iris()
        there = self._connection.read(lambda tx: Mirror(tx).fingerprints())
        if there and not iris:
            raise StoreError(
                f"the store holds no article, the database {len(there)}: nothing was deleted",
                fix="Name the right store by --store.",
            )
        if not self._dry_run:
            self.report.updates += constraints.prepare(self._connection)
        self._write(there, watch(iris))
        self._withdraw(sorted(there.keys() - set(iris)))
        self._sweep()
        return self.report

    def replace(self, iri: str) -> Report:
        """Make one article what the store says of it, in one transaction; withdrawn where the store no longer
        holds it. What nothing else needs goes with it."""
        article = self._projection.article(iri)
        bodies = {end for end in article.references if concept_kind(end) is None}

        def compared(mirror: Mirror) -> tuple[Part, Part]:
            there = mirror.articles([iri])
            former = there.ends().union(*map(noted, there.nodes.values())) - there.nodes.keys()
            there.update(mirror.shared(bodies))
            # A concept that something on the server leads to is there with all that it refers to.
            known = {end for end in there.ends() | former if concept_kind(end) is not None}
            shared = self._projection.shared(article.references, known)
            there.update(mirror.shared(shared.nodes.keys() - there.nodes.keys()))
            left = former - shared.nodes.keys()
            while gone := {end for end in left if not self._projection.is_referenced(end)}:
                there.update(mirror.shared(gone))
                left = there.ends() - there.nodes.keys() - left
            return there, Part.joined(article, shared)

        self._apply(compared)
        if article.fingerprint is None:
            self.report.articles_deleted += 1
        else:
            self.report.articles_written += 1
        return self.report

    def _write(self, there: dict[str, str], iris: Iterable[str]) -> None:
        changed: list[ArticlePart] = []
        references: set[str] = set()
        size = 0
        for article in _ahead(map(self._projection.article, iris)):
            references |= article.references - self._compared
            if article.fingerprint == there.get(article.iri):
                self.report.articles_unchanged += 1
                self.report.unchanged += len(article.nodes) + len(article.relationships)
            else:
                changed.append(article)
                size += len(article.nodes) + len(article.relationships)
            if size + len(references) >= BATCH:
                self._flush(changed, references)
                changed, references, size = [], set(), 0
        self._flush(changed, references)

    def _flush(self, changed: list[ArticlePart], references: set[str]) -> None:
        shared = self._projection.shared(references, self._compared)

        def compared(mirror: Mirror) -> tuple[Part, Part]:
            held = mirror.fingerprints(article.iri for article in changed)
            stale = [a for a in changed if held.get(a.iri) != a.fingerprint]
            wanted = Part.joined(*stale, shared)
            there = mirror.articles(a.iri for a in stale if a.iri in held)
            there.update(mirror.shared(shared.nodes))
            return there, wanted

        if changed or shared.nodes:
            self._apply(compared)
        self._compared |= shared.nodes.keys()
        self.report.articles_written += len(changed)

    def _withdraw(self, gone: list[str]) -> None:
        for chunk in _chunks(gone, 200):
            self._apply(lambda mirror, iris=chunk: (mirror.articles(iris), Part()))  # type: ignore[misc]
        self.report.articles_deleted += len(gone)

    def _sweep(self) -> None:
        """Delete the shared nodes that no article needs any more, all at once: they hang together."""
        kept = self._connection.read(lambda tx: Mirror(tx).shared_iris())
        gone = kept - self._compared
        if gone:
            self._apply(lambda mirror: (mirror.shared(gone), Part()))

    def _apply(self, compared: Callable[[Mirror], tuple[Part, Part]]) -> None:
        """One transaction: read what is there, compare, write. Run again, it finds its own work."""

        def work(tx: ManagedTransaction) -> tuple[Differences, int]:
            mirror = Mirror(tx, prepared=not self._dry_run)
            found = differences(*compared(mirror), ours=OURS)
            if found and not self._dry_run:
                mirror.write(found)
            return found, mirror.updates

        found, updates = self._connection.write(work)
        self.report.count(found)
        self.report.updates += updates


def _ahead(items: Iterable[Item], size: int = 100) -> Iterator[Item]:
    """The items; the next ones are made in a thread of their own, while the server works on the last."""
    rest = iter(items)
    with ThreadPoolExecutor(1) as maker:
        coming = maker.submit(_take, rest, size)
        while chunk := coming.result():
            coming = maker.submit(_take, rest, size)
            yield from chunk


def _chunks(items: Iterable[Item], size: int) -> Iterator[list[Item]]:
    rest = iter(items)
    while chunk := _take(rest, size):
        yield chunk


def _take(items: Iterator[Item], size: int) -> list[Item]:
    return list(islice(items, size))
