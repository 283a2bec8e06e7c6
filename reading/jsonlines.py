"""JSON Lines (and a plain JSON file) to articles: an object with `id` and `text`, and what else is known.

A line that cannot be read is an `ArticleError` named `file:line`, and the next line is read all the same.
The text is kept as the string says, line ends too.
"""

from __future__ import annotations

import codecs
import io
import json
from collections.abc import Iterator

from ..errors import ArticleError
from ..facts import Article
from .decode import MAX_ARTICLE, decode, keep_representable, refuse_other_formats
from .record import to_article

MAX_LINE = 20_000_000
"""The longest line in bytes: escapes make a text up to six times as long, and scrapers keep pages with it."""

Found = tuple[Article, str, tuple[str, ...]]
"""An article, where it stands, and remarks."""


def articles_from_lines(stream: io.BufferedReader, where: str) -> Iterator[Found | ArticleError]:
    """One article or error for each line that is not blank; lines are read one at a time.

    A remark that holds for many lines is made once. Raises `ArticleError` where there is no such line.
    """
    said: set[str] = set()
    empty = True
    for number, line in enumerate(_lines(stream, where), 1):
        if not line.strip():
            continue
        empty = False
        try:
            article, place, remarks = _one_line(line, f"{where}:{number}")
            yield article, place, tuple(remark for remark in remarks if remark not in said)
            said.update(remarks)
        except ArticleError as error:
            yield error
    if empty:
        raise ArticleError("empty: no line in it", where=where)


def articles_from_document(data: bytes, where: str) -> Iterator[Found | ArticleError]:
    """The articles of a JSON file: one object, or an array of them (`file[0]` names the first)."""
    try:
        text, remarks = decode(data, where)
        document = _parse(text, where)
    except ArticleError as error:
        yield error
        return
    if not isinstance(document, list):
        document, places = [document], [where]
    else:
        places = [f"{where}[{index}]" for index in range(len(document))]
    for record, place in zip(document, places, strict=True):
        try:
            yield _article(record, remarks, place)
        except ArticleError as error:
            yield error


def _lines(stream: io.BufferedReader, where: str) -> Iterator[bytes]:
    """Lines of a stream; of one that is longer than `MAX_LINE` only one byte more than that is kept."""
    start = stream.peek(8192)
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        wide = io.TextIOWrapper(stream, "utf-16", errors="replace", newline="\n")
        yield from (line.encode() for line in iter(lambda: wide.readline(MAX_LINE), ""))
        return
    refuse_other_formats(start, where)
    while line := stream.readline(MAX_LINE + 1):
        rest = line
        while len(line) > MAX_LINE and rest and not rest.endswith(b"\n"):
            rest = stream.readline(MAX_LINE)
        yield line


def _one_line(line: bytes, place: str) -> Found:
    if len(line) > MAX_LINE:
        raise ArticleError(
            f"a line of more than {MAX_LINE // 1_000_000} MB", where=place, fix="Put one article on a line."
        )
    text, remarks = decode(line.rstrip(), place)
    return _article(_parse(text, place), remarks, place)


def _parse(text: str, where: str) -> object:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        line = f"line {error.lineno}, " if error.lineno > 1 else ""
        fix = (
            "One object a line is JSON Lines: name the file .jsonl."
            if error.msg == "Extra data"
            else "Mend it or write it again; it may be cut short."
        )
        raise ArticleError(
            f"broken JSON: {error.msg} ({line}column {error.colno})", where=where, fix=fix
        ) from None
    except (ValueError, RecursionError) as error:
        raise ArticleError(f"JSON that cannot be held: {error}", where=where) from None


def _article(record: object, remarks: tuple[str, ...], where: str) -> Found:
    if not isinstance(record, dict):
        raise ArticleError("no JSON object", where=where, fix='Write {"id": "…", "text": "…"}.')
    text = record.get("text")
    if not isinstance(text, str):
        raise ArticleError(
            'no "text"' if text is None else f'"text" is {type(text).__name__}',
            where=where,
            fix='An article is {"id": "…", "text": "…"}.',
        )
    if len(text) > MAX_ARTICLE:
        raise ArticleError(
            f"a text of {len(text):,} characters; the limit is {MAX_ARTICLE:,}",
            where=where,
            fix="Split it into its articles.",
        )
    fields = {key: _fit(value) for key, value in record.items() if key != "text"}
    text, unfit = keep_representable(text)
    return to_article(fields, text, where), where, remarks + unfit


def _fit(value: object) -> object:
    """What a field says, fit to be kept: in JSON any string may hold half a character."""
    if isinstance(value, list):
        return [_fit(item) for item in value]
    return keep_representable(value)[0] if isinstance(value, str) else value
