"""Names of persons: honorifics and rank before, the bare name, degrees after.

`AKBP H. Risman Sani, S.Ag`, `Letkol Inf Ali Cahyono, S.Kom`, `H. Adam Ibrahim, SE.,M.SI`, `I Gusti Putu
Sumantri`, `Hendra PH Pardede`, `Meinardus Yudiansyah, S. H., M. H.`, `Mayjen TNI (Purn) Andi Muhammad bin
Ali`.
"""

from __future__ import annotations

from spacy.lang.id.stop_words import STOP_WORDS

from .degrees import DegreeReader
from .lexicon import Lexicon
from .mentions import NameMention
from .name_signs import OFFICES, NameSigns
from .name_words import vetoed
from .own_words import OwnWords
from .page import Page
from .places import PlaceParser
from .titles import TitleReader
from .tokens import normal
from .word_shapes import WordShapes
from .wording import Wording

_LONGEST_NAME = 7
_LONGEST_BESTOWED = 4
_BLOCKING = (
    "role",
    "candidate",
    "headtitle",
    "rank",
    "capacity",
    "institution",
    "unit",
    "event_role",
    "trigger",
    "party",
)


class NameParser:
    """Parses one name at a token; what counts as the start of a name is decided by the caller."""

    def __init__(
        self, lexicon: Lexicon, wording: Wording, places: PlaceParser, topics: frozenset[str]
    ) -> None:
        self._places = places
        self._titles = TitleReader(lexicon, wording, lambda page, at: self._continues(page, at, at))
        self._degrees = DegreeReader(lexicon)
        self._particles = wording.norms("particle")
        self._stop = wording.norms("common", "weekday", "headline_verb") | {
            word for word in STOP_WORDS if len(word) > 2
        }
        self._like = wording.norms("name_like")
        self._stop -= self._like
        self._topics = topics - self._like
        self._bestowed = wording.norms("bestowed", "bestowing")
        self._verbs = wording.norms("name_verb")
        self._veto = frozenset(normal(word) for word in vetoed(lexicon, wording)) - self._like
        self._cues = wording.norms("name_cue")
        self._after_cued = wording.norms("after_cued_name")
        self._and = wording.norms("and")
        self._counts = wording.norms("number")
        self._numerals = frozenset(wording.groups["numeral"])
        self._enclitics = tuple(wording.norms("enclitic"))
        self._nobles = wording.phrases("noble_name")
        self._openers = wording.norms("common_name")
        self._balinese = frozenset(wording.groups["balinese"])
        self._not_before = wording.norms(
            "venue", "open_head", "agency_head", "level_village", "level_district", "eponym"
        )
        self._nobodys = wording.norms("grave", "named_after", "bestowing")
        self._signs = NameSigns(wording)
        self.shapes = WordShapes(wording)
        self._own_words = OwnWords(wording, self._topics)
        self._everywhere = tuple(wording.groups["everywhere"])
        self._kin = wording.phrases("kin")
        self._heads = wording.norms("agency_head", "open_head")

    def parse(self, page: Page, index: int) -> NameMention | None:
        """The name that starts at `index`, with all that belongs to it; None where no name word follows."""
        if page.norm(index) in self._stop and not page.hits.any_at(index) and page.word(index)[-1] != ".":
            return None
        honorifics, rank, at = self._titles.before(page, index)
        if at > index and page.broken(at):
            return None
        last = at
        if at > index and page.norm(at) in self._stop and self._continues(page, at + 1, at + 1):
            last += 1  # after a rank even `Hari` is a name
        while last - at < _LONGEST_NAME and self._continues(page, last, at):
            last += 1
        while last > at + 1 and (page.norm(last - 1) in self._particles):
            last -= 1
        if last == at or not any(_spelled(page.word(i)) for i in range(at, last)):
            return None
        if page.norm(last).startswith(self._everywhere):
            return None  # `camat dan Datuk Rio se-Kabupaten Bungo`
        if last == at + 1 and page.capital(last) and page.norm(last) in self._counts:
            return None  # `Jenderal Bintang Dua`
        if at == index:
            at = self._own_words(page, at, last)  # of an untitled name
            if at == last:
                return None
        degrees, end = self._degrees.after(page, last)
        end = self._bestowed_end(page, end)
        name = page.tokens.quote(at, last)
        if name.endswith(".") and len(page.word(last - 1)) > 2:
            name = name[:-1]
        return NameMention(index, end, at, last, name, tuple(honorifics), rank, tuple(degrees))

    def _bestowed_end(self, page: Page, at: int) -> int:
        """Where the customary name behind a person's own ends: `Muslim, S.H. Dt. Rajo Magek`."""
        start = at + (page.word(at) in (",", "."))
        if page.norm(start) not in self._bestowed or page.broken(start):
            return at
        last = start + 1
        while last - start < _LONGEST_BESTOWED and self._continues(page, last, start):
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
        return page.norm(index) in self._openers or page.phrase_at(index, self._nobles) > 1

    def vetoed(self, page: Page, name: NameMention) -> bool:
        """Whether a word of the vocabulary stands in the name, which no title marks as one: `Notaris`."""
        return any(page.norm(index) in self._veto for index in range(name.name_first, name.name_last))

    def called(self, page: Page, index: int, *, alone: bool) -> NameMention | None:
        """A name where the words before it say that somebody is named: `kata Joni Iskandar.`; one word is
        enough before an age, `Mulyono (52)`, or where `alone` says so: `seorang warga, Sumiati, …`."""
        name = self.parse(page, index)
        if name is None or name.titled:
            return name
        words = range(name.name_first, name.name_last)
        known = self._places.is_place(page, name.name_first, name.name_last) or page.hits.any_at(index)
        if known or any(page.norm(i) in self._veto or page.word(i).isupper() for i in words):
            return None
        after = page.word(name.last)
        aged = after == "(" and page.word(name.last + 1).isdigit()
        ends = after in (",", ".", "(") or after[:1].islower()
        return name if ends and (aged or alone or len(words) > 1) else None

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

    def titled_at(self, page: Page, index: int) -> bool:
        """Whether an honorific or a rank stands at `index`."""
        return self._titles.at(page, index)

    def _continues(self, page: Page, index: int, first: int) -> bool:
        """Whether the token at `index` can be a word of a name that starts at `first`."""
        word = page.word(index)
        if not word or (index > first and page.broken(index)):
            return False
        norm = page.norm(index)
        if index > first and norm in self._particles and word.islower():
            return self._continues(page, index + 1, index + 1)
        if not word[0].isupper() or (not word[-1].isalpha() and word[-1] != "."):
            return False
        if not word.isalpha() and not all(
            character.isalpha() or character in ".'’`-" or not character.isprintable() for character in word
        ):
            return False
        if (word[-1] == "." and len(word) > 5) or norm.startswith(self._everywhere):
            return False
        if index > first and norm in self._bestowed:
            return False
        if index > first and (self._degrees.at(page, index) or self._titles.abbreviated(page, index)):
            return False
        if word in self._numerals or self.shapes.noun(norm) or self.shapes.surely_agency(word):
            return False
        if norm.endswith(self._enclitics) and any(
            norm.removesuffix(end).rstrip("-") in group
            for end in self._enclitics
            for group in (self._stop, self._veto)
        ):
            return False
        if norm in self._stop and (page.shouting or not (index > first and len(word) > 2 and word.isupper())):
            return False
        if page.shouting and (norm in self._veto or page.norm(index) in self._verbs):
            return False
        if norm in self._heads and index == first:
            return False
        if not (index > first and norm in self._like) and self._blocked(page, index):
            return False
        if self._places.level_at(page, index) is not None:
            return False
        region = page.hits.at(index, "region")
        return region is None or (index > first and region.last == index + 1 and self._surname(page, index))

    def _blocked(self, page: Page, index: int) -> bool:
        """Whether a label of the vocabulary that is no name starts here."""
        return page.hits.at(index, *_BLOCKING) is not None

    def _surname(self, page: Page, index: int) -> bool:
        """A region's name that closes a person's (`Zahir Batubara, S.H.`): something must show that it
        does."""
        if page.hits.at(index - 2, "rank", "corps") is not None and page.hits.at(index + 1, "region") is None:
            return not page.broken(
                index + 1
            )  # `Irjen Pol Yan Sultra`: behind a rank no place follows the name
        after = page.word(index + 1)
        if self._degrees.at(page, index + 1) > 0 or (after == "," and self._degrees.at(page, index + 2) > 0):
            return True
        return after in (",", ";", ".", ")") and page.hits.at(index - 1, "role") is None


def _spelled(word: str) -> bool:
    """Whether a word is more than initials (`H.M.M`)."""
    return any(len(part) > 2 for part in word.split(".")) or (len(word) > 2 and "." not in word)
