"""Several people behind one membership: `lima anggota DPRD Blora yaitu Hasrat, H. Nurul (Fraksi PKB) dan
Bina Husada`, `anggota DPRD Blora, Azwirman dan M. Syukri`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from .lexicon import Lexicon
from .mentions import Actor, Place, PostMention
from .names import NameParser
from .page import Page
from .places import PlaceParser
from .posts import PostParser
from .sentences import Sentence
from .wording import Wording

_SHORTEST = 2
_REACH = 8
"""Tokens from the end of a collective to the word for namely."""
_LONGEST_BRACKET = 6
_LEVELS = frozenset({"village", "district"})
_LONGEST_UNREAD = 3


class MemberRows:
    """Gives everybody of a row the membership that is named once before it."""

    def __init__(
        self,
        lexicon: Lexicon,
        wording: Wording,
        places: PlaceParser,
        posts: PostParser,
        names: NameParser,
    ) -> None:
        self._roles = lexicon.vocabulary.roles
        self._types = lexicon.vocabulary.institution_types
        self._places = places
        self._posts = posts
        self._names = names
        self._namely = wording.phrases("namely", "apiece", "namely_among")
        self._and = wording.norms("and")

    def __call__(self, page: Page, actors: list[Actor], sentence: Sentence) -> list[Actor]:
        """The actors of `sentence`, with those of its rows of members."""
        for actor in list(actors):
            names = self._row(page, actor, sentence) if actor.group is not None else []
            post = self._membership(page, actor) if len(names) >= _SHORTEST else None
            if post is not None:
                for member in names:
                    member.posts = [replace(post)]
                actors = _with_row(actors, names)
        for post, end in self._heads(page, sentence):
            names = self._seated(page, post, self._row(page, Actor(post.first, end), sentence))
            actors = _with_row(actors, names) if len(names) >= _SHORTEST else actors
        self._second(page, actors)
        return actors

    def _membership(self, page: Page, group: Actor) -> PostMention | None:
        """The seat that every one of a collective has: `anggota DPRD Blora`."""
        for index in range(group.first, group.last):
            if page.hits.at(index, "role", "role_lower") is None:
                continue
            post = self._posts.parse(page, index, lower=True)
            return post if post is not None and self._of_a_body(post) else None
        return None

    def _heads(self, page: Page, sentence: Sentence) -> Iterator[tuple[PostMention, int]]:
        """Heads of villages or districts of which several are named one by one, each with the last token
        before `masing-masing`."""
        for index in page.starts(sentence.first, sentence.last, self._namely):
            near = range(index - 1, max(sentence.first, index - _REACH) - 1, -1)
            at = next((at for at in near if page.hits.at(at, "role", "role_lower") is not None), None)
            post = self._posts.parse(page, at, lower=True) if at is not None else None
            if post is not None and post.last <= index and self._of_a_place(post):
                yield post, index

    def _of_a_place(self, post: PostMention) -> bool:
        """Whether there is such a head in each village or district, and the words do not say of which."""
        kind = self._types.get(self._posts.kind(post) or "")
        bare = post.place is None and post.body is None and post.position == "head"
        return bare and kind is not None and kind.level in _LEVELS

    def _seated(self, page: Page, post: PostMention, names: list[Actor]) -> list[Actor]:
        """`kelima keuchik itu masing-masing Hamdani (Gampong Rapana), Syukri (Gampong Jojo) dan …`: a seat
        each."""
        village = self._types[self._posts.kind(post) or ""].level == "village"
        for holder in names:
            end = self._behind_bracket(page, holder.last)
            first = holder.last + 1
            if end == holder.last:
                continue
            place = self._places.parse(page, first, of_district=not village, of_village=village)
            if place is None and self._places.level_at(page, first) == "village":
                place = Place(first, end - 1, page.tokens.quote(first + 1, end - 1), "village")
                place.word = page.word(first)
            if place is not None and place.last == end - 1:
                holder.posts, holder.last = [replace(post, place=place)], end
        return [holder for holder in names if holder.posts]

    def _of_a_body(self, post: PostMention) -> bool:
        """Whether the seat is a membership, and it is known of what: not `anggota keluarga`."""
        role = self._roles.get(post.role or "")
        known = post.body is not None or (role is not None and role.institution_type is not None)
        return post.position == "member" and known

    def _row(self, page: Page, group: Actor, sentence: Sentence) -> list[Actor]:
        """The names behind `yaitu`, each with its bracket; none where the row holds anything else."""
        near = range(group.last, min(group.last + _REACH, sentence.last))
        at = next((end for index in near if (end := self._opened(page, index))), 0)
        row: list[Actor] = []
        while 0 < at < sentence.last:
            name = self._names.parse(page, at)
            if name is not None and name.last <= sentence.last:
                row.append(Actor(name.first, name.last, name=name))
            end = name.last if name is not None else self._unread(page, at)
            at = self._behind_bracket(page, end)
            comma = page.word(at) == ","
            if not comma and page.norm(at) not in self._and:
                return row
            at += 1 + (comma and page.norm(at + 1) in self._and)
        return []

    def _opened(self, page: Page, index: int) -> int:
        """Behind the words at `index` that open a row; 0 where there are none."""
        length = 1 if page.word(index) == ":" else page.phrase_at(index, self._namely)
        return index + length + (page.word(index + length) == ":") if length else 0

    def _unread(self, page: Page, index: int) -> int:
        """Behind capital words that are not read as a name (`Al Hadi`)."""
        at = index
        while at - index < _LONGEST_UNREAD and page.capital(at):
            at += 1
        return at

    def _behind_bracket(self, page: Page, index: int) -> int:
        if page.word(index) != "(":
            return index
        ends = range(index + 2, index + _LONGEST_BRACKET)
        return next((at + 1 for at in ends if page.word(at) == ")"), index)

    def _second(self, page: Page, actors: list[Actor]) -> None:
        """`anggota DPRD Blora, Azwirman dan M. Syukri,`: the second name is a member as well."""
        for one, two in pairwise(actors):
            alone = two.name is not None and not two.posts and two.body is None and two.group is None
            if one.name is None or len(one.posts) != 1 or not alone or one.last != two.first - 1:
                continue
            post = one.posts[0]
            ends = page.word(two.last) in (",", ";", ".")
            before = post.last <= one.name.first and page.norm(one.last) in self._and
            if before and ends and self._of_a_body(post):
                two.posts = [replace(post)]


def _with_row(actors: list[Actor], row: list[Actor]) -> list[Actor]:
    """The actors, with those of a row in the place of whatever was read in its words."""
    kept = [other for other in actors if not row[0].first <= other.first < row[-1].last]
    return sorted([*kept, *row], key=lambda other: other.first)
