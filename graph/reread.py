"""From a named graph back to facts: what the graph holds of an `Extraction`."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields, replace
from functools import cache
from typing import Any

from pyoxigraph import Literal, NamedNode, Quad

from .. import facts
from ..errors import NotFoundError
from .shape import ARTICLE, EVIDENCE, SHAPES, Proof, Property, Reference, Shape, node

EXTRACTOR = "pk:extractor"
SHA256 = "pk:sha256"

Scan = Callable[[None, NamedNode, NamedNode | None, None], Iterable[Quad]]
Values = dict[str, dict[str, list[str]]]
"""Subject -> predicate -> the objects' IRIs and lexical forms."""
Proofs = Mapping[str, facts.Evidence]
"""The evidence of the article, by IRI."""


@dataclass(frozen=True, slots=True)
class StoredArticle:
    """What a store says of an article itself: enough to see whether reading it again would change anything.
    `article` lacks the text."""

    iri: str
    article: facts.Article
    sha256: str
    extractor: str

    @property
    def id(self) -> str:
        """The article's own id."""
        return self.article.id

    def describes(self, article: facts.Article, extractor: str) -> bool:
        """True where this is that article as that extractor read it: same text, same metadata."""
        bare = replace(article, text="", authors=tuple(sorted(set(article.authors))))
        return (self.article, self.sha256, self.extractor) == (bare, article.sha256, extractor)


def articles_from(scan: Scan) -> list[StoredArticle]:
    """All articles, by date of publication (unknown first) and id. `scan` gives the quads of a pattern; one
    scan for each property is what costs least."""
    values: Values = {
        quad.subject.value: defaultdict(list)
        for quad in scan(None, node("rdf:type"), node(ARTICLE.rdf_class), None)
        if isinstance(quad.subject, NamedNode)
    }
    for name in (*(property_.name for property_ in ARTICLE.properties), SHA256, EXTRACTOR):
        for quad in scan(None, node(name), None, None):
            subject, object_ = quad.subject, quad.object
            if isinstance(subject, NamedNode) and isinstance(object_, Literal) and subject.value in values:
                values[subject.value][node(name).value].append(object_.value)
    found = [
        StoredArticle(
            iri,
            _read(ARTICLE, iri, values, {}, text=""),
            properties[node(SHA256).value][0],
            properties[node(EXTRACTOR).value][0],
        )
        for iri, properties in values.items()
    ]
    return sorted(found, key=lambda known: (known.article.published or dt.date.min, known.id))


def extraction_from(quads: Iterable[Quad], article_iri: str) -> facts.Extraction:
    """The facts of one article, from the quads of its graph.

    Not kept are the article's text (empty here), the local ids (the IRIs stand for them) and the order and
    repetition inside tuples, but for a first item that is told apart: facts come in the order of their first
    evidence, names in alphabetical order.
    NotFoundError where the quads do not describe the article.
    """
    values: Values = defaultdict(lambda: defaultdict(list))
    same: dict[str, str] = {}
    for quad in quads:
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode | Literal):
            text = quad.object.value
            values[quad.subject.value][quad.predicate.value].append(same.setdefault(text, text))
    if not _is(ARTICLE, values.get(article_iri, {})):
        raise NotFoundError(f"the store holds no article {article_iri}")
    proofs = {iri: _read(EVIDENCE, iri, values, {}) for iri in values if _is(EVIDENCE, values[iri])}
    found = {kind: _facts(shape, values, proofs) for kind, shape in SHAPES.items()}
    return facts.Extraction(
        article=_read(ARTICLE, article_iri, values, proofs, text=""),
        extractor=values[article_iri][node(EXTRACTOR).value][0],
        **found,
    )


def _is(shape: Shape, properties: dict[str, list[str]]) -> bool:
    return node(shape.rdf_class).value in properties.get(node("rdf:type").value, ())


def _facts(shape: Shape, values: Values, proofs: Proofs) -> tuple[Any, ...]:
    found = [(iri, _read(shape, iri, values, proofs)) for iri in list(values) if _is(shape, values[iri])]
    found.sort(key=lambda pair: (_position(pair[1]), pair[0]))
    return tuple(fact for _, fact in found)


def _position(fact: Any) -> tuple[int, int]:
    """Where the fact's first evidence stands; posts have none and come by their IRIs."""
    proofs = getattr(fact, "evidence", getattr(fact, "mentions", ()))
    if isinstance(proofs, facts.Evidence):
        proofs = (proofs,)
    return min(((proof.start, proof.end) for proof in proofs), default=(0, 0))


def _read(shape: Shape, iri: str, values: Values, proofs: Proofs, **further: str) -> Any:
    given: dict[str, Any] = dict(further)
    if shape is not ARTICLE and "id" in _field_names(shape.fact):
        given["id"] = iri
    held = values[iri]
    for property_ in shape.properties:
        objects = held.get(node(property_.name).value)
        if not objects:
            given[property_.field] = () if property_.many else None
            continue
        read = [_value(property_, text, proofs) for text in objects]
        if property_.many:
            front = held.get(node(property_.first).value, ()) if property_.first else ()
            first = [_value(property_, text, proofs) for text in front]
            given[property_.field] = tuple(sorted(read, key=lambda one: (one not in first, _order(one))))
        else:
            given[property_.field] = min(read, key=_order) if len(read) > 1 else read[0]
    return shape.fact(**given)


@cache
def _field_names(fact: type) -> frozenset[str]:
    return frozenset(field.name for field in fields(fact))


def _value(property_: Property, text: str, proofs: Proofs) -> Any:
    match property_.codec:
        case Reference():
            return text
        case Proof():
            return proofs[text]
        case codec:
            return codec.decode(text)


def _order(value: Any) -> Any:
    if isinstance(value, facts.Evidence):
        return (value.start, value.end, value.rule, value.sentence_start)
    return value
