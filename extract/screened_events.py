"""Events that were followed from afar: `menyimak zoom meeting panen raya yang dipusatkan di Bekasi`.

Whoever leads such an event was not at the one in the article's region, and whoever followed it was there only
on a screen. A sentence tells of one by a word for the screen and by a region that the local event's own
sentence does not name.
"""

from __future__ import annotations

from bisect import bisect_right

from .attendance import Attendance
from .event_drafts import EventDraft, SentenceView
from .mentions import Place
from .page import Page
from .venues import Venue
from .wording import Wording

_LEVELS = frozenset({"regency", "city", "province"})
_WITHIN = frozenset({"village", "district"})
_ADDRESS = 6
"""Tokens from a village to the region at the end of its address."""
_VERB = 3
"""Tokens between `mengikuti` and the screen."""


class ScreenedEvents:
    """Tells the sentences that speak of an event seen on a screen."""

    def __init__(self, wording: Wording) -> None:
        self._screens = wording.phrases("linked")
        self._follow = wording.norms("follow_screen")
        self._breaks = wording.norms("clause_break")

    def __call__(self, page: Page, view: SentenceView, event: EventDraft) -> bool:
        """Whether the sentence tells of an event elsewhere that those at `event` saw on a screen."""
        return view is not event.view and self.shown(page, view) and bool(self._elsewhere(page, view, event))

    def shown(self, page: Page, view: SentenceView) -> bool:
        """Whether the words of a sentence tell of a screen."""
        return self._screen(page, view) is not None

    def place(self, page: Page, view: SentenceView, event: EventDraft) -> Venue | None:
        """Where it was: the region, from the village that stands before it on."""
        region = next(iter(self._elsewhere(page, view, event)), None)
        if region is None:
            return None
        before = (p for p in view.places if p.level in _WITHIN and 0 <= region.first - p.last <= _ADDRESS)
        first = min((place.first for place in before), default=region.first)
        return Venue(first, region.last, page.tokens.quote(first, region.last))

    @staticmethod
    def _elsewhere(page: Page, view: SentenceView, event: EventDraft) -> list[Place]:
        """The regions of a sentence that the sentence of `event` does not name."""
        known = {place.name.lower() for place in event.view.all_places()}
        return [
            place
            for place in view.places
            if (place.level in _LEVELS or (place.level is None and place.regions))
            and place.name.lower() not in known
            and place.first not in page.text.quoted
        ]

    def followed(self, page: Page, view: SentenceView, actor_ends: list[int]) -> int:
        """How many of the actors that end at `actor_ends`, in order, are said to have followed on a screen:
        those before `mengikuti zoom meeting` in its clause."""
        screen = self._screen(page, view)
        if screen is None:
            return 0
        before = range(max(view.sentence.first, screen - _VERB), screen)
        verb = next((index for index in before if page.norm(index) in self._follow), None)
        if verb is None or any(page.norm(i) in self._breaks for i in range(view.sentence.first, verb)):
            return 0
        return bisect_right(actor_ends, verb)

    def _screen(self, page: Page, view: SentenceView) -> int | None:
        found = page.starts(view.sentence.first, view.sentence.last, self._screens)
        return next((index for index in found if index not in page.text.quoted), None)


def bring_back(found: list[Attendance], view: SentenceView, followers: int, event: EventDraft) -> None:
    """Put the first `followers` actors of `view` at `event`, where they were, not on the screen."""
    here = {id(actor) for actor in sorted(view.actors, key=lambda actor: actor.first)[:followers]}
    for item in found:
        if item.view is view and id(item.actor) in here:
            item.event = event
