"""The home of an article: the regency, city or province that its dateline, title and text name most.

A name that a regency and a city share is told by what the text says of it: its government (`Bupati`, `Wali
Kota`), its level (`Kota Bogor`), the seat of the one (`Oelamasi`), its police, its `Desa` or `Kelurahan`.
Where nothing tells, the home is neither.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ..ontology.concepts import Region
from ..ontology.vocabulary import Vocabulary
from .event_drafts import SentenceView
from .lexicon import name_key
from .mentions import Body, Place, PostMention
from .page import Page
from .places import PlaceParser
from .regions import LOCAL, Home, RegionReader
from .tokens import normal

_BARE = 1.0
_CAPITAL = 0.6
_DATELINE = 3.0
_SHORT = 2.5
"""A short form in a dateline (`BENTENG` for Bengkulu Tengah), which may also be a town."""
_DISTRICT = 0.5
_PROVINCIAL = 2.5
"""How many times a province must outweigh its regencies and cities."""
_GOVERNED = 0.4
"""How many times, where the text speaks of the province's government rather than of theirs."""
_MANY = 5
_SHARE = 0.34
"""Of so many regencies none may have more than this share of all that is said of them."""
_GOVERNMENTS = {"regency_government": "regency", "city_government": "city"}
_VILLAGES = {"desa_government": "regency", "kelurahan_office": "city"}
_TOWN_POLICE = frozenset({"polresta", "polrestabes"})
"""Kinds of police that the vocabulary lists in full; not each is of a city (`Polresta Bandung`)."""


class HomeReader:
    """Reads the home of an article off the places, posts and bodies in it."""

    def __init__(self, vocabulary: Vocabulary, regions: RegionReader, places: PlaceParser) -> None:
        self._codes = vocabulary.regions
        self._units = vocabulary.units
        self._roles = vocabulary.roles
        self._regions = regions
        self._places = places
        types = vocabulary.institution_types
        self._levels = {kind.notation: kind.level for kind in types.values()}
        self._village_words = {
            normal(types[kind].label.split()[-1]): level for kind, level in _VILLAGES.items()
        }

    def __call__(self, page: Page, dateline: Sequence[Place], views: list[SentenceView]) -> Home:
        """The home; without a region where no place is named, or where two of one name stay open."""
        posts = [post for view in views for actor in view.actors for post in actor.posts]
        bodies = [actor.body for view in views for actor in view.actors if actor.body is not None]
        bodies += [post.body for post in posts if post.body is not None]
        bodies += [body for view in views for actor in view.actors for body in actor.inner]
        places = [place for view in views for place in view.places]
        places += [body.place for body in bodies if body.place is not None]
        places += [post.place for post in posts if post.place is not None]
        kinds = list(self._kinds(bodies, posts))
        governments = _Governments(kinds, self._levels)
        weights: dict[str, float] = defaultdict(float)
        for place in places:
            self._weigh(weights, place, _CAPITAL if place.capital else _BARE, governments)
        named = dict(weights)
        for place in dateline:
            short = not any(name_key(region.label) == name_key(place.name) for region in place.regions)
            self._weigh(weights, place, _SHORT if short and not place.capital else _DATELINE, governments)
        province = self._heaviest(weights, frozenset({"province"}))
        local = self._heaviest(weights, LOCAL)
        if local is None or self._of_province(weights, named, province, local, governments):
            return Home(province, province)
        if self._scattered(named, province):
            return Home(province, province)
        rivals = self._rivals(local, weights)
        if len(rivals) > 1:
            inside = [region for region in rivals if region.parent == (province and province.notation)]
            rivals = inside or rivals
        if len(rivals) > 1:
            units = [body.unit for body in bodies if body.unit]
            told = self._told(rivals, units, kinds, places) | self._spelled(page, rivals)
            rivals = [region for region in rivals if region.notation in told] or rivals
        if len(rivals) == 1:
            return Home(rivals[0], self._regions.province_of(rivals[0]))
        provinces = {region.parent for region in rivals}
        return Home(None, self._regions.province_of(local) if len(provinces) == 1 else None, tuple(rivals))

    @staticmethod
    def _of_province(
        weights: dict[str, float],
        named: dict[str, float],
        province: Region | None,
        local: Region,
        governments: _Governments,
    ) -> bool:
        """Whether the article is the province's: it weighs most by far, or its government does all, or its
        bodies do and it is `named` as much, the dateline left out."""
        if province is None:
            return False
        if governments.provincial and name_key(province.label) == name_key(local.label):
            return True  # `Gorontalo` is then the province's name
        told = named.get(province.notation, 0)
        if governments.above and told >= max(_BARE, named.get(local.notation, 0)):
            return True
        times = weights[province.notation] / weights[local.notation]
        return times >= (_GOVERNED if governments.provincial else _PROVINCIAL)

    def _kinds(
        self, bodies: Iterable[Body], posts: Iterable[PostMention]
    ) -> Iterator[tuple[str, Place | None]]:
        """The kinds of body that the text speaks of, each with the place that stands with it."""
        for body in bodies:
            if body.type is not None:
                yield body.type, body.place
        for post in posts:
            if post.role and (kind := self._roles[post.role].institution_type):
                yield kind, post.place or (post.body.place if post.body else None)

    def _heaviest(self, weights: dict[str, float], levels: frozenset[str]) -> Region | None:
        """The region of `levels` that weighs most; of equals the one that was named first."""
        codes = [code for code in weights if self._codes[code].level in levels]
        return self._codes[max(codes, key=lambda code: weights[code])] if codes else None

    def _weigh(
        self, weights: dict[str, float], place: Place, weight: float, governments: _Governments
    ) -> None:
        regions = place.regions
        if place.level is None and len(regions) > 1:
            regions = self._regions.proper(place)
            level = governments.level(place.name)
            regions = tuple(region for region in regions if region.level == level) or regions
        if place.level == "district":
            parents = {region.parent for region in regions if region.parent}
            if len(parents) == 1:
                weights[parents.pop()] += _DISTRICT * weight
            return
        meanings = {(name_key(region.label), region.level in LOCAL) for region in regions}
        for region in regions:  # a name that a regency and a city share is no weaker for it
            weights[region.notation] += weight / len(meanings)

    def _scattered(self, named: dict[str, float], province: Region | None) -> bool:
        """Whether the text goes through many regencies of one province and stays with none."""
        inside = [
            weight
            for code, weight in named.items()
            if self._codes[code].level in LOCAL
            and province is not None
            and self._codes[code].parent == province.notation
        ]
        return len(inside) >= _MANY and max(inside) <= _SHARE * sum(inside)

    def _rivals(self, local: Region, weights: dict[str, float]) -> list[Region]:
        """The regions of that name that the text names as often."""
        alike = (
            self._codes[code] for code in weights if math.isclose(weights[code], weights[local.notation])
        )
        key = name_key(local.label)
        return sorted(
            (region for region in alike if region.level in LOCAL and name_key(region.label) == key),
            key=lambda region: region.notation,
        )

    def _told(
        self,
        rivals: list[Region],
        units: Iterable[str],
        kinds: Iterable[tuple[str, Place | None]],
        places: Iterable[Place],
    ) -> set[str | None]:
        """Those of `rivals` that units, police and villages speak for."""
        told = {self._only(self._units[notation].regions, rivals) for notation in units}
        levels = {self._village_words.get(normal(place.word)) for place in places if place.word}
        for kind, place in kinds:
            levels.add(_VILLAGES.get(kind))
            if kind in _TOWN_POLICE and place is None:
                served = [c for unit in self._units.values() if unit.type == kind for c in unit.regions]
                told.add(self._only(served, rivals))
        return told | {region.notation for region in rivals if region.level in levels}

    def _spelled(self, page: Page, rivals: list[Region]) -> set[str]:
        """Those of `rivals` that are named with their level inside other words (`warga Kota Kupang`)."""
        found: set[str] = set()
        for index in range(len(page.tokens)):
            level = self._places.level_at(page, index)
            title = page.hits.at(index - 1, "role")
            if level not in LOCAL or (title is not None and title.last > index):
                continue  # `Wali Kota Kupang` tells of a government
            hit = page.hits.at(index + 1 + (page.word(index + 1) == "."), "region")
            named = hit.notations if hit is not None else ()
            found |= {region.notation for region in rivals if region.level == level} & set(named)
        return found

    @staticmethod
    def _only(codes: Iterable[str], rivals: list[Region]) -> str | None:
        """The one of `rivals` among `codes`."""
        found = {region.notation for region in rivals} & set(codes)
        return found.pop() if len(found) == 1 else None


class _Governments:
    """How often the text speaks of the government of a regency, a city or a province."""

    def __init__(self, kinds: Iterable[tuple[str, Place | None]], levels: Mapping[str, str]) -> None:
        self._counts: dict[str, Counter[str]] = defaultdict(Counter)
        """By the name of the place that stands with it, empty where none does."""
        provincial = local = above = below = 0
        for kind, place in kinds:
            provincial += kind == "provincial_government"
            level = _level(place) or levels[kind]
            above += level == "province"
            below += level in LOCAL
            if (governed := _GOVERNMENTS.get(kind)) is not None:
                local += 1
                self._counts[name_key(place.name) if place else ""][governed] += 1
        self.provincial = provincial >= max(2, 2 * local)
        """The government is a province's."""
        self.above = above >= max(2, 3 * below)
        """Most of the bodies are a province's, whatever city they sit in."""

    def level(self, name: str) -> str | None:
        """What kind of government the text gives to a place of that name; None where it does not tell."""
        counts = self._counts.get(name_key(name), Counter()) + self._counts.get("", Counter())
        if counts["city"] == counts["regency"]:
            return None
        return "city" if counts["city"] > counts["regency"] else "regency"


def _level(place: Place | None) -> str | None:
    """The level of a place that names a province or something in it: `KPU Provinsi Bengkulu` is above `KPU
    Kota Bengkulu`, whatever the level of their kind."""
    levels = {region.level for region in place.regions} if place is not None else set()
    return levels.pop() if len(levels) == 1 else None
