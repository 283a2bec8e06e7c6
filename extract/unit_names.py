"""Canonical names of units: `Kodim 0813/Bojonegoro` from `Dandim 0813`, the Polda of a province."""

from __future__ import annotations

from ..ontology.concepts import Region, Unit
from ..ontology.vocabulary import Vocabulary
from .lexicon import name_key
from .mentions import Place
from .organization_names import OrganizationName, code_of
from .regions import LOCAL, Home, RegionReader

_ONE_A_REGION = frozenset({"polda", "polres"})
_ROVING = frozenset({"batalyon", "brigade"})
"""Kinds whose units serve no region of their own."""


class UnitNamer:
    """Finds units by their numbers, names and the regions that they serve."""

    def __init__(self, vocabulary: Vocabulary, regions: RegionReader) -> None:
        self._types = vocabulary.institution_types
        self._regions = regions
        self._all = vocabulary.units
        self._units: dict[str, list[Unit]] = {}
        self._by_number: dict[str, Unit] = {}
        self._by_name: dict[str, Unit] = {}
        for unit in vocabulary.units.values():
            self._units.setdefault(unit.type, []).append(unit)
            if unit.number:
                self._by_number[f"{unit.type} {unit.number}"] = unit
            for label in (unit.label, *unit.alt, *unit.hidden):
                self._by_name.setdefault(name_key(label), unit)

    def known(self, notation: str, home: Home) -> OrganizationName:
        """A unit of the vocabulary; one that serves no region is the whole country's."""
        unit = self._all[notation]
        return OrganizationName(
            unit.label, unit.type, self._unit_region(unit, home) if unit.regions else None
        )

    def called(self, label: str) -> Unit | None:
        """The unit of that name, whatever its case and punctuation."""
        return self._by_name.get(name_key(label))

    def of_region(self, kind: str, region: Region) -> Unit | None:
        """The one unit of a kind that serves a region, where the vocabulary knows it (Polda Metro Jaya)."""
        if kind not in _ONE_A_REGION:
            return None
        fitting = [unit for unit in self._units.get(kind, ()) if region.notation in unit.regions]
        return fitting[0] if len(fitting) == 1 else None

    def named(
        self, kind: str, number: str | None, place: Place | None, home: Home, arm: str | None = None
    ) -> OrganizationName:
        """The unit of a kind by its number, else by its place, else that of the article's home; `arm` is the
        word for battalions of an arm (`Yonkav`)."""
        pattern = self._types[kind].canonical
        label = arm or (pattern.split()[0] if pattern else kind.capitalize())
        region = self._regions.pick(place, LOCAL, home) if place else None
        if number is not None:
            bare, _, named = number.partition("/")
            unit = self._by_number.get(f"{kind} {bare}")
            if unit is None and place is not None:
                unit = self._by_name.get(name_key(f"{label} {bare}/{place.name}"))
            code = region.notation if region else self._unit_region(unit, home)
            if unit is None and region is None and kind in _ROVING:
                code = None
            if unit is not None:
                return OrganizationName(unit.label, kind, code)
            tail = named or (place.name if place else "")
            return OrganizationName(f"{label} {bare}/{tail}" if tail else f"{label} {bare}", kind, code)
        region = region or (self._regions.at_level(LOCAL, home) if place is None else None)
        if region is not None:
            fitting = [unit for unit in self._units.get(kind, ()) if region.notation in unit.regions]
            if len(fitting) == 1:
                return OrganizationName(fitting[0].label, kind, region.notation, inferred=place is None)
            return OrganizationName(f"{label} {region.label}", kind, region.notation, inferred=place is None)
        if place is not None:
            unit = self._by_name.get(name_key(f"{label} {place.name}"))
            if unit is not None:
                return OrganizationName(unit.label, kind, self._unit_region(unit, home))
            return OrganizationName(f"{label} {place.name}", kind, code_of(home), open=True)
        return OrganizationName(label, kind, code_of(home), open=True)

    def _unit_region(self, unit: Unit | None, home: Home) -> str | None:
        if unit is None or not unit.regions:
            return code_of(home)
        if home.region is not None and home.region.notation in unit.regions:
            return home.region.notation
        if len(unit.regions) > 1 and any(region.notation in unit.regions for region in home.open):
            return None  # `Kodim 1604/Kupang` serves the city and the regency
        if len(unit.regions) == 1:
            return unit.regions[0]
        provinces = {self._regions.province_code(code) for code in unit.regions}
        return provinces.pop() if len(provinces) == 1 else unit.regions[0]
