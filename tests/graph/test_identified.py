"""One node for a person and for an event, whatever number of articles tells of them, and after every change
of articles and of people's judgements."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator
from dataclasses import replace

import pytest
from held import holds
from petakuasa.facts import Extraction
from petakuasa.graph import identified
from petakuasa.graph.bolt import Connection
from petakuasa.graph.loading import Loader
from petakuasa.graph.projection import Projection
from petakuasa.graph.property_graph import Node, Part
from petakuasa.graph.store import Store
from petakuasa.identity import curation
from petakuasa.identity.update import update
from small import article

WHEN = dt.datetime(2026, 11, 24, 12, 0, tzinfo=dt.UTC)
ANJANI = ("Anjani Wanandi", "Bupati", "spoke")


@pytest.fixture
def store() -> Iterator[Store]:
    """Two articles about one meeting, a third about another; the regent is in all, and `d` misprints her."""
    with Store.in_memory() as store:
        store.load_vocabulary()
        for extraction in (
            article("a", "2024-01-01", "62.09", ANJANI, ("Bayu Lamunti", "Kapolres", "attended"),
                    published="2024-01-02", rank="AKP", place="Aula", outlet="A"),
            article("b", "2024-01-01", "62.09", ("Anjani Wanandi", "Bupati", "attended"),
                    ("Cakra Rindang", "Dandim", "led"), published="2024-01-03", rank="Kompol",
                    place="Aula Setda", label="Rapat koordinasi pilkada", outlet="B"),
            article("c", "2024-02-01", "62.09", ANJANI, ("Cakra Rindang", "Dandim", "attended"), type_="apel",
                    label="Apel", outlet="A"),
            article("d", "2024-03-01", "62.09", ("Anjana Wanandi", None, "attended"), type_="ziarah",
                    label="Ziarah"),
        ):  # fmt: skip
            store.replace(extraction)
        update(store)
        yield store


def merge(store: Store, one: str, other: str) -> None:
    pair = curation.named(store, one), curation.named(store, other)
    assert curation.merge(store, *pair, who="Wira", when=WHEN)


def part(store: Store, one: str, other: str) -> None:
    pair = curation.named(store, one), curation.named(store, other)
    assert curation.part(store, *pair, who="Wira", when=WHEN)


def called(part: Part, name: str) -> list[Node]:
    return [node for node in part.nodes.values() if node.properties.get("name") == name]


def test_a_person_of_three_articles_is_one_node(store: Store) -> None:
    whole = Projection(store).whole()
    (anjani,) = called(whole, "Anjani Wanandi")
    named = [r for r in whole.relationships.values() if (r.type, r.start) == ("NAMED_IN", anjani.iri)]
    assert sorted(str(r.properties["rank"]) for r in named if "rank" in r.properties) == ["AKP", "Kompol"]
    assert len({r.end for r in named}) == len({r.iri for r in named}) == 3
    assert anjani.properties["rank"] == "Kompol", "as the latest article that says it"
    assert anjani.properties["differs"] == ["rank"]
    tenures = [r for r in whole.relationships.values() if (r.type, r.end) == ("MEMBER", anjani.iri)]
    assert {r.iri for r in tenures} == {r.iri for r in named}, "a fact knows which mention it is about"
    holds_ = [r for r in whole.relationships.values() if (r.type, r.start) == ("HOLDS", anjani.iri)]
    assert len(holds_) == 1


def test_an_event_of_two_articles_is_one_node_and_keeps_both_accounts(store: Store) -> None:
    whole = Projection(store).whole()
    (event,) = (n for n in whole.nodes.values() if n.properties.get("eventType") == "rapat_koordinasi"
                and n.label == "Event")  # fmt: skip
    assert {event.properties["name"], *event.properties["alias"]} == {  # type: ignore[misc]
        "Rapat koordinasi",
        "Rapat koordinasi pilkada",
    }
    assert event.properties["differs"] == ["place"]
    assert event.properties["articles"] == 2
    told = [r for r in whole.relationships.values() if (r.type, r.start) == ("REPORTED_IN", event.iri)]
    assert {(r.properties["place"], r.properties["region"]) for r in told} == {
        ("Aula", "62.09"),
        ("Aula Setda", "62.09"),
    }
    modes = {
        whole.nodes[r.start].properties["name"]: r.properties["mode"]
        for r in whole.relationships.values()
        if (r.type, r.end) == ("ATTENDED", event.iri) and whole.nodes[r.start].label == "Person"
    }
    assert modes == {"Anjani Wanandi": "spoke", "Bayu Lamunti": "attended", "Cakra Rindang": "led"}


def test_company_is_counted_over_all_articles(store: Store) -> None:
    whole = Projection(store).whole()
    (anjani,), (cakra,) = called(whole, "Anjani Wanandi"), called(whole, "Cakra Rindang")
    (both,) = (
        r
        for r in whole.relationships.values()
        if r.type == "CO_ATTENDED" and {r.start, r.end} == {anjani.iri, cakra.iri}
    )
    assert both.properties == {"derived": True, "events": 2, "weight": 1.5}
    assert both.start < both.end


def test_the_date_of_an_event_comes_from_one_article_and_the_most_precise() -> None:
    with Store.in_memory() as store:
        day = article("a", "2024-01-15", "62.09", ANJANI, published="2024-01-20")
        month = article("b", "2024-01-15", "62.09", ANJANI, published="2024-01-25")
        vague = replace(month.events[0], date=dt.date(2024, 1, 1), date_precision="month")
        store.replace(day)
        store.replace(replace(month, events=(vague,)))
        update(store)
        merge(store, "a: Rapat koordinasi", "b: Rapat koordinasi") if len(events(store)) == 2 else None
        (event,) = events(store)
        assert event.properties["date"] == dt.date(2024, 1, 15)
        assert event.properties["datePrecision"] == "day"
        assert event.properties["differs"] == ["date", "datePrecision"]


def events(store: Store) -> list[Node]:
    return [node for node in Projection(store).whole().nodes.values() if node.label == "Event"]


def test_a_judgement_moves_what_it_moves_and_comes_undone(connection: Connection, store: Store) -> None:
    Loader(connection, store).load()
    before = holds(connection)
    merge(store, "a: Anjani Wanandi", "d: Anjana Wanandi")
    Loader(connection, store).load()
    assert holds(connection) == Projection(store).whole()
    assert connection.rows("MATCH (p:Person) WHERE p.name STARTS WITH 'Anja' RETURN p.alias")[1] == [
        (["Anjana Wanandi"],)
    ]
    part(store, "a: Anjani Wanandi", "d: Anjana Wanandi")
    Loader(connection, store).load()
    assert holds(connection) == before
    assert Loader(connection, store).load().updates == 0


def test_a_withdrawn_article_leaves_the_person_of_the_others(connection: Connection, store: Store) -> None:
    Loader(connection, store).load()
    store.withdraw("b")
    update(store)
    Loader(connection, store).load()
    assert holds(connection) == Projection(store).whole()
    _, rows = connection.rows("MATCH (p:Person)-[:HOLDS]->(s) RETURN p.name, p.rank ORDER BY p.name")
    assert rows == [("Anjani Wanandi", "AKP"), ("Bayu Lamunti", "AKP"), ("Cakra Rindang", None)]


def test_a_person_with_a_link_by_hand_is_kept_when_merged_away(connection: Connection, store: Store) -> None:
    Loader(connection, store).load()
    connection.run("MATCH (p:Person {name: 'Anjana Wanandi'}) CREATE (:Note {text: 'mine'})-[:ABOUT]->(p)")
    merge(store, "a: Anjani Wanandi", "d: Anjana Wanandi")
    Loader(connection, store).load()
    found = """
    MATCH (:Note)-[:ABOUT]->(old:Person {withdrawn: true}) MATCH (p:Person)-[named:NAMED_IN]->()
    WHERE named.iri = old.iri RETURN old.name, p.name
    """
    assert connection.rows(found)[1] == [("Anjana Wanandi", "Anjani Wanandi")]
    part(store, "a: Anjani Wanandi", "d: Anjana Wanandi")
    Loader(connection, store).load()
    assert connection.rows("MATCH (:Note)-[:ABOUT]->(p:Person) RETURN p.name, p.withdrawn")[1] == [
        ("Anjana Wanandi", None)
    ]
    assert Loader(connection, store).load().updates == 0


def test_the_latest_article_holds_also_where_only_its_day_is_another(
    connection: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(identified, "MANY", 0)  # what follows for a person is shifted
    ranks = "MATCH (p:Person) WHERE p.name = 'Anjani Wanandi' RETURN p.rank, p.differs"
    with Store.in_memory() as store:
        store.load_vocabulary()
        for id_, rank, published in (("a", "AKP", "2024-03-01"), ("b", "Kompol", "2024-03-02")):
            day = f"2024-0{1 + (id_ == 'b')}-01"
            store.replace(article(id_, day, "62.09", ANJANI, published=published, rank=rank))
        for day in ("2024-01-01", "2024-02-01", "2024-03-01"):  # or identity would begin anew
            store.replace(article(day, day, "62.02", ("Bayu Lamunti", "Kapolres", "attended")))
        update(store)
        Loader(connection, store).load()
        assert connection.rows(ranks)[1] == [("Kompol", ["rank"])]
        store.replace(article("a", "2024-01-01", "62.09", ANJANI, published="2024-03-03", rank="AKP"))
        update(store)
        assert not Loader(connection, store).load().whole
        assert connection.rows(ranks)[1] == [("AKP", ["rank"])]
        assert holds(connection) == Projection(store).whole()


NAMES = ("Anjani Wanandi", "Anjana Wanandi", "Bayu Lamunti", "Cakra Rindang")
TITLES = ("Bupati", "Kapolres", "Dandim", None)


def variant(chance: random.Random) -> Extraction:
    """One of a few articles, in one of many forms."""
    who = []
    for name in chance.sample(NAMES, chance.randint(1, 3)):
        mode = chance.choice(("spoke", "attended", "absent", "led"))
        who.append((name, chance.choice(TITLES), mode, chance.choice(("definitive", "definitive", "former"))))
    titles = [title for _, title, *_ in who if title]
    if len(titles) != len(set(titles)):
        return variant(chance)
    told = article(
        chance.choice("abcdefgh"),
        chance.choice(("2024-01-01", "2024-01-01", "2024-02-01")),
        "62.09",
        *who,
        label=chance.choice(("Rapat koordinasi", "Rapat koordinasi pilkada")),
        published=chance.choice(("2024-03-01", "2024-03-02", None)),
        rank=chance.choice(("AKP", "Kompol", None)),
        place=chance.choice(("Aula", "Aula Setda", None)),
    )
    bodies = (replace(body, implied=chance.random() < 0.5) for body in told.organizations)
    return replace(told, organizations=tuple(bodies))


def judged(store: Store, chance: random.Random) -> None:
    """Two nodes of a kind are judged one, or not one."""
    known = sorted(
        (kind, mention.id)
        for found in store.articles()
        for kind, things in (("person", "persons"), ("event", "events"))
        for mention in getattr(store.extraction(found.iri), things)
    )
    kind = chance.choice(("person", "person", "event"))
    of_kind = [iri for each, iri in known if each == kind]
    if len(of_kind) < 2:
        return
    one, other = chance.sample(of_kind, 2)
    pair = curation.named(store, one), curation.named(store, other)
    chance.choice((curation.merge, curation.merge, curation.part))(store, *pair, who="Wira", when=WHEN)


@pytest.mark.parametrize("seed", range(4))
def test_an_incremental_load_is_a_load_from_nothing(
    connection: Connection, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Random histories of articles and judgements, loaded after one step or several."""
    brought = []
    bring = Loader._bring
    monkeypatch.setattr(Loader, "_bring", lambda self, *changed: brought.append(1) or bring(self, *changed))
    chance = random.Random(seed)  # noqa: S311
    shared = 0
    with Store.in_memory() as store:
        store.load_vocabulary()
        for step in range(30):
            there = [known.id for known in store.articles()]
            act = chance.choice(("put", "put", "judge", "judge", "withdraw"))
            if act == "withdraw" and len(there) > 1:
                store.withdraw(chance.choice(there))
            elif act == "judge" and there:
                judged(store, chance)
            else:
                store.replace(variant(chance))
            update(store)
            if chance.random() < 0.2:
                continue
            monkeypatch.setattr(identified, "MANY", seed % 2 * 10)  # asked for together, or one by one
            Loader(connection, store).load(whole=chance.random() < 0.1)
            monkeypatch.setattr(identified, "MANY", 10)
            wanted = Projection(store).whole()
            assert holds(connection) == wanted, (seed, step, act)
            meant = [r.start for r in wanted.relationships.values() if r.type == "NAMED_IN"]
            shared += len(meant) - len(set(meant))
        for whole in (False, True):
            Loader(connection, store).load(whole=whole)
            assert holds(connection) == Projection(store).whole()
        assert Loader(connection, store).load(whole=True).updates == 0
    assert shared > 0, "the history joins nobody"
    assert len(brought) >= 5, "nearly all was compared in full"
