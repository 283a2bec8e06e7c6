"""The one way in: bring identity up to date with the articles, touching what depends on the changed ones
only."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Quad

from ..graph import iris
from ..graph.store import Store
from ..ontology.terms import PK
from . import judgements
from .clusters import Clusters
from .draft import Draft
from .said import Facts
from .world import GRAPH, INDEX, World, index_graph

RULES = "1"
"""To be raised where the rules of identity change: then everything is worked out again."""


@dataclass(frozen=True, slots=True)
class Report:
    """What an update did: articles that had changed, articles that it had to read, pairs that it compared,
    quads that it wrote."""

    changed: int = 0
    read: int = 0
    compared: int = 0
    written: int = 0


def update(store: Store, changed: Iterable[str] = ()) -> Report:
    """Bring identity up to date: with all articles that are new or gone since the last time, or whose text,
    metadata or extractor has changed, and with those that are named (by IRI) in any case.

    The result is that of a build from nothing, whatever came in which order. An update that is killed is done
    again in full by the next. StoreError where the store fails or is open for reading only.
    """
    return _bring(store, set(changed) | set(_stale(store)))


def _bring(store: Store, stale: set[str]) -> Report:
    if not stale and _knows_judgements(store):
        return Report()
    world = World(store, stale)
    draft = Draft(store)
    clusters = Clusters(world, draft)
    clusters.resolve()
    Facts(world, draft, clusters).state()
    written = draft.write()
    _mark(store, world)
    return Report(len(stale), world.visited, clusters.compared, written)


def rebuild(store: Store) -> Report:
    """Forget what was derived and work it out from nothing."""
    for graph in [g for g in store.graphs() if g == GRAPH or g.startswith(INDEX)]:
        store.revise(graph, gone=set(store.graph(graph)), new=set())
    return update(store)


def decide(
    store: Store, put: Iterable[judgements.Judgement] = (), drop: Iterable[judgements.Judgement] = ()
) -> Report:
    """Record judgements and take others back, and draw the consequences."""
    put, drop, stale = list(put), list(drop), set(_stale(store))
    held = {j.iri: j for j in judgements.load(store)}
    out = [held[j.iri] for j in (*put, *drop) if j.iri in held]
    gone, new = {q for j in out for q in j.quads()}, {q for j in put for q in j.quads()}
    store.revise(judgements.GRAPH, gone=gone - new, new=new - gone)
    return _bring(store, stale | {key.article_iri for j in (*put, *drop) for key in j.keys})


def _stale(store: Store) -> Iterator[str]:
    """The articles whose graphs are not those that identity has seen."""
    articles = {iris.article_of_graph(g) for g in store.graphs() if g.startswith(iris.ARTICLE_GRAPHS)}
    seen = {
        quad.subject.value: quad.object.value  # type: ignore[union-attr]
        for quad in store.scan(None, PK.sha256, None, None)
        if quad.graph_name.value.startswith(INDEX)  # type: ignore[union-attr]
    }
    if not _knows_judgements(store):
        yield from articles | seen.keys()
        return
    yield from seen.keys() - articles
    yield from (article for article in articles if seen.get(article) != _digest(store, article))


def _mark(store: Store, world: World) -> None:
    """Write the new keys, with the mark of what they were made of."""
    for article in world.changed:
        graph = NamedNode(index_graph(article))
        held = set(store.graph(graph.value))
        keys = world.after[article].keys
        wanted = {Quad(NamedNode(subject), PK.key, Literal(key), graph) for subject, key in keys}
        if world.sheet(article) is not None:
            wanted.add(Quad(NamedNode(article), PK.sha256, Literal(_digest(store, article)), graph))
        store.revise(graph.value, gone=held - wanted, new=wanted - held)
    held, wanted = _judgement_marks(store)
    store.revise(GRAPH, gone=held - wanted, new=wanted - held)


def _digest(store: Store, article: str) -> str:
    """A digest of what the article's graph says of the article itself: its text, metadata and extractor."""
    graph = NamedNode(iris.article_graph(article))
    lines = sorted(f"{q.predicate} {q.object}" for q in store.scan(NamedNode(article), None, None, graph))
    return hashlib.sha256("\n".join([RULES, *lines]).encode()).hexdigest()[:16]


def _knows_judgements(store: Store) -> bool:
    """True where identity has seen the judgements as they are."""
    held, wanted = _judgement_marks(store)
    return held == wanted


def _judgement_marks(store: Store) -> tuple[set[Quad], set[Quad]]:
    """The digest of the judgements as identity has seen them, and as they are: a property of their graph."""
    subject, graph = NamedNode(judgements.GRAPH), NamedNode(GRAPH)
    held = set(store.scan(subject, PK.sha256, None, graph))
    text = judgements.export(judgements.load(store))
    digest = hashlib.sha256(text.encode()).hexdigest()[:16]
    return held, {Quad(subject, PK.sha256, Literal(digest), graph)} if text else set()
