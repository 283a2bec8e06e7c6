"""What the server's care costs: `petakuasa serve` beside a bare Starlette application that calls the store
itself.

    python benchmarks/serve.py [--articles 3000]

Both are asked over HTTP by the same client, in turn, on the same store: the attendance question, a small
query, and
100,000 rows. Then ten clients, one half with a query that never ends. Wanted: at least 0.8 of the bare one,
the first byte of a big answer within 100 ms, memory that does not grow.
"""

import argparse
import asyncio
import contextlib
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.parse import urlencode, urlsplit

from petakuasa.graph.store import Store
from petakuasa.queries.catalogue import find
from petakuasa.queries.parameters import bind
from petakuasa.queries.rows import bound

sys.path.append(str(Path(__file__).parents[1] / "tests"))
from synthetic import articles

BARE = """
import sys, uvicorn
from pathlib import Path
import pyoxigraph as ox
from starlette.applications import Starlette
from starlette.responses import Response
from starlette.routing import Route
from petakuasa.graph.store import Store
from petakuasa.web.serving import bound
store = Store.read_only(Path(sys.argv[1]))
def ask(request):
    answer = store.query(request.query_params["query"], union=True)
    return Response(answer.serialize(format=ox.QueryResultsFormat.JSON), media_type="application/json")
sock = bound("127.0.0.1", 0)
print(f"http://127.0.0.1:{sock.getsockname()[1]}/", flush=True)
app = Starlette(routes=[Route("/sparql", ask)])
config = uvicorn.Config(app, log_level="warning", access_log=False, http="h11", loop="asyncio", ws="none")
uvicorn.Server(config).run(sockets=[sock])
"""
SMALL = "SELECT ?name WHERE { GRAPH ?g { ?p a foaf:Person ; foaf:name ?name } } LIMIT 10"
BIG = "SELECT ?s ?p ?o WHERE { GRAPH ?g { ?s ?p ?o } } LIMIT 100000"
RUNAWAY = "SELECT (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?a ?b ?c . ?d ?e ?f . ?h ?i ?j } }"
CLIENTS = 8


async def ask(server, query):
    """Status, seconds to the first byte of the body and to the last, and bytes."""
    address = urlsplit(server)
    reader, writer = await asyncio.open_connection(address.hostname, address.port, limit=1 << 20)
    begun = time.perf_counter()
    head = f"GET /sparql?{urlencode({'query': query})} HTTP/1.1\r\nHost: {address.netloc}\r\n"
    writer.write(f"{head}Connection: close\r\nAccept: application/sparql-results+json\r\n\r\n".encode())
    received = await reader.readuntil(b"\r\n\r\n")
    first, size = None, 0
    while piece := await reader.read(1 << 16):
        first = first or time.perf_counter() - begun
        size += len(piece)
    writer.close()
    return int(received.split()[1]), first, time.perf_counter() - begun, size


async def load(server, query, seconds):
    """Answers per second and the latencies of several clients that ask for so long."""
    latencies, end = [], time.perf_counter() + seconds

    async def client():
        while time.perf_counter() < end:
            status, _, took, _ = await ask(server, query)
            assert status == 200, status
            latencies.append(took)

    begun = time.perf_counter()
    await asyncio.gather(*(client() for _ in range(CLIENTS)))
    rate = len(latencies) / (time.perf_counter() - begun)
    return rate, statistics.median(latencies), statistics.quantiles(latencies, n=20)[-1]


@contextlib.contextmanager
def running(*command):
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield re.search(r"http://[^/]+", process.stdout.readline())[0], process.pid
        finally:
            process.terminate()


def memory(pid):
    """Resident megabytes of a process and all below it, what they share counted once."""
    total, waiting = 0, [pid]
    while waiting:
        each = waiting.pop()
        with contextlib.suppress(OSError):
            for children in Path(f"/proc/{each}/task").glob("*/children"):
                waiting += map(int, children.read_text().split())
            rollup = Path(f"/proc/{each}/smaps_rollup").read_text()
            total += int(re.search(r"Pss:\s+(\d+)", rollup)[1])
    return total / 1024


async def compare(ours, bare, name, query, seconds):
    rates = {}
    for _ in range(2):  # in turn, so that what else the machine does falls on both
        for label, server in (("bare", bare), ("ours", ours)):
            rate, median, slow = await load(server, query, seconds)
            if label not in rates or rate > rates[label][0]:
                rates[label] = rate, median, slow
    for label, (rate, median, slow) in rates.items():
        print(
            f"{name:28} {label:5} {rate:8.1f}/s  median {median * 1000:7.1f} ms  95 % {slow * 1000:7.1f} ms"
        )
    print(f"{name:28} ratio {rates['ours'][0] / rates['bare'][0]:8.2f}")


async def measure(ours, bare, pid):
    attendance = find("forkopimda-attendance")
    text = bound(attendance, bind(attendance, {"region": "62.09", "from": "2024-01-01", "to": "2024-03-31"}))
    status, _, _, size = await ask(ours, text)
    print(f"attendance question: status {status}, {size} bytes")
    await compare(ours, bare, "small query", SMALL, 4)
    await compare(ours, bare, "attendance of a region", text, 6)
    before = memory(pid)
    await compare(ours, bare, "100,000 rows", BIG, 8)
    _, first, took, size = await ask(ours, BIG)
    print(f"100,000 rows: first byte {first * 1000:.0f} ms, all {took:.1f} s, {size / 1e6:.0f} MB")
    for _ in range(5):
        await asyncio.gather(*(ask(ours, BIG) for _ in range(4)))
    print(f"memory before {before:.0f} MB, after {memory(pid):.0f} MB")
    runaway = [asyncio.create_task(ask(ours, RUNAWAY)) for _ in range(5)]
    await asyncio.sleep(1)
    waits = []
    for _ in range(200):
        _, _, took, _ = await ask(ours, SMALL)
        waits.append(took)
    print(
        f"beside 5 runaway queries: small query median {statistics.median(waits) * 1000:.1f} ms, "
        f"worst {max(waits) * 1000:.0f} ms"
    )
    statuses = sorted(status for status, *_ in await asyncio.gather(*runaway))
    print(f"the runaway queries ended with {statuses}")


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    arguments.add_argument("--articles", type=int, default=3000)
    arguments.add_argument("--store", type=Path, help="a store that is there already")
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = options.store or Path(scratch) / "store"
        if options.store is None:
            with Store.open(folder) as store:
                store.load_vocabulary()
                for extraction in articles(options.articles):
                    store.replace(extraction)
        with Store.read_only(folder) as store:
            print(f"{len(store)} quads in {len(store.graphs())} graphs")
        serve = ("-m", "petakuasa", "serve", "--store", str(folder), "--port", "0", "--timeout", "30")
        with (
            running(sys.executable, *serve) as (ours, pid),
            running(sys.executable, "-c", BARE, str(folder)) as (bare, _),
        ):
            asyncio.run(measure(ours, bare, pid))


if __name__ == "__main__":
    main()
