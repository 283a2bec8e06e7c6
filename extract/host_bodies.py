"""The bodies of a sentence as those who may hold an event: by name, or by their people (`Jajaran Pemkab`)."""

from __future__ import annotations

from dataclasses import replace

from .mentions import Actor, Body
from .page import Page
from .wording import Wording

_LEAD = 3
"""Tokens of a body's people before its name (`Keluarga besar`)."""


class HostBodies:
    """Finds who may be named as an organizer."""

    def __init__(self, wording: Wording) -> None:
        self._people = wording.norms("people_of_body")

    def __call__(self, page: Page, actors: list[Actor]) -> list[Actor]:
        """The bodies among `actors`, each once, the first of two names that follow each other."""
        bodies = [body for actor in actors if (body := self._as_body(page, actor)) is not None]
        # `Polres Toba Polda Sumut menggelar`: the first of two names holds it, the other is above it
        ends = {body.last for body in bodies}
        return _without_short_forms(page, [body for body in bodies if body.first not in ends])

    def _as_body(self, page: Page, actor: Actor) -> Actor | None:
        """A body; a group that begins with one (`Forkopimda Toba turun ke jalan`), or names its people
        (`Krama Desa Adat Kubu`), counts."""
        if actor.body is not None:
            return actor if actor.name is None else None
        for body in actor.inner:
            if body.first == actor.first:
                return Actor(body.first, body.last, body=body)
            lead = range(actor.first, body.first)
            if len(lead) <= _LEAD and all(page.norm(index) in self._people for index in lead):
                return Actor(actor.first, body.last, body=body)
        return None


def _without_short_forms(page: Page, bodies: list[Actor]) -> list[Actor]:
    """`Kejaksaan Negeri Siak (Kejari Siak) bersama …` is one body, which ends behind the bracket."""
    found: list[Actor] = []
    for body in bodies:
        closed = page.word(body.last) == ")"
        if found and closed and body.first == found[-1].last + 1 and page.word(found[-1].last) == "(":
            found[-1] = replace(found[-1], last=body.last + 1)
        else:
            found.append(body)
    return found


def is_of_type(body: Body | None, wanted: str | None) -> bool:
    """Whether a body or one above it is of the type `wanted`."""
    while wanted is not None and body is not None:
        if body.type == wanted:
            return True
        body = body.parent
    return False
