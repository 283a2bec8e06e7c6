"""Shapes of words that are nobody's name: nouns made of verbs (`Penurunan`, `Kesejahteraan`)."""

from __future__ import annotations

from .wording import Wording

_SHORTEST = 8


class WordShapes:
    """Tells nouns by the affixes around their stem."""

    def __init__(self, wording: Wording) -> None:
        self._affixes = tuple(wording.groups["noun_prefix"].items())
        self._endings = tuple(wording.groups["noun_ending"])

    def noun(self, norm: str) -> bool:
        """Whether a word has affixes of a noun on both ends, or the ending of an abstract one."""
        if len(norm) < _SHORTEST:
            return False
        affixed = (norm.startswith(before) and norm.endswith(behind) for before, behind in self._affixes)
        return norm.endswith(self._endings) or any(affixed)
