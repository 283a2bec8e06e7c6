"""Guests of a list whose words no parser knows: `Hadir Camat, notaris, kader posyandu, RAPI dan umat.`

A list goes on behind a word that is not known. Between two members that are known, or behind the last `dan`
of a list, plain words and an acronym are a group; words in capitals may as well be a person, a post or a
place, and are left open.
"""

from __future__ import annotations

from dataclasses import dataclass

from .event_drafts import SentenceView
from .mentions import Actor
from .page import Page
from .wording import Wording

_LONGEST = 5
"""Words of a guest."""
_SHORTEST = 3
_ACRONYM = 8
"""Letters of an acronym, at least and at most."""
_ABSTRACT = 8
"""Letters of a noun of action at least: `pembacaan`."""


@dataclass(frozen=True, slots=True)
class Guests:
    """What stands between members of a list: groups, or nothing at all where the words are not understood."""

    actors: tuple[Actor, ...] = ()
    last: int = 0
    """The token behind them."""


_NOBODY = Guests()


class GuestWords:
    """Reads the members of a list that are not actors."""

    def __init__(self, wording: Wording) -> None:
        self._joins = wording.norms("conjunction")
        self._listing = self._joins | {",", ";"}
        self._opening = wording.norms("agent", "namely", "list_goes_on") | {",", ":"}
        self._going_on = wording.norms("list_goes_on")
        self._cut = wording.norms("guest_cut")
        self._stop = wording.norms(
            *("group_stop", "contrast", "subordinate", "pronoun", "anaphor", "negation", "kin", "no_guest"),
            *("future", "becomes", "being", "counted", "day_part"),
        )
        self._address = wording.norms(
            "venue", "in", "weekday", "month", *(g for g in wording.groups if g.startswith("level_"))
        )
        self._verbs = (*wording.groups["verb_opening"], *wording.groups["guest_verb_opening"])
        self._nominal = wording.norms("no_verb")
        self._actions = tuple(wording.groups["action_opening"])
        self._action_ends = tuple(end.lstrip("-") for end in wording.groups["action_end"])
        self._nouns = wording.phrases("guest_noun")
        self._people = wording.norms("group_quantifier", "group_noun", "body_of_people")

    def at_opening(self, page: Page, view: SentenceView, index: int) -> Guests:
        """Those behind the verb that opens a list: `dihadiri notaris, Camat …`."""
        while page.norm(index) in self._opening and index < view.sentence.last:
            index += 1
        return self._row(page, view, index, ahead=True)

    def behind(self, page: Page, view: SentenceView, index: int, *, named: bool) -> Guests:
        """Those that the comma or `dan` at `index` joins to the member before it. Behind a name that is all
        of its member a comma rather opens more on that person: `Mahrus, pengasuh pesantren, …`."""
        at = self._next(page, view, index)
        guests = self._row(page, view, at, ahead=False) if at > index else _NOBODY
        if named and page.norm(index) not in self._joins and guests.actors and guests.actors[0].first == at:
            return Guests(guests.actors[1:], guests.last)
        return guests

    def _next(self, page: Page, view: SentenceView, index: int) -> int:
        first = index
        while page.norm(index) in self._listing and index < view.sentence.last:
            index += 1
        return index + (index > first and page.norm(index) in self._going_on)

    def _row(self, page: Page, view: SentenceView, index: int, *, ahead: bool) -> Guests:
        """The members from `index` up to one that is known, or to the end of the list."""
        actors = {actor.first: actor for actor in view.actors}
        found: list[Actor] = []
        while index < view.sentence.last and index not in page.text.quoted:
            if index in actors:
                return Guests(tuple(found), index)
            last = self._item(page, view, index, actors)
            if last == index:
                return _NOBODY
            words = page.tokens.quote(index, last)
            if page.capital(index) and not actors.keys().isdisjoint(range(index, last)):
                return Guests(tuple(found), index)  # `HRD PT Baja`: the body is known
            plain = not page.capital(index) or page.phrase_at(index, self._nouns) > 0
            if plain or self._acronym(page, index, last):
                found.append(Actor(index, last, group=" ".join(words.split())))
            elif ahead:
                return _NOBODY
            else:
                found.append(Actor(index, last))
            behind = self._next(page, view, last)
            if behind == last:
                closed = last >= view.sentence.last or page.word(last) in ".(" or page.norm(last) in self._cut
                joined = page.norm(index - 1) in self._joins
                return Guests(tuple(found), last) if closed and joined and not ahead else _NOBODY
            index = behind
        return _NOBODY

    def _item(self, page: Page, view: SentenceView, first: int, actors: dict[int, Actor]) -> int:
        """Where the words of one member end that begins at `first`; `first` itself where they are none."""
        if page.norm(first) in self._address or self._action(page, first):
            return first
        last = first
        while last < view.sentence.last and last - first < _LONGEST:
            norm, word = page.norm(last), page.word(last)
            if norm in self._listing or word in ".(" or (last > first and norm in self._cut):
                return last
            inner = actors.get(last)
            if inner is not None and not inner.posts and inner.name is None:
                last = inner.last  # `manajemen PT Baja`, `keluarga jemaah`
                continue
            known = norm in self._stop or page.hits.at(last, "trigger", "event", "rank") is not None
            if inner is not None or known or not word[0].isalpha() or self._verb(page, last):
                return first
            last += 1
        joined = page.norm(last) in self._listing or last >= view.sentence.last or page.word(last) in ".("
        return last if joined or page.norm(last) in self._cut else first

    def _acronym(self, page: Page, first: int, last: int) -> bool:
        """`RAPI`, `P3K`: letters, and no place or degree."""
        word = page.word(first)
        alone = last == first + 1 and _SHORTEST <= len(word) <= _ACRONYM and "." not in word
        return alone and word.isupper() and not page.shouting and not page.hits.any_at(first)

    def _verb(self, page: Page, index: int) -> bool:
        word = page.word(index)
        if not word.islower() or page.norm(index) in self._nominal:
            return False
        return word.startswith(self._verbs)

    def _action(self, page: Page, index: int) -> bool:
        """`penyerahan bantuan`: what was done, not who did it."""
        word = page.word(index)
        if len(word) < _ABSTRACT or not word.islower() or page.norm(index) in self._people:
            return False
        return word.startswith(self._actions) and word.endswith(self._action_ends)
