"""A post and an organization: who held what, from the first sighting to the last, and what they took part
in."""

from __future__ import annotations

from typing import Any

from ...graph.store import Store
from ..asking import Row, ask
from ..paging import sheet
from ..proofs import articles, by_day, facts, identify, joined, spells
from .events import merged


def gather(store: Store, iri: str, number: int) -> dict[str, Any] | None:
    """A post with its holders; None where no article names it."""
    described = ask(store, "posts", post=[iri])
    if not described:
        return None
    tenures, parts = _facts(store, post=[iri])
    identify(store, parts, "event", "label")
    about = articles(store, tenures, parts)
    return {
        "iri": iri,
        "post": described[0],
        "holders": holders(tenures, about, "person", "capacity"),
        "events": sheet(sorted(joined(parts, "person", "post"), key=by_day, reverse=True), number),
        "articles": about,
    }


def gather_organization(store: Store, iri: str, number: int) -> dict[str, Any] | None:
    """A body with its posts and their holders; None where no article names it."""
    described = ask(store, "organizations", organization=[iri])
    if not described:
        return None
    tenures, parts = _facts(store, organization=[iri])
    organized = facts(store, "events", organization=[iri])
    identify(store, parts, "event", "label")
    about = articles(store, tenures, parts, organized)
    return {
        "iri": iri,
        "organization": described[0],
        "posts": ask(store, "posts", organization=[iri]),
        "holders": holders(tenures, about, "post", "person", "capacity"),
        "organized": merged(store, organized),
        "events": sheet(sorted(joined(parts, "person", "post"), key=by_day, reverse=True), number),
        "articles": about,
    }


def holders(tenures: list[Row], about: dict[str, Row], *key: str) -> list[Row]:
    """Sightings of persons in posts, the latest first."""
    return sorted(
        spells(tenures, about, *key), key=lambda row: (row["last"] or "", row["name"]), reverse=True
    )


def _facts(store: Store, **given: list[str]) -> tuple[list[Row], list[Row]]:
    tenures = facts(store, "tenures", **given)
    parts = facts(store, "participations", **given)
    identify(store, tenures, "person", "name")
    identify(store, parts, "person", "name")
    return tenures, parts
