"""The compiled shapes find what pySHACL finds, on a sound graph and on graphs broken in every way."""

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from petakuasa.errors import VocabularyError
from petakuasa.ontology.shacl import SHAPES, checks
from petakuasa.ontology.terms import PREFIXES
from petakuasa.ontology.validate import validate
from pyshacl import validate as pyshacl

SH = rdflib.Namespace(PREFIXES["sh"])
ODD = [
    ox.Literal("2024-02-30", datatype=ox.NamedNode(PREFIXES["xsd"] + "date")),
    ox.Literal("2024-06-30", datatype=ox.NamedNode(PREFIXES["xsd"] + "date")),
    ox.Literal(""),
    ox.Literal("sometime"),
    ox.Literal(-1),
    ox.Literal(7),
    ox.NamedNode("https://w3id.org/petakuasa/vocab/mode/vanished"),
    ox.NamedNode("https://w3id.org/petakuasa/vocab/mode/attended"),
    ox.NamedNode("https://w3id.org/petakuasa/region/62.09"),
]
ORDERED = {"https://w3id.org/petakuasa/ontology#date", "https://w3id.org/petakuasa/ontology#endDate"}
"""Compared with each other: pySHACL raises a TypeError where one of them is no date."""
SHAPES_GRAPH = rdflib.Graph().parse(SHAPES)


def ours(store, graph):
    return {
        (found.node, found.path and _full(found.path), found.constraint)
        for found in validate(store)
        if found.graph == graph
    }


def _full(name):
    prefix, _, local = name.partition(":")
    return PREFIXES[prefix] + local


def theirs(quads, types):
    data = rdflib.Graph()
    triples = [quad.triple for quad in quads] + types
    data.parse(data=ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES), format="nt")
    _, report, _ = pyshacl(data, shacl_graph=SHAPES_GRAPH, inplace=True)
    found = set()
    for result in report.subjects(rdflib.RDF.type, SH.ValidationResult):
        component = str(report.value(result, SH.sourceConstraintComponent)).removeprefix(str(SH))
        name = component.removesuffix("ConstraintComponent")
        path = report.value(result, SH.resultPath)
        constraint = "sparql" if name == "SPARQL" else name[0].lower() + name[1:]
        found.add((str(report.value(result, SH.focusNode)), path and str(path), constraint))
    return found


@pytest.fixture(scope="module")
def types(reference_store):
    """What the vocabulary says that a SHACL processor needs: the kinds of the concepts that occur."""
    graph = ox.NamedNode("https://w3id.org/petakuasa/graph/vocabulary")
    rdf_type = ox.NamedNode(PREFIXES["rdf"] + "type")
    found = []
    for node in (*ODD, *(ox.NamedNode(f"https://w3id.org/petakuasa/vocab/{path}") for path in VOCAB)):
        if isinstance(node, ox.NamedNode):
            found += [quad.triple for quad in reference_store.quads_for_pattern(node, rdf_type, None, graph)]
    assert len(found) > 10
    return found


VOCAB = [
    "capacity/definitive",
    "event-type/rapat_koordinasi",
    "mode/opened",
    "mode/represented",
    "institution-type/regency_government",
    "institution-type/polres",
    "institution-type/kodim",
    "role/bupati",
    "role/kapolres",
    "role/kabag_ops",
    "role/dandim",
]


def test_a_sound_graph_has_no_violations(store, article_quads, types):
    assert list(validate(store)) == []
    assert theirs(article_quads, types) == set()


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_broken_graphs_are_found_alike(data, reference_store, article_quads, types):
    quads = list(article_quads)
    for _ in range(data.draw(st.integers(1, 4), label="faults")):
        victim = data.draw(st.sampled_from(quads), label="victim")
        if victim.predicate.value.endswith("#type"):
            quads.remove(victim)
            continue
        what = data.draw(st.sampled_from(["drop", "change", "add"]), label="what")
        values = ODD[1:2] if victim.predicate.value in ORDERED else ODD
        odd = ox.Quad(victim.subject, victim.predicate, data.draw(st.sampled_from(values)), victim.graph_name)
        if what != "add":
            quads.remove(victim)
        if what != "drop" and odd not in quads:
            quads.append(odd)
    graph = article_quads[0].graph_name
    reference_store.extend(quads)
    try:
        assert ours(reference_store, graph.value) == theirs(quads, types)
    finally:
        reference_store.remove_graph(graph)


@pytest.mark.parametrize("value", ODD[:1] + ODD[2:6])
def test_the_day_of_an_event_that_is_no_date(value, reference_store, article_quads):
    broken = [
        ox.Quad(q.subject, q.predicate, value, q.graph_name) if q.predicate.value in ORDERED else q
        for q in article_quads
    ]
    graph = article_quads[0].graph_name
    reference_store.extend(broken)
    try:
        found = {(path, constraint) for _, path, constraint in ours(reference_store, graph.value)}
    finally:
        reference_store.remove_graph(graph)
    assert {(path, "datatype") for path in ORDERED} <= found


def test_every_constraint_speaks_both_languages():
    for one in checks():
        assert set(one.messages) == {"id", "en"}, one.shape
    assert len(checks()) > 100


@pytest.mark.parametrize(
    ("shape", "construct"),
    [
        ("sh:property [ sh:path pk:post ; sh:qualifiedMinCount 1 ]", "sh:qualifiedMinCount"),
        ("sh:property [ sh:path pk:post ; sh:minCount 2 ]", "sh:minCount"),
        ("sh:closed true", "sh:closed"),
        ("sh:or ( [ sh:path pk:post ; sh:maxCount 1 ] )", "sh:or"),
    ],
)
def test_what_is_not_compiled_is_refused(tmp_path, shape, construct):
    file = tmp_path / "shapes.ttl"
    file.write_text(
        "@prefix sh: <http://www.w3.org/ns/shacl#> .\n@prefix pk: <https://w3id.org/petakuasa/ontology#> .\n"
        f"<urn:shape> a sh:NodeShape ; sh:targetClass pk:Tenure ; {shape} .",
        encoding="utf-8",
    )
    with pytest.raises(VocabularyError, match=f"{construct}.* is not compiled"):
        checks(file)


def test_shapes_that_are_no_turtle(tmp_path):
    file = tmp_path / "shapes.ttl"
    file.write_text("<urn:shape> a", encoding="utf-8")
    with pytest.raises(VocabularyError, match="the shapes cannot be read"):
        checks(file)
