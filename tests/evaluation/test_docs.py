"""`docs/gold.md` describes every key and measure, with the numbers that are in force."""

from __future__ import annotations

from pathlib import Path

import pytest
from petakuasa.evaluation import events, gold, names, persons, statements
from petakuasa.evaluation.tally import MEASURES

DOCS = Path(__file__).resolve().parents[2] / "docs"
GUIDE = (DOCS / "gold.md").read_text(encoding="utf-8")
FORM = (DOCS / "contract.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("measure", MEASURES)
def test_every_measure_is_described(measure):
    assert f"`{measure}`" in GUIDE or f"`{measure.partition('.')[2]}`" in GUIDE


@pytest.mark.parametrize("part", gold.KEYS)
def test_every_key_is_described(part):
    for key in gold.KEYS[part].split():
        assert f"`{key}`" in GUIDE + FORM or f"`{key}[]`" in FORM or f"`{key}: true`" in GUIDE, key


@pytest.mark.parametrize(
    "number",
    [
        f"ratio {persons.FUZZY}",
        f"by {events.ALIGNED} or more",
        f"Dice {names.GROUP_LIKENESS}, quantifiers",
        f"or Dice {names.PLACE_LIKENESS}",
        f"first {statements.LEAD} characters",
    ],
)
def test_numbers_are_those_in_force(number):
    assert number in GUIDE
