from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
import synthetic
from petakuasa.errors import QueryError, StoreError
from petakuasa.graph.store import Store
from pyoxigraph import QueryResultsFormat, QuerySolutions, RdfFormat, parse, parse_query_results

NAMES = (
    "SELECT ?person ?name WHERE { ?person a foaf:Person ; foaf:name ?name } ORDER BY ?name ?person LIMIT 4"
)
GRAPH = "CONSTRUCT { ?p foaf:name ?n } WHERE { GRAPH ?g { ?p foaf:name ?n } }"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sparql") / "store"
    with Store.open(folder) as store:
        for extraction in synthetic.articles(5):
            store.replace(extraction)
    return folder


@pytest.fixture(scope="module")
def names(folder: Path) -> list[tuple[str, str]]:
    with Store.read_only(folder) as store:
        found = [(row["person"].value, row["name"].value) for row in store.query(NAMES, union=True)]
    assert len(found) == 4
    return found


def run(*arguments: str, store: Path, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "petakuasa", "sparql", *arguments, "--store", str(store)]
    done = subprocess.run(command, input=stdin, capture_output=True, timeout=120)
    assert b"Traceback" not in done.stderr
    return done


def test_rows_in_every_format(folder: Path, names: list[tuple[str, str]]) -> None:
    table = run(NAMES, store=folder).stdout.decode("utf-8")
    for iri, name in names:
        assert f"<person/{iri.rpartition('/')[2]}>" in table
        assert name in table
    rows = [
        *csv.reader(io.StringIO(run(NAMES, "-f", "csv", store=folder).stdout.decode("utf-8"), newline=""))
    ]
    assert rows == [["person", "name"], *map(list, names)]
    tsv = run(NAMES, "-f", "tsv", store=folder).stdout.decode("utf-8")
    assert tsv.splitlines() == ["?person\t?name", *(f'<{iri}>\t"{name}"' for iri, name in names)]
    answer = json.loads(run(NAMES, "-f", "json", store=folder).stdout)
    assert [row["name"]["value"] for row in answer["results"]["bindings"]] == [name for _, name in names]
    xml = run(NAMES, "-f", "xml", store=folder).stdout
    solutions = parse_query_results(xml, format=QueryResultsFormat.XML)
    assert isinstance(solutions, QuerySolutions)
    assert [(row["person"].value, row["name"].value) for row in solutions] == names


def test_what_the_table_prints_can_be_asked_again(folder: Path, names: list[tuple[str, str]]) -> None:
    short = f"<person/{names[0][0].rpartition('/')[2]}>"
    answer = run(f"SELECT ?name {{ GRAPH ?g {{ {short} foaf:name ?name }} }}", "-f", "tsv", store=folder)
    assert answer.stdout.decode("utf-8").splitlines() == ["?name", f'"{names[0][1]}"']


def test_graphs_in_every_format(folder: Path) -> None:
    graphs = [
        {quad.triple for quad in parse(run(GRAPH, *arguments, store=folder).stdout, format=format_)}
        for arguments, format_ in (
            ([], RdfFormat.TURTLE),
            (["-f", "turtle"], RdfFormat.TURTLE),
            (["-f", "json"], RdfFormat.JSON_LD),
            (["-f", "xml"], RdfFormat.RDF_XML),
        )
    ]
    assert len(graphs[0]) > 10
    assert all(graph == graphs[0] for graph in graphs)
    described = run("DESCRIBE ?a WHERE { ?a a schema:NewsArticle } LIMIT 1", store=folder)
    assert b"schema:NewsArticle" in described.stdout


def test_yes_and_no(folder: Path) -> None:
    assert run("ASK { ?p a foaf:Person }", store=folder).stdout == b"yes\n"
    assert run("ASK { ?p a foaf:Group }", store=folder).stdout == b"no\n"
    assert json.loads(run("ASK { ?p a foaf:Person }", "-f", "json", store=folder).stdout)["boolean"] is True


def test_a_question_from_a_file_or_standard_input(
    folder: Path, tmp_path: Path, names: list[tuple[str, str]]
) -> None:
    file = tmp_path / "names.rq"
    file.write_text(f"# Émile's question ✊\n{NAMES}", encoding="utf-8")
    asked = run(NAMES, "-f", "csv", store=folder).stdout
    assert run(f"@{file}", "-f", "csv", store=folder).stdout == asked
    assert run("-", "-f", "csv", store=folder, stdin=NAMES.encode()).stdout == asked


@pytest.mark.parametrize(
    ("arguments", "complaint", "code"),
    [
        (["SELECT ?x WHERE { ?x a }"], "line 1, column", QueryError.exit_code),
        (
            ["SELECT ?x WHERE {\n?x dbo:mayor ?y }"],
            "line 2, column 13: Prefix not found: dbo:",
            QueryError.exit_code,
        ),
        (["DROP ALL"], "an update", QueryError.exit_code),
        (["PREFIX a: <urn:a>\nINSERT DATA { a:x a:y a:z }"], "an update", QueryError.exit_code),
        ([" "], "the query is empty", QueryError.exit_code),
        (["@no-such-file.rq"], "no-such-file.rq: No such file", 1),
        ([NAMES, "-f", "turtle"], "SELECT and ASK give rows", 2),
        ([GRAPH, "-f", "csv"], "CONSTRUCT and DESCRIBE give a graph", 2),
    ],
)
def test_what_cannot_be_answered_is_said_in_a_line(
    folder: Path, arguments: list[str], complaint: str, code: int
) -> None:
    failed = run(*arguments, store=folder)
    assert failed.returncode == code
    assert complaint in failed.stderr.decode("utf-8")
    assert failed.stdout == b""
    if code == QueryError.exit_code:
        assert failed.stderr.count(b"\n") == 1


def test_a_query_that_is_not_utf_8_and_a_store_that_is_not_there(folder: Path, tmp_path: Path) -> None:
    assert b"standard input: not UTF-8" in run("-", store=folder, stdin=b"\xff").stderr
    nowhere = run(NAMES, store=tmp_path / "nowhere")
    assert nowhere.returncode == StoreError.exit_code
    assert b"no store here" in nowhere.stderr


def test_an_update_changes_nothing(folder: Path) -> None:
    before = run("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", "-f", "csv", store=folder).stdout
    run("DELETE WHERE { GRAPH ?g { ?s ?p ?o } }", store=folder)
    assert run("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", "-f", "csv", store=folder).stdout == before


def test_a_reader_that_goes_away_ends_it_quietly(folder: Path) -> None:
    command = [sys.executable, "-m", "petakuasa", "sparql", "SELECT * { ?s ?p ?o . ?a ?b ?c }", "-f", "csv"]
    with subprocess.Popen(
        [*command, "--store", str(folder)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        assert len(running.stdout.read(1000)) == 1000
        running.stdout.close()
        assert running.stderr.read() == b""
        assert running.wait(60) != 0
