"""Sentences and quotations, as ranges of tokens.

`“Mari kita sukseskan pilkada. Kita kawal tahapannya,” katanya.` is one sentence with one quotation: a full
stop inside quotation marks ends nothing outside. Marks are paired by their order in the paragraph, since
the press mixes up opening and closing ones; a quotation left open ends with its paragraph.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import Literal

from .layout import Layout
from .tokens import Tokens

_LONGEST = 400
"""Tokens; a text without full stops is cut here, so that reading it takes no longer than another."""
_MARKS = frozenset('“”„‟"«»')
_SINGLE = frozenset("'‘’")
_LONGEST_SINGLE = 150
"""Tokens of a quotation in single marks; what lies further on closes another one."""
_STOPS = frozenset({".", "?", "!", "…"})
_JOINS = frozenset({",", ";"})
_CLOSERS = frozenset(")”’\"'»")
_ANY_MARK = _MARKS | _SINGLE
_MAY_STOP = _STOPS | _ANY_MARK
"""What the last token of a sentence ends with."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Tokens `first` up to `last` stand between quotation marks, which are left out."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens `first` up to `last`; `part` says where on the page it stands, `paragraph` counts lines."""

    first: int
    last: int
    part: Literal["title", "body", "caption"]
    paragraph: int


@dataclass(frozen=True, slots=True)
class Sentences:
    """All sentences of the article in order, and the quotations inside them."""

    sentences: tuple[Sentence, ...]
    quotations: tuple[Quotation, ...]
    quoted: frozenset[int]
    """The tokens that stand inside a quotation, marks included."""

    def quotations_in(self, sentence: Sentence) -> tuple[Quotation, ...]:
        """The quotations that begin in `sentence`."""
        start = bisect_left(self.quotations, sentence.first, key=_first)
        return self.quotations[start : bisect_left(self.quotations, sentence.last, lo=start, key=_first)]


def _first(quotation: Quotation) -> int:
    return quotation.first


class SentenceSplitter:
    """Splits at full stops outside quotations; `suffixes` are degrees whose own dot may also end a
    sentence."""

    def __init__(self, suffixes: frozenset[str]) -> None:
        self._suffixes = suffixes

    def __call__(self, tokens: Tokens, layout: Layout) -> Sentences:
        """Split all lines that are not furniture."""
        sentences: list[Sentence] = []
        quotations: list[Quotation] = []
        quoted: set[int] = set()
        position = 0
        left_open = False
        for number, line in enumerate(layout.lines):
            while position < len(tokens) and tokens.starts[position] < line.start:
                position += 1
            first = position
            while position < len(tokens) and tokens.ends[position] <= line.end:
                position += 1
            if line.kind in ("furniture", "byline") or position == first:
                continue
            part: Literal["title", "body", "caption"] = line.kind  # type: ignore[assignment]
            inside, left_open = self._quotations(tokens, first, position, quotations, left_open)
            quoted |= inside
            for start, end in self._split(tokens, first, position, inside):
                sentences.append(Sentence(start, end, part, number))
        return Sentences(tuple(sentences), tuple(quotations), frozenset(quoted))

    @staticmethod
    def _quotations(
        tokens: Tokens, first: int, last: int, found: list[Quotation], left_open: bool
    ) -> tuple[set[int], bool]:
        """Pair the marks of one paragraph, and tell whether one is left open: it ends with the paragraph, and
        goes on in the next (`left_open`) whose first mark closes. One in single marks must be closed."""
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
        if opened is not None and last > sum(opened):
            end = _single_end(tokens, sum(opened), last)
            inside.update(range(opened[0], end))
            found.append(Quotation(sum(opened), end))
        return inside, opened is not None

    def _split(self, tokens: Tokens, first: int, last: int, inside: set[int]) -> list[tuple[int, int]]:
        cuts: list[tuple[int, int]] = []
        start = behind = first
        words = tokens.words
        for index in [at for at in range(first, last) if words[at][-1] in _MAY_STOP]:
            if index < behind:
                continue
            while (cut := max(start + _LONGEST, behind + 1)) <= index:
                cuts.append((start, cut))
                start = behind = cut
            end = index + 1
            if self._stops(tokens, index, start, last, inside):
                while (
                    end < last
                    and tokens.words[end] in _CLOSERS
                    and tokens.starts[end] == tokens.ends[end - 1]
                ):
                    end += 1
                if end == last or self._opens(tokens, end):
                    cuts.append((start, end))
                    start = end
            elif end - start >= _LONGEST:
                cuts.append((start, end))
                start = end
            behind = end
        while (cut := max(start + _LONGEST, behind + 1)) < last:
            cuts.append((start, cut))
            start = behind = cut
        if start < last:
            cuts.append((start, last))
        return cuts

    def _stops(self, tokens: Tokens, index: int, start: int, last: int, inside: set[int]) -> bool:
        word = tokens.words[index]
        if index in inside:
            # the mark that closes a quotation which itself ended in a full stop
            closes = (word in _MARKS or word in _SINGLE) and index + 1 not in inside and index > start
            return (
                closes
                and tokens.words[index - 1] in _STOPS
                and index + 1 < last
                and self._opens(tokens, index + 1)
            )
        if word in _STOPS:
            numbered = index == start + 1 and _is_number(tokens.words[start])
            titled = word == "." and index + 1 < last and tokens.norms[index + 1] in self._suffixes
            titled = titled or (word == "." and self._degree_in_two(tokens, index + 1, last))
            return not numbered and not titled
        if word.endswith(".") and tokens.norms[index] in self._suffixes and index + 1 < last:
            following = tokens.norms[index + 1]
            if index > start and self._abbreviates(tokens, index - 1):
                return False  # `Hj. St. Rahmania`
            degree = following in self._suffixes or self._degree_in_two(tokens, index + 1, last)
            return tokens.words[index + 1][0].isupper() and not degree and index > start + 2
        return False

    def _degree_in_two(self, tokens: Tokens, index: int, last: int) -> bool:
        """`S.Sos. M. Si`: a degree with a blank inside."""
        if index + 1 >= last or len(tokens.norms[index]) != 1:
            return False
        return tokens.norms[index] + tokens.norms[index + 1] in self._suffixes

    def _abbreviates(self, tokens: Tokens, index: int) -> bool:
        """Whether an abbreviation that is no degree stands at `index`: a title, so that a name follows."""
        word = tokens.words[index]
        return len(word) > 1 and word.endswith(".") and tokens.norms[index] not in self._suffixes

    @staticmethod
    def _opens(tokens: Tokens, index: int) -> bool:
        word = tokens.words[index]
        if word in _JOINS:
            return False  # `Budi, M. Si., Ketua DPRD`
        return word[0].isupper() or word[0].isdigit() or word in _MARKS or not word[0].isalnum()


def _mark(tokens: Tokens, index: int) -> int:
    """How many tokens are one mark here; some papers print two single ones in a row for a double one."""
    if tokens.words[index] in _MARKS:
        return 1
    both = index + 1 < len(tokens) and tokens.ends[index] == tokens.starts[index + 1]
    return 2 if both and tokens.words[index] in _SINGLE and tokens.words[index + 1] in _SINGLE else 0


def _closes_first(tokens: Tokens, first: int, last: int) -> int | None:
    """The first mark of a paragraph, where it closes: it hangs on the word before it, not on the next."""
    mark = next((index for index in range(first, last) if tokens.words[index] in _MARKS), None)
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
    if word not in _SINGLE or index + 1 >= last or tokens.ends[index] != tokens.starts[index + 1]:
        return None
    if index > 0 and tokens.ends[index - 1] == tokens.starts[index] and tokens.words[index - 1] != "(":
        return None
    for at in range(index + 2, min(last, index + _LONGEST_SINGLE)):
        if _mark(tokens, at):
            return None
        if tokens.words[at] in _SINGLE and tokens.ends[at - 1] == tokens.starts[at]:
            following = at + 1 < last and tokens.ends[at] == tokens.starts[at + 1]
            if not (following and tokens.words[at + 1][0].isalnum()):
                return at
    return None


def _single_end(tokens: Tokens, first: int, last: int) -> int:
    """Where a single mark closes what a double one opened: `"… dilaksanakan,' kata Camat`."""
    for at in range(first + 1, last):
        closes = tokens.words[at] in _SINGLE and tokens.words[at - 1] in ",.?!"
        if closes and tokens.ends[at - 1] == tokens.starts[at]:
            return at
    return last


def _is_number(word: str) -> bool:
    """`1.` and `a.` open an entry of a list."""
    return word.isdigit() or (len(word) == 1 and word.islower())
