"""A person: offices, events, words, and the company kept; from all that is said of the members of the
cluster."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from ...graph.store import Store
from ..asking import Row, ask
from ..paging import sheet
from ..proofs import articles, by_day, facts, identify, joined, members, present, spells

FORMS = ("name", "alias", "honorific", "rank", "degree")
COMPANY = 60
QUOTES = 40
"""How many co-attendees and statements the page lists; the questions have the others."""


def gather(store: Store, iri: str, number: int) -> dict[str, Any] | None:
    """The person's record, a sheet of the events; None where nothing is known of them."""
    canonical, name, all_ = members(store, iri)
    forms = ask(store, "persons", person=all_)
    if not forms:
        return None
    tenures = facts(store, "tenures", person=all_)
    parts = facts(store, "participations", person=all_)
    inferred = {row["fact"]: row["comment"] for row in ask(store, "inferences", about=[canonical])}
    for part in facts(store, "participations", fact=inferred):
        parts.append({**part, "inferred": inferred[part["fact"]] or True})
    said = facts(store, "statements", person=all_)
    identify(store, parts, "event", "label")
    _stand_ins(store, parts)
    about = articles(store, tenures, parts, said, more={row["article"] for row in forms})
    return {
        "iri": canonical,
        "name": name or max((row["name"] for row in forms), key=len),
        "members": {row["person"]: row["article"] for row in forms},
        "judged": judged(store, all_),
        "forms": _forms(forms),
        "offices": sorted(spells(tenures, about, "post", "capacity"), key=_seen, reverse=True),
        "events": sheet(sorted(joined(parts), key=by_day, reverse=True), number),
        "company": sheet(company(store, canonical, {p["event"] for p in parts if present(p)}), size=COMPANY),
        "statements": sheet(sorted(said, key=by_day, reverse=True), size=QUOTES),
        "articles": about,
    }


def company(store: Store, canonical: str, events: set[str]) -> list[Row]:
    """The others who were in person at these events, by the sum of 1/(n-1) over events of n persons."""
    happenings = {member for event in events for member in members(store, event)[2]}
    there: dict[str, dict[str, str]] = defaultdict(dict)
    rows = ask(store, "network", event=sorted(happenings))
    identify(store, rows, "event", "label")
    identify(store, rows, "person", "name")
    for row in rows:
        there[row["event"]][row["person"]] = row["name"]
    found: dict[str, Row] = {}
    for guests in there.values():
        for person, name in guests.items():
            if person != canonical and canonical in guests:
                other = found.setdefault(person, {"person": person, "name": name, "events": 0, "weight": 0.0})
                other["events"] += 1
                other["weight"] += 1 / (len(guests) - 1)
    surfaces = {row["person"]: row["title"] for row in ask(store, "surfaces", person=sorted(found))}
    for person, row in found.items():
        row["title"] = surfaces.get(person)
    return sorted(found.values(), key=lambda row: (-row["weight"], row["name"]))


def judged(store: Store, people: list[str]) -> list[Row]:
    """What made these one person: each judgement of two of them, with its reasons."""
    found: dict[str, Row] = {}
    for row in ask(store, "judged", one=people):
        one = found.setdefault(row["judgement"], {**row, "members": [], "reasons": []})
        for name, value in (("members", row["one"]), ("reasons", row["reason"])):
            if value is not None and value not in one[name]:
                one[name].append(value)
    return [one for one in found.values() if len(one["members"]) == 2]


def _forms(rows: list[Row]) -> dict[str, list[str]]:
    found: dict[str, set[str]] = {form: set() for form in FORMS}
    for row in rows:
        found["name"].add(row["name"])
        if row["property"]:
            found[row["property"].rpartition("#")[2]].add(row["value"])
    return {key: sorted(values) for key, values in found.items()}


def _stand_ins(store: Store, parts: list[Row]) -> None:
    """Put who was stood in for, or who stood in, in the place of the other participation's IRI."""
    others = sorted({part[side] for part in parts for side in ("represents", "representedBy") if part[side]})
    known = {row["fact"]: row for row in facts(store, "participations", fact=others)}
    for part in parts:
        for side in ("represents", "representedBy"):
            part[side] = known.get(part[side])


def _seen(spell: Row) -> tuple[str, str]:
    return spell["last"] or "", spell["title"]
