"""Who led, opened, swore in, signed and spoke, where the verb stands first or in another form."""

from __future__ import annotations

import pytest
from attendees import PUBLISHED, present
from laws import Extract

LEADS = {
    "apel": "NGAWI – Apel gelar pasukan digelar di halaman Mapolres Ngawi, Rabu (12/6/2024).",
    "lantik": "NGAWI – Pelantikan empat camat digelar di Pendopo Ngawi, Rabu (12/6/2024).",
    "rapat": "NGAWI – Rapat koordinasi digelar di Aula Setda Ngawi, Rabu (12/6/2024).",
    "mou": "NGAWI – Penandatanganan nota kesepahaman digelar di Aula Setda Ngawi, Rabu (12/6/2024).",
}

SUBJECT_BEHIND = [
    ("apel", "Yang memimpin apel Dandim 0805/Ngawi Letkol Inf Doni.", ["Dandim Doni: led"]),
    ("rapat", "Yang membuka rapat Wakil Bupati Ngawi Dwi Rianto.", ["Wakil Bupati Dwi Rianto: opened"]),
    ("lantik", "Yang melantik Bupati Ngawi Ony Wirawan.", ["Bupati Ony Wirawan: inaugurated"]),
    ("apel", "Pemimpin apel ialah Kapolres Ngawi AKBP Dani Saputra.", ["Kapolres Dani Saputra: led"]),
    ("rapat", "Pimpinan rapat adalah Sekda Ngawi Hamdan Yusro.", ["Sekda Hamdan Yusro: led"]),
    ("apel", "Inspektur upacara yakni Kapolres Ngawi AKBP Dani Saputra.", ["Kapolres Dani Saputra: led"]),
]

OTHER_FORMS = [
    ("apel", "Kapolres Ngawi AKBP Dani Saputra memegang langsung kendali pengamanan.",
     ["Kapolres Dani Saputra: led"]),
    ("lantik", "Bupati Ngawi, Ony Wirawan, melantiknya di pendopo. Bupati pada sambutannya berharap.",
     ["Bupati Ony Wirawan: inaugurated"]),
    ("lantik", "Joko Lelono dilantik sebagai Camat Geneng oleh Bupati Ngawi Ony Wirawan.",
     ["Camat Joko Lelono: attended", "Bupati Ony Wirawan: inaugurated"]),
    ("lantik", "Mewakili camat yang dilantik, Joko Lelono berjanji melayani warga.",
     ["[camat]: represented < Joko Lelono", "Joko Lelono: spoke > [camat]"]),
    ("mou", "Penandatanganan dilakukan Bupati Ngawi Ony Wirawan dan Kajari Ngawi.",
     ["Bupati Ony Wirawan: signed", "Kajari: signed"]),
    ("mou", "Tujuh kepala dinas ikut menandatangani, di antaranya Kepala Bappeda Ngawi Indah Kusuma.",
     ["Kepala Indah Kusuma: signed"]),
    ("rapat", "Kapolres Ngawi AKBP Dani Saputra membuka sambutan dengan salam.",
     ["Kapolres Dani Saputra: spoke"]),
    ("rapat", "Polres Ngawi yang sekarang dipimpin AKBP Dani Saputra ikut dalam rapat.", []),
]  # fmt: skip

SAID = [
    "menimpali",
    "berjanji membantu",
    "menandaskan",
    "mengusulkan tambahan dana",
    "berkelakar",
    "menepis isu itu",
]


@pytest.mark.parametrize(("event", "text", "who"), SUBJECT_BEHIND + OTHER_FORMS)
def test_what_they_did(event: str, text: str, who: list[str], extract: Extract) -> None:
    found = present(extract(f"{LEADS[event]} {text}", published=PUBLISHED))
    assert sorted(line for line in found if "Polres" not in line) == sorted(who)


@pytest.mark.parametrize("verb", SAID)
def test_who_says_something_spoke(verb: str, extract: Extract) -> None:
    text = f"{LEADS['rapat']} Hadir Sekda Ngawi Hamdan Yusro. Hamdan {verb}."
    assert present(extract(text, published=PUBLISHED)) == ["Sekda Hamdan Yusro: spoke"]
