"""Nodes and relationships with properties: what the projection makes and every writer takes. Plain values."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, field

Value = str | int | float | bool | dt.date | list[str]
Properties = dict[str, Value]
OWNED = "Petakuasa"
"""The second label of every node that petakuasa writes, by which it knows its own."""
FINGERPRINT = "fingerprint"
"""The property of articles, persons and events that tells at a glance whether anything has changed."""
OF_AN_ARTICLE = frozenset({"main"})
"""What says something of an article's account, and so is no property of the event that it tells of."""
ALIAS = "alias"
"""The property that holds the other names of a person or an event."""
DIFFERS = "differs"
"""The property that names those of which articles give different values."""


@dataclass(frozen=True, slots=True)
class Node:
    """A node by its key. Its labels are `label` and, on a server, the mark of ownership."""

    iri: str
    label: str
    properties: Properties
    """Without `iri`."""


@dataclass(frozen=True, slots=True)
class Relationship:
    """A directed relationship between two nodes by their keys. `iri` tells parallel ones of a type apart, as
    pieces of evidence are; None where there is at most one of that type between two nodes."""

    type: str
    start: str
    end: str
    properties: Properties
    """Without `iri`."""
    iri: str | None = None

    @property
    def key(self) -> tuple[str, str, str, str]:
        """What tells it apart from all others."""
        return self.type, self.start, self.end, self.iri or ""


@dataclass(slots=True)
class Part:
    """Some of a property graph: nodes and relationships by their keys. Relationships may end in nodes outside
    of the part."""

    nodes: dict[str, Node] = field(default_factory=dict)
    relationships: dict[tuple[str, str, str, str], Relationship] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.nodes) + len(self.relationships)

    def add(self, *items: Node | Relationship) -> None:
        """Put nodes and relationships in, over those of the same key."""
        for item in items:
            if isinstance(item, Node):
                self.nodes[item.iri] = item
            else:
                self.relationships[item.key] = item

    def update(self, other: Part) -> None:
        """Put all of another part in."""
        self.nodes.update(other.nodes)
        self.relationships.update(other.relationships)

    @staticmethod
    def joined(*parts: Part) -> Part:
        """All of several parts."""
        whole = Part()
        for part in parts:
            whole.update(part)
        return whole

    def ends(self) -> set[str]:
        """The keys of all nodes that relationships of the part start or end in."""
        return {iri for r in self.relationships.values() for iri in (r.start, r.end)}

    def digest(self) -> str:
        """A digest of everything in the part, fingerprints apart, in whatever order it was put in."""
        return self.shifted(None, Part())

    def shifted(self, digest: str | None, gone: Part) -> str:
        """From the digest of a part (None: of an empty one) to that of the part which lacks `gone` and has
        this one instead. A digest is the sum of those of all items, so that what stays is not asked for."""
        total = int(digest or "0", 16) + sum(self._items()) - sum(gone._items())
        return f"{total % 2**128:032x}"

    def _items(self) -> Iterator[int]:
        for node in self.nodes.values():
            said = {name: value for name, value in node.properties.items() if name != FINGERPRINT}
            yield _number([node.iri, node.label, said])
        for key, relationship in self.relationships.items():
            yield _number([*key, relationship.properties])


def _number(item: list[object]) -> int:
    return int.from_bytes(hashlib.blake2b(_text(item).encode(), digest_size=16).digest(), "big")


_text = json.JSONEncoder(sort_keys=True, default=str).encode
