"""Relatives of officials: who is named by another's post, and who may bear another's name.

`istri Bupati Blora Umi Kulsum`, `Ketua TP PKK Wajo Siti Andi Baso`, `Ny. Ratih Made Dana`.
"""

from __future__ import annotations

from .apposition import Joiner
from .lexicon import Lexicon
from .mentions import Actor
from .names import NameParser
from .page import Page
from .posts import PostParser
from .seat_words import WIVES
from .sentences import Sentence
from .tokens import normal
from .wording import Wording


class KinReader:
    """Reads words of kinship before a post, and marks names that may hold a husband's."""

    def __init__(
        self, lexicon: Lexicon, wording: Wording, posts: PostParser, names: NameParser, joiner: Joiner
    ) -> None:
        self._roles = lexicon.vocabulary.roles
        self._wife = wording.norms("kin")
        self._posts = posts
        self._names = names
        self._joiner = joiner

    def behind_a_post(self, page: Page, index: int, sentence: Sentence) -> Actor | None:
        """`istri Bupati Blora Umi Kulsum`: the name behind the post of the other is not that post's holder's,
        unless one more name follows."""
        kin = self._names.kin_at(page, index)
        post = self._posts.parse(page, index + kin, lower=True) if kin else None
        actor = self._joiner.with_name(page, post, sentence) if post is not None else None
        if actor is None or actor.name is None:
            return None
        if page.word(actor.last) != "," or self._names.parse(page, actor.last + 1) is None:
            actor.posts = []
            actor.name.consort = True
        return actor

    def mark(self, page: Page, actor: Actor) -> None:
        """Tell the name what its posts say about who it may be."""
        name = actor.name
        if name is None:
            return
        kinds = {self._roles[post.role].institution_type for post in actor.posts if post.role is not None}
        kinds |= {post.body.type for post in actor.posts if post.body is not None}
        titles = {normal(title) for title in name.honorifics}
        if page.word(name.first - 1) == "," and page.norm(name.first - 2) in self._wife:
            name.consort = True  # `istri, Ratna Budi`
        if page.word(name.last) == "," and page.norm(name.last + 1) in self._wife:
            name.consort = True  # `Ratna Budi, istri Mayjen Budi`
        name.consort = name.consort or not (kinds.isdisjoint(WIVES) and titles.isdisjoint(self._wife))
        for post in actor.posts:
            place = post.place or (post.body.place if post.body else None)
            if post.capacity != "former" and post.role is not None and place is not None and place.regions:
                name.seats[post.role] = frozenset(region.notation for region in place.regions)
