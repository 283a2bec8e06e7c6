"""Tables of facts: `tables/*.csv`, UTF-8, a header row, lists inside a cell apart by `|`.

A row remembers its table and line, so that what is wrong with it can be said at its place.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

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
