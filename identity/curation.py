"""Merging and parting by hand, and the queue of pairs that wait for somebody to decide."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field

from pyoxigraph import NamedNode

from ..errors import NotFoundError
from ..graph import iris
from ..graph.shape import node
from ..graph.store import Store
from ..ontology.terms import BASE, PK
from .assignment import Assignment
from .judgements import Judgement, JudgementError, Key, Verdict, found_in, key_of, load
from .sheet import Sheet, read
from .update import decide, update
from .world import GRAPH


@dataclass(frozen=True, slots=True)
class Named:
    """A person or event of an article that somebody named."""

    iri: str
    sheet: Sheet

    @property
    def key(self) -> Key:
        """What finds it again."""
        return key_of(self.sheet, self.iri)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two that may be one: the machine's score and reasons, each with its weight, the heaviest first.

    Who they are is read when it is asked for: a large store has thousands of pairs.
    """

    ends: tuple[str, str]
    score: float
    reasons: tuple[str, ...]
    store: Store = field(repr=False, compare=False)

    @property
    def one(self) -> Named:
        """The first of the two."""
        return named(self.store, self.ends[0])

    @property
    def other(self) -> Named:
        """The second of the two."""
        return named(self.store, self.ends[1])


def named(store: Store, text: str) -> Named:
    """Who is meant by an IRI, its tail (`person/0123…`), `ARTICLE-ID: NAME`, or a name that one person bears.

    NotFoundError where nothing is meant, and where several are, with all of them.
    """
    iri = text if text.startswith(BASE) else BASE + text
    if article := _home(store, iri):
        return Named(iri, _sheet(store, article))
    before, colon, after = text.partition(":")
    if colon and (sheet := read(store, iris.article(before.strip()))):
        for kind in ("person", "event"):
            if found := found_in(sheet, Key(kind, sheet.id, after.strip())):
                return Named(found, sheet)
        raise NotFoundError(f"{sheet.id} names no {after.strip()!r}")
    return _called(store, text)


def merge(
    store: Store, one: Named, other: Named, *, who: str, why: str = "", when: dt.datetime | None = None
) -> bool:
    """Make two one: judgements that hold them apart are taken back, and `same` is judged where that is not
    enough. False where they are one already; JudgementError for a person and an event."""
    _refuse_mixed(one, other)
    update(store)
    if _together(store, one, other):
        return False
    apart = [j for j in _across(store, one, other) if j.verdict != "same"]
    decide(store, drop=apart, current=True)
    if not _together(store, one, other):
        decide(store, put=[_judgement(one, other, "same", who, why, when)], current=True)
    return True


def part(
    store: Store, one: Named, other: Named, *, who: str, why: str = "", when: dt.datetime | None = None
) -> bool:
    """Make two of one: the judgement that joined them is taken back, and `different` is judged where that is
    not enough. Where they are apart already, `different` is judged too, so that nobody joins them later.
    False where that has been said already."""
    _refuse_mixed(one, other)
    update(store)
    new = _judgement(one, other, "different", who, why, when)
    held = {j.keys: j for j in load(store)}.get(new.keys)
    if held and held.verdict == "different":
        return False
    together = _together(store, one, other)
    if held:
        decide(store, drop=[held], current=True)
    if not held or not together or _together(store, one, other):
        decide(store, put=[new], current=True)
    return True


def judge(
    store: Store,
    pair: Pair,
    verdict: Verdict,
    *,
    who: str,
    why: str = "",
    when: dt.datetime | None = None,
    current: bool = False,
) -> Judgement:
    """Record what somebody decided about a pair of the queue; `current`: see `decide`."""
    judgement = _judgement(pair.one, pair.other, verdict, who, why, when)
    decide(store, put=[judgement], current=current)
    return judgement


def queue(store: Store) -> list[Pair]:
    """The pairs that wait for somebody to decide, the likeliest first: one for every two clusters, and none
    for clusters between which somebody has judged already."""
    graph = NamedNode(GRAPH)
    canonical = Assignment(store)
    judged = {frozenset(map(canonical.of, pair)) for pair in _judged(store)}
    found: dict[frozenset[str], tuple[float, list[str], list[str]]] = {}
    for quad in store.scan(None, PK.verdict, None, graph):
        if quad.object.value != "unsure" or not isinstance(quad.subject, NamedNode):  # type: ignore[union-attr]
            continue
        about: dict[str, list[str]] = {}
        for each in store.scan(quad.subject, None, None, graph):
            about.setdefault(each.predicate.value, []).append(each.object.value)  # type: ignore[union-attr]
        pair = sorted(about[PK.between.value])
        ends = frozenset(map(canonical.of, pair))
        score = float(about[PK.score.value][0])
        if len(ends) == 2 and ends not in judged and (ends not in found or found[ends][0] < score):
            found[ends] = (score, pair, about[PK.reason.value])
    return [
        Pair((one, other), score, tuple(sorted(reasons, key=_weight)), store)
        for score, (one, other), reasons in sorted(found.values(), key=lambda f: (-f[0], f[1]))
    ]


def sentences(store: Store, subject: str) -> list[str]:
    """The sentences that mention a person or state an event, in their order."""
    found: dict[int, str] = {}
    for predicate in (PK.mention, PK.evidence):
        for quad in store.scan(NamedNode(subject), predicate, None, None):
            proof = quad.object
            assert isinstance(proof, NamedNode)  # noqa: S101 - evidence has an IRI: decisions/0002
            start = next(store.scan(proof, PK.sentenceStart)).object.value  # type: ignore[union-attr]
            found[int(start)] = next(store.scan(proof, PK.sentence)).object.value  # type: ignore[union-attr]
    return [found[start] for start in sorted(found)]


def _weight(reason: str) -> tuple[float, str]:
    return -abs(float(reason.rpartition(" ")[2])), reason


def _judged(store: Store) -> Iterator[tuple[str, str]]:
    """The nodes that judgements mean today."""
    for judgement in load(store):
        places = []
        for key in judgement.keys:
            sheet = read(store, key.article_iri)
            places.append(found_in(sheet, key) if sheet else None)
        if places[0] and places[1]:
            yield places[0], places[1]


def _across(store: Store, one: Named, other: Named) -> list[Judgement]:
    """The judgements between the cluster of the one and that of the other."""
    canonical = Assignment(store)
    ends = {canonical.of(one.iri), canonical.of(other.iri)}
    found = []
    for judgement in load(store):
        sheets = [(key, read(store, key.article_iri)) for key in judgement.keys]
        meant = [found_in(sheet, key) if sheet else None for key, sheet in sheets]
        if {canonical.of(node) for node in meant if node} == ends:
            found.append(judgement)
    return found


def _together(store: Store, one: Named, other: Named) -> bool:
    canonical = Assignment(store)
    return canonical.of(one.iri) == canonical.of(other.iri)


def _judgement(
    one: Named, other: Named, verdict: Verdict, who: str, why: str, when: dt.datetime | None
) -> Judgement:
    first, second = sorted((one.key, other.key))
    if first == second:
        raise JudgementError(f"{first.name} of {first.article} cannot be compared with itself")
    return Judgement((first, second), verdict, who, when or dt.datetime.now(dt.UTC), why)


def _refuse_mixed(one: Named, other: Named) -> None:
    if one.key.kind != other.key.kind:
        raise JudgementError(f"{one.key.name} is a {one.key.kind}, {other.key.name} a {other.key.kind}")


def _home(store: Store, iri: str) -> str | None:
    try:
        subject = NamedNode(iri)
    except ValueError:
        return None
    for class_ in ("foaf:Person", "sem:Event"):
        for quad in store.scan(subject, node("rdf:type"), node(class_), None):
            return iris.article_of_graph(quad.graph_name.value)  # type: ignore[union-attr]
    return None


def _sheet(store: Store, article: str) -> Sheet:
    sheet = read(store, article)
    assert sheet is not None, article  # noqa: S101 - its graph has just named it
    return sheet


def _called(store: Store, name: str) -> Named:
    """The one cluster that shows this name, whatever its case."""
    labels = store.scan(None, node("skos:prefLabel"), None, NamedNode(GRAPH))
    every = [(q.subject.value, q.object.value) for q in labels]  # type: ignore[union-attr]
    found = sorted({iri for iri, label in every if label.casefold() == name.casefold()})
    if len(found) == 1:
        return named(store, found[0])
    if found:
        tails = ", ".join(iri.removeprefix(BASE) for iri in found)
        raise NotFoundError(f"several are called {name!r}", fix=f"Name one of {tails}.")
    near = sorted({label for _, label in every if name.casefold() in label.casefold()})[:5]
    fix = f"Do you mean {', '.join(near)}?" if near else "Name a person as the store shows them, or by IRI."
    raise NotFoundError(f"nobody is called {name!r}", fix=fix)
