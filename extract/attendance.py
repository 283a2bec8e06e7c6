"""Attendance as one sentence states it, and what holds when several sentences speak of one participant."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import get_args

from ..facts import PRESENT, Mode
from .event_drafts import EventDraft, SentenceView
from .mentions import Actor

MODES = frozenset(get_args(Mode))
_STRENGTH: dict[Mode, int] = {mode: number for number, mode in enumerate(get_args(Mode))}
_LEADING = ("opened", "led", "signed")


@dataclass(slots=True)
class Attendance:
    """One actor at one event; `rule` is the trigger that said so."""

    actor: Actor
    mode: Mode
    view: SentenceView
    event: EventDraft
    rule: str
    represented_by: list[Attendance] = field(default_factory=list)
    represents: list[Attendance] = field(default_factory=list)
    distant: bool = False
    """Said from afar, or read out by another: it puts nobody at the event."""
    unknown_deputy: bool = False
    """Somebody came instead, but the words for who it was are not understood."""
    ambiguous: bool = False
    """Who came for whom the words leave open."""
    unread: bool = False
    """A member of a list whose words are not understood."""
    on_behalf: bool = False
    """Acted for by another, which does not say that they stayed away."""
    words: tuple[int, int] | None = None
    """The tokens that say so, where they are not the actor's own."""


def stronger(left: Mode, right: Mode) -> Mode:
    """The stronger of two modes by the order of `facts.Mode`; an absence on the left is never overruled."""
    return min(left, right, key=_STRENGTH.__getitem__) if left in PRESENT else left


def settle(known: Mode, new: Mode) -> Mode:
    """What holds of two sentences on one participant.

    Who was represented did not come, whatever else is told of them; an announced or missed presence gives
    way to a stated one; of two presences the stronger holds. `berhalangan hadir` beside `diwakili` is still
    representation. Of two that contradict each other the presence holds.
    """
    if contradicts(known, new):
        return known if known in PRESENT else new
    if known == "represented" and new == "absent":
        return known
    if known not in PRESENT and new in PRESENT:
        return known if known == "represented" else new
    if new not in PRESENT:
        return new if new in ("represented", "absent") and known not in _LEADING else known
    return stronger(known, new)


def contradicts(known: Mode, new: Mode) -> bool:
    """Whether somebody is said to have been there and to have stayed away: `Turut hadir Kapolres … Kapolres
    tidak tampak pada jamuan itu`. Whoever only spoke may have done so elsewhere."""
    both = {known, new}
    return "absent" in both and "spoke" not in both and not both.isdisjoint(PRESENT)


def link(absent: Attendance, came: Attendance) -> None:
    """Say that one came in place of the other."""
    absent.represented_by.append(came)
    came.represents.append(absent)
