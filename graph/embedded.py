"""The embedded server: ArcadeDB with its Bolt plugin, in a process of its own, in the store's folder.

It listens on the loopback interface only, with a password made for this run, and stops with the process that
started it, even when that is killed.
"""

from __future__ import annotations

import json
import os
import secrets
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, cast

from ..errors import ServerError
from . import arcadedb
from .bolt import Address

USER = "root"
STARTING = 120.0
"""Seconds that the server may take to start."""
STOPPING = 30.0
"""Seconds that it may take to write what it holds and stop, before it is killed."""


@contextmanager
def running(store: Path) -> Iterator[Address]:
    """Serve `<store>/embedded` for the time of the `with` block; made when absent.

    Raises `ServerError` when another process serves it (with the options that join that one) and when it does
    not start (with the name of its log).
    """
    folder = (store / "embedded").absolute()
    folder.mkdir(parents=True, exist_ok=True)
    password = secrets.token_urlsafe(24)
    with (folder / "server.log").open("w") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", arcadedb.__name__, str(folder)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            cwd=folder,
            text=True,
            start_new_session=True,  # Ctrl-C in the terminal reaches the parent alone
        )
    try:
        port = _started(process, password, folder)
        uri = f"bolt://{arcadedb.HOST}:{port}"
        _announce(folder, uri, password)
        yield Address(uri, USER, password, arcadedb.DATABASE)
    finally:
        _stop(process)


def joining(store: Path) -> str:
    """The options by which another process reaches the server that serves this store."""
    folder = (store / "embedded").absolute()
    uri = "bolt://…"
    with suppress(OSError, ValueError, KeyError):
        uri = json.loads((folder / "server.json").read_text(encoding="utf-8"))["uri"]
    return f"--uri {uri} --user {USER} --database {arcadedb.DATABASE} --password-file {folder / 'password'}"


def _started(process: subprocess.Popen[str], password: str, folder: Path) -> int:
    stdin, stdout = cast(IO[str], process.stdin), cast(IO[str], process.stdout)
    with suppress(BrokenPipeError):
        stdin.write(f"{password}\n")
        stdin.flush()
    hung = threading.Timer(STARTING, process.kill)
    hung.start()
    try:
        line = stdout.readline()
    finally:
        hung.cancel()
    report = json.loads(line) if line else {"error": "it ended without a word"}
    if report.get("error") == arcadedb.BUSY:
        raise ServerError(
            "another process is serving this store",
            where=str(folder),
            fix=f"Join it with {joining(folder.parent)}",
        )
    if "port" not in report:
        raise ServerError(
            f"the embedded server did not start: {report['error']}",
            where=str(folder / "server.log"),
            fix="The log says more; or use a Neo4j server by --uri.",
        )
    return int(report["port"])


def _announce(folder: Path, uri: str, password: str) -> None:
    for name, text in (("password", password), ("server.json", json.dumps({"uri": uri, "pid": os.getpid()}))):
        path = folder / name
        path.unlink(missing_ok=True)
        with os.fdopen(os.open(path, os.O_CREAT | os.O_WRONLY | os.O_EXCL, 0o600), "w") as file:
            file.write(f"{text}\n")


def _stop(process: subprocess.Popen[str]) -> None:
    with suppress(OSError):
        cast(IO[str], process.stdin).close()
    try:
        process.wait(STOPPING)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    cast(IO[str], process.stdout).close()
