"""Running the application: a socket of its own, uvicorn, and quiet logs."""

from __future__ import annotations

import socket
from collections.abc import Callable, Sequence
from pathlib import Path

import uvicorn

from ..graph.store import Store
from .app import application
from .callers import Callers, is_loopback
from .limits import Limits

LONGEST_HEAD = 64 << 10
"""Bytes of a request's line and headers."""
GRACE = 3
"""Seconds that running answers get when the server is told to stop."""


def serve(
    folder: Path,
    host: str,
    port: int,
    limits: Limits,
    *,
    root_path: str = "",
    vocab: Sequence[Path] = (),
    reviewer: str | None = None,
    hostnames: Sequence[str] = (),
    origins: Sequence[str] = (),
    announce: Callable[[str], None],
) -> None:
    """Serve until told to stop: on loopback to the machine's own names and these `hostnames`, elsewhere to
    any; pages of these `origins` may read the answers. StoreError where there is no store; OSError where the
    address is taken."""
    Store.read_only(folder).close()
    listening = bound(host, port)
    shown = f"[{host}]" if ":" in host else host
    announce(f"http://{shown}:{listening.getsockname()[1]}{root_path}/")
    callers = Callers(hostnames if is_loopback(host) else None, origins)
    config = uvicorn.Config(
        application(folder, limits, vocab, reviewer, callers),
        root_path=root_path,
        log_level="warning",
        access_log=False,
        server_header=False,
        h11_max_incomplete_event_size=LONGEST_HEAD,
        timeout_graceful_shutdown=GRACE,
        http="h11",
        ws="none",
        loop="asyncio",
    )
    uvicorn.Server(config).run(sockets=[listening])


def bound(host: str, port: int) -> socket.socket:
    """A listening socket; the error of the operating system names the address."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
    except OSError as error:
        listening.close()
        raise OSError(error.errno, error.strerror, f"{host}:{port}") from None
    listening.listen(512)
    return listening
