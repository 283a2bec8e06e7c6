"""Forms of a name: its words, and whether those of a shorter, misprinted or abbreviated form are among them.

`Hani S Rustam` is a form of `Hani Syopiar Rustam`, `Makmur Marban` a misprint of `Makmur Marbun`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

_WORD = re.compile(r"[^\W\d_]+(?:['’`-][^\W\d_]+)*")


@lru_cache(1 << 12)
def name_words(name: str) -> tuple[str, ...]:
    """`M. Budi Hendrawan` → (`m`, `budi`, `hendrawan`)."""
    return tuple(word.lower() for word in _WORD.findall(name))


def initials_of(words: Sequence[str]) -> tuple[str, ...]:
    """The first letter of each word."""
    return tuple(word[0] for word in words)


def same_word(left: str, right: str) -> bool:
    """Equal, an initial of the other, or a misprint: one letter in five, two in nine (`Marban`, `Marbun`)."""
    if left == right:
        return True
    if len(left) == 1 or len(right) == 1:
        return left[0] == right[0]
    shorter = min(len(left), len(right))
    if shorter < 4 or left[0] != right[0]:
        return False
    misprints = 2 if shorter >= 8 else 1
    return Levenshtein.distance(left, right, score_cutoff=misprints) <= misprints


def prevailing_rank(ranks: Sequence[str]) -> str | None:
    """The rank that a text gives somebody most often, in its longest form: `Mayjen TNI` for `Mayjen`."""
    if not ranks:
        return None
    grades = Counter(rank.split()[0].lower() for rank in ranks)
    grade = max(grades, key=lambda word: grades[word])
    return max((rank for rank in ranks if rank.split()[0].lower() == grade), key=len)


def fullest(names: Sequence[str]) -> str:
    """The form with most words and fewest initials; of those the one most used, of these the first."""
    if len(names) == 1:
        return names[0]
    uses = Counter(names)

    def rank(name: str) -> tuple[int, int, int, bool]:
        words = name_words(name)
        return len(words), sum(len(word) > 1 for word in words), uses[name], not name.isupper()

    return max(names, key=rank)


def is_form_of(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether the words of `short` occur in `full` in order, misprints and initials allowed.

    One word alone must be the whole word, not an initial, and no mere particle. A first name that only an
    initial further on allows for is another's: `Mulkan Pasaribu` is not `Syukran M Pasaribu`.
    """
    if len(short) > len(full) or not short:
        return False
    if len(short) == 1 and len(short[0]) < 3:
        return False
    exact = 0
    position = 0
    for word in short:
        while position < len(full) and not same_word(word, full[position]):
            position += 1
        if position == len(full):
            return False
        if word is short[0] and position and len(full[position]) == 1 < len(word):
            return False
        exact += word == full[position]
        position += 1
    return exact > 0 or len(short) == len(full) > 1
