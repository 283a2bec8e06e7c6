"""Events whose name the vocabulary does not know: `Kerja tahun desa digelar di jambur, Rabu (12/6)`.

Only where nothing else in the article is an event, and only in its opening: whatever is told to have been
held there, on a day and at a place, is one, and those who came to it came to something.
"""

from __future__ import annotations

from collections.abc import Iterator

from .event_drafts import EventDraft, SentenceView
from .page import Page
from .venues import VenueReader
from .wording import Wording

_UNNAMED = "kegiatan"
_NAME = 8
"""Tokens of the name before `digelar`."""


class UnknownEvents:
    """Finds what was held by its verb alone."""

    def __init__(self, wording: Wording, venues: VenueReader) -> None:
        self._held = wording.phrases("held_at")
        self._holds = wording.phrases("held_by_head")
        self._planned = wording.phrases("planned")
        self._relative = wording.norms("relative")
        self._venues = venues

    def __call__(self, page: Page, opening: list[SentenceView]) -> list[EventDraft]:
        """The first such event of the opening sentences, or none."""
        for view in opening:
            first, last = view.sentence.first, view.sentence.last
            dated = any(date.date is not None and not date.relative for date in view.dates)
            if not dated or page.starts(first, last, self._planned):
                continue
            if self._venues(page, view.sentence, after=None) is None:
                continue
            for start, end in self._names(page, view):
                return [EventDraft(_UNNAMED, start, end, view, left=first, right=last)]
        return []

    def _names(self, page: Page, view: SentenceView) -> Iterator[tuple[int, int]]:
        """The tokens that name what is held: behind `menggelar`, or before `digelar`."""
        first, last = view.sentence.first, view.sentence.last
        for index in page.starts(first, last, self._holds):
            behind = index + page.phrase_at(index, self._holds)
            if index not in page.text.quoted and page.word(behind)[:1].isalpha():
                yield behind, behind + 1
        for index in page.starts(first + 1, last, self._held):
            start = index
            while start > max(first, index - _NAME) and page.word(start - 1)[:1].isalnum():
                start -= 1
            while start < index and page.norm(start) in self._relative:
                start += 1
            if index not in page.text.quoted and start < index:
                yield start, index
