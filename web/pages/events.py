"""Events in lists and on the map, one row for each event, however many articles report it."""

from __future__ import annotations

from collections import defaultdict
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
    of them."""
    days = {"from": day_term(first), "to": day_term(last)}
    happened = ask(store, "happenings", region=regions, type=[type_] if type_ else None, **days)
    found = listed(store, happened, number)
    return {"events": found, "articles": articles(store, found.items), "map": ask(store, "map")}


def listed(store: Store, happened: list[Row], number: int = 1, size: int = SIZE) -> Sheet:
    """A sheet of these events, the newest first, reports of one event joined."""
    reports: dict[str, list[Row]] = defaultdict(list)
    rows = [{**row, "event": row["fact"], "label": None} for row in happened]
    identify(store, rows, "event", "label")
    for row in rows:
        reports[row["event"]].append(row)

    def day(event: str) -> tuple[bool, str, str]:
        return (*by_day({"date": max(row["date"] or "" for row in reports[event])}), event)

    part = sheet(sorted(reports, key=day, reverse=True), number, size)
    told = facts(store, "events", fact=[row["fact"] for event in part.items for row in reports[event]])
    return replace(part, items=merged(store, told))


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
