"""Two posts and two names, in the same order.

`Bupati dan Wakil Bupati Batu Bara Zahir dan Oky Frima`, `Kapolres dan Dandim, AKBP Budi dan Letkol Inf
Tono`, `calon Bupati dan Wakil Bupati nomor urut 1 A – B`. Read post by post, the first name would go to the
second seat.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

from ..ontology.concepts import Role
from .lexicon import Lexicon
from .mentions import Actor, NameMention, PostMention
from .names import NameParser
from .page import Page
from .sentences import Sentence
from .wording import Wording

_PAUSES = (",", ":", "(", "-", "–", "—")
_DASHES = ("-", "–", "—")
_SPREADING = ("former", "candidate")


class PairedPosts:
    """Hands two joined posts their two names, and the second the capacity that stands before the first."""

    def __init__(self, lexicon: Lexicon, wording: Wording, names: NameParser) -> None:
        self._roles = lexicon.vocabulary.roles
        self._names = names
        self._and = wording.norms("conjunction") | {"/"}
        self._joiners = wording.norms("ticket_joiner")
        self._namely = wording.norms("namely", "being")
        self._couple = wording.norms("couple")

    def __call__(self, page: Page, actors: list[Actor], sentence: Sentence) -> list[Actor]:
        """The actors of `sentence` with every pair of posts resolved that its two names leave no doubt on."""
        for left, right in pairwise(list(actors)):
            if not self._joined(page, left, right):
                continue
            first, second = left.posts[0], right.posts[0]
            deputy = head_and_deputy(self._roles, first, second)
            if deputy:
                first.share_seat(second)
                share_capacity(first, second)
                _drop_fused(right)
            pair = self._two_names(page, right, sentence, close=deputy)
            if pair is None:
                continue
            claimed = next((actor for actor in actors if _claims(actor, pair[1])), None)
            if claimed is not None and not self._next_pair(page, claimed, actors):
                continue
            left.name, right.name = pair
            left.last = pair[0].last
            right.first, right.last = pair[1].first, pair[1].last
            actors = [a for a in actors if a in (left, right) or a.first != right.first]
        return actors

    def _next_pair(self, page: Page, claimed: Actor, actors: list[Actor]) -> bool:
        """`Bupati dan Wakil Bupati Blora A-B, Bupati dan Wakil Bupati Rembang C-D`: what follows the second
        name opens the next pair, and is taken from it."""
        number = actors.index(claimed)
        following = actors[number + 1] if number + 1 < len(actors) else None
        post = claimed.posts[0]
        if following is None or claimed.name is None or post.first < claimed.name.last or not following.posts:
            return False
        if not self._and_between(page, claimed, following) or not head_and_deputy(
            self._roles, post, following.posts[0]
        ):
            return False
        claimed.name, claimed.first = None, post.first
        return True

    def _two_names(
        self, page: Page, right: Actor, sentence: Sentence, *, close: bool
    ) -> tuple[NameMention, NameMention] | None:
        """The names behind the second post; without a pause between only a head and a deputy are a pair."""
        at = right.posts[0].last
        paused = int(page.word(at) in _PAUSES)
        paused += page.norm(at + paused) in self._namely
        paused += page.norm(at + paused) in self._couple
        if not paused and not close:
            return None
        first = right.name or self._names.parse(page, at + paused)
        if first is not None and paused and (fused := _fused(first)) is not None:
            return fused
        if first is None or page.norm(first.last) not in self._joiners:
            return None
        second = self._names.parse(page, first.last + 1) if page.capital(first.last + 1) else None
        return (first, second) if second is not None and second.last <= sentence.last else None

    def _joined(self, page: Page, left: Actor, right: Actor) -> bool:
        """Two posts with nothing but `dan` between them, the first of them without a name."""
        return (
            len(left.posts) == 1
            and len(right.posts) == 1
            and left.name is None
            and left.group is None
            and right.group is None
            and self._and_between(page, left, right)
        )

    def _and_between(self, page: Page, left: Actor, right: Actor) -> bool:
        if right.first - left.last != 1:
            return False
        dash = page.word(left.last) in _DASHES
        return page.norm(left.last) in self._and or (
            dash and head_and_deputy(self._roles, left.posts[0], right.posts[0])
        )


def head_and_deputy(roles: Mapping[str, Role], first: PostMention, second: PostMention) -> bool:
    """Whether the second seat is the deputy's of the first one's institution."""
    one, two = roles.get(first.role or ""), roles.get(second.role or "")
    return (
        one is not None
        and two is not None
        and (one.position, two.position) == ("head", "deputy")
        and one.institution_type == two.institution_type
    )


def share_capacity(first: PostMention, second: PostMention) -> None:
    """`calon Bupati dan Wakil Bupati`, `Bupati dan Wakil Bupati terpilih`: one capacity for both seats."""
    if first.capacity in _SPREADING and second.capacity == "definitive":
        second.capacity = first.capacity
    spread = second.capacity == "elected" or second.ended is not None
    if spread and first.capacity == "definitive":
        first.capacity, first.ended = second.capacity, second.ended
    first.incoming, first.outgoing = first.incoming or second.incoming, first.outgoing or second.outgoing


def _drop_fused(right: Actor) -> None:
    """`Bupati dan Wakil Bupati Zahir-Aslam`: two short names in one word are nobody's name."""
    if right.name is not None and any(
        len(part) > 2 and part[0].isupper() for part in right.name.name.split("-")[1:]
    ):
        right.name, right.last = None, right.posts[0].last


def _claims(actor: Actor, name: NameMention) -> bool:
    """`Bupati dan Wakil Bupati Hamid dan Budi (Kapolres)`: the second name has an office of its own."""
    return actor.first == name.first and bool(actor.posts)


def _fused(name: NameMention) -> tuple[NameMention, NameMention] | None:
    """`Sri Utami-Gamal`: two names that only a hyphen parts, the first of more than one word."""
    words = name.name.split()
    parts = words[-1].split("-")
    if (
        name.titled
        or len(words) < 2
        or len(parts) != 2
        or not all(p[:1].isupper() and len(p) > 2 for p in parts)
    ):
        return None
    first = replace(name, name=" ".join([*words[:-1], parts[0]]))
    return first, replace(name, first=name.name_last - 1, name_first=name.name_last - 1, name=parts[1])
