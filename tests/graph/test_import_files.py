"""The import files: Neo4j's own import tool makes of them the graph that the loader writes."""

from __future__ import annotations

import os
import shlex
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import neo4j_server
import pytest
from held import holds
from petakuasa.errors import StoreError
from petakuasa.facts import Extraction
from petakuasa.graph.bolt import Address, opened
from petakuasa.graph.import_files import shell, write_files
from petakuasa.graph.loading import Loader
from petakuasa.graph.projection import Projection
from petakuasa.graph.store import Store

NASTY = 'Ni\'mah "Bu", O\\;Reilly\n😀 = 1;2'


@pytest.fixture
def store(extractions: tuple[Extraction, ...]) -> Iterator[Store]:
    with Store.in_memory() as store:
        store.load_vocabulary()
        for extraction in extractions[:2]:
            store.replace(extraction)
        last = extractions[2]
        person = replace(last.persons[0], name=NASTY, aliases=("a;b", 'c,"d"', "e\nf"), rank="")
        store.replace(replace(last, persons=(person,)))
        yield store


def test_the_import_tool_makes_the_graph_that_the_loader_makes(store: Store, tmp_path: Path) -> None:
    if (lack := neo4j_server.missing()) is not None and not os.environ.get("CI"):
        pytest.skip(f"no import tool ({lack}): install Java 17 and Maven")
    arguments = write_files(store, tmp_path / "files")
    server = neo4j_server.Neo4jServer(tmp_path / "neo4j")
    assert arguments[0] == "neo4j-admin"
    said = server.admin(*arguments[1:])
    assert "IMPORT DONE" in said
    server.start()
    try:
        with opened(Address(server.uri, neo4j_server.USER, server.password)) as connection:
            whole = Projection(store).whole()
            assert holds(connection) == whole
            report = Loader(connection, store).load()
            assert (report.whole, report.written, report.deleted) == (False, 0, 0), (
                "the state was in the files"
            )
            _, indexes = connection.rows(
                "SHOW INDEXES YIELD name WHERE name STARTS WITH 'petakuasa' RETURN name"
            )
            assert {"petakuasa_iri", "petakuasa_names", "petakuasa_person_name"} <= {
                name for (name,) in indexes
            }
            assert Loader(connection, store).load().updates == 0
            report = Loader(connection, store).load(whole=True)
            assert report.unchanged == len(whole.nodes) + len(whole.relationships)
            assert (report.updates, report.written, report.deleted) == (0, 0, 0)
            store.withdraw("apel-lamandau")
            assert not Loader(connection, store).load().whole
            assert holds(connection) == Projection(store).whole()
            _, [(name, alias, rank)] = connection.rows(
                "MATCH (p:Person {name: $name}) RETURN p.name, p.alias, p.rank", {"name": NASTY}
            )
            assert (name, alias, rank) == (NASTY, ["a;b", 'c,"d"', "e\nf"], "")
    finally:
        server.stop()


def test_the_command_can_be_typed(store: Store, tmp_path: Path) -> None:
    arguments = write_files(store, tmp_path / "my files")
    assert shlex.split(shell(arguments).replace("\\\n", "")) == arguments
    for argument in arguments:
        if argument.startswith(("--nodes=", "--relationships=")):
            assert Path(argument.rpartition("=")[2]).is_file()


def test_a_folder_with_something_in_it_is_left_alone(store: Store, tmp_path: Path) -> None:
    (tmp_path / "thesis.docx").write_text("years of work")
    with pytest.raises(StoreError, match="not empty"):
        write_files(store, tmp_path)
    assert [entry.name for entry in tmp_path.iterdir()] == ["thesis.docx"]
