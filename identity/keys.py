"""The keys under which identity finds an article's neighbours: all pairs that are worth comparing share one.

Each key is narrow enough that what shares it does not grow with the corpus but with one office, one district
or one rare name: so the cost of a corpus stays near linear. They stand in a graph of their own for each
article.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from itertools import combinations

from ..graph import iris
from .names import folded, is_rare, sound, words, worth
from .sheet import Happening, Mention, Sheet

FACT = "f"
"""The key of every fact that is counted: it tells later which facts an article had."""
LONGEST = 5
"""Words of a name that are combined."""
ENDS = 3
"""Letters of a name's only word that are an end of it."""


def of_mention(mention: Mention, posts: dict[str, str | None]) -> set[str]:
    """The keys of a person: `posts` leads from a post to its organization."""
    keys: set[str] = set()
    provinces = {region[:2] for region in mention.regions} or {"-"}
    for form in forms(mention):
        full = [word for word in words(form) if len(word) > 1][:LONGEST]
        sounds = [sound(word) for word in full]
        for seat in mention.seats:
            body = posts.get(seat.post)
            place = iris.tail(body, "org") if body else iris.tail(seat.post, "post")
            keys.update(f"o|{place}|{s}" for s in sounds)
            if len(full) == 1 and len(full[0]) >= ENDS * 2:  # a misprint leaves one of its ends as it is
                word = folded(full[0])
                keys.update((f"o|{place}|{word[:ENDS]}…", f"o|{place}|…{word[-ENDS:]}"))
        if len(full) > 1:
            whole = " ".join(sounds)
            if sum(map(worth, full)) >= 2 * worth("?"):
                keys.add(f"n|{whole}")
            keys.update(f"n|{whole}|{province}" for province in provinces)
            keys.update(f"w|{a} {b}|{p}" for a, b in combinations(sounds, 2) for p in provinces)
        for word, s in zip(full, sounds, strict=True):
            if len(full) == 1:
                keys.update(f"r|{s} alone|{region[:5]}" for region in mention.regions)
            if is_rare(word):
                keys.update(f"r|{s}|{region[:5]}" for region in mention.regions)
    return keys


def of_happening(event: Happening) -> set[str]:
    """The keys of an event: its day with its region and with each post that was there."""
    keys: set[str] = set()
    if event.day:
        if event.region:
            keys.add(f"d|{event.day}|{event.region[:5]}")
        keys.update(f"d|{event.day}|{iris.tail(post, 'post')}" for post in event.posts)
        keys.update(f"d|{event.day}|{iris.slug(name)}" for name in event.names)
    keys.add(f"l|{iris.slug(event.label)}|{(event.region or '-')[:5]}")
    return keys


def of_article(sheet: Sheet) -> Iterator[str]:
    """What else an article touches: posts whose holders it shows or names."""
    seated = {seat.post for seat in sheet.seats}
    named = {entry.post for entry in sheet.participations if entry.post}
    spoken = {statement.speaker_post for statement in sheet.statements if statement.speaker_post}
    yield from (f"p|{post}" for post in seated | named | spoken)


def digest(parts: Iterable[str]) -> str:
    """A short digest of strings."""
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def forms(mention: Mention) -> tuple[str, ...]:
    """The name, and the aliases of more than one word: a single word may be a misread common noun."""
    return (mention.name, *(alias for alias in mention.aliases if len(words(alias)) > 1))
