"""Organizations: head, number, place and the body above, as one mention.

`Polres Paser`, `Kodim 1614/Dompu`, `Dinas Pemberdayaan Masyarakat dan Desa Kabupaten Bojonegoro`, `Komisi
III DPRD Siantar`, `Komisi Pemilihan Umum (KPU) Kota Banjarmasin`, `PT. Putra Sari Lestari (PSL)`.
"""

from __future__ import annotations

from .association_tiers import TierReader
from .body_heads import BodyHeadReader
from .body_places import BodyPlaceReader
from .lexicon import Hit, Lexicon
from .mentions import Body
from .page import Page
from .places import PlaceParser
from .unit_numbers import UnitNumberReader
from .wording import Wording

_LEVELS_ABOVE = 4


class BodyParser:
    """Parses one organization at a token."""

    def __init__(self, lexicon: Lexicon, wording: Wording, places: PlaceParser) -> None:
        self._heads = BodyHeadReader(lexicon, wording)
        self.topical = self._heads.topical
        self._own_names = self.topical.own_names
        self._numbers = UnitNumberReader(lexicon, wording, places)
        self.places = BodyPlaceReader(wording, places, self._own_names)
        self._tiers = TierReader(wording)
        self._republic = wording.phrases("republic")

    def parse(self, page: Page, index: int, *, above: int = _LEVELS_ABOVE) -> Body | None:
        """The organization that starts at `index`, widened to its number, place and, up to `above` levels,
        its parents."""
        body = self._heads(page, index)
        if body is None:
            return None
        self._bracket(page, body)
        body.last += self.graded(page, body.last)
        self._tiers(page, body)
        self._numbers(page, body)
        told = body.place
        if told is None or body.number is None:
            self.places.widen(page, body)
            body.place = body.place or told  # `DWP Kendal` where `DWP` was first another regency's
        self._bracket(page, body)
        length = page.phrase_at(body.last, self._republic)
        if length and body.place is None and body.type is not None:
            body.national = True
            body.last += length
            return body
        if above and body.place is None and body.last < len(page.tokens) and not page.broken(body.last):
            parent = self.parse(page, body.last, above=above - 1)
            if parent is not None and self._complements(body, parent):
                body.parent = parent
                body.last = parent.last
                self._bracket(page, body)
        return body

    def graded(self, page: Page, index: int) -> int:
        """How many tokens at `index` say the class of a body (`Kelas IIB`)."""
        return self._own_names.graded(page, index)

    @staticmethod
    def _shown(body: Body, known: Hit) -> None:
        """`Badan Pengawas Pemilu (Bawaslu)`: words that no label spells so, and the bracket says which body
        it is."""
        if len(known.notations) == 1 and known.category == "agency":
            body.agency = known.notations[0]
        elif len(known.notations) == 1 and known.category == "institution":
            body.type = known.notations[0]

    def _complements(self, body: Body, parent: Body) -> bool:
        return parent.type != body.type or body.type is None

    def _bracket(self, page: Page, body: Body) -> None:
        """`Komisi Pemilihan Umum (KPU)`: consume the abbreviation and remember it for this article."""
        at = body.last
        if page.word(at) != "(" or page.word(at + 2) != ")":
            return
        short = page.word(at + 1)
        known = page.hits.at(at + 1, "institution", "agency", "unit", "role", "headtitle")
        if known is None and not short.isupper():
            return
        if known is not None and body.type == "dinas" and body.agency is None:
            self._shown(body, known)
        if known is None or body.spelled:
            page.aliases.setdefault(page.norm(at + 1), body)
        body.last = at + 3
