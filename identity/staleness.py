"""Which articles are not as identity last saw them: each has a mark of what its graph says of the article."""

from __future__ import annotations

import hashlib

from pyoxigraph import NamedNode, Quad

from ..graph import iris
from ..graph.reread import EXTRACTOR, SHA256
from ..graph.shape import ARTICLE, node
from ..graph.store import Store
from ..ontology.terms import PK
from .world import INDEX

_SAID = tuple(node(name) for name in (*(each.name for each in ARTICLE.properties), SHA256, EXTRACTOR))
"""What is said of an article: its metadata, its text and its extractor."""


def mark(store: Store, article: str) -> str:
    """The mark of one article, whatever the order of what is said of it."""
    graph = NamedNode(iris.article_graph(article))
    quads = (quad for each in _SAID for quad in store.scan(NamedNode(article), each, None, graph))
    return _text(sum(map(_number, quads)))


def stale(store: Store, articles: set[str]) -> set[str]:
    """The articles whose mark is not the one that identity has noted, and those that are gone. Where there
    are many, a scan for each property costs less than one for each article."""
    sums = dict.fromkeys(articles, 0)
    seen: dict[str, str] = {}
    for predicate in _SAID:
        for quad in store.scan(None, predicate, None, None):
            graph, subject = quad.graph_name.value, quad.subject.value  # type: ignore[union-attr]
            if graph.startswith(iris.ARTICLE_GRAPHS):
                if subject in sums:
                    sums[subject] += _number(quad)
            elif predicate == PK.sha256 and graph.startswith(INDEX):
                seen[subject] = quad.object.value  # type: ignore[union-attr]
    return (seen.keys() - articles) | {a for a, number in sums.items() if seen.get(a) != _text(number)}


def _number(quad: Quad) -> int:
    said = f"{quad.predicate.value} {quad.object.value}".encode()  # type: ignore[union-attr]
    return int.from_bytes(hashlib.blake2b(said, digest_size=8).digest())


def _text(number: int) -> str:
    return f"{number % 2**64:016x}"
