"""The operation or election that an event belongs to: `Apel Gelar Pasukan Operasi Ketupat Candi 2025`.

Operations come back year by year, with a word of the region behind their name and often without a year; the
day of the event tells then which one it was. Only the event's own sentence and the headline count.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator

from ..ontology.concepts import Operation
from ..ontology.vocabulary import Vocabulary
from .event_drafts import EventDraft, SentenceView
from .page import Page
from .tokens import Tokenizer
from .wording import Phrases

_BEHIND = 4
"""Tokens between an operation's name and its year (`Operasi Lilin Rinjani Tahun 2025`)."""
_AROUND = dt.timedelta(days=45)
"""How long before and after an operation events are held for it."""


class ProgrammeReader:
    """Finds the operation or election of an event."""

    def __init__(self, vocabulary: Vocabulary, tokenizer: Tokenizer, words: frozenset[str]) -> None:
        self._series: dict[tuple[str, ...], list[Operation]] = defaultdict(list)
        for operation in vocabulary.operations.values():
            norms = tuple(tokenizer(operation.series).norms) if operation.series else ()
            if len(norms) > 1 and norms[0] in words:
                for word in words:  # `Ops Lilin` is `Operasi Lilin`
                    self._series[word, *norms[1:]].append(operation)
        self._names: Phrases = _by_first_word(self._series)
        self._operations = vocabulary.operations

    def __call__(self, page: Page, draft: EventDraft, titles: list[SentenceView]) -> str | None:
        """The notation of the one that the words name; None where they name none, or leave open which."""
        for view in (draft.view, *titles):
            for found in (*self._of_series(page, view, draft), *self._named(page, view)):
                return found
        return None

    def _of_series(self, page: Page, view: SentenceView, draft: EventDraft) -> Iterator[str]:
        sentence = view.sentence
        for index in page.starts(sentence.first, sentence.last, self._names):
            if index in page.text.quoted:
                continue
            last = index + page.phrase_at(index, self._names)
            known = self._series[tuple(page.norm(at) for at in range(index, last))]
            years = {page.norm(at) for at in range(last, min(last + _BEHIND, sentence.last))}
            told = [one for one in known if any(year in one.label for year in years if year.isdigit())]
            if not told and len(known) > 1 and draft.date is not None:
                told = [one for one in known if _near(one, draft.date)]
            told = told or (known if len(known) == 1 else [])
            if len(told) == 1:
                yield told[0].notation

    def _named(self, page: Page, view: SentenceView) -> Iterator[str]:
        sentence = view.sentence
        for hit in page.hits.within(sentence.first, sentence.last, "operation"):
            if hit.first not in page.text.quoted and len(hit.notations) == 1:
                yield hit.notations[0]


def _near(operation: Operation, day: dt.date) -> bool:
    if operation.start is None:
        return False
    return operation.start - _AROUND <= day <= (operation.end or operation.start) + _AROUND


def _by_first_word(phrases: dict[tuple[str, ...], list[Operation]]) -> Phrases:
    found: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for phrase in phrases:
        found[phrase[0]].append(phrase)
    return {first: tuple(sorted(rest, key=len, reverse=True)) for first, rest in found.items()}
