"""The header that both files of a named query carry: what it asks, with which parameters, in which columns.

It is TOML in comment lines, `#+ ` in SPARQL and `//+ ` in Cypher, so that either file runs as it stands in
any editor for its language:

    #+ title = "Who held an office"
    #+ judul = "Pemegang jabatan"
    #+ description = "…"
    #+ topic = "Offices"
    #+ ordered = true
    #+ [params]
    #+ post = { type = "text", sample = "Kapolres", help = "Part of the post's name." }
    #+ [columns]
    #+ post = "the office"
"""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ..errors import QueryError

TYPES = ("region", "date", "integer", "text", "choice", "event-type", "operation")
"""The types of a parameter. `region`, `event-type` and `operation` are looked up in the vocabularies, `text`
is found in a name or sentence whatever its case, `choice` is one of the words that the header lists."""

TOPICS = ("Forkopimda", "Offices", "People", "Events", "Sources")
"""The headings under which questions are listed, in their order."""

Plain = str | int | dt.date
"""A value as a header or a caller writes it, before it is looked up."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """What may be asked for. Without a value an optional parameter restricts nothing."""

    name: str
    type: str
    help: str
    sample: Plain
    default: Plain | None = None
    required: bool = False
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Column:
    """What a column holds; `empty` is what a table shows for no value; `many` says that it holds a list."""

    name: str
    help: str
    empty: str = ""
    many: bool = False


@dataclass(frozen=True, slots=True)
class Header:
    """A named query's description. `heading` names the columns that a table prints once for a group of rows;
    `ordered` says that the order of the rows is part of the answer."""

    title: str
    judul: str
    description: str
    topic: str
    ordered: bool
    params: tuple[Parameter, ...]
    columns: tuple[Column, ...]
    heading: tuple[str, ...] = ()


KEYS = {"title", "judul", "description", "topic", "ordered", "params", "columns", "heading"}
PARAMETER_KEYS = {"type", "help", "sample", "default", "required", "choices"}
COLUMN_KEYS = {"help", "empty", "many"}


def split(text: str, marker: str, path: Path) -> tuple[str, str]:
    """Part a query file into its header's TOML and its query, whose line numbers stay those of the file.

    Refuses a file that does not begin with `marker`.
    """
    lines = text.splitlines()
    count = next((n for n, line in enumerate(lines) if not line.startswith(marker)), len(lines))
    if not count:
        raise QueryError(f"no header: the first line does not begin with {marker}", where=f"{path.name}:1")
    toml = "\n".join(line[len(marker) :].removeprefix(" ") for line in lines[:count])
    return toml, "\n" * count + "\n".join(lines[count:]) + "\n"


def read(toml: str, path: Path) -> Header:
    """Read a header. Refuses, with the line, what is no TOML, a missing or unknown key, a wrong type."""
    try:
        data = tomllib.loads(toml)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"at line (\d+)", str(error))
        line = found.group(1) if found else "1"
        raise QueryError(f"the header is no TOML: {error}", where=f"{path.name}:{line}") from None
    complain = _Complaint(toml, path)
    _keys(data, KEYS, KEYS - {"params", "heading"}, complain, "the header")
    for key in ("title", "judul", "description", "topic"):
        _expect(isinstance(data[key], str) and data[key].strip(), complain, f"{key} is no text", key)
    _expect(data["topic"] in TOPICS, complain, f"topic is none of {', '.join(TOPICS)}", "topic")
    _expect(isinstance(data["ordered"], bool), complain, "ordered is neither true nor false", "ordered")
    for key in ("params", "columns"):
        _expect(isinstance(data.get(key, {}), dict), complain, f"{key} is no table", key)
    in_params, in_columns = (replace(complain, table=table) for table in ("[params]", "[columns]"))
    columns = tuple(_column(name, value, in_columns) for name, value in data["columns"].items())
    _expect(columns, complain, "there are no columns", "[columns]")
    heading = tuple(data.get("heading", ()))
    _expect(set(heading) <= {c.name for c in columns}, complain, "heading names no column", "heading")
    return Header(
        title=data["title"],
        judul=data["judul"],
        description=" ".join(data["description"].split()),
        topic=data["topic"],
        ordered=data["ordered"],
        params=tuple(_parameter(name, value, in_params) for name, value in data.get("params", {}).items()),
        columns=columns,
        heading=heading,
    )


@dataclass(frozen=True, slots=True)
class _Complaint:
    """Makes errors that name the line where a key stands, in the header or in a table of it."""

    toml: str
    path: Path
    table: str = ""

    def __call__(self, message: str, key: str) -> QueryError:
        lines = self.toml.splitlines()
        first = lines.index(self.table) if self.table in lines else 0
        found = (n for n, text in enumerate(lines[first:], first + 1) if text.lstrip().startswith(key))
        return QueryError(message, where=f"{self.path.name}:{next(found, first + 1)}")


def _expect(condition: object, complain: _Complaint, message: str, key: str) -> None:
    if not condition:
        raise complain(message, key)


def _keys(data: dict[str, Any], known: set[str], needed: set[str], complain: _Complaint, what: str) -> None:
    for key in data.keys() - known:
        raise complain(f"{what} has an unknown key {key}", key)
    for key in sorted(needed - data.keys()):
        raise complain(f"{what} lacks {key}", what)


def _parameter(name: str, value: Any, complain: _Complaint) -> Parameter:
    _expect(isinstance(value, dict), complain, f"parameter {name} is no table", name)
    _keys(value, PARAMETER_KEYS, {"type", "help", "sample"}, complain, f"parameter {name}")
    _expect(value["type"] in TYPES, complain, f"parameter {name}: type is none of {', '.join(TYPES)}", name)
    choices = tuple(value.get("choices", ()))
    _expect(
        bool(choices) == (value["type"] == "choice"),
        complain,
        f"parameter {name}: choices go with the type choice, and with no other",
        name,
    )
    wanted = {"date": dt.date, "integer": int}.get(value["type"], str)
    for key in ("sample", "default"):
        given = value.get(key)
        _expect(
            given is None or isinstance(given, wanted),
            complain,
            f"parameter {name}: {key} is no {wanted.__name__}",
            name,
        )
        _expect(
            not choices or given in (None, *choices), complain, f"parameter {name}: {key} is no choice", name
        )
    return Parameter(
        name=name,
        type=value["type"],
        help=value["help"],
        sample=value["sample"],
        default=value.get("default"),
        required=value.get("required", False),
        choices=choices,
    )


def _column(name: str, value: Any, complain: _Complaint) -> Column:
    if isinstance(value, str):
        return Column(name, value)
    _expect(isinstance(value, dict), complain, f"column {name} is neither text nor table", name)
    _keys(value, COLUMN_KEYS, {"help"}, complain, f"column {name}")
    return Column(name, value["help"], value.get("empty", ""), value.get("many", False))
