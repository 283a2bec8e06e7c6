"""What articles named and the vocabulary does not know: the list from which the vocabulary grows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pyoxigraph import Literal, QuerySolutions, Store

from .terms import PREFIXES

POSTS = """
SELECT ?label (COUNT(DISTINCT ?graph) AS ?articles) (MIN(?words) AS ?sentence) WHERE {
  GRAPH ?graph {
    ?post a org:Post ; pk:title ?label .
    FILTER NOT EXISTS { ?post org:role ?role }
    OPTIONAL { ?fact pk:post ?post ; pk:evidence/pk:sentence ?words }
  }
} GROUP BY ?label"""

BODIES = """
SELECT ?label (COUNT(DISTINCT ?graph) AS ?articles) (MIN(?words) AS ?sentence) WHERE {
  GRAPH ?graph {
    ?body a org:Organization ; skos:prefLabel ?label .
    FILTER NOT EXISTS { ?body org:classification ?type }
    OPTIONAL { ?body pk:mention/pk:sentence ?words }
  }
} GROUP BY ?label"""


@dataclass(frozen=True, slots=True)
class Unknown:
    """A post or a body without a concept, with the number of articles that name it and one sentence."""

    kind: str
    """`post` or `body`."""
    label: str
    articles: int
    sentence: str | None


def unknown(store: Store) -> list[Unknown]:
    """All of them, the most frequent first."""
    found = [*_rows(store, "post", POSTS), *_rows(store, "body", BODIES)]
    return sorted(found, key=lambda one: (-one.articles, one.kind, one.label))


def _rows(store: Store, kind: str, query: str) -> Iterator[Unknown]:
    found = store.query(query, prefixes=dict(PREFIXES))
    assert isinstance(found, QuerySolutions)  # noqa: S101 - both are SELECT
    for row in found:
        label, articles, sentence = row["label"], row["articles"], row["sentence"]
        if isinstance(label, Literal) and isinstance(articles, Literal):
            words = sentence.value if isinstance(sentence, Literal) else None
            yield Unknown(kind, label.value, int(articles.value), words)
