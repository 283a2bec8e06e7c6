"""Linked data: what the store says of an IRI, as RDF, and what a page shows of an IRI that has no page of
its own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pyoxigraph as ox

from ..graph import iris
from ..graph.store import Store
from ..ontology.terms import BASE, PREFIXES, SKOS
from .formats import GRAPH_FORMATS
from .paging import sheet
from .proofs import Proof, articles, members

TOLD_BY_OTHERS = ("person/", "event/", "org/", "post/")
"""Kinds that facts point at: their description holds these facts too."""
CONCEPTS = 500
"""Concepts of a scheme on one sheet."""
EVIDENCE = {"evidence", "mention"}


def resolve(store: Store, iri: str) -> str | None:
    """The IRI that stands for this one, itself where it is alone; None where the store does not know it."""
    canonical = members(store, iri)[0]
    if canonical != iri:
        return canonical
    node = ox.NamedNode(iri)
    known = next(store.scan(node), None) or next(store.scan(graph=node), None)
    return iri if known or iri == f"{BASE}ontology" else None


def described(store: Store, iri: str, media: str) -> bytes:
    """What the store says of an IRI and of those that are one with it: its properties, the facts about it
    with their evidence; of an article and of a graph all that it states."""
    quads = {quad.triple for quad in _quads(store, iri)}
    body = ox.serialize(sorted(quads, key=str), format=GRAPH_FORMATS[media], prefixes=dict(PREFIXES))
    assert body is not None  # noqa: S101  no file is given, so it returns bytes
    return body


def _quads(store: Store, iri: str) -> Iterator[ox.Quad]:
    if iri == f"{BASE}ontology":
        iri = iris.ONTOLOGY_GRAPH
    if iri.startswith(f"{BASE}article/"):
        iri = iris.article_graph(iri)
    if iri.startswith(f"{BASE}graph/"):
        yield from store.graph(iri)
        return
    for member in members(store, iri)[2]:
        node = ox.NamedNode(member)
        yield from store.scan(node)
        if iri.removeprefix(BASE).startswith(TOLD_BY_OTHERS):
            for subject in {quad.subject for quad in store.scan(object_=node)}:
                yield from _with_evidence(store, subject)
        else:
            yield from _with_evidence(store, node)


def _with_evidence(store: Store, subject: Any) -> Iterator[ox.Quad]:
    for quad in store.scan(subject):
        yield quad
        if isinstance(quad.object, ox.NamedNode) and _local(quad.predicate) in EVIDENCE:
            yield from store.scan(quad.object)


def gather(store: Store, iri: str, number: int) -> dict[str, Any] | None:
    """The properties of any thing, its proofs apart; None where the store does not know it."""
    node = ox.NamedNode(iri)
    lines: list[tuple[str, str, str | None]] = []
    proofs = []
    labels: list[tuple[str, str | None]] = []
    for quad in store.scan(node):
        name = _local(quad.predicate)
        if name == "evidence" and isinstance(quad.object, ox.NamedNode):
            proofs += _proof(store, quad.object)
        elif isinstance(quad.object, ox.Literal):
            lines.append((quad.predicate.value, quad.object.value, None))
            if name in ("prefLabel", "label", "name", "headline"):
                labels.append((quad.object.value, quad.object.language))
        elif isinstance(quad.object, ox.NamedNode):
            lines.append((quad.predicate.value, _name(store, quad.object), quad.object.value))
    if iri.startswith(f"{BASE}evidence/"):
        proofs += _proof(store, node)
    scheme = store.scan(predicate=SKOS.inScheme, object_=node)
    inside = sorted({(_name(store, quad.subject), quad.subject.value) for quad in scheme})  # type: ignore[arg-type,union-attr]
    if not lines and not proofs and not inside:
        return None
    facts = [{"proofs": proofs}]
    return {
        "iri": iri,
        "labels": labels,
        "lines": sorted(set(lines), key=lambda line: (line[0], line[1])),
        "proofs": proofs,
        "inside": sheet(inside, number, CONCEPTS),
        "articles": articles(store, facts),
    }


def _proof(store: Store, node: ox.NamedNode) -> list[Proof]:
    values = {_local(quad.predicate): quad.object.value for quad in store.scan(node)}  # type: ignore[union-attr]
    if "exact" not in values:
        return []
    start, sentence_start = int(values["start"]), int(values["sentenceStart"])
    return [Proof(values["hasSource"], start, values["exact"], values["sentence"], sentence_start)]


def _name(store: Store, node: ox.NamedNode) -> str:
    for name in ("prefLabel", "label", "name", "headline", "exact", "surface"):
        for quad in store.scan(node):
            if _local(quad.predicate) == name and isinstance(quad.object, ox.Literal):
                return quad.object.value
    return node.value.removeprefix(BASE)


def _local(predicate: ox.NamedNode) -> str:
    return predicate.value.replace("#", "/").rpartition("/")[2]
