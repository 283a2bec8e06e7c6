"""Paths to articles: folders, standard input, what is not there, and ids that clash."""

import io
import os
import sys

import pytest
from petakuasa.errors import ArticleError
from petakuasa.reading.sources import Reading, count, read


@pytest.fixture
def folder(tmp_path):
    def write(name, content):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())

    write("b.txt", "Bupati hadir.")
    write("a/c.TXT", "Kapolres hadir.")
    write("a/d.jsonl", '{"id": "d1", "text": "Dandim hadir."}\nbroken\n')
    write("README.md", "No article.")
    write("gold.json", "{}")
    write(".git/e.txt", "Hidden.")
    write(".hidden.txt", "Hidden.")
    return tmp_path


def summary(paths):
    return [
        f"{item.article.id}: {item.article.text}" if isinstance(item, Reading) else str(item)
        for item in read(map(str, paths))
    ]


def test_a_folder_is_read_sorted_and_below(folder):
    *articles, error = summary([folder])
    assert articles == ["b: Bupati hadir.", "c: Kapolres hadir.", "d1: Dandim hadir."]
    assert error.startswith(f"{folder}/a/d.jsonl:2: broken JSON: Expecting value (column 1). Mend it")
    assert count([str(folder)]) == 4


def test_the_same_article_twice_is_read_once(folder):
    assert summary([folder / "b.txt", folder / "b.txt"]) == ["b: Bupati hadir."]
    (folder / "a/b.txt").write_text("Bupati hadir.")
    assert [line for line in summary([folder]) if line.startswith("b:")] == ["b: Bupati hadir."]


def test_one_id_with_two_texts_is_an_error_of_the_second(folder):
    (folder / "z").mkdir()
    (folder / "z/b.txt").write_text("Sekda hadir.")
    first, second = summary([folder / "b.txt", folder / "z"])
    assert first == "b: Bupati hadir."
    assert second == (
        f"{folder}/z/b.txt: the id 'b' with another text was read from {folder}/b.txt in this run. "
        "Rename one of the files, or give one another id."
    )


def test_what_is_not_there_or_not_an_article_is_an_error_and_the_rest_is_read(folder):
    (folder / "empty").mkdir()
    (folder / "none.txt").touch()
    (folder / "long.txt").write_bytes(b"Bupati hadir. " * 1_500_000)
    names = ["absent.txt", "empty", "none.txt", "long.txt", "x" * 300, "README.md"]
    absent, empty, none, long, name, readme = summary([folder / name for name in names])
    assert absent == f"{folder}/absent.txt: cannot be read: No such file or directory"
    assert empty.startswith(f"{folder}/empty: no article in this folder (.jsonl, .ndjson, .txt). Name files")
    assert none == f"{folder}/none.txt: empty: no word in it. Leave it out, or fetch the article again."
    assert long.startswith(
        f"{folder}/long.txt: more than 1 MB; an article has some thousand characters. Split"
    )
    assert name == f"{folder}/{'x' * 300}: cannot be read: File name too long"
    assert readme == "README: No article."


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_and_a_folder_that_may_not_be_read(folder):
    (folder / "b.txt").chmod(0)
    (folder / "a").chmod(0)
    assert summary([folder]) == [
        f"{folder}/b.txt: cannot be read: Permission denied",
        f"{folder}/a: cannot be read: Permission denied",
    ]


def test_a_file_name_that_is_not_unicode(folder):
    path = os.fsencode(folder) + b"/rapat\xff.txt"
    with open(path, "wb") as file:
        file.write(b"Rapat.")
    assert summary([os.fsdecode(path)]) == ["rapat\ufffd: Rapat."]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"Bupati hadir.", ["stdin: Bupati hadir."]),
        (b"[Foto] Bupati hadir.", ["stdin: [Foto] Bupati hadir."]),
        (
            b'\xef\xbb\xbf{"id": "1", "text": "Bupati"}\n{"id": "2", "text": "Sekda"}\n',
            ["1: Bupati", "2: Sekda"],
        ),
        (b"", ["standard input: empty: no word in it. Leave it out, or fetch the article again."]),
    ],
)
def test_standard_input(monkeypatch, data, expected):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(data))))
    assert summary(["-"]) == expected
    assert count(["-"]) is None


def test_errors_carry_the_exit_code_of_articles(folder):
    (error,) = read([str(folder / "absent.txt")])
    assert isinstance(error, ArticleError)
    assert error.exit_code == 3
