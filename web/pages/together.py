"""Two persons: the events at which both were in person."""

from __future__ import annotations

from typing import Any

from ...graph.store import Store
from ..asking import Row
from ..proofs import articles, by_day, facts, identify, members, present


def gather(store: Store, one: str, other: str) -> dict[str, Any] | None:
    """Their common events, the newest first, each with what proves that either was there; None where one of
    them is not known."""
    sides = [_side(store, iri) for iri in (one, other)]
    if not all(sides):
        return None
    (first, there), (second, too) = sides  # type: ignore[misc]
    events = [{**there[event][0], "sides": [there[event], too[event]]} for event in there.keys() & too.keys()]
    parts = [part for event in events for side in event["sides"] for part in side]
    return {
        "persons": [first, second],
        "events": sorted(events, key=lambda event: (by_day(event), event["event"]), reverse=True),
        "articles": articles(store, parts),
    }


def _side(store: Store, iri: str) -> tuple[Row, dict[str, list[Row]]] | None:
    """A person, and the reports of their presence by event."""
    canonical, name, all_ = members(store, iri)
    parts = [part for part in facts(store, "participations", person=all_) if present(part)]
    if not parts:
        return None
    identify(store, parts, "event", "label")
    there: dict[str, list[Row]] = {}
    for part in parts:
        there.setdefault(part["event"], []).append(part)
    return {"person": canonical, "name": name or parts[0]["name"]}, there
