"""How far a change of one article reaches: persons and events that gain or lose a mention by it, the articles
whose mentions mean another than before, and the company that persons keep."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from .differences import Comparison
from .identified import IdentifiedPart
from .iris import is_identified, is_person
from .mirror import TO_EVENTS, Mirror
from .projection import ArticlePart, Projection
from .property_graph import Part
from .rule import concept_kind, noted


@dataclass(slots=True)
class Reach:
    """What has to be compared: articles, and persons and events with what the server holds of them."""

    articles: set[str] = field(default_factory=set)
    """Those whose mentions mean another than before, and those that tell of the same events: their facts are
    stated by more articles now, or by fewer."""
    identified: set[str] = field(default_factory=set)
    there: Part = field(default_factory=Part)


def replaced(iri: str, projection: Projection, mirror: Mirror) -> Comparison:
    """What the server holds and shall hold of all that a change of one article reaches."""
    found = reach(iri, projection, mirror)
    articles = [projection.article(each) for each in sorted(found.articles)]
    identified = [projection.identified(each) for each in sorted(found.identified)]
    wanted = Part.joined(*articles, *identified)
    there = Part.joined(mirror.articles(found.articles), found.there)
    references = set[str]().union(
        *(part.references for part in articles), *(part.references for part in identified)
    )
    former = there.ends().union(*(noted(node.properties) for node in there.nodes.values()))
    former = {end for end in former - there.nodes.keys() if not is_identified(end)}
    there.update(mirror.shared({end for end in references if concept_kind(end) is None}))
    # A concept that something on the server leads to is there with all that it refers to.
    known = {end for end in there.ends() | former if concept_kind(end) is not None}
    shared = projection.shared(references, known)
    there.update(mirror.shared(shared.nodes.keys() - there.nodes.keys()))
    left = former - shared.nodes.keys()
    while gone := {end for end in left if not projection.is_referenced(end)}:
        there.update(mirror.shared(gone))
        left = there.ends() - there.nodes.keys() - left
    wanted.update(shared)
    return Comparison(there, wanted, named_ends(wanted, articles, identified))


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
