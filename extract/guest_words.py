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
_TAIL = 6
"""Tokens of what no parser took of a member."""
_SHORTEST = 3
_INITIAL = 2
"""Letters of the first part of a degree at most (`M.Kep`), with its dot."""
_JOINTS = frozenset("/-–")
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
    open: frozenset[int] = frozenset()
    """Where those begin who may as well be a person, a post or a place."""


_NOBODY = Guests()


class GuestWords:
    """Reads the members of a list that are not actors."""

    def __init__(self, wording: Wording) -> None:
        self._joins = wording.norms("conjunction")
        self._listing = self._joins | {",", ";"}
        self._opening = wording.norms("agent", "namely", "list_goes_on") | {",", ":"}
        self._going_on = wording.norms("list_goes_on")
        self._cut = wording.norms("guest_cut")
        self._ends = wording.norms(
            *("group_stop", "contrast", "subordinate", "pronoun", "anaphor", "negation", "kin"),
            *("future", "becomes", "being", "day_part"),
        )
        self._stop = self._ends | wording.norms("no_guest")
        self._counted = wording.norms("counted")
        self._numerals = wording.norms("number")
        self._closing = self._stop | self._cut
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
        return self._row(page, view, index, view.sentence.last, ahead=True)

    def among(self, page: Page, view: SentenceView, row: list[Actor], stop: int) -> Guests:
        """Those between the subjects of a verb at `stop`, and behind the last of them."""
        found: list[Actor] = []
        open_: set[int] = set()
        for actor, following in zip(row, [*row[1:], None], strict=True):
            guests = self.behind(page, view, actor, stop)
            if following is None or guests.last == following.first:
                found += guests.actors
                open_ |= guests.open
        return Guests(tuple(found), stop, frozenset(open_))

    def behind(self, page: Page, view: SentenceView, actor: Actor, stop: int | None = None) -> Guests:
        """Those that a comma or `dan` joins to `actor`, up to `stop` or the sentence's end. Behind a name
        that is all of its member a comma rather opens more on that person: `Mahrus, pengasuh pesantren,`."""
        named = actor.name is not None and not actor.posts
        stop = stop or view.sentence.last
        index = self._behind_tail(page, view, actor.last)
        at = self._next(page, index, stop)
        guests = self._row(page, view, at, stop, ahead=False) if at > index else _NOBODY
        if named and page.norm(index) not in self._joins and guests.actors and guests.actors[0].first == at:
            return Guests(guests.actors[1:], guests.last, guests.open)
        return guests

    def _behind_tail(self, page: Page, view: SentenceView, index: int) -> int:
        """Behind what a member still has and no parser took: `PKK Desa, pensiunan`, `Kepala Disbudpar
        (Dinas Budaya), …`; `index` itself where no comma or `dan` follows."""
        if page.norm(index) in self._listing:
            return index
        taken = {at for actor in view.actors for at in range(actor.first, actor.last)}
        at, bracket = index, page.word(index) == "("
        for at in range(index, min(index + _TAIL, view.sentence.last)):
            if page.norm(at) in self._listing and not bracket:
                return at
            bracket = bracket and page.word(at) != ")"
            more = page.capital(at) or page.word(at) in "()" or bracket
            if not more or at in taken or page.norm(at) in self._closing:
                break
        return index

    def _next(self, page: Page, index: int, stop: int) -> int:
        first = index
        while page.norm(index) in self._listing and index < stop:
            index += 1
        if index > first and page.word(index).isdigit() and page.word(index + 1) in (")", "."):
            return index + 2  # `1) Camat, 2) Danramil`
        return index + (index > first and page.norm(index) in self._going_on)

    def _row(self, page: Page, view: SentenceView, index: int, stop: int, *, ahead: bool) -> Guests:
        """The members from `index` up to one that is known, or to the end of the list. Where the words go on
        otherwise, those that the vocabulary knows as people, and all before them."""
        actors = {actor.first: actor for actor in view.actors}
        found: list[Actor] = []
        unsure: set[int] = set()
        sure = 0
        while index <= stop and index not in page.text.quoted:
            if index in actors or (index + 1 in actors and page.norm(index) in self._numerals):
                return Guests(tuple(found), index, frozenset(unsure))
            last = self._item(page, index, stop, actors)
            if last == index:
                break
            words = page.tokens.quote(index, last).rstrip(". ")
            if page.capital(index) and not actors.keys().isdisjoint(range(index, last)):
                return Guests(tuple(found), index, frozenset(unsure))  # `HRD PT Baja`: the body is known
            noun = page.phrase_at(index, self._nouns) > 0 or self._letters(page, index, last)
            if noun or not page.capital(index):
                found.append(Actor(index, last, group=" ".join(words.split())))
            elif ahead:
                break
            else:
                found.append(Actor(index, last, group=" ".join(words.split()) if last > index + 1 else None))
                unsure.add(index)
            sure = len(found) if noun else sure
            behind = self._next(page, last, stop)
            if behind == last:
                closed = last >= stop or page.word(last) in ".(" or page.norm(last) in self._cut
                if closed and page.norm(index - 1) in self._joins and not ahead:
                    return Guests(tuple(found), last, frozenset(unsure))
                break
            index = behind
        return Guests(tuple(found[:sure]), found[sure - 1].last, frozenset(unsure)) if sure else _NOBODY

    def _item(self, page: Page, first: int, stop: int, actors: dict[int, Actor]) -> int:
        """Where the words of one member end that begins at `first`; `first` itself where they are none."""
        if (
            page.norm(first) in self._address
            or page.norm(first) in self._counted
            or self._action(page, first)
        ):
            return first
        last = first + page.phrase_at(first, self._nouns)
        ends = self._ends if last > first else self._stop  # `pemerhati anak`, but not `anak`
        while last < stop and last - first < _LONGEST:
            norm, word = page.norm(last), page.word(last)
            if norm in self._listing or word in ".(" or (last > first and norm in self._cut):
                return last
            inner = actors.get(last)
            if inner is not None and not inner.posts and inner.name is None:
                last = inner.last  # `manajemen PT Baja`, `keluarga jemaah`
                continue
            known = norm in ends or page.hits.at(last, "trigger", "event", "rank") is not None
            inside = word[0].isdigit() or word in _JOINTS
            dotted = page.capital(last) and "." in (word[:-1] if len(word) > _INITIAL else word)  # `M.Mar.`
            letters = (word[0].isalpha() and not dotted) or (inside and last > first)
            if inner is not None or known or not letters or self._verb(page, last):
                return first
            last += 1
        joined = page.norm(last) in self._listing or last >= stop or page.word(last) in ".("
        return last if joined or page.norm(last) in self._cut else first

    def _letters(self, page: Page, first: int, last: int) -> bool:
        """An acronym, or what the vocabulary knows as a body and no parser took: `KUA`, `Puskesmas`."""
        body = page.hits.at(first, "institution", "agency", "unit")
        return self._acronym(page, first, last) or (body is not None and body.last == last)

    def _acronym(self, page: Page, first: int, last: int) -> bool:
        """`RAPI`, `P3K`: letters, and no place or degree."""
        word = page.word(first)
        pair = last == first + 3 and page.word(first + 1) == "/" and page.word(first + 2).isupper()
        short = _SHORTEST <= len(word) <= _ACRONYM and "." not in word and word.isupper()
        return short and (last == first + 1 or pair) and not page.shouting and not page.hits.any_at(first)

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
