"""`petakuasa extract`: articles in, JSON Lines out."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TextIO

import click

from ..errors import ArticleError
from ..ingest import extractions
from ..reading.sources import read
from . import output
from .options import vocab_option, workers_option


@click.command(short_help="Print what articles state, as JSON Lines.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@click.option(
    "-o",
    "--output",
    "target",
    type=click.File("w", encoding="utf-8", lazy=False),
    default="-",
    help="File to write.",
)
@click.option("--explain", is_flag=True, help="Print the articles in colours, and why each fact is stated.")
@click.option(
    "--html",
    "page",
    type=click.Path(path_type=Path, dir_okay=False, writable=True),
    metavar="FILE",
    help="Write the same explanation as one HTML page.",
)
@vocab_option
@workers_option
def command(
    paths: tuple[str, ...],
    target: TextIO,
    explain: bool,
    page: Path | None,
    extra: tuple[Path, ...],
    workers: int,
) -> int:
    """Print what articles state, as JSON Lines.

    One object per article: its people, institutions, tenures, events with their participants, statements,
    and what the text leaves in doubt, each with offsets into the text. Reads text files, JSON Lines
    (`{"id": …, "text": …}`), folders, and `-` for standard input. An article that cannot be read is
    reported and the others go on; the exit code is then 3.

    \b
    petakuasa extract samples/*.txt
    petakuasa extract news.jsonl -o facts.jsonl
    petakuasa extract samples/toba-rakor-kamtibmas.txt --explain --html why.html
    """
    from ..contract import to_contract
    from ..extract import explain_page
    from ..extract.explain import Explainer
    from ..ontology.vocabulary import load
    from .explain import show

    vocabulary = load(extra)
    failed = False
    explainer = Explainer(vocabulary) if explain or page else None
    explanations = []
    for outcome in extractions(read(paths), vocab=extra, workers=workers):
        for text in outcome.remarks:
            output.remark(outcome.where, text)
        if outcome.error:
            output.problem(outcome.error)
            failed = True
        if outcome.extraction and explainer:
            explanations.append(explainer(outcome.extraction))
            if explain:
                show(explanations[-1], target)
        elif outcome.extraction:
            json.dump(to_contract(outcome.extraction, vocabulary), target, ensure_ascii=False)
            target.write("\n")
            target.flush()
    if page:
        page.write_text(explain_page.page(explanations), encoding="utf-8")
    return ArticleError.exit_code if failed else 0
