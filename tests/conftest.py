"""Servers for the tests: a real Neo4j and the embedded ArcadeDB, each started once a session.

A test that takes `connection` runs against both, on an emptied database; one that takes `neo4j_connection` or
`embedded_connection` against that one. Neo4j comes from `PETAKUASA_NEO4J_URI` or, where that is not set, from
Maven Central's jars (`neo4j_server.py`). Without either the tests skip, except in CI, where they fail.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from petakuasa.graph import embedded
from petakuasa.graph.bolt import Connection
from petakuasa.graph.connection import connect
from petakuasa.settings import Settings

sys.path.append(str(Path(__file__).parent))  # for the modules beside this file that tests share
import neo4j_server

signal.signal(signal.SIGINT, signal.default_int_handler)
"""Tests interrupt commands; what a shell starts in the background would hand down that this is ignored."""

HOW = (
    "install Java 17 and Maven, or set PETAKUASA_NEO4J_URI and PETAKUASA_NEO4J_PASSWORD to an EMPTY database "
    "that the tests may fill and clear"
)


@pytest.fixture(scope="session", autouse=True)
def environment() -> Iterator[Settings]:
    """What the environment says of Neo4j, taken out of it: no test meets somebody's database by chance."""
    settings = Settings.from_environment()
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.startswith("PETAKUASA_")]:
            patch.delenv(name)
        yield settings


@pytest.fixture(scope="session")
def neo4j_settings(environment: Settings, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Settings]:
    """Settings that lead to a Neo4j server."""
    if environment.neo4j_uri:
        with connect(environment) as connection:
            _, [(count,)] = connection.rows("MATCH (n) RETURN count(n)")
        assert not count, f"{environment.neo4j_uri} holds {count} nodes; the tests need an empty database"
        yield environment
        return
    if (lack := neo4j_server.missing()) is not None and not os.environ.get("CI"):
        pytest.skip(f"no Neo4j ({lack}): {HOW}")
    with neo4j_server.running(tmp_path_factory.mktemp("neo4j")) as server:
        yield replace(
            environment, neo4j_uri=server.uri, neo4j_password=server.password, neo4j_database="neo4j"
        )


@pytest.fixture(scope="session")
def embedded_settings(environment: Settings, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Settings]:
    """Settings that lead to an embedded server which runs for the whole session."""
    with embedded.running(tmp_path_factory.mktemp("store")) as address:
        yield replace(
            environment,
            neo4j_uri=address.uri,
            neo4j_user=address.user,
            neo4j_password=address.password,
            neo4j_database=address.database,
        )


@pytest.fixture(params=["neo4j", "embedded"])
def server_settings(request: pytest.FixtureRequest) -> Settings:
    """Settings of each server in turn, its database emptied."""
    settings: Settings = request.getfixturevalue(f"{request.param}_settings")
    with connect(settings) as connection:
        clear(connection)
    return settings


@pytest.fixture
def connection(server_settings: Settings) -> Iterator[Connection]:
    """A connection to each server in turn, to an empty database."""
    with connect(server_settings) as connection:
        yield connection


@pytest.fixture
def neo4j_connection(neo4j_settings: Settings) -> Iterator[Connection]:
    """A connection to an empty database on Neo4j."""
    with connect(neo4j_settings) as connection:
        clear(connection)
        yield connection


@pytest.fixture
def embedded_connection(embedded_settings: Settings) -> Iterator[Connection]:
    """A connection to an empty database on the embedded server."""
    with connect(embedded_settings) as connection:
        clear(connection)
        yield connection


def clear(connection: Connection) -> None:
    """Empty the database; constraints and indexes stay."""
    connection.run("MATCH (n) DETACH DELETE n")
