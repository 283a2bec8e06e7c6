"""How a post is held, as the words before and behind it say: `Penjabat (Pj)`, `mantan`, `terpilih`, `yang
baru`.
"""

from __future__ import annotations

import re
from typing import get_args

from ..facts import Capacity
from .mentions import PostMention
from .page import Page
from .wording import Wording

_DASHES = ("-", "–", "—", "/")
_NUMERAL = re.compile(r"[IVXLC]+|\d{1,2}")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_YEARS = re.compile(r"(?:1[5-9]|20)\d\d(?:[-–—/](?:1[5-9]|20)\d\d)?")
_CAPACITIES = frozenset(get_args(Capacity))


class CapacityReader:
    """Reads the capacity around a post."""

    def __init__(self, wording: Wording) -> None:
        self.former = wording.phrases("former")
        self.candidate = wording.phrases("candidate")
        self.ahead = wording.phrases("former", "candidate")
        """What stands before a post, beside the labels of capacities."""
        self._elected = wording.phrases("elected")
        self._incoming = wording.phrases("incoming")
        self._outgoing = wording.phrases("outgoing")
        self._republic = wording.phrases("republic")
        self._number = wording.phrases("ticket_number")
        self._term = wording.phrases("term")
        self._ordinal = wording.norms("handed_to")

    def before(self, page: Page, index: int) -> tuple[Capacity | None, int]:
        """`Penjabat (Pj)`, `calon Penjabat (PJ)`, `mantan`, `Plt.`: the capacity, and where it ends."""
        found: Capacity | None = None
        at = index
        for phrases, name in ((self.former, "former"), (self.candidate, "candidate")):
            length = page.phrase_at(at, phrases)
            if length:
                found, at = name, at + length  # type: ignore[assignment]
        hit = page.hits.at(at, "capacity")
        if hit is not None:
            notation = next((n for n in hit.notations if n in _CAPACITIES), None)
            if notation is not None:
                found = found or notation  # type: ignore[assignment]
                at = hit.last
                if page.word(at) == "(" and page.word(at + 2) == ")" and page.hits.at(at + 1, "capacity"):
                    at += 3
                elif page.word(at) == ".":
                    at += 1
        return found, at

    def after(self, page: Page, post: PostMention) -> None:
        """`terpilih`, `yang baru`, `(baru)`, `lama` after the post."""
        at = post.last
        republic = page.phrase_at(at, self._republic)
        if republic and post.place is None:
            post.national = True
            post.last = at = at + republic
        self._terms(page, post)
        at = post.last
        number = page.phrase_at(at, self._number) if post.capacity == "candidate" else 0
        if number and page.word(at + number).isdigit():  # `Calon Bupati Blora nomor urut 1 Arief`
            post.last = at + number + 1
            return
        bracket = page.word(at) == "("
        for phrases, field in ((self._elected, "elected"), (self._incoming, "in"), (self._outgoing, "out")):
            length = page.phrase_at(at + bracket, phrases)
            if not length or (bracket and page.word(at + 1 + length) != ")"):
                continue
            if field == "elected":
                post.capacity = "elected"
            elif field == "in":
                post.incoming = True
            else:
                post.outgoing = True
            post.last = at + length + 2 * bracket
            self._terms(page, post)
            return

    def _terms(self, page: Page, post: PostMention) -> None:
        """`Pj Bupati PPU Periode 2023–2024`, `Bupati ke XXV (2000–2005)`, `Bupati periode sebelumnya (2021 –
        2025)`: a term that is over makes a former holder."""
        at = self._numeral(page, post.last)
        length = page.phrase_at(at, self._term)
        at += length
        past = page.phrase_at(at, self._outgoing) if length else 0
        at += past
        bracket = page.word(at) == "("
        end = at + bracket
        years: list[int] = []
        while page.word(end) in _DASHES or _YEARS.fullmatch(page.word(end)):
            years += [int(year) for year in _YEAR.findall(page.word(end))]
            end += 1
        if bracket and (not years or page.word(end) != ")"):
            bracket, end, years = False, at, []
        if not length and len(years) < 2:
            return
        post.last = end + bracket
        if len(years) > 1:
            post.ended = years[-1]
        over = post.ended is not None and page.published is not None and post.ended < page.published.year
        if (past or over) and post.capacity == "definitive":
            post.capacity = "former"

    def _numeral(self, page: Page, index: int) -> int:
        """Behind the number of a holder (`Bupati Blora ke XXV`), or `index` where there is none."""
        at = index + (page.norm(index) in self._ordinal)
        return at + 1 if _NUMERAL.fullmatch(page.word(at)) else index
