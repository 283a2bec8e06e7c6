"""The command line: a thin door. Each command is a module here, imported when it is asked for.

`main` is the one place where an error becomes one line on standard error and an exit code. Nothing here
imports spaCy, an RDF library or a database driver, so that `petakuasa --help` answers at once.
"""

from __future__ import annotations

import errno
import os
import sys
import traceback
import warnings
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import NoReturn, cast

import click

from .. import __version__
from ..errors import PetakuasaError

COMMANDS = {
    "extract": "Print what articles state, as JSON Lines.",
    "build": "Read articles into a store: one named graph per article.",
    "review": "Decide pair by pair who is who, by the keyboard.",
    "merge": "Say that two persons or two events are one.",
    "part": "Say that two persons or two events are different.",
    "decisions": "List, export and import what people decided about who is who.",
    "load": "Write a store's graph to Neo4j, or to the embedded server.",
    "ask": "Ask a named question.",
    "history": "Tell who held a post through time, or on a day.",
    "serve": "Show a store in the browser, with a SPARQL endpoint.",
    "sparql": "Ask a store a free question in SPARQL.",
    "cypher": "Ask Neo4j, or the embedded server, a free question in Cypher.",
    "export": "Write a store to a file: RDF, CSV or GraphML.",
    "evaluate": "Score the extraction against gold files.",
    "vocab": "Build, check and look up the vocabularies.",
    "validate": "Check a store against the shapes.",
}
"""Name and summary of every command, in the order of `--help`. The command `NAME` is the object `command`
of the module `petakuasa.cli.NAME`, and its own first line of help is this summary."""

INTERRUPTED = 130
FAULT = 70


class Commands(click.Group):
    """A group that knows its commands' names and summaries without importing them."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """All names, in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import the command's module; None for a name that is not in the table."""
        if cmd_name not in COMMANDS:
            return None
        return cast(click.Command, import_module(f".{cmd_name}", __package__).command)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """The table itself."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Start with `petakuasa build FOLDER`, then `petakuasa ask`.",
)
@click.version_option(__version__, prog_name="petakuasa")
def group() -> None:
    """A map of power: who holds which office in an Indonesian region, and who was at which event, from local
    news, every fact with the sentence that states it."""


def main(args: Sequence[str] | None = None) -> NoReturn:
    """Run the command line and leave the process with its exit code; no traceback reaches the user.

    Exit codes: 0 done, 2 wrong usage, those of `petakuasa.errors`, 1 the operating system refused or
    the reader of the output went away, 130 interrupted, 70 a fault of petakuasa itself. Python's development
    mode (`python -X dev -m petakuasa …`) shows warnings and, for a fault, where it happened.
    """
    if not sys.flags.dev_mode:
        warnings.simplefilter("ignore")
    sys.exit(_run(args))


def _run(args: Sequence[str] | None) -> int:
    try:
        code = group.main(args, prog_name="petakuasa", standalone_mode=False)
        sys.stdout.flush()
    except PetakuasaError as error:
        return _complain(str(error), error.exit_code)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        return _complain("interrupted", INTERRUPTED)
    except OSError as error:
        _close_stdout()
        if error.errno == errno.EPIPE:  # in silence, as click does where it sees it first
            return 1
        where = f"{os.fsdecode(error.filename)}: " if error.filename else ""
        return _complain(f"{where}{error.strerror or error}", 1)
    except Exception as error:  # the last net: a fault of ours is one line too
        return _complain(_fault(error), FAULT)
    return code if isinstance(code, int) else 0


def _complain(line: str, code: int) -> int:
    click.echo(f"petakuasa: {' '.join(line.split())}", err=True)
    return code


def _close_stdout() -> None:
    """Let nothing be flushed at exit into a pipe or disk that has just refused it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _fault(error: Exception) -> str:
    if sys.flags.dev_mode:
        traceback.print_exception(error)
    last = traceback.extract_tb(error.__traceback__)[-1]
    return (
        f"a fault of petakuasa, not of the input: {type(error).__name__}: {error} "
        f"({Path(last.filename).name}:{last.lineno}). Please report it with the output of the same command "
        "under `python -X dev -m petakuasa`."
    )
