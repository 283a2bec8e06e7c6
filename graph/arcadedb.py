"""The process of the embedded server: `python -m petakuasa.graph.arcadedb FOLDER`, started by `embedded.py`.

It reads its password as the first line of standard input and lives as long as that pipe is open: when the
parent ends, however it ends, the pipe closes and the server stops. Standard output carries one JSON line,
`{"port": …}` or `{"error": …}`; what the JVM prints goes to standard error.
"""

from __future__ import annotations

import json
import os
import signal
import socket
import sys
import time
from pathlib import Path
from typing import IO

BUSY = "busy"
"""The error reported where another process serves the folder."""
DATABASE = "petakuasa"
HOST = "127.0.0.1"
PATIENCE = 3.0
"""Seconds to wait for a server that is just stopping."""


def main() -> None:
    """Serve the folder named on the command line until standard input ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's: it closes the pipe when it is done
    reports = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    folder = Path(sys.argv[1])
    password = sys.stdin.readline().rstrip("\n")
    lock = (folder / "lock").open("a")
    if not locked(lock):
        _report(reports, error=BUSY)
        return
    try:
        from arcadedb_embedded.server import ArcadeDBServer

        (folder / "config" / "server-users.jsonl").unlink(missing_ok=True)  # or the old password would hold
        port = _free_port()
        server = ArcadeDBServer(
            root_path=str(folder),
            root_password=password,
            config={
                "host": HOST,
                "http_port": _free_port(),
                "server_plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
                "bolt_port": port,
            },
            jvm_kwargs={"heap_size": None if "-Xmx" in os.environ.get("ARCADEDB_JVM_ARGS", "") else "2g"},
        )
        server.start()
        server.create_database(DATABASE)
    except Exception as error:
        _report(reports, error=f"{type(error).__name__}: {error}")
        os._exit(1)
    _report(reports, port=port)
    sys.stdin.read()
    server.stop()
    os._exit(0)  # the JVM's own threads have nothing left to do, and some of them would wait


def locked(file: IO[str]) -> bool:
    """Take the lock that says who serves a folder; False when another process keeps it. It goes with the
    process that holds it, so a kill leaves nothing to clear away."""
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            if sys.platform == "win32":
                import msvcrt

                msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
            else:
                import fcntl

                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            if time.monotonic() > deadline:
                return False
            time.sleep(0.1)
        else:
            return True


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def _report(reports: IO[str], **what: object) -> None:
    print(json.dumps(what), file=reports, flush=True)


if __name__ == "__main__":
    main()
