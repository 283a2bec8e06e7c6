"""Single keys from a terminal, which stays in that mode from first to last: no key is lost between two."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

END = ""
"""What is read where the terminal has gone, or the input was ended by Ctrl-D."""


@contextmanager
def keys() -> Iterator[Callable[[], str]]:
    """A function that waits for one key and gives it; the terminal is as before afterwards."""
    try:
        import termios
        import tty
    except ImportError:  # Windows reads single keys by itself
        yield click.getchar
        return
    descriptor = sys.stdin.fileno()
    before = termios.tcgetattr(descriptor)

    def key() -> str:
        read = os.read(descriptor, 1).decode("utf-8", "ignore")
        return END if read == "\x04" else read

    tty.setcbreak(descriptor)
    try:
        yield key
    finally:
        termios.tcsetattr(descriptor, termios.TCSADRAIN, before)
