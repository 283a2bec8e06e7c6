"""Candidates who stand together: `pasangan calon nomor urut 1 I Dewa Raka dan Cokorda Anom`, `Paslon Pilgub
Papua, A - B`."""

from __future__ import annotations

from ..facts import Capacity
from .lexicon import Lexicon
from .mentions import Actor, NameMention, PostMention
from .name_pairs import NamePairs
from .page import Page
from .posts import PostParser
from .sentences import Sentence
from .wording import Wording

_REACH = 18
"""Tokens from the word for a ticket to its names: office, region, number and short name may stand between."""
_DEPUTIES = {
    "gubernur": "wakil_gubernur",
    "bupati": "wakil_bupati",
    "wali_kota": "wakil_wali_kota",
    "kepala_daerah": "wakil_kepala_daerah",
}
_SEATS = frozenset(_DEPUTIES) | frozenset(_DEPUTIES.values())


class TicketReader:
    """Finds the two names of a ticket and gives each the seat that they stand for."""

    def __init__(self, lexicon: Lexicon, wording: Wording, posts: PostParser, pairs: NamePairs) -> None:
        self._roles = lexicon.vocabulary.roles
        self._posts = posts
        self._pairs = pairs
        self._tickets = wording.phrases("ticket")
        self._numbered = wording.phrases("ticket_number")
        self._joiners = wording.norms("ticket_joiner")
        self._contests = wording.values("contest_for")
        self._elected = wording.norms("elected")
        self._becoming = wording.norms("becoming", "in_office_of")
        self._and = wording.norms("and")

    def names(self, page: Page, index: int, sentence: Sentence) -> list[Actor]:
        """The candidates of the tickets whose words begin at `index`, in pairs, or none."""
        head = self._contest(page, sentence)
        at = index + page.phrase_at(index, self._tickets)
        stop = min(at + _REACH, sentence.last)
        capacity: Capacity = "elected" if page.norm(at - 1) in self._elected else "candidate"
        while at < stop:
            post = self._posts.parse(page, at)
            if post is not None and post.role in _DEPUTIES:
                head = post.role
            if post is not None:
                capacity = "elected" if post.capacity == "elected" else capacity
                at = post.last
                continue
            if (pair := self._pairs.at(page, at, sentence.last)) is not None:
                return self._row(page, pair, sentence, head, capacity)
            at += 1
        if page.norm(index - 1) in self._becoming:
            named = self._pairs.before(page, index - 1, sentence.first)
            return self._seated(named, head, capacity) if named is not None else []
        return []

    def _row(
        self,
        page: Page,
        pair: tuple[NameMention, NameMention] | None,
        sentence: Sentence,
        head: str,
        capacity: Capacity,
    ) -> list[Actor]:
        """A pair, and those that follow it: `A - B (Abe) nomor urut 1, dan C - D (Cede)`."""
        actors: list[Actor] = []
        while pair is not None:
            actors += self._seated(pair, head, capacity)
            at = pair[1].last
            if page.word(at) == "(" and page.word(at + 2) == ")":
                at += 3
            number = page.phrase_at(at, self._numbered)
            if number and page.word(at + number).isdigit():
                at += number + 1
            joined = page.word(at) == "," or page.norm(at) in self._and
            at += joined + (page.word(at) == "," and page.norm(at + 1) in self._and)
            pair = self._pairs.at(page, at, sentence.last) if joined else None
        return actors

    def _seated(self, pair: tuple[NameMention, NameMention], head: str, capacity: Capacity) -> list[Actor]:
        actors = []
        for name, role in zip(pair, (head, _DEPUTIES[head]), strict=True):
            seat = PostMention(name.first, name.last, self._roles[role].short, role, capacity)
            actors.append(Actor(name.first, name.last, name=name, posts=[seat]))
        return actors

    def words(self, page: Page, index: int, sentence: Sentence) -> Actor | None:
        """The words for a ticket at `index`, as a group: `pasangan calon bupati dan wakil bupati`, `paslon
        nomor urut 1`. The offices in it are stood for, not held."""
        length = page.phrase_at(index, self._tickets)
        if not length:
            return None
        last = at = index + length
        while at < sentence.last:
            post = self._posts.parse(page, at, lower=True)
            number = page.phrase_at(at, self._numbered)
            if post is not None and post.role in _SEATS:
                last = at = post.last
            elif number and page.word(at + number).isdigit():
                last = at = at + number + 1
            elif page.norm(at) in self._joiners:
                at += 1
            else:
                break
        return Actor(index, last, group=" ".join(page.tokens.quote(index, last).split()))

    def _contest(self, page: Page, sentence: Sentence) -> str:
        """`Pilgub` stands for the governor's seat; else any head of region, which the article's home
        settles."""
        for index in range(sentence.first, sentence.last):
            if (role := self._contests.get(page.norm(index))) is not None:
                return role
        return "kepala_daerah"
