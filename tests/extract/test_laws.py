"""Laws of every extraction: evidence is the text, references resolve, stand-ins pair up, nothing raises."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import laws
import pytest
from articles import TESTS, TEXTS
from hypothesis import example, given, settings
from hypothesis import strategies as st
from laws import Extract
from petakuasa.facts import PRESENT
from petakuasa.ontology.vocabulary import Vocabulary
from strategies import MISTREATMENTS, texts


@pytest.mark.parametrize("name", TEXTS)
def test_the_laws_hold_of_every_article(name: str, extract: Extract, vocabulary: Vocabulary) -> None:
    extraction = extract(TEXTS[name], published=dt.date(2025, 11, 7))
    laws.check(extraction, vocabulary)
    assert len(list(laws.evidences(extraction))) > 10


@pytest.mark.parametrize("number", range(len(MISTREATMENTS)))
def test_the_laws_hold_of_mistreated_articles(number: int, extract: Extract, vocabulary: Vocabulary) -> None:
    for text in TEXTS.values():
        laws.check(extract(MISTREATMENTS[number](text)), vocabulary)


@settings(max_examples=150, deadline=None)
@given(text=texts(), published=st.none() | st.dates())
@example(text="", published=None)
@example(text=" \n\t\u00a0\r\n", published=None)
@example(text="\ud800", published=None)
@example(text="Bupati \udfff Paser hadir.", published=None)
@example(text="kemarin lusa Bupati Paser membuka apel.", published=dt.date.min)
@example(text="besok lusa Bupati Paser membuka apel.", published=dt.date.max)
@example(text="Rabu (31/12) Bupati Paser membuka apel.", published=dt.date.max)
def test_the_laws_hold_of_any_text(
    text: str, published: dt.date | None, extract: Extract, vocabulary: Vocabulary
) -> None:
    laws.check(extract(text, published=published), vocabulary)


@settings(max_examples=100, deadline=None)
@given(text=st.text(max_size=2000))
def test_the_laws_hold_of_arbitrary_unicode(text: str, extract: Extract, vocabulary: Vocabulary) -> None:
    laws.check(extract(text), vocabulary)


def test_the_same_text_gives_the_same_facts(extract: Extract) -> None:
    for text in TEXTS.values():
        assert extract(text) == extract(text)


@pytest.mark.parametrize("text", ["", " ", "\n\n\n", "\u200b", "\ufeff\u00ad", "...", "\x00"])
def test_a_text_that_says_nothing_states_nothing(text: str, extract: Extract) -> None:
    extraction = extract(text)
    assert extraction.persons == extraction.events == extraction.statements == extraction.issues == ()


def test_who_did_not_come_is_not_present(extract: Extract) -> None:
    represented = [
        entry for text in TEXTS.values() for entry in extract(text).participations if entry.represented_by
    ]
    assert len(represented) > 20
    assert all(entry.mode not in PRESENT for entry in represented)


GOLD = sorted(file for file in (TESTS / "gold").glob("*.json") if file.name != "clusters.json")


@pytest.mark.parametrize("file", GOLD, ids=lambda file: file.stem)
def test_an_author_is_never_a_person(file: Path, extract: Extract) -> None:
    authors = set(json.loads(file.read_text(encoding="utf-8"))["bylines"])
    persons = extract(TEXTS[file.stem]).persons
    assert authors & {name for person in persons for name in (person.name, *person.aliases)} == set()


def test_the_gold_set_has_authors() -> None:
    bylines = [json.loads(file.read_text(encoding="utf-8"))["bylines"] for file in GOLD]
    assert sum(map(len, bylines)) > 30
