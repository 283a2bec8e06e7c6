"""Sightings as bars on a scale of years, and events by month."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Any

WIDTH = 1000
LEAST = 12
"""The narrowest bar: a single sighting has to be seen."""


@dataclass(frozen=True, slots=True)
class Lanes:
    """The scale of several bars: its first and last year, and where each row's bar lies (None: undated)."""

    first: int
    last: int
    ticks: list[tuple[int, int]]
    bars: list[tuple[int, int] | None]


def lanes(rows: Iterable[dict[str, Any]]) -> Lanes | None:
    """Bars from `first` to `last` of each row on one scale of whole years; None where no row has a day."""
    spans = [_span(row) for row in rows]
    days = [day for span in spans if span for day in span]
    if not days:
        return None
    first, last = min(days).year, max(days).year
    begin = dt.date(first, 1, 1)
    total = (dt.date(last + 1, 1, 1) - begin).days

    def at(day: dt.date) -> int:
        return round((day - begin).days * WIDTH / total)

    bars = [
        (min(at(span[0]), WIDTH - LEAST), max(at(span[1]) - at(span[0]), LEAST)) if span else None
        for span in spans
    ]
    return Lanes(first, last, [(year, at(dt.date(year, 1, 1))) for year in range(first, last + 1)], bars)


def months(events: Iterable[dict[str, Any]]) -> list[tuple[str | None, list[dict[str, Any]]]]:
    """The events, which come in order, under the first day of their month; None is without a date."""
    grouped = groupby(events, key=lambda event: (event["date"] or "")[:7])
    return [(f"{month}-01" if month else None, list(group)) for month, group in grouped]


def _span(row: dict[str, Any]) -> tuple[dt.date, dt.date] | None:
    if not row["first"]:
        return None
    return dt.date.fromisoformat(row["first"]), dt.date.fromisoformat(row["last"])
