"""Names of persons: honorifics and rank before, the bare name, degrees after.

`AKBP H. Risman Sani, S.Ag`, `Letkol Inf Ali Cahyono, S.Kom`, `H. Adam Ibrahim, SE.,M.SI`, `I Gusti Putu
Sumantri`, `Hendra PH Pardede`, `Meinardus Yudiansyah, S. H., M. H.`, `Mayjen TNI (Purn) Andi Muhammad bin
Ali`.
"""

from __future__ import annotations

from .degrees import DegreeReader
from .lexicon import Lexicon
from .mentions import NameMention
from .name_signs import OFFICES, NameSigns
from .name_tokens import NameTokens
from .own_words import OwnWords
from .page import Page
from .places import PlaceParser
from .wording import Wording

_LONGEST_NAME = 7
_LONGEST_BESTOWED = 4
_INITIALS = 2


class NameParser:
    """Parses one name at a token; what counts as the start of a name is decided by the caller."""

    def __init__(
        self, lexicon: Lexicon, wording: Wording, places: PlaceParser, topics: frozenset[str]
    ) -> None:
        self._places = places
        self._degrees = DegreeReader(lexicon)
        self._words = NameTokens(lexicon, wording, places, self._degrees)
        self._titles = self._words.titles
        self.shapes = self._words.shapes
        self._like = wording.norms("name_like")
        self._topics = topics - self._like
        self._verbs = wording.norms("name_verb")
        self._cues = wording.norms("name_cue")
        self._after_cued = wording.norms("after_cued_name")
        self._and = wording.norms("and")
        self._counts = wording.norms("number")
        self._nobles = wording.phrases("noble_name")
        self._given = wording.norms("name_abbreviation")
        self._openers = wording.norms("common_name")
        self._balinese = frozenset(wording.groups["balinese"])
        self._not_before = wording.norms(
            "venue", "open_head", "agency_head", "level_village", "level_district", "eponym"
        )
        self._nobodys = wording.norms("grave", "named_after", "bestowing")
        self._signs = NameSigns(lexicon, wording)
        self._own_words = OwnWords(wording, self._topics)
        self._kin = wording.phrases("kin")

    def parse(self, page: Page, index: int) -> NameMention | None:
        """The name that starts at `index`, with all that belongs to it; None where no name word follows."""
        if (
            page.norm(index) in self._words.stop
            and not page.hits.any_at(index)
            and page.word(index)[-1] != "."
        ):
            return None
        honorifics, rank, at = self._titles.before(page, index)
        if at > index and (page.broken(at) or self._an_event(page, at)):
            return None
        last = at
        if at > index and self._shown_by_title(page, at, rank) and self._words(page, at + 1, at + 1):
            last += 1
        while last - at < _LONGEST_NAME and self._words(page, last, at):
            last += 1
        while last > at + 1 and (page.norm(last - 1) in self._words.particles):
            last -= 1
        if last == at or not any(_spelled(page.word(i)) for i in range(at, last)):
            return None
        if page.norm(last).startswith(self._words.everywhere):
            return None  # `camat dan Datuk Rio se-Kabupaten Bungo`
        if last == at + 1 and page.capital(last) and page.norm(last) in self._counts:
            return None  # `Jenderal Bintang Dua`
        if at == index and page.phrase_at(index, self._nobles) < 2:
            at = self._own_words(page, at, last)  # of an untitled name
            if at == last:
                return None
        degrees, end = self._degrees.after(page, last)
        end = self._bestowed_end(page, end)
        name = page.tokens.quote(at, last)
        if name.endswith(".") and len(page.word(last - 1)) > 2:
            name = name[:-1]
        return NameMention(index, end, at, last, name, tuple(honorifics), rank, tuple(degrees))

    def _an_event(self, page: Page, index: int) -> bool:
        """`Ketua Pembina Posyandu`: a word that is a grade elsewhere, before an event."""
        return page.hits.at(index, "event") is not None and page.norm(index) not in self._like

    def _shown_by_title(self, page: Page, index: int, rank: str | None) -> bool:
        """After a title even `Hari` is a name, and `MS` no court but initials; after a rank so is `Bima`."""
        word = page.word(index)
        if rank is not None and page.hits.at(index, "region") is not None:
            return True
        return page.norm(index) in self._words.stop or (len(word) == _INITIALS and word.isupper())

    def _bestowed_end(self, page: Page, at: int) -> int:
        """Where the customary name behind a person's own ends: `Muslim, S.H. Dt. Rajo Magek`."""
        start = at + (page.word(at) in (",", "."))
        if page.norm(start) not in self._words.bestowed or page.broken(start):
            return at
        last = start + 1
        while last - start < _LONGEST_BESTOWED and self._words(page, last, start):
            last += 1
        return last

    def bare(self, page: Page, index: int, *, listed: bool) -> NameMention | None:
        """A name without title or post: two words at least, and a verb behind them or a list around them.

        `Arius Abdul Kadir resmi menjadi …`; `yakni Yudha Hidayat (Sukorame), Siti Nurjanah (Sarirejo) dan …`.
        """
        name = None if self.is_topic(page, index) else self.parse(page, index)
        if name is None or name.titled or self.stands_alone(page, name, listed=listed):
            return name
        return None

    def stands_alone(self, page: Page, name: NameMention, *, listed: bool, shown: bool = False) -> bool:
        """Whether the words around a name without title or post show that it is one: see `bare`."""
        index = name.first
        words = page.tokens.words[name.name_first : name.name_last]
        alone = len(words) < 2 and not shown and not self._signs.left(page, name.last)
        if self._places.is_place(page, name.name_first, name.name_last):
            return False
        if self.vetoed(page, name):
            return False
        if alone or (not page.shouting and any(word.isupper() and len(word) > 3 for word in words)):
            return False
        before = page.norm(index - 1)
        common = self.opens(page, index) and page.norm(index) not in self._like
        if common and index not in page.text.quoted and before not in self._not_before:
            return True
        after = page.word(name.last)
        cued = page.norm(index - 1) in self._cues
        if cued and (after in (",", ".", ";", "(") or page.norm(name.last) in self._verbs | self._after_cued):
            return True
        verb = self._signs.acts(page, name.last) or (after == "," and self._signs.holds(page, name.last + 1))
        verb = verb or self._signs.moves(page, name)
        verb = verb or (after == "(" and page.hits.at(name.last + 1, *OFFICES) is not None)
        closed = listed and (after in (",", ";", ".", "(") or page.norm(name.last) in self._and)
        return verb or closed or shown

    def is_topic(self, page: Page, index: int) -> bool:
        """Whether the word at `index` is a matter or an event, which opens no bare name."""
        return page.norm(index) in self._topics or page.hits.at(index, "event") is not None

    def opens(self, page: Page, index: int) -> bool:
        """Whether a word at `index` shows by itself that a person's name begins (`Budi`, `I Wayan`)."""
        if page.word(index) in self._balinese and page.norm(index + 1) in self._openers:
            return not page.broken(index + 1)
        if page.word(index).endswith(".") and page.norm(index) in self._given:
            return True  # `IGN. Nyoman`, `Moh. Kholil`
        return page.norm(index) in self._openers or page.phrase_at(index, self._nobles) > 1

    def vetoed(self, page: Page, name: NameMention) -> bool:
        """Whether a word of the vocabulary stands in the name, which no title marks as one: `Notaris`."""
        return any(page.norm(index) in self._words.veto for index in range(name.name_first, name.name_last))

    def called(self, page: Page, index: int, *, alone: bool) -> NameMention | None:
        """A name where the words before it say that somebody is named: `kata Joni Iskandar.`; one word is
        enough before an age, `Mulyono (52)`, or where `alone` says so: `seorang warga, Sumiati, …`."""
        name = self.parse(page, index)
        if name is None or name.titled:
            return name
        words = range(name.name_first, name.name_last)
        known = self._places.is_place(page, name.name_first, name.name_last) or page.hits.any_at(index)
        if known or any(page.norm(i) in self._words.veto or page.word(i).isupper() for i in words):
            return None
        after = page.word(name.last)
        aged = after == "(" and page.word(name.last + 1).isdigit()
        ends = after in (",", ".", "(") or after[:1].islower()
        return (
            name if ends and (aged or alone or len(words) > 1 or self.opens(page, name.name_first)) else None
        )

    def acts(self, page: Page, index: int) -> bool:
        """Whether a verb that people do stands at `index`."""
        return self._signs.acts(page, index)

    def kin_at(self, page: Page, index: int) -> int:
        """How many tokens at `index` are a word of kinship before a name (`istri`, `Ny`)."""
        kin = page.phrase_at(index, self._kin)
        return 0 if kin and page.phrase_at(index, self._nobles) else kin

    def of_a_place(self, page: Page, index: int) -> int:
        """Where a name ends that a grave, a place or a title bears (`Makam Raden Bagus`, `Masjid Tgk Chik`,
        `bergelar Datuk Rajo`); else 0."""
        if page.norm(index - 1) not in self._nobodys or page.broken(index) or not self.titled_at(page, index):
            return 0
        name = self.parse(page, index)
        return name.last if name is not None else 0

    def cleric_at(self, page: Page, index: int) -> bool:
        """Whether the title at `index` may as well stand inside a name (`Buya`, `Datuk`)."""
        return self._titles.inside_names(page, index)

    def titled_at(self, page: Page, index: int) -> bool:
        """Whether an honorific or a rank stands at `index`."""
        return self._titles.at(page, index)


def _spelled(word: str) -> bool:
    """Whether a word is more than initials (`H.M.M`)."""
    return any(len(part) > 2 for part in word.split(".")) or (len(word) > 2 and "." not in word)
