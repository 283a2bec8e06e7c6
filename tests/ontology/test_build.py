"""The Turtle is what the tables say, byte for byte, and a wrong table is refused at its line."""

import shutil

import pytest
from petakuasa.errors import VocabularyError
from petakuasa.ontology import build
from petakuasa.ontology.table import TABLES


@pytest.fixture
def tables(tmp_path):
    folder = tmp_path / "tables"
    shutil.copytree(TABLES, folder)
    return folder


def change(folder, table, old, new):
    file = folder / f"{table}.csv"
    text = file.read_text(encoding="utf-8")
    assert text.count(old) >= 1
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return 1 + text[: text.index(old)].count("\n")


def test_what_is_made_is_up_to_date():
    assert build.stale() == []


def test_equal_tables_give_equal_bytes(tables):
    assert build.build(tables) == build.build()


def test_a_changed_table_shows(tables):
    change(tables, "roles", "bupati,Bupati,Bupati", "bupati,Bupati,Bupati Agung")
    before, after = build.build(), build.build(tables)
    assert [name for name in before if before[name] != after[name]] == ["role.ttl"]
    assert 'pk:shortLabel "Bupati Agung"' in after["role.ttl"]


def test_stale_names_what_differs_lacks_and_is_too_many(tmp_path):
    files = {"ontology/vocab/a.ttl": "a", "ontology/vocab/b.ttl": "b", "docs/ontology.md": "c"}
    folder = tmp_path / "ontology" / "vocab"
    folder.mkdir(parents=True)
    (folder / "a.ttl").write_text("other", encoding="utf-8")
    (folder / "old.ttl").write_text("old", encoding="utf-8")
    assert build.stale(files, tmp_path) == [
        "docs/ontology.md",
        "ontology/vocab/a.ttl",
        "ontology/vocab/b.ttl",
        "ontology/vocab/old.ttl",
    ]


@pytest.mark.parametrize(
    ("table", "old", "new", "message"),
    [
        ("roles", "\nwakil_bupati,", "\nbupati,", "'bupati' occurs twice"),
        (
            "roles",
            ",regency_government,",
            ",regency_goverment,",
            "no concept vocab/institution-type/regency_gov",
        ),
        (
            "roles",
            "gubernur,Gubernur,Gubernur,Gub,",
            "gubernur,Gubernur,Gubernur,Gub,,,",
            "cells where the header",
        ),
        ("modes", "opened,Membuka,Opened,yes", "opened,Membuka,Opened,maybe", "neither yes nor no"),
        ("modes", "Opened,yes,1", "Opened,yes,first", "the column rank does not take 'first'"),
        ("operations", "2024-11-27", "2024-11-31", "the column start_date does not take"),
        ("ambiguous", "court_or_party", "court_or_parti", "not in ambiguity_kinds.csv"),
    ],
)
def test_a_wrong_cell_is_refused_at_its_line(tables, table, old, new, message):
    line = change(tables, table, old, new)
    with pytest.raises(VocabularyError, match=message) as error:
        build.build(tables)
    named, _, at = str(error.value.where).partition(":")
    assert named == f"{table}.csv"
    assert abs(int(at) - line) <= 1
    assert error.value.fix


def test_a_table_that_is_not_utf8(tables):
    (tables / "parties.csv").write_bytes("id,label\nx,\xe9".encode("latin-1"))
    with pytest.raises(VocabularyError, match="cannot be read") as error:
        build.build(tables)
    assert error.value.where == "parties.csv"
