"""`petakuasa load` and `petakuasa cypher` as a person runs them: processes, standard output, exit codes."""

from __future__ import annotations

import csv
import io
import json
import os
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
import synthetic
from petakuasa.graph.store import Store
from petakuasa.settings import Settings

PERSONS = "MATCH (p:Person)-[:HOLDS]->(post:Post) RETURN p.name AS person, post.name AS post ORDER BY person"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("stores") / "store"
    with Store.open(folder) as store:
        store.load_vocabulary()
        for extraction in synthetic.articles(3):
            store.replace(extraction)
    return folder


@dataclass
class Done:
    code: int
    out: str
    err: str


def petakuasa(*arguments: str | Path, environment: dict[str, str] | None = None, given: str = "") -> Done:
    done = subprocess.run(
        [sys.executable, "-m", "petakuasa", *map(str, arguments)],
        env={**os.environ, **(environment or {})},
        input=given,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Traceback" not in done.stderr
    return Done(done.returncode, done.stdout, done.stderr)


def where(settings: Settings) -> tuple[list[str], dict[str, str]]:
    """The options and the environment that lead to a server."""
    options = ["--uri", str(settings.neo4j_uri), "--user", settings.neo4j_user]
    options += ["--database", settings.neo4j_database] if settings.neo4j_database else []
    return options, {"PETAKUASA_NEO4J_PASSWORD": str(settings.neo4j_password)}


def test_load_twice_and_ask(store: Path, server_settings: Settings) -> None:
    options, environment = where(server_settings)
    planned = petakuasa("load", "--store", store, *options, "--dry-run", environment=environment)
    first = petakuasa("load", "--store", store, *options, environment=environment)
    second = petakuasa("load", "--store", store, *options, environment=environment)
    third = petakuasa("load", "--store", store, *options, "--whole", environment=environment)
    assert {each.code for each in (planned, first, second, third)} == {0}, planned.err + first.err
    assert planned.out.splitlines()[1:] == first.out.splitlines()[1:]
    assert "articles: 3 written, 0 unchanged, 0 deleted" in first.out
    assert "what has changed since the last load" in second.out
    assert "articles: 0 written, 0 deleted" in second.out
    assert "nodes and relationships: 0 written, 0 deleted" in second.out
    assert "articles: 0 written, 3 unchanged, 0 deleted" in third.out
    answer = petakuasa("cypher", PERSONS, "--format", "json", *options, environment=environment)
    rows = json.loads(answer.out)
    assert len(rows) == 12
    assert set(rows[0]) == {"person", "post"}
    same = petakuasa("cypher", "-", "--format", "csv", *options, environment=environment, given=PERSONS)
    assert list(csv.DictReader(io.StringIO(same.out))) == rows
    table = petakuasa("cypher", PERSONS, *options, environment=environment)
    assert all(row["person"].split()[0] in table.out for row in rows)
    assert table.err == "12 rows\n"
    name = rows[0]["person"]
    begun = " ".join(word[:3] for word in reversed(name.split()))
    found = petakuasa(
        "cypher", "--search", begun.upper(), "--format", "json", *options, environment=environment
    )
    assert ("Person", name) in {(hit["label"], hit["name"]) for hit in json.loads(found.out)}


def test_the_embedded_server_needs_no_address(store: Path) -> None:
    loaded = petakuasa("load", "--store", store)
    assert loaded.code == 0, loaded.err
    assert "embedded server" in loaded.out
    answer = petakuasa("cypher", "--store", store, PERSONS, "--format", "json")
    assert len(json.loads(answer.out)) == 12
    assert sorted(entry.name for entry in store.iterdir()) == ["changes", "embedded", "rdf"]


def test_a_question_that_writes_is_refused(store: Path) -> None:
    done = petakuasa("cypher", "--store", store, "MATCH (n) DETACH DELETE n")
    assert (done.code, done.out) == (6, "")
    assert done.err.count("\n") == 1
    assert "would write" in done.err


def test_an_address_where_nothing_listens(store: Path) -> None:
    done = petakuasa("load", "--store", store, "--uri", "bolt://127.0.0.1:1")
    assert done.code == 8
    assert "bolt://127.0.0.1:1: nothing listens there" in done.err
    assert done.err.count("\n") == 1


def test_a_wrong_password_from_a_file(store: Path, neo4j_settings: Settings, tmp_path: Path) -> None:
    options, _ = where(neo4j_settings)
    (tmp_path / "password").write_text("wrong\n")
    done = petakuasa("load", "--store", store, *options, "--password-file", tmp_path / "password")
    assert done.code == 8
    assert "refuses this user and password" in done.err
    (tmp_path / "password").write_text(f"{neo4j_settings.neo4j_password}\n")
    done = petakuasa("cypher", "RETURN 1 AS one", *options, "--password-file", tmp_path / "password")
    assert done.code == 0


def test_a_folder_without_a_store(tmp_path: Path) -> None:
    done = petakuasa("load", "--store", tmp_path / "none")
    assert done.code == 7
    assert "no store" in done.err
    assert not (tmp_path / "none").exists()


def test_neither_question_nor_serve() -> None:
    assert petakuasa("cypher").code == 2
    assert petakuasa("cypher", "RETURN 1", "--serve").code == 2
    assert petakuasa("cypher", "RETURN 1", "--search", "dwi").code == 2
    assert petakuasa("cypher", "--serve", "--search", "dwi").code == 2


def test_serve_keeps_the_embedded_server_up_until_it_is_interrupted(store: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "petakuasa", "cypher", "--serve", "--store", str(store)],
        stdout=subprocess.PIPE,
        text=True,
    ) as server:
        assert server.stdout is not None
        assert "for this machine only" in server.stdout.readline()
        told = server.stdout.readline().removeprefix("join with ").split()
        joined = petakuasa("cypher", *told, "RETURN 1 AS one", "--format", "json")
        assert json.loads(joined.out) == [{"one": 1}]
        refused = petakuasa("cypher", "--store", store, "RETURN 1 AS one")
        assert refused.code == 8
        assert " ".join(told) in refused.err
        server.send_signal(signal.SIGINT)
        assert server.wait(30) == 0
    assert petakuasa("cypher", "--store", store, "RETURN 1 AS one").code == 0
