"""`petakuasa cypher`: a question in Cypher, a search by name, and keeping the embedded server up."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from ..settings import Settings
from . import tables
from .options import connection_options

if TYPE_CHECKING:
    from ..graph.bolt import Connection


@click.command(short_help="Ask Neo4j, or the embedded server, a free question in Cypher.")
@click.argument("query", required=False, metavar="QUERY")
@connection_options
@tables.format_option
@click.option("--search", "words", metavar="WORDS", help="Find nodes by name instead of a QUERY.")
@click.option("--serve", is_flag=True, help="Keep the embedded server up for Neo4j tools, until Ctrl-C.")
def command(query: str | None, settings: Settings, format_: str, words: str | None, serve: bool) -> None:
    """Ask Neo4j, or the embedded server, a free question in Cypher.

    The question only reads: one that would write is refused. `-` takes it from standard input. Run
    `petakuasa load` first: the embedded server holds what was loaded into it. `--search` finds persons,
    bodies, posts, events and regions by the words, or beginnings of words, of one of their names.

    \b
    petakuasa cypher 'MATCH (p:Person)-[:HOLDS]->(post) RETURN p.name, post.name'
    petakuasa cypher 'MATCH (e:Event) RETURN e.date, e.name' --format csv
    petakuasa cypher --search 'dwi har' --format json
    petakuasa cypher --serve
    """
    if serve:
        if query is not None or words is not None:
            raise click.UsageError("--serve keeps the embedded server up; ask it from another terminal")
        _serve(settings)
    elif (query is None) == (words is None):
        raise click.UsageError("give one of a QUERY (`-` for standard input), --search and --serve")
    else:
        from ..graph.connection import connect

        with connect(settings) as connection:
            if query is None:
                columns, rows = _found(connection, words or "")
            else:
                columns, rows = connection.rows(sys.stdin.read() if query == "-" else query)
        tables.show(columns, rows, format_)


def _found(connection: Connection, words: str) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    from ..graph.search import search

    return ("label", "name", "iri"), [(hit.label, hit.name, hit.iri) for hit in search(connection, words)]


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
