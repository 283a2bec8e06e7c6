"""What a seat is for: `Kasubbid Penmas`, `Kasi PMD`, `Panit I Binmas`, `Kabid Bina Marga`, `Kadis
Kebudayaan`.
"""

from __future__ import annotations

from ..ontology.concepts import Role
from .bodies import BodyParser
from .lexicon import Lexicon
from .mentions import Body, PostMention
from .page import Page
from .places import PlaceParser
from .tokens import normal
from .wording import Wording

_LONGEST_QUALIFIER = 7
_SHORT_HEAD = 3
"""Letters of a head that is cut short (`Ka SPKT`)."""


class QualifierReader:
    """Reads the words between the head of a post and its body or place."""

    def __init__(self, lexicon: Lexicon, wording: Wording, places: PlaceParser, bodies: BodyParser) -> None:
        self._titles = lexicon.vocabulary.titles
        self._places = places
        self._bodies = bodies
        self._villages = wording.norms("level_village")
        """`Direktur Jenderal Bina Pemerintahan Desa`: no village, but what the seat is for."""
        self._in = wording.norms("in")
        self._chairs = frozenset(wording.groups["chair"])
        self._sub_units = wording.norms("sub_unit")
        self._and = wording.norms("and")
        self._closing = self._and | wording.norms("common_name") | {",", "(", ".", ";"}
        self._given = wording.norms("name_abbreviation")
        self._inner_and = wording.norms("inner_and")

    def __call__(self, page: Page, post: PostMention, role: Role) -> None:
        """`Kasubbid Penmas Polda Sulsel`, `Kasi PMD Kecamatan MHS`, `Panit I Binmas`, `Asisten
        Pemerintahan …`."""
        at = post.last
        plain = role.position == "head" and role.institution_type is None
        last = self._section(page, at) if role.position == "unit_head" or plain else at
        while last == at or last - at < _LONGEST_QUALIFIER:
            if last > at and self._opens_person(page, last):
                break
            if not self._qualifies(page, last, at):
                break
            last += 1
        if last == at:
            return
        closing = last + 2
        words = " ".join(w for w in page.tokens.words[at:last] if normal(w) not in self._sub_units)
        if page.word(last) == "(" and page.word(closing) == ")" and page.capital(last + 1):
            last = closing + 1  # `Bagian Kesejahteraan Rakyat (Kesra) Setda`
        body = self._bodies.parse(page, last)
        place = None if body else self._places.parse(page, last)
        closed = page.norm(last) in self._closing or page.hits.at(last, "rank", "prefix", "trigger")
        within = page.norm(last) in self._in and (
            page.hits.at(last + 1, "institution", "unit") or self._bodies.topical.opens(page, last + 1)
        )
        if body is None and place is None and not closed and not within:
            return
        if role.institution_type in ("dinas", "badan") and role.position == "head" and body is None:
            # `Kadis Kebudayaan Buleleng`: what the agency is for, without its head word
            head = self._bodies.topical.head_word(role.institution_type)
            post.body = Body(at, last, f"{head} {words}", "dinas", place=place, spelled=True)
        elif body is None and self._chair(page, post, role) and self._acronym(page, at):
            seat = self._places.parse(page, at + 1)  # `Ketua PGRI Wajo`
            if last == at + 1 or (seat is not None and seat.last == last):
                place = place or seat
                post.body = Body(at, at + 1, page.word(at), place=place, spelled=True)
            else:
                post.title = f"{post.title} {words}".strip()
        else:
            post.title = f"{post.title} {words}".strip()
        post.last = last
        if role.position not in ("unit_head", "staff"):
            post.role = post.role if role.institution_type else None
        if body is not None:
            post.body, post.last, post.place = body, body.last, body.place
        elif place is not None:
            post.place, post.last = place, place.last

    def _chair(self, page: Page, post: PostMention, role: Role) -> bool:
        """A seat that is called by its body, spelled in full: `Ka SPKT` is none."""
        return role.short in self._chairs and len(page.word(post.last - 1).rstrip(".")) > _SHORT_HEAD

    @staticmethod
    def _acronym(page: Page, index: int) -> bool:
        word = page.word(index)
        return len(word) > 2 and word.isupper() and not page.shouting

    def _section(self, page: Page, at: int) -> int:
        """`Kabid Bina Marga Dinas PUPR`: capital words between the head and a body say what the seat is
        for."""
        for last in range(at, at + _LONGEST_QUALIFIER):
            if page.broken(last) or not (page.capital(last) or page.norm(last) in self._inner_and):
                return at
            if last > at and (
                page.hits.at(last, "institution", "agency", "unit") or self._bodies.parse(page, last)
            ):
                return at if page.norm(last - 1) in self._inner_and else last  # `Kepala Desa dan TNI`
            if last > at and self._opens_person(page, last):
                return last
            if page.hits.at(last, "rank", "prefix", "role", "capacity") is not None:
                return at
        return at

    def _opens_person(self, page: Page, index: int) -> bool:
        """A rank or an honorific behind the words (`Kabid Tanaman Pangan Hj. Besse`); `Andi` opens a name."""
        if page.hits.at(index, "rank") is not None:
            return True
        hit = page.hits.at(index, "prefix")
        return hit is not None and not any(self._titles[notation].part_of_name for notation in hit.notations)

    def _qualifies(self, page: Page, index: int, first: int) -> bool:
        if page.broken(index) or page.hits.at(index, "prefix") is not None:
            return False
        if page.word(index).endswith(".") and page.norm(index) in self._given:
            return False  # `Bendesa Adat IGN. Nyoman`
        if index > first and self._bodies.topical.opens(page, index):
            return False
        if self._bodies.topical.topic_word(page, index):
            named = page.hits.at(index, "institution", "unit")
            return named is None or (index > first and page.norm(index) in self._villages)
        if page.norm(index) not in self._inner_and | {"&"} or index == first:
            return False
        other = page.hits.at(index + 1, "institution", "unit")  # `Kepala Desa dan TNI`
        return other is None and (
            self._bodies.topical.topic_word(page, index + 1) or self._last_word(page, index + 1)
        )

    def _last_word(self, page: Page, index: int) -> bool:
        """`Kabid Mutasi dan Promosi, Herman`: a word that nothing else knows, before the holder's comma."""
        known = page.hits.any_at(index) or page.norm(index) in self._closing or not page.capital(index)
        return not known and page.word(index + 1) == "," and page.capital(index + 2)
