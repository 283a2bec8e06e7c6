"""The embedded RDF store: one named graph per article, replaced whole and at once.

One process writes; others read beside it the state of their opening. A store is given back by `close`, or by
the end of a `with` block.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Self

import pyoxigraph as ox

from .. import facts
from ..errors import StoreError
from ..ontology.terms import PK
from ..ontology.vocabulary import Vocabulary
from . import iris, opening, rdf, reference, sparql
from .changes import Changes
from .reader import Reader

LOGGED = 200_000
"""Quads after which the log is cut: some 150 MB of it."""
CLEARED = 50_000
"""Quads that are taken out of a graph at once: a transaction is kept in memory."""


class Store(Reader):
    """Quads by article. All writing is atomic: an interruption leaves an article's graph as it was or as it
    shall be, never between."""

    changes: Changes
    """What has changed since when. Of a store opened for reading `mark` is that of its state or of an earlier
    one."""

    def __init__(self, quads: ox.Store, folder: Path | None = None, *, writable: bool = True) -> None:
        super().__init__(quads, folder)
        self.writable = writable
        self.changes = Changes(folder)
        self._logged = 0

    @classmethod
    def open(cls, folder: Path) -> Self:
        """The store in this folder, for writing; made when absent. StoreError where that cannot be."""
        return cls(opening.writable(folder), folder)

    @classmethod
    def read_only(cls, folder: Path) -> Self:
        """The store in this folder as it is now, beside a writer too. StoreError where there is none."""
        changes = Changes(folder)  # as they were before, for what is written meanwhile is not in the quads
        store = cls(opening.readable(folder), folder, writable=False)
        store.changes = changes
        return store

    @classmethod
    def in_memory(cls) -> Self:
        """An empty store that ends with the process."""
        return cls(ox.Store())

    def replace(self, extraction: facts.Extraction, vocabulary: Vocabulary | None = None) -> bool:
        """Put an article's graph in the place of what the store held of that article. False where it holds
        exactly that already; then nothing is written. `vocabulary`: see `rdf.quads`."""
        quads = list(rdf.quads(extraction, vocabulary))
        return self._put(iris.article(extraction.article.id), quads)

    def withdraw(self, article_id: str) -> bool:
        """Forget an article; False where the store does not hold it."""
        return self._put(iris.article(article_id), [])

    def load_vocabulary(self, extra: Sequence[Path] = ()) -> bool:
        """Put the ontology and the vocabularies, with the user's further Turtle files, into their graphs;
        False where the store holds just these already. VocabularyError, with the file, for what is no
        Turtle."""
        self._refuse_when_reading()
        stale = [source for source in reference.sources(extra) if source.mark not in self.quads]
        for source in stale:
            graph = ox.NamedNode(source.graph)
            wanted = set(source.quads())
            with opening.translated(self.folder), self.changes.noted(None):
                for mark in self.quads.quads_for_pattern(graph, reference.DIGEST, None, graph):
                    self.quads.remove(mark)
                held = set(self.quads.quads_for_pattern(None, None, None, graph))
                self.quads.bulk_extend(wanted - held)
            self._change(gone=held - wanted, new={source.mark})
        return bool(stale)

    def revise(self, *, gone: set[ox.Quad], new: set[ox.Quad]) -> None:
        """Take quads out and put others in, in one transaction: for graphs that are derived from the
        articles' (identity) or kept beside them (judgements)."""
        self._refuse_when_reading()
        self._change(gone=gone, new=new)

    def pour(self, quads: set[ox.Quad]) -> None:
        """Add many quads past the log, at a quarter of the cost and without a transaction: for what is
        derived, and made again from nothing where an interruption has left a part of it."""
        self._refuse_when_reading()
        with opening.translated(self.folder), self.changes.noted(None):
            self.quads.bulk_extend(quads)

    def clear(self, graph_iri: str) -> None:
        """Forget a graph, piece by piece: an interruption leaves a part of it."""
        self._refuse_when_reading()
        while part := set(islice(self.graph(graph_iri), CLEARED)):
            self._change(gone=part, new=set())
        with opening.translated(self.folder):
            self.quads.remove_graph(ox.NamedNode(graph_iri))

    def backup(self, target: Path) -> None:
        """Copy the store into a new folder, which opens as one: by hard links where the file system has
        them. StoreError where the target exists, and for a store in memory or opened for reading."""
        if self.folder is None or not self.writable:
            raise StoreError("only a store on disk that is open for writing can be backed up")
        if target.exists():
            raise StoreError("this exists already", where=str(target), fix="Name a new folder.")
        with opening.translated(target):
            self.quads.flush()
            target.mkdir(parents=True)
            self.quads.backup(target / opening.QUADS)

    def close(self) -> None:
        """Write what is still in the log to its place and let the folder go; once is enough."""
        quads = self.__dict__.pop("quads", None)
        if quads is not None and self.writable and self.folder:
            with opening.translated(self.folder):
                quads.flush()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is None:
            self.close()
        else:  # the log on disk holds all; a second error here would hide the first
            self.__dict__.pop("quads", None)

    def _put(self, article_iri: str, quads: Iterable[ox.Quad]) -> bool:
        """Make these the quads of the article's graph, in one transaction; False where they are so already.
        The same transaction takes back the mark that identity has seen the graph as it was."""
        self._refuse_when_reading()
        graph_iri = iris.article_graph(article_iri)
        held, wanted = set(self.graph(graph_iri)), set(quads)
        if held == wanted:
            return False
        if wanted:
            index = ox.NamedNode(iris.index_graph(article_iri))
            mark = set(self.scan(ox.NamedNode(article_iri), PK.indexed, None, index))
            self._change(gone=(held - wanted) | mark, new=wanted - held)
        else:
            with opening.translated(self.folder), self.changes.noted(held):
                self.quads.remove_graph(ox.NamedNode(graph_iri))
        return True

    def _change(self, *, gone: set[ox.Quad], new: set[ox.Quad]) -> None:
        """One transaction. The log is cut now and then: the engine by itself lets it, and the memory beside
        it, grow to gigabytes."""
        with opening.translated(self.folder), self.changes.noted(gone | new):
            if gone:
                self.quads.update(f"DELETE {sparql.data(gone)} ;\nINSERT {sparql.data(new)}")
            elif new:
                self.quads.extend(new)
            self._logged += len(gone) + len(new)
            if self._logged > LOGGED and self.folder:
                self.quads.flush()
                self._logged = 0

    def _refuse_when_reading(self) -> None:
        if not self.writable:
            raise StoreError("this store is open for reading only", where=str(self.folder))
