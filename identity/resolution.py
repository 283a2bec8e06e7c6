"""From what changed to the clusters that depend on it, for persons and for events alike.

What shares a key with a changed node is compared again; from there the work goes on along the links that
join, and stops where none does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Generic, Protocol, TypeVar

from .judgements import Judgement
from .partition import clusters
from .scoring import Score, Thresholds
from .world import World

AGAINST = -2.0
"""From here down the score of any two of two clusters keeps the machine from joining them."""


class Compared(Protocol):
    """What is compared: one event, or the mentions of a person that nothing tells apart."""

    @property
    def key(self) -> str:
        """What it is found by."""

    @property
    def members(self) -> tuple[str, ...]:
        """The IRIs, sorted."""

    @property
    def articles(self) -> frozenset[str]:
        """The articles that they are of."""


P = TypeVar("P", bound=Compared)


class Matter(Protocol[P]):
    """What tells persons from events: how things are found, and how compared."""

    thresholds: Thresholds

    def of(self, subject: str, article: str) -> P:
        """What a node is part of."""

    def near(self, item: P) -> Iterator[P]:
        """What shares a key with it, itself perhaps too."""

    def compare(self, one: P, other: P) -> Score:
        """For and against the two being one."""


@dataclass(slots=True)
class Link(Generic[P]):
    """A pair with what was found or decided about it."""

    one: P
    other: P
    score: Score
    judgement: Judgement | None = None


@dataclass(slots=True)
class Component(Generic[P]):
    """A part that nothing joins to others: its clusters, the links that made them, and the pairs that are
    left for a person to look at, which may lead out of the part."""

    clusters: list[list[P]]
    used: list[Link[P]]
    open: list[Link[P]] = field(default_factory=list)
    judged: list[tuple[Judgement, str, str]] = field(default_factory=list)


class Resolver(Generic[P]):
    """Compares and joins one kind of thing."""

    def __init__(self, world: World, matter: Matter[P]) -> None:
        self._world = world
        self._matter = matter
        self._scores: dict[tuple[str, str], Score] = {}
        self.compared = 0

    def components(self, seeds: Iterable[P]) -> Iterator[Component[P]]:
        """The components that the seeds are in, each once."""
        seen: set[str] = set()
        for seed in sorted(seeds, key=_key):
            if seed.key in seen:
                continue
            items, todo = {seed.key: seed}, [seed]
            links: dict[tuple[str, str], Link[P]] = {}
            while todo:
                item = todo.pop()
                for link in self._links(item):
                    links[_pair(link.one, link.other)] = link
                    other = link.other if link.one is item else link.one
                    if self._joins(link) and other.key not in items:
                        items[other.key] = other
                        todo.append(other)
            seen |= items.keys()
            yield self._partitioned(items, links.values())

    def _links(self, item: P) -> Iterator[Link[P]]:
        near = {other.key: other for other in self._matter.near(item)}
        for subject, (article, _) in self._verdicts(item).items():
            other = self._matter.of(subject, article)
            near[other.key] = other
        near.pop(item.key, None)
        for other in near.values():
            one, two = sorted((item, other), key=_key)
            yield Link(one, two, self.score(one, two), self._judgement(one, two))

    def score(self, one: P, other: P) -> Score:
        """The score of a pair, worked out once."""
        pair = _pair(one, other)
        if pair not in self._scores:
            self._scores[pair] = self._matter.compare(*sorted((one, other), key=_key))
            self.compared += 1
        return self._scores[pair]

    def _joins(self, link: Link[P]) -> bool:
        if link.judgement:
            return link.judgement.verdict == "same"
        return link.score.total >= self._matter.thresholds.same

    def _verdicts(self, item: P) -> dict[str, tuple[str, Judgement]]:
        """A judged node stands alone in its item."""
        if len(item.members) > 1:
            return {}
        (article,) = item.articles
        return self._world.verdicts(item.members[0], article)

    def _judgement(self, one: P, other: P) -> Judgement | None:
        found = self._verdicts(one).get(other.members[0])
        return found[1] if found else None

    def _partitioned(self, items: dict[str, P], links: Iterable[Link[P]]) -> Component[P]:
        strong = {_pair(link.one, link.other): link for link in links if self._joins(link)}
        ordered = sorted(strong.values(), key=_strength)
        found, used = clusters(
            sorted(items), [_pair(link.one, link.other) for link in ordered], self._may_join(items, strong)
        )
        home = {key: number for number, cluster in enumerate(found) for key in cluster}
        component = Component(
            [[items[key] for key in sorted(cluster)] for cluster in found], [strong[pair] for pair in used]
        )
        for link in links:
            if link.judgement:
                component.judged.append((link.judgement, link.one.members[0], link.other.members[0]))
            elif link.score.total >= self._matter.thresholds.review and not (
                link.one.articles == link.other.articles and len(link.one.articles) == 1
            ):
                one, other = home.get(link.one.key), home.get(link.other.key)
                if one is None or one != other:
                    component.open.append(link)
        return component

    def _may_join(
        self, items: dict[str, P], strong: dict[tuple[str, str], Link[P]]
    ) -> Callable[[list[str], list[str], tuple[str, str]], bool]:
        def may_join(ones: list[str], others: list[str], pair: tuple[str, str]) -> bool:
            a, b = [items[key] for key in ones], [items[key] for key in others]
            members = {member for item in b for member in item.members}
            for item in a:
                for subject, (_, judgement) in self._verdicts(item).items():
                    if judgement.verdict == "different" and subject in members:
                        return False
            if strong[pair].judgement:
                return True
            articles = frozenset[str]().union(*(item.articles for item in a))
            if any(articles & item.articles for item in b):
                return False
            return not any(self._is_against(x, y) for x in a for y in b)

        return may_join

    def _is_against(self, one: P, other: P) -> bool:
        judgement = self._judgement(one, other)
        if judgement and judgement.verdict == "same":
            return False
        return self.score(one, other).total <= AGAINST


def _key(item: Compared) -> str:
    return item.key


def _pair(one: Compared, other: Compared) -> tuple[str, str]:
    return (one.key, other.key) if one.key < other.key else (other.key, one.key)


def _strength(link: Link[P]) -> tuple[bool, str, float, tuple[str, ...], tuple[str, ...]]:
    """People's judgements first, the older ones before; then by score; ties by the members."""
    when = link.judgement.when.isoformat() if link.judgement else ""
    return link.judgement is None, when, -link.score.total, link.one.members, link.other.members
