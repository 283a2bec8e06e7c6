"""Events in lists and on the map, one row for each event, however many articles report it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pyoxigraph as ox

from ...graph.store import Store
from ...ontology.terms import XSD
from ..asking import Row, ask
from ..proofs import articles, by_day, facts, identify


def gather(
    store: Store, regions: Sequence[str] | None, first: str | None, last: str | None, type_: str | None
) -> dict[str, Any]:
    """The events in these regions, from the first day to the last, of one kind; None asks for all."""
    rows = facts(
        store,
        "events",
        region=regions,
        type=[type_] if type_ else None,
        **{"from": day_term(first), "to": day_term(last)},
    )
    return {"events": merged(store, rows), "articles": articles(store, rows), "map": ask(store, "map")}


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
