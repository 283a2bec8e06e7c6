"""The named questions in RDF, as other editors look for them: `sh:SPARQLExecutable` with the text, its
prefixes and its parameters (SHACL Advanced Features, 6)."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Triple

from ..graph.shape import node
from ..ontology.terms import BASE, PREFIXES
from . import indonesian
from .catalogue import NamedQuery, catalogue
from .header import Parameter
from .parameters import bind
from .rows import bound

QUERIES = f"{BASE}query/"
"""Where the named queries' IRIs begin."""
DECLARED = NamedNode(f"{BASE}dataset/prefixes")
DATATYPES = {"date": "xsd:date", "integer": "xsd:integer", "text": "xsd:string", "choice": "xsd:string"}
"""The types of parameters that take literals; the others take IRIs."""


def text_of(query: NamedQuery) -> str:
    """A named query as it can be sent: its defaults and what must be given are bound, all else is open."""
    values = {each.name: each.sample for each in query.params if each.required}
    return bound(query, bind(query, values)).strip() + "\n"


def executables(endpoint: NamedNode) -> Iterator[Triple]:
    """All named questions, to be asked at this endpoint, and the prefixes that they use."""
    for prefix, namespace in PREFIXES.items():
        one = NamedNode(f"{DECLARED.value}/{prefix}")
        yield Triple(DECLARED, node("sh:declare"), one)
        yield Triple(one, node("sh:prefix"), Literal(prefix))
        yield Triple(one, node("sh:namespace"), Literal(namespace, datatype=node("xsd:anyURI")))
    for query in catalogue().values():
        yield from _executable(query, endpoint)


def _executable(query: NamedQuery, endpoint: NamedNode) -> Iterator[Triple]:
    this, header = NamedNode(QUERIES + query.name), query.header
    for name, object_ in (
        ("rdf:type", node("sh:SPARQLExecutable")),
        ("rdf:type", node("sh:SPARQLSelectExecutable")),
        ("rdfs:label", Literal(header.title, language="en")),
        ("rdfs:label", Literal(header.judul, language="id")),
        ("rdfs:comment", Literal(header.description, language="en")),
        ("rdfs:comment", Literal(indonesian.description(query.name), language="id")),
        ("schema:keywords", Literal(header.topic)),
        ("schema:target", endpoint),
        ("sh:prefixes", DECLARED),
        ("sh:select", Literal(text_of(query))),
    ):
        yield Triple(this, node(name), object_)
    for parameter in query.params:
        yield from _parameter(this, parameter)


def _parameter(query: NamedNode, parameter: Parameter) -> Iterator[Triple]:
    """A parameter by its variable: SHACL reads its name from the last part of the path."""
    this = NamedNode(f"{query.value}/{parameter.name}")
    datatype = node(DATATYPES[parameter.type]) if parameter.type in DATATYPES else None
    yield Triple(query, node("sh:parameter"), this)
    for name, object_ in (
        ("rdf:type", node("sh:Parameter")),
        ("sh:path", NamedNode(f"{QUERIES}parameter/_{parameter.name}")),
        ("sh:name", Literal(parameter.name)),
        ("sh:description", Literal(parameter.help, language="en")),
        ("sh:description", Literal(indonesian.help_(parameter.help), language="id")),
        ("sh:datatype", datatype) if datatype else ("sh:nodeKind", node("sh:IRI")),
        ("sh:optional", Literal(not parameter.required)),
    ):
        yield Triple(this, node(name), object_)
    if parameter.default is not None:
        yield Triple(this, node("sh:defaultValue"), Literal(str(parameter.default), datatype=datatype))
    if parameter.choices:
        yield from _list(this, node("sh:in"), parameter.choices)


def _list(subject: NamedNode, predicate: NamedNode, items: tuple[str, ...]) -> Iterator[Triple]:
    """An RDF list of texts, whose nodes have IRIs, so that equal catalogues give equal triples."""
    for place, item in enumerate(items):
        here = NamedNode(f"{subject.value}/choice/{place + 1}")
        yield Triple(subject, predicate, here)
        yield Triple(here, node("rdf:first"), Literal(item))
        subject, predicate = here, node("rdf:rest")
    yield Triple(subject, predicate, node("rdf:nil"))
