"""Words for events that tell of none: names of other things, what is denied, and verbs of habit.

`Badan Pengawas Pemilihan Umum`, `Ruang Rapat`, `tidak menggelar pawai`, `SK yang diteken`; `memantau`,
`mengunjungi` and the like are printed about much that is no event, so they need somebody who does it, once.
"""

from __future__ import annotations

from .event_drafts import SentenceView
from .lexicon import Hit
from .page import Page
from .wording import Wording

_DECREE = 5
"""Tokens between signing and a decree (`menandatangani berita acara dan SK`)."""
_AGENT = 4
"""Tokens between `ditinjau` and whoever did (`ditinjau langsung secara resmi oleh Bupati`)."""


class NoEvents:
    """Tells words for events that speak of none."""

    def __init__(self, wording: Wording) -> None:
        self._active = wording.phrases("held_active")
        self._none = wording.phrases("no_event")
        self._none_behind = wording.norms("no_event_behind")
        self._unwanted = wording.norms("unwanted")
        self._denied = wording.norms("denied")
        self._and = wording.norms("and")
        self._there_is_none = wording.phrases("there_is_none")
        self._doing = tuple(wording.norms("active_prefix"))
        self._undergone = tuple(wording.norms("passive_prefix"))
        self._verbs = (*self._doing, *self._undergone)
        self._vague = wording.phrases("vague_event")
        self._relative = wording.norms("relative")
        self._habit = wording.norms("habit")
        self._agent = wording.norms("agent")
        self._pronouns = wording.norms("pronoun")
        self._decrees = wording.phrases("decree")
        self._signed = wording.norms("decree_signed")

    def __call__(self, page: Page, view: SentenceView, hit: Hit) -> bool:
        """Whether the words of `hit` speak of no event."""
        if page.phrase_at(hit.first - 2, self._there_is_none) or self._unheld(page, hit.first):
            return True
        operation = page.hits.at(hit.first, "operation")
        if page.phrase_at(hit.first, self._none) or (operation is not None and operation.last > hit.last):
            return True
        if any(actor.first <= hit.first < actor.last and actor.group is None for actor in view.actors):
            return True
        vague = page.phrase_at(hit.first, self._vague) == hit.last - hit.first
        if vague and self._idle(page, view, hit):
            return True
        if page.norm(hit.first) not in self._signed:
            return False
        return bool(
            page.starts(view.sentence.first, min(view.sentence.last, hit.last + _DECREE), self._decrees)
        )

    def in_name(self, page: Page, hit: Hit) -> bool:
        """`Ruang Rapat Paripurna`, `tahun sidang` name something else."""
        behind = page.norm(hit.first - 1) in self._none_behind
        return behind and not page.norm(hit.first).startswith(self._verbs)

    def _idle(self, page: Page, view: SentenceView, hit: Hit) -> bool:
        """`Tim rutin memantau pasar`, `pantai yang banyak dikunjungi`, `petugas menanam`: nobody who did it
        once is named."""
        norm = page.norm(hit.first)
        if not norm.startswith(self._undergone) and (
            page.norm(hit.first - 1) in self._relative or page.norm(hit.first - 2) in self._relative
        ):
            return True  # `Bupati yang sudah tiba di pelabuhan kemudian menggelar doa bersama`
        if not norm.startswith(self._verbs) or hit.last > hit.first + 1:
            return False
        if page.norm(hit.first - 1) in self._habit:
            return True
        if norm.startswith(self._undergone):
            behind = range(hit.last, min(hit.last + _AGENT, view.sentence.last))
            told = any(page.norm(index) in self._agent for index in behind)
            return not told and not any(actor.first in behind for actor in view.actors)
        before = range(view.sentence.first, hit.first)
        told = any(page.norm(index) in self._pronouns for index in before)
        return not told and not any(actor.first < hit.first for actor in view.actors)

    def _unheld(self, page: Page, first: int) -> bool:
        """`tidak menggelar pawai`, `hindari pawai dan konvoi`: what is not to be."""
        before = first - 1
        if page.norm(before) in self._and and page.hits.at(before - 1, "event") is not None:
            before -= 2
        if page.norm(before) in self._unwanted:
            return True
        held = bool(page.phrase_at(before, self._active))
        return held and bool({page.norm(before - 1), page.norm(before - 2)} & (self._denied | self._unwanted))
