"""Headings that name guests without a verb of attendance: `Terlihat di antara para undangan:`."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from .event_drafts import SentenceView
from .page import Page
from .wording import Wording

_LONGEST = 10
"""Words of a heading."""
ENTRIES = 3
"""Entries that are looked at; two of them must begin with somebody's name or post."""
_BULLET = 3
"""Tokens before the first words of an entry: `1.`, `a)`, `- `."""


class GuestHeadings:
    """Tells the heading of a list of guests by its own words and by what its entries hold."""

    def __init__(self, wording: Wording, entry: Callable[[Page, SentenceView], bool]) -> None:
        self._guests = wording.norms("guest_heading")
        self._others = wording.norms("no_guest_heading", "negation", "planned", "future")
        self._entry = entry
        """Whether a line is an entry of a list."""

    def __call__(self, page: Page, view: SentenceView, following: Sequence[SentenceView]) -> bool:
        """Whether the lines of `following` are the guests that `view` announces. `Peserta lomba:` over
        teams, `Daftar undangan:` and whatever is still to come announce nobody who came."""
        first, last = view.sentence.first, view.sentence.last
        if page.word(last - 1) != ":" or last - first > _LONGEST:
            return False
        norms = {page.norm(index) for index in range(first, last)}
        if self._guests.isdisjoint(norms) or not self._others.isdisjoint(norms):
            return False
        entries = [each for each in following[:ENTRIES] if self._entry(page, each)]
        return sum(_somebody(each) for each in entries) > 1


def _somebody(view: SentenceView) -> bool:
    """`1. Kapolres Blora AKBP …`: an entry that begins with a seat or a name."""
    opening = view.actors[0] if view.actors else None
    near = opening is not None and opening.first - view.sentence.first < _BULLET
    return opening is not None and near and bool(opening.posts or opening.name is not None)
