"""What has changed in a store, and since when: so that a mirror of it need not look at the rest.

A journal beside the quads. Before a write it notes what is about to change, after it a mark: a name for the
state that the store is in now, which no other store has. A write that was interrupted leaves a note without a
mark; a mirror then looks at more than it must, never at less.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from pyoxigraph import NamedNode, Quad

from ..ontology.terms import BASE
from . import iris
from .shape import node

FILE = "changes"
"""The journal's file in the store's folder."""
LONGEST = 20_000_000
"""Bytes after which it begins anew, and mirrors compare everything once."""
MANY = 20_000
"""More than that touched at once is everything."""
TAIL = 2_000_000
"""Bytes at the end that are looked through for the last mark."""
MEANT = "?"
"""Behind the IRI of a mention: who or what it means is another."""
_NOTE, _MARK = "+", "="
_CANONICAL = node("pk:canonical")


class Changes:
    """The journal of one store. `mark` is the name of the state in which the store was when this was made, or
    after the last `noted` block; None where that has no name."""

    def __init__(self, folder: Path | None = None) -> None:
        self._file = folder / FILE if folder else None
        self._lines: list[str] = []
        """The journal of a store in memory."""
        self.mark = self._last()

    @contextmanager
    def noted(self, quads: Iterable[Quad] | None) -> Iterator[None]:
        """A block in which these quads are taken out or put in; None: any."""
        found = None if quads is None else touched(quads)
        if found is not None and not found:
            yield
            return
        if found is None or len(found) > MANY or self._size() > LONGEST:
            self._restart()
        else:
            self._append(" ".join((_NOTE, *(iri.removeprefix(BASE) for iri in sorted(found)))))
        self.mark = None
        yield
        self.mark = secrets.token_hex(8)
        self._append(f"{_MARK} {self.mark}")

    def since(self, mark: str) -> set[str] | None:
        """What may have changed since the store bore this mark; None where nobody knows."""
        lines = self._read()
        if (marked := f"{_MARK} {mark}") not in lines:
            return None
        later = lines[lines.index(marked) :]
        return {BASE + name for line in later if line[0] == _NOTE for name in line.split()[1:]}

    def _last(self) -> str | None:
        marks = [line for line in self._read(TAIL) if line.startswith(_MARK)]
        return marks[-1].split()[1] if marks else None

    def _read(self, tail: int | None = None) -> list[str]:
        if self._file is None:
            return self._lines
        if not self._size():
            return []
        with self._file.open("rb") as file:
            if tail is not None:
                file.seek(max(0, self._size() - tail))
            return [line for line in file.read().decode(errors="replace").split("\n") if line]

    def _append(self, line: str) -> None:
        if self._file is None:
            self._lines.append(line)
        else:
            with self._file.open("a", encoding="utf-8") as file:
                file.write(f"{line}\n")

    def _restart(self) -> None:
        self._lines.clear()
        if self._file is not None:
            self._file.write_bytes(b"")

    def _size(self) -> int:
        try:
            return self._file.stat().st_size if self._file is not None else 0
        except OSError:  # whether the folder can be used is told by whoever opens the quads
            return 0


def touched(quads: Iterable[Quad]) -> set[str]:
    """Whose projection may be another where these quads come or go: articles, and of what identity says the
    subjects and the persons and events that they lead to; a mention that means another twice, the second time
    with `MEANT`. Judgements, keys and descriptions touch nothing."""
    found: set[str] = set()
    for quad in quads:
        graph = quad.graph_name.value  # type: ignore[union-attr]
        if graph.startswith(iris.ARTICLE_GRAPHS):
            found.add(iris.article_of_graph(graph))
        elif graph == iris.IDENTITY_GRAPH:
            found.add(quad.subject.value)  # type: ignore[union-attr]
            if quad.predicate == _CANONICAL:
                found.add(quad.subject.value + MEANT)  # type: ignore[union-attr]
            if isinstance(quad.object, NamedNode) and iris.is_identified(quad.object.value):
                found.add(quad.object.value)
    return found
