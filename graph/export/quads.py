"""The quads of a store in an order that depends on nothing but them: graph by graph, each one sorted."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Quad

from .. import iris
from ..store import Store


def in_order(store: Store, *, vocabulary: bool) -> Iterator[Quad]:
    """The quads of the article graphs, of identity and of judgements, and with `vocabulary` those of ontology
    and vocabularies; never those of the index, which states nothing. One graph at a time is in memory."""
    wanted = {iris.IDENTITY_GRAPH, iris.JUDGEMENT_GRAPH}
    if vocabulary:
        wanted |= {iris.ONTOLOGY_GRAPH, iris.VOCABULARY_GRAPH}
    for graph in store.graphs():
        if graph in wanted or graph.startswith(iris.ARTICLE_GRAPHS):
            yield from sorted(store.graph(graph), key=_key)


def _key(quad: Quad) -> tuple[str, bool, str, str]:
    """By subject, its class first, then predicate and object."""
    return (str(quad.subject), quad.predicate.value != _TYPE, quad.predicate.value, str(quad.object))


_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
