"""The answer to a named question as a table for people.

What rows share is said once, as a heading. The sentence that states a row stands below its table, once for
all the rows that it states, and the row bears its number. Where columns would break words, because the
terminal is narrow, each row is a list.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

import click

from .tables import cell

if TYPE_CHECKING:
    from rich.console import Console

    from ..queries.header import Header
    from ..queries.rows import Row, Rows

PIPE_WIDTH = 160
"""Characters of a line where no terminal says how many there are."""
_EVIDENCE = ("sentence", "source")
"""Columns that stand below the table, unless the heading holds them."""
_WIDEST = 40
"""Characters of a column; longer text goes on below."""
_WORD = 12
"""Characters of a word that no column may break."""
_GAP = 2
"""Characters between two columns."""
_NUMBER = len("[999]")


def show(header: Header, rows: Rows) -> None:
    """Print `rows` on standard output, and their number on standard error."""
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False)
    if not console.is_terminal:
        console = Console(highlight=False, width=PIPE_WIDTH)
    filled = _filled(header, rows)
    below = [name for name in _EVIDENCE if name in rows.columns and name not in header.heading]
    names = [name for name in rows.columns if name not in header.heading and name not in below]
    longest = {name: max(map(len, [name, *(row[name] for row in filled)])) for name in names}
    numbered = _GAP + _NUMBER if below else 0
    widths = _widths(longest, console.width - numbered - _GAP * (len(names) - 1))
    words = {name: max(len(word) for row in filled for word in [name, *row[name].split()]) for name in names}
    broken = any(widths[name] < min(words[name], _WORD) for name in names)
    groups = groupby(filled, key=lambda row: tuple(row[name] for name in header.heading))
    notes: dict[tuple[str, ...], int] = {}
    for heading, group in groups:
        if heading:
            console.print(Text("\n" + "  ".join(part for part in heading if part), style="bold"))
        members = list(group)
        fresh = [tuple(row[name] for name in below) for row in members] if below else []
        new = [note for note in dict.fromkeys(fresh) if any(note) and note not in notes]
        notes |= {note: number for number, note in enumerate(new, len(notes) + 1)}
        numbers = [f"[{notes[note]}]" if note in notes else "" for note in fresh]
        cells = [[row[name] for name in names] for row in members]
        if broken:
            _print_lists(console, names, cells, numbers)
        else:
            _print(console, names, cells, numbers, widths)
        for note in new:
            console.print(Text(f"  [{notes[note]}] " + "  ".join(note), style="dim"))
    click.echo(f"{len(filled)} row{'' if len(filled) == 1 else 's'}", err=True)


def _filled(header: Header, rows: Rows) -> list[dict[str, str]]:
    empty = {column.name: column.empty for column in header.columns}

    def texts(row: Row) -> dict[str, str]:
        return {name: cell(value) or empty[name] for name, value in zip(rows.columns, row, strict=True)}

    return list(map(texts, rows.rows))


def _widths(longest: dict[str, int], room: int) -> dict[str, int]:
    """The columns' widths: short ones, as dates are, keep theirs, and long ones share what is left."""
    widths = {}
    for left, name in zip(range(len(longest), 0, -1), sorted(longest, key=longest.__getitem__), strict=True):
        widths[name] = max(1, min(longest[name], _WIDEST, room // left))
        room -= widths[name]
    return widths


def _print(
    console: Console,
    names: Sequence[str],
    rows: Sequence[Sequence[str]],
    numbers: Sequence[str],
    widths: dict[str, int],
) -> None:
    """One group's table. Its columns are as wide as those of all groups, so that they align."""
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, padding=(0, _GAP, 0, 0), header_style="dim")
    for name in names:
        table.add_column(Text(name), width=widths[name], overflow="fold")
    if numbers:
        table.add_column("", no_wrap=True)
    for row, number in zip(rows, numbers or [""] * len(rows), strict=True):
        table.add_row(*map(Text, row), *([Text(number, style="dim")] if numbers else []))
    console.print(table)


def _print_lists(
    console: Console, names: Sequence[str], rows: Sequence[Sequence[str]], numbers: Sequence[str]
) -> None:
    """One group's rows, each as the names of its columns with what they hold."""
    from rich.table import Table
    from rich.text import Text

    for row, number in zip(rows, numbers or [""] * len(rows), strict=True):
        table = Table.grid(padding=(0, _GAP, 0, 0))
        for name, value in zip(names, row, strict=True):
            if value:
                table.add_row(Text(name, style="dim"), Text(value))
        console.print(table)
        console.print(Text(f"{number}\n", style="dim"))
