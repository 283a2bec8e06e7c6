"""Names of organizations that the vocabulary itself holds to be one: `FKUB X` is `Forum Kerukunan Umat
Beragama X`, `Korem 143/Halu Oleo` is `Korem 143/Haluoleo`.

Only what leaves no doubt: a short form that is the initials of the long one and no other concept's, before
the very same words; and the labels of one numbered unit. `Bakesbangpol`, `Satpol PP` and the like stay as
they are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache

from ..ontology.vocabulary import Vocabulary, load
from .names import normalise

_SHORTEST = 3


@cache
def other_names(name: str) -> frozenset[str]:
    """The other normalised names of the body that bears the normalised `name`; mostly there are none."""
    long, short, units = _tables()
    head, _, rest = name.partition(" ")
    found = set(units.get(name, ()))
    if rest and head in long:
        found.add(f"{long[head]} {rest}")
    words = name.split()
    for size in range(len(words) - 1, 1, -1):
        if (initials := short.get(" ".join(words[:size]))) is not None:
            found.add(" ".join([initials, *words[size:]]))
    return frozenset(found - {name})


@cache
def _tables() -> tuple[dict[str, str], dict[str, str], dict[str, frozenset[str]]]:
    """Long names by their initials, initials by the long name, and all names of each named unit."""
    vocabulary = load()
    long = dict(_initialisms(vocabulary))
    units: dict[str, frozenset[str]] = {}
    for unit in vocabulary.units.values():
        names = frozenset(
            normalise(label) for label in (unit.label, *unit.alt) if any(map(str.isdigit, label))
        )
        units |= dict.fromkeys(names, names)
    return long, {full: initials for initials, full in long.items()}, units


def _initialisms(vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    """Short and long name of every kind of body whose short one is the initials of its capital words."""
    concepts = (
        *vocabulary.institution_types.values(),
        *vocabulary.agencies.values(),
        *vocabulary.parties.values(),
        *vocabulary.units.values(),
    )
    borne = Counter(label for concept in concepts for label in {concept.label, *concept.alt, *concept.hidden})
    for kind in vocabulary.institution_types.values():
        initials = "".join(word[0] for word in kind.label.split() if word[0].isupper())
        if len(initials) >= _SHORTEST and initials in kind.alt and borne[initials] == 1:
            yield normalise(initials), normalise(kind.label)
