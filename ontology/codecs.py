"""How the cells of tables become RDF terms, and terms the values of records."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

from pyoxigraph import Literal, NamedNode

from .terms import XSD, concept_iri

Term = NamedNode | Literal


@dataclass(frozen=True, slots=True)
class Codec:
    """How a cell of a table becomes a term, and a term a value of a record."""

    encode: Callable[[str], Term]
    decode: Callable[[str], Any]
    language: str | None = None


def _boolean(cell: str) -> Literal:
    if cell not in ("yes", "no"):
        raise ValueError(f"{cell!r} is neither yes nor no")
    return Literal(cell == "yes")


def _integer(cell: str) -> Literal:
    return Literal(int(cell))


def _decimal(cell: str) -> Literal:
    float(cell)
    return Literal(cell, datatype=XSD.decimal)


def _day(cell: str) -> Literal:
    if len(cell) == len("2024"):
        return Literal(str(int(cell)), datatype=XSD.gYear)
    return Literal(dt.date.fromisoformat(cell).isoformat(), datatype=XSD.date)


def _day_if_known(text: str) -> dt.date | None:
    return dt.date.fromisoformat(text) if len(text) > len("2024") else None


def notation_of(iri: str) -> str:
    """The notation that ends a concept's IRI."""
    return unquote(iri.rpartition("/")[2])


def ref(scheme: str) -> Codec:
    """A reference to a concept of another scheme, by notation."""
    return Codec(lambda cell: concept_iri(scheme, cell), notation_of)


TEXT = Codec(Literal, str)
ID = Codec(lambda cell: Literal(cell, language="id"), str, "id")
EN = Codec(lambda cell: Literal(cell, language="en"), str, "en")
FLAG = Codec(_boolean, lambda text: text in ("true", "1"))
INTEGER = Codec(_integer, int)
DECIMAL = Codec(_decimal, float)
DAY = Codec(_day, _day_if_known)
IRI = Codec(NamedNode, str)
