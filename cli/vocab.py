"""`petakuasa vocab`: what the vocabulary knows, what it should know, and whether it is sound."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from ..errors import VocabularyError
from ..settings import Settings
from .options import store_options, vocab_option

_format = click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json"]),
    default="table",
    show_default=True,
    help="A table, or JSON Lines.",
)
_kind = click.option(
    "--kind", "kinds", multiple=True, metavar="SCHEME", help="Only this kind; may be repeated."
)
_limit = click.option(
    "--limit", type=click.IntRange(1), default=20, show_default=True, help="At most so many rows."
)


@click.group("vocab", short_help="Build, check and look up the vocabularies.")
def command() -> None:
    """Build, check and look up the vocabularies.

    \b
    petakuasa vocab search kapolres
    petakuasa vocab show kapolres
    """


@command.command()
@click.argument("text", nargs=-1, required=True)
@_kind
@_limit
@_format
@vocab_option
def search(
    text: tuple[str, ...], kinds: tuple[str, ...], limit: int, form: str, extra: tuple[Path, ...]
) -> None:
    """List the concepts whose labels hold TEXT, the likest first.

    \b
    petakuasa vocab search kapolres
    petakuasa vocab search kotim --kind region
    """
    from ..ontology.lookup import search as look
    from ..ontology.vocabulary import load

    words = " ".join(text)
    matches = look(load(extra), words, _schemes(kinds))
    rows = [
        {"kind": m.scheme, "notation": m.concept.notation, "label": m.concept.label,
         "english": m.concept.label_en, "matched": m.label}
        for m in matches[:limit]
    ]  # fmt: skip
    _print(rows, form)
    if form == "table":
        if not matches:
            click.echo(f"nothing like {words!r}")
        elif matches[0].near:
            click.echo("nothing of this name; these are like it")
        elif len(matches) > limit:
            click.echo(f"{len(matches) - limit} more: --limit {len(matches)}")


@command.command()
@click.argument("name", nargs=-1, required=True)
@_kind
@_format
@vocab_option
def show(name: tuple[str, ...], kinds: tuple[str, ...], form: str, extra: tuple[Path, ...]) -> None:
    """Show all that is known of the concept NAME (a notation or a label).

    \b
    petakuasa vocab show kapolres
    petakuasa vocab show 62.09
    """
    from ..ontology.lookup import find
    from ..ontology.portrait import portrait
    from ..ontology.vocabulary import load

    vocabulary = load(extra)
    scheme, concept = find(vocabulary, " ".join(name), _schemes(kinds))
    lines = list(portrait(vocabulary, scheme, concept))
    if form == "json":
        told: dict[str, list[str]] = {"label": [concept.label]}
        for heading, text in lines:
            told.setdefault(heading, []).append(text)
        click.echo(json.dumps(told, ensure_ascii=False))
        return
    width = max(len(heading) for heading, _ in lines)
    click.echo(concept.label)
    for heading, text in lines:
        click.echo(f"  {heading:<{width}}  {text}")


@command.command()
@store_options
@_limit
@_format
def unknown(settings: Settings, limit: int, form: str) -> None:
    """List the posts and bodies that articles named and the vocabulary lacks, the most frequent first.

    \b
    petakuasa vocab unknown --store DIR
    """
    from ..graph.store import Store
    from ..ontology.unknown import unknown as names

    with Store.read_only(settings.store) as store:
        found = names(store.quads)
    rows = [
        {"articles": one.articles, "kind": one.kind, "label": one.label, "sentence": one.sentence or ""}
        for one in found[:limit]
    ]
    _print(rows, form)
    if form == "table" and len(found) > limit:
        click.echo(f"{len(found) - limit} more: --limit {len(found)}")


@command.command()
@vocab_option
def check(extra: tuple[Path, ...]) -> int:
    """Check the vocabulary: the Turtle against its tables, and every check of ontology/checks.

    \b
    petakuasa vocab check
    petakuasa vocab check --vocab my-roles.ttl
    """
    from ..ontology import build
    from ..ontology.check import checks, findings
    from ..ontology.table import TABLES
    from ..ontology.vocabulary import files, load

    problems = []
    if TABLES.is_dir():
        problems = [f"{name} differs from its sources: run `petakuasa vocab build`" for name in build.stale()]
    for finding in findings(files(extra)):
        problems.append(
            f"{finding.concept}: {finding.check.title.lower()}: {finding.detail}. {finding.check.fix}"
        )
    for problem in problems:
        click.echo(problem)
    if problems:
        return VocabularyError.exit_code
    load(extra)
    click.echo(f"the vocabulary is sound: {len(checks())} checks, {len(files(extra))} files")
    return 0


@command.command()
def build() -> None:
    """Write the Turtle files and docs/ontology.md anew from the tables, in a checkout of the repository.

    \b
    petakuasa vocab build
    """
    from ..ontology.build import write

    names = write()
    click.echo("\n".join(names) if names else "nothing has changed")


def _schemes(kinds: Sequence[str]) -> Sequence[str]:
    from ..ontology.schemes import SCHEMES

    known = [scheme.name for scheme in SCHEMES]
    for kind in kinds:
        if kind not in known:
            raise click.UsageError(f"There is no kind {kind!r}. Choose from {', '.join(known)}.")
    return kinds


def _print(rows: Sequence[dict[str, Any]], form: str) -> None:
    if form == "json":
        for row in rows:
            click.echo(json.dumps(row, ensure_ascii=False))
        return
    if rows:
        columns = list(rows[0])
        table = [columns, *([str(row[column]) for column in columns] for row in rows)]
        widths = [max(len(line[at]) for line in table) for at in range(len(columns))]
        for line in table:
            cells = (f"{cell:<{width}}" for cell, width in zip(line, widths, strict=True))
            click.echo("  ".join(cells).rstrip())
