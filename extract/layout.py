"""The page around the article: which lines are text and which are furniture.

`Banyuasin103 Dilihat`, `Baca Juga: …`, `Leave a reply`, `Penulis : Takim` and `SCROLL TO CONTINUE` say
nothing about anybody. Lines keep their offsets; nothing is cut from the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from .wraps import unwrapped

LineKind = Literal["title", "body", "caption", "furniture", "byline"]

_COUNTER = re.compile(r"^\W*+\d[\d.,]*+\W*+$")
_CREDIT = re.compile(r"(?<!\s)\s*\(\s*(?P<who>[^()]{1,60})\s*\)[\s.]*$")
_WORD = r"(?:[A-Z0-9][\w'’.&-]*\w\.?|[A-Z]|[\w-]+\.(?:com|id|co\.id|net|news|org))"
_DATELINE = re.compile(
    rf"""^\W{{0,3}}(?P<place>{_WORD}(?:[\s/,|(]{{1,3}}{_WORD}\)?\.?)*?)
        \s*(?:[,|)]\s*)?(?:\s(?:[-–—~|]+|I)\s|[-–—~]+\s*)(?=[^\s\d]|$)""",
    re.VERBOSE,
)
_DOMAIN = re.compile(r"\w\.(?:com|id|co|net|news|org|info|tv|online|my|press)\b", re.IGNORECASE)
_STROKE = re.compile(r"[-–—~|I]")
"""What ends a dateline; most lines have none where it would stand."""
_SIGNATURE = re.compile(r"[A-Z][\w'’.]*(?:\s[A-Z][\w'’.]*){1,3}(?<!\w{4}\.)")
"""Two to four words with capitals and no full stop."""
_SIGNED = 2
"""Paragraphs of an article that its writer may have signed."""
_STAMP_WORDS = 5
"""Words of a line with a date and a full stop that is no sentence."""
_LONGEST_DATELINE = 70
_PLAIN_DATELINE = 3
"""Words of a dateline that has neither capitals nor a domain (`Tana Paser – …`)."""
_DATED = re.compile(r"\(\s*\d{1,2}[/.-]\d{1,2}[^()]*\)$")
"""A first sentence that ends with its day and no full stop: `… di Aula Kodim, Jumat (22/11/2024)`."""
_TITLE_LENGTH = 220
_BULLET = re.compile(r"[-*•–]\s|\d{1,2}[.)]\s")
_LIST_WIDTH = 60
"""Characters of the longest line in a list that wraps its items."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the text; `start` leaves out the dateline, `end` a credit in brackets."""

    start: int
    end: int
    kind: LineKind


@dataclass(slots=True)
class Layout:
    """The lines of one article, and what the furniture says of its origin."""

    lines: list[Line] = field(default_factory=list)
    dateline: str | None = None
    authors: list[str] = field(default_factory=list)
    stamps: list[str] = field(default_factory=list)
    """Lines that hold nothing but a date, such as `Senin, 07 Agu 2023 22:00 WIB`."""


class LayoutReader:
    """Reads the layout of a text; `wording` gives the cues by group."""

    def __init__(self, wording: Mapping[str, tuple[str, ...]]) -> None:
        self._ends = tuple(wording["furniture_end"])
        self._furniture = tuple(phrase.lower() for phrase in wording["furniture_line"])
        by = "|".join(re.escape(word) for word in wording["byline"])
        self._byline = re.compile(
            rf"^\W*(?:{by})\b(?:\s+(?:{by})\b)?\s*[:/-]|^\W*(?:{by})\s+[-\d]", re.IGNORECASE
        )
        self._byline_part = re.compile(rf"(?:{by})\s*[:/]\s*([^,;|/:(]+)", re.IGNORECASE)
        counters = "|".join(re.escape(word) for word in wording["counter"])
        self._counter = re.compile(rf"\d[\d.,]*\s*(?:{counters})\b|\b(?:{counters})\s*:?\s*\d")
        months = "|".join(re.escape(word) for word in wording["month"])
        self._stamp = re.compile(rf"\b\d{{1,2}}\s+(?:{months})\w*\s+\d{{4}}\b", re.IGNORECASE)
        self._balinese = tuple(f"{word} " for word in wording["balinese_name"])
        captions = "|".join(re.escape(word) for word in wording["caption"])
        self._credited = re.compile(rf"[.)]\s*(?:{captions})\s*:\s*[\w./ -]{{1,40}}$", re.IGNORECASE)
        self._caption = re.compile(rf"^\W*(?:{captions})\b\s*[:.]", re.IGNORECASE)

    def __call__(self, text: str) -> Layout:
        """Sort the lines of `text` into title, body, captions and furniture."""
        layout = Layout()
        ended = False
        in_body = False
        raw = unwrapped(text, _raw_lines(text))
        opening = self._body_opening(text, raw)
        for number, (start, end) in enumerate(raw):
            content = text[start:end]
            ended = ended or (in_body and content.strip().startswith(self._ends))
            kind = "furniture" if ended else self._kind(content, before_body=number < opening)
            if kind == "byline":
                layout.authors += [who.strip() for who in self._byline_part.findall(content) if who.strip()]
            elif kind == "furniture" and self._stamp.search(content):
                layout.stamps.append(content.strip())
            if number == opening:
                dateline = self._dateline(content)
                if dateline:
                    layout.dateline = dateline.group("place")
                    start += dateline.end()
                    second = self._dateline(text[start:end])
                    if second and ("." in second.group("place") or second.group("place").isupper()):
                        layout.dateline += ", " + second.group("place")
                        start += second.end()
            in_body = in_body or kind == "body"
            if kind in ("body", "caption"):
                credit = _CREDIT.search(text, start, end)
                if credit and _is_credit(text[start : credit.start()], credit.group("who")):
                    end = credit.start()
                    kind = "caption" if self._caption.match(credit.group("who")) else kind
            if end > start:
                layout.lines.append(Line(start, end, kind))
        layout.lines = _unwrapped(text, layout.lines)
        self._sign(text, layout)
        return layout

    @staticmethod
    def _sign(text: str, layout: Layout) -> None:
        """`Bambang Purnomo` alone below the last paragraph: who wrote the article."""
        body = [number for number, line in enumerate(layout.lines) if line.kind == "body"]
        if len(body) < _SIGNED:
            return
        last, before = layout.lines[body[-1]], layout.lines[body[-2]]
        ended = text[before.start : before.end].rstrip("”\"')(* ").endswith((".", "!", "?"))
        if ended and _SIGNATURE.fullmatch(text[last.start : last.end].strip()):
            layout.authors.append(text[last.start : last.end].strip())
            layout.lines[body[-1]] = Line(last.start, last.end, "byline")

    def _dateline(self, content: str) -> re.Match[str] | None:
        """The dateline of a line; the `I` of `Camat Kuta Drs. I Wayan …` is no stroke."""
        found = _dateline(content)
        return None if found and content.startswith(self._balinese, found.end()) else found

    def _kind(self, content: str, *, before_body: bool) -> LineKind:
        stripped = content.strip(" \t•|*-")
        if not stripped or not any(character.isalpha() for character in stripped):
            return "furniture"
        if self._byline.match(stripped):
            return "byline"
        if stripped.lower().startswith(self._furniture) or _COUNTER.match(stripped):
            return "furniture"
        sentence = stripped.endswith(".") and len(stripped.split()) > _STAMP_WORDS
        short = len(stripped) < 60 and not sentence
        if short and (self._counter.search(stripped) or self._stamp.search(stripped)):
            return "furniture"
        if self._caption.match(stripped) or self._credited.search(stripped):
            return "caption"
        if before_body:
            if _CREDIT.search(stripped) or len(stripped) > _TITLE_LENGTH or stripped.endswith("."):
                return "caption"
            return "title"
        return "body"

    def _body_opening(self, text: str, raw: list[tuple[int, int]]) -> int:
        """The first line of the article proper: the one with the dateline, else the first long sentence."""
        found: list[tuple[bool, int]] = []
        for number, (start, end) in enumerate(raw[:20]):
            content = text[start:end]
            dateline = self._dateline(content)
            if dateline and (
                len(content) - dateline.end() > 60 or content.rstrip().endswith(("-", "–", "—"))
            ):
                found.append(("." not in dateline.group("place"), number))
        if found:  # an outlet's domain is the surest sign of a dateline
            return min(found)[1]
        for number, (start, end) in enumerate(raw):
            content = text[start:end].strip()
            ended = content.rstrip("”\"')(* ").endswith((".", "?", "!", ","))
            dated = len(content) > _TITLE_LENGTH and _DATED.search(content) is not None
            if len(content) > 60 and (ended or dated):
                return number
        return next((n for n, (start, end) in enumerate(raw) if end - start > 60), 0)


def _raw_lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.splitlines(keepends=True):
        content = line.rstrip()
        if content:
            yield start, start + len(content)
        start += len(line)


def _unwrapped(text: str, lines: list[Line]) -> list[Line]:
    """Lines with the items of a narrow list made whole: `- Camat Sawangan, Yusuf` and below it `Ari Wibowo`.

    An item goes on until the next bullet, an empty line, or a line longer than such a list is wide.
    """
    whole: list[Line] = []
    item = False
    for line in lines:
        bullet = _BULLET.match(text, line.start) is not None
        if (
            item
            and not bullet
            and line.kind == whole[-1].kind == "body"
            and line.end - line.start <= _LIST_WIDTH
            and text.count("\n", whole[-1].end, line.start) == 1
        ):
            whole[-1] = Line(whole[-1].start, line.end, "body")
            continue
        item = bullet and line.end - line.start <= _LIST_WIDTH
        whole.append(line)
    return whole


def _dateline(content: str) -> re.Match[str] | None:
    """`Nanga Bulik – Pemerintah …`, `SAMPIT/TABENGAN.CO.ID-Bupati …`, `PRANALA.CO, Samarinda – Kementerian
    …`."""
    if _STROKE.search(content, 0, _LONGEST_DATELINE) is None:
        return None
    found = _DATELINE.match(content[: _LONGEST_DATELINE + 30])
    if found is None or found.end() > _LONGEST_DATELINE:
        return None
    place = found.group("place")
    spaced = not content[found.end("place") : found.end()].startswith(("-", "–"))
    known = re.split(r"[,/|(]", place)[0].isupper() or "/" in place or _DOMAIN.search(place) is not None
    if content[found.end("place") : found.end()].strip(" ,|)").isalpha() and not known:
        return None  # `Wakil Ketua I DPRD` has a numeral where `BATUBARA I Kapolres` has a stroke
    return found if known or (spaced and len(place.split()) <= _PLAIN_DATELINE) else None


def _is_credit(before: str, who: str) -> bool:
    """A bracket after the full stop of a paragraph: initials, outlet, photographer."""
    return before.rstrip().endswith((".", "”", '"', "!", "?")) or not who.strip("*. ")
