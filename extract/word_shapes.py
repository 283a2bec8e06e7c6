"""Shapes of words that are nobody's name: nouns made of verbs (`Penurunan`, `Kesejahteraan`)."""

from __future__ import annotations

from .wording import Wording

_SHORTEST = 8


class WordShapes:
    """Tells nouns by the affixes around their stem."""

    def __init__(self, wording: Wording) -> None:
        self._before = tuple(wording.groups["noun_prefix"])
        self._behind = tuple(wording.groups["noun_suffix"])
        self._endings = tuple(wording.groups["noun_ending"])

    def noun(self, norm: str) -> bool:
        """Whether a word has affixes of a noun on both ends, or the ending of an abstract one."""
        if len(norm) < _SHORTEST:
            return False
        return (norm.startswith(self._before) and norm.endswith(self._behind)) or norm.endswith(self._endings)
