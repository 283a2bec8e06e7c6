"""Who holds an event though no verb says it: the body at whose place it is, or whose head does it.

A Pemusnahan barang bukti at the Kejari is the Kejari's; what a Kapolres hands over comes from his Polres.
Only kinds of event that such bodies hold at home, or through their heads, are read so.
"""

from __future__ import annotations

from .event_drafts import EventDraft, SentenceView
from .lexicon import Lexicon
from .mentions import Actor
from .wording import Wording

GOVERNMENTS = frozenset({"provincial_government", "regency_government", "city_government"})


class ImpliedHosts:
    """Finds the organizers of an event that its place or its leader tells."""

    def __init__(self, lexicon: Lexicon, wording: Wording) -> None:
        self._types = lexicon.vocabulary.event_types
        self._roles = lexicon.vocabulary.roles
        self._at_home = frozenset(label.lower() for label in wording.groups["held_at_home"])
        self._by_unit = frozenset(label.lower() for label in wording.groups["held_by_unit"])

    def __call__(self, draft: EventDraft) -> list[Actor]:
        """The body at whose place the event is held, else the unit whose head the event's sentence opens
        with."""
        kind = self._types[draft.type].label.lower()
        found = self._at_place(draft) if kind in self._at_home else []
        return found or (self._of_head(draft.view) if kind in self._by_unit else [])

    def _at_place(self, draft: EventDraft) -> list[Actor]:
        if draft.venue is None:
            return []
        inside = range(draft.venue.first, draft.venue.last)
        for actor in (draft.venue_view or draft.view).actors:
            if actor.first in inside and actor.body is not None and self.unit(actor.body.type):
                return [actor]
        return []

    def _of_head(self, view: SentenceView) -> list[Actor]:
        for actor in view.actors:
            role = self._roles.get(actor.posts[0].role or "") if actor.posts else None
            if role is not None and role.position == "head" and self.unit(role.institution_type):
                return [actor]
        return []

    @staticmethod
    def unit(kind: str | None) -> bool:
        """Whether a body is one that holds what its head holds; what a Bupati holds may be his own."""
        return kind is not None and kind not in GOVERNMENTS
