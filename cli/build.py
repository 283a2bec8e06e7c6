"""`petakuasa build`: articles into a store."""

from __future__ import annotations

from pathlib import Path

import click

from ..errors import ArticleError
from ..ingest import Report, ingest
from ..reading.sources import count, read
from ..settings import Settings
from . import output
from .options import store_options, vocab_option, workers_option


@click.command(short_help="Read articles into a store: one named graph per article.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@store_options
@vocab_option
@workers_option
@click.option("--again", is_flag=True, help="Extract unchanged articles too.")
def command(
    paths: tuple[str, ...], settings: Settings, extra: tuple[Path, ...], workers: int, again: bool
) -> int:
    """Read articles into a store: one named graph per article.

    Reads text files (.txt), JSON Lines (.jsonl: `{"id": …, "text": …}`, and `url`, `title`, `outlet`,
    `published`, `authors` where they are known), folders with all that is below them, and `-` for standard
    input. A text file's name is the article's id; it may begin with a header between two lines `---`
    (`published: 2024-06-11`).

    An article that the store holds unchanged is passed over, so building twice changes nothing, and a
    build that was interrupted is finished by the same command. An article that cannot be read is reported
    and the others go on; the exit code is then 3.

    \b
    petakuasa build samples
    petakuasa build 2024/ news.jsonl --store DIR --workers 4
    """
    from ..graph import iris
    from ..graph.store import Store
    from ..identity.update import update
    from ..queries.publication import publish

    report = Report()
    written: set[str] = set()
    with Store.open(settings.store) as store:
        outcomes = ingest(read(paths), store, vocab=extra, workers=workers, again=again)
        for outcome in output.progress(outcomes, count(paths), "articles"):
            for text in outcome.remarks:
                output.remark(outcome.where, text)
            if outcome.error:
                output.problem(outcome.error)
            report.add(outcome)
            if outcome.extraction:
                written.add(iris.article(outcome.extraction.article.id))
        update(store, written)
        publish(store)
    click.echo(_summary(report, settings))
    return ArticleError.exit_code if report.failed else 0


def _summary(report: Report, settings: Settings) -> str:
    articles = (
        f"{report.articles} articles: {report.new} new, {report.changed} changed, "
        f"{report.unchanged} unchanged, {report.failed} failed"
    )
    if not report.new and not report.changed:
        return articles
    return (
        f"{articles}\nwritten to {settings.store}: {report.persons} persons, {report.events} events, "
        f"{report.participations} participations, {report.issues} doubts"
    )
