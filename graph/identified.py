"""Persons and events as identity says who and what they are: one node each, whatever number of articles tells
of it, and the short-cuts that follow from all these articles together (decisions/0005, decisions/0008)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import starmap
from sys import intern

from ..facts import PRESENT
from . import iris, shortcuts
from .property_graph import ALIAS, DIFFERS, FINGERPRINT, OF_AN_ARTICLE, Node, Part, Properties
from .quads import Values, kind_of, links, properties
from .readings import Readings
from .rule import Kind, noted
from .shape import node

GUESTS = 50_000
"""Events of which the guests are remembered: every two who meet there ask for them."""
MANY = 10
"""Mentions from which on they are asked for together."""
PRECISIONS = ("day", "month", "year")
DATED = ("date", "datePrecision", "endDate", "time")
"""What says when an event was; all of it is taken from one article."""
CANONICAL, NAME = node("pk:canonical").value, node("skos:prefLabel").value
POST_IN, PUBLISHED = node("org:postIn").value, node("schema:datePublished").value


@dataclass(frozen=True, slots=True)
class Mention:
    """What one article says of a person or an event, under an IRI of its own."""

    iri: str
    graph: str
    values: Values

    @property
    def article(self) -> str:
        """The article's IRI."""
        return iris.article_of_graph(self.graph)


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

    def __init__(self, readings: Readings, holds_office: Callable[[str], bool]) -> None:
        self._readings = readings
        self._holds_office = holds_office
        self._guests = lru_cache(GUESTS)(self._guests_of)
        self._days: dict[str, str] = {}

    def canonical(self, mention: str) -> str:
        """The IRI that stands for all that are one with it; its own where identity says nothing."""
        return min(self._readings.identity(mention).get(CANONICAL, [mention]))

    def mentions(self, iri: str) -> list[Mention]:
        """What articles say of it, the latest published first, undated ones last."""
        subjects = set(self._readings.pointing(CANONICAL, iri))
        if self.canonical(iri) == iri:
            subjects.add(iri)
        if len(subjects) > MANY:
            found = sorted(starmap(Mention, self._readings.accounts(subjects)), key=lambda each: each.iri)
            self._days |= self._readings.published({each.article for each in found} - self._days.keys())
        else:
            accounts = ((subject, self._readings.account(subject)) for subject in sorted(subjects))
            found = [Mention(subject, *account) for subject, account in accounts if account]
        return sorted(found, key=lambda mention: self._published(mention.article), reverse=True)

    def part(self, iri: str, *, company: bool = True) -> IdentifiedPart:
        """The node and what follows for it, for a person with or without the company that they keep. Empty
        where no article tells of it."""
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
            part.add(
                *shortcuts.offices(iri, self._tenures(mentions), self._readings.seen(iri), self._holds_office)
            )
            if company:
                part.add(*shortcuts.company(iri, self._meetings(iri, mentions)))
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
                differs |= {name} if len(set(values)) > 1 else set()
        if dated := [each for each in accounts if "date" in each]:
            best = min(dated, key=lambda each: PRECISIONS.index(str(each.get("datePrecision", "year"))))
            merged = {name: value for name, value in merged.items() if name not in DATED}
            merged |= {name: best[name] for name in DATED if name in best}
        identity = self._readings.identity(iri)
        merged["name"] = min(identity.get(NAME, [str(merged["name"])]))
        names = {str(each["name"]) for each in accounts} | set(merged.get(ALIAS, ()))  # type: ignore[arg-type]
        if others := sorted(names - {merged["name"]}):
            merged[ALIAS] = others
        if differs := differs - {"name"}:
            merged[DIFFERS] = sorted(differs)
        return merged | properties(kind, {p: texts for p, texts in identity.items() if p != NAME})

    def _tenures(self, mentions: list[Mention]) -> Iterator[shortcuts.Office]:
        """All offices that articles give a person."""
        if len(mentions) > MANY:
            yield from self._many_tenures(mentions)
            return
        for tenure, graph, held in self._facts("org:member", mentions):
            if "pk:capacity" in held and "pk:post" in held:
                yield shortcuts.Office(
                    post=held["pk:post"],
                    body=self._readings.value(held["pk:post"], POST_IN, graph),
                    capacity=iris.notation(held["pk:capacity"]),
                    article=iris.article_of_graph(graph),
                    sources=_number(_ends(self._readings.identity(tenure)).get("pk:sources")),
                )

    def _many_tenures(self, mentions: list[Mention]) -> Iterator[shortcuts.Office]:
        """The same, asked for together."""
        bodies: dict[tuple[str, ...], list[str]] = defaultdict(list)
        for *said, body in self._readings.tenures(mention.iri for mention in mentions):
            bodies[tuple(said)] += [body] if body else []
        for (_, graph, post, capacity, sources), found in bodies.items():
            yield shortcuts.Office(
                post=post,
                body=min(found, default=None),
                capacity=iris.notation(capacity),
                article=iris.article_of_graph(graph),
                sources=_number(sources),
            )

    def _meetings(self, person: str, mentions: list[Mention]) -> dict[str, Counter[int]]:
        """Those who come behind a person, with the sizes of the events at which both were."""
        found: dict[str, Counter[int]] = defaultdict(Counter)
        for guests in map(self.guests, self._events(mentions)):
            for other in guests:
                if other > person:
                    found[other][len(guests)] += 1
        return found

    def _events(self, mentions: list[Mention]) -> set[str]:
        """The events at which a person was."""
        return {
            self.canonical(said["pk:event"])
            for _, _, said in self._facts("pk:person", mentions)
            if "pk:event" in said and iris.notation(said.get("pk:mode", "")) in PRESENT
        }

    def _guests_of(self, event: str) -> dict[str, tuple[str, str]]:
        """The persons and posts that were at an event, each with its label and the strongest mode."""
        guests: dict[str, tuple[str, str]] = {}
        for _, _, said in self._facts("pk:event", self.mentions(event)):
            mode = iris.notation(said.get("pk:mode", ""))
            if mode not in PRESENT:
                continue
            for predicate, label in (("pk:person", "Person"), ("pk:post", "Post")):
                if (who := said.get(predicate)) is not None:
                    who = self.canonical(who) if label == "Person" else who
                    _, old = guests.get(who, (label, mode))
                    strongest = min(old, mode, key=shortcuts.STRENGTH.__getitem__)
                    guests[intern(who)] = _remembered(label, strongest)
        return guests

    def _facts(self, predicate: str, mentions: list[Mention]) -> Iterator[tuple[str, str, dict[str, str]]]:
        """The facts that lead to these mentions by a property, each with its graph and what it says."""
        for mention in mentions:
            for fact in self._readings.subjects(node(predicate).value, mention.iri, mention.graph):
                yield fact, mention.graph, _ends(self._readings.of(fact, mention.graph))

    def _published(self, article: str) -> str:
        if article not in self._days:
            day = self._readings.value(article, PUBLISHED, iris.article_graph(article))
            self._days[article] = day or ""
        return self._days[article]


_READ = {
    node(name).value: name
    for name in (
        "pk:capacity", "pk:post", "pk:sources", "pk:event", "pk:mode", "pk:person",
    )
}  # fmt: skip


def _ends(values: Values) -> dict[str, str]:
    """The one value of each property that is read here, by its prefixed name."""
    return {name: min(values[predicate]) for predicate, name in _READ.items() if predicate in values}


@cache
def _remembered(label: str, mode: str) -> tuple[str, str]:
    """The same two words for all, since the guests of many events are remembered."""
    return label, mode


def _number(text: str | None) -> int:
    return int(text) if text else 0
