"""The checks of the vocabulary: every `checks/*.rq` finds concepts that something is wrong with.

A check is a SPARQL query over all files together that selects `?concept` and `?detail`; its header says in
words what the problem is and how to mend it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
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


def load_turtle(store: Store, path: Path) -> None:
    """Add a file to a store. VocabularyError, with the line, for what is no Turtle or cannot be read."""
    try:
        store.load(path=path, format=RdfFormat.TURTLE)
    except SyntaxError as error:
        raise VocabularyError(
            f"not Turtle: {error.msg}", where=f"{path}:{error.lineno}", fix="Correct that line."
        ) from error
    except OSError as error:
        raise VocabularyError(
            f"the file cannot be read ({error.strerror or error})", where=str(path), fix="Check the path."
        ) from error


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
        load_turtle(store, path)
    for check in checks():
        found = store.query(check.query, prefixes=dict(PREFIXES))
        assert isinstance(found, QuerySolutions)  # noqa: S101 - every check is a SELECT
        rows = {(_text(row["concept"]), _text(row["detail"])) for row in found}
        yield from (Finding(check, concept, detail) for concept, detail in sorted(rows))


def require_sound(files: Sequence[Path], origin: Mapping[str, Path]) -> None:
    """VocabularyError for the first finding in these files, with the file that its concept comes from."""
    found = list(findings(files))
    if found:
        first = found[0]
        involved = [first.concept, *re.findall(r"https?://[^\s\"]+", first.detail)]
        culprit = max(involved, key=lambda iri: files.index(origin[iri]) if iri in origin else -1)
        more = f" (and {len(found) - 1} more: petakuasa vocab check)" if len(found) > 1 else ""
        raise VocabularyError(
            f"{first.check.title.lower()}: {first.detail}{more}",
            where=f"{origin.get(culprit, files[-1])}: {first.concept}",
            fix=first.check.fix,
        )


def _text(term: object) -> str:
    return term.value if isinstance(term, NamedNode | Literal) else str(term)
