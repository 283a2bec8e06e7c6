"""Doubt about places: which region of one name is meant, and where a village's name ends."""

from __future__ import annotations

from collections.abc import Iterator

from ..facts import Issue
from .event_drafts import SentenceView
from .page import Page
from .regions import Home


def open_home(page: Page, home: Home, views: list[SentenceView]) -> Iterator[Issue]:
    """The article may be of several regions of one name; the first words that bear the name show it."""
    codes = {region.notation for region in home.open}
    for index in range(len(page.tokens)) if codes else ():
        hit = page.hits.at(index, "region")
        if hit is not None and not codes.isdisjoint(hit.notations):
            names = ", ".join(region.full_name for region in home.open)
            inside = (view.sentence for view in views if view.sentence.first <= index < view.sentence.last)
            sentence = next(inside, None)  # a dateline stands in none
            evidence = page.evidence(index, hit.last, "open-region", sentence)
            yield Issue("open-region", f"which one the article is of stays open: {names}", evidence)
            return


def open_villages(page: Page, views: list[SentenceView]) -> Iterator[Issue]:
    """Villages whose names may end elsewhere, since a person's name follows; each once."""
    told: set[str] = set()
    for view in views:
        for place in view.all_places():
            name = " ".join(place.name.split())
            if place.doubt and name not in told:
                told.add(name)
                evidence = page.evidence(place.first, place.last, "open-village", view.sentence)
                yield Issue("open-village", f"the name of the village may not end behind {name}", evidence)
