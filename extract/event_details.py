"""Stage and theme of an event, from the words around it."""

from __future__ import annotations

from .event_drafts import EventDraft
from .page import Page
from .sentences import Sentence
from .wording import Phrases, Wording

_BEFORE = 4
"""Tokens between `akan`, `batal`, `penundaan` and the event that they speak of."""
_OBJECT = 9
"""Tokens between `akan melaksanakan` and its event."""
_AFTER = 30
"""Tokens between an event and its `ditunda` (`Pelantikan 38 pejabat di Aula …, Senin (19/5), ditunda`)."""
_HELD = 2
"""Tokens between `akan` and its verb (`Rakor akan kembali digelar`)."""


class EventDetails:
    """Reads what belongs to an event that was found."""

    def __init__(self, wording: Wording) -> None:
        self._any = wording.phrases("planned", "planned_noun", "certainly_planned", "postponed", "cancelled")
        """One of these stands wherever a stage is told."""
        self._planned = wording.phrases("planned")
        self._plan = wording.phrases("planned_noun")
        self._certainly = wording.phrases("certainly_planned")
        self._held = wording.phrases("held_passive", "held_active")
        self._active = tuple(wording.norms("active_prefix"))
        self._no_object = wording.norms("event_within", "over", "in", "conjunction") | {","}
        self._off = (("postponed", wording.phrases("postponed")), ("cancelled", wording.phrases("cancelled")))
        self._once = wording.phrases("was_once")
        self._breaks = wording.norms("clause_break")
        self._theme = wording.phrases("theme")

    def status(self, page: Page, draft: EventDraft) -> None:
        """Whether the words around the event put it off, call it off or announce it."""
        if not page.starts(draft.left, draft.right, self._any):
            return
        start, end = self._clause(page, draft)
        before = (max(start, draft.first - _BEFORE), draft.first)
        after = (draft.last, min(end, draft.last + _AFTER))
        for stage, phrases in self._off:
            if self._says(page, before, phrases) or self._says(page, after, phrases):
                draft.status = "postponed" if stage == "postponed" else "cancelled"
                return
        soon = any(page.starts(i + 1, i + _HELD + 2, self._held) for i in page.starts(*after, self._planned))
        plan = any(
            index + page.phrase_at(index, self._plan) == draft.first
            for index in page.starts(*before, self._plan)
        )
        will = any(
            self._held_from(page, index, draft.first)
            for index in page.starts(max(start, draft.first - _OBJECT), draft.first, self._planned)
        )
        if (
            soon
            or plan
            or will
            or self._says(page, before, self._planned)
            or self._says(page, after, self._certainly)
        ):
            draft.status = "planned"

    def announced(self, page: Page, draft: EventDraft) -> bool:
        """Whether the words around the event announce it."""
        self.status(page, draft)
        return draft.status == "planned"

    def _held_from(self, page: Page, index: int, first: int) -> bool:
        """`bakal melaksanakan sebanyak 7 kali safari`: its verb behind `akan`, and the event its object."""
        verb = index + page.phrase_at(index, self._planned)
        if page.norm(verb).startswith(self._active) and not any(
            page.norm(at) in self._no_object for at in range(verb, first)
        ):
            return index not in page.text.quoted
        return index not in page.text.quoted and bool(
            page.starts(index + 1, min(index + 3, first), self._held)
        )

    def _clause(self, page: Page, draft: EventDraft) -> tuple[int, int]:
        """From the event before this one to the event behind it, or to a `namun`."""
        start, end = draft.left, draft.right
        for index in range(start, draft.first):
            if page.norm(index) in self._breaks:
                start = index + 1
        for index in range(end - 1, draft.last - 1, -1):
            if page.norm(index) in self._breaks or page.word(index) == ";":
                end = index
        return start, end

    def _says(self, page: Page, where: tuple[int, int], phrases: Phrases) -> bool:
        return any(
            i not in page.text.quoted and not page.phrase_at(i - 1, self._once)
            for i in page.starts(*where, phrases)
        )

    def theme(self, page: Page, sentence: Sentence) -> str | None:
        """`bertema “Terorisme adalah Musuh Kita Bersama”`: the words in quotation marks."""
        for index in page.starts(sentence.first, sentence.last, self._theme):
            length = page.phrase_at(index, self._theme)
            for quotation in page.text.quotations_in(sentence):
                if index + length <= quotation.first <= index + length + 3:
                    return page.tokens.quote(quotation.first, quotation.last).strip(" ,.")
        return None
