"""`petakuasa load`: the store's graph into Neo4j, or into the embedded server."""

from __future__ import annotations

from pathlib import Path

import click

from ..settings import Settings
from . import output
from .options import connection_options


@click.command(short_help="Write a store's graph to Neo4j, or to the embedded server.")
@connection_options
@click.option(
    "--whole", is_flag=True, help="Compare everything, not only what has changed since the last load."
)
@click.option("--dry-run", is_flag=True, help="Compare everything and count; write nothing.")
@click.option(
    "--import-files",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Write CSV files for `neo4j-admin database import full` instead.",
)
def command(settings: Settings, whole: bool, dry_run: bool, import_files: Path | None) -> None:
    """Write a store's graph to Neo4j, or to the embedded server.

    Makes the database hold exactly what the store holds. After the first load only what has changed in the
    store since the last one is looked at; of that only differences are written, and what the store no longer
    has is deleted. Nodes without the label Petakuasa are not touched. A run that was interrupted is finished
    by the same command.

    \b
    petakuasa load --store DIR
    PETAKUASA_NEO4J_PASSWORD=… petakuasa load --store DIR --uri bolt://localhost:7687
    petakuasa load --uri neo4j+s://….databases.neo4j.io --password-file FILE
    petakuasa load --import-files DIR
    """
    if import_files is not None:
        _write_files(settings, import_files)
        return
    from ..graph.connection import connect
    from ..graph.loading import Loader
    from ..graph.store import Store

    with Store.read_only(settings.store) as store, connect(settings) as connection:
        loader = Loader(connection, store, dry_run=dry_run)
        report = loader.load(lambda iris: output.progress(iris, len(iris), "articles"), whole=whole)
        where = connection.address.uri if settings.neo4j_uri else f"{settings.store}, embedded server"
    since = "" if report.whole else ", what has changed since the last load"
    click.echo(f"{'would change in' if dry_run else 'loaded into'} {where}{since}:")
    for what, written, unchanged, deleted in (
        ("articles", report.articles_written, report.articles_unchanged, report.articles_deleted),
        ("nodes and relationships", report.written, report.unchanged, report.deleted),
    ):
        same = f" {unchanged} unchanged," if report.whole else ""
        click.echo(f"  {what}: {written} written,{same} {deleted} deleted")


def _write_files(settings: Settings, folder: Path) -> None:
    from ..graph.import_files import shell, write_files
    from ..graph.store import Store

    with Store.read_only(settings.store) as store:
        arguments = write_files(store, folder, lambda iris: output.progress(iris, len(iris), "articles"))
    click.echo("# With Neo4j stopped; this replaces what its database neo4j holds:", err=True)
    click.echo(shell(arguments))
    click.echo("# Then start Neo4j; `petakuasa load --uri …` adds indexes and constraints.", err=True)
