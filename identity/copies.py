"""Copies of one release: articles whose sentences are nearly the same.

What is compared are the sentences that the article's graph keeps as evidence, so that copies are found from
the graph alone: these sentences are what states the facts. MinHash estimates the share of common word
triples; the bands of the signature are keys (locality-sensitive hashing), so that no two articles without a
common band are ever compared.
"""

from __future__ import annotations

import base64
import struct
from collections.abc import Iterable

from rensa import RMinHash

from .names import words

PERMUTATIONS = 96
ROWS = 4
"""Hashes of one band: two articles with two thirds in common share a band with a probability of 0.99."""
COPY = 0.6
"""From this estimated share of common word triples on an article is a copy."""
FEWEST = 12
"""Word triples that an article must have: of fewer, a common phrase would make copies."""
_SEED = 1945


def signature(sentences: Iterable[str]) -> str | None:
    """The MinHash signature of an article's sentences as text; None where they are too few."""
    triples = {
        " ".join(said[n : n + 3]) for sentence in set(sentences) for said in [words(sentence)]
        for n in range(len(said) - 2)
    }  # fmt: skip
    if len(triples) < FEWEST:
        return None
    minhash = RMinHash(num_perm=PERMUTATIONS, seed=_SEED)
    minhash.update(sorted(triples))
    return base64.b64encode(struct.pack(f"<{PERMUTATIONS}I", *minhash.digest())).decode("ascii")


def bands(signature_: str) -> list[str]:
    """The keys under which near copies meet."""
    numbers = _numbers(signature_)
    return [
        f"b|{n // ROWS}|{'.'.join(f'{number:x}' for number in numbers[n : n + ROWS])}"
        for n in range(0, PERMUTATIONS, ROWS)
    ]


def common(one: str, other: str) -> float:
    """The estimated share of word triples that two articles have in common (Jaccard)."""
    return sum(a == b for a, b in zip(_numbers(one), _numbers(other), strict=True)) / PERMUTATIONS


def _numbers(signature_: str) -> tuple[int, ...]:
    return struct.unpack(f"<{PERMUTATIONS}I", base64.b64decode(signature_))
