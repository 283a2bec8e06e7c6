"""What a store says: quads by pattern, articles and their facts, answers in SPARQL."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox

from .. import facts
from ..ontology.terms import BASE, PREFIXES
from . import iris, opening, reread, sparql

if TYPE_CHECKING:
    import rdflib

Results = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples


class Reader:
    """The reading half of a `Store`."""

    quads: ox.Store
    """The engine itself, for what scans by pattern. Writing past `Store` breaks what a store promises."""

    def __init__(self, quads: ox.Store, folder: Path | None = None) -> None:
        self.quads = quads
        self.folder = folder

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

    def __len__(self) -> int:
        with opening.translated(self.folder):
            return len(self.quads)
