"""Sentences and quotations, as ranges of tokens.

`“Mari kita sukseskan pilkada. Kita kawal tahapannya,” katanya.` is one sentence with one quotation: a full
stop inside quotation marks ends nothing outside.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import Literal

from .layout import Layout
from .quotation_marks import MARKS, SINGLE, Quotation, pair_marks
from .tokens import Tokens

_LONGEST = 400
"""Tokens; a text without full stops is cut here, so that reading it takes no longer than another."""
_STOPS = frozenset({".", "?", "!", "…"})
_ENTRY = 30
"""Tokens of an entry in a row that is counted, at most."""
_JOINS = frozenset({",", ";"})
_CLOSERS = frozenset(")”’\"'»")
_MAY_STOP = _STOPS | MARKS | SINGLE
"""What the last token of a sentence ends with."""


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
    """Splits at full stops outside quotations; `suffixes` are degrees whose own dot may also end a sentence,
    `tags` words that name the speaker behind a quotation."""

    def __init__(self, suffixes: frozenset[str], tags: frozenset[str]) -> None:
        self._suffixes = suffixes
        self._tags = tags

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
            inside, left_open = pair_marks(tokens, first, position, quotations, left_open, self._tags)
            quoted |= inside
            for start, end in self._split(tokens, first, position, inside):
                sentences.append(Sentence(start, end, part, number))
        return Sentences(tuple(sentences), tuple(quotations), frozenset(quoted))

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
            closes = (word in MARKS or word in SINGLE) and index + 1 not in inside and index > start
            return (
                closes
                and tokens.words[index - 1] in _STOPS
                and index + 1 < last
                and self._opens(tokens, index + 1)
            )
        if word in _STOPS:
            numbered = index == start + 1 and _is_number(tokens.words[start])
            numbered = numbered or (word == "." and _counts(tokens, index - 1, last))
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
        return word[0].isupper() or word[0].isdigit() or word in MARKS or not word[0].isalnum()


def _is_number(word: str) -> bool:
    """`1.` and `a.` open an entry of a list."""
    return word.isdigit() or (len(word) == 1 and word.islower())


def _counts(tokens: Tokens, index: int, last: int) -> bool:
    """`Hadir 1. Camat, 2. Kapolsek`: a figure of an entry in a row, behind a comma or the first."""
    words = tokens.words
    if not words[index].isdigit() or len(words[index]) > 2 or index == 0:
        return False
    if words[index - 1] in _JOINS:
        return True
    behind = range(index + 2, min(index + _ENTRY, last - 2))
    return words[index] == "1" and any(words[at] in _JOINS and words[at + 1] == "2" for at in behind)
