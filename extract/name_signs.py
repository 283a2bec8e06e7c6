"""Signs behind words without title or post that they are somebody's name: what people do, and offices."""

from __future__ import annotations

from .lexicon import Lexicon
from .mentions import NameMention
from .page import Page
from .wording import Wording

_DASHES = ("-", "–", "—")
OFFICES = ("role", "capacity", "candidate", "headtitle")
"""The categories of labels that an office can begin with."""


class NameSigns:
    """Reads what follows a name."""

    def __init__(self, lexicon: Lexicon, wording: Wording) -> None:
        self._triggers = lexicon.vocabulary.triggers
        self._verbs = wording.norms("name_verb")
        self._predicates = tuple(wording.groups["predicate_prefix"])
        self._links = wording.phrases("post_former_link")
        self._relative = wording.norms("relative")
        self._one = wording.phrases("one_person")
        self._appointing = wording.phrases(
            "in_office_of", "being", "becoming", "being_in", "post_link", "handed_from"
        )

    def moves(self, page: Page, name: NameMention) -> bool:
        """Whether an office that the name comes to or leaves follows it at once."""
        at = name.last + (page.word(name.last) in _DASHES)
        return self._appointed(page, at) or self.left(page, at)

    def left(self, page: Page, index: int) -> bool:
        """`Suwarno yang sebelumnya menjabat Kepala Dinas …`, with the office itself behind the words."""
        at = index + (page.norm(index) in self._relative)
        length = page.phrase_at(index, self._links) or (at - index + page.phrase_at(at, self._links))
        return length > at - index and page.hits.at(index + length, *OFFICES) is not None

    def _appointed(self, page: Page, index: int) -> bool:
        """`melantik Apolo Rumbiak sebagai Pj Gubernur`, `Apolo Rumbiak merupakan Rektor`, `Apolo Rumbiak –
        dari Camat Tempe menjadi …`."""
        length = page.phrase_at(index, self._appointing)
        return bool(length and page.hits.at(index + length, *OFFICES))

    def acts(self, page: Page, index: int) -> bool:
        """Whether a verb that people do stands at `index`."""
        return page.norm(index) in self._verbs or self._speaks(page, index)

    def holds(self, page: Page, index: int) -> bool:
        """`Makmur Marbun, yang terakhir menjabat Direktur …`, `Sri Lestari, salah seorang guru, …`."""
        return bool(page.phrase_at(index, self._one)) or bool(
            page.phrase_at(index + (page.norm(index) in self._relative), self._links)
        )

    def _speaks(self, page: Page, index: int) -> bool:
        hit = page.hits.at(index, "trigger")
        if hit is None:
            return False
        trigger = self._triggers[hit.notations[0]]
        stands_in = trigger.group == "represent" and trigger.status_before == "attended"
        if stands_in and page.hits.at(hit.last, *OFFICES) is not None:
            return True  # `Budi Santoso a.n. Bupati`
        return page.word(index).startswith(self._predicates)
