"""From readings to facts: labels, ids, doubts."""

from __future__ import annotations

import datetime as dt

import pytest
from laws import Extract
from tables import wrong

LABELS = [
    (
        "Bupati Toba membuka rapat koordinasi lintas sektoral, Rabu (12/6).",
        "Rapat koordinasi lintas sektoral",
    ),
    ("Rapat koordinasi pengamanan pemilu digelar Rabu (12/6).", "Rapat koordinasi pengamanan pemilu"),
    (
        "Kapolres Toba memimpin Apel Gelar Pasukan Operasi Ketupat, Rabu (12/6).",
        "Apel Gelar Pasukan Operasi Ketupat",
    ),
    ("Bupati Toba melantik lima kepala desa, Rabu (12/6).", "Pelantikan lima kepala desa"),
    ("Sertijab Kapolsek Balige digelar Rabu (12/6).", "Sertijab Kapolsek Balige"),
    wrong("Rakor bertema “Toba Aman” digelar Rabu (12/6).", "Rakor", why="the word for the theme stays"),
]


@pytest.mark.parametrize(("text", "label"), LABELS)
def test_the_label_is_in_the_words_of_the_text(text: str, label: str, extract: Extract) -> None:
    (event,) = extract(f"BALIGE, TOBA – {text}", published=dt.date(2024, 6, 13)).events
    assert event.label == label


ISSUES = [
    ("Rakor digelar Selasa (28/11).", None, {"open-date"}),
    ("Rakor digelar Minggu (12/6/2024).", None, {"open-date"}),
    ("Rakor digelar Rabu (12/6). “Kami siap mengamankan pemilu.”", dt.date(2024, 6, 13), {"open-speaker"}),
    ("Rakor digelar Rabu (12/6).", dt.date(2024, 6, 13), set()),
]


@pytest.mark.parametrize(("text", "published", "kinds"), ISSUES)
def test_doubt_is_recorded(text: str, published: dt.date | None, kinds: set[str], extract: Extract) -> None:
    extraction = extract(f"BALIGE, TOBA – {text}", published=published)
    assert {issue.kind for issue in extraction.issues} == kinds
    assert all(issue.message and issue.evidence.quote in text for issue in extraction.issues)


def test_an_open_date_is_none_and_its_words_are_shown(extract: Extract) -> None:
    extraction = extract("BALIGE, TOBA – Rakor digelar Selasa (28/11).")
    assert extraction.events[0].date is None
    assert extraction.issues[0].evidence.quote in ("Selasa (28/11)", "Selasa (28/11", "Selasa (28/11).")


POSTS = [
    # a post is a fact where somebody holds it, took part in it or spoke in it
    ("Rakor dihadiri mantan Bupati dan para calon Bupati.", []),
    ("Rakor membahas mantan Kapolres.", []),
    ("Rakor dihadiri mantan Bupati Toba dan Kapolres.", ["Kapolres"]),
    ("Rakor dihadiri mantan Bupati Toba Ali Cahyono.", ["Bupati"]),
    ("Rakor digelar. “Kami siap mengamankan pemilu,” kata Kapolres.", ["Kapolres"]),
    ("Rakor dihadiri Kapolres dan Dandim.", ["Dandim", "Kapolres"]),
]


@pytest.mark.parametrize(("text", "titles"), POSTS)
def test_no_post_stands_alone(text: str, titles: list[str], extract: Extract) -> None:
    extraction = extract(f"BALIGE, TOBA – {text}")
    assert sorted(post.title for post in extraction.posts) == titles


def test_facts_are_numbered_in_order(extract: Extract) -> None:
    extraction = extract(
        "BALIGE, TOBA – Rakor dihadiri Kapolres AKBP Made Dana dan Dandim Letkol Inf Ali Cahyono."
    )
    assert [person.id for person in extraction.persons] == ["p1", "p2"]
    assert [tenure.id for tenure in extraction.tenures] == ["t1", "t2"]
    assert [entry.id for entry in extraction.participations] == ["a1", "a2"]
    assert extraction.persons[0].mentions[0].start < extraction.persons[1].mentions[0].start
