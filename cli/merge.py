"""`petakuasa merge`: two persons or events are one."""

from __future__ import annotations

import click

from ..settings import Settings
from .judging import judging_options


@click.command(short_help="Say that two persons or two events are one.")
@click.argument("one", metavar="A")
@click.argument("other", metavar="B")
@judging_options
def command(one: str, other: str, settings: Settings, who: str, why: str) -> None:
    """Say that two persons or two events are one.

    A and B are IRIs, their last parts (`person/0123456789abcdef`), names that one person bears, or
    `ARTICLE: NAME`. Your decision outranks the machine's and survives rebuilding; `petakuasa part A B` takes
    it back.

    \b
    petakuasa merge 'berita-1: Endah Kumalaningrum' 'berita-7: Endah K.' --why 'the same Wabup'
    """
    from ..graph.store import Store
    from ..identity import curation

    with Store.open(settings.store) as store:
        a, b = curation.named(store, one), curation.named(store, other)
        done = curation.merge(store, a, b, who=who, why=why)
    names = f"{a.key.name} ({a.sheet.id}) and {b.key.name} ({b.sheet.id})"
    click.echo(f"{names} are one" if done else f"{names} were one already")
