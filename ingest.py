"""The one road: article → `Extraction` → named graph. Resumable: what a store holds already is not redone.

Each article is one atomic replacement of one graph, so a run that is killed at any moment has lost at most
the article it was at, and running the same command again ends in the same graph.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from .errors import ArticleError, PetakuasaError
from .facts import Article, Extraction
from .reading.sources import Reading
from .workers import Vocab, extracting, extractor_version

if TYPE_CHECKING:
    from .graph.store import Store

AHEAD = 4
"""Articles in flight for each worker process: enough to keep it busy, few enough to keep memory flat."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one article: `extraction` where there is a new one, `error` where it failed."""

    state: Literal["extracted", "new", "changed", "unchanged", "failed"]
    where: str
    remarks: tuple[str, ...] = ()
    extraction: Extraction | None = None
    error: ArticleError | None = None


@dataclass(slots=True)
class Report:
    """Counts of a run: articles by what became of them, and what the new and changed ones state."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    failed: int = 0
    persons: int = 0
    events: int = 0
    participations: int = 0
    issues: int = 0

    @property
    def articles(self) -> int:
        """All articles seen, failed ones too."""
        return self.new + self.changed + self.unchanged + self.failed

    def add(self, outcome: Outcome) -> None:
        """Count one outcome of `ingest`."""
        setattr(self, outcome.state, getattr(self, outcome.state) + 1)
        for kind in ("persons", "events", "participations", "issues") if outcome.extraction else ():
            setattr(self, kind, getattr(self, kind) + len(getattr(outcome.extraction, kind)))


def ingest(
    readings: Iterable[Reading | ArticleError],
    store: Store,
    *,
    vocab: Vocab = (),
    workers: int = 1,
    again: bool = False,
) -> Iterator[Outcome]:
    """Extract and store what is new or changed: an outcome for each reading, in order. First the store gets
    the vocabulary, with the user's own files `vocab`.

    An article is unchanged where the store holds it with the same text, the same metadata and from the same
    extractor and vocabulary; `again` redoes it all the same. A failed article leaves what the store held of
    it untouched. Raises `StoreError` where the store fails, `VocabularyError` for `vocab`, and
    `PetakuasaError` where a worker dies.
    """
    from .ontology.vocabulary import load

    vocabulary, extractor = load(vocab), extractor_version(vocab)
    store.load_vocabulary(vocab)

    def is_unchanged(article: Article) -> bool:
        known = None if again else store.article(article.id)
        return known is not None and known.describes(article, extractor)

    for outcome in extractions(readings, vocab=vocab, workers=workers, skip=is_unchanged):
        extraction = outcome.extraction
        if extraction is None:
            yield outcome
            continue
        held = store.article(extraction.article.id) is not None
        try:
            written = store.replace(extraction, vocabulary)
        except ArticleError as error:
            error.where = outcome.where
            yield replace(outcome, state="failed", extraction=None, error=error)
            continue
        if not written:
            yield replace(outcome, state="unchanged", extraction=None)
        elif held:
            yield replace(outcome, state="changed")
        else:
            yield replace(outcome, state="new")


def extractions(
    readings: Iterable[Reading | ArticleError],
    *,
    vocab: Vocab = (),
    workers: int = 1,
    skip: Callable[[Article], bool] = lambda _: False,
) -> Iterator[Outcome]:
    """Extract without storing: `extracted`, `failed`, or `unchanged` for what `skip` passes over. In order,
    at most `AHEAD` articles for each worker process at a time."""
    window: deque[tuple[Reading | ArticleError, Future[Extraction] | None]] = deque()
    with extracting(workers, vocab) as submit:
        for reading in readings:
            future = None
            if isinstance(reading, Reading) and not skip(reading.article):
                future = submit(reading.article)
            window.append((reading, future))
            if len(window) > AHEAD * (workers - 1):
                yield _outcome(*window.popleft())
        while window:
            yield _outcome(*window.popleft())


def _outcome(reading: Reading | ArticleError, future: Future[Extraction] | None) -> Outcome:
    if isinstance(reading, ArticleError):
        return Outcome("failed", reading.where or "", error=reading)
    if future is None:
        return Outcome("unchanged", reading.where, reading.remarks)
    try:
        return Outcome("extracted", reading.where, reading.remarks, future.result())
    except ArticleError as error:
        error.where = reading.where
        return Outcome("failed", reading.where, reading.remarks, error=error)
    except BrokenProcessPool as error:
        raise PetakuasaError(
            "a worker process died, perhaps for want of memory",
            where=reading.where,
            fix="Run the same command again with fewer --workers; what is stored stays.",
        ) from error
