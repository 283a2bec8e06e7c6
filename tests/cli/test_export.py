from __future__ import annotations

import csv
import io
import subprocess
import sys
from pathlib import Path

import pytest
import synthetic
from petakuasa.errors import StoreError
from petakuasa.graph.store import Store
from pyoxigraph import RdfFormat, parse

ARTICLES = 5


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("export") / "store"
    with Store.open(folder) as store:
        for extraction in synthetic.articles(ARTICLES):
            store.replace(extraction)
    return folder


def run(*arguments: object, store: Path, cwd: Path) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "petakuasa", "export", *map(str, arguments), "--store", str(store)]
    return subprocess.run(command, cwd=cwd, capture_output=True, timeout=120)


def test_standard_output_and_file_get_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    piped = run("--format", "nquads", store=folder, cwd=tmp_path)
    assert (piped.returncode, piped.stderr) == (0, b"")
    assert run("-o", "facts.nq", store=folder, cwd=tmp_path).returncode == 0
    assert (tmp_path / "facts.nq").read_bytes() == piped.stdout
    with Store.read_only(folder) as store:
        assert {*parse(piped.stdout, format=RdfFormat.N_QUADS)} == {*store.scan()}
    assert [path.name for path in tmp_path.iterdir()] == ["facts.nq"]


def test_the_csv_fits_a_pipe(folder: Path, tmp_path: Path) -> None:
    piped = run("--format", "csv", store=folder, cwd=tmp_path)
    rows = [*csv.DictReader(io.StringIO(piped.stdout.decode("utf-8"), newline=""))]
    assert len({row["article"] for row in rows}) == ARTICLES
    assert all(row["sentence"] and row["quote"] in row["sentence"] for row in rows)


def test_an_export_that_fails_leaves_the_old_file(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "facts.ttl"
    target.write_text("old", encoding="utf-8")
    failed = run("-o", target, store=tmp_path / "nowhere", cwd=tmp_path)
    assert failed.returncode == StoreError.exit_code
    assert b"no store here" in failed.stderr
    assert b"Traceback" not in failed.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["facts.ttl"]
    assert target.read_text(encoding="utf-8") == "old"
    assert run("-o", target, store=folder, cwd=tmp_path).returncode == 0
    assert target.read_bytes().startswith(b"@prefix")


@pytest.mark.parametrize(
    ("arguments", "complaint", "code"),
    [
        ([], b"--format", 2),
        (["-o", "facts.xlsx"], b"does not say the format", 1),
        (["--format", "xlsx"], b"xlsx", 2),
        (["-o", "no/such/folder/facts.csv"], b"No such file or directory", 1),
    ],
)
def test_what_cannot_be_is_said_in_a_line(
    folder: Path, tmp_path: Path, arguments: list[str], complaint: bytes, code: int
) -> None:
    failed = run(*arguments, store=folder, cwd=tmp_path)
    assert failed.returncode == code
    assert complaint in failed.stderr
    assert b"Traceback" not in failed.stderr
    assert failed.stdout == b""
