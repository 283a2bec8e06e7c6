"""Canonical names of bodies by type and place: `Polres` in Paser, `KPU` of the article's own regency."""

from __future__ import annotations

from ..ontology.vocabulary import Vocabulary
from .body_places import NATIONWIDE
from .mentions import Place
from .organization_names import OrganizationName, code_of
from .regions import LOCAL, Home, RegionReader
from .unit_names import UnitNamer

LEVELS: dict[str, frozenset[str]] = {
    "province": frozenset({"province"}),
    "regency": LOCAL,
    "city": LOCAL,
    "district": frozenset({"district"}),
}
_GOVERNMENTS = {
    "province": "provincial_government",
    "regency": "regency_government",
    "city": "city_government",
}
_ELECTED_AT = {
    "provincial_government": frozenset({"province"}),
    "regency_government": frozenset({"regency"}),
    "city_government": frozenset({"city"}),
}
"""A Bupati belongs to the regency, a Wali Kota to the city, where both bear one name."""


class InstitutionNamer:
    """Names bodies whose type says how they are called."""

    def __init__(self, vocabulary: Vocabulary, regions: RegionReader, units: UnitNamer) -> None:
        self._types = vocabulary.institution_types
        self._regions = regions
        self._units = units

    def of_type(self, kind: str, place: Place | None, home: Home, words: str | None) -> OrganizationName:
        """The body of a type at a place, or in the article's home; `words` are those of the text."""
        institution = self._types[kind]
        if institution.canonical is None and words is not None:
            region = self._regions.pick(place, frozenset(), home)
            tail = f" {place.name}" if place is not None and place.name not in words else ""
            return OrganizationName(words + tail, kind, region.notation if region else code_of(home))
        if institution.level == "national" or (institution.canonical and "{" not in institution.canonical):
            return OrganizationName(institution.canonical or words or institution.label, kind, None)
        levels = _ELECTED_AT.get(kind) or LEVELS.get(institution.level, frozenset())
        if kind in ("dprd", "kpu", "bawaslu", "regional_government") and institution.level != "province":
            levels = frozenset()
        if place is not None and place.level in ("village", "district") and not place.regions:
            return self._local(kind, place, home, words)
        if institution.level == "village" and (place is None or place.level != "village"):
            plain = self.fill(kind, "", "").strip()
            name = f"{plain} {place.name}" if place else plain
            return OrganizationName(name, kind, code_of(home), open=True, bare=place is None)
        if place is None and kind in NATIONWIDE and words is not None:
            return OrganizationName(words, kind, None)
        region = self._regions.pick(place, levels, home)
        inferred = False
        if region is None and place is None:
            region = self._regions.at_level(levels, home)
            inferred = True
        if region is None:
            if place is not None:
                name = self.fill(kind, place.name, place.name, words)
                return OrganizationName(name, kind, code_of(home), open=True)
            ruled = kind in _GOVERNMENTS.values() and not home.open  # `Pj Bupati`, in a city's article
            bare = ruled or institution.level in ("district", "village")
            return OrganizationName(words or institution.label, kind, code_of(home), open=True, bare=bare)
        if kind == "regional_government":
            kind = _GOVERNMENTS.get(region.level, kind)
        if kind == "dprd" and region.level == "province":
            kind = "dprd_provinsi"
        unit = self._units.of_region(kind, region)
        if unit is not None:
            return OrganizationName(unit.label, kind, region.notation, inferred)
        parent = self._regions.local_of(region) if region.level == "district" else region
        code = region.notation if region.level == "district" or parent is None else parent.notation
        name = place.name if place is not None and place.capital else region.label
        if kind == "district_office":  # `Kapanewon`, `Distrik`: the region's own word
            return OrganizationName(region.full_name, kind, code, inferred)
        return OrganizationName(self.fill(kind, name, region.full_name, words), kind, code, inferred)

    def _local(self, kind: str, place: Place, home: Home, words: str | None) -> OrganizationName:
        """Of a village or an unknown district: with the level as printed (`Pemerintah Gampong Rapana`)."""
        level = (place.word or "").rstrip(".").capitalize()
        full = f"{level} {place.name}" if len(level) > 3 else place.name
        name = self.fill(kind, place.name, full, words)
        default = self._types["desa_government"].label.split()[-1]
        if kind == "desa_government" and place.word and place.word != default and len(place.word) > 4:
            name = name.replace(f" {default} ", f" {place.word.capitalize()} ", 1)
        return OrganizationName(name, kind, code_of(home))

    def fill(self, kind: str, name: str, full_name: str, words: str | None = None) -> str:
        """The canonical name of a type with the name of its place; `words` are the text's own."""
        pattern = self._types[kind].canonical
        if pattern is None:
            return f"{self._types[kind].label} {name}"
        filled = pattern.format(
            name=name, full_name=full_name, number="", words=words or self._types[kind].label
        )
        return filled.replace(" /", " ")
