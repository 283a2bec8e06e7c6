"""Where Neo4j and the embedded server differ, as `docs/neo4j.md` lists it, and where they must not."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from petakuasa.errors import PetakuasaError
from petakuasa.facts import Extraction
from petakuasa.graph.bolt import Connection
from petakuasa.graph.loading import Loader
from petakuasa.graph.search import search
from petakuasa.graph.store import Store


@pytest.fixture
def store(extractions: tuple[Extraction, ...]) -> Iterator[Store]:
    with Store.in_memory() as store:
        store.load_vocabulary()
        for extraction in extractions:
            store.replace(extraction)
        yield store


@pytest.fixture
def loaded(connection: Connection, store: Store) -> Connection:
    Loader(connection, store).load()
    if not connection.is_arcadedb:
        connection.run("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()")
    return connection


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("damar", ["Damar Pamungkas"]),
        ("PAMUNG dam", ["Damar Pamungkas"]),
        ("kapolres lamandau", ["Kapolres Lamandau"]),
        ("1017", ["Dandim 1017/Lamandau", "Kodim 1017/Lamandau"]),
        ("kalteng", ["Provinsi Kalimantan Tengah"]),
        ("amar", []),
        ("nobody", []),
        ("", []),
        ("* OR name:x)~ !", []),
        ('"', []),
    ],
)
def test_search_finds_the_same_on_both(loaded: Connection, text: str, found: list[str]) -> None:
    assert sorted({hit.name for hit in search(loaded, text)}) == found


def test_search_keeps_to_its_limit_and_to_our_nodes(loaded: Connection) -> None:
    loaded.run("CREATE (:Person {name: 'Lamandau Somebody'})")
    hits = search(loaded, "lamandau")
    assert len(hits) > 5
    assert search(loaded, "lamandau", limit=3) == hits[:3]
    assert not [hit for hit in hits if "Somebody" in hit.name]


PATH = """
MATCH (a:Person {rank: 'AKP'}), (b:Post {name: 'Ketua DPRD Kabupaten Lamandau'})
MATCH p = shortestPath((a)-[*..5]-(b)) RETURN length(p) AS steps
"""
BOTH = {
    "shortest path": (PATH, [(2,)]),
    "list comprehension": ("RETURN [x IN range(1, 3) WHERE x > 1 | x * 2] AS l", [([4, 6],)]),
    "existential subquery": (
        "MATCH (p:Person) WHERE EXISTS { (p)-[:HOLDS]->(:Post {name: 'Bupati Lamandau'}) } RETURN count(p)",
        [(2,)],
    ),
    "subquery by row": (
        "MATCH (p:Person {rank: 'AKP'}) CALL (p) { MATCH (p)-[r]->() RETURN count(r) AS n } RETURN n > 3",
        [(True,)],
    ),
    "map projection": ("MATCH (p:Person {rank: 'AKP'}) RETURN p {.name}", [({"name": "Damar Pamungkas"},)]),
    "dates": ("RETURN date('2024-02-28') + duration('P2D') > date('2024-03-01') AS later", [(False,)]),
    "relationship in quotes": (
        "MATCH ()-[r:EVIDENCED_BY]->() WHERE r.quote STARTS WITH 'diwakili' RETURN r.quote",
        [("diwakili Kabag Ops",)],
    ),
}


@pytest.mark.parametrize("name", BOTH)
def test_what_both_can(loaded: Connection, name: str) -> None:
    text, rows = BOTH[name]
    assert loaded.rows(text)[1] == rows


ONLY_NEO4J = {
    "full-text index": "CALL db.index.fulltext.queryNodes('petakuasa_names', 'damar') YIELD node RETURN node",
    "SHORTEST": "MATCH p = SHORTEST 1 (:Person {rank: 'AKP'})-[]-+(:Event) RETURN length(p)",
}


@pytest.mark.parametrize("name", ONLY_NEO4J)
def test_what_neo4j_alone_can(loaded: Connection, name: str) -> None:
    """When this fails on the embedded server, it has learnt something: strike the line in the documents."""
    if loaded.is_arcadedb:
        with pytest.raises(PetakuasaError):
            loaded.rows(ONLY_NEO4J[name])
    else:
        assert len(loaded.rows(ONLY_NEO4J[name])[1]) >= 1


def test_a_relationships_property_in_a_pattern(
    loaded: Connection,
) -> None:
    pattern = "MATCH ()-[r:REPRESENTED]->() MATCH (p:Participation {iri: r.iri}) RETURN count(p)"
    condition = "MATCH ()-[r:REPRESENTED]->() MATCH (p:Participation) WHERE p.iri = r.iri RETURN count(p)"
    assert loaded.rows(pattern)[1] == [(0 if loaded.is_arcadedb else 1,)]
    assert loaded.rows(condition)[1] == [(1,)]


def test_an_empty_answer_has_named_columns_on_neo4j_alone(loaded: Connection) -> None:
    columns, rows = loaded.rows("MATCH (n:Nothing) RETURN n.name AS name")
    assert rows == []
    assert columns == (() if loaded.is_arcadedb else ("name",))
