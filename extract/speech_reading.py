"""Who spoke at the event, and whose words were only read out there.

`Kapolres mengatakan …`, `“…,” kata Bupati`, `Dalam sambutannya, Bupati …`; `membacakan amanat Kapolri` does
not bring the Kapolri, nor does a speech by telephone bring its speaker."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from ..facts import PRESENT
from ..ontology.concepts import Trigger
from .attendance import Attendance, link, stronger
from .event_drafts import SentenceView
from .lexicon import Hit
from .mentions import Actor
from .name_forms import name_words
from .stand_ins import StandInReading

_AUTHOR = 2
"""Tokens between a message and whose it is: `amanat tertulis Kapolri`."""
_SPOKESMEN = frozenset(
    {"kasi_humas", "paur_humas", "kabid_humas_polda", "kapendam", "kapenrem", "kadiv_humas_polri",
     "kabag_prokopim", "kasubsi_penmas", "kasubbid_penmas", "karo_penmas"}
)  # fmt: skip


@dataclass(eq=False)
class SpeechReading(StandInReading):
    """Tells speakers from those whose words they speak."""

    spokesmen: list[frozenset[str]] = field(default_factory=list)
    """The names of heads of public relations, where they stand without their post."""
    pictured: bool = False
    """The event is only in a caption."""
    facing: list[Attendance] = field(default_factory=list, init=False)
    """Who stands before an audience, and speaks: `Bupati di hadapan Gubernur memaparkan …`."""
    _authors: list[Actor] = field(default_factory=list, init=False)
    """Whose speech is read out by another."""
    _read_by: str = field(default="", init=False)
    _message: int | None = field(default=None, init=False)
    _author: Actor | None = field(default=None, init=False)
    _word_of: bool = field(default=False, init=False)
    """The sentence opened with whom the paper has it from."""

    def note_message(self, index: int) -> None:
        """Remember a message at a token: it brings nobody, but has an author."""
        if self.page.norm(index) in self.cues.message or self.page.norm(index) in self.cues.own_message:
            self._message = index

    def about_message(self) -> bool:
        """Whether a message has been spoken of in the sentence so far."""
        return self._message is not None

    def only_read(self, hit: Hit) -> bool:
        """Whether the speech that a trigger names is read out or comes from afar: then it is a message, and
        its author was not there."""
        last = self.view.sentence.last
        behind = self.page.hits.within(hit.last, last, "trigger")
        read = any(self.cues.triggers[other.notations[0]].group == "read" for other in behind)
        if read or self.page.starts(hit.first, last, self.cues.remote, self.cues.linked):
            self._message = hit.last - 1
            return True
        return False

    def wrote(self, actor: Actor) -> bool:
        """`Sesuai instruksi Kapolri, Kapolres …`: whether `actor` is the author of a message, not a
        subject."""
        message = self._message
        if message is None or not message < actor.first <= message + _AUTHOR:
            return False
        rule = self.cues.triggers.get(self.rule)
        if self.mode == "spoke" and message >= self.opened and rule is not None and rule.group == "read":
            self._leave_afar([actor])  # `Yang dibacakan Bupati ialah sambutan Gubernur`
            return True
        if self.mode is not None:
            return False
        self._author = actor
        return True

    def told_of_it(self, actor: Actor) -> bool:
        """`Dari Prokopim dikabarkan, turut hadir …`, `Informasi dari Humas Polres menyebutkan, hadir …`:
        whether `actor` is whose word the paper has it on, which makes nothing of it reported speech."""
        page, first, before = self.page, self.view.sentence.first, actor.first - 1
        source = page.phrase_at(first, self.cues.source)
        opened = source > 0 and 0 <= actor.first - first - source <= 1  # `… dari Humas Polres Wajo`
        given = before == first and page.norm(before) in self.cues.given_by
        opened = opened or (given and page.norm(actor.last) in self.cues.sourced)
        self._word_of = self._word_of or opened
        return opened

    def read_out(self, hit: Hit, trigger: Trigger) -> None:
        """`Amanat Gubernur dibacakan Bupati`: whoever is named behind the message did not come by it; in
        `Bupati berhalangan. Sambutannya dibacakan Sekda` the Sekda came for the Bupati."""
        before = range(hit.first - _AUTHOR, hit.first)
        if any(self.page.norm(index) in self.cues.own_message for index in before):
            self._read_for(hit, trigger)
            return
        message = self._message if self._message is not None else self.view.sentence.first
        authors = [actor for actor in self.pending if actor.first >= message]
        self.pending = [actor for actor in self.pending if actor.first < message]
        self.mode = None
        if self._author is not None:
            authors.insert(0, self._author)
        elif not authors and self.pending and 0 < message - self.pending[-1].last <= 1:
            authors = [self.pending.pop()]  # `Bupati dalam sambutan tertulis yang dibacakan Sekda`
        self._leave_afar(authors)
        if self.page.norm(message) in self.cues.address:
            self._authors, self._read_by = authors, trigger.notation

    def _subject(self) -> list[Actor]:
        """Who stands right before the verb; a body behind somebody's post only says of which it is: `Kasi
        Pidum (PB3R) Kejari Blora menjelaskan`."""
        if self.joined is not None and self.joined in self.pending:
            return [self.joined]  # `Bupati bersama Kapolres mengatakan`
        last = self.pending[-1:]
        for actor in reversed(self.pending[:-1]):
            between = [self.page.word(index) for index in range(actor.last, last[0].first)]
            if last[0].body is None or last[0].posts or between[:1] != ["("] or between[-1:] != [")"]:
                break
            last = [actor]
        return last

    def speaks_for_others(self, actor: Actor) -> bool:
        """Heads of public relations speak to the press for others; that does not put them at the event."""
        if actor.posts or actor.name is None:
            return any(post.role in _SPOKESMEN for post in actor.posts)
        words = frozenset(name_words(actor.name.name))
        return any(words <= name for name in self.spokesmen)

    def _is_read(self, hit: Hit) -> bool:
        following = self.page.hits.at(hit.last, "trigger")
        return following is not None and self.cues.triggers[following.notations[0]].status_before == "read"

    def _read_for(self, hit: Hit, trigger: Trigger) -> None:
        absent = self.missed()
        if absent is not None and not self.pending:
            absent.mode, self.stand_in_rule = "represented", trigger.notation
            self.sent, self.opened = absent, hit.last
            return
        self._leave_afar(self.pending)
        self._authors, self._read_by = self._authors or self.pending, trigger.notation
        self.pending, self.mode = [], None

    def read_aloud(self, hit: Hit, trigger: Trigger) -> None:
        """`Kadis membacakan sambutan Bupati`: the author, who is named next, is no guest."""
        self.passed_over = self.next_actor(hit)
        words = (self.page.norm(index) for index in range(hit.first, hit.last))
        if self.passed_over is not None and any(word in self.cues.address for word in words):
            self._authors, self._read_by = [self.passed_over], trigger.notation

    def stand_in_by_reading(self) -> None:
        """`Sambutan Bupati dibacakan Sekda`: who reads out a speech for the head of their own house came in
        that one's place; a Kapolres who reads out what the Kapolri wrote did not."""
        if not self._authors:
            return
        came = [item for item in self.told(self.view) if item.mode in PRESENT]
        came = [item for item in came if not item.distant and item.actor not in self._authors]
        for author in self._authors:
            reader = next((item for item in came if self.cues.houses.serves(item.actor, author)), None)
            if reader is not None and author.posts[0].position == "head":
                absent = self.add(author, "represented", self._read_by)
                absent.on_behalf = True
                link(absent, reader)

    def _leave_afar(self, actors: list[Actor]) -> None:
        for actor in actors:
            if actor.posts or actor.name is not None:
                self.add(actor, "spoke", "distant").distant = True

    def speak(self, hit: Hit, trigger: Trigger) -> bool:
        """Who speaks was there, unless by telephone or in writing, or where the event is only in a caption.
        True when the rest of the sentence is reported speech."""
        if trigger.marker == "aside":
            self.pending, self.passed_over = [], self.next_actor(hit)
            return False  # `Menurut Kapolri, …`: what somebody thinks, wherever they are
        sentence = self.view.sentence
        said = trigger.status_before == "speech"
        if said and self._word_of and not self.pending:
            return False  # `Informasi dari Humas Polres menyebutkan, hadir …`
        if said and hit.first == sentence.first:
            return False  # `Menanggapi keluhan warga, Kapolres memimpin …`
        if trigger.marker == "address" and not self.pending:
            return False  # `Dalam sambutannya, Bupati … mengatakan`: the verb tells who speaks
        if trigger.marker == "address" and self._is_read(hit):
            self._authors = self.pending[-1:]
            self._leave_afar(self._authors)
            self.pending = []
            return False  # `Bupati dalam sambutannya yang dibacakan Sekda`
        if self.pictured:
            return said
        if self.page.starts(sentence.first, sentence.last, self.cues.remote):
            after = [actor for actor in self.view.actors if actor.first == hit.last]
            self._leave_afar(self.pending[-1:] if said else after)
            self.pending = []
            return said
        if said:
            speakers = self._subject()
            if not speakers:
                for attendance in self.facing or self.last:
                    if attendance.actor.group is None:
                        attendance.mode = stronger(attendance.mode, "spoke")
        else:
            speakers = [actor for actor in self.view.actors if actor.first == hit.last]
            self.passed_over = speakers[0] if speakers else None
        for actor in speakers:
            if actor.body is None and actor.group is None and not self.speaks_for_others(actor):
                spoke = self.add(actor, "spoke", trigger.notation)
                if not said:
                    self.last = [spoke]
        self.pending = []
        return said


def spokesmen(views: Iterable[SentenceView]) -> list[frozenset[str]]:
    """The words of the names of those who speak to the press for others."""
    return [
        frozenset(name_words(actor.name.name))
        for view in views
        for actor in view.actors
        if actor.name is not None and any(post.role in _SPOKESMEN for post in actor.posts)
    ]
