"""Who came in place of whom, in one sentence.

`Kapolres diwakili Kabag Ops`, `Nonding mewakili Bupati`, `Mewakili Pangdam, Danrem … hadir`, `Kasi Datun a.n.
Kajari`.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from ..facts import PRESENT, Mode
from ..ontology.concepts import Trigger
from .attendance import Attendance, link
from .charges import Charges
from .lexicon import Hit
from .mentions import Actor
from .sentence_reading import NEAR, ON_BEHALF


@dataclass(eq=False)
class StandInReading(Charges):
    """Pairs those who did not come with those who came for them."""

    missing: list[Attendance] = field(default_factory=list)
    """Whom the sentence before said to have stayed away: `… batal datang. Ia diwakili Pasi Intel`."""
    _asked: int = field(default=0, init=False)
    """The token behind the last `mewakili`."""
    _unread: bool = field(default=False, init=False)
    """Words that are not understood stand where the deputy would."""

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
        if self.deputies is not None and (actor.first > self._asked + NEAR or self._past(actor)):
            self.deputies = None  # `mewakili paguyuban Rukun, Kadishub …`: no word that is known
        if self.waiting is not None and self.headless and not self.names_headless(actor):
            self.waiting.unknown_deputy, self.waiting = True, None
        if self.sent is not None:
            mode: Mode = self.mode if self.mode in PRESENT else "attended"
            came = self.add(actor, mode, self.stand_in_rule)
            link(self.sent, came)
            self._sent_others(self.sent, actor)
            self.sent, self.last = None, [came]
        elif self.deputies is not None:
            self._meet_absent(actor, self.deputies)
            self.deputies = None
        elif self.waiting is not None:
            self.waiting.ambiguous = self.waiting.actor.last == actor.first  # may be the sender's own name
            came = self.add(actor, self.mode or "attended", self.waiting.rule)
            link(self.waiting, came)
            self.waiting, self.last = None, [came]
        else:
            return False
        return True

    def _past(self, actor: Actor) -> bool:
        """`mewakili Ngawi dilepas Bupati`: whether those stood in for have been named before `actor`."""
        between = range(self._asked, actor.first)
        return any(self.page.hits.at(at, "region", "trigger") is not None for at in between)

    def _meet_absent(self, actor: Actor, deputies: list[Attendance]) -> None:
        """The one who did not come; in a list, `…, mewakili Kajari Dompu Wahyuddin, SH, …` names the
        delegate."""
        absent = self.add(actor, "represented", self.stand_in_rule)
        absent.on_behalf = self.stand_in_rule in ON_BEHALF
        for deputy in deputies:
            link(absent, deputy)
        absent.unknown_deputy = self._unread
        if not deputies and not self._unread:
            self.waiting = absent
        if deputies:
            self._with_others(absent, deputies)
        self.last = deputies or [absent]

    def _with_others(self, absent: Attendance, deputies: list[Attendance]) -> None:
        """`Sekda mewakili Bupati dan Wakil Bupati membuka …`: posts joined to that of the sender, whom the
        deputy may stand in for as well; `Sekda mewakili Bupati, Kapolres dan Dandim` leaves open who came."""
        others = self.joined_behind(absent.actor.last)
        if self.mode is not None:  # in a list only who is joined to the sender closely
            others = [other for other in others[:1] if other.first == absent.actor.last + 1]
        bare = [other for other in others if other.name is None and other.posts and not other.delegate]
        served = [o for o in bare if all(self.cues.houses.heads(o, each.actor) for each in deputies)]
        if bare != others or (self.mode is not None and len(served) < len(bare)):
            return  # the next subjects, or members of the list
        for other in served:
            also = self.add(other, "represented", self.stand_in_rule)
            also.on_behalf = absent.on_behalf
            for deputy in deputies:
                link(also, deputy)
        absent.ambiguous = len(served) < len(bare)
        self.passed |= {other.first for other in bare}

    def _sent_others(self, absent: Attendance, first: Actor) -> None:
        """`Bupati diwakili Sekda Hamdan dan Asisten I Wiyono.`: where no list is open, others of the house
        who are joined to the deputy came for the sender as well."""
        others = self.joined_behind(first.last) if self.mode not in PRESENT else []
        if not others or not all(self.cues.houses.heads(absent.actor, other) for other in others):
            return
        for other in others:
            link(absent, self.add(other, "attended", self.stand_in_rule))
        self.passed |= {other.first for other in others}

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
        if trigger.notation in ON_BEHALF and self._either_way(hit, trigger):
            return
        if self.unnamed(hit, trigger):
            return
        if trigger.marker == "back":
            self._for_the_missing(trigger)
            return
        if trigger.marker == "near" and (not self.sends_somebody(hit) or self.other_errand(hit)):
            return  # `Kapolda mengirim pasukan`
        self.stand_in_rule = trigger.notation
        self.headless = not self.passive and self.is_entry(hit)
        self._unread = self.unread_before(hit)
        if self.passive or self._names_the_deputy(hit, trigger):
            absent = self.missing[-1] if self.missing else None
            if not self._unread:
                absent = self.claim("represented", trigger.notation) or absent
            if absent is not None:
                absent.mode = "represented"
                self.last, self.sent, self.opened = [absent], absent, self.pass_body(hit)
            elif self.mode is None and self.sends_somebody(hit):
                self.mode, self.rule = "attended", trigger.notation  # for whom, no word that is known says
            return
        came = None
        if not self.headless and not self._unread and not self.opens_entry(hit):
            came = self.claim("attended", trigger.notation)
        self.deputies, self._asked = [came] if came is not None else [], hit.last
        self.last = self.deputies or self.last
        self.answer(self.deputies)

    def _bracketed(self, hit: Hit) -> bool:
        """`Kapolres (Kasat Intelkam AKP Rendi mewakili), …`: the deputy in brackets behind the seat."""
        if self.passive or self.page.word(hit.last) != ")":
            return False
        told = self.told(self.view)
        came = next((item for item in reversed(told) if item.actor.last == hit.first), None)
        if came is None or self.page.word(came.actor.first - 1) != "(":
            return False
        absent = next((item for item in told if item.actor.last == came.actor.first - 1), None)
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
        if self.principal is not None and came is not None:
            self.answer([came])  # `Dandim menunjuk Kasdim untuk mewakilinya`
            self.last = [came]
            return
        if absent is not None and came is not None:
            absent.mode = "represented"
            link(absent, came)
            self.last = [came]

    def _only_names(self, hit: Hit, trigger: Trigger) -> bool:
        """`pemenang atas nama Yulinar`, `atas nama masyarakat`: tells what somebody is called, or for whom
        they speak; an office is acted for, by somebody who is named before it."""
        if trigger.notation not in ON_BEHALF or self._names_the_deputy(hit, trigger):
            return False
        following = self.next_actor(hit)
        seated = following is not None and bool(following.posts)
        opens = hit.first == self.view.sentence.first or not self.page.word(hit.first - 1)[:1].isalnum()
        somebody = bool(self.pending or self.last or opens)
        return not seated or not somebody

    def _names_the_deputy(self, hit: Hit, trigger: Trigger) -> bool:
        """`Pj Bupati Tabalong a.n. Staf Ahli … Noorhalimah`: behind the one who heads the house, whoever is
        of it came."""
        before, behind = self._beside(hit)
        if trigger.notation not in ON_BEHALF or before is None or behind is None:
            return False
        return not before.name and self.cues.houses.heads(before, behind)

    def _either_way(self, hit: Hit, trigger: Trigger) -> bool:
        """`Dandim a.n. Danrem Brigjen …`: of two houses it stays open who came for whom. True when that is
        so, and nobody is said to have."""
        before, behind = self._beside(hit)
        if before is None or behind is None or before.name is not None or not before.posts:
            return False
        houses = self.cues.houses
        if behind.name is None or not behind.posts:
            return False
        if houses.heads(before, behind) or houses.heads(behind, before):
            return False
        self.passed_over = behind
        absent = self.claim("attended", trigger.notation)
        if absent is not None:
            absent.ambiguous = True
        return True

    def _beside(self, hit: Hit) -> tuple[Actor | None, Actor | None]:
        """Who stands before and behind `hit`."""
        last = self.pending[-1] if self.pending else (self.last[-1].actor if self.last else None)
        return last, self.next_actor(hit)
