"""Canonical names of organizations: from a body as printed, or from a post that implies one.

`Bakesbangpol Paser` is `Badan Kesatuan Bangsa dan Politik Kabupaten Paser`; `Dandim 0813` implies
`Kodim 0813/Bojonegoro`; `Ketua KPU` in an article of Banyuasin implies `KPU Kabupaten Banyuasin`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ..ontology.concepts import Role
from ..ontology.vocabulary import Vocabulary
from .agency_names import AgencyNamer
from .association_names import AssociationNamer
from .body_places import SEATED
from .institution_names import LEVELS, InstitutionNamer
from .lexicon import name_key
from .mentions import Body, Place, PostMention
from .organization_names import OrganizationName, code_of
from .party_names import PartyNamer
from .regions import Home, RegionReader
from .unit_names import UnitNamer

_SECRETARIAT = "regional_secretariat"
_DISTRICT_BODIES = ("district_office", "polsek")
_COMPANY = "company"
_BRIGADE = "brimob"
_COUNCIL_PARTS = ("komisi_dprd", "fraksi_dprd")
_TOWN_POLICE = ("polresta", "polrestabes")
_GOVERNMENTS = frozenset(
    {"provincial_government", "regency_government", "city_government", "regional_government", _SECRETARIAT}
)
_STATE = ("ministry", "directorate_general")
_MILITARY = frozenset({"kodim", "korem", "kodam"})


class OrganizationNamer:
    """Names organizations within one article's home."""

    def __init__(self, vocabulary: Vocabulary, regions: RegionReader) -> None:
        (self._minister,) = (word.phrase for word in vocabulary.wording if word.group == "minister")
        self.joints = frozenset(word.phrase for word in vocabulary.wording if word.group == "and") | {","}
        """Words that join the tasks of an agency."""
        self._types = vocabulary.institution_types
        self._roles = vocabulary.roles
        self._regions = regions
        self.local: dict[str, dict[str, OrganizationName]] = {}
        """Districts' and villages' bodies that the article at hand names in full, by type and name."""
        self._units = UnitNamer(vocabulary, regions)
        self._institutions = InstitutionNamer(vocabulary, regions, self._units)
        self._parties = PartyNamer(vocabulary, regions)
        self._agencies = AgencyNamer(vocabulary, regions, self._institutions)
        self._associations = AssociationNamer(vocabulary, regions)

    def learn(self, owner: OrganizationName | None) -> None:
        """A bare `Kapolsek` or `Pangdam` is of the one body of its kind that the article names."""
        if owner is not None and owner.type and (not owner.open or owner.type in SEATED):
            self.local.setdefault(owner.type, {})[owner.name] = owner

    def learn_places(self, places: Iterable[Place], home: Home) -> None:
        """A bare `Camat` is of the one Kecamatan that the article names, where no body says otherwise."""
        districts = {name_key(place.name): place for place in places if place.level == "district"}
        if len(districts) == 1:
            (place,) = districts.values()
            for kind in _DISTRICT_BODIES:
                owner = self._institutions.of_type(kind, place, home, None)
                self.local.setdefault(kind, {owner.name: owner})

    def short(self, role: str) -> str:
        """The short label of a role."""
        return self._roles[role].short

    def broader(self, role: str | None) -> str | None:
        """The more general role that a role is a kind of."""
        known = self._roles.get(role or "")
        return known.broader if known is not None else None

    def is_national(self, role: str | None) -> bool:
        """Whether a role is one of the whole country."""
        known = self._roles.get(role or "")
        return known is not None and known.level == "national"

    def of_body(self, body: Body, home: Home, spelled: dict[str, str]) -> OrganizationName:
        """The organization of a body. `spelled` maps agencies to the full form used in the article."""
        if body.place is not None and not body.place.name:
            return OrganizationName(body.name, body.type, None, bare=True)  # `DWP Kecamatan`, of any
        if (known := self._known(body, home)) is not None:
            return known
        if body.national and body.unit is not None:
            return self._units.known(body.unit, home)
        if body.national and body.type is not None:
            kind = self._types[body.type]
            national = kind.level == "national" or (kind.canonical and "{" not in kind.canonical)
            plain = (
                self._institutions.of_type(body.type, None, home, body.name).name
                if national
                else f"{body.name} RI"
            )
            return OrganizationName(plain, body.type, None)
        if body.type == "party":
            return self._parties(body, home)
        if body.type == _COMPANY and body.place is None:  # where `PT Banua Prima Coal` is seated is not said
            return OrganizationName(body.name, body.type, None)
        if body.tier is not None:
            above = self.of_body(body.parent, home, spelled) if body.parent is not None else None
            return self._associations(body, home, above)
        if body.parent is not None and body.type is not None and body.parent.type in _GOVERNMENTS:
            within = replace(body, parent=None, place=body.parent.place)  # `Setda Pemkab Blora`
            return self.of_body(within, home, spelled)
        if body.parent is not None:
            return self._with_parent(body, home, spelled)
        if body.unit is not None:
            return self._units.known(body.unit, home)
        if body.type in _MILITARY or (body.type and body.number):
            return self._units.named(body.type or "", body.number, body.place, home, body.arm)
        if body.type == _BRIGADE and body.place is not None and body.place.level != "province":
            region = self._regions.pick(body.place, LEVELS["regency"], home)
            if region is not None and region.level != "province":  # `Brimob Tuban`: some company there
                label = self._types[_BRIGADE].label.split()[-1]
                return OrganizationName(f"{label} {body.place.name}", body.type, region.notation)
        if body.type in _COUNCIL_PARTS:
            return self._of_council(body, home)
        if body.agency is not None or body.type == "dinas":
            return self._agencies(body, home, spelled)
        if body.type is None:
            region = self._regions.pick(body.place, frozenset(), home) if body.place else None
            name = f"{body.name} {body.place.name}" if body.place else body.name
            return OrganizationName(name, None, region.notation if region else code_of(home))
        return self._institutions.of_type(body.type, body.place, home, body.name)

    def _known(self, body: Body, home: Home) -> OrganizationName | None:
        """The one body of its kind that the article names in full, where `body` tells no more than the kind:
        `Kodam`, `Lanud` alone; a bare `KPU` beside `KPU Provinsi Bengkulu`, within the home's province."""
        bare = body.place is None and body.parent is None and body.number is None and body.unit is None
        if not bare or body.national or body.tier is not None:
            return None
        named = list(self.local.get(body.type or "", {}).values())
        kind = self._types.get(body.type or "")
        if len(named) != 1 or kind is None or body.name not in (kind.label, *kind.alt):
            return None
        if body.type not in _MILITARY | SEATED:
            province = self._regions.province_code(named[0].region or "")
            inside = home.province is not None and province == home.province.notation
            if kind.level != "any" or "{full_name}" not in (kind.canonical or "") or not inside:
                return None
        return named[0]._replace(inferred=True)

    def of_post(self, post: PostMention, home: Home, spelled: dict[str, str]) -> OrganizationName | None:
        """The organization that a post sits in; None where neither the words nor the role tell."""
        role = self._roles.get(post.role or "")
        if (
            post.national
            and role is not None
            and role.institution_type
            and role.institution_type != "ministry"
        ):
            return self.of_body(
                Body(post.first, post.last, self._short(role), role.institution_type, national=True),
                home,
                spelled,
            )
        if post.body is not None and (post.body.name or post.body.number):
            if post.body.place is None and post.body.parent is None and post.place is not None:
                post.body.place = post.place
            return self.of_body(post.body, home, spelled)
        if role is None or role.institution_type is None:
            return None
        kind = self._implied_type(role, post, home)
        if kind == "ministry":
            minister = self._minister
            named = post.title[max(post.title.find(minister), 0) :]  # `Wakil Menteri Pertanian`
            unit = self._units.called(named.replace(minister, self._types[kind].label, 1))
            return OrganizationName(unit.label, kind, None) if unit is not None else None
        if kind in _COUNCIL_PARTS:
            known = list(self.local.get(kind, {}).values())
            return known[0]._replace(inferred=True) if len(known) == 1 else None
        if role.notation == "kepala_dusun":
            known = list(self.local.get("desa_government", {}).values())
            return known[0]._replace(inferred=True) if len(known) == 1 else None
        if (
            kind in _MILITARY
            and post.place is None
            and post.body is None
            and len(self.local.get(kind, ())) == 1
        ):
            return next(iter(self.local[kind].values()))._replace(inferred=True)
        if kind == "polres" and post.place is None and post.body is None and (town := self._of_town()):
            return town._replace(inferred=True)
        if kind in ("dinas", "badan", "regional_agency", "party", "company", "university", *_STATE):
            return None
        level = self._types[kind].level
        if level in ("district", "village") and (post.place is None or post.place.level == "village"):
            known = list(self.local.get("desa_government" if kind == "bpd" else kind, {}).values())
            if len(known) == 1 and not (level == "village" and post.place is not None and kind != "bpd"):
                owner = known[0]._replace(type=kind, inferred=True)
                if kind == "bpd":
                    government, council = (
                        self._institutions.fill(each, "", "").strip() for each in ("desa_government", kind)
                    )
                    owner = owner._replace(name=owner.name.replace(government, council))
                return owner
        if kind in _MILITARY:
            return self._units.named(kind, post.body.number if post.body else None, post.place, home)
        return self._institutions.of_type(kind, post.place, home, None)

    def _of_town(self) -> OrganizationName | None:
        """The Polresta of an article that names no Polres: its officers' titles are the same."""
        towns = [owner for kind in _TOWN_POLICE for owner in self.local.get(kind, {}).values()]
        return towns[0] if len(towns) == 1 and not self.local.get("polres") else None

    def _short(self, role: Role) -> str:
        kind = self._types[role.institution_type or ""]
        return next((label for label in (kind.label, *kind.alt) if label.isupper()), kind.label)

    def _implied_type(self, role: Role, post: PostMention, home: Home) -> str:
        """The Sekda and the assistants sit in the government itself (UU 23/2014 art. 213, 214)."""
        kind = role.institution_type or ""
        if kind == _SECRETARIAT:
            return "regional_government"
        if kind == "dprd" and role.level != "province":
            region = self._regions.pick(post.place, frozenset(), home) if post.place else home.region
            return "dprd_provinsi" if region is not None and region.level == "province" else kind
        return kind

    def _of_council(self, body: Body, home: Home) -> OrganizationName:
        """`Komisi II` alone is of the council that the article names with it, else of the home's."""
        named = [
            owner
            for name, owner in self.local.get(body.type or "", {}).items()
            if name.startswith(f"{body.name} ")
        ]
        if len(named) == 1:
            return named[0]
        council = self._institutions.of_type("dprd", body.place, home, None)
        return OrganizationName(
            f"{body.name} {council.name}", body.type, council.region, body.place is None, open=council.open
        )

    def _with_parent(self, body: Body, home: Home, spelled: dict[str, str]) -> OrganizationName:
        assert body.parent is not None  # noqa: S101 - the caller's condition, for the type checker
        above = self.of_body(body.parent, home, spelled)
        number = f" {body.number}" if body.number else ""
        worded = body.type is None or self._types[body.type].canonical is None
        plain = worded or body.type in ("dinas", *_COUNCIL_PARTS) or body.number
        name = body.name if plain else self._types[body.type or ""].label
        if body.parent.type == _BRIGADE:  # `Kompi C Brimob Polda Jatim`, whose Satuan Brimob is the whole
            whole = self._types[_BRIGADE].label
            above = above._replace(name=above.name.replace(whole, whole.split()[-1]))
        return OrganizationName(f"{name}{number} {above.name}", body.type, above.region, above.inferred)
