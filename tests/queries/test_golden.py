"""The corpus gives the golden rows: in SPARQL from the store, in Cypher from both servers."""

from __future__ import annotations

from pathlib import Path

import pytest
from golden import GOLDEN, arguments, text
from petakuasa.graph.bolt import Connection
from petakuasa.graph.loading import Loader
from petakuasa.graph.store import Store
from petakuasa.queries.catalogue import catalogue, find
from petakuasa.queries.parameters import bind
from petakuasa.queries.rows import from_server, from_store

HOW = "python tests/queries/golden.py writes them anew"


def golden(name: str) -> str:
    return (GOLDEN / f"{name}.csv").read_text(encoding="utf-8")


def test_every_question_has_golden_rows_and_none_are_left_over() -> None:
    assert {file.stem for file in GOLDEN.glob("*.csv")} == set(catalogue())
    assert [name for name in catalogue() if len(golden(name).splitlines()) < 2] == []


@pytest.mark.parametrize("name", catalogue())
def test_the_store_gives_them(folder: Path, name: str) -> None:
    with Store.read_only(folder) as store:
        assert text(from_store(find(name), arguments(find(name)), store)) == golden(name), HOW


def test_the_servers_give_them(folder: Path, connection: Connection) -> None:
    with Store.read_only(folder) as store:
        Loader(connection, store).load()
    for query in catalogue().values():
        assert text(from_server(query, arguments(query), connection)) == golden(query.name), query.name


def test_members_come_in_person_by_stand_in_or_not_at_all(folder: Path) -> None:
    query = find("forkopimda-attendance")
    day = "2024-06-11"
    with Store.read_only(folder) as store:
        rows = from_store(query, bind(query, {"region": "Kotim", "from": day, "to": day}), store).rows
    told = {
        (row[4], row[5], row[6], row[7]) for row in rows if row[9] == "https://sampitpos.example/rakor-kotim"
    }
    assert told == {
        ("Bupati Kotawaringin Timur", "Rambang Seloka", "opened", "law"),
        ("Kapolres Kotawaringin Timur", "Tirta Wanandi", "spoke", "law"),
        ("Dandim 1015/Sampit", None, "represented by Kasdim 1015/Sampit, Gading Permana", "law"),
        ("Ketua DPRD Kabupaten Kotawaringin Timur", "Uria Mahakam", "absent", "law"),
        ("Kajari Kotawaringin Timur", None, "attended", "law"),
        ("Danlanal Sampit", None, "attended", "law_parallel"),
        ("Ketua Pengadilan Negeri Sampit", None, "attended", "practice"),
    }  # not the Sekda (secretary of the forum), the Kasdim (a stand-in) or the camat


def test_a_former_holder_is_no_member(folder: Path) -> None:
    query = find("forkopimda-attendance")
    with Store.read_only(folder) as store:
        rows = from_store(query, bind(query, {"from": "2024-12-03", "to": "2024-12-03"}), store).rows
    assert {row[5] for row in rows if str(row[4]).startswith("Kapolres")} == {"Bayu Ranggalawe"}


def test_the_forum_of_districts_is_another_one(folder: Path) -> None:
    query = find("forkopimda-attendance")
    with Store.read_only(folder) as store:
        rows = from_store(query, bind(query, {"region": "Lamandau", "forum": "forkopimcam"}), store).rows
    assert {(row[3], row[4]) for row in rows} == {
        ("Kecamatan Bulik", "Camat Bulik"),
        ("Kecamatan Bulik", "Kapolsek Bulik"),
    }


def test_a_post_of_two_regencies_sits_where_the_event_is(folder: Path) -> None:
    query = find("forkopimda-attendance")
    with Store.read_only(folder) as store:
        seruyan = from_store(query, bind(query, {"region": "Seruyan"}), store).rows
        kotim = from_store(query, bind(query, {"region": "Kotim"}), store).rows
    assert [(row[0], row[4], row[5]) for row in seruyan] == [
        ("Ziarah", "Dandim 1015/Sampit", "Danum Rindang")
    ]
    assert all(row[3] == "Kabupaten Kotawaringin Timur" and row[0] != "Ziarah" for row in kotim)
