"""The patterns that the pages ask with: `patterns/<name>.rq`, filled with terms.

A pattern binds a parameter by `VALUES ?_name { UNDEF }`. A line that begins with `@name` is there only where
that parameter is given; so is the VALUES block. A pattern without a value is then as quick as one written
for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from ..graph.reader import Results
from ..graph.store import Store
from ..queries.rows import READ

PATTERNS = Path(__file__).parent / "patterns"
VALUES = re.compile(r"VALUES \?_(\w+) \{ UNDEF \}")
OPTION = re.compile(r"^( *)@(\w+) (.*)$", re.MULTILINE)

Term = ox.NamedNode | ox.Literal
Row = dict[str, Any]
"""A solution by its variables; IRIs as text, dates as ISO text, None where nothing is bound."""


def ask(store: Store, pattern: str, **given: Iterable[str | Term] | None) -> list[Row]:
    """The solutions of a pattern. Values are IRIs as text, or terms; None leaves the parameter open, and no
    values at all have no solutions."""
    terms = {name: [_term(value) for value in values] for name, values in given.items() if values is not None}
    if any(not values for values in terms.values()):
        return []
    return plain(store.query(filled(_pattern(pattern), terms)))


def plain(solutions: Results) -> list[Row]:
    """The solutions of a SELECT query as rows."""
    assert isinstance(solutions, ox.QuerySolutions)  # noqa: S101  its callers ask with SELECT only
    names = [variable.value for variable in solutions.variables]
    return [{name: _plain(solution[name]) for name in names} for solution in solutions]


def filled(text: str, terms: Mapping[str, Iterable[Term]]) -> str:
    """The pattern with these terms, serialised as terms: no text of a user is read as SPARQL."""
    text = OPTION.sub(lambda line: line[1] + line[3] if line[2] in terms else "", text)
    return VALUES.sub(
        lambda block: (
            f"VALUES ?_{block[1]} {{ {' '.join(map(str, terms[block[1]]))} }}" if block[1] in terms else ""
        ),
        text,
    )


@cache
def _pattern(name: str) -> str:
    return (PATTERNS / f"{name}.rq").read_text(encoding="utf-8")


def _term(value: str | Term) -> Term:
    return ox.NamedNode(value) if isinstance(value, str) else value


def _plain(term: Any) -> Any:
    if isinstance(term, ox.Literal):
        return READ.get(term.datatype, str)(term.value)
    return None if term is None else term.value
