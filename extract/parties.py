"""Political parties and their boards: `Partai Golkar`, `PDI Perjuangan`, `DPC PDI Perjuangan Blora`."""

from __future__ import annotations

from .lexicon import Lexicon
from .mentions import Body
from .page import Page
from .wording import Wording


class PartyReader:
    """Reads a party at a token; a bare abbreviation counts only behind the word for a board or a party."""

    def __init__(self, lexicon: Lexicon, wording: Wording) -> None:
        self._parties = lexicon.vocabulary.parties
        self._boards = wording.norms("party_board")
        self._words = wording.norms("party_word")

    def at(self, page: Page, index: int) -> Body | None:
        """The party or board that starts at `index`, without its place."""
        board = page.norm(index) in self._boards
        at = index + board
        hit = page.hits.at(at, "party")
        if hit is None and page.norm(at) in self._words:
            hit = page.hits.at(at + 1, "party")
        if hit is None or (not board and page.norm(index) not in self._words):
            return None
        party = self._parties[hit.notations[0]]
        return Body(
            index,
            hit.last,
            party.label,
            "party",
            spelled=True,
            board=page.word(index).upper() if board else None,
        )
