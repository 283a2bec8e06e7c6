"""Opening the folder of a store, and saying what is wrong where it cannot be read or written."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pyoxigraph as ox

from ..errors import PetakuasaError, QueryError, StoreError
from .changes import FILE

QUADS = "rdf"
"""The subfolder that holds the quads; what else petakuasa keeps for a store stands beside it."""
NEIGHBOURS = frozenset({QUADS, FILE, "embedded"})
REBUILD = "Restore a backup, or build again into a new folder."


def writable(folder: Path) -> ox.Store:
    """Open for writing; made when absent. StoreError where another process writes, where the folder holds
    something else, and where the store is damaged."""
    place = folder / QUADS
    with translated(folder):
        if folder.is_dir() and not place.is_dir():
            strangers = sorted({entry.name for entry in folder.iterdir()} - NEIGHBOURS)
            if strangers:
                raise StoreError(
                    f"this folder is no store: it holds {strangers[0]}",
                    where=str(folder),
                    fix="Name a new or an empty folder.",
                )
        place.mkdir(parents=True, exist_ok=True)
        return ox.Store(place)


def readable(folder: Path) -> ox.Store:
    """Open for reading, beside a writer too: the state of this moment stays. StoreError where there is no
    store, and where it is damaged."""
    place = folder / QUADS
    with translated(folder):
        if not place.is_dir() or not any(place.iterdir()):
            raise StoreError(
                "there is no store here",
                where=str(folder),
                fix=f"Make one: `petakuasa build PATH… --store {folder}`, or name another by --store.",
            )
        return _read_only(place)


def _read_only(place: Path) -> ox.Store:
    """A writer merges files and removes the old ones; an opening that falls between is tried again."""
    for pause in (0.02, 0.05, 0.1, 0.2):
        try:
            return ox.Store.read_only(str(place))
        except (RuntimeError, OSError) as error:
            if "No such file" not in str(error):
                raise
            time.sleep(pause)
    return ox.Store.read_only(str(place))


@contextmanager
def translated(folder: Path | None) -> Iterator[None]:
    """Raise StoreError in place of what the engine and the operating system raise inside: Oxigraph says
    OSError for files that it cannot reach and RuntimeError for content that it cannot read."""
    where = str(folder) if folder else "memory"
    try:
        yield
    except PetakuasaError:
        raise
    except RuntimeError as error:
        raise _damaged(error, where) from error
    except OSError as error:
        raise _refusal(error, where) from error


@contextmanager
def answering(folder: Path | None) -> Iterator[None]:
    """Raise StoreError or QueryError in place of what the engine raises while a query is answered; what goes
    wrong with the output is left to the writer."""
    where = str(folder) if folder else "memory"
    try:
        yield
    except RuntimeError as error:
        if "Corruption" in str(error):
            raise _damaged(error, where) from error
        raise QueryError(f"the query failed: {_short(error)}") from error
    except OSError as error:
        if error.errno is not None:
            raise
        if str(error).startswith("IO error"):
            raise _refusal(error, where) from error
        raise QueryError(f"the query failed: {_short(error)}") from error


def _damaged(error: Exception, where: str) -> StoreError:
    return StoreError(f"the store is damaged ({_short(error)})", where=where, fix=REBUILD)


def _refusal(error: OSError, where: str) -> StoreError:
    words = str(error)
    if "lock" in words.lower():
        return StoreError(
            "another process is writing to this store", where=where, fix="Wait until it ends, or stop it."
        )
    if isinstance(error, PermissionError) or "Permission denied" in words or "Read-only file system" in words:
        return StoreError("no permission to use this folder", where=where, fix="Name another by --store.")
    if "No space left" in words:
        return StoreError("the disk is full", where=where, fix="Make room and run the same command again.")
    if isinstance(error, FileNotFoundError) and "sequentially reading" in words:
        return _damaged(error, where)
    return StoreError(
        f"the store cannot be used ({_short(error)})", where=where, fix="Name another by --store."
    )


def _short(error: Exception) -> str:
    """The engine's words in one line and without the path, which `where` says."""
    line = " ".join(str(error).split())
    return line.removeprefix("IO error: ").split(" sstable:")[0].split("  The file")[0][:160]
