"""Places: regions by name, with or without their level, and villages by their words.

`Kabupaten Kotawaringin Timur (Kotim)`, `Kab. Paser`, `kecamatan Matan Hilir Selatan`, `Kotim`, `Desa
Tanjung Rejo`.
"""

from __future__ import annotations

import re

from ..ontology.concepts import Region
from .lexicon import Lexicon, name_key
from .mentions import Place
from .page import Page
from .villages import VillageParser
from .wording import Wording

_LONGEST_DISTRICT = 4
_LONGEST_UNKNOWN = 3
_LEAST_LETTERS = 5
_LONGEST_SHOWN = 4
_VOWELS = re.compile("[aeiou]")


def _skeleton(name: str) -> str:
    return _VOWELS.sub("", name_key(name))


class PlaceParser:
    """Parses one place at a token."""

    def __init__(self, lexicon: Lexicon, wording: Wording) -> None:
        self._regions = lexicon.vocabulary.regions
        self._districts = lexicon.districts
        self._levels = {
            norm: level
            for level in ("province", "regency", "city", "district", "village")
            for norm in wording.norms(f"level_{level}")
        }
        self._skeletons: dict[str, tuple[Region, ...]] = {}
        for region in self._regions.values():
            if (
                region.level in ("regency", "city")
                and len(skeleton := _skeleton(region.label)) >= _LEAST_LETTERS
            ):
                self._skeletons[skeleton] = (*self._skeletons.get(skeleton, ()), region)
        self._officers = wording.norms("officers")
        self._numbers = wording.norms("number", "numeral")
        self._villages = VillageParser(wording, self._districts, self._levels)

    def level_at(self, page: Page, index: int) -> str | None:
        """The level that a word such as `Kabupaten` names."""
        return self._levels.get(page.norm(index))

    def parse(
        self, page: Page, index: int, *, of_district: bool = False, of_village: bool = False
    ) -> Place | None:
        """The place that starts at `index`, with its abbreviation in brackets.

        `of_district` reads a bare name as a district first (`Polsek Gedong Tataan`), `of_village` as a
        village.
        """
        level = self.level_at(page, index)
        place = None
        if level is None and of_district:
            place = self._district(page, index, index)
        elif level is None and of_village:
            place = self._villages.parse(page, index, index)
        elif level is not None:
            after = index + 1 + (page.word(index + 1) == ".")
            place = self._named(page, index, after, level)
        if place is None and self._may_be_bare(page, index):
            place = self._bare(page, index)
        if place is not None:
            if place.level is not None and place.level == level:
                place.word = page.word(index)
            self._abbreviation(page, place)
        return place

    def village(self, page: Page, index: int) -> Place | None:
        """The village whose name starts at `index`, behind a word for its government (`Pemdes`)."""
        return None if page.broken(index) else self._villages.parse(page, index - 1, index)

    def _named(self, page: Page, index: int, after: int, level: str) -> Place | None:
        if not page.capital(after) and level != "district":
            return None
        if level == "village":
            return self._villages.parse(page, index, after)
        if level == "district":
            return self._district(page, index, after)
        hit = page.hits.at(after, "region")
        if hit is None:
            return None
        regions = tuple(self._regions[code] for code in hit.notations)
        fitting = tuple(region for region in regions if region.level == level)
        if not fitting:
            # `Kota Bontang` and `Kabupaten Kota Bontang` aside, papers err in the level, not in the name
            fitting = regions
        return Place(index, hit.last, page.tokens.quote(after, hit.last), level, fitting)

    def _district(self, page: Page, index: int, after: int) -> Place | None:
        for last in range(min(after + _LONGEST_DISTRICT, len(page.tokens)), after, -1):
            name = page.tokens.quote(after, last)
            if page.word(last - 1)[-1:].isalnum() and (found := self._districts.get(name_key(name))):
                return Place(index, last, name, "district", found)
        known = page.aliases.get(page.norm(after))
        if isinstance(known, Place):
            return Place(index, after + 1, known.name, known.level, known.regions)
        last = after
        while last - after < _LONGEST_UNKNOWN and self._villages.word(page, last, after):
            last += 1
        if after == index and not self._closes(page, index, last):
            return None  # a bare word is a district only where the list of districts knows it
        return Place(index, last, page.tokens.quote(after, last), "district") if last > after else None

    @staticmethod
    def _closes(page: Page, first: int, last: int) -> bool:
        """`Kapolsek Labuhan Ruku AKP …`, `Polsek Labuhan Ruku`: the rank behind or the body before shows a
        place."""
        ranked = page.hits.at(last, "rank") is not None
        return ranked or page.hits.at(first - 1, "institution") is not None

    @staticmethod
    def _may_be_bare(page: Page, index: int) -> bool:
        """Whether anything tells of a place at `index`: a label, an abbreviation of the article's, a bracket
        behind."""
        return page.hits.any_at(index) or bool(page.aliases) or page.short_form(index, _LONGEST_SHOWN) > 0

    def _bare(self, page: Page, index: int) -> Place | None:
        hit = page.hits.at(index, "region")
        if hit is not None and self._officers_at(page, index):
            return None
        if hit is not None:
            regions = tuple(self._regions[code] for code in hit.notations)
            return Place(index, hit.last, page.tokens.quote(index, hit.last), None, regions)
        known = page.aliases.get(page.norm(index)) if page.word(index).isupper() else None
        if isinstance(known, Place):
            return Place(index, index + 1, known.name, known.level, known.regions)
        shown = self._shown_by_alias(page, index)
        if shown is not None:
            return shown
        hit = page.hits.at(index, "capital")
        if hit is not None:
            regions = tuple(self._regions[code] for code in hit.notations)
            return Place(index, hit.last, page.tokens.quote(index, hit.last), None, regions, capital=True)
        return None

    def misprinted(self, page: Page, index: int) -> Place | None:
        """`Kelungkung`: a word that differs from a region's name in its vowels alone."""
        regions = self._skeletons.get(_skeleton(page.norm(index)), ())
        return Place(index, index + 1, page.word(index), None, regions) if len(regions) == 1 else None

    def _officers_at(self, page: Page, index: int) -> bool:
        """`3 Pati`, `perwira tinggi (Pati)`, `Pati Polri`: officers, no town of that name."""
        if page.norm(index) not in self._officers:
            return False
        before = page.norm(index - 1)
        return (
            before == "("
            or before.isdigit()
            or before in self._numbers
            or page.hits.at(index + 1, "institution", "unit") is not None
        )

    def seat(self, page: Page, index: int) -> Place | None:
        """The seat that stands at `index`: in a dateline `BENTENG` may be the town, and not only a regency's
        short form."""
        region, hit = page.hits.at(index, "region"), page.hits.at(index, "capital")
        if hit is None or (region is not None and region.last > hit.last):
            return None
        name = page.tokens.quote(index, hit.last)
        named = region.notations if region is not None else ()
        if any(name_key(self._regions[code].label) == name_key(name) for code in named):
            return None
        regions = tuple(self._regions[code] for code in hit.notations)
        return Place(index, hit.last, name, None, regions, capital=True)

    def _shown_by_alias(self, page: Page, index: int) -> Place | None:
        """`Penajam Pasar Utara (PPU)`: a misprinted name whose bracket says which region it is."""
        last = page.short_form(index, _LONGEST_SHOWN)
        if last - index < 2:
            return None
        if not all(page.capital(at) and page.word(at)[-1].isalpha() for at in range(index, last)):
            return None
        hit = page.hits.at(last + 1, "region")
        known = ("role", "institution", "agency", "capacity", "trigger")
        if hit is None or any(page.hits.at(at, *known) is not None for at in range(index, last)):
            return None
        regions = tuple(self._regions[code] for code in hit.notations)
        return Place(index, last, page.tokens.quote(index, last), None, regions)

    def is_place(self, page: Page, first: int, last: int) -> bool:
        """Whether tokens `first` up to `last` are known as a district or a village of this article."""
        if name_key(page.tokens.quote(first, last)) in self._districts:
            return True
        return self._villages.names(page, first, last)

    def _abbreviation(self, page: Page, place: Place) -> None:
        """`Matan Hilir Selatan (MHS)`: consume the bracket, and remember the abbreviation for this
        article."""
        if page.word(place.last) != "(" or page.word(place.last + 2) != ")":
            return
        short = page.word(place.last + 1)
        region = page.hits.at(place.last + 1, "region")
        if region is not None and not set(region.notations) & {r.notation for r in place.regions}:
            return
        if region is not None or short.isupper():
            page.aliases[page.norm(place.last + 1)] = place
            place.last += 3
