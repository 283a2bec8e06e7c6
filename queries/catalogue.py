"""The named queries: pairs of `<name>.rq` and `<name>.cypher` with one header, checked when they are read."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pyoxigraph import QuerySolutions, Store

from ..errors import NotFoundError, QueryError
from . import header as headers
from .header import Header, Parameter

FOLDER = Path(__file__).parent

SPARQL_PARAMETER = re.compile(r"[?$]_(\w+)")
SPARQL_VALUES = re.compile(r"\bVALUES\s+[?$]_(\w+)\s*\{[^{}]*\}", re.IGNORECASE)
"""Where a parameter is bound: `VALUES ?_name { UNDEF }`. It may stand in several groups of a query."""
SPARQL_OPAQUE = re.compile(r"""<[^<>"{}|^`\\\s]*>|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|\#[^\n]*""")
CYPHER_PARAMETER = re.compile(r"\$(\w+)")
CYPHER_OPAQUE = re.compile(r"""'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`|//[^\n]*|/\*.*?\*/""", re.DOTALL)
RETURN = re.compile(r"\bRETURN\b(?:\s+DISTINCT\b)?", re.IGNORECASE)
RETURN_END = re.compile(r"\b(?:ORDER\s+BY|SKIP|LIMIT|UNION)\b|;", re.IGNORECASE)
ALIAS = re.compile(r"(?:.*\bAS\s+)?(\w+)\s*", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """One question in both languages. `sparql` and `cypher` are the files' texts without their headers."""

    name: str
    header: Header
    sparql: str
    cypher: str

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns' names, in order."""
        return tuple(column.name for column in self.header.columns)

    @property
    def params(self) -> tuple[Parameter, ...]:
        """The parameters, in the header's order."""
        return self.header.params


@cache
def catalogue(folder: Path = FOLDER) -> Mapping[str, NamedQuery]:
    """Read all named queries of a folder, by name.

    Refuses, with file and line: a file without its twin, headers that differ, a query that does not parse, a
    parameter declared and not used or used and not declared, columns that are not what the query returns.
    """
    stems = {path.stem for suffix in ("rq", "cypher") for path in folder.glob(f"*.{suffix}")}
    return {stem: read(folder / f"{stem}.rq", folder / f"{stem}.cypher") for stem in sorted(stems)}


def find(name: str, folder: Path = FOLDER) -> NamedQuery:
    """The named query of that name; NotFoundError with the near misses."""
    queries = catalogue(folder)
    if name in queries:
        return queries[name]
    near = difflib.get_close_matches(name, queries, n=3, cutoff=0.5)
    fix = f"Did you mean {' or '.join(near)}?" if near else "`petakuasa ask` lists them."
    raise NotFoundError(f"there is no question {name}", fix=fix)


def read(sparql_file: Path, cypher_file: Path) -> NamedQuery:
    """Read and check one pair; refuses what `catalogue` refuses."""
    for path, twin in ((sparql_file, cypher_file), (cypher_file, sparql_file)):
        if not path.is_file():
            raise QueryError(f"{twin.name} has no twin {path.name}", where=f"{twin.name}:1")
    toml, sparql = headers.split(sparql_file.read_text(encoding="utf-8"), "#+", sparql_file)
    twin_toml, cypher = headers.split(cypher_file.read_text(encoding="utf-8"), "//+", cypher_file)
    if toml != twin_toml:
        line = _first_difference(toml, twin_toml)
        raise QueryError(
            f"its header differs from that of {sparql_file.name}", where=f"{cypher_file.name}:{line}"
        )
    query = NamedQuery(sparql_file.stem, headers.read(toml, sparql_file), sparql, cypher)
    _check_sparql(query, sparql_file)
    _check_cypher(query, cypher_file)
    return query


def parameter_of(variable: str, header: Header) -> str:
    """The parameter that a SPARQL variable `?_variable` stands for: its own name, or for a region or a kind
    of event the name with an `s`, which is it with all that is in it."""
    wide = {parameter.name for parameter in header.params if parameter.type in ("region", "event-type")}
    return variable.removesuffix("s") if variable.removesuffix("s") in wide else variable


def _check_sparql(query: NamedQuery, path: Path) -> None:
    try:
        solutions = Store().query(query.sparql)
    except SyntaxError as error:
        found = re.search(r"at (\d+):", str(error))
        raise QueryError(
            f"no SPARQL: {error}", where=f"{path.name}:{found.group(1) if found else 1}"
        ) from None
    if not isinstance(solutions, QuerySolutions):
        raise QueryError("not a SELECT query", where=f"{path.name}:{_line(query.sparql, 0)}")
    returned = tuple(variable.value for variable in solutions.variables)
    found = re.search(r"\bSELECT\b", query.sparql, re.IGNORECASE)
    _same_columns(query, returned, f"{path.name}:{_line(query.sparql, found.start() if found else 0)}")
    text = SPARQL_OPAQUE.sub(_blank, query.sparql)
    bound = {block.group(1) for block in SPARQL_VALUES.finditer(text)}
    used = _uses(SPARQL_VALUES.sub(_blank, text), SPARQL_PARAMETER)
    for variable in sorted(used.keys() ^ bound):
        lacks = "is bound and not used" if variable in bound else "is bound by no VALUES { UNDEF }"
        use = re.search(rf"[?$]_{variable}\b", query.sparql)
        where = f"{path.name}:{_line(query.sparql, use.start() if use else 0)}"
        raise QueryError(f"the variable ?_{variable} {lacks}", where=where)
    named = {parameter_of(variable, query.header): at for variable, at in used.items()}
    _same_parameters(query, named, query.sparql, path)


def _check_cypher(query: NamedQuery, path: Path) -> None:
    text = CYPHER_OPAQUE.sub(_blank, query.cypher)
    results = list(_returns(text))
    if not results:
        raise QueryError("no RETURN", where=f"{path.name}:{_line(text, len(text) - 1)}")
    for start, aliases in results:
        _same_columns(query, aliases, f"{path.name}:{_line(text, start)}")
    _same_parameters(query, _uses(text, CYPHER_PARAMETER), text, path)


def _same_columns(query: NamedQuery, returned: tuple[str, ...], where: str) -> None:
    if returned != query.columns:
        declared = ", ".join(query.columns)
        raise QueryError(f"it returns {', '.join(returned)}; its header says {declared}", where=where)


def _uses(text: str, pattern: re.Pattern[str]) -> dict[str, int]:
    """The names that a pattern finds, with the place of their first use."""
    used: dict[str, int] = {}
    for use in pattern.finditer(text):
        used.setdefault(use.group(1), use.start())
    return used


def _same_parameters(query: NamedQuery, used: Mapping[str, int], text: str, path: Path) -> None:
    declared = {parameter.name for parameter in query.params}
    for name in sorted(used.keys() - declared):
        raise QueryError(f"parameter {name} is not declared", where=f"{path.name}:{_line(text, used[name])}")
    for name in sorted(declared - used.keys()):
        raise QueryError(f"parameter {name} is declared and not used", where=f"{path.name}:1")


def _returns(text: str) -> list[tuple[int, tuple[str, ...]]]:
    """The aliases of every RETURN outside braces: one, or one for each branch of a UNION."""
    flat = _outside_braces(text)
    found = []
    for clause in RETURN.finditer(flat):
        end = RETURN_END.search(flat, clause.end())
        items = _split_commas(flat[clause.end() : end.start() if end else len(flat)])
        aliases = (ALIAS.fullmatch(item.strip()) for item in items)
        found.append((clause.start(), tuple(alias.group(1) if alias else "?" for alias in aliases)))
    return found


def _outside_braces(text: str) -> str:
    depth, kept = 0, []
    for character in text:
        depth -= character == "}"
        kept.append(character if depth == 0 or character == "\n" else " ")
        depth += character == "{"
    return "".join(kept)


def _split_commas(text: str) -> list[str]:
    depth, items = 0, [""]
    for character in text:
        depth += (character in "([") - (character in ")]")
        if character == "," and depth == 0:
            items.append("")
        else:
            items[-1] += character
    return items


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match.group())


def _line(text: str, position: int) -> int:
    return text.count("\n", 0, max(position, 0)) + 1


def _first_difference(one: str, other: str) -> int:
    pairs = zip([*one.splitlines(), ""], [*other.splitlines(), ""], strict=False)
    return next((n for n, (a, b) in enumerate(pairs, 1) if a != b), 1)
