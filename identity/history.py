"""Questions about a post through time, answered from a store: its holders, their successions, a day's holder.

`until` asks what the graph knew on a date: only articles published until then count. Who is who is taken as
it is known today.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations, pairwise

from pyoxigraph import NamedNode

from ..facts import PRESENT
from ..graph.shape import node
from ..graph.store import Store
from .assignment import Assignment
from .holders import CHANGE, Holder, holder
from .occupancies import SHORT, Run, Timeline, timeline
from .persons import FAR
from .scoring import kilometres
from .world import GRAPH, World


@dataclass(frozen=True, slots=True)
class Succession:
    """Two runs of one post with nobody else between. `days` lie between the last sighting of the one and the
    first of the other; the change came within them, on `day` where an article reports it."""

    before: Run
    after: Run
    days: int
    day: dt.date | None

    @property
    def is_gap(self) -> bool:
        """True where so many days lie between that some of them are out of reach of both sightings."""
        return self.days > 2 * CHANGE


def of_post(store: Store, post: str, *, until: dt.date | None = None) -> Timeline:
    """The timeline of a post (by IRI); empty where no article speaks of it."""
    world = World(store, ())
    sheets = [world.known(article) for _, article in world.find(f"p|{post}")]
    if until:
        sheets = [sheet for sheet in sheets if sheet.day and sheet.day <= until]
    return timeline(post, sheets, Assignment(store).of)


def holder_on(store: Store, post: str, day: dt.date, *, until: dt.date | None = None) -> Holder:
    """Who held a post on a day: named, inferred or unknown, with the reason."""
    return holder(of_post(store, post, until=until), day)


def successions(store: Store, post: str, *, until: dt.date | None = None) -> list[Succession]:
    """Who followed whom in a post, stand-ins left out."""
    runs = [r for r in of_post(store, post, until=until).runs if r.first and r.capacity not in SHORT]
    found = []
    for before, after in pairwise(runs):
        days = (after.span[0] - before.span[1]).days
        if before.person != after.person and days >= 0:
            found.append(Succession(before, after, days, after.start or before.end))
    return found


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Two events of one day, far apart, at both of which articles show one person: a day of travel, a
    stand-in that was not told, or two persons of one name."""

    person: str
    day: dt.date
    events: tuple[str, str]
    kilometres: float


def two_places(store: Store, *, least: float = FAR) -> list[Elsewhere]:
    """All persons who were at two events of one day at least so many kilometres apart, by day; events that
    are one are not told apart."""
    world, canonical = World(store, ()), Assignment(store)
    seen: dict[tuple[str, dt.date], dict[str, str]] = defaultdict(dict)
    for stored in store.articles():
        sheet = world.known(stored.iri)
        regions = {event.iri: event.region for event in sheet.happenings}
        for entry in sheet.participations:
            day, region = sheet.days.get(entry.event), regions.get(entry.event)
            if entry.person and day and region and entry.mode in PRESENT:
                seen[canonical.of(entry.person), day][canonical.of(entry.event)] = region
    return [
        Elsewhere(person, day, (one, other), round(far, 1))
        for (person, day), places in sorted(seen.items(), key=lambda item: (item[0][1], item[0][0]))
        for (one, here), (other, there) in combinations(sorted(places.items()), 2)
        if (far := kilometres(here, there)) >= least
    ]


def name(store: Store, person: str) -> str:
    """The name to show for a canonical person; its IRI where identity does not know it."""
    labels = store.scan(NamedNode(person), node("skos:prefLabel"), None, NamedNode(GRAPH))
    return next((quad.object.value for quad in labels), person)  # type: ignore[union-attr]
