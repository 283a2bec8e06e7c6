"""The SPARQL 1.1 Protocol: what it names for queries, and this server's refusals."""

import csv
import io
import json
import xml.etree.ElementTree as ET

import pyoxigraph as ox
import pytest

NAMES = "SELECT ?name WHERE { GRAPH ?g { ?p a foaf:Person ; foaf:name ?name } } ORDER BY ?name LIMIT 5"
GRAPH = "CONSTRUCT { ?p foaf:name ?name } WHERE { GRAPH ?g { ?p foaf:name ?name } }"
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
QUERY = {"Content-Type": "application/sparql-query; charset=utf-8"}
UPDATE = {"Content-Type": "application/sparql-update"}
PREFIXES = """
PREFIX sd: <http://www.w3.org/ns/sparql-service-description#>
PREFIX sh: <http://www.w3.org/ns/shacl#>
PREFIX foaf: <http://xmlns.com/foaf/0.1/>
PREFIX void: <http://rdfs.org/ns/void#>
"""


def rows(response):
    assert response.status_code == 200, response.text
    return [row["name"]["value"] for row in response.json()["results"]["bindings"]]


def test_the_three_ways_to_ask_give_one_answer(client):
    by_get = rows(client.get("/sparql", params={"query": NAMES}))
    by_form = rows(client.post("/sparql", data={"query": NAMES}))
    by_body = rows(client.post("/sparql", content=NAMES, headers=QUERY))
    assert len(by_get) == 5
    assert by_get == by_form == by_body


def test_results_in_the_four_formats_say_the_same(client):
    def answer(accept):
        response = client.get("/sparql", params={"query": NAMES}, headers={"Accept": accept})
        assert response.headers["content-type"].partition(";")[0] == accept
        assert "Accept" in response.headers["vary"]
        return response.text

    wanted = [
        row["name"]["value"]
        for row in json.loads(answer("application/sparql-results+json"))["results"]["bindings"]
    ]
    space = "{http://www.w3.org/2005/sparql-results#}"
    assert [
        e.text
        for e in ET.fromstring(answer("application/sparql-results+xml")).iter(f"{space}literal")  # noqa: S314
    ] == wanted
    assert [row["name"] for row in csv.DictReader(io.StringIO(answer("text/csv")))] == wanted
    assert [json.loads(line) for line in answer("text/tab-separated-values").splitlines()[1:]] == wanted


@pytest.mark.parametrize(
    ("accept", "form"),
    [
        ("text/turtle", ox.RdfFormat.TURTLE),
        ("application/n-triples", ox.RdfFormat.N_TRIPLES),
        ("application/ld+json", ox.RdfFormat.JSON_LD),
        ("application/rdf+xml", ox.RdfFormat.RDF_XML),
    ],
)
def test_graphs_in_four_formats_are_one_graph(client, accept, form):
    response = client.post("/sparql", data={"query": GRAPH}, headers={"Accept": accept})
    assert response.headers["content-type"].startswith(accept)
    triples = {quad.triple for quad in ox.parse(response.content, format=form)}
    plain = client.post("/sparql", data={"query": GRAPH}, headers={"Accept": "application/n-triples"})
    assert triples == {quad.triple for quad in ox.parse(plain.content, format=ox.RdfFormat.N_TRIPLES)}
    assert len(triples) > 10


def test_ask_and_the_format_parameter(client):
    query = "ASK { GRAPH ?g { ?p a foaf:Person } }"
    assert client.get("/sparql", params={"query": query}).json()["boolean"] is True
    text = client.get(
        "/sparql", params={"query": NAMES, "format": "csv"}, headers={"Accept": "text/html"}
    ).text
    assert text.startswith("name\r\n")


def test_the_protocols_graphs_take_the_place_of_the_querys(client):
    both = "SELECT DISTINCT ?g WHERE { GRAPH ?g { ?s ?p ?o } }"
    graphs = [
        row["g"]["value"]
        for row in client.get("/sparql", params={"query": both}).json()["results"]["bindings"]
    ]
    one = next(graph for graph in graphs if "/graph/article/" in graph)

    def count(text, **graphs):
        answer = client.get("/sparql", params={"query": text, **graphs})
        return int(answer.json()["results"]["bindings"][0]["n"]["value"])

    alone = count(f"SELECT (COUNT(*) AS ?n) WHERE {{ GRAPH <{one}> {{ ?s ?p ?o }} }}")
    default = "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }"
    assert count(default, **{"default-graph-uri": one}) == alone > 0
    assert count("SELECT (COUNT(*) AS ?n) FROM <http://none/> WHERE { ?s ?p ?o }") == 0
    overruled = "SELECT (COUNT(*) AS ?n) FROM <http://none/> WHERE { ?s ?p ?o }"
    assert count(overruled, **{"default-graph-uri": one}) == alone
    assert count(both.replace("DISTINCT ?g", "(COUNT(DISTINCT ?g) AS ?n)"), **{"named-graph-uri": one}) == 1
    assert count(default) > alone  # without a data set all graphs together


def refused(response, status):
    """One shape for all errors."""
    assert response.status_code == status, response.text
    body = response.json()
    assert body.keys() == {"status", "error", "message", "where", "fix"}
    assert body["status"] == status
    assert body["message"]
    return body


def test_a_text_that_is_no_query_comes_back_with_the_parsers_words(client):
    body = refused(client.get("/sparql", params={"query": "SELECT ?x WHERE { ?x foaf:name }"}), 400)
    assert body["where"].startswith("line 1, column")
    assert refused(client.get("/sparql", params={"query": "SELECT * { ?x nope:y 1 }"}), 400)[
        "message"
    ].startswith("Prefix")
    refused(client.get("/sparql", params={"query": ""}), 400)


@pytest.mark.parametrize(
    ("send", "status"),
    [
        (lambda c: c.post("/sparql", data={"update": "DROP ALL"}), 403),
        (lambda c: c.post("/sparql", data={"query": "DROP ALL"}), 403),
        (lambda c: c.get("/sparql", params={"query": "PREFIX x: <y> INSERT DATA { <a> <b> <c> }"}), 403),
        (lambda c: c.post("/sparql", content="DROP ALL", headers=UPDATE), 403),
        (lambda c: c.post("/sparql", content="ASK {}", headers={"Content-Type": "text/plain"}), 415),
        (lambda c: c.post("/sparql", content="ASK {}"), 415),
        (lambda c: c.post("/sparql", content=b"query=%FF", headers=FORM), 400),
        (lambda c: c.post("/sparql", content=b"\xff", headers=QUERY), 400),
        (lambda c: c.post("/sparql", data={}, headers=FORM), 400),
        (lambda c: c.get("/sparql?query=ASK%7B%7D&query=ASK%7B%7D"), 400),
        (lambda c: c.get("/sparql?query=%FF"), 400),
        (lambda c: c.put("/sparql", content="ASK {}"), 405),
        (lambda c: c.delete("/sparql"), 405),
        (lambda c: c.get("/sparql", params={"query": "ASK {}", "default-graph-uri": "no iri"}), 400),
        (lambda c: c.get("/sparql", params={"query": NAMES}, headers={"Accept": "image/png"}), 406),
        (lambda c: c.get("/sparql", params={"query": GRAPH}, headers={"Accept": "text/csv"}), 406),
        (lambda c: c.post("/sparql", data={"query": "#" * (1 << 20)}), 413),
    ],
)  # fmt: skip
def test_refusals(client, send, status):
    refused(send(client), status)


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "SELECT * { service silent <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "SELECT * { SERVICE# here\n<http://127.0.0.1:1/> { ?s ?p ?o } }",
        "SELECT * { FILTER('a'<'b>'||1=1)SERVICE ?x { ?s ?p ?o } FILTER('b'='b') }",
        "PREFIX : <http://127.0.0.1:1/> SELECT * { ?s ?p :a\\'.SERVICE:x { ?s ?p 'b' } }",
    ],
)
def test_no_other_server_is_asked(client, text):
    assert "SERVICE" in refused(client.get("/sparql", params={"query": text}), 403)["message"]


def test_the_word_service_elsewhere_is_no_call(client):
    text = 'SELECT ?service { BIND("\\u0073ervice" AS ?service) FILTER(<x/service> = <x/service>) }'
    (row,) = client.get("/sparql", params={"query": text}).json()["results"]["bindings"]
    assert row["service"]["value"] == "service"


def test_without_a_query_it_describes_itself(client, server):
    response = client.get("/sparql", headers={"Accept": "text/turtle"})
    store = ox.Store()
    store.load(response.content, ox.RdfFormat.TURTLE)
    about = f"a sd:Service ; sd:endpoint <{server}/sparql> ; sd:supportedLanguage sd:SPARQL11Query"
    assert store.query(f"{PREFIXES} ASK {{ <{server}/sparql> {about} }}")
    part = "?d void:classPartition [ void:class foaf:Person ; void:entities ?n ]"
    (row,) = store.query(f"{PREFIXES} SELECT ?n {{ {part} }}")
    assert int(row["n"].value) > 5
    published = store.query(f"{PREFIXES} SELECT ?text {{ ?q a sh:SPARQLExecutable ; sh:select ?text }}")
    texts = [row["text"].value for row in published]
    assert len(texts) >= 18
    for text in texts:  # what is published can be asked as it stands
        assert client.post("/sparql", data={"query": text}).status_code == 200
    assert client.get("/sparql", headers={"Accept": "text/html"}, follow_redirects=False).status_code == 303
    assert client.get("/.well-known/void").content == response.content
