"""Review of doubtful identities: the one part that writes, switched on by `--review`, and for this machine
only."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from ..errors import QueryError
from ..graph.store import Store
from ..identity import curation, judgements
from ..identity.judgements import Judgement, Verdict
from ..identity.update import decide
from .callers import is_loopback
from .pages import review as review_page
from .protocol import body_text
from .refusals import ForbiddenError
from .rendering import page

VERDICTS: Mapping[str, Verdict] = {"same": "same", "different": "different", "unsure": "unsure"}
FORWARDED = ("forwarded", "x-forwarded-for", "x-real-ip")


async def review(request: Request) -> Response:
    """The next pair; POST decides it (`verdict`), or takes the last decision back (`undo`)."""
    refuse_strangers(request)
    state = request.app.state
    if request.method == "POST":
        return await _decide(request)
    place = request.query_params.get("place", "0")
    shown = await state.pool.call(
        review_page.gather, int(place) if place.isdecimal() and len(place) < 9 else 0
    )
    return page(request, "review.html", {**shown, "decided": len(state.decided)})


def refuse_strangers(request: Request) -> None:
    """Let in who sits at this machine: a connection from it that no proxy has passed on, for a page that was
    asked for by a name of this machine, and no form of another site."""
    state = request.app.state
    if not state.reviewing:
        raise ForbiddenError(
            "the review is switched off", fix="Start `petakuasa serve --review` on your machine."
        )
    peer = request.client.host if request.client else ""
    passed_on = any(name in request.headers for name in FORWARDED)
    if not is_loopback(peer) or passed_on or not is_loopback(request.url.hostname or ""):
        raise ForbiddenError("the review is for the machine itself", fix="Open it there, without a proxy.")
    origin = request.headers.get("origin")
    if request.method == "POST" and (origin is None or urlsplit(origin).netloc != request.url.netloc):
        raise ForbiddenError("this form came from another site")


async def _decide(request: Request) -> Response:
    form = dict(parse_qsl(await body_text(request)))
    state = request.app.state
    async with state.writing:
        if "undo" in form:
            if state.decided:
                await asyncio.to_thread(_take_back, state.pool.folder, state.decided[-1])
                state.decided.pop()
        elif form.get("verdict") in VERDICTS:
            verdict = VERDICTS[form["verdict"]]
            ends = frozenset({form.get("one", ""), form.get("other", "")})
            made = await asyncio.to_thread(_judge, state.pool.folder, ends, verdict, state.reviewing)
            state.decided.append(made)
        else:
            raise QueryError("this decides nothing", fix=f"`verdict` is one of {', '.join(VERDICTS)}.")
    await state.pool.refresh()
    return RedirectResponse(f"{request.scope.get('root_path', '')}/review", 303)


def _judge(folder: Path, ends: frozenset[str], verdict: Verdict, who: str) -> Judgement:
    """Open the store for writing, for as long as this takes; StoreError where a build writes to it."""
    with Store.open(folder) as store:
        for pair in curation.queue(store):
            if set(pair.ends) == ends:
                return curation.judge(store, pair, verdict, who=who)
    raise QueryError("this pair no longer waits for a decision", fix="Go on with the next.")


def _take_back(folder: Path, made: Judgement) -> None:
    with Store.open(folder) as store:
        decide(store, drop=[held for held in judgements.load(store) if held.keys == made.keys])
