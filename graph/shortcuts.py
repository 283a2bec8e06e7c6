"""The short-cuts of the property graph: plain edges that follow from the facts, each marked `derived`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import combinations
from typing import get_args

from ..facts import PRESENT, Mode
from .property_graph import Part, Properties, Relationship

_ACTORS = ("Person", "Post", "Organization")
STRENGTH = {mode: rank for rank, mode in enumerate(get_args(Mode))}
"""Of several modes the one with the lowest rank holds."""

TYPES: dict[str, tuple[frozenset[tuple[str, str]], dict[str, str]]] = {
    "HOLDS": (frozenset({("Person", "Post")}), {"capacity": "string[]"}),
    "HELD": (frozenset({("Person", "Post")}), {"capacity": "string[]"}),
    "MEMBER_OF": (frozenset({("Person", "Organization")}), {}),
    "ATTENDED": (frozenset({("Person", "Event"), ("Post", "Event")}), {"mode": "string"}),
    "REPRESENTED": (
        frozenset((start, end) for start in _ACTORS for end in _ACTORS),
        {"event": "string"},
    ),
    "CO_ATTENDED": (frozenset({("Person", "Person")}), {"events": "long", "weight": "double"}),
}
"""By type: the labels of start and end, and the properties with their types, `derived` apart."""

Links = dict[str, dict[str, str]]
"""The end of each single relationship by start and type."""


def shortcuts(
    part: Part, posts_in: dict[str, str], holds_office: Callable[[str], bool]
) -> Iterator[Relationship]:
    """The short-cuts that one article's facts give. `posts_in` leads from a post to its organization;
    `holds_office` says of a capacity whether its bearer holds the post."""
    links: Links = defaultdict(dict)
    for relationship in part.relationships.values():
        links[relationship.start][relationship.type] = relationship.end
    yield from _offices(part, links, posts_in, holds_office)
    yield from _attendance(part, links)
    yield from _representation(part, links)
    yield from _company(part, links)


def _derived(type_: str, start: str, end: str, iri: str | None = None, **properties: object) -> Relationship:
    values: Properties = {"derived": True, **properties}  # type: ignore[dict-item]
    return Relationship(type_, start, end, values, iri)


def _of(part: Part, label: str) -> list[str]:
    return sorted(node.iri for node in part.nodes.values() if node.label == label)


def _offices(
    part: Part, links: Links, posts_in: dict[str, str], holds_office: Callable[[str], bool]
) -> Iterator[Relationship]:
    capacities: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for tenure in _of(part, "Tenure"):
        person, post = links[tenure].get("MEMBER"), links[tenure].get("POST")
        capacity = str(part.nodes[tenure].properties.get("capacity", ""))
        if person and post and capacity == "former":
            capacities["HELD", person, post].add(capacity)
        elif person and post and holds_office(capacity):
            capacities["HOLDS", person, post].add(capacity)
            if post in posts_in:
                yield _derived("MEMBER_OF", person, posts_in[post])
    for (type_, person, post), found in capacities.items():
        yield _derived(type_, person, post, capacity=sorted(found))


def _present(part: Part, links: Links) -> Iterator[tuple[str, str, str]]:
    """Participation, event and mode of all who were there in person."""
    for participation in _of(part, "Participation"):
        event = links[participation].get("EVENT")
        mode = str(part.nodes[participation].properties.get("mode"))
        if event and mode in PRESENT:
            yield participation, event, mode


def _attendance(part: Part, links: Links) -> Iterator[Relationship]:
    strongest: dict[tuple[str, str], str] = {}
    for participation, event, mode in _present(part, links):
        for type_ in ("PERSON", "POST"):
            if who := links[participation].get(type_):
                old = strongest.get((who, event), mode)
                strongest[who, event] = min(old, mode, key=STRENGTH.__getitem__)
    for (who, event), mode in strongest.items():
        yield _derived("ATTENDED", who, event, mode=mode)


def _representation(part: Part, links: Links) -> Iterator[Relationship]:
    for stand_in in _of(part, "Participation"):
        missing = links[stand_in].get("REPRESENTS")
        came, stayed = links[stand_in], links.get(missing or "", {})
        start = came.get("PERSON") or came.get("POST") or came.get("ORGANIZATION")
        ends = [stayed[type_] for type_ in ("PERSON", "POST") if type_ in stayed]
        for end in ends or [stayed[type_] for type_ in ("ORGANIZATION",) if type_ in stayed]:
            if start and "EVENT" in came:
                yield _derived("REPRESENTED", start, end, stand_in, event=came["EVENT"])


def _company(part: Part, links: Links) -> Iterator[Relationship]:
    guests: dict[str, set[str]] = defaultdict(set)
    for participation, event, _ in _present(part, links):
        if person := links[participation].get("PERSON"):
            guests[event].add(person)
    events: dict[tuple[str, str], int] = defaultdict(int)
    weight: dict[tuple[str, str], float] = defaultdict(float)
    for event in sorted(guests):
        for pair in combinations(sorted(guests[event]), 2):
            events[pair] += 1
            weight[pair] += 1 / (len(guests[event]) - 1)
    for pair, count in events.items():
        yield _derived("CO_ATTENDED", *pair, events=count, weight=weight[pair])
