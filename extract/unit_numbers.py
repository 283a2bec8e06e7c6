"""Numbers of military and police units: `Kodim 1614/Dompu`, `Kasdim 0813`, `Pangdam XIII Merdeka`,
`143/HO`, `V/2-1`.
"""

from __future__ import annotations

import re

from .lexicon import Lexicon
from .mentions import Body
from .page import Page
from .places import PlaceParser
from .tokens import normal
from .wording import Wording

NUMBERED = frozenset(
    {
        "kodim",
        "korem",
        "kodam",
        "koramil",
        "batalyon",
        "brigade",
        "denpom",
        "detasemen",
        "pomdam",
        "lantamal",
        "subdenpom",
    }
)
"""Institution types whose units bear numbers."""
NUMBER = re.compile(r"^(?:\d[\d.-]*|[IVX]+)$")
_BATTALION = "batalyon"
_SECTOR = "koramil"
_LONGEST_NAME = 3
_SPLIT_NUMBER = re.compile(r"^\d\d/\d\d$")


class UnitNumberReader:
    """Reads the number behind the head of a body, and the place or the unit's own name behind the number."""

    def __init__(self, lexicon: Lexicon, wording: Wording, places: PlaceParser) -> None:
        units = lexicon.vocabulary.units.values()
        self._places = places
        self._arms = wording.values("battalion_arm")
        """`Danyon Kav 10`, `Yonkav 10`."""
        self._prefixes = wording.norms("number_prefix")
        self._persons = wording.norms("common_name") - wording.norms("name_like")
        self._by_number = {(unit.type, unit.number): unit for unit in units if unit.number}

    def __call__(self, page: Page, body: Body) -> None:
        """`1614/Dompu`, `0813 Bojonegoro`, `XIII Merdeka`, `1203-13 MHS`, `143/HO`."""
        at = body.last
        if body.type == _BATTALION:
            spelled = "".join(page.tokens.norms[max(0, at - 2) : at])
            body.arm = next((arm for head, arm in self._arms.items() if spelled.endswith(head)), None)
        if body.type in NUMBERED and page.norm(at) in self._prefixes and page.word(at + 1) == "/":
            at += 2  # `Dandim TS/0212`
        if body.type not in NUMBERED or not NUMBER.match(page.word(at)):
            return
        last = at + 1
        while page.word(last) in ("-", "/") and NUMBER.match(page.word(last + 1)):
            if page.hits.at(last + 1, "region") is not None:
                break  # `Kodim 0306/50 Kota`
            last += 2
        body.number = page.tokens.quote(at, last).replace(" ", "")
        if _SPLIT_NUMBER.match(body.number):  # `Dandim 02/08`
            body.number = body.number.replace("/", "")
        if page.word(last) == "/":
            last += 1
            place = self._places.parse(page, last, of_district=body.type == _SECTOR)
            if place is not None:
                body.place, last = place, place.last
            else:
                first, last = last, self._named(page, body, last)
                if last > first:
                    body.number += "/" + page.tokens.quote(first, last)
        else:
            last = self._own_name(page, body, last)
        body.last = self.bracket(page, last)

    def _named(self, page: Page, body: Body, first: int) -> int:
        """Where the unit's own name behind the stroke ends: `141/Toddopuli`, `11/Badik Sakti`; a word that
        opens persons' names ends it."""
        unit = self._by_number.get((body.type or "", body.number or ""))
        words = [normal(word) for word in unit.name.split()] if unit is not None else []
        if words and page.tokens.norms[first : first + len(words)] == words:
            return first + len(words)
        last = first
        while last - first < _LONGEST_NAME and page.capital(last) and not page.broken(last):
            if page.hits.at(last, "rank", "prefix", "role") is not None:
                break
            if last > first and page.norm(last) in self._persons:
                break
            last += 1
        return last

    def _own_name(self, page: Page, body: Body, at: int) -> int:
        """`Pangdam XIII Merdeka Mayjen …`, `Kodam XIII Mdk`: the unit's own name without the stroke."""
        unit = self._by_number.get((body.type or "", body.number or ""))
        if unit is not None:
            words = [normal(word) for word in unit.name.split()]
            if page.tokens.norms[at : at + len(words)] == words:
                return at + len(words)
        last = at
        while last - at < _LONGEST_NAME and page.capital(last) and not page.broken(last):
            if page.hits.at(last, "rank", "prefix", "role", "region") is not None:
                break
            last += 1
        if last > at and body.type == _BATTALION and page.hits.at(last, "rank") is not None:
            body.number = f"{body.number}/{page.tokens.quote(at, last)}"  # `Danyon 126 Kala Cakti Letkol`
            return last
        word = page.word(at)
        if (
            page.broken(at)
            or not 2 <= len(word) <= 4
            or page.hits.at(at, "rank", "prefix", "suffix") is not None
        ):
            return at
        consonants = word[:1].isupper() and not any(character in "aeiouAEIOU" for character in word)
        letters = word.isupper() and page.norm(at) not in page.aliases  # `Dandim 0503 JB`
        return (
            at + 1
            if (letters and word.isalpha() and body.type != _SECTOR)
            or (consonants and body.type in ("kodam", "korem"))
            else at
        )

    @staticmethod
    def behind(page: Page, at: int) -> int:
        """Where a number behind the unit's place ends (`Danramil Saparua 1504-03`)."""
        while NUMBER.match(page.word(at)) or (
            page.word(at) in ("-", "/") and NUMBER.match(page.word(at + 1))
        ):
            at += 1
        return at

    @staticmethod
    def bracket(page: Page, at: int) -> int:
        """Where the bracket behind a unit's name ends that shortens it (`042/Garuda Putih (Gapu)`); else
        `at`."""
        inside = at + 1
        if page.word(at) != "(" or page.word(at + 2) != ")" or not page.capital(inside):
            return at
        return at if page.hits.at(inside, "role", "capacity", "rank") is not None else at + 3
