"""Who held a post: runs, bounds, changes, conflicts, the holder of a day, and what was known by a date."""

from __future__ import annotations

import datetime as dt

import pytest
from petakuasa.graph.store import Store
from petakuasa.identity import curation, history
from petakuasa.identity.update import update
from petakuasa.identity.world import GRAPH
from petakuasa.ontology.terms import PK
from pyoxigraph import NamedNode
from small import article

POST = "https://w3id.org/petakuasa/post/kapolres/polres/62.09"
ANJANI, BAYU, SEKAR = (
    ("Anjani Wanandi", "Kapolres"),
    ("Bayu Kertapati", "Kapolres"),
    ("Sekar Ranupati", "Kapolres"),
)
BARE = (None, "Kapolres")


def day(text):
    return dt.date.fromisoformat(text)


def store_of(*articles):
    store = Store.in_memory()
    for each in articles:
        store.replace(each)
    update(store)
    return store


def at(id_, when, who, mode="attended", capacity="definitive", **further):
    return article(id_, when, "62.09", (*who, mode, capacity), **further)


def runs(store, until=None):
    line = history.of_post(store, POST, until=until)
    return [(history.name(store, r.person), r.capacity, str(r.first), str(r.last)) for r in line.runs]


def test_first_and_last_sighting():
    store = store_of(
        at("a", "2022-01-01", ANJANI), at("b", "2022-06-01", ANJANI), at("c", "2024-01-01", BAYU)
    )
    assert runs(store) == [
        ("Anjani Wanandi", "definitive", "2022-01-01", "2022-06-01"),
        ("Bayu Kertapati", "definitive", "2024-01-01", "2024-01-01"),
    ]
    one, two = history.of_post(store, POST).runs
    assert (one.start, one.end, two.start, two.end) == (None, None, None, None), "bounds are never invented"
    assert (one.not_before, one.not_after) == (None, day("2024-01-01"))
    assert (two.not_before, two.not_after) == (day("2022-06-01"), None)
    occupancies = {q.subject.value for q in store.scan(None, PK.firstSeen, None, NamedNode(GRAPH))}
    assert len(occupancies) == 2


def test_a_return_to_office_is_two_runs():
    store = store_of(
        at("a", "2018-01-01", ANJANI), at("b", "2020-01-01", BAYU), at("c", "2022-01-01", ANJANI)
    )
    assert [name for name, *_ in runs(store)] == ["Anjani Wanandi", "Bayu Kertapati", "Anjani Wanandi"]


def test_interleaved_sightings_are_a_conflict_and_no_return():
    store = store_of(
        at("a", "2022-01-01", ANJANI), at("b", "2022-02-01", BAYU), at("c", "2022-03-01", ANJANI),
        at("d", "2022-04-01", BAYU),
    )  # fmt: skip
    line = history.of_post(store, POST)
    assert [len(line.runs), len(line.conflicts)] == [2, 1]
    assert history.holder_on(store, POST, day("2022-02-15")).state == "unknown"
    (kind,) = store.scan(None, PK.kind, None, NamedNode(GRAPH))
    assert kind.object.value == "holders"


def test_a_stand_in_does_not_end_a_term():
    store = store_of(
        at("a", "2022-01-01", ANJANI),
        at("b", "2022-06-01", BAYU, capacity="Plh"),
        at("c", "2023-06-01", ANJANI),
    )
    assert ("Anjani Wanandi", "definitive", "2022-01-01", "2023-06-01") in runs(store)
    assert history.of_post(store, POST).conflicts == []


def test_news_that_leaves_pj_out_means_the_acting_holder():
    store = store_of(at("a", "2024-02-04", ANJANI, capacity="Pj"), at("b", "2024-02-18", ANJANI))
    assert runs(store) == [("Anjani Wanandi", "Pj", "2024-02-04", "2024-02-18")]


def test_elected_candidates_and_former_holders_hold_nothing():
    store = store_of(
        at("a", "2024-02-04", ANJANI, capacity="elected"), at("b", "2024-02-05", BAYU, capacity="candidate"),
        at("c", "2024-02-06", SEKAR, capacity="former"),
    )  # fmt: skip
    assert runs(store) == []
    assert history.holder_on(store, POST, day("2024-02-05")).state == "unknown"


def test_a_rotation_dates_the_change():
    handover = article(
        "b", "2023-05-10", "62.09", (*ANJANI, "attended", "former"), (*BAYU, "attended", "definitive"),
        type_="sertijab", label="Serah terima jabatan Kapolres",
    )  # fmt: skip
    store = store_of(at("a", "2023-05-01", ANJANI), handover, at("c", "2023-09-01", BAYU))
    one, two = history.of_post(store, POST).runs
    assert (one.end, two.start) == (day("2023-05-10"), day("2023-05-10"))
    assert (
        history.name(store, history.holder_on(store, POST, day("2023-05-09")).run.person) == "Anjani Wanandi"
    )
    assert (
        history.name(store, history.holder_on(store, POST, day("2023-05-10")).run.person) == "Bayu Kertapati"
    )
    assert (
        history.name(store, history.holder_on(store, POST, day("2023-06-20")).run.person) == "Bayu Kertapati"
    )


def test_who_swears_in_does_not_take_the_post():
    story = article(
        "a", "2023-05-10", "62.09", (*ANJANI, "inaugurated", "definitive"), type_="pelantikan",
        label="Pelantikan camat oleh Anjani Wanandi",
    )  # fmt: skip
    (run,) = history.of_post(store_of(story), POST).runs
    assert run.start is None


@pytest.mark.parametrize(
    ("when", "state", "who"),
    [
        ("2022-01-01", "named", "Anjani Wanandi"),
        ("2022-03-01", "inferred", "Anjani Wanandi"),
        ("2021-11-01", "inferred", "Anjani Wanandi"),
        ("2022-08-01", "inferred", "Anjani Wanandi"),
        ("2023-05-01", "unknown", None),
        ("2023-12-01", "inferred", "Bayu Kertapati"),
        ("2030-01-01", "unknown", None),
    ],
)
def test_the_holder_of_a_day(when, state, who):
    store = store_of(
        at("a", "2022-01-01", ANJANI), at("b", "2022-06-01", ANJANI), at("c", "2024-01-01", BAYU)
    )
    answer = history.holder_on(store, POST, day(when))
    assert answer.state == state
    assert answer.reason
    assert (history.name(store, answer.run.person) if answer.run else None) == who


def test_the_day_between_two_near_holders_is_open():
    store = store_of(at("a", "2022-01-01", ANJANI), at("b", "2022-05-01", BAYU))
    assert history.holder_on(store, POST, day("2022-03-01")).state == "unknown"


def test_a_bare_post_is_linked_by_an_inference_that_goes_with_its_ground():
    bare = article("b", "2022-02-01", "62.09", (*BARE, "attended"))
    store = store_of(at("a", "2022-01-01", ANJANI), bare)

    def inferences():
        return [
            q for q in store.scan(None, PK.about, None, NamedNode(GRAPH)) if "/inference/" in q.subject.value
        ]

    (about,) = inferences()
    (ground,) = store.scan(about.subject, PK.ground, None, NamedNode(GRAPH))
    assert "/tenure/" in ground.object.value
    named = {q.subject for q in store.scan(None, PK.person) if "/participation/" in q.subject.value}
    assert about.object not in named, "the participation itself stays without a person"
    store.withdraw("a")
    update(store)
    assert inferences() == []


def test_what_was_known_by_a_date():
    store = store_of(
        at("a", "2022-01-01", ANJANI), at("b", "2022-06-01", ANJANI), at("c", "2024-01-01", BAYU)
    )
    assert [name for name, *_ in runs(store, until=day("2023-01-01"))] == ["Anjani Wanandi"]
    assert runs(store, until=day("2022-03-01"))[0][3] == "2022-01-01"
    assert history.holder_on(store, POST, day("2022-08-01"), until=day("2022-03-01")).state == "inferred"
    assert runs(store, until=day("2000-01-01")) == []


def test_successions_and_gaps():
    store = store_of(at("a", "2022-01-01", ANJANI), at("b", "2022-01-20", BAYU), at("c", "2024-01-01", SEKAR))
    found = [
        (history.name(store, s.before.person), history.name(store, s.after.person), s.days)
        for s in history.successions(store, POST)
    ]
    assert found == [("Anjani Wanandi", "Bayu Kertapati", 19), ("Bayu Kertapati", "Sekar Ranupati", 711)]
    assert [s.is_gap for s in history.successions(store, POST)] == [False, True]


def test_two_far_places_on_one_day():
    minister = ("Anjani Wanandi Kertapati", None)
    store = store_of(
        article("a", "2024-01-01", "62.09", (*minister, "spoke")),
        article("b", "2024-01-01", "11.07", (*minister, "spoke")),
        article("c", "2024-01-01", "62.02", (*minister, "represented")),
    )
    assert history.two_places(store) == [], "the machine takes them for two"
    one, other = (
        curation.named(store, text) for text in ("a: Anjani Wanandi Kertapati", "b: Anjani Wanandi Kertapati")
    )
    curation.merge(store, one, other, who="Wira")
    (found,) = history.two_places(store)
    assert found.day == day("2024-01-01")
    assert 1800 < found.kilometres < 2300
    assert history.name(store, found.person) == "Anjani Wanandi Kertapati"
