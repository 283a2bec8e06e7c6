"""What goes into one transaction of a load, and making the next one while the server works on the last."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import islice
from typing import TypeVar

from .identified import IdentifiedPart
from .projection import ArticlePart
from .property_graph import Part

Item = TypeVar("Item")


@dataclass(slots=True)
class Batch:
    """What goes into one transaction."""

    articles: list[ArticlePart] = field(default_factory=list)
    identified: list[IdentifiedPart] = field(default_factory=list)
    references: set[str] = field(default_factory=set)

    def size(self) -> int:
        """Nodes and relationships, about."""
        parts: list[Part] = [*self.articles, *self.identified]
        return len(self.references) + sum(len(part.nodes) + len(part.relationships) for part in parts)


def named_ends(
    wanted: Part, articles: Iterable[ArticlePart], identified: Iterable[IdentifiedPart]
) -> dict[str, str]:
    """The persons and events to which these parts may lead and that are not among the wanted nodes."""
    ends: dict[str, str] = {}
    for article in articles:
        ends |= article.identified
    for part in identified:
        ends |= part.others
    return {iri: label for iri, label in ends.items() if iri not in wanted.nodes}


def ahead(items: Iterable[Item], size: int = 20) -> Iterator[Item]:
    """The items; the next ones are made in a thread of their own, while the server works on the last."""
    rest = iter(items)
    with ThreadPoolExecutor(1) as maker:
        coming = maker.submit(_take, rest, size)
        while chunk := coming.result():
            coming = maker.submit(_take, rest, size)
            yield from chunk


def chunks(items: Iterable[Item], size: int) -> Iterator[list[Item]]:
    """The items in lists of that size, the last one shorter."""
    rest = iter(items)
    while chunk := _take(rest, size):
        yield chunk


def _take(items: Iterator[Item], size: int) -> list[Item]:
    return list(islice(items, size))
