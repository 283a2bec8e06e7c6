"""What this endpoint is, for programs: service description, VoID and the named queries as SHACL
executables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pyoxigraph as ox
from starlette.requests import Request
from starlette.responses import Response

from ..graph.store import Store
from ..ontology.terms import BASE, PREFIXES
from ..queries.catalogue import NamedQuery, catalogue
from ..queries.parameters import bind
from ..queries.rows import bound
from .asking import plain
from .formats import GRAPH_FORMATS, content_type
from .refusals import FormatError

SD = "http://www.w3.org/ns/sparql-service-description#"
VOID = "http://rdfs.org/ns/void#"
FORMATS = "http://www.w3.org/ns/formats/"
WRITTEN = ("SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV")
WRITTEN_GRAPHS = ("Turtle", "N-Triples", "JSON-LD", "RDF_XML")
QUERIES = f"{BASE}query/"
"""Where the named queries' IRIs begin."""
DATASET = ox.NamedNode(f"{BASE}dataset")

CLASSES = (
    "foaf:Person",
    "org:Organization",
    "org:Post",
    "pk:Participation",
    "pk:Statement",
    "pk:Tenure",
    "schema:NewsArticle",
    "sem:Event",
)


def sizes(store: Store) -> tuple[int, dict[str, int]]:
    """How many statements the store holds, and how many things of the main classes."""
    counts = {}
    for name in CLASSES:
        text = f"SELECT (COUNT(DISTINCT ?s) AS ?n) WHERE {{ GRAPH ?g {{ ?s a {name} }} }}"
        counts[name] = plain(store.query(text))[0]["n"]
    return len(store), counts


async def respond(request: Request, media: str | None, headers: Mapping[str, str]) -> Response:
    """The description in the format asked for; FormatError where there is none."""
    if media is None:
        raise FormatError("no format that is accepted fits", fix=f"Accept one of {', '.join(GRAPH_FORMATS)}.")
    endpoint = str(request.url.replace(query="", path=f"{request.scope.get('root_path', '')}/sparql"))
    state = request.app.state
    if state.sizes is None or state.sizes[0] != state.pool.current():
        state.sizes = (state.pool.current(), await state.pool.call(sizes))
    statements = triples(endpoint, *state.sizes[1])
    prefixes = {**PREFIXES, "sd": SD, "void": VOID}
    body = ox.serialize(statements, format=GRAPH_FORMATS[media], prefixes=prefixes)
    return Response(body, headers=dict(headers), media_type=content_type(media))


def triples(endpoint: str, statements: int, counts: Mapping[str, int]) -> Iterator[ox.Triple]:
    """The description of the endpoint at this address."""
    service = ox.NamedNode(endpoint)
    for predicate, object_ in (
        ("rdf:type", _sd("Service")),
        ("sd:endpoint", service),
        ("sd:supportedLanguage", _sd("SPARQL11Query")),
        ("sd:feature", _sd("UnionDefaultGraph")),
        ("sd:defaultDataset", DATASET),
        *(("sd:resultFormat", ox.NamedNode(FORMATS + name)) for name in (*WRITTEN, *WRITTEN_GRAPHS)),
    ):
        yield ox.Triple(service, _name(predicate), object_)
    yield from (
        ox.Triple(DATASET, _name("rdf:type"), _sd("Dataset")),
        ox.Triple(DATASET, _name("rdf:type"), ox.NamedNode(f"{VOID}Dataset")),
        ox.Triple(DATASET, _name("dcterms:title"), ox.Literal("petakuasa")),
        ox.Triple(DATASET, ox.NamedNode(f"{VOID}sparqlEndpoint"), service),
        ox.Triple(DATASET, ox.NamedNode(f"{VOID}uriSpace"), ox.Literal(BASE)),
        ox.Triple(DATASET, ox.NamedNode(f"{VOID}triples"), ox.Literal(statements)),
    )
    for name, number in counts.items():
        part = ox.NamedNode(f"{BASE}dataset/{name.partition(':')[2]}")
        yield ox.Triple(DATASET, ox.NamedNode(f"{VOID}classPartition"), part)
        yield ox.Triple(part, ox.NamedNode(f"{VOID}class"), _name(name))
        yield ox.Triple(part, ox.NamedNode(f"{VOID}entities"), ox.Literal(number))
    for query in catalogue().values():
        yield from _executable(query, service)


def text_of(query: NamedQuery) -> str:
    """A named query as it can be sent: its defaults bound, all else open."""
    values = {each.name: each.sample for each in query.params if each.required}
    return bound(query, bind(query, values)).strip() + "\n"


def _executable(query: NamedQuery, service: ox.NamedNode) -> Iterator[ox.Triple]:
    node = ox.NamedNode(QUERIES + query.name)
    header = query.header
    yield from (
        ox.Triple(node, _name("rdf:type"), _name("sh:SPARQLExecutable")),
        ox.Triple(node, _name("rdf:type"), _name("sh:SPARQLSelectExecutable")),
        ox.Triple(node, _name("rdfs:label"), ox.Literal(header.title, language="en")),
        ox.Triple(node, _name("rdfs:label"), ox.Literal(header.judul, language="id")),
        ox.Triple(node, _name("rdfs:comment"), ox.Literal(header.description, language="en")),
        ox.Triple(node, _name("sh:select"), ox.Literal(text_of(query))),
        ox.Triple(node, _name("schema:target"), service),
        ox.Triple(node, _name("schema:keywords"), ox.Literal(header.topic)),
    )


def _sd(local: str) -> ox.NamedNode:
    return ox.NamedNode(SD + local)


def _name(name: str) -> ox.NamedNode:
    prefix, _, local = name.partition(":")
    return ox.NamedNode({**PREFIXES, "sd": SD}[prefix] + local)
