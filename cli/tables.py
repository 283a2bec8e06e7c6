"""An answer as a table, as CSV, JSON or Markdown, on standard output."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Sequence
from typing import Any

import click

FORMATS = ("table", "csv", "json", "markdown")
format_option = click.option(
    "--format",
    "format_",
    type=click.Choice(FORMATS),
    default="table",
    show_default=True,
    help="How to print rows.",
)


def show(columns: Sequence[str], rows: Sequence[Sequence[Any]], format_: str) -> None:
    """Print the rows: a table for people, CSV (with a header, RFC 4180), a JSON list of objects, or a table
    in GitHub's Markdown."""
    match format_:
        case "json":
            objects = [dict(zip(columns, row, strict=True)) for row in rows]
            click.echo(json.dumps(objects, ensure_ascii=False, indent=2, default=str))
        case "csv":
            click.echo(_csv(columns, rows), nl=False)
        case "markdown":
            lines = [[_markdown(value) for value in line] for line in (columns, *rows)]
            for line in (lines[0], ["---"] * len(columns), *lines[1:]):
                click.echo(f"| {' | '.join(line)} |")
        case _:
            _table(columns, rows)


def cell(value: Any) -> str:
    """A value as one cell of text: nothing for None, lists by commas, what is nested as JSON."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case list() | tuple() if not any(isinstance(each, dict | list | tuple) for each in value):
            return ", ".join(cell(each) for each in value)
        case dict() | list() | tuple():
            return json.dumps(value, ensure_ascii=False, default=str)
        case _:
            return str(value)


def _markdown(value: Any) -> str:
    """A cell that cannot break out of its table, nor be read as markup or HTML."""
    return re.sub(r"([\\`*\[\]<>|])", r"\\\1", " ".join(cell(value).split()))


def _csv(columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> str:
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(columns)
    writer.writerows([cell(value) for value in row] for row in rows)
    return text.getvalue()


def _table(columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for column in columns:
        table.add_column(Text(column), overflow="fold")
    for row in rows:
        table.add_row(*(Text(cell(value)) for value in row))
    if columns:
        Console().print(table)
    click.echo(f"{len(rows)} row{'' if len(rows) == 1 else 's'}", err=True)
