"""What the program itself says, in Indonesian: errors, doubts that are recorded, reasons of identity.

They are made in English far below the pages, with names and numbers in them, so that files and programs get
one text. `labels/messages.toml` has the Indonesian by the English, as gettext would, `{}` for what is named.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

TEXTS = Path(__file__).parent / "labels" / "messages.toml"
HOLE = re.compile(r"\{(?:or|1)?\}")
WEIGHT = re.compile(r"(.+) ([+-]\d+(?:\.\d+)?)")
"""A reason of identity with what it counts."""


def indonesian(text: str) -> str:
    """The Indonesian of a message; the message itself where it has none, such as words of a parser."""
    if weighed := WEIGHT.fullmatch(text):
        return f"{indonesian(weighed[1])} {weighed[2]}"
    plain, holed = _texts()
    if text in plain:
        return plain[text]
    for pattern, translation in holed:
        if found := pattern.fullmatch(text):
            return _filled(translation, list(found.groups()))
    return text


def _filled(translation: str, named: list[str]) -> str:
    """What a message names in the holes of its translation, in order; `{1}` is the second of them alone."""
    waiting = iter(named)

    def value(hole: re.Match[str]) -> str:
        if hole[0] == "{1}":
            return named[1]
        found = next(waiting)
        return found.replace(" or ", " atau ") if hole[0] == "{or}" else found

    return HOLE.sub(value, translation)


@cache
def _texts() -> tuple[dict[str, str], list[tuple[re.Pattern[str], str]]]:
    """Messages without holes, and those with holes as patterns, the most words first."""
    texts = tomllib.loads(TEXTS.read_text(encoding="utf-8"))
    plain = {english: text for english, text in texts.items() if not HOLE.search(english)}
    holed = sorted((english for english in texts if english not in plain), key=lambda e: (-len(e), e))
    patterns = ["(.+)".join(map(re.escape, HOLE.split(english))) for english in holed]
    return plain, [
        (re.compile(pattern, re.DOTALL), texts[english])
        for pattern, english in zip(patterns, holed, strict=True)
    ]
