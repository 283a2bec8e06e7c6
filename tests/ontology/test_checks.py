"""Every check finds what it is for, and the vocabulary passes all of them."""

from pathlib import Path

import pyoxigraph as ox
import pytest
from petakuasa.errors import VocabularyError
from petakuasa.ontology import check
from petakuasa.ontology.check import checks, findings
from petakuasa.ontology.vocabulary import files

PREFIXES = """
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix pk: <https://w3id.org/petakuasa/ontology#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix role: <https://w3id.org/petakuasa/vocab/role/> .
@prefix region: <https://w3id.org/petakuasa/region/> .
@prefix trigger: <https://w3id.org/petakuasa/vocab/trigger/> .
@prefix type: <https://w3id.org/petakuasa/vocab/institution-type/> .
@prefix ambiguity: <https://w3id.org/petakuasa/vocab/ambiguity/> .
"""
ROLE = (
    "a pk:Role, skos:Concept ; skos:inScheme <https://w3id.org/petakuasa/vocab/role> ; "
    'pk:shortLabel "x" ; pk:position "head"'
)

FAULTS = {
    "ambiguous_label": f'role:x {ROLE} ; pk:level "any" ; skos:notation "x" ; '
    'skos:prefLabel "KAPOLRES"@id, "X"@en .',
    "missing_label": f'role:x {ROLE} ; pk:level "any" ; skos:notation "x" ; skos:prefLabel "X"@en .',
    "missing_english_label": f'role:x {ROLE} ; pk:level "any" ; skos:notation "x" ; '
    'skos:prefLabel "Juru X"@id .',
    "role_without_institution_type": f'role:x {ROLE} ; pk:level "regency" ; skos:notation "x" ; '
    'skos:prefLabel "Juru X"@id, "X"@en .',
    "region_without_parent": 'region:99.01 a pk:Region, skos:Concept ; skos:notation "99.01" ; '
    "skos:inScheme <https://w3id.org/petakuasa/vocab/region> ; skos:broader region:62.09 ; "
    'skos:prefLabel "Kabupaten Antah"@id, "Antah"@en ; pk:shortLabel "Antah" ; pk:level "regency" .',
    "cycle": "type:mabes_polri pk:parentType type:polsek .",
    "orphan": 'role:x a pk:Role, skos:Concept ; skos:notation "x" ; skos:prefLabel "Juru X"@id, "X"@en ; '
    'pk:shortLabel "x" ; pk:position "head" ; pk:level "any" .',
    "dangling_reference": "role:bupati skos:broader role:nobody .",
    "trigger_phrase_twice": 'trigger:x a pk:Trigger, skos:Concept ; skos:notation "x" ; '
    'pk:category "attend" ; skos:inScheme <https://w3id.org/petakuasa/vocab/trigger> ; '
    'skos:prefLabel "Turut  Hadir"@id ; pk:kind "phrase" .',
    "foreign_iri": f'role:y {ROLE} ; pk:level "any" ; skos:notation "x" ; '
    'skos:prefLabel "Juru X"@id, "X"@en .',
}


def planted(tmp_path, fault):
    file = tmp_path / "mine.ttl"
    file.write_text(PREFIXES + fault, encoding="utf-8")
    return list(findings(files([file])))


def test_every_check_has_a_fault_to_find_here():
    assert {one.name for one in checks()} == set(FAULTS)


def test_the_vocabulary_passes():
    assert [f"{found.check.name} {found.concept} {found.detail}" for found in findings(files())] == []


@pytest.mark.parametrize("name", FAULTS)
def test_a_check_finds_its_fault_and_no_other_does(tmp_path, name):
    found = planted(tmp_path, FAULTS[name])
    assert {one.check.name for one in found} == {name}
    assert all(one.concept and one.detail for one in found)


@pytest.mark.parametrize("label", ["kapolres", "Kapolres.", "ka polres"])
def test_labels_are_compared_without_case_and_punctuation(tmp_path, label):
    found = planted(tmp_path, FAULTS["ambiguous_label"].replace("KAPOLRES", label))
    assert [one.check.name for one in found] == ["ambiguous_label"]


def test_a_stated_ambiguity_is_none(tmp_path):
    stated = (
        'ambiguity:x a pk:Ambiguity, skos:Concept ; skos:notation "x" ; pk:kind "own" ; '
        'skos:inScheme <https://w3id.org/petakuasa/vocab/ambiguity> ; skos:prefLabel "Kapolres"@id, "x"@en ; '
        'pk:sharedBy role:x, role:kapolres ; skos:scopeNote "Konteks."@id, "The context."@en .'
    )
    assert planted(tmp_path, FAULTS["ambiguous_label"] + stated) == []


def test_a_third_bearer_of_a_stated_label_is_found(tmp_path):
    found = planted(tmp_path, FAULTS["ambiguous_label"].replace("KAPOLRES", "P.A."))
    assert [one.check.name for one in found] == ["ambiguous_label"]


def test_headers_say_problem_and_fix():
    for one in checks():
        assert one.title
        assert len(one.problem) > 30
        assert len(one.fix) > 20


def test_a_check_without_a_header_is_refused(tmp_path):
    (tmp_path / "bare.rq").write_text("# Title: Bare\nSELECT * WHERE { ?s ?p ?o }", encoding="utf-8")
    with pytest.raises(VocabularyError, match="the header lacks Problem, Fix") as error:
        checks(tmp_path)
    assert error.value.where == "bare.rq"


def test_every_check_is_a_query_of_two_columns():
    for path in Path(check.CHECKS).glob("*.rq"):
        found = ox.Store().query(path.read_text(encoding="utf-8"), prefixes=dict(check.PREFIXES))
        assert [variable.value for variable in found.variables] == ["concept", "detail"]
