"""Rows of those who sent somebody and of those who came, in one sentence.

`Kapolres, Dandim dan Kajari masing-masing diwakili A, B dan C`; `…, Mewakili Kasatpol PP, Joko Purwanto, …`;
`…, mewakili Pengadilan Negeri, mewakili Dandim, …`.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from ..facts import PRESENT
from ..ontology.concepts import Trigger
from .attendance import Attendance, link
from .lexicon import Hit
from .mentions import Actor
from .sentence_reading import SentenceReading

_ROW = 2


@dataclass(eq=False)
class StandInRows(SentenceReading):
    """Tells which entry of a row came for which."""

    sent: Attendance | None = field(default=None, init=False)
    """One who did not come, whose deputy is named next: `Kapolres diwakili …`."""
    stand_in_rule: str = field(default="", init=False)
    passed_over: Actor | None = field(default=None, init=False)
    """Somebody who is spoken of, not there."""
    each: dict[int, Attendance] = field(default_factory=dict, init=False)
    """Where the deputies of a row stand, with the one whom each came for."""
    passed: set[int] = field(default_factory=set, init=False)
    """Where those stand who are read already."""
    passive: bool = field(default=False, init=False)
    """The last verb was `diwakili`; `oleh` alone may stand for it."""

    def from_another_house(self, hit: Hit, trigger: Trigger) -> bool:
        """`Kajari Blora, mewakili Pengadilan Negeri, mewakili Dandim, …`: entries of a list in which those
        who came for others are not named."""
        following = self.next_actor(hit)
        if self.mode is None or following is None or self.page.norm(hit.first - 1) not in self.cues.listing:
            return False
        before = self.last[-1].actor if self.last else None
        if before is None or before.name is not None or following.name is not None or following.group:
            return False
        if following.body is not None and not following.posts:
            return True  # the body came by its delegate
        if before.body is not None and not before.posts:
            self.add(following, "represented", trigger.notation).unknown_deputy = True
            self.passed_over = following
            return True
        return False

    def row(self, hit: Hit, trigger: Trigger) -> bool:
        """`Kapolres, Dandim dan Kajari masing-masing diwakili A, B dan C`: deputies in the order of those who
        sent them; where their numbers differ, who came for whom stays open."""
        before, behind = hit.first, hit.last
        if self.page.norm(before - 1) in self.cues.each:
            before -= 1
        elif self.page.norm(behind) in self.cues.each:
            behind += 1
        else:
            return self.passive and self._pairs(hit, trigger)
        if self.page.norm(before - 1) in self.cues.relative:
            before -= 1
        if not self.passive:
            return self._row_of_senders(before, behind, trigger)
        absent = [self.stayed_away(actor, trigger.notation) for actor in self.joined_before(before)]
        behind += self.page.norm(behind) in self.cues.agent
        deputies = self.joined_behind(behind)
        self.mode, self.rule, self.stand_in_rule = "attended", trigger.notation, trigger.notation
        if len(absent) == len(deputies):
            self.each = {actor.first: one for one, actor in zip(absent, deputies, strict=True)}
        else:
            for one in absent:
                one.unknown_deputy = True
        return True

    def _pairs(self, hit: Hit, trigger: Trigger) -> bool:
        """`Kapolres dan Dandim diwakili Kabag Ops dan Kasdim`: without a word for it where each of those who
        came is of the house of the sender in the same place."""
        behind = hit.last + (self.page.norm(hit.last) in self.cues.agent)
        deputies = self.joined_behind(behind)
        senders = self.joined_before(hit.first)[-len(deputies) :]
        if not _ROW <= len(deputies) == len(senders):
            return False
        pairs = list(zip(senders, deputies, strict=True))
        if not all(self.cues.houses.heads(sender, deputy) for sender, deputy in pairs):
            return False
        absent = {deputy.first: self.stayed_away(sender, trigger.notation) for sender, deputy in pairs}
        self.mode, self.rule, self.stand_in_rule = "attended", trigger.notation, trigger.notation
        self.each = absent
        return True

    def _row_of_senders(self, before: int, behind: int, trigger: Trigger) -> bool:
        """`A, B dan C masing-masing mewakili Bupati, Kapolres dan Kajari`; those who came may stand in the
        sentence before: `Ketiganya masing-masing mewakili …`."""
        senders = self.joined_behind(behind)
        came = [self._there(actor, trigger.notation) for actor in self.joined_before(before)]
        if not came and self.found:
            came = [item for item in self.told(self.found[-1].view) if item.mode in PRESENT]
        if len(senders) < _ROW:
            return False
        absent = [self.add(actor, "represented", trigger.notation) for actor in senders]
        self.passed = {actor.first for actor in senders}
        for number, one in enumerate(absent):
            if len(came) == len(absent):
                link(one, came[number])
            else:
                one.unknown_deputy = True
        return True

    def _there(self, actor: Actor, rule: str) -> Attendance:
        """What is known of `actor`, who came for another."""
        self.pending = [other for other in self.pending if other is not actor]
        known = next((item for item in self.told(self.view) if item.actor is actor), None)
        return known if known is not None else self.add(actor, "attended", rule)

    def stayed_away(self, actor: Actor, rule: str) -> Attendance:
        """What is known of `actor` in this sentence, now that they sent somebody."""
        self.pending = [other for other in self.pending if other is not actor]
        for attendance in self.told(self.view):
            if attendance.actor is actor:
                attendance.mode = "represented"
                return attendance
        return self.add(actor, "represented", rule)

    def carry_on(self, index: int) -> None:
        """`Dandim diwakili Pasi Ter dan Kajari oleh Kasi Intel`: the verb holds on."""
        actor = next((actor for actor in self.view.actors if actor.last == index), None)
        if self.passive and self.sent is None and actor is not None and not actor.group:
            absent = self.stayed_away(actor, self.stand_in_rule)
            self.last, self.sent, self.opened = [absent], absent, index + 1

    def opens_entry(self, hit: Hit) -> bool:
        """In a list: `…, mewakili Kapolres, Wakapolres …` names the deputy next, behind one who already came
        for another; `Danramil Palaloi, mewakili Pasi Ter` has named them; with a name behind the seat it
        stays open who came, so nobody before it is taken."""
        if self.mode is None or self.page.norm(hit.first - 1) not in self.cues.listing:
            return False
        following = self.next_actor(hit)
        if following is not None and self.last and self.cues.houses.heads(following, self.last[-1].actor):
            return bool(self.last[-1].represents)  # `Budi, Kepala Dinas Sosial, mewakili Bupati Rini Kusuma`
        bare = following is not None and following.name is None
        return not bare or not self.last or bool(self.last[-1].represents) or self._own_deputy(following)

    def _own_deputy(self, absent: Actor | None) -> bool:
        """`Kasatpol PP Nurbit, mewakili Dandim, Pasilog Lilik`: who is of the house of the one that stayed
        away stands behind, not before."""
        if absent is None:
            return False
        if any(actor.first == absent.last for actor in self.view.actors):
            return True  # `…, mewakili Kajari Dompu Wahyuddin, SH, …`: a seat, and the name of who came
        behind = next((actor for actor in self.view.actors if actor.first == absent.last + 1), None)
        house = self.cues.houses.of(absent)
        if behind is None or behind.name is None:
            return False
        if not behind.posts:
            return self.page.capital(absent.first - 1)  # `…, Mewakili Kasatpol PP, Joko`: an entry of its own
        if not house:
            return False
        return house == self.cues.houses.of(behind) and house != self.cues.houses.of(self.last[-1].actor)
