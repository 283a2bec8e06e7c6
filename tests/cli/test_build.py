"""`petakuasa build` and `extract` from the outside: what bad input gets, and that nothing else is lost."""

import json
import subprocess
import sys
from pathlib import Path

import petakuasa
import pytest
from petakuasa.graph.store import Store

SAMPLES = Path(petakuasa.__file__).parent / "samples"
ARTICLE = (SAMPLES / "toba-rakor-kamtibmas.txt").read_text(encoding="utf-8")


def run(*args, cwd, **options):
    done = subprocess.run(
        [sys.executable, "-m", "petakuasa", *map(str, args)],
        cwd=cwd,
        capture_output=True,
        text=True,
        timeout=120,
        **options,
    )
    assert "Traceback" not in done.stderr
    assert "a fault of petakuasa" not in done.stderr
    return done


def ids(store):
    with Store.read_only(store) as opened:
        return {article.id for article in opened.articles()}


BAD = {
    "kosong.txt": (b"", ": empty: no word in it. Leave it out"),
    "gambar.txt": (
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        ": binary data, not text. Save the article as plain text",
    ),
    "cetak.txt": (b"%PDF-1.7\n1 0 obj", ": a PDF document, not text. Save the article as plain text"),
    "rusak.txt": (b"Bupati \x81\x8d membuka", ": neither UTF-8 (byte 7 breaks it) nor Windows-1252. Save"),
    "besar.txt": (
        ARTICLE.encode() * 14_000,
        ": more than 1 MB; an article has some thousand characters. Split",
    ),
    "baris.jsonl": (
        json.dumps({"id": "baris-1", "text": ARTICLE}).encode() + b'\n{"id": "baris-2", "te\n',
        ":2: broken JSON: Unterminated string starting at (column 19). Mend it",
    ),
}


def test_every_kind_of_bad_article_is_one_line_and_the_others_are_built(tmp_path):
    (tmp_path / "berita").mkdir()
    (tmp_path / "hampa").mkdir()
    (tmp_path / "berita/baik.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "berita/windows.txt").write_text(ARTICLE.replace('"', "“"), encoding="cp1252")
    for name, (data, _) in BAD.items():
        (tmp_path / "berita" / name).write_bytes(data)
    done = run("build", "berita", "hampa", "tiada.txt", cwd=tmp_path)
    expected = [f"error: berita/{name}{line}" for name, (_, line) in BAD.items()]
    expected += [
        "note: berita/windows.txt: not UTF-8; read as Windows-1252",
        "error: hampa: no article in this folder (.jsonl, .ndjson, .txt). Name files of another kind",
        "error: tiada.txt: cannot be read: No such file or directory",
    ]
    lines = sorted(done.stderr.splitlines())
    for line, start in zip(lines, sorted(expected), strict=True):
        assert line.startswith(start)
    assert done.returncode == 3
    assert done.stdout.splitlines()[0] == "11 articles: 3 new, 0 changed, 0 unchanged, 8 failed"
    assert ids(tmp_path / "petakuasa-store") == {"baik", "windows", "baris-1"}


def test_an_article_that_went_bad_leaves_its_graph_as_it_was(tmp_path):
    article = tmp_path / "a.txt"
    article.write_text(ARTICLE)
    assert run("build", "a.txt", cwd=tmp_path).returncode == 0
    with Store.read_only(tmp_path / "petakuasa-store") as store:
        before = {str(quad) for quad in store.scan()}
    article.write_bytes(b"\0\1\2")
    assert run("build", "a.txt", cwd=tmp_path).returncode == 3
    with Store.read_only(tmp_path / "petakuasa-store") as store:
        assert {str(quad) for quad in store.scan()} == before


def test_building_twice_says_so(tmp_path):
    first = run("build", SAMPLES, "--store", "s", cwd=tmp_path)
    second = run("build", SAMPLES, "--store", "s", cwd=tmp_path)
    assert (first.returncode, second.returncode) == (0, 0)
    new = int(first.stdout.split()[2])
    assert new >= 12
    assert second.stdout == f"{new} articles: 0 new, 0 changed, {new} unchanged, 0 failed\n"


def test_a_locked_store(tmp_path):
    (tmp_path / "a.txt").write_text(ARTICLE)
    with Store.open(tmp_path / "s"):
        done = run("build", "a.txt", "--store", "s", cwd=tmp_path)
    assert done.returncode == 7
    (line,) = done.stderr.splitlines()
    assert line.startswith("petakuasa: s: ")


@pytest.mark.parametrize("store", ["file", "damaged"])
def test_a_store_that_is_none(tmp_path, store):
    (tmp_path / "a.txt").write_text(ARTICLE)
    (tmp_path / "file").write_text("no store")
    assert run("build", "a.txt", "--store", "damaged", cwd=tmp_path).returncode == 0
    for file in (tmp_path / "damaged").rglob("*"):
        if file.is_file():
            file.write_bytes(b"\0damaged")
    done = run("build", "a.txt", "--store", store, cwd=tmp_path)
    assert done.returncode in (2, 7)
    assert store in done.stderr


def test_extract_prints_json_lines_whose_offsets_hold(tmp_path):
    (tmp_path / "a.txt").write_bytes(ARTICLE.replace("\n", "\r\n").encode("utf-8-sig"))
    (tmp_path / "b.txt").touch()
    done = run(
        "extract", "a.txt", "b.txt", "-", cwd=tmp_path, input='{"id": "c", "text": "Bupati Toba hadir."}\n'
    )
    assert done.returncode == 3
    assert done.stderr.startswith("error: b.txt: empty")
    first, second = map(json.loads, done.stdout.splitlines())
    assert [first["article"]["id"], second["article"]["id"]] == ["a", "c"]
    text = ARTICLE.split("---\n", 2)[2]
    names = {
        text[mention["start"] : mention["end"]]
        for person in first["persons"]
        for mention in person["mentions"]
    }
    assert names
    assert {person["name"] for person in first["persons"]} <= names


def test_extract_writes_a_file(tmp_path):
    (tmp_path / "a.txt").write_text(ARTICLE)
    done = run("extract", "a.txt", "-o", "facts.jsonl", cwd=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    (line,) = (tmp_path / "facts.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(line)["persons"]
