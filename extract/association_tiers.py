"""The tier of an association's board, by its own statute: `Bhayangkari Cabang Blora`, `Persit Kartika Chandra
Kirana Koorcab Rem 141`, `Dharma Pertiwi Daerah M`, `Jalasenastri Ranting 3 Cabang 4`.
"""

from __future__ import annotations

import re

from .mentions import Body
from .page import Page
from .wording import Wording

TIERED = frozenset({"persit", "bhayangkari", "dharma_pertiwi", "womens_association", "dwp"})
"""Kinds of body whose boards follow the units or offices of the members' husbands."""
_NUMBER = re.compile(r"^(?:\d+|[IVXL]+|[A-Z]|[A-Z]\.[IVX]+\.?|BS)$")


class TierReader:
    """Reads the words for the tier behind the head of an association, and the board's number or letter."""

    def __init__(self, wording: Wording) -> None:
        self._tiers = wording.phrases("association_tier")
        self._units = wording.norms("unit_short")

    def __call__(self, page: Page, body: Body) -> None:
        """Give `body` its tier where one is named; place or unit behind it are read as behind any head."""
        if body.type not in TIERED or page.broken(body.last):
            return
        at = body.last
        words: list[str] = []
        while (length := page.phrase_at(at, self._tiers)) and page.capital(at) and not page.broken(at):
            words.append(page.tokens.quote(at, at + length))
            at = self._numbered(page, at + length, words)
        if not words:
            return
        if page.norm(at) in self._units and page.word(at + 1).isdigit():
            words.append(page.tokens.quote(at, at + 2))  # `Koorcab Rem 141`
            at += 2
            if page.word(at) == "/" and page.capital(at + 1):
                at += 2
        body.tier = " ".join(words)
        body.last = at

    @staticmethod
    def _numbered(page: Page, at: int, words: list[str]) -> int:
        last = at
        while not page.broken(last) and _NUMBER.match(page.word(last)):
            last += 2 if page.word(last + 1) == "/" and _NUMBER.match(page.word(last + 2)) else 1
        if last > at:
            words.append(page.tokens.quote(at, last))
        return last
