"""The vocabulary compiled for reading: every label of every concept, found in a text with its concept.

`Pj Bupati Paser` gives hits for the capacity `Pj`, the role `bupati` and the region `64.01`. Hits may
overlap; the components that parse posts, bodies and names choose among them by what they look for.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from ..ontology.concepts import Concept, Region
from ..ontology.vocabulary import Vocabulary
from .tokens import Tokenizer, Tokens, normal


class Hit(NamedTuple):
    """Tokens `first` up to, not including, `last` spell a label of the concepts `notations` of one
    category."""

    first: int
    last: int
    category: str
    notations: tuple[str, ...]


def _shortest_last(hit: Hit) -> int:
    return -hit.last


class Hits:
    """All hits of one text, looked up by where they start."""

    def __init__(self, hits: Iterable[Hit]) -> None:
        self._by_start: dict[int, dict[str, list[Hit]]] = {}
        for hit in hits:
            here = self._by_start.get(hit.first)
            if here is None:
                self._by_start[hit.first] = {hit.category: [hit]}
            elif hit.category not in here:
                here[hit.category] = [hit]
            else:
                here[hit.category].append(hit)
                here[hit.category].sort(key=_shortest_last)
        self._starts: dict[str, list[int]] = {}

    def any_at(self, first: int) -> bool:
        """Whether a hit of any category starts at a token."""
        return first in self._by_start

    def all_at(self, first: int, category: str) -> list[Hit]:
        """Every hit of a category that starts at a token, the longest first."""
        here = self._by_start.get(first)
        return here.get(category, []) if here is not None else []

    def within(self, first: int, last: int, category: str) -> list[Hit]:
        """The longest hit of a category at each token from `first` up to `last` that starts one."""
        starts = self._starts.get(category)
        if starts is None:
            starts = sorted(start for start, here in self._by_start.items() if category in here)
            self._starts[category] = starts
        inside = starts[bisect_left(starts, first) : bisect_left(starts, last)]
        return [self._by_start[start][category][0] for start in inside]

    def at(self, first: int, *categories: str) -> Hit | None:
        """The longest hit of the categories that starts at a token; of equal ones the first category's."""
        here = self._by_start.get(first)
        if here is None:
            return None
        best: Hit | None = None
        for category in categories:
            if category in here:
                hit = here[category][0]
                if best is None or hit.last > best.last:
                    best = hit
        return best


_UNKNOWN = "\0"
_CAPITALISED = frozenset({"region", "capital", "institution", "agency", "unit", "role", "headtitle", "party"})
"""Categories whose labels are names: a hit wants a capital letter (`dinas` in `rumah dinas` is none)."""


_TOP_LEVELS = frozenset({"province", "regency", "city"})
"""Posts of these levels are also printed without a capital (`pesan wali kota`); others only before a name."""


class Lexicon:
    """All labels of a vocabulary as one spaCy `PhraseMatcher` over token norms."""

    def __init__(self, vocabulary: Vocabulary, tokenizer: Tokenizer) -> None:
        self.vocabulary = vocabulary
        self._tokenizer = tokenizer
        # A bare vocabulary: `spacy.blank("id")` would first cut its own 16,000 exceptions, a second's work.
        self._vocab = Vocab()
        self._unknown = self._vocab.strings.add(_UNKNOWN)
        self._matcher = PhraseMatcher(self._vocab, attr="ORTH")
        self._keys: dict[int, tuple[str, str]] = {}
        self._orths: dict[str, int] = {}
        """The words of all labels, by what spaCy keeps them under."""
        self._upper: set[tuple[str, str, str]] = set()
        self.districts: dict[str, tuple[Region, ...]] = _by_name(vocabulary, {"district"})
        self._plain = frozenset(
            role.notation
            for role in vocabulary.roles.values()
            if role.level in _TOP_LEVELS and role.position in ("head", "deputy") and role.institution_type
        )
        for category, notation, labels in _labels(vocabulary):
            self._add(category, notation, labels)

    def _add(self, category: str, notation: str, labels: Iterable[str]) -> None:
        key = f"{category}\t{notation}"
        docs = []
        for label in labels:
            norms = self._tokenizer(label).norms
            if not norms:
                continue
            docs.append(Doc(self._vocab, words=norms))
            self._orths.update((token.text, token.orth) for token in docs[-1])
            if category in _CAPITALISED and label.isupper() and len(label) <= 4:
                self._upper.add((category, notation, normal(label)))
        if docs:
            self._matcher.add(key, docs)
            self._keys[self._vocab.strings[key]] = (category, notation)

    def words(self, label: str) -> tuple[str, ...]:
        """The norms of a label's tokens, as they stand in a text."""
        return tuple(self._tokenizer(label).norms)

    def _matches(self, norms: list[str]) -> Iterable[tuple[int, int, int]]:
        """(key, first, last) of all labels. Words that stand in none are one word to spaCy, which would keep
        each of them for good."""
        orths, unknown = self._orths, self._unknown
        words = [orths.get(norm, unknown) for norm in norms]
        doc = Doc(self._vocab, words=words)  # type: ignore[arg-type]  # it takes what it keeps words under
        matches: Iterable[tuple[int, int, int]] = self._matcher(doc)
        return matches

    def read(self, tokens: Tokens) -> Hits:
        """Find every label in a text."""
        found: dict[tuple[int, int, str], list[str]] = defaultdict(list)
        words = tokens.words
        for key, first, last in self._matches(tokens.norms):
            category, notation = self._keys[key]
            if category in _CAPITALISED:
                if words[first][0].islower():
                    if category == "role":
                        lower = "role" if notation in self._plain else "role_lower"
                        found[first, last, lower].append(notation)
                    continue
                if (
                    last == first + 1
                    and not words[first].replace(".", "").isupper()
                    and (category, notation, tokens.norms[first]) in self._upper
                ):
                    continue  # `La`, `Pt`, `Pa` are no `LA`, `PT`, `PA`
            found[first, last, category].append(notation)
        return Hits(
            Hit(first, last, category, tuple(sorted(notations)) if len(notations) > 1 else (notations[0],))
            for (first, last, category), notations in found.items()
        )


def _by_name(vocabulary: Vocabulary, levels: set[str]) -> dict[str, tuple[Region, ...]]:
    regions: dict[str, list[Region]] = defaultdict(list)
    for region in vocabulary.regions.values():
        if region.level in levels:
            for label in (region.label, *region.alt, *region.hidden):
                regions[name_key(label)].append(region)
    return {name: tuple(group) for name, group in regions.items()}


@lru_cache(1 << 14)
def name_key(name: str) -> str:
    """What names are compared by: `Toli-Toli`, `Tolitoli` and `TOLI TOLI` are one place."""
    return "".join(character for character in name.lower() if character.isalnum())


def _spellings(concept: Concept) -> Iterator[str]:
    for label in (concept.label, *concept.alt, *concept.hidden):
        yield label
        if "-" in label:
            yield label.replace("-", " ")


def _trigger_spellings(concept: Concept, prefixes: Iterable[str]) -> Iterator[str]:
    """Papers split the passive prefix from its verb: `di hadiri`, `di dampingi oleh`."""
    for label in _spellings(concept):
        yield label
        for prefix in prefixes:
            verb = label.removeprefix(prefix)
            if verb != label and len(verb) > 3 and verb[0] != " ":
                yield f"{prefix} {verb}"


def _labels(vocabulary: Vocabulary) -> Iterator[tuple[str, str, Iterable[str]]]:
    """(category, notation, labels) of all that is matched in running text; districts are looked up apart."""
    plain: tuple[tuple[str, Iterable[Concept]], ...] = (
        ("role", vocabulary.roles.values()),
        ("institution", vocabulary.institution_types.values()),
        ("agency", vocabulary.agencies.values()),
        ("unit", vocabulary.units.values()),
        ("rank", vocabulary.ranks.values()),
        ("corps", vocabulary.corps.values()),
        ("capacity", vocabulary.capacities.values()),
        ("event", vocabulary.event_types.values()),
        ("event_role", vocabulary.event_roles.values()),
        ("party", vocabulary.parties.values()),
        ("operation", vocabulary.operations.values()),
    )
    for category, concepts in plain:
        for concept in concepts:
            yield category, concept.notation, _spellings(concept)
    prefixes = [word.phrase for word in vocabulary.wording if word.group == "passive_prefix"]
    for trigger in vocabulary.triggers.values():
        if trigger.kind == "phrase":
            yield "trigger", trigger.notation, _trigger_spellings(trigger, prefixes)
    shorts = Counter(role.short for role in vocabulary.roles.values())
    for role in vocabulary.roles.values():
        if shorts[role.short] == 1 and " " in role.short:
            yield "role", role.notation, (role.short,)
        yield "candidate", role.notation, role.candidate_labels
    for title in vocabulary.titles.values():
        yield title.position, title.notation, _spellings(title)
    for agency in vocabulary.agencies.values():
        yield "headtitle", agency.notation, agency.head_titles
    for region in vocabulary.regions.values():
        if region.level != "district":
            yield "region", region.notation, _spellings(region)
            if region.capital:
                yield "capital", region.notation, region.capital.split("/")
