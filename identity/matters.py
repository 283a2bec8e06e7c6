"""Persons and events as what is compared: which node belongs to which profile, and what is near it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from ..facts import Post
from . import events, keys, persons, profiles
from .events import Report
from .profiles import Profile
from .scoring import Score
from .sheet import Mention
from .world import PROFILE, World


class Persons:
    """Mentions of persons, by profiles; what somebody judged stands alone."""

    thresholds = persons.THRESHOLDS

    def __init__(self, world: World) -> None:
        self._world = world
        self._profiles: dict[str, Profile] = {}
        self._of: dict[str, Profile] = {}
        self._near: dict[str, list[Profile]] = {}

    def of(self, subject: str, article: str) -> Profile:
        """The profile of a mention."""
        if subject not in self._of:
            sheet = self._world.known(article)
            base = next(base for mention, base in profiles.bases(sheet) if mention.iri == subject)
            self.with_base(base)
        return self._of[subject]

    def with_base(self, base: str) -> list[Profile]:
        """The profiles whose mentions share a profile's key: one, and one for each judged mention."""
        found: dict[str, list[Mention]] = {}
        posts: dict[str, Post] = {}
        for subject, article in self._world.find(PROFILE + base):
            sheet = self._world.known(article)
            mention = next(m for m in sheet.mentions if m.iri == subject)
            judged = self._world.verdicts(subject, article)
            found.setdefault(f"{base}#{subject}" if judged else base, []).append(mention)
            posts |= {seat.post: sheet.posts[seat.post] for seat in mention.seats if seat.post not in posts}
        for key, mentions in found.items():
            if key not in self._profiles:
                profile = self._profiles[key] = Profile(key, mentions, posts)
                self._of.update(dict.fromkeys(profile.members, profile))
        return [self._profiles[key] for key in found]

    def near(self, item: Profile) -> Iterator[Profile]:
        """The profiles that share a key with any of its mentions."""
        if item.key not in self._near:
            bodies = {post.id: post.organization for post in item.posts.values()}
            wanted = {key for mention in item.mentions for key in keys.of_mention(mention, bodies)}
            places = {place for key in wanted for place in self._world.find(key)}
            self._near[item.key] = list({id(p): p for p in (self.of(*place) for place in places)}.values())
        return iter(self._near[item.key])

    def compare(self, one: Profile, other: Profile) -> Score:
        """See `persons.compare`."""
        return persons.compare(one, other)


class Events:
    """Reports of events; `release` leads from an article to the release that it copies."""

    thresholds = events.THRESHOLDS

    def __init__(self, world: World, release: Callable[[str], str]) -> None:
        self._world = world
        self._release = release
        self._of: dict[str, Report] = {}

    def of(self, subject: str, article: str) -> Report:
        """The report that an event is."""
        if subject not in self._of:
            event = next(e for e in self._world.known(article).happenings if e.iri == subject)
            self._of[subject] = Report(replace(event, copy=self._release(article)))
        return self._of[subject]

    def near(self, item: Report) -> Iterator[Report]:
        """The reports that share a key with it."""
        places = {place for key in keys.of_happening(item.event) for place in self._world.find(key)}
        return (self.of(*place) for place in sorted(places))

    def compare(self, one: Report, other: Report) -> Score:
        """See `events.compare`."""
        return events.compare(one, other)
