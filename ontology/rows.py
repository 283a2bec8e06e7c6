"""The tables as rows for each scheme: read from `tables/*.csv`, completed where a column can be derived.

A row remembers its table and line, so that what is wrong with it can be said at its place.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from types import MappingProxyType

from ..errors import VocabularyError

TABLES = Path(__file__).parent / "tables"
LIST = "|"
"""What separates the items of a list inside one cell."""


class Row(dict[str, str]):
    """One row of a table by column; `where` is its file and line. An absent column reads as empty."""

    def __init__(self, cells: dict[str, str], where: str) -> None:
        super().__init__(cells)
        self.where = where

    def __missing__(self, column: str) -> str:
        return ""

    def with_cells(self, **cells: str) -> Row:
        """A copy with other cells, at the same place."""
        return Row({**self, **cells}, self.where)


def read(table: str, tables: Path = TABLES) -> Iterator[Row]:
    """Rows of `<table>.csv`; VocabularyError for a line with too few or too many cells, and for one that is
    not UTF-8."""
    path = tables / f"{table}.csv"
    try:
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.reader(file, strict=True)
            columns = next(reader, [])
            for cells in reader:
                where = f"{path.name}:{reader.line_num}"
                if len(cells) != len(columns):
                    raise VocabularyError(
                        f"{len(cells)} cells where the header has {len(columns)}",
                        where=where,
                        fix="Put quotation marks around a cell that holds a comma.",
                    )
                yield Row(dict(zip(columns, map(str.strip, cells), strict=True)), where)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise VocabularyError(
            f"the table cannot be read ({error})", where=path.name, fix="Save it as CSV in UTF-8."
        ) from error


def rows(scheme: str, tables: Path = TABLES) -> Iterator[Row]:
    """All rows of a scheme, each with the column `id`, the notation."""
    return _SOURCES[scheme](tables)


def _plain(table: str) -> Callable[[Path], Iterator[Row]]:
    return lambda tables: read(table, tables)


def _regions(tables: Path) -> Iterator[Row]:
    aliases = defaultdict(list)
    for alias in read("region_aliases", tables):
        aliases[alias["code"]].append(alias["alias"])
    english = {"regency": "Regency", "city": "City", "district": "District"}
    for table, level in (("regions", None), ("districts", "district")):
        for row in read(table, tables):
            at = level or row["level"]
            yield row.with_cells(
                id=row["code"],
                level=at,
                label_en=row["label_en"] or f"{row['name']} {english[at]}",
                abbreviations=LIST.join(aliases.get(row["code"], ())),
            )


def _forum_rules(tables: Path) -> Iterator[Row]:
    roles = {row["id"]: row for row in read("roles", tables)}
    for row in read("forum_rules", tables):
        role = roles.get(row["role"], row)
        at = row["scope"].replace(LIST, ", ")
        yield row.with_cells(
            id="_".join([row["role"], *row["scope"].split(LIST)]),
            label=f"{role['label']}: {row['part']} ({at}; {row['basis']})",
            label_en=f"{role['label_en']}: {row['part']} ({at}; {row['basis']})",
        )


def _units(tables: Path) -> Iterator[Row]:
    names = {row["id"]: row["label_en"] for row in read("institution_types", tables)}
    fixed = {"polda": "polda", "kodim": "kodim"}
    for table in ("commands", "kodim", "polda", "polres", "national_bodies"):
        for row in read(table, tables):
            kind = row["type"] or fixed[table]
            name = row["name"] or row["label"].partition(" ")[2]
            yield row.with_cells(
                type=kind, name=name, label_en=row["label_en"] or f"{row['label']} ({names.get(kind, kind)})"
            )


def _with_full_names(table: str) -> Callable[[Path], Iterator[Row]]:
    def source(tables: Path) -> Iterator[Row]:
        for row in read(table, tables):
            names = [row["full_name"], *row["abbreviations"].split(LIST)]
            distinct = [name for name in dict.fromkeys(names) if name and name != row["label"]]
            yield row.with_cells(abbreviations=LIST.join(distinct))

    return source


def _wording(tables: Path) -> Iterator[Row]:
    for row in read("wording", tables):
        yield row.with_cells(id=f"{row['group']}:{row['phrase']}", label=row["phrase"])


_SOURCES: MappingProxyType[str, Callable[[Path], Iterator[Row]]] = MappingProxyType(
    {
        "region": _regions,
        "institution-type": _plain("institution_types"),
        "role": _plain("roles"),
        "forum-rule": _forum_rules,
        "agency": _plain("agencies"),
        "unit": _units,
        "rank": _with_full_names("ranks"),
        "corps": _with_full_names("corps"),
        "title": _plain("honorifics_degrees"),
        "capacity": _plain("capacities"),
        "event-type": _plain("event_types"),
        "event-role": _plain("event_roles"),
        "mode": _plain("modes"),
        "trigger": _plain("triggers"),
        "wording": _wording,
        "party": _plain("parties"),
        "operation": _plain("operations"),
        "ambiguity": _plain("ambiguous"),
    }
)
