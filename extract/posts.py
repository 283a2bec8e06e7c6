"""Posts: capacity, role, ordinal, body and place as one mention.

`Penjabat (Pj) Bupati Banyuasin`, `Wakil Ketua I DPRD`, `Dandim 1614/Dompu`, `Kasat Sabhara Polres
Bojonegoro`, `Plt Kadis PUPR`, `Kepala Biro Humas Setda Provinsi Kaltim`, `Panit I Binmas`, `mantan
Kapolres Dompu`.
"""

from __future__ import annotations

from ..facts import Capacity
from ..ontology.concepts import Role
from .bodies import BodyParser
from .capacities import CapacityReader
from .lexicon import Hit, Lexicon
from .mentions import Body, PostMention
from .office_forms import OfficeForms
from .page import Page
from .places import PlaceParser
from .seats import SeatReader
from .tokens import normal
from .wording import Wording

_HEAD = "kepala"
_LONGEST_TITLE = 9
_COMMITTEE = "komisi_dprd"
_NEIGHBOURS = "rt_rw"
_COUNCIL = "dprd"
_REGION_HEAD = "kepala_daerah"
_HEADS = ("role", "role_lower", "candidate", "headtitle")


class PostParser:
    """Parses one post at a token."""

    def __init__(self, lexicon: Lexicon, wording: Wording, places: PlaceParser, bodies: BodyParser) -> None:
        vocabulary = lexicon.vocabulary
        self._roles = vocabulary.roles
        self._agencies = vocabulary.agencies
        self.bodies = bodies
        self.capacities = CapacityReader(wording)
        self._seats = SeatReader(lexicon, wording, places, bodies, self.parse)
        self.forms = OfficeForms(lexicon, wording, places, bodies, self.parse)
        self._romans = wording.groups["roman"]
        self._ordinals = {value: numeral for numeral, value in reversed(self._romans.items())}
        """Of several forms of a number the first: `I`, not `1`."""
        self._inner_and = wording.norms("inner_and")
        self._ordinal_heads = frozenset(wording.groups["ordinal_head"])

    def parse(self, page: Page, index: int, *, lower: bool = False) -> PostMention | None:
        """The post that starts at `index`, or None; `lower` also takes minor posts without a capital."""
        if not page.hits.any_at(index) and page.norm(index) not in self.capacities.ahead:
            return None
        capacity, at = self.capacities.before(page, index)
        if at > index and page.broken(at):
            return None
        post = self._best(page, at, lower=lower)
        if post is None:
            return None
        post.first = index
        if self._of_no_council(page, post):
            post.role = None
        if capacity is not None:
            post.capacity = self._of_seat(capacity, post)
        last = post.last
        self.capacities.after(page, post)
        if post.last > last:  # `Bupati terpilih Sikka`
            self._seats.place(page, post)
        return post

    def _of_seat(self, capacity: Capacity, post: PostMention) -> Capacity:
        """`Pejabat Sementara Bupati`: only the police have a `Ps`; a head of region has a `Pjs`."""
        role = self._roles[post.role] if post.role else None
        return "Pjs" if capacity == "Ps" and role is not None and role.broader == _REGION_HEAD else capacity

    def _best(self, page: Page, at: int, *, lower: bool) -> PostMention | None:
        """Of all readings of the head the one that covers most words; a specific role wins a tie."""
        if page.hits.at(at, *_HEADS) is None:
            return None
        readings: list[PostMention] = []
        longest = at
        for hit in page.hits.all_at(at, "role") or (page.hits.all_at(at, "role_lower") if lower else ()):
            for notation in hit.notations:
                role = self._roles[notation]
                if role.position == "collective":
                    return None
                if role.position == "member" and self._no_member(page, hit.last):
                    return self._best(page, hit.last, lower=lower)  # `Anggota Babinsa Serda Maryanto`
                longest = max(longest, hit.last)
                reading = self._read(page, at, hit.last, role)
                if hit.last == longest or self._of_another_body(page, hit, longest, reading):
                    readings.append(reading)  # `Kepala` of a place is none in `Kepala Desa Ngraho`
                if hit.last - at > 1:
                    readings += self._read_body_within(page, at, hit.last)
        for hit in page.hits.all_at(at, "candidate"):
            readings.append(self._read(page, at, hit.last, self._roles[hit.notations[0]]))
            readings[-1].capacity = "candidate"
        heads = page.hits.all_at(at, "headtitle")
        readings[:0] = [self._read_head_title(page, at, hit.last, hit.notations[0]) for hit in heads]
        shown = self._shown_by_bracket(page, at)
        if shown is not None:
            readings.append(shown)
        if not readings:
            return self.forms.parse(page, at)
        best = max(readings, key=_coverage)
        self._of_a_section(page, best)
        return None if self._stray_letters(page, best) else best

    def _of_a_section(self, page: Page, post: PostMention) -> None:
        """`Kepala Bagian Komunikasi, Humas, dan Protokol`: the title says which kind of seat it is."""
        role = self._roles.get(post.role or "")
        whole = page.hits.at(post.first, "role")
        if whole is None or role is None or role.institution_type is not None or post.body is not None:
            return
        named = self._roles[whole.notations[0]]
        if named.position == "unit_head" and post.title.startswith(f"{named.label} "):
            post.role, post.position = named.notation, named.position

    def _shown_by_bracket(self, page: Page, at: int) -> PostMention | None:
        """`Kepala Unit Layanan Terpadu (Kanit Yandu) Polres Wajo`: words that no label spells so, and a
        bracket that says which office it is."""
        if page.hits.at(at, "role") is None:
            return None
        last = at + 1
        while last - at < _LONGEST_TITLE and not page.broken(last):
            if not (page.capital(last) or page.norm(last) in self._inner_and):
                break
            last += 1
        inside = page.hits.at(last + 1, "role") if page.word(last) == "(" else None
        if inside is None or last - at < 2 or page.word(inside.last) != ")":
            return None
        role = self._roles[inside.notations[0]]
        return None if role.position == "collective" else self._read(page, at, inside.last + 1, role)

    def _stray_letters(self, page: Page, post: PostMention) -> bool:
        """`Ka Dishub` is a head, `Ka Sikeu` stays open: short for a head only before a body that is known."""
        role = self._roles[post.role] if post.role is not None else None
        if role is None or role.notation != _HEAD or post.body is not None:
            return False
        return page.norm(post.first) != normal(role.label)

    def _own_section(self, page: Page, at: int, last: int) -> bool:
        """Whether the section at `at` is named inside the label of a role that ends at `last` (`Kabag
        Prokopim`)."""
        hit = page.hits.at(at, "agency")
        return hit is not None and hit.last <= last and self._agencies[hit.notations[0]].kind == "bagian"

    def _of_another_body(self, page: Page, hit: Hit, longest: int, reading: PostMention) -> bool:
        """Whether a reading by a shorter label finds a body that the longest one does not name
        itself, as it does in `Kepala Staf Korem (Kasrem) 132/Tadulako`."""
        if reading.body is None or self._own_section(page, hit.last, longest):
            return False
        whole = page.hits.at(hit.first, "role")
        kinds = {self._roles[role].institution_type for role in whole.notations} if whole else set()
        return reading.body.type not in kinds or not reading.body.number

    def _no_member(self, page: Page, index: int) -> bool:
        hit = page.hits.at(index, "role")
        return hit is not None and any(self._roles[role].position != "member" for role in hit.notations)

    def _read_body_within(self, page: Page, at: int, last: int) -> list[PostMention]:
        """`Kepala Dinas Pemberdayaan …`, `Kepala Kantor Imigrasi Kelas I TPI …`: the last words of the label
        open the body, the rest is the head."""
        head = next((hit for hit in page.hits.all_at(at, "role") if hit.last < last), None)
        if head is None:
            return []
        body = self.bodies.parse(page, head.last)
        if body is None or body.last <= last or self._own_section(page, head.last, last):
            return []
        role = self._roles[head.notations[0]]
        post = PostMention(at, head.last, role.short, role.notation, position=role.position)
        self._seats.attach(page, post, body, role)
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
        self._seats.place(page, post)
        if post.place is not None:
            body.place = post.place
        return post

    def _read(self, page: Page, at: int, last: int, role: Role) -> PostMention:
        post = PostMention(at, last, role.short, role.notation, position=role.position)
        self._ordinal(page, post)
        self._bracket(page, post)
        if not page.broken(post.last):
            self._seats(page, post, role)
        return post

    def _ordinal(self, page: Page, post: PostMention) -> None:
        """`Wakil Ketua I`, `Asisten III`, `Panit II`."""
        word = page.word(post.last)
        kind = self._roles[post.role].institution_type if post.role is not None else None
        if kind == _NEIGHBOURS and word.isdigit():
            post.last += 1  # `Ketua RT 03`
            return
        if post.title not in self._ordinal_heads or page.broken(post.last) or kind == _COMMITTEE:
            return  # `Wakil Ketua Komisi II`: the number is the committee's
        if word in self._romans:
            title = f"{post.title} {self._ordinals[self._romans[word]]}"
            role = next((r for r in self._roles.values() if r.short == title), None)
            post.title = title
            post.role = role.notation if role else post.role
            post.number = word
            post.last += 1

    def _of_no_council(self, page: Page, post: PostMention) -> bool:
        """Whether a `Wakil Ketua I` is of some association: the article tells of no council."""
        role = self._roles[post.role] if post.role else None
        if role is None or role.institution_type != _COUNCIL or post.body or post.place:
            return False
        if page.word(post.last - 1) not in self._romans:
            return False
        named = page.hits.within(0, len(page.tokens), "institution")
        return not any(_COUNCIL in hit.notations for hit in named)

    def _bracket(self, page: Page, post: PostMention) -> None:
        """`Sekretaris Daerah (Sekda)`, `Kepala Kepolisian Daerah (Kapolda)`, `Asisten Pemerintahan (Asda
        1)`."""
        if page.word(post.last) != "(":
            return
        inside = page.hits.at(post.last + 1, "role", "headtitle", "institution", "agency")
        if inside is not None:
            close = inside.last + (page.word(inside.last) in self._romans)
            if page.word(close) == ")":
                post.last = close + 1

    def kind(self, post: PostMention) -> str | None:
        """The kind of body that the post's role is of."""
        return self._roles[post.role].institution_type if post.role else None

    def seat(self, page: Page, post: PostMention, body: Body) -> None:
        """`Ketua dan Anggota DPRD …`: give a bare post the body of those named with it."""
        if post.place is None:
            last = post.last
            if post.role is not None:
                self._seats.attach(page, post, body, self._roles[post.role])
            post.last = last


def _coverage(post: PostMention) -> tuple[int, int, bool]:
    """How good a reading is: by the words it covers, then by the words of its body, then by its role."""
    body = post.body.last - post.body.first if post.body is not None else 0
    return post.last, body, post.role is not None
