"""What the commands share by which people decide who is who: the store, and who decides and why."""

from __future__ import annotations

import getpass
from collections.abc import Callable
from typing import Any

import click

from .options import store_options


def user() -> str:
    """The name of whoever runs the command, as the system knows it."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "unknown"


def judging_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--store`, `--who` and `--why`."""
    function = click.option("--why", default="", metavar="TEXT", help="The reason, kept with the decision.")(
        function
    )
    function = click.option(
        "--who", default=user, metavar="NAME", help="Who decides.  [default: your name on this system]"
    )(function)
    return store_options(function)
