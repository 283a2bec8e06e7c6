"""The day of an event among the dates around it.

`Rakor jelang Pilkada 27 November 2024 digelar Rabu (12/6)` names an election's day, `SK tertanggal 7
September` a decree's, `hingga 8 April` the end of something: none of these is the day of the event.
"""

from __future__ import annotations

from bisect import bisect_left

from .event_candidates import VAGUE_TYPES
from .event_drafts import EventDraft, SentenceView
from .page import Page
from .wording import Wording
from .years import DateMention

_BALLOT = "pemungutan_suara"
_BEFORE = 9
"""Tokens between `Pemilihan Kepala Daerah` and its day (`… di Kabupaten Toba yang jatuh pada tanggal …`)."""
_DECREE = 6
_DATELINE = 8
_DASHES = frozenset({"-", "–", "—", "_", "~", "|"})


class DayReader:
    """Finds the day of an event."""

    def __init__(self, wording: Wording) -> None:
        self._vague = wording.phrases("vague_day")
        self._other_day = wording.norms("other_day")
        self._ballots = wording.phrases("ballot")
        self._filler = wording.norms("ballot_filler")
        self._not_its_day = wording.phrases("not_its_day")
        self._decrees = wording.phrases("decree")
        self._planned = wording.phrases("planned")
        self._numbered = wording.norms("numbered")
        self._once = wording.phrases("was_once")
        self._clauses = wording.phrases("that", "planned")
        self._said = wording.phrases("said_passive")
        self._elsewhere = wording.phrases("remote", "met")

    def __call__(self, page: Page, draft: EventDraft, near: list[SentenceView]) -> DateMention | None:
        """The day in the event's sentence, else the first full date of the text that is not yet to come."""
        vague = page.starts(draft.view.sentence.first, draft.view.sentence.last, self._vague)
        if vague and not any(date.precision == "day" for date in draft.view.dates):
            return None
        start = page.tokens.starts[draft.first]
        own = [
            d for d in draft.view.dates if not d.relative and not self._foreign(page, draft, draft.view, d)
        ]
        if (not draft.main or draft.prepares) and draft.right < draft.view.sentence.last:
            # `Pelaksanaan MTQ disepakati dalam rapat, Selasa (15/10)`: the day of the rapat
            own = [date for date in own if date.start < page.tokens.starts[draft.right]]
        after = [date for date in own if date.start > start] or own
        days = [date for date in after if date.precision == "day"]
        if days:  # the press tells a day with its weekday
            return min(days, key=lambda date: not self._weekday(page, date)) if draft.main else days[0]
        relative = [date for date in draft.view.dates if date.relative]
        if relative:  # `kemarin` is its day, though it may not be known which that was
            return relative[0] if relative[0].date is not None else None
        coming: list[DateMention] = []
        for view in near[1:]:
            if self.announces_another(page, draft, view):
                continue
            told = draft.status == "planned" and (
                draft.type in view.kinds or self._leads_to(page, draft, view)
            )
            coming += [
                date
                for date in view.dates
                if not date.relative
                and (told or not self._ahead(page, date))
                and not self._foreign(page, draft, view, date)
            ]
        return min(coming + after, key=lambda date: date.precision != "day", default=None)

    def announces_another(self, page: Page, draft: EventDraft, view: SentenceView) -> bool:
        """`Apel akan digelar Kamis (20/3)` says nothing of the day of the Rakor."""
        if draft.type in view.kinds or not view.kinds - VAGUE_TYPES:
            return False
        return bool(page.starts(view.sentence.first, view.sentence.last, self._planned))

    def _leads_to(self, page: Page, draft: EventDraft, view: SentenceView) -> bool:
        """`Gubernur akan ke Rote, Senin (23/6). Ia dijadwalkan membuka turnamen …`: the sentence before."""
        first, last = view.sentence.first, view.sentence.last
        close = last == draft.view.sentence.first and not view.kinds
        return close and bool(page.starts(first, last, self._planned))

    def _of_quotation(self, page: Page, view: SentenceView, at: int) -> bool:
        """`“…,” kata Kabid Humas, Minggu (26/3)`, `Demikian dikatakan Camat, Senin`: the day it was said."""
        if page.starts(view.sentence.first, at, self._said):
            return True
        return any(index in page.text.quoted for index in range(view.sentence.first, at))

    def _foreign(self, page: Page, draft: EventDraft, view: SentenceView, date: DateMention) -> bool:
        """Whether the words before a date make it the day of something else."""
        at = bisect_left(page.tokens.starts, date.start)
        if at in page.text.quoted:
            return True
        last = bisect_left(page.tokens.starts, date.end)
        if page.word(last) == ")":
            last += 1
        if at < draft.first and page.word(last) in _DASHES and at - view.sentence.first < _DATELINE:
            return True  # `Manokwari Selatan (1/5) – Kapolres …`
        if draft.status == "planned" and draft.view is not view and self._of_quotation(page, view, at):
            return True
        first = draft.view.sentence.first if date in draft.view.dates else max(0, at - _BEFORE)
        for index in range(at - 1, max(first, at - 3) - 1, -1):
            if page.phrase_at(index, self._not_its_day):
                return True
        if page.starts(first, at, self._elsewhere):
            return True  # the day on which somebody was asked
        if page.starts(draft.last, at, self._once) and any(other.start > date.end for other in view.dates):
            return True  # `yang semula direncanakan Kamis (6/6) dimajukan menjadi Rabu (5/6)`
        if self._of_clause(page, draft, view, at) and not self._weekday(page, date):
            return True
        if draft.type == _BALLOT or (self._weekday(page, date) and not self._later(page, date)):
            return False
        if any(self._numbers(page, index) for index in range(max(first, at - _BEFORE), at)):
            return True  # `Keputusan Nomor 12 Tahun 2022 tanggal 12 Agustus 2022`
        if any(page.phrase_at(index, self._decrees) for index in range(max(first, at - _DECREE), at)):
            return True
        for index in range(at - 1, max(first, at - _BEFORE) - 1, -1):
            if page.phrase_at(index, self._ballots):
                return True
            norm = page.norm(index)
            if norm not in self._filler and not norm.isdigit() and page.hits.at(index, "region") is None:
                return False
        return False

    def _of_clause(self, page: Page, draft: EventDraft, view: SentenceView, at: int) -> bool:
        """`Rapat memberi tahu bahwa Bupati akan berhenti pada 17 Februari`: the day of what is told there."""
        if view is not draft.view or draft.status != "held" or at < draft.last:
            return False
        return bool(page.starts(draft.last, at, self._clauses))

    @staticmethod
    def _weekday(page: Page, date: DateMention) -> bool:
        return page.tokens.text[date.start].isalpha()

    def _numbers(self, page: Page, index: int) -> bool:
        """Whether the number of a decree stands at `index`, its word perhaps glued to it."""
        norm = page.norm(index)
        if norm in self._numbered:
            return page.norm(index + 1)[:1].isdigit()
        return any(norm.startswith(word) and norm[len(word) :][:1].isdigit() for word in self._numbered)

    def _later(self, page: Page, date: DateMention) -> bool:
        """Behind the day of publication, or said to be to come."""
        published = page.published
        if published is not None and date.date is not None and date.date > published:
            return True
        following = page.tokens.text[date.end : date.end + 14].lower().split()
        return any(word.strip(",.") in self._other_day for word in following)

    def _ahead(self, page: Page, date: DateMention) -> bool:
        """`pada 27 November 2024 mendatang` is no day of this event."""
        text = page.tokens.text
        around = text[max(0, date.start - 40) : date.end + 14].lower().split()
        return any(word.strip(",.") in self._other_day for word in around)
