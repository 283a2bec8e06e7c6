"""Where the words of an untitled name begin that are a person's: what stands between a post and a name."""

from __future__ import annotations

from .page import Page
from .wording import Wording

_ACRONYM = 3
"""Capital letters of a body's short name; two are initials (`HM Farid`)."""


class OwnWords:
    """Parts a person's own words from those of the place, section or body before them."""

    def __init__(self, wording: Wording, topics: frozenset[str]) -> None:
        self._topics = topics
        self._sections = wording.norms("section_short", "section_head")
        self._common_names = wording.norms("common_name")
        self._tails = wording.norms("village_tail") - self._common_names

    def __call__(self, page: Page, first: int, last: int) -> int:
        """The token at which the name in `first` up to `last` begins; `last` where nobody is named.

        A topic (`Kabid Yankes`), a unit with its number (`Koorcab Rem 121`) or with an acronym in it (`Askab
        PSSI Toba`) is nobody; an acronym before the name is the place or body (`Camat GBA Sanjaya Putra`),
        and so are words that close a place's name (`KPH Kedu Selatan Komarudin`).
        """
        tail = max((at + 1 for at in range(first, last) if page.norm(at) in self._tails), default=first)
        if tail == last or (tail > first + 1 and not page.shouting):
            return tail
        if page.norm(first) in self._topics or (page.word(last).isdigit() and not page.broken(last)):
            return last
        section = page.norm(first - 1) in self._sections
        if section and last == first + 1 and page.norm(first) not in self._common_names:
            return last
        alone = last == first + 1 and page.norm(first) not in self._common_names
        if not page.shouting and alone and _acronym(page.word(first)):
            return last  # `Ketua MPR`
        if page.shouting or all(page.word(index).isupper() for index in range(first, last)):
            return first
        acronyms = [index for index in range(first, last) if _acronym(page.word(index))]
        if acronyms and acronyms[0] != first:
            return last
        return acronyms[-1] + 1 if acronyms else first


def _acronym(word: str) -> bool:
    return len(word) >= _ACRONYM and word.replace("-", "").isalpha() and word.isupper()
