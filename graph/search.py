"""Finding nodes by name on a server: full-text search where there is an index, a scan of names elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from .bolt import Connection
from .property_graph import OWNED

LABELS = ("Person", "Organization", "Post", "Event", "Region")
"""What is searched."""
_MOST = 500
"""Candidates that are looked at; who writes one letter does not want them all."""
_NAMES = "[node.name] + coalesce(node.alias, []) + coalesce(node.altLabel, [])"
_INDEXED = f"""
CALL db.index.fulltext.queryNodes('petakuasa_names', $query, {{limit: {_MOST}}}) YIELD node
WHERE node:{OWNED} RETURN node.iri, labels(node), node.name, {_NAMES}
"""
_SCANNED = f"""
MATCH (node:{OWNED}) WHERE ({" OR ".join(f"node:{label}" for label in LABELS)})
AND any(name IN {_NAMES} WHERE all(word IN $words WHERE toLower(name) CONTAINS word))
RETURN node.iri, labels(node), node.name, {_NAMES} ORDER BY node.name LIMIT {_MOST}
"""


@dataclass(frozen=True, slots=True)
class Hit:
    """A node whose name, or one of whose other names, has the words."""

    iri: str
    label: str
    name: str


def search(connection: Connection, text: str, limit: int = 20) -> list[Hit]:
    """Nodes one of whose names has all words of `text`, or words that begin with them, in any case and order:
    the shortest names first. The same hits on Neo4j and on the embedded server."""
    words = _words(text)
    if not words:
        return []
    if connection.is_arcadedb:
        _, rows = connection.rows(_SCANNED, {"words": words})
    else:
        # The words are letters and digits only, so nothing in them means anything to Lucene.
        _, rows = connection.rows(_INDEXED, {"query": " AND ".join(f"{word}*" for word in words)})
    hits = [
        Hit(iri, min(set(labels) & set(LABELS)), name)
        for iri, labels, name, names in rows
        if any(_has(_words(each), words) for each in names if each)
    ]
    return sorted(hits, key=lambda hit: (len(hit.name), hit.name, hit.iri))[:limit]


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.lower())


def _has(name: Iterable[str], words: Iterable[str]) -> bool:
    known = list(name)
    return all(any(each.startswith(word) for each in known) for word in words)
