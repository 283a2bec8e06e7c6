"""What an extraction says about who holds which post, as one line each."""

from __future__ import annotations

from petakuasa.facts import Extraction


def held(extraction: Extraction) -> list[str]:
    """`Made Dana: Kapolres, Polres Wajo (former)`, each tenure in order."""
    persons = {person.id: person.name for person in extraction.persons}
    bodies = {body.id: body.name for body in extraction.organizations}
    posts = {
        post.id: f"{post.title}, {bodies.get(post.organization or '', '-')}" for post in extraction.posts
    }
    return [f"{persons[t.person]}: {posts[t.post]} ({t.capacity})" for t in extraction.tenures]
