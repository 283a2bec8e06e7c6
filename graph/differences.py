"""What has to be written and deleted to turn one part of a property graph into another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from .property_graph import Node, Part, Properties, Relationship

WITHDRAWN = "withdrawn"
"""The property that marks a node which is gone from the store but linked by somebody on the server."""


@dataclass(slots=True)
class Differences:
    """Nodes and relationships to write and to delete, and how many stay as they are."""

    nodes: list[Node] = field(default_factory=list)
    relationships: list[Relationship] = field(default_factory=list)
    gone_nodes: list[str] = field(default_factory=list)
    gone_relationships: list[Relationship] = field(default_factory=list)
    unchanged: int = 0
    ends: dict[str, str] = field(default_factory=dict)
    """Nodes that relationships lead to, with their labels: made of their keys alone where they are not there
    yet, and not counted, since their turn will come."""

    def __bool__(self) -> bool:
        return bool(self.nodes or self.relationships or self.gone_nodes or self.gone_relationships)


@dataclass(slots=True)
class Comparison:
    """What the server holds and what it shall hold. `ends` are persons and events outside of both to which
    relationships may lead, with their labels."""

    there: Part
    wanted: Part = field(default_factory=Part)
    ends: dict[str, str] = field(default_factory=dict)


def differences(there: Part, wanted: Part, ours: frozenset[str]) -> Differences:
    """From what is `there` to what is `wanted`. Of a node's properties only those in `ours` are compared, for
    somebody may have added others by hand. A node that is gone and marked as withdrawn already is left
    alone."""
    found = Differences()
    for node in wanted.nodes.values():
        old = there.nodes.get(node.iri)
        if old is not None and _own(old.properties, ours) == node.properties:
            found.unchanged += 1
        else:
            found.nodes.append(node)
    for key, relationship in wanted.relationships.items():
        former = there.relationships.get(key)
        if former is not None and former.properties == relationship.properties:
            found.unchanged += 1
        else:
            found.relationships.append(relationship)
    found.gone_nodes = [
        iri
        for iri, node in there.nodes.items()
        if iri not in wanted.nodes and not node.properties.get(WITHDRAWN)
    ]
    found.gone_relationships = [
        r for key, r in there.relationships.items() if key not in wanted.relationships
    ]
    return found


def _own(properties: Properties, ours: frozenset[str]) -> Properties:
    return {key: value for key, value in properties.items() if key in ours}


def grouped(relationships: Iterable[Relationship]) -> dict[str, list[Relationship]]:
    """By type, sorted by their ends, so that two writers lock the same nodes in the same order."""
    groups: dict[str, list[Relationship]] = defaultdict(list)
    for relationship in sorted(relationships, key=lambda r: (r.end, r.start, r.iri or "")):
        groups[relationship.type].append(relationship)
    return groups
