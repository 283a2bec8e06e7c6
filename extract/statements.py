"""Quotations and who said them.

`“…,” kata Nonding mewakili Bupati Paser`, `“…,” ujarnya`, `Kapolres Lamandau AKBP … menyampaikan …. “…”,
lanjutnya`. The speaker is the actor beside the tag; `-nya`, a pronoun or no tag at all point back to the
one who spoke last. Names of operations and themes in quotation marks are no statements.
"""

from __future__ import annotations

from dataclasses import dataclass

from .dates import DateMention
from .event_drafts import SentenceView
from .lexicon import Lexicon
from .mentions import Actor
from .page import Page
from .sentences import Quotation
from .wording import Wording

_SHORTEST = 4
"""Words; shorter quotations are terms, not statements."""
_REACH = 6
"""Tokens between the closing mark and the tag (`”, lanjut Pj Bupati`)."""


@dataclass(frozen=True, slots=True)
class StatementDraft:
    """A quotation with its speaker, None where nobody can be told; `tag` is the words that attribute it."""

    quotation: Quotation
    view: SentenceView
    speaker: Actor | None
    date: DateMention | None
    rule: str


class StatementReader:
    """Attributes the quotations of an article."""

    def __init__(self, lexicon: Lexicon, wording: Wording) -> None:
        self._triggers = lexicon.vocabulary.triggers
        self._no_statement = wording.phrases("no_statement")
        self._prepositions = wording.norms("preposition")

    def __call__(self, page: Page, views: list[SentenceView]) -> list[StatementDraft]:
        """All statements in order."""
        found: list[StatementDraft] = []
        focus: Actor | None = None
        for view in views:
            if view.sentence.part == "title":
                continue
            inside = page.text.quotations_in(view.sentence)
            subject = self._subject(page, view)
            outside = [actor for actor in view.actors if self._speaks(page, actor)]
            for quotation in inside:
                if not self._is_statement(page, quotation):
                    continue
                after = self._after(page, view, quotation, outside)
                before = self._before(page, view, quotation, outside)
                speaker = after or before or focus
                rule = "tag-after" if after else "tag-before" if before else "last-speaker"
                found.append(
                    StatementDraft(quotation, view, speaker, self._date(page, view, quotation), rule)
                )
                focus = speaker
            if subject is not None:
                focus = subject
        return found

    def _is_statement(self, page: Page, quotation: Quotation) -> bool:
        if quotation.last - quotation.first < _SHORTEST:
            return False
        at = quotation.first - 2
        return not any(page.phrase_at(index, self._no_statement) for index in range(max(0, at - 2), at + 1))

    def _speaks(self, page: Page, actor: Actor) -> bool:
        return (
            actor.first not in page.text.quoted and actor.group is None and (actor.name or actor.posts) != []
        )

    def _after(
        self, page: Page, view: SentenceView, quotation: Quotation, actors: list[Actor]
    ) -> Actor | None:
        """`…,” kata Nonding`: an actor right after the tag."""
        index = quotation.last
        stop = min(view.sentence.last, quotation.last + _REACH)
        while index < stop:
            hit = page.hits.at(index, "trigger")
            if (
                hit is not None
                and self._triggers[hit.notations[0]].group == "speech"
                and index not in page.text.quoted
            ):
                return next((actor for actor in actors if hit.last <= actor.first <= hit.last + 1), None)
            index += 1
        return None

    def _before(
        self, page: Page, view: SentenceView, quotation: Quotation, actors: list[Actor]
    ) -> Actor | None:
        """`Kapolres mengatakan, “…”`: the last actor before a speech verb before the mark."""
        earlier = [actor for actor in actors if actor.last <= quotation.first]
        earlier = [
            actor for actor in earlier if page.norm(actor.first - 1) not in self._prepositions
        ] or earlier
        for index in range(quotation.first, view.sentence.first - 1, -1):
            hit = page.hits.at(index, "trigger")
            if (
                hit is not None
                and self._triggers[hit.notations[0]].group == "speech"
                and index not in page.text.quoted
            ):
                return next((actor for actor in reversed(earlier) if actor.last <= index), None)
        return None

    def _subject(self, page: Page, view: SentenceView) -> Actor | None:
        """Who speaks in this sentence: the actor before a speech verb, else the person named first."""
        speakers = [actor for actor in view.actors if self._speaks(page, actor)]
        for index in range(view.sentence.first, view.sentence.last):
            if index in page.text.quoted:
                continue
            hit = page.hits.at(index, "trigger")
            if hit is None or self._triggers[hit.notations[0]].group != "speech":
                continue
            before = [actor for actor in speakers if actor.last <= index]
            direct = [actor for actor in before if page.norm(actor.first - 1) not in self._prepositions]
            if before:
                return (direct or before)[-1]
            after = [actor for actor in speakers if hit.last <= actor.first <= hit.last + 1]
            if after:
                return after[0]
        named = [actor for actor in speakers if page.norm(actor.first - 1) not in self._prepositions]
        return named[0] if named and named[0].first - view.sentence.first < 4 else None

    def _date(self, page: Page, view: SentenceView, quotation: Quotation) -> DateMention | None:
        """`…,” katanya, Sabtu (8/6/2024)`: the day of the statement stands behind its tag."""
        end = page.tokens.ends[quotation.last - 1]
        return next((date for date in view.dates if date.start > end and not date.relative), None)
