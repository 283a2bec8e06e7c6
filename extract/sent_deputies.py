"""Whoever comes in somebody's place sits in that one's house: `Kepala Dinas Sosial Wajo, diwakili Kabid
Rehabilitasi Budi`, `Kapolsek Tempe diwakili Kanit Binmas Aiptu Made`.

A section's head or a secretary whose own words name no body is of the body whose head sent them.
"""

from __future__ import annotations

from itertools import pairwise

from .lexicon import Lexicon
from .mentions import Actor, PostMention
from .page import Page
from .wording import Wording

_SUBORDINATE = frozenset({"unit_head", "staff", "secretary", "deputy"})
_AGENCIES = frozenset({"dinas", "badan"})
"""Kinds that a deputy's title may name for any agency (`Sekretaris Dinas`)."""


class SentDeputies:
    """Seats the deputies of one sentence."""

    def __init__(self, lexicon: Lexicon, wording: Wording) -> None:
        self._roles = lexicon.vocabulary.roles
        self._sent = wording.phrases("sent_somebody")
        self._agent = wording.norms("agent")

    def __call__(self, page: Page, actors: list[Actor]) -> None:
        """Give each deputy without body or place those of whoever sent them."""
        for principal, deputy in pairwise(actors):
            if not principal.posts or not deputy.posts or not self._sends(page, principal, deputy):
                continue
            one, two = principal.posts[-1], deputy.posts[0]
            if two.body is None and two.place is None and two.position in _SUBORDINATE:
                self._seat(one, two)

    def _sends(self, page: Page, principal: Actor, deputy: Actor) -> bool:
        at = principal.last + (page.word(principal.last) == ",")
        length = page.phrase_at(at, self._sent)
        return bool(length) and at + length + (page.norm(at + length) in self._agent) == deputy.first

    def _seat(self, one: PostMention, two: PostMention) -> None:
        kind = one.body.type if one.body is not None else None
        if kind is None and one.role is not None:
            kind = self._roles[one.role].institution_type
        own = self._roles[two.role].institution_type if two.role else None
        if own is None or own == kind or (own in _AGENCIES and one.body is not None):
            if one.body is not None:
                two.body, two.place = one.body, one.place
            elif own == kind:
                two.place = one.place
            return
        namesake = self._namesake(two, kind)
        if namesake is not None:
            two.role, two.body, two.place = namesake, one.body, one.place

    def _namesake(self, post: PostMention, kind: str | None) -> str | None:
        """The role of the same short title in a body of `kind`: a Polsek has a Kanit as a Polres has."""
        own = self._roles[post.role or ""]
        for role in self._roles.values():
            if role.institution_type == kind and role.short == own.short:
                return role.notation
        return None
