"""Units that a title names without their own head word: `Kapolres Pelabuhan Tanjung Perak`, `Dirjen Imigrasi
Kementerian Imigrasi dan Pemasyarakatan`.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..ontology.concepts import Unit
from ..ontology.vocabulary import Vocabulary
from .bodies import BodyParser
from .lexicon import Lexicon
from .mentions import Body
from .page import Page

_POLICE_AND_ARMY = frozenset({"polres", "polresta", "polrestabes", "polda", "kodam"})
_DIRECTORATE = "directorate_general"


class NamedUnits:
    """Finds the unit of a kind whose name stands behind a title; names that are a region's are left to it."""

    def __init__(self, lexicon: Lexicon, bodies: BodyParser) -> None:
        vocabulary = lexicon.vocabulary
        self._bodies = bodies
        self._units: dict[tuple[str, str], list[tuple[tuple[str, ...], Unit]]] = {}
        regions = {region.label for region in vocabulary.regions.values() if region.level != "district"}
        for unit in vocabulary.units.values():
            for name in _names(unit, vocabulary):
                if name not in regions:
                    words = lexicon.words(name)
                    self._units.setdefault((unit.type, words[0]), []).append((words, unit))
        for named in self._units.values():
            named.sort(key=lambda pair: -len(pair[0]))

    def at(self, page: Page, index: int, kind: str | None) -> Body | None:
        """The unit of `kind` whose name starts at `index`, by the most of its words."""
        norms = page.tokens.norms
        for words, unit in self._units.get((kind or "", page.norm(index)), ()):
            last = index + len(words)
            if tuple(norms[index:last]) == words and page.capital(index):
                body = Body(index, last, unit.label, unit.type, unit=unit.notation, spelled=True)
                if unit.type == _DIRECTORATE and (above := self._ministry(page, last)) is not None:
                    body.parent, body.last = above, above.last
                return body
        return None

    def _ministry(self, page: Page, index: int) -> Body | None:
        known = page.hits.at(index, "unit") is not None or self._bodies.topical.opens(page, index)
        return self._bodies.parse(page, index) if known and not page.broken(index) else None


def _names(unit: Unit, vocabulary: Vocabulary) -> Iterator[str]:
    if unit.type in _POLICE_AND_ARMY:
        yield unit.name
    elif unit.type == _DIRECTORATE:
        kind = vocabulary.institution_types[_DIRECTORATE]
        for label in (unit.label, *unit.alt):
            for head in (kind.label, *kind.alt):
                if label.startswith(f"{head} "):
                    yield label.removeprefix(f"{head} ")
