"""`petakuasa ask`: every named question is a subcommand, with its parameters as options."""

from __future__ import annotations

import shlex
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import click

from ..settings import Settings
from . import answers, tables
from .options import connection_options

if TYPE_CHECKING:
    from ..graph.store import Store
    from ..queries.catalogue import NamedQuery
    from ..queries.header import Parameter

ENGINES = ("sparql", "neo4j", "embedded")
LANGUAGES = ("sparql", "cypher")


class Questions(click.Group):
    """The catalogue of named queries as commands, read when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """All questions' names."""
        from ..queries.catalogue import catalogue

        return list(catalogue())

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The question as a command; NotFoundError with the near ones."""
        from ..queries.catalogue import find

        return _command(find(cmd_name))

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """The questions under their topics."""
        for topic, questions in _by_topic():
            with formatter.section(topic):
                formatter.write_dl(questions)


@click.group(
    cls=Questions,
    invoke_without_command=True,
    no_args_is_help=False,
    short_help="Ask a named question.",
    subcommand_metavar="[QUESTION [OPTIONS]]",
)
@click.option("--store", type=click.Path(file_okay=False), metavar="DIR", help="As after a question.")
@click.pass_context
def command(ctx: click.Context, store: str | None) -> None:
    """Ask a named question.

    Each question is answered with the sentence and the source of every row. `petakuasa ask QUESTION --help`
    explains one and its options; without a QUESTION all are listed.

    \b
    petakuasa ask forkopimda-attendance --region Kotim
    petakuasa ask forkopimda-attendance --from 2024-01-01 --format csv > attendance.csv
    petakuasa ask post-holders --post Kapolres --engine neo4j
    """
    if ctx.invoked_subcommand is not None:
        ctx.default_map = {ctx.invoked_subcommand: {"store": store}} if store is not None else None
    else:
        formatter = ctx.make_formatter()
        command.format_commands(ctx, formatter)
        click.echo(formatter.getvalue().strip("\n"))
        click.echo("\n`petakuasa ask QUESTION` asks, `petakuasa ask QUESTION --help` explains.")


def _by_topic() -> list[tuple[str, list[tuple[str, str]]]]:
    from ..queries.catalogue import catalogue
    from ..queries.header import TOPICS

    queries = catalogue().values()
    topics = [
        (topic, [(q.name, q.header.title) for q in queries if q.header.topic == topic]) for topic in TOPICS
    ]
    return [(topic, questions) for topic, questions in topics if questions]


def _command(query: NamedQuery) -> click.Command:
    def ask(settings: Settings, engine: str, format_: str, text: str | None, **values: Any) -> None:
        if text is not None:
            click.echo((query.sparql if text == "sparql" else query.cypher).strip())
            return
        given = {p.name: values[p.name.replace("-", "_")] for p in query.params}
        _ask(query, settings, engine, format_, given)

    options = [_option(parameter) for parameter in query.params]
    decorated = connection_options(tables.format_option(ask))
    command = click.command(
        query.name, help=_help(query), short_help=query.header.title, epilog="Columns: " + _columns(query)
    )(decorated)
    command.params = [
        *options,
        click.Option(
            ["--engine"],
            type=click.Choice(ENGINES),
            default="sparql",
            show_default=True,
            help="The store in SPARQL; Neo4j, or the embedded server, in Cypher after `petakuasa load`.",
        ),
        click.Option(
            ["--print", "text"], type=click.Choice(LANGUAGES), help="Print the query and ask nothing."
        ),
        *command.params,
    ]
    return command


def _option(parameter: Parameter) -> click.Option:
    kind: Any = click.Choice(parameter.choices) if parameter.choices else str
    return click.Option(
        [f"--{parameter.name}", parameter.name.replace("-", "_")],
        type=kind,
        required=parameter.required,
        default=None if parameter.default is None else str(parameter.default),
        show_default=parameter.default is not None,
        metavar=None if parameter.choices else parameter.type.upper(),
        help=f"{parameter.help}  For instance {parameter.sample}.",
    )


def _help(query: NamedQuery) -> str:
    from ..queries.indonesian import description

    header = query.header
    return f"{header.title}.\n\n{header.description}\n\n{header.judul}.\n\n{description(query.name)}"


def _columns(query: NamedQuery) -> str:
    return "; ".join(f"{column.name} – {column.help}" for column in query.header.columns) + "."


def _ask(query: NamedQuery, settings: Settings, engine: str, format_: str, given: dict[str, Any]) -> None:
    from ..queries.parameters import bind
    from ..queries.rows import from_server, from_store

    arguments = bind(query, given)
    names: list[str] = []
    if engine == "sparql":
        from ..graph.store import Store

        with Store.read_only(settings.store) as store, store.answering():
            rows = from_store(query, arguments, store)
            names = [] if rows.rows else _near(store, query, given)
    else:
        from ..graph.connection import connect

        if engine == "neo4j" and not settings.neo4j_uri:
            raise click.UsageError("say where Neo4j is with --uri or $PETAKUASA_NEO4J_URI")
        where = settings if engine == "neo4j" else replace(settings, neo4j_uri=None)
        with connect(where) as connection:
            rows = from_server(query, arguments, connection)
    if not rows.rows:
        click.echo(" ".join([_nothing(query, given, engine), *names]), err=True)
    if format_ != "table":
        tables.show(rows.columns, rows.rows, format_)
    elif rows.rows:
        answers.show(query.header, rows)


def _near(store: Store, query: NamedQuery, given: dict[str, Any]) -> list[str]:
    """Of names that nothing in the store bears, that it is so, and those like them."""
    from ..queries.near import missed

    return [
        f"No {miss.parameter} has {miss.text!r} in the name."
        + (f" Did you mean {' or '.join(miss.names)}?" if miss.names else "")
        for miss in missed(store, query, given)
    ]


def _nothing(query: NamedQuery, given: dict[str, Any], engine: str) -> str:
    """What was asked, and that nothing answers it; a server knows only what was loaded into it."""
    options = [f"--{name} {shlex.quote(str(value))}" for name, value in given.items() if value is not None]
    fix = "Ask with fewer options." if options else "More articles may: `petakuasa build` reads them."
    loaded = "" if engine == "sparql" else " This server answers from what `petakuasa load` brought to it."
    return f"No row answers {' '.join([query.name, *options])}. {fix}{loaded}"
