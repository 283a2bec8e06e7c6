"""Lines that a page broke in the middle of a sentence: `Kapolres menyampaikan ucapan terima` and below it
`kasih kepada …`.

A line that begins in lower case goes on with a long one before it that did not end. Where a block of lines is
broken so again and again, its other lines go on too, whatever letter they begin with.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_LONG = 32
"""Characters of the shortest line that may have been broken."""
_WIDEST = 120
"""Characters of the longest line of a block that is broken at a margin."""
_FULL = 0.6
"""The share of the margin that a broken line fills."""
_ENDS = tuple(".?!:;”\"'»…|)*")
_DOMAIN = re.compile(r"\S+\.\w")

Span = tuple[int, int]


def unwrapped(text: str, lines: Iterable[Span]) -> list[Span]:
    """The lines (start and end) with what was broken made whole; text between two lines is white space."""
    whole: list[Span] = []
    block: list[Span] = []
    for line in lines:
        if block and text.count("\n", block[-1][1], line[0]) != 1:
            whole += _joined(text, block)
            block = []
        block.append(line)
    return whole + _joined(text, block)


def _joined(text: str, block: list[Span]) -> list[Span]:
    if len(block) < 2:
        return block
    breaks = range(1, len(block))
    goes_on = [number for number in breaks if _goes_on(text, block[number - 1], block[number], _LONG)]
    if not goes_on:
        return block
    margin = max(_length(block[number - 1]) for number in goes_on)
    open_ended = sum(not _ended(text, block[number - 1][1]) for number in breaks)
    narrow = margin <= _WIDEST and 3 * len(goes_on) >= open_ended
    if narrow:
        goes_on = [number for number in breaks if _goes_on(text, block[number - 1], block[number], 0)]
    whole = block[:1]
    for number in breaks:
        (_, end), line = whole[-1], block[number]
        full = narrow and _length(block[number - 1]) >= _FULL * margin and not _ended(text, end)
        if number in goes_on or full or (narrow and _quotes_on(text, whole[-1], (line[0], block[-1][1]))):
            whole[-1] = (whole[-1][0], line[1])
        else:
            whole.append(line)
    return whole


def _length(line: Span) -> int:
    return line[1] - line[0]


def _goes_on(text: str, before: Span, line: Span, shortest: int) -> bool:
    opening = text[line[0] : line[1]].lstrip()
    if _length(before) < shortest or not opening[:1].islower() or _ended(text, before[1]):
        return False
    return _DOMAIN.match(opening) is None


def _quotes_on(text: str, before: Span, behind: Span) -> bool:
    """Whether a quotation is open where the line ends, and what follows closes it before it opens another."""
    if text.count("“", *before) <= text.count("”", *before):
        return False
    close, again = text.find("”", *behind), text.find("“", *behind)
    return close >= 0 and not 0 <= again < close


def _ended(text: str, end: int) -> bool:
    return text.endswith(_ENDS, 0, end)
