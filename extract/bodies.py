"""Organizations: head, number, place and the body above, as one mention.

`Polres Paser`, `Kodim 1614/Dompu`, `Dinas Pemberdayaan Masyarakat dan Desa Kabupaten Bojonegoro`, `Komisi
III DPRD Siantar`, `Komisi Pemilihan Umum (KPU) Kota Banjarmasin`, `PT. Putra Sari Lestari (PSL)`.
"""

from __future__ import annotations

from dataclasses import replace

from .lexicon import Hit, Lexicon
from .mentions import Body, Place
from .own_names import NAMED
from .page import Page
from .parties import PartyReader
from .places import PlaceParser
from .tokens import normal
from .topical_bodies import TopicalBodies
from .unit_numbers import UnitNumberReader
from .wording import Wording

_OF_DISTRICTS = frozenset(
    {"polsek", "koramil", "district_office", "panwascam", "ppk", "kua", "forkopimcam", "polsubsektor"}
)
_OF_VILLAGES = frozenset(
    {
        "desa_government",
        "gampong_government",
        "nagari_government",
        "mukim",
        "kelurahan_office",
        "bpd",
        "lpm",
        "pps",
    }
)
_GENERIC = frozenset(
    {"dinas", "badan", "kelurahan_office", "desa_government", "district_office", "company", "regional_agency",
     "vertical_agency", "paslon", "party", "balai", "school", "rt_rw", "public_figures", "bank", "pengadilan"}
)  # fmt: skip
_COUNCILS = frozenset({"dprd", "dprd_provinsi"})
_SEATED = frozenset({"lanud", "lanal", "bandara", "puskesmas"})
"""Kinds that are called by a seat of any name: `Lanud Ignatius Dewanto`."""
_LONGEST_SHOWN = 7
_LEVELS_ABOVE = 4


class BodyParser:
    """Parses one organization at a token."""

    def __init__(self, lexicon: Lexicon, wording: Wording, places: PlaceParser) -> None:
        vocabulary = lexicon.vocabulary
        self._types = vocabulary.institution_types
        self._agencies = vocabulary.agencies
        self._units = vocabulary.units
        self._by_number = {
            (unit.type, unit.number): unit for unit in vocabulary.units.values() if unit.number
        }
        self._places = places
        self._parties = PartyReader(lexicon, wording)
        self._numbers = UnitNumberReader(lexicon, wording, places)
        self._open_heads = wording.phrases("open_head")
        self._republic = wording.phrases("republic")
        self._inner = wording.norms("inner_and", "in")
        self._bare_districts = wording.norms("district_name")
        self._cities = wording.norms("level_city")
        self._level_words = wording.norms("level_regency", "level_city", "level_province")
        self.topical = TopicalBodies(lexicon, wording)
        self.own_names = self.topical.own_names

    def parse(self, page: Page, index: int, *, above: int = _LEVELS_ABOVE) -> Body | None:
        """The organization that starts at `index`, widened to its number, place and, up to `above` levels,
        its parents."""
        body = self._head(page, index)
        if body is None:
            return None
        self._bracket(page, body)
        body.last += self.own_names.graded(page, body.last)
        self._numbers(page, body)
        if body.place is None:
            self._place(page, body)
        self._bracket(page, body)
        length = page.phrase_at(body.last, self._republic)
        if length and body.place is None and body.type is not None:
            body.national = True
            body.last += length
            return body
        if above and body.place is None and body.last < len(page.tokens) and not page.broken(body.last):
            parent = self.parse(page, body.last, above=above - 1)
            if parent is not None and self._complements(body, parent):
                body.parent = parent
                body.last = parent.last
                self._bracket(page, body)
        return body

    def _complements(self, body: Body, parent: Body) -> bool:
        return parent.type != body.type or body.type is None

    def _head(self, page: Page, index: int) -> Body | None:
        if not page.capital(index):
            return None
        known = page.aliases.get(page.norm(index)) if page.word(index).isupper() else None
        if isinstance(known, Body):
            return replace(known, first=index, last=index + 1)
        party = self._parties.at(page, index)
        if party is not None:
            return party
        unit = self._unit(page, index)
        institution = page.hits.at(index, "institution")
        agency = page.hits.at(index, "agency")
        topical = self.topical.parse(page, index)
        best = max((hit.last for hit in (unit, institution, agency) if hit is not None), default=index)
        if topical is not None and topical.last > best:
            return topical
        shown = self._shown_by_alias(page, index)
        if shown is not None and shown.last > best:
            return shown
        if unit is not None and unit.last == best:
            record = self._units[unit.notations[0]]
            return Body(
                index, unit.last, record.label, record.type, number=record.number, unit=record.notation
            )
        if institution is not None and institution.last == best:
            return self._institution(page, index, institution.last, institution.notations)
        if agency is not None:
            record_agency = self._agencies[agency.notations[0]]
            spelled = normal(record_agency.label) == " ".join(page.tokens.norms[index : agency.last])
            return (
                Body(
                    index,
                    agency.last,
                    page.tokens.quote(index, agency.last),
                    "dinas",
                    record_agency.notation,
                    spelled=spelled,
                )
                if page.hits.at(agency.last, "agency") is None
                else self.topical.joined(page, index, agency.last)
            )
        return topical or self._open(page, index)

    def _unit(self, page: Page, index: int) -> Hit | None:
        """The unit at `index`; `Polres Batu` is none where `Polres Batu Bara` is printed."""
        unit = page.hits.at(index, "unit")
        for start in range(index + 1, unit.last if unit is not None else index):
            region = page.hits.at(start, "region")
            if unit is not None and region is not None and region.last > unit.last:
                return None
        return unit

    def _shown_by_alias(self, page: Page, index: int) -> Body | None:
        """`Dewan Kehormatan Penyelengara Pemilu (DKPP)`: misprinted words whose bracket says which body it
        is."""
        last = index
        while last - index < _LONGEST_SHOWN and (page.capital(last) or page.norm(last) in self._inner):
            last += 1
        if last - index < 2 or page.word(last) != "(" or page.word(last + 2) != ")":
            return None
        hit = page.hits.at(last + 1, "institution")
        other = page.hits.at(index, "role", "capacity", "rank", "prefix", "region", "event")
        if hit is None or other is not None:
            return None
        if not any(page.norm(at) in self.topical.topics for at in range(index, last)):
            return None
        return self._institution(page, index, last, hit.notations)

    def _institution(self, page: Page, index: int, last: int, notations: tuple[str, ...]) -> Body | None:
        kind = notations[0]
        label = normal(self._types[kind].label)
        name = page.tokens.quote(index, last)
        first, _, tail = name.rpartition(" ")
        if first and normal(tail) in self._republic:  # the vocabulary lists `KPU RI` with `KPU`
            return Body(index, last, first, kind, national=True)
        if kind in NAMED and (owner := self._of_own_name(page, index, last, kind)) is not None:
            return owner
        lone = last == index + 1 and not name.isupper() and kind in _COUNCILS
        if lone and page.capital(last) and not page.hits.any_at(last) and not page.broken(last):
            return None  # `Dewan Hakim` is no DPRD
        if kind in _GENERIC or (
            self._types[kind].level == "village" and len(name.split()) == 1 and not name.isupper()
        ):
            return None  # heads of longer names, read elsewhere, and kinds that name no one body
        return Body(index, last, name, kind, spelled=normal(name) == label or len(name.split()) > 2)

    def _of_own_name(self, page: Page, index: int, last: int, kind: str) -> Body | None:
        """`PT. Sawit Lestari`, `Universitas Danau Biru`; `PT PSL (Putra Sari Lestari)` in its longer form."""
        first = last + (page.word(last) == ".")
        end = self.own_names.after(page, first, kind)
        if end == first:
            return None
        head = page.tokens.quote(index, last).rstrip(".")
        known = page.aliases.get(page.norm(first)) if end == first + 1 else None
        if isinstance(known, Body) and known.type == kind:
            return Body(index, end, known.name, kind, spelled=True)
        full = self.own_names.spelled_out(page, first, end)
        if full is not None:
            body = Body(index, full[1], f"{head} {full[0]}", kind, spelled=True)
            page.aliases.setdefault(page.norm(first), body)
            return body
        return Body(index, end, f"{head} {page.tokens.quote(first, end)}", kind, spelled=True)

    def _open(self, page: Page, index: int) -> Body | None:
        """`PT. Hungarindo Persada`, `Kerapatan Adat Nagari`: a body that no vocabulary lists."""
        length = page.phrase_at(index, self._open_heads)
        if not length:
            return None
        first = index + length + (page.word(index + length) == ".")
        last = self.own_names.after(page, first)
        return Body(index, last, page.tokens.quote(index, last), spelled=True) if last > first else None

    def _bracket(self, page: Page, body: Body) -> None:
        """`Komisi Pemilihan Umum (KPU)`: consume the abbreviation and remember it for this article."""
        at = body.last
        if page.word(at) != "(" or page.word(at + 2) != ")":
            return
        short = page.word(at + 1)
        known = page.hits.at(at + 1, "institution", "agency", "unit", "role", "headtitle")
        if known is None and not short.isupper():
            return
        if known is None or body.spelled:
            page.aliases.setdefault(page.norm(at + 1), body)
        body.last = at + 3

    def _place(self, page: Page, body: Body) -> None:
        level = page.norm(body.last - 1) in self._level_words and body.last - body.first > 1
        place = self._places.parse(page, body.last - 1) if level else None
        place = place or self.place_of(page, body.last, body.type)
        if place is not None:
            body.place = place
            body.last = place.last

    def _town(self, page: Page, place: Place | None) -> Place | None:
        """`Polsek Blora Kota`: the district of the town itself."""
        if place is None or page.broken(place.last):
            return place
        if page.norm(place.last) not in self._cities or not page.capital(place.last):
            return place
        if page.capital(place.last + 1) and page.hits.at(place.last + 1, "region") is not None:
            return place
        return Place(
            place.first, place.last + 1, page.tokens.quote(place.first, place.last + 1), level="district"
        )

    def place_of(self, page: Page, index: int, kind: str | None) -> Place | None:
        """The place after a head of some institution type: a district after `Polsek`, else a region."""
        if page.broken(index):
            return None
        if kind in _OF_DISTRICTS and page.capital(index):
            place = self._places.parse(page, index, of_district=True)
            if (
                place is None
                and page.norm(index) in self._bare_districts
                and not self.own_names.word(page, index + 1, index)
            ):
                place = Place(index, index + 1, page.word(index), level="district")
            return self._town(page, place)
        if kind in _OF_VILLAGES and page.capital(index):
            return self._places.parse(page, index, of_village=True)
        place = self._places.parse(page, index)
        if place is None and kind in _SEATED:
            last = self.own_names.after(page, index)
            return Place(index, last, page.tokens.quote(index, last)) if last > index else None
        return place
