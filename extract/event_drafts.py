"""Sentences with what was found in them, and events before they become facts."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from ..facts import EventStatus, Precision
from .dates import DateMention
from .mentions import Actor, Place
from .sentences import Sentence
from .venues import Venue


@dataclass(slots=True)
class SentenceView:
    """A sentence with what was found in it."""

    sentence: Sentence
    actors: list[Actor]
    places: list[Place]
    dates: list[DateMention]


@dataclass(slots=True)
class EventDraft:
    """An event before it becomes a fact; tokens `first` up to `last` name it."""

    type: str
    first: int
    last: int
    view: SentenceView
    score: float = 0.0
    date: dt.date | None = None
    until: dt.date | None = None
    precision: Precision | None = None
    time: str | None = None
    venue: Venue | None = None
    theme: str | None = None
    status: EventStatus = "held"
    main: bool = False
    organizers: list[Actor] = field(default_factory=list)
    date_evidence: DateMention | None = None
    naming: EventDraft | None = None
    """The mention that names the event best, where it is not this one."""
    views: set[int] = field(default_factory=set)
    """The first tokens of the sentences that tell of this event."""

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
