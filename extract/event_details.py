"""Day, stage, organizers and theme of an event, from the words around it."""

from __future__ import annotations

from .dates import DateMention
from .event_drafts import EventDraft, SentenceView
from .page import Page
from .sentences import Sentence
from .wording import Wording


class EventDetails:
    """Reads what belongs to an event that was found."""

    def __init__(self, wording: Wording) -> None:
        self._active = wording.phrases("held_active")
        self._other_day = wording.norms("other_day")
        self._passive = wording.phrases("held_passive")
        self._planned = wording.norms("planned")
        self._cancelled = wording.phrases("cancelled")
        self._postponed = wording.phrases("postponed")
        self._vague = wording.phrases("vague_day")
        self._theme = wording.phrases("theme")

    def date(self, page: Page, draft: EventDraft, near: list[SentenceView]) -> DateMention | None:
        """The day in the event's sentence, else the first full date of the text that is not yet to come."""
        if page.starts(draft.view.sentence.first, draft.view.sentence.last, self._vague):
            return None
        start = page.tokens.starts[draft.first]
        own = [date for date in draft.view.dates if not date.relative]
        if own:
            after = [date for date in own if date.start > start]
            return (after or own)[0]
        relative = [date for date in draft.view.dates if date.date is not None]
        if relative and draft.status == "planned":
            return relative[0]
        for view in near[1:]:
            for date in view.dates:
                if not date.relative and not self._ahead(page, date):
                    return date
        return relative[0] if relative else None

    def status(self, page: Page, draft: EventDraft) -> None:
        """Whether the words around the event put it off, call it off or announce it."""
        sentence = draft.view.sentence
        window = range(max(sentence.first, draft.first - 8), min(sentence.last, draft.last + 8))
        if any(page.phrase_at(i, self._postponed) for i in window):
            draft.status = "postponed"
        elif any(page.phrase_at(i, self._cancelled) for i in window):
            draft.status = "cancelled"
        elif any(
            page.norm(i) in self._planned
            for i in range(max(sentence.first, draft.first - 4), min(sentence.last, draft.last + 4))
        ):
            draft.status = "planned"

    def organizers(self, page: Page, draft: EventDraft) -> None:
        """`Polres Bojonegoro mengadakan Apel`, `rakor … yang digelar Polres Paser`, `… melalui Badan
        Kesbangpol`."""
        sentence = draft.view.sentence
        bodies = [actor for actor in draft.view.actors if actor.body is not None and actor.name is None]
        for index in page.starts(sentence.first, sentence.last, self._active, self._passive):
            if index in page.text.quoted:
                continue
            if page.phrase_at(index, self._active) and index < draft.first:
                draft.organizers += [actor for actor in bodies if actor.last <= index]
                return
            length = page.phrase_at(index, self._passive)
            if length and index >= draft.first:
                following = [actor for actor in bodies if index < actor.first <= index + length + 2]
                if following:
                    draft.organizers += following[:1]
                    return

    def theme(self, page: Page, sentence: Sentence) -> str | None:
        """`bertema “Terorisme adalah Musuh Kita Bersama”`: the words in quotation marks."""
        for index in page.starts(sentence.first, sentence.last, self._theme):
            length = page.phrase_at(index, self._theme)
            for quotation in page.text.quotations_in(sentence):
                if index + length <= quotation.first <= index + length + 3:
                    return page.tokens.quote(quotation.first, quotation.last).strip(" ,.")
        return None

    def _ahead(self, page: Page, date: DateMention) -> bool:
        """`pada 27 November 2024 mendatang` is no day of this event."""
        text = page.tokens.text
        around = text[max(0, date.start - 40) : date.end + 14].lower().split()
        return any(word.strip(",.") in self._other_day for word in around)
