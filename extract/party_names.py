"""Canonical names of parties and their boards: `DPC PDI Perjuangan Kabupaten Blora`."""

from __future__ import annotations

from ..ontology.vocabulary import Vocabulary
from .institution_names import LEVELS
from .mentions import Body
from .organization_names import OrganizationName
from .regions import Home, RegionReader


class PartyNamer:
    """Names a party, which is one for the whole country, or its board, which is a region's."""

    def __init__(self, vocabulary: Vocabulary, regions: RegionReader) -> None:
        self._regions = regions
        boards = [word for word in vocabulary.wording if word.group in ("national_board", "provincial_board")]
        self._national = frozenset(word.phrase for word in boards if word.group == "national_board")
        self._provincial = frozenset(word.phrase for word in boards if word.group == "provincial_board")

    def __call__(self, body: Body, home: Home) -> OrganizationName:
        """The party or board that `body` names; a board without a place is of the article's home."""
        if body.board is None:
            return OrganizationName(body.name, "party", None)
        region = None
        if body.board not in self._national:
            levels = LEVELS["province"] if body.board in self._provincial else frozenset()
            region = self._regions.pick(body.place, levels, home) or self._regions.at_level(levels, home)
        name = f"{body.board} {body.name}" + (f" {region.full_name}" if region else "")
        return OrganizationName(name, "party", region.notation if region else None, body.place is None)
