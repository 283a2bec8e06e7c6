"""The place behind the head of an organization: a district behind `Polsek`, a village behind `BPD`, else a
region.
"""

from __future__ import annotations

from .mentions import Body, Place
from .own_names import OwnNameReader
from .page import Page
from .places import PlaceParser
from .tokens import normal
from .wording import Wording

_OF_DISTRICTS = frozenset(
    {
        "polsek",
        "koramil",
        "district_office",
        "panwascam",
        "ppk",
        "kua",
        "kwarran",
        "forkopimcam",
        "polsubsektor",
    }
)
_OF_VILLAGES = frozenset(
    {
        "desa_government",
        "gampong_government",
        "nagari_government",
        "mukim",
        "kelurahan_office",
        "bpd",
        "kan",
        "lpm",
        "pps",
        "desa_adat",
    }
)
_LOCAL_GOVERNMENTS = frozenset(
    {"district_office", "kelurahan_office", "desa_government", "gampong_government", "nagari_government"}
)
NATIONWIDE = frozenset(
    {"basarnas", "bmkg", "bulog", "bank", "bank_indonesia", "bpjs", "pln", "telkom", "pertamina",
     "pos_indonesia", "ojk", "bpk", "bpkp", "ombudsman", "rri_tvri", "bpom", "baznas", "senkom", "bps",
     "pramuka", "pmi", "linmas"}
)  # fmt: skip
"""Services of the whole country: the article's home says nothing about which office is meant."""
SEATED = frozenset({"lanud", "lanal", "bandara", "ksop", "puskesmas", "brimob_company"})
"""Kinds that are called by a seat of any name: `Lanud Ignatius Dewanto`."""


class BodyPlaceReader:
    """Reads where an organization is from the words behind its head."""

    def __init__(self, wording: Wording, places: PlaceParser, own_names: OwnNameReader) -> None:
        self._places = places
        self._own_names = own_names
        self._bare_districts = wording.norms("district_name")
        self._cities = wording.norms("level_city")
        self._tails = wording.norms("district_tail")
        self._tiers = wording.values("association_tier")
        self._branches = wording.phrases("branch")
        self._local_words = wording.norms("level_district", "level_village")
        self._level_words = wording.norms("level_regency", "level_city", "level_province")

    def widen(self, page: Page, body: Body) -> None:
        """Give `body` the place that its own words name or that follows it."""
        levels = self._local_words if body.type in _LOCAL_GOVERNMENTS else self._level_words
        level = page.norm(body.last - 1) in levels and body.last - body.first > 1
        place = self._places.parse(page, body.last - 1) if level else None
        if place is None and body.type in _OF_VILLAGES & _LOCAL_GOVERNMENTS and page.capital(body.last):
            place = self._places.village(page, body.last)
        if place is None and self._tiers.get(normal(body.tier or "")) == "district":
            place = self._places.parse(page, body.last, of_district=True)  # `Bhayangkari Ranting Tempe`
        at = body.last + (body.type in NATIONWIDE and page.phrase_at(body.last, self._branches))
        place = place or self.of(page, at, body.type)
        if place is not None:
            body.place = place
            body.last = place.last
        elif body.type is not None and self._of_any(page, body):
            word = page.word(body.last)
            body.place = Place(body.last, body.last + 1, "", "district", word=word)
            body.last += 1

    def _of_any(self, page: Page, body: Body) -> bool:
        """`DWP Kecamatan`: the level alone, so those of all districts or of some."""
        named = page.norm(body.last) in self._local_words and page.capital(body.last)
        return named and not page.broken(body.last) and body.type not in _LOCAL_GOVERNMENTS

    def of(self, page: Page, index: int, kind: str | None) -> Place | None:
        """The place after a head of some institution type: a district after `Polsek`, else a region."""
        if page.broken(index):
            return None
        if kind in _OF_DISTRICTS and page.capital(index):
            place = self._places.parse(page, index, of_district=True)
            if (
                place is None
                and page.norm(index) in self._bare_districts
                and not self._own_names.word(page, index + 1, index)
            ):
                place = Place(index, index + 1, page.word(index), level="district")
            return self._town(page, place)
        if kind in _OF_VILLAGES and page.capital(index):
            return self._places.parse(page, index, of_village=True)
        place = self._places.parse(page, index)
        if place is None and kind in SEATED:
            last = self._own_names.after(page, index, kind)
            return Place(index, last, page.tokens.quote(index, last)) if last > index else None
        return place

    def _town(self, page: Page, place: Place | None) -> Place | None:
        """`Polsek Blora Kota`: the district of the town itself; `Camat Lunyuk Ulu`: one that is no longer the
        district of the list."""
        if place is None or page.broken(place.last) or not page.capital(place.last):
            return place
        if page.norm(place.last) not in self._cities and page.norm(place.last) not in self._tails:
            return place
        if page.capital(place.last + 1) and page.hits.at(place.last + 1, "region") is not None:
            return place
        return Place(
            place.first, place.last + 1, page.tokens.quote(place.first, place.last + 1), level="district"
        )
