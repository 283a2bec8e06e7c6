"""Degrees behind a name in every punctuation: `SE.,M.SI`, `S.I.K., M.H.`, `S. H., M. H.`, ` SIK MH`."""

from __future__ import annotations

import re

from .lexicon import Lexicon
from .page import Page
from .tokens import normal

_LONGEST = 60
"""Tokens; nobody bears more degrees."""
_SHAPE = re.compile(r"(?:S|M|B|A|Sp|Dipl)\.(?:[A-Z][A-Za-z]{0,7}\.?){1,4}")
"""How degrees are written: behind a comma even one that no vocabulary lists (`M.KP.`, `S.Tr.Sos`)."""


class DegreeReader:
    """Reads degrees at a token."""

    def __init__(self, lexicon: Lexicon) -> None:
        vocabulary = lexicon.vocabulary
        self._degrees = frozenset(
            normal(label).replace(" ", "")
            for title in vocabulary.titles.values()
            if title.position == "suffix" and title.kind != "nobility"
            for label in (title.label, *title.alt, *title.hidden)
        )

        self._begun = frozenset(degree[:end] for degree in self._degrees for end in range(len(degree)))
        """What the pieces of a degree may be so far."""

    def at(self, page: Page, index: int) -> int:
        """How many tokens at `index` spell a degree: `S.Sos`, `SIK`, and `S. H.` in pieces; 0 for none."""
        joined = ""
        best = 0
        for length in range(1, 5):
            at = index + length - 1
            word = page.word(at)
            if not word or (length > 1 and page.broken(at)) or not (word[0].isalpha() or word in ".()"):
                break
            joined += page.norm(at).replace(".", "")
            known = joined in self._degrees or (length == 1 and "." in word and self._run_together(word))
            if not known and joined not in self._begun:
                break
            if known and (page.capital(index) or joined in ("sik", "sh", "mh", "msi")):
                best = length
            if len(joined) > 8:
                break
        if (
            best
            and page.word(index + best) == "."
            and page.tokens.starts[index + best] == page.tokens.ends[index + best - 1]
        ):
            following = page.word(index + best + 1)
            if following == "," or self._is_degree_start(page, index + best + 1):
                best += 1
        return best

    def _run_together(self, word: str) -> bool:
        """`S.H.M.H`, `S.Sos.M.Si`: degrees with only dots between them."""
        pieces = [normal(piece) for piece in word.split(".") if piece]
        ends = {0}
        for end in range(1, len(pieces) + 1):
            if any("".join(pieces[start:end]) in self._degrees for start in ends):
                ends.add(end)
        return len(pieces) > 1 and len(pieces) in ends

    def _is_degree_start(self, page: Page, index: int) -> bool:
        return page.norm(index).replace(".", "") in self._degrees

    def after(self, page: Page, index: int) -> tuple[list[str], int]:
        """Degrees after the name, with or without commas: `SE.,M.SI`, `, S.I.K., M.H.`, ` SIK MH`."""
        degrees: list[str] = []
        at = index
        while at - index < _LONGEST:
            after = at
            while page.word(after) in (",", "."):
                after += 1
            length = self.at(page, after) if after - at <= 2 else 0
            if not length and (after > at or degrees) and _SHAPE.fullmatch(page.word(after)):
                length = 1
            if not length:
                break
            degrees.append(page.tokens.quote(after, after + length).rstrip("."))
            at = after + length
        return degrees, at
