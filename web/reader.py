"""The processes that read a store: a nursery that forks them, and what each does.

Oxigraph knows no timeout and no limit of memory, so each reader is a process that the server can kill
(decisions/0009). The nursery gets a socket for each new reader through its own, and ends with all of them
when that closes. A reader ends when its socket does.
"""

from __future__ import annotations

import importlib
import os
import pickle
import resource
import signal
import socket
import sys
import time
from pathlib import Path
from typing import IO, Any, cast

import pyoxigraph as ox

from ..errors import PetakuasaError, QueryError
from ..graph import sparql
from ..graph.store import Store
from ..ontology.terms import BASE, PREFIXES
from . import frames
from .formats import GRAPH_FORMATS, ROW_FORMATS, SEPARATORS
from .refusals import FormatError, SizeError

WHOLE_BYTES = 1 << 16
WHOLE_SECONDS = 0.05
"""An answer that is no larger, or done so soon, is sent as one body; a larger one flows from then on."""


PRELOADED = (
    "article",
    "event",
    "events",
    "home",
    "names",
    "network",
    "person",
    "post",
    "region",
    "review",
    "together",
)
"""Pages whose modules every reader shares with the nursery."""


def main(folder: str, memory: str) -> None:
    """The nursery: fork a reader for each socket that comes, until no more can come."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the server, which then closes the socket
    for name in PRELOADED:
        importlib.import_module(f".pages.{name}", __package__)
    readers: set[int] = set()
    signal.signal(signal.SIGCHLD, lambda *_: _reap(readers))
    control = socket.socket(fileno=sys.stdin.fileno())
    while sockets := socket.recv_fds(control, 1, 1)[1]:
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGCHLD})
        pid = os.fork()
        if pid == 0:
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            control.close()
            _read(socket.socket(fileno=sockets[0]), Path(folder), int(memory))
        readers.add(pid)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGCHLD})
        os.close(sockets[0])
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    for pid in readers:
        os.kill(pid, signal.SIGKILL)


def _reap(readers: set[int]) -> None:
    """Bury the readers that have ended, so that their numbers are never taken for theirs again."""
    try:
        while pid := os.waitpid(-1, os.WNOHANG)[0]:
            readers.discard(pid)
    except ChildProcessError:
        pass


class Wire:
    """The socket as the engine writes to it: all of it, however long the other side takes."""

    def __init__(self, sock: socket.socket) -> None:
        self.sock = sock

    def write(self, data: bytes) -> int:
        """Send all."""
        self.sock.sendall(data)
        return len(data)


def _read(sock: socket.socket, folder: Path, memory: int) -> None:
    """A reader: open the store, answer jobs until the socket closes."""
    resource.setrlimit(resource.RLIMIT_DATA, (memory, memory))
    wire, jobs = Wire(sock), sock.makefile("rb")
    try:
        try:
            store = Store.read_only(folder)
        except PetakuasaError as error:
            wire.write(frames.pack(frames.ERROR, pickle.dumps(told(error))))
            return
        wire.write(frames.pack(frames.READY, str(os.getpid()).encode()))
        while frame := frames.read(jobs):
            job: frames.Job = pickle.loads(frame[1])  # noqa: S301  written by the server, our parent
            try:
                _do(job, store, wire)
            except PetakuasaError as error:
                wire.write(frames.pack(frames.ERROR, pickle.dumps(told(error))))
            except OSError:
                raise
            except Exception as error:  # a fault of ours: one line, and the reader lives on
                fault = f"a fault of petakuasa: {type(error).__name__}: {error}"
                wire.write(frames.pack(frames.ERROR, pickle.dumps((PetakuasaError, fault, None, None))))
    finally:
        os._exit(0)


def told(error: PetakuasaError) -> tuple[type[PetakuasaError], str, str | None, str | None]:
    """An error as it goes through the pipe: its class takes keyword arguments, which pickle does not know."""
    return type(error), error.message, error.where, error.fix


def _do(job: frames.Job, store: Store, output: Wire) -> None:
    work = job.work
    if isinstance(work, frames.Call):
        function = getattr(importlib.import_module(work.module), work.name)
        with store.answering():
            output.write(frames.pack(frames.RESULT, pickle.dumps(function(store, *work.arguments))))
        return
    with store.answering():
        answer = _query(store, work)
        graph = isinstance(answer, ox.QueryTriples)
        media = work.graph_format if graph else work.row_format
        if media is None:
            kinds = ", ".join(GRAPH_FORMATS if graph else ROW_FORMATS)
            raise FormatError("no format that is accepted fits this answer", fix=f"Accept one of {kinds}.")
        sink = Sink(output, media, job.rows)
        writable = cast(IO[bytes], sink)
        if isinstance(answer, ox.QueryTriples):
            ox.serialize(answer, writable, GRAPH_FORMATS[media], prefixes=dict(PREFIXES))
        else:
            answer.serialize(writable, ROW_FORMATS[media])
        sink.finish()


def _query(store: Store, ask: frames.Ask) -> ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples:
    """The protocol's graphs take the place of what the query says; without either, patterns outside GRAPH
    match in all graphs together."""
    if not (ask.default_graphs or ask.named_graphs):
        return store.query(ask.text, union=True)
    try:
        return store.quads.query(
            ask.text,
            base_iri=BASE,
            prefixes=dict(PREFIXES),
            default_graph=_nodes(ask.default_graphs),
            named_graphs=_nodes(ask.named_graphs),
        )
    except SyntaxError as error:
        raise sparql.refusal(error, ask.text) from None


def _nodes(iris: tuple[str, ...]) -> list[Any]:
    try:
        return [ox.NamedNode(iri) for iri in iris]
    except ValueError as error:
        raise QueryError(f"a graph's name is no IRI: {error}") from None


class Sink:
    """Where the engine writes: counts rows, keeps a small answer back to its end, lets a large one flow. The
    pipe is the back-pressure: a client that does not read stops the engine."""

    def __init__(self, output: Wire, media: str, rows: int) -> None:
        self.output, self.media, self.left = output, media, rows
        self.separator = SEPARATORS.get(media, b"\n")
        self.kept = bytearray()
        self.flows = False
        self.begun = time.monotonic()
        self.edge = b""

    def write(self, data: bytes) -> int:
        """Take a piece; SizeError beyond the allowed number of rows."""
        seam = self.edge + data[: len(self.separator) - 1]
        self.left -= data.count(self.separator) + seam.count(self.separator)
        self.edge = data[1 - len(self.separator) :] if len(self.separator) > 1 else b""
        if self.left < 0:
            raise SizeError(
                "the answer has more rows than this server gives", fix="Ask with LIMIT and OFFSET."
            )
        self.kept += data
        if len(self.kept) >= WHOLE_BYTES or (
            not self.flows and time.monotonic() - self.begun > WHOLE_SECONDS
        ):
            self._flow()
        return len(data)

    def flush(self) -> None:
        """Nothing: what is kept is kept on purpose."""

    def finish(self) -> None:
        """Send what is kept, and that it is all."""
        if self.flows:
            self._flow()
            self.output.write(frames.pack(frames.END, b""))
        else:
            self.output.write(frames.pack(frames.WHOLE, self.media.encode() + b"\n" + bytes(self.kept)))

    def _flow(self) -> None:
        if not self.flows:
            self.flows = True
            self.output.write(frames.pack(frames.HEAD, self.media.encode()))
        self.output.write(frames.pack(frames.DATA, bytes(self.kept)))
        self.kept.clear()


if __name__ == "__main__":
    main(*sys.argv[1:])
