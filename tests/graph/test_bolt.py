"""The connection: what it refuses, what it says when something is wrong, and what values come back as."""

from __future__ import annotations

import datetime as dt
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest
from petakuasa.errors import PetakuasaError, QueryError, ServerError
from petakuasa.graph.bolt import Connection, refuse_writing
from petakuasa.graph.connection import connect
from petakuasa.settings import Settings

LEAP = dt.date(2024, 2, 29)
NOBODY = Settings.from_environment({"PETAKUASA_NEO4J_URI": "bolt://127.0.0.1:1"})


def complaint(settings: Settings) -> str:
    with pytest.raises(ServerError) as caught, connect(settings):
        pass
    line = str(caught.value)
    assert "\n" not in line
    assert settings.neo4j_password is None or settings.neo4j_password not in line
    return line


@contextmanager
def listening(answer: bytes | None) -> Iterator[str]:
    """Something that listens and sends this answer to whatever it is told, or nothing."""
    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve() -> None:
            while True:
                try:
                    client, _ = server.accept()
                except OSError:
                    return
                if answer is not None:
                    with client:
                        client.recv(100)
                        client.sendall(answer)

        threading.Thread(target=serve, daemon=True).start()
        yield f"bolt://127.0.0.1:{server.getsockname()[1]}"


def test_nothing_listens() -> None:
    assert "nothing listens there" in complaint(NOBODY)
    assert "nothing listens there" in complaint(replace(NOBODY, neo4j_uri="neo4j://127.0.0.1:1"))


def test_a_host_without_an_address() -> None:
    assert "no known address" in complaint(replace(NOBODY, neo4j_uri="bolt://nowhere.invalid:7687"))


@pytest.mark.parametrize(
    "uri",
    [
        *("http://127.0.0.1:7474", "127.0.0.1:7687", "bolt:", "localhost", "file:///tmp"),
        *(
            "bolt://localhost:abc",
            "bolt://localhost:7687,localhost:7688",
            "bolt://localhost:99999999",
            "bolt://[::1",
        ),
    ],
)
def test_an_address_that_is_not_bolts(uri: str) -> None:
    assert "not a Bolt address" in complaint(replace(NOBODY, neo4j_uri=uri))


def test_a_login_in_the_address_is_refused_and_not_repeated() -> None:
    line = complaint(replace(NOBODY, neo4j_uri="bolt://neo4j:hunter2secret@127.0.0.1:1"))
    assert "carries no login" in line
    assert "hunter2secret" not in line


def test_what_listens_is_a_web_server() -> None:
    with listening(b"HTTP/1.1 400 Bad Request\r\n\r\n") as uri:
        assert "does not speak Bolt" in complaint(replace(NOBODY, neo4j_uri=uri))


def test_a_server_that_knows_no_recent_bolt() -> None:
    with listening(bytes(4)) as uri:
        assert "too old" in complaint(replace(NOBODY, neo4j_uri=uri))


def test_a_wrong_password_and_none(server_settings: Settings) -> None:
    for password in ("wrong password", None):
        line = complaint(replace(server_settings, neo4j_password=password))
        assert "refuses this user and password" in line
        assert "--password-file" in line


def test_an_unknown_database(server_settings: Settings) -> None:
    assert "no such database" in complaint(replace(server_settings, neo4j_database="nosuch"))


@pytest.mark.parametrize("scheme", ["bolt+s", "bolt+ssc", "neo4j+s"])
def test_a_server_without_tls(server_settings: Settings, scheme: str) -> None:
    uri = str(server_settings.neo4j_uri).replace("bolt", scheme)
    assert "encrypted connection failed" in complaint(replace(server_settings, neo4j_uri=uri))


def test_a_routing_address_serves_as_well(neo4j_settings: Settings) -> None:
    uri = str(neo4j_settings.neo4j_uri).replace("bolt", "neo4j")
    with connect(replace(neo4j_settings, neo4j_uri=uri)) as connection:
        assert connection.rows("RETURN 1 AS one") == (("one",), [(1,)])


def test_values_come_back_plain(connection: Connection) -> None:
    connection.run(
        "CREATE (:Event {name: 'Apel', date: date('2024-06-17')})"
        "<-[:ATTENDED {mode: 'led'}]-(:Person {name: 'Rani'})"
    )
    columns, rows = connection.rows(
        "MATCH path = (p:Person)-[r]->(e) RETURN e.date AS day, p, r, path, [1, null] AS l, {a: $x} AS m",
        {"x": LEAP},
    )
    assert columns == ("day", "p", "r", "path", "l", "m")
    (row,) = rows
    person = {"labels": ["Person"], "properties": {"name": "Rani"}}
    event = {"labels": ["Event"], "properties": {"name": "Apel", "date": dt.date(2024, 6, 17)}}
    led = {"type": "ATTENDED", "properties": {"mode": "led"}}
    assert row == (
        dt.date(2024, 6, 17),
        person,
        led,
        [person, led, event],
        [1, None],
        {"a": dt.date(2024, 2, 29)},
    )


WRITING = [
    "CREATE (:Intruder)",
    "MATCH (n) SET n.x = 1",
    "MATCH (n) DETACH DELETE n",
    "MATCH (n) REMOVE n.name",
    "MERGE (n:Intruder)",
    "FOREACH (x IN [1] | CREATE (:Intruder))",
    "UNWIND [1] AS x CALL (x) { CREATE (:Intruder) } RETURN x",
    "EXPLAIN CREATE INDEX intruder IF NOT EXISTS FOR (n:Intruder) ON (n.x)",
    "DROP CONSTRAINT petakuasa_iri IF EXISTS",
    "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
    "match (n) /* harmless */ set n.x = 1",
    "RETURN 1 AS a // comment\nUNION CREATE (m) RETURN 1 AS a",
]


@pytest.mark.parametrize("text", WRITING)
def test_a_text_that_writes_is_refused(connection: Connection, text: str) -> None:
    connection.run("CREATE (:Witness {name: 'here'})")
    before = connection.rows("MATCH (n) RETURN labels(n), properties(n)")
    with pytest.raises(QueryError, match="would write"):
        connection.rows(text)
    assert connection.rows("MATCH (n) RETURN labels(n), properties(n)") == before


@pytest.mark.parametrize("text", WRITING[:7])
def test_the_server_would_refuse_it_too(
    connection: Connection, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The check of the words is one fence; behind it the transaction only reads, or is rolled back."""
    connection.run("CREATE (:Witness {name: 'here'})")
    before = connection.rows("MATCH (n) RETURN labels(n), properties(n)")
    monkeypatch.setattr("petakuasa.graph.bolt.refuse_writing", lambda _: None)
    with pytest.raises(PetakuasaError):
        connection.rows(text)
    assert connection.rows("MATCH (n) RETURN labels(n), properties(n)") == before


@pytest.mark.parametrize(
    "text",
    [
        "MATCH (n:Create) RETURN n.set, n.delete AS `merge`",
        "MATCH (n)-[:SET|DELETE]->(m) RETURN n",
        "RETURN 'DROP everything' AS a, \"it's a MERGE\" AS b, {set: 1, create: 2} AS c, $load AS d",
        "RETURN 1 AS a // SET a comment\n",
        "MATCH (n) WHERE n:Load&!Drop RETURN n",
        "RETURN 'it\\'s' AS created, 2 AS offset",
    ],
)
def test_such_words_in_other_places_are_welcome(text: str) -> None:
    refuse_writing(text)


def test_a_mistake_in_the_text_is_told_in_one_line(connection: Connection) -> None:
    for text in ("MATCH (n RETURN n", "MATCH (n) RETURN m", "CALL no.such()", "RETURN $missing"):
        with pytest.raises(QueryError) as caught:
            connection.rows(text)
        assert "\n" not in str(caught.value)
