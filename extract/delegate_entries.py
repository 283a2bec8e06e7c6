"""Entries of a list that name a deputy behind the seat of the sender, and senders behind their envoys.

`Hadir Danramil Dompu Kapten Inf Budi, mewakili Kajari Dompu Wahyuddin, Kabag …`: nobody before it is of the
Kajari's house, so the entry is one of its own, and the name is that of who came.
"""

from __future__ import annotations

from .houses import Houses
from .lexicon import Lexicon
from .lone_names import LoneNames
from .mentions import Actor
from .page import Page
from .sentences import Sentence


class DelegateEntries:
    """Parts the name of such a deputy from the seat, which is not theirs."""

    def __init__(self, lexicon: Lexicon, lone: LoneNames) -> None:
        self._lone = lone
        self._triggers = lexicon.vocabulary.triggers
        self._houses = Houses(lexicon.vocabulary)

    def __call__(self, page: Page, actors: list[Actor], sentence: Sentence) -> list[Actor]:
        """The actors, each such entry as two."""
        found: list[Actor] = []
        for actor in actors:
            if found and self._of_its_own(page, found[-1], actor, sentence):
                name = actor.name
                found.append(Actor(actor.first, actor.posts[0].last, posts=actor.posts))
                found.append(Actor(actor.posts[0].last, actor.last, name=name))
            else:
                found.append(actor)
        return found

    def sender_at(self, page: Page, index: int, before: Actor) -> int | None:
        """`Sekda Hamdan utusan Bupati Wajo Andi Baso`: where whoever sent the one right before is named."""
        at = self._lone.behind_delegate(page, index)
        first = before.name.first if before.name is not None and before.posts else before.last
        comma = page.word(index - 1) == "," and bool(before.posts) and before.posts[0].first > first
        adjacent = before.last == index - comma and before.group is None
        return at if at > index and adjacent else None

    def _of_its_own(self, page: Page, before: Actor, actor: Actor, sentence: Sentence) -> bool:
        if actor.name is None or len(actor.posts) != 1 or actor.name.first != actor.posts[0].last:
            return False
        hit = page.hits.at(actor.first - 1, "trigger")
        if hit is None or hit.last != actor.first or page.word(hit.first - 1) != ",":
            return False
        trigger = self._triggers[hit.notations[0]]
        if trigger.group != "represent" or trigger.status_before != "attended":
            return False
        house, own = self._houses.of(before), self._houses.of(actor)
        foreign = house is not None and own is not None and not self._houses.serves(before, actor)
        return foreign and before.name is not None and self._lone.in_list(page, hit.first, sentence)
