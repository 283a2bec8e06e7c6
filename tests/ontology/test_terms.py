"""`terms.py` and `petakuasa.ttl` say the same, and the ontology stands by itself as OWL 2 DL."""

from collections import Counter, defaultdict
from pathlib import Path

import pyoxigraph as ox
import pytest
from petakuasa import ontology
from petakuasa.ontology.terms import PK, PREFIXES, concept_iri

FILE = Path(ontology.__file__).parent / "petakuasa.ttl"
TRIPLES = list(ox.parse(path=FILE, format=ox.RdfFormat.TURTLE))
RDF, RDFS, OWL, SKOS = (PREFIXES[prefix] for prefix in ("rdf", "rdfs", "owl", "skos"))


def by_predicate(predicate):
    found = defaultdict(list)
    for triple in TRIPLES:
        if triple.predicate.value == predicate:
            found[triple.subject].append(triple.object)
    return found


TYPES = {s: {o.value.removeprefix(OWL) for o in objects} for s, objects in by_predicate(f"{RDF}type").items()}
OURS = {node for node in TYPES if isinstance(node, ox.NamedNode) and node.value.startswith(PREFIXES["pk"])}


def test_terms_are_those_of_the_ontology():
    ours = {value for value in vars(PK).values() if isinstance(value, ox.NamedNode)}
    assert len(ours) > 90
    assert ours == OURS


def test_a_name_equals_its_attribute():
    for name, value in vars(PK).items():
        if isinstance(value, ox.NamedNode):
            assert value.value == PREFIXES["pk"] + name


def test_the_set_is_closed():
    with pytest.raises(AttributeError):
        PK.capasity  # noqa: B018 - the access is the test


@pytest.mark.parametrize("property_", [f"{RDFS}label", f"{RDFS}comment", f"{SKOS}example"])
def test_every_term_speaks_both_languages_once(property_):
    spoken = by_predicate(property_)
    for term in OURS:
        assert Counter(text.language for text in spoken[term]) == {"id": 1, "en": 1}, term
        assert all(text.value.strip() for text in spoken[term])


def test_every_term_has_one_kind():
    kinds = {"Class", "ObjectProperty", "DatatypeProperty", "AnnotationProperty"}
    for term, types in TYPES.items():
        if isinstance(term, ox.NamedNode) and term.value != FILE.as_uri():
            assert len(types & kinds) <= 1, term
    assert all(len(TYPES[term] & kinds) == 1 for term in OURS)


def test_all_that_is_used_is_declared():
    """OWL 2 DL wants a declaration of every class and property that an axiom names."""
    builtin = (RDF, RDFS, OWL, PREFIXES["xsd"])
    for predicate in ("subClassOf", "subPropertyOf", "domain", "range"):
        for objects in by_predicate(RDFS + predicate).values():
            for term in objects:
                assert isinstance(term, ox.BlankNode) or term in TYPES or term.value.startswith(builtin), term
    used = {triple.predicate for triple in TRIPLES}
    undeclared = {p for p in used if p not in TYPES and not p.value.startswith((RDF, RDFS, OWL))}
    assert undeclared == set()


def test_object_properties_lead_to_classes_and_datatype_properties_to_datatypes():
    for term, objects in by_predicate(f"{RDFS}range").items():
        kind = "ObjectProperty" if "ObjectProperty" in TYPES[term] else "DatatypeProperty"
        for range_ in objects:
            is_datatype = range_.value.startswith(PREFIXES["xsd"])
            assert is_datatype == (kind == "DatatypeProperty"), term
            # xsd:date is not in the datatype map of OWL 2
            assert range_.value.removeprefix(PREFIXES["xsd"]) not in {"date", "gYear"}


def test_nothing_redefines_owl_or_rdf():
    for triple in TRIPLES:
        if triple.predicate.value in (f"{RDFS}subPropertyOf", f"{RDFS}subClassOf"):
            assert not str(triple.object.value).startswith((RDF, RDFS, OWL)), triple.subject


def test_alignments_name_the_neighbours():
    named = {triple.object.value for triple in TRIPLES if isinstance(triple.object, ox.NamedNode)}
    for prefix in ("org", "foaf", "schema", "sem", "prov", "oa", "skos", "geo"):
        subjects = {t.subject.value for t in TRIPLES if isinstance(t.subject, ox.NamedNode)}
        assert any(iri.startswith(PREFIXES[prefix]) for iri in named | subjects), prefix
    for namespace in (
        "https://w3id.org/ftm#",
        "http://www.w3.org/ns/opengov#",
        "http://www.popoloproject.com/",
    ):
        assert any(iri.startswith(namespace) for iri in named), namespace


def test_iris_of_concepts_escape_what_an_iri_cannot_hold():
    assert concept_iri("role", "kapolres").value.endswith("/vocab/role/kapolres")
    assert concept_iri("region", "62.09").value.endswith("/petakuasa/region/62.09")
    assert concept_iri("wording", "x:a b/c").value.endswith("/vocab/wording/x%3Aa%20b%2Fc")
