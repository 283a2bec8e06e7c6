"""What only somebody who is there can do: `Bupati menyalami warga`, `Ikut menabur bunga Kapolres, Kajari …`.

Bodies do nothing with their hands, and of several who are named before the verb only those who stand in
one row with its subject did it.
"""

from __future__ import annotations

from dataclasses import dataclass

from .handover_reading import HandoverReading
from .lexicon import Hit
from .mentions import Actor
from .sentence_reading import NEAR
from .subject_reading import COMPANY

_VERB = 6
"""Letters of an active verb at least."""
JOINS_IN = "ikut_berbuat"


@dataclass(eq=False)
class DeedReading(HandoverReading):
    """Tells who did something with others."""

    def does_it(self, hit: Hit) -> bool:
        """`Babinsa bersama warga melaksanakan kerja bakti`: people, not a body, and an event behind the
        verb."""
        people = [actor for actor in self.pending if actor.posts or actor.name is not None]
        reach = COMPANY if self.joined is not None else NEAR
        if not people or hit.first - self.pending[-1].last > reach:
            return False
        events = [self.page.hits.at(index, "event") for index in range(hit.last, hit.last + NEAR)]
        if not any(event is not None and self.event.type in event.notations for event in events):
            return False
        self.pending = [actor for actor in self.pending if actor.body is None or actor in people]
        return True

    def acts(self, hit: Hit) -> bool:
        """`Program Presiden itu membuat Bupati dan petani memanen jagung`: whether a row of people stands
        before a deed; nobody else is its subject."""
        if self._wished(hit.first):
            return False
        row = self.row_before(hit.first)
        if self.joined is not None and self.joined in self.pending:
            row = self.pending[self.pending.index(self.joined) :]
        people = [
            actor
            for actor in row
            if self.can(actor, "led") and not self._nobody_known(actor) and not self.speaks_for_others(actor)
        ]
        if not people:
            return hit.first == self.view.sentence.first
        self.pending = people
        return True

    def _is_deed(self, index: int) -> bool:
        """Whether no trigger stands at a token, or one that tells of a deed."""
        trigger = self.page.hits.at(index, "trigger")
        return trigger is None or self.cues.triggers[trigger.notations[0]].marker == "deed"

    def seen_doing(self, hit: Hit) -> bool:
        """`Camat dan Kapolsek tampak berbaur`: a row right before the verb, and what they did behind it."""
        row = self.row_before(hit.first)
        if not row or not self.page.word(hit.last)[:1].islower() or not self._is_deed(hit.last):
            return False
        joined = self.cues.guests.behind(self.page, self.view, row[-1], hit.first).last
        return hit.first in (row[-1].last, joined) and self.acts(hit)

    def does_what(self, hit: Hit) -> bool:
        """`TPS itu dipantau Wakapolda`: whether the one behind a passive did it; `yang didatangi TPS`
        names what it was done to."""
        following, since = self.next_actor(hit), max(self.view.sentence.first, hit.first - COMPANY)
        if any(self.page.norm(index) in self.cues.habit for index in range(since, hit.first)):
            return False  # `Lazimnya tumpeng dipotong Kapolres`
        told = following is not None and (following.posts or following.name is not None)
        return bool(told) and self.page.norm(hit.first - 1) not in self.cues.relative

    def _wished(self, index: int) -> bool:
        """`agar Camat ikut memikul`, `Camat diminta ikut menanam`: it may be, but is not told."""
        vetoes = self.cues.no_deed | self.cues.habit
        asked = any(self.page.norm(before) in vetoes for before in (index - 1, index - 2))
        return asked or (self.clause is not None and self.page.norm(self.clause) in self.cues.condition)

    def _nobody_known(self, actor: Actor) -> bool:
        """`para peserta`, `rombongan`: those who were told of before."""
        words = [self.page.norm(index) for index in range(actor.first, actor.last)]
        known = all(word in self.cues.unnamed_many for word in words) or words[0] in self.cues.retinue
        return actor.group is not None and known

    def joins_in(self, index: int) -> Hit | None:
        """`ikut memikul gunungan`: a verb that is no trigger, with the word that says that others did it as
        well. What one can do from afar (`ikut mendukung`) and what is only wished tell nothing."""
        page, verb = self.page, index + 1
        word = page.word(verb)
        known = not self._is_deed(verb) or page.norm(verb) in self.cues.abstract_deeds
        active = len(word) >= _VERB and word.islower() and word.startswith(self.cues.active)
        opens = index == self.view.sentence.first or bool(self.pending)
        if known or not active or not opens or self._wished(index):
            return None
        return Hit(index, verb + 1, "trigger", (JOINS_IN,))
