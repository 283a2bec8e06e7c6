"""Looking up, near misses, and the portrait of a concept."""

import pytest
from petakuasa.errors import NotFoundError
from petakuasa.ontology.lookup import find, search
from petakuasa.ontology.portrait import portrait
from petakuasa.ontology.schemes import SCHEMES


@pytest.mark.parametrize(
    ("text", "scheme", "notation"),
    [
        ("kapolres", "role", "kapolres"),
        ("Resort police chief", "role", "kapolres"),
        ("kotim", "region", "62.02"),
        ("Kab. Lamandau", "region", "62.09"),
        ("forkompimda", "institution-type", "forkopimda"),
        ("S.I.K", "title", "suffix_s_i_k"),
        ("Plt", "capacity", "Plt"),
    ],
)
def test_the_likest_comes_first(vocabulary, text, scheme, notation):
    first = search(vocabulary, text)[0]
    assert (first.scheme, first.concept.notation) == (scheme, notation)


def test_the_label_itself_then_what_begins_so_then_parts(vocabulary):
    matches = search(vocabulary, "kapolres", ["role"])
    assert [match.distance for match in matches] == sorted(match.distance for match in matches)
    names = [match.concept.notation for match in matches]
    assert names[:3] == ["kapolres", "kapolresta", "kapolrestabes"]
    assert names.index("wakapolres") > 2
    assert not any(match.near for match in matches)


def test_near_misses_only_where_there_is_nothing_else(vocabulary):
    matches = search(vocabulary, "kapolers")
    assert all(match.near for match in matches)
    assert matches[0].concept.notation == "kapolres"


@pytest.mark.parametrize("text", ["", "  ", "!!", "qqqqqqqqqqqq"])
def test_nothing_is_found_for_nothing(vocabulary, text):
    assert search(vocabulary, text) == []


def test_a_name_that_two_concepts_bear(vocabulary):
    with pytest.raises(NotFoundError, match="'PA' names 2 concepts") as error:
        find(vocabulary, "PA")
    assert "--kind party pa" in error.value.fix
    assert "religious court" in error.value.fix  # what the vocabulary says of the ambiguity
    _, concept = find(vocabulary, "PA", ["party"])
    assert concept.label == "Partai Aceh"


def test_did_you_mean(vocabulary):
    with pytest.raises(NotFoundError) as error:
        find(vocabulary, "kapolers")
    assert error.value.fix.startswith("Did you mean Kapolres (role kapolres)")


def told(vocabulary, name, kind=()):
    scheme, concept = find(vocabulary, name, kind)
    lines = {}
    for heading, text in portrait(vocabulary, scheme, concept):
        lines.setdefault(heading, []).append(text)
    return lines


def test_the_portrait_of_a_role(vocabulary):
    lines = told(vocabulary, "danrem")
    assert lines["institution type"] == ["Komando Resor Militer (korem)"]
    assert lines["forum"] == [
        "member in province; basis: law",
        "member in regency, city; basis: practice",
    ]
    assert lines["source"]
    assert "note" in lines


def test_the_portrait_shows_the_way_up(vocabulary):
    assert told(vocabulary, "62.09.01")["above"] == ["Lamandau < Kalimantan Tengah"]
    assert told(vocabulary, "polres")["above"] == ["Kepolisian Daerah < Markas Besar Kepolisian Negara RI"]
    assert told(vocabulary, "kodim_1015")["above"] == ["Korem 102/Panju Panjung < Kodam XXII/Tambun Bungai"]


def test_every_concept_can_be_portrayed(vocabulary):
    for scheme in SCHEMES:
        concept = next(iter(vocabulary.of(scheme.record).values()))
        lines = dict(portrait(vocabulary, scheme, concept))
        assert lines["notation"] == concept.notation
        assert lines["iri"] == concept.iri
