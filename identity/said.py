"""What all articles say together: occupancies, inferences, counts and conflicts, for what an update
touched."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from pyoxigraph import NamedNode

from ..facts import Participation, Statement
from ..graph import iris
from ..graph.shape import node
from ..ontology.terms import PK
from . import corroboration, keys, quotes
from .clusters import Clusters, home
from .corroboration import Entry
from .draft import Draft
from .holders import holder
from .occupancies import Run, Timeline, timeline
from .persons import is_single
from .sheet import Seat, Sheet
from .world import World

COMMENT = node("rdfs:comment")


class Facts:
    """States the facts of posts, events and quotes that the update touched."""

    def __init__(self, world: World, draft: Draft, clusters: Clusters) -> None:
        self._world = world
        self._draft = draft
        self._clusters = clusters
        self._of = clusters.canonical.of
        self._posts: set[str] = set()
        self._events: set[str] = set()
        """The canonical events that stand or stood."""
        self._quotes: set[str] = set()

    def state(self) -> None:
        """Work all of it out."""
        self._touch()
        for post in sorted(self._posts):
            self._state_post(post)
        for event in sorted(self._events):
            self._state_event(event)
        for statement, article in sorted({place for key in self._quotes for place in self._world.find(key)}):
            self._state_quote(statement, article)

    def _touch(self) -> None:
        """Find what depends on the changed articles, persons, events and releases."""
        world = self._world
        for entry in world.before.values():
            for subject, key in entry.keys:
                if key.startswith("p|"):
                    self._posts.add(key[2:])
                elif key.startswith("q|"):
                    self._quotes.add(key)
                elif key.startswith(("d|", "l|")):
                    self._touch_event(subject)
                    self._draft.open_properties(subject, PK.articles, PK.sources)
                elif key == keys.FACT:
                    self._draft.open_properties(subject, PK.articles, PK.sources)
        for sheet in world.new():
            self._touch_article(sheet)
        for subject in sorted(self._clusters.canonical.changed()):
            if "/event/" in subject:
                self._touch_event(subject)
            elif self._clusters.canonical.of(subject) != subject or self._stands(subject):
                self._touch_person(subject, self._world.known(home(world, subject)))
        for article in sorted(self._clusters.releases.changed()):
            if copy := world.sheet(article):
                self._touch_article(copy)

    def _touch_article(self, sheet: Sheet) -> None:
        self._posts.update(key[2:] for key in keys.of_article(sheet))
        for said in sheet.statements:
            self._touch_statement(said)
        for event in sheet.happenings:
            self._touch_event(event.iri)

    def _stands(self, subject: str) -> bool:
        return subject in self._clusters.canonical.members(subject)

    def _touch_event(self, event: str) -> None:
        before = self._clusters.canonical.before(event)
        self._events |= {self._of(event)} | ({before} if before else set())

    def _touch_statement(self, said: Statement) -> None:
        self._quotes.update(quotes.keys(said.evidence.quote))

    def _touch_person(self, person: str, sheet: Sheet) -> None:
        self._posts.update(seat.post for seat in sheet.seats if seat.person == person)
        for entry in sheet.participations:
            if entry.person == person:
                self._touch_event(entry.event)
                if entry.post:
                    self._posts.add(entry.post)
        for said in sheet.statements:
            if said.speaker == person:
                self._touch_statement(said)

    def _count(self, facts: Iterable[str], sheets: Iterable[Sheet]) -> None:
        """The numbers of articles and of independent sources, on every node that states the fact."""
        known = list({sheet.iri: sheet for sheet in sheets}.values())
        sources = corroboration.sources(known, self._clusters.release_of)
        for fact in facts:
            self._draft.open_properties(fact, PK.articles, PK.sources)
            self._draft.say(fact, PK.articles, len(known))
            self._draft.say(fact, PK.sources, sources)

    def _state_post(self, post: str) -> None:
        self._draft.open_nodes(PK.post, post)
        sheets = [self._world.known(article) for _, article in self._world.find(f"p|{post}")]
        if not sheets:
            return
        stated: dict[tuple[str, str], list[tuple[Seat, Sheet]]] = defaultdict(list)
        for sheet in sheets:
            for seat in sheet.seats:
                if seat.post == post:
                    stated[self._of(seat.person), seat.capacity].append((seat, sheet))
        for found in stated.values():
            self._count([seat.tenure for seat, _ in found], [sheet for _, sheet in found])
        line = timeline(post, sheets, self._of)
        for run in line.runs:
            self._say_run(run)
        for one, other in line.conflicts:
            self._say_clash(one, other)
        if is_single(sheets[0].posts[post]):
            self._infer(post, line, sheets)

    def _say_run(self, run: Run) -> None:
        sheets = [self._world.known(article) for article in sorted(run.articles)]
        self._draft.describe(
            "occupancy",
            PK.Occupancy,
            [run.post, run.person, run.capacity, str(run.first)],
            {
                PK.person: NamedNode(run.person),
                PK.post: NamedNode(run.post),
                PK.capacity: NamedNode(iris.concept("capacity", run.capacity)),
                PK.firstSeen: run.first,
                PK.lastSeen: run.last,
                PK.start: run.start,
                PK.end: run.end,
                PK.notBefore: run.not_before,
                PK.notAfter: run.not_after,
                PK.about: [NamedNode(seat.tenure) for seat in run.seats],
                PK.articles: len(sheets),
                PK.sources: corroboration.sources(sheets, self._clusters.release_of),
            },
        )

    def _say_clash(self, one: Run, other: Run) -> None:
        self._draft.describe(
            "conflict",
            PK.Conflict,
            ["holders", one.post, *sorted([one.person, other.person]), str(one.first), str(other.first)],
            {
                PK.kind: "holders",
                PK.post: NamedNode(one.post),
                PK.about: [NamedNode(seat.tenure) for seat in (*one.seats, *other.seats)],
                COMMENT: f"two holders at once: {one.first} to {one.last}, and {other.first} to {other.last}",
            },
        )

    def _infer(self, post: str, line: Timeline, sheets: list[Sheet]) -> None:
        """Link the bare post of an event or a quotation to the holder of that day."""
        for sheet in sheets:
            bare: list[Participation | Statement] = [
                e for e in sheet.participations if e.post == post and e.person is None
            ]
            bare += [s for s in sheet.statements if s.speaker_post == post and s.speaker is None]
            for fact in bare:
                day = sheet.days.get(fact.event or "") or sheet.day
                answer = holder(line, day) if day else None
                if answer is None or answer.run is None:
                    continue
                self._draft.describe(
                    "inference",
                    PK.Inference,
                    [fact.id, answer.run.person],
                    {
                        PK.about: NamedNode(fact.id),
                        PK.post: NamedNode(post),
                        PK.person: NamedNode(answer.run.person),
                        PK.ground: [NamedNode(seat.tenure) for seat in answer.run.seats],
                        COMMENT: answer.reason,
                    },
                )

    def _state_event(self, canonical: str) -> None:
        self._draft.open_nodes(PK.event, canonical)
        members = sorted(self._clusters.canonical.members(canonical))
        if not members:
            return
        sheets = {member: self._world.known(home(self._world, member)) for member in members}
        self._count(members, sheets.values())
        entries = [
            Entry(fact, sheet.iri, self._of(fact.person) if fact.person else None)
            for member, sheet in sheets.items()
            for fact in sheet.participations
            if fact.event == member
        ]
        by_article = {sheet.iri: sheet for sheet in sheets.values()}
        for same in corroboration.participants(entries):
            for agreed in corroboration.by_presence(same):
                self._count([e.fact.id for e in agreed], [by_article[e.article] for e in agreed])
            if against := corroboration.contradiction(same):
                self._draft.describe(
                    "conflict",
                    PK.Conflict,
                    ["presence", *sorted(e.fact.id for e in against)],
                    {
                        PK.kind: "presence",
                        PK.event: NamedNode(canonical),
                        PK.about: [NamedNode(e.fact.id) for e in against],
                        COMMENT: "reports differ: "
                        + ", ".join(sorted({e.fact.mode for e in against}, key=str)),
                    },
                )

    def _state_quote(self, statement: str, article: str) -> None:
        """How many articles carry the words of a quotation: itself, and those whose quotation of the same
        speaker holds them, even where it goes on."""
        sheet = self._world.known(article)
        own = sheet.statement(statement)
        sheets = [sheet]
        for key in quotes.keys(own.evidence.quote):
            for other, place in self._world.find(key):
                there = self._world.known(place)
                said = there.statement(other)
                if corroboration.may_speak_as_one((own, sheet), (said, there), self._of) and quotes.carries(
                    said.evidence.quote, own.evidence.quote
                ):
                    sheets.append(there)
        self._count([statement], sheets)
