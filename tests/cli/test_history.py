"""`petakuasa history` as a person runs it: three articles of two years, one post, two holders."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

MET = "NANGA BULIK, LAMANDAU – {} digelar Polres Lamandau, {}. Hadir Kapolres Lamandau AKBP {}."
ARTICLES = {
    "a": ("2022-03-04", MET.format("Apel", "Jumat (4/3/2022)", "Anjani Wanandi")),
    "b": ("2022-05-06", MET.format("Rapat", "Jumat (6/5/2022)", "Anjani Wanandi")),
    "c": ("2024-02-02", MET.format("Apel", "Jumat (2/2/2024)", "Bayu Kertapati dan Kajari Lamandau")),
}


def history(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [sys.executable, "-m", "petakuasa", "history", *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Traceback" not in done.stderr
    return done


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("history")
    for name, (published, text) in ARTICLES.items():
        line = {"id": name, "published": published, "text": text}
        with (folder / "articles.jsonl").open("a", encoding="utf-8") as file:
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
    command = [sys.executable, "-m", "petakuasa", "build", folder / "articles.jsonl", "--store", folder / "s"]
    subprocess.run(command, check=True, capture_output=True)
    return folder / "s"


def answer(store: Path, *arguments: str) -> dict[str, str]:
    (row,) = json.loads(history(*arguments, "--store", store, "--format", "json").stdout)
    return row


@pytest.mark.parametrize("post", ["Kapolres Lamandau", "kapolres LAMANDAU", "Kapolres Kab. Lamandau"])
def test_all_holders_in_their_order(post: str, store: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(history(post, "--store", store, "--format", "csv").stdout)))
    assert [(row["person"], row["seen"], row["last"], row["articles"]) for row in rows] == [
        ("Anjani Wanandi", "2022-03-04", "2022-05-06", "2"),
        ("Bayu Kertapati", "2024-02-02", "2024-02-02", "1"),
    ]
    assert [(row["not_before"], row["not_after"]) for row in rows] == [("", "2024-02-02"), ("2022-05-06", "")]


def test_a_table_leaves_empty_columns_out(store: Path) -> None:
    shown = history("Kapolres Lamandau", "--store", store)
    assert "Anjani" in shown.stdout
    assert "start" not in shown.stdout
    assert shown.stderr == "2 rows\n"


@pytest.mark.parametrize(
    ("day", "state", "person"),
    [
        ("2022-03-04", "named", "Anjani Wanandi"),
        ("2022-04-01", "inferred", "Anjani Wanandi"),
        ("2023-06-01", "unknown", None),
        ("2024-02-10", "inferred", "Bayu Kertapati"),
    ],
)
def test_the_holder_of_a_day(day: str, state: str, person: str | None, store: Path) -> None:
    told = answer(store, "Kapolres Lamandau", "--day", day)
    assert (told["post"], told["state"], told["person"]) == ("Kapolres Lamandau", state, person)
    assert told["reason"]


def test_what_was_known_by_a_date(store: Path) -> None:
    assert answer(store, "Kapolres Lamandau", "--until", "2022-03-31")["last"] == "2022-03-04"
    told = answer(store, "Kapolres Lamandau", "--day", "2024-02-02", "--until", "2023-12-31")
    assert (told["state"], told["person"]) == ("unknown", None)


def test_a_post_in_which_nobody_is_named(store: Path) -> None:
    told = history("Kajari", "--store", store)
    assert (told.returncode, "name nobody in it" in told.stderr) == (0, True)


@pytest.mark.parametrize(
    ("post", "words"),
    [
        ("Kapolres Lamandu", "Did you mean Kapolres Lamandau"),
        ("Ka", "may mean 2 posts"),
        ("Gubernur Bali", "no article speaks of a post called"),
    ],
)
def test_what_is_not_one_post_is_refused_with_a_way_out(post: str, words: str, store: Path) -> None:
    done = history(post, "--store", store)
    assert done.returncode != 0
    assert words in done.stderr


def test_a_date_that_is_none_is_refused(store: Path) -> None:
    done = history("Kapolres Lamandau", "--day", "kemarin", "--store", store)
    assert done.returncode == 2
    assert "kemarin" in done.stderr
