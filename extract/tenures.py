"""Who holds which post, as the article says it, and who held it before."""

from __future__ import annotations

from dataclasses import replace

from ..facts import Tenure
from .cast import Cast
from .event_drafts import SentenceView
from .mentions import PostMention
from .rotations import RotationReader
from .sentences import Sentence

_ACTING = ("Pj", "Plt", "Plh", "Pjs", "Ps", "Pgs")


class TenureReader:
    """Collects the tenures of one article and tells the cast who holds what."""

    def __init__(self, rotations: RotationReader) -> None:
        self._rotations = rotations

    def __call__(self, cast: Cast, views: list[SentenceView]) -> tuple[Tenure, ...]:
        """All tenures in order; a capacity that the text marks outdoes the unmarked one."""
        tenures: dict[tuple[str, str, str], Tenure] = {}
        previous: SentenceView | None = None
        for view in views:
            if view.sentence.part == "title":
                continue
            for actor in view.actors:
                person = cast.person_of(actor) if actor.name is not None else None
                if person is None:
                    continue
                for mention in actor.posts:
                    self._add(cast, tenures, person, mention, view.sentence, "post-of-name")
            for changed, mention, left in self._rotations(cast.page, view, previous):
                person = cast.person_of(changed)
                if person is not None:
                    seat = replace(mention, capacity="former") if left else mention
                    self._add(cast, tenures, person, seat, view.sentence, "change-of-office")
            previous = view
        _drop_unmarked(tenures)
        _drop_left(tenures)
        self._drop_shorter(cast, tenures)
        return tuple(tenures.values())

    @staticmethod
    def _drop_shorter(cast: Cast, tenures: dict[tuple[str, str, str], Tenure]) -> None:
        """`Asisten I Setda Wajo Budi … kata Asisten Budi`: the bare word is no second seat."""
        posts = {post.id: post for post in cast.posts.values()}
        seats = {
            (tenure.person, tenure.capacity, cast.broader(post.role), post.region)
            for tenure in tenures.values()
            if (post := posts[tenure.post]).role is not None
        }
        for key, tenure in list(tenures.items()):
            post = posts[tenure.post]
            if post.role and (tenure.person, tenure.capacity, post.role, post.region) in seats:
                del tenures[key]

    def _add(
        self,
        cast: Cast,
        tenures: dict[tuple[str, str, str], Tenure],
        person: str,
        mention: PostMention,
        sentence: Sentence,
        rule: str,
    ) -> None:
        post = cast.post_of(mention)
        capacity = "former" if mention.outgoing and mention.capacity == "definitive" else mention.capacity
        key = (person, post.id, capacity)
        evidence = cast.page.evidence(mention.first, mention.last, rule, sentence)
        known = tenures.get(key)
        if known is not None:
            tenures[key] = replace(known, evidence=(*known.evidence, evidence))
            return
        surface = " ".join(cast.page.tokens.quote(mention.first, mention.last).split())
        tenures[key] = Tenure(f"t{len(tenures) + 1}", person, post.id, capacity, surface, (evidence,))
        if capacity not in ("former", "candidate"):
            holders = cast.holders.setdefault(post.id, [])
            if person not in holders:
                holders.append(person)


def _drop_unmarked(tenures: dict[tuple[str, str, str], Tenure]) -> None:
    """`Pj Bupati Kampar Hambali … Bupati Kampar Hambali`: the marked capacity is the better statement."""
    marked = {(t.person, t.post) for t in tenures.values() if t.capacity in _ACTING}
    for key, tenure in list(tenures.items()):
        if tenure.capacity == "definitive" and (tenure.person, tenure.post) in marked:
            del tenures[key]


def _drop_left(tenures: dict[tuple[str, str, str], Tenure]) -> None:
    """`Kapolsek Camplong AKP Rofii digantikan …`: who is replaced in this article holds the post no
    longer."""
    for (person, post, capacity), tenure in list(tenures.items()):
        rules = {evidence.rule for evidence in tenure.evidence}
        if capacity == "former" and "change-of-office" in rules:
            tenures.pop((person, post, "definitive"), None)
