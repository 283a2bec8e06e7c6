"""A record of fields to an `Article`: the one place that checks what JSON and headers say about it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from ..errors import ArticleError
from ..facts import Article

FIELDS = ("id", "url", "title", "outlet", "published", "authors")
"""What may be told about an article beside its text."""


def to_article(fields: Mapping[str, object], text: str, where: str) -> Article:
    """Check the fields' types and build the article; other keys than `FIELDS` are passed over.

    Raises `ArticleError` for an absent `id`, a text without a letter or digit in it, a wrong type, or a
    `published` that is no ISO 8601 date: a date read wrongly would date events wrongly.
    """
    if not any(map(str.isalnum, text)):
        raise ArticleError(
            "empty: no word in it", where=where, fix="Leave it out, or fetch the article again."
        )
    name = fields.get("id")
    if isinstance(name, int) and not isinstance(name, bool):
        name = str(name)
    if not isinstance(name, str) or not name.strip():
        raise ArticleError("no id", where=where, fix='Give it one that stays: "id": "outlet-12345".')
    return Article(
        id=name.strip(),
        text=text,
        url=_string(fields, "url", where),
        title=_string(fields, "title", where),
        outlet=_string(fields, "outlet", where),
        published=_date(fields, where),
        authors=_authors(fields, where),
    )


def _string(fields: Mapping[str, object], key: str, where: str) -> str | None:
    value = fields.get(key)
    if value is None:
        return None
    if not isinstance(value, str):
        raise ArticleError(f"{key} is {type(value).__name__}", where=where, fix="Give it as a string.")
    return value.strip() or None


def _date(fields: Mapping[str, object], where: str) -> dt.date | None:
    value = _string(fields, "published", where)
    if value is None:
        return None
    try:
        return dt.datetime.fromisoformat(value).date()
    except ValueError:
        raise ArticleError(
            f"published is no ISO date: {value[:40]!r}", where=where, fix="Write it as 2024-06-11."
        ) from None


def _authors(fields: Mapping[str, object], where: str) -> tuple[str, ...]:
    value = fields.get("authors")
    names = [value] if isinstance(value, str) else value or []
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise ArticleError("authors is no list of strings", where=where, fix='Write it as ["Name", "Name"].')
    return tuple(name.strip() for name in names if name.strip())
