"""How a post is held, as the words before and behind it say: `Penjabat (Pj)`, `mantan`, `terpilih`, `yang
baru`.
"""

from __future__ import annotations

from typing import get_args

from ..facts import Capacity
from .mentions import PostMention
from .page import Page
from .wording import Wording

_CAPACITIES = frozenset(get_args(Capacity))


class CapacityReader:
    """Reads the capacity around a post."""

    def __init__(self, wording: Wording) -> None:
        self.former = wording.phrases("former")
        self.candidate = wording.phrases("candidate")
        self._elected = wording.phrases("elected")
        self._incoming = wording.phrases("incoming")
        self._outgoing = wording.phrases("outgoing")
        self._republic = wording.phrases("republic")
        self._number = wording.phrases("ticket_number")
        self._term = wording.phrases("term")

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
        term = page.phrase_at(at, self._term)
        if term:  # `Pj Bupati PPU Periode 2023–2024`
            at += term
            while page.word(at) in ("-", "–", "/") or page.word(at).isdigit():
                at += 1
            post.last = at
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
            return
