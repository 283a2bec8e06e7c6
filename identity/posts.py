"""Which post somebody means: by its name as people write it."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from dataclasses import dataclass, field

from pyoxigraph import NamedNode

from ..errors import NotFoundError
from ..graph import iris
from ..graph.shape import node
from ..graph.store import Store
from ..ontology.places import name_key
from ..ontology.terms import BASE
from ..ontology.vocabulary import load

_SHOWN = 8
"""Names that a message lists."""


@dataclass(slots=True)
class NamedPost:
    """A post with the names that articles give it, and the codes of its regions."""

    iri: str
    labels: set[str] = field(default_factory=set)
    regions: set[str] = field(default_factory=set)

    @property
    def label(self) -> str:
        """The smallest of its names, as the named questions show it."""
        return min(self.labels, default=self.iri)


def called(store: Store, text: str) -> NamedPost:
    """The post that bears this name: an IRI or its tail, the whole name (`Kapolres Banyuasin`), its
    beginning with the region by any of the region's names (`Ketua DPRD Kotim`), or a beginning that only one
    post has. Large and small letters are alike. NotFoundError where no post is meant, with the near ones, and
    where several are."""
    posts = _posts(store)
    iri = text if text.startswith(BASE) else BASE + text
    if iri in posts:
        return posts[iri]
    key = name_key(text)
    found = [post for post in posts.values() if key in map(name_key, post.labels)]
    if not found:
        found = [post for head, code in _readings(text) for post in posts.values() if _is(post, head, code)]
    if not found and key:
        found = [
            post for post in posts.values() if any(name_key(each).startswith(key) for each in post.labels)
        ]
    if len(found) == 1:
        return found[0]
    if found:
        names = sorted(f"{post.label} ({post.iri.removeprefix(BASE)})" for post in found)
        shown = "; ".join([*names[:_SHOWN], "…"][: len(names)])
        raise NotFoundError(f"{text!r} may mean {len(found)} posts", fix=f"Say which one: {shown}.")
    labels = sorted({post.label for post in posts.values()})
    near = difflib.get_close_matches(text, labels, n=3, cutoff=0.5)
    fix = f"Did you mean {', '.join(near)}?" if near else "`petakuasa ask post-holders` lists the posts."
    raise NotFoundError(f"no article speaks of a post called {text!r}", fix=fix)


def _posts(store: Store) -> dict[str, NamedPost]:
    posts: dict[str, NamedPost] = {}
    for quad in store.scan(None, node("rdf:type"), node("org:Post"), None):
        iri = quad.subject.value  # type: ignore[union-attr]
        if iri not in posts:
            regions = {iris.notation(code) for code in _said(store, iri, "pk:region")}
            posts[iri] = NamedPost(iri, _said(store, iri, "rdfs:label"), regions)
    return posts


def _said(store: Store, iri: str, name: str) -> set[str]:
    return {quad.object.value for quad in store.scan(NamedNode(iri), node(name), None, None)}  # type: ignore[union-attr]


def _readings(text: str) -> Iterator[tuple[str, str]]:
    """The ways to read a text as the beginning of a post's name and a region, the longest name first."""
    words = text.split()
    for cut in range(1, len(words)):
        try:
            yield " ".join(words[:cut]), load().find_region(" ".join(words[cut:])).notation
        except NotFoundError:
            continue


def _is(post: NamedPost, head: str, code: str) -> bool:
    key = name_key(head)
    return code in post.regions and any(name_key(label).startswith(key) for label in post.labels)
