"""`petakuasa validate`: a store, or files of RDF, against the shapes."""

from __future__ import annotations

import dataclasses
import itertools
import json
from pathlib import Path

import click

from ..errors import ShapeError, StoreError
from ..settings import Settings
from .options import store_options, vocab_option


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
    from ..ontology.validate import Violation, validate

    if files:
        store = Store.in_memory()
        store.load_vocabulary(extra)
        for file in files:
            _load(store, file)
    else:
        store = Store.read_only(settings.store)
    with store:
        violations = validate(store.quads)
        shown: list[Violation] = list(itertools.islice(violations, limit))
        for violation in shown:
            click.echo(_json(violation) if form == "json" else _text(violation))
        rest = sum(1 for _ in violations)
    if shown:
        more = f", {rest} of them not printed" if rest else ""
        raise ShapeError(
            f"{len(shown) + rest} violations{more}",
            where=", ".join(map(str, files)) or str(settings.store),
            fix="Each names its node and its article; build those articles again, or report them.",
        )
    click.echo("no violations", err=form == "json")


def _load(store: object, file: Path) -> None:
    from pyoxigraph import NamedNode, RdfFormat

    from ..graph.store import Store

    assert isinstance(store, Store)  # noqa: S101 - for the type checker
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


def _json(violation: object) -> str:
    return json.dumps(dataclasses.asdict(violation), ensure_ascii=False)  # type: ignore[call-overload]


def _text(violation: object) -> str:
    from ..ontology.validate import Violation

    assert isinstance(violation, Violation)  # noqa: S101 - for the type checker
    v = violation
    subject = f"{v.shape}{f' {v.path}' if v.path else ''} ({v.constraint}): {v.message}"
    lines = [subject, f"  node      {v.node}"]
    if v.value is not None:
        lines.append(f"  value     {v.value}")
    if v.article:
        lines.append(f"  article   {v.article}")
    if v.sentence:
        lines.append(f"  sentence  {v.sentence}")
    return "\n".join(lines)
