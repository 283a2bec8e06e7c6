"""The shape of the graph as data: which property holds which field of which fact (decisions/0002).

`rdf.quads` writes by this table and `reread.extraction_from` reads by it, so neither can know a property that
the other does not. A test holds it against `ontology/petakuasa.ttl`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from pyoxigraph import Literal, NamedNode

from .. import facts
from ..ontology.terms import PREFIXES
from . import iris

Term = NamedNode | Literal


@cache
def node(name: str) -> NamedNode:
    """The term that a prefixed name stands for: `node("foaf:name")`."""
    prefix, _, local = name.partition(":")
    return NamedNode(PREFIXES[prefix] + local)


@dataclass(frozen=True, slots=True)
class Value:
    """A field whose value stands for itself: how it becomes a term and how it is read back."""

    encode: Callable[[Any], Term]
    decode: Callable[[str], Any]


@dataclass(frozen=True, slots=True)
class Reference:
    """A field that names another fact of the article by its local id; `kind` is the field of `Extraction`."""

    kind: str


@dataclass(frozen=True, slots=True)
class Proof:
    """A field that holds evidence."""


@dataclass(frozen=True, slots=True)
class Property:
    """One field of a fact and the property that holds it; `many` where the field is a tuple. Order and
    repetition inside a tuple are not kept, but `first` names a property that holds its first item again."""

    field: str
    name: str
    codec: Value | Reference | Proof
    many: bool = False
    first: str | None = None


@dataclass(frozen=True, slots=True)
class Shape:
    """A kind of fact: its class in the graph and its properties."""

    fact: type
    rdf_class: str
    properties: tuple[Property, ...]


def _concept(scheme: str) -> Value:
    return Value(lambda notation: NamedNode(iris.concept(scheme, notation)), iris.notation)


TEXT = Value(Literal, str)
DATE = Value(lambda day: Literal(day.isoformat(), datatype=node("xsd:date")), dt.date.fromisoformat)
BOOLEAN = Value(Literal, lambda text: text in ("true", "1"))
INTEGER = Value(Literal, int)
REGION = Value(lambda code: NamedNode(iris.region(code)), iris.notation)

ARTICLE = Shape(
    facts.Article,
    "schema:NewsArticle",
    (
        Property("id", "dcterms:identifier", TEXT),
        Property("url", "schema:url", TEXT),
        Property("title", "schema:headline", TEXT),
        Property("outlet", "schema:publisher", TEXT),
        Property("published", "schema:datePublished", DATE),
        Property("authors", "schema:author", TEXT, many=True),
    ),
)

EVIDENCE = Shape(
    facts.Evidence,
    "pk:Evidence",
    (
        Property("start", "oa:start", INTEGER),
        Property("end", "oa:end", INTEGER),
        Property("quote", "oa:exact", TEXT),
        Property("rule", "pk:rule", TEXT),
        Property("sentence_start", "pk:sentenceStart", INTEGER),
        Property("sentence", "pk:sentence", TEXT),
    ),
)

SHAPES: dict[str, Shape] = {
    "persons": Shape(
        facts.Person,
        "foaf:Person",
        (
            Property("name", "foaf:name", TEXT),
            Property("aliases", "pk:alias", TEXT, many=True),
            Property("honorifics", "pk:honorific", TEXT, many=True),
            Property("rank", "pk:rank", TEXT),
            Property("degrees", "pk:degree", TEXT, many=True),
            Property("mentions", "pk:mention", Proof(), many=True),
        ),
    ),
    "organizations": Shape(
        facts.Organization,
        "org:Organization",
        (
            Property("name", "skos:prefLabel", TEXT),
            Property("type", "org:classification", _concept("institution-type")),
            Property("region", "pk:region", REGION),
            Property("implied", "pk:implied", BOOLEAN),
            Property("mentions", "pk:mention", Proof(), many=True),
        ),
    ),
    "posts": Shape(
        facts.Post,
        "org:Post",
        (
            Property("title", "pk:title", TEXT),
            Property("role", "org:role", _concept("role")),
            Property("organization", "org:postIn", Reference("organizations")),
            Property("region", "pk:region", REGION),
        ),
    ),
    "tenures": Shape(
        facts.Tenure,
        "pk:Tenure",
        (
            Property("person", "org:member", Reference("persons")),
            Property("post", "pk:post", Reference("posts")),
            Property("capacity", "pk:capacity", _concept("capacity")),
            Property("surface", "pk:surface", TEXT),
            Property("evidence", "pk:evidence", Proof(), many=True),
        ),
    ),
    "events": Shape(
        facts.Event,
        "sem:Event",
        (
            Property("label", "rdfs:label", TEXT),
            Property("type", "pk:eventType", _concept("event-type")),
            Property("date", "pk:date", DATE),
            Property("date_precision", "pk:datePrecision", TEXT),
            Property("end_date", "pk:endDate", DATE),
            Property("time", "pk:time", TEXT),
            Property("place", "pk:place", TEXT),
            Property("region", "pk:region", REGION),
            Property("organizers", "pk:organizer", Reference("organizations"), many=True),
            Property("theme", "pk:theme", TEXT),
            Property("part_of", "pk:partOf", _concept("operation")),
            Property("status", "pk:status", TEXT),
            Property("main", "pk:main", BOOLEAN),
            Property("evidence", "pk:evidence", Proof(), many=True),
        ),
    ),
    "participations": Shape(
        facts.Participation,
        "pk:Participation",
        (
            Property("event", "pk:event", Reference("events")),
            Property("person", "pk:person", Reference("persons")),
            Property("post", "pk:post", Reference("posts")),
            Property("organization", "pk:organization", Reference("organizations")),
            Property("group", "pk:group", TEXT),
            Property("mode", "pk:mode", _concept("mode")),
            Property("represents", "pk:represents", Reference("participations")),
            Property("represented_by", "pk:representedBy", Reference("participations")),
            Property("evidence", "pk:evidence", Proof(), many=True, first="pk:modeEvidence"),
        ),
    ),
    "statements": Shape(
        facts.Statement,
        "pk:Statement",
        (
            Property("speaker", "pk:speaker", Reference("persons")),
            Property("speaker_post", "pk:speakerPost", Reference("posts")),
            Property("event", "pk:event", Reference("events")),
            Property("date", "pk:date", DATE),
            Property("direct", "pk:direct", BOOLEAN),
            Property("evidence", "pk:evidence", Proof()),
        ),
    ),
    "issues": Shape(
        facts.Issue,
        "pk:Issue",
        (
            Property("kind", "pk:kind", TEXT),
            Property("message", "rdfs:comment", TEXT),
            Property("evidence", "pk:evidence", Proof()),
        ),
    ),
}
"""By the field of `facts.Extraction` that holds the facts, in the order in which they are written."""
