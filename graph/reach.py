"""How far a change of one article reaches: persons and events that gain or lose a mention by it, the articles
whose mentions mean another than before, and the company that persons keep."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from .iris import is_person
from .mirror import TO_EVENTS, Mirror
from .projection import Projection
from .property_graph import Part


@dataclass(slots=True)
class Reach:
    """What has to be compared: articles, and persons and events with what the server holds of them."""

    articles: set[str] = field(default_factory=set)
    """Those whose mentions mean another than before, and those that tell of the same events: their facts are
    stated by more articles now, or by fewer."""
    identified: set[str] = field(default_factory=set)
    there: Part = field(default_factory=Part)


def reach(article: str, projection: Projection, mirror: Mirror) -> Reach:
    """What a change of this article touches, between the server's state and the store's.

    It goes from articles to all persons and events of which they tell here or there, and from these to the
    articles of mentions that have moved, until nothing is new.
    """
    found = Reach()
    articles, told = {article}, set[str]()
    while articles:
        found.articles |= articles
        touched = {node for node, _, _ in mirror.accounts(articles, of_articles=True)}
        touched |= {node for iri in articles for node in projection.article(iri).identified}
        touched -= found.identified
        found.identified |= touched
        before = {(node, mention): of for node, mention, of in mirror.accounts(touched, of_articles=False)}
        after = {(node, mention): of for node in touched for mention, of in projection.mentions(node)}
        articles = {(before | after)[moved] for moved in before.keys() ^ after.keys()} - found.articles
        told |= {of for (node, _), of in (before | after).items() if not is_person(node)}
    found.articles |= told
    found.there = mirror.identified(found.identified)
    companions = set(_companions(found, projection)) - found.identified
    found.identified |= companions
    found.there.update(mirror.identified(companions))
    return found


def _companions(found: Reach, projection: Projection) -> Iterator[str]:
    """The persons of events whose guests are others than before: each keeps other company now."""
    before: dict[str, set[str]] = defaultdict(set)
    for relationship in found.there.relationships.values():
        if relationship.type == TO_EVENTS and is_person(relationship.start):
            before[relationship.end].add(relationship.start)
    for iri in sorted(found.identified):
        if not is_person(iri) and before[iri] != (after := projection.guests(iri)):
            yield from before[iri] | after
