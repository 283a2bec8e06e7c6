"""The vocabulary in the text: which labels are found where, and which words only look like one."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from petakuasa.extract.lexicon import name_key
from petakuasa.extract.page import Page

Read = Callable[[str], Page]

FOUND = [
    ("Pj Bupati Paser", 0, "capacity", "Pj"),
    ("Pj. Bupati Paser", 0, "capacity", "Pj"),
    ("Pelaksana Tugas Camat", 0, "capacity", "Plt"),
    ("Bupati Paser", 0, "role", "bupati"),
    ("BUPATI PASER", 0, "role", "bupati"),
    ("wali kota Kupang", 0, "role", "wali_kota"),
    ("Walikota Kupang", 0, "role", "wali_kota"),
    ("Kapolres Paser", 0, "role", "kapolres"),
    ("Kapol\u00adres Paser", 0, "role", "kapolres"),
    ("Kapolres\u200b Paser", 0, "role", "kapolres"),
    ("Paser", 0, "region", "64.01"),
    ("Kotim", 0, "region", "62.02"),
    ("Toli-Toli", 0, "region", "72.04"),
    ("Kaltim", 0, "region", "64"),
    ("Sampit", 0, "capital", "62.02"),
    ("Polres Paser", 0, "institution", "polres"),
    ("KPU Sikka", 0, "institution", "kpu"),
    ("Disdik Sikka", 0, "agency", "disdik"),
    ("Dinas Pendidikan Sikka", 0, "agency", "disdik"),
    ("Kadisdik Sikka", 0, "headtitle", "disdik"),
    ("AKBP Budi", 0, "rank", None),
    ("Letkol Inf Budi", 0, "rank", None),
    ("Letkol Inf Budi", 1, "corps", None),
    ("H. Budi", 0, "prefix", "prefix_h"),
    ("Budi, S.H.", 2, "suffix", None),
    ("turut hadir Bupati", 0, "trigger", "turut_hadir"),
    ("Turut Hadir Bupati", 0, "trigger", "turut_hadir"),
    ("di hadiri Bupati", 0, "trigger", "dihadiri"),
    ("dihadiri Bupati", 0, "trigger", "dihadiri"),
    ("rapat koordinasi", 0, "event", "rapat_koordinasi"),
    ("Rakor lintas sektoral", 0, "event", "rapat_koordinasi"),
    ("Irup apel", 0, "event_role", "inspektur_upacara"),
    ("Partai Golkar", 0, "party", "golkar"),
]


@pytest.mark.parametrize(("text", "index", "category", "notation"), FOUND)
def test_a_label_is_found(text: str, index: int, category: str, notation: str | None, page: Read) -> None:
    hit = page(text).hits.at(index, category)
    assert hit is not None
    assert notation is None or notation in hit.notations


LOST = [
    ("rumah dinas bupati", 1, "agency"),
    ("La Ode Halim", 0, "institution"),
    ("Pa Ucok", 0, "party"),
    ("batu bara itu", 0, "region"),
    ("di pantai metro itu", 2, "region"),
    ("para kepala", 1, "institution"),
    ("mulia hatinya", 0, "prefix"),
]


@pytest.mark.parametrize(("text", "index", "category"), LOST)
def test_a_word_that_is_no_label(text: str, index: int, category: str, page: Read) -> None:
    assert page(text).hits.at(index, category) is None


def test_the_longest_label_wins_and_all_are_there(page: Read) -> None:
    hits = page("Wakil Ketua I DPRD").hits
    longest = hits.at(0, "role")
    assert longest is not None
    assert longest.last >= 2
    assert {hit.last for hit in hits.all_at(0, "role")} >= {2}
    assert hits.at(0, "region") is None
    assert hits.all_at(99, "role") == []


@pytest.mark.parametrize("spelling", ["Toli-Toli", "Tolitoli", "TOLI TOLI", "toli - toli"])
def test_places_compare_without_blanks_and_hyphens(spelling: str) -> None:
    assert name_key(spelling) == "tolitoli"


@pytest.mark.parametrize(
    "printed",
    [
        "Palangka Raya",
        "Palangkaraya",
        "Pangkal Pinang",
        "Pangkalpinang",
        "Fakfak",
        "Fak-Fak",
        "Bau-Bau",
        "Baubau",
    ],
)
def test_spellings_of_regions(printed: str, page: Read) -> None:
    assert page(printed).hits.at(0, "region", "capital") is not None
