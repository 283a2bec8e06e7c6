"""Bytes to text: UTF-8 first, then what Windows programs write; what is no text is refused, and why."""

from __future__ import annotations

import codecs
import re

from ..errors import ArticleError

MAX_ARTICLE = 1_000_000
"""The longest article in bytes. News has some thousands; more is an archive, a book or a mistake."""

_FORMATS = {
    b"%PDF-": "a PDF document",
    b"PK\x03\x04": "a ZIP archive or an office document",
    b"\xd0\xcf\x11\xe0": "an old Word document",
    b"{\\rtf": "an RTF document",
}
_HTML = re.compile(rb"\s*(<!doctype html|<html|<head|<body)", re.IGNORECASE)
_CONTROL = re.compile(rb"[\x01-\x08\x0e-\x1f]")
_WIDE = {codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
_UNFIT = re.compile("[\x00\ud800-\udfff]")

_AS_TEXT = "Save the article as plain text (UTF-8)."


def decode(data: bytes, where: str) -> tuple[str, tuple[str, ...]]:
    """The text of `data` and remarks on how it was read. Nothing but a byte order mark is taken away.

    Tried in this order: UTF-16 with a byte order mark, UTF-8, UTF-8 with a few broken bytes (each becomes
    U+FFFD), Windows-1252. Refused as `ArticleError`: binary data, documents of another format, HTML, and
    bytes that fit no encoding.
    """
    for mark, encoding in _WIDE.items():
        if data.startswith(mark):
            return _wide(data, encoding, where)
    refuse_other_formats(data, where)
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        first = error.start
    mended = data.decode("utf-8", "replace")
    broken = mended.count("\ufffd")
    if broken < sum(character > "\x7f" for character in mended) - broken:
        return mended, (f"{broken} bytes are not UTF-8, the first at byte {first}; read as U+FFFD",)
    try:
        return data.decode("cp1252"), ("not UTF-8; read as Windows-1252",)
    except UnicodeDecodeError:
        raise ArticleError(
            f"neither UTF-8 (byte {first} breaks it) nor Windows-1252", where=where, fix=_AS_TEXT
        ) from None


def keep_representable(text: str) -> tuple[str, tuple[str, ...]]:
    """`text` with NUL and lone surrogates, which no store can hold, read as U+FFFD; offsets stay."""
    kept, count = _UNFIT.subn("\ufffd", text)
    return kept, (f"{count} characters that are no text (NUL, lone surrogates) read as U+FFFD",) * bool(count)


def _wide(data: bytes, encoding: str, where: str) -> tuple[str, tuple[str, ...]]:
    try:
        return data.decode(encoding), ("not UTF-8; read as UTF-16",)
    except UnicodeDecodeError as error:
        raise ArticleError(f"broken UTF-16 at byte {error.start}", where=where, fix=_AS_TEXT) from None


def refuse_other_formats(data: bytes, where: str) -> None:
    """Raise `ArticleError` where bytes (the first of a file suffice) are a document of another kind."""
    for start, name in _FORMATS.items():
        if data.startswith(start):
            raise ArticleError(f"{name}, not text", where=where, fix=_AS_TEXT)
    if _HTML.match(data):
        raise ArticleError(
            "an HTML page, not text", where=where, fix="Take the article's text out of the page first."
        )
    if b"\0" in data or len(_CONTROL.findall(data)) * 100 > len(data):
        raise ArticleError("binary data, not text", where=where, fix=_AS_TEXT)
