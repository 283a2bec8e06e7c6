"""Who did something because another charged them with it.

`Bupati menugaskan Sekda menghadiri rapat`; `Bupati melalui Sekda menyerahkan bantuan`; in a list `Hadir
Bupati melalui Sekda, …`; but `Bupati mengutus Kadis untuk mendata warga` is no stand-in.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from ..facts import PRESENT
from ..ontology.concepts import Trigger
from .attendance import Attendance, link
from .lexicon import Hit
from .mentions import Actor
from .unnamed_deputies import UnnamedDeputies


@dataclass(eq=False)
class Charges(UnnamedDeputies):
    """Tells an errand to the event from any other."""

    deputies: list[Attendance] | None = field(default=None, init=False)
    """Those who came for somebody named next: `Nonding mewakili …`; empty where they are named later."""
    principal: Actor | None = field(default=None, init=False)
    """One who charged somebody named next: `Bupati menugaskan Sekda menghadiri …`."""
    _charged: Actor | None = field(default=None, init=False)
    """Whoever acted for the principal: `Bupati melalui Sekda`."""

    def charge(self, hit: Hit, trigger: Trigger) -> None:
        """`Bupati menugaskan Sekda`: whether that is to stand in, the next verb tells; `menunjuk` needs the
        words for what it is to do. In a list it is, where nothing else is told of."""
        listed = self._listed(hit.first - (self.page.norm(hit.first - 1) in self.cues.relative))
        if listed is not None:
            if self._ends_entry(hit.last):
                self._send(listed, hit.last, trigger.notation)
            else:
                self.mode = None  # `Hadir Bupati yang menugaskan Kepala Dinas mendata warga`
            return
        if trigger.marker == "summoned" and not self.page.starts(
            hit.last, self.view.sentence.last, self.cues.errand
        ):
            return
        self.principal = self.pending[-1] if self.pending else None
        self.pending, self.stand_in_rule = [], trigger.notation

    def answer(self, came: list[Attendance]) -> None:
        """Say that those who were charged came in place of the one who charged them."""
        if self.principal is None or len(came) != 1:
            return
        if self._charged is not None and came[0].actor is not self._charged:
            return
        link(self.add(self.principal, "represented", self.stand_in_rule), came[0])
        self.principal = self.deputies = self._charged = None

    def go_through(self, index: int) -> None:
        """`Bupati melalui Sekda menyerahkan bantuan`: the Sekda did it in the Bupati's place; whose words
        somebody passes on is not said to have sent anybody."""
        through = index - (self.page.word(index - 1) == ",")
        listed = self._listed(through)
        if listed is not None and self._ends_entry(index + 1):
            self._send(listed, index + 1, "through")
            return
        sender = next((actor for actor in self.view.actors if actor.last == through), None)
        deputy = next((actor for actor in self.view.actors if actor.first == index + 1), None)
        if sender is None or sender not in self.pending or (deputy is None and through < index):
            return
        self.pending.remove(sender)
        seated = bool(sender.posts) or sender.name is not None
        if deputy is not None and seated and deputy.group is None:
            self.principal, self._charged, self.stand_in_rule = sender, deputy, "through"

    def other_errand(self, hit: Hit) -> bool:
        """`Bupati mengutus Kadis untuk mendata warga`: to do something else than to come."""
        row = self.joined_behind(hit.last)
        at = row[-1].last if row else hit.last
        return self.page.norm(at) in self.cues.errand and not self.page.phrase_at(at, self.cues.errand)

    def _listed(self, index: int) -> Attendance | None:
        """The member of the open list that ends at `index` and holds an office, where they came."""
        last = self.last[-1] if self.last and self.mode in ("attended", "accompanied") else None
        seated = last is not None and bool(last.actor.posts) and last.mode in PRESENT
        return last if seated and last is not None and last.actor.last == index else None

    def _ends_entry(self, index: int) -> bool:
        """Whether those who stand at `index` are followed by the next member of the list, or by nothing."""
        row = self.joined_behind(index)
        if not row or row[0].first != index or row[0].group is not None:
            return False
        end = row[-1].last
        return not self.page.word(end)[:1].isalnum() or self.page.norm(end) in self.cues.listing

    def _send(self, absent: Attendance, index: int, rule: str) -> None:
        absent.mode = "represented"
        self.last, self.sent, self.opened, self.stand_in_rule = [absent], absent, index, rule
