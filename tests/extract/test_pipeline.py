"""The whole road: one article from the page to the facts, and how long it takes."""

from __future__ import annotations

import cProfile
import datetime as dt
import gc
import time
import tracemalloc

import pytest
from articles import TEXTS, long_text
from laws import Extract
from petakuasa.extract.pipeline import Pipeline
from petakuasa.facts import Article
from petakuasa.ontology.vocabulary import load

ARTICLE = """\
Bupati Wajo Buka Rakor Kekeringan

Rabu, 12 Juni 2024 19:04 WITA
Wajo88 Dilihat

SENGKANG, KABAR WAJO – Pj Bupati Wajo, Drs. Andi Baso, M.Si., membuka rapat koordinasi penanganan kemarau di\
 Aula Setda Wajo, Rabu (12/6).

Hadir Kapolres Wajo AKBP Made Dana, S.I.K., Dandim 1406/Wajo yang diwakili Kasdim Mayor Inf Robert Silaen,\
 Ketua DPRD Wajo, serta para camat se-Kabupaten Wajo.

“Sumur bor segera kami bangun di lima kecamatan,” kata Andi Baso.

Baca Juga: Kapolres Wajo AKBP Yosef Kambu Pimpin Apel

Kajari Wajo Hamdan Lubis, S.H. berhalangan hadir. (hms)

Penulis: Takim Rahadi
Editor: Sri Wulandari
"""


def test_an_article_becomes_facts(extract: Extract) -> None:
    facts = extract(ARTICLE)
    persons = {person.id: person for person in facts.persons}
    bodies = {body.id: body.name for body in facts.organizations}
    posts = {post.id: f"{post.title}, {bodies[post.organization or '']}" for post in facts.posts}
    assert [person.name for person in facts.persons] == [
        "Andi Baso",
        "Made Dana",
        "Robert Silaen",
        "Hamdan Lubis",
    ]
    assert {(persons[t.person].name, posts[t.post], t.capacity) for t in facts.tenures} == {
        ("Andi Baso", "Bupati, Pemerintah Kabupaten Wajo", "Pj"),
        ("Made Dana", "Kapolres, Polres Wajo", "definitive"),
        ("Robert Silaen", "Kasdim, Kodim 1406/Wajo", "definitive"),
        ("Hamdan Lubis", "Kajari, Kejaksaan Negeri Wajo", "definitive"),
    }
    (event,) = facts.events
    assert (event.type, event.date, event.place, event.region) == (
        "rapat_koordinasi",
        dt.date(2024, 6, 12),
        "Aula Setda Wajo",
        "73.13",
    )
    came = {
        (persons[e.person].name if e.person else posts.get(e.post or "") or e.group): e.mode
        for e in facts.participations
    }
    assert came == {
        "Andi Baso": "opened",
        "Made Dana": "attended",
        "Dandim, Kodim 1406/Wajo": "represented",
        "Robert Silaen": "attended",
        "Ketua, DPRD Kabupaten Wajo": "attended",
        "para camat se-Kabupaten Wajo": "attended",
        "Hamdan Lubis": "absent",
    }
    (statement,) = facts.statements
    assert persons[statement.speaker or ""].name == "Andi Baso"
    assert facts.issues == ()


def test_the_pipeline_keeps_nothing_of_an_article(pipeline: Pipeline) -> None:
    names = list(TEXTS)[:12]
    alone = {name: Pipeline(load())(Article(id=name, text=TEXTS[name])) for name in names[:3]}
    there = {name: pipeline(Article(id=name, text=TEXTS[name])) for name in names}
    back = {name: pipeline(Article(id=name, text=TEXTS[name])) for name in reversed(names)}
    assert there == back
    assert alone.items() <= there.items()


SHAPES = {
    "lines": lambda text: text,
    "one line": lambda text: " ".join(text.split()),
    "capitals": str.upper,
    "no punctuation": lambda text: "".join(c for c in text if c.isalnum() or c.isspace()),
    "no full stops": lambda text: " ".join(text.replace(".", ",").split()),
}


def calls(pipeline: Pipeline, text: str) -> int:
    """The calls of functions that reading `text` takes: the same on every machine, whatever else it does."""
    profile = cProfile.Profile()
    profile.runcall(pipeline, Article(id="long", text=text))
    return sum(entry.callcount for entry in profile.getstats())


def seconds(pipeline: Pipeline, text: str) -> float:
    start = time.process_time()
    pipeline(Article(id="long", text=text))
    return time.process_time() - start


@pytest.mark.parametrize("shape", SHAPES)
def test_twice_the_text_takes_twice_the_time(shape: str, pipeline: Pipeline) -> None:
    text = SHAPES[shape](long_text(240_000))
    assert calls(pipeline, text) <= 2.5 * calls(pipeline, text[: len(text) // 2])


@pytest.mark.parametrize(
    "word",
    [
        "-", "a.", "1.", "1-", " ", "\n", "(", "“", '"', "''", "/", "A", "\u200b", "a.b ", "H. ", "AKBP ",
        "S.H., M.H., ", "SH MH ", "para ", "Dinas ", "Kodim 1 ", "Komisi III ", "KPU (KPU) ", "Anggota ",
        "Anggota DPRD Ketua ", "Kapolres ", "Kapolres, ", "Kapolres Paser AKBP Made Dana, ",
        "Bupati dan ", "diwakili ", "mewakili ", "Kapolres diwakili Kabag Ops, ", "kata ",
        "“Kami siap sedia ya,” kata Bupati. ", "Desa ", "Kecamatan Desa ", "Senin ", "Senin (1/2) ",
        "kemarin ", "Januari 2024 ", "1/", "bin ", "Baca Juga\n", "mantan ", "yang juga ",
        "Asisten III ", "Sekretaris Daerah ", "Staf Khusus Bupati ", "Ajudan ",
    ],
)  # fmt: skip
def test_no_word_repeated_takes_more_than_its_share(word: str, pipeline: Pipeline) -> None:
    text = (word * 20_000)[:20_000]
    assert calls(pipeline, text) <= 3 * calls(pipeline, text[:10_000]) + 1_000
    assert seconds(pipeline, text) <= 10  # what loops inside one call, as a regular expression may


def test_a_text_of_a_million_characters(pipeline: Pipeline) -> None:
    text = long_text(1_000_000)
    extraction = pipeline(Article(id="long", text=text))
    assert len(extraction.persons) > 100


def test_memory_stays_flat(pipeline: Pipeline) -> None:
    articles = [Article(id=name, text=text) for name, text in TEXTS.items()]

    def read() -> int:
        for article in articles:
            pipeline(article)
        gc.collect()
        return tracemalloc.get_traced_memory()[0]

    read()
    tracemalloc.start()
    try:
        before, after = read(), [read() for _ in range(4)][-1]
    finally:
        tracemalloc.stop()
    assert after - before < 200_000
