"""Whether one office belongs to the house of another: `Wakapolres` to that of `Kapolres`, `Kepala Dinas` to
that of `Bupati`; but `Kapolres`, the head of a house of its own, not to that of `Kapolda`."""

from __future__ import annotations

from ..ontology.vocabulary import Vocabulary
from .mentions import Actor

_OWN = ("regency", "city", "province")
"""Levels whose heads act in their own right."""
_REGIONAL = "regional_government"
_GOVERNMENTS = ("regency_government", "city_government")


class Houses:
    """The kinds of bodies that offices belong to, and those above them."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._roles = vocabulary.roles
        self._parents = {key: kind.parent_type for key, kind in vocabulary.institution_types.items()}

    def of(self, actor: Actor) -> str | None:
        """The kind of body of the first post that is known."""
        role = self._role(actor)
        return self._roles[role].institution_type if role is not None else None

    def serves(self, deputy: Actor, head: Actor) -> bool:
        """Whether `deputy` is of the house of `head`, or of one under it, and not the head of its own."""
        house, above = self.of(deputy), self.of(head)
        role = self._role(deputy)
        if role is None or house is None or above is None:
            return False
        if house == above:
            return True
        if self._roles[role].position == "head" and self._roles[role].level in _OWN:
            return False
        line = self._line(house)
        return above in line or (_REGIONAL in line and above in _GOVERNMENTS)

    def heads(self, head: Actor, deputy: Actor) -> bool:
        """Whether `deputy` is of the house that `head` heads, and not the other way round."""
        if not self.serves(deputy, head):
            return False
        return not self.serves(head, deputy) or (self._is_head(head) and not self._is_head(deputy))

    def _is_head(self, actor: Actor) -> bool:
        role = self._role(actor)
        return role is not None and self._roles[role].position == "head"

    def _role(self, actor: Actor) -> str | None:
        return next((post.role for post in actor.posts if post.role is not None), None)

    def _line(self, house: str) -> list[str]:
        line: list[str] = []
        above = self._parents.get(house)
        while above is not None and above not in line:
            line.append(above)
            above = self._parents.get(above)
        return line
