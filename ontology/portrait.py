"""All that the vocabulary says of one concept, as lines for a person to read."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from pyoxigraph import Literal

from .codecs import notation_of
from .concepts import Concept, ForumRule, Role
from .schemes import SCHEMES, Field, Scheme
from .terms import DCTERMS, SKOS
from .turtle import descriptions
from .vocabulary import VOCAB, Vocabulary

Line = tuple[str, str]
"""What is told, and the telling; several lines may tell one thing."""


def portrait(vocabulary: Vocabulary, scheme: Scheme, concept: Concept) -> Iterator[Line]:
    """Kind, labels, properties with the concepts they name, the way up to the top, rules, notes, sources."""
    yield "kind", f"{scheme.title_en} ({scheme.name})"
    yield "notation", concept.notation
    yield "iri", concept.iri
    yield "english", concept.label_en
    for heading, labels in (("also", concept.alt), ("misspelt", concept.hidden)):
        if labels:
            yield heading, ", ".join(labels)
    for field in scheme.fields:
        if field.name and field.name not in {"label", "label_en", "alt", "hidden"}:
            yield from _field(vocabulary, concept, field)
    yield from _way_up(vocabulary, scheme, concept)
    if isinstance(concept, Role):
        for rule in concept.forum:
            yield "forum", _rule(vocabulary, rule)
    path = VOCAB / f"{scheme.name}.ttl"
    for predicate, term in descriptions(path).get(concept.iri, ()):
        if isinstance(term, Literal) and predicate in (SKOS.note.value, DCTERMS.source.value):
            yield predicate.replace("#", "/").rpartition("/")[2], term.value


def _field(vocabulary: Vocabulary, concept: Concept, field: Field) -> Iterator[Line]:
    value = getattr(concept, field.name or "")
    values = value if isinstance(value, tuple) else () if value is None else (value,)
    if not values:
        return
    if field.codec.decode is notation_of:
        target = field.codec.encode("x").value.rsplit("/", 2)[-2]
        values = tuple(_named(vocabulary, target, str(item)) for item in values)
    name = (field.name or "").replace("_", " ")
    yield name, ", ".join("yes" if item is True else "no" if item is False else str(item) for item in values)


def _way_up(vocabulary: Vocabulary, scheme: Scheme, concept: Concept) -> Iterator[Line]:
    """The concepts above, nearest first, where there is more than one step."""
    names = {field.name for field in dataclasses.fields(concept)}
    upward = next((name for name in ("broader", "parent", "parent_type") if name in names), None)
    above, seen = [], {concept.notation}
    notation = getattr(concept, upward) if upward else None
    while notation and notation not in seen:
        seen.add(notation)
        parent = vocabulary.of(scheme.record).get(notation)
        above.append(parent.label if parent else notation)
        notation = getattr(parent, upward or "", None)
    if len(above) > 1:
        yield "above", " < ".join(above)


def _rule(vocabulary: Vocabulary, rule: ForumRule) -> str:
    limit = [_named(vocabulary, "region", code) for code in rule.only_in]
    where = f", only in {', '.join(limit)}" if limit else ""
    return f"{rule.part} in {', '.join(rule.scope)}; basis: {rule.basis}{where}"


def _named(vocabulary: Vocabulary, scheme_name: str, notation: str) -> str:
    record = next(scheme.record for scheme in SCHEMES if scheme.name == scheme_name)
    concept = vocabulary.of(record).get(notation)
    return f"{concept.label} ({notation})" if concept else notation
