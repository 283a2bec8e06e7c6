"""docs/queries.md, made from the headers: `python -m petakuasa.queries.reference > docs/queries.md`."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Iterator

from . import indonesian
from .catalogue import NamedQuery, catalogue
from .header import TOPICS, Parameter

INTRODUCTION = """\
# The questions

Made from the headers of `queries/*.rq` and `*.cypher`, and from `queries/indonesian.toml`, by
`python -m petakuasa.queries.reference`; edit those.

`petakuasa ask` lists these questions, `petakuasa ask QUESTION --help` explains one, and `--print sparql` (or
`cypher`) prints what is asked. Every one is asked in SPARQL of the store and in Cypher of Neo4j or of the
embedded server (`--engine`), with the same rows; `--format` gives them as a table, CSV, JSON or Markdown.

A region is written as people write it (`Kotim`, `Kab. Paser`, `62.02`), a day as `2024-11-27`, a kind of
event or an operation by any of its names. Text is found inside a name, whatever its case. An option that is
left out restricts nothing.
"""


def reference() -> str:
    """The whole document."""
    return "\n".join(_lines())


def _lines() -> Iterator[str]:
    yield INTRODUCTION
    for topic in TOPICS:
        yield f"## {topic}\n"
        for query in catalogue().values():
            if query.header.topic == topic:
                yield from _question(query)


def _question(query: NamedQuery) -> Iterator[str]:
    header = query.header
    yield f"### {query.name}\n\n**{header.title}** · *{header.judul}*\n\n{header.description}\n"
    yield f"*{indonesian.description(query.name)}*\n"
    yield f"    {_example(query)}\n"
    if query.params:
        yield "| option | type | means |\n|---|---|---|"
        yield from (f"| `--{p.name}` | {_type(p)} | {p.help}{_default(p)} |" for p in query.params)
        yield ""
    yield "| column | holds |\n|---|---|"
    yield from (f"| `{column.name}` | {column.help} |" for column in header.columns)
    yield ""


def _example(query: NamedQuery) -> str:
    shown = [p for p in query.params if p.required] or list(query.params[:1])
    options = [f" --{p.name} {shlex.quote(str(p.sample))}" for p in shown]
    return f"petakuasa ask {query.name}{''.join(options)}"


def _type(parameter: Parameter) -> str:
    return ", ".join(f"`{choice}`" for choice in parameter.choices) or parameter.type


def _default(parameter: Parameter) -> str:
    if parameter.required:
        return " Must be given."
    return "" if parameter.default is None else f" Left out, it is `{parameter.default}`."


if __name__ == "__main__":
    sys.stdout.write(reference())
