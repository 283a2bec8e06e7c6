"""Who was there, who was not, and who stood in for whom, over all sentences of an article."""

from __future__ import annotations

from ..facts import Mode
from .attendance import Attendance
from .attendance_cues import Cues
from .event_drafts import EventDraft, SentenceView
from .guest_headings import ENTRIES, GuestHeadings
from .lexicon import Lexicon
from .long_rows import LongRows
from .mentions import Actor
from .page import Page
from .screened_events import ScreenedEvents, bring_back
from .sentence_attendance import SentenceAttendance
from .speech_reading import spokesmen
from .wording import Wording

_LONG_LINE = 3
"""Members of a row that is a paragraph of its own."""
_LONGEST_LINE = 8
"""Words of a bullet that names guests."""
_LISTED = ("attended", "accompanied", "absent")
_REST = 12
"""Tokens of a bullet that a stray full stop cuts off: `1. Dirjen (Dr . Ir. Slamet)`."""
_WRAPPED = 6
"""Tokens of a line that carries on the bullet above it."""


class ParticipationReader:
    """Reads the attendance that each sentence states."""

    def __init__(self, lexicon: Lexicon, wording: Wording) -> None:
        self._cues = Cues(lexicon, wording)
        self._screened = ScreenedEvents(wording)
        self._long_row = LongRows(self._cues)
        self._bullets = frozenset(wording.groups["bullet"])
        self._announces = GuestHeadings(wording, lambda page, view: self._bullet(page, view.sentence.first))

    def __call__(self, page: Page, views: list[SentenceView], events: list[EventDraft]) -> list[Attendance]:
        """All attendance of the article; with no event there is none."""
        if not events:
            return []
        found: list[Attendance] = []
        main = events[0]
        others = {first: event for event in events[1:] for first in event.views}
        carried: tuple[Mode, str] | None = None
        speaking = spokesmen(views)
        pictured = {id(event) for event in events if _only_pictured(event, views)}
        before: SentenceAttendance | None = None
        missing: list[Attendance] = []
        """Whom the sentence before said to have stayed away: `… batal datang. Ia diwakili Pasi Intel`."""
        for number, view in enumerate(views, start=1):
            if view.sentence.part == "title":
                continue
            event = others.get(view.sentence.first, main)
            carried = (carried if self._bulleted(page, view) else None) or self._going_on(page, view, before)
            before = sentence = SentenceAttendance(
                page, view, event, self._cues, found, missing, speaking, id(event) in pictured
            )
            if carried is not None:
                sentence.mode, sentence.rule = carried
            known = len(found)
            if page.norm(view.sentence.first) in self._cues.pronoun:
                sentence.last = missing
            sentence.read(self._long_row(page, view))
            if carried is not None and len(found) == known:
                self._whole_line(page, sentence, carried)
            if event.screened:
                ends = sorted(actor.last for actor in view.actors)
                bring_back(found[known:], view, self._screened.followed(page, view, ends), main)
            missing = [item for item in found[known:] if item.mode == "absent"][-1:]
            ends_open = page.word(view.sentence.last - 1) == ":"
            if carried is None and (ends_open or _heads(page, view)) and sentence.mode is not None:
                carried = (sentence.mode, sentence.rule)
            elif carried is None and self._announces(page, view, views[number : number + ENTRIES]):
                carried = ("attended", "guest-heading")
        return found

    def _going_on(
        self, page: Page, view: SentenceView, before: SentenceAttendance | None
    ) -> tuple[Mode, str] | None:
        """`Hadir Kapolres dan Dandim. Para Camat dan tamu undangan lainnya.`: a list that a full stop cuts,
        or that goes on with `Kemudian Ketua KPU …`; `Mereka yakni …` names whom it only counted."""
        sentence = view.sentence
        if before is None or not view.actors:
            return None
        those = page.norm(sentence.first) in self._cues.those
        counted = those and page.norm(sentence.first + 1) in self._cues.namely
        if counted and before.listed_missing is not None:
            return "absent", before.listed_missing
        if before.mode not in _LISTED:
            return None
        if counted:
            return before.mode, before.rule
        if not before.view.actors:
            return None
        first = sentence.first + page.phrase_at(sentence.first, self._cues.goes_on)
        first += first > sentence.first and page.word(first) == ","
        close = before.view.sentence.last == sentence.first
        ended = first > sentence.first or before.view.actors[-1].last >= sentence.first - 1
        if not (close and ended and view.actors[0].first == first):
            return None
        if first == sentence.first and page.broken(first) and len(view.actors) < _LONG_LINE:
            return None
        named = {index for actor in view.actors for index in range(actor.first, actor.last)}
        guests = self._cues.guests.among(page, view, view.actors, sentence.last)
        named |= {index for actor in guests.actors for index in range(actor.first, actor.last)}
        rest = [i for i in range(first, sentence.last - 1) if i not in named]
        bare = all(
            page.norm(index) in self._cues.listing
            or not page.plain(index, index + 1)
            or page.phrase_at(index, self._cues.replaces) == 1
            for index in rest
        )
        return (before.mode, before.rule) if bare else None

    def _bullet(self, page: Page, first: int) -> bool:
        """`1.`, `a)`, `-`: whether an entry of a list opens at a token."""
        opening = page.word(first)
        mark = opening.removesuffix(".")
        counted = mark.isdigit() or (len(mark) == 1 and mark.islower())
        closed = mark != opening or page.word(first + 1) in (".", ")")
        return opening in self._bullets or (counted and closed)

    def _bulleted(self, page: Page, view: SentenceView) -> bool:
        """A line of the list below `Tamu yang hadir:`, or the rest of such a line."""
        first = view.sentence.first
        length = view.sentence.last - first
        wrapped = length <= (_WRAPPED if page.broken(first) else _REST)
        return wrapped or self._bullet(page, first)

    def _whole_line(self, page: Page, reading: SentenceAttendance, carried: tuple[Mode, str]) -> None:
        """Below `Tamu yang hadir:` a line whose words are not known, `- Pihak Puskesmas`, is a guest as
        well."""
        sentence = reading.view.sentence
        words = [i for i in range(sentence.first, sentence.last) if page.word(i)[:1].isalpha()]
        if words and len(page.word(words[0]).removesuffix(".")) == 1:
            del words[0]  # `a.`, `b)`
        told = reading.view.actors or not self._bullet(page, sentence.first)
        if told or not words or len(words) > _LONGEST_LINE:
            return
        group = " ".join(page.tokens.quote(words[0], words[-1] + 1).split())
        reading.add(Actor(words[0], words[-1] + 1, group=group), *carried)


def _heads(page: Page, view: SentenceView) -> bool:
    """`PIHAK YANG HADIR DALAM MEDIASI`: a short line without anybody and without a full stop."""
    first, last = view.sentence.first, view.sentence.last
    short = last - first <= _LONGEST_LINE and page.broken(first) and page.broken(last)
    return short and not view.actors and page.word(last - 1) not in (".", "!", "?")


def _only_pictured(event: EventDraft, views: list[SentenceView]) -> bool:
    """Whether an event is only in a caption: the text tells of another kind of event."""
    told = any(event.type in view.kinds for view in views if view.sentence.part == "body")
    return event.view.sentence.part == "caption" and not told
