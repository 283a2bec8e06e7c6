"""One article while it is being read: tokens, layout, sentences, and the vocabulary's hits in them."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from ..facts import Article, Evidence
from .layout import Layout
from .lexicon import Hits
from .mentions import Body, Place, PostMention
from .sentences import Sentence, Sentences
from .tokens import Tokens


@dataclass(slots=True)
class Page:
    """What the parsers look at. `aliases` are the article's own abbreviations (`Matan Hilir Selatan
    (MHS)`)."""

    article: Article
    tokens: Tokens
    layout: Layout
    text: Sentences
    hits: Hits
    aliases: dict[str, Place | Body] = field(default_factory=dict)
    published: dt.date | None = None
    """The day of publication; where nothing else tells it, the latest stamp of the page."""
    villages: frozenset[tuple[str, ...]] | None = None
    """Names after `Desa`, `Dusun` and the like that the text itself delimits, as norms; None until looked
    for."""

    served: dict[int, PostMention | None] = field(default_factory=dict)
    """Posts that others serve, by where they start: each is read once, in however long a chain."""
    shouting: bool = field(init=False)
    """The whole text is in capitals, so a capital letter shows nothing."""
    _length: int = field(init=False, repr=False)
    _norms: list[str] = field(init=False, repr=False)
    capitals: list[bool] = field(init=False, repr=False)
    """Whether each token starts with a capital letter."""
    _places: dict[str, list[int]] = field(init=False, repr=False)
    """Where each norm stands."""
    _short_forms: list[int] = field(init=False, repr=False)
    """Where the brackets of one word open."""
    _starts: dict[int, list[int]] = field(init=False, repr=False, default_factory=dict)

    def __post_init__(self) -> None:
        self._length = len(self.tokens)
        self._norms = self.tokens.norms
        places: dict[str, list[int]] = defaultdict(list)
        for index, norm in enumerate(self.tokens.norms):
            places[norm].append(index)
        self._places = places
        words = self.tokens.words
        self.capitals = [word[0].isupper() for word in words]
        self.shouting = 2 * sum(map(str.isupper, words)) > self._length
        self._short_forms = [at for at in self.where("(") if at + 2 < self._length and words[at + 2] == ")"]

    def word(self, index: int) -> str:
        """The token at `index`, or nothing past the end."""
        return self.tokens.words[index] if 0 <= index < self._length else ""

    def norm(self, index: int) -> str:
        """The norm of the token at `index`, or nothing past the end."""
        return self._norms[index] if 0 <= index < self._length else ""

    def capital(self, index: int) -> bool:
        """Whether the token starts with a capital letter."""
        return 0 <= index < self._length and self.capitals[index]

    def where(self, norm: str) -> list[int]:
        """Where a norm stands."""
        return self._places.get(norm, [])

    def short_form(self, index: int, reach: int) -> int:
        """The bracket of one word (`(PPU)`) that opens next, at most `reach` tokens behind `index`; 0 for
        none."""
        number = bisect_left(self._short_forms, index) if self._short_forms else 0
        at = self._short_forms[number] if number < len(self._short_forms) else 0
        return at if index < at <= index + reach else 0

    def broken(self, index: int) -> bool:
        """Whether a line break stands before the token."""
        return index < self._length and self.tokens.new_line[index]

    def phrase_at(self, index: int, phrases: Mapping[str, tuple[tuple[str, ...], ...]]) -> int:
        """How many tokens at `index` spell the longest of `phrases` (grouped by first word); 0 for none."""
        if not 0 <= index < self._length:
            return 0
        norms = self._norms
        possible = phrases.get(norms[index])
        if possible is None:
            return 0
        for phrase in possible:
            if len(phrase) == 1 or tuple(norms[index : index + len(phrase)]) == phrase:
                return len(phrase)
        return 0

    def plain(self, first: int, last: int) -> bool:
        """Whether any of tokens `first` up to `last` is a word without a capital."""
        return any(self.word(index)[:1].islower() for index in range(first, last))

    def starts(self, first: int, last: int, *groups: Mapping[str, tuple[tuple[str, ...], ...]]) -> list[int]:
        """Where in tokens `first` up to `last` phrases of any of the `groups` start, in order."""
        found: list[int] = []
        for phrases in groups:
            known = self._starts.get(id(phrases))
            if known is None:
                known = self._all_starts(phrases)
                self._starts[id(phrases)] = known
            if known:
                found += known[bisect_left(known, first) : bisect_left(known, last)]
        return sorted(set(found)) if found and len(groups) > 1 else found

    def _all_starts(self, phrases: Mapping[str, tuple[tuple[str, ...], ...]]) -> list[int]:
        if self._places.keys().isdisjoint(phrases):
            return []
        found: list[int] = []
        for word in phrases.keys() & self._places.keys():
            here = self._places[word]
            alone = len(phrases[word][-1]) == 1  # the shortest is the word itself
            found += here if alone else [index for index in here if self.phrase_at(index, phrases)]
        return sorted(found)

    def evidence(self, first: int, last: int, rule: str, sentence: Sentence | None) -> Evidence:
        """Evidence for tokens `first` up to `last`; the sentence is widened to hold them."""
        tokens = self.tokens
        start, end = tokens.starts[first], tokens.ends[last - 1]
        from_token = min(sentence.first, first) if sentence else first
        to_token = max(sentence.last, last) if sentence else last
        sentence_start, sentence_end = tokens.starts[from_token], tokens.ends[to_token - 1]
        return Evidence(
            start, end, tokens.text[start:end], rule, sentence_start, tokens.text[sentence_start:sentence_end]
        )
