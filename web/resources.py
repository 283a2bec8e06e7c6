"""Every IRI of the data answers here: with its page, or as RDF, by what the client accepts
(decisions/0009)."""

from __future__ import annotations

import asyncio
import re
from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from ..errors import NotFoundError
from ..graph import iris
from ..ontology.terms import BASE
from ..queries.catalogue import find
from ..queries.executables import QUERIES
from ..queries.parameters import bind
from ..queries.rows import bound
from . import linked, maps
from .filters import Filters, inside, sheet_number
from .formats import GRAPH_FORMATS, SHORT, chosen, content_type
from .pages import article, event, person, post, region
from .paging import sheet
from .refusals import FormatError
from .rendering import page

KINDS = frozenset(
    {
        "article", "conflict", "dataset", "event", "evidence", "graph", "inference", "issue", "judgement",
        "occupancy", "ontology", "org", "participation", "person", "post", "query", "region", "statement",
        "tenure", "vocab", ".well-known",
    }
)  # fmt: skip
SEGMENTS = re.compile(r"/[A-Za-z0-9._~!$&'()*+,;=:@%/-]*")
SUFFIX = re.compile(r"(.+)\.(ttl|nt|jsonld|rdf)")
OWN_PAGES: Mapping[str, tuple[Callable[..., Any], str]] = {
    "person": (person.gather, "person.html"),
    "event": (event.gather, "event.html"),
    "org": (post.gather_organization, "organization.html"),
    "post": (post.gather, "post.html"),
    "article": (article.gather, "article.html"),
}
FORUM = 200
"""How many spells in office of a forum a region's page shows; the question has the others."""
PAGED = {"person.html", "organization.html", "post.html", "thing.html"}
VARY = {"Vary": "Accept, Accept-Language, Cookie"}


async def resource(request: Request) -> Response:
    """An IRI of the data; `.ttl`, `.nt`, `.jsonld` or `.rdf` behind it asks for that format."""
    pool = request.app.state.pool
    iri, media = _asked(request)
    kind = iri.removeprefix(BASE).partition("/")[0]
    canonical = await pool.call(linked.resolve, iri)
    if canonical is None and not (kind == "region" and _code(iri) in request.app.state.regions):
        raise NotFoundError("the graph does not hold this", where=iri, fix="Search by name.")
    if canonical not in (None, iri):
        suffix = next((f".{short}" for short, name in SHORT.items() if name == media), "")
        suffix = suffix if SUFFIX.fullmatch(request.url.path) else ""
        root = request.scope.get("root_path", "")
        return RedirectResponse(f"{root}/{canonical.removeprefix(BASE)}{suffix}", 303, VARY)
    if media != "text/html":
        body = await pool.call(linked.described, iri, media)
        return Response(body, media_type=content_type(media), headers=VARY)
    if (page_of := _page_of(iri)) is not None:
        return RedirectResponse(f"{request.scope.get('root_path', '')}/{page_of}", 303, VARY)
    if kind == "region":
        return await _region(request, iri)
    gather, template = OWN_PAGES.get(kind, (linked.gather, "thing.html"))
    number = sheet_number(request)
    shown = await pool.call(gather, iri, *([number] if template in PAGED else []))
    if shown is None:
        template = "thing.html"
        shown = await pool.call(linked.gather, iri, number)
    if shown is None:
        raise NotFoundError(
            "nothing is told of this as a page", where=iri, fix=f"Ask for {request.url.path}.ttl."
        )
    return page(request, template, shown)


def _page_of(iri: str) -> str | None:
    """The page that shows a thing as part of another or in another way, None where it has one at its IRI."""
    if iri.startswith(iris.ARTICLE_GRAPHS):
        return iris.article_of_graph(iri).removeprefix(BASE)
    if iri.startswith(QUERIES):
        return f"ask/{iri.removeprefix(QUERIES).partition('/')[0]}"
    return None


def _asked(request: Request) -> tuple[str, str]:
    """The IRI and the media type. NotFoundError for a path that is none of the data's."""
    raw = request.scope.get("raw_path", b"").decode("ascii", "replace").partition("?")[0]
    raw = raw.removeprefix(request.scope.get("root_path", ""))
    bare, media = raw, None
    if found := SUFFIX.fullmatch(raw):
        bare, media = found[1], SHORT[found[2]]
    if bare.split("/")[1] not in KINDS or not SEGMENTS.fullmatch(bare):
        raise NotFoundError("there is nothing at this address", fix="Search by name.")
    media = media or chosen(request.headers.get("accept"), ("text/html", *GRAPH_FORMATS))
    if media is None:
        kinds = ", ".join(GRAPH_FORMATS)
        raise FormatError("no format that is accepted fits", fix=f"Accept text/html or one of {kinds}.")
    return BASE + bare.removeprefix("/"), media


def _code(iri: str) -> str:
    return iri.removeprefix(f"{BASE}region/")


async def _region(request: Request, iri: str) -> Response:
    state = request.app.state
    known = state.regions[_code(iri)]
    asked = Filters.of(request)
    regions = inside(state.vocabulary, known.notation)
    named = find("forkopimda-roster")
    arguments = await asyncio.to_thread(bind, named, {"region": known.notation, "day": asked.last})
    roster = bound(named, {**arguments, "region": arguments["region"][:1]})
    shown = await state.pool.call(region.gather, regions, roster)
    around = known if known.level == "province" else state.regions.get(known.parent or "", known)
    codes = [_code(each) for each in inside(state.vocabulary, around.notation)]
    shown["map"] = maps.drawn(shown["map"], state.regions, codes, known.notation)
    _lead(shown["roster"], shown)
    days = [row["last"] for row in shown["holders"]] + [event["date"] for event in shown["events"].items]
    shown |= {
        "region": known,
        "parent": state.regions.get(known.parent or ""),
        "children": [each for each in state.regions.values() if each.parent == known.notation],
        "day": asked.last or max(filter(None, days), default=None),
        "forum": sheet(_forum(shown["holders"], state.vocabulary.roles), size=FORUM),
    }
    return page(request, "region.html", shown)


def _lead(roster: list[dict[str, Any]], shown: Mapping[str, Any]) -> None:
    """Give the rows of the named query the persons and articles that this page knows of."""
    named = Counter(row["post"] for row in roster)
    persons = {(row["title"], row["name"]): row["person"] for row in shown["holders"]}
    sources = {about["url"] or about["id"]: about for about in shown["articles"].values()}
    for row in roster:
        row["several"] = named[row["post"]] > 1
        row["capacity"] = row["capacity"] and f"{BASE}vocab/capacity/{row['capacity']}"
        row["iri"] = persons.get((row["post"], row["person"]))
        row["article"] = sources.get(row["source"])


def _forum(holders: list[dict[str, Any]], roles: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The holders of posts in the forum by post, then by first sighting."""
    found = []
    for row in holders:
        role = roles.get(iris.notation(row["role"])) if row["role"] else None
        while role and not role.forum and role.broader:
            role = roles.get(role.broader)
        if role and role.forum:
            found.append(row)
    return sorted(found, key=lambda row: (row["title"], row["first"] or "9999"))
