"""An event: who was there, who sent whom, who was missing, and from which outlets that is known."""

from __future__ import annotations

from typing import Any

from ...graph.store import Store
from ..asking import Row, ask
from ..proofs import PRESENT, articles, facts, identify, last_segment, members, present
from .events import merged


def gather(store: Store, iri: str) -> dict[str, Any] | None:
    """The event with all reports of it; None where nothing of it is known."""
    canonical, name, all_ = members(store, iri)
    reports = facts(store, "events", fact=all_)
    if not reports:
        return None
    parts = facts(store, "participations", event=all_)
    said = facts(store, "statements", event=all_)
    identify(store, parts, "person", "name")
    identify(store, said, "person", "name")
    (event,) = merged(store, [{**report, "fact": canonical} for report in reports])
    event["label"] = name or event["label"]
    supposed = {row["fact"]: row for row in ask(store, "inferences", fact=[part["fact"] for part in parts])}
    for part in parts:
        part["supposed"] = supposed.get(part["fact"])
    _link(parts)
    joined = _joined(parts)
    return {
        "iri": canonical,
        "members": all_,
        "event": event,
        "organizers": _distinct(ask(store, "organizers", event=all_), "organization"),
        "present": [part for part in joined if present(part)],
        "away": [part for part in joined if not present(part)],
        "statements": said,
        "articles": articles(store, reports, parts, said),
    }


def _link(parts: list[Row]) -> None:
    """Put the participation itself in the place of the IRI of the one it stands in for, or who stands in."""
    by_fact = {part["fact"]: part for part in parts}
    for part in parts:
        for side in ("represents", "representedBy"):
            other = by_fact.get(part[side])
            part[side] = other and {
                key: other[key]
                for key in ("person", "name", "post", "title", "capacity", "organization", "body", "group")
            }


def _joined(parts: list[Row]) -> list[Row]:
    """What several articles say of one participant in one mode is one line with all proofs."""
    found: dict[tuple[Any, ...], Row] = {}
    for part in parts:
        who = part["person"] or part["post"] or part["organization"] or part["group"]
        one = found.setdefault((who, part["mode"]), {**part, "proofs": []})
        one["proofs"] += part["proofs"]
        for name, value in part.items():
            if one[name] is None:
                one[name] = value
    return sorted(found.values(), key=_rank)


def _rank(part: Row) -> tuple[int, int, str, int]:
    """Who did more comes first, then named people in office, other people, offices, bodies and groups; among
    equals as the articles have them."""
    mode = last_segment(part["mode"])
    acts = PRESENT.index(mode) if mode in PRESENT else len(PRESENT)
    named = [bool(part["person"] and part["post"]), part["person"], part["post"], part["organization"], True]
    first = min(part["proofs"], key=lambda proof: (proof.article, proof.start))
    return acts, [bool(each) for each in named].index(True), first.article, first.start


def _distinct(rows: list[Row], column: str) -> list[Row]:
    return list({row[column]: row for row in reversed(rows)}.values())
