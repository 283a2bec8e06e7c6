"""Who came in place of whom, in one sentence.

`Kapolres diwakili Kabag Ops`, `Nonding mewakili Bupati`, `Mewakili Pangdam, Danrem … hadir`, `Kasi Datun a.n.
Kajari`.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from ..facts import PRESENT, Mode
from ..ontology.concepts import Trigger
from .attendance import Attendance, link
from .lexicon import Hit
from .mentions import Actor
from .sentence_reading import NEAR
from .unnamed_deputies import ON_BEHALF, UnnamedDeputies


@dataclass(eq=False)
class StandInReading(UnnamedDeputies):
    """Pairs those who did not come with those who came for them."""

    deputies: list[Attendance] | None = field(default=None, init=False)
    """Those who came for somebody named next: `Nonding mewakili …`; empty where they are named later."""
    principal: Actor | None = field(default=None, init=False)
    """One who charged somebody named next: `Bupati menugaskan Sekda menghadiri …`."""
    missing: list[Attendance] = field(default_factory=list)
    """Whom the sentence before said to have stayed away: `… batal datang. Ia diwakili Pasi Intel`."""
    _charged: Actor | None = field(default=None, init=False)
    """Whoever acted for the principal: `Bupati melalui Sekda`."""
    _asked: int = field(default=0, init=False)
    """The token behind the last `mewakili`."""

    def meet_stand_in(self, actor: Actor) -> bool:
        """Take `actor` where the words before it wait for a deputy, or for the one who sent one."""
        if actor.first in self.each:
            self.sent = self.each.pop(actor.first)
        elif (
            self.sent is not None
            and actor.first > self.opened + 1
            and not self.unknown_seat(self.opened, actor)
        ):
            self.sent.unknown_deputy = True  # `diwakili Kasih, Ketua …`: no word that is known
            self.sent = None
        if self.deputies is not None and actor.first > self._asked + NEAR:
            self.deputies = None  # `mewakili paguyuban Rukun, Kadishub …`: no word that is known
        if self.waiting is not None and self.headless and not self.names_headless(actor):
            self.waiting.unknown_deputy, self.waiting = True, None
        if self.sent is not None:
            mode: Mode = self.mode if self.mode in PRESENT else "attended"
            came = self.add(actor, mode, self.stand_in_rule)
            link(self.sent, came)
            self.sent, self.last = None, [came]
        elif self.deputies is not None:
            self._meet_absent(actor, self.deputies)
            self.deputies = None
        elif self.waiting is not None:
            came = self.add(actor, self.mode or "attended", self.waiting.rule)
            link(self.waiting, came)
            self.waiting, self.last = None, [came]
        else:
            return False
        return True

    def _meet_absent(self, actor: Actor, deputies: list[Attendance]) -> None:
        """The one who did not come; in a list, `…, mewakili Kajari Dompu Wahyuddin, SH, …` names the
        delegate."""
        if actor.name is not None and actor.posts and not deputies and self.mode is not None:
            seat = Actor(actor.posts[0].first, actor.posts[0].last, posts=[actor.posts[0]])
            rule = self.stand_in_rule
            came = self.add(Actor(actor.name.first, actor.name.last, name=actor.name), "attended", rule)
            link(self.add(seat, "represented", rule), came)
            self.last = [came]
            return
        absent = self.add(actor, "represented", self.stand_in_rule)
        absent.on_behalf = self.stand_in_rule in ON_BEHALF
        for deputy in deputies:
            link(absent, deputy)
        if not deputies:
            self.waiting = absent
        self.last = deputies or [absent]

    def represent(self, hit: Hit, trigger: Trigger) -> None:
        """Apply a trigger that says who stood in for whom."""
        if "." in trigger.label and "." not in self.page.word(hit.first):
            return  # `Masjid An-Nur` is no `an.`
        if self.page.norm(hit.last) in self.cues.oneself and self.principal is None:
            return
        self.passive = trigger.status_before == "represented"
        if not self.passive and self.from_another_house(hit, trigger):
            return
        if self._only_names(hit, trigger) or self._bracketed(hit) or self.row(hit, trigger):
            return
        if self.unnamed(hit, trigger):
            return
        if trigger.marker == "back":
            self._for_the_missing(trigger)
            return
        if trigger.marker == "near" and not self.sends_somebody(hit):
            return  # `Kapolda mengirim pasukan`
        self.stand_in_rule = trigger.notation
        self.headless = not self.passive and self.is_entry(hit)
        if self.passive or self._names_the_deputy(hit, trigger):
            absent = self.claim("represented", trigger.notation) or (
                self.missing[-1] if self.missing else None
            )
            if absent is not None:
                absent.mode = "represented"
                self.last, self.sent, self.opened = [absent], absent, hit.last
            elif self.mode is None and self.sends_somebody(hit):
                self.mode, self.rule = "attended", trigger.notation  # for whom, no word that is known says
            return
        came = None
        if not self.headless and not self.opens_entry(hit):
            came = self.claim("attended", trigger.notation)
        self.deputies, self._asked = [came] if came is not None else [], hit.last
        self.last = self.deputies or self.last
        self.answer(self.deputies)

    def _bracketed(self, hit: Hit) -> bool:
        """`Kapolres (Kasat Intelkam AKP Rendi mewakili), …`: the deputy in brackets behind the seat."""
        if self.passive or self.page.word(hit.last) != ")":
            return False
        came = next((item for item in reversed(self.found) if item.actor.last == hit.first), None)
        if came is None or self.page.word(came.actor.first - 1) != "(":
            return False
        absent = next((item for item in self.found if item.actor.last == came.actor.first - 1), None)
        if absent is None:
            return False
        absent.mode, self.last = "represented", [came]
        link(absent, came)
        return True

    def missed(self) -> Attendance | None:
        """Whoever is known to have stayed away where a deputy is told of: in this sentence, or before it."""
        away = [each for each in self.last if each.mode in ("absent", "represented")]
        known = away or self.missing
        return known[-1] if known else None

    def replaced(self, behind: int) -> None:
        """`Bupati tidak dapat hadir dan digantikan Sekda`: whoever is named right behind came instead."""
        absent = self.missed()
        if absent is not None and any(actor.first == behind for actor in self.view.actors):
            absent.mode = "represented"
            self.sent, self.opened, self.stand_in_rule = absent, behind, "replaced"

    def _for_the_missing(self, trigger: Trigger) -> None:
        """`Bupati berhalangan hadir, Sekda mewakilinya`."""
        absent = self.missed()
        came = self.add(self.pending.pop(), "attended", trigger.notation) if self.pending else None
        if absent is not None and came is not None:
            absent.mode = "represented"
            link(absent, came)
            self.last = [came]

    def _only_names(self, hit: Hit, trigger: Trigger) -> bool:
        """`pemenang atas nama Yulinar`: tells what somebody is called; an office is acted for, not a name."""
        following = self.next_actor(hit)
        unseated = following is not None and following.name is not None and not following.posts
        return trigger.notation in ON_BEHALF and unseated and not self._names_the_deputy(hit, trigger)

    def charge(self, hit: Hit, trigger: Trigger) -> None:
        """`Bupati menugaskan Sekda`: whether that is to stand in, the next verb tells; `menunjuk` needs the
        words for what it is to do."""
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
        sender = next((actor for actor in self.view.actors if actor.last == through), None)
        deputy = next((actor for actor in self.view.actors if actor.first == index + 1), None)
        if sender is None or sender not in self.pending or (deputy is None and through < index):
            return
        self.pending.remove(sender)
        if deputy is not None and all(each.posts or each.name is not None for each in (sender, deputy)):
            self.principal, self._charged, self.stand_in_rule = sender, deputy, "through"

    def _names_the_deputy(self, hit: Hit, trigger: Trigger) -> bool:
        """`Pj Bupati Tabalong a.n. Staf Ahli … Noorhalimah`: behind a bare post, who is named is who came."""
        if trigger.notation not in ON_BEHALF:
            return False
        last = self.pending[-1] if self.pending else (self.last[-1].actor if self.last else None)
        following = self.next_actor(hit)
        bare = last is not None and last.name is None and bool(last.posts)
        return bare and following is not None and following.name is not None
