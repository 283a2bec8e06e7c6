"""When two strings of press text name the same thing."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

_APOSTROPHES = re.compile(r"['’‘`ʼ]")
_OTHER = re.compile(r"[\W_]+")
# Words that say how many of a group came; without them the same group is named.
_QUANTIFIERS = frozenset(
    {"para", "seluruh", "semua", "sejumlah", "beberapa", "segenap", "unsur", "jajaran", "masing", "lainnya"}
)

GROUP_LIKENESS = 0.6
"""Share of common words (Dice) from which two groups are one; so `tokoh adat` is not `tokoh agama`."""

PLACE_LIKENESS = 0.5
"""Share of common words (Dice) from which two places are one, where neither holds the other whole."""


def normalise(text: str) -> str:
    """Lower case without accents; apostrophes vanish, other punctuation parts words (`m si maruf`)."""
    decomposed = unicodedata.normalize("NFKD", _APOSTROPHES.sub("", text)).casefold()
    return _OTHER.sub(" ", "".join(c for c in decomposed if not unicodedata.combining(c))).strip()


def squeeze(text: str) -> str:
    """Letters and digits alone, for abbreviations: `M. Si.`, `M.SI` and `MSi` are one degree."""
    return normalise(text).replace(" ", "")


def words(text: str) -> frozenset[str]:
    """The normalised words of a name."""
    return frozenset(normalise(text).split())


def holds(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether one set of words holds the other whole; an empty set is held by none."""
    a, b = frozenset(one), frozenset(other)
    return bool(a and b) and (a <= b or b <= a)


def overlap(one: Iterable[str], other: Iterable[str]) -> float:
    """Dice coefficient of two sets of words, 0.0 when either is empty."""
    a, b = frozenset(one), frozenset(other)
    return 2 * len(a & b) / (len(a) + len(b)) if a and b else 0.0


def alike(one: str, other: str, least: float) -> float:
    """Likeness of two descriptions: 1.0 where one holds the other, else their overlap if `least` or more."""
    a, b = words(one), words(other)
    if holds(a, b):
        return 1.0
    share = overlap(a, b)
    return share if share >= least else 0.0


def group_words(text: str) -> str:
    """A group's description without its quantifier: `Para Camat` -> `camat`."""
    kept = [word for word in normalise(text).split() if word not in _QUANTIFIERS]
    return " ".join(kept) or normalise(text)


def group_likeness(one: str, other: str) -> float:
    """Likeness of two groups, 0.0 below `GROUP_LIKENESS`."""
    return alike(group_words(one), group_words(other), GROUP_LIKENESS)
