"""Every named question gives the same rows from the store and from each server, and never only nothing."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest
from petakuasa.graph.bolt import Connection
from petakuasa.graph.loading import Loader
from petakuasa.graph.store import Store
from petakuasa.identity.update import update
from petakuasa.queries.catalogue import NamedQuery, catalogue, find
from petakuasa.queries.parameters import bind, samples
from petakuasa.queries.rows import Rows, from_server, from_store

sys.path.append(str(Path(__file__).resolve().parents[1] / "identity"))
from small import article


def askings(query: NamedQuery) -> list[dict[str, object]]:
    """Each question with every sample at once, with one alone, and with what must be given; and for a kind of
    event that has others in it."""
    given = samples(query)
    must = {p.name: given[p.name] for p in query.params if p.required}
    wide = [{**must, p.name: "rapat"} for p in query.params if p.type == "event-type"]
    return [given, must, *({**must, name: value} for name, value in given.items()), *wide]


def test_the_store_and_the_servers_agree(folder: Path, connection: Connection) -> None:
    with Store.read_only(folder) as store:
        Loader(connection, store).load()
        different, empty = [], []
        for query in catalogue().values():
            answers: list[Rows] = []
            for asking in askings(query):
                arguments = bind(query, asking)  # type: ignore[arg-type]
                answers.append(from_store(query, arguments, store))
                if from_server(query, arguments, connection) != answers[-1]:
                    different.append((query.name, asking))
            if not any(answer.rows for answer in answers):
                empty.append(query.name)
    assert not different
    assert not empty


@pytest.fixture
def renamed(tmp_path: Path) -> Store:
    """A store in which two articles write one person's name in two ways, and a third names somebody else."""
    with Store.open(tmp_path / "store") as store:
        store.load_vocabulary()
        for id_, day, name in (
            ("a", "2024-01-01", "Anjani Wanandi"),
            ("b", "2024-01-05", "Anjani Wanandi Kahayan"),
        ):
            guest = ("Tirta Seloka", "Kapolres", "attended")
            store.replace(article(id_, day, "62.09", (name, "Bupati", "spoke"), guest))
        store.replace(article("c", "2024-01-09", "62.02", ("Danum Rindang", "Bupati", "spoke")))
        update(store)
    return Store.read_only(tmp_path / "store")


def test_a_person_is_found_by_any_of_the_names_that_identity_joined(
    renamed: Store, connection: Connection
) -> None:
    Loader(connection, renamed).load()
    for name in ("person-record", "person-whereabouts", "co-attendance"):
        query = find(name)
        asked = {text: bind(query, {"person": text}) for text in ("anjani", "KAHAYAN")}
        answers = [from_store(query, arguments, renamed) for arguments in asked.values()]
        answers += [from_server(query, arguments, connection) for arguments in asked.values()]
        assert answers[0].rows
        assert answers.count(answers[0]) == len(answers), name
    record = from_store(find("person-record"), bind(find("person-record"), {"person": "Kahayan"}), renamed)
    assert {row[2] for row in record.rows} == {"Anjani Wanandi", "Anjani Wanandi Kahayan"}


def test_an_article_without_any_day_names_nobody_on_a_day(tmp_path: Path, connection: Connection) -> None:
    with Store.open(tmp_path / "store") as store:
        store.load_vocabulary()
        store.replace(article("a", "2024-01-01", "62.09", ("Anjani Wanandi", "Bupati", "spoke")))
        store.replace(article("b", None, "62.09", ("Jelai Rumpun", "Bupati", "spoke")))
        store.replace(article("c", None, "62.02", ("Danum Rindang", "Bupati", "spoke")))
        update(store)
        Loader(connection, store).load()
        roster = find("forkopimda-roster")
        for region, holder in (("62.09", "Anjani Wanandi"), ("62.02", None)):
            for day in (None, "2024-01-01", "2025-01-01"):
                arguments = bind(roster, {"region": region, "day": day})
                rows = from_store(roster, arguments, store)
                assert [row[rows.columns.index("person")] for row in rows.rows] == [holder]
                assert from_server(roster, arguments, connection) == rows


def test_a_deputy_of_two_is_shown_for_both(tmp_path: Path, connection: Connection) -> None:
    """A participation names one other: the second sender is told by its own link alone."""
    away = (None, "Kapolres", "represented"), (None, "Dandim", "represented")
    told = article("a", "2024-01-01", "62.09", *away, ("Jelai Rumpun", "Camat", "attended"))
    *senders, deputy = told.participations
    senders = [replace(sender, represented_by=deputy.id) for sender in senders]
    deputy = replace(deputy, represents=senders[0].id)
    with Store.open(tmp_path / "store") as store:
        store.load_vocabulary()
        store.replace(replace(told, participations=(*senders, deputy)))
        update(store)
        Loader(connection, store).load()
        query = find("event-participants")
        rows = from_store(query, bind(query, {}), store)
        assert from_server(query, bind(query, {}), connection) == rows
    shown = [(row[rows.columns.index("post")], row[rows.columns.index("how")]) for row in rows.rows]
    assert shown == [
        ("Camat Kecamatan Lamandau", "attended for Dandim Lamandau"),
        ("Camat Kecamatan Lamandau", "attended for Kapolres Lamandau"),
        ("Dandim Lamandau", "represented by Camat Kecamatan Lamandau, Jelai Rumpun"),
        ("Kapolres Lamandau", "represented by Camat Kecamatan Lamandau, Jelai Rumpun"),
    ]
