"""`petakuasa serve`: the explorer and the SPARQL endpoint."""

from __future__ import annotations

from pathlib import Path

import click

from ..settings import Settings
from .judging import user
from .options import store_options, vocab_option


@click.command(short_help="Show a store in the browser, with a SPARQL endpoint.")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="Port; 0 takes a free one."
)
@click.option("--root-path", default="", metavar="PATH", help="Path under which a reverse proxy shows it.")
@click.option(
    "--hostname",
    "hostnames",
    multiple=True,
    metavar="NAME",
    help="Name under which a reverse proxy shows it; more than one may be given.",
)
@click.option(
    "--cors",
    "origins",
    multiple=True,
    metavar="ORIGIN",
    help="Site whose pages may read the answers, as https://example.org; * for every site.  [default: none]",
)
@click.option(
    "--timeout", type=click.FloatRange(0.1), default=60.0, show_default=True, help="Seconds for one answer."
)
@click.option(
    "--rows", type=click.IntRange(1), default=1_000_000, show_default=True, help="Rows of one answer at most."
)
@click.option("--readers", type=click.IntRange(1), help="Processes that read.  [default: one for each core]")
@click.option(
    "--review",
    is_flag=True,
    help="Let whoever sits at this machine decide on doubtful identities in the browser.",
)
@store_options
@vocab_option
def command(
    host: str,
    port: int,
    root_path: str,
    hostnames: tuple[str, ...],
    origins: tuple[str, ...],
    timeout: float,
    rows: int,
    readers: int | None,
    review: bool,
    settings: Settings,
    extra: tuple[Path, ...],
) -> None:
    """Show a store in the browser, with a SPARQL endpoint.

    Pages for persons, offices, bodies, regions, events and articles, every line with its sentence; a
    network, the
    named questions, an editor; SPARQL at /sparql; every IRI as HTML, Turtle or JSON-LD. Nothing is written
    but by --review, and no other server is asked. `build` may run beside it: the pages follow.

    \b
    petakuasa serve --store petakuasa-store
    petakuasa serve --port 8080
    """
    from ..web.limits import Limits
    from ..web.serving import serve

    told = {"readers": readers} if readers else {}
    limits = Limits(deadline=timeout, rows=rows, **told)
    serve(
        settings.store,
        host,
        port,
        limits,
        root_path=root_path,
        vocab=extra,
        reviewer=user() if review else None,
        hostnames=hostnames,
        origins=origins,
        announce=_announce,
    )


def _announce(address: str) -> None:
    click.echo(f"petakuasa is at {address} (stop it with Ctrl-C)")
