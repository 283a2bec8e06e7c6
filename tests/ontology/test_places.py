"""Which region a person means, and what is said where that is open."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from petakuasa.errors import NotFoundError
from petakuasa.ontology.vocabulary import load


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("62.09", "62.09"),
        ("Kab. Paser", "64.01"),
        ("Kotim", "62.02"),
        ("kalteng", "62"),
        ("Lamandau", "62.09"),  # also a district of that regency
        ("Kecamatan Lamandau", "62.09.01"),
        ("kota bogor", "32.71"),
        ("Kab.Bogor", "32.01"),
        ("Pontianak", "61.71"),  # the regency of that name is Mempawah now
        ("Kab. Pontianak", "61.02"),
        ("Kepulauan Riau", "21"),  # a regency until 2006
        ("TOLI TOLI", "72.04"),
        ("Provinsi Gorontalo", "75"),
        ("Tanjung, Brebes", "33.29.13"),
        ("Solo", "33.72"),
        ("Kotabaru", "63.02"),
        ("Palangka Raya", "62.71"),
        ("DI Yogyakarta", "34"),
    ],
)
def test_finds(vocabulary, text, code):
    assert vocabulary.find_region(text).notation == code


@pytest.mark.parametrize(
    ("text", "codes"),
    [("Bogor", {"32.01", "32.71"}), ("Mura", {"16.05", "62.12"}), ("Gorontalo", {"75", "75.01", "75.71"})],
)
def test_what_is_open_is_said_with_all_candidates(vocabulary, text, codes):
    with pytest.raises(NotFoundError, match=f"'{text}' names {len(codes)} regions") as error:
        vocabulary.find_region(text)
    assert all(f"({code})" in error.value.fix for code in codes)


def test_a_district_never_stands_without_its_regency(vocabulary):
    with pytest.raises(NotFoundError, match="'Sukajadi' names 2 regions"):
        vocabulary.find_region("Sukajadi")
    assert vocabulary.find_region("Sukajadi, Pekanbaru").notation == "14.71.01"


@pytest.mark.parametrize(
    ("text", "suggestion"), [("Lamandu", "62.09"), ("Banyuwasin", "16.07"), ("Kab. Pasar", "Kabupaten Paser")]
)
def test_near_misses(vocabulary, text, suggestion):
    with pytest.raises(NotFoundError, match="no region is called") as error:
        vocabulary.find_region(text)
    assert "Did you mean" in error.value.fix
    assert suggestion in error.value.fix


@pytest.mark.parametrize("text", ["", "   ", ",", "!?", "Kabupaten", "99.99", "x" * 5000])
def test_nonsense_is_refused_in_words(vocabulary, text):
    with pytest.raises(NotFoundError) as error:
        vocabulary.find_region(text)
    assert error.value.fix


VOCABULARY = load()
HIGHER = [region for region in VOCABULARY.regions.values() if region.level != "district"]


@given(st.sampled_from(HIGHER), st.sampled_from([str.upper, str.lower, lambda name: name.replace(" ", "-")]))
def test_full_names_are_never_open(region, spelling):
    assert VOCABULARY.find_region(spelling(region.full_name)) == region


@given(st.sampled_from(list(VOCABULARY.regions.values())))
def test_codes_are_never_open(region):
    assert VOCABULARY.find_region(f" {region.notation} ") == region
