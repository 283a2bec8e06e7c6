"""`petakuasa export`: a store to a file."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, cast

import click

from ..graph.export import FORMATS, of_file, write
from ..settings import Settings
from .options import store_options


@click.command(short_help="Write a store to a file: RDF, CSV or GraphML.")
@click.option(
    "-f", "--format", "name", type=click.Choice(list(FORMATS)), help="[default: by the file's name]"
)
@click.option(
    "-o",
    "--output",
    "target",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="File to write, at once when it is complete.  [default: standard output]",
)
@click.option("--vocabulary", is_flag=True, help="In the RDF formats: the ontology and the vocabularies too.")
@store_options
def command(name: str | None, target: Path | None, vocabulary: bool, settings: Settings) -> None:
    """Write a store to a file: RDF, CSV or GraphML.

    \b
    turtle   RDF, all articles in one graph
    trig     RDF, one named graph per article
    nquads   the same, one statement a line
    jsonld   the same as JSON-LD
    csv      one row per participation: who, which event, how, by which sentence
    graphml  network of persons, posts, organizations and events
    gexf     the same for Gephi

    Equal stores give equal files.

    \b
    petakuasa export -o attendance.csv
    petakuasa export --format nquads | grep 'ontology#mode'
    """
    from ..graph.store import Store

    if name is None and target is None:
        raise click.UsageError("Say which --format to write to standard output.")
    chosen = name or of_file(cast(Path, target))
    with Store.read_only(settings.store) as store, _opened(target) as out:
        write(store, chosen, out, vocabulary=vocabulary)


@contextmanager
def _opened(target: Path | None) -> Iterator[IO[bytes]]:
    """Standard output, or a file that appears under its name only when all is written."""
    if target is None:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    descriptor, part = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.absolute().parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            yield file
        Path(part).chmod(0o666 & ~_umask())
        Path(part).replace(target)
    except BaseException:
        Path(part).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
