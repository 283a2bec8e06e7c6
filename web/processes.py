"""The processes that read, as the server sees them: a nursery that is ready to fork, and the readers it made.

Starting Python anew takes half a second of work for each reader that was killed; a fork takes milliseconds.
What runs in the processes is `reader.py`.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import pickle
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

from ..errors import StoreError
from . import frames

BUFFER = 1 << 17
"""Bytes of an answer that may wait here; then the socket fills and the reader waits."""


class Nursery:
    """The process that forks readers. It ends, and all readers with it, when its socket closes: at the end
    of the server, killed or not."""

    def __init__(self, folder: Path, memory: int) -> None:
        self.folder = folder
        self.control, theirs = socket.socketpair()
        command = [sys.executable, "-m", "petakuasa.web.reader", str(folder), str(memory)]
        with theirs:
            self.process = subprocess.Popen(command, stdin=theirs.fileno())

    async def reader(self, generation: int) -> Reader:
        """A new reader, when it has opened the store; StoreError where it cannot."""
        ours, theirs = socket.socketpair()
        with theirs:
            socket.send_fds(self.control, [b"+"], [theirs.fileno()])
        incoming, outgoing = await asyncio.open_unix_connection(sock=ours, limit=BUFFER)
        try:
            kind, payload = await frames.receive(incoming)
        except (asyncio.IncompleteReadError, ConnectionError):
            raise StoreError("the store cannot be read: its reader ended", where=str(self.folder)) from None
        if kind == frames.ERROR:
            raise frames.error(payload)
        return Reader(incoming, outgoing, int(payload), generation)

    def close(self) -> None:
        """End it and all that it made."""
        self.control.close()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.process.wait(5)


class Reader:
    """A process that answers one job after the other."""

    def __init__(
        self, incoming: asyncio.StreamReader, outgoing: asyncio.StreamWriter, pid: int, generation: int
    ) -> None:
        self.incoming, self.outgoing, self.pid, self.generation = incoming, outgoing, pid, generation
        self.killed = False

    @property
    def alive(self) -> bool:
        """False where it has ended; a process that ends closes its socket."""
        return not (self.killed or self.incoming.at_eof())

    async def ask(self, job: frames.Job) -> None:
        """Send a job."""
        self.outgoing.write(frames.pack(b"J", pickle.dumps(job)))
        await self.outgoing.drain()

    async def receive(self) -> tuple[bytes, bytes]:
        """The next frame of the answer; IncompleteReadError where the process is gone."""
        return await frames.receive(self.incoming)

    def worked(self) -> float:
        """Seconds that the processor has given it so far; where the system does not say so, those of the
        clock."""
        with contextlib.suppress(OSError):
            return time.clock_gettime((~self.pid << 3) | 2)  # Linux: the clock of another process
        return time.monotonic()

    def yield_to_others(self, niceness: int) -> None:
        """Lower its priority for good: raising it again takes privileges."""
        with contextlib.suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, self.pid, niceness)

    def kill(self) -> None:
        """End it now."""
        if self.alive:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.pid, signal.SIGKILL)
        self.killed = True
        self.outgoing.close()
