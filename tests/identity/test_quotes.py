"""Which articles carry what somebody is quoted as saying."""

from __future__ import annotations

from dataclasses import replace

import pytest
from petakuasa.facts import Evidence, Statement
from petakuasa.graph.store import Store
from petakuasa.identity.quotes import carries, keys
from petakuasa.identity.update import update
from petakuasa.identity.world import GRAPH
from petakuasa.ontology.terms import PK
from pyoxigraph import NamedNode
from small import article, dump

WHOLE = (
    "Kami berharap seluruh warga menjaga ketertiban selama pemungutan suara berlangsung, dan melaporkan "
    "setiap pelanggaran kepada petugas di desa masing-masing."
)
CUT = "Kami berharap seluruh warga menjaga ketertiban selama pemungutan suara berlangsung"


@pytest.mark.parametrize(
    ("other", "quote"),
    [
        (WHOLE, WHOLE),
        (WHOLE.upper().replace(",", " –"), WHOLE),
        (WHOLE, CUT),
        (WHOLE.replace("setiap ", ""), WHOLE),
        (WHOLE, WHOLE.replace("setiap ", "")),
        (WHOLE.replace("ketertiban", "ketertipan"), WHOLE),
        (WHOLE, CUT.replace("berlangsung", "berlangsng")),
        (WHOLE, "melaporkan setiap pelanggaran kepada petugas di desa"),
    ],
)
def test_carried(other, quote):
    assert carries(other, quote)
    assert {*keys(other)} & {*keys(quote)}


@pytest.mark.parametrize(
    ("other", "quote"),
    [
        (CUT, WHOLE),  # it lacks half of it
        ("Kami meminta semua orang tertib ketika pencoblosan dan segera melapor kepada panitia", CUT),
        (WHOLE.replace("menjaga", "tidak menjaga"), WHOLE),
        (WHOLE, CUT.replace("seluruh warga", "seluruh warga tidak")),
        ("Bukan " + CUT[5:], CUT[5:]),  # what stands before a cut turns its sense
        ("Kami kerahkan 120 personel ke semua kecamatan", "Kami kerahkan 12 personel ke semua kecamatan"),
        ("Bupati akan hadir di desa pada pagi hari", "Bupati akan hadir di kota pada pagi hari"),
        ("Hidup Indonesia merdeka", "Hidup Indonesia merdeka!!"[:10]),
    ],
)  # fmt: skip
def test_not_carried(other, quote):
    assert not carries(other, quote)


def test_few_words_have_no_key():
    assert not list(keys("Kami siap menjaga ketertiban bersama"))
    assert list(keys("Kami siap menjaga ketertiban bersama warga"))


def said(id_, quote, name="Tirta Wanandi", *, outlet=None, post=False):
    """An article of which a regent speaks, or the bare post does."""
    own = " ".join(f"{id_}{n}" for n in range(90))  # else they were copies of one release
    made = article(id_, "2024-06-11", "62.09", (name, "Bupati", "spoke"), outlet=outlet, text=own)
    proof = Evidence(0, len(quote), quote, "test", 0, quote)
    by = {"speaker_post": "jBupati"} if post else {"speaker": name}
    return replace(made, statements=(Statement("s", proof, True, **by),))


def counted(store):
    """Articles and sources of each quotation, by the id of its article."""
    found = {}
    for stored in store.articles():
        (made,) = store.extraction(stored.iri).statements
        held = [
            next(store.scan(NamedNode(made.id), name, None, NamedNode(GRAPH))).object.value
            for name in (PK.articles, PK.sources)
        ]
        found[stored.id] = tuple(map(int, held))
    return found


def build(*articles):
    store = Store.in_memory()
    for each in articles:
        store.replace(each)
    update(store)
    return store


def test_a_cut_quotation_is_carried_by_the_whole_and_not_the_other_way_round():
    store = build(said("a", WHOLE, outlet="A"), said("b", CUT, outlet="B"), said("c", CUT, outlet="B"))
    assert counted(store) == {"a": (1, 1), "b": (3, 2), "c": (3, 2)}


def test_two_speakers_are_two_quotations():
    store = build(said("a", WHOLE), said("b", WHOLE, "Sekar Langit"), said("c", WHOLE, post=True))
    assert counted(store) == {"a": (2, 2), "b": (2, 2), "c": (3, 3)}


def test_an_update_counts_as_a_build_from_nothing_does(monkeypatch):
    monkeypatch.setattr("petakuasa.identity.update.SHARE", 0)
    store = build(said("a", WHOLE), said("b", CUT), said("c", CUT, "T. Wanandi"))
    store.replace(said("d", WHOLE.replace("setiap ", "")))
    store.withdraw("b")
    update(store)
    assert counted(store) == {"a": (2, 2), "c": (3, 3), "d": (2, 2)}
    fresh = build(said("d", WHOLE.replace("setiap ", "")), said("c", CUT, "T. Wanandi"), said("a", WHOLE))
    assert dump(store) == dump(fresh)
