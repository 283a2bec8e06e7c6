"""Rows of people who are named in one breath: `ditonton Ketua KPU, Kapolres …, Dandim …`.

So many were there, whatever the verb; a trigger before the row still decides, and so does what follows it:
`Kapolres, Dandim, Kajari dan Ketua KPU dijadwalkan hadir`.
"""

from __future__ import annotations

from .attendance_cues import Cues
from .event_drafts import SentenceView
from .mentions import Actor
from .page import Page

LONG = 4
_SEATED = 2
"""Members of a long row, at least, who are named or hold an office."""
_BEHIND = 3
"""Tokens behind a row among which a word tells that it is still to come, or stayed away."""


class LongRows:
    """Finds the first long row of a sentence."""

    def __init__(self, cues: Cues) -> None:
        self._cues = cues

    def __call__(self, page: Page, view: SentenceView) -> int | None:
        """Where a row of four or more opens whose members were there."""
        row: list[Actor] = []
        for actor in view.actors:
            if actor.first in page.text.quoted:
                continue
            if row and not self._joined(page, range(row[-1].last, actor.first)):
                if len(row) >= LONG:
                    break
                row = []
            row.append(actor)
        seats = sum(1 for actor in row if actor.posts or actor.name is not None)
        if len(row) < LONG or seats < _SEATED or self._elsewhere(page, row):
            return None
        return row[0].first

    def _joined(self, page: Page, between: range) -> bool:
        """Whether a comma or `dan` stands between two names, and else only degrees that are not known."""
        joins = [index for index in between if page.norm(index) in self._cues.listing]
        rest = [index for index in between if index not in joins]
        return bool(joins) and not any(page.plain(index, index + 1) for index in rest)

    def _elsewhere(self, page: Page, row: list[Actor]) -> bool:
        """`memeriksa A, B, C dan D`, `dilaporkan kepada A …`, `dukungan dari A …`, `A … diundang`: not there,
        or not yet."""
        first, last = row[0].first, row[-1].last
        before, favour = page.norm(first - 1), page.norm(first - 2) in self._cues.favour
        if (
            before in self._cues.accusing
            or before in self._cues.given_to
            or (before in self._cues.given_by and favour)
        ):
            return True
        if any(page.norm(index) in self._cues.future for index in range(last, last + _BEHIND)):
            return True
        hits = page.hits.within(last, last + _BEHIND, "trigger")
        return any(
            self._cues.triggers[hit.notations[0]].status_before in ("invited", "absent") for hit in hits
        )
