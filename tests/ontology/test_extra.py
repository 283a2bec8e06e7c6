"""A user's own Turtle file: it adds, is checked like ours, and what is wrong is said at its place."""

import pytest
from petakuasa.errors import VocabularyError
from petakuasa.ontology.vocabulary import load

HEAD = """@prefix pk: <https://w3id.org/petakuasa/ontology#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix role: <https://w3id.org/petakuasa/vocab/role/> .
"""
ADDITION = 'role:bupati skos:altLabel "Bupati Agung"@id .\n'
CONCEPT = """role:kepala_pasar a pk:Role, skos:Concept ;
    skos:inScheme <https://w3id.org/petakuasa/vocab/role> ;
    skos:notation "kepala_pasar" ;
    skos:prefLabel "Kepala Pasar"@id, "Market head"@en ;
    pk:shortLabel "Kepala Pasar" ;
    pk:level "any" ;
    pk:position "head" .
"""


@pytest.fixture
def write(tmp_path):
    def write(text, name="mine.ttl"):
        file = tmp_path / name
        file.write_text(HEAD + text, encoding="utf-8")
        return file

    return write


def test_a_file_adds_concepts_and_labels(write, vocabulary):
    file = write(ADDITION + CONCEPT)
    mine = load([file])
    assert mine.roles["kepala_pasar"].label_en == "Market head"
    assert mine.roles["bupati"].alt[-1] == "Bupati Agung"
    assert mine.digest != vocabulary.digest
    assert "kepala_pasar" not in vocabulary.roles
    assert "Bupati Agung" not in vocabulary.roles["bupati"].alt


def test_several_files(write):
    mine = load([write(ADDITION, "one.ttl"), write(CONCEPT, "two.ttl")])
    assert "kepala_pasar" in mine.roles
    assert "Bupati Agung" in mine.roles["bupati"].alt


def test_a_repeated_statement_changes_nothing(write, vocabulary):
    known = vocabulary.roles["wakil_bupati"]
    mine = load([write(f'role:wakil_bupati skos:altLabel "{known.alt[0]}"@id .')])
    assert mine.roles["wakil_bupati"] == known


@pytest.mark.parametrize(
    ("text", "where", "message"),
    [
        (CONCEPT.replace('"head" .', "head ."), "mine.ttl:10", "not Turtle"),
        (
            CONCEPT.replace('    skos:prefLabel "Kepala Pasar"@id, "Market head"@en ;\n', ""),
            "kepala_pasar",
            "label",
        ),
        (CONCEPT.replace('"Kepala Pasar"@id', '"Kapolres"@id'), "mine.ttl", '"Kapolres" is also borne by'),
        (
            CONCEPT.replace('    pk:position "head" .', '    skos:note "x"@en .'),
            "kepala_pasar",
            "without position",
        ),
        (
            CONCEPT.replace('    skos:notation "kepala_pasar" ;\n', ""),
            "kepala_pasar",
            "without skos:notation",
        ),
        (ADDITION.replace("bupati", "bupatti"), "mine.ttl: https", "no rdf:type"),
        (CONCEPT.replace("role:kepala_pasar a", "role:bupati2 a"), "role/bupati2", "notation"),
        ('role:bupati skos:prefLabel "Raja"@id .', "role/bupati", "missing label"),
    ],
)
def test_what_is_wrong_is_said_at_its_place(write, text, where, message):
    file = write(text)
    with pytest.raises(VocabularyError, match=message) as error:
        load([file])
    assert where in error.value.where
    assert str(file) in error.value.where
    assert error.value.fix


def test_a_notation_that_is_taken(write):
    text = CONCEPT.replace("role:kepala_pasar", "<https://w3id.example/role/bupati>").replace(
        '"kepala_pasar"', '"bupati"'
    )
    with pytest.raises(VocabularyError, match="the notation 'bupati' is taken"):
        load([write(text)])


def test_a_missing_file(tmp_path):
    with pytest.raises(VocabularyError, match="cannot be read"):
        load([tmp_path / "nowhere.ttl"])
