"""Agencies and sections named by what they are for: `Dinas Pekerjaan Umum dan Perumahan Rakyat`, `Bagian
Umum`, `Komisi III`, `Fraksi Golkar`.
"""

from __future__ import annotations

import re

from .lexicon import Lexicon
from .mentions import Body
from .own_names import OwnNameReader
from .page import Page
from .tokens import normal
from .unit_numbers import NUMBER
from .wording import Wording

_LONGEST = 14
"""Tokens of one topic."""


class TopicalBodies:
    """Reads a head such as `Dinas` and the topic behind it."""

    def __init__(self, lexicon: Lexicon, wording: Wording) -> None:
        vocabulary = lexicon.vocabulary
        self._types = vocabulary.institution_types
        self._heads = wording.phrases("agency_head")
        self._head_words = wording.values("agency_head")
        self._factions = wording.norms("faction_head")
        self._council_parts = wording.values("council_part")
        self._no_first = wording.norms("no_first_topic")
        self._agency_words = frozenset(normal(self.head_word(kind)) for kind in ("dinas", "badan"))
        self._roman = wording.norms("roman")
        self._and = wording.norms("and")
        self._acronyms = wording.norms("group_acronym")
        self._inner_and = wording.norms("inner_and")
        self._levels = wording.norms("level_regency", "level_city", "level_province")
        self._republic = wording.phrases("republic")
        labels = [agency.label for agency in vocabulary.agencies.values()]
        labels += [kind.label for kind in vocabulary.institution_types.values()]
        labels += [unit.label for unit in vocabulary.units.values() if unit.type == "ministry"]
        self.topics = frozenset(normal(word) for label in labels for word in re.findall(r"[A-Za-z]+", label))
        self.topics |= wording.norms("topic")
        ranks = vocabulary.ranks.values()
        self.topics -= {normal(label) for rank in ranks for label in (rank.label, *rank.alt)}
        self.own_names = OwnNameReader(lexicon, wording, self.topics)

    def opens(self, page: Page, index: int) -> bool:
        """Whether a word that opens the names of agencies and sections stands at `index`."""
        return bool(page.phrase_at(index, self._heads))

    def head_word(self, kind: str) -> str:
        """The word that opens the names of a kind of agency (`Dinas`, `Badan`)."""
        return self._types[kind].label.split()[0]

    def parse(self, page: Page, index: int) -> Body | None:
        """`Dinas Pekerjaan Umum dan Perumahan Rakyat`, `Bagian Umum`, `Komisi III`: a head and what it is
        for."""
        length = page.phrase_at(index, self._heads)
        if not length:
            return None
        last = index + length
        numeral = (page.norm(last) in self._roman or len(page.word(last)) == 1) and page.word(last).isupper()
        if numeral or (page.word(last).isdigit() and len(page.word(last)) == 1):
            name = page.tokens.quote(index, last + 1).rstrip(".")
            return Body(index, last + 1, name, self._council_parts.get(page.norm(index)))
        first = last
        if page.norm(index) in self._factions:
            party = page.hits.at(last, "party")
            last = party.last if party is not None else self.own_names.after(page, last)
        part = self._council_parts.get(page.norm(index))
        while last - first < _LONGEST and not (part and page.hits.at(last, "institution")):
            step = self._topic_step(page, last, first)
            if not step:
                break
            last += step
        if last == first or (part is None and length == 1 and self._of_no_topic(page, index, first)):
            return None
        agency = page.hits.at(index, "agency")
        notation = agency.notations[0] if agency is not None and agency.last >= last else None
        full = self._head_words.get(page.norm(index)) if length == 1 else None
        words = page.tokens.quote(index, last)
        return Body(
            index,
            last,
            f"{full} {page.tokens.quote(index + 1, last)}" if full else words,
            part or ("dinas" if length == 1 and " " not in (full or "") else None),
            notation,
            spelled=True,
        )

    def _of_no_topic(self, page: Page, index: int, first: int) -> bool:
        """`Dinas Instansi`, `Badan Lembaga`: agencies at large."""
        return page.norm(index) in self._agency_words and page.norm(first) in self._no_first

    def _topic_step(self, page: Page, index: int, first: int) -> int:
        """How many tokens at `index` carry the topic on: a topic word, or `dan`/`,` before one."""
        if page.broken(index) and index > first:
            return 0
        if self.topic_word(page, index):
            return 1
        if page.word(index) == "," and page.norm(index + 1) in self._inner_and and index > first:
            return 3 if self._carries_on(page, index + 2) else 0
        joined = page.norm(index) in self._and | {",", "&"}
        return 2 if joined and index > first and self._carries_on(page, index + 1) else 0

    def _carries_on(self, page: Page, index: int) -> bool:
        """Whether a topic word stands at `index` that opens no body of its own (`Dinas Kesehatan, BNN`,
        `Dinas Perhubungan dan Jasa Raharja`)."""
        if not self.topic_word(page, index) or page.phrase_at(index, self._heads):
            return False
        other = page.hits.at(index, "institution", "unit")
        listed = "," in (page.word(index - 1), page.word(index - 2))
        if listed and page.word(index).isupper() and page.norm(index) not in self.topics:
            return False  # `Dinas Kesehatan, ASN dan Satpol PP`
        parted = page.word(index).isupper() or listed
        return not (other is not None and parted) and page.norm(index) not in self._acronyms

    def topic_word(self, page: Page, index: int) -> bool:
        """Whether the token can say what an agency or a section is for (`Perikanan`, `PUPR`)."""
        word = page.word(index)
        if not word[:1].isupper() or NUMBER.match(word) or page.phrase_at(index, self._republic):
            return False
        short = (
            word.isupper()
            and 2 <= len(word.rstrip(".")) <= 8
            and page.hits.at(index, "suffix", "rank") is None
        )
        if page.norm(index) in self._levels or page.hits.at(index, "region") is not None:
            return False
        return short or page.norm(index) in self.topics

    def joined(self, page: Page, index: int, last: int) -> Body:
        """`PU Perkim`: two agencies in one, known only by its words."""
        while (more := page.hits.at(last, "agency")) is not None and not page.broken(last):
            last = more.last
        name = page.tokens.quote(index, last)
        if not page.phrase_at(index, self._heads):
            name = f"{self.head_word('dinas')} {name}"
        return Body(index, last, name, "dinas", spelled=True)
