"""Persons and events as identity says who and what they are: one node each, whatever number of articles tells
of it, and the short-cuts that follow from all these articles together (decisions/0005, decisions/0008)."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache

from pyoxigraph import NamedNode

from ..facts import PRESENT
from . import iris, shortcuts
from .property_graph import ALIAS, DIFFERS, FINGERPRINT, OF_AN_ARTICLE, Node, Part, Properties, Relationship
from .quads import TYPE, Values, described, kind_of, links, properties
from .rule import Kind, noted
from .shape import node
from .store import Store

PRECISIONS = ("day", "month", "year")
DATED = ("date", "datePrecision", "endDate", "time")
"""What says when an event was; all of it is taken from one article."""
IDENTITY = NamedNode(iris.IDENTITY_GRAPH)
CANONICAL, NAME = node("pk:canonical"), node("skos:prefLabel")


@dataclass(frozen=True, slots=True)
class Mention:
    """What one article says of a person or an event, under an IRI of its own."""

    iri: str
    graph: NamedNode
    values: Values

    @property
    def article(self) -> str:
        """The article's IRI."""
        return iris.article_of_graph(self.graph.value)


@dataclass(slots=True)
class IdentifiedPart(Part):
    """The node of a person or an event, and all that follows for it from all articles: where it was, what was
    held, who was there. What a single article says of it belongs to that article's part."""

    iri: str = ""
    references: set[str] = field(default_factory=set)
    """The shared nodes that it needs."""
    others: dict[str, str] = field(default_factory=dict)
    """The persons and events that it leads to or that lead to it, with their labels."""
    fingerprint: str | None = None
    """A digest of the part; None where no article tells of it any more."""


class Identified:
    """The persons and events of a store."""

    def __init__(self, store: Store, holds_office: Callable[[str], bool]) -> None:
        self._store = store
        self._holds_office = holds_office
        self._guests = lru_cache(20_000)(self._guests_of)
        self._published = cache(self._published_of)

    def canonical(self, mention: str) -> str:
        """The IRI that stands for all that are one with it; its own where identity says nothing."""
        found = self._store.scan(NamedNode(mention), CANONICAL, None, IDENTITY)
        return next((quad.object.value for quad in found), mention)  # type: ignore[union-attr]

    def mentions(self, iri: str) -> list[Mention]:
        """What articles say of it, the latest published first, undated ones last."""
        quads = self._store.scan(None, CANONICAL, NamedNode(iri), IDENTITY)
        subjects = {quad.subject.value for quad in quads}  # type: ignore[union-attr]
        if self.canonical(iri) == iri:
            subjects.add(iri)
        found = []
        for subject in sorted(subjects):
            for quad in self._store.scan(NamedNode(subject), node("rdf:type"), None):
                if quad.graph_name.value.startswith(iris.ARTICLE_GRAPHS):  # type: ignore[union-attr]
                    graph = NamedNode(quad.graph_name.value)  # type: ignore[union-attr]
                    values = described(self._store.scan(NamedNode(subject), None, None, graph))[subject]
                    found.append(Mention(subject, graph, values))
        return sorted(found, key=lambda mention: self._published(mention.article), reverse=True)

    def part(self, iri: str) -> IdentifiedPart:
        """The node and what follows for it. Empty where no article tells of it."""
        part = IdentifiedPart(iri=iri)
        mentions = self.mentions(iri)
        if not mentions:
            return part
        kind = kind_of(mentions[0].values)
        assert kind is not None  # noqa: S101 - mentions have a class
        own = Node(iri, kind.label, self._merged(iri, kind, mentions))
        part.add(own)
        for mention in mentions:
            for relationship in links(iri, kind, mention.values):
                part.add(relationship)
        if kind.label == "Person":
            part.add(*shortcuts.offices(iri, self._tenures(mentions), self._seen(iri), self._holds_office))
            part.add(*shortcuts.company(iri, {event: self.guests(event) for event in self._events(mentions)}))
            part.others = {r.end: "Person" for r in part.relationships.values() if r.type == "CO_ATTENDED"}
        else:
            guests = self._guests(iri)
            part.add(*shortcuts.attendance(iri, guests))
            part.others = {who: label for who, (label, _) in guests.items() if label == "Person"}
        part.references = (part.ends() | noted(own.properties)) - {iri} - part.others.keys()
        part.fingerprint = part.digest()
        own.properties[FINGERPRINT] = part.fingerprint
        return part

    def guests(self, event: str) -> set[str]:
        """The persons who were at an event."""
        return {who for who, (label, _) in self._guests(event).items() if label == "Person"}

    def _merged(self, iri: str, kind: Kind, mentions: list[Mention]) -> Properties:
        """Of each property the latest published article's value, of lists all values. `differs` names the
        properties of which articles give different values, so that nobody takes one for the only one."""
        accounts = [properties(kind, mention.values) for mention in mentions]
        merged: Properties = {}
        differs = set()
        for name in sorted({name for each in accounts for name in each} - OF_AN_ARTICLE):
            values = [each[name] for each in accounts if name in each]
            if isinstance(values[0], list):
                merged[name] = sorted({item for value in values for item in value})  # type: ignore[union-attr]
            else:
                merged[name] = values[0]
                differs |= {name} if len(set(values)) > 1 else set()  # type: ignore[arg-type]
        if dated := [each for each in accounts if "date" in each]:
            best = min(dated, key=lambda each: PRECISIONS.index(str(each.get("datePrecision", "year"))))
            merged = {name: value for name, value in merged.items() if name not in DATED}
            merged |= {name: best[name] for name in DATED if name in best}
        named = self._store.scan(NamedNode(iri), NAME, None, IDENTITY)
        merged["name"] = min((quad.object.value for quad in named), default=merged["name"])  # type: ignore[union-attr, type-var]
        names = {str(each["name"]) for each in accounts} | set(merged.get(ALIAS, ()))  # type: ignore[arg-type]
        if others := sorted(names - {merged["name"]}):
            merged[ALIAS] = others
        if differs := differs - {"name"}:
            merged[DIFFERS] = sorted(differs)
        counted = described(self._store.scan(NamedNode(iri), None, None, IDENTITY))[iri]
        return merged | properties(kind, {p: v for p, v in counted.items() if p != NAME.value})

    def _tenures(self, mentions: list[Mention]) -> Iterator[shortcuts.Office]:
        """All offices that articles give a person."""
        for tenure, graph in self._facts("org:member", mentions):
            held = self._ends(tenure, graph, "pk:capacity", "pk:post")
            if "pk:capacity" in held and "pk:post" in held:
                post = held["pk:post"]
                body = self._ends(post, graph, "org:postIn").get("org:postIn")
                counted = self._ends(tenure, IDENTITY, "pk:sources").get("pk:sources")
                yield shortcuts.Office(
                    post,
                    body,
                    iris.notation(held["pk:capacity"]),
                    iris.article_of_graph(graph.value),
                    int(counted) if counted else None,
                )

    def _seen(self, person: str) -> dict[str, list[dt.date]]:
        """The first and the last days on which news shows a person in a post, by the post."""
        days: dict[str, list[dt.date]] = defaultdict(list)
        for quad in self._store.scan(None, node("pk:person"), NamedNode(person), IDENTITY):
            told = self._ends(quad.subject.value, IDENTITY, "pk:post", "pk:firstSeen", "pk:lastSeen")  # type: ignore[union-attr]
            if "pk:firstSeen" in told:  # an inference has none
                days[told["pk:post"]] += map(
                    dt.date.fromisoformat, (told["pk:firstSeen"], told["pk:lastSeen"])
                )
        return days

    def _events(self, mentions: list[Mention]) -> set[str]:
        """The events at which a person was."""
        found = set()
        for participation, graph in self._facts("pk:person", mentions):
            said = self._ends(participation, graph, "pk:event", "pk:mode")
            if "pk:event" in said and iris.notation(said.get("pk:mode", "")) in PRESENT:
                found.add(self.canonical(said["pk:event"]))
        return found

    def _guests_of(self, event: str) -> dict[str, tuple[str, str]]:
        """The persons and posts that were at an event, each with its label and the strongest mode."""
        guests: dict[str, tuple[str, str]] = {}
        for participation, graph in self._facts("pk:event", self.mentions(event)):
            said = self._ends(participation, graph, "pk:mode", "pk:person", "pk:post")
            mode = iris.notation(said.get("pk:mode", ""))
            if mode not in PRESENT:
                continue
            for predicate, label in (("pk:person", "Person"), ("pk:post", "Post")):
                if (who := said.get(predicate)) is not None:
                    who = self.canonical(who) if label == "Person" else who
                    _, old = guests.get(who, (label, mode))
                    guests[who] = label, min(old, mode, key=shortcuts.STRENGTH.__getitem__)
        return guests

    def _facts(self, predicate: str, mentions: list[Mention]) -> Iterator[tuple[str, NamedNode]]:
        for mention in mentions:
            for quad in self._store.scan(None, node(predicate), NamedNode(mention.iri), mention.graph):
                yield quad.subject.value, mention.graph  # type: ignore[union-attr]

    def _ends(self, subject: str, graph: NamedNode, *predicates: str) -> dict[str, str]:
        """The one value of each of these properties of a fact."""
        found: dict[str, str] = {}
        for predicate in predicates:
            quads = self._store.scan(NamedNode(subject), node(predicate), None, graph)
            values = [quad.object.value for quad in quads]  # type: ignore[union-attr]
            if values:
                found[predicate] = min(values)
        return found

    def _published_of(self, article: str) -> str:
        graph = NamedNode(iris.article_graph(article))
        quads = self._store.scan(NamedNode(article), node("schema:datePublished"), None, graph)
        return next((quad.object.value for quad in quads), "")  # type: ignore[union-attr]
