"""The text of an article cut into segments, each with what was understood of it."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from ..facts import Extraction
from .event_drafts import SentenceView
from .mentions import Actor, Body, Place, PostMention
from .page import Page

Kind = Literal["person", "post", "body", "group", "place", "date", "event", "quotation"]
KINDS: tuple[Kind, ...] = ("person", "post", "body", "group", "place", "date", "event", "quotation")
"""In the order of a legend."""


@dataclass(frozen=True, slots=True)
class Mark:
    """`text[start:end]` is of a kind; `note` says what was understood."""

    start: int
    end: int
    kind: Kind
    note: str


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the text with the innermost mark that it lies in; `quoted` also says that it is speech."""

    start: int
    text: str
    mark: Mark | None
    quoted: bool


def seen(page: Page, views: list[SentenceView]) -> Iterator[Mark]:
    """Posts, bodies, groups, places and dates, whether or not a fact comes of them."""

    def mark(thing: Actor | PostMention | Body | Place, kind: Kind, note: str) -> Iterator[Mark]:
        if thing.last > thing.first:
            yield Mark(page.tokens.starts[thing.first], page.tokens.ends[thing.last - 1], kind, note)

    def body(thing: Body) -> Iterator[Mark]:
        yield from mark(thing, "body", thing.type or thing.name)
        if thing.place is not None:
            yield from place(thing.place)
        if thing.parent is not None:
            yield from body(thing.parent)

    def place(thing: Place) -> Iterator[Mark]:
        regions = ", ".join(region.full_name for region in thing.regions[:3])
        yield from mark(thing, "place", regions or thing.level or thing.name)

    def actor(thing: Actor) -> Iterator[Mark]:
        for post in thing.posts:
            yield from mark(post, "post", f"{post.title} ({post.capacity})")
            if post.body is not None:
                yield from body(post.body)
            if post.place is not None:
                yield from place(post.place)
        if thing.group is not None:
            yield from mark(thing, "group", thing.group)
        for inner in (thing.body, *thing.inner):
            if inner is not None:
                yield from body(inner)

    for view in views:
        for found in view.actors:
            yield from actor(found)
        for bare in view.places:
            yield from place(bare)
        for date in view.dates:
            yield Mark(date.start, date.end, "date", date.date.isoformat() if date.date else "open")


def stated(extraction: Extraction) -> Iterator[Mark]:
    """Persons, events and quotations, as the facts have them."""
    for person in extraction.persons:
        for mention in person.mentions:
            yield Mark(mention.start, mention.end, "person", person.name)
    for event in extraction.events:
        for piece in event.evidence:
            yield Mark(piece.start, piece.end, "event", event.type)
    for statement in extraction.statements:
        yield Mark(statement.evidence.start, statement.evidence.end, "quotation", "statement")


def segments(text: str, marks: list[Mark]) -> Iterator[Segment]:
    """The whole text, cut wherever a mark begins or ends."""
    cuts = sorted({0, len(text), *(m.start for m in marks), *(m.end for m in marks)})
    opening = deque(marks)
    open_marks: list[Mark] = []
    for start, end in pairwise(cuts):
        while opening and opening[0].start <= start:
            open_marks.append(opening.popleft())
        open_marks = [mark for mark in open_marks if mark.end > start]
        inner = [mark for mark in open_marks if mark.kind != "quotation"]
        innermost = min(inner, key=lambda mark: mark.end - mark.start, default=None)
        yield Segment(start, text[start:end], innermost, quoted=len(inner) < len(open_marks))
