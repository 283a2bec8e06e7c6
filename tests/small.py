"""Small articles as facts, for tests that need to say exactly who is where. All people are invented."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from petakuasa.facts import (
    Article,
    Capacity,
    Event,
    Evidence,
    Extraction,
    Mode,
    Organization,
    Participation,
    Person,
    Post,
    Tenure,
)
from petakuasa.graph.store import Store
from petakuasa.identity.world import GRAPH, INDEX
from petakuasa.ontology.vocabulary import load

ROLES = {
    "Bupati": ("bupati", "Pemerintah Kabupaten", "regency_government"),
    "Kapolres": ("kapolres", "Polres", "polres"),
    "Dandim": ("dandim", "Kodim", "kodim"),
    "Camat": ("camat", "Kecamatan", None),
}
Who = tuple[str | None, str | None, Mode] | tuple[str | None, str | None, Mode, Capacity]
"""Name, title, mode and capacity of somebody at the event."""


def article(
    id_: str,
    day: str | None,
    region: str,
    *who: Who,
    type_: str = "rapat_koordinasi",
    label: str = "Rapat koordinasi",
    outlet: str | None = None,
    published: str | None = None,
    honorifics: Sequence[str] = (),
    rank: str | None = None,
    text: str | None = None,
    place: str | None = None,
    extractor: str = "test",
) -> Extraction:
    """An article about one event, with the people at it and the posts that it gives them."""
    words = text or f"{label} {region} {day} {' '.join(str(w[0] or w[1]) for w in who)} {id_}."
    proof = Evidence(0, len(words), words, "test", 0, words)
    persons, bodies, posts, tenures, came = {}, {}, {}, [], []
    for n, (name, title, mode, *rest) in enumerate(who):
        post = None
        if title:
            role, body, kind = ROLES[title]
            bodies[title] = Organization(
                f"o{title}", f"{body} {load().regions[region].label}", kind, region, (proof,), True
            )
            posts[title] = Post(f"j{title}", role, title, f"o{title}", region)
            post = f"j{title}"
        if name:
            persons[name] = Person(name, name, (proof,), honorifics=tuple(honorifics), rank=rank)
            if post:
                tenures.append(
                    Tenure(f"t{n}", name, post, rest[0] if rest else "definitive", str(title), (proof,))
                )
        came.append(Participation(f"h{n}", "e", mode, (proof,), person=name, post=post))
    event = Event(
        "e", type_, label, (proof,), date=dt.date.fromisoformat(day) if day else None,
        date_precision="day" if day else None, region=region, main=True, place=place,
    )  # fmt: skip
    out = published or day
    return Extraction(
        Article(id_, words, outlet=outlet, published=dt.date.fromisoformat(out) if out else None),
        extractor, tuple(persons.values()), tuple(bodies.values()), tuple(posts.values()), tuple(tenures),
        (event,), tuple(came),
    )  # fmt: skip


def dump(store: Store) -> list[str]:
    """All that identity keeps, as N-Quads in order."""
    graphs = [g for g in store.graphs() if g == GRAPH or g.startswith(INDEX)]
    return sorted(str(quad) for graph in graphs for quad in store.graph(graph))
