"""How fast the extraction is beside spaCy's own tokenizer, where its time goes, and how much memory it takes.

    python benchmarks/extract.py                    words a second, by step, on one core
    python benchmarks/extract.py --memory 10000     resident memory while that many articles are read
    python benchmarks/extract.py --profile 30       the functions that take most of the time

spaCy's `blank("id")` with its sentence splitter and the extraction read the same articles in turn, so that
the ratio of one run holds on any machine; of all rounds the fastest counts. Processor time, not the clock's.
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
import random
import re
import resource
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from copy import copy
from pathlib import Path
from typing import Any

import spacy
from petakuasa.extract.pipeline import Pipeline
from petakuasa.facts import Article
from petakuasa.ontology.vocabulary import load
from rich.console import Console
from rich.table import Table

ROOT = Path(__file__).resolve().parents[1]
FILES = sorted([*(ROOT / "tests/gold/articles").glob("*.txt"), *(ROOT / "samples").glob("*.txt")])
STEPS = {
    "_tokenizer": "tokens",
    "_layout": "layout",
    "_sentences": "sentences and quotations",
    "_dates": "dates",
    "_actors": "places, bodies, posts, names, groups",
    "_tenures": "tenures",
    "_events": "events",
    "_participations": "participations",
    "_statements": "statements",
    "_gather": "facts",
}
"""The components that a pipeline calls, by attribute."""
SYLLABLES = ("ba", "ri", "no", "ta", "mu", "sa", "ke", "lo", "wi", "du", "pra", "ngo", "yu")


def articles() -> list[Article]:
    """The gold set and the samples."""
    return [Article(id=file.stem, text=file.read_text(encoding="utf-8")) for file in FILES]


def seconds(function: Callable[[], Any]) -> float:
    """Processor time of one call."""
    start = time.process_time()
    function()
    return time.process_time() - start


def speed(pipeline: Pipeline, corpus: list[Article], rounds: int) -> None:
    """Words a second of spaCy, of the extraction, and of its steps."""
    words = sum(len(article.text.split()) for article in corpus)
    nlp = spacy.blank("id")
    nlp.add_pipe("sentencizer")
    steps = {
        "spaCy: blank('id') and sentencizer": lambda: [nlp(article.text) for article in corpus],
        "the extraction": lambda: [pipeline(article) for article in corpus],
    }
    best = dict.fromkeys(steps, float("inf"))
    for _ in range(rounds):
        for name, function in steps.items():
            best[name] = min(best[name], seconds(function))
    spacy_time, own_time = best.values()
    table = Table(title=f"{len(corpus)} articles, {words} words, one core")
    table.add_column("what")
    for column in ("words/s", "ms an article", "share", "of spaCy's time"):
        table.add_column(column, justify="right")

    def row(name: str, took: float) -> None:
        cells = (f"{words / took:,.0f}", f"{1000 * took / len(corpus):.2f}", f"{took / own_time:.0%}")
        table.add_row(name, *cells, f"{took / spacy_time:.2f}")

    for name, took in best.items():
        row(name, took)
    table.add_section()
    runs = [by_step(pipeline, corpus) for _ in range(rounds)]
    inside = {name: min(run[name] for run in runs) for name in runs[0]}
    for name, took in sorted(inside.items(), key=lambda item: -item[1]):
        row(name, took)
    Console().print(table)


def by_step(pipeline: Pipeline, corpus: list[Article]) -> dict[str, float]:
    """Processor time in each component."""
    took: dict[str, float] = defaultdict(float)

    def timed(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **options: Any) -> Any:
            start = time.process_time()
            try:
                return function(*arguments, **options)
            finally:
                took[name] += time.process_time() - start

        return call

    measured = copy(pipeline)
    for attribute, name in STEPS.items():
        component = getattr(pipeline, attribute)
        wrapped = timed(name, component)
        if attribute == "_dates":
            wrapped.latest = component.latest  # type: ignore[attr-defined]
        if attribute == "_actors":
            wrapped.places = component.places  # type: ignore[attr-defined]
        setattr(measured, attribute, wrapped)
    lexicon = copy(pipeline._lexicon)
    lexicon.read = timed("labels of the vocabulary", lexicon.read)  # type: ignore[method-assign]
    measured._lexicon = lexicon
    whole = seconds(lambda: [measured(article) for article in corpus])
    took["who is who, regions, the rest"] = whole - sum(took.values())
    return took


def fresh(article: Article, chance: random.Random) -> Article:
    """The article with some names that nobody has seen yet."""

    def name(match: re.Match[str]) -> str:
        if chance.random() > 0.2:
            return match.group()
        return "".join(chance.choices(SYLLABLES, k=chance.randint(3, 5))).title()

    return Article(id=article.id, text=re.sub(r"\b[A-Z][a-z]{4,}\b", name, article.text))


def memory(pipeline: Pipeline, corpus: list[Article], count: int) -> Iterator[tuple[int, float]]:
    """Megabytes of the process's peak after each tenth of `count` articles, each with names of its own."""
    chance = random.Random(1)
    for number in range(1, count + 1):
        pipeline(fresh(corpus[number % len(corpus)], chance))
        if number % (count // 10) == 0:
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
            yield number, peak / (1 << 20 if sys.platform == "darwin" else 1 << 10)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--memory", type=int, metavar="ARTICLES")
    parser.add_argument("--profile", type=int, metavar="FUNCTIONS")
    arguments = parser.parse_args()
    print(f"vocabulary {seconds(load):.2f} s, pipeline ", end="")
    built: list[Pipeline] = []
    print(f"{seconds(lambda: built.append(Pipeline(load()))):.2f} s")
    corpus = articles()
    if arguments.memory:
        for number, megabytes in memory(built[0], corpus, arguments.memory):
            print(f"{number:>8} articles: {megabytes:.1f} MB at most")
    elif arguments.profile:
        profile = cProfile.Profile()
        profile.runcall(lambda: [built[0](article) for article in corpus])
        pstats.Stats(profile).sort_stats("tottime").print_stats(arguments.profile)
    else:
        speed(built[0], corpus, arguments.rounds)


if __name__ == "__main__":
    main()
