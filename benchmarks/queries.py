"""Every named question on three engines: the RDF store in SPARQL, Neo4j and the embedded server in Cypher.

    python benchmarks/queries.py                       2,000 articles
    python benchmarks/queries.py --articles 200 --engines sparql embedded

Each question is asked with what must be given, and again for one region where it takes one; of two runs the
quicker counts, in seconds. Rows have to be the same on all engines, and each question has some. Neo4j needs
Java 17 and Maven.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[0] = str(ROOT / "tests")  # instead of this folder, where neo4j.py would pass for the driver

import neo4j_server  # noqa: E402
import synthetic  # noqa: E402
from petakuasa.graph import embedded  # noqa: E402
from petakuasa.graph.bolt import Address, opened  # noqa: E402
from petakuasa.graph.loading import Loader  # noqa: E402
from petakuasa.graph.store import Store  # noqa: E402
from petakuasa.identity.update import update  # noqa: E402
from petakuasa.queries.catalogue import NamedQuery, catalogue  # noqa: E402
from petakuasa.queries.parameters import Arguments, bind  # noqa: E402
from petakuasa.queries.rows import Rows, from_server, from_store  # noqa: E402

ENGINES = ("sparql", "neo4j", "embedded")
REGION = "62.09"
GIVEN = {"person": "Ranu Batang", "region": REGION}
"""What is asked for where something must be: the sample of a header names nobody here."""
Ask = Callable[[NamedQuery, Arguments], Rows]


def filled(folder: Path, number: int) -> None:
    """A store of so many articles, with who is who worked out."""
    with Store.open(folder) as store:
        store.load_vocabulary()
        for extraction in synthetic.articles(number, steady=True):
            store.replace(extraction)
        update(store)


def engines(names: list[str], store: Store, scratch: Path, stack: ExitStack) -> Iterator[tuple[str, Ask]]:
    """Each engine with how it is asked, its server started and loaded."""
    for name in names:
        if name == "sparql":
            yield name, lambda query, arguments: from_store(query, arguments, store)
            continue
        if name == "neo4j":
            server = stack.enter_context(neo4j_server.running(scratch / name))
            address = Address(server.uri, neo4j_server.USER, server.password, "neo4j")
        else:
            address = stack.enter_context(embedded.running(scratch / name))
        connection = stack.enter_context(opened(address))
        begun = time.perf_counter()
        Loader(connection, store).load()
        print(f"{name}: loaded in {time.perf_counter() - begun:.0f} s", flush=True)
        yield name, lambda query, arguments, at=connection: from_server(query, arguments, at)


def askings(query: NamedQuery) -> Iterator[tuple[str, Arguments]]:
    """A question with what must be given, and for one region."""
    must = {p.name: GIVEN.get(p.name, p.sample) for p in query.params if p.required}
    yield "", bind(query, must)
    if any(p.name == "region" and not p.required for p in query.params):
        yield f"in {REGION}", bind(query, must | {"region": REGION})


def timed(ask: Ask, query: NamedQuery, arguments: Arguments) -> tuple[float, Rows]:
    """The quicker of two runs, and the answer."""
    best = float("inf")
    for _ in range(2):
        begun = time.perf_counter()
        rows = ask(query, arguments)
        best = min(best, time.perf_counter() - begun)
    return best, rows


def main() -> None:
    """Measure, and fail where two engines differ."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    arguments.add_argument("--articles", type=int, default=2000)
    arguments.add_argument("--engines", nargs="+", choices=ENGINES, default=ENGINES)
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory() as place, ExitStack() as stack:
        scratch = Path(place)
        filled(scratch / "store", options.articles)
        store = stack.enter_context(Store.read_only(scratch / "store"))
        asks = dict(engines(list(options.engines), store, scratch, stack))
        print(f"{len(store):,} quads\n{'':36}{''.join(f'{name:>10}' for name in asks)}      rows")
        different: list[str] = []
        counted: Counter[str] = Counter()
        for query in catalogue().values():
            for what, given in askings(query):
                results = {name: timed(ask, query, given) for name, ask in asks.items()}
                answers = [rows for _, rows in results.values()]
                counted[query.name] += len(answers[0].rows)
                same = answers.count(answers[0]) == len(answers)
                different += [] if same else [f"{query.name} {what}"]
                times = "".join(f"{seconds:10.2f}" for seconds, _ in results.values())
                print(f"{query.name} {what}".ljust(36) + times + f"{len(answers[0].rows):10}", flush=True)
    if empty := [name for name, rows in counted.items() if not rows]:
        sys.exit(f"nothing answers: {', '.join(empty)}")
    if different:
        sys.exit(f"engines differ: {', '.join(different)}")


if __name__ == "__main__":
    main()
