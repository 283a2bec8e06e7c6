"""How alike two Indonesian names are, as a sum of what their words are worth.

A word is worth more the rarer it is among Indonesian names (vocabulary, group `common_name`), never among the
names of a corpus: so the likeness of two names depends on nothing but the two.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from rapidfuzz.distance import DamerauLevenshtein

from ..ontology.vocabulary import load

Kind = Literal["same", "spelling", "shorter", "contrary"]
WORTH = {"1": 0.75, "2": 1.5, "": 3.0}
"""What agreement in a word weighs: very common, common, any other."""
INITIAL = 0.2
MOST = 7.0
"""However many rare words agree, a name alone never decides."""
OLD_SPELLING = (
    ("oe", "u"), ("dj", "j"), ("tj", "c"), ("sj", "sy"), ("nj", "ny"), ("ie", "i"), ("ch", "h"), ("kh", "h"),
    ("dz", "d"), ("dh", "d"), ("th", "t"), ("ph", "f"), ("bh", "b"), ("gh", "g"), ("sh", "sy"), ("zh", "z"),
    ("sy", "s"), ("ks", "x"), ("q", "k"), ("v", "f"), ("z", "s"), ("y", "i"), ("w", "u"), ("uh", "u"),
)  # fmt: skip
"""Spellings that stand for one sound: of before 1972, of Arabic names, of the press."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """What two names say together. `words` counts the words that agree (initials apart), `spelled` those of
    them that agree but for a probable misprint, `doubtful` those that agree but for two letters."""

    kind: Kind
    weight: float
    words: int = 0
    spelled: int = 0
    doubtful: int = 0


@lru_cache(maxsize=200_000)
def words(name: str) -> tuple[str, ...]:
    """A name's words in lower case, without accents, apostrophes and dots: `M. Sa'id` is `m`, `said`."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return tuple(re.findall(r"\w+", re.sub(r"['’`ʼ]", "", bare.casefold())))


@lru_cache(maxsize=200_000)
def folded(word: str) -> str:
    """A word without what is only spelling: `Achmad` and `Ahmad`, `Taufiq` and `Taufik`, `Soeharto`."""
    for old, new in OLD_SPELLING:
        word = word.replace(old, new)
    return re.sub(r"(.)\1", r"\1", word)


def fold(name: str) -> str:
    """A whole name without what is only spelling."""
    return " ".join(map(folded, words(name)))


@lru_cache(maxsize=200_000)
def sound(word: str) -> str:
    """The first letter and the consonants of a word: what survives most misprints (`mrbn` for Marbun)."""
    bare = folded(word)
    return bare[:1] + re.sub(r"[aeiouh]", "", bare[1:])


def worth(word: str) -> float:
    """What agreement in a word weighs."""
    return INITIAL if len(word) == 1 else WORTH[_classes().get(word) or _classes().get(folded(word), "")]


def is_rare(word: str) -> bool:
    """True for a word that few Indonesian names have."""
    return worth(word) >= WORTH[""]


@lru_cache(maxsize=500_000)
def likeness(one: str, other: str) -> Likeness:
    """How alike two bare names are: `contrary` where each has a word that the other lacks."""
    short, long_ = sorted((words(one), words(other)), key=lambda w: (len(w), w))
    if not short:
        return Likeness("contrary", 0.0)
    if folded("".join(short)) == folded("".join(long_)):  # `Nur Hayati` and `Nurhayati`
        exact = short == long_
        weight = sum(map(worth, short))
        kind: Kind = "same" if exact else "spelling"
        return Likeness(kind, min(MOST, weight if exact else 0.9 * weight), len(_full(short)))
    pairs = _aligned(short, long_)
    matched = {s for s, _ in pairs}
    if any(w for n, w in enumerate(short) if n not in matched and len(w) > 1) or not any(
        len(short[s]) > 1 and len(long_[n]) > 1 for s, n in pairs
    ):
        return Likeness("contrary", 0.0)
    agreed = [(short[s], long_[n], _agreement(short[s], long_[n])) for s, n in pairs]
    weight = sum(factor * min(worth(a), worth(b)) for a, b, factor in agreed)
    full = [(a, b, factor) for a, b, factor in agreed if len(a) > 1 and len(b) > 1]
    spelled = sum(factor == MISPRINT for _, _, factor in full)
    doubtful = sum(factor == DOUBTFUL for _, _, factor in full)
    kind = "spelling" if len(_full(short)) == len(_full(long_)) else "shorter"
    return Likeness(kind, min(MOST, weight), len(full), spelled, doubtful)


MISPRINT = 0.5
"""The part of a word's worth that counts where it may be misprinted or another word."""
DOUBTFUL = 0.01
"""The part that counts where two letters differ: two misprints of one name, or two names."""


@lru_cache(maxsize=200_000)
def _agreement(one: str, other: str) -> float:
    if one == other:
        return 1.0
    if len(one) == 1 or len(other) == 1:
        return 1.0 if one[0] == other[0] else 0.0  # an initial is worth little anyway
    a, b = folded(one), folded(other)
    if a == b:
        return 0.9
    if a[0] == b[0] and min(len(a), len(b)) >= 4:
        distance = DamerauLevenshtein.distance(a, b)
        if distance == 1 or (distance == 2 and min(len(a), len(b)) >= 9):
            return MISPRINT
        if distance == 2 and min(len(a), len(b)) >= 5:
            return DOUBTFUL
    return 0.0


def _aligned(short: tuple[str, ...], long_: tuple[str, ...]) -> list[tuple[int, int]]:
    """The pairs of positions that agree, in the order of both names, of the greatest worth together."""
    best: dict[tuple[int, int], tuple[float, list[tuple[int, int]]]] = {}

    def at(s: int, n: int) -> tuple[float, list[tuple[int, int]]]:
        if s == len(short) or n == len(long_):
            return 0.0, []
        if (s, n) not in best:
            options = [at(s + 1, n), at(s, n + 1)]
            if factor := _agreement(short[s], long_[n]):
                value, rest = at(s + 1, n + 1)
                options.append((value + factor * min(worth(short[s]), worth(long_[n])), [(s, n), *rest]))
            best[s, n] = max(options, key=lambda option: option[0])
        return best[s, n]

    return at(0, 0)[1]


def _full(name: tuple[str, ...]) -> list[str]:
    return [word for word in name if len(word) > 1]


@cache
def _classes() -> dict[str, str]:
    table: dict[str, str] = {}
    for word in load().wording:
        if word.group == "common_name":
            for form in (word.phrase.casefold(), folded(word.phrase.casefold())):
                table[form] = min(word.value, table.get(form, word.value))
    return table
