"""Clients that others wrote."""

import pyoxigraph as ox
import rdflib
from petakuasa.queries.catalogue import catalogue
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from SPARQLWrapper import CSV, JSON, POST, TURTLE, XML, SPARQLWrapper

PATTERN = "GRAPH ?g { ?p <http://xmlns.com/foaf/0.1/name> ?name }"
QUERY = "PREFIX foaf: <http://xmlns.com/foaf/0.1/> SELECT ?name WHERE { GRAPH ?g { ?p foaf:name ?name } }"


def test_sparqlwrapper(server):
    wrapper = SPARQLWrapper(f"{server}/sparql")
    wrapper.setQuery(QUERY)
    wrapper.setReturnFormat(JSON)
    names = {row["name"]["value"] for row in wrapper.queryAndConvert()["results"]["bindings"]}
    assert len(names) > 5
    wrapper.setMethod(POST)
    wrapper.setReturnFormat(XML)
    literals = wrapper.queryAndConvert().getElementsByTagName("literal")
    assert {literal.firstChild.data for literal in literals} == names
    wrapper.setReturnFormat(CSV)
    assert wrapper.queryAndConvert().startswith(b"name")
    wrapper.setQuery("CONSTRUCT WHERE { ?s a <http://xmlns.com/foaf/0.1/Person> }")
    wrapper.setReturnFormat(TURTLE)
    assert len(rdflib.Graph().parse(wrapper.queryAndConvert(), format="turtle")) > 5


def test_rdflibs_sparql_store(server):
    graph = rdflib.Graph(SPARQLStore(f"{server}/sparql"))
    person = rdflib.URIRef("http://xmlns.com/foaf/0.1/Person")
    people = set(graph.subjects(rdflib.RDF.type, person))
    assert len(people) > 5
    some = min(people)
    assert graph.value(some, rdflib.URIRef("http://xmlns.com/foaf/0.1/name"))


def test_another_store_asks_this_one_by_service(server):
    other = ox.Store()
    other.add(ox.Quad(ox.NamedNode("http://x/1"), ox.NamedNode("http://x/label"), ox.Literal("local")))
    text = f"SELECT ?label ?name {{ ?x <http://x/label> ?label . SERVICE <{server}/sparql> {{ {PATTERN} }} }}"
    rows = list(other.query(text))
    assert len(rows) > 5
    assert {row["label"].value for row in rows} == {"local"}


EXAMPLES = """
PREFIX sh: <http://www.w3.org/ns/shacl#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT DISTINCT ?sq ?comment ?query WHERE {
  ?sq a sh:SPARQLExecutable ; rdfs:comment ?comment ; sh:select ?query
}
"""
NAMESPACES = """
PREFIX sh: <http://www.w3.org/ns/shacl#>
SELECT DISTINCT ?prefix ?namespace WHERE { [] sh:namespace ?namespace ; sh:prefix ?prefix }
"""
CLASSES = """
PREFIX void: <http://rdfs.org/ns/void#> PREFIX ext: <http://ldf.fi/void-ext#>
SELECT DISTINCT ?subject ?property ?object ?datatype WHERE {
  ?part void:class ?subject ; void:propertyPartition ?properties . ?properties void:property ?property .
  OPTIONAL { { ?properties void:classPartition [ void:class ?object ] }
    UNION { ?properties ext:datatypePartition [ ext:datatype ?datatype ] } }
}
"""


def test_editors_of_others_find_questions_prefixes_and_classes_by_asking(server):
    """What the SIB's sparql-editor asks an endpoint when it opens."""

    def rows(text):
        wrapper = SPARQLWrapper(f"{server}/sparql", returnFormat=JSON)
        wrapper.setQuery(text)
        found = wrapper.queryAndConvert()["results"]["bindings"]
        return [{name: value["value"] for name, value in row.items()} for row in found]

    assert len({row["sq"] for row in rows(EXAMPLES)}) == len(catalogue())
    prefixes = {row["prefix"]: row["namespace"] for row in rows(NAMESPACES)}
    assert prefixes["foaf"] == "http://xmlns.com/foaf/0.1/"
    pk = prefixes["pk"]
    led_to = {(row["subject"], row["property"]): row for row in rows(CLASSES)}
    assert led_to[f"{pk}Participation", f"{pk}person"]["object"] == f"{prefixes['foaf']}Person"
    assert led_to[f"{prefixes['sem']}Event", f"{pk}date"]["datatype"] == f"{prefixes['xsd']}date"
