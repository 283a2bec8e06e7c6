"""How answers and errors leave the server: one shape of error for programs, one page for people."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncGenerator, Awaitable, Mapping

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.types import Receive, Scope, Send

from ..errors import PetakuasaError
from .formats import content_type
from .pool import Answer
from .refusals import BusyError

LOOK_AFTER = 0.05
"""Seconds after which a client that left ends its query."""

log = logging.getLogger("petakuasa.web")


def error_body(error: PetakuasaError) -> dict[str, object]:
    """What every error is for a program."""
    return {
        "status": error.status,
        "error": type(error).__name__,
        "message": error.message,
        "where": error.where,
        "fix": error.fix,
    }


def error_response(error: PetakuasaError, headers: Mapping[str, str] | None = None) -> Response:
    """An error as JSON; one that passes says when to ask again."""
    more = dict(headers or {})
    if isinstance(error, BusyError):
        more["Retry-After"] = "2"
    return JSONResponse(error_body(error), error.status, more)


def answer_response(answer: Answer, headers: Mapping[str, str] | None = None) -> Response:
    """A query's answer: one body where it is small, else as it comes."""
    kind = content_type(answer.media)
    if isinstance(answer.body, bytes):
        return Response(answer.body, headers=headers, media_type=kind)
    return Flowing(answer.body, kind, headers)


class Flowing(Response):
    """A body that is sent as it comes. Where it fails midway the connection is cut, so that nobody takes a
    part for the whole; where the client is gone the work ends."""

    def __init__(
        self, body: AsyncGenerator[bytes, None], media_type: str, headers: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(None, 200, headers, media_type)
        del self.headers["content-length"]
        self.pieces = body

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG002
        """Send the response."""
        leaving = asyncio.create_task(left(receive))
        try:
            await send({"type": "http.response.start", "status": 200, "headers": self.raw_headers})
            async for piece in self.pieces:
                if leaving.done():
                    return
                await send({"type": "http.response.body", "body": piece, "more_body": True})
            await send({"type": "http.response.body", "body": b"", "more_body": False})
        except PetakuasaError as error:
            log.warning("an answer was cut: %s", error)
        finally:
            leaving.cancel()
            await self.pieces.aclose()


async def left(receive: Receive) -> None:
    """Return when the client is gone."""
    while (await receive())["type"] != "http.disconnect":
        pass


async def while_there(request: Request, work: Awaitable[Answer]) -> Answer | None:
    """The work's result, or None where the client left before; then the work has been ended. A quick answer
    is there before anybody looks."""
    task = asyncio.current_task()
    assert task is not None  # noqa: S101  a request is answered in a task
    watch = Watch(request, task)
    timer = asyncio.get_running_loop().call_later(LOOK_AFTER, watch.begin)
    try:
        return await work
    except asyncio.CancelledError:
        if watch.left and task.uncancel() == 0:
            return None
        raise
    finally:
        timer.cancel()
        watch.end()


class Watch:
    """An eye on whether the client is still there; if not, `task` is cancelled."""

    def __init__(self, request: Request, task: asyncio.Task[object]) -> None:
        self.request, self.task = request, task
        self.left = False
        self._looking: asyncio.Task[None] | None = None

    def begin(self) -> None:
        """Look from now on."""
        self._looking = asyncio.create_task(self._look())

    def end(self) -> None:
        """Look no longer."""
        if self._looking:
            self._looking.cancel()

    async def _look(self) -> None:
        await left(self.request.receive)
        self.left = True
        self.task.cancel()
