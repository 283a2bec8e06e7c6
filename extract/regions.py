"""Which region an article speaks of, and which region a name means.

The home of an article is the regency, city or province that its dateline, title and text name most. A bare
`Kapolres` or `KPU` is of the home region, marked as inferred by the caller. A name that two regions bear
is told apart by the level that the words around it ask for (`Bupati` a regency, `Wali Kota` a city), then
by the home.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ..ontology.concepts import Region
from .lexicon import name_key
from .mentions import Place

LOCAL = frozenset({"regency", "city"})
_BARE = 1.0
_CAPITAL = 0.6
_DATELINE = 3.0
_DISTRICT = 0.5


@dataclass(frozen=True, slots=True)
class Home:
    """The article's own region; `region` is None when no place is named."""

    region: Region | None
    province: Region | None


class RegionReader:
    """Decides about regions by their tree and the article's home."""

    def __init__(self, regions: Mapping[str, Region]) -> None:
        self._regions = regions

    def home(
        self,
        dateline: Sequence[Place],
        places: Iterable[Place],
        level: str | None,
        *,
        provincial: bool = False,
    ) -> Home:
        """The home of an article; `level` (`regency` or `city`) settles a name that both bear,
        `provincial` says that its government is a province's."""
        weights: dict[str, float] = defaultdict(float)
        for place in dateline:
            self._weigh(weights, place, _DATELINE, level)
        for place in places:
            self._weigh(weights, place, _CAPITAL if place.capital else _BARE, level)
        local = [(weight, code) for code, weight in weights.items() if self._regions[code].level in LOCAL]
        provinces = [
            (weight, code) for code, weight in weights.items() if self._regions[code].level == "province"
        ]
        best_local = max(local, key=lambda item: (item[0], item[1]), default=None)
        best_province = max(provinces, key=lambda item: (item[0], item[1]), default=None)
        if (
            best_local is None
            or (provincial and best_province)
            or (best_province and best_province[0] >= 2.5 * best_local[0])
        ):
            region = self._regions[best_province[1]] if best_province else None
        else:
            region = self._regions[best_local[1]]
        return Home(region, self.province_of(region))

    def _weigh(self, weights: dict[str, float], place: Place, weight: float, level: str | None) -> None:
        regions = self._likely(place, level)
        if not regions:
            return
        if place.level == "district":
            parents = {region.parent for region in regions if region.parent}
            if len(parents) == 1:
                weights[parents.pop()] += _DISTRICT * weight
            return
        for region in regions:
            weights[region.notation] += weight / len(regions)

    def _likely(self, place: Place, level: str | None) -> tuple[Region, ...]:
        if place.level is None and len(place.regions) > 1:
            regions = self._proper(place)
            fitting = tuple(region for region in regions if region.level == level)
            return fitting or regions
        return place.regions

    @staticmethod
    def _proper(place: Place) -> tuple[Region, ...]:
        """`Kendari` is the city; that a regency once bore the name weighs nothing beside it."""
        proper = tuple(region for region in place.regions if name_key(region.label) == name_key(place.name))
        return proper or place.regions

    def province_of(self, region: Region | None) -> Region | None:
        """The province that `region` lies in, or is."""
        while region is not None and region.level != "province":
            region = self._regions.get(region.parent or "")
        return region

    def local_of(self, region: Region | None) -> Region | None:
        """The regency or city that `region` lies in, or is."""
        while region is not None and region.level == "district":
            region = self._regions.get(region.parent or "")
        return region if region is not None and region.level in LOCAL else None

    def pick(self, place: Place | None, levels: frozenset[str], home: Home) -> Region | None:
        """The one region that `place` means at one of `levels`; None when the text leaves several open."""
        if place is None or not place.regions:
            return None
        regions = self._proper(place)
        if place.level is not None and (named := tuple(r for r in regions if r.level == place.level)):
            regions = named
        if levels and (fitting := tuple(r for r in regions if r.level in levels)):
            regions = fitting
        if len(regions) == 1:
            return regions[0]
        near = [region for region in regions if home.region and self._near(region, home.region)]
        if len(near) == 1:
            return near[0]
        same = [r for r in regions if home.province and self.province_of(r) == home.province]
        if len(same) == 1:
            return same[0]
        return None

    def _near(self, region: Region, home: Region) -> bool:
        return region == home or region.parent == home.notation or home.parent == region.notation

    def at_level(self, levels: frozenset[str], home: Home) -> Region | None:
        """The home region at one of `levels` (`Kapolda` asks for the province of the home)."""
        if not levels:
            return home.region
        if "province" in levels and not levels & LOCAL:
            return home.province
        region = self.local_of(home.region)
        if region is not None and region.level in levels:
            return region
        return home.province if "province" in levels and region is None else None
