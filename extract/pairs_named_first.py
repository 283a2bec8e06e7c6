"""Two names before two posts: `melantik H. Zahir bersama Oky Frima menjadi Bupati dan Wakil Bupati`.

Read name by name, the second one would go to the first seat: a deputy would be made the regent. Where the
pair of names is not found, neither seat is given to anybody.
"""

from __future__ import annotations

from itertools import pairwise

from .lexicon import Lexicon
from .mentions import Actor, PostMention
from .name_pairs import NamePairs
from .page import Page
from .paired_posts import head_and_deputy, share_capacity
from .sentences import Sentence
from .wording import Wording

_JOINING = ("/", "-", "–", "—")


class PairsNamedFirst:
    """Hands a head's and a deputy's seat to the two people who are named before them."""

    def __init__(self, lexicon: Lexicon, wording: Wording, pairs: NamePairs) -> None:
        self._roles = lexicon.vocabulary.roles
        self._pairs = pairs
        self._and = wording.norms("conjunction") | set(_JOINING)
        self._as = wording.norms("in_office_of", "becoming")

    def __call__(self, page: Page, actors: list[Actor], sentence: Sentence) -> list[Actor]:
        """The actors of `sentence`, each pair of seats with its pair of names."""
        for left, right in pairwise(list(actors)):
            if not left.posts or right.name is not None or len(right.posts) != 1:
                continue
            head, deputy = left.posts[-1], right.posts[0]
            if left.name is not None and head.first < left.name.last:
                continue
            joined = right.first == left.last + 1 and page.norm(left.last) in self._and
            if not joined or page.norm(head.first - 1) not in self._as:
                continue
            if head_and_deputy(self._roles, head, deputy):
                actors = self._resolved(page, actors, (left, right), sentence)
        return actors

    def _resolved(
        self, page: Page, actors: list[Actor], seats: tuple[Actor, Actor], sentence: Sentence
    ) -> list[Actor]:
        left, right = seats
        head, deputy = left.posts[-1], right.posts[0]
        head.share_seat(deputy)
        share_capacity(head, deputy)
        pair = self._pairs.before(page, head.first - 1, sentence.first)
        if pair is None or any(_comes_between(actor, pair[1].last, head) for actor in actors):
            if left.name is not None:
                left.posts[-1:] = []
                head.doubt = True
                left.last = left.posts[-1].last if left.posts else left.name.last
                actors.insert(actors.index(right), Actor(head.first, head.last, posts=[head]))
            return actors
        named = [
            Actor(name.first, name.last, name=name, posts=[post])
            for name, post in zip(pair, (head, deputy), strict=True)
        ]
        named[1].last = right.last
        taken = range(named[0].first, right.last)
        return sorted(
            [*(actor for actor in actors if actor.first not in taken), *named], key=lambda actor: actor.first
        )


def _comes_between(actor: Actor, first: int, post: PostMention) -> bool:
    """Whether another person is named between the pair and the seats."""
    return actor.name is not None and first <= actor.name.first < post.first
