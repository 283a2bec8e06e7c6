"""`petakuasa vocab` and `petakuasa validate` as a person runs them."""

import json
import subprocess
import sys

import pyoxigraph as ox
import pytest
from petakuasa.graph.store import Store
from petakuasa.ontology.terms import PREFIXES

HEAD = """@prefix pk: <https://w3id.org/petakuasa/ontology#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix role: <https://w3id.org/petakuasa/vocab/role/> .
"""


def run(*args):
    done = subprocess.run(
        [sys.executable, "-m", "petakuasa", *map(str, args)], capture_output=True, text=True, timeout=120
    )
    assert "Traceback" not in done.stderr
    return done


@pytest.fixture(scope="module")
def disk(tmp_path_factory, article_quads):
    """A store with the article, and one whose article lacks the evidence of its tenure."""
    folder = tmp_path_factory.mktemp("stores")
    evidence = ox.NamedNode(PREFIXES["pk"] + "evidence")
    broken = [q for q in article_quads if not (q.predicate == evidence and "/tenure/" in q.subject.value)]
    for name, quads in (("sound", article_quads), ("broken", broken)):
        with Store.open(folder / name) as store:
            store.load_vocabulary()
            store.quads.extend(quads)
    return folder


def test_search():
    done = run("vocab", "search", "kapolres")
    assert done.returncode == 0
    first = done.stdout.splitlines()[1]
    assert first.split()[:2] == ["role", "kapolres"]
    assert "Resort police chief" in first


def test_search_as_json_lines():
    done = run("vocab", "search", "kotim", "--kind", "region", "--format", "json")
    assert [json.loads(line)["notation"] for line in done.stdout.splitlines()] == ["62.02"]


def test_search_says_what_it_left_out_and_what_only_resembles():
    assert "more: --limit" in run("vocab", "search", "kepala", "--limit", "3").stdout
    assert "nothing of this name; these are like it" in run("vocab", "search", "kapolers").stdout
    assert run("vocab", "search", "qqqqqqqqqqqq").stdout == "nothing like 'qqqqqqqqqqqq'\n"


def test_show():
    lines = run("vocab", "show", "kapolres").stdout.splitlines()
    assert lines[0] == "Kepala Kepolisian Resor"
    assert "forum member in regency, city; basis: law" in {" ".join(line.split()) for line in lines}
    told = json.loads(run("vocab", "show", "62.09", "--format", "json").stdout)
    assert told["label"] == ["Lamandau"]
    assert told["parent"] == ["Kalimantan Tengah (62)"]


def test_show_of_an_unknown_name_suggests():
    done = run("vocab", "show", "kapolers")
    assert done.returncode == 6
    assert done.stderr.startswith("petakuasa: the vocabulary has no 'kapolers'. Did you mean Kapolres")


def test_an_unknown_kind():
    done = run("vocab", "search", "x", "--kind", "rolle")
    assert done.returncode == 2
    assert "There is no kind 'rolle'. Choose from region, institution-type, role" in done.stderr


def test_a_file_of_ones_own_is_found_in_and_checked(tmp_path):
    file = tmp_path / "mine.ttl"
    file.write_text(HEAD + 'role:bupati skos:altLabel "Kanjeng Bupati"@id .\n', encoding="utf-8")
    found = run("vocab", "search", "kanjeng", "--vocab", file)
    assert "Kanjeng Bupati" in found.stdout
    sound = run("vocab", "check", "--vocab", file)
    assert (sound.returncode, sound.stderr) == (0, "")
    assert sound.stdout.startswith("the vocabulary is sound: ")
    file.write_text(HEAD + 'role:bupati skos:altLabel "Kapolres"@id .\n', encoding="utf-8")
    clash = run("vocab", "check", "--vocab", file)
    assert clash.returncode == 4
    assert "ambiguous label" in clash.stdout
    assert run("vocab", "show", "bupati", "--vocab", file).returncode == 4
    file.write_text(HEAD + "role:bupati skos:altLabel .\n", encoding="utf-8")
    broken = run("vocab", "check", "--vocab", file)
    assert broken.returncode == 4
    assert f"{file}:4: not Turtle" in broken.stderr


def test_unknown(disk):
    done = run("vocab", "unknown", "--store", disk / "sound")
    assert done.returncode == 0
    assert done.stdout.splitlines()[1].split()[:4] == ["1", "post", "Juru", "Kunci"]


def test_unknown_without_a_store(tmp_path):
    done = run("vocab", "unknown", "--store", tmp_path / "nowhere")
    assert done.returncode == 7
    assert "there is no store here" in done.stderr


def test_validate_a_sound_store(disk):
    done = run("validate", "--store", disk / "sound")
    assert (done.returncode, done.stdout, done.stderr) == (0, "no violations\n", "")


def test_validate_a_broken_store(disk):
    done = run("validate", "--store", disk / "broken")
    assert done.returncode == 5
    lines = done.stdout.splitlines()
    assert lines[0] == "Tenure pk:evidence (minCount): A tenure needs the words that state it."
    assert lines[1].startswith("  node      https://w3id.org/petakuasa/tenure/")
    assert lines[2:] == [
        "  article   rakor",
        "  sentence  Bupati Lamandau Hendra Sutera membuka rapat koordinasi di Aula Setda, Rabu (12/6/2024).",
    ]
    assert "1 violations" not in done.stderr
    assert "1 violation" in done.stderr
    row = json.loads(run("validate", "--store", disk / "broken", "--format", "json").stdout)
    assert row["shape"] == "Tenure"


def test_validate_files(tmp_path, article_quads):
    file = tmp_path / "sound.trig"
    ox.serialize(article_quads, str(file), format=ox.RdfFormat.TRIG)
    assert run("validate", file).stdout == "no violations\n"
    ttl = tmp_path / "sound.ttl"
    ox.serialize([q.triple for q in article_quads], str(ttl), format=ox.RdfFormat.TURTLE)
    assert run("validate", ttl).stdout == "no violations\n"
    mode = ox.NamedNode(PREFIXES["pk"] + "mode")
    without = [q for q in article_quads if q.predicate != mode]
    ox.serialize(without, str(file), format=ox.RdfFormat.TRIG)
    done = run("validate", file, "--limit", "1")
    assert done.returncode == 5
    assert done.stdout.count("Participation pk:mode (minCount)") == 1
    assert "4 violations, 3 of them not printed" in done.stderr


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("facts.csv", "a,b", "no RDF format has the extension '.csv'"),
        ("facts.ttl", "<urn:a> <urn:b> .", "facts.ttl:1: not Turtle"),
    ],
)
def test_validate_what_is_no_rdf(tmp_path, name, content, message):
    file = tmp_path / name
    file.write_text(content, encoding="utf-8")
    done = run("validate", file)
    assert done.returncode == 7
    assert message in done.stderr
