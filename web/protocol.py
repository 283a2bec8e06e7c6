"""The SPARQL 1.1 Protocol, for queries (https://www.w3.org/TR/sparql11-protocol/): a store is not changed
here."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import parse_qsl

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from ..errors import QueryError
from ..graph import sparql
from . import description
from .formats import GRAPH_FORMATS, ROW_FORMATS, SHORT, chosen
from .frames import Ask
from .pool import Pool
from .refusals import ForbiddenError, MediaError, MethodError, SizeError
from .responses import answer_response, while_there

FORM = "application/x-www-form-urlencoded"
QUERY = "application/sparql-query"
UPDATE = "application/sparql-update"
VARY = {"Vary": "Accept"}

SERVICE = re.compile(r"(?<![?$:/#\-\w])SERVICE(?!\w)", re.IGNORECASE)
"""A call to another server, which this one would make in the name of a client. Read strictly: the word is
refused in a string or a comment too, for only a parser could tell these apart with certainty."""

Parameters = Sequence[tuple[str, str]]


async def endpoint(request: Request) -> Response:
    """`/sparql`: a query by GET, by a POST form or as the body of a POST; without one, the service
    description."""
    pool: Pool = request.app.state.pool
    parameters, text = await _request(request)
    if text is None:
        return await _without_query(request)
    accept = _accept(request, parameters)
    ask = Ask(
        text,
        chosen(accept, ROW_FORMATS),
        chosen(accept, GRAPH_FORMATS),
        tuple(value for name, value in parameters if name == "default-graph-uri"),
        tuple(value for name, value in parameters if name == "named-graph-uri"),
    )
    answer = await while_there(request, pool.answer(ask))
    if answer is None:
        return Response(status_code=499)
    return answer_response(answer, VARY)


async def _request(request: Request) -> tuple[Parameters, str | None]:
    """The parameters and the query's text, which may stand once and in one place only."""
    parameters = _pairs(_text(request.scope["query_string"]))
    if request.method == "POST":
        kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        if kind == UPDATE:
            raise _refused_update()
        if kind not in (FORM, QUERY):
            raise MediaError(f"a body of {kind or 'no type'} is not read", fix=f"Send {FORM} or {QUERY}.")
        body = await body_text(request)
        parameters += _pairs(body) if kind == FORM else [("query", body)]
    elif request.method not in ("GET", "HEAD"):
        raise MethodError(f"{request.method} is not known here", fix="Ask by GET or POST.")
    if any(name == "update" for name, _ in parameters):
        raise _refused_update()
    texts = [value for name, value in parameters if name == "query"]
    if len(texts) > 1:
        raise QueryError("there are several queries in one request", fix="Send one.")
    if not texts and request.method == "POST":
        raise QueryError("there is no query in the request", fix="Send it as the field `query`.")
    text = texts[0] if texts else None
    if text and sparql.is_update(text):
        raise _refused_update()
    if text and SERVICE.search(text):
        raise ForbiddenError(
            "SERVICE is refused: this server asks no other",
            fix="Ask the other server yourself; inside a string write the word as \\u0073ervice.",
        )
    return parameters, text


async def body_text(request: Request) -> str:
    """The request's body, in UTF-8 and within the limit."""
    limit = request.app.state.pool.limits.body
    read = bytearray()
    async for piece in request.stream():
        read += piece
        if len(read) > limit:
            raise SizeError(f"the request is larger than {limit} bytes")
    return _text(bytes(read))


def _text(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        raise QueryError("the request is not UTF-8") from None


def _pairs(text: str) -> list[tuple[str, str]]:
    try:
        return parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=200)
    except ValueError:  # a UnicodeDecodeError is one too
        raise QueryError("the request's parameters cannot be read", fix="Encode them in UTF-8.") from None


def _accept(request: Request, parameters: Parameters) -> str | None:
    """The Accept header; `format=csv` (or a media type) in its place for clients that cannot set one."""
    asked = next((value for name, value in parameters if name in ("format", "output")), None)
    if asked and (asked in SHORT or "/" in asked):
        return SHORT.get(asked, asked)
    return ", ".join(request.headers.getlist("accept")) or None


async def _without_query(request: Request) -> Response:
    accept = request.headers.get("accept")
    media = chosen(accept, (*GRAPH_FORMATS, "text/html"))
    if media == "text/html":
        return RedirectResponse(f"{request.scope.get('root_path', '')}/query", 303, VARY)
    return await description.respond(request, media, VARY)


def _refused_update() -> ForbiddenError:
    return ForbiddenError(
        "updates are refused: a store is only changed by petakuasa's own commands",
        fix="Ask with SELECT, ASK, CONSTRUCT or DESCRIBE.",
    )


async def void(request: Request) -> Response:
    """`/.well-known/void`: the description of the data set."""
    return await description.respond(request, chosen(request.headers.get("accept"), GRAPH_FORMATS), VARY)
