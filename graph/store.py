"""The embedded RDF store: one named graph per article, replaced whole and at once.

One process writes; others read beside it the state of their opening. A store is given back by `close`, or by
the end of a `with` block.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

import pyoxigraph as ox

from .. import facts
from ..errors import StoreError
from ..ontology.terms import BASE, PK, PREFIXES
from ..ontology.vocabulary import Vocabulary
from . import iris, opening, rdf, reference, reread, sparql
from .changes import Changes

if TYPE_CHECKING:
    import rdflib

LOGGED = 200_000
"""Quads after which the log is cut: some 150 MB of it."""
CLEARED = 50_000
"""Quads that are taken out of a graph at once: a transaction is kept in memory."""
Results = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples


class Store:
    """Quads by article. All writing is atomic: an interruption leaves an article's graph as it was or as it
    shall be, never between."""

    quads: ox.Store
    """The engine itself, for what scans by pattern. Writing past `replace` breaks the promise above."""
    changes: Changes
    """What has changed since when. Of a store opened for reading `mark` is that of its state or of an earlier
    one."""

    def __init__(self, quads: ox.Store, folder: Path | None = None, *, writable: bool = True) -> None:
        self.quads = quads
        self.folder = folder
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

    def articles(self) -> list[reread.StoredArticle]:
        """The articles, by date of publication (unknown first) and id."""
        return reread.articles_from(self.scan)

    def article(self, article_id: str) -> reread.StoredArticle | None:
        """What the store says of one article; None where it does not hold it."""
        iri = iris.article(article_id)
        subject, graph = ox.NamedNode(iri), ox.NamedNode(iris.article_graph(iri))
        found = reread.articles_from(
            lambda _, predicate, term, __: self.scan(subject, predicate, term, graph)
        )
        return found[0] if found else None

    def extraction(self, article_iri: str) -> facts.Extraction:
        """The facts of one article; see `reread.extraction_from` for what is not kept."""
        return reread.extraction_from(self.graph(iris.article_graph(article_iri)), article_iri)

    def graphs(self) -> list[str]:
        """The IRIs of the named graphs, sorted."""
        with opening.translated(self.folder):
            return sorted(graph.value for graph in self.quads.named_graphs())

    def holds_articles(self) -> bool:
        """True where it holds one at least."""
        with opening.translated(self.folder):
            return any(g.value.startswith(iris.ARTICLE_GRAPHS) for g in self.quads.named_graphs())

    def graph(self, graph_iri: str) -> Iterator[ox.Quad]:
        """The quads of one graph, in no order that means anything."""
        return self.scan(None, None, None, ox.NamedNode(graph_iri))

    def scan(
        self,
        subject: ox.NamedNode | None = None,
        predicate: ox.NamedNode | None = None,
        object_: ox.NamedNode | ox.Literal | None = None,
        graph: ox.NamedNode | None = None,
    ) -> Iterator[ox.Quad]:
        """The quads that match, one after the other; None matches all."""
        with opening.translated(self.folder):
            yield from self.quads.quads_for_pattern(subject, predicate, object_, graph)

    def query(self, text: str, *, union: bool = False) -> Results:
        """Ask in SPARQL 1.1; the prefixes of `ontology.terms` are declared, and IRIs may be written without
        their base. QueryError, with the parser's words, where the text is no query. Results are read from the
        store as they are taken; `answering` says what goes wrong then.

        `union` makes patterns outside `GRAPH` match in all graphs together, unless the query itself says
        FROM. It can cost a large store a good plan: named queries say `GRAPH ?g { … }` instead.
        """
        with self.answering():
            try:
                return self.quads.query(
                    text,
                    base_iri=BASE,
                    prefixes=dict(PREFIXES),
                    use_default_graph_as_union=union and not sparql.names_dataset(text),
                )
            except SyntaxError as error:
                raise sparql.refusal(error, text) from None

    def answering(self) -> AbstractContextManager[None]:
        """A block in which the results of `query` are taken: the engine's errors become StoreError and
        QueryError."""
        return opening.answering(self.folder)

    def rdflib_graph(self) -> rdflib.Dataset:
        """The same quads as an rdflib Dataset (of the store, not a copy), queried by Oxigraph."""
        import rdflib
        from oxrdflib import OxigraphStore

        dataset = rdflib.Dataset(store=OxigraphStore(store=self.quads))
        for prefix, namespace in PREFIXES.items():
            dataset.bind(prefix, namespace)
        return dataset

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

    def __len__(self) -> int:
        with opening.translated(self.folder):
            return len(self.quads)

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
