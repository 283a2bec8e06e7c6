"""One sentence read from left to right: each trigger claims the actors before it or opens a list behind it.

`Turut hadir Wakil Ketua I DPRD, Kapolres Banyuasin diwakili Kabag Ops, Dandim 0430, …` opens a list whose
members were there, but for the Kapolres, who sent the Kabag Ops. `Pj Bupati … secara resmi membuka …`
takes the subject before it. `membacakan amanat Kapolri` does not bring the Kapolri. What stands inside
quotation marks, or is said in indirect speech, states nothing about attendance.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from ..facts import PRESENT
from ..ontology.concepts import Trigger
from .deed_reading import JOINS_IN
from .lexicon import Hit
from .list_reading import LEADING
from .mentions import Actor
from .rite_reading import RiteReading
from .sentence_reading import NEAR

_STRAY = 6
"""Tokens from a verb to a body that is the first to be named: `diterima sebagai tamu … dari Pemkab`."""
_DENIABLE = frozenset({"attend", "speech", "represent", "inaugurate", "lead", "sign"})


@dataclass(eq=False)
class SentenceAttendance(RiteReading):
    """The reading of one sentence; made anew for each."""

    _because: bool = field(default=False, init=False)

    def read(self, opens: int | None) -> None:
        """Read the sentence into `found`; `opens` is where a long row of people begins, if there is one."""
        self._read(opens)
        self.see_in_picture()
        self.stand_in_by_reading()

    def _read(self, opens: int | None) -> None:
        page = self.page
        actors = {actor.first: actor for actor in self.view.actors}
        sentence, quoted = self.view.sentence, page.text.quoted
        triggers = {hit.first: hit for hit in page.hits.within(sentence.first, sentence.last, "trigger")}
        end = sentence.first
        for index in self._telling({*actors, *triggers}):
            if index < end:
                continue
            end = index + 1
            if index in quoted:
                self.mode = None
                continue
            hit = triggers.get(index)
            actor = actors.get(index)
            if actor is not None and (hit is None or hit.last <= index + 1 or actor.name is not None):
                if hit is not None and hit.last > index + 1 and self._names_a_part(hit):
                    self._apply(hit)
                if index == opens and self.mode is None and self.listed_missing is None:
                    self.mode, self.rule = "attended", "long-list"
                self._meet(actor)
                self._swear_in(actor, triggers)
                end = max(actor.last, end, self.go_on_behind(actor))
            elif hit is not None:
                if self._apply(hit):
                    self.read_reported(hit.last)
                    return
                end = max(hit.last, self.open_with(hit.last))
            elif self._pass(index):
                return

    def _swear_in(self, actor: Actor, triggers: dict[int, Hit]) -> None:
        """`Joko dilantik sebagai Camat Geneng oleh Bupati`: the verb stands within the words for him."""
        if actor.name is None or not actor.posts or actor.posts[0].first < actor.name.last:
            return
        for index in range(actor.name.last, actor.posts[0].first):
            if index in triggers and self._trigger(triggers[index]).status_after == "by_inaugurated":
                self._apply(triggers[index])

    def _trigger(self, hit: Hit) -> Trigger:
        return self.cues.triggers[hit.notations[0]]

    def _telling(self, known: set[int]) -> list[int]:
        """The tokens that change what is read: `known` ones, words that are heeded, and quotations."""
        norms, quoted, heeded = self.page.tokens.norms, self.page.text.quoted, self.cues.heeded
        sentence = self.view.sentence
        return [
            index
            for index in range(sentence.first, sentence.last)
            if index in known or norms[index] in heeded or index in quoted
        ]

    def _pass(self, index: int) -> bool:
        """A word that is neither actor nor trigger; `agar`, `karena`, `bahwa` end a list. True when the rest
        of the sentence tells of another time."""
        norm = self.page.norm(index)
        if norm not in self.cues.heeded:
            return False
        if norm == "," and self._because and self.clause == self.view.sentence.first:
            # `Karena Bupati berhalangan, Sekda hadir`
            self._because = all(actor.first != index + 1 for actor in self.view.actors)
        self.note_message(index)
        self.name_missing(index)
        self.pass_list_word(index)
        if norm in self.cues.replaces and (length := self.page.phrase_at(index, self.cues.replaces)):
            self.swap(index, index + length)
            self.passed_over = next((a for a in self.view.actors if a.first == index + length), None)
        past = norm in self.cues.past and self.page.phrase_at(index, self.cues.past)
        if past and self.view is not self.event.view:
            return self.long_ago()
        if norm in self.cues.replaced_by and (length := self.page.phrase_at(index, self.cues.replaced_by)):
            self.replaced(index + length)
        if norm in self.cues.through:
            self.go_through(index)
        if self.signing and norm in self.cues.counterpart:
            self.mode, self.rule, self.opened = "signed", "counterpart", index + 1
        if norm in self.cues.contrast:
            self.apart, self.contrasted, self._because = len(self.found), True, False
            self.clause = index
        self.note_rite(index)
        if norm in self.cues.agent and self.perform(index):
            pass
        elif norm in self.cues.agent and self.agent is not None:
            (self.mode, self.rule), self.agent = self.agent, None
            self.pending, self.opened = [], index + 1
        elif norm in self.cues.agent:
            self.carry_on(index)
        if norm in self.cues.inclusive and (joint := self.joins_in(index)) is not None:
            return self._apply(joint)
        if norm in self.cues.subordinate:
            self.mode = self.sent = self.deputies = None
            self.clause = index
            self._because = norm in self.cues.cause
        return False

    # actors

    def _meet(self, actor: Actor) -> None:
        actor = self.with_delegate(self.among_many(actor))
        if (
            actor.first in self.passed
            or actor is self.passed_over
            or self.wrote(actor)
            or self.only_belongs(actor)
            or self.told_of_it(actor)
        ):
            return
        if self.handed(actor):
            self.add(actor, "attended", "handover")
        elif not self.meet_stand_in(actor) and not self.meet_sender(actor):
            self._meet_in_list(actor)

    def _meet_in_list(self, actor: Actor) -> None:
        far = actor.first > self.opened + NEAR
        if self.mode in LEADING and (far or (actor.group is not None and self.mode == "spoke")):
            self.mode = None
        if far and self.rule in self.cues.agents and self.page.plain(self.opened, actor.first):
            self.mode = None  # `Tumpeng dipotong Kapolres, tahun ini anggota Polres`
        if self.mode is None or self._strays(actor) or not self.can(actor, self.mode):
            self.pending.append(actor)
            return
        if self.mode == "inaugurated" and self.page.norm(actor.first - 1) in self.cues.becomes:
            return  # `dilantik Sulpakar sebagai Pj Bupati`: what somebody becomes
        self.last = [self.add(actor, self.mode, self.rule)]
        if actor.delegate:
            self.expect_delegate(actor, self.last[0])
        if self.mode in LEADING or self.rule in self.cues.agents:
            self.opened = actor.last

    def _strays(self, actor: Actor) -> bool:
        """`diterima sebagai tamu kehormatan dan diberi gelar dari Pemkab`: a bare body far behind a verb that
        nobody else is named for."""
        bare = actor.body is not None and not actor.posts and actor.name is None
        first = not self.last or self.last[-1].actor.first < self.opened
        return bare and first and actor.first > self.opened + _STRAY

    # triggers

    def _apply(self, hit: Hit) -> bool:
        """Apply a trigger; True when the rest of the sentence is reported speech."""
        trigger = self._trigger(hit)
        denied = self.page.norm(hit.first - 1) in self.cues.negation
        if denied and trigger.group in _DENIABLE and trigger.marker != "event":
            self.deny(trigger)
            return False
        summoned = self.principal is None and self.page.phrase_at(hit.first - 1, self.cues.summons) > 0
        if trigger.group == "attend" and (summoned or self.not_there(hit)):
            self.pending, self.mode = [], None
            return False
        if trigger.group == "absent":
            self.listed_missing = trigger.notation
        elif trigger.group == "list" and self.listed_missing is not None:
            self.mode, self.rule, self.opened, self.pending = "absent", self.listed_missing, hit.last, []
            return False
        elif trigger.group == "attend":
            self.listed_missing = None
        if trigger.group == "lead" and self.page.norm(hit.last) in self.cues.address:
            for actor in self.pending[-1:]:
                self.add(actor, "spoke", trigger.notation)  # `Bupati membuka sambutannya dengan pantun`
            self.pending = []
            return False
        if trigger.marker == "seen" and self.seen_doing(hit):
            trigger = self.cues.triggers[JOINS_IN]
        self.narrow(hit)
        self.planned = self.is_planned(hit)
        if trigger.group == "represent":
            self.represent(hit, trigger)
        elif trigger.marker == "deed" and (self._because or not self.acts(hit)):
            pass
        elif self._because and trigger.group != "absent":
            self.pending, self.mode = [], None  # `tidak hadir karena menghadiri rapat di Jakarta`
        elif trigger.marker == "event" and not self.does_it(hit):
            self.mode = None  # `anggota yang tidak melaksanakan dinas luar`
        elif "speech" in (trigger.status_before, trigger.status_after):
            return self.speak(hit, trigger)
        elif trigger.group == "charge":
            self.charge(hit, trigger)
        elif trigger.group == "absent" and (self.none_missing(hit) or self.came_otherwise(hit)):
            self.pending, self.mode = [], None
        elif trigger.group == "absent" and not self.pending:
            self.miss(hit, trigger)
        elif trigger.group == "join":
            if self.subject_done or (not self.pending and self.last):
                self.pending = []
                if self.mode is None or (self.mode in LEADING and self.mode != "signed"):
                    self.mode = "attended"  # `dipimpin Sekda bersama Kapolres`: one led
                self.rule, self.opened = trigger.notation, hit.last
            else:
                self.joined = self.pending[-1] if self.pending else None
        else:
            if trigger.marker == "message" and not self.about_message():
                return False  # `disampaikan oleh`: not whose words these were, but who told of something
            if trigger.status_before == "read":
                self.read_out(hit, trigger)
            beside = bool(self.pending) and self.page.norm(self.pending[0].first - 1) in self.cues.beside
            if beside and trigger.status_before is None and trigger.status_after in PRESENT:
                for actor in self.pending:
                    self.add(actor, "attended", trigger.notation)
            listed = self.lists(hit, trigger) or self.page.norm(hit.last) in self.cues.namely
            if listed or not self.claim_subjects(hit, trigger) or beside:
                self.open_list(hit, trigger)
                self.begin_clause(hit, trigger)
        return False

    def _names_a_part(self, hit: Hit) -> bool:
        """`Komandan Upacara Iptu Ridwan`: a part in the ceremony, not the post of whoever follows."""
        trigger = self._trigger(hit)
        return trigger.status_before is None and trigger.status_after == "attended"
