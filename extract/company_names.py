"""One company by two names in one article: `PT DBS` is `PT Danau Biru Sejahtera`, so is `PT Danau Biru`."""

from __future__ import annotations

from collections.abc import Iterable

from .mentions import Body

_COMPANY = "company"


def settle_companies(bodies: Iterable[Body]) -> None:
    """Give each short name the full one that the article has for it; where two would fit it stays."""
    companies = [body for body in bodies if body.type == _COMPANY]
    names = {body.name for body in companies}
    for body in companies:
        fuller = [name for name in names if is_short_for(body.name, name)]
        if len(fuller) == 1:
            body.name = fuller[0]


def is_short_for(short: str, full: str) -> bool:
    """Whether `short` is the beginning or the initials of `full`, behind the same `PT` or `CV`."""
    head, *words = short.split()
    full_head, *full_words = full.split()
    if head != full_head or not words or len(words) >= len(full_words):
        return False
    return words == full_words[: len(words)] or words == ["".join(word[0] for word in full_words)]
