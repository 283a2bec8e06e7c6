"""The road from articles to named graphs: idempotent, in any order, resumable, with any number of workers."""

import dataclasses
import json
import os
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import petakuasa
import pytest
from petakuasa.errors import ArticleError, StoreError
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
    """What the articles' graphs hold."""
    return {
        str(quad) for graph in store.graphs() if "/graph/article/" in graph for quad in store.graph(graph)
    }


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
        assert (report.unchanged, report.changed) == (expected[0].articles, 0)
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


def test_a_role_of_the_users_own_is_found_in_old_articles_by_the_next_build(tmp_path):
    article = tmp_path / "a.txt"
    article.write_text(
        "Sungai Raya – Rapat koordinasi dibuka Bupati Kubu Raya, Selasa (11/6/2024).\n\n"
        "Juru Pelihara Dermaga Kubu Raya Ujang Sutarja turut hadir dalam rapat itu.\n"
    )
    vocab = tmp_path / "own.ttl"
    vocab.write_text(
        """@prefix pk: <https://w3id.org/petakuasa/ontology#> .
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        <https://w3id.org/petakuasa/vocab/role/juru_pelihara_dermaga> a pk:Role, skos:Concept ;
            skos:inScheme <https://w3id.org/petakuasa/vocab/role> ; skos:notation "juru_pelihara_dermaga" ;
            skos:prefLabel "Juru Pelihara Dermaga"@id, "Keeper of the pier"@en ;
            pk:shortLabel "Juru Pelihara Dermaga" ; pk:level "regency" ; pk:position "unit_head" ;
            pk:institutionType <https://w3id.org/petakuasa/vocab/institution-type/regency_government> .
        """
    )
    with Store.in_memory() as store:
        _, (first,) = build(store, article)
        _, (second,) = build(store, article, vocab=(vocab,))
        report, (third,) = build(store, article, vocab=(vocab,))
    assert [first.state, second.state, third.state] == ["new", "changed", "unchanged"]
    assert "juru_pelihara_dermaga" not in {post.role for post in first.extraction.posts}
    assert "juru_pelihara_dermaga" in {post.role for post in second.extraction.posts}
    assert report.articles == 1


@pytest.mark.parametrize("workers", ["1", "2"])
def test_killed_in_the_middle_the_same_command_ends_in_the_same_graph(tmp_path, expected, workers):
    lines = [as_json(reading.article) for reading in read([str(SAMPLES)])]
    command = [sys.executable, "-m", "petakuasa", "build", "-", "--store", "s", "--workers", workers]
    process = subprocess.Popen(command, cwd=tmp_path, stdin=subprocess.PIPE, start_new_session=True)
    process.stdin.write("".join(lines[:10]).encode())
    process.stdin.flush()
    wait_until(lambda: stored(tmp_path / "s") >= 3)
    process.kill()
    process.wait()
    wait_until(lambda: not alive(process.pid))  # the workers go with it
    assert 3 <= stored(tmp_path / "s") <= 10
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, input="".join(lines))
    assert (done.returncode, done.stderr) == (0, "")
    assert " 0 unchanged" not in done.stdout
    with Store.read_only(tmp_path / "s") as store:
        assert quads(store) == expected[1]


def as_json(article):
    record = dataclasses.asdict(article) | {"published": article.published and article.published.isoformat()}
    return json.dumps(record) + "\n"


def stored(folder):
    try:
        with Store.read_only(folder) as store:
            return len(store.articles())
    except StoreError:
        return 0


def alive(group):
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


def wait_until(condition):
    deadline = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.1)
