"""No word of the language stands in the code: every label is in the vocabulary, and only there (design 4)."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import petakuasa.extract
import pytest
from petakuasa.ontology.vocabulary import Vocabulary

FILES = sorted(Path(petakuasa.extract.__file__).parent.glob("*.py"))


@pytest.fixture(scope="module")
def labels(vocabulary: Vocabulary) -> frozenset[str]:
    groups = (
        *(vocabulary.regions, vocabulary.institution_types, vocabulary.roles, vocabulary.agencies),
        *(vocabulary.units, vocabulary.ranks, vocabulary.corps, vocabulary.titles, vocabulary.capacities),
        *(vocabulary.event_types, vocabulary.event_roles, vocabulary.triggers, vocabulary.words),
        *(vocabulary.parties, vocabulary.operations),
    )
    found = {
        label
        for group in groups
        for concept in group.values()
        for label in (concept.label, *concept.alt, *concept.hidden)
    }
    named = (vocabulary.capacities, vocabulary.roles, vocabulary.institution_types, vocabulary.event_types)
    notations = {notation for group in named for notation in group}  # `Pj`, `bupati`: a code, and a label too
    return frozenset(label for label in found - notations if any(character.isalpha() for character in label))


def literals(file: Path) -> Iterator[tuple[int, str]]:
    """Every string of the code with its line, but those that stand alone: docstrings."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    said = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
            yield node.lineno, node.value


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_no_string_of_the_code_is_a_label(file: Path, labels: frozenset[str]) -> None:
    assert [(line, text) for line, text in literals(file) if text in labels] == []


def test_the_check_sees_labels(labels: frozenset[str], tmp_path: Path) -> None:
    file = tmp_path / "code.py"
    file.write_text('"""Bupati"""\nROLE = "Bupati"\nif word == "serta":\n    "Camat"\n', encoding="utf-8")
    assert [(line, text) for line, text in literals(file) if text in labels] == [(2, "Bupati"), (3, "serta")]
