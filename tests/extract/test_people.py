"""Who is who inside one article: full names, short forms, misprints."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from laws import Extract
from petakuasa.extract.name_forms import is_form_of, name_words, same_word
from tables import wrong

FORMS = [
    ("Hani Rustam", "Hani Syopiar Rustam"),
    ("Hani S Rustam", "Hani Syopiar Rustam"),
    ("H. Rustam", "Hani Rustam"),
    ("Donny", "Donny Dwija Raksa"),
    ("Raksa", "Donny Dwija Raksa"),
    ("Makmur Marban", "Makmur Marbun"),
    ("I Made Dana", "I Made Dana Wirawan"),
    ("Muh. Yusuf", "Muhammad Yusuf"),
    ("Nu’man", "Ma'ruf Nu’man"),
    ("MADE DANA", "Made Dana"),
]


@pytest.mark.parametrize(
    ("short", "full"),
    [pytest.param(*form) for form in FORMS[:7]]
    + [wrong(*FORMS[7], why="`Muh.` is neither initial nor misprint"), *FORMS[8:]],
)
def test_a_short_form_of_a_name(short: str, full: str) -> None:
    assert is_form_of(name_words(short), name_words(full))


OTHERS = [
    ("Budi Hartono", "Budi Santoso"),
    ("Made", "Ketut Dana"),
    ("Hamdan", "Hasan"),
    ("Rustam Hani", "Hani Rustam"),
    ("I", "I Made Dana"),
    ("De", "De Gani"),
    ("Yosef Kambu Wanggai", "Yosef Kambu"),
    ("Ani", "Ari Gunawan"),
    ("Mulyadi Harahap", "Sahrul M Harahap"),
    ("Markus Wanggai", "Yosef M. Wanggai"),
    ("Siti Rahmah", "Nur S. Rahmah"),
]


@pytest.mark.parametrize(("short", "full"), OTHERS)
def test_another_name(short: str, full: str) -> None:
    assert not is_form_of(name_words(short), name_words(full))


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("marban", "marbun", True),
        ("syopiar", "sopiar", True),
        ("s", "syopiar", True),
        ("budi", "badi", True),
        ("ani", "ari", False),
        ("kambu", "tambu", False),
        ("wahyudi", "wahyono", False),
        ("hartono", "haryanto", False),
    ],
)
def test_a_misprint_of_a_word(left: str, right: str, same: bool) -> None:
    assert same_word(left, right) == same
    assert same_word(right, left) == same


words = st.text("abde", min_size=1, max_size=10)


@given(left=words, right=words)
def test_a_misprint_goes_both_ways(left: str, right: str) -> None:
    assert same_word(left, left)
    assert same_word(left, right) == same_word(right, left)
    lengths = sorted((len(left), len(right)))
    if lengths[0] > 1:
        assert not same_word(left, right) or lengths[1] - lengths[0] <= 2


ARTICLES = [
    # the text, and each person with all forms but the first
    (
        "Kapolres Wajo AKBP Made Dana Wirawan membuka apel. Made mengatakan itu. AKBP Wirawan pun pulang.",
        {"Made Dana Wirawan": ["Made", "Wirawan"]},
    ),
    (
        "Bupati Sikka Yosef Kambu membuka apel. Yosef Kambu berharap warga tenang. Kambu pun pulang.",
        {"Yosef Kambu": ["Kambu"]},
    ),
    (
        "Bupati Toba Makmur Marbun membuka apel. Pj Bupati Makmur Marban menyampaikan hal itu.",
        {"Makmur Marbun": ["Makmur Marban"]},
    ),
    (
        "Hadir Bupati Sikka Budi Hartana dan Kapolres Sikka AKBP Budi Raksa. Hartana membuka apel.",
        {"Budi Hartana": ["Hartana"], "Budi Raksa": []},
    ),
    (
        "Camat Balige Hamdan Lubis, S.Sos. hadir. HAMDAN LUBIS membuka apel.",
        {"Hamdan Lubis": ["HAMDAN LUBIS"]},
    ),
    (
        "Hadir Bupati Hani S Rustam. Bupati Hani Syopiar Rustam membuka apel.",
        {"Hani Syopiar Rustam": ["Hani S Rustam"]},
    ),
    (
        "Hadir Letkol Inf Dedy Subroto. Letkol Inf Dedi Subroto pulang. Dandim Dedi Subroto lega.",
        {"Dedi Subroto": ["Dedy Subroto"]},
    ),
    (
        "Hadir Ketua KPU Sikka Budi Hartana. Pasangan Hartana Sitepu dan Robert Hartana tidak hadir.",
        {"Budi Hartana": [], "Robert Hartana": []},
    ),
    (
        "Hadir Bupati Sikka Budi Hartana. Hal itu dikatakan Hartana Selasa (11/6).",
        {"Budi Hartana": ["Hartana"]},
    ),
    (
        "Hj. Siti Rahmah, Ketua TP PKK Wajo, hadir. Menurut Siti Rahmah, apel itu penting.",
        {"Siti Rahmah": []},
    ),
]


@pytest.mark.parametrize(("text", "people"), ARTICLES)
def test_the_persons_of_an_article(text: str, people: dict[str, list[str]], extract: Extract) -> None:
    persons = extract(f"WAJO – {text}").persons
    assert {person.name: sorted(person.aliases) for person in persons} == people


def test_a_form_that_fits_two_stays_open(extract: Extract) -> None:
    text = "WAJO – Hadir Bupati Sikka Budi Hartana dan Kapolres Sikka AKBP Budi Raksa. Budi membuka apel itu."
    extraction = extract(text)
    assert {person.name for person in extraction.persons} == {"Budi Hartana", "Budi Raksa"}
    (issue,) = [issue for issue in extraction.issues if issue.kind == "ambiguous-name"]
    assert issue.evidence.quote == "Budi"


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Bupati H. Made Dana, S.E., M.M. hadir.", (("H.",), None, ("S.E", "M.M"))),
        ("Kapolres AKBP Made Dana hadir. AKBP H. Made Dana, S.I.K. pulang.", (("H.",), "AKBP", ("S.I.K",))),
        ("Dandim Letkol Inf Made Dana hadir.", ((), "Letkol Inf", ())),
        ("Ketua MUI KH. Made Dana hadir.", (("KH.",), None, ())),
        ("dr. Made Dana, Sp.PD hadir.", (("dr.",), None, ("Sp.PD",))),
    ],
)
def test_titles_are_kept_apart_from_the_name(text: str, titles: tuple[object, ...], extract: Extract) -> None:
    (person,) = extract(f"WAJO – {text}").persons
    assert person.name == "Made Dana"
    assert (person.honorifics, person.rank, person.degrees) == titles


NO_PERSONS = [
    "Penulis: Made Dana",
    "Editor : Made Dana",
    "Baca Juga: AKBP Made Dana Pimpin Apel",
    "Reporter: Made Dana | Fotografer: Yosef Kambu",
]


@pytest.mark.parametrize("line", NO_PERSONS)
def test_an_author_is_no_person(line: str, extract: Extract) -> None:
    lead = "WAJO – Rapat koordinasi itu berlangsung di aula sejak pagi hingga sore hari ini juga."
    assert extract(f"{lead}\n{line}\nRapat ditutup dengan doa bersama.").persons == ()


WIVES = [
    ("Wakil Bupati Toba, Pardosi,", "istri, Ratna Pardosi", "Pardosi"),
    ("Bupati Toba Hutabarat", "istri, Ny. Sri Hutabarat", "Hutabarat"),
    ("Kapolres Toba AKBP Siregar", "isteri, Maria Siregar", "Siregar"),
    ("Dandim 0210/Toba Letkol Inf Sinaga", "istri, Luh Sinaga", "Sinaga"),
    ("Wali Kota Medan Lubis", "istri, Dewi Lubis", "Lubis"),
]


@pytest.mark.parametrize(("post", "wife", "name"), WIVES)
def test_an_official_is_not_the_wife_who_bears_the_name(
    post: str, wife: str, name: str, extract: Extract
) -> None:
    text = f"BALIGE, TOBA – {post} membuka rapat koordinasi, Rabu (12/6/2024). Ia didampingi {wife}."
    extraction = extract(text)
    persons = {person.id: person.name for person in extraction.persons}
    assert [persons[tenure.person] for tenure in extraction.tenures] == [name]
