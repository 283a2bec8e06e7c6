"""People's decisions: they outrank the machine, outlive extraction, and are taken back without a trace."""

from __future__ import annotations

import datetime as dt

import pytest
from petakuasa.errors import NotFoundError
from petakuasa.graph.export.quads import in_order
from petakuasa.graph.projection import Projection
from petakuasa.graph.store import Store
from petakuasa.identity import curation, judgements
from petakuasa.identity.assignment import Assignment
from petakuasa.identity.judgements import Judgement, JudgementError, Key
from petakuasa.identity.update import decide, rebuild, update
from small import article, dump

WHEN = dt.datetime(2026, 11, 24, 12, 0, tzinfo=dt.UTC)


@pytest.fixture
def store():
    """Two who are one to the machine (a, b), one elsewhere with the same name (c), one misprinted (d)."""
    store = Store.in_memory()
    store.replace(article("a", "2024-01-01", "62.09", ("Anjani Wanandi", "Bupati", "spoke")))
    store.replace(article("b", "2024-02-01", "62.09", ("Anjani Wanandi", "Bupati", "attended")))
    store.replace(article("c", "2024-02-01", "35.22", ("Anjani Wanandi", "Camat", "attended")))
    store.replace(article("d", "2024-03-01", "62.09", ("Anjana Wanandi", None, "attended")))
    update(store)
    return store


def whole(store):
    """The store as N-Quads, as it exports them and in full, and what it projects."""
    exported = [str(quad) for quad in in_order(store, vocabulary=True)]
    quads = sorted(str(quad) for graph in store.graphs() for quad in store.graph(graph))
    assert set(exported) < set(quads)
    return exported, Projection(store).whole().digest(), quads


def named(store, text):
    return curation.named(store, text)


def one(store, *texts):
    """Whether all of them are one."""
    canonical = Assignment(store)
    return len({canonical.of(named(store, text).iri) for text in texts}) == 1


A, B, C, D = "a: Anjani Wanandi", "b: Anjani Wanandi", "c: Anjani Wanandi", "d: Anjana Wanandi"


def test_what_the_machine_makes_of_it(store):
    assert one(store, A, B)
    assert not one(store, A, C)
    assert not one(store, A, D)
    (pair,) = curation.queue(store)
    assert {pair.one.sheet.id, pair.other.sheet.id} & {"a", "b"}
    assert {pair.one.sheet.id, pair.other.sheet.id} & {"d"}
    assert pair.reasons == tuple(sorted(pair.reasons, key=lambda r: -abs(float(r.rpartition(" ")[2]))))


def test_merge_then_part_gives_the_same_bytes(store):
    before = whole(store)
    assert curation.merge(store, named(store, A), named(store, C), who="Wira", when=WHEN)
    assert one(store, A, B, C)
    assert whole(store)[0] != before[0]
    assert whole(store)[1] != before[1], "the property graph shows who is one"
    assert not curation.merge(store, named(store, A), named(store, C), who="Wira", when=WHEN)
    assert curation.part(store, named(store, A), named(store, C), who="Wira", when=WHEN)
    assert whole(store) == before


def test_part_then_merge_gives_the_same_bytes(store):
    before = whole(store)
    assert curation.part(store, named(store, A), named(store, B), who="Wira", when=WHEN)
    assert not one(store, A, B)
    assert not curation.part(store, named(store, A), named(store, B), who="Wira", when=WHEN)
    assert curation.merge(store, named(store, A), named(store, B), who="Wira", when=WHEN)
    assert whole(store) == before


def test_decisions_survive_rebuilding_and_a_new_extraction(store):
    curation.part(store, named(store, A), named(store, B), who="Wira", why="ayah dan anak", when=WHEN)
    curation.merge(store, named(store, A), named(store, D), who="Wira", when=WHEN)
    rebuild(store)
    assert not one(store, A, B)
    assert one(store, A, D)
    text = "Pembukaan lain. Rapat koordinasi di Lamandau dihadiri Bupati H. Anjani Wanandi."
    store.replace(article("a", "2024-01-01", "62.09", ("Anjani Wanandi", "Bupati", "led"), text=text))
    update(store)
    assert not one(store, A, B)
    assert one(store, A, D)
    store.withdraw("a")
    update(store)
    assert len(judgements.load(store)) == 2
    store.replace(article("a", "2024-01-01", "62.09", ("Anjani Kusuma Wanandi", "Bupati", "led")))
    update(store)
    assert not one(store, "a: Anjani Kusuma Wanandi", B), "the longer form of the name is the same mention"


def test_unsure_keeps_the_machine_from_joining(store):
    pair = (Key("person", "a", "Anjani Wanandi", "Bupati"), Key("person", "b", "Anjani Wanandi", "Bupati"))
    decide(store, put=[Judgement(pair, "unsure", "Wira", WHEN)])
    assert not one(store, A, B)


def test_different_outranks_same(store):
    """Of A=C, C=D and A≠D the last holds, whatever the order of deciding."""
    named_ = [
        ("a", "Anjani Wanandi", "Bupati"),
        ("c", "Anjani Wanandi", "Camat"),
        ("d", "Anjana Wanandi", ""),
    ]
    keys = {article_: Key("person", article_, name, role) for article_, name, role in named_}
    made = [
        Judgement((keys["a"], keys["c"]), "same", "Wira", WHEN),
        Judgement((keys["c"], keys["d"]), "same", "Wira", WHEN + dt.timedelta(hours=1)),
        Judgement((keys["a"], keys["d"]), "different", "Wira", WHEN + dt.timedelta(hours=2)),
    ]
    for judgement in made:
        decide(store, put=[judgement])
    assert one(store, A, C)
    assert not one(store, A, D)
    first = dump(store)
    decide(store, drop=made)
    decide(store, put=reversed(made))
    assert dump(store) == first


def test_events_are_merged_by_hand_too(store):
    one_, other = named(store, "a: Rapat koordinasi"), named(store, "b: Rapat koordinasi")
    before = whole(store)
    assert curation.merge(store, one_, other, who="Wira", when=WHEN)
    assert Assignment(store).of(one_.iri) == Assignment(store).of(other.iri)
    assert curation.part(store, one_, other, who="Wira", when=WHEN)
    assert whole(store) == before
    with pytest.raises(JudgementError, match="event"):
        curation.merge(store, one_, named(store, A), who="Wira")


def test_the_queue_forgets_what_is_decided(store):
    (pair,) = curation.queue(store)
    curation.judge(store, pair, "different", who="Wira", when=WHEN)
    assert curation.queue(store) == []
    decide(store, drop=judgements.load(store))
    assert len(curation.queue(store)) == 1


def test_who_is_meant(store):
    with pytest.raises(NotFoundError, match="several"):
        named(store, "anjani wanandi")
    assert named(store, "Anjana Wanandi").sheet.id == "d"
    with pytest.raises(NotFoundError, match="Anjana Wanandi"):
        named(store, "Anjana")
    with pytest.raises(NotFoundError, match="names no"):
        named(store, "a: Bayu")
    tail = named(store, A).iri.removeprefix("https://w3id.org/petakuasa/")
    assert named(store, tail) == named(store, A)


def test_the_property_graph_tells_who_is_one_and_what_is_corroborated(store):
    store.load_vocabulary()  # which says of a capacity whether its bearer holds the post
    part = Projection(store).whole()
    people = {n.iri for n in part.nodes.values() if n.label == "Person"}
    meant = {r.iri: r.start for r in part.relationships.values() if r.type == "NAMED_IN"}
    a, b, c = (named(store, text).iri for text in (A, B, C))
    assert meant[a] == meant[b] == a
    assert meant[c] == c
    assert set(meant.values()) == people
    counts = {
        (r.properties["articles"], r.properties["sources"])
        for r in part.relationships.values()
        if r.type == "HOLDS"
    }
    assert counts == {(2, 2), (1, 1)}
