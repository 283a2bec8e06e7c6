"""Dates as the press prints them, and the year that it leaves out.

`Selasa (28/11)`, `Rabu (18/10/23) pagi`, `tanggal 27 Oktober 2023`, `Senin-Rabu (10-12/6/2025)`,
`kemarin`. A year that is not written comes from the publication date; where there is none, from the
weekday and the years that the text names. When these leave more than one year, or none, the date stays
open: it is never guessed.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ..facts import Precision

_NUMERIC = (
    r"(?P<day>\d{1,2})(?:\s*[-–]\s*(?P<until>\d{1,2}))?\s*[/.-]\s*(?P<month>\d{1,2})"
    r"(?:\s*[/.-]\s*(?P<year>\d{4}|\d{2}))?"
)
_TO = r"(?:[-–]|\bsampai\b(?:\s+dengan\b)?|\bhingga\b|\bs\s?[./]\s?d\b\.?)"
"""Between the first and the last day: `7-9 Agustus`, `7 s.d. 9 Agustus`."""
_TIME = re.compile(r"(?:[Pp]ukul|[Jj]am|[Pp]kl\.?)\s*(\d{1,2})[.:](\d{2})")
_AHEAD = 45
"""Days that an article may look ahead of its publication when it leaves out the year."""


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date at `text[start:end]`; `date` is None when the year stays open, and `doubt` then says why."""

    start: int
    end: int
    date: dt.date | None
    until: dt.date | None = None
    precision: Precision = "day"
    relative: bool = False
    doubt: str | None = None


@dataclass(slots=True)
class _Years:
    """What can settle a year: the day of publication, or the years that the text names."""

    published: dt.date | None
    named: frozenset[int] = field(default_factory=frozenset)


class DateReader:
    """Finds dates in a text. `wording` gives months, weekdays and words such as `kemarin` with their
    numbers."""

    def __init__(self, wording: Mapping[str, Mapping[str, int]]) -> None:
        self._months = {word.lower(): number for word, number in wording["month"].items()}
        self._weekdays = {word.lower(): number for word, number in wording["weekday"].items()}
        self._offsets = {word.lower(): number for word, number in wording["day_offset"].items()}
        weekday = _alternatives(self._weekdays)
        month = _alternatives(self._months)
        self._pattern = re.compile(
            rf"""(?=[(\d{_initials(self._weekdays)}])
                 (?:\b(?P<weekday>{weekday})\b(?:\s*{_TO}\s*(?:{weekday})\b)?[\s,]*)?
                 (?:(?<![\d.,/])(?P<day2>\d{{1,2}})(?:\s*{_TO}\s*(?P<until2>\d{{1,2}}))?\s+
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
        self._month_only = re.compile(
            rf"\b(?=[b{_initials(self._months)}])(?:bulan\s+)?(?P<month>{month})\s+(?P<year>20\d\d)\b",
            re.IGNORECASE,
        )
        self._relative = re.compile(
            rf"\b(?=[{_initials(self._offsets)}])(?:{_alternatives(self._offsets)})\b", re.IGNORECASE
        )

    def __call__(self, text: str, published: dt.date | None, stamps: Iterable[str] = ()) -> list[DateMention]:
        """All dates of `text` in order. `stamps` are lines of the page that show when it was published."""
        stamped = [
            mention.date for line in stamps for mention in self._full(line, _Years(None)) if mention.date
        ]
        years = _Years(published or (max(stamped) if stamped else None), _years_named(text))
        found = self._full(text, years)
        taken = _Spans((mention.start, mention.end) for mention in found)
        for match in self._month_only.finditer(text):
            if not taken.overlap(*match.span()):
                first = dt.date(int(match.group("year")), self._months[match.group("month").lower()], 1)
                found.append(DateMention(*match.span(), date=first, precision="month"))
        found.sort(key=lambda mention: mention.start)
        return found + self._relatives(text, years, found)

    def _full(self, text: str, years: _Years) -> list[DateMention]:
        found = []
        for match in self._pattern.finditer(text):
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
            number = self._weekdays[weekday.lower()] if weekday else None
            found.append(_mention(match.span(), int(day), month, year, number, until, years))
        return [mention for mention in found if mention is not None]

    def _relatives(self, text: str, years: _Years, found: list[DateMention]) -> list[DateMention]:
        """`kemarin` beside a full date adds nothing; alone it counts from the day of publication."""
        taken = _Spans((mention.start - 2, mention.end + 12) for mention in found)
        mentions = []
        for match in self._relative.finditer(text):
            if taken.overlap(*match.span()):
                continue
            day = None
            if years.published:
                day = _shifted(years.published, self._offsets[" ".join(match.group().lower().split())])
            mentions.append(DateMention(*match.span(), date=day, relative=True))
        return mentions


def times(text: str) -> list[tuple[int, str]]:
    """`pukul 07.30` as (offset, `07:30`)."""
    return [
        (m.start(), f"{int(m.group(1)):02}:{m.group(2)}")
        for m in _TIME.finditer(text)
        if int(m.group(1)) < 25
    ]


def _mention(
    span: tuple[int, int],
    day: int,
    month: int,
    year: str | None,
    weekday: int | None,
    until: str | None,
    years: _Years,
) -> DateMention | None:
    doubt = None
    if year is not None:
        full = int(year) if len(year) == 4 else 2000 + int(year)
        date = _date(full, month, day)
        if date is None or not 1990 <= full <= 2100:
            return None
        if weekday is not None and date.weekday() != weekday:
            doubt = "the weekday and the date do not agree"
    else:
        date, doubt = _with_year(day, month, weekday, years)
        if date is None and doubt is None:
            return None
    last = _date(date.year, date.month, int(until)) if date and until else None
    return DateMention(*span, date=date, until=last if last and date and last > date else None, doubt=doubt)


def _with_year(day: int, month: int, weekday: int | None, years: _Years) -> tuple[dt.date | None, str | None]:
    if years.published:
        around = [_date(years.published.year + shift, month, day) for shift in (-1, 0, 1)]
        possible = [d for d in around if d and -366 < (d - years.published).days <= _AHEAD]
        if weekday is not None:
            possible = [d for d in possible if d.weekday() == weekday] or possible
        if not possible:
            return None, None
        date = min(possible, key=lambda d: abs((d - years.published).days))  # type: ignore[operator]
        wrong = weekday is not None and date.weekday() != weekday
        return date, "the weekday and the date do not agree" if wrong else None
    near = {year + shift for year in years.named for shift in (-1, 0, 1)}
    possible = [d for d in (_date(year, month, day) for year in sorted(near)) if d]
    exact = [d for d in possible if d.year in years.named]
    if weekday is not None:
        possible = [d for d in possible if d.weekday() == weekday]
        exact = [d for d in exact if d.weekday() == weekday]
        if len(possible) == 1:
            return possible[0], None
        if len(exact) == 1:
            return exact[0], None
    elif len(years.named) == 1 and exact:
        return exact[0], None
    if not possible and _date(2024, month, day) is None:
        return None, None
    return None, "the year is not written, and the text leaves more than one open" if possible else (
        "the year is not written, and nothing in the text settles it"
    )


def _years_named(text: str) -> frozenset[int]:
    return frozenset(int(year) for year in re.findall(r"(?<![\d.,])((?:19|20)\d\d)(?![\d]|[.,]\d)", text))


def _shifted(day: dt.date, days: int) -> dt.date | None:
    try:
        return day + dt.timedelta(days)
    except OverflowError:
        return None


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _first(groups: Mapping[str, str | None], *names: str) -> str | None:
    return next((groups[name] for name in names if groups[name] is not None), None)


def _alternatives(words: Iterable[str]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True))


def _initials(words: Iterable[str]) -> str:
    """The first letters of `words`: a pattern that looks for one of them first is four times as fast."""
    return re.escape("".join(sorted({word[0] for word in words})))


class _Spans:
    """Stretches of text in order, none inside another."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self._spans = list(spans)

    def overlap(self, start: int, end: int) -> bool:
        """Whether one of them has a character of `start` up to `end`."""
        after = bisect_right(self._spans, start, key=lambda span: span[1])
        return after < len(self._spans) and self._spans[after][0] < end
