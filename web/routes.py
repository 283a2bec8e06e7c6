"""The pages that are no thing of the data: front page, search, lists, network, questions, editor."""

from __future__ import annotations

import asyncio
import csv
import io
import re
from typing import Any

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from ..errors import NotFoundError, QueryError
from ..ontology.terms import BASE
from ..queries.catalogue import NamedQuery, catalogue, find
from ..queries.executables import text_of
from ..queries.header import TOPICS
from ..queries.near import Missed, missed
from ..queries.parameters import bind
from ..queries.rows import bound, from_store
from . import maps
from .filters import Filters, sheet_number
from .pages import events as event_pages
from .pages import home as home_page
from .pages import names
from .pages import statements as statement_pages
from .pages import together as together_page
from .paging import sheet
from .pictures import picture
from .rendering import address, page
from .search import Index
from .speech import COOKIE, LANGUAGES

SUGGESTIONS = 8
SHOWN_ROWS = 200
FIRST_QUESTIONS = ("forkopimda-attendance", "stand-ins", "acting-officials", "post-holders")
"""What the front page proposes to ask."""
YEAR = 365 * 24 * 3600


async def home(request: Request) -> Response:
    """The front page."""
    shown = await request.app.state.pool.call(home_page.gather)
    shown["map"] = maps.drawn(shown["map"], request.app.state.regions)
    return page(request, "home.html", {**shown, "questions": [find(name) for name in FIRST_QUESTIONS]})


async def search(request: Request) -> Response:
    """What bears a name; where there is one thing only, that. `Pj Bupati …` finds the post."""
    asked = Filters.of(request)
    known = await index(request)
    capacity, _, post = asked.word.partition(" ")
    acting = capacity in request.app.state.vocabulary.capacities
    hits = known.find(asked.word) or (known.find(post) if acting else [])
    if len(hits) == 1:
        return RedirectResponse(address(request.scope.get("root_path", ""), hits[0].iri), 303)
    return page(request, "search.html", {"q": asked.word, "hits": sheet(hits, asked.number)})


async def suggest(request: Request) -> Response:
    """The first hits, as a list for the search field."""
    asked = Filters.of(request)
    hits = (await index(request)).find(asked.word)[:SUGGESTIONS]
    return page(request, "suggestions.html", {"q": asked.word, "hits": hits})


async def index(request: Request) -> Index:
    """All names, read again where a build has changed the store."""
    state = request.app.state
    now = state.pool.current()
    if state.index is None or state.index[0] != now:
        rows = await state.pool.call(names.gather)
        state.index = (now, await asyncio.to_thread(Index, rows, state.regions.values()))
    found: Index = state.index[1]
    return found


async def events(request: Request) -> Response:
    """Events by region, period and kind."""
    asked = Filters.of(request)
    shown = await request.app.state.pool.call(
        event_pages.gather, asked.regions, asked.first, asked.last, asked.type, asked.number
    )
    codes = [iri.rpartition("/")[2] for iri in asked.regions] if asked.regions else None
    shown["map"] = maps.drawn(shown["map"], request.app.state.regions, codes)
    types = request.app.state.vocabulary.event_types
    return page(request, "events.html", {**shown, "asked": asked, "types": types.values()})


async def statements(request: Request) -> Response:
    """What people are quoted as saying."""
    asked = Filters.of(request)
    shown = await request.app.state.pool.call(
        statement_pages.gather, asked.word or None, asked.regions, asked.number
    )
    return page(request, "statements.html", {**shown, "asked": asked})


async def network(request: Request) -> Response:
    """The network of co-attendance: a picture, and the same as a table."""
    asked, found = Filters.of(request), await picture(request)
    pairs = sorted(found["edges"], key=lambda edge: -edge["weight"])
    return page(request, "network.html", {**found, "pairs": sheet(pairs, asked.number), "asked": asked})


async def together(request: Request) -> Response:
    """The events at which two persons were, with the proof."""
    ends = [request.query_params.get(name, "") for name in ("one", "other")]
    if not all(re.fullmatch(r"person/\w+", end) for end in ends):
        raise NotFoundError("there is nothing at this address", fix="Search by name.")
    shown = await request.app.state.pool.call(together_page.gather, *(BASE + end for end in ends))
    if shown is None:
        raise NotFoundError("the graph does not hold this", fix="Search by name.")
    return page(request, "together.html", shown)


async def questions(request: Request) -> Response:
    """The named queries by topic."""
    return page(request, "questions.html", {"topics": by_topic()})


async def question(request: Request) -> Response:
    """One named query: its form and, once asked, its answer; with `format=csv` the answer as a file."""
    named = find(request.path_params["name"])
    given = {
        name: value for name, value in request.query_params.items() if name not in ("asked", "format", "page")
    }
    shown: dict[str, Any] = {
        "query": named,
        "given": given,
        "rows": None,
        "problem": None,
        "missed": [],
        "text": text_of(named),
    }
    if not named.params or "asked" in request.query_params or "format" in request.query_params:
        try:
            arguments = await asyncio.to_thread(bind, named, {k: v or None for k, v in given.items()})
            rows = (await request.app.state.pool.call(answer, named.name, arguments)).rows
        except QueryError as error:
            if request.query_params.get("format"):
                raise
            return page(request, "question.html", {**shown, "problem": error}, error.status)
        if not rows:
            shown["missed"] = await request.app.state.pool.call(near, named.name, given)
        if request.query_params.get("format") == "csv":
            return _csv(named, rows)
        shown |= {
            "rows": sheet(rows, sheet_number(request), SHOWN_ROWS),
            "text": bound(named, arguments).strip(),
        }
    return page(request, "question.html", shown)


def answer(store: Any, name: str, arguments: Any) -> Any:
    """The rows of a named query, in a reader."""
    return from_store(find(name), arguments, store)


def near(store: Any, name: str, given: dict[str, str]) -> list[Missed]:
    """Names like those that nothing bears, in a reader."""
    return missed(store, find(name), given)


async def query(request: Request) -> Response:
    """The SPARQL editor, with the named queries as examples."""
    examples = [(named, text_of(named)) for named in catalogue().values()]
    text = request.query_params.get("query") or text_of(find("forkopimda-attendance"))
    return page(request, "query.html", {"examples": examples, "text": text})


async def language(request: Request) -> Response:
    """Choose a language, and go back to the page."""
    chosen = request.path_params["language"]
    if chosen not in LANGUAGES:
        raise NotFoundError("this language is not spoken here", fix=f"Choose {' or '.join(LANGUAGES)}.")
    back = request.query_params.get("to", "")
    root = request.scope.get("root_path", "")
    inner = back.startswith("/") and not back.startswith(("//", "/\\"))
    response = RedirectResponse(back if inner else f"{root}/", 303)
    response.set_cookie(COOKIE, chosen, max_age=YEAR, samesite="lax", path=f"{root}/")
    return response


def by_topic() -> list[tuple[str, list[NamedQuery]]]:
    """The named queries under their headings."""
    queries = catalogue().values()
    return [(topic, [each for each in queries if each.header.topic == topic]) for topic in TOPICS]


def _csv(named: NamedQuery, rows: Any) -> Response:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(named.columns)
    for row in rows:
        writer.writerow([", ".join(cell) if isinstance(cell, tuple) else cell for cell in row])
    disposition = f'attachment; filename="{named.name}.csv"'
    return Response(out.getvalue(), media_type="text/csv", headers={"Content-Disposition": disposition})
