"""Canonical names of an association's boards, as its own statute has them: `Bhayangkari Cabang Blora`,
`Persit Kartika Chandra Kirana Cabang XXX Kodim 0702/Purbalingga`.
"""

from __future__ import annotations

from ..ontology.vocabulary import Vocabulary
from .institution_names import LEVELS
from .mentions import Body
from .organization_names import OrganizationName, code_of
from .regions import Home, RegionReader


class AssociationNamer:
    """Names bodies whose words tell the tier of the board."""

    def __init__(self, vocabulary: Vocabulary, regions: RegionReader) -> None:
        self._types = vocabulary.institution_types
        self._regions = regions
        self._boards = {
            word.phrase: word.value for word in vocabulary.wording if word.group == "association_tier"
        }
        """Tiers by their words; with the level whose name the board bears."""

    def __call__(self, body: Body, home: Home, above: OrganizationName | None) -> OrganizationName:
        """The board of `body`; `above` is the unit or office that it goes with, where the text names one.

        Without either, a board of the article's own regency or province is meant, or the tier alone is named.
        """
        tier = body.tier or ""
        kind = self._types[body.type or ""]
        name = f"{kind.label if kind.canonical != '{words} {full_name}' else body.name} {tier}"
        if above is not None:
            return above._replace(name=f"{name} {above.name}", type=body.type, bare=False)
        if body.place is not None:
            region = self._regions.pick(body.place, frozenset(), home)
            code = region.notation if region is not None else code_of(home)
            place = region.label if region is not None and not body.place.capital else body.place.name
            return OrganizationName(f"{name} {place}", body.type, code)
        level = self._boards.get(tier)
        if level in LEVELS and (region := self._regions.at_level(LEVELS[level], home)) is not None:
            return OrganizationName(f"{name} {region.label}", body.type, region.notation, inferred=True)
        return OrganizationName(name, body.type, None)
