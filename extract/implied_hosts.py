"""Who holds an event though no verb says it: the body at whose place it is, or whose head does it.

A Pemusnahan barang bukti at the Kejari is the Kejari's; what a Kapolres hands over comes from his Polres.
Only kinds of event that such bodies hold at home, or through their heads, are read so; of any other kind what
the head leads at the body's own place, but for visits, handovers and swearing-in, which are others'.
"""

from __future__ import annotations

from collections.abc import Iterator

from .event_drafts import EventDraft, SentenceView
from .lexicon import Lexicon
from .mentions import Actor
from .page import Page
from .wording import Wording

GOVERNMENTS = frozenset({"provincial_government", "regency_government", "city_government"})
_OF_GUESTS = frozenset({"visit", "handover", "inauguration"})
"""Groups of events that are led at a body's place by others than it."""
_NEAR = 2
"""Sentences behind the event's own that may tell who led it."""


class ImpliedHosts:
    """Finds the organizers of an event that its place or its leader tells."""

    def __init__(self, lexicon: Lexicon, wording: Wording) -> None:
        self._types = lexicon.vocabulary.event_types
        self._roles = lexicon.vocabulary.roles
        self._triggers = lexicon.vocabulary.triggers
        self._at_home = frozenset(label.lower() for label in wording.groups["held_at_home"])
        self._by_unit = frozenset(label.lower() for label in wording.groups["held_by_unit"])

    def __call__(self, page: Page, draft: EventDraft, views: list[SentenceView]) -> list[Actor]:
        """The body at whose place the event is held, else the unit whose head leads it there or opens the
        event's sentence."""
        kind = self._types[draft.type].label.lower()
        found = list(self._at_place(draft)) if kind in self._at_home else []
        found = found or list(self._led_at_home(page, draft, views))
        return (found or (self._of_head(draft.view) if kind in self._by_unit else []))[:1]

    def _at_place(self, draft: EventDraft) -> Iterator[Actor]:
        if draft.venue is None:
            return
        inside = range(draft.venue.first, draft.venue.last)
        for actor in (draft.venue_view or draft.view).actors:
            if actor.first in inside and actor.body is not None and self.unit(actor.body.type):
                yield actor

    def _led_at_home(self, page: Page, draft: EventDraft, views: list[SentenceView]) -> Iterator[Actor]:
        """`Rapat di Kantor KAN Kinali dipimpin Ketua KAN`: the body of the head who leads at its place."""
        if self._types[draft.type].group in _OF_GUESTS:
            return
        types = {actor.body.type for actor in self._at_place(draft) if actor.body is not None}
        start = next((number for number, view in enumerate(views) if view is draft.view), 0)
        for view in views[start : start + 1 + _NEAR] if types else ():
            if self._led(page, view):
                yield from (actor for actor in view.actors if self._head_of(actor) in types)

    def _led(self, page: Page, view: SentenceView) -> bool:
        """Whether the words of a sentence tell that somebody leads."""
        first, last = view.sentence.first, view.sentence.last
        leads = (
            self._triggers[hit.notations[0]].group == "lead"
            for hit in page.hits.within(first, last, "trigger")
        )
        return any(leads) or bool(page.hits.within(first, last, "event_role"))

    def _of_head(self, view: SentenceView) -> list[Actor]:
        return [actor for actor in view.actors if self.unit(self._head_of(actor))][:1]

    def _head_of(self, actor: Actor) -> str | None:
        """The kind of body that an actor is the head of."""
        post = actor.posts[0] if actor.posts else None
        role = self._roles.get(post.role or "") if post is not None else None
        if post is None or role is None or role.position != "head":
            return None
        return post.body.type if post.body is not None else role.institution_type

    @staticmethod
    def unit(kind: str | None) -> bool:
        """Whether a body is one that holds what its head holds; what a Bupati holds may be his own."""
        return kind is not None and kind not in GOVERNMENTS
