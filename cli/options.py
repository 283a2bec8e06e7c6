"""Options that several commands share: where the store is, and where Neo4j is. Both end in one `Settings`."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from ..settings import Settings

Callback = Callable[..., Any]

_STORE = click.option(
    "--store",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Folder of the store.  [default: petakuasa-store, or $PETAKUASA_STORE]",
)
_CONNECTION = (
    click.option(
        "--uri",
        "neo4j_uri",
        metavar="URI",
        help="Neo4j's address, as bolt://localhost:7687 or neo4j+s://….  "
        "[default: $PETAKUASA_NEO4J_URI, else the embedded server]",
    ),
    click.option("--user", "neo4j_user", metavar="NAME", help="[default: neo4j, or $PETAKUASA_NEO4J_USER]"),
    click.option(
        "--database",
        "neo4j_database",
        metavar="NAME",
        help="[default: the server's, or $PETAKUASA_NEO4J_DATABASE]",
    ),
    click.option(
        "--password-file",
        type=click.Path(path_type=Path, exists=True, dir_okay=False),
        metavar="FILE",
        help="File whose first line is the password.  "
        "[default: $PETAKUASA_NEO4J_PASSWORD, or the file $PETAKUASA_NEO4J_PASSWORD_FILE]",
    ),
)

vocab_option = click.option(
    "--vocab",
    "extra",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    multiple=True,
    metavar="FILE",
    envvar="PETAKUASA_VOCAB",
    help="Turtle file of your own that adds to the vocabulary; may be repeated.  [default: $PETAKUASA_VOCAB]",
)

workers_option = click.option(
    "--workers", type=click.IntRange(1), default=1, show_default=True, help="Processes that extract."
)


def store_options(function: Callback) -> Callback:
    """Add `--store`; the command gets `settings`, the environment with the option laid over it."""
    return _with_settings(function, [_STORE])


def connection_options(function: Callback) -> Callback:
    """Add `--store` and the options of a Neo4j server; the command gets `settings`. A password is never an
    argument: the list of processes would show it."""
    return _with_settings(function, [_STORE, *_CONNECTION])


def _with_settings(function: Callback, options: Sequence[Callable[[Callback], Callback]]) -> Callback:
    @functools.wraps(function)
    def call(
        *args: Any,
        store: Path | None,
        neo4j_uri: str | None = None,
        neo4j_user: str | None = None,
        neo4j_database: str | None = None,
        password_file: Path | None = None,
        **kwargs: Any,
    ) -> Any:
        given: dict[str, Any] = {
            "store": store,
            "neo4j_uri": neo4j_uri,
            "neo4j_user": neo4j_user,
            "neo4j_database": neo4j_database,
            "neo4j_password": password_file and _first_line(password_file),
        }
        told = {name: value for name, value in given.items() if value is not None}
        return function(*args, settings=replace(Settings.from_environment(), **told), **kwargs)

    decorated: Callback = call
    for option in reversed(options):
        decorated = option(decorated)
    return decorated


def _first_line(file: Path) -> str:
    return file.read_text(encoding="utf-8").split("\n", 1)[0].strip()
