"""The questions in Indonesian: what their headers say, and the words of their answers that are codes.

Answers themselves stay as they are in files and on every engine; a page that people read says them in their
language.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

TEXTS = Path(__file__).with_name("indonesian.toml")
CODED = frozenset({"basis", "capacity", "company_how", "fact", "form", "how", "kind", "part", "status"})
"""The columns whose cells are words of petakuasa, not of articles."""
LINKED = re.compile(r"(\w+) (by|for) (.+)", re.DOTALL)
"""`represented by X`, `attended for X`: codes with what an article says."""


@cache
def texts() -> Mapping[str, Mapping[str, str]]:
    """All texts: the descriptions by question, names, helps and values by their English, the link words."""
    return tomllib.loads(TEXTS.read_text(encoding="utf-8"))


def description(question: str) -> str:
    """What a question means."""
    return texts()["descriptions"][question]


def name(english: str) -> str:
    """What a column or parameter is called."""
    return texts()["names"][english]


def help_(english: str) -> str:
    """What a column holds or a parameter means."""
    return texts()["help"][english]


def value(column: str, cell: str) -> str:
    """A cell as a page shows it, or what stands for an empty one; itself where it is no code."""
    values = texts()["values"]
    if column in CODED and (found := LINKED.fullmatch(cell)) and found[1] in values:
        return f"{values[found[1]]} {texts()['links'][found[2]]} {found[3]}"
    return values.get(cell, cell) if column in CODED or not column else cell
