"""Offices that are voted on, and nobody's in that sentence: `pemilihan Gubernur/Wakil Gubernur, Bupati/Wakil
Bupati`.
"""

from __future__ import annotations

from .page import Page
from .wording import Wording

_LONGEST = 4
"""Tokens of one office."""
_MOST = 6
"""Offices in one election."""


class VotedOffices:
    """Tells whether an office stands behind a word for an election, or in a row behind one."""

    def __init__(self, wording: Wording) -> None:
        self._contests = wording.norms("contest")
        self._parting = wording.norms("and") | {"/", ",", "&"}

    def __call__(self, page: Page, index: int) -> bool:
        """Whether the office that starts at `index` is voted on."""
        longer = page.hits.at(index - 1, "role")
        index -= longer is not None and longer.last > index  # `Wakil Wali Kota`
        for _ in range(_MOST):
            if page.norm(index - 1) in self._contests:
                return True
            if page.norm(index - 1) not in self._parting:
                return False
            starts = range(index - 2, index - 2 - _LONGEST, -1)
            before = (at for at in starts if (hit := page.hits.at(at, "role")) and hit.last == index - 1)
            index = min(before, default=0)
        return False
