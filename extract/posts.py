"""Posts: capacity, role, ordinal, body and place as one mention.

`Penjabat (Pj) Bupati Banyuasin`, `Wakil Ketua I DPRD`, `Dandim 1614/Dompu`, `Kasat Sabhara Polres
Bojonegoro`, `Plt Kadis PUPR`, `Kepala Biro Humas Setda Provinsi Kaltim`, `Panit I Binmas`, `mantan
Kapolres Dompu`.
"""

from __future__ import annotations

from collections.abc import Iterable

from ..ontology.concepts import Role, Unit
from .bodies import BodyParser
from .capacities import CapacityReader
from .lexicon import Lexicon
from .mentions import Body, PostMention
from .page import Page
from .places import PlaceParser
from .qualifiers import QualifierReader
from .tokens import normal
from .unit_numbers import NUMBERED, UnitNumberReader
from .wording import Wording

_UNITS_BY_NAME = frozenset({"polres", "polresta", "polrestabes", "polda"})


class PostParser:
    """Parses one post at a token."""

    def __init__(self, lexicon: Lexicon, wording: Wording, places: PlaceParser, bodies: BodyParser) -> None:
        vocabulary = lexicon.vocabulary
        self._roles = vocabulary.roles
        self._agencies = vocabulary.agencies
        self._places = places
        self._bodies = bodies
        self.capacities = CapacityReader(wording)
        self._qualify = QualifierReader(wording, places, bodies)
        self._numbers = UnitNumberReader(lexicon, places)
        self._romans = wording.groups["roman"]
        self._ordinals = {value: numeral for numeral, value in reversed(self._romans.items())}
        """Of several forms of a number the first: `I`, not `1`."""
        self._ordinal_heads = frozenset(wording.groups["ordinal_head"])
        self._common = wording.norms("common")
        self._sections = wording.norms("section_head")
        self._qualifiers = wording.norms("qualifier_head")
        self._units: dict[tuple[str, str], list[Unit]] = {}
        names = {region.label for region in vocabulary.regions.values() if region.level != "district"}
        for unit in vocabulary.units.values():
            if unit.type in _UNITS_BY_NAME and unit.name not in names:
                self._units.setdefault((unit.type, normal(unit.name.split()[0])), []).append(unit)
        self._by_head: dict[tuple[str, str], Role] = {}
        for role in vocabulary.roles.values():
            if role.institution_type and role.position != "collective":
                self._by_head.setdefault((role.short.lower(), role.institution_type), role)
        self._by_label = {role.label: role for role in vocabulary.roles.values()}
        for key, roles in _spelled_heads(vocabulary.roles.values()).items():
            if len(roles) == 1:
                self._by_head.setdefault(key, roles[0])

    def parse(self, page: Page, index: int, *, lower: bool = False) -> PostMention | None:
        """The post that starts at `index`, or None; `lower` also takes minor posts without a capital."""
        capacity, at = self.capacities.before(page, index)
        if at > index and page.broken(at):
            return None
        post = self._best(page, at, lower=lower)
        if post is None:
            return None
        post.first = index
        if capacity is not None:
            post.capacity = capacity
        self.capacities.after(page, post)
        return post

    def _best(self, page: Page, at: int, *, lower: bool) -> PostMention | None:
        """Of all readings of the head the one that covers most words; a specific role wins a tie."""
        readings: list[PostMention] = []
        for hit in page.hits.all_at(at, "role") or (page.hits.all_at(at, "role_lower") if lower else ()):
            for notation in hit.notations:
                role = self._roles[notation]
                if role.position == "collective":
                    return None
                if role.position == "member" and self._no_member(page, hit.last):
                    return self._best(page, hit.last, lower=lower)  # `Anggota Babinsa Serda Maryanto`
                readings.append(self._read(page, at, hit.last, role))
                if hit.last - at > 1:
                    readings += self._read_body_within(page, at, hit.last)
        for hit in page.hits.all_at(at, "headtitle"):
            readings.append(self._read_head_title(page, at, hit.last, hit.notations[0]))
        if not readings:
            return None
        return max(readings, key=_coverage)

    def _no_member(self, page: Page, index: int) -> bool:
        hit = page.hits.at(index, "role")
        return hit is not None and any(self._roles[role].position != "member" for role in hit.notations)

    def _read_body_within(self, page: Page, at: int, last: int) -> list[PostMention]:
        """`Kepala Dinas Pemberdayaan …`: the last word of the label opens the body, the rest is the head."""
        head = next((hit for hit in page.hits.all_at(at, "role") if hit.last < last), None)
        if head is None or head.last != last - 1:
            return []
        body = self._bodies.parse(page, last - 1)
        if body is None or body.last <= last:
            return []
        role = self._roles[head.notations[0]]
        post = PostMention(at, head.last, role.short, role.notation, position=role.position)
        self._attach(page, post, body, role)
        return [post]

    def _read_head_title(self, page: Page, at: int, last: int, agency: str) -> PostMention:
        kind = self._agencies[agency]
        role = self._roles.get("kepala_badan" if kind.kind == "badan" else "kepala_dinas")
        title = role.short if role else page.tokens.quote(at, last)
        body = Body(at, last, kind.label, "dinas", agency)
        known = page.aliases.get(page.norm(last - 1))
        if (
            isinstance(known, Body) and known.spelled and last - at > 1
        ):  # `Kadis PUPR` as the article spells PUPR
            body = Body(at, last, known.name, known.type, known.agency, spelled=True)
        post = PostMention(at, last, title, role.notation if role else None, body=body)
        if kind.kind == "bagian":  # `Kabag Hukum`: a seat in the secretariat, no body of its own
            post.title, post.role, post.body = page.tokens.quote(at, last), "kepala_bagian_setda", None
        self._place(page, post)
        if post.place is not None:
            body.place = post.place
        return post

    def _read(self, page: Page, at: int, last: int, role: Role) -> PostMention:
        post = PostMention(at, last, role.short, role.notation, position=role.position)
        self._ordinal(page, post)
        self._bracket(page, post)
        if not page.broken(post.last):
            self._unit(page, post, role)
        return post

    def _ordinal(self, page: Page, post: PostMention) -> None:
        """`Wakil Ketua I`, `Asisten III`, `Panit II`."""
        word = page.word(post.last)
        if post.title not in self._ordinal_heads or page.broken(post.last):
            return
        if word in self._romans:
            title = f"{post.title} {self._ordinals[self._romans[word]]}"
            role = next((r for r in self._roles.values() if r.short == title), None)
            post.title = title
            post.role = role.notation if role else post.role
            post.number = word
            post.last += 1

    def _bracket(self, page: Page, post: PostMention) -> None:
        """`Sekretaris Daerah (Sekda)`, `Penjabat (Pj)`, `Kepala Kepolisian Daerah (Kapolda)`."""
        if page.word(post.last) == "(" and page.word(post.last + 2) == ")":
            inside = page.hits.at(post.last + 1, "role", "headtitle", "institution", "agency")
            if inside is not None and inside.last == post.last + 2:
                post.last += 3

    def _unit(self, page: Page, post: PostMention, role: Role) -> None:
        """Number, body or place after the head, and the words that say what a section is for."""
        at = post.last
        kind = role.institution_type
        if kind in NUMBERED:
            body = Body(at, at, "", kind)
            self._numbers(page, body)
            if body.number:
                if body.place is None:
                    body.place = self._bodies.place_of(page, body.last, kind)
                    body.last = body.place.last if body.place else body.last
                post.body, post.last, post.place = body, body.last, body.place
                return
        unit = self._named_unit(page, at, kind)
        if unit is not None:
            post.body, post.last = unit, unit.last
            return
        body_found = self._bodies.parse(page, at)
        if body_found is not None and page.norm(at) in self._qualifiers:
            post.last = body_found.last  # `Asisten II Bidang Perekonomian`: what the seat is for, no body
            post.place = body_found.place
            return
        if body_found is not None:
            self._attach(page, post, body_found, role)
            return
        self._place(page, post)
        if post.place is None and role.position in (
            "unit_head",
            "staff",
            "secretary",
            "head",
            "deputy",
            "member",
        ):
            self._qualify(page, post, role)

    def _named_unit(self, page: Page, at: int, kind: str | None) -> Body | None:
        """`Kapolres Pelabuhan Tanjung Perak`: a unit whose name is no region's."""
        for unit in self._units.get((kind or "", page.norm(at)), ()):
            words = unit.name.split()
            if page.tokens.norms[at : at + len(words)] == [normal(word) for word in words]:
                return Body(at, at + len(words), unit.label, unit.type, number=None, spelled=True)
        return None

    def _attach(self, page: Page, post: PostMention, body: Body, role: Role) -> None:
        if body.last > body.first and page.norm(body.first) in self._sections:
            # `Kepala Bagian Humas`: a section is no body of its own but says what the seat is for
            post.title = f"{role.short} {body.name}"
            post.body, post.place, post.last = body.parent, body.place, body.last
            return
        agency = self._agencies.get(body.agency or "")
        if agency is not None and agency.kind == "bagian" and agency.head_titles:
            post.title, post.role = agency.head_titles[0], agency.head_role
            post.body, post.place, post.last = body.parent, body.place, body.last
            return
        post.body, post.last, post.place = body, body.last, body.place
        kind = body.type
        if body.parent is not None and body.place is None:
            post.place = body.parent.place
        specific = self._by_head.get((role.short.lower(), kind or ""))
        if body.board is not None:
            specific = self._by_label.get(f"{role.short} {body.board}")
        if specific is not None and post.number is None:
            post.role, post.title = specific.notation, specific.short

    def seat(self, page: Page, post: PostMention, body: Body) -> None:
        """`Ketua dan Anggota DPRD …`: give a bare post the body of those named with it."""
        if post.place is None:
            last = post.last
            if post.role is not None:
                self._attach(page, post, body, self._roles[post.role])
            post.last = last

    def _place(self, page: Page, post: PostMention) -> None:
        if post.place is None and not page.broken(post.last):
            place = self._bodies.place_of(page, post.last, self._kind(post))
            if place is not None:
                post.place, post.last = place, place.last
                self._province(page, post)

    def _province(self, page: Page, post: PostMention) -> None:
        """`Bupati Mukomuko, Bengkulu H. Sapuan`: the province after a comma belongs to the place."""
        if post.place is None or page.word(post.last) != ",":
            return
        parents = {region.parent for region in post.place.regions}
        following = self._places.parse(page, post.last + 1)
        if following is not None and any(r.notation in parents for r in following.regions):
            post.last = following.last

    def _kind(self, post: PostMention) -> str | None:
        return self._roles[post.role].institution_type if post.role else None


def _spelled_heads(roles: Iterable[Role]) -> dict[tuple[str, str], list[Role]]:
    """Who leads a kind of body, by the plain word for the seat: the `Kepala` of a Kejaksaan Negeri is its
    Kajari."""
    heads: dict[tuple[str, str], list[Role]] = {}
    for role in roles:
        words = role.label.lower().split()
        size = {"head": 1, "deputy": 2}.get(role.position)
        if role.institution_type and size is not None:
            heads.setdefault((" ".join(words[:size]), role.institution_type), []).append(role)
    return heads


def _coverage(post: PostMention) -> tuple[int, int, bool]:
    """How good a reading is: by the words it covers, then by the words of its body, then by its role."""
    body = post.body.last - post.body.first if post.body is not None else 0
    return post.last, body, post.role is not None
