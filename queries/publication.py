"""What a store says of itself, in a graph of its own: VoID (what there is, and how much) and its questions.

A build writes it last, so that other people's editors find both in what they ask. It is about the data and no
part of them: exports and the property graph leave it out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pyoxigraph import Literal, NamedNode, Quad, QuerySolutions, Triple

from ..graph import iris
from ..graph.shape import (
    ARTICLE,
    BOOLEAN,
    DATE,
    EVIDENCE,
    INTEGER,
    REGION,
    SHAPES,
    TEXT,
    Proof,
    Property,
    Reference,
    Shape,
    node,
)
from ..graph.store import Store
from ..ontology.terms import BASE
from .executables import executables

VOID = "http://rdfs.org/ns/void#"
VOID_EXT = "http://ldf.fi/void-ext#"
DATASET = NamedNode(f"{BASE}dataset")
ENDPOINT = NamedNode(f"{BASE}sparql")
"""Where the IRIs' own address has its endpoint; a server that runs elsewhere says so itself."""
KINDS: Mapping[str, Shape] = {shape.rdf_class: shape for shape in (ARTICLE, *SHAPES.values())}
DATATYPES = {TEXT: "xsd:string", DATE: "xsd:date", BOOLEAN: "xsd:boolean", INTEGER: "xsd:integer"}


def publish(store: Store) -> bool:
    """Bring the graph up to date with the articles; False where it was so already."""
    graph = NamedNode(iris.DESCRIPTION_GRAPH)
    wanted = {
        Quad(each.subject, each.predicate, each.object, graph) for each in triples(counts(store), ENDPOINT)
    }
    held = set(store.graph(graph.value))
    store.revise(gone=held - wanted, new=wanted - held)
    return held != wanted


def counts(store: Store) -> dict[str, int]:
    """How many things of each class the articles speak of."""
    found = {}
    for name in KINDS:
        text = f"SELECT (COUNT(DISTINCT ?s) AS ?n) WHERE {{ GRAPH ?g {{ ?s a {name} }} }}"
        solutions = store.query(text)
        assert isinstance(solutions, QuerySolutions)  # noqa: S101  it is a SELECT
        (row,) = solutions
        found[name] = int(row["n"].value)
    return found


def triples(counts: Mapping[str, int], endpoint: NamedNode) -> Iterator[Triple]:
    """The data set and its questions, as an endpoint answers them."""
    yield Triple(DATASET, node("rdf:type"), void("Dataset"))
    yield Triple(DATASET, node("dcterms:title"), Literal("petakuasa"))
    yield Triple(DATASET, void("sparqlEndpoint"), endpoint)
    yield Triple(DATASET, void("uriSpace"), Literal(BASE))
    for name, number in counts.items():
        part = _part(DATASET, name)
        yield Triple(DATASET, void("classPartition"), part)
        yield Triple(part, void("class"), node(name))
        yield Triple(part, void("entities"), Literal(number))
        for property_ in KINDS[name].properties:
            yield from _property(part, property_)
    yield from executables(endpoint)


def _property(part: NamedNode, property_: Property) -> Iterator[Triple]:
    """A property of a class, with the class or datatype of what it leads to."""
    this = _part(part, property_.name)
    yield Triple(part, void("propertyPartition"), this)
    yield Triple(this, void("property"), node(property_.name))
    match property_.codec:
        case Reference(kind):
            target = SHAPES[kind].rdf_class
        case Proof():
            target = EVIDENCE.rdf_class
        case codec if codec in DATATYPES:
            datatype = _part(this, DATATYPES[codec])
            yield Triple(this, NamedNode(f"{VOID_EXT}datatypePartition"), datatype)
            yield Triple(datatype, NamedNode(f"{VOID_EXT}datatype"), node(DATATYPES[codec]))
            return
        case codec:
            target = "pk:Region" if codec is REGION else "skos:Concept"
    yield Triple(this, void("classPartition"), _part(this, target))
    yield Triple(_part(this, target), void("class"), node(target))


def void(local: str) -> NamedNode:
    """A term of VoID."""
    return NamedNode(VOID + local)


def _part(whole: NamedNode, name: str) -> NamedNode:
    return NamedNode(f"{whole.value}/{name.partition(':')[2]}")
