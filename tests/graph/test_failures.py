"""What a real Neo4j may do to a load: be killed between two transactions and inside one, and come back."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import neo4j_server
import pytest
import synthetic
from petakuasa.errors import ServerError
from petakuasa.graph import writing
from petakuasa.graph.bolt import Address, opened
from petakuasa.graph.connection import connect
from petakuasa.graph.loading import Loader
from petakuasa.graph.projection import Projection
from petakuasa.graph.store import Store
from petakuasa.settings import Settings

ARTICLES = 60
LOAD = """
import sys
from petakuasa.graph import loading
loading.BATCH = 300
from petakuasa.cli import main
main(sys.argv[1:])
"""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[neo4j_server.Neo4jServer]:
    """A server of this module's own, since it is killed."""
    if (lack := neo4j_server.missing()) is not None and not os.environ.get("CI"):
        pytest.skip(f"no Neo4j to kill ({lack}): install Java 17 and Maven")
    with neo4j_server.running(tmp_path_factory.mktemp("neo4j")) as server:
        yield server


@pytest.fixture
def settings(server: neo4j_server.Neo4jServer, tmp_path: Path) -> Settings:
    settings = replace(
        Settings.from_environment({}), store=tmp_path, neo4j_uri=server.uri, neo4j_password=server.password
    )
    with connect(settings) as connection:
        connection.run("MATCH (n) DETACH DELETE n")
    return settings


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path) as store:
        store.load_vocabulary()
        for extraction in synthetic.articles(ARTICLES):
            store.replace(extraction)
        yield store


def counts(settings: Settings) -> tuple[int, int]:
    with connect(settings) as connection:
        _, [(nodes,)] = connection.rows("MATCH (n:Petakuasa) RETURN count(n)")
        _, [(links,)] = connection.rows("MATCH (:Petakuasa)-[r]->(:Petakuasa) RETURN count(r)")
    return nodes, links


@pytest.mark.parametrize("inside", [True, False], ids=["in a transaction", "between transactions"])
def test_the_server_is_killed_and_the_next_run_finishes(
    server: neo4j_server.Neo4jServer,
    settings: Settings,
    store: Store,
    monkeypatch: pytest.MonkeyPatch,
    inside: bool,
) -> None:
    calls = []

    def killing(at: int) -> None:
        calls.append(1)
        if len(calls) == at:
            server.kill()

    write_relationships, write = writing.Writer._write_relationships, writing.Writer.write

    def within(self: writing.Writer, *args: object) -> None:
        killing(at=60)
        write_relationships(self, *args)  # type: ignore[arg-type]

    def before(self: writing.Writer, *args: object) -> None:
        killing(at=4)
        write(self, *args)  # type: ignore[arg-type]

    monkeypatch.setattr("petakuasa.graph.loading.BATCH", 300)
    address = Address(server.uri, neo4j_server.USER, server.password)
    with opened(address, patience=1) as connection, monkeypatch.context() as patch:
        if inside:
            patch.setattr(writing.Writer, "_write_relationships", within)
        else:
            patch.setattr(writing.Writer, "write", before)
        with pytest.raises(ServerError, match=r"broke|nothing listens"):
            Loader(connection, store).load()
    server.start()
    with connect(settings) as connection:
        _, [(there,)] = connection.rows("MATCH (a:Article) RETURN count(a)")
        assert 0 < there < ARTICLES, "some whole articles"
        report = Loader(connection, store).load()
        assert report.articles_unchanged == there
        assert Loader(connection, store).load().updates == 0
    whole = Projection(store).whole()
    assert counts(settings) == (len(whole.nodes), len(whole.relationships))


def test_a_server_that_comes_back_soon_goes_unnoticed(
    server: neo4j_server.Neo4jServer, settings: Settings, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    write, calls = writing.Writer.write, []

    def restarting(self: writing.Writer, *args: object) -> None:
        calls.append(1)
        if len(calls) == 3:
            server.kill()
            server.start()
        write(self, *args)  # type: ignore[arg-type]

    monkeypatch.setattr("petakuasa.graph.loading.BATCH", 300)
    monkeypatch.setattr(writing.Writer, "write", restarting)
    with connect(settings) as connection:
        Loader(connection, store).load()
    whole = Projection(store).whole()
    assert counts(settings) == (len(whole.nodes), len(whole.relationships))


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT, signal.SIGTERM])
def test_the_program_is_killed_and_the_next_run_finishes(
    settings: Settings, store: Store, how: signal.Signals
) -> None:
    store.quads.flush()
    environment = {
        **os.environ,
        "PETAKUASA_NEO4J_URI": str(settings.neo4j_uri),
        "PETAKUASA_NEO4J_PASSWORD": str(settings.neo4j_password),
    }
    command = [sys.executable, "-c", LOAD, "load", "--store", str(settings.store)]
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True) as process:
        while process.poll() is None and not counts(settings)[0]:
            pass
        process.send_signal(how)
        _, said = process.communicate(timeout=60)
    assert "Traceback" not in said
    with connect(settings) as connection:
        Loader(connection, store).load()
        assert Loader(connection, store).load().updates == 0
    whole = Projection(store).whole()
    assert counts(settings) == (len(whole.nodes), len(whole.relationships))
