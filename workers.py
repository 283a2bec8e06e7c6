"""Where extraction is computed: in this process, or in as many others as asked for.

Both are a `concurrent.futures.Executor`, so that the road (`ingest.py`) does not know the difference. A
worker builds one pipeline and keeps it; it dies with the process that started it, killed or not.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .errors import ArticleError, PetakuasaError
from .facts import Article, Extraction

if TYPE_CHECKING:
    from .extract.pipeline import Pipeline


Vocab = tuple[Path, ...]
"""The user's own Turtle files, which add to the package's vocabulary."""


@contextmanager
def extracting(workers: int, vocab: Vocab = ()) -> Iterator[Callable[[Article], Future[Extraction]]]:
    """A function that hands an article to the workers. The future raises `ArticleError` for an article on
    which the extraction stumbles, `BrokenProcessPool` where a worker process has died."""
    executor: Executor = _Here() if workers == 1 else _processes(workers)
    try:
        yield lambda article: executor.submit(extract, article, vocab)
    finally:
        executor.shutdown(cancel_futures=True)


def extract(article: Article, vocab: Vocab = ()) -> Extraction:
    """What the article states, by this process's pipeline. A fault of the extraction is an `ArticleError`:
    one odd article among thousands is reported and stops nothing."""
    pipeline, version = _pipeline(vocab), extractor_version(vocab)
    try:
        return replace(pipeline(article), extractor=version)
    except PetakuasaError:
        raise
    except Exception as error:
        if sys.flags.dev_mode:
            raise
        raise ArticleError(
            f"the extraction failed: {type(error).__name__}: {error}",
            where=article.id,
            fix="This is a fault of petakuasa: please report it with the article.",
        ) from error


@cache
def extractor_version(vocab: Vocab = ()) -> str:
    """What every extraction is stamped with: a new version, or another vocabulary, reads articles anew."""
    from .extract.pipeline import EXTRACTOR_VERSION
    from .ontology.vocabulary import load

    return f"{EXTRACTOR_VERSION}+{load(vocab).digest}"


@cache
def _pipeline(vocab: Vocab) -> Pipeline:
    from .extract.pipeline import Pipeline
    from .ontology.vocabulary import load

    return Pipeline(load(vocab))


class _Here(Executor):
    """Computes at once, in this process."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except PetakuasaError as error:
            future.set_exception(error)
        return future


def _processes(workers: int) -> ProcessPoolExecutor:
    """Spawned, not forked: the store of this process runs threads, which a fork would leave half."""
    return ProcessPoolExecutor(
        workers, mp_context=multiprocessing.get_context("spawn"), initializer=_begin_worker
    )


def _begin_worker() -> None:
    """Leave Ctrl-C to the parent, and go when the parent is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_follow_parent, daemon=True).start()


def _follow_parent() -> None:
    if parent := multiprocessing.parent_process():
        parent.join()
        os._exit(1)
