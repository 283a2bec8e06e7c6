"""Where a council's member belongs: `Wakil Ketua DPRD dari Fraksi Golkar`, `Anggota DPRD Blora Dapil 3`."""

from __future__ import annotations

from .bodies import BodyParser
from .page import Page
from .wording import Wording

COUNCILS = frozenset({"dprd", "dprd_provinsi", "dpra", "dprk", "dprp", "dpr_ri", "dpd_ri", "mrp"})
_LONGEST = 4


class CouncilGroups:
    """Reads the group behind a seat in a council, which says nothing of the seat."""

    def __init__(self, wording: Wording, bodies: BodyParser) -> None:
        self._bodies = bodies
        self._from = wording.norms("handed_from")
        self._member_of = wording.phrases("member_of")
        self._romans = wording.groups["roman"]

    def end(self, page: Page, index: int) -> int:
        """Where the group at `index` ends; `index` where there is none."""
        at = index + (page.norm(index) in self._from)
        length = page.phrase_at(at, self._member_of)
        if not length or page.broken(at):
            return index
        body = self._bodies.parse(page, at)
        last = body.last if body is not None else at + length
        while last - at < _LONGEST and body is None and self._grouping(page, last):
            last += 1
        return last

    def _grouping(self, page: Page, index: int) -> bool:
        word = page.word(index)
        topical = word.isdigit() or word in self._romans or page.hits.at(index, "party") is not None
        return not page.broken(index) and (topical or self._bodies.topical.topic_word(page, index))
