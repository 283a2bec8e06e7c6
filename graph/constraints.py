"""The schema of the property graph on a server: constraints and indexes, from the files in `schema/`."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from . import iris
from .bolt import Connection

FOLDER = Path(__file__).with_name("schema")
EVERYWHERE = "constraints.cypher"
NEO4J = "fulltext.cypher"


@cache
def digest() -> str:
    """A digest of all that can be there: another where a later version has another index."""
    return iris.digest("\n".join(text for file in (EVERYWHERE, NEO4J) for text in statements(file)))


def prepare(connection: Connection) -> int:
    """Create the key's constraint where it is not there yet; the number of statements that created
    something."""
    return _create(connection, [text for text in statements(EVERYWHERE) if "CONSTRAINT" in text])


def complete(connection: Connection) -> int:
    """Create what else is not there yet: the indexes that people search by, which a server fills faster from
    a graph that is there than row by row. What Neo4j alone has (full-text search) is left out on the embedded
    server."""
    files = [EVERYWHERE] if connection.is_arcadedb else [EVERYWHERE, NEO4J]
    made = _create(connection, [text for file in files for text in statements(file)])
    if made and not connection.is_arcadedb:
        connection.run("CALL db.awaitIndexes(300)")
    return made


def _create(connection: Connection, texts: list[str]) -> int:
    return sum(connection.run(text).contains_updates for text in texts)


def statements(file: str) -> list[str]:
    """The statements of a file of `schema/`, without comments."""
    text = re.sub(r"//[^\n]*", "", (FOLDER / file).read_text(encoding="utf-8"))
    return [statement.strip() for statement in text.split(";") if statement.strip()]
