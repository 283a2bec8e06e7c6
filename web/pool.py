"""The readers: a few quick ones, slow ones beside them, and an end for each at its deadline.

A query that runs longer than `Limits.patience` is slow: its place goes to another reader, and after some
more it works with the lowest priority, so that no number of slow queries keeps a quick one waiting for long.
"""

from __future__ import annotations

import asyncio
import contextlib
import pickle
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from ..errors import PetakuasaError
from . import frames
from .limits import Limits
from .processes import Reader
from .refusals import BusyError, DeadlineError
from .supply import Supply

REMEMBERED = 32 << 20
"""Bytes of page results that are kept until the store changes or newer ones come."""
NICE_AFTER, NICENESS = 2.0, 19
"""After so many seconds, half of them of work, a query works with the lowest priority."""


@dataclass(slots=True)
class Answer:
    """What a query gives: the media type and the body, whole where it is small."""

    media: str
    body: bytes | AsyncGenerator[bytes, None]


class Lease:
    """The use of one reader for one job. `reason` says why it was killed, if it was."""

    def __init__(self, pool: Pool, reader: Reader) -> None:
        self.pool, self.reader = pool, reader
        self.loop = asyncio.get_running_loop()
        self.reason: PetakuasaError | None = None
        self.demoted = self.nice = False
        self.done = False
        self.begun = reader.worked()
        limits = pool.limits
        self.timers = [self.loop.call_later(min(limits.patience, limits.deadline), self.outlast)]

    def outlast(self) -> None:
        """The patience is over: what follows has its times from now on."""
        limits, loop = self.pool.limits, self.loop
        left = limits.deadline - limits.patience
        self.timers.append(loop.call_later(max(left, 0), self.expire))
        if left > 0:
            self.timers.append(loop.call_later(NICE_AFTER - limits.patience, self.yield_to_others))
            self.demote()

    def demote(self) -> None:
        """Make room for another: this one is slow. Where there are slow ones enough it is ended, unless it
        was only waiting for the processor."""
        patience = self.pool.limits.patience
        if self.pool.slow >= self.pool.limits.slow:
            if self.reader.worked() - self.begun < patience / 2:
                self.timers.append(self.loop.call_later(patience, self.demote))
                return
            self._end(BusyError("too many slow queries run already", fix="Ask again later, or for less."))
            return
        self.demoted = True
        self.pool.slow += 1
        self.pool.places.release()
        self.pool.supply.add_one()

    def yield_to_others(self) -> None:
        """Go on with what others leave of the processor; not yet, where it has hardly had any of it."""
        if self.reader.worked() - self.begun < NICE_AFTER / 2:
            self.timers.append(self.loop.call_later(NICE_AFTER / 2, self.yield_to_others))
            return
        self.nice = True
        self.reader.yield_to_others(NICENESS)

    def expire(self) -> None:
        """End the work: it took too long."""
        seconds = f"{self.pool.limits.deadline:g}"
        fix = "Ask for less: narrow the patterns."
        self._end(DeadlineError(f"the answer was not ready within {seconds} seconds", fix=fix))

    def _end(self, reason: PetakuasaError) -> None:
        self.reason = reason
        self.reader.kill()


class Pool:
    """Readers of one store, for as long as the block `async with pool` lasts."""

    def __init__(self, folder: Path, limits: Limits) -> None:
        self.folder, self.limits = folder, limits
        self.supply = Supply(folder, limits)
        self.slow = 0
        self.waiting = 0
        self._results: dict[bytes, bytes] = {}
        self.places = asyncio.Semaphore(limits.readers)

    async def __aenter__(self) -> Self:
        await self.supply.__aenter__()
        return self

    async def __aexit__(self, *error: object) -> None:
        await self.supply.__aexit__(*error)

    def current(self) -> int:
        """A number that changes whenever the store does."""
        return self.supply.generation

    async def refresh(self) -> None:
        """Look at once whether the store has changed."""
        await self.supply.refresh()

    async def call(self, function: Callable[..., Any], *arguments: Any) -> Any:
        """What `function(store, *arguments)` gives in a reader, or gave for this state of the store. It is a
        module's function; arguments and result are values that can be pickled."""
        work = frames.Call(function.__module__, function.__name__, arguments)
        key = pickle.dumps((self.current(), work))
        if (known := self._results.get(key)) is None:
            async with self._lease() as lease:
                known = (await self._first(lease, work))[1]
            self._remember(key, known)
        return pickle.loads(known)  # noqa: S301  from our own child

    def _remember(self, key: bytes, result: bytes) -> None:
        """Keep a page's result for the next reader of the page, the newest ones up to a size."""
        self._results[key] = result
        while sum(map(len, self._results.values())) > REMEMBERED:
            del self._results[next(iter(self._results))]

    async def answer(self, ask: frames.Ask) -> Answer:
        """A query's answer. Its errors come before its first byte; one that comes later is raised by the
        body, and what was sent until then is not the whole."""
        frames_ = self._frames(ask)
        try:
            kind, payload = await anext(frames_)
        except BaseException:
            await frames_.aclose()
            raise
        if kind == frames.WHOLE:
            await frames_.aclose()
            media, _, body = payload.partition(b"\n")
            return Answer(media.decode(), body)
        return Answer(payload.decode(), self._rest(frames_))

    async def _rest(self, stream: AsyncGenerator[tuple[bytes, bytes], None]) -> AsyncGenerator[bytes, None]:
        try:
            async for _, payload in stream:
                yield payload
        finally:
            await stream.aclose()

    async def _frames(self, ask: frames.Ask) -> AsyncGenerator[tuple[bytes, bytes], None]:
        async with self._lease() as lease:
            kind, payload = await self._first(lease, ask)
            while not lease.done:
                yield kind, payload
                kind, payload = await self._next(lease)
            if kind == frames.WHOLE:
                yield kind, payload

    async def _first(self, lease: Lease, work: frames.Ask | frames.Call) -> tuple[bytes, bytes]:
        job = frames.Job(work, self.limits.rows)
        with _gone(lease):
            await lease.reader.ask(job)
        return await self._next(lease)

    async def _next(self, lease: Lease) -> tuple[bytes, bytes]:
        with _gone(lease):
            kind, payload = await lease.reader.receive()
        lease.done = kind in (frames.END, frames.WHOLE, frames.RESULT, frames.ERROR)
        if kind == frames.ERROR:
            raise frames.error(payload)
        return kind, payload

    @contextlib.asynccontextmanager
    async def _lease(self) -> AsyncIterator[Lease]:
        await self._place()
        lease = None
        try:
            lease = Lease(self, await self.supply.take())
            yield lease
        finally:
            for timer in lease.timers if lease else ():
                timer.cancel()
            self._give_back(lease)

    async def _place(self) -> None:
        if self.waiting >= self.limits.queue:
            raise BusyError("too many ask at once", fix="Ask again in a moment.")
        self.waiting += 1
        try:
            await asyncio.wait_for(self.places.acquire(), self.limits.deadline)
        except TimeoutError:
            raise BusyError("no reader became free", fix="Ask again later.") from None
        finally:
            self.waiting -= 1

    def _give_back(self, lease: Lease | None) -> None:
        if lease is not None and lease.demoted:
            self.slow -= 1
        else:
            self.places.release()
        if lease is None:
            return
        # a priority that was lowered cannot be raised again without privileges
        sound = lease.done and lease.reason is None and not lease.nice
        self.supply.give_back(lease.reader, sound=sound)


@contextlib.contextmanager
def _gone(lease: Lease) -> Any:
    """Say why the reader is gone."""
    try:
        yield
    except (asyncio.IncompleteReadError, ConnectionError):
        raise lease.reason or DeadlineError(
            "the answer needed more memory than one query may use", fix="Ask for less: narrow the patterns."
        ) from None
