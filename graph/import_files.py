"""Files for `neo4j-admin database import full`: for the first load of a graph too large to wait for.

One CSV file for each label and type, with a typed header, and the command that imports them. What comes out
is what `Loader` would have written: `petakuasa load` afterwards creates the schema and finds nothing to do.
"""

from __future__ import annotations

import datetime as dt
import shlex
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import IO

from ..errors import StoreError
from . import state
from .model import Column, node_types, relationship_types
from .projection import Projection
from .property_graph import OWNED, Node, Part, Relationship, Value
from .store import Store

STATE = ["state:string", "nodes:long"]
ARRAY = "\x1f"
"""What stands between the items of a list: a control character that no text has."""


def write_files(
    store: Store, folder: Path, watch: Callable[[Sequence[str]], Iterable[str]] = iter
) -> list[str]:
    """Write the files into a new or empty folder; the arguments of the command that imports them, from
    `neo4j-admin` on. Memory does not grow with the number of articles.

    `watch` gives the articles' IRIs back one by one. StoreError for a folder that holds something.
    """
    if folder.is_dir() and any(folder.iterdir()):
        raise StoreError(
            "this folder is not empty", where=str(folder), fix="Name a new one for the import files."
        )
    folder.mkdir(parents=True, exist_ok=True)
    projection = Projection(store)
    written: set[str] = set()
    with ExitStack() as stack:
        files = _Files(folder, stack)
        for article in map(projection.article, watch(projection.article_iris())):
            files.write(article)
            references = set(article.references)
            for identified in map(projection.identified, sorted(article.identified.keys() - written)):
                files.write(identified)
                written.add(identified.iri)
                references |= identified.references
            shared = projection.shared(references, written)
            files.write(shared)
            written |= shared.nodes.keys()
        files.name(state.name_of(store))
    return files.command()


class _Files:
    def __init__(self, folder: Path, stack: ExitStack) -> None:
        self._folder = folder
        self._stack = stack
        self._open: dict[str, IO[str]] = {}
        self._nodes = 0

    def write(self, part: Part) -> None:
        for node in part.nodes.values():
            self._node(node)
        for relationship in part.relationships.values():
            self._relationship(relationship)

    def name(self, name: str | None) -> None:
        """Have the database bear the name of the store's state, by which `petakuasa load` finds that nothing
        has changed; constraints and indexes it must still make."""
        if name is not None:
            self._file(f"nodes-{state.LABEL}", STATE).write(_line([name, self._nodes]))

    def command(self) -> list[str]:
        """The arguments, with file names that are right from any folder."""
        arguments = [
            *("neo4j-admin", "database", "import", "full", "neo4j", "--overwrite-destination"),
            *("--multiline-fields=true", f"--array-delimiter=U+{ord(ARRAY):04X}"),
        ]
        for name in sorted(self._open):
            kind, _, what = name.partition("-")
            labels = f"{OWNED}:{what}" if kind == "nodes" and what != state.LABEL else what
            arguments.append(f"--{kind}={labels}={(self._folder / f'{name}.csv').absolute()}")
        return arguments

    def _node(self, node: Node) -> None:
        columns = node_types()[node.label].columns
        file = self._file(f"nodes-{node.label}", ["iri:ID", *map(_header, columns)])
        self._nodes += 1
        file.write(_line([node.iri, *(node.properties.get(column.name) for column in columns)]))

    def _relationship(self, r: Relationship) -> None:
        model = relationship_types()[r.type]
        own = ["iri:string"] if model.keyed else []
        file = self._file(
            f"relationships-{r.type}", [":START_ID", ":END_ID", *own, *map(_header, model.columns)]
        )
        values = [r.properties.get(column.name) for column in model.columns]
        file.write(_line([r.start, r.end, *([r.iri] if model.keyed else []), *values]))

    def _file(self, name: str, header: list[str]) -> IO[str]:
        if name not in self._open:
            path = self._folder / f"{name}.csv"
            self._open[name] = self._stack.enter_context(path.open("w", encoding="utf-8", newline=""))
            self._open[name].write(",".join(header) + "\n")
        return self._open[name]


def _header(column: Column) -> str:
    return f"{column.name}:{column.type}"


def _line(values: Iterable[Value | None]) -> str:
    return ",".join(map(_cell, values)) + "\n"


def _cell(value: Value | None) -> str:
    """Quoted, so that an empty text differs from none at all."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case int() | float() | dt.date():
            return str(value)
        case list():
            return _cell(ARRAY.join(value))
        case _:
            return '"' + value.replace('"', '""') + '"'


def shell(arguments: list[str]) -> str:
    """The command as somebody types it, an option a line."""
    return " \\\n  ".join(shlex.join(group) for group in (arguments[:6], *([each] for each in arguments[6:])))
