"""What petakuasa extracts from the samples, written down as gold, agrees with what it extracts."""

from __future__ import annotations

from pathlib import Path

import pytest
from petakuasa.contract import to_contract
from petakuasa.evaluation.corpus import read_article
from petakuasa.evaluation.score import compare
from petakuasa.extract.pipeline import Pipeline
from petakuasa.ontology.vocabulary import load

SAMPLES = sorted((Path(__file__).resolve().parents[2] / "samples").glob("*.txt"))


@pytest.fixture(scope="module")
def pipeline():
    return Pipeline(load())


def as_gold(contract):
    """The contract with names for ids, as a person would write it down."""
    names = {entry["id"]: entry["name"] for part in ("persons", "organizations") for entry in contract[part]}
    named = ("person", "organization", "speaker")

    def rename(entry):
        return entry | {key: names.get(entry[key], entry[key]) for key in named if key in entry}

    return contract | {
        "tenures": [rename(tenure) for tenure in contract["tenures"]],
        "events": [
            event
            | {
                "organizers": [names[body] for body in event["organizers"]],
                "participants": [rename(guest) for guest in event["participants"]],
            }
            for event in contract["events"]
        ],
        "statements": [
            rename(statement) | {"begins": " ".join(statement["text"].split()[:4])}
            for statement in contract["statements"]
        ],
    }


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_extraction_agrees_with_itself(path, pipeline):
    contract = to_contract(pipeline(read_article(path.stem, {"article": {}}, path)), load())
    assert contract["persons"]
    assert contract["events"]
    score = compare(contract, as_gold(contract))
    assert score.differences == []
    assert score["participations"].right
