"""Gold that is not in its form, or speaks against itself, is refused with file and key."""

from __future__ import annotations

import json

import pytest
from petakuasa.errors import GoldError
from petakuasa.evaluation.gold import read, read_folder


@pytest.fixture
def written(tmp_path, gold):
    def write(name="satu.json", content=None):
        path = tmp_path / name
        path.write_text(json.dumps(gold) if content is None else content, encoding="utf-8")
        return path

    return write


def test_gold_is_read_as_it_stands(written, gold):
    assert read(written()) == gold


BREAKS = {
    "unknown key 'role_alternative' in tenures 1": lambda g: g["tenures"][0].update(role_alternative=["x"]),
    "unknown key 'colour' in the file": lambda g: g.update(colour="red"),
    "unknown key 'name' in event 1, participant 2": lambda g: g["events"][0]["participants"][1].update(
        name="x"
    ),
    "no 'mode' in event 2, participant 1": lambda g: g["events"][1]["participants"][0].pop("mode"),
    "no 'statements' in the file": lambda g: g.pop("statements"),
    "'aliases_alternatives' in persons 1 is not a list": lambda g: g["persons"][0].update(
        aliases_alternatives="x"
    ),
    "statements 3 is not an object": lambda g: g["statements"].append("x"),
    "two persons are called 'Rangga Samudrawan'": lambda g: g["persons"].append(g["persons"][0]),
    "tenures name 'Siapa', who is not under persons": lambda g: g["tenures"][0].update(person="Siapa"),
    "participants name 'Siapa', who is not under persons": lambda g: g["events"][1]["participants"][0].update(
        person="Siapa"
    ),
    "statements name 'Siapa', who is not under persons": lambda g: g["statements"][0].update(speaker="Siapa"),
    "'came' is no mode": lambda g: g["events"][1]["participants"][0].update(mode="came"),
    "'PJ' is no capacity": lambda g: g["tenures"][0].update(capacity="PJ"),
    "'11/6' is not an ISO date": lambda g: g["events"][0].update(date_alternatives=["11/6"]),
    "a participant without person, role, organization and group": lambda g: g["events"][1]["participants"][
        0
    ].update(role=None),
}


@pytest.mark.parametrize("message", BREAKS)
def test_what_is_wrong_is_named(message, written, gold):
    BREAKS[message](gold)
    with pytest.raises(GoldError) as error:
        read(written())
    assert message in error.value.message
    assert error.value.where.endswith("satu.json")


@pytest.mark.parametrize("content", ["", "[]", "{", '"x"'])
def test_what_is_no_gold_at_all_is_refused(content, written):
    with pytest.raises(GoldError, match=r"satu\.json"):
        read(written(content=content))


def test_a_folder_is_read_by_stem_without_what_spans_articles(written, tmp_path):
    written("b.json"), written("a.json"), written("clusters.json", "{}")
    assert list(read_folder(tmp_path)) == ["a", "b"]
    assert list(read_folder(tmp_path, ("b",))) == ["b"]


def test_an_empty_folder_and_an_unknown_stem_are_errors(written, tmp_path):
    with pytest.raises(GoldError, match="no gold files"):
        read_folder(tmp_path)
    written("a.json")
    with pytest.raises(GoldError, match="begins with 'c'"):
        read_folder(tmp_path, ("a", "c"))
