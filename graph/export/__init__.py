"""Writing the graph to files, one format a module, behind one registry."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import IO, TYPE_CHECKING

from ...errors import PetakuasaError

if TYPE_CHECKING:
    from ..store import Store


@dataclass(frozen=True, slots=True)
class Format:
    """A format by its name: the module that writes it has `write(store, out, *, vocabulary)`."""

    module: str
    suffixes: tuple[str, ...]
    summary: str


FORMATS: dict[str, Format] = {
    "turtle": Format("turtle", (".ttl",), "RDF, all articles in one graph"),
    "trig": Format("trig", (".trig",), "RDF, one named graph per article"),
    "nquads": Format("nquads", (".nq",), "the same, one statement a line"),
    "jsonld": Format("jsonld", (".jsonld",), "the same as JSON-LD"),
    "csv": Format("table", (".csv",), "one row per participation: who, which event, how, by which sentence"),
    "graphml": Format("graphml", (".graphml",), "network of persons, posts, organizations and events"),
    "gexf": Format("gexf", (".gexf",), "the same for Gephi"),
}


def write(store: Store, name: str, out: IO[bytes], *, vocabulary: bool = False) -> None:
    """Write what the store's articles state in the format of that name. Equal stores give equal bytes.

    `vocabulary` adds the ontology and the vocabularies to the RDF formats; the others have no place for them.
    """
    import_module(f".{FORMATS[name].module}", __package__).write(store, out, vocabulary=vocabulary)


def of_file(path: Path) -> str:
    """The format that a file's name asks for; PetakuasaError where no format has that suffix."""
    for name, format_ in FORMATS.items():
        if path.suffix.lower() in format_.suffixes:
            return name
    known = ", ".join(suffix for format_ in FORMATS.values() for suffix in format_.suffixes)
    raise PetakuasaError(
        "its name does not say the format",
        where=str(path),
        fix=f"Say --format, or end it with one of {known}.",
    )
