"""Whether a word for an event tells of one more, or of one that is known already.

A further event has a day, a place or a stage (`akan`, `usai`) of its own; `rapat itu` is one told of
before.
"""

from __future__ import annotations

from ..ontology.vocabulary import Vocabulary
from .dates import times
from .event_candidates import VAGUE_TYPES
from .event_drafts import EventDraft
from .page import Page
from .screened_events import ScreenedEvents
from .wording import Wording

_VISIT = "visit"
_INDOORS = frozenset({"meeting", "council", "planning", "dialogue"})
"""Groups of events at which nobody looks at a place."""
_HELD = 4
"""Tokens between an event and `digelar di …`."""
_PASSING = 12
"""Letters behind a day in which `lalu` makes it one of the past."""
_PHRASE = 2
"""Tokens in which `rapat lintas sektoral itu` shows that it was told of."""
_LEAD = 3
"""Tokens at the head of a sentence among which `setelah` opens it."""
_JOURNEY = 3
"""Days that a visit may take."""
PLAIN_EVENT = 2.5
"""The score that a further event needs: a verb, a cue or a day of its own, not a mere word."""


class FurtherEvents:
    """Tells events apart."""

    def __init__(self, vocabulary: Vocabulary, wording: Wording) -> None:
        self._types = vocabulary.event_types
        self._sequels = wording.phrases("sequel")
        self._held = wording.phrases("held_at")
        self._over = wording.phrases("over")
        self._speech = frozenset(
            trigger.notation for trigger in vocabulary.triggers.values() if trigger.group == "speech"
        )
        self._same_day = wording.phrases("same_day")
        self._likewise = wording.norms("likewise")
        self._ago = wording.norms("ago")
        self._once = wording.phrases("was_once")
        self._active = wording.phrases("held_active")
        self._verbs = tuple(wording.norms("active_prefix"))
        self._again = wording.norms("again")
        self._known = wording.norms("epithet_end")
        self.screened = ScreenedEvents(wording)

    def separate(self, page: Page, draft: EventDraft, events: list[EventDraft]) -> bool:
        """Whether `draft` is none of `events`, the main one first; a second word for one of them is not."""
        likewise = draft.type not in VAGUE_TYPES and self._likewise_held(page, draft)
        for event in events:
            off = draft.called_off and draft.status != event.status
            if self.alike(draft.type, event.type):
                if self.screened(page, draft.view, event):
                    draft.date, draft.precision = event.date, event.precision
                    draft.screened = True
                    draft.venue = draft.venue or self.screened.place(page, draft.view, event)
                    return True
                if self._goes_on(draft, event) or self._told_of(page, draft, event):
                    return False
                if self._bygone(page, draft, event):
                    return False
                gone = draft.moved and event.venue is not None and not draft.shares_place(event)
                if gone or self._elsewhere(page, draft, event) or self._another(page, draft, event):
                    if draft.date is None:
                        draft.date, draft.precision = event.date, event.precision
                    return True
                if event.on(draft.date) and not (off and page.norm(draft.last) in self._likewise):
                    return self._later_that_day(page, draft, event)
                continue
            if likewise:
                continue
            same = draft.date in (None, event.date) and not off and draft.status == event.status
            if same and not self._sequel(page, draft, event):
                return False
        if likewise:
            if draft.date is None:
                draft.date, draft.precision = events[0].date, events[0].precision
            return True
        if draft.called_off:
            return draft.type not in VAGUE_TYPES or page.word(draft.last)[:1].islower()
        if draft.type in VAGUE_TYPES:
            return False
        if self._sequel(page, draft, events[0]):
            start = draft.view.sentence.first
            if draft.date is None and (
                draft.moved or page.starts(start, draft.first, self._same_day, self._over)
            ):
                main = events[0]
                if not main.called_off:
                    draft.date, draft.precision = main.date, main.precision
            return True
        if draft.status == "planned" and draft.opening:
            return True  # `Rencana kunjungan kerja Kapolda mulai disiapkan. Pemkab membahasnya dalam rakor …`
        if draft.score < PLAIN_EVENT:
            return False
        if draft.status == "planned":
            return draft.date is not None or self._hour(page, draft)
        return draft.date is not None and draft.date_evidence is not None and not draft.date_evidence.relative

    def alike(self, kind: str, other: str) -> bool:
        """The same kind, or one that the other is a form of."""
        return kind == other or other == self._types[kind].broader or kind == self._types[other].broader

    def _told_of(self, page: Page, draft: EventDraft, event: EventDraft) -> bool:
        """`Pemusnahan itu dari perkara April 2019`: told of before, or without a day that could part them."""
        if draft.first < event.first or draft.called_off:
            return False
        near = range(draft.last, draft.last + _PHRASE)
        return any(page.norm(at) in self._known for at in near) or draft.precision not in (None, "day")

    def _sequel(self, page: Page, draft: EventDraft, event: EventDraft) -> bool:
        """`Selepas itu … Syukuran digelar di Aula Serbaguna`: another kind of event at another place,
        afterwards."""
        if draft.type == event.type or draft.view is event.view:
            return False
        if draft.venue is None:
            return self._at_another_hour(page, draft) or self._left_for(page, draft, event)
        if draft.shares_place(event):
            return False
        if draft.moved:
            return True
        if event.venue is None and not event.called_off and not self._opens(page, draft):
            return False
        if event.called_off and draft.status == "held":
            return True  # `Adapun apel gabungan tetap dilaksanakan di halaman …`
        held = page.starts(draft.last, draft.last + _HELD, self._held)
        if held and draft.venue.first > held[0]:
            return True  # `Syukuran dimulai di Aula Serbaguna`
        start = draft.view.sentence.first
        for index in page.starts(start, draft.first, self._sequels, self._over):
            over = page.phrase_at(index, self._over)
            head = index < start + _LEAD or page.word(index - 1) == ","
            opens = head or (page.phrase_at(index, self._sequels) and not over)
            if opens and (not over or index + over < draft.first):
                # but `Usai upacara, Kapolres …` tells what came after it
                once = page.starts(index, draft.first, self._once)
                return not once and not self._reported(page, index, draft.first)
        return False

    def _at_another_hour(self, page: Page, draft: EventDraft) -> bool:
        """`Lalu, pukul 11.00, Kapolres mengecek gudang`: afterwards, at an hour of its own."""
        start = draft.view.sentence.first
        hour = bool(times(page.tokens.quote(start, draft.first)))
        return hour and bool(page.starts(start, start + _LEAD, self._sequels))

    def _left_for(self, page: Page, draft: EventDraft, event: EventDraft) -> bool:
        """`Selesai rapat itu, mereka meninjau lokasi`: a visit by those who had met, which is elsewhere."""
        if self._types[draft.type].group != _VISIT or self._types[event.type].group not in _INDOORS:
            return False
        start = draft.view.sentence.first
        for index in page.starts(start, start + _LEAD, self._over):
            hit = page.hits.at(index + page.phrase_at(index, self._over), "event")
            if hit is not None and hit.last <= draft.first and self.alike(hit.notations[0], event.type):
                return not self._reported(page, index, draft.first)
        return False

    def _opens(self, page: Page, draft: EventDraft) -> bool:
        """`Sorenya Pangdam menanam pohon di Telaga Biru`: a time of its own opens the sentence."""
        start = draft.view.sentence.first
        lead = page.starts(start, start + _LEAD, self._sequels)
        return any(not page.phrase_at(index, self._over) for index in lead)

    def _reported(self, page: Page, first: int, last: int) -> bool:
        """`Seusai ziarah, Kapolres menerangkan puncak hari …`: what was spoken of did not follow."""
        return any(hit.notations[0] in self._speech for hit in page.hits.within(first, last, "trigger"))

    def _elsewhere(self, page: Page, draft: EventDraft, event: EventDraft) -> bool:
        """`Di hari yang sama, Polres Kebumen juga menggelar panen raya di Desa Bocor`: others, elsewhere."""
        if draft.venue is None or event.venue is None or draft.shares_place(event):
            return False
        start = draft.view.sentence.first
        again = any(page.norm(index) in self._again for index in range(start, draft.first))
        return again and bool(draft.organizers) and bool(page.starts(start, draft.first, self._same_day))

    def _bygone(self, page: Page, draft: EventDraft, event: EventDraft) -> bool:
        """`Gubernur sendiri dilantik Presiden 12 Mei 2017 lalu`: told in passing of what is long over."""
        day = draft.date_evidence
        if day is None or draft.venue is not None or draft.date is None or event.date is None:
            return False
        after = page.tokens.text[day.end : day.end + _PASSING].lower().strip(" )").split()
        return draft.date < event.date and bool(after) and after[0].strip(",.") in self._ago

    def _another(self, page: Page, draft: EventDraft, event: EventDraft) -> bool:
        """`Pekan lalu panen serupa berlangsung di Desa Ulak`: one like it, at another place."""
        if draft.venue is None or event.venue is None or draft.shares_place(event):
            return False
        return page.norm(draft.last) in self._likewise

    def _likewise_held(self, page: Page, draft: EventDraft) -> bool:
        """`Pada hari yang sama, gampong juga melaksanakan sosialisasi`: a kind of its own."""
        start = draft.view.sentence.first
        verbs = page.norm(draft.first).startswith(self._verbs) or page.starts(
            max(start, draft.first - _HELD), draft.first, self._active
        )
        again = any(page.norm(index) in self._again for index in range(start, draft.first))
        return bool(verbs) and again and bool(page.starts(start, draft.first, self._same_day))

    def _goes_on(self, draft: EventDraft, event: EventDraft) -> bool:
        """The next days of a journey are the same visit."""
        if draft.date is None or event.date is None or self._types[event.type].group != _VISIT:
            return False
        return draft.type == event.type and abs((draft.date - event.date).days) <= _JOURNEY

    @staticmethod
    def _hour(page: Page, draft: EventDraft) -> bool:
        return bool(times(page.tokens.quote(draft.view.sentence.first, draft.view.sentence.last)))

    def _later_that_day(self, page: Page, draft: EventDraft, event: EventDraft) -> bool:
        """`Pisah sambut akan berlangsung pukul 19.30`: announced for another hour, by another word."""
        if draft.status != "planned" or event.status != "held":
            return False
        other = page.norm(draft.last - 1) != page.norm(event.last - 1)
        return other and draft.view is not event.view and self._hour(page, draft)
