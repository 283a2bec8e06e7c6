"""Organizations: head, number, place and the body above, as one mention.

`Polres Paser`, `Kodim 1614/Dompu`, `Dinas Pemberdayaan Masyarakat dan Desa Kabupaten Bojonegoro`, `Komisi
III DPRD Siantar`, `Komisi Pemilihan Umum (KPU) Kota Banjarmasin`, `PT. Putra Sari Lestari (PSL)`.
"""

from __future__ import annotations

import re

from .lexicon import Lexicon
from .mentions import Body, Place
from .page import Page
from .parties import PartyReader
from .places import PlaceParser
from .tokens import normal
from .unit_numbers import NUMBER, UnitNumberReader
from .wording import Wording

_OF_DISTRICTS = frozenset(
    {"polsek", "koramil", "district_office", "panwascam", "ppk", "kua", "forkopimcam", "polsubsektor"}
)
_OF_VILLAGES = frozenset({"desa_government", "kelurahan_office", "bpd", "pps"})
_GENERIC = frozenset(
    {"dinas", "badan", "kelurahan_office", "desa_government", "district_office", "company", "regional_agency",
     "vertical_agency", "paslon", "party", "balai", "school", "rt_rw", "public_figures", "bank", "pengadilan"}
)  # fmt: skip
_SEATED = frozenset({"lanud", "lanal", "rsud", "bandara", "puskesmas"})
"""Kinds whose own name may follow: `Lanud Ignatius Dewanto`."""
_LONGEST_TOPIC = 14
_LONGEST_OPEN = 6
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
        self._numbers = UnitNumberReader(lexicon, places)
        self._agency_heads = wording.phrases("agency_head")
        self._open_heads = wording.phrases("open_head")
        self._republic = wording.phrases("republic")
        self._roman = wording.norms("roman")
        self._common = wording.norms("common")
        self._and = wording.norms("and")
        self._inner_and = wording.norms("inner_and")
        self._inner = self._inner_and | wording.norms("in")
        self._bare_districts = wording.norms("district_name")
        self._level_words = wording.norms("level_regency", "level_city", "level_province")
        labels = [agency.label for agency in vocabulary.agencies.values()]
        labels += [kind.label for kind in vocabulary.institution_types.values()]
        labels += [unit.label for unit in vocabulary.units.values() if unit.type == "ministry"]
        self.topics = frozenset(normal(word) for label in labels for word in re.findall(r"[A-Za-z]+", label))
        self.topics |= wording.norms("topic")

    def parse(self, page: Page, index: int, *, above: int = _LEVELS_ABOVE) -> Body | None:
        """The organization that starts at `index`, widened to its number, place and, up to `above` levels,
        its parents."""
        body = self._head(page, index)
        if body is None:
            return None
        self._bracket(page, body)
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
            return Body(
                index,
                index + 1,
                known.name,
                known.type,
                known.agency,
                known.number,
                known.place,
                known.parent,
            )
        party = self._parties.at(page, index)
        if party is not None:
            return party
        unit = page.hits.at(index, "unit")
        institution = page.hits.at(index, "institution")
        agency = page.hits.at(index, "agency")
        topical = self._topical(page, index)
        best = max((hit.last for hit in (unit, institution, agency) if hit is not None), default=index)
        if topical is not None and topical.last > best:
            return topical
        shown = self._shown_by_alias(page, index)
        if shown is not None and shown.last > best:
            return shown
        if unit is not None and unit.last == best:
            record = self._units[unit.notations[0]]
            return Body(index, unit.last, record.label, record.type, number=record.number)
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
                else self._joined(page, index, agency.last)
            )
        return topical or self._open(page, index)

    def _shown_by_alias(self, page: Page, index: int) -> Body | None:
        """`Dewan Kehormatan Penyelengara Pemilu (DKPP)`: misprinted words whose bracket says which body it
        is."""
        last = index
        while last - index < _LONGEST_OPEN + 1 and (page.capital(last) or page.norm(last) in self._inner):
            last += 1
        if last - index < 2 or page.word(last) != "(" or page.word(last + 2) != ")":
            return None
        hit = page.hits.at(last + 1, "institution")
        if hit is None or page.hits.at(index, "role", "capacity", "rank", "prefix", "region") is not None:
            return None
        if not any(page.norm(at) in self.topics for at in range(index, last)):
            return None
        return self._institution(page, index, last, hit.notations)

    def head_word(self, kind: str) -> str:
        """The word that opens the names of a kind of agency (`Dinas`, `Badan`)."""
        return self._types[kind].label.split()[0]

    def _joined(self, page: Page, index: int, last: int) -> Body:
        """`PU Perkim`: two agencies in one, known only by its words."""
        while (more := page.hits.at(last, "agency")) is not None and not page.broken(last):
            last = more.last
        name = page.tokens.quote(index, last)
        if not page.phrase_at(index, self._agency_heads):
            name = f"{self.head_word('dinas')} {name}"
        return Body(index, last, name, "dinas", spelled=True)

    def _institution(self, page: Page, index: int, last: int, notations: tuple[str, ...]) -> Body | None:
        kind = notations[0]
        label = normal(self._types[kind].label)
        name = page.tokens.quote(index, last)
        first, _, tail = name.rpartition(" ")
        if first and normal(tail) in self._republic:  # the vocabulary lists `KPU RI` with `KPU`
            return Body(index, last, first, kind, national=True)
        if kind in _GENERIC or (
            self._types[kind].level == "village" and len(name.split()) == 1 and not name.isupper()
        ):
            return None  # heads of longer names, read elsewhere, and kinds that name no one body
        return Body(index, last, name, kind, spelled=normal(name) == label or len(name.split()) > 2)

    def _topical(self, page: Page, index: int) -> Body | None:
        """`Dinas Pekerjaan Umum dan Perumahan Rakyat`, `Bagian Umum`, `Komisi III`: a head and what it is
        for."""
        length = page.phrase_at(index, self._agency_heads)
        if not length:
            return None
        last = index + length
        if page.norm(last) in self._roman and page.word(last).isupper():
            return Body(index, last + 1, page.tokens.quote(index, last + 1))
        first = last
        while last - first < _LONGEST_TOPIC:
            step = self._topic_step(page, last, first)
            if not step:
                break
            last += step
        if last == first:
            return None
        agency = page.hits.at(index, "agency")
        notation = agency.notations[0] if agency is not None and agency.last >= last else None
        return Body(
            index,
            last,
            page.tokens.quote(index, last),
            "dinas" if length == 1 else None,
            notation,
            spelled=True,
        )

    def _topic_step(self, page: Page, index: int, first: int) -> int:
        """How many tokens at `index` carry the topic on: a topic word, or `dan`/`,` before one."""
        if page.broken(index) and index > first:
            return 0
        if self.topic_word(page, index):
            return 1
        if page.word(index) == "," and page.norm(index + 1) in self._inner_and and index > first:
            return 3 if self.topic_word(page, index + 2) else 0
        joined = page.norm(index) in self._and | {",", "&"}
        if joined and index > first and self.topic_word(page, index + 1):
            starts_other = page.phrase_at(index + 1, self._agency_heads)
            return 0 if starts_other else 2
        return 0

    def topic_word(self, page: Page, index: int) -> bool:
        """Whether the token can say what an agency or a section is for (`Perikanan`, `PUPR`)."""
        word = page.word(index)
        if not word[:1].isupper() or NUMBER.match(word) or page.phrase_at(index, self._republic):
            return False
        short = word.isupper() and 2 <= len(word) <= 8 and page.hits.at(index, "suffix", "rank") is None
        if page.norm(index) in self._level_words or page.hits.at(index, "region") is not None:
            return False
        return short or page.norm(index) in self.topics

    def _open(self, page: Page, index: int) -> Body | None:
        """`PT. Hungarindo Persada`, `Kerapatan Adat Nagari`: a body that no vocabulary lists."""
        length = page.phrase_at(index, self._open_heads)
        if not length:
            return None
        last = index + length
        if page.word(last) == ".":
            last += 1
        first = last
        while last - first < _LONGEST_OPEN and self._open_word(page, last, first):
            last += 1
        return Body(index, last, page.tokens.quote(index, last), spelled=True) if last > first else None

    def _open_word(self, page: Page, index: int, first: int) -> bool:
        if page.norm(index) in self._inner_and and index > first:
            return self.topic_word(page, index + 1)
        if (
            not page.capital(index)
            or (page.broken(index) and index > first)
            or page.norm(index) in self._common
        ):
            return False
        stop = page.hits.at(index, "role", "rank", "prefix", "capacity", "trigger", "region")
        return stop is None and page.norm(index) not in self._level_words

    def _bracket(self, page: Page, body: Body) -> None:
        """`Komisi Pemilihan Umum (KPU)`: consume the abbreviation and remember it for this article."""
        at = body.last
        if page.word(at) != "(" or page.word(at + 2) != ")":
            return
        short = page.word(at + 1)
        known = page.hits.at(at + 1, "institution", "agency", "unit")
        if known is None and not short.isupper():
            return
        if known is None or body.spelled:
            page.aliases.setdefault(page.norm(at + 1), body)
        body.last = at + 3

    def _place(self, page: Page, body: Body) -> None:
        place = self.place_of(page, body.last, body.type)
        if place is not None:
            body.place = place
            body.last = place.last

    def place_of(self, page: Page, index: int, kind: str | None) -> Place | None:
        """The place after a head of some institution type: a district after `Polsek`, else a region."""
        if page.broken(index):
            return None
        if kind in _OF_DISTRICTS and page.capital(index):
            place = self._places.parse(page, index, of_district=True)
            if (
                place is None
                and page.norm(index) in self._bare_districts
                and not self._open_word(page, index + 1, index)
            ):
                place = Place(index, index + 1, page.word(index), level="district")
            return place
        if kind in _OF_VILLAGES and page.capital(index):
            return self._places.parse(page, index, of_village=True)
        place = self._places.parse(page, index)
        if place is None and kind in _SEATED:
            last = index
            while last - index < 3 and self._open_word(page, last, index):
                last += 1
            return Place(index, last, page.tokens.quote(index, last)) if last > index else None
        return place
