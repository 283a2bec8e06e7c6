"""`petakuasa part`: two persons or events are not one."""

from __future__ import annotations

import click

from ..settings import Settings
from .judging import judging_options


@click.command(short_help="Say that two persons or two events are different.")
@click.argument("one", metavar="A")
@click.argument("other", metavar="B")
@judging_options
def command(one: str, other: str, settings: Settings, who: str, why: str) -> None:
    """Say that two persons or two events are different.

    A and B are named as for `petakuasa merge`: by IRI, or by article (`ARTICLE: NAME`). What `merge` decided
    about the same two is taken back; where the machine joined them, your decision keeps them apart.

    \b
    petakuasa part 'berita-1: Suparmin' 'berita-9: Suparmin' --why 'father and son'
    """
    from ..graph.store import Store
    from ..identity import curation

    with Store.open(settings.store) as store:
        a, b = curation.named(store, one), curation.named(store, other)
        done = curation.part(store, a, b, who=who, why=why)
    names = f"{a.key.name} ({a.sheet.id}) and {b.key.name} ({b.sheet.id})"
    click.echo(f"{names} are two" if done else f"{names} were judged different already")
