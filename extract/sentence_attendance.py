"""One sentence read from left to right: each trigger claims the actors before it or opens a list behind it.

`Turut hadir Wakil Ketua I DPRD, Kapolres Banyuasin diwakili Kabag Ops, Dandim 0430, …` opens a list whose
members were there, but for the Kapolres, who sent the Kabag Ops. `Pj Bupati … secara resmi membuka …`
takes the subject before it. `membacakan amanat Kapolri` does not bring the Kapolri. What stands inside
quotation marks, or is said in indirect speech, states nothing about attendance.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from ..facts import PRESENT, Mode
from ..ontology.concepts import Trigger
from .attendance import MODES, Attendance, link, stronger
from .event_drafts import EventDraft, SentenceView
from .lexicon import Hit
from .mentions import Actor
from .page import Page
from .wording import Phrases

_LEADING = frozenset({"opened", "led", "signed", "inaugurated", "spoke"})
"""Modes that belong to those named right behind their trigger, not to a long list."""
_ADJACENT = 3
"""Tokens between such a trigger and whom it means (`Pimpinan apel adalah Dandim`)."""
_ON_BEHALF = frozenset({"a_n", "an", "a_n_x", "atas_nama"})
_SPOKESMEN = frozenset(
    {"kasi_humas", "paur_humas", "kabid_humas_polda", "kapendam", "kapenrem", "kadiv_humas_polri",
     "kabag_prokopim"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cues:
    """The wording that reading attendance needs; one for all sentences."""

    triggers: Mapping[str, Trigger]
    remote: Phrases
    negation: frozenset[str]
    beside: frozenset[str]
    """`Selain Bupati, hadir Dandim …`: both were there."""
    subordinate: frozenset[str]
    listing: frozenset[str]
    """Words that join the members of a list."""
    agent: frozenset[str]
    """`oleh`: brings the one who did what a passive says."""


class SentenceAttendance:
    """The reading of one sentence; made anew for each."""

    def __init__(
        self, page: Page, view: SentenceView, event: EventDraft, cues: Cues, found: list[Attendance]
    ) -> None:
        self._page = page
        self._view = view
        self._event = event
        self._cues = cues
        self._found = found
        self.mode: Mode | None = None
        self.rule = ""
        self._pending: list[Actor] = []
        """Actors that no trigger has claimed: possible subjects of the next one."""
        self._last: list[Attendance] = []
        self._opened = view.sentence.first
        """The token behind the trigger that opened the list."""
        self._subject_done = False
        """A subject has had its verb: what follows `bersama` are companions, not subjects."""
        self._passive: Mode | None = None
        """The mode of the agent that `oleh` still brings: `dilantik sebagai Pj Bupati oleh Gubernur`."""
        self._sent: Attendance | None = None
        """One who did not come, whose deputy is named next: `Kapolres diwakili …`."""
        self._deputies: list[Attendance] | None = None
        """Those who came for somebody named next: `Nonding mewakili …`; empty where they are named later."""
        self._waiting: Attendance | None = None
        """One whose deputy is named later: `Mewakili Bupati, Sekda Paser membuka …`."""
        self._stand_in_rule = ""
        self._passed_over: Actor | None = None

    def read(self, opens: int | None) -> None:
        """Read the sentence into `found`; `opens` is where a long row of people begins, if there is one."""
        page = self._page
        actors = {actor.first: actor for actor in self._view.actors}
        index = self._view.sentence.first
        while index < self._view.sentence.last:
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

    def _add(self, actor: Actor, mode: Mode, rule: str) -> Attendance:
        attendance = Attendance(actor, mode, self._view, self._event, rule)
        self._found.append(attendance)
        return attendance

    def _pass(self, index: int) -> None:
        """A word that is neither actor nor trigger; `agar`, `karena`, `bahwa` end a list."""
        norm = self._page.norm(index)
        if norm in self._cues.agent and self._passive is not None:
            self._pending, self.mode, self._opened, self._passive = [], self._passive, index + 1, None
        if norm in self._cues.subordinate:
            self.mode = self._sent = self._deputies = None

    # actors

    def _meet(self, actor: Actor) -> None:
        if actor is self._passed_over:
            return
        if self._sent is not None and actor.first > self._opened + 1:
            self._sent.unknown_deputy = True  # `diwakili Kasih, Ketua …`: no word that is known
            self._sent = None
        if self._sent is not None:
            mode: Mode = self.mode if self.mode in PRESENT else "attended"
            came = self._add(actor, mode, self._stand_in_rule)
            link(self._sent, came)
            self._sent, self._last = None, [came]
        elif self._deputies is not None:
            self._meet_absent(actor, self._deputies)
            self._deputies = None
        elif self._waiting is not None:
            came = self._add(actor, self.mode or "attended", self._waiting.rule)
            link(self._waiting, came)
            self._waiting, self._last = None, [came]
        else:
            self._meet_in_list(actor)

    def _meet_in_list(self, actor: Actor) -> None:
        if self.mode in _LEADING and actor.first > self._opened + _ADJACENT:
            self.mode = None
        if self.mode is None:
            self._pending.append(actor)
            return
        self._last = [self._add(actor, self.mode, self.rule)]
        if self.mode in _LEADING:
            self._opened = actor.last

    def _meet_absent(self, actor: Actor, deputies: list[Attendance]) -> None:
        """The one who did not come; in a list, `…, mewakili Kajari Dompu Wahyuddin, SH, …` names the
        delegate."""
        if actor.name is not None and actor.posts and not deputies and self.mode is not None:
            seat = Actor(actor.posts[0].first, actor.posts[0].last, posts=[actor.posts[0]])
            rule = self._stand_in_rule
            came = self._add(Actor(actor.name.first, actor.name.last, name=actor.name), "attended", rule)
            link(self._add(seat, "represented", rule), came)
            self._last = [came]
            return
        absent = self._add(actor, "represented", self._stand_in_rule)
        for deputy in deputies:
            link(absent, deputy)
        if not deputies:
            self._waiting = absent
        self._last = deputies or [absent]

    # triggers

    def _apply(self, hit: Hit) -> bool:
        """Apply a trigger; True when the rest of the sentence is reported speech."""
        trigger = self._cues.triggers[hit.notations[0]]
        if trigger.group == "attend" and self._page.norm(hit.first - 1) in self._cues.negation:
            self._deny(trigger)
            return False
        if trigger.group == "represent":
            self._represent(hit, trigger)
        elif "speech" in (trigger.status_before, trigger.status_after):
            self._speak(hit, trigger)
            return trigger.status_before == "speech"
        elif trigger.group == "join":
            if self._subject_done or (not self._pending and self._last):
                self._pending = []
                self.mode, self.rule = self.mode or "attended", trigger.notation
        else:
            if trigger.status_before == "read":
                self._pending, self.mode = [], None
            beside = bool(self._pending) and self._page.norm(self._pending[0].first - 1) in self._cues.beside
            if beside and trigger.status_before is None and trigger.status_after in PRESENT:
                for actor in self._pending:
                    self._add(actor, "attended", trigger.notation)
            if self._lists(hit, trigger) or not self._claim_subjects(trigger) or beside:
                self._open_list(hit, trigger)
        return False

    def _deny(self, trigger: Trigger) -> None:
        """`Bupati batal hadir`: who stands before a denied verb was not there; `Ketua tidak didampingi Wakil
        Ketua` leaves the Ketua, and nobody with them."""
        came_alone = trigger.status_after not in (None, trigger.status_before)
        for actor in self._pending:
            self._add(actor, "attended" if came_alone else "absent", trigger.notation)
        self._pending, self.mode = [], None

    def _lists(self, hit: Hit, trigger: Trigger) -> bool:
        """`Dalam rapat Pemkab turut hadir Kapolres …`: with somebody right behind it, a verb of attendance
        opens a list, and who stands before it is not its subject."""
        both = trigger.status_before == trigger.status_after == "attended"
        following = self._next_actor(hit)
        return both and following is not None and not self._page.word(hit.last)[:1].islower()

    def _claim_subjects(self, trigger: Trigger) -> bool:
        """Give the actors before a trigger its mode; True when that is all that the trigger says here."""
        before = trigger.status_before
        if before not in MODES:
            return False
        mode = cast(Mode, before)
        for actor in self._pending:
            if actor.group is None or trigger.group == "attend":
                self._last = [self._add(actor, mode, trigger.notation)]
        subject = bool(self._pending)
        if not subject and mode in PRESENT:
            for attendance in self._last:
                attendance.mode = stronger(attendance.mode, mode)
        self._subject_done = self._subject_done or subject
        self._pending = []
        self.mode = None
        return subject and trigger.status_after in (None, before)

    def _open_list(self, hit: Hit, trigger: Trigger) -> None:
        after = trigger.status_after
        if after == "read":
            self._passed_over = self._next_actor(hit)
        elif after == "organizer":
            following = self._next_actor(hit)
            if following is not None and (following.posts or following.name is not None):
                self.mode, self.rule, self._opened = "led", trigger.notation, hit.last
        elif after == "by_inaugurated":
            self._passive = "inaugurated"
        elif after in MODES:
            mode = cast(Mode, after)
            if mode in _LEADING:
                self._passive = mode
            if self.mode is not None and trigger.group == "list":
                return
            if trigger.status_before is None and mode == "accompanied":
                for actor in self._pending:
                    self._last = [self._add(actor, "attended", trigger.notation)]
            self._pending = []
            self.mode, self.rule, self._opened = mode, trigger.notation, hit.last

    def _represent(self, hit: Hit, trigger: Trigger) -> None:
        self._stand_in_rule = trigger.notation
        if trigger.status_before == "represented" or self._names_the_deputy(hit, trigger):
            absent = self._claim("represented", trigger.notation)
            if absent is not None:
                absent.mode = "represented"
                self._last, self._sent, self._opened = [absent], absent, hit.last
            return
        before = self._page.norm(hit.first - 1)
        came = None
        if self.mode is None or before not in self._cues.listing:
            came = self._claim("attended", trigger.notation)
        self._deputies = [came] if came is not None else []

    def _names_the_deputy(self, hit: Hit, trigger: Trigger) -> bool:
        """`Pj Bupati Tabalong a.n. Staf Ahli … Noorhalimah`: behind a bare post, who is named is who came."""
        if trigger.notation not in _ON_BEHALF:
            return False
        last = self._pending[-1] if self._pending else (self._last[-1].actor if self._last else None)
        following = self._next_actor(hit)
        bare = last is not None and last.name is None and bool(last.posts)
        return bare and following is not None and following.name is not None

    def _claim(self, mode: Mode, rule: str) -> Attendance | None:
        """The one that a stand-in trigger speaks of: the last actor met, in a list or before one."""
        if self._pending:
            return self._add(self._pending.pop(), mode, rule)
        return self._last[-1] if self._last else None

    def _next_actor(self, hit: Hit) -> Actor | None:
        return next((actor for actor in self._view.actors if 0 <= actor.first - hit.last <= 1), None)

    # speech

    def _speak(self, hit: Hit, trigger: Trigger) -> None:
        """Who speaks was there, unless by telephone or in writing, or where the event is only in a
        caption."""
        sentence = self._view.sentence
        if self._event.view.sentence.part == "caption":
            return
        if any(self._page.phrase_at(i, self._cues.remote) for i in range(sentence.first, sentence.last)):
            self._pending = []
            return
        if trigger.status_before == "speech":
            speakers = self._pending[-1:]
            if not speakers:
                for attendance in self._last:
                    attendance.mode = stronger(attendance.mode, "spoke")
        else:
            speakers = [actor for actor in self._view.actors if actor.first == hit.last]
            self._passed_over = speakers[0] if speakers else None
        for actor in speakers:
            if actor.body is None and actor.group is None and not _spokesman(actor):
                spoke = self._add(actor, "spoke", trigger.notation)
                if trigger.status_before != "speech":
                    self._last = [spoke]
        self._pending = []


def _spokesman(actor: Actor) -> bool:
    """Heads of public relations speak to the press for others; that does not put them at the event."""
    return any(post.role in _SPOKESMEN for post in actor.posts)
