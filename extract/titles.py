"""What stands before a name: ranks with their corps, and honorifics in any order.

`Mayjen TNI (Purn.) Dr. H.`, `Letkol Inf.`, `KH.`, `Bapak Ir.`
"""

from __future__ import annotations

from collections.abc import Callable

from .lexicon import Lexicon
from .page import Page
from .tokens import normal
from .wording import Wording

_LONGEST = 40
"""Tokens; nobody bears more titles."""
_SHORTEST_RANK = 5
"""Letters of a rank that is known by all of them but one."""
_INSIDE = frozenset({"religious", "nobility", "customary"})
"""Kinds of titles that names of persons hold."""
_MUTE = frozenset({"address"})
"""Kinds that say nothing about a person: `Bapak`, `Pak`, `Ibu`."""

NameOpens = Callable[[Page, int], bool]


class TitleReader:
    """Reads ranks and honorifics at a token; `opens` tells whether a word can open a name."""

    def __init__(self, lexicon: Lexicon, wording: Wording, opens: NameOpens) -> None:
        vocabulary = lexicon.vocabulary
        self._titles = vocabulary.titles
        self._opens = opens
        self._corps = {
            normal(label)
            for corps in vocabulary.corps.values()
            for label in (corps.label, *corps.alt, *corps.hidden)
        }
        self._corps |= wording.norms("corps_spelled")
        self._ranks = frozenset(
            normal(label)
            for rank in vocabulary.ranks.values()
            for label in (rank.label, *rank.alt)
            if label.isalpha() and len(label) >= _SHORTEST_RANK
        )
        self._service = wording.norms("service")
        self._lower = frozenset(wording.groups["lower_title"])
        self._given = wording.norms("name_abbreviation")
        self._borne = wording.norms("borne_address")

    def before(self, page: Page, index: int) -> tuple[list[str], str | None, int]:
        """Honorifics, rank and where the name itself begins."""
        honorifics: list[str] = []
        rank: list[str] = []
        at = index
        while at - index < _LONGEST:
            hit = page.hits.at(at, "rank")
            if hit is not None and page.capital(at):
                rank.append(page.tokens.quote(at, hit.last).rstrip("."))
                at = self._corps_after(page, hit.last, rank)
            elif self._misprinted(page, at):
                rank.append(page.word(at).rstrip("."))
                at = self._corps_after(page, at + 1 + (page.word(at + 1) == "."), rank)
            elif (length := self.honorific(page, at)) is not None:
                if not self._is_address(page, at):
                    honorifics.append(page.tokens.quote(at, at + length))
                at += length
                if page.word(at) == "." or (page.word(at) == "," and self._dotted(page, at + 1)):
                    at += 1  # `Drs,H. Surya`
            elif self._unlisted(page, at):
                honorifics.append(page.word(at))
                at += 1
            else:
                break
        return honorifics, " ".join(rank) or None, at

    def at(self, page: Page, index: int) -> bool:
        """Whether an honorific or a rank stands at `index`."""
        if self._misprinted(page, index):
            return True
        if not page.hits.any_at(index):
            return False
        hit = page.hits.at(index, "rank")
        if hit is not None and page.capital(index):
            return True
        return self.honorific(page, index) is not None

    def honorific(self, page: Page, index: int) -> int | None:
        """How many tokens at `index` are an honorific that is no part of the name itself."""
        hit = page.hits.at(index, "prefix")
        if hit is None or (not page.capital(index) and page.word(index) not in self._lower):
            return None
        if self._initials(page, index):
            return None
        if all(self._titles[notation].part_of_name for notation in hit.notations):
            # `Abu Bakar` is a name, `Abu H. Usman` an Acehnese cleric
            title = "religious" in self._kinds(page, index) and self._kinds(page, hit.last) == {"religious"}
            return hit.last - index if title else None
        mute = self._kinds(page, index) == _MUTE
        if mute and hit.last - index == 1 and not self._opens(page, hit.last):
            return None
        single = hit.last == index + 1 and len(page.word(index).rstrip(".")) == 1
        if single and page.norm(index) != "h":
            return None
        return hit.last - index

    def _misprinted(self, page: Page, index: int) -> bool:
        """`Lettda Inf Budi`: a word before a corps that differs from a rank by one letter."""
        corps = page.norm(index + 1 + (page.word(index + 1) == "."))
        if len(corps) < 2 or corps not in self._corps or not page.capital(index) or page.broken(index + 1):
            return False
        norm = page.norm(index)
        if norm in self._ranks or len(norm) < _SHORTEST_RANK:
            return False
        return any(_one_off(norm, rank) for rank in self._ranks)

    def _unlisted(self, page: Page, index: int) -> bool:
        """`Tk. H. Asrul`: an abbreviation that no vocabulary lists, before one that does."""
        word = page.word(index)
        if not (word.endswith(".") and 3 <= len(word) <= 5 and page.capital(index)):
            return False
        known = page.norm(index) in self._given or page.hits.any_at(index) or page.broken(index + 1)
        return not known and self.honorific(page, index + 1) is not None

    def inside_names(self, page: Page, index: int) -> bool:
        """Whether the title at `index` is a cleric's or a noble's, written out."""
        kinds = self._kinds(page, index)
        return bool(kinds) and kinds <= _INSIDE and not page.word(index).endswith(".")

    def abbreviated(self, page: Page, index: int) -> bool:
        """`Prof.`, `Hj`, `KH`, `Tgk.`: an honorific that can be no word of a name, so a name ends before
        it."""
        word = page.word(index)
        if len(word.rstrip(".")) < 2 or not (word.endswith(".") or len(word) == 2):
            return False
        if self._initials(page, index):
            return False
        hit = page.hits.at(index, "prefix")
        if hit is None or not page.capital(index) or self._kinds(page, index) & {"nobility"}:
            return False
        return not any(self._titles[notation].part_of_name for notation in hit.notations)

    def _initials(self, page: Page, index: int) -> bool:
        """`I.R. Latumahina` is no engineer (`Ir.`): letters with dots between them, of a title that has none
        there."""
        hit = page.hits.at(index, "prefix")
        letters = page.word(index).rstrip(".").split(".")
        if hit is None or len(letters) < 2 or any(len(letter) != 1 for letter in letters):
            return False
        return all(self._titles[notation].label[1:2].islower() for notation in hit.notations)

    def _dotted(self, page: Page, index: int) -> bool:
        """Whether an honorific with its dot stands at `index`."""
        return page.word(index).endswith(".") and self.honorific(page, index) is not None

    def _kinds(self, page: Page, index: int) -> frozenset[str]:
        hit = page.hits.at(index, "prefix")
        return frozenset(self._titles[notation].kind for notation in hit.notations) if hit else frozenset()

    def _is_address(self, page: Page, index: int) -> bool:
        """`Bapak`, `Pak`, `Ibu`: polite address, no title that somebody bears; `Ny.` and `Sdr.` are."""
        return self._kinds(page, index) == _MUTE and page.norm(index) not in self._borne

    def _corps_after(self, page: Page, at: int, words: list[str]) -> int:
        """`Inf`, `Pol`, `TNI`, `(Mar)`, `Kav.`, `(Purn)` and a stray comma (`Mayjen TNI, Madsuni`)."""
        first = at
        while at - first < _LONGEST:
            bracket = page.word(at) == "(" and page.word(at + 2) == ")"
            norm = page.norm(at + bracket)
            single = len(norm) == 1 and not bracket
            misprint = norm[:3] if len(norm) == 4 else ""
            if norm in self._service or (norm in self._corps and not single):
                words.append(page.word(at + bracket).rstrip("."))
            elif misprint in self._corps:  # `Kapten Infr. Hari`
                words.append(page.word(at)[:3])
            else:
                break
            at += 3 if bracket else 1
            if page.word(at) == ".":
                at += 1
        if page.word(at) == "," and self._opens(page, at + 1):
            at += 1
        return at


def _one_off(one: str, two: str) -> bool:
    """Whether one letter more, less or another makes the one word of the other."""
    if len(one) > len(two):
        one, two = two, one
    same = next((at for at, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), len(one))
    rest = one[same + (len(one) == len(two)) :]
    return len(two) - len(one) < 2 and rest == two[same + 1 :]
