"""A region: its forum on a day and through time, its bodies, its events."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ...graph.store import Store
from ..asking import ask
from ..proofs import articles, facts, identify
from . import events
from .answers import rows_of
from .post import holders

EVENTS = 60
"""How many events the page lists; the list of events has the others."""


def gather(store: Store, regions: Sequence[str], roster: str) -> dict[str, Any]:
    """The region, whose IRI is the first, with all regions in it. `roster` is the SPARQL text of the named
    query that tells the forum on a day."""
    tenures = facts(store, "tenures", region=regions[:1])
    identify(store, tenures, "person", "name")
    reports = events.happenings(store, region=regions)
    happenings = events.listed(store, reports, size=EVENTS)
    about = articles(store, tenures, happenings.items)
    return {
        "iri": regions[0],
        "roster": rows_of(store, roster),
        "holders": holders(tenures, about, "post", "person", "capacity"),
        "bodies": ask(store, "organizations", region=regions[:1]),
        "events": happenings,
        "calendar": events.calendar(reports),
        "articles": about,
        "map": ask(store, "map"),
    }
