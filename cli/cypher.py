"""`petakuasa cypher`: a free question to Neo4j or to the embedded server, and keeping that one up."""

from __future__ import annotations

import sys

import click

from ..settings import Settings
from . import tables
from .options import connection_options


@click.command(short_help="Ask Neo4j, or the embedded server, a free question in Cypher.")
@click.argument("query", required=False, metavar="QUERY")
@connection_options
@tables.format_option
@click.option("--serve", is_flag=True, help="Keep the embedded server up for Neo4j tools, until Ctrl-C.")
def command(query: str | None, settings: Settings, format_: str, serve: bool) -> None:
    """Ask Neo4j, or the embedded server, a free question in Cypher.

    The question only reads: one that would write is refused. `-` takes it from standard input. Run
    `petakuasa load` first: the embedded server holds what was loaded into it.

    \b
    petakuasa cypher 'MATCH (p:Person)-[:HOLDS]->(post) RETURN p.name, post.name'
    petakuasa cypher 'MATCH (e:Event) RETURN e.date, e.name' --format csv
    petakuasa cypher --serve
    """
    if serve:
        if query is not None:
            raise click.UsageError("--serve keeps the embedded server up; ask it from another terminal")
        _serve(settings)
    elif query is None:
        raise click.UsageError("give a QUERY, `-` for standard input, or --serve")
    else:
        from ..graph.connection import connect

        text = sys.stdin.read() if query == "-" else query
        with connect(settings) as connection:
            columns, rows = connection.rows(text)
        tables.show(columns, rows, format_)


def _serve(settings: Settings) -> None:
    from contextlib import suppress
    from threading import Event

    from ..graph import embedded

    with embedded.running(settings.store) as address:
        click.echo(f"serving {settings.store} at {address.uri}, for this machine only")
        click.echo(f"join with {embedded.joining(settings.store)}")
        click.echo("Ctrl-C ends it", err=True)
        with suppress(KeyboardInterrupt):
            Event().wait()
