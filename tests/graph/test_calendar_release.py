"""The current calendar release of Neo4j, where a Java for it is at hand: load, load again, find, ask."""

from __future__ import annotations

from collections.abc import Iterator

import neo4j_server
import pytest
from petakuasa.facts import Extraction
from petakuasa.graph.bolt import Address, Connection, opened
from petakuasa.graph.loading import Loader
from petakuasa.graph.projection import Projection
from petakuasa.graph.search import search
from petakuasa.graph.store import Store


@pytest.fixture(scope="module")
def connection(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Connection]:
    if (lack := neo4j_server.missing(neo4j_server.CALENDAR)) is not None:
        pytest.skip(f"no Neo4j {neo4j_server.CALENDAR.version}: {lack}")
    home = tmp_path_factory.mktemp("neo4j")
    with (
        neo4j_server.running(home, release=neo4j_server.CALENDAR) as server,
        opened(Address(server.uri, neo4j_server.USER, server.password)) as connection,
    ):
        yield connection


def test_it_is_served_as_5_26_is(connection: Connection, extractions: tuple[Extraction, ...]) -> None:
    with Store.in_memory() as store:
        store.load_vocabulary()
        for extraction in extractions:
            store.replace(extraction)
        first = Loader(connection, store).load()
        whole = Projection(store).whole()
        assert first.written == len(whole.nodes) + len(whole.relationships)
        assert Loader(connection, store).load().updates == 0
        store.withdraw("apel-lamandau")
        Loader(connection, store).load()
        whole = Projection(store).whole()
    _, [(nodes,)] = connection.rows("MATCH (n:Petakuasa) RETURN count(n)")
    _, [(links,)] = connection.rows("MATCH ()-[r]->() RETURN count(r)")
    assert (nodes, links) == (len(whole.nodes), len(whole.relationships))
    assert [hit.name for hit in search(connection, "damar")] == ["Damar Pamungkas"]
