"""From what a page shows to HTML: Jinja templates with everything escaped."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

import jinja2
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from ..errors import PetakuasaError
from ..graph import iris
from ..ontology.terms import BASE
from ..queries.catalogue import NamedQuery
from ..queries.header import Column
from ..queries.rows import Row, Value
from . import timeline
from .formats import chosen
from .proofs import Proof, last_segment
from .responses import error_body, error_response
from .speech import LANGUAGES, Speech, language_of

Cell = tuple[Column, Value]
TEMPLATES = Path(__file__).parent / "templates"
VARY = {"Vary": "Accept, Accept-Language, Cookie"}
ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")
LONGEST_ADDRESS = 48
SAFE_SCHEMES = ("http://", "https://")


def page(request: Request, template: str, values: Mapping[str, Any], status: int = 200) -> HTMLResponse:
    """A page in the reader's language."""
    speech = Speech(language_of(request), request.app.state.names)
    root = request.scope.get("root_path", "")
    body = (
        templates()
        .get_template(template)
        .render(
            {
                "t": speech,
                "language": speech.language,
                "other_language": next(each for each in LANGUAGES if each != speech.language),
                "root": root,
                "here": request.url.path + (f"?{request.url.query}" if request.url.query else ""),
                "section": request.url.path.removeprefix(root),
                "path": lambda iri: address(root, iri),
                "together": lambda one, other: together(root, one, other),
                "turned": lambda number: f"?{urlencode({**request.query_params, 'page': number})}",
                "reviewing": getattr(request.app.state, "reviewing", False),
                **values,
            }
        )
    )
    return HTMLResponse(body, status, VARY)


def address(root: str, iri: str) -> str:
    """Where this server answers for an IRI: its own path; for IRIs of others the IRI itself."""
    if iri.startswith(BASE):
        return f"{root}/{iri.removeprefix(BASE)}"
    return outside(iri) or ""


def together(root: str, one: str, other: str) -> str:
    """Where the common events of two persons are shown."""
    ends = {"one": one.removeprefix(BASE), "other": other.removeprefix(BASE)}
    return f"{root}/together?{urlencode(ends, safe='/')}"


def outside(url: str | None) -> str | None:
    """An address that an article gives, if it may be a link: papers print what they like."""
    return url if url and url.lower().startswith(SAFE_SCHEMES) else None


def shortened(url: str) -> str:
    """An address as a table shows it: without its scheme, and not too long."""
    bare = url.partition("://")[2].removeprefix("www.").rstrip("/")
    return bare if len(bare) <= LONGEST_ADDRESS else f"{bare[:LONGEST_ADDRESS]}…"


def is_day(text: str) -> bool:
    """True for a date as answers write it."""
    return ISO_DAY.fullmatch(text) is not None


def outlets(proofs: Iterable[Proof], about: Mapping[str, Mapping[str, Any]]) -> str:
    """Where these proofs were printed, each outlet once."""
    articles = (about[proof.article] for proof in proofs)
    return ", ".join(dict.fromkeys(article["outlet"] or article["id"] for article in articles))


def error_page(request: Request, error: PetakuasaError) -> Response:
    """An error in the form that the client reads."""
    if (
        chosen(request.headers.get("accept") or "application/json", ("application/json", "text/html"))
        != "text/html"
    ):
        return error_response(error, VARY)
    if getattr(request.app.state, "names", None) is None:
        return error_response(error, VARY)
    answer = page(request, "error.html", {"error": error_body(error)}, error.status)
    if error.status == 503:
        answer.headers["Retry-After"] = "2"
    return answer


def under(rows: Iterable[Row], query: NamedQuery) -> list[tuple[list[Cell], list[list[Cell]]]]:
    """An answer's rows under what the query's heading says once: the heading's cells, then the other cells of
    each row."""
    columns = query.header.columns
    above = [place for place, column in enumerate(columns) if column.name in query.header.heading]
    below = [place for place in range(len(columns)) if place not in above]
    groups = groupby(rows, key=lambda row: [row[place] for place in above])
    return [
        (
            [(columns[place], cell) for place, cell in zip(above, group, strict=True)],
            [[(columns[place], row[place]) for place in below] for row in members],
        )
        for group, members in groups
    ]


@cache
def templates() -> jinja2.Environment:
    """The templates; a name that a page does not give is an error."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "segment": last_segment,
        "outside": outside,
        "outlets": outlets,
        "article_iri": iris.article,
        "is_day": is_day,
        "shortened": shortened,
        "quoted": lambda text: quote(str(text), safe=""),
        "lanes": timeline.lanes,
        "months": timeline.months,
        "zip_with": zip,
        "under": under,
    }
    environment.globals["month_length"] = lambda year, month: calendar.monthrange(year, month)[1]
    return environment
