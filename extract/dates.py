"""Dates as the press prints them.

`Selasa (28/11)`, `Rabu (18/10/23) pagi`, `tanggal 27 Oktober 2023`, `Senin-Rabu (10-12/6/2025)`, `30 Mei
hingga 2 Juni 2024`, `kemarin`, `Selasa malam`.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from .tokens import Tokens
from .years import DateMention, Years, day_of, mention_of, years_named

_NUMERIC = (
    r"(?P<day>\d{1,2})(?:\s*[-–]\s*(?P<until>\d{1,2}))?\s*[/.-]\s*(?P<month>\d{1,2})"
    r"(?:\s*[/.-]\s*(?P<year>\d{4}|\d{2}))?"
)
_TO = r"(?:[-–]|\bsampai\b(?:\s+dengan\b)?|\bhingga\b|\bs\s?[./]\s?d\b\.?)"
"""Between the first and the last day: `7-9 Agustus`, `7 s.d. 9 Agustus`."""
_THIS_CENTURY = re.compile(r"20\d\d\b")
_LONGEST_MONTH = 30
"""Characters before a year that may name its month."""
_FIGURES = re.compile(r"\d+")
_LONGEST_LEAD = 60
"""Characters before the day of a date that are its own."""
_TIME = re.compile(r"(?:[Pp]ukul|[Jj]am|[Pp]kl\.?)\s*(\d{1,2})[.:](\d{2})")


class DateReader:
    """Finds dates in a text. `wording` gives months, weekdays and words such as `kemarin` with their
    numbers."""

    def __init__(self, wording: Mapping[str, Mapping[str, int]]) -> None:
        self._months = {word.lower(): number for word, number in wording["month"].items()}
        self._weekdays = {word.lower(): number for word, number in wording["weekday"].items()}
        self._offsets = {word.lower(): number for word, number in wording["day_offset"].items()}
        self._between = re.compile(rf"\s*{_TO}\s*", re.IGNORECASE)
        self._law = re.compile(
            rf"\b{_alternatives(wording['law'])}\b\W{{1,3}}(?:[\w./-]+\s+){{0,4}}?"
            rf"{_alternatives(wording['year'])}\s+$",
            re.IGNORECASE,
        )
        """Before the year of a law or decree, which is none of the article's: `UU 34 Tahun 2004`."""
        weekday = _alternatives(self._weekdays)
        weekdays = rf"(?:\b(?P<weekday>{weekday})\b(?:\s*{_TO}\s*{weekday}\b)?[\s,/]*)?"
        month = _alternatives(self._months)
        self._pattern = re.compile(
            rf"""{weekdays}
                 (?:(?<![\d.,])(?<!\d/)(?P<day2>\d{{1,2}})(?:\s*(?:{
                _TO
            }|(?P<and2>\bdan\b))\s*(?P<until2>\d{{1,2}}))?\s+
                    (?P<month2>{month})\b\.?(?:\s+(?P<year2>\d{{4}}))?
                  | (?<![\d./,-]){_NUMERIC}(?![\d/]|[.,-]\d)
                  | \(\s*{
                _NUMERIC.replace("day>", "day3>")
                .replace("until>", "until3>")
                .replace("month>", "month3>")
                .replace("year>", "year3>")
            }\s*\)
                  | \(\s*(?P<day4>\d{{1,2}})(?:\s*{_TO}\s*(?P<until4>\d{{1,2}}))?\s+(?P<month4>{
                month
            })\.?(?:\s+(?P<year4>\d{{4}}))?\s*\)
                 )""",
            re.VERBOSE | re.IGNORECASE,
        )
        self._lead = re.compile(rf"{weekdays}(?:\(\s*)?\Z", re.IGNORECASE)
        """What may stand before the day of a date: weekdays and a bracket."""
        self._month_only = re.compile(rf"\b(?:bulan\s+)?(?P<month>{month})\s+(?P<year>20\d\d)", re.IGNORECASE)
        self._day_of_week = re.compile(
            rf"\b(?-i:(?=[A-Z]))(?P<weekday>{weekday})\s+{_alternatives(wording['day_part'])}\b",
            re.IGNORECASE,
        )
        self._relative = re.compile(rf"\b{_alternatives(self._offsets)}\b", re.IGNORECASE)
        self._openings = self._weekdays.keys() | {words.split()[0] for words in self._offsets}
        """Words with which a day begins that has no figures."""

    def latest(self, stamps: Iterable[str]) -> dt.date | None:
        """The last day that lines show which tell when the page was published."""
        found = (mention.date for line in stamps for mention in self._full(line, Years(None)))
        return max((date for date in found if date is not None), default=None)

    def __call__(self, tokens: Tokens, published: dt.date | None) -> list[DateMention]:
        """All dates of a text: those with figures or a month in order, then those of words alone."""
        text = tokens.text
        years = Years(published, years_named(text, self._law))
        found = self._full(text, years)
        taken = _Spans((mention.start, mention.end) for mention in found)
        for match in self._months_alone(text):
            if not taken.overlap(*match.span()):
                first = dt.date(int(match.group("year")), self._months[match.group("month").lower()], 1)
                found.append(DateMention(*match.span(), date=first, precision="month"))
        found.sort(key=lambda mention: mention.start)
        found = list(_joined(text, found, self._between))
        openings = self._openings
        words = [at for norm, at in zip(tokens.norms, tokens.starts, strict=True) if norm in openings]
        relatives = _matches(self._relative, text, words)
        weekdays = _matches(self._day_of_week, text, words)
        return found + self._relatives(relatives, years, found) + self._weekdays_alone(weekdays, years, found)

    def _months_alone(self, text: str) -> Iterator[re.Match[str]]:
        """`bulan Mei 2024`, found by its year, which few words of a text are."""
        for year in _THIS_CENTURY.finditer(text):
            match = self._month_only.search(text, max(0, year.start() - _LONGEST_MONTH), year.end())
            if match is not None and match.end() == year.end():
                yield match

    def _dated(self, text: str) -> Iterator[re.Match[str]]:
        """All that looks like a date, sought where there are figures, which few words of a text are."""
        end = 0
        for figures in _FIGURES.finditer(text):
            at = figures.start()
            if at < end:
                continue
            lead = self._lead.search(text, max(end, at - _LONGEST_LEAD), at)
            match = (lead and self._pattern.match(text, lead.start())) or self._pattern.match(text, at)
            if match is not None:
                end = match.end()
                yield match

    def _full(self, text: str, years: Years) -> list[DateMention]:
        found = []
        for match in self._dated(text):
            groups = match.groupdict()
            day = _first(groups, "day", "day2", "day3", "day4")
            month_word = _first(groups, "month2", "month4")
            month = (
                self._months[month_word.lower()]
                if month_word
                else int(_first(groups, "month", "month3") or 0)
            )
            year = _first(groups, "year", "year2", "year3", "year4")
            weekday = groups["weekday"]
            bare = groups["day"] is not None and not weekday and not year
            if day is None or not 1 <= month <= 12 or bare:
                continue  # `2/3 kekuatan` is no date
            until = _first(groups, "until", "until2", "until3", "until4")
            if groups["and2"] and until and int(until) != int(day) + 1:
                until = None  # `5 dan 12 Juni` are two days
            number = self._weekdays[weekday.lower()] if weekday else None
            found.append(mention_of(match.span(), int(day), month, year, number, until, years))
        return [mention for mention in found if mention is not None]

    def _relatives(
        self, matches: Iterable[re.Match[str]], years: Years, found: list[DateMention]
    ) -> list[DateMention]:
        """`kemarin` beside a full date adds nothing; alone it counts from the day of publication."""
        taken = _Spans((mention.start - 2, mention.end + 12) for mention in found)
        mentions = []
        for match in matches:
            if taken.overlap(*match.span()):
                continue
            day = None
            if years.published:
                day = _shifted(years.published, self._offsets[" ".join(match.group().lower().split())])
            mentions.append(DateMention(*match.span(), date=day, relative=True))
        return mentions

    def _weekdays_alone(
        self, matches: Iterable[re.Match[str]], years: Years, found: list[DateMention]
    ) -> list[DateMention]:
        """`Selasa malam`: the last such day before publication, else the one that the text dates."""
        taken = _Spans((mention.start, mention.end) for mention in found)
        mentions = []
        for match in matches:
            number = self._weekdays[match.group("weekday").lower()]
            dated = {m.date for m in found if m.date and m.precision == "day" and m.date.weekday() == number}
            day = next(iter(dated)) if len(dated) == 1 else None
            if years.published:
                day = _shifted(years.published, -((years.published.weekday() - number) % 7))
            if day is not None and not taken.overlap(*match.span()):
                mentions.append(DateMention(*match.span(), date=day, relative=True))
        return mentions


def _matches(pattern: re.Pattern[str], text: str, starts: Iterable[int]) -> Iterator[re.Match[str]]:
    """Where `pattern` matches at one of `starts`, none inside another."""
    end = 0
    for start in starts:
        match = pattern.match(text, start) if start >= end else None
        if match is not None:
            end = match.end()
            yield match


def _joined(text: str, found: list[DateMention], between: re.Pattern[str]) -> Iterator[DateMention]:
    """`30 Mei hingga 2 Juni 2024` is one span of days, though two months are named."""
    index = 0
    while index < len(found):
        first = found[index]
        second = found[index + 1] if index + 1 < len(found) else None
        index += 1
        if second is not None and second.date and between.fullmatch(text, first.end, second.start):
            start = _year_before(first, second.date)
            if start is not None:
                yield replace(first, end=second.end, date=start, until=second.date, doubt=None)
                index += 1
                continue
        yield first


def _year_before(first: DateMention, last: dt.date) -> dt.date | None:
    """The first day of a span, in the year that its last day gives it."""
    if first.day is None:
        return first.date if first.date is not None and first.date < last else None
    days = [day_of(year, *first.day) for year in (last.year, last.year - 1)]
    return next((day for day in days if day is not None and day < last), None)


def times(text: str) -> list[tuple[int, str]]:
    """`pukul 07.30` as (offset, `07:30`)."""
    return [
        (m.start(), f"{int(m.group(1)):02}:{m.group(2)}")
        for m in _TIME.finditer(text)
        if int(m.group(1)) < 25
    ]


def _shifted(day: dt.date, days: int) -> dt.date | None:
    try:
        return day + dt.timedelta(days)
    except OverflowError:
        return None


def _first(groups: Mapping[str, str | None], *names: str) -> str | None:
    return next((groups[name] for name in names if groups[name] is not None), None)


def _alternatives(words: Iterable[str]) -> str:
    """Any of `words`, in either case of its letters, but not with others that Unicode folds with them: `ſ`,
    `ı`."""
    patterns = (re.escape(word).replace(r"\ ", r"(?u:\s+)") for word in sorted(words, key=len, reverse=True))
    return f"(?a:{'|'.join(patterns)})"


class _Spans:
    """Stretches of text in order, none inside another."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self._spans = list(spans)

    def overlap(self, start: int, end: int) -> bool:
        """Whether one of them has a character of `start` up to `end`."""
        after = bisect_right(self._spans, start, key=lambda span: span[1])
        return after < len(self._spans) and self._spans[after][0] < end
