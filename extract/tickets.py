"""Candidates who stand together: `pasangan calon nomor urut 1 I Dewa Raka dan Cokorda Anom`, `Paslon Pilgub
Papua, A - B`."""

from __future__ import annotations

from .lexicon import Lexicon
from .mentions import Actor, PostMention
from .names import NameParser
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

    def __init__(self, lexicon: Lexicon, wording: Wording, posts: PostParser, names: NameParser) -> None:
        self._roles = lexicon.vocabulary.roles
        self._posts = posts
        self._names = names
        self._tickets = wording.phrases("ticket")
        self._numbered = wording.phrases("ticket_number")
        self._joiners = wording.norms("ticket_joiner")
        self._contests = wording.values("contest_for")

    def names(self, page: Page, index: int, sentence: Sentence) -> list[Actor]:
        """The candidates of the ticket whose words begin at `index`, two or none."""
        head = self._contest(page, sentence)
        at = index + page.phrase_at(index, self._tickets)
        stop = min(at + _REACH, sentence.last)
        while at < stop:
            post = self._posts.parse(page, at)
            if post is not None and post.role in _DEPUTIES:
                head = post.role
            if post is not None:
                at = post.last
                continue
            pair = self._pair(page, at, sentence, head)
            if pair:
                return pair
            at += 1
        return []

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

    def _pair(self, page: Page, at: int, sentence: Sentence, head: str) -> list[Actor]:
        first = self._names.parse(page, at) if page.capital(at) else None
        if first is None or page.norm(first.last) not in self._joiners:
            return []
        second = self._names.parse(page, first.last + 1)
        if second is None or second.last > sentence.last:
            return []
        actors = []
        for name, role in ((first, head), (second, _DEPUTIES[head])):
            title = self._roles[role].short
            seat = PostMention(name.first, name.last, title, role, "candidate")
            actors.append(Actor(name.first, name.last, name=name, posts=[seat]))
        return actors

    def _contest(self, page: Page, sentence: Sentence) -> str:
        """`Pilgub` stands for the governor's seat; else any head of region, which the article's home
        settles."""
        for index in range(sentence.first, sentence.last):
            if (role := self._contests.get(page.norm(index))) is not None:
                return role
        return "kepala_daerah"
