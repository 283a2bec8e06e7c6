"""The schema of the property graph on a server: constraints and indexes, from the files in `schema/`."""

from __future__ import annotations

import re
from pathlib import Path

from .bolt import Connection

FOLDER = Path(__file__).with_name("schema")
EVERYWHERE = "constraints.cypher"
NEO4J = "fulltext.cypher"


def prepare(connection: Connection) -> int:
    """Create what is not there yet; the number of statements that created something. What Neo4j alone has
    (full-text search) is left out on the embedded server."""
    files = [EVERYWHERE] if connection.is_arcadedb else [EVERYWHERE, NEO4J]
    made = sum(connection.run(text).contains_updates for file in files for text in statements(file))
    if made and not connection.is_arcadedb:
        connection.run("CALL db.awaitIndexes(300)")
    return made


def statements(file: str) -> list[str]:
    """The statements of a file of `schema/`, without comments."""
    text = re.sub(r"//[^\n]*", "", (FOLDER / file).read_text(encoding="utf-8"))
    return [statement.strip() for statement in text.split(";") if statement.strip()]
