"""A day of the month and the year that the press leaves out.

It comes from the publication date; where there is none, from the weekday and the years that the text names.
When these leave more than one year, or none, the date stays open: it is never guessed.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field

from ..facts import Precision

_AHEAD = 183
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
    day: tuple[int, int] | None = None
    """Month and day, where the year is not written."""


@dataclass(slots=True)
class Years:
    """What can settle a year: the day of publication, or the years that the text names."""

    published: dt.date | None
    named: frozenset[int] = field(default_factory=frozenset)


def mention_of(
    span: tuple[int, int],
    day: int,
    month: int,
    year: str | None,
    weekday: int | None,
    until: str | None,
    years: Years,
) -> DateMention | None:
    """The date at `span`; None for a day that no calendar has."""
    doubt = None
    if year is not None:
        full = int(year) if len(year) == 4 else 2000 + int(year)
        date = day_of(full, month, day)
        if date is None or not 1990 <= full <= 2100:
            return None
        if weekday is not None and date.weekday() != weekday:
            doubt = "the weekday and the date do not agree"
    else:
        date, doubt = _with_year(day, month, weekday, years)
        if date is None and doubt is None:
            return None
    last = day_of(date.year, date.month, int(until)) if date and until else None
    last = last if last and date and last > date else None
    return DateMention(*span, date, last, doubt=doubt, day=None if year else (month, day))


def _with_year(day: int, month: int, weekday: int | None, years: Years) -> tuple[dt.date | None, str | None]:
    if years.published:
        around = [day_of(years.published.year + shift, month, day) for shift in (-1, 0, 1)]
        possible = [d for d in around if d and -366 < (d - years.published).days <= _AHEAD]
        if weekday is not None:
            possible = [d for d in possible if d.weekday() == weekday] or possible
        if not possible:
            return None, None
        date = min(possible, key=lambda d: abs((d - years.published).days))  # type: ignore[operator]
        wrong = weekday is not None and date.weekday() != weekday
        return date, "the weekday and the date do not agree" if wrong else None
    near = {year + shift for year in years.named for shift in (-1, 0, 1)}
    possible = [d for d in (day_of(year, month, day) for year in sorted(near)) if d]
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
    if not possible and day_of(2024, month, day) is None:
        return None, None
    return None, "the year is not written, and the text leaves more than one open" if possible else (
        "the year is not written, and nothing in the text settles it"
    )


_YEAR = re.compile(r"(?:19|20)(?<![\d.,]..)\d\d(?![\d]|[.,]\d)", re.DOTALL)
_BEFORE = 60
"""Characters that may make a year that of a law."""


def years_named(text: str, other: re.Pattern[str]) -> frozenset[int]:
    """The years that a text writes out, but for those behind words that match `other`."""
    return frozenset(
        int(match.group())
        for match in _YEAR.finditer(text)
        if not other.search(text[max(0, match.start() - _BEFORE) : match.start()])
    )


def day_of(year: int, month: int, day: int) -> dt.date | None:
    """The date, None where the calendar lacks it."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
