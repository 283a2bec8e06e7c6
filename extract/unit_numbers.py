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
_LONGEST_NAME = 3
_SPLIT_NUMBER = re.compile(r"^\d\d/\d\d$")


class UnitNumberReader:
    """Reads the number behind the head of a body, and the place or the unit's own name behind the number."""

    def __init__(self, lexicon: Lexicon, wording: Wording, places: PlaceParser) -> None:
        units = lexicon.vocabulary.units.values()
        self._places = places
        self._arms = wording.values("battalion_arm")
        """`Danyon Kav 10`, `Yonkav 10`."""
        self._by_number = {(unit.type, unit.number): unit for unit in units if unit.number}

    def __call__(self, page: Page, body: Body) -> None:
        """`1614/Dompu`, `0813 Bojonegoro`, `XIII Merdeka`, `1203-13 MHS`, `143/HO`."""
        at = body.last
        if body.type == _BATTALION:
            spelled = "".join(page.tokens.norms[max(0, at - 2) : at])
            body.arm = next((arm for head, arm in self._arms.items() if spelled.endswith(head)), None)
        if body.type not in NUMBERED or not NUMBER.match(page.word(at)):
            return
        last = at + 1
        while page.word(last) in ("-", "/") and NUMBER.match(page.word(last + 1)):
            last += 2
        body.number = page.tokens.quote(at, last).replace(" ", "")
        if _SPLIT_NUMBER.match(body.number):  # `Dandim 02/08`
            body.number = body.number.replace("/", "")
        if page.word(last) == "/":
            last += 1
            place = self._places.parse(page, last)
            if place is not None:
                body.place, last = place, place.last
            else:
                first = last
                while (
                    last - first < 3
                    and page.capital(last)
                    and not page.broken(last)
                    and (page.hits.at(last, "rank", "prefix", "role") is None)
                ):
                    last += 1
                if last > first:
                    body.number += "/" + page.tokens.quote(first, last)
        else:
            last = self._own_name(page, body, last)
        body.last = last

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
        vowels = sum(character in "aeiouAEIOU" for character in word)
        short = 2 <= len(word) <= 4 and word[0].isupper() and vowels == 0
        return at + 1 if short and body.type in ("kodam", "korem") else at
