"""The catalogue: what it reads, and every fault of a pair that it refuses, with file and line."""

from __future__ import annotations

import csv
import datetime as dt
from pathlib import Path

import pytest
from golden import GOLDEN
from petakuasa.cli.options import connection_options
from petakuasa.errors import NotFoundError, QueryError
from petakuasa.queries import catalogue, indonesian
from petakuasa.queries.header import TOPICS
from petakuasa.queries.reference import reference

HEADER = """\
title = "Names"
judul = "Nama"
description = "All names."
topic = "People"
ordered = true
[params]
name = { type = "text", sample = "a", help = "Part of a name." }
[columns]
name = "the name"
"""
SPARQL = """\
SELECT ?name WHERE {
  VALUES ?_name { UNDEF }
  GRAPH ?g { ?s <http://xmlns.com/foaf/0.1/name> ?name }
  FILTER(!BOUND(?_name) || CONTAINS(?name, ?_name))
}
"""
CYPHER = """\
MATCH (p:Person) // $comment, RETURN nothing
WHERE $name IS NULL OR p.name CONTAINS $name AND p.x <> '$string'
  AND EXISTS { MATCH (p) RETURN p }
RETURN p.name AS name
ORDER BY name
"""


def pair(
    folder: Path, header: str = HEADER, sparql: str = SPARQL, cypher: str = CYPHER, twin: str | None = None
) -> None:
    for suffix, marker, text, body in (
        ("rq", "#+", header, sparql),
        ("cypher", "//+", header if twin is None else twin, cypher),
    ):
        lines = [f"{marker} {line}".rstrip() for line in text.splitlines()]
        (folder / f"names.{suffix}").write_text("\n".join([*lines, "", body]), encoding="utf-8")


def test_a_pair_is_read(tmp_path: Path) -> None:
    pair(tmp_path)
    query = catalogue.catalogue(tmp_path)["names"]
    assert query.columns == ("name",)
    assert query.params[0].sample == "a"
    assert query.header.judul == "Nama"


@pytest.mark.parametrize(
    ("change", "where", "words"),
    [
        ({"header": HEADER.replace('"Names"', '"Names')}, "names.rq:1", "no TOML"),
        ({"header": HEADER.replace("judul", "jodul")}, "names.rq:2", "unknown key jodul"),
        ({"header": HEADER.replace('"People"', '"Animals"')}, "names.rq:4", "topic is none of"),
        ({"header": HEADER.replace("true", '"yes"')}, "names.rq:5", "neither true nor false"),
        ({"header": HEADER.replace('"text"', '"colour"')}, "names.rq:7", "type is none of"),
        ({"header": HEADER.replace('"a"', "1")}, "names.rq:7", "sample is no str"),
        ({"header": HEADER.replace('"a"', '"a", choices = ["a"]')}, "names.rq:7", "choices go with"),
        ({"header": HEADER.replace('"the name"', "1")}, "names.rq:9", "neither text nor table"),
        (
            {"twin": HEADER.replace("All names", "Some names")},
            "names.cypher:3",
            "differs from that of names.rq",
        ),
        ({"sparql": SPARQL.replace("WHERE", "WERE")}, "names.rq:11", "no SPARQL"),
        ({"sparql": "ASK {}"}, "names.rq:1", "not a SELECT"),
        ({"sparql": SPARQL.replace("SELECT ?name", "SELECT ?name ?s")}, "names.rq:11", "returns name, s"),
        ({"sparql": SPARQL.replace("  VALUES ?_name { UNDEF }\n", "")}, "names.rq:13", "bound by no VALUES"),
        ({"sparql": SPARQL.replace("  FILTER", "# FILTER")}, "names.rq:12", "bound and not used"),
        ({"sparql": SPARQL.replace("?_name", "?_nome")}, "names.rq:14", "nome is not declared"),
        ({"cypher": CYPHER.replace("$name", "$nome")}, "names.cypher:12", "nome is not declared"),
        ({"cypher": CYPHER.replace("$name", "'a'")}, "names.cypher:1", "name is declared and not used"),
        ({"cypher": CYPHER.replace("AS name", "AS nama")}, "names.cypher:14", "returns nama"),
        ({"cypher": CYPHER.replace("p.name AS name", "p.name")}, "names.cypher:14", "returns ?"),
        ({"cypher": CYPHER.replace("RETURN p.name AS name\n", "")}, "names.cypher:", "no RETURN"),
        ({"cypher": f"{CYPHER}UNION MATCH (q) RETURN q.x AS x"}, "names.cypher:16", "returns x"),
    ],
)
def test_a_faulty_pair_is_refused(tmp_path: Path, change: dict[str, str], where: str, words: str) -> None:
    pair(tmp_path, **change)
    with pytest.raises(QueryError) as refused:
        catalogue.catalogue(tmp_path)
    assert words in refused.value.message
    assert (refused.value.where or "").startswith(where)


@pytest.mark.parametrize("missing", ["rq", "cypher"])
def test_a_file_without_its_twin_is_refused(tmp_path: Path, missing: str) -> None:
    pair(tmp_path)
    (tmp_path / f"names.{missing}").unlink()
    with pytest.raises(QueryError, match=f"no twin names.{missing}"):
        catalogue.catalogue(tmp_path)


def test_a_file_without_header_is_refused(tmp_path: Path) -> None:
    pair(tmp_path)
    (tmp_path / "names.rq").write_text(SPARQL, encoding="utf-8")
    with pytest.raises(QueryError, match="no header"):
        catalogue.catalogue(tmp_path)


def test_a_near_miss_is_told() -> None:
    with pytest.raises(NotFoundError, match="forkopimda-attendance"):
        catalogue.find("forkopimda-attendence")


def test_the_package_holds_the_questions_of_the_design() -> None:
    queries = catalogue.catalogue()
    assert len(queries) >= 24
    assert {query.header.topic for query in queries.values()} == set(TOPICS)
    for query in queries.values():
        assert query.header.title != query.header.judul
        for parameter in query.params:
            assert isinstance(parameter.sample, {"date": dt.date, "integer": int}.get(parameter.type, str))


def test_no_parameter_bears_the_name_of_an_option_of_its_own() -> None:
    options = {option.name for option in connection_options(lambda: None).__click_params__}  # type: ignore[attr-defined]
    taken = options | {"engine", "format_", "format", "text", "print", "help"}
    assert taken.isdisjoint(p.name for query in catalogue.catalogue().values() for p in query.params)


def test_the_document_is_what_the_headers_say() -> None:
    document = Path(catalogue.__file__).parents[1] / "docs" / "queries.md"
    assert document.read_text(encoding="utf-8") == reference(), (
        "python -m petakuasa.queries.reference > docs/queries.md"
    )


def test_all_that_headers_say_is_said_in_indonesian_and_nothing_else() -> None:
    texts = indonesian.texts()
    queries = catalogue.catalogue().values()
    said = [each for query in queries for each in (*query.params, *query.header.columns)]
    assert {each.name for each in said} == texts["names"].keys()
    assert {each.help for each in said} == texts["help"].keys()
    assert {query.name for query in queries} == texts["descriptions"].keys()
    empty = {column.empty for query in queries for column in query.header.columns}
    assert empty - {""} <= texts["values"].keys()


def test_codes_are_said_in_indonesian_and_what_articles_say_is_left() -> None:
    stood_in = "represented by Kabag Ops, Jelai Kahayan"
    assert indonesian.value("how", stood_in) == "diwakili oleh Kabag Ops, Jelai Kahayan"
    assert indonesian.value("how", "attended for Dandim") == "hadir mewakili Dandim"
    assert indonesian.value("event", "absent") == "absent"
    left = {
        row[column]
        for file in GOLDEN.glob("*.csv")
        for row in csv.DictReader(file.open(encoding="utf-8"))
        for column in indonesian.CODED & row.keys()
        if indonesian.value(column, row[column]) == row[column]
    }
    assert left - {""} == {"Plt"}  # a capacity that is Indonesian already
