"""Acts of a ceremony, whose doers stand behind `oleh`: `pemukulan gong oleh Bupati`, `doa oleh …`."""

from __future__ import annotations

from dataclasses import dataclass, field

from .list_reading import ListReading
from .subject_reading import INAUGURATIONS

_RITE = 12
"""Tokens from an act of a ceremony to the one who does it."""


@dataclass(eq=False)
class RiteReading(ListReading):
    """Tells who did an act of the ceremony."""

    _rite: int | None = field(default=None, init=False)
    """Where an act of the ceremony is named: `pemukulan gong oleh Bupati`."""

    def note_rite(self, index: int) -> None:
        """Remember an act that the token names."""
        norm = self.page.norm(index)
        if norm in self.cues.rite or (norm in self.cues.swearing and self.event.type in INAUGURATIONS):
            self._rite = index

    def perform(self, index: int) -> bool:
        """`Pemukulan gong oleh Bupati`, with which the event was opened or not; `Pelantikan Camat oleh
        Bupati`, where the Camat was as well. False where no act was named before."""
        if self._rite is None or index - self._rite > _RITE:
            return False
        sentence, rite = self.view.sentence, self.page.norm(self._rite)
        self.mode, self.rule, self.opened = "attended", "rite", index + 1
        if rite in self.cues.opening_rite and self.page.starts(
            sentence.first, sentence.last, self.cues.opening
        ):
            self.mode = "opened"
        elif rite in self.cues.swearing:
            for actor in self.pending:
                if actor.first > self._rite and actor.name is not None:
                    self.add(actor, "attended", self.rule)
            self.mode = "inaugurated"
        self.pending, self._rite = [], None
        return True
