"""Looking concepts up by what a person types: labels in both languages, notations, near misses."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..errors import NotFoundError
from .concepts import Concept, Region
from .places import name_key
from .schemes import SCHEMES, Scheme
from .vocabulary import Vocabulary

NEAR = 0.75
"""How like a label a text must be to count as a near miss, by difflib's ratio."""
SUGGESTIONS = 3
UNLISTED = frozenset({"wording", "ambiguity", "forum-rule"})
"""Schemes that hold no things to look up."""


@dataclass(frozen=True, slots=True, order=True)
class Match:
    """A concept that was found. `distance`: 0 the label itself, 1 it begins so, 2 a part of it, from 3 on a
    near miss; `label` is the label that matched."""

    distance: int
    order: tuple[int, int, str]
    scheme: str
    label: str
    concept: Concept

    @property
    def near(self) -> bool:
        """Whether the label only resembles the text."""
        return self.distance > 2


def search(vocabulary: Vocabulary, text: str, schemes: Sequence[str] = ()) -> list[Match]:
    """Concepts whose label or notation is like the text, the likest first; near misses only where nothing
    holds the text itself. `schemes` limits the search."""
    key = name_key(text)
    if not key:
        return []
    pool = list(_labels(vocabulary, schemes))
    found: dict[str, Match] = {}
    for position, scheme, concept, label in pool:
        distance = _distance(key, name_key(label))
        if distance is not None:
            match = _match(distance, position, scheme, concept, label)
            found[concept.iri] = min(match, found.get(concept.iri, match))
    if not found:
        keys = sorted({name_key(label) for *_, label in pool})
        near = difflib.get_close_matches(key, keys, n=10, cutoff=NEAR)
        for position, scheme, concept, label in pool:
            if name_key(label) in near:
                match = _match(3 + near.index(name_key(label)), position, scheme, concept, label)
                found[concept.iri] = min(match, found.get(concept.iri, match))
    return sorted(found.values())


def find(vocabulary: Vocabulary, text: str, schemes: Sequence[str] = ()) -> tuple[Scheme, Concept]:
    """The one concept that bears this notation or label. A notation comes before a label, a region before
    the districts of its name. NotFoundError with the near misses, and with all where several bear it."""
    matches = [match for match in search(vocabulary, text, schemes) if match.distance == 0]
    exact = [match for match in matches if match.concept.notation == text.strip()]
    higher = [match for match in matches if not _is_district(match.concept)]
    candidates = exact or higher or matches
    if len(candidates) == 1:
        match = candidates[0]
        return next(scheme for scheme in SCHEMES if scheme.name == match.scheme), match.concept
    if candidates:
        names = "; ".join(f"--kind {match.scheme} {match.concept.notation}" for match in candidates)
        iris = {match.concept.iri for match in candidates}
        stated = [one.how for one in vocabulary.ambiguities.values() if iris <= set(one.shared_by)]
        raise NotFoundError(
            f"{text!r} names {len(candidates)} concepts",
            fix=" ".join([f"Say which one: {names}.", *stated[:1]]),
        )
    near = [f"{m.label} ({m.scheme} {m.concept.notation})" for m in search(vocabulary, text, schemes)]
    fix = f"Did you mean {' or '.join(near[:SUGGESTIONS])}?" if near else "Search for a part of it."
    raise NotFoundError(f"the vocabulary has no {text!r}", fix=fix)


def concepts_of(vocabulary: Vocabulary, scheme: Scheme) -> Iterator[Concept]:
    """The concepts of one scheme."""
    yield from vocabulary.of(scheme.record).values()


def _labels(vocabulary: Vocabulary, schemes: Sequence[str]) -> Iterator[tuple[int, Scheme, Concept, str]]:
    for position, scheme in enumerate(SCHEMES):
        if scheme.name in schemes or (not schemes and scheme.name not in UNLISTED):
            for concept in concepts_of(vocabulary, scheme):
                names = (concept.label, concept.notation, *concept.alt, *concept.hidden, concept.label_en)
                yield from ((position, scheme, concept, label) for label in names)
                if isinstance(concept, Region):
                    yield position, scheme, concept, concept.full_name


def _distance(key: str, label: str) -> int | None:
    if key == label:
        return 0
    if label.startswith(key):
        return 1
    return 2 if key in label else None


def _match(distance: int, position: int, scheme: Scheme, concept: Concept, label: str) -> Match:
    order = (position, len(label), concept.notation)
    return Match(distance, order, scheme.name, label, concept)


def _is_district(concept: Concept) -> bool:
    return isinstance(concept, Region) and concept.level == "district"
