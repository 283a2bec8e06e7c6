"""Events: what took place, when and where.

`Apel dipusatkan di Aloon-aloon, Selasa (18/2)`, `saat rapat koordinasi (rakor) lintas sektoral … di hotel
Kyriad`, `dijadwalkan melantik …`. An article has one main event: the kind of event that its wording
announces earliest and most plainly; others are those with a day, a place or a stage (`akan`, `usai`) of
their own.
"""

from __future__ import annotations

from .event_details import EventDetails
from .event_drafts import EventDraft, SentenceView
from .lexicon import Hit, Lexicon
from .page import Page
from .venues import VenueReader
from .wording import Wording

_OPENING = 3
"""Sentences of the body that tell what the article is about: whoever holds anything there holds the event."""
_PLAIN_EVENT = 2.5
"""The score that a further event needs: a verb, a cue or a day of its own, not a mere word."""
_VAGUE_TYPES = frozenset({"kegiatan", "pengamanan_pemilu", "pemungutan_suara", "kampanye", "bencana"})
"""Kinds whose words are printed about much else: they make an event only where no other does."""


class EventReader:
    """Finds the events of an article."""

    def __init__(self, lexicon: Lexicon, wording: Wording) -> None:
        self._types = lexicon.vocabulary.event_types
        self._active = wording.phrases("held_active")
        self._passive = wording.phrases("held_passive")
        self._cues = wording.phrases("event_cue")
        self._sequels = wording.phrases("sequel")
        self._venues = VenueReader(wording)
        self._details = EventDetails(wording)

    def __call__(self, page: Page, views: list[SentenceView]) -> list[EventDraft]:
        """The events, the main one first."""
        drafts = [draft for view in views for draft in self._candidates(page, view)]
        if not drafts:
            return []
        main = self._main(page, drafts, views)
        events = [main]
        for draft in drafts:
            if draft is main or draft.view.sentence.part != "body":
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
        if len(events) > 1:
            self._assign(page, views, events)
        return events

    def _assign(self, page: Page, views: list[SentenceView], events: list[EventDraft]) -> None:
        """`Rapat dihadiri …` tells of the Rapat koordinasi of an earlier sentence, not of the main event."""
        told = {first for event in events for first in event.views}
        for view in views:
            sentence = view.sentence
            if sentence.part != "body" or sentence.first in told:
                continue
            kinds = {
                hit.notations[0]
                for index in range(sentence.first, sentence.last)
                if (hit := page.hits.at(index, "event")) is not None
            }
            of = [event for event in events if any(self._alike(kind, event.type) for kind in kinds)]
            if len(of) == 1 and of[0].first < sentence.first:
                of[0].views.add(sentence.first)

    def _alike(self, kind: str, other: str) -> bool:
        """The same kind, or one that the other is a form of."""
        return kind == other or other == self._types[kind].broader or kind == self._types[other].broader

    def _candidates(self, page: Page, view: SentenceView) -> list[EventDraft]:
        sentence = view.sentence
        found: list[EventDraft] = []
        end = sentence.first
        for index in range(sentence.first, sentence.last):
            hit = page.hits.at(index, "event")
            if hit is None or index in page.text.quoted or index < end or self._within_name(page, view, hit):
                continue
            end = hit.last
            draft = EventDraft(hit.notations[0], hit.first, hit.last, view)
            draft.score = self._score(page, draft)
            found.append(draft)
        return found

    def _within_name(self, page: Page, view: SentenceView, hit: Hit) -> bool:
        """`Badan Pengawas Pemilihan Umum` or `Operasi Mantap Brata` hold event words that are none."""
        inside_actor = any(
            actor.first <= hit.first < actor.last and actor.group is None for actor in view.actors
        )
        return inside_actor or page.hits.at(hit.first, "operation") is not None

    def _score(self, page: Page, draft: EventDraft) -> float:
        sentence = draft.view.sentence
        score = 1.0 + 0.3 * (draft.last - draft.first)
        if draft.type in _VAGUE_TYPES:
            score -= 3.0
        before = range(max(sentence.first, draft.first - 4), draft.first)
        if any(page.phrase_at(i, self._active) for i in before):
            score += 2.0
        if any(page.phrase_at(i, self._cues) for i in before):
            score += 1.5
        after = range(draft.last, min(sentence.last, draft.last + 12))
        if any(page.phrase_at(i, self._passive) for i in after):
            score += 1.5
        if draft.view.dates:
            score += 2.0
        if sentence.part == "title":
            score += 0.5
        return score

    def _main(self, page: Page, drafts: list[EventDraft], views: list[SentenceView]) -> EventDraft:
        """The best candidate; early ones weigh more, and so does a kind named in the headline and again."""
        body = [draft for draft in drafts if draft.view.sentence.part != "title"] or drafts
        order = {
            id(view): number for number, view in enumerate(v for v in views if v.sentence.part != "title")
        }
        named: dict[str, int] = {}
        for draft in drafts:
            named[draft.type] = named.get(draft.type, 0) + 1
        titled = {draft.type for draft in drafts if draft.view.sentence.part == "title"}

        def weight(draft: EventDraft) -> float:
            early = max(0.0, 3.0 - 0.6 * order.get(id(draft.view), 0))
            return (
                draft.score + early + 0.4 * min(named[draft.type], 4) + (1.5 if draft.type in titled else 0.0)
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
            if same and not main.organizers and draft.view.sentence.part == "body":
                self._details.organizers(page, draft)
                main.organizers = draft.organizers
        return main

    def _fill(self, page: Page, draft: EventDraft, views: list[SentenceView], *, own: bool) -> None:
        """Date, place, stage, theme and organizers; a further event (`own`) takes only its sentence's."""
        view = draft.view
        self._details.status(page, draft)
        self._details.organizers(page, draft)
        near = self._near(draft, views, own=own)
        date = self._details.date(page, draft, near)
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
            if candidate is not view and self._tells_of_another(page, draft, candidate):
                continue
            venue = self._venues(page, candidate.sentence, after=draft.last if candidate is view else None)
            if venue is not None:
                draft.venue = venue
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
        sentence = view.sentence
        kinds = {
            hit.notations[0]
            for index in range(sentence.first, sentence.last)
            if (hit := page.hits.at(index, "event")) is not None
        }
        sequel = page.starts(sentence.first, sentence.last, self._sequels)
        return bool(sequel) and bool(kinds - {draft.type} - _VAGUE_TYPES)

    def _sequel(self, page: Page, draft: EventDraft, event: EventDraft) -> bool:
        """`Selepas itu … Syukuran digelar di Aula Serbaguna`: another kind of event at another place,
        afterwards."""
        if draft.venue is None or draft.type == event.type or draft.view is event.view:
            return False
        if event.venue is not None and draft.venue.name == event.venue.name:
            return False
        return any(page.phrase_at(i, self._sequels) for i in range(draft.view.sentence.first, draft.first))

    def _separate(self, page: Page, draft: EventDraft, events: list[EventDraft]) -> bool:
        """A further event has a day or a stage of its own; a second word for the same one has not."""
        for event in events:
            if draft.type == event.type and draft.date in (None, event.date):
                return False
            same_day = draft.date is None or draft.date == event.date
            if same_day and draft.status == event.status and not self._sequel(page, draft, event):
                return False
        if draft.type in _VAGUE_TYPES or draft.score < _PLAIN_EVENT:
            return False
        if self._sequel(page, draft, events[0]):
            return True
        return draft.date is not None and draft.date_evidence is not None and not draft.date_evidence.relative
