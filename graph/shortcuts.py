"""The short-cuts of the property graph: plain edges that follow from the facts, each marked `derived`."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import get_args

from ..facts import Mode
from .property_graph import Part, Properties, Relationship

_ACTORS = ("Person", "Post", "Organization")
Links = dict[str, dict[str, str]]
"""The end of a fact's relationships by fact and type."""
STRENGTH = {mode: rank for rank, mode in enumerate(get_args(Mode))}
"""Of several modes the one with the lowest rank holds."""

_OFFICE = {
    "capacity": "string[]", "articles": "long", "sources": "long", "firstSeen": "date", "lastSeen": "date",
}  # fmt: skip

TYPES: dict[str, tuple[frozenset[tuple[str, str]], dict[str, str]]] = {
    "HOLDS": (frozenset({("Person", "Post")}), _OFFICE),
    "HELD": (frozenset({("Person", "Post")}), _OFFICE),
    "MEMBER_OF": (frozenset({("Person", "Organization")}), {}),
    "ATTENDED": (frozenset({("Person", "Event"), ("Post", "Event")}), {"mode": "string"}),
    "REPRESENTED": (
        frozenset((start, end) for start in _ACTORS for end in _ACTORS),
        {"event": "string"},
    ),
    "CO_ATTENDED": (frozenset({("Person", "Person")}), {"events": "long", "weight": "double"}),
}
"""By type: the labels of start and end, and the properties with their types, `derived` apart."""


@dataclass(frozen=True, slots=True)
class Office:
    """A tenure as one article states it, and of how many independent sources identity knows that state it."""

    post: str
    body: str | None
    capacity: str
    article: str
    sources: int
    """Zero where identity knows of none."""


def offices(
    person: str,
    tenures: Iterable[Office],
    seen: Mapping[str, Sequence[dt.date]],
    holds_office: Callable[[str], bool],
) -> Iterator[Relationship]:
    """From all tenures of a person, and the days on which news shows them in a post. `holds_office` says of a
    capacity whether its bearer holds the post."""
    found: dict[tuple[str, str], list[Office]] = defaultdict(list)
    for each in tenures:
        if type_ := type_of_office(each.capacity, holds_office):
            found[type_, each.post].append(each)
        if type_ == "HOLDS" and each.body is not None:
            yield membership(person, each.body)
    for (type_, post), stated in found.items():
        capacities = {each.capacity for each in stated}
        articles = len({each.article for each in stated})
        yield office(type_, person, post, capacities, articles, max(each.sources for each in stated), seen)


def type_of_office(capacity: str, holds_office: Callable[[str], bool]) -> str | None:
    """Which short-cut follows from a tenure of that capacity, if any."""
    if capacity == "former":
        return "HELD"
    return "HOLDS" if holds_office(capacity) else None


def is_of_office(type_: str) -> bool:
    """True of the short-cuts that follow from tenures."""
    return type_ in ("HOLDS", "HELD", "MEMBER_OF")


def office(
    type_: str,
    person: str,
    post: str,
    capacities: Iterable[str],
    articles: int,
    sources: int,
    seen: Mapping[str, Sequence[dt.date]],
) -> Relationship:
    """A person in a post, by so many articles and sources; no sources where identity knows of none."""
    said: dict[str, object] = {"capacity": sorted(capacities), "articles": articles}
    if sources:
        said["sources"] = sources
    if type_ == "HOLDS" and (days := seen.get(post)):
        said |= {"firstSeen": min(days), "lastSeen": max(days)}
    return _derived(type_, person, post, **said)


def membership(person: str, body: str) -> Relationship:
    """A person in a body."""
    return _derived("MEMBER_OF", person, body)


def attendance(event: str, guests: dict[str, tuple[str, str]]) -> Iterator[Relationship]:
    """From the persons and posts that were at an event, with label and strongest mode."""
    for who, (_, mode) in guests.items():
        yield _derived("ATTENDED", who, event, mode=mode)


def company(person: str, meetings: Mapping[str, Mapping[int, int]]) -> Iterator[Relationship]:
    """From a person to others: at how many events they were together, by the number of persons there."""
    for other, events in meetings.items():
        weight = sum(count / (guests - 1) for guests, count in sorted(events.items()))
        yield _derived("CO_ATTENDED", person, other, events=sum(events.values()), weight=round(weight, 9))


def representation(part: Part) -> Iterator[Relationship]:
    """From the participations of one article that represent another."""
    links = links_of(part)
    for stand_in, sender in stand_ins(part):
        came, stayed = links[stand_in], links[sender]
        start = came.get("PERSON") or came.get("POST") or came.get("ORGANIZATION")
        ends = [stayed[type_] for type_ in ("PERSON", "POST") if type_ in stayed]
        for end in ends or [stayed[type_] for type_ in ("ORGANIZATION",) if type_ in stayed]:
            if start and "EVENT" in came:
                yield _derived("REPRESENTED", start, end, stand_in, event=came["EVENT"])


def links_of(part: Part) -> Links:
    """Where each node's relationships lead, by their types; of several of one type the last."""
    links: Links = defaultdict(dict)
    for relationship in part.relationships.values():
        links[relationship.start][relationship.type] = relationship.end
    return links


def stand_ins(part: Part) -> list[tuple[str, str]]:
    """Participations in pairs, who came and who did not. A participation names one other, so of two who sent
    one deputy the second is told by their own `REPRESENTED_BY` alone, two deputies of one by `REPRESENTS`."""
    pairs = set()
    for relationship in part.relationships.values():
        if relationship.type == "REPRESENTS":
            pairs.add((relationship.start, relationship.end))
        elif relationship.type == "REPRESENTED_BY":
            pairs.add((relationship.end, relationship.start))
    return sorted(pairs)


def _derived(
    type_: str, start: str, end: str, iri: str | None = None, /, **properties: object
) -> Relationship:
    values: Properties = {"derived": True, **properties}  # type: ignore[dict-item]
    return Relationship(type_, start, end, values, iri)
