"""Persons without an office whom the words of speech, or the words for what they are, show to be named.

`“…,” kata Joni Iskandar`, `menurut Joni Iskandar`, `seorang warga, Sumiati (45), …`.
"""

from __future__ import annotations

from .bodies import BodyParser
from .lexicon import Lexicon
from .mentions import NameMention
from .name_signs import OFFICES
from .names import NameParser
from .page import Page
from .sentences import Sentence
from .wording import Phrases, Wording

_ONE_OF = 8
"""Tokens from `seorang` to the comma before a name: `salah seorang pedagang sayur Pasar Sambas,`."""
_OPENING = 6
"""Tokens from the opening of a sentence to whoever is said to have told it."""


class QuotedNames:
    """Reads the bare name of somebody who is quoted."""

    def __init__(self, lexicon: Lexicon, wording: Wording, names: NameParser, bodies: BodyParser) -> None:
        self._names = names
        self._bodies = bodies
        self._triggers = lexicon.vocabulary.triggers
        self._experts = wording.phrases("expert")
        self._callings = wording.norms("guest_noun", "group_noun")
        self._passive = wording.norms("said_passive")
        self._agent = wording.norms("agent")
        self._ones = wording.phrases("one_of")

    def __call__(self, page: Page, index: int, sentence: Sentence) -> NameMention | None:
        """`“…,” kata Joni Iskandar`, `seorang warga, Sumiati (45), …`: who is quoted, and who is named behind
        the words for them."""
        said = self._tag_before(page, index) or self._behind_quotation(page, index)
        said = said or (index - sentence.first <= _OPENING and self._told_by(page, index))
        behind = page.word(index - 1) == ","
        one = behind and self._one_of(page, index - 1, sentence, self._ones)
        one = one or (behind and self._by_calling(page, index - 1, sentence))
        expert = behind and self._one_of(page, index - 1, sentence, self._experts)
        said = said or (behind and self._described_by_tag(page, index - 1))
        if (
            not (said or one or expert)
            or index in page.text.quoted
            or self._bodies.parse(page, index) is not None
        ):
            return None
        return self._names.called(page, index, alone=one or (bool(said) and self._before_office(page, index)))

    def _tag_before(self, page: Page, index: int) -> bool:
        """Whether `menurut`, or a word of speech right behind a quotation, stands before `index`."""
        verb = page.hits.at(index - 1, "trigger")
        if verb is None or self._triggers[verb.notations[0]].status_after != "speech":
            return False
        if self._triggers[verb.notations[0]].marker == "aside":
            return True
        return any(at in page.text.quoted for at in (index - 2, index - 3))

    @staticmethod
    def _described_by_tag(page: Page, comma: int) -> bool:
        """`“…,” teriak koordinator aksi, Rizal Fahmi`: whether nothing but words in lower case stands between
        a quotation and the comma."""
        at = comma - 1
        while comma - at <= _ONE_OF and page.word(at)[:1].islower():
            at -= 1
        return comma - at > 2 and at in page.text.quoted

    def _told_by(self, page: Page, index: int) -> bool:
        """`Hal itu disampaikan Joni Iskandar, …`."""
        at = index - 1 - (page.norm(index - 1) in self._agent)
        return page.norm(at) in self._passive

    def _behind_quotation(self, page: Page, index: int) -> bool:
        """`“…,” Joni Iskandar menjelaskan`: whether a quotation ends before `index`, and a verb of speech
        follows the words at it."""
        if index - 1 not in page.text.quoted or not page.capital(index + 1):
            return False
        last = index
        while page.capital(last):
            last += 1
        verb = page.hits.at(last, "trigger")
        return verb is not None and self._triggers[verb.notations[0]].group == "speech"

    @staticmethod
    def _before_office(page: Page, index: int) -> bool:
        """`kata Sukirman, Ketua Kelompok Tani`: whether an office stands behind a single word."""
        return page.word(index + 1) == "," and page.hits.at(index + 2, *OFFICES) is not None

    def _by_calling(self, page: Page, comma: int, sentence: Sentence) -> bool:
        """`Petani setempat, Sukirman (61), bersyukur`, `kata petani Desa Paron, Sukirman`: whether what
        somebody is opens the sentence or follows a word of speech."""
        for at in range(comma - 1, max(sentence.first - 1, comma - _ONE_OF), -1):
            if not page.word(at)[:1].isalpha():
                return False
            if page.norm(at) in self._callings:
                return at == sentence.first or self._tag_before(page, at)
        return False

    @staticmethod
    def _one_of(page: Page, comma: int, sentence: Sentence, words: Phrases) -> bool:
        """`salah satu warga setempat,`: whether `words` for one of many, and what he is, end at a comma."""
        for at in range(comma - 1, max(sentence.first - 1, comma - _ONE_OF), -1):
            if not page.word(at)[:1].isalpha():
                return False
            if page.phrase_at(at, words):
                return at < comma - 1
        return False
