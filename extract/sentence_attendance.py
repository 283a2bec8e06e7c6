"""One sentence read from left to right: each trigger claims the actors before it or opens a list behind it.

`Turut hadir Wakil Ketua I DPRD, Kapolres Banyuasin diwakili Kabag Ops, Dandim 0430, …` opens a list whose
members were there, but for the Kapolres, who sent the Kabag Ops. `Pj Bupati … secara resmi membuka …`
takes the subject before it. `membacakan amanat Kapolri` does not bring the Kapolri. What stands inside
quotation marks, or is said in indirect speech, states nothing about attendance.
"""

from __future__ import annotations

from typing import cast

from ..facts import PRESENT, Mode
from ..ontology.concepts import Trigger
from .attendance import MODES, Attendance, stronger
from .event_drafts import EventDraft, SentenceView
from .lexicon import Hit
from .mentions import Actor
from .page import Page
from .sentence_reading import Cues
from .stand_ins import StandInReading

_LEADING = frozenset({"opened", "led", "signed", "inaugurated", "spoke"})
"""Modes that belong to those named right behind their trigger, not to a long list."""
_ADJACENT = 3
"""Tokens between such a trigger and whom it means (`Pimpinan apel adalah Dandim`)."""
_SPOKESMEN = frozenset(
    {"kasi_humas", "paur_humas", "kabid_humas_polda", "kapendam", "kapenrem", "kadiv_humas_polri",
     "kabag_prokopim"}
)  # fmt: skip


class SentenceAttendance(StandInReading):
    """The reading of one sentence; made anew for each."""

    def __init__(
        self, page: Page, view: SentenceView, event: EventDraft, cues: Cues, found: list[Attendance]
    ) -> None:
        super().__init__(page, view, event, cues, found)
        self._subject_done = False
        """A subject has had its verb: what follows `bersama` are companions, not subjects."""
        self._passive: Mode | None = None
        """The mode of the agent that `oleh` still brings: `dilantik sebagai Pj Bupati oleh Gubernur`."""
        self._passed_over: Actor | None = None

    def read(self, opens: int | None) -> None:
        """Read the sentence into `found`; `opens` is where a long row of people begins, if there is one."""
        page = self.page
        actors = {actor.first: actor for actor in self.view.actors}
        index = self.view.sentence.first
        while index < self.view.sentence.last:
            if index in page.text.quoted:
                self.mode = None
                index += 1
                continue
            hit = page.hits.at(index, "trigger")
            actor = actors.get(index)
            if actor is not None and (hit is None or hit.last <= index + 1 or actor.name is not None):
                if index == opens and self.mode is None:
                    self.mode, self.rule = "attended", "long-list"
                self._meet(actor)
                index = max(actor.last, index + 1)
            elif hit is not None:
                if self._apply(hit):
                    return
                index = hit.last
            else:
                self._pass(index)
                index += 1

    def _pass(self, index: int) -> None:
        """A word that is neither actor nor trigger; `agar`, `karena`, `bahwa` end a list."""
        norm = self.page.norm(index)
        if norm in self.cues.agent and self._passive is not None:
            self.pending, self.mode, self.opened, self._passive = [], self._passive, index + 1, None
        if norm in self.cues.subordinate:
            self.mode = self.sent = self.deputies = None

    # actors

    def _meet(self, actor: Actor) -> None:
        if actor is self._passed_over:
            return
        if not self.meet_stand_in(actor):
            self._meet_in_list(actor)

    def _meet_in_list(self, actor: Actor) -> None:
        if self.mode in _LEADING and actor.first > self.opened + _ADJACENT:
            self.mode = None
        if self.mode is None:
            self.pending.append(actor)
            return
        self.last = [self.add(actor, self.mode, self.rule)]
        if self.mode in _LEADING:
            self.opened = actor.last

    # triggers

    def _apply(self, hit: Hit) -> bool:
        """Apply a trigger; True when the rest of the sentence is reported speech."""
        trigger = self.cues.triggers[hit.notations[0]]
        if trigger.group == "attend" and self.page.norm(hit.first - 1) in self.cues.negation:
            self._deny(trigger)
            return False
        if trigger.group == "represent":
            self.represent(hit, trigger)
        elif "speech" in (trigger.status_before, trigger.status_after):
            self._speak(hit, trigger)
            return trigger.status_before == "speech"
        elif trigger.group == "join":
            if self._subject_done or (not self.pending and self.last):
                self.pending = []
                self.mode, self.rule = self.mode or "attended", trigger.notation
        else:
            if trigger.status_before == "read":
                self.pending, self.mode = [], None
            beside = bool(self.pending) and self.page.norm(self.pending[0].first - 1) in self.cues.beside
            if beside and trigger.status_before is None and trigger.status_after in PRESENT:
                for actor in self.pending:
                    self.add(actor, "attended", trigger.notation)
            if self._lists(hit, trigger) or not self._claim_subjects(trigger) or beside:
                self._open_list(hit, trigger)
        return False

    def _deny(self, trigger: Trigger) -> None:
        """`Bupati batal hadir`: who stands before a denied verb was not there; `Ketua tidak didampingi Wakil
        Ketua` leaves the Ketua, and nobody with them."""
        came_alone = trigger.status_after not in (None, trigger.status_before)
        for actor in self.pending:
            self.add(actor, "attended" if came_alone else "absent", trigger.notation)
        self.pending, self.mode = [], None

    def _lists(self, hit: Hit, trigger: Trigger) -> bool:
        """`Dalam rapat Pemkab turut hadir Kapolres …`: with somebody right behind it, a verb of attendance
        opens a list, and who stands before it is not its subject."""
        both = trigger.status_before == trigger.status_after == "attended"
        following = self.next_actor(hit)
        return both and following is not None and not self.page.word(hit.last)[:1].islower()

    def _claim_subjects(self, trigger: Trigger) -> bool:
        """Give the actors before a trigger its mode; True when that is all that the trigger says here."""
        before = trigger.status_before
        if before not in MODES:
            return False
        mode = cast(Mode, before)
        for actor in self.pending:
            if actor.group is None or trigger.group == "attend":
                self.last = [self.add(actor, mode, trigger.notation)]
        subject = bool(self.pending)
        if not subject and mode in PRESENT:
            for attendance in self.last:
                attendance.mode = stronger(attendance.mode, mode)
        self._subject_done = self._subject_done or subject
        self.pending = []
        self.mode = None
        return subject and trigger.status_after in (None, before)

    def _open_list(self, hit: Hit, trigger: Trigger) -> None:
        after = trigger.status_after
        if after == "read":
            self._passed_over = self.next_actor(hit)
        elif after == "organizer":
            following = self.next_actor(hit)
            if following is not None and (following.posts or following.name is not None):
                self.mode, self.rule, self.opened = "led", trigger.notation, hit.last
        elif after == "by_inaugurated":
            self._passive = "inaugurated"
        elif after in MODES:
            mode = cast(Mode, after)
            if mode in _LEADING:
                self._passive = mode
            if self.mode is not None and trigger.group == "list":
                return
            if trigger.status_before is None and mode == "accompanied":
                for actor in self.pending:
                    self.last = [self.add(actor, "attended", trigger.notation)]
            self.pending = []
            self.mode, self.rule, self.opened = mode, trigger.notation, hit.last

    # speech

    def _speak(self, hit: Hit, trigger: Trigger) -> None:
        """Who speaks was there, unless by telephone or in writing, or where the event is only in a
        caption."""
        sentence = self.view.sentence
        if self.event.view.sentence.part == "caption":
            return
        if self.page.starts(sentence.first, sentence.last, self.cues.remote):
            self.pending = []
            return
        if trigger.status_before == "speech":
            speakers = self.pending[-1:]
            if not speakers:
                for attendance in self.last:
                    attendance.mode = stronger(attendance.mode, "spoke")
        else:
            speakers = [actor for actor in self.view.actors if actor.first == hit.last]
            self._passed_over = speakers[0] if speakers else None
        for actor in speakers:
            if actor.body is None and actor.group is None and not _spokesman(actor):
                spoke = self.add(actor, "spoke", trigger.notation)
                if trigger.status_before != "speech":
                    self.last = [spoke]
        self.pending = []


def _spokesman(actor: Actor) -> bool:
    """Heads of public relations speak to the press for others; that does not put them at the event."""
    return any(post.role in _SPOKESMEN for post in actor.posts)
