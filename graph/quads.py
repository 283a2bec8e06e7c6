"""One subject's quads as properties and relationships, by `rule.py`: the common ground of the projection."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from pyoxigraph import Quad

from .property_graph import Properties, Relationship
from .rule import Kind, kinds, projected
from .shape import EVIDENCE, node

Values = dict[str, list[str]]
"""The objects of one subject, as IRIs and lexical forms, by predicate."""


def described(quads: Iterable[Quad]) -> dict[str, Values]:
    """The quads by subject and predicate."""
    found: dict[str, Values] = defaultdict(lambda: defaultdict(list))
    for quad in quads:
        found[quad.subject.value][quad.predicate.value].append(quad.object.value)  # type: ignore[union-attr]
    return found


def kind_of(values: Values) -> Kind | None:
    """How a node is projected, by its class; None for what is no node."""
    return next((kinds()[class_] for class_ in values.get(TYPE, ()) if class_ in kinds()), None)


def properties(kind: Kind, values: Values) -> Properties:
    """The literals, and the concepts that stand as properties."""
    found: Properties = {}
    for predicate, texts in values.items():
        field = kind.fields.get(predicate)
        if field is None or field.link:
            continue
        if field.many:
            found[field.name] = sorted({field.decode(text) for text in texts})
        else:
            found[field.name] = min(map(field.decode, texts))
    return found


def links(subject: str, kind: Kind, values: Values) -> Iterator[Relationship]:
    """The relationships to others, evidence apart."""
    for predicate, targets in values.items():
        field = kind.fields.get(predicate)
        if field is None or not field.link or field.proof:
            continue
        if field.many or kind.shared:  # a Kodim serves several regencies: each article names its own
            yield from (Relationship(field.name, subject, target, {}) for target in set(targets))
        else:
            end = min(targets)
            yield Relationship(field.name, subject, end, {}, end if field.identified else None)


def proofs(subject: str, kind: Kind, values: Values, known: Mapping[str, Values]) -> Iterator[Relationship]:
    """The pieces of evidence among the `known` nodes, each a relationship from `subject` to its article."""
    for predicate, targets in values.items():
        field = kind.fields.get(predicate)
        if field is None or not field.proof:
            continue
        for iri in targets:
            if iri in known:
                said: Properties = {
                    each.name: each.decode(known[iri][name][0])
                    for name, each in _EVIDENCE.items()
                    if name in known[iri]
                }
                if field.first is not None and iri in values.get(field.first[0], ()):
                    said[field.first[1]] = True
                yield Relationship(field.name, subject, known[iri][_SOURCE][0], said, iri)


def account(kind: Kind, values: Values) -> Properties:
    """All that one article says of a person or an event, evidence apart: links too, as notations and IRIs."""
    found = properties(kind, values)
    for predicate, texts in values.items():
        field = kind.fields.get(predicate)
        if field is not None and field.link and not field.proof:
            said = sorted({field.decode(text) for text in texts})
            found[field.local] = said if field.many else said[0]
    return found


TYPE = node("rdf:type").value
_EVIDENCE = {node(each.name).value: projected(each) for each in EVIDENCE.properties}
_SOURCE = node("oa:hasSource").value
