"""Names like one that nothing bears: what to ask for where a question has no answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pyoxigraph import QuerySolutions
from rapidfuzz import fuzz, process

from .catalogue import NamedQuery

if TYPE_CHECKING:
    from ..graph.store import Store

BEARERS = {
    "person": "foaf:Person ; foaf:name",
    "speaker": "foaf:Person ; foaf:name",
    "post": "org:Post ; rdfs:label",
    "event": "sem:Event ; rdfs:label",
}
"""The parameters that are part of a name, and what bears such names, by which property."""
SUGGESTIONS = 3
ALIKE = 80
"""Of 100, how much a name has to resemble what was written."""


@dataclass(frozen=True, slots=True)
class Missed:
    """A name that nothing bears, for which parameter it was given, and the names like it."""

    parameter: str
    text: str
    names: tuple[str, ...]


def missed(store: Store, query: NamedQuery, given: Mapping[str, object]) -> list[Missed]:
    """The names among these values that no name in the store holds. IRIs are none."""
    found = []
    for parameter in query.params:
        text = str(given.get(parameter.name) or "").strip()
        if parameter.name in BEARERS and text and ":" not in text:
            names = _names(store, BEARERS[parameter.name])
            if not any(text.casefold() in name.casefold() for name in names):
                near = process.extract(
                    text.casefold(), {name: name.casefold() for name in names},
                    scorer=fuzz.WRatio, limit=SUGGESTIONS, score_cutoff=ALIKE,
                )  # fmt: skip
                found.append(Missed(parameter.name, text, tuple(name for _, _, name in near)))
    return found


def _names(store: Store, bearers: str) -> list[str]:
    rows = store.query(
        f"SELECT DISTINCT ?name WHERE {{ GRAPH ?g {{ ?x a {bearers} ?name }} }} ORDER BY ?name"
    )
    assert isinstance(rows, QuerySolutions)  # noqa: S101  a SELECT
    return [row["name"].value for row in rows]
