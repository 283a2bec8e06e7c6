"""Heads of organizations: the words that say what kind of body it is, or which one, before number and place.

`Polres`, `Dinas Pemberdayaan Masyarakat dan Desa`, `Komisi III`, `PT. Putra Sari Lestari (PSL)`.
"""

from __future__ import annotations

from dataclasses import replace

from .lexicon import Hit, Lexicon
from .mentions import Body
from .own_names import NAMED
from .page import Page
from .parties import PartyReader
from .short_agencies import ShortAgencies
from .tokens import normal
from .topical_bodies import TopicalBodies
from .wording import Wording

_GENERIC = frozenset(
    {"dinas", "badan", "kelurahan_office", "desa_government", "district_office", "company", "regional_agency",
     "vertical_agency", "paslon", "party", "balai", "school", "rt_rw", "public_figures", "bank", "pengadilan"}
)  # fmt: skip
GOVERNMENTS = frozenset({"desa_government", "kelurahan_office", "district_office"})
"""Kinds that are called by their level word, which more often means the place."""
_COUNCILS = frozenset({"dprd", "dprd_provinsi"})
_ANY_GOVERNMENT = "regional_government"
_LONGEST_SHOWN = 7
"""Tokens of a misprinted name before the bracket that tells it."""


class BodyHeadReader:
    """Reads the head of one organization at a token."""

    def __init__(self, lexicon: Lexicon, wording: Wording) -> None:
        vocabulary = lexicon.vocabulary
        self._types = vocabulary.institution_types
        self._agencies = vocabulary.agencies
        self._units = vocabulary.units
        self._parties = PartyReader(lexicon, wording)
        self._open_heads = wording.phrases("open_head")
        self._classes = frozenset(normal(phrase) for phrase in wording.groups["body_class"])
        """Words for a class of bodies, which alone name none of them: `Ormas`, `Satgas`."""
        self._republic = wording.phrases("republic")
        self._agency_heads = wording.phrases("agency_head")
        self._days = wording.values("day_of_body")
        self._inner = wording.norms("inner_and", "in")
        self._of_councils = wording.norms("council_topic")
        self._governments = wording.norms("village_government")
        self._levels = wording.norms("level_village")
        self._short = ShortAgencies(lexicon, wording)
        self.topical = TopicalBodies(lexicon, wording)
        self._own_names = self.topical.own_names
        self._openers = wording.norms("party_board", "party_word") | frozenset(
            wording.phrases("agency_head", "open_head", "split_head")
        )
        """Words that open a body, beside the labels of the vocabulary."""

    def __call__(self, page: Page, index: int) -> Body | None:
        """The head that starts at `index`, the longest of what it can be."""
        if not page.capital(index):
            return None
        day = self._days.get(page.norm(index - 1))
        if day is not None and (not day or page.capital(index - 1)):
            return None  # `Hari Kesatuan Gerak PKK`, `Hari Bhakti Imigrasi`
        known = page.aliases.get(page.norm(index)) if page.word(index).isupper() else None
        if isinstance(known, Body):
            return replace(known, first=index, last=index + 1)  # its place may be told anew: see `BodyParser`
        unknown = not page.hits.any_at(index) and page.norm(index) not in self._openers
        if unknown and not page.short_form(index, _LONGEST_SHOWN):
            return None
        party = self._parties.at(page, index)
        if party is not None:
            return party
        unit = self._unit(page, index)
        institution = page.hits.at(index, "institution")
        agency = page.hits.at(index, "agency")
        topical = self.topical.parse(page, index)
        best = max((hit.last for hit in (unit, institution, agency) if hit is not None), default=index)
        office = self._short.office(page, index)
        if office is not None and office.last > best:
            return office
        if page.norm(index) in self._agency_heads:
            reach = best if topical is None else max(best, topical.last)
            cut = self._cut(page, index) if reach <= index + 2 else None
            if cut is not None:
                return cut
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
            listed = self._institution(page, index, institution.last, institution.notations)
            if listed is None and page.norm(institution.last) in self._of_councils:
                return self._open(page, index)  # `Dewan Pendidikan` is no council of a region
            return listed
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

    def _cut(self, page: Page, index: int) -> Body | None:
        """`Dinas PUPR` as the article spells PUPR, else `Dinas Kominfo`, `Badan Kesbangpol` as they are
        known."""
        spelled = page.aliases.get(page.norm(index + 1)) if page.word(index + 1).isupper() else None
        if (
            isinstance(spelled, Body)
            and spelled.type == "dinas"
            and page.phrase_at(index, self._agency_heads)
        ):
            return replace(spelled, first=index, last=index + 2)
        agency = self._short.agency(page, index)
        if agency is None:
            return None
        return Body(index, index + 2, page.tokens.quote(index, index + 2), "dinas", agency)

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
        last = page.short_form(index, _LONGEST_SHOWN)
        if last - index < 2:
            return None
        if not all(page.capital(at) or page.norm(at) in self._inner for at in range(index, last)):
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
        if kind == _ANY_GOVERNMENT and page.word(last - 1).islower():
            return None  # `pemerintah daerah` at large, at the head of a sentence or not
        if kind in NAMED and page.norm(index - 1) in self._levels:
            return None  # `Gampong Dayah Tanoh` is a village
        if kind in NAMED and (owner := self._of_own_name(page, index, last, kind)) is not None:
            return owner
        lone = last == index + 1 and (len(name) == 2 or (not name.isupper() and kind in _COUNCILS))
        if lone and page.capital(last) and not page.hits.any_at(last) and not page.broken(last):
            return None  # `Dewan Hakim` is no DPRD, `MA Hasan` no court
        if (
            (kind in _GENERIC and not self._government(kind, name))
            or normal(name) in self._classes
            or (self._types[kind].level == "village" and " " not in name and not self._short_form(kind, name))
        ):
            return None  # heads of longer names, read elsewhere, and kinds that name no one body
        return Body(index, last, name, kind, spelled=normal(name) == label or len(name.split()) > 2)

    def _government(self, kind: str, name: str) -> bool:
        """`Pemerintah Desa`, `Pemdes`: a village's government, where `Desa` alone is a place."""
        return kind in GOVERNMENTS and (" " in name or normal(name) in self._governments)

    def _short_form(self, kind: str, name: str) -> bool:
        return name.isupper() or self._government(kind, name)

    def _of_own_name(self, page: Page, index: int, last: int, kind: str) -> Body | None:
        """`PT. Sawit Lestari`, `Universitas Danau Biru`; `PT PSL (Putra Sari Lestari)` in its longer form."""
        first = last + (page.word(last) == ".")
        end = self._own_names.after(page, first, kind)
        if end == first:
            return None
        head = page.tokens.quote(index, last).rstrip(".")
        known = page.aliases.get(page.norm(first)) if end == first + 1 else None
        if isinstance(known, Body) and known.type == kind:
            return Body(index, end, known.name, kind, spelled=True)
        full = self._own_names.spelled_out(page, first, end)
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
        members = page.hits.at(first, "role")
        if members is not None and not page.broken(first):  # `Forum Kades`, `Asosiasi Kepala Desa`
            return Body(index, members.last, page.tokens.quote(index, members.last), spelled=True)
        last = self._own_names.after(page, first)
        return Body(index, last, page.tokens.quote(index, last), spelled=True) if last > first else None
