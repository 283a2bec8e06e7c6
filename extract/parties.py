"""Political parties and their boards: `Partai Golkar`, `DPC PDI Perjuangan Blora`, `Dewan Pimpinan Daerah
(DPD) Partai Golongan Karya (Golkar)`.
"""

from __future__ import annotations

from ..ontology.concepts import Party
from .lexicon import Lexicon
from .mentions import Body
from .page import Page
from .wording import Wording

_SHORT_NAME = 2
"""Words of a name that the press prints in full."""


class PartyReader:
    """Reads a party at a token; a bare abbreviation counts only behind the word for a board or a party."""

    def __init__(self, lexicon: Lexicon, wording: Wording) -> None:
        self._parties = lexicon.vocabulary.parties
        self._boards = wording.values("party_board")
        self._spelled = wording.phrases("party_board_spelled")
        self._levels = wording.values("party_board_level")
        self._words = wording.norms("party_word")

    def at(self, page: Page, index: int) -> Body | None:
        """The party or board that starts at `index`, without its place."""
        board, at = self._board(page, index)
        hit = page.hits.at(at, "party")
        if hit is None and page.norm(at) in self._words:
            hit = page.hits.at(at + 1, "party")
        if hit is None or (board is None and page.norm(index) not in self._words):
            return None
        party = self._parties[hit.notations[0]]
        name = party.label if board is None else _common_name(party)
        return Body(index, _behind_bracket(page, hit.last, "party"), name, "party", spelled=True, board=board)

    def _board(self, page: Page, index: int) -> tuple[str | None, int]:
        """The board that opens a name, as its letters, and where the party begins."""
        if page.norm(index) in self._boards:
            return page.word(index).upper(), index + 1
        length = page.phrase_at(index, self._spelled)
        board = self._levels.get(page.norm(index + length)) if length else None
        if board is None:
            return None, index
        at = index + length + 1
        return board, at + 3 if page.word(at) == "(" and page.word(at + 2) == ")" else at


def _behind_bracket(page: Page, at: int, category: str) -> int:
    """Behind the short form in brackets (`Partai Golongan Karya (Golkar)`), or `at`."""
    if page.word(at) != "(" or page.word(at + 2) != ")" or page.hits.at(at + 1, category) is None:
        return at
    return at + 3


def _common_name(party: Party) -> str:
    """What the press calls a party whose name is long: `PDI Perjuangan`, `PKB`."""
    if len(party.label.split()) <= _SHORT_NAME or not party.alt:
        return party.label
    return next((label for label in party.alt if " " in label), party.alt[0])
