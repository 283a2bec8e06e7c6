"""The place behind a post: `Sekda Wajo`, `Sekretaris Daerah (Soppeng)`, `Bupati Mukomuko, Bengkulu`."""

from __future__ import annotations

from .bodies import BodyParser
from .lexicon import Lexicon
from .mentions import Place, PostMention
from .page import Page
from .places import PlaceParser
from .unit_numbers import NUMBERED, UnitNumberReader

_HOME_LEVELS = ("regency", "city")


class PostPlaceReader:
    """Gives a post that has no place the one behind it."""

    def __init__(
        self, lexicon: Lexicon, places: PlaceParser, bodies: BodyParser, numbers: UnitNumberReader
    ) -> None:
        self._roles = lexicon.vocabulary.roles
        self._places = places
        self._bodies = bodies
        self._numbers = numbers

    def __call__(self, page: Page, post: PostMention) -> None:
        """Read the place behind `post`."""
        kind = self._roles[post.role].institution_type if post.role else None
        if post.place is None and not page.broken(post.last):
            if self._bracketed(page, post):
                return
            place = self._bodies.places.of(page, post.last, kind)
            if place is not None:
                post.place, post.last = place, place.last
                if kind in NUMBERED:
                    post.last = self._numbers.behind(page, post.last)
                self._province(page, post)
            else:
                self.of_home(page, post)

    def of_home(self, page: Page, post: PostMention) -> None:
        """`Sekretaris Daerah Kabupaten Hamdan Lubis`, `Kepala Dinas Kesehatan Provinsi dr. Rina`: of the
        article's own region or province."""
        level = self._places.level_at(page, post.last)
        if level is None or not page.capital(post.last):
            return
        named = page.capital(post.last + 1) or page.hits.at(post.last + 1, "prefix") is not None
        if not named and page.word(post.last + 1) != ",":
            return
        if level in _HOME_LEVELS:
            post.last += 1
        elif level == "province":
            post.place = Place(post.last, post.last + 1, page.word(post.last), level)
            post.last += 1
            if post.body is not None and post.body.place is None:
                post.body.place = post.place

    def _bracketed(self, page: Page, post: PostMention) -> bool:
        """`Sekretaris Daerah (Tanah Datar) Iqbal`: the place in brackets."""
        if page.word(post.last) != "(":
            return False
        place = self._places.parse(page, post.last + 1)
        if place is None or not place.regions or page.word(place.last) != ")":
            return False
        post.place, post.last = place, place.last + 1
        return True

    def _province(self, page: Page, post: PostMention) -> None:
        """`Bupati Mukomuko, Bengkulu H. Sapuan`, `Kapolres Natuna Kepulauan Riau, AKBP …`: the province
        behind the place belongs to it."""
        if post.place is None:
            return
        parents = {region.parent for region in post.place.regions}
        following = self._places.parse(page, post.last + (page.word(post.last) == ","))
        if following is not None and any(r.notation in parents for r in following.regions):
            post.last = following.last
