"""Closed-class wording by group, as the parsers want it: sets of norms, and phrases by their first word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from ..ontology.vocabulary import Vocabulary
from .tokens import Tokenizer, normal

Phrases = Mapping[str, tuple[tuple[str, ...], ...]]


class Wording:
    """The groups of `ontology/tables/wording.csv`."""

    def __init__(self, vocabulary: Vocabulary, tokenizer: Tokenizer) -> None:
        self._tokenizer = tokenizer
        self.groups: dict[str, dict[str, str]] = defaultdict(dict)
        for word in vocabulary.wording:
            self.groups[word.group][word.phrase] = word.value

    def lines(self) -> Mapping[str, tuple[str, ...]]:
        """Every group as written, for patterns over characters."""
        return {group: tuple(phrases) for group, phrases in self.groups.items()}

    def numbers(self, *groups: str) -> Mapping[str, Mapping[str, int]]:
        """Groups whose phrases stand for numbers (months, weekdays, shifts of days)."""
        return {
            group: {word: int(value or 0) for word, value in self.groups[group].items()} for group in groups
        }

    def values(self, group: str) -> Mapping[str, str]:
        """One-word phrases of a group by their norm, with what they stand for."""
        return {normal(phrase): value for phrase, value in self.groups[group].items()}

    def norms(self, *groups: str) -> frozenset[str]:
        """The norms of one-word phrases."""
        return frozenset(normal(phrase) for group in groups for phrase in self.groups[group])

    def phrases(self, *groups: str) -> Phrases:
        """Phrases as tuples of norms by their first word, the longest first."""
        found: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        for group in groups:
            for phrase in self.groups[group]:
                words = tuple(normal(word) for word in self._tokenizer(phrase).words)
                found[words[0]].append(words)
        return {first: tuple(sorted(rest, key=len, reverse=True)) for first, rest in found.items()}
