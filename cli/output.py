"""What commands say on standard error: one line for a problem, a progress bar where somebody looks."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

import click

from ..errors import PetakuasaError

Item = TypeVar("Item")


def problem(error: PetakuasaError) -> None:
    """One line about what went wrong with one item of many."""
    _line(f"error: {error}")


def remark(where: str, text: str) -> None:
    """One line about something worth knowing that lost nothing."""
    _line(f"note: {where}: {text}")


def progress(items: Iterable[Item], total: int | None, label: str) -> Iterator[Item]:
    """The items, with a bar on standard error while they pass; no bar unless that is a terminal."""
    if not sys.stderr.isatty():
        yield from items
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        yield from bar.track(items, total=total, description=label)


def _line(text: str) -> None:
    click.echo(" ".join(text.split()), err=True)
