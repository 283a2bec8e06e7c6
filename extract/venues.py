"""Where an event takes place: `di Aula Endra Dharma Polres Pangkep`, `bertempat di Auditorium Pemkab
Banyuasin`.
"""

from __future__ import annotations

from dataclasses import dataclass

from .page import Page
from .sentences import Sentence
from .wording import Phrases, Wording

_LONGEST = 14
_BRACKET = 5
"""Tokens of a bracket inside a name (`GSG (gedung serba guna) Wira Satya`)."""
_SHORT = 3
"""Letters of a noun that is too short to be told behind a glued `di` (`dipos`)."""
_LONE = 5
"""Tokens of a line that is no sentence (`Sekretariat Daerah.`)."""


@dataclass(frozen=True, slots=True)
class Venue:
    """Tokens `first` up to `last` name the place."""

    first: int
    last: int
    name: str
    visited: bool = False
    """It is where somebody went (`menyambangi Mako Polsek`), not where something is said to be held."""


class VenueReader:
    """Finds the venue in a sentence."""

    def __init__(self, wording: Wording) -> None:
        self._nouns = wording.phrases("venue", "venue_seat")
        self._opening = wording.phrases("venue")
        self._visits = wording.phrases("visit_cue")
        self._moves = wording.phrases("moved_to")
        self._asked = wording.phrases("remote")
        """`Ditemui di ruang kerjanya`: where somebody was asked."""
        self._is_place = wording.phrases("place_is")
        self._cut = {
            word + noun: len(word)
            for word in wording.norms("in")
            for noun in self._opening
            if len(noun) > _SHORT
        }
        """`digedung DPRD`: the press glues `di` to the noun; the letters of it."""
        self._glued: Phrases = {norm: ((norm,),) for norm in self._cut}
        self._words = wording.norms("venue_word")
        self._cues = wording.phrases("place_cue")
        self._in = wording.norms("in")
        self._links = self._in | wording.norms("and") | {"/"}
        self._wide = wording.norms("area", "level_regency", "level_province", "level_district")
        self._districts = wording.norms("level_district")
        self._address = wording.norms("address_opener")
        self._weekdays = wording.norms("weekday", "month")
        self._parts = wording.norms("venue_part", "level_city", "venue")
        self._stop = wording.norms("group_stop", "weekday", "held_active", "planned") - wording.norms(
            "venue_inner"
        )

    def __call__(
        self, page: Page, sentence: Sentence, *, after: int | None, named: bool = False
    ) -> Venue | None:
        """The best place phrase of `sentence`: one with a name before a bare `di lapangan` (which `named`
        refuses), one where something is held before one that was visited, one behind token `after` first."""

        def rank(venue: Venue) -> tuple[bool, bool, bool]:
            earlier = after is not None and venue.first < after
            return not self.named(page, venue), venue.visited, earlier

        found = [v for v in self._all(page, sentence) if not named or self.named(page, v)]
        return min(found, key=rank, default=None)

    @staticmethod
    def named(page: Page, venue: Venue) -> bool:
        """Whether it has a name: `di lapangan` has none."""
        return any(page.capital(index) for index in range(venue.first, venue.last))

    def plain(self, page: Page, sentence: Sentence, *, after: int | None) -> Venue | None:
        """`di Lamin Odah Etam, Kompleks Kantor Gubernur`, `di Kota Samarinda`: a name where no word for a
        venue helps, behind a `di` that follows token `after`, or else behind `digelar di`; a bare region,
        office or person is none."""
        for index in page.starts(after or sentence.first, sentence.last, self._cues):
            first = index + page.phrase_at(index, self._cues)
            if index in page.text.quoted or (after is None and first == index + 1):
                continue
            if not page.capital(first) or self._no_venue(page, first):
                continue
            last = self._end(page, first, sentence)
            while page.word(last) == "," and page.norm(last + 1) in self._parts and last + 1 < sentence.last:
                last = self._end(page, last + 1, sentence)
            if last > first:
                return Venue(first, last, page.tokens.quote(first, last))
        return None

    def town(self, page: Page, sentence: Sentence) -> Venue | None:
        """`Pelantikan oleh Gubernur di Semarang, Kamis (19/9)`: the town, where nothing more is told."""
        for index in range(sentence.first, sentence.last - 2):
            if page.norm(index) not in self._in or index in page.text.quoted:
                continue
            hit = page.hits.at(index + 1, "region", "capital")
            closes = hit is not None and (
                not page.word(hit.last)[:1].isalnum() or page.norm(hit.last) in self._weekdays
            )
            if hit is not None and closes and page.capital(index + 1):
                return Venue(hit.first, hit.last, page.tokens.quote(hit.first, hit.last))
        return None

    def districts(self, page: Page, sentence: Sentence) -> Venue | None:
        """`meninjau banjir di Kecamatan Karangkobar dan Kecamatan Pagentan`, where nothing more is told."""
        for index in range(sentence.first, sentence.last - 2):
            if page.norm(index) not in self._in or page.norm(index + 1) not in self._districts:
                continue
            if page.capital(index + 2) and index not in page.text.quoted:
                last = self._end(page, index + 1, sentence)
                return Venue(index + 1, last, page.tokens.quote(index + 1, last))
        return None

    def reached(self, page: Page, sentence: Sentence, *, before: int) -> Venue | None:
        """`rombongan menuju Gedung Harmoni guna mengikuti tatap muka`: where those went who were then at the
        event that token `before` names."""
        for index in reversed(page.starts(sentence.first, before, self._moves)):
            first = index + page.phrase_at(index, self._moves)
            named = page.capital(first) and not self._no_venue(page, first)
            if index in page.text.quoted or not (named or page.phrase_at(first, self._nouns)):
                continue
            last = self._end(page, first, sentence)
            if first < last <= before:
                return Venue(first, last, page.tokens.quote(first, last))
        return None

    def _no_venue(self, page: Page, index: int) -> bool:
        norm = page.norm(index)
        if norm in self._wide or norm in self._weekdays:
            return True
        return (
            page.hits.at(index, "region", "role", "rank", "capacity", "prefix", "capital", "agency")
            is not None
        )

    def _all(self, page: Page, sentence: Sentence) -> list[Venue]:
        found: list[Venue] = []
        end = sentence.first
        opens = page.capital(end) and page.phrase_at(end, self._opening) and sentence.last - end > _LONE
        cues = page.starts(sentence.first, sentence.last, self._cues, self._visits, self._glued)
        for index in [end, *cues] if opens else cues:
            if index < end or index in page.text.quoted:
                continue
            if page.phrase_at(index, self._glued):
                end = self._end(page, index, sentence)
                found.append(Venue(index, end, page.tokens.quote(index, end)[self._cut[page.norm(index)] :]))
                continue
            length = page.phrase_at(index, self._cues)
            visited = 0 if length else page.phrase_at(index, self._visits)
            first = index + (length or visited)
            if page.phrase_at(first, self._nouns) and not page.phrase_at(first, self._asked):
                end = self._end(page, first, sentence)
                found.append(Venue(first, end, page.tokens.quote(first, end), bool(visited)))
        return self._subjects(page, sentence) or found

    def _subjects(self, page: Page, sentence: Sentence) -> list[Venue]:
        """`Rabu (12/6), Kantor Camat Balige menjadi tempat rapat`: the venue that is the subject."""
        found = []
        for stop in page.starts(sentence.first, sentence.last, self._is_place):
            for first in range(max(sentence.first, stop - _LONGEST), stop):
                if page.phrase_at(first, self._nouns) and self._end(page, first, sentence) == stop:
                    found.append(Venue(first, stop, page.tokens.quote(first, stop)))
                    break
        return found

    def _end(self, page: Page, first: int, sentence: Sentence) -> int:
        last = first + (page.phrase_at(first, self._nouns) or page.phrase_at(first, self._glued))
        while last < sentence.last and last - first < _LONGEST:
            word = page.word(last)
            close = self._bracket(page, last) if word == "(" else 0
            if close and page.capital(close):
                last = close  # `Pangkalan TNI AU (Lanud) Ignatius Dewanto`
                continue
            lower = word[0].islower() or page.norm(last) in self._weekdays
            if word in '.;:()“”"–' or (lower and page.norm(last) in self._stop):
                break
            if word == "," or (page.norm(last) in self._address and last > first + 1):
                break
            if word[0].islower() and page.norm(last) not in self._links and not self._venue_word(page, last):
                break
            if page.hits.at(last, "trigger") is not None and word[0].islower():
                break
            last += 1
        while last > first + 1 and page.norm(last - 1) in self._links:
            last -= 1
        return last

    @staticmethod
    def _bracket(page: Page, index: int) -> int:
        """The token behind the bracket that opens at `index`; 0 for a long one."""
        return next((at + 1 for at in range(index + 2, index + _BRACKET) if page.word(at) == ")"), 0)

    def _venue_word(self, page: Page, index: int) -> bool:
        """Lower-case words that belong to a place's name: `Rumah jabatan`, `aula A kantor bupati`."""
        return bool(page.phrase_at(index, self._nouns)) or page.norm(index) in self._words
