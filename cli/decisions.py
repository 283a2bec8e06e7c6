"""`petakuasa decisions`: what people decided about who is who, as a text file."""

from __future__ import annotations

from pathlib import Path
from typing import IO

import click

from ..settings import Settings
from .options import store_options


@click.group(short_help="List, export and import what people decided about who is who.")
def command() -> None:
    """List, export and import what people decided about who is who.

    The file has one JSON object a line, sorted, so that version control shows one line for one decision.

    \b
    petakuasa decisions export decisions.jsonl
    petakuasa decisions import decisions.jsonl
    """


@command.command("list")
@store_options
def list_(settings: Settings) -> None:
    """Show all decisions."""
    from ..graph.store import Store
    from ..identity import judgements

    with Store.read_only(settings.store) as store:
        for judgement in judgements.load(store):
            one, other = judgement.keys
            why = f": {judgement.why}" if judgement.why else ""
            click.echo(
                f"{judgement.verdict}: {one.name} ({one.article}) and {other.name} ({other.article}), "
                f"{judgement.who}, {judgement.when:%Y-%m-%d}{why}"
            )


@command.command()
@click.argument("file", type=click.File("w", encoding="utf-8"), default="-")
@store_options
def export(file: IO[str], settings: Settings) -> None:
    """Write all decisions to FILE, or to standard output."""
    from ..graph.store import Store
    from ..identity import judgements

    with Store.read_only(settings.store) as store:
        file.write(judgements.export(judgements.load(store)))


@command.command("import")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--replace", is_flag=True, help="Drop the decisions that the file does not have.")
@store_options
def import_(file: Path, settings: Settings, replace: bool) -> None:
    """Take decisions from FILE. Of two about one pair the later holds.

    A decision about an article that the store lacks is kept, and is in force when the article comes.
    """
    from ..graph.store import Store
    from ..identity import judgements
    from ..identity.update import decide

    try:
        told = judgements.parse(file.read_text(encoding="utf-8"), str(file))
    except UnicodeDecodeError:
        raise judgements.JudgementError("this is no UTF-8 text", where=str(file)) from None
    with Store.open(settings.store) as store:
        held = {judgement.keys: judgement for judgement in judgements.load(store)}
        new = [j for j in told if j.keys not in held or held[j.keys].when < j.when]
        gone = [held[keys] for keys in held.keys() - {j.keys for j in told}] if replace else []
        decide(store, put=new, drop=gone)
    click.echo(f"{len(told)} decisions: {len(new)} new, {len(told) - len(new)} known, {len(gone)} dropped")
