"""Sentences with what was found in them, and events before they become facts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from ..facts import EventStatus, Precision
from .mentions import Actor, Place
from .page import Page
from .sentences import Sentence
from .venues import Venue
from .years import DateMention

_LONE = 14
"""Tokens of a sentence that holds a day and nothing more."""


@dataclass(slots=True)
class SentenceView:
    """A sentence with what was found in it."""

    sentence: Sentence
    actors: list[Actor]
    places: list[Place]
    dates: list[DateMention]
    kinds: frozenset[str] = frozenset()
    """The kinds of event that the words outside quotations speak of."""

    def all_places(self) -> Iterator[Place]:
        """Places that stand by themselves, and those of posts and bodies."""
        yield from self.places
        for actor in self.actors:
            bodies = [actor.body, *actor.inner, *(post.body for post in actor.posts)]
            places = [post.place for post in actor.posts] + [
                body.place for body in bodies if body is not None
            ]
            yield from (place for place in places if place is not None)


@dataclass(slots=True)
class EventDraft:
    """An event before it becomes a fact; tokens `first` up to `last` name it."""

    type: str
    first: int
    last: int
    view: SentenceView
    score: float = 0.0
    occasion: bool = False
    """What another event is held for: `dalam rangka HUT Bhayangkara`."""
    after: bool = False
    """What is told took place after it: `usai apel`."""
    bygone: bool = False
    """Over, or not begun, when what the sentence tells took place: `Usai syukuran, Kapolda mengunjungi …`."""
    prepares: bool = False
    """Words behind it tell of what it prepares."""
    opening: bool = False
    """It stands among the sentences that tell what the article is about."""
    left: int = 0
    """Where the words begin that may speak of it: behind the event before it in the sentence."""
    right: int = 0
    """Where they end: at the event behind it."""
    date: dt.date | None = None
    until: dt.date | None = None
    precision: Precision | None = None
    time: str | None = None
    venue: Venue | None = None
    moved: bool = False
    """People had gone on to it from elsewhere."""
    screened: bool = False
    """People elsewhere followed it on a screen."""
    venue_view: SentenceView | None = None
    """The sentence that names the venue, where it is not the event's own."""
    theme: str | None = None
    part_of: str | None = None
    """The operation or election it belongs to."""
    status: EventStatus = "held"
    main: bool = False
    organizers: list[Actor] = field(default_factory=list)
    date_evidence: DateMention | None = None
    naming: EventDraft | None = None
    """The mention that names the event best, where it is not this one."""
    views: set[int] = field(default_factory=set)
    """The first tokens of the sentences that tell of this event."""

    @property
    def called_off(self) -> bool:
        """Put off or cancelled."""
        return self.status in ("postponed", "cancelled")

    def on(self, day: dt.date | None) -> bool:
        """Whether `day` is one of its days, or is not told."""
        if day is None or day == self.date:
            return True
        return self.date is not None and self.until is not None and self.date <= day <= self.until

    def shares_place(self, other: EventDraft) -> bool:
        """Whether both are told to be at one place, more or less fully named."""
        left, right = (draft.venue.name.lower() if draft.venue else "" for draft in (self, other))
        return bool(left and right) and (left in right or right in left)

    @property
    def named_first(self) -> int:
        """The token that opens the mention which names the event best."""
        return (self.naming or self).first

    @property
    def named_last(self) -> int:
        """The token behind the event word of that mention."""
        return (self.naming or self).last

    @property
    def named_end(self) -> int:
        """The end of that mention's sentence."""
        return (self.naming or self).view.sentence.last


def lone_days(page: Page, views: list[SentenceView], beside: frozenset[str]) -> None:
    """`… di Aula Setda. Rabu (12/6) pagi.`: a day that stands alone is of the sentence before it; `beside`
    are the words that say nothing more."""
    for before, view in pairwise(views):
        first, last = view.sentence.first, view.sentence.last
        if before.dates or len(view.dates) != 1 or last - first > _LONE or view.actors:
            continue
        day = view.dates[0]
        words = (i for i in range(first, last) if not day.start <= page.tokens.starts[i] < day.end)
        if all(page.norm(i) in beside or not page.norm(i)[0].isalpha() for i in words):
            before.dates.append(day)
