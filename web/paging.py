"""Long lists in sheets: a page shows one, says how many items there are, and leads to the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

SIZE = 100
"""Items of a sheet, where a page does not choose its own number."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A part of a list: its items, the place of the first of them (from 1), its number among the sheets, and
    how many items and sheets the whole has."""

    items: Sequence[Any]
    first: int
    number: int
    count: int
    sheets: int

    @property
    def last(self) -> int:
        """The place of the last item."""
        return self.first + len(self.items) - 1


def sheet(items: Sequence[Any], number: int = 1, size: int = SIZE) -> Sheet:
    """The sheet of this number, or the last where there are not so many."""
    sheets = max(1, -(-len(items) // size))
    number = min(max(number, 1), sheets)
    begin = (number - 1) * size
    return Sheet(items[begin : begin + size], begin + 1, number, len(items), sheets)
