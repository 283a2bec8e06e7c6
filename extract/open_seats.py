"""Doubt about seats: those that belong to somebody of the sentence, which does not tell to whom."""

from __future__ import annotations

from collections.abc import Iterator

from ..facts import Issue
from .event_drafts import SentenceView
from .page import Page


def open_seats(page: Page, views: list[SentenceView]) -> Iterator[Issue]:
    """Each seat that the parsers gave to nobody because more than one person may be meant."""
    for view in views:
        for post in (post for actor in view.actors for post in actor.posts):
            if post.doubt:
                evidence = page.evidence(post.first, post.last, "open-seat", view.sentence)
                yield Issue("open-seat", f"who is meant to be {post.title} stays open", evidence)
