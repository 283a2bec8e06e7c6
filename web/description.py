"""What this endpoint is, for programs: service description, VoID and the named queries as SHACL
executables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pyoxigraph as ox
from starlette.requests import Request
from starlette.responses import Response

from ..graph.shape import node
from ..graph.store import Store
from ..ontology.terms import PREFIXES
from ..queries import publication
from .formats import GRAPH_FORMATS, content_type
from .refusals import FormatError

SD = "http://www.w3.org/ns/sparql-service-description#"
FORMATS = "http://www.w3.org/ns/formats/"
WRITTEN = ("SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV")
WRITTEN_GRAPHS = ("Turtle", "N-Triples", "JSON-LD", "RDF_XML")


def sizes(store: Store) -> tuple[int, dict[str, int]]:
    """How many statements the store holds, and how many things of each class."""
    return len(store), publication.counts(store)


async def respond(request: Request, media: str | None, headers: Mapping[str, str]) -> Response:
    """The description in the format asked for; FormatError where there is none."""
    if media is None:
        raise FormatError("no format that is accepted fits", fix=f"Accept one of {', '.join(GRAPH_FORMATS)}.")
    endpoint = str(request.url.replace(query="", path=f"{request.scope.get('root_path', '')}/sparql"))
    state = request.app.state
    if state.sizes is None or state.sizes[0] != state.pool.current():
        state.sizes = (state.pool.current(), await state.pool.call(sizes))
    statements = triples(endpoint, *state.sizes[1])
    prefixes = {**PREFIXES, "sd": SD, "void": publication.VOID}
    body = ox.serialize(statements, format=GRAPH_FORMATS[media], prefixes=prefixes)
    return Response(body, headers=dict(headers), media_type=content_type(media))


def triples(endpoint: str, statements: int, counts: Mapping[str, int]) -> Iterator[ox.Triple]:
    """The description of the endpoint at this address, and what the store says of itself."""
    service = ox.NamedNode(endpoint)
    for predicate, object_ in (
        (node("rdf:type"), _sd("Service")),
        (_sd("endpoint"), service),
        (_sd("supportedLanguage"), _sd("SPARQL11Query")),
        (_sd("feature"), _sd("UnionDefaultGraph")),
        (_sd("defaultDataset"), publication.DATASET),
        *((_sd("resultFormat"), ox.NamedNode(FORMATS + name)) for name in (*WRITTEN, *WRITTEN_GRAPHS)),
    ):
        yield ox.Triple(service, predicate, object_)
    yield ox.Triple(publication.DATASET, node("rdf:type"), _sd("Dataset"))
    yield ox.Triple(publication.DATASET, publication.void("triples"), ox.Literal(statements))
    yield from publication.triples(counts, service)


def _sd(local: str) -> ox.NamedNode:
    return ox.NamedNode(SD + local)
