"""`petakuasa ask` as a person runs it: processes, standard output, exit codes."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

SAMPLES = Path(__file__).parents[2] / "samples"
ATTENDANCE = "forkopimda-attendance"


def petakuasa(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [sys.executable, "-m", "petakuasa", *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **environment},
    )
    assert "Traceback" not in done.stderr
    return done


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("ask") / "store"
    assert petakuasa("build", SAMPLES, "--store", folder).returncode == 0
    return folder


def test_without_a_question_all_are_listed() -> None:
    listed = petakuasa("ask")
    assert listed.returncode == 0
    assert "Which members of a Forkopimda attended which event" in listed.stdout
    assert {"Forkopimda:", "Offices:", "People:", "Events:", "Sources:"} <= set(listed.stdout.splitlines())


def test_help_tells_of_parameters_and_columns() -> None:
    text = " ".join(petakuasa("ask", ATTENDANCE, "--help").stdout.split())
    assert "--region REGION" in text
    assert "sentence – the sentence that says so" in text


def test_csv_and_json_hold_the_rows_of_the_table(store: Path) -> None:
    rows = json.loads(petakuasa("ask", ATTENDANCE, "--store", store, "--format", "json").stdout)
    assert len(rows) > 40
    assert all(row["sentence"] and row["source"] for row in rows)
    table = petakuasa("ask", ATTENDANCE, "--store", store)
    assert table.stderr == f"{len(rows)} rows\n"
    lines = list(
        csv.DictReader(io.StringIO(petakuasa("ask", "--store", store, ATTENDANCE, "--format", "csv").stdout))
    )
    assert [line["person"] for line in lines] == [row["person"] or "" for row in rows]


def test_the_table_prints_a_sentence_once_and_says_who_is_not_named(store: Path) -> None:
    shown = petakuasa("ask", ATTENDANCE, "--store", store, "--region", "Wajo").stdout
    sentence = "Kapolres Wajo AKBP Muh. Ilham Baharuntung diwakili Wakapolres Kompol Sappewali"
    assert shown.count(sentence) == 1
    assert "represented by Wakapolres Wajo" in shown
    assert "not named" in shown


def test_parameters_narrow(store: Path) -> None:
    rows = json.loads(
        petakuasa(
            "ask",
            ATTENDANCE,
            "--store",
            store,
            "--region",
            "Blora",
            "--from",
            "2025-09-01",
            "--format",
            "json",
        ).stdout
    )
    assert {row["date"] for row in rows} == {"2025-09-09"}
    assert {row["region"] for row in rows} == {"Kabupaten Blora"}


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("forkopimda-attendence",), 6, "Did you mean forkopimda-attendance"),
        ((ATTENDANCE, "--region", "Blorra"), 6, "Blora"),
        ((ATTENDANCE, "--from", "kemarin"), None, "Write year, month and day as 2024-11-27"),
        ((ATTENDANCE, "--basis", "custom"), 2, "'law'"),
    ],
)
def test_what_cannot_be_asked_is_said(
    store: Path, arguments: tuple[str, ...], code: int | None, words: str
) -> None:
    done = petakuasa("ask", *arguments, "--store", store)
    assert done.returncode != 0
    assert code is None or done.returncode == code
    assert words in done.stderr
    assert not done.stdout


def test_the_embedded_server_gives_the_same_table(store: Path) -> None:
    assert petakuasa("load", "--store", store).returncode == 0
    answers = [
        petakuasa("ask", ATTENDANCE, "--store", store, "--engine", engine, "--format", "json")
        for engine in ("sparql", "embedded")
    ]
    assert answers[0].stdout == answers[1].stdout
    nowhere = petakuasa("ask", ATTENDANCE, "--store", store, "--engine", "neo4j")
    assert nowhere.returncode == 2
    assert "--uri" in nowhere.stderr


def test_the_query_can_be_read(store: Path) -> None:
    sparql = petakuasa("ask", ATTENDANCE, "--print", "sparql").stdout
    assert "SELECT" in sparql
    assert "RETURN" in petakuasa("ask", ATTENDANCE, "--print", "cypher").stdout


def test_a_narrow_terminal_breaks_no_word(store: Path) -> None:
    asked = ("ask", "forkopimda-roster", "--region", "Blora", "--store", store)
    shown = petakuasa(*asked, FORCE_COLOR="1", COLUMNS="46").stdout
    lines = re.sub(r"\x1b\[[0-9;]*m", "", shown).splitlines()
    assert max(map(len, lines)) <= 46
    assert any(re.fullmatch(r"capacity +definitive *", line) for line in lines)
    assert any("Yoseph Haryo Nugrahatma" in line for line in lines)


def test_a_kind_of_event_takes_in_the_kinds_in_it(store: Path) -> None:
    answer = petakuasa("ask", "events", "--store", store, "--type", "rapat", "--format", "json")
    assert {row["type"] for row in json.loads(answer.stdout)} >= {"Rapat koordinasi", "Rapat paripurna"}


def test_no_answer_says_what_was_asked(store: Path) -> None:
    done = petakuasa("ask", "two-places", "--store", store)
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr.startswith("No row answers two-places. More articles may")
