"""From facts to quads: one `Extraction` is one named graph. The way back is `reread`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pyoxigraph import Literal, NamedNode, Quad

from .. import facts
from ..errors import ArticleError
from ..ontology.vocabulary import Vocabulary, load
from . import iris, labels
from .minting import Minted, mint
from .shape import ARTICLE, EVIDENCE, SHAPES, Proof, Property, Reference, Shape, Term, node


def quads(extraction: facts.Extraction, vocabulary: Vocabulary | None = None) -> Iterator[Quad]:
    """What an article states, as quads of its own graph: equal input gives equal quads in equal order, none
    twice, and no blank node. The text is not among them, quotes and sentences are.

    `vocabulary` is the package's own when None; it tells which bodies are one per region, and names posts.
    A body or post that occurs under two local ids with one IRI keeps the single values of the first.
    ArticleError for a reference to a fact that is not there, and for lone surrogates, which no RDF literal
    can hold.
    """
    vocabulary = vocabulary or load()
    minted = mint(extraction, vocabulary)
    graph = NamedNode(iris.article_graph(minted.article))
    try:
        for subject, predicate, term in dict.fromkeys(_triples(extraction, minted, vocabulary)):
            yield Quad(subject, predicate, term, graph)
    except (UnicodeEncodeError, ValueError) as error:
        raise ArticleError(
            "the text holds half of a character (a lone surrogate), which cannot be stored",
            where=extraction.article.id,
            fix="Save the article as UTF-8 again.",
        ) from error


Triple = tuple[NamedNode, NamedNode, Term]


def _triples(extraction: facts.Extraction, minted: Minted, vocabulary: Vocabulary) -> Iterator[Triple]:
    article = NamedNode(minted.article)
    yield from _node(article, ARTICLE, extraction.article, minted)
    yield article, node("pk:sha256"), Literal(extraction.article.sha256)
    yield article, node("pk:extractor"), Literal(extraction.extractor)
    bodies = {body.id: body for body in extraction.organizations}
    described: set[str] = set()
    for kind, shape in SHAPES.items():
        for position, fact in enumerate(getattr(extraction, kind)):
            iri = minted.iri(kind, str(position) if kind == "issues" else fact.id)
            again = iri in described
            yield from _node(NamedNode(iri), shape, fact, minted, again=again)
            if kind == "posts" and not again:
                label = labels.post(fact, bodies.get(fact.organization), vocabulary)
                yield NamedNode(iri), node("rdfs:label"), Literal(label)
            described.add(iri)


def _node(
    subject: NamedNode, shape: Shape, fact: object, minted: Minted, *, again: bool = False
) -> Iterator[Triple]:
    """One fact and its evidence; `again` leaves out the single values of a node that has been described."""
    if not again:
        yield subject, node("rdf:type"), node(shape.rdf_class)
    for property_ in shape.properties:
        if again and not property_.many:
            continue
        value = getattr(fact, property_.field)
        if property_.first and value and not again:
            yield subject, node(property_.first), _term(property_, value[0], minted)
        for one in value if property_.many else () if value is None else (value,):
            yield subject, node(property_.name), _term(property_, one, minted)
            if isinstance(property_.codec, Proof):
                yield from _evidence(one, minted)


def _term(property_: Property, value: Any, minted: Minted) -> Term:
    match property_.codec:
        case Reference(kind):
            return NamedNode(minted.iri(kind, value))
        case Proof():
            return NamedNode(minted.evidence(value))
        case codec:
            return codec.encode(value)


def _evidence(evidence: facts.Evidence, minted: Minted) -> Iterator[Triple]:
    subject = NamedNode(minted.evidence(evidence))
    yield from _node(subject, EVIDENCE, evidence, minted)
    yield subject, node("oa:hasSource"), NamedNode(minted.article)
