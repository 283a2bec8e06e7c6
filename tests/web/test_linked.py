"""Every IRI of the data answers, as a page and as RDF; merged ones lead to the one that stands for them."""

import pyoxigraph as ox
import pytest
from petakuasa.graph.store import Store
from petakuasa.ontology.terms import BASE

KINDS = [
    "person", "event", "post", "org", "article", "tenure", "participation", "statement", "evidence", "issue",
    "region", "province", "concept", "scheme", "ontology",
]  # fmt: skip
FORMATS = {
    "ttl": ("text/turtle", ox.RdfFormat.TURTLE),
    "nt": ("application/n-triples", ox.RdfFormat.N_TRIPLES),
    "jsonld": ("application/ld+json", ox.RdfFormat.JSON_LD),
    "rdf": ("application/rdf+xml", ox.RdfFormat.RDF_XML),
}


@pytest.mark.parametrize("kind", KINDS)
def test_one_address_answers_as_page_and_as_data(client, known, kind):
    path = known[kind]
    page = client.get(path, headers={"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"})
    assert page.status_code == 200
    assert page.headers["content-type"].startswith("text/html")
    assert f"{path}.ttl" in page.text
    graphs = []
    for ending, (media, form) in FORMATS.items():
        asked = client.get(path, headers={"Accept": media})
        assert asked.status_code == 200
        assert asked.headers["content-type"].startswith(media)
        assert "Accept" in asked.headers["vary"]
        by_ending = client.get(f"{path}.{ending}", headers={"Accept": "text/html"})
        assert by_ending.content == asked.content
        graphs.append({quad.triple for quad in ox.parse(asked.content, format=form, base_iri=BASE)})
    assert all(graph == graphs[0] for graph in graphs)
    assert any(triple.subject.value.startswith(BASE.rstrip("/") + path) for triple in graphs[0])


def test_a_description_holds_the_facts_with_their_sentences(client, known):
    turtle = client.get(known["person"], headers={"Accept": "text/turtle"}).content
    store = ox.Store()
    store.load(turtle, ox.RdfFormat.TURTLE)
    pk = f"PREFIX pk: <{BASE}ontology#>"
    assert list(store.query(f"{pk} SELECT ?s {{ ?fact pk:person ?p ; pk:evidence ?e . ?e pk:sentence ?s }}"))


def test_what_was_merged_redirects_in_every_form(client, folder):
    with Store.read_only(folder) as store:
        pairs = list(
            store.query("SELECT ?s ?o { GRAPH <graph/identity> { ?s owl:sameAs ?o . ?s pk:canonical ?o } }")
        )
    assert pairs
    for row in pairs:
        merged, canonical = (row[name].value.removeprefix(BASE) for name in ("s", "o"))
        for ending, accept in (("", "text/html"), ("", "text/turtle"), (".jsonld", "*/*")):
            answer = client.get(f"/{merged}{ending}", headers={"Accept": accept}, follow_redirects=False)
            assert answer.status_code == 303
            assert answer.headers["location"] == f"/{canonical}{ending}"
        page = client.get(f"/{canonical}", headers={"Accept": "text/html"})
        assert page.status_code == 200


@pytest.mark.parametrize(
    "path",
    [
        "/person/0000000000000000",
        "/nothing",
        "/static/../app.py",
        "/static/%2e%2e/app.py",
        "/static/..%2f..%2fsetup.cfg",
        "/static//etc/passwd",
        "/person/%00",
        "/person/a b",
        "/person/<script>",
        "/person/%3Cscript%3E",
        "/graph/../../etc/passwd",
        "/region/99.99.99",
        "/ask/nothing",
        "/language/xx",
    ],
)
def test_what_is_not_there_is_not_found_in_both_shapes(client, path):
    data = client.get(path, headers={"Accept": "*/*"})
    assert data.status_code == 404, data.text
    assert data.json()["status"] == 404
    page = client.get(path, headers={"Accept": "text/html"})
    assert page.status_code == 404
    assert "<script>" not in page.text.replace('<script src="', "")
    assert "Traceback" not in page.text


def test_a_format_that_nobody_has_is_not_acceptable(client, known):
    assert client.get(known["person"], headers={"Accept": "image/png"}).status_code == 406


def test_a_graph_is_data_for_programs_and_its_article_for_people(client, known):
    graph = known["article"].replace("/article/", "/graph/article/")
    turtle = client.get(graph, headers={"Accept": "text/turtle"})
    assert len(list(ox.parse(turtle.content, format=ox.RdfFormat.TURTLE))) > 20
    page = client.get(graph, headers={"Accept": "text/html"}, follow_redirects=False)
    assert (page.status_code, page.headers["location"]) == (303, known["article"])


def test_a_questions_iri_leads_to_its_form_and_is_data_too(client):
    answer = client.get("/query/events", headers={"Accept": "text/html"}, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/ask/events")
    assert "SPARQLSelectExecutable" in client.get("/query/events.ttl").text
    assert client.get("/query/nobody-asks").status_code == 404
