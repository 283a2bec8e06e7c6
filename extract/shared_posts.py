"""Posts of one sentence that complete each other, once all its actors are known.

`Bupati dan Wakil Bupati Lamandau`, `Ketua DPRD Blora didampingi Wakil Ketua`, `Kapolres yang baru, yakni AKBP
Budi`.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from .mentions import Actor, PostMention
from .page import Page
from .places import PlaceParser
from .posts import PostParser
from .wording import Wording

_WIVES = "tp_pkk"
_NEAR = 2
"""Tokens between a head and the deputy who goes with it."""


class PostSharer:
    """Gives posts the place, the body or the holder that stands elsewhere in the sentence."""

    def __init__(self, wording: Wording, places: PlaceParser, posts: PostParser) -> None:
        self.places = places
        self.posts = posts
        self._and = wording.norms("and")
        self._namely = wording.norms("namely", "being")
        self._between = wording.norms("replaces", "relative", "incoming") | {",", ":"}
        self._apiece = wording.norms("apiece")
        self._numbers = wording.norms("number")
        self._same = wording.phrases("same_person")

    def share_places(self, page: Page, actors: list[Actor]) -> None:
        """`Bupati dan Wakil Bupati Lamandau`: the first of two joined posts takes the place of the second."""
        for first, second in pairwise(actors):
            if not first.posts or first.name is not None:
                continue
            if not second.posts:
                if second.inner and page.norm(first.last) in self._and and first.posts[-1].body is None:
                    self.posts.seat(page, first.posts[-1], second.inner[0])
                continue
            left, right = first.posts[-1], second.posts[0]
            joined = second.first - first.last == 1 and page.norm(first.last) in self._and | {"/"}
            if joined:
                left.share_seat(right)

    def seat_deputies(self, page: Page, actors: list[Actor]) -> None:
        """`Ketua DPRD Blora Budi didampingi Wakil Ketua Umbu Nggiku`, `Bupati Rembang Abdul dan Wakil Bupati
        Sri`: a deputy without body or place is of the one whose head stands before."""
        head: PostMention | None = None
        end = 0
        for actor in actors:
            for post in actor.posts:
                if post.position == "head":
                    if head is not None and actor.first - end <= _NEAR and self._hers(post):
                        post.place = post.body.place = head.place  # type: ignore[union-attr]
                    else:
                        head, end = post, actor.last
                elif head is None or post.position != "deputy" or post.body or post.place:
                    continue
                elif head.body is not None and post.title.endswith(head.title):
                    self.posts.seat(page, post, head.body)
                elif head.body is None and actor.first - end <= _NEAR and post.title.endswith(head.title):
                    post.place = head.place

    def join_offices(self, page: Page, actors: list[Actor]) -> list[Actor]:
        """`Sekda Blora yang juga Plt Kadis Sosial Budi`, `Anggota DPRD sekaligus Ketua PMI Budi`: the name
        at the end holds both."""
        kept = list(actors)
        for left, right in pairwise(actors):
            if left.name is not None or right.name is None or not right.posts:
                continue
            posts = left.posts or self._membership(page, left)
            end = posts[-1].last if posts else left.last
            length = page.phrase_at(end, self._same)
            if posts and length and end + length == right.first == right.posts[0].first:
                right.posts, right.first = [*posts, *right.posts], left.first
                kept.remove(left)
        return kept

    def _membership(self, page: Page, actor: Actor) -> list[PostMention]:
        """The seat that a collective's words name in the singular (`Anggota DPRD Blora`)."""
        post = self.posts.parse(page, actor.first, lower=True) if actor.group is not None else None
        return [post] if post is not None and post.position == "member" else []

    @staticmethod
    def _hers(post: PostMention) -> bool:
        """`Gubernur Kaltara Zainal bersama Ketua TP PKK Rachmawati`: of his province, whatever the article's
        home."""
        return (
            post.body is not None and post.body.type == _WIVES and post.place is None and not post.body.place
        )

    def name_posts(self, page: Page, actors: list[Actor]) -> None:
        """`Kapolres Bojonegoro yang baru pengganti AKBP A, yakni AKBP B`: the name after `yakni` fills the
        post."""
        for number, actor in enumerate(actors):
            before = page.norm(actor.first - 1)
            if actor.name is None or actor.posts or before not in self._namely | self._apiece:
                continue
            near = actors[max(0, number - 2) : number]
            bare = [other for other in near if other.posts and other.name is None]
            if not bare or bare[-1].posts[-1].position not in ("head", "deputy"):
                continue
            post = bare[-1].posts[-1]
            if page.norm(post.first - 1) in self._numbers:
                self._seat_all(page, post, actors[number:])
            elif before in self._namely and self._close(page, bare[-1], actor, near):
                actor.posts = [post]

    def _close(self, page: Page, bare: Actor, actor: Actor, near: list[Actor]) -> bool:
        """Whether nothing but who is replaced stands between a post and `yakni`: in `Bupati didampingi
        stafnya, yakni Budi` he is no Bupati."""
        between = [other for other in near if other.first >= bare.last]
        covered = {index for other in between for index in range(other.first, other.last)}
        gap = (page.norm(at) for at in range(bare.last, actor.first - 1) if at not in covered)
        return all(word in self._between for word in gap) and all(other.group is None for other in between)

    def _seat_all(self, page: Page, post: PostMention, actors: list[Actor]) -> None:
        """`empat Ketua TP PKK Kecamatan, yakni Yudha (Sukorame), Sutriyah (Tikung) dan …`: a seat each."""
        for actor in actors:
            if actor.name is None or actor.posts:
                return
            if page.word(actor.last) != "(":
                continue
            place = self.places.parse(page, actor.last + 1, of_district=True)
            if place is not None and page.word(place.last) == ")":
                actor.posts = [
                    replace(post, place=place, body=replace(post.body, place=place) if post.body else None)
                ]
                actor.last = place.last + 1
