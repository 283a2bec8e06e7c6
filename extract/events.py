"""Events: what took place, when and where.

`Apel dipusatkan di Aloon-aloon, Selasa (18/2)`, `saat rapat koordinasi (rakor) lintas sektoral … di hotel
Kyriad`, `dijadwalkan melantik …`. An article has one main event: the kind of event that its wording
announces earliest and most plainly; others are those with a day, a place or a stage (`akan`, `usai`) of
their own.
"""

from __future__ import annotations

from .dates import times
from .event_candidates import VAGUE_TYPES, EventCandidates
from .event_days import DayReader
from .event_details import EventDetails
from .event_drafts import EventDraft, SentenceView
from .event_hosts import HostReader
from .lexicon import Lexicon
from .page import Page
from .venues import VenueReader
from .wording import Wording

_OPENING = 3
"""Sentences of the body that tell what the article is about: whoever holds anything there holds the event."""
_VISIT = "visit"
_LEAD = 5
"""Tokens that may open a sentence with `Masih di hari yang sama`."""
_HELD = 4
"""Tokens between an event and `digelar di …`."""
_JOURNEY = 3
"""Days that a visit may take."""
_PLAIN_EVENT = 2.5
"""The score that a further event needs: a verb, a cue or a day of its own, not a mere word."""


class EventReader:
    """Finds the events of an article."""

    def __init__(self, lexicon: Lexicon, wording: Wording) -> None:
        self._types = lexicon.vocabulary.event_types
        self._sequels = wording.phrases("sequel")
        self._held = wording.phrases("held_at")
        self._planned = wording.phrases("planned")
        self._over = wording.phrases("over")
        self._same_day = wording.phrases("same_day")
        self._likewise = wording.norms("likewise")
        self._candidates = EventCandidates(wording)
        self._venues = VenueReader(wording)
        self._details = EventDetails(wording)
        self._days = DayReader(wording)
        self._hosts = HostReader(lexicon, wording)

    def __call__(self, page: Page, views: list[SentenceView]) -> list[EventDraft]:
        """The events, the main one first."""
        drafts = [draft for view in views for draft in self._candidates(page, view)]
        if not drafts:
            return []
        main = self._main(page, drafts, views)
        if main is None:
            return []
        events = [main]
        for draft in drafts:
            if draft is main or draft.view.sentence.part != "body" or draft.occasion:
                continue
            self._fill(page, draft, views, own=True)
            if self._separate(page, draft, events):
                events.append(draft)
                draft.views |= {
                    view.sentence.first
                    for view in views
                    if view.sentence.paragraph == draft.view.sentence.paragraph
                    and view.sentence.first > draft.view.sentence.first
                }
        for event in events:
            event.organizers = event.organizers or self._hosts.of_kind(event, views)
        if len(events) > 1:
            self._assign(views, events)
        return events

    def _assign(self, views: list[SentenceView], events: list[EventDraft]) -> None:
        """`Rapat dihadiri …` tells of the Rapat koordinasi of an earlier sentence, not of the main event."""
        told = {first for event in events for first in event.views}
        for view in views:
            sentence = view.sentence
            if sentence.part != "body" or sentence.first in told:
                continue
            of = [event for event in events if any(self._alike(kind, event.type) for kind in view.kinds)]
            if len(of) == 1 and of[0].first < sentence.first:
                of[0].views.add(sentence.first)

    def _alike(self, kind: str, other: str) -> bool:
        """The same kind, or one that the other is a form of."""
        return kind == other or other == self._types[kind].broader or kind == self._types[other].broader

    def _main(self, page: Page, drafts: list[EventDraft], views: list[SentenceView]) -> EventDraft | None:
        """The best candidate; early ones weigh more, and so does a kind named in the headline and again."""
        body = [draft for draft in drafts if draft.view.sentence.part != "title"]
        body = body or [draft for draft in drafts if draft.score >= _PLAIN_EVENT]
        if not body:
            return None
        order = {
            id(view): number for number, view in enumerate(v for v in views if v.sentence.part != "title")
        }
        named: dict[str, int] = {}
        for draft in drafts:
            named[draft.type] = named.get(draft.type, 0) + 1
        titled = {draft.type for draft in drafts if draft.view.sentence.part == "title"}

        def weight(draft: EventDraft) -> float:
            early = max(0.0, 3.0 - 0.6 * order.get(id(draft.view), 0))
            sentence = draft.view.sentence
            follows = bool(page.starts(sentence.first, sentence.first + _LEAD, self._sequels))
            told = order.get(id(draft.view), 0) > 0
            announced = told and bool(page.starts(sentence.first, sentence.last, self._planned))
            often = 0.4 * min(named[draft.type], 4)
            return (
                draft.score + early + often + 1.5 * (draft.type in titled) - 1.5 * follows - 2.0 * announced
            )

        main = max(body, key=lambda draft: (weight(draft), -draft.first))
        main.main = True
        self._fill(page, main, views, own=False)
        alike = [draft for draft in drafts if draft.type == main.type and draft.view.sentence.part == "body"]
        main.naming = next(
            (d for d in alike if page.capital(d.first) and d.first > d.view.sentence.first), None
        )
        main.naming = main.naming or (alike[0] if alike else None)
        early = {id(view) for view in [v for v in views if v.sentence.part == "body"][:_OPENING]}
        for draft in drafts:
            same = draft.type == main.type or id(draft.view) in early
            if same and not main.organizers and not draft.occasion and draft.view.sentence.part == "body":
                main.organizers = self._hosts(page, draft)
            if draft.type == main.type and (id(draft.view) in early or draft.view.sentence.part == "title"):
                self._details.status(page, draft)
                if draft.called_off:
                    main.status = draft.status
        return main

    def _fill(self, page: Page, draft: EventDraft, views: list[SentenceView], *, own: bool) -> None:
        """Date, place, stage, theme and organizers; a further event (`own`) takes only its sentence's."""
        view = draft.view
        self._details.status(page, draft)
        draft.organizers = self._hosts(page, draft)
        near = self._near(draft, views, own=own)
        date = self._days(page, draft, near)
        if date is not None:
            draft.date, draft.until = date.date, date.until
            draft.precision = date.precision if date.date else None
            draft.date_evidence = date
            published = page.article.published
            if published is not None and date.date is not None and draft.status in ("held", "planned"):
                # a day's grace: pages stamped in one time zone tell of ceremonies in another
                ahead = (date.date - published).days
                if ahead > 1:
                    draft.status = "planned"
                elif ahead < 0:
                    draft.status = "held"
        draft.venue = self._venues(page, view.sentence, after=draft.last) or self._venues.plain(
            page, view.sentence, after=draft.last
        )
        for candidate in near if draft.venue is None else ():
            if candidate is view or self._tells_of_another(page, draft, candidate):
                continue
            if self._days.announces_another(page, draft, candidate):
                continue
            venue = self._venues(page, candidate.sentence, after=None, named=True)
            if venue is not None:
                draft.venue, draft.venue_view = venue, candidate
                break
        for candidate in near:
            theme = self._details.theme(page, candidate.sentence)
            if theme:
                draft.theme = theme
                break
        draft.views.add(view.sentence.first)

    @staticmethod
    def _near(draft: EventDraft, views: list[SentenceView], *, own: bool) -> list[SentenceView]:
        if own:
            return [draft.view]
        body = [view for view in views if view.sentence.part == "body"]
        caption = [view for view in views if view.sentence.part == "caption"]
        return [draft.view, *(view for view in body + caption if view is not draft.view)]

    def _tells_of_another(self, page: Page, draft: EventDraft, view: SentenceView) -> bool:
        """A sentence that goes on to another kind of event says nothing of this one's place."""
        sequel = page.starts(view.sentence.first, view.sentence.last, self._sequels)
        return bool(sequel) and bool(view.kinds - {draft.type} - VAGUE_TYPES)

    def _sequel(self, page: Page, draft: EventDraft, event: EventDraft) -> bool:
        """`Selepas itu … Syukuran digelar di Aula Serbaguna`: another kind of event at another place,
        afterwards."""
        if draft.venue is None or draft.type == event.type or draft.view is event.view:
            return False
        if draft.shares_place(event):
            return False
        if event.called_off and draft.status == "held":
            return True  # `Adapun apel gabungan tetap dilaksanakan di halaman …`
        held = page.starts(draft.last, draft.last + _HELD, self._held)
        if held and draft.venue.first > held[0]:
            return True  # `Syukuran dimulai di Aula Serbaguna`
        for index in page.starts(draft.view.sentence.first, draft.first, self._sequels):
            over = page.phrase_at(index, self._over)
            if not over or index + over < draft.first:
                return True  # but `Usai upacara, Kapolres …` tells what came after it
        return False

    def _separate(self, page: Page, draft: EventDraft, events: list[EventDraft]) -> bool:
        """A further event has a day or a stage of its own; a second word for the same one has not."""
        for event in events:
            off = draft.called_off and draft.status != event.status
            if self._alike(draft.type, event.type):
                if self._goes_on(draft, event):
                    return False
                if event.on(draft.date) and not (off and page.norm(draft.last) in self._likewise):
                    return self._later_that_day(page, draft, event)
                continue
            same = draft.date in (None, event.date) and not off and draft.status == event.status
            if same and not self._sequel(page, draft, event):
                return False
        if draft.called_off:
            return draft.type not in VAGUE_TYPES or page.word(draft.last)[:1].islower()
        if draft.type in VAGUE_TYPES:
            return False
        if self._sequel(page, draft, events[0]):
            if draft.date is None and page.starts(draft.view.sentence.first, draft.first, self._same_day):
                main = events[0]
                if not main.called_off:
                    draft.date, draft.precision = main.date, main.precision
            return True
        if draft.score < _PLAIN_EVENT:
            return False
        if draft.status == "planned":
            return draft.date is not None or self._hour(page, draft)
        return draft.date is not None and draft.date_evidence is not None and not draft.date_evidence.relative

    def _goes_on(self, draft: EventDraft, event: EventDraft) -> bool:
        """The next days of a journey are the same visit."""
        if draft.date is None or event.date is None or self._types[event.type].group != _VISIT:
            return False
        return draft.type == event.type and abs((draft.date - event.date).days) <= _JOURNEY

    def _hour(self, page: Page, draft: EventDraft) -> bool:
        return bool(times(page.tokens.quote(draft.view.sentence.first, draft.view.sentence.last)))

    def _later_that_day(self, page: Page, draft: EventDraft, event: EventDraft) -> bool:
        """`Pisah sambut akan berlangsung pukul 19.30`: announced for another hour, by another word."""
        if draft.status != "planned" or event.status != "held":
            return False
        other = page.norm(draft.last - 1) != page.norm(event.last - 1)
        return other and draft.view is not event.view and self._hour(page, draft)
