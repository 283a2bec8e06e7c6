"""Who is who inside one article: names that mean one person, and short forms of a name.

`Hani Syopiar Rustam` is also `Hani S Rustam`; `Makmur Marban` is a misprint of `Makmur Marbun`; `Donny` after
`Kompol Donny Dwija Romansa` is he. A short form that fits two persons stays open.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from .mentions import NameMention
from .page import Page
from .sentences import Sentence

_MOST = 50
"""Persons of one article who share a word of their names; more are a list of words, not of people."""
_WORD = re.compile(r"[^\W\d_]+(?:['’`-][^\W\d_]+)*")


@dataclass(slots=True)
class Individual:
    """A person of the article with all mentions; `name` is the longest form."""

    name: str
    mentions: list[tuple[NameMention, Sentence]] = field(default_factory=list)
    words: tuple[str, ...] = field(init=False)
    """The words of the name, comparable."""
    initials: frozenset[str] = field(init=False)
    """Their first letters; a form of the name has no others."""

    def __post_init__(self) -> None:
        self.words = name_words(self.name)
        self.initials = frozenset(_initials(self.words))


@lru_cache(1 << 12)
def name_words(name: str) -> tuple[str, ...]:
    """`M. Budi Hendrawan` → (`m`, `budi`, `hendrawan`)."""
    return tuple(word.lower() for word in _WORD.findall(name))


def _initials(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(word[0] for word in words)


def same_word(left: str, right: str) -> bool:
    """Equal, an initial of the other, or a misprint: one letter in five, two in nine (`Marban`, `Marbun`)."""
    if left == right:
        return True
    if len(left) == 1 or len(right) == 1:
        return left[0] == right[0]
    shorter = min(len(left), len(right))
    if shorter < 4 or left[0] != right[0]:
        return False
    misprints = 2 if shorter >= 8 else 1
    return Levenshtein.distance(left, right, score_cutoff=misprints) <= misprints


def prevailing_rank(ranks: Sequence[str]) -> str | None:
    """The rank that a text gives somebody most often, in its longest form: `Mayjen TNI` for `Mayjen`."""
    if not ranks:
        return None
    grades = Counter(rank.split()[0].lower() for rank in ranks)
    grade = max(grades, key=lambda word: grades[word])
    return max((rank for rank in ranks if rank.split()[0].lower() == grade), key=len)


def fullest(names: Sequence[str]) -> str:
    """The form with most words and fewest initials; of those the one most used, of these the first."""
    if len(names) == 1:
        return names[0]
    uses = Counter(names)

    def rank(name: str) -> tuple[int, int, int, bool]:
        words = name_words(name)
        return len(words), sum(len(word) > 1 for word in words), uses[name], not name.isupper()

    return max(names, key=rank)


def is_form_of(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether the words of `short` occur in `full` in order, misprints and initials allowed.

    One word alone must be the whole word, not an initial, and no mere particle. A first name that only an
    initial further on allows for is another's: `Mulkan Pasaribu` is not `Syukran M Pasaribu`.
    """
    if len(short) > len(full) or not short:
        return False
    if len(short) == 1 and len(short[0]) < 3:
        return False
    exact = 0
    position = 0
    for word in short:
        while position < len(full) and not same_word(word, full[position]):
            position += 1
        if position == len(full):
            return False
        if word is short[0] and position and len(full[position]) == 1 < len(word):
            return False
        exact += word == full[position]
        position += 1
    return exact > 0 or len(short) == len(full) > 1


def _of_another(mention: NameMention, words: tuple[str, ...], person: Individual) -> bool:
    """Whether a form of a person's name is another's: a husband's in his wife's (`Ny. Inong Budi Santoso`),
    or one word with the same seat in another place (`Bupati Pati Fauzi`)."""
    known = [name for name, _ in person.mentions]
    own = mention.seats or mention.rank
    if own and not mention.consort and all(name.consort for name in known):
        return True  # `Wakil Bupati Pungkas` is not his wife `Yayuk Pungkas`
    if len(words) == 1:
        seats = {role: regions for name in known for role, regions in name.seats.items()}
        return any(regions.isdisjoint(seats.get(role, regions)) for role, regions in mention.seats.items())
    return _ends_with(person.words, words) and not mention.consort and all(name.consort for name in known)


def _ends_with(words: tuple[str, ...], tail: tuple[str, ...]) -> bool:
    return len(tail) < len(words) and words[-len(tail) :] == tail


def _without_wives(persons: list[Individual]) -> list[Individual]:
    """A short form that a husband's name and his wife's share is his."""
    names = {person.words for person in persons}

    def wife(words: tuple[str, ...]) -> bool:
        return any(words[first:] in names for first in range(1, len(words)))

    return [person for person in persons if not wife(person.words)]


def _by_their_own_name(persons: list[Individual], words: tuple[str, ...]) -> list[Individual]:
    """`Nasruddin` is Nasruddin Ben Sulaiman, not `Ny. Cut Nyak Laila Nasruddin`, who bears it behind her
    own."""
    own = [
        person
        for person in persons
        if person.words[: len(words)] == words or not all(name.consort for name, _ in person.mentions)
    ]
    return own or persons


class People:
    """The persons of one article, grown mention by mention."""

    def __init__(self) -> None:
        self.individuals: list[Individual] = []
        self.open: list[tuple[NameMention, Sentence]] = []
        """Short forms that fit more than one person."""
        self._by_key: dict[str | tuple[str, ...], list[Individual]] = {}

    def _near(self, words: tuple[str, ...]) -> Iterable[Individual]:
        """All whose name `words` can be a form of: they share a word or, misprinted, every initial."""
        near = {id(person): person for person in self._by_key.get(_initials(words), [])[:_MOST]}
        for word in words:
            near |= {id(person): person for person in self._by_key.get(word, [])[:_MOST]}
        return near.values()

    def _add(self, person: Individual) -> None:
        self.individuals.append(person)
        keys: set[str | tuple[str, ...]] = {_initials(person.words), *person.words}
        for key in keys:
            self._by_key.setdefault(key, []).append(person)

    def gather(self, mentions: Iterable[tuple[NameMention, Sentence]]) -> dict[int, Individual]:
        """Cluster `mentions`; gives the individual by the token at which its mention's name starts."""
        found: dict[int, Individual] = {}
        ordered = sorted(mentions, key=lambda item: (-len(name_words(item[0].name)), item[0].name_first))
        for mention, sentence in ordered:
            words = name_words(mention.name)
            initials = frozenset(_initials(words))
            fitting = [
                person
                for person in self._near(words)
                if initials <= person.initials
                and is_form_of(words, person.words)
                and not _of_another(mention, words, person)
            ]
            if len(fitting) > 1:
                exact = [person for person in fitting if set(words) <= set(person.words)]
                fitting = exact if len(exact) == 1 else fitting
            if len(fitting) > 1 and not mention.consort:
                fitting = _without_wives(fitting)
            if len(fitting) > 1 and not mention.consort:
                fitting = _by_their_own_name(fitting, words)
            if len(fitting) > 1:
                self.open.append((mention, sentence))
                continue
            if fitting:
                person = fitting[0]
            else:
                person = Individual(mention.name)
                self._add(person)
            person.mentions.append((mention, sentence))
            found[mention.name_first] = person
        for person in self.individuals:
            person.mentions.sort(key=lambda item: item[0].first)
            person.name = fullest([mention.name for mention, _ in person.mentions])
        self.individuals.sort(key=lambda person: person.mentions[0][0].first)
        return found

    def named_again(
        self, page: Page, taken: set[int], sentences: Iterable[Sentence]
    ) -> list[tuple[NameMention, Sentence]]:
        """Untitled short forms of known persons elsewhere in the text (`Donny`, `Umar`)."""
        by_word: dict[str, list[Individual]] = {}
        for person in self.individuals:
            for word in person.words:
                if len(word) >= 3:
                    by_word.setdefault(word, []).append(person)
        starts = sorted(at for word in by_word for at in page.where(word) if page.capital(at))
        found = []
        for sentence in sentences:
            inside = starts[bisect_left(starts, sentence.first) : bisect_left(starts, sentence.last)]
            last = sentence.first
            for index in inside:
                if index < last:
                    continue
                last = index
                while (
                    last < sentence.last
                    and last not in taken
                    and page.capital(last)
                    and (last == index or not page.broken(last))
                    and page.norm(last) in by_word
                ):
                    last += 1
                if last > index and not _other_name(page, index, last, taken, sentence):
                    name = page.tokens.quote(index, last)
                    found.append((NameMention(index, last, index, last, name), sentence))
        return found


def _other_name(page: Page, first: int, last: int, taken: set[int], sentence: Sentence) -> bool:
    """Whether the words beside a short form make another name of it: `Aziz Hentihu` is not Walid Aziz."""
    beside = [] if first - 1 <= sentence.first else [first - 1]
    if last < sentence.last and not page.broken(last):
        beside.append(last)
    return any(
        page.capital(index)
        and page.word(index).isalpha()
        and not page.word(index).isupper()
        and index not in taken
        and not page.hits.any_at(index)
        for index in beside
    )
