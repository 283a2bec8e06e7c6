"""The JSON of an extraction: its keys, its references, its words."""

from __future__ import annotations

import datetime as dt
import json
import re
from pathlib import Path

import pytest
from petakuasa.contract import to_contract
from petakuasa.facts import (
    Article,
    Event,
    Evidence,
    Extraction,
    Issue,
    Organization,
    Participation,
    Person,
    Post,
    Statement,
    Tenure,
)
from petakuasa.ontology.vocabulary import load

TEXT = (
    "Pj Bupati Lamandau H. Rangga Samudrawan, S.E. diwakili Sekda saat rapat koordinasi, Selasa (28/11). "
    "Kapolres Lamandau diwakili Kabag Ops. “Mari kita jaga,” ujar panitia."
)


def words(quote: str) -> Evidence:
    start = TEXT.index(quote)
    return Evidence(start, start + len(quote), quote, "by hand", 0, TEXT)


GUESTS = (words("rapat koordinasi"),)
EXTRACTION = Extraction(
    Article("rapat", TEXT, published=dt.date(2023, 11, 29), authors=("Wira Pena",)),
    extractor="by hand",
    persons=(
        Person(
            "p1", "Rangga Samudrawan", (words("Rangga Samudrawan"),), honorifics=("H.",), degrees=("S.E.",)
        ),
    ),
    organizations=(
        Organization("o1", "Pemerintah Kabupaten Lamandau", "regency_government", "62.09", (), implied=True),
        Organization("o2", "Polres Lamandau", "polres", "62.09", (), implied=True),
        Organization("o3", "Kodim 1017/Lamandau", "kodim", "62.09", (), implied=True),
        Organization("o4", "KPU Kabupaten Lamandau", "kpu", "62.09", (), implied=True),
    ),
    posts=(
        Post("s1", "bupati", "Bupati", "o1", "62.09"),
        Post("s2", "kapolres", "Kapolres", "o2", "62.09"),
        Post("s3", "kabag_ops", "Kabag Ops", "o2", "62.09"),
        Post("s4", "dandim", "Dandim", "o3", "62.09"),
        Post("s5", "ketua_kpu", "Ketua", "o4", "62.09"),
        Post("s6", None, "Ketua Panitia"),
        Post("s7", "bupati", "Bupati", None, "62.09"),
    ),
    tenures=(Tenure("t1", "p1", "s1", "Pj", "Pj Bupati Lamandau", (words("Pj Bupati Lamandau"),)),),
    events=(
        Event(
            "e1",
            "rapat_koordinasi",
            "rapat koordinasi",
            GUESTS,
            date=dt.date(2023, 11, 28),
            date_precision="day",
            organizers=("o2",),
            main=True,
        ),
    ),
    participations=(
        Participation("a1", "e1", "represented", GUESTS, person="p1", post="s1", represented_by="a2"),
        Participation("a2", "e1", "attended", GUESTS, organization="o4", represents="a1"),
        Participation("a3", "e1", "represented", GUESTS, post="s2", represented_by="a4"),
        Participation("a4", "e1", "attended", GUESTS, post="s3", represents="a3"),
        Participation("a5", "e1", "represented", GUESTS, post="s4", represented_by="a6"),
        Participation("a6", "e1", "attended", GUESTS, person="p1", represents="a5"),
        Participation("a7", "e1", "represented", GUESTS, post="s5", represented_by="a8"),
        Participation("a8", "e1", "attended", GUESTS, group="para Camat", represents="a7"),
        Participation("a9", "e1", "represented", GUESTS, post="s7", represented_by="a10"),
        Participation("a10", "e1", "attended", GUESTS, post="s6", represents="a9"),
    ),
    statements=(Statement("q1", words("Mari kita jaga"), True, speaker_post="s6", event="e1"),),
    issues=(Issue("date", "no year", words("Selasa (28/11)")),),
)


@pytest.fixture(scope="module")
def contract():
    return to_contract(EXTRACTION, load())


def test_it_is_json_and_repeats_the_facts(contract):
    assert json.loads(json.dumps(contract)) == contract
    assert contract["article"]["published"] == "2023-11-29"
    assert contract["article"]["sha256"] == EXTRACTION.article.sha256
    assert contract["persons"][0]["honorifics"] == ["H."]
    tenure = contract["tenures"][0]
    assert [tenure[key] for key in ("person", "role", "organization", "region", "capacity")] == [
        *("p1", "Bupati", "o1", "62.09", "Pj")
    ]
    event = contract["events"][0]
    assert (event["date"], event["organizers"], len(event["participants"])) == ("2023-11-28", ["o2"], 10)


def test_a_type_is_told_by_its_label(contract):
    assert contract["events"][0]["type"] == load().event_types["rapat_koordinasi"].label.lower()


def test_without_a_vocabulary_notations_and_bodies_must_serve():
    contract = to_contract(EXTRACTION)
    event = contract["events"][0]
    assert event["type"] == "rapat koordinasi"
    assert event["participants"][3]["represents"] == "Kapolres Polres Lamandau"
    assert event["participants"][9]["represents"] == "Bupati"


def test_offsets_are_those_of_the_words(contract):
    spans = list(_dictionaries(contract, "start"))
    assert len(spans) > 10
    for span in spans:
        assert 0 <= span["start"] < span["end"] <= len(TEXT)
        if "text" in span:
            assert TEXT[span["start"] : span["end"]] == span["text"]


@pytest.mark.parametrize(
    ("absent", "comer", "represents", "represented_by"),
    [
        (0, 1, "Bupati Lamandau", "KPU Kabupaten Lamandau"),
        (2, 3, "Kapolres Lamandau", "Kabag Ops"),
        (4, 5, "Dandim 1017/Lamandau", "Rangga Samudrawan"),
        (6, 7, "Ketua KPU Kabupaten Lamandau", "para Camat"),
        (8, 9, "Bupati Lamandau", "Ketua Panitia"),
    ],
)
def test_a_stand_in_is_told_from_both_sides(absent, comer, represents, represented_by, contract):
    guests = contract["events"][0]["participants"]
    assert guests[comer]["represents"] == represents
    assert guests[absent]["represented_by"] == represented_by
    assert guests[absent]["represents"] is guests[comer]["represented_by"] is None


def test_a_post_stands_in_for_a_speaker_without_a_name(contract):
    statement = contract["statements"][0]
    assert (statement["speaker"], statement["speaker_role"]) == (None, "Ketua Panitia")
    assert statement["text"] == "Mari kita jaga"


def test_every_key_is_described(contract):
    page = (Path(__file__).resolve().parents[1] / "docs" / "contract.md").read_text(encoding="utf-8")
    page = re.sub(r"```.*?```", "", page, flags=re.DOTALL)
    described = {word for code in re.findall(r"`[^`]+`", page) for word in re.findall(r"\w+", code)}
    keys = {key for entry in _dictionaries(contract, None) for key in entry}
    assert len(keys) > 40
    assert keys <= described


def _dictionaries(value, key):
    """Every object within a JSON value (with `key` in it, if one is given)."""
    if isinstance(value, dict):
        if key is None or key in value:
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from _dictionaries(part, key)
