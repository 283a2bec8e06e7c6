"""Whatever came in which order: identity is what a build from nothing makes of the articles."""

from __future__ import annotations

import datetime as dt
import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from petakuasa.graph.store import Store
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


@pytest.fixture(autouse=True)
def _no_shortcut(monkeypatch):
    """Update however many articles have changed: here that is what is tested."""
    monkeypatch.setattr("petakuasa.identity.update.SHARE", 0)


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


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
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
    fresh.revise(gone=set(), new={q for j in decided.values() for q in j.quads()})
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
    store.withdraw("berita-5")
    assert update(store).changed == 1
    assert update(store).changed == 0, "what is gone is looked at once"


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


def _a_change_that_spreads(store):
    """One of twelve articles changes: whom it names is the oldest of a cluster that the others are in too."""
    for number in range(12):
        day = f"2024-{number + 1:02}-05"
        store.replace(article(f"a-{number:02}", day, "51.04", ("Ketut Jayadi", "Bupati", "attended")))
    yield
    store.replace(article("a-00", "2024-01-05", "51.04", ("Made Sudarta", "Bupati", "attended")))


@pytest.mark.parametrize(("transaction", "share"), [(20_000, 0), (7, 0), (20_000, 1000)])
def test_an_update_that_is_killed_is_done_again(monkeypatch, transaction, share):
    """Cut off at each of its writes, in one transaction, in many, and as a build from nothing: the next one
    ends where an undisturbed one does."""
    monkeypatch.setattr("petakuasa.identity.update.TRANSACTION", transaction)
    monkeypatch.setattr("petakuasa.identity.update.SHARE", share)
    monkeypatch.setattr("petakuasa.identity.draft.POURED", 10)
    fresh = Store.in_memory()
    list(_a_change_that_spreads(fresh))
    update(fresh)
    stops = 0
    while True:
        store, calls = Store.in_memory(), []
        for _ in _a_change_that_spreads(store):
            update(store)
        with monkeypatch.context() as patch:
            for name in ("revise", "pour"):
                patch.setattr(Store, name, _killed(getattr(Store, name), calls, stops))
            try:
                update(store)
                break
            except KeyboardInterrupt:
                stops += 1
        update(store)
        assert dump(store) == dump(fresh)
    assert dump(store) == dump(fresh)
    assert stops >= (1 if (transaction, share) == (20_000, 0) else 5)


def _killed(real, calls, stop):
    def killed(self, *given, **named):
        calls.append(real)
        if len(calls) > stop:
            raise KeyboardInterrupt
        real(self, *given, **named)

    return killed
