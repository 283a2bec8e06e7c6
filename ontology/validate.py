"""Checking a graph against the shapes: which node breaks which constraint, and the sentence it comes from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import BlankNode, Literal, NamedNode, QuerySolutions, Store

from .shacl import SHAPES, Check, checks
from .terms import PREFIXES

SENTENCE = """
SELECT ?id ?sentence WHERE { GRAPH %s {
  OPTIONAL { ?article a schema:NewsArticle ; dcterms:identifier ?id }
  OPTIONAL { %s (org:member | pk:person | pk:event | pk:speaker | pk:post | ^org:postIn | ^pk:post)? /
      (pk:evidence | pk:mention)? / pk:sentence ?sentence }
} } ORDER BY ?sentence LIMIT 1"""
"""The article of a node, and the node's own sentence or, where it has none, that of what it speaks of."""


@dataclass(frozen=True, slots=True)
class Violation:
    """That a node breaks a constraint."""

    shape: str
    """The name of the shape: `Tenure`."""
    path: str | None
    """The property, with its prefix: `pk:capacity`."""
    constraint: str
    """The constraint as SHACL names it: `minCount`, `class`."""
    message: str
    message_id: str
    node: str
    value: str | None
    graph: str
    article: str | None
    """The id of the article in whose graph the node stands."""
    sentence: str | None


def validate(store: Store, shapes: Path = SHAPES) -> Iterator[Violation]:
    """Every violation in the named graphs of a store, by shape, constraint, graph and node.

    The concepts and regions that the data may name are those of the store's vocabulary graph. VocabularyError
    where the shapes cannot be read or say what cannot be compiled.
    """
    for check in checks(shapes):
        found = store.query(check.query)
        assert isinstance(found, QuerySolutions)  # noqa: S101 - every check is a SELECT
        rows: dict[tuple[str, str], tuple[NamedNode | BlankNode, NamedNode, str | None]] = {}
        for solution in found:
            node, graph, value = solution["this"], solution["graph"], solution["value"]
            assert isinstance(node, NamedNode | BlankNode)  # noqa: S101 - what has a class is no literal
            assert isinstance(graph, NamedNode)  # noqa: S101 - named graphs only
            rows.setdefault((str(graph), str(node)), (node, graph, _text(value)))
        for key in sorted(rows):
            yield _violation(store, check, *rows[key])


def _violation(
    store: Store, check: Check, node: NamedNode | BlankNode, graph: NamedNode, value: str | None
) -> Violation:
    article, sentence = None, None
    if isinstance(node, NamedNode):
        found = store.query(SENTENCE % (graph, node), prefixes=dict(PREFIXES))
        assert isinstance(found, QuerySolutions)  # noqa: S101 - a SELECT
        for solution in found:
            article, sentence = _text(solution["id"]), _text(solution["sentence"])
    return Violation(
        shape=check.shape.rpartition("/")[2],
        path=check.path and prefixed(check.path),
        constraint=check.constraint,
        message=check.messages.get("en", check.constraint),
        message_id=check.messages.get("id", check.constraint),
        node=node.value,
        value=value,
        graph=graph.value,
        article=article,
        sentence=sentence,
    )


def _text(term: object) -> str | None:
    return term.value if isinstance(term, NamedNode | Literal | BlankNode) else None


def prefixed(iri: str) -> str:
    """An IRI with its prefix where one of ours fits: `pk:capacity`."""
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return iri
