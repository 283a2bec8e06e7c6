"""The checks of the vocabulary: every `checks/*.rq` finds concepts that something is wrong with.

A check is a SPARQL query over all files together that selects `?concept` and `?detail`; its header says in
words what the problem is and how to mend it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pyoxigraph import Literal, NamedNode, QuerySolutions, RdfFormat, Store

from ..errors import VocabularyError
from .terms import PREFIXES

CHECKS = Path(__file__).parent / "checks"
HEADINGS = ("Title", "Problem", "Fix")


@dataclass(frozen=True, slots=True)
class Check:
    """One query with its header."""

    name: str
    title: str
    problem: str
    fix: str
    query: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A concept that a check finds."""

    check: Check
    concept: str
    detail: str


@cache
def checks(folder: Path = CHECKS) -> tuple[Check, ...]:
    """All checks by name. VocabularyError for a file whose header lacks Title, Problem or Fix."""
    return tuple(_read(path) for path in sorted(folder.glob("*.rq")))


def _read(path: Path) -> Check:
    query = path.read_text(encoding="utf-8")
    header = {}
    for line in query.splitlines():
        heading, colon, text = line.removeprefix("# ").partition(": ")
        if line.startswith("# ") and colon and heading in HEADINGS:
            header[heading] = text.strip()
    if missing := [heading for heading in HEADINGS if not header.get(heading)]:
        raise VocabularyError(
            f"the header lacks {', '.join(missing)}",
            where=path.name,
            fix="Write `# Problem: …` and the like.",
        )
    return Check(path.stem, header["Title"], header["Problem"], header["Fix"], query)


def findings(files: Sequence[Path]) -> Iterator[Finding]:
    """What all checks find in these files together, in order of check and concept."""
    store = Store()
    for path in files:
        try:
            store.load(path=path, format=RdfFormat.TURTLE)
        except SyntaxError as error:
            raise VocabularyError(
                f"not Turtle: {error.msg}", where=f"{path}:{error.lineno}", fix="Correct that line."
            ) from error
    for check in checks():
        found = store.query(check.query, prefixes=dict(PREFIXES))
        assert isinstance(found, QuerySolutions)  # noqa: S101 - every check is a SELECT
        rows = {(_text(row["concept"]), _text(row["detail"])) for row in found}
        yield from (Finding(check, concept, detail) for concept, detail in sorted(rows))


def _text(term: object) -> str:
    return term.value if isinstance(term, NamedNode | Literal) else str(term)
