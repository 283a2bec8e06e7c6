"""`petakuasa validate`: a store, or files of RDF, against the shapes."""

from __future__ import annotations

import dataclasses
import itertools
import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..errors import ShapeError, StoreError
from ..settings import Settings
from .options import store_options, vocab_option

if TYPE_CHECKING:
    from ..graph.store import Store as QuadStore
    from ..ontology.validate import Violation


@click.command("validate", short_help="Check a store against the shapes.")
@click.argument(
    "files", nargs=-1, type=click.Path(path_type=Path, exists=True, dir_okay=False), metavar="[FILE]…"
)
@store_options
@vocab_option
@click.option("--limit", type=click.IntRange(1), default=50, show_default=True, help="Print at most so many.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Text, or JSON Lines.",
)
def command(
    files: tuple[Path, ...], settings: Settings, extra: tuple[Path, ...], limit: int, form: str
) -> None:
    """Check a store against the shapes.

    Each violation is printed with its shape, its node, its article and the sentence. With FILE, the files
    are checked instead of the store: RDF in Turtle, TriG, N-Triples, N-Quads, RDF/XML or JSON-LD. The exit
    code is 5 where anything violates a shape.

    \b
    petakuasa validate --store DIR
    petakuasa validate export.trig
    """
    from ..graph.store import Store
    from ..ontology.validate import validate

    if files:
        store = Store.in_memory()
        store.load_vocabulary(extra)
        for file in files:
            _load(store, file)
    else:
        store = Store.read_only(settings.store)
    with store:
        violations = validate(store.quads)
        shown = list(itertools.islice(violations, limit))
        for violation in shown:
            click.echo(_json(violation) if form == "json" else _text(violation))
        rest = sum(1 for _ in violations)
    if shown:
        total = len(shown) + rest
        more = f", {rest} of them not printed" if rest else ""
        raise ShapeError(
            f"{total} violation{'' if total == 1 else 's'}{more}",
            where=", ".join(map(str, files)) or str(settings.store),
            fix="Each names its node and its article; build those articles again, or report them.",
        )
    click.echo("no violations", err=form == "json")


def _load(store: QuadStore, file: Path) -> None:
    from pyoxigraph import NamedNode, RdfFormat

    form = RdfFormat.from_extension(file.suffix.removeprefix("."))
    if form is None:
        raise StoreError(
            f"no RDF format has the extension {file.suffix!r}",
            where=str(file),
            fix="Name it .ttl, .trig, .nt, .nq, .rdf or .jsonld.",
        )
    try:
        if form.supports_datasets:
            store.quads.bulk_load(path=file, format=form)
        else:
            store.quads.bulk_load(path=file, format=form, to_graph=NamedNode(file.resolve().as_uri()))
    except SyntaxError as error:
        raise StoreError(
            f"not {form.name}: {error.msg}", where=f"{file}:{error.lineno}", fix="Correct that line."
        ) from error


def _json(violation: Violation) -> str:
    return json.dumps(dataclasses.asdict(violation), ensure_ascii=False)


def _text(v: Violation) -> str:
    about = {"node": v.node, "value": v.value, "article": v.article, "sentence": v.sentence}
    subject = f"{v.shape}{f' {v.path}' if v.path else ''} ({v.constraint}): {v.message}"
    return "\n".join([subject, *(f"  {name:<8}  {text}" for name, text in about.items() if text is not None)])
