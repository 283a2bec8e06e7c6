"""The application: routes, headers, and the one place where an error becomes an answer."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Sequence
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from ..errors import NotFoundError, PetakuasaError
from ..ontology import vocabulary
from . import pictures, protocol, resources, review, routes
from .callers import Callers
from .headers import Headers, Net
from .limits import Limits
from .pool import Pool
from .refusals import MethodError
from .rendering import error_page
from .speech import names

log = logging.getLogger("petakuasa.web")
STATIC = Path(__file__).parent / "static"


def application(
    folder: Path,
    limits: Limits | None = None,
    vocab: Sequence[Path] = (),
    reviewer: str | None = None,
    callers: Callers | None = None,
) -> Starlette:
    """A server for the store in a folder; `vocab` are Turtle files that add to the vocabulary's labels. The
    review is there where a `reviewer` is named, in whose name it decides."""
    limits, callers = limits or Limits(), callers or Callers()

    @contextlib.asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        known = vocabulary.load(vocab)
        app.state.names, app.state.regions = names(known), known.regions
        app.state.vocabulary = known
        app.state.sizes = app.state.index = None
        app.state.reviewing, app.state.decided, app.state.writing = reviewer, [], asyncio.Lock()
        async with Pool(folder, limits) as pool:
            app.state.pool = pool
            yield

    return Starlette(
        routes=[
            Route("/sparql", protocol.endpoint, methods=["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"]),
            Route("/", routes.home),
            Route("/search", routes.search),
            Route("/suggest", routes.suggest),
            Route("/events", routes.events),
            Route("/statements", routes.statements),
            Route("/network", routes.network),
            Route("/network.json", pictures.network_json),
            Route("/network.gexf", pictures.network_gexf),
            Route("/together", routes.together),
            Route("/map.svg", pictures.dots),
            Route("/ask", routes.questions),
            Route("/ask/{name}", routes.question),
            Route("/query", routes.query),
            Route("/review", review.review, methods=["GET", "POST"]),
            Route("/language/{language}", routes.language),
            Route("/.well-known/void", protocol.void),
            Mount("/static", StaticFiles(directory=STATIC)),
            Route("/{kind:str}", resources.resource),
            Route("/{kind:str}/{rest:path}", resources.resource),
        ],
        middleware=[
            Middleware(Headers),
            Middleware(Net, answer=refused),
            *callers.middleware(),
            Middleware(GZipMiddleware, minimum_size=2000, compresslevel=5),
        ],
        exception_handlers={
            PetakuasaError: refused,
            HTTPException: refused,
        },
        lifespan=lifespan,
    )


async def refused(request: Request, error: Exception) -> Response:
    """An error as a page for people and as JSON for programs; a fault of ours without its details."""
    if isinstance(error, HTTPException):
        if error.status_code == 405:
            error = MethodError("this method is not known here", fix="Ask by GET.")
        else:
            error = NotFoundError("there is nothing at this address", fix="Search by name.")
    elif not isinstance(error, PetakuasaError):
        log.error("%s: %s: %s", request.url.path, type(error).__name__, error)
        error = PetakuasaError("a fault of petakuasa", fix="The log of the server names it.")
    return error_page(request, error)
