"""Posts behind a name: `Budi, Kapolres Paser`, `Budi selaku Ketua`, `Edi Susanto (Sekretaris DPRD)`, `Budi
dari Kadis Sosial dan Plt Camat Tempe menjadi Kepala BKD`.
"""

from __future__ import annotations

from .mentions import Actor, PostMention
from .names import NameParser
from .page import Page
from .posts import PostParser
from .sentences import Sentence
from .wording import Wording


def _post_first(actor: Actor | None) -> bool:
    return (
        actor is not None
        and actor.name is not None
        and actor.posts != []
        and (actor.posts[0].first < actor.name.first)
    )


def _leave(posts: list[PostMention], following: PostMention | None) -> None:
    """`Kapolres Toba AKBP Made Dana dimutasi menjadi …`: what stands before is left; by a mere `jadi Kapolres
    Wajo` only the seat of the same kind elsewhere."""
    for post in posts:
        if post.capacity != "definitive":
            continue
        if following is None or (
            following.capacity == "definitive" and following.role == post.role and _elsewhere(post, following)
        ):
            post.capacity = "former"


def _elsewhere(one: PostMention, two: PostMention) -> bool:
    return one.place is not None and two.place is not None and one.place.name != two.place.name


def _is_part(page: Page, first: int, post: PostMention) -> bool:
    """`selaku Komandan Apel`: a part in the ceremony, no office."""
    part = page.hits.at(first, "trigger")
    return part is not None and part.last > first + 1 and part.last >= post.last


def _behind_small_words(page: Page, previous: Actor | None, actor: Actor, through: frozenset[str]) -> bool:
    """Whether nothing but a word or two without a capital parts a name from a post before it."""
    if previous is None or previous.name is not None or not previous.posts:
        return False
    between = range(previous.last, actor.first)
    small = (
        page.word(index).islower() and not page.hits.any_at(index) and page.norm(index) not in through
        for index in between
    )
    return 0 < len(between) <= _SMALL_WORDS and all(small)


_SMALL_WORDS = 2
"""Words of a place that is printed without capitals: `Kapolsek alas barat AKP Komang`."""
_PAUSES = (",", "-", "–", "—")


class PostLinker:
    """Joins a name with the posts that follow it."""

    def __init__(self, wording: Wording, posts: PostParser, names: NameParser) -> None:
        self.posts = posts
        self.names = names
        self._links = wording.phrases("post_link")
        self._former_links = wording.phrases("post_former_link")
        self._from = wording.norms("handed_from")
        self._moved = wording.phrases("moved_on")
        self._relative = wording.norms("relative")
        self._sent = wording.phrases("sent_somebody")
        self._and = wording.norms("and")
        self._namely = wording.norms("namely", "being")
        self._gone = wording.norms("outgoing")
        self._through = wording.norms("through")
        self._now = wording.norms("by_now")
        self._becoming = wording.norms("becoming")

    def __call__(self, page: Page, actor: Actor, sentence: Sentence, previous: Actor | None) -> None:
        """Posts after the name: `Budi, Kapolres Paser`, `Budi selaku Ketua`, `Budi (Kapolres)`, `Budi yang
        juga …`. Behind a `previous` who is named after a post the next post opens the next person."""
        while actor.name is not None:
            at = actor.last
            if at >= sentence.last or page.broken(at):
                return
            former, length = self._linked(page, at)
            if page.word(at) in _PAUSES and not length and (behind := self._linked(page, at + 1))[1]:
                at, (former, length) = at + 1, behind
            bracket = page.word(at) == "("
            bare = not actor.posts and (page.word(at) == "," or page.hits.at(at, "role") is not None)
            if not (length or bracket or bare):
                return
            start = at + length + (bracket or (bare and not length and page.word(at) == ","))
            post = self.posts.parse(page, start, lower=bool(length))
            if post is None or post.last > sentence.last or _is_part(page, start, post):
                return
            if bracket and page.word(post.last) != ")":
                return
            if bare and not length and page.norm(post.last) in self._from:
                return  # `Kasdam dari Aminton ke Iwan, Irdam dari Yudha ke Fachmi`
            if bare and not length and self._takes_own_name(page, post, row=_post_first(previous)):
                return
            if bare and not length and _behind_small_words(page, previous, actor, self._through):
                return  # `Kapolres sumbawa AKBP Wahyu, Ketua MUI …`: the post before is his
            if bare and not length and page.phrase_at(post.last, self._sent):
                return  # `MDA Ketut Gunaksa, Camat Sukasada diwakili Sekcam`: another one
            if former or (bracket and self._of_the_one_before(page, actor)):
                post.capacity = "former"
                actor.posts.append(post)
                actor.last = self._left_as_well(page, actor, post.last + bracket)
                continue
            if length:
                _leave(actor.posts, None if page.starts(at, start, self._moved) else post)
            actor.posts.append(post)
            actor.last = post.last + bracket
            if bare and not length and not bracket:
                continue

    def _of_the_one_before(self, page: Page, actor: Actor) -> bool:
        """`pejabat sebelumnya yakni Hamdan Lubis (Bupati Wajo periode 2018-2023)`: who is gone."""
        first = actor.name.first if actor.name is not None else actor.first
        return page.norm(first - 1) in self._namely and page.norm(first - 2) in self._gone

    def moves_on(self, page: Page, index: int) -> bool:
        """`dari Kadis Sosial dan Plt Camat Tempe menjadi …`: whether posts that are left stand at `index`."""
        left = self.posts.parse(page, index + 1, lower=True) if page.norm(index) in self._from else None
        while left is not None and page.norm(left.last) in self._and:
            left = self.posts.parse(page, left.last + 1, lower=True)
        return left is not None and page.norm(left.last) in self._becoming

    def _left_as_well(self, page: Page, actor: Actor, index: int) -> int:
        """Behind a post that was left, where the others that were left with it end."""
        last = index
        while page.norm(last) in self._and:
            post = self.posts.parse(page, last + 1, lower=True)
            if post is None or not (self._linked(page, post.last)[1] or page.norm(post.last) in self._and):
                break
            post.capacity = "former"
            actor.posts.append(post)
            last = post.last
        return last

    def _linked(self, page: Page, at: int) -> tuple[int, int]:
        """How many tokens at `at` lead to a post once held, and to any post: `yang pernah menjabat`, `dari
        Camat Tempe menjadi …`."""
        if page.norm(at) in self._from and not page.phrase_at(at, self._former_links):
            return (1, 1) if self.moves_on(page, at) else (0, 0)
        at_first, at = at, at + (page.norm(at) in self._now)
        relative = int(page.norm(at) in self._relative)
        former = page.phrase_at(at, self._former_links)
        length = max(former, page.phrase_at(at, self._links))
        if relative:
            left = page.phrase_at(at + 1, self._former_links)
            taken = max(left, page.phrase_at(at + 1, self._links))
            if taken + 1 > length and taken:
                former, length = left and left + 1, taken + 1
        gap = at - at_first
        return former and former + gap, length and length + gap

    def _takes_own_name(self, page: Page, post: PostMention, *, row: bool) -> bool:
        """In a list the post after the comma may open the next person: `Budi, SH, Kapolres AKBP Andi`; in a
        `row` of posts before names it does."""
        at = post.last
        name = self.names.parse(page, at + (page.word(at) in (",", "(")))
        return name is not None and (page.word(at) != "," or name.titled or row)
