"""Quotations and who said them."""

from __future__ import annotations

import datetime as dt

import pytest
from laws import Extract
from petakuasa.facts import Extraction
from tables import wrong

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
    wrong(
        f"{SAID} kata dia. Hal itu dikatakan Kapolres AKBP Made Dana.",
        ["Made Dana"],
        why="the speaker is named only in the next sentence",
    ),
    (f"{SAID} tutur Ketua KPU, Maria Bengkang, Rabu (12/6/2024).", ["Maria Bengkang"]),
]

BEFORE = [
    (f"Kapolres Wajo AKBP Made Dana mengatakan, {SAID}", ["Made Dana"]),
    (f"Bupati Andi Baso menyampaikan: {SAID}", ["Andi Baso"]),
    wrong(f"Menurut Kapolres AKBP Made Dana, {SAID}", ["Made Dana"], why="`menurut` before a quotation"),
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

NO_STATEMENTS = [
    wrong("Operasi “Mantap Praja Sulawesi Selatan 2024” dibuka Kapolres.", why="the name of an operation"),
    "Rakor bertema “Wajo Aman Damai dan Sejuk” itu dibuka Bupati Andi Baso.",
    "Spanduk “Pemilu Damai” dipasang Kapolres.",
    "Kapolres AKBP Made Dana menyebutnya “luar biasa”.",
    "Lagu “Indonesia Raya” dinyanyikan.",
    "Rakor bertajuk “Menjaga Wajo untuk Anak Cucu Kita” dibuka Bupati.",
]

OPEN = [
    f"{SAID} demikian bunyi seruan itu.",
    f"Rapat ditutup. {SAID}",
]


@pytest.mark.parametrize(("text", "speakers"), BEHIND + BEFORE + PRONOUNS + TWO)
def test_who_said_it(text: str, speakers: list[str], extract: Extract) -> None:
    assert said(extract(f"{LEAD}\n{text}")) == speakers


@pytest.mark.parametrize("text", NO_STATEMENTS)
def test_a_name_in_quotation_marks_is_no_statement(text: str, extract: Extract) -> None:
    assert said(extract(f"{LEAD}\n{text}")) == []


@pytest.mark.parametrize("text", OPEN)
def test_a_speaker_who_cannot_be_told_is_an_issue(text: str, extract: Extract) -> None:
    extraction = extract(f"{LEAD}\n{text}")
    assert said(extraction) == ["?"]
    assert [issue.kind for issue in extraction.issues] == ["open-speaker"]


MARKS = ["“{}”", '"{}"', "”{}“", "«{}»", wrong("''{}''", why="the second of the two opening marks stays")]


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
