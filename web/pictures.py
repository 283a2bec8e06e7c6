"""Answers that are no pages: the network as JSON and GEXF, the ground of the maps."""

from __future__ import annotations

import asyncio
import io
import re
from typing import Any

import networkx as nx
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from ..errors import QueryError
from . import maps
from .filters import Filters
from .pages import network
from .rendering import address, together
from .speech import Speech, language_of

A_DAY = {"Cache-Control": "public, max-age=86400"}


async def network_json(request: Request) -> Response:
    """The network under the page's conditions, for its script."""
    found = await picture(request)
    speech = Speech(language_of(request), request.app.state.names)
    root = request.scope.get("root_path", "")
    for node in found["nodes"]:
        node["place"] = speech.label(node["region"])
        node["href"] = address(root, node["id"])
    for edge in found["edges"]:
        edge["href"] = together(root, edge["source"], edge["target"])
    return JSONResponse(found)


async def network_gexf(request: Request) -> Response:
    """The same as a file for Gephi."""
    body = await asyncio.to_thread(gexf, await picture(request))
    return Response(
        body,
        media_type="application/gexf+xml",
        headers={"Content-Disposition": 'attachment; filename="petakuasa.gexf"'},
    )


async def picture(request: Request) -> dict[str, Any]:
    """The network that the request asks for."""
    asked = Filters.of(request)
    found: dict[str, Any] = await request.app.state.pool.call(
        network.gather, asked.regions, asked.first, asked.last, asked.least
    )
    return found


def gexf(found: dict[str, Any]) -> bytes:
    """The network in GEXF 1.2."""
    graph: nx.Graph[str] = nx.Graph()
    for node in found["nodes"]:
        about = {key: node[key] for key in ("title", "region", "events")}
        graph.add_node(node["id"], label=_xml(node["name"]), **{k: _xml(v) for k, v in about.items()})
    for edge in found["edges"]:
        graph.add_edge(edge["source"], edge["target"], weight=edge["weight"], events=edge["events"])
    out = io.BytesIO()
    nx.write_gexf(graph, out)
    # networkx notes today's date, which would make equal pictures differ
    return re.sub(rb' lastmodifieddate="[^"]*"', b"", out.getvalue(), count=1)


async def dots(request: Request) -> Response:
    """The ground of the maps; `dot` is the width of a dot."""
    try:
        dot = min(max(float(request.query_params.get("dot", "1.7")), 0.1), 5.0)
    except ValueError:
        raise QueryError("`dot` is no number") from None
    picture = maps.dots(request.app.state.regions.values(), dot)
    return Response(picture, media_type="image/svg+xml", headers=A_DAY)


def _xml(value: Any) -> Any:
    """Text without the control characters that XML cannot hold."""
    return (
        re.sub(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "\ufffd", value)
        if isinstance(value, str)
        else value
    )
