"""Quotation marks of one paragraph, paired by their order, since the press mixes up opening and closing ones.

A quotation left open ends with its paragraph; one in single marks must be closed.
"""

from __future__ import annotations

from dataclasses import dataclass

from .tokens import Tokens

MARKS = frozenset('“”„‟"«»')
SINGLE = frozenset("'‘’")
_ANY_MARK = MARKS | SINGLE
_LONGEST_SINGLE = 150
"""Tokens of a quotation in single marks; what lies further on closes another one."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Tokens `first` up to `last` stand between quotation marks, which are left out."""

    first: int
    last: int


def pair_marks(
    tokens: Tokens, first: int, last: int, found: list[Quotation], left_open: bool, tags: frozenset[str]
) -> tuple[set[int], bool]:
    """Pair the marks of one paragraph, adding to `found`; the tokens inside, and whether one is left open: it
    ends with the paragraph, and goes on in the next (`left_open`) whose first mark closes. Before one of the
    `tags` that name a speaker a mark closes what nothing opened: `… silaturahmi "ujar Bupati.`"""
    inside: set[int] = set()
    opened: tuple[int, int] | None = None
    behind = first
    words = tokens.words
    marks = [index for index in range(first, last) if words[index] in _ANY_MARK]
    if left_open and (close := _closes_first(tokens, first, last)) is not None:
        found.append(Quotation(first, close))
        inside.update(range(first, close + 1))
        behind = close + 1
    for index in marks:
        if index < behind:
            continue
        width = _mark(tokens, index)
        if not width:
            close = _single_close(tokens, index, last) if opened is None else None
            if close is not None:
                found.append(Quotation(index + 1, close))
                inside.update(range(index, close + 1))
                behind = close + 1
        elif opened is None:
            opened = (index, width)
        else:
            start, length = opened
            # a second opening mark: the first was never closed
            again = _opening(tokens, index, last)
            inside.update(range(start, index + (0 if again else width)))
            if index > start + length:
                found.append(Quotation(start + length, index))
            opened = (index, width) if again else None
        behind = max(behind, index + width)
    if opened is not None and last > sum(opened) and tokens.norms[sum(opened)] in tags:
        opened = None
    if opened is not None and last > sum(opened):
        end = _single_end(tokens, sum(opened), last)
        inside.update(range(opened[0], end))
        found.append(Quotation(sum(opened), end))
    return inside, opened is not None


def _mark(tokens: Tokens, index: int) -> int:
    """How many tokens are one mark here; some papers print two single ones in a row for a double one."""
    if tokens.words[index] in MARKS:
        return 1
    both = index + 1 < len(tokens) and tokens.ends[index] == tokens.starts[index + 1]
    return 2 if both and tokens.words[index] in SINGLE and tokens.words[index + 1] in SINGLE else 0


def _closes_first(tokens: Tokens, first: int, last: int) -> int | None:
    """The first mark of a paragraph, where it closes: it hangs on the word before it, not on the next."""
    mark = next((index for index in range(first, last) if tokens.words[index] in MARKS), None)
    if mark is None or mark == first or tokens.ends[mark - 1] != tokens.starts[mark]:
        return None
    hangs_on = mark + 1 < last and tokens.ends[mark] == tokens.starts[mark + 1]
    return None if hangs_on and tokens.words[mark + 1][0].isalnum() else mark


def _opening(tokens: Tokens, index: int, last: int) -> bool:
    return tokens.words[index] in "“„" and index + 1 < last and tokens.ends[index] == tokens.starts[index + 1]


def _single_close(tokens: Tokens, index: int, last: int) -> int | None:
    """Where the quotation closes that a single mark opens at `index` (`‘Mari kita jaga,’ katanya`); None for
    an apostrophe."""
    word = tokens.words[index]
    if word not in SINGLE or index + 1 >= last or tokens.ends[index] != tokens.starts[index + 1]:
        return None
    if index > 0 and tokens.ends[index - 1] == tokens.starts[index] and tokens.words[index - 1] != "(":
        return None
    for at in range(index + 2, min(last, index + _LONGEST_SINGLE)):
        if _mark(tokens, at):
            return None
        if tokens.words[at] in SINGLE and tokens.ends[at - 1] == tokens.starts[at]:
            following = at + 1 < last and tokens.ends[at] == tokens.starts[at + 1]
            if not (following and tokens.words[at + 1][0].isalnum()):
                return at
    return None


def _single_end(tokens: Tokens, first: int, last: int) -> int:
    """Where a single mark closes what a double one opened: `"… dilaksanakan,' kata Camat`."""
    for at in range(first + 1, last):
        closes = tokens.words[at] in SINGLE and tokens.words[at - 1] in ",.?!"
        if closes and tokens.ends[at - 1] == tokens.starts[at]:
            return at
    return last
