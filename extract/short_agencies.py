"""Agencies and offices whose names are cut or broken: `Dinas Kominfo`, `Dinas PMD`, `Kantor Wilayah (Kanwil)
Kemenag`.
"""

from __future__ import annotations

from collections import defaultdict

from .lexicon import Lexicon
from .mentions import Body
from .page import Page
from .tokens import normal
from .wording import Wording


class ShortAgencies:
    """Knows which agency a head and a short word name together, and offices by the words around a bracket."""

    def __init__(self, lexicon: Lexicon, wording: Wording) -> None:
        vocabulary = lexicon.vocabulary
        prefixes = [normal(prefix) for prefix in wording.groups["agency_prefix"]]
        shorts: dict[tuple[str, str], set[str]] = defaultdict(set)
        for agency in vocabulary.agencies.values():
            head = normal(agency.label.split()[0])
            for short in map(normal, agency.alt):
                if " " not in short:
                    cut = {short, *(short.removeprefix(prefix) for prefix in prefixes)}
                    cut |= {short.removeprefix(head[0])} if head == normal(agency.kind) else set()
                    for word in cut - {""}:
                        shorts[head, word].add(agency.notation)
        self._agencies = {key: found.pop() for key, found in shorts.items() if len(found) == 1}
        self._split = wording.phrases("split_head")
        self._offices: dict[tuple[str, ...], str] = {}
        for kind in vocabulary.institution_types.values():
            for label in (kind.label, *kind.alt):
                words = lexicon.words(label)
                if size := self._head(words):
                    self._offices.setdefault(words[size:], kind.notation)

    def agency(self, page: Page, index: int) -> str | None:
        """The agency that the head at `index` and the one word behind it name."""
        return self._agencies.get((page.norm(index), page.norm(index + 1)))

    def office(self, page: Page, index: int) -> Body | None:
        """`Kantor Wilayah (Kanwil) Kementerian Agama`: an office whose head is shortened in the midst of its
        name."""
        behind = index + page.phrase_at(index, self._split)
        if behind == index or page.word(behind) != "(" or page.word(behind + 2) != ")":
            return None
        first = behind + 3
        norms = page.tokens.norms
        found = [words for words in self._offices if tuple(norms[first : first + len(words)]) == words]
        if not found:
            return None
        words = max(found, key=len)
        last = first + len(words)
        return Body(index, last, page.tokens.quote(index, last), self._offices[words], spelled=True)

    def _head(self, words: tuple[str, ...]) -> int:
        """How many of `words` are a head that is written with its short form behind it."""
        heads = self._split.get(words[0], ())
        return next((len(head) for head in heads if words[: len(head)] == head), 0)
