"""The conditions that lists and pictures share: region, period, kind, fewest common events."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from starlette.requests import Request

from ..errors import QueryError
from ..ontology.terms import BASE
from ..ontology.vocabulary import Vocabulary

MOST_SHEETS = 10**6
LONGEST = 200
"""The longest text of a condition."""


@dataclass(frozen=True, slots=True)
class Filters:
    """What a request asks for. `regions` are IRIs: the region and all in it; None where all may come."""

    region: str
    code: str | None
    regions: tuple[str, ...] | None
    first: str | None
    last: str | None
    type: str | None
    kind: str
    """The type's notation, empty for all."""
    least: int
    word: str
    number: int
    """Of the sheet of a long list."""

    @classmethod
    def of(cls, request: Request) -> Filters:
        """Read the parameters. NotFoundError for an unknown region, QueryError for what is no date or
        number."""
        given = {name: value.strip() for name, value in request.query_params.items()}
        if any(len(value) > LONGEST for value in given.values()):
            raise QueryError("a condition is too long")
        vocabulary: Vocabulary = request.app.state.vocabulary
        region = given.get("region", "")
        code = vocabulary.find_region(region).notation if region else None
        type_ = given.get("type", "")
        return cls(
            region=vocabulary.regions[code].full_name if code else "",
            code=code,
            regions=inside(vocabulary, code) if code else None,
            first=_day(given.get("from")),
            last=_day(given.get("to")),
            type=f"{BASE}vocab/event-type/{type_}" if type_ in vocabulary.event_types else None,
            kind=type_ if type_ in vocabulary.event_types else "",
            least=_number(given.get("least"), 1000),
            word=given.get("q", ""),
            number=sheet_number(request),
        )


def sheet_number(request: Request) -> int:
    """Which sheet of a long list is asked for."""
    return _number(request.query_params.get("page"), MOST_SHEETS)


def inside(vocabulary: Vocabulary, code: str) -> tuple[str, ...]:
    """The region's IRI and those of all regions in it."""
    codes = [other for other in vocabulary.regions if other == code or other.startswith(f"{code}.")]
    return tuple(f"{BASE}region/{each}" for each in sorted(codes, key=lambda each: (len(each), each)))


def _day(text: str | None) -> str | None:
    if not text:
        return None
    try:
        return dt.date.fromisoformat(text).isoformat()
    except ValueError:
        raise QueryError(f"{text!r} is no date", fix="Write it as 2024-11-27.") from None


def _number(text: str | None, most: int) -> int:
    try:
        return max(1, min(int(text or 1), most))
    except ValueError:
        raise QueryError(f"{text!r} is no whole number") from None
