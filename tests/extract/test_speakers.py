"""Who speaks where others are named nearby, read out what somebody wrote, or are called by what they are."""

from __future__ import annotations

import pytest
from laws import Extract
from test_statements import said

LEAD = "NGAWI – Rapat koordinasi digelar di Aula Polres Ngawi, Rabu (12/6/2024)."
SAID = "“Kami siap mengamankan pemilu,”"
KAPOLRES = "Kapolres Ngawi AKBP Dani Saputra memaparkan rencana pengamanan."

ONLY_TOLD_OF = [
    "Ketua TP PKK Ana Wirawan, Ketua Bhayangkari Rina Saputra serta para camat.",
    "Bupati dijadwalkan meninjau pos pada malam Natal.",
    "Gubernur Jawa Timur Sri Wahyuni diharapkan hadir.",
    "Bupati dan wakilnya diminta turun ke desa.",
    "Hadir Bupati Ngawi Ony Wirawan, Dandim Letkol Inf Doni Prakosa, dan Kajari.",
    "Wakil Bupati juga diundang.",
]


@pytest.mark.parametrize("between", ONLY_TOLD_OF)
def test_whoever_is_only_told_of_does_not_speak(between: str, extract: Extract) -> None:
    assert said(extract(f"{LEAD} {KAPOLRES} {between} {SAID} katanya.")) == ["Dani Saputra"]


IN_ANOTHERS_PLACE = [
    ("Amanat Gubernur dibacakan Bupati Ngawi Ony Wirawan. {} katanya.", "Ony Wirawan"),
    ("Sambutan Bupati Ony Wirawan dibacakan Sekda Hamdan Yusro. {} katanya.", "Hamdan Yusro"),
    ("Pesan Kapolri yang dibacakan oleh AKBP Dani Saputra, singkat. {} katanya.", "Dani Saputra"),
    ("Bupati Ngawi yang diwakili Sekda Hamdan Yusro menyampaikan, {}", "Hamdan Yusro"),
    ("Bupati Ngawi diwakili oleh Sekda Hamdan Yusro mengatakan, {}", "Hamdan Yusro"),
    ("Sekda Hamdan Yusro mewakili Bupati Ony Wirawan menuturkan, {}", "Hamdan Yusro"),
    ("Pasi Ter Kapten Inf Jumadi atas nama Dandim Ngawi Letkol Inf Doni mengatakan, {}", "Jumadi"),
]


@pytest.mark.parametrize(("text", "speaker"), IN_ANOTHERS_PLACE)
def test_who_came_or_read_in_anothers_place_speaks(text: str, speaker: str, extract: Extract) -> None:
    assert said(extract(f"{LEAD} {text.format(SAID)}")) == [speaker]


BY_WHAT_THEY_ARE = [
    (f"{SAID} teriak koordinator aksi, Rizal Fahmi, di depan kantor.", "Rizal Fahmi"),
    (f"{SAID} keluh pemilik warung, Sutinah Wati.", "Sutinah Wati"),
    (f"{SAID} kata Sukirman, Ketua Karang Taruna Paron.", "Sukirman"),
    (f"{SAID} kata petani Desa Paron, Sukirman.", "Sukirman"),
    (f"Petani setempat, Sukirman (61), bersyukur. {SAID} katanya.", "Sukirman"),
    (f"{SAID} kata Lestari, warga Desa Paron.", "Lestari"),
    (f"Sri Lestari, salah seorang guru, menyambut gembira. {SAID} katanya.", "Sri Lestari"),
    (
        f"{KAPOLRES} Menanggapi itu, Ketua Bawaslu Yohanes Pradana minta waktu. {SAID} katanya.",
        "Yohanes Pradana",
    ),
]


@pytest.mark.parametrize(("text", "speaker"), BY_WHAT_THEY_ARE)
def test_who_is_called_by_what_they_are_speaks(text: str, speaker: str, extract: Extract) -> None:
    assert said(extract(f"{LEAD} {text}")) == [speaker]


NOTHING_OPENED = [
    'Semua pihak menjaga keamanan "ujar Kapolres Ngawi AKBP Dani Saputra.',
    'Semua pihak menjaga keamanan " kata Kapolres Ngawi AKBP Dani Saputra.',
    "Semua pihak menjaga keamanan” tegas Kapolres Ngawi AKBP Dani Saputra.",
    'Semua pihak menjaga keamanan,"ungkap AKBP Dani Saputra, Kapolres Ngawi.',
    'Semua pihak menjaga keamanan."tutur Kapolres Ngawi, AKBP Dani Saputra.',
]


@pytest.mark.parametrize("text", NOTHING_OPENED)
def test_a_mark_that_closes_what_nothing_opened_opens_nothing(text: str, extract: Extract) -> None:
    assert said(extract(f"{LEAD}\n{text}\nLanjutnya, {SAID}")) == ["Dani Saputra"]


def test_a_quotation_over_broken_lines_is_one(extract: Extract) -> None:
    lines = (
        "Rombongan itu lalu meninjau tempat pemungutan suara di dua\ndesa dan bertemu para pemilih yang"
        " sudah antre sejak pagi buta.\n“Beda pilihan itu wajar saja bagi kita semua, itulah\n"
        "demokrasi di desa.\nTetapi sesudah suara dihitung, warga harus rukun kembali dan\n"
        "membangun desa bersama,” kata Bupati Ngawi Ony Wirawan."
    )
    extraction = extract(f"{LEAD}\n\n{lines}")
    assert said(extraction) == ["Ony Wirawan"]
    assert extraction.statements[0].evidence.quote.endswith("bersama,")
