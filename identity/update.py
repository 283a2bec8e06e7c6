"""The one way in: bring identity up to date with the articles, touching what depends on the changed ones
only."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from pyoxigraph import Literal, NamedNode, Quad

from ..graph import iris
from ..graph.store import Store
from ..ontology.terms import PK
from . import judgements
from .clusters import Clusters
from .draft import Draft
from .judgements import Judgement
from .said import Facts
from .world import GRAPH, INDEX, World

RULES = "5"
"""To be raised where the rules of identity change: then everything is worked out again."""
TRANSACTION = 20_000
"""Quads that are written in one transaction. An update of more is made from nothing where it is killed."""
SHARE = 4
"""Where more than one article in so many has changed, a build from nothing costs less than an update."""


@dataclass(frozen=True, slots=True)
class Report:
    """What an update did: articles that had changed, articles that it had to read, pairs that it compared,
    quads that it wrote."""

    changed: int = 0
    read: int = 0
    compared: int = 0
    written: int = 0


def update(store: Store, changed: Iterable[str] = ()) -> Report:
    """Bring identity up to date: with all articles that are new, gone or written anew since the last time,
    and with those that are named (by IRI) in any case.

    The result is that of a build from nothing, whatever came in which order. An update that is killed is done
    again in full by the next. StoreError where the store fails or is open for reading only.
    """
    graphs = store.graphs()
    articles = {iris.article_of_graph(g) for g in graphs if g.startswith(iris.ARTICLE_GRAPHS)}
    stale = set(changed) | _stale(store, graphs, articles)
    known = judgements.load(store)
    if _marked(store) == _mark(known):
        if not stale:
            return Report()
        if len(stale) * SHARE <= len(articles):
            return _bring(store, World(store, stale, known), set(), set())
    return _build(store, articles)


def rebuild(store: Store) -> Report:
    """Forget what was derived and work it out from nothing."""
    return _build(
        store, {iris.article_of_graph(g) for g in store.graphs() if g.startswith(iris.ARTICLE_GRAPHS)}
    )


def decide(
    store: Store, put: Iterable[Judgement] = (), drop: Iterable[Judgement] = (), *, current: bool = False
) -> Report:
    """Record judgements and take others back, and draw the consequences.

    `current`: nothing has been written since the last `update` or `decide`; then that is not looked for,
    which takes seconds where the store is large.
    """
    if not current:
        update(store)
    put, drop = list(put), list(drop)
    held = {j.iri: j for j in judgements.load(store)}
    out = [held[j.iri] for j in (*put, *drop) if j.iri in held]
    gone, new = {q for j in out for q in j.quads()}, {q for j in put for q in j.quads()}
    for judgement in out:
        del held[judgement.iri]
    known = list({**held, **{j.iri: j for j in put}}.values())
    stale = {key.article_iri for j in (*put, *drop) for key in j.keys}
    return _bring(store, World(store, stale, known), gone - new, new - gone)


def _bring(store: Store, world: World, gone: set[Quad], new: set[Quad]) -> Report:
    """Work out what depends on the changed articles, and write it, with what else shall go and come: in one
    transaction, or, where that would be too large, behind the mark, without which the next update builds from
    nothing."""
    draft = Draft(store)
    clusters = Clusters(world, draft)
    clusters.resolve()
    Facts(world, draft, clusters).state()
    old, said = draft.changes()
    gone, new = gone | old, new | said
    for article in world.changed:
        held = set(store.graph(iris.index_graph(article)))
        wanted = set(_index(world, article))
        gone |= held - wanted
        new |= wanted - held
    marked, mark = _marked(store), _mark(world.judgements)
    if len(gone) + len(new) <= TRANSACTION:
        store.revise(gone=gone | (marked - mark), new=new | (mark - marked))
    else:
        store.revise(gone=marked, new=set())
        for part in _parts(gone):
            store.revise(gone=part, new=set())
        for part in _parts(new):
            store.revise(gone=set(), new=part)
        store.revise(gone=set(), new=mark)
    return Report(len(world.changed), world.visited, clusters.compared, len(old) + len(said))


def _build(store: Store, articles: set[str]) -> Report:
    """Work out everything from nothing. The mark goes first and comes last."""
    store.revise(gone=_marked(store), new=set())
    for graph in [g for g in store.graphs() if g == GRAPH or g.startswith(INDEX)]:
        store.clear(graph)
    world = World(store, articles, judgements.load(store), fresh=True)
    draft = Draft(store, fresh=True)
    clusters = Clusters(world, draft)
    clusters.resolve()
    Facts(world, draft, clusters).state()
    draft.pour()
    for part in _parts(quad for article in world.changed for quad in _index(world, article)):
        store.pour(part)
    store.revise(gone=set(), new=_mark(world.judgements))
    return Report(len(articles), world.visited, clusters.compared, draft.written)


def _stale(store: Store, graphs: list[str], articles: set[str]) -> set[str]:
    """The articles whose graph is not the one that identity has seen, and those that are gone."""
    known = {iris.article_of_index(graph) for graph in graphs if graph.startswith(INDEX)}
    seen = {quad.subject.value for quad in store.scan(None, PK.indexed)}  # type: ignore[union-attr]
    # A graph that has been emptied keeps its name in the store.
    gone = {article for article in known - articles if any(store.graph(iris.index_graph(article)))}
    return gone | (articles - seen)


def _index(world: World, article: str) -> Iterator[Quad]:
    """An article's keys, with the mark that they are of its graph as it is."""
    graph = NamedNode(iris.index_graph(article))
    if world.sheet(article) is not None:
        for subject, key in world.after(article):
            yield Quad(NamedNode(subject), PK.key, Literal(key), graph)
        yield Quad(NamedNode(article), PK.indexed, Literal(True), graph)


def _marked(store: Store) -> set[Quad]:
    """The mark that identity was written to the end, with a digest of its rules and of the judgements."""
    return set(store.scan(NamedNode(judgements.GRAPH), PK.sha256, None, NamedNode(GRAPH)))


def _mark(known: Iterable[Judgement]) -> set[Quad]:
    """The mark as it must be: a property of the judgements' graph."""
    digest = hashlib.sha256((RULES + judgements.export(known)).encode()).hexdigest()[:16]
    return {Quad(NamedNode(judgements.GRAPH), PK.sha256, Literal(digest), NamedNode(GRAPH))}


def _parts(quads: Iterable[Quad]) -> Iterator[set[Quad]]:
    rest = iter(quads)
    while part := set(islice(rest, TRANSACTION)):
        yield part
