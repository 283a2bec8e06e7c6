"""`petakuasa sparql`: a free question to a store."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..errors import QueryError
from ..ontology.terms import BASE, PREFIXES
from ..settings import Settings
from . import tables
from .options import store_options

if TYPE_CHECKING:
    import pyoxigraph as ox

FORMATS = ("table", "csv", "tsv", "json", "xml", "turtle")


@click.command(short_help="Ask a store a free question in SPARQL.")
@click.argument("query")
@click.option(
    "-f",
    "--format",
    "name",
    type=click.Choice(FORMATS),
    help="[default: table for rows, turtle for a graph]",
)
@store_options
def command(query: str, name: str | None, settings: Settings) -> None:
    """Ask a store a free question in SPARQL.

    QUERY is the text, `@file.rq`, or `-` for standard input: SELECT, ASK, CONSTRUCT or DESCRIBE. SELECT and
    ASK give table, csv, tsv, json or xml; CONSTRUCT and DESCRIBE give a graph as turtle, json (JSON-LD) or
    xml. A store is not changed by asking.

    The prefixes of petakuasa are declared (pk: foaf: org: sem: schema: skos: rdfs: oa: …), and its own IRIs
    may be written short (<person/…>). Each article is a named graph; a pattern outside GRAPH matches in all
    of them together, which costs a large store more than GRAPH ?g { … }.

    \b
    petakuasa sparql 'SELECT ?name WHERE { ?p a foaf:Person ; foaf:name ?name }'
    petakuasa sparql @question.rq --format json
    """
    import pyoxigraph as ox

    from ..graph.store import Store

    with Store.read_only(settings.store) as store, store.answering():
        answer = store.query(_text(query), union=True)
        if isinstance(answer, ox.QueryTriples):
            _write_graph(answer, name or "turtle")
        else:
            _write_rows(answer, name or "table")


def _text(query: str) -> str:
    where = {"-": "standard input"}.get(query, query.removeprefix("@"))
    try:
        if query == "-":
            return sys.stdin.buffer.read().decode("utf-8")
        return Path(where).read_bytes().decode("utf-8") if query.startswith("@") else query
    except UnicodeDecodeError as error:
        raise QueryError("not UTF-8", where=where, fix="Save the query as UTF-8.") from error


def _write_graph(answer: ox.QueryTriples, name: str) -> None:
    import pyoxigraph as ox

    formats = {
        "turtle": ox.RdfFormat.TURTLE,
        "json": ox.RdfFormat.STREAMING_JSON_LD,
        "xml": ox.RdfFormat.RDF_XML,
    }
    if name not in formats:
        raise click.UsageError(f"CONSTRUCT and DESCRIBE give a graph: --format {', '.join(formats)}.")
    ox.serialize(answer, sys.stdout.buffer, formats[name], prefixes=dict(PREFIXES))


def _write_rows(answer: ox.QuerySolutions | ox.QueryBoolean, name: str) -> None:
    import pyoxigraph as ox

    formats = {
        "csv": ox.QueryResultsFormat.CSV,
        "tsv": ox.QueryResultsFormat.TSV,
        "json": ox.QueryResultsFormat.JSON,
        "xml": ox.QueryResultsFormat.XML,
    }
    if name in formats:
        answer.serialize(sys.stdout.buffer, formats[name])
        if isinstance(answer, ox.QueryBoolean) or name in ("json", "xml"):
            sys.stdout.buffer.write(b"\n")
    elif name != "table":
        raise click.UsageError(f"SELECT and ASK give rows: --format table, {', '.join(formats)}.")
    elif isinstance(answer, ox.QueryBoolean):
        click.echo("yes" if answer else "no")
    else:
        columns = [variable.value for variable in answer.variables]
        tables.show(columns, [[_cell(term) for term in solution] for solution in answer], name)


def _cell(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple | None) -> str:
    """A literal by its text, an IRI as it may be written in a query."""
    import pyoxigraph as ox

    if term is None:
        return ""
    if isinstance(term, ox.NamedNode):
        for prefix, namespace in PREFIXES.items():
            if term.value.startswith(namespace):
                return f"{prefix}:{term.value.removeprefix(namespace)}"
        return f"<{term.value.removeprefix(BASE)}>"
    return str(term) if isinstance(term, ox.Triple) else term.value
