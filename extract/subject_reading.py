"""Whom a verb speaks of that stands behind them: the subjects of a clause.

`Pj Bupati … secara resmi membuka …`; `Kapolres didampingi Wakapolres memimpin …`, where the Kapolres leads;
`karena Gubernur tidak bisa datang`, which says nothing of whom stands before it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import cast

from ..facts import PRESENT, Mode
from ..ontology.concepts import Trigger
from .absence_reading import AbsenceReading
from .attendance import MODES, Attendance, stronger
from .lexicon import Hit
from .mentions import Actor

INAUGURATIONS = frozenset({"pelantikan", "pengukuhan", "pelantikan_kpps"})
_PERSONAL = frozenset({"opened", "led", "inaugurated", "spoke"})
COMPANY = 8
"""Tokens of companions who are nobody known: `Kapolsek bersama Upika dan pihak perusahaan menggelar …`."""
_SUBJECTLESS = 3
"""Tokens up to a verb whose clause names no subject: `sehingga harus diwakili Sekda`."""


@dataclass(eq=False)
class SubjectReading(AbsenceReading):
    """Gives subjects the mode of their verb."""

    subject_done: bool = field(default=False, init=False)
    """A subject has had its verb: what follows `bersama` are companions, not subjects."""
    clause: int | None = field(default=None, init=False)
    """Where a clause opened: `karena Gubernur tidak bisa datang` says nothing of whom stands before
    it."""
    signing: bool = field(default=False, init=False)
    _leaders: list[Attendance] = field(default_factory=list, init=False)
    """Those with whom others came along: in `Kapolres didampingi Wakapolres memimpin` the Kapolres
    leads."""

    def narrow(self, hit: Hit) -> None:
        """The subject of a clause stands in it, where it has one; else it is that of the sentence. What opens
        a sentence with its purpose is no subject: `Guna menjaga netralitas Polri, Kapolres …`."""
        first = self.view.sentence.first
        if self.page.norm(first) in self.cues.purpose:
            comma = next((index for index in range(first, hit.first) if self.page.word(index) == ","), first)
            self.pending = [actor for actor in self.pending if actor.first > comma] or self.pending
        if self.clause is None:
            return
        own = [actor for actor in self.pending if actor.first > self.clause]
        if own or hit.first > self.clause + _SUBJECTLESS:
            self.pending = own

    def long_ago(self) -> bool:
        """`SK itu diteken Gubernur bulan lalu`: takes back what the last verb said; a sentence that opens
        with such a time tells nothing of the event."""
        if not self.last and not self.pending:
            return True
        for attendance in self.last:
            self.found.remove(attendance)
            self.pending.append(attendance.actor)
        self.last, self.mode = [], None
        return False

    def row_before(self, index: int) -> list[Actor]:
        """The last of the pending actors, and those in one row with it, guests whom no parser knows or not;
        nobody where the verb is far off."""
        row: list[Actor] = []
        for actor in reversed(self.pending):
            if not row and index - actor.last > COMPANY:
                break
            if row and not self._linked(actor, row[0]):
                break
            row.insert(0, actor)
        return row

    def _linked(self, one: Actor, two: Actor) -> bool:
        between = range(one.last, two.first)
        if between and all(self.page.norm(index) in self.cues.listing for index in between):
            return True
        return self.cues.guests.behind(self.page, self.view, one, two.first).last == two.first

    def claim_subjects(self, hit: Hit, trigger: Trigger) -> bool:
        """Give the actors before a trigger its mode; True when that is all that the trigger says here."""
        before = trigger.status_before
        if before not in MODES:
            return False
        mode = cast(Mode, before)
        if mode == "absent":
            self.pending = self.last_row()
        claimed = [
            self.add(actor, mode, trigger.notation)
            for actor in self.pending
            if self.can(actor, mode)
            and (actor.group is None or trigger.group == "attend" or self._sworn_in(actor, trigger))
        ]
        subject = any(self.can(actor, mode) for actor in self.pending)
        self.signing = mode == "signed"
        if claimed:
            self.last = claimed[-1:]
            self._leaders = claimed if trigger.status_after == "accompanied" else []
            if mode in PRESENT:
                self.answer(claimed)
            if mode in ("attended", "accompanied"):
                row = [attendance.actor for attendance in claimed]
                guests = self.cues.guests.among(self.page, self.view, row, hit.first)
                self.add_guests(guests, mode, trigger.notation)
        elif not subject and mode in PRESENT:
            for attendance in self._leaders or self.last:
                attendance.mode = stronger(attendance.mode, mode)
        self.subject_done = self.subject_done or subject
        self.pending = []
        self.mode = None
        return subject and trigger.marker != "near" and trigger.status_after in (None, before)

    def can(self, actor: Actor, mode: Mode) -> bool:
        """`TMMD Kodim Demak dibuka, Ketua DPRD sebagai inspektur upacara`: people lead, not bodies."""
        seated = actor.body is None or bool(actor.posts) or actor.name is not None
        return seated or mode not in _PERSONAL

    def _sworn_in(self, group: Actor, trigger: Trigger) -> bool:
        """`Para kepala desa dilantik Bupati`: at an inauguration they were there; `para Pjs tersebut` are
        those who were named before."""
        known = self.page.norm(group.last) in self.cues.anaphor
        return trigger.group == "inaugurate" and self.event.type in INAUGURATIONS and not known
