"""The tokenizer: Indonesian press text cut into words.

`Letkol Inf. H. Budi S., S.I.K.,M.Si` keeps its abbreviations whole (`Inf.`, `H.`, `S.I.K.`, `M.Si`), so
that a dot inside one never ends a sentence. Offsets are those of the text as read: nothing is normalised
away, only the norms forget case, dots, curly quotes and zero-width characters.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import lru_cache

_INVISIBLE = "\u00ad\u200b-\u200f\u2060\ufeff"
_LETTER = rf"(?:[^\W\d_]|[{_INVISIBLE}])"
_TOKEN = re.compile(
    rf"""
      (?P<plain>[^\W\d_]++(?![\w.:'’‘`´{_INVISIBLE}-])) # most words: nothing behind them can be theirs
    | (?P<acronym>[A-Z](?:[a-z]{{3,}}[A-Z])?[A-Z]{{0,7}}(?:\d[A-Z]{{1,8}})+(?![\w])) # `DP3AP2KB`, `DinsosP3A`
    | (?P<url>(?i:https?://|www\.)\S+)
    | (?P<domain>[A-Za-z0-9-]{{2,63}}(?:\.[A-Za-z0-9-]{{1,63}}){{0,4}}
        \.(?i:com|co\.id|go\.id|or\.id|id|net|org|news|tv|co)\b)
    | (?P<chain>[A-Za-z]{{1,8}}\.(?:[A-Za-z]{{1,6}}\.){{0,11}}(?:[A-Za-z]{{1,6}}(?!{_LETTER}))?)
    | (?P<number>\d+(?:[.,:]\d+)*)
    | (?P<word>{_LETTER}+(?:['’‘`´-](?={_LETTER}){_LETTER}+)*)
    | (?P<other>.)
    """,
    re.VERBOSE | re.DOTALL,
)
_LINE = re.compile(r"[^\r\n]+")
_DROP = re.compile(rf"[.{_INVISIBLE}]")
_QUOTES = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'", "“": '"', "”": '"', "–": "-", "—": "-"})
_PART = re.compile(r"[A-Za-z]+|\.")
_PAIR = re.compile(r"([A-Z][a-z]{2,})([-–])([A-Z][a-z]{2,}|I|Ni)")
"""Two names in one word (`Arief Rohman-Sri Setyorini`)."""
_ACRONYMS = re.compile(r"([A-Z]{3,}|[A-Z][a-z]{3,})([-–])((?<![a-z].)[A-Z][A-Za-z]{2,}|[A-Z]{3,})")
"""Two bodies in one word (`TNI-Polri`): one at least is all capitals."""

_SHORTEST_RANK = 3
_REMEMBERED = 1 << 14
"""Strings between white space whose words are kept: most of a text are the same few thousand."""
_LONGEST_REMEMBERED = 40

Pieces = tuple[tuple[str, ...], tuple[str, ...], tuple[int, ...]]
"""Words, their norms, and where each starts."""


@lru_cache(1 << 16)
def normal(text: str) -> str:
    """The comparable form of a token: lower case, no dots, straight quotes, nothing invisible."""
    return (_DROP.sub("", text) or text).translate(_QUOTES).lower()


class Tokens:
    """The words of one text in order, white space left out: parallel lists of words, norms and offsets.

    `new_line[i]` says that a line break stands between token `i - 1` and token `i`.
    """

    __slots__ = ("ends", "new_line", "norms", "starts", "text", "words")

    def __init__(
        self, text: str, words: list[str], norms: list[str], starts: list[int], new_line: list[bool]
    ) -> None:
        self.text = text
        self.words = words
        self.norms = norms
        self.starts = starts
        self.ends = [start + len(word) for start, word in zip(starts, words, strict=True)]
        self.new_line = new_line

    def __len__(self) -> int:
        return len(self.words)

    def quote(self, first: int, last: int) -> str:
        """The text from token `first` up to, not including, token `last`, with one space for any gap."""
        text = self.text[self.starts[first] : self.ends[last - 1]] if last > first else ""
        return " ".join(text.split()) if "\n" in text or "  " in text else text

    def join_lines(self, lines: Iterable[tuple[int, int]]) -> None:
        """Forget the line breaks inside the given ranges of characters: there the page only wrapped."""
        for start, end in lines:
            for index in range(bisect_right(self.starts, start), bisect_left(self.starts, end)):
                self.new_line[index] = False


class Tokenizer:
    """Cuts text into `Tokens`. `abbreviations` are the norms that may keep their dots (`pj`, `sik`, `mh`),
    `ranks` are words that a missing space may glue to a name (`KompolRudi`)."""

    def __init__(self, abbreviations: Iterable[str], ranks: Iterable[str] = ()) -> None:
        self._abbreviations = frozenset(abbreviations)
        self._ranks = frozenset(ranks)
        self._known = lru_cache(_REMEMBERED)(self._cut)

    def __call__(self, text: str) -> Tokens:
        """Cut `text`; `text[starts[i]:ends[i]] == words[i]` for every token."""
        words: list[str] = []
        norms: list[str] = []
        starts: list[int] = []
        opening: list[int] = []
        for line in _LINE.finditer(text):
            opening.append(len(words))
            at = line.start()
            for string in line.group().split():
                at = text.index(string, at)
                cut = self._known if len(string) <= _LONGEST_REMEMBERED else self._cut
                pieces, comparable, shifts = cut(string)
                words += pieces
                norms += comparable
                if len(shifts) == 1:
                    starts.append(at)
                else:
                    starts += [at + shift for shift in shifts]
                at += len(string)
        new_line = [False] * len(words)
        for first in opening:
            if first < len(words):
                new_line[first] = True
        return Tokens(text, words, norms, starts, new_line)

    def _cut(self, string: str) -> Pieces:
        """Cut what stands between white space."""
        found: list[tuple[int, str]] = []
        for match in _TOKEN.finditer(string):
            kind = match.lastgroup
            piece = match.group()
            start = match.start()
            pair = (_PAIR.fullmatch(piece) or _ACRONYMS.fullmatch(piece)) if kind == "word" else None
            if pair is not None and pair[1] != pair[3] and pair[3] != "Nya":
                pieces = [(pair.start(part), pair[part]) for part in (1, 2, 3)]
            elif kind == "chain" and not self._is_abbreviation(piece):
                pieces = self._pieces(piece)
            elif kind == "plain" and piece[-1].islower() and not piece[1:].islower():
                pieces = self._unglued(piece)
            else:
                pieces = [(0, piece)]
            found += [(start + shift, word) for shift, word in pieces]
        starts, words = zip(*found, strict=True)
        return words, tuple(map(normal, words)), starts

    def _unglued(self, word: str) -> list[tuple[int, str]]:
        """`KompolRudi` is a rank and a name."""
        for at in range(_SHORTEST_RANK, len(word) - 2):
            if word[at].isupper() and word[at + 1].islower() and word[:at] in self._ranks:
                return [(0, word[:at]), (at, word[at:])]
        return [(0, word)]

    def _pieces(self, chain: str) -> list[tuple[int, str]]:
        """`H.Asep` is `H.` and `Asep`; `Nuroni.S.Sos` is `Nuroni`, `.` and `S.Sos`."""
        parts = [(part.start(), part.group()) for part in _PART.finditer(chain)]
        pieces: list[tuple[int, str]] = []
        index = 0
        while index < len(parts):
            last = len(parts)
            while last > index + 1 and not self._is_abbreviation(
                "".join(text for _, text in parts[index:last])
            ):
                last -= 1
            pieces.append((parts[index][0], "".join(text for _, text in parts[index:last])))
            index = last
        return pieces

    def _is_abbreviation(self, piece: str) -> bool:
        parts = piece.rstrip(".").split(".")
        if not piece[0].isalpha() or "" in parts:
            return False
        if all(len(part) == 1 for part in parts):
            return piece[0].isupper() or normal(piece) in self._abbreviations
        return normal(piece) in self._abbreviations
