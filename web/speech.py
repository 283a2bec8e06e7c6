"""Saying things in Indonesian and English: the pages' own words, the vocabulary's labels, dates."""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from markupsafe import Markup
from starlette.requests import Request

from ..ontology.concepts import Concept, Region
from ..ontology.vocabulary import Vocabulary
from ..queries import indonesian
from ..queries.catalogue import NamedQuery
from . import messages
from .formats import chosen

LANGUAGES = ("id", "en")
COOKIE = "lang"
DOUBT = "message"
"""The column of a doubt's words."""
LABELS = Path(__file__).parent / "labels"

Names = Mapping[str, tuple[str, str]]
"""The labels of concepts and regions by IRI: Indonesian, English."""


@cache
def words(language: str) -> Mapping[str, Any]:
    """The pages' own words."""
    return tomllib.loads((LABELS / f"{language}.toml").read_text(encoding="utf-8"))


def names(vocabulary: Vocabulary) -> dict[str, tuple[str, str]]:
    """The labels of all concepts; a region is called by its full name."""
    found = {}
    for concept in _concepts(vocabulary):
        label = concept.full_name if isinstance(concept, Region) else concept.label
        english = concept.full_name if isinstance(concept, Region) else concept.label_en
        found[concept.iri] = (label, english or label)
    return found


def language_of(request: Request) -> str:
    """What the reader chose, else what the browser prefers, else Indonesian."""
    told = request.cookies.get(COOKIE)
    if told in LANGUAGES:
        return told
    return chosen(request.headers.get("accept-language", "").replace("-", ";x="), LANGUAGES) or LANGUAGES[0]


@dataclass(frozen=True, slots=True)
class Speech:
    """One language."""

    language: str
    names: Names

    def __call__(self, key: str, *values: object) -> Markup:
        """The page's words of this key, with values in their places; what is no markup is escaped."""
        return Markup(words(self.language)[key]).format(*values)  # noqa: S704  our own words

    def label(self, iri: str | None) -> str:
        """What a concept or region is called; of other IRIs the last segment."""
        if not iri:
            return ""
        known = self.names.get(iri)
        return known[LANGUAGES.index(self.language)] if known else iri.rpartition("/")[2].rpartition("#")[2]

    def question(self, query: NamedQuery) -> str:
        """A named question's title."""
        return query.header.judul if self.language == "id" else query.header.title

    def meaning(self, query: NamedQuery) -> str:
        """What a named question means."""
        text = indonesian.description(query.name) if self.language == "id" else query.header.description
        return text.replace("`", "")

    def called(self, name: str) -> str:
        """What a column or parameter of a question is called."""
        return indonesian.name(name) if self.language == "id" else name.replace("_", " ")

    def help(self, text: str) -> str:
        """What a column holds or a parameter means."""
        return indonesian.help_(text) if self.language == "id" else text

    def cell(self, column: str, text: str) -> str:
        """A cell of an answer, in words where it is a code."""
        if column == DOUBT:
            return self.told(text)
        return indonesian.value(column, text) if self.language == "id" else text

    def told(self, text: str) -> str:
        """What the program itself says: an error, a doubt, a reason."""
        return messages.indonesian(text) if self.language == "id" else text

    def number(self, number: int) -> str:
        """A whole number, its thousands apart."""
        return f"{number:,}".replace(",", "." if self.language == "id" else ",")

    def day(self, iso: str | None, precision: str | None = "day") -> str:
        """A date in words, as exact as it is known."""
        if not iso:
            return self("no_date")
        day = dt.date.fromisoformat(iso[:10])
        month = words(self.language)["months"][day.month - 1]
        if precision == "year":
            return str(day.year)
        return f"{month} {day.year}" if precision == "month" else f"{day.day} {month} {day.year}"

    def weekday(self, iso: str) -> str:
        """The day of the week."""
        return str(words(self.language)["weekdays"][dt.date.fromisoformat(iso[:10]).weekday()])

    def short_month(self, number: int) -> str:
        """A month's first letters."""
        return str(words(self.language)["months"][number - 1][:3])

    def month(self, iso: str | None) -> str:
        """The heading of a month."""
        return self.day(iso, "month")


def _concepts(vocabulary: Vocabulary) -> list[Concept]:
    fields = (value for value in vars(vocabulary).values() if isinstance(value, Mapping))
    return [concept for field in fields for concept in field.values()]
