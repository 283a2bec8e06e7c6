"""Whatever came in which order: identity is what a build from nothing makes of the articles."""

from __future__ import annotations

import datetime as dt
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from petakuasa.graph import iris
from petakuasa.graph.store import Store
from petakuasa.identity import judgements
from petakuasa.identity.judgements import Judgement, Key
from petakuasa.identity.update import decide, rebuild, update
from small import article, dump

NAMES = [
    "Tirta Wanandi",
    "Tirta Wanandy",
    "T. Wanandi",
    "Wanandi",
    "Budi Santoso",
    "Budi",
    "Sekar Langit",
    None,
]
TITLES = ["Bupati", "Kapolres", "Dandim", "Camat", None]
REGIONS = ["62.09", "62.02", "35.22"]
TEXTS = [
    None,
    """Siaran pers panjang tentang rapat koordinasi pengamanan pemilu yang dihadiri pejabat daerah dan warga
    di aula kabupaten pada hari itu juga.""",
]


def _some(seed: int, number: int):
    chance = random.Random(seed)  # noqa: S311
    who = [
        (chance.choice(NAMES), chance.choice(TITLES), chance.choice(["attended", "represented", "spoke"]),
         chance.choice(["definitive", "definitive", "Pj", "former"]))
        for _ in range(chance.randrange(1, 4))
    ]  # fmt: skip
    unique = {(w[0] or "", w[1] or ""): w for w in who if w[0] or w[1]}
    by_name = {w[0] or w[1]: w for w in unique.values()}
    day = dt.date(2024, 1, 1) + dt.timedelta(days=chance.choice([0, 0, 1, 30, 200, 900]))
    return article(
        f"berita-{number}", str(day) if chance.random() < 0.9 else None,
        chance.choice(REGIONS), *by_name.values(),
        type_=chance.choice(["rapat_koordinasi", "pelantikan"]), outlet=chance.choice(["A", "B", None]),
                label=chance.choice(["Rapat koordinasi pemilu", "Pelantikan Tirta Wanandi"]),
        text=chance.choice(TEXTS),
        honorifics=chance.choice([(), ("H.",), ("Hj.",)]), extractor=str(seed),
    )  # fmt: skip


def _judgement(seed: int) -> Judgement:
    chance = random.Random(seed)  # noqa: S311
    names = [name for name in NAMES if name]
    one, other = sorted(
        Key("person", f"berita-{number}", chance.choice(names), chance.choice(TITLES) or "")
        for number in chance.sample(range(6), 2)
    )
    when = dt.datetime(2026, 1, 1, tzinfo=dt.UTC) + dt.timedelta(seconds=seed)
    return Judgement((one, other), chance.choice(["same", "different", "unsure"]), "Wira", when)


steps = st.lists(
    st.one_of(
        st.tuples(st.just("put"), st.integers(0, 5), st.integers(0, 10_000)),
        st.tuples(st.just("withdraw"), st.integers(0, 5), st.just(0)),
        st.tuples(st.just("judge"), st.just(0), st.integers(0, 10_000)),
        st.tuples(st.just("update"), st.just(0), st.just(0)),
    ),
    min_size=1,
    max_size=14,
)


@settings(max_examples=150, deadline=None)
@given(steps)
def test_any_order_equals_a_build_from_nothing(todo):
    store, fresh = Store.in_memory(), Store.in_memory()
    there, decided = {}, {}
    for step, number, seed in todo:
        match step:
            case "put":
                there[number] = _some(seed, number)
                store.replace(there[number])
            case "withdraw":
                there.pop(number, None)
                store.withdraw(f"berita-{number}")
            case "judge":
                judgement = _judgement(seed)
                decided[judgement.keys] = judgement
                decide(store, put=[judgement])
            case "update":
                update(store)
    update(store)
    for number in sorted(there, reverse=True):
        fresh.replace(there[number])
    fresh.revise(judgements.GRAPH, gone=set(), new={q for j in decided.values() for q in j.quads()})
    update(fresh)
    assert dump(store) == dump(fresh)


def test_a_second_update_does_nothing():
    store = Store.in_memory()
    for number in range(6):
        store.replace(_some(number, number))
    assert update(store).changed == 6
    before = dump(store)
    assert update(store).changed == 0
    assert dump(store) == before
    assert rebuild(store).changed == 6
    assert dump(store) == before


def test_an_update_reads_what_depends_on_the_article_only():
    store = Store.in_memory()
    for number in range(40):
        region = REGIONS[number % 2]
        store.replace(
            article(f"a-{number}", "2024-01-01", region, (f"Orang{chr(97 + number)} Satu", "Camat", "spoke"))
        )
    update(store)
    store.replace(article("b", "2024-05-05", "51.04", ("Ketut Jayadi", "Bupati", "attended")))
    report = update(store)
    assert (report.changed, report.read) == (1, 1)
    store.replace(article("c", "2024-05-06", "51.04", ("Ketut Jayadi", "Bupati", "attended")))
    assert update(store).read == 2


@pytest.mark.parametrize("stop", [1, 2, 3])
def test_an_update_that_is_killed_is_done_again(monkeypatch, stop):
    """Every write is cut off once; the next update ends where an undisturbed one does."""
    store, fresh = Store.in_memory(), Store.in_memory()
    for each in (store, fresh):
        each.replace(article("a", "2024-05-05", "51.04", ("Ketut Jayadi", "Bupati", "attended")))
        update(each)
        each.replace(article("a", "2024-05-05", "51.04", ("Made Jayadi", "Bupati", "attended")))
        each.replace(article("b", "2024-05-06", "51.04", ("Made Jayadi", "Bupati", "attended")))
    update(fresh)
    real, calls = Store.revise, []

    def killed(self, graph, **changes):
        calls.append(graph)
        if len(calls) == stop:
            raise KeyboardInterrupt
        real(self, graph, **changes)

    monkeypatch.setattr(Store, "revise", killed)
    with pytest.raises(KeyboardInterrupt):
        update(store)
    monkeypatch.undo()
    update(store)
    assert dump(store) == dump(fresh)
    assert iris.article("a") in {
        quad.subject.value for graph in store.graphs() for quad in store.graph(graph)
    }
