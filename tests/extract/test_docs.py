"""docs/extraction.md cannot lie: its examples are run, its rules, issues and files are those of the code."""

from __future__ import annotations

import ast
import datetime as dt
import re
from pathlib import Path

import petakuasa.extract
import pytest
from petakuasa.extract.explain import Explainer
from petakuasa.extract.explain_findings import RULES
from petakuasa.extract.pipeline import Pipeline
from petakuasa.facts import Article
from petakuasa.ontology.vocabulary import Vocabulary

FOLDER = Path(petakuasa.extract.__file__).parent
DOCUMENT = (FOLDER.parent / "docs" / "extraction.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^```extract\n(.*?)^```$", DOCUMENT, re.DOTALL | re.MULTILINE)


def test_there_are_examples() -> None:
    assert len(EXAMPLES) >= 9


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_is_what_happens(example: str, pipeline: Pipeline, vocabulary: Vocabulary) -> None:
    text, *expected = example.strip().split("\n→ ")
    extraction = pipeline(Article(id="example", text=text, published=dt.date(2024, 6, 13)))
    findings = {f"{finding.kind}: {finding.words}" for finding in Explainer(vocabulary)(extraction).findings}
    assert expected
    assert set(expected) - findings == set()


def test_every_rule_is_told() -> None:
    table = dict(re.findall(r"^\| `([a-z-]+)` \| (.+) \|$", DOCUMENT, re.MULTILINE))
    assert {rule: table.get(rule) for rule in RULES} == RULES


def test_every_kind_of_issue_is_told() -> None:
    raised = set()
    for file in FOLDER.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            called = isinstance(node, ast.Call) and (
                getattr(node.func, "attr", "") or getattr(node.func, "id", "")
            )
            if called in ("doubt", "Issue") and isinstance(node.args[0], ast.Constant):
                raised.add(node.args[0].value)
    told = set(re.findall(r"^\| `([a-z-]+)` \| [^|]+ \| [^|]+ \|$", DOCUMENT, re.MULTILINE))
    assert len(raised) >= 5
    assert told == raised


def test_every_file_of_a_step_is_there() -> None:
    rows = re.findall(r"^\| [a-z]+ \| (`.+?) \| .+ \|$", DOCUMENT, re.MULTILINE)
    named = {name for row in rows for name in re.findall(r"`(\w+)`", row)}
    assert len(named) > 25
    assert named <= {file.stem for file in FOLDER.glob("*.py")}
