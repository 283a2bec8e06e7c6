"""Which region a person means on the command line or in a form.

Names are compared without case, spaces, hyphens and apostrophes (`Toli-Toli` is `tolitoli`). A word for a
level before the name (`Kab.`, `Kota`, `Kecamatan`) limits the search to it. Without one:

- a province, regency or city comes before a district, whose name seldom stands alone;
- a name in use comes before an alias (`Pontianak` is the city, no longer the regency; `Kepulauan Riau` the
  province);
- what is still open is an error that lists the candidates: `Bogor` is a regency and a city, `Mura` is Musi
  Rawas or Murung Raya.

`Tanjung, Brebes` names a region inside another.
"""

from __future__ import annotations

import difflib
from collections import defaultdict
from collections.abc import Iterable, Sequence

from ..errors import NotFoundError
from .concepts import Region, Word

NEAR_MISSES = 3
LEVEL_WORDS = "level_"
"""The groups of closed-class words that name a level of regions: `level_regency`, `level_city`, …"""


def name_key(name: str) -> str:
    """What names are compared by: letters and digits in lower case."""
    return "".join(character for character in name.casefold() if character.isalnum())


class Places:
    """Regions by name, with the rules above."""

    def __init__(self, regions: Iterable[Region], words: Iterable[Word]) -> None:
        self._regions = {region.notation: region for region in regions}
        self._by_label: dict[str, list[Region]] = defaultdict(list)
        self._by_alias: dict[str, list[Region]] = defaultdict(list)
        for region in self._regions.values():
            for name in (region.label, region.full_name):
                self._by_label[name_key(name)].append(region)
            for alias in (*region.alt, *region.hidden):
                if region not in self._by_alias[name_key(alias)]:
                    self._by_alias[name_key(alias)].append(region)
        self._levels: dict[str, set[str]] = defaultdict(set)
        for word in words:
            if word.group.startswith(LEVEL_WORDS):
                level = word.group.removeprefix(LEVEL_WORDS)
                self._levels[name_key(word.phrase)].add(level)

    def find(self, text: str) -> Region:
        """The one region that `text` names; NotFoundError where there is none, or more than one."""
        code = text.strip()
        if code in self._regions:
            return self._regions[code]
        name, _, above = text.partition(",")
        candidates = self._candidates(name)
        if above.strip():
            ancestor = self.find(above)
            candidates = [region for region in self._all(name) if self._inside(region, ancestor)]
        if len(candidates) == 1:
            return candidates[0]
        if candidates:
            raise NotFoundError(
                f"{text.strip()!r} names {len(candidates)} regions",
                fix="Say which one: " + "; ".join(map(self._describe, candidates)) + ".",
            )
        raise NotFoundError(f"no region is called {text.strip()!r}", fix=self._suggest(name))

    def _candidates(self, name: str) -> list[Region]:
        found = self._all(name)
        higher = [region for region in found if region.level != "district"]
        current = [region for region in higher if name_key(region.label) == name_key(self._bare(name))]
        return current or higher or found

    def _all(self, name: str) -> list[Region]:
        """Every region that bears the name, at the level that a word before it says."""
        whole = self._named(name)
        levels = self._levels_of(name)
        if levels:
            bare = self._named(self._bare(name))
            whole = whole + [r for r in bare if r.level in levels and r not in whole]
        return whole

    def _named(self, name: str) -> list[Region]:
        key = name_key(name)
        labelled = self._by_label.get(key, [])
        return labelled + [region for region in self._by_alias.get(key, []) if region not in labelled]

    def _levels_of(self, name: str) -> set[str]:
        first, _, rest = name.strip().replace(".", ". ").partition(" ")
        return self._levels.get(name_key(first), set()) if rest.strip() else set()

    def _bare(self, name: str) -> str:
        return name.strip().replace(".", ". ").partition(" ")[2] if self._levels_of(name) else name

    def _inside(self, region: Region, ancestor: Region) -> bool:
        return region.notation.startswith(f"{ancestor.notation}.")

    def _describe(self, region: Region) -> str:
        parent = self._regions.get(region.parent or "")
        return f"{region.full_name}{f', {parent.label}' if parent else ''} ({region.notation})"

    def _suggest(self, name: str) -> str:
        names = [key for key in (*self._by_label, *self._by_alias) if key]
        keys = difflib.get_close_matches(name_key(self._bare(name)), names, NEAR_MISSES, 0.75)
        near: Sequence[Region] = [region for key in keys for region in self._named(key)][:NEAR_MISSES]
        if not near:
            return "Give a name such as `Kab. Paser`, an acronym, or a Kemendagri code such as 62.09."
        return "Did you mean " + " or ".join(map(self._describe, near)) + "?"
