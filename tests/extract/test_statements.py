"""Quotations and who said them."""

from __future__ import annotations

import datetime as dt

import pytest
from laws import Extract
from petakuasa.facts import Extraction

LEAD = "SENGKANG, WAJO – Rapat koordinasi digelar di Aula Setda Wajo, Rabu (12/6/2024)."
SAID = "“Kami siap mengamankan pemilu,”"


def said(extraction: Extraction) -> list[str]:
    """`Made Dana` or `Kapolres` or `?` for each statement, in order."""
    persons = {person.id: person.name for person in extraction.persons}
    posts = {post.id: post.title for post in extraction.posts}
    return [
        persons.get(s.speaker or "") or posts.get(s.speaker_post or "") or "?" for s in extraction.statements
    ]


BEHIND = [
    (f"{SAID} kata Kapolres Wajo AKBP Made Dana.", ["Made Dana"]),
    (f"{SAID} ujar Bupati Wajo Andi Baso.", ["Andi Baso"]),
    (f"{SAID} ucap Camat Tempe, Hamdan Lubis.", ["Hamdan Lubis"]),
    (f"{SAID} jelas AKBP Made Dana, Kapolres Wajo.", ["Made Dana"]),
    (f"{SAID} tegas Kapolres Wajo.", ["Kapolres"]),
    (f"{SAID} kata Made Dana.", ["Made Dana"]),
    (f"{SAID} kata dia. Hal itu dikatakan Kapolres AKBP Made Dana.", ["Made Dana"]),
    (f"{SAID} seloroh Wakil Bupati Andi Baso.", ["Andi Baso"]),
    (f"{SAID} demikian diungkapkan Ketua KPU, Maria Bengkang.", ["Maria Bengkang"]),
    ("“Kami siap mengamankan pemilu.” Ujar Camat Tempe, Hamdan Lubis.", ["Hamdan Lubis"]),
    (f"{SAID} Kabag Prokopim Setda Wajo, Hamdan Lubis kepada wartawan.", ["Hamdan Lubis"]),
    (f"{SAID} Kapolres Wajo AKBP Made Dana.", ["Made Dana"]),
    (f"{SAID} tutur Ketua KPU, Maria Bengkang, Rabu (12/6/2024).", ["Maria Bengkang"]),
]

BEFORE = [
    (f"Kapolres Wajo AKBP Made Dana mengatakan, {SAID}", ["Made Dana"]),
    (f"Bupati Andi Baso menyampaikan: {SAID}", ["Andi Baso"]),
    (f"Menurut Kapolres AKBP Made Dana, {SAID}", ["Made Dana"]),
    (f"Hal itu disampaikan Camat Tempe, Hamdan Lubis. {SAID} katanya.", ["Hamdan Lubis"]),
    (f"Kapolsek AKP Ali Cahyono melalui Kanit Aipda Made Dana mengatakan, {SAID}", ["Made Dana"]),
    (f"Di hadapan Kapolres, Bupati Andi Baso meminta warga tenang. {SAID} ujarnya.", ["Andi Baso"]),
    (f"Kapolres AKBP Made Dana menegaskan bahwa polisi siap. {SAID}", ["Made Dana"]),
    (f"Dalam sambutannya, Bupati Andi Baso berpesan, {SAID}", ["Andi Baso"]),
]

PRONOUNS = [
    (f"Kapolres AKBP Made Dana memimpin rapat. {SAID} katanya.", ["Made Dana"]),
    (f"Kapolres AKBP Made Dana memimpin rapat. {SAID} ujarnya.", ["Made Dana"]),
    (f"Kapolres AKBP Made Dana memimpin rapat. {SAID} ujar dia.", ["Made Dana"]),
    (f"Kapolres AKBP Made Dana memimpin rapat. Ia mengatakan, {SAID}", ["Made Dana"]),
    (f"Kapolres AKBP Made Dana memimpin rapat. Dirinya menambahkan, {SAID}", ["Made Dana"]),
    (f"Kapolres AKBP Made Dana memimpin rapat. Beliau berpesan, {SAID}", ["Made Dana"]),
    (f"Kapolres AKBP Made Dana memimpin rapat. {SAID}", ["Made Dana"]),
    (f"Kapolres AKBP Made Dana memimpin rapat. {SAID} tandas Made.", ["Made Dana"]),
    (f"Kapolres AKBP Made Dana memimpin rapat. {SAID} imbuh Kapolres.", ["Made Dana"]),
]

NOT_THE_LAST_NAMED = [
    "Ia yakin Bupati Andi Baso bekerja baik.",
    "Bupati Andi Baso, katanya, sudah ia temui.",
    "Bupati Andi Baso menurutnya bekerja tanpa pamrih.",
    "Begitu ada laporan, kata dia, Bupati Andi Baso segera datang.",
    "Ia juga berterima kasih kepada Bupati Andi Baso.",
    "Agenda Bupati Andi Baso padat hari itu.",
    "Tampak hadir, Bupati Andi Baso.",
    "Giat diikuti, Bupati Andi Baso dan Camat Tempe.",
]
"""Sentences between a speaker and a quotation that name somebody else, who does not speak."""

NAMED_BEHIND = [
    (f"{SAID} kata pimpinan sidang, Robert Silaen.", ["Robert Silaen"]),
    (f"{SAID} ungkap Waka 1 DPRD Wajo, Andri Dewan MSi.", ["Andri Dewan"]),
    (f"{SAID} tutur juru bicara keluarga, H. Abdul Gani.", ["Abdul Gani"]),
    (f"{SAID} ujar koordinator aksi, Maria Bengkang SH.", ["Maria Bengkang"]),
    (f"{SAID} kata panitia lokal, Drs. Yosef Kambu.", ["Yosef Kambu"]),
]
"""A name behind words for it that are no post of the vocabulary."""

LISTENED = [
    (
        f"Kapolres AKBP Made Dana menjadi pemateri.\nDia menyampaikan rasa terima kasih.\n{SAID} tuturnya.",
        ["Made Dana"],
    ),
    (f"Inti penyampaian Bupati Andi Baso {SAID}", ["Andi Baso"]),
    (f"Pesan Kapolres AKBP Made Dana: {SAID}", ["Made Dana"]),
    (f"Sebagai inspektur upacara, Kapolres AKBP Made Dana membacakan amanat. {SAID} katanya.", ["Made Dana"]),
    (
        f"Hal itu dikatakan Kapolres AKBP Made Dana melalui Kabag Ops Kompol Ali Gani. {SAID} katanya.",
        ["Ali Gani"],
    ),
    (f"Informasi itu dikonfirmasi oleh Kapolres AKBP Made Dana. {SAID} katanya.", ["Made Dana"]),
    (f"Hal itu dibenarkan oleh juru bicara warga, H. Abdul Gani. {SAID} katanya.", ["Abdul Gani"]),
    (
        f"Bupati Andi Baso yang didampingi istri, Ny. Ratna Baso, berpidato di sana. {SAID} katanya.",
        ["Andi Baso"],
    ),
    (f"Selaku tuan rumah, Bupati Andi Baso menyambut tamu. {SAID} katanya.", ["Andi Baso"]),
]

CONTINUED = [
    "“Kami siap mengamankan pemilu.\nSemua personel sudah disebar,” kata Kapolres AKBP Made Dana.",
    '"Kami siap mengamankan pemilu.\nSemua personel sudah disebar," kata Kapolres AKBP Made Dana.',
    "“Kami siap mengamankan pemilu.\n“Semua personel sudah disebar,” kata Kapolres AKBP Made Dana.",
]
"""Two paragraphs of one quotation."""

TWO = [
    (
        f"{SAID} kata Kapolres AKBP Made Dana. “Warga jangan golput ya,” imbaunya.",
        ["Made Dana", "Made Dana"],
    ),
    (
        f"{SAID} kata Kapolres AKBP Made Dana. “Kami juga siap bantu,” kata Dandim Letkol Inf Ali Cahyono.",
        ["Made Dana", "Ali Cahyono"],
    ),
    (
        f"{SAID} kata AKBP Made Dana.\nLetkol Inf Ali Cahyono menambahkan.\n“Kami juga siap,” ujarnya.",
        ["Made Dana", "Ali Cahyono"],
    ),
    (
        f"{SAID} kata AKBP Made Dana kepada Letkol Inf Ali Cahyono. “Kita bersama jaga Wajo,” katanya.",
        ["Made Dana", "Made Dana"],
    ),
    (
        "“Kami siap sedia setiap saat,” kata Kapolres AKBP Made Dana, “mengamankan pemilu tahun ini.”",
        ["Made Dana", "Made Dana"],
    ),
]


def test_whoever_is_spoken_of_does_not_speak(extract: Extract) -> None:
    text = (
        f"{SAID} kata Kapolres AKBP Made Dana.\nSementara, Bupati Andi Baso juga dalam kondisi sakit.\n"
        "Bupati kata dia, mengabarkan hal itu kemarin.\n“Warga jangan golput ya,” ujarnya."
    )
    assert said(extract(f"{LEAD}\n{text}")) == ["Made Dana", "Made Dana"]


NO_STATEMENTS = [
    "Operasi “Mantap Praja Sulawesi Selatan 2024” dibuka Kapolres.",
    "Tema tahun ini yakni “Wajo Maju: Pengawal Demokrasi untuk Indonesia” dinilai Bupati tepat.",
    "Lagu “Mars Siskamling Bumi Lamaddukelleng” dinyanyikan.",
    "Rakor bertema “Wajo Aman Damai dan Sejuk” itu dibuka Bupati Andi Baso.",
    "Spanduk “Pemilu Damai” dipasang Kapolres.",
    "Kapolres AKBP Made Dana menyebutnya “luar biasa”.",
    "Lagu “Indonesia Raya” dinyanyikan.",
    "Apel itu bertemakan “mari kita tingkatkan sinergi demi Wajo yang aman” dan dibuka Kapolres.",
    "Rakor bertajuk “Menjaga Wajo untuk Anak Cucu Kita” dibuka Bupati.",
]

VOICES = [
    # somebody without an office, named behind the words of speech or behind what they are
    (f"{SAID} kata Joni Iskandar.", ["Joni Iskandar"]),
    (f"{SAID} ungkap Mulyono (52) petani asal Tempe.", ["Mulyono"]),
    (f"{SAID} tutur salah seorang relawan, Dedi.", ["Dedi"]),
    (f"Seorang pedagang Pasar Sengkang, Sulastri, senang. {SAID} ucapnya.", ["Sulastri"]),
    (
        f"Pengamat politik Universitas Unhas, Adnan Faisal, menilai itu wajar. {SAID} ucapnya.",
        ["Adnan Faisal"],
    ),
    (f"{SAID} Rosa Indriani menjelaskan.", ["Rosa Indriani"]),
    (f"Menurut Rosa Indriani, panen naik. {SAID} ujarnya.", ["Rosa Indriani"]),
    (f"Hal itu disampaikan Rosa Indriani, Rabu. {SAID} ujarnya.", ["Rosa Indriani"]),
    # whoever is asked
    (
        f"Kapolres AKBP Made Dana saat dikonfirmasi wartawan, mengaku belum tahu. {SAID} kata dia.",
        ["Made Dana"],
    ),
    # a short name of two, a description of the one who spoke last
    (
        f"Ketua Bhayangkari Ny. Ratih Dana hadir. Kapolres AKBP Dana Mahendra senang. {SAID} kata Dana.",
        ["Dana Mahendra"],
    ),
    (f"Kajari Andi Baso senang. {SAID} sambung mantan Kajari Barru ini.", ["Andi Baso"]),
    # a hall named after an office
    (f"Rakor itu digelar di Aula Kantor Bupati. {SAID} kata pria asal Tempe itu.", ["?"]),
]

OPEN = [
    f"Kapolres AKBP Made Dana memimpin rapat. {SAID} kata seorang warga.",
    f"Kapolres AKBP Made Dana memimpin rapat. Sejumlah warga mengatakan, {SAID}",
    f"{SAID} demikian bunyi seruan itu.",
    f"Rapat ditutup. {SAID}",
    f"Kapolres AKBP Made Dana memimpin rapat.\nPihak panitia menyebut acara sukses. {SAID} tuturnya.",
    f"Kapolres AKBP Made Dana memimpin rapat.\nWarga mengatakan, {SAID} tuturnya.",
    f"Kapolres AKBP Made Dana memimpin rapat. Ada juga Maruhum Erif Sila di sana. {SAID} ujar Maruhum.",
    f"Kapolres AKBP Made Dana memimpin rapat. Ada juga penasihat, Maruhum, di sana. {SAID} ujar Maruhum.",
    f"{SAID} kata Ketua Panitia Lokal.\nNaskah dibuat panitia dan lalu disampaikan Kapolres AKBP Made Dana.",
]


@pytest.mark.parametrize(
    ("text", "speakers"), BEHIND + NAMED_BEHIND + BEFORE + PRONOUNS + LISTENED + TWO + VOICES
)
def test_who_said_it(text: str, speakers: list[str], extract: Extract) -> None:
    assert said(extract(f"{LEAD}\n{text}")) == speakers


@pytest.mark.parametrize("text", CONTINUED)
def test_a_quotation_goes_on_in_the_next_paragraph(text: str, extract: Extract) -> None:
    extraction = extract(f"{LEAD}\n{text}")
    assert [s.evidence.quote for s in extraction.statements] == [
        "Kami siap mengamankan pemilu.",
        "Semua personel sudah disebar,",
    ]
    assert said(extraction)[1:] == ["Made Dana"]


@pytest.mark.parametrize("between", NOT_THE_LAST_NAMED)
def test_the_one_who_spoke_last_goes_on(between: str, extract: Extract) -> None:
    text = f"{SAID} kata Kapolres AKBP Made Dana.\n{between}\n“Warga jangan golput ya,” ujarnya."
    assert said(extract(f"{LEAD}\n{text}")) == ["Made Dana", "Made Dana"]


@pytest.mark.parametrize("text", NO_STATEMENTS)
def test_a_name_in_quotation_marks_is_no_statement(text: str, extract: Extract) -> None:
    assert said(extract(f"{LEAD}\n{text}")) == []


@pytest.mark.parametrize("text", OPEN)
def test_a_speaker_who_cannot_be_told_is_an_issue(text: str, extract: Extract) -> None:
    extraction = extract(f"{LEAD}\n{text}")
    assert said(extraction) == ["?"]
    assert [issue.kind for issue in extraction.issues] == ["open-speaker"]


MARKS = ["“{}”", '"{}"', "”{}“", "«{}»", "''{}''", "‘{}’", "'{}'", "‘‘{}’’"]


@pytest.mark.parametrize("marks", MARKS)
def test_the_words_stand_between_the_marks(marks: str, extract: Extract) -> None:
    words = "Kami siap mengamankan pemilu,"
    (statement,) = extract(f"{LEAD}\n{marks.format(words)} kata Kapolres AKBP Made Dana.").statements
    assert statement.evidence.quote == words
    assert statement.direct


@pytest.mark.parametrize(
    ("tag", "day"),
    [
        ("kata Kapolres AKBP Made Dana, Kamis (13/6/2024).", dt.date(2024, 6, 13)),
        ("kata Kapolres AKBP Made Dana saat ditemui, Kamis (13/6/2024).", dt.date(2024, 6, 13)),
        ("katanya, Kamis, 13 Juni 2024.", dt.date(2024, 6, 13)),
        ("katanya pada 13 Juni 2024.", dt.date(2024, 6, 13)),
        ("kata Kapolres AKBP Made Dana.", None),
    ],
)
def test_the_day_of_a_statement(tag: str, day: dt.date | None, extract: Extract) -> None:
    (statement,) = extract(f"{LEAD}\nKapolres AKBP Made Dana memimpin rapat. {SAID} {tag}").statements
    assert statement.date == day


def test_a_single_mark_may_close_what_a_double_one_opened(extract: Extract) -> None:
    (statement,) = extract(
        f"{LEAD}\n\"Kami siap mengamankan pemilu,' kata Kapolres AKBP Made Dana."
    ).statements
    assert statement.evidence.quote == "Kami siap mengamankan pemilu,"


def test_a_speaker_who_goes_on_speaks_on_the_same_day(extract: Extract) -> None:
    asked = "Kapolres AKBP Made Dana, yang dihubungi lewat telepon, Kamis (13/6/2024), mengaku siap."
    text = f"{LEAD}\n{asked}\n{SAID} katanya.\n{SAID} kata Bupati Andi Baso."
    assert [s.date for s in extract(text).statements] == [dt.date(2024, 6, 13), None]
