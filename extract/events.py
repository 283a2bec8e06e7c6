"""Events: what took place, when and where.

`Apel dipusatkan di Aloon-aloon, Selasa (18/2)`, `saat rapat koordinasi (rakor) lintas sektoral … di hotel
Kyriad`, `dijadwalkan melantik …`. An article has one main event: the kind of event that its wording
announces earliest and most plainly; others are those with a day, a place or a stage (`akan`, `usai`) of
their own.
"""

from __future__ import annotations

from dataclasses import replace

from .event_candidates import VAGUE_TYPES, EventCandidates, of_council
from .event_days import DayReader
from .event_details import EventDetails
from .event_drafts import EventDraft, SentenceView
from .event_hosts import HostReader
from .event_programmes import ProgrammeReader
from .further_events import FurtherEvents
from .implied_hosts import ImpliedHosts
from .lexicon import Lexicon
from .main_event import MainEvent
from .page import Page
from .unknown_events import UnknownEvents
from .venues import VenueReader
from .wording import Wording

_OPENING = 3
"""Sentences of the body that tell what the article is about: whoever holds anything there holds the event."""


class EventReader:
    """Finds the events of an article."""

    def __init__(self, lexicon: Lexicon, wording: Wording, programmes: ProgrammeReader) -> None:
        self._programmes = programmes
        self._sequels = wording.phrases("sequel")
        self._main = MainEvent(wording)
        self._further = FurtherEvents(lexicon.vocabulary, wording)
        self._candidates = EventCandidates(wording)
        self._venues = VenueReader(wording)
        self._unknown = UnknownEvents(wording, self._venues)
        self._details = EventDetails(wording)
        self._days = DayReader(wording)
        self._hosts = HostReader(lexicon, wording)
        self._implied = ImpliedHosts(lexicon, wording)

    def __call__(self, page: Page, views: list[SentenceView]) -> list[EventDraft]:
        """The events, the main one first."""
        drafts = [draft for view in views for draft in self._candidates(page, view)]
        of_council(drafts)
        body = [view for view in views if view.sentence.part == "body"][:_OPENING]
        if all(draft.type in VAGUE_TYPES for draft in drafts):
            drafts = self._unknown(page, body) or drafts
        main = self._main(page, drafts, views) if drafts else None
        if main is None:
            return []
        self._complete(page, main, drafts, views)
        opening = {id(view) for view in body}
        events = [main]
        for draft in drafts:
            if draft is main or draft.view.sentence.part != "body" or draft.occasion or draft.bygone:
                continue
            if draft.type in VAGUE_TYPES and self._further.screened(page, draft.view, main):
                draft.type = main.type  # `acara yang dipusatkan di Jakarta itu disimak lewat zoom`
            if draft.type in VAGUE_TYPES:
                self._details.status(page, draft)
                if not draft.called_off:
                    continue
            draft.opening = id(draft.view) in opening
            self._fill(page, draft, views, own=True)
            if self._further.separate(page, draft, events):
                events.append(draft)
                draft.views |= {
                    view.sentence.first
                    for view in views
                    if view.sentence.paragraph == draft.view.sentence.paragraph
                    and view.sentence.first > draft.view.sentence.first
                }
        titles = [view for view in views if view.sentence.part == "title"]
        for event in events:
            event.part_of = self._programmes(page, event, titles if event.main else [])
            event.organizers = event.organizers or self._hosts.of_kind(event, views)
            event.organizers = event.organizers or self._implied(page, event, views)
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
            alike = self._further.alike
            of = [event for event in events if any(alike(kind, event.type) for kind in view.kinds)]
            if len(of) == 1 and of[0].first < sentence.first:
                of[0].views.add(sentence.first)

    def _complete(
        self, page: Page, main: EventDraft, drafts: list[EventDraft], views: list[SentenceView]
    ) -> None:
        """What other mentions of the main event tell of it."""
        early = {id(view) for view in [v for v in views if v.sentence.part == "body"][:_OPENING]}
        if not main.view.dates and any(
            draft.type == main.type
            and draft.first < main.first
            and id(draft.view) in early
            and self._details.announced(page, draft)
            for draft in drafts
        ):
            main.status = "planned"
        self._fill(page, main, views, own=False)
        for draft in drafts:
            same = draft.type == main.type or id(draft.view) in early
            if same and not main.organizers and not draft.occasion and draft.view.sentence.part == "body":
                main.organizers = self._hosts(page, draft)
        for draft in drafts if not main.organizers else ():
            if draft.type == main.type and draft.view.sentence.part == "title":
                main.organizers = main.organizers or self._hosts(page, draft)
        for draft in drafts:
            if draft.type == main.type and (id(draft.view) in early or draft.view.sentence.part == "title"):
                self._details.status(page, draft)
                if draft.called_off:
                    main.status = draft.status

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
            published = page.published
            if published is not None and date.date is not None and draft.status in ("held", "planned"):
                # a day's grace: pages stamped in one time zone tell of ceremonies in another
                ahead = (date.date - published).days
                if ahead > 1:
                    draft.status = "planned"
                elif ahead < 0:
                    draft.status = "held"
        told = replace(view.sentence, last=draft.right) if draft.prepares else view.sentence
        reached = self._venues.reached(page, told, before=draft.first)
        draft.moved = reached is not None
        draft.venue = reached or self._venues(page, told, after=draft.last)
        draft.venue = draft.venue or self._venues.plain(page, told, after=draft.last)
        bare = draft.venue is None or not self._venues.named(page, draft.venue)
        for candidate in near if bare else ():
            if candidate is view or self._tells_of_another(page, draft, candidate):
                continue
            if self._days.announces_another(page, draft, candidate) or self._further.screened(
                page, candidate, draft
            ):
                continue
            venue = self._venues(page, candidate.sentence, after=None, named=True)
            venue = venue or self._venues.plain(page, candidate.sentence, after=None)
            if venue is not None:
                draft.venue, draft.venue_view = venue, candidate
                break
        if draft.venue is None and draft.main:
            alike = (view.sentence for view in near if draft.type in view.kinds and view is not draft.view)
            districts = (self._venues.districts(page, sentence) for sentence in (told, *alike))
            draft.venue = next(filter(None, districts), None) or self._venues.town(page, told)
            before = (v.sentence for v in near if v.sentence.last == told.first and not v.kinds)
            moves = (self._venues.reached(page, said, before=said.last) for said in (told, *before))
            draft.venue = draft.venue or next(filter(None, moves), None)
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
