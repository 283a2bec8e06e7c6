"""Changes of office: who held the post before, as the sentence that names the new holder says it.

`Kapolres Bojonegoro yang baru, pengganti AKBP Rogib Triyanto`; `melantik Sri Kusuma sebagai Pj Ketua …,
menggantikan Linda Romauli`; `Kompol Andi digantikan Kompol Budi` turns it round: Andi is the former
holder.
"""

from __future__ import annotations

from collections.abc import Iterator

from .event_drafts import SentenceView
from .mentions import Actor, PostMention
from .page import Page
from .wording import Wording

_NEAR = 4
"""Tokens from a pronoun at the start of a sentence to the word for replacing."""


class RotationReader:
    """Finds former holders in one sentence."""

    def __init__(self, wording: Wording) -> None:
        self._replaces = wording.phrases("replaces")
        self._replaced = wording.phrases("replaced_by")
        self._handover = wording.phrases("handover")
        self._from = wording.norms("handed_from")
        self._future = wording.norms("future")
        self._to = wording.norms("handed_to")
        self._swaps = wording.phrases("swaps")
        self._as = wording.norms("in_office_of")
        self._old = wording.phrases("holder_old")
        self._new = wording.phrases("holder_new")
        self._held = wording.phrases("held_by_now")
        self._held_before = wording.phrases("held_by_before")
        self._namely = wording.norms("namely", "being")
        self._any = wording.phrases(
            "replaces", "replaced_by", "handover", "swaps", "held_by_now", "held_by_before"
        )
        self._pronouns = wording.norms("pronoun")

    def __call__(
        self, page: Page, view: SentenceView, previous: SentenceView | None = None
    ) -> Iterator[tuple[Actor, PostMention, bool]]:
        """(person, the post, whether they left it) for each change that the sentence states; `previous` is
        the sentence before, whose only office holder a pronoun means."""
        if not page.starts(view.sentence.first, view.sentence.last, self._any):
            return
        yield from self._handed_over(page, view)
        yield from self._swapped(page, view)
        yield from self._filled(page, view)
        yield from self._by_pronoun(page, view, previous)
        for index in page.starts(view.sentence.first, view.sentence.last, self._replaces, self._replaced):
            length = page.phrase_at(index, self._replaces)
            passive = page.phrase_at(index, self._replaced)
            if page.norm(index - 1) in self._future or page.norm(index + length) in self._namely:
                continue  # `para pengganti, yakni Letkol Inf Budi`: who comes
            gone = [actor for actor in view.actors if actor.last <= index]
            before = [actor for actor in gone if not _no_office(actor)]
            after = [actor for actor in view.actors if 0 <= actor.first - index - max(length, passive) <= 1]
            filled = bool(after) and not _no_office(after[0])
            if passive and gone and filled and gone[-1].name and not gone[-1].posts:
                yield gone[-1], after[0].posts[-1], True  # `A digantikan B sebagai Dandim`
                continue
            if length and after and (seat := self._seat_of_both(page, after[0])) is not None:
                yield after[0], seat, True  # `A menggantikan B sebagai Dandim`
                if gone and gone[-1].name is not None and _no_office(gone[-1]):
                    yield gone[-1], seat, False
                continue
            if not before or not after:
                continue
            if length and after[0].name is not None:
                yield after[0], _current(before[-1]), True
            elif passive and before[-1].name is not None:
                yield before[-1], _current(before[-1]), True
                if after[0].name is not None and _no_office(after[0]):
                    yield after[0], _current(before[-1]), False
            elif passive and after[0].name is not None and _no_office(after[0]):
                yield after[0], _current(before[-1]), False  # `Kapolda Riau digantikan Irjen Agung`

    def _filled(self, page: Page, view: SentenceView) -> Iterator[tuple[Actor, PostMention, bool]]:
        """`Kapolsek Balige kini dijabat Iptu Budi`, `yang sebelumnya dijabat Iptu Budi`."""
        sentence = view.sentence
        for phrases, left in ((self._held, False), (self._held_before, True)):
            for index in page.starts(sentence.first, sentence.last, phrases):
                end = index + page.phrase_at(index, phrases)
                post = next((a for a in reversed(view.actors) if a.last <= index and a.posts), None)
                person = next((a for a in view.actors if a.first == end and a.name is not None), None)
                if post is None or person is None or page.norm(index - 1) in self._future:
                    continue
                if _no_office(person) and not _no_office(post) and (post.name is None or left):
                    yield person, _current(post), left

    def _by_pronoun(
        self, page: Page, view: SentenceView, previous: SentenceView | None
    ) -> Iterator[tuple[Actor, PostMention, bool]]:
        """`Kapolres Wajo AKBP Made Dana hadir. Ia menggantikan AKBP Yosef Kambu.`"""
        first = view.sentence.first
        if previous is None or page.norm(first) not in self._pronouns:
            return
        holders = [actor for actor in previous.actors if actor.name is not None and not _no_office(actor)]
        for index in page.starts(first + 1, min(first + _NEAR, view.sentence.last), self._replaces):
            end = index + page.phrase_at(index, self._replaces)
            gone = next((a for a in view.actors if a.first == end and a.name is not None), None)
            if gone is not None and _no_office(gone) and len(holders) == 1:
                yield gone, _current(holders[0]), True

    def _seat_of_both(self, page: Page, actor: Actor) -> PostMention | None:
        """The post behind `sebagai` after the name of who is replaced."""
        if actor.name is None or not actor.posts or page.norm(actor.name.last) not in self._as:
            return None
        return actor.posts[0] if actor.posts[0].first == actor.name.last + 1 else None

    def _swapped(self, page: Page, view: SentenceView) -> Iterator[tuple[Actor, PostMention, bool]]:
        """`Kapolsek Ketapang Iptu A bertukar tempat dengan Kapolsek Banyuates Iptu B`: each left a post for
        the other's."""
        for index in page.starts(view.sentence.first, view.sentence.last, self._swaps):
            end = index + page.phrase_at(index, self._swaps)
            one = next((actor for actor in reversed(view.actors) if actor.last == index), None)
            two = next((actor for actor in view.actors if actor.first == end), None)
            if one is None or two is None or one.name is None or two.name is None:
                continue
            if not (_no_office(one) or _no_office(two)):
                mine, theirs = _current(one), _current(two)
                yield from ((one, mine, True), (two, theirs, True), (one, theirs, False), (two, mine, False))

    def _handed_over(self, page: Page, view: SentenceView) -> Iterator[tuple[Actor, PostMention, bool]]:
        """`serah terima jabatan Dandim 1406/Wajo dari Letkol Inf A kepada Letkol Inf B`: A left, B came."""
        sentence = view.sentence
        if not page.starts(sentence.first, sentence.last, self._handover):
            return
        post: PostMention | None = None
        holder: Actor | None = None
        for actor in view.actors:
            if actor.posts and not _no_office(actor):
                post = _current(actor)
                holder = actor if actor.name is not None else None
            elif post is not None and actor.name is not None and _no_office(actor):
                before = page.norm(actor.first - 1)
                if before in self._from or page.phrase_at(actor.first, self._old):
                    yield actor, post, True
                elif before in self._to or page.phrase_at(actor.first, self._new):
                    if holder is not None:  # `sertijab Kasad Jenderal Andi kepada Jenderal Budi`
                        yield holder, post, True
                    yield actor, post, False
                holder = None


def _current(actor: Actor) -> PostMention:
    """The last of an actor's posts that is held today."""
    return [post for post in actor.posts if post.capacity != "former"][-1]


def _no_office(actor: Actor) -> bool:
    """A name without a post of today (`Iptu Galang, yang sebelumnya menjabat Kanit`)."""
    return all(post.capacity == "former" for post in actor.posts)
