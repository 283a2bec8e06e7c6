"""What goes into one transaction of a load, and making the next one while the server works on the last."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
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


def ahead(items: Iterable[Item], size: Callable[[Item], int], most: int) -> Iterator[list[Item]]:
    """The items in lists of a `size` of `most` together; the next one is made in a thread of its own, while
    the server works on the last."""
    rest = iter(items)
    with ThreadPoolExecutor(1) as maker:
        coming = maker.submit(_fill, rest, size, most)
        while chunk := coming.result():
            coming = maker.submit(_fill, rest, size, most)
            yield chunk


def chunks(items: Iterable[Item], size: int) -> Iterator[list[Item]]:
    """The items in lists of that size, the last one shorter."""
    rest = iter(items)
    while chunk := _take(rest, size):
        yield chunk


def _fill(items: Iterator[Item], size: Callable[[Item], int], most: int) -> list[Item]:
    found: list[Item] = []
    for item in items:
        found.append(item)
        if (most := most - size(item)) <= 0:
            break
    return found


def _take(items: Iterator[Item], size: int) -> list[Item]:
    return list(islice(items, size))
