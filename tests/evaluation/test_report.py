"""What people grep and programs read."""

from __future__ import annotations

import json

import pytest
from petakuasa.evaluation import report
from petakuasa.evaluation.score import compare
from petakuasa.evaluation.tally import MEASURES

MEETING = "rapat koordinasi | Rapat koordinasi pengamanan pemilu | 2023-11-28 | Aula Joglo Polres Lamandau"


@pytest.fixture
def scores(gold, as_extracted):
    """One perfect article, and one with a miss, a false find, one instead of another and a wrong value."""
    worse = as_extracted(gold) | {"article": {"id": "lain"}}
    del worse["statements"][0]
    worse["persons"].append({"id": "p9", "name": "Wira Pena"})
    worse["tenures"][0]["role"] = "Wakil Bupati"
    worse["events"][0]["date"] = None
    return [compare(as_extracted(gold), gold), compare(worse, gold)]


def test_every_disagreement_is_one_line(scores):
    assert scores[0].differences == []
    assert [str(difference).split("\t") for difference in scores[1].differences] == [
        ["lain", "persons", "false", "gold: a byline", "ours: Wira Pena"],
        [
            "lain",
            "tenures",
            "instead",
            "gold: Rangga Samudrawan | Bupati | Pemerintah Kabupaten Lamandau | Pj",
            "ours: Rangga Samudrawan | Wakil Bupati | Pemerintah Kabupaten Lamandau | Pj",
        ],
        [
            "lain",
            "events.date",
            "differs",
            f"gold: 2023-11-28 ({MEETING})",
            "ours: None",
        ],
        ["lain", "statements", "missed", "gold: Rangga Samudrawan: Mari kita jaga"],
    ]


def test_the_table_adds_articles_up(scores):
    rows = {line.split()[0]: line.split()[1:] for line in report.table(scores).splitlines()}
    assert rows.keys() == {"measure", *MEASURES}
    assert rows["persons"] == ["0.941", "0.889", "1.000", "8", "1", "0"]
    assert rows["events.date"] == ["0.750", "3", "1"]


def test_the_table_by_article_begins_with_the_worst(gold, as_extracted, scores):
    worst = as_extracted(gold) | {"article": {"id": "terburuk"}, "events": []}
    lines = report.table_by_article([*scores, compare(worst, gold)]).splitlines()
    assert [line.split()[0] for line in lines] == ["article", "terburuk", "lain", "rapat-lamandau"]
    assert "-" in lines[1].split()


def test_json_says_the_same_as_the_table(scores):
    document = json.loads(report.as_json(scores))
    assert document["articles"] == 2
    assert document["measures"].keys() == MEASURES.keys()
    assert document["measures"]["persons"] == {"value": 0.9412, "right": 8, "wrong": 1, "missed": 0}
    assert document["by_article"]["rapat-lamandau"]["persons"]["value"] == 1.0
    assert document["differences"][0] == {
        "article": "lain",
        "measure": "persons",
        "kind": "false",
        "ours": "Wira Pena",
        "gold": "a byline",
    }
    assert len(document["differences"]) == 4
