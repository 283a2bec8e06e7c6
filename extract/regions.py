"""Which region a name means in an article of some home.

A bare `Kapolres` or `KPU` is of the home region, marked as inferred by the caller. A name that two regions
bear is told apart by the level that the words around it ask for (`Bupati` a regency, `Wali Kota` a city),
then by the home.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..ontology.concepts import Region
from .lexicon import name_key
from .mentions import Place

LOCAL = frozenset({"regency", "city"})


@dataclass(frozen=True, slots=True)
class Home:
    """The article's own region; `region` is None when no place is named, or when the text leaves `open` which
    of several regions of one name it is."""

    region: Region | None
    province: Region | None
    open: tuple[Region, ...] = ()


class RegionReader:
    """Decides about regions by their tree and the article's home."""

    def __init__(self, regions: Mapping[str, Region]) -> None:
        self._regions = regions

    @staticmethod
    def proper(place: Place) -> tuple[Region, ...]:
        """`Kendari` is the city; that a regency once bore the name weighs nothing beside it."""
        if len(place.regions) == 1:
            return place.regions
        proper = tuple(region for region in place.regions if name_key(region.label) == name_key(place.name))
        return proper or place.regions

    def province_of(self, region: Region | None) -> Region | None:
        """The province that `region` lies in, or is."""
        while region is not None and region.level != "province":
            region = self._regions.get(region.parent or "")
        return region

    def of_code(self, code: str) -> Region | None:
        """The region of a code."""
        return self._regions.get(code)

    def province_code(self, code: str) -> str | None:
        """The code of the province of the region `code`."""
        province = self.province_of(self._regions.get(code))
        return province.notation if province is not None else None

    def local_of(self, region: Region | None) -> Region | None:
        """The regency or city that `region` lies in, or is."""
        while region is not None and region.level == "district":
            region = self._regions.get(region.parent or "")
        return region if region is not None and region.level in LOCAL else None

    def pick(self, place: Place | None, levels: frozenset[str], home: Home) -> Region | None:
        """The one region that `place` means at one of `levels`; None when the text leaves several open."""
        if place is not None and place.level == "province" and not place.regions:
            return home.province  # `Dinas Kesehatan Provinsi`
        if place is None or not place.regions:
            return None
        regions = self.proper(place)
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
