"""Finding by name: case, diacritics and punctuation do not matter, and every word of the question must
occur."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from ..ontology.concepts import Region
from ..ontology.terms import BASE

KINDS = ("region", "person", "post", "org", "event")
"""The kinds of page, in the order in which equal hits are shown."""


@dataclass(slots=True)
class Entry:
    """One thing with all its names. `hint` tells those of one name apart."""

    kind: str
    iri: str
    label: str
    hint: str = ""
    keys: set[str] = field(default_factory=set)


def key(text: str) -> str:
    """A name as it is compared: no case, no diacritics, no punctuation."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(re.findall(r"\w+", bare.casefold()))


class Index:
    """All names that lead to a page."""

    def __init__(self, rows: Iterable[tuple[str, str, str, str]], regions: Iterable[Region]) -> None:
        entries: dict[str, Entry] = {}
        hints: dict[str, set[str]] = defaultdict(set)
        for kind, iri, label, hint in rows:
            entry = entries.setdefault(iri, Entry(kind, iri, label))
            entry.label = max(entry.label, label, key=lambda name: (len(name), name))
            entry.keys.add(key(label))
            if hint:
                hints[iri].add(hint)
        for iri, told in hints.items():
            entries[iri].hint = min(told)
        for region in regions:
            if region.level != "district":
                iri = f"{BASE}region/{region.notation}"
                spellings = (region.full_name, region.label, *region.alt, *region.hidden, region.notation)
                entries[iri] = Entry("region", iri, region.full_name, "", {key(name) for name in spellings})
        self.entries = [entry for _, entry in sorted(entries.items())]

    def find(self, text: str) -> list[Entry]:
        """The entries for what somebody writes, the best first: whole names, beginnings, beginnings of words,
        then parts."""
        wanted = key(text)
        if not wanted:
            return []
        parts = wanted.split()
        hits = []
        for place, entry in enumerate(self.entries):
            rank = min((_rank(wanted, parts, each) for each in entry.keys), default=9)
            if rank < 9:
                hits.append((rank, KINDS.index(entry.kind), len(entry.label), place))
        return [self.entries[hit[-1]] for hit in sorted(hits)]


def _rank(wanted: str, parts: list[str], name: str) -> int:
    if wanted == name:
        return 0
    if name.startswith(wanted):
        return 1
    padded = f" {name}"
    if f" {wanted}" in padded:
        return 2
    if all(f" {part}" in padded for part in parts):
        return 3
    return 4 if all(part in name for part in parts) else 9
