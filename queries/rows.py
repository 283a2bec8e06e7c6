"""Running a named query: the same rows from the store in SPARQL and from a Bolt server in Cypher."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pyoxigraph import BlankNode, Literal, NamedNode, QuerySolutions, Triple

from ..ontology.terms import XSD
from .catalogue import SPARQL_VALUES, NamedQuery, parameter_of
from .parameters import Arguments, Terms

if TYPE_CHECKING:
    from ..graph.bolt import Connection
    from ..graph.store import Store

LIST_SEPARATOR = "\n"
"""What GROUP_CONCAT puts between the values of a column that holds a list."""

OPTION = re.compile(r"^( *)#@(\w+) (.*)$", re.MULTILINE)

Value = str | int | float | bool | None | tuple[str, ...]
"""A cell: a date is ISO text, an IRI its text; a list is sorted and without repetition."""

Row = tuple[Value, ...]

READ: Mapping[NamedNode, Callable[[str], Value]] = {
    XSD.integer: int,
    XSD.decimal: float,
    XSD.boolean: lambda text: text in ("true", "1"),
}
"""Literals of other datatypes are their text."""


@dataclass(frozen=True, slots=True)
class Rows:
    """An answer. Where the query says no order, the rows are sorted by their columns from left to right."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def from_store(query: NamedQuery, arguments: Arguments, store: Store) -> Rows:
    """Ask the RDF store. `arguments` comes from `parameters.bind`."""
    solutions = store.query(bound(query, arguments))
    assert isinstance(solutions, QuerySolutions)  # noqa: S101  the catalogue has seen that it is a SELECT
    names = [variable.value for variable in solutions.variables]
    return _answer(query, [[_plain(solution[name]) for name in names] for solution in solutions])


def from_server(query: NamedQuery, arguments: Arguments, server: Connection) -> Rows:
    """Ask Neo4j or the embedded server. `arguments` comes from `parameters.bind`."""
    _, rows = server.rows(query.cypher, {p.name: _parameter(arguments.get(p.name, ())) for p in query.params})
    return _answer(query, [[_cell(value) for value in row] for row in rows])


def bound(query: NamedQuery, arguments: Arguments) -> str:
    """The SPARQL text with the arguments in its VALUES blocks, serialised as terms: no text of a user is ever
    read as SPARQL. An absent argument is UNDEF. `?_region` is a region, `?_regions` it and all regions in it,
    `?_types` a kind of event and all kinds in it. A comment `#@region …` is part of the query where a region
    is given: a pattern that drives an index and would leave out what has no region.
    """

    def data(block: re.Match[str]) -> str:
        variable = block.group(1)
        name = parameter_of(variable, query.header)
        terms = arguments.get(name, ())[: None if name != variable else 1]
        return f"VALUES ?_{variable} {{ {' '.join(map(str, terms)) or 'UNDEF'} }}"

    return SPARQL_VALUES.sub(data, with_options(query.sparql, arguments))


def with_options(sparql: str, given: Container[str]) -> str:
    """A query's text in which the comments `#@name …` of what is given are patterns."""
    return OPTION.sub(lambda line: line[1] + line[3] if line[2] in given else line[0], sparql)


def _answer(query: NamedQuery, rows: Sequence[Sequence[Value]]) -> Rows:
    many = [column.many for column in query.header.columns]
    cells = [tuple(map(_listed, row, many)) for row in rows]
    return Rows(query.columns, tuple(cells if query.header.ordered else sorted(cells, key=_sort_key)))


def _listed(value: Value, many: bool) -> Value:
    if not many:
        return value
    items = value.split(LIST_SEPARATOR) if isinstance(value, str) else value or ()
    return tuple(sorted({str(item) for item in items if item not in (None, "")}))  # type: ignore[union-attr]


def _sort_key(row: Row) -> tuple[tuple[bool, str, Any], ...]:
    return tuple((value is None, type(value).__name__, value) for value in row)


def _plain(term: NamedNode | Literal | BlankNode | Triple | None) -> Value:
    if isinstance(term, Literal):
        return READ.get(term.datatype, str)(term.value)
    if term is None or isinstance(term, (NamedNode, BlankNode)):
        return term and term.value
    return str(term)


def _parameter(terms: Terms) -> str | int | dt.date | None:
    """The value of a Cypher parameter: of a region its own IRI, with which those of the regions in it begin.

    The prefix is safe: every level of a Kemendagri code has two digits.
    """
    if not terms:
        return None
    term = terms[0]
    if isinstance(term, NamedNode):
        return term.value
    if term.datatype == XSD.date:
        return dt.date.fromisoformat(term.value)
    return int(term.value) if term.datatype == XSD.integer else term.value


def _cell(value: Any) -> Value:
    if isinstance(value, dt.date):
        return value.isoformat()
    return tuple(value) if isinstance(value, list) else value
