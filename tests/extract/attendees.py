"""What an extraction says of who was there, in a form that tests can be written in."""

from __future__ import annotations

import datetime as dt

from petakuasa.facts import Extraction

PUBLISHED = dt.date(2024, 6, 13)
LEAD = "Rapat koordinasi lintas sektoral digelar di Aula Setda Wajo, Rabu (12/6/2024)."


def present(extraction: Extraction) -> list[str]:
    """`Kapolres Made Dana: attended`; with `< X` who came instead, with `> X` whose place was taken."""
    persons = {person.id: person.name for person in extraction.persons}
    bodies = {body.id: body.name for body in extraction.organizations}
    posts = {post.id: post.title for post in extraction.posts}
    named = {
        entry.id: " ".join(
            part for part in (posts.get(entry.post or ""), persons.get(entry.person or "")) if part
        )
        or bodies.get(entry.organization or "")
        or f"[{entry.group}]"
        for entry in extraction.participations
    }
    return [
        f"{named[entry.id]}: {entry.mode}"
        + (f" < {named[entry.represented_by]}" if entry.represented_by else "")
        + (f" > {named[entry.represents]}" if entry.represents else "")
        for entry in extraction.participations
    ]
