"""Who was not there, in one sentence.

`Bupati batal hadir`; `Hadir Kajari, sedangkan Kapolres tidak hadir`; `…, tidak hadir Ketua DPRD`; but `tak
satu pun absen` says nothing of who came.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from ..facts import Mode
from ..ontology.concepts import Trigger
from .lexicon import Hit
from .mentions import Actor
from .speech_reading import SpeechReading

_DENIED = 3
"""Tokens within which a denied absence is denied."""
_NOBODY = 8
"""Tokens from `tak ada` to the absence that it denies."""
_SUBJECT = 2
"""Tokens from whoever is reported to be missing to the verb."""


@dataclass(eq=False)
class AbsenceReading(SpeechReading):
    """Applies denials and verbs of absence."""

    contrasted: bool = field(default=False, init=False)
    """A contrast has set apart those who follow."""
    listed_missing: str | None = field(default=None, init=False)
    """The verb that said that several stayed away, who may be named next: `…, termasuk Bupati`."""

    def none_missing(self, hit: Hit) -> bool:
        """`Tak satu pun absen`: a denied absence says nothing of who came."""
        before = range(hit.first - _DENIED, hit.first)
        if any(self.page.norm(index) in self.cues.negation for index in before):
            return True
        first = max(self.view.sentence.first, hit.first - _NOBODY)
        return bool(self.page.starts(first, hit.first, self.cues.nobody))

    def came_otherwise(self, hit: Hit) -> bool:
        """`Kapolda tidak datang lewat darat`: came, but in another way."""
        return self.page.norm(hit.last) in self.cues.way

    def last_row(self) -> list[Actor]:
        """Of those named so far the ones who are joined: in `Sekda memberi tahu Kapolda dan Danrem tidak
        hadir` the Sekda is not said to be missing."""
        row = self.pending[-1:]
        for actor in reversed(self.pending[:-1]):
            between = range(actor.last, row[0].first)
            if not between or any(self.page.norm(index) not in self.cues.listing for index in between):
                break
            row.insert(0, actor)
        return row

    def miss(self, hit: Hit, trigger: Trigger) -> None:
        """`…, tidak hadir Ketua DPRD`: without a subject before it an absence tells of whoever is named next,
        else of the one named last."""
        if self.next_actor(hit) is None or self.page.norm(hit.last) in self.cues.listing:
            self.recall("absent")
        else:
            self.mode, self.rule, self.opened = "absent", trigger.notation, hit.last

    def deny(self, trigger: Trigger) -> None:
        """`Bupati batal hadir`: who stands before a denied verb was not there; `Ketua tidak didampingi Wakil
        Ketua` leaves the Ketua, and nobody with them."""
        if trigger.group != "attend":
            self.pending = []  # `belum menjawab pesan wartawan`, `tidak mengutus wakil`
            return
        came_alone = trigger.status_before is not None and trigger.status_after not in (
            None,
            trigger.status_before,
        )
        mode: Mode = "attended" if came_alone else "absent"
        for actor in self.pending:
            if came_alone or actor.group is None:
                self.add(actor, mode, trigger.notation)
        if not came_alone:
            self.listed_missing = trigger.notation
        if not self.pending:
            self.recall(mode)
        self.pending, self.mode = [], None

    def recall(self, mode: Mode) -> None:
        """`Hadir Kajari, sedangkan Kapolres dan Dandim tidak hadir`: those since the contrast, or the last
        one of a list, were taken for members of it too early; in `Sekda mewakili Bupati yang berhalangan
        hadir` the Sekda came."""
        for attendance in self.found[self.apart :] if self.contrasted else self.last:
            if mode != "absent" or not attendance.represents:
                attendance.mode = mode

    def name_missing(self, index: int) -> None:
        """`Beberapa kepala daerah tidak hadir, termasuk Bupati …`: a list of those who stayed away."""
        if self.listed_missing is not None and self.page.norm(index) in self.cues.namely_missing:
            self.mode, self.rule, self.opened, self.pending = "absent", self.listed_missing, index + 1, []

    def read_reported(self, first: int) -> None:
        """`Sekda menjelaskan, Bupati tidak dapat hadir`: of what somebody reports only a plain absence is
        heeded."""
        last = self.view.sentence.last
        if any(self.page.norm(index) in self.cues.condition for index in range(first, last)):
            return
        for hit in self.page.hits.within(first, last, "trigger"):
            trigger = self.cues.triggers[hit.notations[0]]
            if trigger.group != "absent" or hit.first in self.page.text.quoted or self.none_missing(hit):
                continue
            before = [a for a in self.view.actors if first <= a.first and a.last <= hit.first]
            near = [a for a in before[-1:] if hit.first - a.last <= _SUBJECT and a.group is None]
            self.pending = before if near else []
            for actor in self.last_row():
                if actor.posts or actor.name is not None:
                    self.add(actor, "absent", trigger.notation)
            self.pending = []
