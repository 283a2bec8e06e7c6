"""What identity works on: the sheets of articles, found again by their keys, and the judgements about them.

Of the articles that are being updated the store's index still holds the old keys; the new ones are laid over
them in memory until all that follows has been written, so that an update that was killed is done again in
full.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Quad

from ..graph import iris
from ..graph.store import Store
from ..ontology.terms import PK
from . import copies, keys, profiles, quotes
from .judgements import Judgement, Key, found_in
from .overlay import Overlay, Place
from .sheet import Sheet, read

INDEX = iris.INDEX_GRAPHS
GRAPH = iris.IDENTITY_GRAPH
PROFILE = "=|"


@dataclass(frozen=True, slots=True)
class Entry:
    """What the store's index holds of one article: its nodes with their keys."""

    keys: frozenset[tuple[str, str]]

    def of(self, *prefixes: str) -> Iterator[tuple[str, str]]:
        """The nodes and keys of some kinds."""
        return (pair for pair in sorted(self.keys) if pair[1].startswith(prefixes))


class World:
    """The articles, with those that `changed` as they are now. Everything is read when it is first needed.

    `judged`: what people decided. `fresh`: identity has nothing in the store yet, and all articles are among
    the changed ones.
    """

    def __init__(
        self, store: Store, changed: Iterable[str], judged: Iterable[Judgement] = (), *, fresh: bool = False
    ) -> None:
        self.store = store
        self.changed = sorted(set(changed))
        self.fresh = fresh
        self._sheets: dict[str, Sheet | None] = {}
        self._signatures: dict[str, str | None] = {}
        self._found: dict[str, list[Place]] = {}
        self.before = {} if fresh else {article: self._held(article) for article in self.changed}
        self._new = Overlay(
            ((subject, article), key)
            for article in self.changed
            for subject, key in self.after(article)
            if key != keys.FACT
        )
        self._hidden = set(self.changed)
        self.judgements = sorted(judged, key=lambda j: j.keys)
        self._judged: dict[str, list[Judgement]] = defaultdict(list)
        for judgement in self.judgements:
            for named in judgement.keys:
                self._judged[named.article_iri].append(judgement)
        self._verdicts: dict[str, dict[str, tuple[str, Judgement]]] = {}

    def sheet(self, article: str) -> Sheet | None:
        """An article; None where the store does not hold it."""
        if article not in self._sheets:
            self._sheets[article] = read(self.store, article)
        return self._sheets[article]

    def known(self, article: str) -> Sheet:
        """An article that must be there."""
        sheet = self.sheet(article)
        assert sheet is not None, article  # noqa: S101 - the index names it
        return sheet

    def new(self) -> Iterator[Sheet]:
        """The changed articles that are there."""
        return filter(None, map(self.sheet, self.changed))

    @property
    def visited(self) -> int:
        """How many articles have been read."""
        return len(self._sheets)

    def find(self, key: str) -> list[Place]:
        """The nodes that bear a key, as they are now, sorted."""
        if self.fresh:
            return sorted(self._new.find(key))
        if key not in self._found:
            held = (
                (_value(quad.subject), _article(quad))
                for quad in self.store.scan(None, PK.key, Literal(key))
                if _value(quad.graph_name).startswith(INDEX)
            )
            old = [place for place in held if place[1] not in self._hidden]
            self._found[key] = sorted([*old, *self._new.find(key)])
        return self._found[key]

    def after(self, article: str) -> Iterator[tuple[str, str]]:
        """The nodes of a changed article with their keys, as they are now."""
        sheet = self.sheet(article)
        return _keys(sheet, self.signature(article)) if sheet else iter(())

    def signature(self, article: str) -> str | None:
        """The MinHash signature of an article, if it has one."""
        if article not in self._signatures:
            graph = NamedNode(iris.article_graph(article))
            said = (_value(q.object) for q in self.store.scan(None, PK.sentence, None, graph))
            self._signatures[article] = copies.signature(said)
        return self._signatures[article]

    def verdicts(self, subject: str, article: str) -> dict[str, tuple[str, Judgement]]:
        """What people decided about a node: by the other node, its article and the judgement."""
        if article not in self._judged:
            return {}
        if subject not in self._verdicts:
            found: dict[str, tuple[str, Judgement]] = {}
            for judgement in self._judged[article]:
                places = [(self._meant(key), key.article_iri) for key in judgement.keys]
                for (one, here), (other, there) in (places, places[::-1]):
                    if (one, here) == (subject, article) and other is not None:
                        found[other] = (there, judgement)
            self._verdicts[subject] = found
        return self._verdicts[subject]

    def _meant(self, key: Key) -> str | None:
        sheet = self.sheet(key.article_iri)
        return found_in(sheet, key) if sheet else None

    def _held(self, article: str) -> Entry:
        graph = NamedNode(iris.index_graph(article))
        return Entry(
            frozenset(
                (_value(q.subject), _value(q.object)) for q in self.store.scan(None, PK.key, None, graph)
            )
        )


def _keys(sheet: Sheet, signature: str | None) -> Iterator[tuple[str, str]]:
    bodies = {post.id: post.organization for post in sheet.posts.values()}
    for mention, base in profiles.bases(sheet):
        yield mention.iri, PROFILE + base
        yield from ((mention.iri, key) for key in keys.of_mention(mention, bodies))
    for event in sheet.happenings:
        yield from ((event.iri, key) for key in keys.of_happening(event))
    for statement in sheet.statements:
        yield statement.id, keys.FACT
        yield from ((statement.id, key) for key in quotes.keys(statement.evidence.quote))
    yield from ((fact, keys.FACT) for fact in (s.tenure for s in sheet.seats))
    yield from ((entry.id, keys.FACT) for entry in sheet.participations)
    yield from ((sheet.iri, key) for key in keys.of_article(sheet))
    if signature:
        yield from ((sheet.iri, band) for band in copies.bands(signature))


def _article(quad: Quad) -> str:
    return iris.article_of_index(_value(quad.graph_name))


def _value(term: object) -> str:
    return str(term.value)  # type: ignore[attr-defined]
