"""Shapes of words that are nobody's name: nouns made of verbs (`Penurunan`, `Kesejahteraan`), and agencies
short for what they do (`Koperindag`).
"""

from __future__ import annotations

from .wording import Wording

_SHORTEST = 8
_SHORTEST_AGENCY = 6


class WordShapes:
    """Tells nouns by the affixes around their stem."""

    def __init__(self, wording: Wording) -> None:
        self._affixes = tuple(wording.groups["noun_prefix"].items())
        self._prefixes = tuple(wording.groups["noun_prefix"])
        self._agency_prefixes = tuple(wording.groups["agency_prefix"])
        self._no_agency = tuple(wording.groups["no_agency"])
        """Other words that begin so (`Distrik`)."""
        self._agency_endings = tuple(wording.groups["agency_ending"])
        self._endings = tuple(wording.groups["noun_ending"])

    def noun(self, norm: str) -> bool:
        """Whether a word has affixes of a noun on both ends, or the ending of an abstract one."""
        if len(norm) < _SHORTEST:
            return False
        if norm.endswith(self._endings):
            return True
        affixed = (norm.startswith(before) and norm.endswith(behind) for before, behind in self._affixes)
        return norm.startswith(self._prefixes) and any(affixed)

    def opens_agency(self, word: str) -> bool:
        """Whether a word begins as agencies' short names do (`Dispaperta`, `Bappelitbangda`)."""
        alike = word.startswith(self._agency_prefixes) and not word.startswith(self._no_agency)
        return len(word) >= _SHORTEST_AGENCY and alike

    def agency(self, word: str) -> bool:
        """Whether a word begins or ends so (`Koperindag`)."""
        return self.opens_agency(word) or (
            len(word) >= _SHORTEST_AGENCY and word.endswith(self._agency_endings)
        )

    def surely_agency(self, word: str) -> bool:
        """Whether it does both, so that it is nobody's name (`Diskopperindag`)."""
        return self.opens_agency(word) and word.endswith(self._agency_endings)
