"""Readers that are ready: each has opened the store as it is now, and others take their place when a build
has changed it. No request waits for that: a store with a long log takes seconds to open.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
from collections.abc import Coroutine
from pathlib import Path
from typing import Self

from ..errors import PetakuasaError
from ..graph.opening import QUADS
from .limits import Limits
from .processes import Nursery, Reader

CHECK = 1.0
"""Seconds between two looks at whether the store has changed."""
REST = 10
"""After opening a changed store for so long, the supply rests for ten times as long."""
DATA_FILES = (".sst", ".log")

log = logging.getLogger("petakuasa.web")


class Supply:
    """Idle readers of one store, for as long as the block `async with supply` lasts."""

    def __init__(self, folder: Path, limits: Limits) -> None:
        self.folder, self.limits = folder, limits
        self.generation = 0
        """A number that changes whenever the store does."""
        self.idle: list[Reader] = []
        self._state: object = None
        self._tasks: set[asyncio.Task[None]] = set()
        self._opening = asyncio.Lock()

    async def __aenter__(self) -> Self:
        self.nursery = await asyncio.to_thread(Nursery, self.folder, self.limits.memory)
        await self.refresh()
        self._later(self._follow())
        return self

    async def __aexit__(self, *_: object) -> None:
        for task in self._tasks:
            task.cancel()
        for reader in self.idle:
            reader.kill()
        await asyncio.to_thread(self.nursery.close)

    async def take(self) -> Reader:
        """A reader; a new one where none is idle."""
        while self.idle:
            reader = self.idle.pop()
            if reader.alive:
                return reader
        return await self._reader()

    def give_back(self, reader: Reader, *, sound: bool) -> None:
        """Keep a reader for the next job, unless it is spent, too many, or of a store that has changed."""
        if sound and reader.generation == self.generation and len(self.idle) < self.limits.readers:
            self.idle.append(reader)
        else:
            reader.kill()

    def add_one(self) -> None:
        """Open another reader, in the background, in the place of one that is taken for long."""

        async def add() -> None:
            self.give_back(await self._reader(), sound=True)

        self._later(add())

    async def refresh(self) -> None:
        """Look whether the store has changed; if so, open it anew before the old readers go."""
        async with self._opening:
            state = _state(self.folder / QUADS)
            if state == self._state:
                return
            fresh = [await self._reader(self.generation + 1) for _ in range(self.limits.readers)]
            self._state = state
            self.generation += 1
            old, self.idle = self.idle, fresh
            for reader in old:
                reader.kill()

    async def _follow(self) -> None:
        clock = asyncio.get_running_loop().time
        pause = CHECK
        while True:
            await asyncio.sleep(pause)
            begun = clock()
            try:
                await self.refresh()
            except PetakuasaError as error:  # the old readers go on with what they have opened
                log.warning("the changed store cannot be opened: %s", error)
            pause = max(CHECK, REST * (clock() - begun))

    async def _reader(self, generation: int | None = None) -> Reader:
        return await self.nursery.reader(self.generation if generation is None else generation)

    def _later(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


def _state(folder: Path) -> object:
    """Names, sizes and times of the files that hold the store's data."""
    found = set()
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.endswith(DATA_FILES) or entry.name.startswith(("MANIFEST", "CURRENT")):
                with contextlib.suppress(OSError):
                    about = entry.stat()
                    found.add((entry.name, about.st_size, about.st_mtime_ns))
    return frozenset(found)
