"""Paths to articles: files, folders with all that is below them, and `-` for standard input."""

from __future__ import annotations

import io
import os
import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from ..errors import ArticleError
from ..facts import Article
from .decode import MAX_ARTICLE
from .jsonlines import MAX_LINE, articles_from_document, articles_from_lines
from .plain import article_from_text

LINES = frozenset({".jsonl", ".ndjson"})
IN_FOLDERS = LINES | {".txt"}
"""What a folder is searched for. Other files, `.json` too, are read where they are named one by one."""

STDIN = "-"
_LOOKS_LIKE_JSON = re.compile(rb"(?:\xef\xbb\xbf)?\s*\{\s*\"")


@dataclass(frozen=True, slots=True)
class Reading:
    """An article, where it was read, and what is worth knowing about the reading (its encoding)."""

    article: Article
    where: str
    remarks: tuple[str, ...] = ()


def read(paths: Iterable[str]) -> Iterator[Reading | ArticleError]:
    """All articles under the paths, in their order (a folder's sorted), and an error for each that fails.

    One id names one article: a second one with other words is an error, the same words again are passed
    over. Holds one article at a time and a digest of each that went by.
    """
    seen: dict[str, bytes] = {}  # by id the digest and the place, in one string of bytes: half the memory
    for found in _read_all(paths):
        if isinstance(found, ArticleError):
            yield found
            continue
        name, digest = found.article.id, bytes.fromhex(found.article.sha256)
        if name not in seen:
            seen[name] = digest + found.where.encode("utf-8", "surrogatepass")
            yield found
        elif not seen[name].startswith(digest):
            where = seen[name][len(digest) :].decode("utf-8", "surrogatepass")
            yield ArticleError(
                f"the id {name!r} with another text was read from {where} in this run",
                where=found.where,
                fix="Rename one of the files, or give one another id.",
            )


def count(paths: Iterable[str]) -> int | None:
    """How many articles there are to read, for a progress bar; None where standard input is among them."""
    total = 0
    for file in _files(paths):
        if file == STDIN:
            return None
        total += _count_lines(file) if isinstance(file, Path) else 1
    return total


def _count_lines(file: Path) -> int:
    if file.suffix.lower() not in LINES or not os.path.isfile(file):  # a pipe can be read once only
        return 1
    try:
        with file.open("rb") as stream:
            return sum(chunk.count(b"\n") for chunk in iter(lambda: stream.read(1 << 20), b""))
    except OSError:
        return 1


def _read_all(paths: Iterable[str]) -> Iterator[Reading | ArticleError]:
    for file in _files(paths):
        if isinstance(file, ArticleError):
            yield file
            continue
        where = "standard input" if file == STDIN else _printable(file)
        try:
            if isinstance(file, Path):
                with file.open("rb") as stream:
                    yield from _articles(stream, file, where)
            else:
                yield from _articles(cast(io.BufferedReader, sys.stdin.buffer), None, where)
        except ArticleError as error:
            yield error
        except OSError as error:
            yield ArticleError(f"cannot be read: {error.strerror or error}", where=where)


def _articles(stream: io.BufferedReader, file: Path | None, where: str) -> Iterator[Reading | ArticleError]:
    """What one open file holds, by its suffix; standard input by its first characters."""
    suffix = file.suffix.lower() if file else ""
    if suffix in LINES:
        found = articles_from_lines(stream, where)
    elif suffix == ".json":
        found = articles_from_document(_whole(stream, MAX_LINE, where), where)
    elif file is None and _LOOKS_LIKE_JSON.match(stream.peek(64)):
        found = articles_from_lines(stream, where)
    else:
        stem = unicodedata.normalize("NFC", _printable(file.stem)) if file else "stdin"
        article, remarks = article_from_text(_whole(stream, MAX_ARTICLE, where), stem, where)
        found = iter([(article, where, remarks)])
    for item in found:
        yield item if isinstance(item, ArticleError) else Reading(*item)


def _files(paths: Iterable[str]) -> Iterator[Path | str | ArticleError]:
    """The files that the paths name, `-` as it is; an error for a folder in which there is no article."""
    for name in paths:
        if name == STDIN:
            yield STDIN
        elif os.path.isdir(name):
            yield from _in_folder(Path(name))
        else:
            yield Path(name)


def _in_folder(folder: Path) -> Iterator[Path | ArticleError]:
    """Article files below a folder, sorted, hidden ones left out; an error for each folder that is closed,
    and one where nothing was found."""
    closed: list[OSError] = []
    empty = True
    for root, folders, files in os.walk(folder, onerror=closed.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if Path(name).suffix.lower() in IN_FOLDERS and not name.startswith("."):
                empty = False
                yield Path(root, name)
    for error in closed:
        yield ArticleError(f"cannot be read: {error.strerror}", where=_printable(error.filename))
    if empty and not closed:
        kinds = ", ".join(sorted(IN_FOLDERS))
        yield ArticleError(
            f"no article in this folder ({kinds})",
            where=_printable(folder),
            fix="Name files of another kind one by one.",
        )


def _whole(stream: io.BufferedReader, limit: int, where: str) -> bytes:
    data = stream.read(limit + 1)
    if len(data) > limit:
        raise ArticleError(
            f"more than {limit // 1_000_000} MB; an article has some thousand characters",
            where=where,
            fix="Split it into its articles: one a file, or one a line as JSON Lines (.jsonl).",
        )
    return data


def _printable(path: str | Path) -> str:
    """A path in Unicode: file systems allow bytes that are not."""
    return os.fsencode(path).decode("utf-8", "replace")
