"""Those between whom an office passes on, who are both at the ceremony.

`Serah terima jabatan dari A kepada B`; `A menggantikan B melalui upacara serah terima jabatan`.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..facts import PRESENT
from .mentions import Actor
from .subject_reading import SubjectReading

_HANDOVER = "sertijab"


@dataclass(eq=False)
class HandoverReading(SubjectReading):
    """Finds those who hand an office over and take it."""

    def handed(self, actor: Actor) -> bool:
        """`Serah terima jabatan dari A kepada B`: those between whom an office passes on."""
        sentence = self.view.sentence
        if actor.name is None or self.page.norm(actor.first - 1) not in self.cues.handed:
            return False
        if self._given(actor):
            return True
        told = self.page.starts(sentence.first, actor.first, self.cues.handover)
        return self.event.type == _HANDOVER and bool(told)

    def _given(self, actor: Actor) -> bool:
        """`Sekda menyerahkan bantuan kepada Kapolres AKBP Dana`: who takes it from somebody who was there."""
        sentence = self.view.sentence
        giving = self.page.starts(sentence.first, actor.first, self.cues.giving)
        behind = self.page.norm(actor.first - 1) in self.cues.given_to
        if not giving or not behind:
            return False
        return any(item.mode in PRESENT for item in self.told(self.view))

    def swap(self, index: int, behind: int) -> None:
        """`A menggantikan B melalui upacara serah terima jabatan`: both are there, where the sentence itself
        tells of the ceremony."""
        sentence, handover = self.view.sentence, self.event.type
        told = self.page.hits.within(sentence.first, sentence.last, "event")
        if handover != _HANDOVER or not any(handover in hit.notations for hit in told):
            return
        near = [actor for actor in self.view.actors if actor.name is not None]
        for actor in near:
            if actor.last == index or actor.first == behind:
                self.add(actor, "attended", "handover")
