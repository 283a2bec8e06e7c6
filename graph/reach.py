"""How far a change reaches: from what has changed in a store to what a server must hold otherwise.

What nothing can have changed is not looked at: of a person with a thousand events the company at one of them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import combinations

from . import iris
from .changes import MEANT
from .differences import Comparison, differences
from .mirror import IDENTIFIED_TYPES, OURS, TO_EVENTS, Mirror
from .model import accounts, property_names
from .projection import Projection
from .property_graph import FINGERPRINT, Node, Part, Properties
from .rule import ARTICLE_LABEL, PROOFS, concept_kind, noted
from .shortcuts import company

BEARING = frozenset({"Tenure", "Participation"})
"""The facts from which something follows for the persons and events that they lead to."""


@dataclass(slots=True)
class Reach:
    """Articles, and persons and events, for which something may have changed."""

    articles: set[str] = field(default_factory=set)
    identified: set[str] = field(default_factory=set)


def reach(touched: Iterable[str], projection: Projection) -> Reach:
    """From what the store's journal says was touched. Sources are counted on tenures too, but shown on what
    follows for the person."""
    found = Reach()
    others = set()
    for iri in touched:
        match iris.kind(iri):
            case "article":
                found.articles.add(iri)
            case "participation":
                found.articles |= {article for article in [projection.home(iri)] if article}
            case "person" | "event" if iri.endswith(MEANT):
                home = projection.home(iri.removesuffix(MEANT))
                found.articles |= {home} if home else set()
            case "person" | "event":
                found.identified |= {iri, projection.canonical(iri)}
            case "statement":
                pass
            case _:
                others.add(iri)
    found.identified |= projection.bearers(others, sorted(filter(iris.is_person, found.identified)))
    return found


def compared(found: Reach, projection: Projection, mirror: Mirror) -> Comparison:
    """What the server holds and shall hold of all that a change reaches."""
    articles = [projection.article(each) for each in sorted(found.articles)]
    there, wanted = mirror.articles(found.articles), Part.joined(*articles)
    needed = set[str]().union(*(each.references for each in articles))
    stated = needed | there.ends()
    touched = found.identified | _borne(there, wanted)
    held = mirror.identified(touched, company=False)
    there.update(held)
    shift = projection.shift(there, wanted)
    identified = [shift.part(each) or projection.identified(each, company=False) for each in sorted(touched)]
    wanted.update(Part.joined(*identified))
    followed = set[str]().union(*(each.references for each in identified))
    _meet(touched, there, wanted, projection, mirror)
    # To what no changed article tells of, and what leads to it as it did, nothing has happened.
    unmoved = (held.ends() & followed) - stated
    _share((needed | followed) - unmoved, unmoved, there, wanted, projection, mirror)
    return Comparison(there, wanted)


def _borne(there: Part, wanted: Part) -> set[str]:
    """The persons and events of which articles say something else than they did, evidence apart."""
    found = differences(there, wanted, OURS)
    nodes = {node.iri for node in found.nodes} | set(found.gone_nodes)
    links = [r for r in (*found.relationships, *found.gone_relationships) if r.type not in PROOFS.values()]
    told = accounts()
    borne = {r.start for r in links if r.type in told}
    stating = nodes | {r.start for r in links}
    for part in (there, wanted):
        label = {iri: node.label for iri, node in part.nodes.items()}
        again = {iri for iri in nodes if label.get(iri) == ARTICLE_LABEL and _dated(iri, there, wanted)}
        for r in part.relationships.values():
            if r.start in stating and label.get(r.start) in BEARING and iris.is_identified(r.end):
                borne.add(r.end)
            elif r.end in again and r.type in told:
                borne.add(r.start)
    return borne


def _dated(article: str, there: Part, wanted: Part) -> bool:
    """True where its day of publication, by which the latest account is found, is another."""
    before, after = (part.nodes.get(article) for part in (there, wanted))
    days = (node.properties.get("datePublished") for node in (before, after) if node is not None)
    return len(set(days)) > 1


def _meet(touched: set[str], there: Part, wanted: Part, projection: Projection, mirror: Mirror) -> None:
    """Put in the company at the events whose guests are others than before: of all pairs of these guests,
    with the events at which both were besides, which the server knows. Then stamp the persons."""
    before: dict[str, set[str]] = defaultdict(set)
    for relationship in there.relationships.values():
        if relationship.type == TO_EVENTS and iris.is_person(relationship.start):
            before[relationship.end].add(relationship.start)
    events = {iri for iri in touched if not iris.is_person(iri)}
    after = {event: guests for event in events if (guests := projection.guests(event)) != before[event]}
    guests = set[str]().union(*(after[event] | before[event] for event in after))
    together: dict[str, dict[str, Counter[int]]] = defaultdict(lambda: defaultdict(Counter))
    again = mirror.meetings(guests, after.keys())
    for present, size, count in (*again, *((each, len(each), 1) for each in after.values())):
        for one, other in combinations(sorted(present), 2):
            together[one][other][size] += count
    companions = mirror.nodes(guests - touched)
    there.update(companions)
    there.update(mirror.company(guests))
    wanted.add(*(Node(node.iri, node.label, _own(node)) for node in companions.nodes.values()))
    for one, others in together.items():
        wanted.add(*company(one, others))
    _stamp(touched | guests, there, wanted)


def _stamp(persons: set[str], there: Part, wanted: Part) -> None:
    """Give persons their fingerprints: those that they had, less what is gone, with what is new."""
    old, new = _by_person(there), _by_person(wanted)
    for iri in persons & new.keys():
        stamped = wanted.nodes[iri].properties
        had = there.nodes[iri].properties.get(FINGERPRINT) if iri in there.nodes else None
        stamped[FINGERPRINT] = new[iri].shifted(str(had), old[iri]) if had else new[iri].digest()


def _by_person(part: Part) -> dict[str, Part]:
    """The persons with all that their fingerprints are made of, as far as the part has it."""
    found = {}
    for node in part.nodes.values():
        if iris.is_person(node.iri):
            found[node.iri] = Part({node.iri: Node(node.iri, node.label, _own(node))})
    for relationship in part.relationships.values():
        if relationship.start in found and relationship.type in IDENTIFIED_TYPES:
            found[relationship.start].add(relationship)
    return found


def _own(node: Node) -> Properties:
    """Without what somebody has added."""
    return {name: value for name, value in node.properties.items() if name in property_names()}


def _share(
    references: set[str],
    unmoved: set[str],
    there: Part,
    wanted: Part,
    projection: Projection,
    mirror: Mirror,
) -> None:
    """Put in the shared nodes that are needed now, and those that were, without those that are `unmoved`."""
    former = there.ends().union(*(noted(node.properties) for node in there.nodes.values()))
    former = {end for end in former - there.nodes.keys() - unmoved if not iris.is_identified(end)}
    references |= {end for end in former if concept_kind(end) is None and projection.is_referenced(end)}
    there.update(mirror.shared({end for end in references if concept_kind(end) is None}))
    # A concept that something on the server leads to is there with all that it refers to.
    known = {end for end in there.ends() | former if concept_kind(end) is not None}
    shared = projection.shared(references, known)
    there.update(mirror.shared(shared.nodes.keys() - there.nodes.keys()))
    left = former - shared.nodes.keys()
    while gone := {end for end in left if not projection.is_referenced(end)}:
        there.update(mirror.shared(gone))
        left = there.ends() - there.nodes.keys() - left - unmoved
    wanted.update(shared)
