"""`petakuasa evaluate`: what is wrong with gold is one line, and the gate is shut by an exit code."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from petakuasa.errors import ArticleError, GoldError

ROOT = Path(__file__).resolve().parents[2]
STEM = "toba-rakor-kamtibmas"


@pytest.fixture
def gold(tmp_path):
    """A folder with one gold file and its text beside it."""
    folder = tmp_path / "gold"
    folder.mkdir()
    shutil.copy(ROOT / "tests" / "gold" / f"{STEM}.json", folder)
    shutil.copy(ROOT / "samples" / f"{STEM}.txt", folder)
    return folder


def evaluate(*args):
    done = subprocess.run(
        [sys.executable, "-m", "petakuasa", "evaluate", *map(str, args)],
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert "Traceback" not in done.stderr
    return done


def refused(done, code, *words):
    assert done.returncode == code, done.stderr
    assert done.stdout == ""
    (line,) = done.stderr.splitlines()
    assert all(word in line for word in words), line


def test_an_empty_folder(tmp_path):
    refused(evaluate(tmp_path), GoldError.exit_code, str(tmp_path), "no gold files")


def test_gold_without_its_text(gold):
    (gold / f"{STEM}.txt").unlink()
    refused(evaluate(gold), GoldError.exit_code, f"{STEM}.json", f"no {STEM}.txt", "--articles")


def test_a_text_that_is_none(gold):
    (gold / f"{STEM}.txt").write_bytes(b"%PDF-1.7")
    refused(evaluate(gold), ArticleError.exit_code, f"{STEM}.txt", "PDF")


def test_a_misspelt_key(gold):
    path = gold / f"{STEM}.json"
    path.write_text(path.read_text(encoding="utf-8").replace('"persons"', '"person"', 1), encoding="utf-8")
    refused(evaluate(gold), GoldError.exit_code, f"{STEM}.json", "'person'", "docs/gold.md")


def test_an_unknown_stem(gold):
    refused(evaluate(gold, "--only", "blora"), GoldError.exit_code, "'blora'")


@pytest.mark.parametrize("options", [["--update-floors"], ["--floors", "f.json", "--only", STEM]])
def test_options_that_do_not_go_together(options, gold):
    done = evaluate(gold, *options)
    assert done.returncode == 2
    assert "--floors" in done.stderr


def test_the_table_has_every_measure_and_the_errors_the_article(gold):
    done = evaluate(gold, "--errors", "--by-article")
    assert done.returncode == 0
    lines = done.stdout.splitlines()
    assert any(line.startswith("participations.presence ") for line in lines)
    assert any(line.startswith(f"{STEM} ") for line in lines)
    assert all(line.split("\t")[0] == STEM for line in lines if "\t" in line)


def test_floors_are_written_kept_and_missed(gold, tmp_path):
    floors = tmp_path / "floors.json"
    assert evaluate(gold, "--floors", floors, "--update-floors").returncode == 0
    assert evaluate(gold, "--floors", floors).returncode == 0
    document = json.loads(floors.read_text())
    document["floors"]["persons"] = 1.5
    floors.write_text(json.dumps(document))
    done = evaluate(gold, "--floors", floors, "--format", "json")
    assert done.returncode == GoldError.exit_code
    assert "persons is" in done.stderr
    assert "below its floor 1.500" in done.stderr
    assert json.loads(done.stdout)["measures"]["persons"]["value"] < 1.5
