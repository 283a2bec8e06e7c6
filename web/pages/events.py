"""Events in lists and on the map, one row for each event, however many articles report it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pyoxigraph as ox

from ...graph.store import Store
from ...ontology.terms import XSD
from ..asking import Row, ask
from ..paging import SIZE, Sheet, sheet
from ..proofs import articles, by_day, facts, identify


def gather(
    store: Store,
    regions: Sequence[str] | None,
    first: str | None,
    last: str | None,
    type_: str | None,
    number: int,
) -> dict[str, Any]:
    """The events in these regions, from the first day to the last, of one kind (None asks for all): a sheet
    of them, and the calendar of all days."""
    reports = happenings(store, region=regions, type=[type_] if type_ else None)
    within = {event: rows for event, rows in reports.items() if is_within(day_of(rows), first, last)}
    found = listed(store, within, number)
    return {
        "events": found,
        "calendar": calendar(reports),
        "articles": articles(store, found.items),
        "map": ask(store, "map"),
    }


def happenings(store: Store, **given: Sequence[str] | None) -> dict[str, list[Row]]:
    """The events of these conditions with all reports of each: their days alone."""
    reports: dict[str, list[Row]] = defaultdict(list)
    rows = [{**row, "event": row["fact"], "label": None} for row in ask(store, "happenings", **given)]
    identify(store, rows, "event", "label")
    for row in rows:
        reports[row["event"]].append(row)
    return reports


def day_of(reports: list[Row]) -> str | None:
    """The day of an event, None where no report has one."""
    return max((row["date"] for row in reports if row["date"]), default=None)


def is_within(day: str | None, first: str | None, last: str | None) -> bool:
    """True for a day in a period; what has no day is in the unbounded one only."""
    if day is None:
        return not (first or last)
    return (first or day) <= day <= (last or day)


def listed(store: Store, reports: dict[str, list[Row]], number: int = 1, size: int = SIZE) -> Sheet:
    """A sheet of these events, the newest first, reports of one event joined."""

    def day(event: str) -> tuple[bool, str, str]:
        return (*by_day({"date": day_of(reports[event])}), event)

    part = sheet(sorted(reports, key=day, reverse=True), number, size)
    told = facts(store, "events", fact=[row["fact"] for event in part.items for row in reports[event]])
    return replace(part, items=merged(store, told))


def calendar(reports: dict[str, list[Row]]) -> list[tuple[int, list[int]]]:
    """How many events each month has, year by year, the latest first; years without any are left out."""
    months = Counter(day[:7] for rows in reports.values() if (day := day_of(rows)))
    years = sorted({int(month[:4]) for month in months}, reverse=True)
    return [(year, [months[f"{year}-{month:02}"] for month in range(1, 13)]) for year in years]


def merged(store: Store, rows: list[Row]) -> list[Row]:
    """The events, newest first, reports of one event joined."""
    identify(store, rows, "fact", "label")
    found: dict[str, Row] = {}
    for row in rows:
        event = found.setdefault(row["fact"], {**row, "proofs": []})
        event["proofs"] += row["proofs"]
        for name, value in row.items():
            if event[name] is None:
                event[name] = value
    return sorted(found.values(), key=by_day, reverse=True)


def day_term(text: str | None) -> list[ox.Literal] | None:
    """A day as the value of a parameter; None for none."""
    return [ox.Literal(text, datatype=XSD.date)] if text else None
