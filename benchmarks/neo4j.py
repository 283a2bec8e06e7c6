"""Loading into a real Neo4j: petakuasa, with and without the driver's Rust extension, a MERGE for every row,
and rdflib-neo4j 1.1. Equal facts, one run, a fresh server for each.

    python benchmarks/neo4j.py                 10,000 and 100,000 facts
    python benchmarks/neo4j.py --facts 1000    a glance

Facts are tenures, participations, events and statements. Who is not done after `--minutes` is stopped; the
rate is then that of what is in the database. A MERGE for every row writes the very same nodes, relationships
and properties as petakuasa, and has no index but the key's; where it was not stopped and they are not equal,
the run fails. rdflib-neo4j writes the articles' triples: evidence is nodes, and there are no short-cuts, no
vocabulary, and no persons and events of several articles.

Then one article changed, new and withdrawn, in a store of as many facts whose persons are in hundreds of
articles. On a machine that others use, compare the CPU seconds. Needs Java 17 and Maven; fetches what it
compares with from PyPI into `--cache`.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path[0] = str(ROOT / "tests")  # instead of this folder, where this very file would pass for the driver
sys.path.append(str(Path(__file__).parent))  # behind the driver

import neo4j_server  # noqa: E402
import synthetic  # noqa: E402
from neo4j_contenders import CONTENDERS  # noqa: E402
from petakuasa.facts import Extraction  # noqa: E402
from petakuasa.graph.bolt import Address, Connection, opened  # noqa: E402
from petakuasa.graph.loading import Loader  # noqa: E402
from petakuasa.graph.store import Store  # noqa: E402
from petakuasa.identity.update import update  # noqa: E402

FACTS_OF_AN_ARTICLE = 11
ONE = "one article"
COUNT = "MATCH (n) WHERE n:Tenure OR n:Participation OR n:Event OR n:Statement RETURN count(n)"
CONTENT = (
    "MATCH (n) WHERE NOT n:_PetakuasaLoad RETURN count(n) AS number, sum(size(keys(n))) AS properties",
    "MATCH ()-[r]->() RETURN count(r) AS number, sum(size(keys(r))) AS properties",
)
"""Nodes and relationships with their properties: what each contender makes of the same facts."""
EXTRA = {
    "petakuasa + rust": ["neo4j>=6,<7", "neo4j-rust-ext>=6,<7"],
    "rdflib-neo4j": ["--no-deps", "rdflib-neo4j==1.1"],
}
"""What a contender needs besides, put before everything else on its path."""


def run(name: str, folder: Path, address: Address, minutes: float, server: int) -> None:
    """One contender, in this process; what came of it as a JSON line. `server` is the server's process."""
    phases: dict[str, list[float]] = {}

    def now() -> tuple[float, float, float]:
        return time.monotonic(), time.process_time(), neo4j_server.cpu_of(server)

    def phase(called: str) -> None:
        nonlocal last
        before, last = last, now()
        known = phases.get(called, [0.0, 0.0, 0.0])
        phases[called] = [k + b - a for k, a, b in zip(known, before, last, strict=True)]

    with Store.read_only(folder) as store, opened(address) as connection:
        last = now()
        CONTENDERS[name](store, connection, last[0] + 60 * minutes, phase)
        _, [(facts,)] = connection.rows(COUNT)
        content = [connection.rows(text)[1][0] for text in CONTENT]
    items, properties = (sum(numbers) for numbers in zip(*content, strict=True))
    found = {"phases": phases, "facts": facts, "items": items, "properties": properties, "peak": peak()}
    print(json.dumps(found))


def peak() -> int:
    """The most memory that this process has held, in MB (`getrusage` would count the parent's)."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) // 1024


def started(
    name: str, folder: Path, server: neo4j_server.Neo4jServer, options: argparse.Namespace
) -> dict[str, Any]:
    """One contender, in a process of its own."""
    environment = {**os.environ, "PASSWORD": server.password}
    if name in EXTRA:
        target = options.cache / name.replace(" ", "")
        if not target.is_dir():
            pip = [sys.executable, "-m", "pip", "install", "--quiet", "--target", str(target), *EXTRA[name]]
            subprocess.run(pip, check=True)
        environment["PYTHONPATH"] = str(target)
    done = subprocess.run(
        [sys.executable, __file__, "--contender", name, "--store", folder, "--uri", server.uri,
         "--minutes", str(options.minutes), "--server", str(server.pid)],
        env=environment, stdout=subprocess.PIPE, text=True, check=True,
    )  # fmt: skip
    result: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return result


def built(facts: int, cache: Path, *, steady: bool = False) -> Path:
    """A store with that many facts; made once. `steady`: of persons in hundreds of articles each, with who is
    who worked out."""
    folder = cache / f"{'steady' if steady else 'store'}-{facts}"
    if not folder.is_dir():
        with tempfile.TemporaryDirectory(dir=cache) as draft:
            with Store.open(Path(draft) / "store") as store:
                store.load_vocabulary()
                for extraction in synthetic.articles(-(-facts // FACTS_OF_AN_ARTICLE), steady=steady):
                    store.replace(extraction)
                if steady:
                    update(store)
            (Path(draft) / "store").rename(folder)
    return folder


def one_article(
    folder: Path, server: neo4j_server.Neo4jServer, number: int = 20
) -> dict[str, list[tuple[float, ...]]]:
    """Milliseconds of a load for one article in a loaded graph, of the clock, of the client's and of the
    server's processor: changed, new and withdrawn ones in turns, each time others."""
    address = Address(server.uri, neo4j_server.USER, server.password)
    found: dict[str, list[tuple[float, ...]]] = {"changed": [], "new": [], "withdrawn": []}
    with tempfile.TemporaryDirectory() as draft, Store.open(folder) as source:
        source.backup(Path(draft) / "store")
        with Store.open(Path(draft) / "store") as store, opened(address) as connection:
            count = len(store.articles())
            store.replace(*synthetic.articles(1, start=count, steady=True))  # a copy's journal begins with it
            update(store)
            Loader(connection, store).load()
            chosen = random.Random(7).sample(range(count), min(2 * (number + 5), count))
            for n in range(number + 5):
                (known,) = synthetic.articles(1, start=chosen[2 * n], steady=True)
                (new,) = synthetic.articles(1, start=count + 1 + n, steady=True)
                store.replace(changed(known))
                took = {"changed": loaded(store, connection, server)}
                store.replace(new)
                took["new"] = loaded(store, connection, server)
                store.withdraw(f"berita-{chosen[2 * n + 1]}")
                took["withdrawn"] = loaded(store, connection, server)
                if n >= 5:  # the first ones plan the server's queries
                    for what, times in took.items():
                        found[what].append(times)
    return found


def loaded(
    store: Store, connection: Connection, server: neo4j_server.Neo4jServer
) -> tuple[float, float, float]:
    """What one load costs, after identity has seen the change."""
    update(store)
    before = time.monotonic(), time.process_time(), server.cpu()
    report = Loader(connection, store).load()
    after = time.monotonic(), time.process_time(), server.cpu()
    if report.whole:
        raise SystemExit("everything was compared, for one article")
    clock, client, served = (1000 * (b - a) for a, b in zip(before, after, strict=True))
    return clock, client, served


def changed(extraction: Extraction) -> Extraction:
    """The article with another place, one guest less and one statement less."""
    event = replace(extraction.events[0], place="Lapangan Lain")
    guests = (*extraction.participations[:2], *extraction.participations[3:])
    return replace(extraction, events=(event,), participations=guests, statements=())


@contextmanager
def fresh() -> Iterator[neo4j_server.Neo4jServer]:
    """A server of its own for each."""
    with (
        tempfile.TemporaryDirectory(prefix="neo4j-") as home,
        neo4j_server.running(Path(home), heap="2g") as server,
    ):
        yield server


def show(facts: int, name: str, result: dict[str, Any]) -> None:
    """The rows of one contender: the whole, then its phases."""
    whole = [sum(each) for each in zip(*result["phases"].values(), strict=True)]
    print(
        f"| {facts:,} | {name} | {result['facts']:,} | {result['items']:,}, {result['properties']:,} "
        f"| {whole[0]:.1f} | {result['facts'] / whole[0]:,.0f} | {whole[1]:.1f} + {whole[2]:.1f} "
        f"| {result['peak']} MB |",
        flush=True,
    )
    for phase, (clock, client, served) in result["phases"].items():
        print(f"| | – {phase} | | | {clock:.1f} | | {client:.1f} + {served:.1f} | |", flush=True)


def main() -> None:
    """Run everything, or one contender when a parent asks for it."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--facts", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--minutes", type=float, default=2, help="for each contender")
    parser.add_argument("--cache", type=Path, default=ROOT / ".cache" / "benchmarks")
    parser.add_argument("--only", nargs="+", choices=[*CONTENDERS, ONE], default=[*CONTENDERS, ONE])
    for hidden in ("--contender", "--store", "--uri", "--server"):
        parser.add_argument(hidden, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.contender:
        address = Address(options.uri, neo4j_server.USER, os.environ["PASSWORD"])
        run(options.contender, Path(options.store), address, options.minutes, int(options.server))
        return
    options.cache.mkdir(parents=True, exist_ok=True)
    print(
        "| facts | loader | in the database | nodes and relationships, their properties | seconds | facts/s "
        "| CPU s, client + server | client's peak |"
    )
    print("|---|---|---|---|---|---|---|---|")
    for facts in options.facts:
        results = {}
        for name in (name for name in CONTENDERS if name in options.only):
            with fresh() as server:
                results[name] = started(name, built(facts, options.cache), server, options)
            show(facts, name, results[name])
        told = {
            (result["items"], result["properties"])
            for name, result in results.items()
            if name != "rdflib-neo4j" and result["facts"] >= facts
        }
        if len(told) > 1:
            raise SystemExit(f"not the same content: {told}")
        if ONE in options.only:
            with fresh() as server:
                for what, times in one_article(built(facts, options.cache, steady=True), server).items():
                    clock, client, served = (statistics.median(each) for each in zip(*times, strict=True))
                    print(
                        f"| {facts:,} | one article {what} | | | median {clock:.0f} ms, slowest "
                        f"{max(times)[0]:.0f} ms | | {client:.0f} + {served:.0f} ms | |",
                        flush=True,
                    )


if __name__ == "__main__":
    main()
