"""Media types: what answers can be written as, and which of them a client asks for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from pyoxigraph import QueryResultsFormat, RdfFormat

ROW_FORMATS: Mapping[str, QueryResultsFormat] = {
    "application/sparql-results+json": QueryResultsFormat.JSON,
    "application/sparql-results+xml": QueryResultsFormat.XML,
    "text/csv": QueryResultsFormat.CSV,
    "text/tab-separated-values": QueryResultsFormat.TSV,
}
"""Results of SELECT and ASK, the preferred one first."""

GRAPH_FORMATS: Mapping[str, RdfFormat] = {
    "text/turtle": RdfFormat.TURTLE,
    "application/n-triples": RdfFormat.N_TRIPLES,
    "application/ld+json": RdfFormat.STREAMING_JSON_LD,
    "application/rdf+xml": RdfFormat.RDF_XML,
}
"""Results of CONSTRUCT and DESCRIBE, and linked data, the preferred one first."""

SHORT: Mapping[str, str] = {
    "json": "application/sparql-results+json",
    "xml": "application/sparql-results+xml",
    "csv": "text/csv",
    "tsv": "text/tab-separated-values",
    "ttl": "text/turtle",
    "nt": "application/n-triples",
    "jsonld": "application/ld+json",
    "rdf": "application/rdf+xml",
}
"""The endings of addresses, and values of the parameter `format`."""

ALIASES: Mapping[str, str] = {
    "application/json": "application/sparql-results+json",
    "application/xml": "application/sparql-results+xml",
    "text/xml": "application/sparql-results+xml",
    "application/x-turtle": "text/turtle",
    "text/plain": "application/n-triples",
}
"""Other names under which clients ask."""

SEPARATORS: Mapping[str, bytes] = {
    "application/sparql-results+json": b'},{"',
    "application/sparql-results+xml": b"</result>",
}
"""What stands once between two rows; elsewhere it is the end of a line."""

WITH_CHARSET = frozenset({"text/csv", "text/tab-separated-values", "text/turtle", "application/n-triples"})


def content_type(media: str) -> str:
    """The header's value: the text formats say that they are UTF-8."""
    return f"{media}; charset=utf-8" if media in WITH_CHARSET or media == "text/html" else media


def chosen(accept: str | None, offered: Iterable[str]) -> str | None:
    """Of the media types offered the one that an Accept header (RFC 9110, 12.5.1) likes most; of equals the
    first offered. None where it likes none. No header accepts all."""
    return _chosen(accept, tuple(offered))


@lru_cache(maxsize=64)
def _chosen(accept: str | None, offered: tuple[str, ...]) -> str | None:
    if not accept or not accept.strip():
        return next(iter(offered), None)
    ranges = [_range(part) for part in accept.split(",") if part.strip()]
    scored = [(_quality(kind, ranges), -place, kind) for place, kind in enumerate(offered)]
    best = max(scored, default=(0.0, 0, None))
    return best[2] if best[0] > 0 else None


def _range(part: str) -> tuple[str, float]:
    kind, *parameters = (each.strip().lower() for each in part.split(";"))
    quality = next((each[2:] for each in parameters if each.startswith("q=")), "1")
    try:
        return kind, float(quality)
    except ValueError:
        return kind, 0.0


def _quality(kind: str, ranges: list[tuple[str, float]]) -> float:
    """The quality that the most specific range gives to a kind."""
    names = [kind, *(alias for alias, name in ALIASES.items() if name == kind)]
    for wanted in (names, [f"{name.partition('/')[0]}/*" for name in names], ["*/*"]):
        found = [quality for name, quality in ranges if name in wanted]
        if found:
            return max(found)
    return 0.0
