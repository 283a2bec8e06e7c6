"""One reader process, as the server sees it; what runs in it is `reader.py`."""

from __future__ import annotations

import asyncio
import contextlib
import pickle
import sys
from pathlib import Path
from typing import Self

from . import frames

BUFFER = 1 << 17
"""Bytes of an answer that may wait here; then the pipe fills and the reader waits."""


class Reader:
    """A process that answers one job after the other."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self.process = process
        self.killed = False

    @classmethod
    async def start(cls, folder: Path, memory: int) -> Self:
        """Start a process; it opens the store when it is first asked."""
        return cls(
            await asyncio.create_subprocess_exec(
                sys.executable,
                "-m",
                "petakuasa.web.reader",
                str(folder),
                str(memory),
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                limit=BUFFER,
            )
        )

    async def ask(self, job: frames.Job) -> None:
        """Send a job."""
        assert self.process.stdin is not None  # noqa: S101  it was started with a pipe
        self.process.stdin.write(frames.pack(b"J", pickle.dumps(job)))
        await self.process.stdin.drain()

    async def receive(self) -> tuple[bytes, bytes]:
        """The next frame of the answer."""
        assert self.process.stdout is not None  # noqa: S101
        return await frames.receive(self.process.stdout)

    def kill(self) -> None:
        """End it now. Once only: a second signal would find the process gone, and take its exit from
        asyncio."""
        if not self.killed and self.process.returncode is None:
            self.killed = True
            with contextlib.suppress(ProcessLookupError):
                self.process.kill()
