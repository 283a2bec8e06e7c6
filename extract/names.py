"""Names of persons: honorifics and rank before, the bare name, degrees after.

`AKBP H. Risman Sani, S.Ag`, `Letkol Inf Ali Cahyono, S.Kom`, `H. Adam Ibrahim, SE.,M.SI`, `I Gusti Putu Sumantri`,
`Hendra PH Pardede`, `Meinardus Yudiansyah, S. H., M. H.`, `Mayjen TNI (Purn) Andi Muhammad bin Ali`.
"""

from __future__ import annotations

from spacy.lang.id.stop_words import STOP_WORDS

from .lexicon import Lexicon
from .mentions import NameMention
from .page import Page
from .places import PlaceParser
from .tokens import normal
from .wording import Wording

_LONGEST_NAME = 7
_BLOCKING = ("role", "headtitle", "rank", "capacity", "institution", "unit", "event_role", "trigger", "party")


class NameParser:
    """Parses one name at a token; what counts as the start of a name is decided by the caller."""

    def __init__(self, lexicon: Lexicon, wording: Wording, places: PlaceParser) -> None:
        vocabulary = lexicon.vocabulary
        self._places = places
        self._titles = vocabulary.titles
        self._corps = {normal(corps.label) for corps in vocabulary.corps.values()}
        self._corps |= {normal(alt) for corps in vocabulary.corps.values() for alt in (*corps.alt, *corps.hidden)}
        self._degrees = frozenset(
            normal(label).replace(" ", "")
            for title in vocabulary.titles.values()
            if title.position == "suffix" and title.kind != "nobility"
            for label in (title.label, *title.alt, *title.hidden)
        )
        self._service = wording.norms("service")
        self._particles = wording.norms("particle")
        self._stop = wording.norms("common", "weekday") | {word for word in STOP_WORDS if len(word) > 2}
        self._stop -= wording.norms("name_like")

    def parse(self, page: Page, index: int) -> NameMention | None:
        """The name that starts at `index`, with all that belongs to it; None where no name word follows."""
        honorifics: list[str] = []
        rank, at = self._prefixes(page, index, honorifics)
        if at > index and page.broken(at):
            return None
        last = at
        while last - at < _LONGEST_NAME and self._continues(page, last, at):
            last += 1
        while last > at + 1 and (page.norm(last - 1) in self._particles):
            last -= 1
        if last == at or not any(len(page.word(i)) > 2 for i in range(at, last)):
            return None
        degrees, end = self._suffixes(page, last)
        name = page.tokens.quote(at, last)
        if name.endswith(".") and len(page.word(last - 1)) > 2:
            name = name[:-1]
        return NameMention(index, end, at, last, name, tuple(honorifics), rank, tuple(degrees))

    def titled_at(self, page: Page, index: int) -> bool:
        """Whether an honorific or a rank stands at `index`."""
        hit = page.hits.at(index, "rank")
        if hit is not None and page.capital(index):
            return True
        return self._honorific(page, index) is not None

    def _prefixes(self, page: Page, index: int, honorifics: list[str]) -> tuple[str | None, int]:
        at = index
        rank_words: list[str] = []
        while True:
            hit = page.hits.at(at, "rank")
            if hit is not None and page.capital(at):
                rank_words.append(page.tokens.quote(at, hit.last))
                at = hit.last
                at = self._corps_after(page, at, rank_words)
            elif (length := self._honorific(page, at)) is not None:
                honorifics.append(page.tokens.quote(at, at + length))
                at += length
                if page.word(at) == ".":
                    at += 1
            else:
                break
        return " ".join(rank_words) or None, at

    def _corps_after(self, page: Page, at: int, words: list[str]) -> int:
        """`Inf`, `Pol`, `TNI`, `(Mar)`, `Kav.`, `(Purn)` and a stray comma (`Mayjen TNI, Madsuni`)."""
        while True:
            bracket = page.word(at) == "(" and page.word(at + 2) == ")"
            norm = page.norm(at + bracket)
            single = len(norm) == 1 and not bracket
            if norm in self._service or (norm in self._corps and not single) or (
                len(norm) > 2 and norm[:3] in self._corps and len(norm) < 5
            ):
                words.append(page.word(at + bracket).rstrip("."))
                at += 3 if bracket else 1
                if page.word(at) == "." :
                    at += 1
            else:
                break
        if page.word(at) == "," and self._continues(page, at + 1, at + 1):
            at += 1
        return at

    def _honorific(self, page: Page, index: int) -> int | None:
        """How many tokens at `index` are an honorific that is no part of the name itself."""
        hit = page.hits.at(index, "prefix")
        if hit is None or not page.capital(index) and page.word(index) not in ("dr.", "drg.", "drh.", "apt."):
            return None
        kinds = {self._titles[notation].kind for notation in hit.notations}
        if kinds <= {"nobility", "customary"}:
            return None
        single = hit.last == index + 1 and len(page.word(index).rstrip(".")) == 1
        if single and page.norm(index) != "h":
            return None
        return hit.last - index

    def _continues(self, page: Page, index: int, first: int) -> bool:
        """Whether the token at `index` can be a word of a name that starts at `first`."""
        word = page.word(index)
        if not word or (index > first and page.broken(index)):
            return False
        norm = page.norm(index)
        if index > first and norm in self._particles and word.islower():
            return self._continues(page, index + 1, index + 1)
        if not word[0].isupper() or not word[-1].isalpha() and word[-1] != ".":
            return False
        if not all(character.isalpha() or character in ".'’`-" or not character.isprintable() for character in word):
            return False
        if word[-1] == "." and len(word) > 5:
            return False
        if index > first and self._degree(page, index):
            return False
        if norm in self._stop and not (index > first and len(word) > 2 and word.isupper()):
            return False
        for category in _BLOCKING:
            hit = page.hits.at(index, category)
            if hit is not None and not (category == "institution" and hit.last == index + 1 and index > first and not word.isupper()):
                return False
        if self._places.level_at(page, index) is not None:
            return False
        region = page.hits.at(index, "region")
        return region is None or (index > first and region.last == index + 1 and self._surname(page, index))

    def _surname(self, page: Page, index: int) -> bool:
        """A region's name that closes a person's (`Zahir Batubara, S.H.`): something must show that it does."""
        return self._degree(page, index + 1) > 0 or (
            page.word(index + 1) == "," and self._degree(page, index + 2) > 0
        )

    def _degree(self, page: Page, index: int) -> int:
        """How many tokens at `index` spell a degree: `S.Sos`, `SIK`, and `S. H.` in pieces; 0 for none."""
        joined = ""
        best = 0
        for length in range(1, 5):
            at = index + length - 1
            word = page.word(at)
            if not word or (length > 1 and page.broken(at)) or not (word[0].isalpha() or word in ".()"):
                break
            joined += page.norm(at).replace(".", "")
            if joined in self._degrees and (page.capital(index) or joined in ("sik", "sh", "mh", "msi")):
                best = length
            if len(joined) > 8:
                break
        if best and page.word(index + best) == "." and page.tokens.starts[index + best] == page.tokens.ends[index + best - 1]:
            following = page.word(index + best + 1)
            if following == "," or self._is_degree_start(page, index + best + 1):
                best += 1
        return best

    def _is_degree_start(self, page: Page, index: int) -> bool:
        return page.norm(index).replace(".", "") in self._degrees

    def _suffixes(self, page: Page, index: int) -> tuple[list[str], int]:
        """Degrees after the name, with or without commas: `SE.,M.SI`, `, S.I.K., M.H.`, ` SIK MH`."""
        degrees: list[str] = []
        at = index
        while True:
            after = at
            while page.word(after) in (",", "."):
                after += 1
            length = self._degree(page, after) if after - at <= 2 else 0
            if not length:
                return degrees, at
            degrees.append(page.tokens.quote(after, after + length).rstrip("."))
            at = after + length
