"""Releases, persons and events that are one, worked out again for what depends on the changed articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from pyoxigraph import NamedNode

from ..graph import iris
from ..graph.shape import node
from ..ontology.terms import PK
from . import copies
from .assignment import Assignment
from .draft import Draft
from .events import Report
from .matters import Events, Persons
from .names import words
from .profiles import Profile, bases
from .resolution import Component, Link, Matter, Resolver
from .world import PROFILE, World

SAME_AS = node("owl:sameAs")
LABEL = node("skos:prefLabel")
P = TypeVar("P", Profile, Report)


class Clusters:
    """What stands for what, after an update."""

    def __init__(self, world: World, draft: Draft) -> None:
        self._world = world
        self._draft = draft
        self.releases = Assignment(world.store, PK.copyOf, fresh=world.fresh)
        self.canonical = Assignment(world.store, fresh=world.fresh)
        self.compared = 0

    def release_of(self, article: str) -> str:
        """The earliest article of the release that an article is a copy of; itself where it is none."""
        return self.releases.of(article)

    def resolve(self) -> None:
        """Work out all three, releases first: that two articles are copies speaks for their events."""
        self._resolve_releases()
        persons, events = Persons(self._world), Events(self._world, self.release_of)
        had = {subject for subject, _ in self._old(PROFILE)}
        has = {mention.iri for sheet in self._world.new() for mention in sheet.mentions}
        self._resolve(persons, self._person_seeds(persons), had | has, self._said_of_person)
        had = {subject for subject, _ in self._old("d|", "l|")}
        has = {event.iri for sheet in self._world.new() for event in sheet.happenings}
        self._resolve(events, self._event_seeds(events), had | has, self._said_of_event)

    def _old(self, *prefixes: str) -> Iterator[tuple[str, str]]:
        """The nodes that the changed articles had, with their keys."""
        return (pair for entry in self._world.before.values() for pair in entry.of(*prefixes))

    def _resolve_releases(self) -> None:
        world = self._world
        old = {a for article in world.changed for a in self._release_before(article)}
        todo = [a for a in sorted(old | set(world.changed)) if world.sheet(a)]
        todo += [article for _, key in self._old("b|") for _, article in world.find(key)]
        seen: set[str] = set()
        for article in {*old, *world.changed}:
            self._draft.open_properties(article, PK.copyOf)
            self.releases.put(article, None)
        for start in todo:
            if start in seen:
                continue
            group = _reached(start, self._copies)
            seen |= group
            first = min(group, key=lambda a: world.known(a).order)
            for article in group:
                self._draft.open_properties(article, PK.copyOf)
                self.releases.put(article, None if article == first else first)
                if article != first:
                    self._draft.say(article, PK.copyOf, NamedNode(first))

    def _release_before(self, article: str) -> set[str]:
        first = self.releases.before(article) or article
        return {first, *self.releases.members(first)}

    def _copies(self, article: str) -> Iterator[str]:
        own = self._world.signature(article)
        if own is None:
            return
        near = {other for band in copies.bands(own) for _, other in self._world.find(band)} - {article}
        for other in sorted(near):
            its = self._world.signature(other)
            if its is not None and copies.common(own, its) >= copies.COPY:
                yield other

    def _person_seeds(self, persons: Persons) -> Iterator[Profile]:
        """What the changed articles have, what was one with what they had, and what is near either."""
        keys = {key.removeprefix(PROFILE) for _, key in self._old(PROFILE)}
        keys |= {base for sheet in self._world.new() for _, base in bases(sheet)}
        for key in sorted(keys):
            for profile in persons.with_base(key):
                yield profile
                yield from persons.near(profile)
        for key in sorted({key for _, key in self._old("o|", "n|", "w|", "r|")}):
            yield from (persons.of(*place) for place in self._world.find(key))

    def _event_seeds(self, events: Events) -> Iterator[Report]:
        for sheet in self._world.new():
            for event in sheet.happenings:
                yield from events.near(events.of(event.iri, sheet.iri))
        for key in sorted({key for _, key in self._old("d|", "l|")}):
            yield from (events.of(*place) for place in self._world.find(key))
        for article in sorted(self.releases.changed()):
            if copy := self._world.sheet(article):
                yield from (events.of(event.iri, article) for event in copy.happenings)

    def _resolve(
        self,
        matter: Matter[P],
        seeds: Iterable[P],
        old: set[str],
        name: Callable[[list[P]], tuple[str, str]],
    ) -> None:
        resolver: Resolver[P] = Resolver(self._world, matter)
        for subject in old:
            self._open(subject)
            self.canonical.put(subject, None)
        for component in resolver.components(seeds):
            for cluster in component.clusters:
                self._say_cluster(cluster, *name(cluster))
            self._say_judgements(component)
        self.compared += resolver.compared

    def _open(self, subject: str) -> None:
        self._draft.open_properties(subject, PK.canonical, SAME_AS, LABEL)
        self._draft.open_nodes(PK.between, subject)

    def _say_cluster(self, cluster: list[P], first: str, label: str) -> None:
        self._draft.say(first, LABEL, label)
        for member in (member for item in cluster for member in item.members):
            self._open(member)
            self.canonical.put(member, first)
            self._draft.say(member, PK.canonical, NamedNode(first))
            if member != first:
                self._draft.say(member, SAME_AS, NamedNode(first))

    def _said_of_person(self, cluster: list[Profile]) -> tuple[str, str]:
        mentions = [mention for profile in cluster for mention in profile.mentions]
        first = min(mentions, key=lambda m: (self._world.known(m.article).order, m.iri))
        counted = Counter(mention.name for mention in mentions)
        label = min(counted, key=lambda n: (-sum(len(w) > 1 for w in words(n)), -counted[n], n))
        return first.iri, label

    def _said_of_event(self, cluster: list[Report]) -> tuple[str, str]:
        events = [report.event for report in cluster]
        first = min(events, key=lambda e: (self._world.known(e.article).order, e.iri))
        counted = Counter(event.label for event in events)
        return first.iri, min(counted, key=lambda n: (-counted[n], -len(n), n))

    def _say_judgements(self, component: Component[P]) -> None:
        for link in component.used:
            if link.judgement is None:
                self._say_judgement(link, "same")
        for link in component.open:
            self._say_judgement(link, "unsure")
        for judgement, one, other in component.judged:
            for member in (one, other):
                self._draft.say(judgement.iri, PK.between, NamedNode(member))

    def _say_judgement(self, link: Link[P], verdict: str) -> None:
        pair = sorted((link.one.members[0], link.other.members[0]))
        self._draft.describe(
            "judgement",
            PK.Judgement,
            pair,
            {
                PK.between: [NamedNode(member) for member in pair],
                PK.verdict: verdict,
                PK.automatic: True,
                PK.score: link.score.total,
                PK.reason: link.score.lines(),
            },
        )


def home(world: World, subject: str) -> str:
    """The article that a person or event is of."""
    for quad in world.store.scan(NamedNode(subject), node("rdf:type"), None, None):
        graph = quad.graph_name.value  # type: ignore[union-attr]
        if graph.startswith(iris.ARTICLE_GRAPHS):
            return iris.article_of_graph(graph)
    raise KeyError(subject)


def _reached(start: str, near: Callable[[str], Iterable[str]]) -> set[str]:
    found, todo = {start}, [start]
    while todo:
        for other in near(todo.pop()):
            if other not in found:
                found.add(other)
                todo.append(other)
    return found
