"""Two names joined as a pair: `Agus Salim – Budi Hartana`, `H. Agus (Haji Agus) bersama Budi Hartana`."""

from __future__ import annotations

from .mentions import NameMention
from .names import NameParser
from .page import Page
from .places import PlaceParser
from .wording import Wording

_LONGEST = 14
"""Tokens of a name with its titles and degrees."""
_LONGEST_BRACKET = 5


class NamePairs:
    """Finds the pair of names at a token, or the one that ends nearest before another."""

    def __init__(self, wording: Wording, places: PlaceParser, names: NameParser) -> None:
        self._places = places
        self._names = names
        self._joiners = wording.norms("ticket_joiner")

    def at(self, page: Page, index: int, last: int) -> tuple[NameMention, NameMention] | None:
        """The pair that begins at `index` and ends before `last`."""
        first = self._names.parse(page, index) if page.capital(index) else None
        if first is None or page.norm(first.last) not in self._joiners:
            return None
        second = self._names.parse(page, first.last + 1) if page.capital(first.last + 1) else None
        return (first, second) if second is not None and second.last <= last else None

    def before(self, page: Page, index: int, first: int) -> tuple[NameMention, NameMention] | None:
        """The pair that ends nearest before `index`, in the tokens from `first` on."""
        for joiner in range(index - 1, first, -1):
            if page.norm(joiner) not in self._joiners or not page.capital(joiner + 1):
                continue
            second = self._names.parse(page, joiner + 1)
            if second is None or second.last > index or not self._whole(page, second):
                continue
            opening = self._ending(page, joiner, first)
            return (opening, second) if opening is not None else None
        return None

    def _ending(self, page: Page, last: int, first: int) -> NameMention | None:
        """The longest name that ends at `last`, but for a bracket."""
        if page.word(last - 1) == ")":
            near = range(last - 2, max(first, last - _LONGEST_BRACKET), -1)
            last = next((at for at in near if page.word(at) == "("), last)
        for start in range(max(first, last - _LONGEST), last):
            if not page.capital(start) or page.hits.at(start, "role", "trigger") is not None:
                continue
            name = self._names.parse(page, start)
            if name is not None and name.last == last and self._whole(page, name):
                return name
        return None

    def _whole(self, page: Page, name: NameMention) -> bool:
        """Whether nothing but a person can be meant: a title, or two words that no vocabulary holds."""
        if name.titled:
            return True
        words = name.name_last - name.name_first
        place = self._places.is_place(page, name.name_first, name.name_last)
        return words > 1 and not place and not self._names.vetoed(page, name)
