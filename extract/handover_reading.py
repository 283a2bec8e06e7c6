"""Those between whom an office passes on, who are both at the ceremony.

`Serah terima jabatan dari A kepada B`; `A menggantikan B melalui upacara serah terima jabatan`.
"""

from __future__ import annotations

from dataclasses import dataclass

from .mentions import Actor
from .subject_reading import SubjectReading

_HANDOVER = "sertijab"


@dataclass(eq=False)
class HandoverReading(SubjectReading):
    """Finds those who hand an office over and take it."""

    def handed(self, actor: Actor) -> bool:
        """`Serah terima jabatan dari A kepada B`: those between whom an office passes on."""
        sentence = self.view.sentence
        named = actor.name is not None and self.page.norm(actor.first - 1) in self.cues.handed
        told = self.page.starts(sentence.first, actor.first, self.cues.handover)
        return named and self.event.type == _HANDOVER and bool(told)

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
