"""Vocabulary concepts and regions as nodes: what the vocabulary graph says of them, by `ontology.schemes`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from pyoxigraph import Literal, NamedNode

from ..ontology.schemes import Field
from ..ontology.terms import PK
from . import iris
from .property_graph import Node, Properties, Relationship
from .rule import ConceptKind, field_name, field_type, is_reference
from .store import Store

VOCABULARY = NamedNode(iris.VOCABULARY_GRAPH)
Terms = list[NamedNode | Literal]


def concept(store: Store, iri: str, kind: ConceptKind) -> tuple[Node, list[Relationship]]:
    """The node of a concept or region, and its relationships to others. One that the vocabularies lack is a
    node with its notation alone."""
    values: dict[str, Terms] = defaultdict(list)
    for quad in store.scan(NamedNode(iri), None, None, VOCABULARY):
        if isinstance(quad.object, NamedNode | Literal):
            values[quad.predicate.value].append(quad.object)
    properties: Properties = {"notation": iris.notation(iri)}
    relationships = []
    for field in kind.fields:
        terms = values.get(field.predicate.value, [])
        if is_reference(field):
            relationships += [Relationship(field_type(field), iri, term.value, {}) for term in terms]
        elif found := _decoded(field, terms):
            properties[field_name(field)] = found if field.many else found[0]
    return Node(iri, kind.label, properties), [*relationships, *_seats(store, iri)]


def _decoded(field: Field, terms: Terms) -> list[Any]:
    values = (
        field.codec.decode(term.value)
        for term in terms
        if isinstance(term, Literal) and term.language == field.codec.language
    )
    return sorted(value for value in values if value is not None)


def _seats(store: Store, iri: str) -> Iterator[Relationship]:
    """The rules that give a role a seat in a forum point to the role; with it they are wanted too."""
    for quad in store.scan(None, PK.forumRole, NamedNode(iri), VOCABULARY):
        if isinstance(quad.subject, NamedNode):
            yield Relationship("FORUM_ROLE", quad.subject.value, iri, {})
