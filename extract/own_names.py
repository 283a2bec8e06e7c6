"""The own names of bodies that no vocabulary lists: `PT Sawit Lestari Jaya`, `Universitas Danau Biru`,
`RSUD dr. R. Soetijono`, `Lapas Kelas IIB`.
"""

from __future__ import annotations

from .lexicon import Lexicon
from .page import Page
from .wording import Wording

_LONGEST = 6

NAMED = frozenset(
    {"company", "university", "school", "pesantren", "church", "koperasi", "bank", "bumd", "rsud",
     "ormas", "dharma_pertiwi", "satgas"}
)  # fmt: skip
"""Kinds whose bodies have names of their own."""
_NUMBERED = frozenset({"school"})
"""Kinds that are told apart by numbers: `SMP Negeri 4`."""
_AFTER_PERSONS = frozenset({"lanud"})
"""Kinds that are called after persons without their titles: `Lanud Sultan Hasanuddin`."""
_OF_PERSONS = frozenset({"rsud"})
"""Kinds that are called after persons with all their titles."""


class OwnNameReader:
    """Reads the words behind the head of a body that are its own name."""

    def __init__(self, lexicon: Lexicon, wording: Wording, topics: frozenset[str]) -> None:
        self._titles = lexicon.vocabulary.titles
        self._topics = topics
        self._common = wording.norms("common")
        self._heads = wording.norms("open_head", "agency_head")
        self._inner_and = wording.norms("inner_and")
        self._levels = wording.norms("level_regency", "level_city", "level_province")
        self._tails = wording.norms("company_tail", "village_word", "name_like")
        self._persons = wording.norms("common_name") - self._tails
        self._classes = wording.norms("class_word")
        self._class_tails = wording.norms("class_tail")
        self._public = wording.norms("public_school")

    def after(self, page: Page, first: int, kind: str | None = None) -> int:
        """Where the own name that starts at `first` ends; `first` where there is none."""
        if kind in _OF_PERSONS and (last := self._person(page, first)) > first:
            return last
        if kind in _NUMBERED and page.word(at := first + (page.norm(first) in self._public)).isdigit():
            return at + 1 + self.word(page, at + 1, at + 1)
        last = first
        while last - first < _LONGEST and self.word(page, last, first, kind):
            last += 1
        if kind in _OF_PERSONS and last > first and self._last_word(page, last):
            last += 1
        return last - (last > first and page.norm(last - 1) in self._inner_and)

    def _last_word(self, page: Page, index: int) -> bool:
        """`RSUD Embung Fatimah`: one word of a person's name, without a pause, is the hospital's."""
        alone = not page.capital(index + 1) or page.broken(index + 1)
        return alone and page.norm(index) in self._persons and not page.broken(index)

    def graded(self, page: Page, index: int) -> int:
        """How many tokens at `index` say the class of a body (`Kelas IIB`, `Kelas I Non TPI`)."""
        if page.norm(index) not in self._classes or not (
            page.capital(index + 1) or page.word(index + 1).isdigit()
        ):
            return 0
        last = index + 2
        if len(page.word(last)) == 1 and page.capital(last) and not page.broken(last):
            last += 1  # `Kelas II B`
        while page.norm(last) in self._class_tails and page.capital(last):
            last += 1
        return last - index

    def word(self, page: Page, index: int, first: int, kind: str | None = None) -> bool:
        """Whether the token can be a word of an own name that starts at `first`."""
        norm = page.norm(index)
        if norm in self._inner_and and index > first:
            following = page.norm(index + 1)
            if following in self._heads:
                return False  # `PT Danau Biru dan PT Sawit Jaya` are two
            return page.capital(index + 1) and following in self._topics and not page.broken(index + 1)
        if not page.capital(index) or page.broken(index) or norm in self._levels:
            return False
        if norm in self._tails and page.hits.at(index, "role", "rank") is None:
            return norm not in self._common or index > first  # `Kelompok Tani Maju Bersama`
        if norm in self._common:
            return False
        if index > first and norm in self._persons and kind not in _AFTER_PERSONS:
            return False  # `PT Semen Gresik Muchamad Supriyadi`: the person begins
        if index > first and page.hits.at(index, "capital") is not None:
            return False
        return page.hits.at(index, "role", "rank", "prefix", "capacity", "trigger", "region") is None

    def spelled_out(self, page: Page, first: int, last: int) -> tuple[str, int] | None:
        """`PSL (Putra Sari Lestari)`: the words of the bracket, where their initials are the name, and its
        end."""
        short = page.word(first)
        if last != first + 1 or not short.isupper() or page.word(last) != "(":
            return None
        end = last + 1 + len(short)
        words = [page.word(at) for at in range(last + 1, end)]
        if page.word(end) != ")" or "".join(word[:1] for word in words).upper() != short:
            return None
        return " ".join(words), end + 1

    def _person(self, page: Page, first: int) -> int:
        """`RSUD dr. R. Soetijono`: titles and the words behind them, up to a region or more titles."""
        at = first
        while self._title(page, at):
            at += 1
        if at == first:
            return first
        last = at
        while last - at < 4 and page.capital(last) and not page.broken(last):
            if page.hits.at(last, "region", "role", "rank") is not None or self._title(page, last):
                break
            last += 1
        return last if last > at else first

    def _title(self, page: Page, index: int) -> bool:
        hit = page.hits.at(index, "prefix")
        return (
            hit is not None
            and not page.broken(index)
            and any(not self._titles[notation].part_of_name for notation in hit.notations)
        )
