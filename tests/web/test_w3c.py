"""The W3C's tests of the SPARQL 1.1 Protocol and Service Description, by their names there: all of
`protocol/manifest.ttl` that ask, and those that update, which this server refuses.

https://github.com/w3c/rdf-tests/tree/main/sparql/sparql11
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx
import pyoxigraph as ox
import pytest
from petakuasa.graph.store import Store
from served import serving

DATA = "http://kasei.us/2009/09/sparql/data/"
TYPE = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
DOCUMENT = ox.NamedNode("http://xmlns.com/foaf/0.1/Document")

BOOLEAN = {"application/sparql-results+xml", "application/sparql-results+json"}
TABULAR = BOOLEAN | {"text/tab-separated-values", "text/csv"}
GRAPH = {"application/rdf+xml", "text/turtle", "application/n-triples"}

Request = dict[str, Any]


def get(text: str | list[str], **more: Any) -> Request:
    return {"method": "GET", "params": {"query": text} | more.pop("params", {}), **more}


def post(kind: str | None, body: str, charset: str = "utf-8", **params: list[str]) -> Request:
    """A body with its media type, and parameters in the address, `_` for `-`."""
    named = {name.replace("_", "-"): values for name, values in params.items()}
    said = f"{kind}; charset={charset}" if charset != "utf-8" else kind
    headers = {"Content-Type": said} if said else {}
    return {"method": "POST", "params": named, "content": body.encode(charset), "headers": headers}


def form(body: str, **params: list[str]) -> Request:
    return post("application/x-www-form-urlencoded", body, **params)


def query(body: str, charset: str = "utf-8", **params: list[str]) -> Request:
    return post("application/sparql-query", body, charset, **params)


def update(body: str, charset: str = "utf-8", **params: list[str]) -> Request:
    return post("application/sparql-update", body, charset, **params)


def data(*numbers: int) -> list[str]:
    return [f"{DATA}data{number}.rdf" for number in numbers]


def is_document(number: int, graph: str = "") -> str:
    pattern = f"<{DATA}data{number}.rdf> a ?type"
    return f"GRAPH ?{graph} {{ {pattern} }}" if graph else f"{pattern} . "


DEFAULT = f"ASK {{ {is_document(1)}{is_document(2)} }}"
NAMED = f"{{ {is_document(1, 'g1')} {is_document(2, 'g2')} }}"
FULL = f"ASK {{ {is_document(3)}{is_document(1, 'g1')} {is_document(2, 'g2')} }}"
ZERO = {"default_graph_uri": data(0)}
TWO_NAMED = {"named_graph_uri": data(1, 2)}

ASKED: dict[str, tuple[Request, set[str]]] = {
    "query_get": (get("ASK {}", params={"default-graph-uri": data(0)}), BOOLEAN),
    "query_post_form": (form("query=ASK%20%7B%7D", **ZERO), BOOLEAN),
    "query_post_direct": (query("ASK {}"), BOOLEAN),
    "query_dataset_default_graphs_get": (get(DEFAULT, params={"default-graph-uri": data(1, 2)}), BOOLEAN),
    "query_dataset_default_graphs_post": (query(DEFAULT, default_graph_uri=data(1, 2)), BOOLEAN),
    "query_dataset_named_graphs_get": (get(f"ASK {NAMED}", params={"named-graph-uri": data(1, 2)}), BOOLEAN),
    "query_dataset_named_graphs_post": (query(f"ASK {NAMED}", **TWO_NAMED), BOOLEAN),
    "query_dataset_full": (query(FULL, default_graph_uri=data(3), **TWO_NAMED), BOOLEAN),
    "query_multiple_dataset": (query(f"ASK FROM <{DATA}data3.rdf> {NAMED}", **TWO_NAMED), BOOLEAN),
    "query_content_type_select": (query("SELECT (1 AS ?value) {}", **ZERO), TABULAR),
    "query_content_type_ask": (query("ASK {}", **ZERO), BOOLEAN),
    "query_content_type_describe": (query("DESCRIBE <http://example.org/>", **ZERO), GRAPH),
    "query_content_type_construct": (query("CONSTRUCT { <s> <p> 1 } WHERE {}", **ZERO), GRAPH),
}

CONFLICT = (
    "WITH <http://example/addresses> DELETE { ?s ?p 'Bill' } INSERT { ?s ?p 'William' } WHERE { ?s ?p 1 }"
)
BAD: dict[str, tuple[Request, int]] = {
    "bad_query_method": (get("ASK {}") | {"method": "PUT"}, 405),
    "bad_multiple_queries": (get(["ASK {}", "SELECT * {}"]), 400),
    "bad_query_wrong_media_type": (post("text/plain", "ASK {}"), 415),
    "bad_query_missing_form_type": (post(None, "query=ASK%20%7B%7D"), 415),
    "bad_query_missing_direct_type": (post(None, "ASK {}"), 415),
    "bad_query_non_utf8": (query("ASK {}", "utf-16"), 400),
    "bad_query_syntax": (get("ASK {"), 400),
    "bad_update_get": ({"method": "GET", "params": {"update": "CLEAR ALL"}}, 403),
    "bad_multiple_updates": (form("update=CLEAR%20NAMED&update=CLEAR%20DEFAULT"), 403),
    "bad_update_wrong_media_type": (post("text/plain", "CLEAR NAMED"), 415),
    "bad_update_missing_form_type": (post(None, "update=CLEAR%20NAMED"), 415),
    "bad_update_non_utf8": (update("CLEAR NAMED", "utf-16"), 403),
    "bad_update_syntax": (form("update=CLEAR%20XYZ"), 403),
    "bad_update_dataset_conflict": (update(CONFLICT, using_named_graph_uri=["http://example/people"]), 403),
}

UPDATES: dict[str, Request] = {
    "update_post_form": form("update=CLEAR+ALL"),
    "update_post_direct": update("CLEAR ALL"),
    "update_base_uri": update("INSERT DATA { GRAPH <test> { <s> <p> <test> } }"),
    "update_dataset_default_graph": update("CLEAR ALL", using_graph_uri=data(1)),
    "update_dataset_default_graphs": update("DROP ALL", using_graph_uri=data(1, 2)),
    "update_dataset_named_graphs": update("DROP ALL", using_named_graph_uri=data(1, 2)),
    "update_dataset_full": update("DROP ALL", using_graph_uri=data(1), using_named_graph_uri=data(2)),
}
"""The suite wants these done; this server refuses every update, and its store stays as it is."""


@pytest.fixture(scope="module")
def endpoint(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """A server over the suite's graphs, `data1.rdf` to `data3.rdf`: each says that it is a document."""
    folder = tmp_path_factory.mktemp("w3c") / "store"
    with Store.open(folder) as store:
        for node in map(ox.NamedNode, data(1, 2, 3)):
            store.revise(gone=set(), new={ox.Quad(node, TYPE, DOCUMENT, node)})
    with serving(folder) as address, httpx.Client(base_url=address, timeout=30) as client:
        yield client


@pytest.mark.parametrize("name", ASKED)
def test_a_query_is_answered(endpoint: httpx.Client, name: str) -> None:
    request, formats = ASKED[name]
    answer = endpoint.request(url="/sparql", **request)
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"].partition(";")[0] in formats
    if formats is BOOLEAN:
        assert answer.json()["boolean"] is True


@pytest.mark.parametrize("name", BAD)
def test_a_bad_request_is_refused(endpoint: httpx.Client, name: str) -> None:
    request, status = BAD[name]
    assert endpoint.request(url="/sparql", **request).status_code == status


@pytest.mark.parametrize("name", UPDATES)
def test_an_update_is_refused_and_changes_nothing(endpoint: httpx.Client, name: str) -> None:
    assert endpoint.request(url="/sparql", **UPDATES[name]).status_code == 403
    graphs = get("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g")
    rows = endpoint.request(url="/sparql", **graphs).json()["results"]["bindings"]
    assert [row["g"]["value"] for row in rows] == data(1, 2, 3)


def test_returns_rdf_has_endpoint_triple_conforms_to_schema(endpoint: httpx.Client) -> None:
    """The three tests of the service description: RDF by GET, the triple, a service that says what it is."""
    answer = endpoint.get("/sparql")
    assert answer.headers["content-type"].partition(";")[0] in GRAPH
    store = ox.Store()
    store.load(answer.content, ox.RdfFormat.TURTLE)
    prefix = "PREFIX sd: <http://www.w3.org/ns/sparql-service-description#>"
    address = f"<{str(endpoint.base_url).rstrip('/')}/sparql>"
    (row,) = store.query(f"{prefix} SELECT ?s {{ ?s a sd:Service ; sd:endpoint {address} }}")
    about = "sd:supportedLanguage ?language ; sd:resultFormat ?format ; sd:defaultDataset [ a sd:Dataset ]"
    assert store.query(f"{prefix} ASK {{ {row['s']} {about} }}")
