"""The keys of the articles that are being updated, in memory at twelve bytes a key: a hash, and the number
of the node that bears it, in the order of the hashes."""

from __future__ import annotations

import hashlib
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator

import numpy as np

Place = tuple[str, str]
"""A node and the article that it is of."""


class Overlay:
    """Nodes by key. Of a hundred million keys two collide with a probability of 0.0003; then
    two nodes more are compared."""

    def __init__(self, entries: Iterable[tuple[Place, str]]) -> None:
        self._places: list[Place] = []
        hashes, numbers = array("Q"), array("L")
        for place, key in entries:
            if not self._places or self._places[-1] != place:
                self._places.append(place)
            hashes.append(_hash(key))
            numbers.append(len(self._places) - 1)
        order = np.argsort(np.array(hashes, np.uint64), kind="stable")
        self._hashes = array("Q", np.array(hashes, np.uint64)[order].tobytes())
        self._numbers = array("L", np.array(numbers, np.ulong)[order].tobytes())

    def find(self, key: str) -> Iterator[Place]:
        """The nodes that bear a key, a node twice where it came twice."""
        wanted = _hash(key)
        at = bisect_left(self._hashes, wanted)
        while at < len(self._hashes) and self._hashes[at] == wanted:
            yield self._places[self._numbers[at]]
            at += 1


def _hash(key: str) -> int:
    digest = hashlib.blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "little")
