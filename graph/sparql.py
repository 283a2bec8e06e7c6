"""SPARQL as text: the parser's complaint in one line, what a query asks for, and quads as DATA."""

from __future__ import annotations

import re
from collections.abc import Iterable

import pyoxigraph as ox

from ..errors import QueryError
from ..ontology.terms import PREFIXES

_OPAQUE = re.compile(
    r"""'''.*?'''|\"{3}.*?\"{3}|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|<[^<>"{}|^`\\\s]*>|\#[^\n]*""",
    re.DOTALL,
)
"""Strings, IRIs and comments: what may hold any word without meaning it."""

_PROLOGUE = re.compile(r"\s*(?:PREFIX\s+[^\s:]*:|BASE)\s*", re.IGNORECASE)
_UPDATE = re.compile(r"\s*(?:INSERT|DELETE|LOAD|CLEAR|CREATE|DROP|COPY|MOVE|ADD|WITH)\b", re.IGNORECASE)
_DATASET = re.compile(r"\bFROM\b", re.IGNORECASE)
_PLACE = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)
_LONGEST = 240


def is_update(text: str) -> bool:
    """True where the text is a SPARQL update by its first word."""
    bare = _OPAQUE.sub(" ", text)
    while match := _PROLOGUE.match(bare):
        bare = bare[match.end() :]
    return _UPDATE.match(bare) is not None


def names_dataset(text: str) -> bool:
    """True where a query says by FROM or FROM NAMED which graphs it is about."""
    return _DATASET.search(_OPAQUE.sub(" ", text)) is not None


def refusal(error: SyntaxError, text: str) -> QueryError:
    """The parser's complaint as an error of ours: place, its words, and the remedy."""
    if is_update(text):
        return QueryError(
            "this is an update, and a store is only changed by petakuasa's own commands",
            fix="Ask with SELECT, ASK, CONSTRUCT or DESCRIBE.",
        )
    if not _OPAQUE.sub("", text).strip():
        return QueryError("the query is empty")
    place = _PLACE.match(str(error))
    if place is None:
        return QueryError(f"no SPARQL: {_short(str(error))}")
    line, column, words = place.groups()
    where = f"line {line}, column {column}"
    if "Prefix not found" in words:
        known = " ".join(f"{prefix}:" for prefix in PREFIXES)
        used = re.search(r"([\w.-]*:)\S*$", text.split("\n")[int(line) - 1][: int(column) - 1])
        return QueryError(
            f"Prefix not found: {used[1]}" if used else "Prefix not found",
            where=where,
            fix=f"Declare it with PREFIX; declared already are {known}",
        )
    return QueryError(f"no SPARQL: {_short(words)}", where=where)


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"


def data(quads: Iterable[ox.Quad]) -> str:
    """Quads as SPARQL's DATA. `str` of a term is its form there, escapes included."""
    graphs: dict[ox.NamedNode, list[str]] = {}
    for quad in quads:
        assert isinstance(quad.graph_name, ox.NamedNode)  # noqa: S101 - all that is kept is in a named graph
        graphs.setdefault(quad.graph_name, []).append(f"{quad.subject} {quad.predicate} {quad.object} .\n")
    return "DATA {\n" + "".join(f"GRAPH {g} {{\n{''.join(lines)}}}\n" for g, lines in graphs.items()) + "}"
