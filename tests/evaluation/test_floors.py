"""Floors rise, never fall by themselves, and belong to one corpus."""

from __future__ import annotations

import json

import pytest
from petakuasa.errors import GoldError
from petakuasa.evaluation.floors import digest, problems, reached, update
from petakuasa.evaluation.score import compare
from petakuasa.evaluation.tally import MEASURES, Score


@pytest.fixture
def scores(gold, as_extracted):
    """From good to bad: everything found, one person of four missed."""
    worse = as_extracted(gold)
    del worse["persons"][2]
    return {"good": [compare(as_extracted(gold), gold)], "bad": [compare(worse, gold)]}


def test_a_new_file_holds_every_measure_and_lets_the_same_scores_pass(tmp_path, scores):
    path = tmp_path / "floors.json"
    update(path, scores["bad"], "abc", allow_regression=False)
    document = json.loads(path.read_text())
    assert document["articles"] == 1
    assert document["floors"].keys() == MEASURES.keys()
    assert document["floors"]["persons"] == 0.857  # 2*3 / (2*3 + 1), rounded down
    assert problems(path, scores["bad"], "abc") == []
    assert problems(path, scores["good"], "abc") == []


def test_what_falls_is_named(tmp_path, scores):
    path = tmp_path / "floors.json"
    update(path, scores["good"], "abc", allow_regression=False)
    assert problems(path, scores["bad"], "abc") == ["persons is 0.857, below its floor 1.000"]


def test_another_corpus_shuts_the_gate(tmp_path, scores):
    path = tmp_path / "floors.json"
    update(path, scores["bad"], "abc", allow_regression=False)
    assert len(problems(path, scores["good"], "abd")) == 1


def test_floors_fall_only_on_purpose(tmp_path, scores):
    path = tmp_path / "floors.json"
    update(path, scores["bad"], "abc", allow_regression=False)
    update(path, scores["good"], "abc", allow_regression=False)
    before = path.read_text()
    with pytest.raises(GoldError, match=r"persons 1\.000 -> 0\.857"):
        update(path, scores["bad"], "abc", allow_regression=False)
    assert path.read_text() == before
    update(path, scores["bad"], "abc", allow_regression=True)
    assert json.loads(path.read_text())["floors"]["persons"] == 0.857


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"floors": []}', '{"floors": {"x": 1}, "corpus": "a"}'])
def test_a_file_that_holds_no_floors_is_refused(content, tmp_path, scores):
    path = tmp_path / "floors.json"
    path.write_text(content)
    with pytest.raises(GoldError, match=r"floors\.json"):
        problems(path, scores["good"], "abc")


def test_the_digest_sees_names_and_contents_but_not_order_or_line_ends(tmp_path):
    one, other = tmp_path / "a.txt", tmp_path / "b.txt"
    one.write_bytes(b"satu\n"), other.write_bytes(b"dua\n")
    first = digest([one, other])
    assert digest([other, one]) == first
    one.write_bytes(b"satu\r\n")
    assert digest([one, other]) == first
    one.write_bytes(b"tiga\n")
    assert digest([one, other]) != first
    assert digest([other]) != digest([one])


@pytest.mark.parametrize("right", range(0, 1001, 7))
def test_a_number_of_three_decimals_is_its_own_floor(right):
    score = Score("x")
    score.counts.update({("persons.rank", "right"): right, ("persons.rank", "wrong"): 1000 - right})
    assert reached([score])["persons.rank"] == right / 1000


def test_a_floor_is_rounded_down():
    score = Score("x")
    score.counts.update({("persons.rank", "right"): 2, ("persons.rank", "wrong"): 1})
    assert reached([score])["persons.rank"] == 0.666
