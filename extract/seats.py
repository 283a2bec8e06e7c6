"""Where a post sits: the unit, body or place behind its head, and what a section of it is for.

`Dandim 1614/Dompu`, `Kabag Hukum Setda Blora`, `Kasubbid Penmas Polda Sulsel`, `Asisten I Sekda Wajo`,
`Wakil Ketua DPRD dari Fraksi Golkar`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ..ontology.concepts import Role
from .bodies import BodyParser
from .council_groups import COUNCILS, CouncilGroups
from .lexicon import Lexicon
from .mentions import Body, PostMention
from .named_units import NamedUnits
from .page import Page
from .places import PlaceParser
from .post_places import PostPlaceReader
from .qualifiers import QualifierReader
from .unit_numbers import NUMBERED, UnitNumberReader
from .word_shapes import WordShapes
from .wording import Wording

_QUALIFIED = frozenset({"unit_head", "staff", "secretary", "head", "deputy", "member"})
_SUBORDINATE = frozenset({"unit_head", "staff", "secretary"})
_GOVERNING = frozenset(
    {"provincial_government", "regency_government", "city_government", "regional_secretariat"}
)
"""Whose holders have assistants and staff named after them (`Staf Khusus Gubernur`)."""
_NATIONAL = frozenset({"presidency", "mabes_polri", "mabes_tni", "tni_ad", "tni_al", "tni_au", "kejagung"})
_BUREAU = "kepala_biro_setda"
_LONGEST_TASK = 3

ParsePost = Callable[[Page, int], PostMention | None]


class SeatReader:
    """Reads what stands behind the head of a post; `parse_post` reads the post that it serves."""

    def __init__(
        self,
        lexicon: Lexicon,
        wording: Wording,
        places: PlaceParser,
        bodies: BodyParser,
        parse_post: ParsePost,
    ) -> None:
        vocabulary = lexicon.vocabulary
        self._roles = vocabulary.roles
        self._agencies = vocabulary.agencies
        self._units = NamedUnits(lexicon, bodies)
        self._bodies = bodies
        self._parse_post = parse_post
        self._groups = CouncilGroups(wording, bodies)
        self._qualify = QualifierReader(lexicon, wording, places, bodies)
        self._numbers = UnitNumberReader(lexicon, wording, places)
        self.place = PostPlaceReader(lexicon, places, bodies, self._numbers)
        self._sections = wording.norms("section_head")
        self._qualifiers = wording.norms("qualifier_head")
        self._in = wording.norms("in")
        self._shapes = WordShapes(wording)
        self._inner_and = wording.norms("inner_and")
        self._by_head: dict[tuple[str, str], Role] = {}
        for role in vocabulary.roles.values():
            if role.institution_type and role.position != "collective":
                self._by_head.setdefault((role.short.lower(), role.institution_type), role)
        self._by_label = {role.label: role for role in vocabulary.roles.values()}
        for key, roles in _spelled_heads(vocabulary.roles.values()).items():
            if len(roles) == 1:
                self._by_head.setdefault(key, roles[0])

    def __call__(self, page: Page, post: PostMention, role: Role) -> None:
        """Number, body or place after the head, and the words that say what a section is for."""
        self._seat(page, post, role)
        above = post.body.parent if post.body is not None else None
        kinds = {self._kind(post), *(body.type for body in (post.body, above) if body is not None)}
        end = post.last if COUNCILS.isdisjoint(kinds) else self._groups.end(page, post.last)
        if end > post.last:
            post.last = end
            self.place(page, post)

    def _seat(self, page: Page, post: PostMention, role: Role) -> None:
        post.last += self._bodies.graded(page, post.last)  # `Kalapas Kelas IIB Jember`
        at = post.last
        kind = role.institution_type
        if kind in NUMBERED:
            body = Body(at, at, "", kind)
            self._numbers(page, body)
            if body.number:
                if body.place is None:
                    body.place = self._bodies.places.of(page, body.last, kind)
                    body.last = body.place.last if body.place else body.last
                post.body, post.last, post.place = body, body.last, body.place
                return
        unit = self._units.at(page, at, kind)
        if unit is not None:
            post.body, post.last = unit, unit.last
            return
        body_found = self._bodies.parse(page, at)
        if body_found is not None and page.norm(at) in self._qualifiers:
            self._purpose(page, post, role, body_found)
            return
        if body_found is not None:
            self.attach(page, post, body_found, role)
            self._double(page, post)
            if post.place is None and body_found.agency is not None and not page.broken(post.last):
                self.place.of_home(page, post)
            return
        if role.institution_type is None and self._shapes.opens_agency(page.word(at)) and page.capital(at):
            post.last = self._going_on(page, at + 1)  # `Kepala Disnakperin`
            post.body = Body(at, post.last, page.tokens.quote(at, post.last), "dinas", spelled=True)
        self.place(page, post)
        if post.place is not None and role.position == "staff" and page.norm(post.last) in self._qualifiers:
            task = self._bodies.parse(page, post.last)  # `Staf Ahli Gubernur Bali Bidang Pembangunan`
            post.last = task.last if task is not None else post.last
        if post.place is None and not self._serves(page, post, role) and role.position in _QUALIFIED:
            self._qualify(page, post, role)
        if post.body is None and post.place is None and role.institution_type is None:
            self._within(page, post, role)

    def _double(self, page: Page, post: PostMention) -> None:
        """`Kepala Disperindagkop dan UKM Budi`: an agency's short name goes on behind `dan`."""
        agency = post.body is not None and post.body.agency is not None and not post.body.spelled
        if agency and post.place is None:
            post.last = self._going_on(page, post.last)

    def _going_on(self, page: Page, at: int) -> int:
        """Where the short name of an agency ends that is read up to `at`."""
        other = page.hits.at(at + 1, "institution", "unit", "agency", "role", "headtitle")
        on = page.norm(at) in self._inner_and and other is None
        return at + 2 if on and self._bodies.topical.topic_word(page, at + 1) else at

    def _purpose(self, page: Page, post: PostMention, role: Role, task: Body) -> None:
        """`Asisten II Bidang Perekonomian`: what the seat is for, no body; a seat of any body may name its
        own behind it (`Deputi Bidang Pengembangan Industri dan Kelembagaan Kementerian Pariwisata`)."""
        last = post.last
        if role.institution_type is None:
            self._qualify(page, post, role)
        if post.last == last:
            post.last, post.place = task.last, task.place

    def _within(self, page: Page, post: PostMention, role: Role) -> None:
        """`Direktur Produk Hukum Daerah di Kemendagri`: the body behind the word for in."""
        at = post.last + 1
        named = page.hits.at(at, "institution", "unit") is not None or self._bodies.topical.opens(page, at)
        if page.norm(post.last) not in self._in or not named:
            return
        title, notation = post.title, post.role
        body = self._bodies.parse(page, post.last + 1)
        if body is not None:
            self.attach(page, post, body, role)
            post.title, post.role = title, notation

    def _serves(self, page: Page, post: PostMention, role: Role) -> bool:
        """`Asisten I Sekda Wajo`, `Staf Khusus Gubernur`: the office served says where, and is nobody else's
        here."""
        if role.position not in _SUBORDINATE:
            return False
        at = post.last
        while at - post.last < _LONGEST_TASK and page.capital(at) and not page.hits.any_at(at):
            at += 1
        hit = page.hits.at(at, "role")
        if hit is None or page.broken(at) or not page.capital(at):
            return False
        kinds = {self._roles[notation].institution_type for notation in hit.notations}
        national = kinds & _NATIONAL
        if kinds.isdisjoint(_GOVERNING if at == post.last else ()) and not national:
            return False
        if not any(self._roles[role].position == "head" for role in self._roles_at(page, at)):
            return False  # `Asisten III Asisten III …`
        if at not in page.served:
            page.served[at] = self._parse_post(page, at)
        served = page.served[at]
        if served is None or self._roles[served.role or role.notation].position != "head":
            return False
        if national:  # `Sekretaris Militer Presiden`
            post.title = " ".join([post.title, *page.tokens.words[post.last : at]])
            kind = self._roles[served.role or role.notation].institution_type
            post.role, post.body = None, Body(at, served.last, served.title, kind)
        post.last, post.place = served.last, served.place
        return True

    @staticmethod
    def _roles_at(page: Page, at: int) -> list[str]:
        """All roles that the words at `at` may name."""
        hits = [*page.hits.all_at(at, "role"), *page.hits.all_at(at, "candidate")]
        return [notation for hit in hits for notation in hit.notations]

    def attach(self, page: Page, post: PostMention, body: Body, role: Role) -> None:
        """Seat `post`, of the plain role `role`, in `body`; a section of a body becomes part of the title."""
        if body.last > body.first and page.norm(body.first) in self._sections:
            # `Kepala Bagian Humas`: a section is no body of its own but says what the seat is for
            post.title = f"{role.short} {body.name}"
            post.body, post.place, post.last = body.parent, body.place, body.last
            return
        agency = self._agencies.get(body.agency or "")
        if agency is not None and agency.kind == "bagian" and role.notation == _BUREAU:
            self._section(page, post, body, role)  # `Kepala Biro Humas Setda Provinsi`
            return
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
            post.role = specific.notation
            if not specific.short.startswith(f"{role.short} "):  # a `Direktur` is no `Direktur Utama`
                post.title = specific.short

    def _section(self, page: Page, post: PostMention, body: Body, role: Role) -> None:
        named = page.hits.at(body.first, "agency")
        end = named.last if named is not None and named.last <= body.last else body.last
        post.title = f"{role.short} {page.tokens.quote(body.first, end)}"
        above = self._bodies.parse(page, end) if end < body.last else None
        post.body, post.place, post.last = above or body.parent, body.place, body.last

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
