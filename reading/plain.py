"""A text file to an article, with an optional header.

A header stands at the very start, between two lines of three hyphens, and holds nothing but `key: value`:

    ---
    outlet: Kabar Sungai
    published: 2024-06-11
    ---

Anything else at the start is the article's text, also a first line with a colon in it
(`BANYUASIN: Bupati membuka …`). The text begins after the line that closes the header; offsets count from
there. Line ends are read as `\\n`, as text files are everywhere, so that a copy from Windows has the same
offsets; nothing else is changed.
"""

from __future__ import annotations

import re

from ..facts import Article
from .decode import decode, keep_representable
from .record import FIELDS, to_article

_HEADER = re.compile(r"---[ \t]*\n((?:[ \t]*(?:[A-Za-z_]+[ \t]*:.*|#.*)?\n)*?)---[ \t]*(?:\n|\Z)")
_KEYS = {"author": "authors"}


def article_from_text(data: bytes, stem: str, where: str) -> tuple[Article, tuple[str, ...]]:
    """The article in a text file's bytes, and remarks. Raises `ArticleError`. `stem` is the id by default."""
    text, remarks = decode(data, where)
    text, unfit = keep_representable(text.replace("\r\n", "\n").replace("\r", "\n"))
    fields: dict[str, object] = {"id": stem}
    unknown: tuple[str, ...] = ()
    if header := _HEADER.match(text):
        told, unknown = _header(header[1])
        fields |= told
        text = text[header.end() :]
    return to_article(fields, text, where), remarks + unfit + unknown


def _header(block: str) -> tuple[dict[str, object], tuple[str, ...]]:
    """Fields of a header, and a remark for each key that is not known. Several authors stand one a line."""
    fields: dict[str, object] = {}
    authors: list[str] = []
    remarks: list[str] = []
    for line in block.splitlines():
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        name, _, value = line.partition(":")
        key = _KEYS.get(name.strip().lower(), name.strip().lower())
        value = re.sub(r"""\A(["'])(.*)\1\Z""", r"\2", value.strip())
        if key == "authors":
            authors.append(value)
        elif key in FIELDS:
            fields[key] = value
        else:
            remarks.append(f"header {name.strip()!r} is not one of {', '.join(FIELDS)}; passed over")
    return fields | {"authors": authors}, tuple(remarks)
