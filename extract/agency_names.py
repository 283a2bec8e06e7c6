"""Canonical names of regional agencies and of what ministries keep in the regions."""

from __future__ import annotations

from ..ontology.vocabulary import Vocabulary
from .institution_names import InstitutionNamer
from .mentions import Body
from .organization_names import OrganizationName, code_of
from .regions import Home, RegionReader


class AgencyNamer:
    """Names bodies that are called after what they are for: `Dinas …`, `Badan …`, `Kementerian …`."""

    def __init__(self, vocabulary: Vocabulary, regions: RegionReader, institutions: InstitutionNamer) -> None:
        self._agencies = vocabulary.agencies
        self._types = vocabulary.institution_types
        self._regions = regions
        self._institutions = institutions
        self._ministry = self._types["ministry"].label
        self._offices = {
            kind.label[kind.label.index(self._ministry) :].lower(): kind.notation
            for kind in self._types.values()
            if f" {self._ministry} " in kind.label and kind.level != "province"
        }
        """Offices in the regions by the ministry that they are of."""

    def __call__(self, body: Body, home: Home, spelled: dict[str, str]) -> OrganizationName:
        """`Disdik`, `Dinas PUPR`: in full as the article spells it, else as the vocabulary does; `spelled`
        maps agencies to the full form used in the article."""
        if body.type == "dinas" and body.name.split()[0].lower().startswith(self._ministry.lower()):
            return self._of_ministry(body, home)
        name = body.name
        if body.agency is not None:
            agency = self._agencies[body.agency]
            if agency.kind == "bagian":  # a section of the secretariat is no body of its own
                return self._institutions.of_type(agency.institution_type, body.place, home, None)
            name = body.name if body.spelled else spelled.get(body.agency, agency.label)
        region = self._regions.pick(body.place, frozenset(), home)
        if region is None and body.place is None:
            region = home.region
        if region is None:
            tail = f" {body.place.name}" if body.place else ""
            return OrganizationName(name + tail, "dinas", code_of(home), open=True)
        if region.level == "district":  # `PMD Kecamatan Tempe`: a section there, no agency
            return OrganizationName(name, "dinas", region.notation, bare=True)
        kind = "dinas" if body.agency is None else self._agencies[body.agency].kind
        return OrganizationName(
            f"{name} {region.full_name}",
            kind if kind in self._types else "dinas",
            region.notation,
            body.place is None or not body.place.regions,
        )

    def _of_ministry(self, body: Body, home: Home) -> OrganizationName:
        """`Kementerian Agama Batang` is its office there; without a place it is the ministry."""
        office = self._offices.get(body.name.lower()) if body.place is not None else None
        if office is not None:
            return self._institutions.of_type(office, body.place, home, None)
        return OrganizationName(body.name, "ministry", None)
