"""The main event of an article: the kind that its wording announces earliest and most plainly."""

from __future__ import annotations

from bisect import bisect_left

from .event_candidates import VAGUE_TYPES
from .event_drafts import EventDraft, SentenceView
from .further_events import PLAIN_EVENT
from .page import Page
from .screened_events import ScreenedEvents
from .wording import Wording

_LEAD = 5
"""Tokens that may open a sentence with `Masih di hari yang sama`."""
_EARLY = 4
"""Sentences among which a vague word such as `pengamanan` gives way to a plain one."""
_VERB = 4
"""Tokens between `menggelar` and its event."""


class MainEvent:
    """Chooses among the candidates."""

    def __init__(self, wording: Wording) -> None:
        self._sequels = wording.phrases("sequel")
        self._planned = wording.phrases("planned")
        self._known = wording.norms("epithet_end")
        self._screened = ScreenedEvents(wording)
        self._holds = wording.phrases("held_active")

    def __call__(self, page: Page, drafts: list[EventDraft], views: list[SentenceView]) -> EventDraft | None:
        """The best candidate; early ones weigh more, and so does a kind named in the headline and again."""
        body = [draft for draft in drafts if draft.view.sentence.part != "title"]
        body = body or [draft for draft in drafts if draft.score >= PLAIN_EVENT]
        if not body:
            return None
        told = (view for view in views if view.sentence.part != "title")
        order = {id(view): number for number, view in enumerate(told)}
        named: dict[str, int] = {}
        for draft in drafts:
            named[draft.type] = named.get(draft.type, 0) + 1
        prepared = {draft.type for draft in drafts if draft.occasion} - {
            draft.type for draft in drafts if self._held(page, draft) or self._told_of(page, draft)
        }
        kinds = {draft.type for draft in body if draft.type not in VAGUE_TYPES}
        early_plain = any(
            draft.type not in VAGUE_TYPES
            and not draft.occasion
            and not draft.bygone
            and order.get(id(draft.view), _EARLY) < _EARLY
            for draft in body
        )
        titled = {draft.type for draft in drafts if draft.view.sentence.part == "title"}

        def weight(draft: EventDraft) -> float:
            number = order.get(id(draft.view), 0)
            early = max(0.0, 3.0 - 0.6 * number)
            often = 0.4 * min(named[draft.type], 4)
            return (
                draft.score
                + early
                + often
                + 1.5 * (draft.type in titled)
                - 1.5 * self._follows(page, draft)
                - 2.0 * ((number > 0 and self._announced(page, draft)) or self._to_come(page, draft))
                - 3.0 * (draft.after and kinds != {draft.type})
                - 0.5 * (draft.view.sentence.part == "caption")
                - 2.0 * (draft.type in prepared)
                - 2.0 * self._screened.shown(page, draft.view)
                - 2.0 * _undated(page, draft)
                - 3.0 * (draft.type in VAGUE_TYPES and early_plain)
            )

        main = max(body, key=lambda draft: (weight(draft), -draft.first))
        main.main = True
        alike = [draft for draft in drafts if draft.type == main.type and draft.view.sentence.part == "body"]
        main.naming = next(
            (d for d in alike if page.capital(d.first) and d.first > d.view.sentence.first), None
        )
        main.naming = main.naming or (alike[0] if alike else None)
        return main

    def _follows(self, page: Page, draft: EventDraft) -> bool:
        sentence = draft.view.sentence
        return bool(page.starts(sentence.first, sentence.first + _LEAD, self._sequels))

    def _announced(self, page: Page, draft: EventDraft) -> bool:
        return bool(page.starts(draft.view.sentence.first, draft.view.sentence.last, self._planned))

    def _to_come(self, page: Page, draft: EventDraft) -> bool:
        """`Menteri yang dijadwalkan datang`: announced, and more often what the rest prepares."""
        return page.phrase_at(draft.first, self._planned) > 0

    def _told_of(self, page: Page, draft: EventDraft) -> bool:
        """`Rakor tersebut`, no mere occasion of another event."""
        return not draft.occasion and page.norm(draft.last) in self._known

    def _held(self, page: Page, draft: EventDraft) -> bool:
        """Whether a verb of holding stands before it."""
        return bool(
            page.starts(max(draft.view.sentence.first, draft.first - _VERB), draft.first, self._holds)
        )


def _undated(page: Page, draft: EventDraft) -> bool:
    """`kemarin`, in an article that nobody dated, and a day in a quotation make no mention the main one."""
    told = (
        date
        for date in draft.view.dates
        if bisect_left(page.tokens.starts, date.start) not in page.text.quoted
    )
    return bool(draft.view.dates) and all(date.relative and date.date is None for date in told)
