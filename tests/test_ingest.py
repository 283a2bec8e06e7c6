"""The road from articles to named graphs: idempotent, in any order, resumable, with any number of workers."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import petakuasa
import pytest
from petakuasa.errors import ArticleError
from petakuasa.graph.store import Store
from petakuasa.ingest import Report, ingest
from petakuasa.reading.sources import read

SAMPLES = Path(petakuasa.__file__).parent / "samples"


def build(store, *paths, **options):
    report = Report()
    outcomes = list(ingest(read(map(str, paths)), store, **options))
    for outcome in outcomes:
        report.add(outcome)
    return report, outcomes


def quads(store):
    return {str(quad) for quad in store.scan()}


@pytest.fixture(scope="module")
def expected():
    with Store.in_memory() as store:
        report, _ = build(store, SAMPLES)
        return report, quads(store)


def test_samples_become_facts(expected):
    report, graph = expected
    assert report.articles == report.new >= 12
    assert report.failed == 0
    assert report.persons > report.articles
    assert report.participations > report.events >= report.articles
    assert len(graph) > 1000


def test_building_twice_changes_nothing(expected):
    with Store.in_memory() as store:
        build(store, SAMPLES)
        report, _ = build(store, SAMPLES)
        assert (report.unchanged, report.new, report.changed) == (expected[0].articles, 0, 0)
        assert quads(store) == expected[1]
        report, _ = build(store, SAMPLES, again=True)
        assert (report.unchanged, report.changed) == (0, expected[0].articles)
        assert quads(store) == expected[1]


def test_the_order_of_articles_does_not_matter(expected):
    files = sorted(SAMPLES.glob("*.txt"))
    random.Random(2).shuffle(files)  # noqa: S311
    with Store.in_memory() as store:
        build(store, *files)
        assert quads(store) == expected[1]


def test_worker_processes_give_the_same_graph_in_the_same_order(expected):
    with Store.in_memory() as store:
        report, outcomes = build(store, SAMPLES, workers=2)
        assert report == expected[0]
        assert [outcome.where for outcome in outcomes] == [
            str(path) for path in sorted(SAMPLES.glob("*.txt"))
        ]
        assert quads(store) == expected[1]


@pytest.mark.parametrize("workers", [1, 2])
def test_a_bad_article_is_reported_and_harms_nothing(tmp_path, workers):
    shutil.copytree(SAMPLES, tmp_path, dirs_exist_ok=True)
    first, second, *_ = sorted(tmp_path.glob("*.txt"))
    with Store.in_memory() as store:
        build(store, tmp_path)
        before = quads(store)
        first.write_bytes(b"\x00\x01\x02")
        second.write_text(second.read_text() + "\nDandim Toba berhalangan hadir.\n")
        report, outcomes = build(store, tmp_path, workers=workers)
        assert (report.failed, report.changed, report.new) == (1, 1, 0)
        assert outcomes[0].state == "failed"
        assert isinstance(outcomes[0].error, ArticleError)
        assert outcomes[0].error.where == str(first)
        changed = before ^ quads(store)
        assert changed
        graphs = {quad.rsplit(" ", 1)[1] for quad in changed}
        assert len(graphs) == 1


def test_a_new_date_of_publication_is_a_change(tmp_path):
    article = tmp_path / "a.txt"
    text = "Sungai Raya – Bupati membuka rapat koordinasi, Selasa (11/6).\n"
    with Store.in_memory() as store:
        states = []
        for header in ("", "", "---\npublished: 2024-06-12\n---\n"):
            article.write_text(header + text)
            _, (outcome,) = build(store, article)
            states.append(outcome.state)
    assert states == ["new", "unchanged", "changed"]


@pytest.mark.slow
@pytest.mark.parametrize("workers", ["1", "2"])
def test_killed_at_any_moment_the_same_command_ends_in_the_same_graph(tmp_path, expected, workers):
    command = [sys.executable, "-m", "petakuasa", "build", str(SAMPLES), "--store", "s", "--workers", workers]
    start = time.perf_counter()
    subprocess.run([*command[:-3], "fresh", *command[-2:]], cwd=tmp_path, check=True, capture_output=True)
    whole = time.perf_counter() - start
    killed = 0
    for share in (0.4, 0.6, 0.8, 0.9, 0.95):
        process = subprocess.Popen(
            command,
            cwd=tmp_path,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        time.sleep(whole * share)
        process.send_signal(signal.SIGKILL)
        killed += process.wait() == -signal.SIGKILL
        deadline = time.monotonic() + 10
        while _alive(process.pid) and time.monotonic() < deadline:
            time.sleep(0.05)
        assert not _alive(process.pid), "worker processes outlived the command"
    assert killed
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    with Store.read_only(tmp_path / "s") as store:
        articles = {quad for quad in quads(store) if "/graph/article/" in quad}
    assert articles == expected[1]


def _alive(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True
