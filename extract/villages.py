"""Villages: names that no list holds, told from the person's name that may follow them.

`Sekretaris Desa Tanjung Rejo Surono`, `Lurah Donokerto R. Sunarjo`, `Perbekel Dauh Yeh Cani I Made
Budiana`, `Kades Kedungwaru Lor Sumardjo`.
"""

from __future__ import annotations

from collections.abc import Container, Mapping

from .lexicon import name_key
from .mentions import Place
from .page import Page
from .wording import Wording

_LONGEST = 3
_STOPS = ("role", "rank", "prefix", "capacity", "institution", "unit", "trigger", "suffix")
_LONGEST_RUN = 7
"""Capital words looked at: a village and a person."""


class VillageParser:
    """Parses a village's name where the text or the kind of its words shows where it ends."""

    def __init__(self, wording: Wording, districts: Container[str], levels: Mapping[str, str]) -> None:
        self._districts = districts
        self._levels = levels
        self._words = [word for word, level in levels.items() if level == "village"]
        self._common = wording.norms("common")
        self._balinese = frozenset(wording.groups["balinese"])
        """Words that open a Balinese name (`Perbekel Panji Anom I Made Kertiyasa`)."""
        self._heads = wording.norms("village_head")
        self._names = wording.norms("common_name") - wording.norms("village_word", "village_tail")
        self._openers = wording.norms("village_opener")
        """Words that want another one (`Tanjung Rejo`)."""
        self._tails = wording.norms("village_tail")
        """Words that close a village's name and no person's (`Kedungwaru Lor`)."""
        self._begins = tuple(wording.groups["village_begins"])
        self._ends = tuple(wording.groups["village_ends"])

    def parse(self, page: Page, index: int, after: int) -> Place | None:
        """The village whose name starts at `after`; a level word stands at `index` where that is less.

        A post's bare word may as well be its holder's name, so there it needs more to be a village.
        """
        run = after
        while run - after < _LONGEST_RUN and self.word(page, run, after):
            run += 1
        last = self._end(page, after, run, spelled=after > index)
        if last is None:
            return None
        doubt, last = last < 0, abs(last)
        doubt = doubt and last < run  # with no word left there is no other end
        return Place(index, last, page.tokens.quote(after, last), "village", doubt=doubt)

    def _end(self, page: Page, first: int, run: int, *, spelled: bool) -> int | None:
        """Where the village's name ends, negative where that is only likely; None where there is none.

        `run` is where the capital words end.
        """
        length = run - first
        known = self._known(page)
        for size in range(min(length, _LONGEST), 0, -1):
            if tuple(page.tokens.norms[first : first + size]) in known:
                return first + size
        if not spelled and length == 1:
            alone = self._titled(page, run) or self._apposed(page, first) or self._place_only(page, first)
            return run if alone else None
        if not length or (self._is_name(page, first) and not self._opens(page, first)):
            return first + 1 if length and spelled else None
        cut = next((at for at in range(first + 1, run) if self._is_name(page, at)), run)
        opened = self._opens(page, first) and length > 1
        if opened:
            cut = max(cut, first + 2)
        last = self._listed(page, first, cut) or first + 1 + opened
        while last < run and page.norm(last) in self._tails:
            last += 1
        shown = last > first + 1 or self._looks(page, first)
        titled = self._titled(page, run)
        if cut < run or titled:  # the person's name begins where it shows
            if spelled or shown or titled or run - cut > 1:
                return cut if cut - first <= _LONGEST else last
        elif spelled and self._closed(page, run) and not self._degree(page, run) and length <= 2:
            return run if length < 2 or shown else first + 1
        if shown:
            return last
        if length > 3:
            return -(first + 2)
        listed = name_key(page.word(first)) in self._districts
        if listed and (spelled or length > 1):
            return first + 1
        return -(first + 1) if spelled or length == 3 else None

    def _listed(self, page: Page, first: int, cut: int) -> int:
        """Where a name of two words or more ends that a district somewhere bears; else 0."""
        for size in range(min(cut - first, _LONGEST + 1), 1, -1):
            if name_key(page.tokens.quote(first, first + size)) in self._districts:
                return first + size
        return 0

    def _place_only(self, page: Page, index: int) -> bool:
        """`Wali Nagari Kinali.`: the name of a district, and no person's as far as is known."""
        return name_key(page.word(index)) in self._districts and not self._degree(page, index + 1)

    def _apposed(self, page: Page, index: int) -> bool:
        """`Kepala Desa Ngraho, Sutaji, ikut`, `Lurah Ketanggi, Hartini,`: the title's own level word, or a
        word that opens names behind the comma alone."""
        after = index + 2
        if page.word(index + 1) != ",":
            return False
        named = self._is_name(page, after) and not self._is_name(page, index)
        if page.norm(index - 1) not in self._levels and not (named and page.norm(index - 1) in self._heads):
            return False
        if self._degree(page, index + 1):
            return False
        other = page.hits.at(after, "role", "capacity", "institution", "rank", "headtitle", "agency")
        return page.capital(after) and other is None

    def _closed(self, page: Page, index: int) -> bool:
        return page.broken(index) or page.word(index) in ',.;:()”"'

    def _opens(self, page: Page, index: int) -> bool:
        return page.norm(index) in self._openers

    def _looks(self, page: Page, index: int) -> bool:
        norm = page.norm(index)
        return len(norm) > 6 and (norm.startswith(self._begins) or norm.endswith(self._ends))

    def _is_name(self, page: Page, index: int) -> bool:
        return page.norm(index) in self._names

    def _titled(self, page: Page, index: int) -> bool:
        """A rank, an honorific or a Balinese opener behind the words begins the person."""
        if page.broken(index) or not page.capital(index):
            return page.word(index) in self._balinese
        return page.hits.at(index, "rank", "prefix") is not None or page.word(index) in self._balinese

    @staticmethod
    def _degree(page: Page, index: int) -> bool:
        """A degree shows that the words before it are a person's name."""
        return page.hits.at(index + (page.word(index) == ","), "suffix") is not None

    def names(self, page: Page, first: int, last: int) -> bool:
        """Whether the text itself names a village so."""
        return tuple(page.tokens.norms[first:last]) in self._known(page)

    def _known(self, page: Page) -> frozenset[tuple[str, ...]]:
        """Names after `Desa`, `Dusun` and the like that the text delimits."""
        if page.villages is None:
            found: set[tuple[str, ...]] = set()
            for index in (at for word in self._words for at in page.where(word)):
                last = index + 1
                while last - index <= _LONGEST and self.word(page, last, index + 1):
                    last += 1
                closed = self._closed(page, last) or page.word(last)[:1].islower()
                closed = closed or page.norm(last) in self._levels
                behind = page.hits.at(index - 1, "role", "institution") or page.hits.at(index - 2, "role")
                post = behind is not None or page.hits.at(index, "role") is not None
                post = post or page.norm(index - 1) in self._heads
                if last > index + 1 and closed and not post:
                    found.add(tuple(page.tokens.norms[index + 1 : last]))
            page.villages = frozenset(found)
        return page.villages

    def word(self, page: Page, index: int, first: int) -> bool:
        """Whether a word can belong to a village's name that starts at `first`."""
        if not page.capital(index) or not page.word(index)[-1].isalpha():
            return False
        if page.norm(index) in self._levels or (index > first and page.broken(index)):
            return False
        if index > first and self._opens(page, index - 1):
            return page.hits.at(index, "role", "rank") is None
        if page.norm(index) in self._common or page.word(index) in self._balinese:
            return False
        stop = page.hits.at(
            index, "role", "rank", "prefix", "capacity", "institution", "unit", "trigger", "suffix"
        )
        return stop is None
