"""Loading into a real Neo4j: petakuasa, with and without the driver's Rust extension, a MERGE for every row,
and rdflib-neo4j 1.1. Equal facts, one run, a fresh server for each.

    python benchmarks/neo4j.py                 10,000 and 100,000 facts
    python benchmarks/neo4j.py --facts 1000    a glance

Facts are tenures, participations, events and statements. Who is not done after `--minutes` is stopped; the
rate is then that of what is in the database. On a machine that others use, compare the CPU seconds. Needs
Java 17 and Maven; fetches what it compares with from PyPI into `--cache`.
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
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[0] = str(ROOT / "tests")  # instead of this folder, where this very file would pass for the driver

import neo4j_server  # noqa: E402
import synthetic  # noqa: E402
from neo4j import GraphDatabase  # noqa: E402
from petakuasa.facts import Extraction  # noqa: E402
from petakuasa.graph import iris  # noqa: E402
from petakuasa.graph.bolt import Address, Connection, opened  # noqa: E402
from petakuasa.graph.loading import Loader  # noqa: E402
from petakuasa.graph.projection import Projection  # noqa: E402
from petakuasa.graph.store import Store  # noqa: E402

FACTS_OF_AN_ARTICLE = 11
COUNT = "MATCH (n) WHERE n:Tenure OR n:Participation OR n:Event OR n:Statement RETURN count(n)"
CONTENT = (
    "MATCH (n) RETURN count(n) AS number, sum(size(keys(n))) AS properties",
    "MATCH ()-[r]->() RETURN count(r) AS number, sum(size(keys(r))) AS properties",
)
"""Nodes and relationships with their properties: what each contender makes of the same facts."""
EXTRA = {
    "petakuasa + rust": ["neo4j>=6,<7", "neo4j-rust-ext>=6,<7"],
    "rdflib-neo4j": ["--no-deps", "rdflib-neo4j==1.1"],
}
"""What a contender needs besides, put before everything else on its path."""


def petakuasa(store: Store, connection: Connection, _: float) -> None:
    """As `petakuasa load` does it."""
    Loader(connection, store).load()


def naive(store: Store, connection: Connection, deadline: float) -> None:
    """A MERGE in a transaction of its own for every node and relationship, with an index on the key."""
    connection.run("CREATE CONSTRAINT FOR (n:Petakuasa) REQUIRE n.iri IS UNIQUE")
    address = connection.address
    seen: set[str] = set()
    projection = Projection(store)
    with (
        GraphDatabase.driver(address.uri, auth=(address.user, str(address.password))) as driver,
        driver.session(database="neo4j") as session,
    ):
        for article in projection.articles():
            if time.monotonic() > deadline:
                return
            shared = projection.shared(article.references, seen)
            seen |= shared.nodes.keys()
            for part in (shared, article):
                for n in part.nodes.values():
                    session.run(
                        f"MERGE (n:Petakuasa:{n.label} {{iri: $iri}}) SET n += $properties",
                        iri=n.iri, properties=n.properties,
                    ).consume()  # fmt: skip
            for part in (shared, article):
                for r in part.relationships.values():
                    session.run(
                        "MATCH (a:Petakuasa {iri: $a}), (b:Petakuasa {iri: $b})"
                        f" MERGE (a)-[x:{r.type} {{iri: $iri}}]->(b) SET x += $properties",
                        a=r.start, b=r.end, iri=r.iri or "", properties=r.properties,
                    ).consume()  # fmt: skip


def rdflib_neo4j(store: Store, connection: Connection, deadline: float) -> None:
    """The articles' triples, subject by subject, in its own batches of 5,000."""
    import rdflib
    from rdflib_neo4j import HANDLE_VOCAB_URI_STRATEGY, Neo4jStore, Neo4jStoreConfig
    from rdflib_neo4j.config.const import HANDLE_MULTIVAL_STRATEGY

    address = connection.address
    config = Neo4jStoreConfig(
        auth_data={
            "uri": address.uri, "database": "neo4j", "user": address.user, "pwd": str(address.password),
        },
        handle_vocab_uri_strategy=HANDLE_VOCAB_URI_STRATEGY.IGNORE,
        handle_multival_strategy=HANDLE_MULTIVAL_STRATEGY.ARRAY,
    )  # fmt: skip
    graph = rdflib.Graph(store=Neo4jStore(config=config))
    for name in store.graphs():
        if time.monotonic() > deadline:
            break
        if name.startswith(iris.ARTICLE_GRAPHS):
            lines = sorted(f"{q.subject} {q.predicate} {q.object} ." for q in store.graph(name))
            graph.parse(data="\n".join(lines), format="nt")
    graph.close(commit_pending_transaction=True)


CONTENDERS: dict[str, Callable[[Store, Connection, float], None]] = {
    "petakuasa": petakuasa,
    "petakuasa + rust": petakuasa,
    "rdflib-neo4j": rdflib_neo4j,
    "naive MERGE": naive,
}


def run(name: str, folder: Path, address: Address, minutes: float) -> None:
    """One contender, in this process; what came of it as a JSON line."""
    with Store.read_only(folder) as store, opened(address) as connection:
        start, cpu = time.monotonic(), time.process_time()
        CONTENDERS[name](store, connection, start + 60 * minutes)
        seconds, cpu = time.monotonic() - start, time.process_time() - cpu
        _, [(facts,)] = connection.rows(COUNT)
        content = [connection.rows(text)[1][0] for text in CONTENT]
    items, properties = (sum(numbers) for numbers in zip(*content, strict=True))
    print(
        json.dumps(
            {
                "seconds": seconds,
                "cpu": cpu,
                "facts": facts,
                "items": items,
                "properties": properties,
                "peak": peak(),
            }
        )
    )


def peak() -> int:
    """The most memory that this process has held, in MB (`getrusage` would count the parent's)."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) // 1024


def started(
    name: str, folder: Path, server: neo4j_server.Neo4jServer, options: argparse.Namespace
) -> dict[str, float]:
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
         "--minutes", str(options.minutes)],
        env=environment, stdout=subprocess.PIPE, text=True, check=True,
    )  # fmt: skip
    result: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return result


def built(facts: int, cache: Path) -> Path:
    """A store with that many facts; made once."""
    folder = cache / f"store-{facts}"
    if not folder.is_dir():
        with tempfile.TemporaryDirectory(dir=cache) as draft:
            with Store.open(Path(draft) / "store") as store:
                store.load_vocabulary()
                for extraction in synthetic.articles(-(-facts // FACTS_OF_AN_ARTICLE)):
                    store.replace(extraction)
            (Path(draft) / "store").rename(folder)
    return folder


def replaced(folder: Path, server: neo4j_server.Neo4jServer, number: int = 50) -> Iterator[float]:
    """Milliseconds of a load for one changed article in a loaded graph, each time another."""
    address = Address(server.uri, neo4j_server.USER, server.password)
    with tempfile.TemporaryDirectory() as draft, Store.open(folder) as source:
        source.backup(Path(draft) / "store")
        with Store.open(Path(draft) / "store") as store, opened(address) as connection:
            count = len(store.articles())
            for n in random.Random(7).sample(range(count), number + 10):
                (extraction,) = synthetic.articles(1, start=n)
                store.replace(changed(extraction))
                start = time.monotonic()
                report = Loader(connection, store).load()
                if not report.whole:  # the copy is new to the server: the first load compares everything
                    yield 1000 * (time.monotonic() - start)


def changed(extraction: Extraction) -> Extraction:
    """The article with another place, one guest less and one statement less."""
    event = replace(extraction.events[0], place="Lapangan Lain")
    guests = (*extraction.participations[:2], *extraction.participations[3:])
    return replace(extraction, events=(event,), participations=guests, statements=())


def main() -> None:
    """Run everything, or one contender when a parent asks for it."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--facts", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--minutes", type=float, default=2, help="for each contender")
    parser.add_argument("--cache", type=Path, default=ROOT / ".cache" / "benchmarks")
    parser.add_argument("--only", nargs="+", choices=CONTENDERS, default=list(CONTENDERS))
    for hidden in ("--contender", "--store", "--uri"):
        parser.add_argument(hidden, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.contender:
        address = Address(options.uri, neo4j_server.USER, os.environ["PASSWORD"])
        run(options.contender, Path(options.store), address, options.minutes)
        return
    options.cache.mkdir(parents=True, exist_ok=True)
    print(
        "| facts | loader | in the database | nodes and relationships, their properties | seconds | facts/s "
        "| CPU s, client + server | client's peak |"
    )
    print("|---|---|---|---|---|---|---|---|")
    for facts in options.facts:
        folder = built(facts, options.cache)
        for name in options.only:
            with (
                tempfile.TemporaryDirectory(prefix="neo4j-") as home,
                neo4j_server.running(Path(home), heap="2g") as server,
            ):
                before = server.cpu()
                result = started(name, folder, server, options)
                served = server.cpu() - before
                rate = result["facts"] / result["seconds"]
                print(
                    f"| {facts:,} | {name} | {result['facts']:,} "
                    f"| {result['items']:,}, {result['properties']:,} "
                    f"| {result['seconds']:.1f} | {rate:,.0f} "
                    f"| {result['cpu']:.1f} + {served:.1f} | {result['peak']} MB |",
                    flush=True,
                )
                if name == "petakuasa":
                    times = list(replaced(folder, server))[10:]
                    print(
                        f"| {facts:,} | petakuasa, one article replaced | | | median "
                        f"{statistics.median(times):.0f} ms, slowest {max(times):.0f} ms | | | |",
                        flush=True,
                    )


if __name__ == "__main__":
    main()
