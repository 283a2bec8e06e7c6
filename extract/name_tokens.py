"""Which words can be of a name: the one that opens it and those that carry it on."""

from __future__ import annotations

from spacy.lang.id.stop_words import STOP_WORDS

from .degrees import DegreeReader
from .lexicon import Lexicon
from .name_words import vetoed
from .page import Page
from .places import PlaceParser
from .titles import TitleReader
from .tokens import normal
from .word_shapes import WordShapes
from .wording import Wording

_INITIALS = 2
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


class NameTokens:
    """Tells a name's words by their form and by what the vocabulary knows of them."""

    def __init__(
        self, lexicon: Lexicon, wording: Wording, places: PlaceParser, degrees: DegreeReader
    ) -> None:
        self._places = places
        self._degrees = degrees
        self.titles = TitleReader(lexicon, wording, lambda page, at: self(page, at, at))
        self.shapes = WordShapes(wording)
        self.particles = wording.norms("particle")
        self._like = wording.norms("name_like")
        self.stop = wording.norms("common", "weekday", "headline_verb") | {
            word for word in STOP_WORDS if len(word) > 2
        }
        self.stop -= self._like
        self.veto = frozenset(normal(word) for word in vetoed(lexicon, wording)) - self._like
        self._verbs = wording.norms("name_verb")
        self._nobles = wording.phrases("noble_name")
        self._days = wording.norms("weekday", "month")
        self.bestowed = wording.norms("bestowed", "bestowing")
        self._numerals = frozenset(wording.groups["numeral"])
        self._enclitics = tuple(wording.norms("enclitic"))
        self.everywhere = tuple(wording.groups["everywhere"])
        self._heads = wording.norms("agency_head", "open_head")

    def __call__(self, page: Page, index: int, first: int) -> bool:
        """Whether the token at `index` can be a word of a name that starts at `first`."""
        word = page.word(index)
        if not word or (index > first and page.broken(index)):
            return False
        norm = page.norm(index)
        if index > first and norm in self.particles and word.islower():
            return self(page, index + 1, index + 1)
        if not word[0].isupper() or (not word[-1].isalpha() and word[-1] != "."):
            return False
        if not word.isalpha() and not all(
            character.isalpha() or character in ".'’`-" or not character.isprintable() for character in word
        ):
            return False
        if (word[-1] == "." and len(word) > 5) or norm.startswith(self.everywhere):
            return False
        if index > first and norm in self.bestowed:
            return False
        if index > first and (self._degrees.at(page, index) or self.titles.abbreviated(page, index)):
            return False
        if word in self._numerals or self.shapes.noun(norm) or self.shapes.surely_agency(word):
            return False
        if norm.endswith(self._enclitics) and any(
            norm.removesuffix(end).rstrip("-") in group
            for end in self._enclitics
            for group in (self.stop, self.veto)
        ):
            return False
        if norm in self._days and word.isalpha():
            return self._of_a_name(page, index)
        if page.phrase_at(index, self._nobles) > 1:
            return True  # `Anak Agung`
        if norm in self.stop and (page.shouting or not (index > first and len(word) > 2 and word.isupper())):
            return False
        if page.shouting and (norm in self.veto or page.norm(index) in self._verbs):
            return False
        if norm in self._heads and index == first:
            return False
        blocked = not (index > first and norm in self._like) and self._blocked(page, index)
        if blocked and not (index > first and self._initials(page, index)):
            return False
        if self._places.level_at(page, index) is not None:
            return False
        region = page.hits.at(index, "region")
        return region is None or (index > first and region.last == index + 1 and self._surname(page, index))

    def _of_a_name(self, page: Page, index: int) -> bool:
        """`Dominikus Minggu Mere`, `April Habas`: a weekday or month with more of the name behind it."""
        following = page.norm(index + 1)
        return len(page.word(index)) > 3 and following not in self._days and self(page, index + 1, index + 1)

    def _initials(self, page: Page, index: int) -> bool:
        """`Indra PS Pardosi`: two letters amid a name, which elsewhere are an office or a body."""
        word, following = page.word(index), page.word(index + 1)
        if page.shouting or len(word) != _INITIALS or not (word.isupper() and word.isalpha()):
            return False
        if not following.istitle() or page.hits.at(index + 1, "region") is not None:
            return False
        return page.word(index - 1).istitle() and self(page, index + 1, index + 1)

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
