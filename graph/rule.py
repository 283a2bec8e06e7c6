"""The rule by which RDF names become names of the property graph (decisions/0005), and what follows by it
from `shape.py` and the vocabularies' schemes: the kinds of node, their properties and their relationships."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from ..ontology.schemes import SCHEMES, Field, notation_of
from ..ontology.terms import BASE, PREFIXES
from . import iris
from .property_graph import Properties
from .shape import ARTICLE, INTEGER, SHAPES, TEXT, Proof, Property, Reference, Shape, node

ARTICLE_LABEL = "Article"
SHARED = frozenset({"organizations", "posts"})
"""The kinds of fact that have one node for all articles."""
AS_NOTATION = {"pk:capacity": "capacity", "pk:mode": "mode", "pk:eventType": "event-type"}
"""Concepts that stand as a property, with their schemes: as nodes they would have a relationship for every
fact there is."""
PROOFS = {"pk:evidence": "EVIDENCED_BY", "pk:mention": "MENTIONED_IN"}
ACCOUNTS = {"persons": "NAMED_IN", "events": "REPORTED_IN"}
"""The kinds of fact that have one node for all articles which identity says mean the same (decisions/0008),
with the relationship that holds what one article says of it."""
COUNTS = (Property("", "pk:articles", INTEGER), Property("", "pk:sources", INTEGER))
COUNTED = frozenset({"events", "participations"})
"""The kinds of fact that say how many articles and sources state them. Of offices the short-cuts say so: one
more article about a regent would change the numbers on hundreds of tenures."""
NAMES = {"foaf:name": "name", "rdfs:label": "name", "skos:prefLabel": "name", "oa:exact": "quote"}
HOME = "id"
"""The language whose names go without a suffix."""
FOR_MATCHING = frozenset(
    {"hiddenLabel", "example", "note", "scopeNote", "source", "candidateLabel", "headTitle", "covers"}
)
"""What the vocabularies hold for the extraction and for their makers only."""


@dataclass(frozen=True, slots=True)
class Projected:
    """What becomes of one RDF property: a property of the node, or a relationship."""

    name: str
    """The property's name or the relationship's type."""
    local: str
    """The name where it stands as a property in any case."""
    link: bool
    proof: bool
    many: bool
    decode: Callable[[str], Any]
    """From an IRI or lexical form to a value; of a link to a concept its notation, of another the IRI."""
    identified: bool
    """True for a link to a person or an event: it leads to the one that identity says is meant."""
    first: tuple[str, str] | None = None
    """The predicate that tells the first of several links apart, and the property that marks it as true."""


@dataclass(frozen=True, slots=True)
class Kind:
    """How nodes of one class are projected."""

    label: str
    shared: bool
    fields: dict[str, Projected]
    """By the predicate's IRI."""
    account: str | None = None
    """The type of relationship that holds what an article says of it; None for what is not identified."""


@dataclass(frozen=True, slots=True)
class ConceptKind:
    """How the concepts of one scheme are projected."""

    label: str
    fields: tuple[Field, ...]


def property_name(name: str) -> str:
    """The property that stands for a prefixed RDF property: `name` for what names a thing, else the local
    name as it is."""
    return NAMES.get(name) or name.partition(":")[2]


def relationship_type(name: str) -> str:
    """The type that stands for a prefixed RDF property: `org:postIn` is `POST_IN`."""
    return PROOFS.get(name) or re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name.partition(":")[2]).upper()


def projected(property_: Property) -> Projected:
    """What becomes of a property of the shape."""
    codec, proof = property_.codec, isinstance(property_.codec, Proof)
    decode = str if isinstance(codec, Reference | Proof) else codec.decode
    concept = decode is iris.notation and property_.name not in AS_NOTATION
    link = concept or isinstance(codec, Reference | Proof)
    local = property_name(property_.name)
    name = relationship_type(property_.name) if link else local
    identified = isinstance(codec, Reference) and codec.kind in ACCOUNTS
    first = (node(property_.first).value, property_name(property_.first)) if property_.first else None
    return Projected(name, local, link, proof, property_.many, decode, identified, first)


def is_reference(field: Field) -> bool:
    """True where a concept's field leads to another concept."""
    return field.codec.decode is notation_of


def field_name(field: Field) -> str:
    """The property that holds a concept's field: `name`, `name_en`, `altLabel`, …"""
    language = field.codec.language
    return property_name(_prefixed(field)) + (f"_{language}" if language not in (None, HOME) else "")


def field_type(field: Field) -> str:
    """The relationship that holds a concept's reference: `skos:broader` is `BROADER`."""
    return relationship_type(_prefixed(field))


def concept_kind(iri: str) -> ConceptKind | None:
    """How a region or a vocabulary's concept is projected, by its IRI; None for anything else."""
    if iri.startswith(f"{BASE}region/"):
        return concept_kinds()["region"]
    if iri.startswith(f"{BASE}vocab/"):
        return concept_kinds().get(iris.tail(iri, "vocab").partition("/")[0])
    return None


def noted(properties: Properties) -> set[str]:
    """The concepts that stand as properties."""
    return {
        iris.concept(scheme, str(properties[property_name(name)]))
        for name, scheme in AS_NOTATION.items()
        if property_name(name) in properties
    }


@cache
def kinds() -> dict[str, Kind]:
    """How each class is projected, by the class's IRI. Evidence is not among them: it is no node here."""
    article = (*ARTICLE.properties, Property("", "pk:sha256", TEXT), Property("", "pk:extractor", TEXT))
    posts = (*SHAPES["posts"].properties, Property("", "rdfs:label", TEXT))
    table = {"": (ARTICLE, article)} | {key: (shape, shape.properties) for key, shape in SHAPES.items()}
    table["posts"] = SHAPES["posts"], posts
    for key in COUNTED:
        table[key] = SHAPES[key], (*SHAPES[key].properties, *COUNTS)
    return {
        node(shape.rdf_class).value: Kind(
            label=_label(shape),
            shared=key in SHARED,
            fields={node(p.name).value: projected(p) for p in properties},
            account=ACCOUNTS.get(key),
        )
        for key, (shape, properties) in table.items()
    }


@cache
def concept_kinds() -> dict[str, ConceptKind]:
    """How the concepts of each scheme are projected, by the scheme's name."""
    return {
        scheme.name: ConceptKind(
            label=re.split(r"[#/]", scheme.rdf_class.value)[-1],
            fields=tuple(f for f in scheme.fields if _prefixed(f).partition(":")[2] not in FOR_MATCHING),
        )
        for scheme in SCHEMES
    }


def _label(shape: Shape) -> str:
    return ARTICLE_LABEL if shape is ARTICLE else shape.rdf_class.partition(":")[2]


def _prefixed(field: Field) -> str:
    iri = field.predicate.value
    return next(
        f"{prefix}:{iri[len(space) :]}" for prefix, space in PREFIXES.items() if iri.startswith(space)
    )
