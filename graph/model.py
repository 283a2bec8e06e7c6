"""The property graph's own schema: labels, types, and their properties. It follows from `rule.py` and
`shortcuts.py`; the loader's Cypher, the files for the import tool and the picture are made from it."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass, replace
from functools import cache

from ..ontology import codecs
from ..ontology.schemes import Field
from . import iris, shape
from .property_graph import ALIAS, DIFFERS, FINGERPRINT, OF_AN_ARTICLE, OWNED
from .rule import (
    ACCOUNTS,
    ARTICLE_LABEL,
    AS_NOTATION,
    Projected,
    concept_kind,
    concept_kinds,
    field_name,
    field_type,
    is_reference,
    kinds,
    projected,
)
from .shape import EVIDENCE, SHAPES, Property, Reference, Shape
from .shortcuts import TYPES

BELONGING = "ForumRule"
"""The label of what comes with the node that it points to."""
Ends = frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Column:
    """A property and its type, in the words of Neo4j's import tool: `string`, `string[]`, `long`, `double`,
    `boolean`, `date`."""

    name: str
    type: str


@dataclass(frozen=True, slots=True)
class NodeType:
    """The nodes of one label. `columns` leaves out `iri`, the key of all. `account` is the type of
    relationship that holds what one article says of a person or an event."""

    label: str
    shared: bool
    columns: tuple[Column, ...]
    account: str | None = None


@dataclass(frozen=True, slots=True)
class RelationshipType:
    """The relationships of one type: between which labels, and whether each has an `iri` of its own."""

    name: str
    ends: Ends
    columns: tuple[Column, ...]
    keyed: bool = False
    derived: bool = False


@cache
def node_types() -> dict[str, NodeType]:
    """All labels that articles can lead to, `Petakuasa` apart."""
    types = _all_node_types()
    reached = {label for label, node in types.items() if not node.shared}
    reached |= {_label_of(iris.concept(scheme, "x")) for scheme in AS_NOTATION.values()}
    more = reached
    while more:
        pairs = [pair for each in _all_relationship_types().values() for pair in each.ends]
        more = {end for start, end in pairs if start in reached} - reached
        more |= {start for start, end in pairs if end in reached and start == BELONGING} - reached
        reached |= more
    return {label: node for label, node in types.items() if label in reached}


@cache
def relationship_types() -> dict[str, RelationshipType]:
    """All types between such labels."""
    reached = node_types().keys()
    types = {}
    for each in _all_relationship_types().values():
        if ends := frozenset((start, end) for start, end in each.ends if start in reached and end in reached):
            types[each.name] = replace(each, ends=ends)
    return types


def own_labels() -> frozenset[str]:
    """The labels of nodes that belong to one article."""
    return frozenset(n.label for n in node_types().values() if not n.shared and n.account is None)


def identified_labels() -> frozenset[str]:
    """The labels of nodes that identity makes one of what several articles say."""
    return frozenset(n.label for n in node_types().values() if n.account is not None)


def shared_labels() -> frozenset[str]:
    """The labels of nodes that articles share by name."""
    return frozenset(node.label for node in node_types().values() if node.shared)


def accounts() -> list[str]:
    """The types of relationships that hold what one article says of a person or an event, sorted."""
    return sorted(filter(None, (node.account for node in node_types().values())))


def types_from(labels: frozenset[str], to: frozenset[str]) -> list[str]:
    """The types of relationships that lead from one of these labels to one of those, sorted."""
    return sorted(
        each.name
        for each in relationship_types().values()
        if any(start in labels and end in to for start, end in each.ends)
    )


@cache
def property_names() -> frozenset[str]:
    """All names that a node's properties can have, `iri` apart."""
    return frozenset(column.name for node in node_types().values() for column in node.columns)


@cache
def digest() -> str:
    """A digest of all labels and types with their properties: another where the model is another."""
    lines = sorted(f"{name} {each.columns}" for name, each in (node_types() | relationship_types()).items())
    return iris.digest("\n".join(lines))


def _all_node_types() -> dict[str, NodeType]:
    types = {}
    for kind in kinds().values():
        columns = [Column(f.name, _type_of(f)) for f in kind.fields.values() if not f.link]
        if kind.account is not None:
            columns = [column for column in columns if column.name not in OF_AN_ARTICLE]
            columns += [Column(ALIAS, "string[]"), Column(DIFFERS, "string[]")]
        if kind.account is not None or kind.label == ARTICLE_LABEL:
            columns.append(Column(FINGERPRINT, "string"))
        types[kind.label] = NodeType(kind.label, kind.shared, _sorted(columns), kind.account)
    for concepts in concept_kinds().values():
        columns = [Column(field_name(f), _type_of_field(f)) for f in concepts.fields if not is_reference(f)]
        columns.append(Column("notation", "string"))
        types[concepts.label] = NodeType(concepts.label, True, _sorted(columns))
    return types


@cache
def _all_relationship_types() -> dict[str, RelationshipType]:
    ends: dict[str, set[tuple[str, str]]] = defaultdict(set)
    proofs: dict[str, set[Column]] = defaultdict(set)
    keyed = set()
    for start, property_ in _links():
        field = projected(property_)
        ends[field.name].add((start, _target(property_)))
        if field.proof:
            proofs[field.name] |= {Column(field.first[1], "boolean")} if field.first else set()
        if field.proof or field.identified:
            keyed.add(field.name)
    for kind in concept_kinds().values():
        for reference in filter(is_reference, kind.fields):
            ends[field_type(reference)].add((kind.label, _label_of(reference.codec.encode("x").value)))
    evidence = [Column(f.name, _type_of(f)) for f in map(projected, EVIDENCE.properties)]
    types = {
        name: RelationshipType(
            name,
            frozenset(pairs),
            _sorted([*evidence, *proofs[name]]) if name in proofs else (),
            name in keyed,
        )
        for name, pairs in ends.items()
    }
    for key, name in ACCOUNTS.items():
        fields = [field for field in map(projected, SHAPES[key].properties) if not field.proof]
        columns = _sorted([Column(field.local, _type_of(field)) for field in fields])
        pair = (_label(SHAPES[key]), ARTICLE_LABEL)
        types[name] = RelationshipType(name, frozenset({pair}), columns, keyed=True)
    for name, (pairs, properties) in TYPES.items():
        columns = _sorted([Column("derived", "boolean"), *(Column(*item) for item in properties.items())])
        types[name] = RelationshipType(name, pairs, columns, keyed=name == "REPRESENTED", derived=True)
    return types


def _links() -> list[tuple[str, Property]]:
    return [(_label(each), p) for each in SHAPES.values() for p in each.properties if projected(p).link]


def _label(each: Shape) -> str:
    return kinds()[shape.node(each.rdf_class).value].label


def _target(property_: Property) -> str:
    codec = property_.codec
    if isinstance(codec, Reference):
        return _label(SHAPES[codec.kind])
    if isinstance(codec, shape.Proof):
        return ARTICLE_LABEL
    return _label_of(codec.encode("x").value)


def _label_of(concept: str) -> str:
    kind = concept_kind(concept)
    return kind.label if kind else OWNED


def _type_of(field: Projected) -> str:
    if field.many:
        return "string[]"
    by_decoder = {
        shape.INTEGER.decode: "long",
        shape.BOOLEAN.decode: "boolean",
        dt.date.fromisoformat: "date",
    }
    return by_decoder.get(field.decode, "string")


def _type_of_field(field: Field) -> str:
    if field.many:
        return "string[]"
    by_codec = {
        codecs.FLAG: "boolean",
        codecs.INTEGER: "long",
        codecs.DECIMAL: "double",
        codecs.DAY: "date",
    }
    return by_codec.get(field.codec, "string")


def _sorted(columns: list[Column]) -> tuple[Column, ...]:
    return tuple(sorted(set(columns), key=lambda column: column.name))
