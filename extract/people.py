"""Who is who inside one article: names that mean one person, and short forms of a name.

`Hani Syopiar Rustam` is also `Hani S Rustam`; `Makmur Marban` is a misprint of `Makmur Marbun`; `Donny` after
`Kompol Donny Dwija Romansa` is he. A short form that fits two persons stays open.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field

from .mentions import NameMention
from .name_forms import fullest, initials_of, is_form_of, name_words
from .page import Page
from .sentences import Sentence

_MOST = 50
"""Persons of one article who share a word of their names; more are a list of words, not of people."""


@dataclass(slots=True)
class Individual:
    """A person of the article with all mentions; `name` is the longest form."""

    name: str
    mentions: list[tuple[NameMention, Sentence]] = field(default_factory=list)
    words: tuple[str, ...] = field(init=False)
    """The words of the name, comparable."""
    initials: frozenset[str] = field(init=False)
    """Their first letters; a form of the name has no others."""
    consort: bool = field(default=True, init=False)
    """Every mention is of somebody's wife."""
    seats: dict[str, frozenset[str]] = field(default_factory=dict, init=False)
    """Of the posts that stand with the mentions, by role, the regions that the place may mean."""

    def __post_init__(self) -> None:
        self.words = name_words(self.name)
        self.initials = frozenset(initials_of(self.words))

    def meet(self, mention: NameMention, sentence: Sentence) -> None:
        """Take one more mention in."""
        self.mentions.append((mention, sentence))
        self.consort = self.consort and mention.consort
        self.seats |= mention.seats


def _of_another(mention: NameMention, words: tuple[str, ...], person: Individual) -> bool:
    """Whether a form of a person's name is another's: a husband's in his wife's (`Ny. Inong Budi Santoso`),
    or one word with the same seat in another place (`Bupati Pati Fauzi`)."""
    own = mention.seats or mention.rank
    if own and not mention.consort and person.consort:
        return True  # `Wakil Bupati Pungkas` is not his wife `Yayuk Pungkas`
    if len(words) == 1:
        seats = person.seats
        return any(regions.isdisjoint(seats.get(role, regions)) for role, regions in mention.seats.items())
    return _ends_with(person.words, words) and not mention.consort and person.consort


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
    own = [person for person in persons if person.words[: len(words)] == words or not person.consort]
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
        near = {id(person): person for person in self._by_key.get(initials_of(words), [])[:_MOST]}
        for word in words:
            near |= {id(person): person for person in self._by_key.get(word, [])[:_MOST]}
        return near.values()

    def _add(self, person: Individual) -> None:
        self.individuals.append(person)
        keys: set[str | tuple[str, ...]] = {initials_of(person.words), *person.words}
        for key in keys:
            self._by_key.setdefault(key, []).append(person)

    def gather(self, mentions: Iterable[tuple[NameMention, Sentence]]) -> dict[int, Individual]:
        """Cluster `mentions`; gives the individual by the token at which its mention's name starts."""
        found: dict[int, Individual] = {}
        ordered = sorted(mentions, key=lambda item: (-len(name_words(item[0].name)), item[0].name_first))
        for mention, sentence in ordered:
            words = name_words(mention.name)
            initials = frozenset(initials_of(words))
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
            person.meet(mention, sentence)
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
