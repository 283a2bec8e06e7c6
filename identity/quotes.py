"""Quotations of the same words: typography aside, with a word left out or misprinted, or cut short.

A paraphrase is another quotation: what somebody said is their words. And where the one has a negation or a
number that the other lacks, they are two.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache, lru_cache

from rapidfuzz import fuzz
from rapidfuzz.distance import DamerauLevenshtein, Levenshtein

from ..ontology.vocabulary import load
from .names import words

FEWEST = 6
"""Words that a quotation must have: fewer are said by many people."""
SHINGLE, WINDOW = 4, 4
"""Words of a fingerprint, and fingerprints of which the least is a key: quotations that have seven words in a
row in common share one (winnowing: Schleimer, Wilkerson, Aiken 2003)."""
TOLERANCE = 10
"""Of so many words one may be missing."""

Words = tuple[str, ...]


def keys(quote: str) -> Iterator[str]:
    """The keys under which quotations of the same words meet; none where it has too few."""
    said = words(quote)
    if len(said) < FEWEST:
        return
    prints = [_fingerprint(said[n : n + SHINGLE]) for n in range(len(said) - SHINGLE + 1)]
    windows = range(max(1, len(prints) - WINDOW + 1))
    yield from sorted({f"q|{min(prints[n : n + WINDOW])}" for n in windows})


@lru_cache(maxsize=100_000)
def carries(other: str, quote: str) -> bool:
    """True where the other quotation holds the words of this one."""
    theirs, own = words(other), words(quote)
    if theirs == own:
        return True
    if min(len(own), len(theirs)) < FEWEST:
        return False
    if len(theirs) <= len(own):
        return _is_kept(own, theirs, ())
    numbers: dict[str, int] = {}
    codes = [
        "".join(chr(numbers.setdefault(word, 256 + len(numbers))) for word in said) for said in (own, theirs)
    ]
    found = fuzz.partial_ratio_alignment(*codes)
    start = int(found.dest_start) if found else 0
    margin = 1 + len(own) // TOLERANCE
    ends = range(start + len(own) - margin, start + len(own) + margin + 1)
    return any(_is_kept(own, theirs[start:end], theirs[:start]) for end in ends)


def _is_kept(own: Words, theirs: Words, before: Words) -> bool:
    """True where they differ by so few words that it is the same quotation. What stands before it there must
    not turn its sense."""
    changed, missing = 0, []
    for step in Levenshtein.opcodes(own, theirs):
        gone, come = own[step.src_start : step.src_end], theirs[step.dest_start : step.dest_end]
        if step.tag == "insert" and step.src_start in (0, len(own)):  # what goes on there is no difference
            before = (*before, *come) if step.src_start == 0 else before
        elif step.tag == "replace" and len(gone) == len(come) and all(map(_is_misprint, gone, come)):
            changed += len(gone)
        elif step.tag != "equal":
            changed += max(len(gone), len(come))
            missing += [*gone, *come]
            if gone and come:
                return False
    turned = before[-1:] if before else ()
    return changed <= max(1, len(own) // TOLERANCE) and not any(map(_turns, (*missing, *turned)))


def _is_misprint(one: str, other: str) -> bool:
    return (
        min(len(one), len(other)) > 3
        and not (_turns(one) or _turns(other))
        and DamerauLevenshtein.distance(one, other) == 1
    )


def _turns(word: str) -> bool:
    """True for a word without which a sentence says something else: a negation, a number."""
    return word in _negations() or any(map(str.isdigit, word))


@cache
def _negations() -> frozenset[str]:
    return frozenset(word.phrase.casefold() for word in load().wording if word.group == "negation")


def _fingerprint(said: Words) -> str:
    return hashlib.blake2b(" ".join(said).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
