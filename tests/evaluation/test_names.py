"""Which names are one, and which only look so."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from petakuasa.evaluation.names import alike, group_likeness, normalise, overlap, squeeze, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ma’ruf  Contoh", "MA'RUF CONTOH"),
        ("Kodim 0813/Bojonegoro", "Kodim 0813 Bojonegoro"),
        ("M.Contoh", "M. Contoh"),
        ("Café\u00a0Contoh", "cafe contoh"),
    ],
)
def test_one_name_in_two_spellings(one, other):
    assert normalise(one) == normalise(other) != ""


@pytest.mark.parametrize("degree", ["M.Si", "M. SI.", "MSi", "m.si."])
def test_one_degree_in_many_spellings(degree):
    assert squeeze(degree) == "msi"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("para Camat", "Seluruh Camat", True),
        ("para Camat", "Camat se-Kabupaten Banyuasin", True),
        ("tokoh adat", "tokoh agama", False),
        ("para Kapolsek", "para Danramil", False),
        ("para", "seluruh", False),
    ],
)
def test_groups(one, other, same):
    assert bool(group_likeness(one, other)) is same


@given(st.text(max_size=40))
def test_normalising_twice_changes_nothing(text):
    assert normalise(normalise(text)) == normalise(text)


@given(st.text(max_size=30), st.text(max_size=30))
def test_likeness_is_symmetric_and_between_nothing_and_one(one, other):
    assert alike(one, other, 0.5) == alike(other, one, 0.5)
    assert 0 <= overlap(words(one), words(other)) <= 1
    assert group_likeness(one, other) == group_likeness(other, one)
