"""`petakuasa evaluate`: score the extraction against gold files."""

from __future__ import annotations

from pathlib import Path

import click

from ..errors import GoldError

_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.command("evaluate", short_help="Score the extraction against gold files.")
@click.argument("gold_dir", type=_FOLDER)
@click.option(
    "--articles",
    type=_FOLDER,
    multiple=True,
    help="Folder of the texts; may be repeated (default: GOLD_DIR, its articles/, or articles/ beside it).",
)
@click.option("--only", multiple=True, metavar="STEM", help="Only gold files that begin so; may be repeated.")
@click.option("--errors", is_flag=True, help="List every miss and false find, one a line.")
@click.option("--by-article", is_flag=True, help="One more table: a line for each article.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json"]),
    default="table",
    show_default=True,
    help="What to print.",
)
@click.option("--floors", type=click.Path(dir_okay=False, path_type=Path), help="Fail below these floors.")
@click.option("--update-floors", is_flag=True, help="Raise the floors to what is reached.")
@click.option("--allow-regression", is_flag=True, help="Let --update-floors lower a floor.")
def command(
    gold_dir: Path,
    articles: tuple[Path, ...],
    only: tuple[str, ...],
    errors: bool,
    by_article: bool,
    form: str,
    floors: Path | None,
    update_floors: bool,
    allow_regression: bool,
) -> None:
    """Score the extraction against gold files.

    GOLD_DIR holds one JSON file an article, in the form that docs/gold.md describes; a file of the same stem
    with `.txt` is the article's text.

    \b
    petakuasa evaluate tests/gold --articles tests/gold/articles --articles samples
    petakuasa evaluate GOLD_DIR --errors | grep participations
    """
    if floors and only:
        raise click.UsageError("--floors judges the whole folder; leave out --only.")
    if (update_floors or allow_regression) and not floors:
        raise click.UsageError("--update-floors and --allow-regression need --floors FILE.")
    from ..evaluation import report
    from ..evaluation.corpus import read_article, text_path
    from ..evaluation.floors import digest, problems, update
    from ..evaluation.gold import read_folder
    from ..evaluation.score import compare

    golds = read_folder(gold_dir, only)
    paths = {stem: text_path(stem, gold_dir, articles) for stem in golds}
    texts = {stem: read_article(stem, gold, paths[stem]) for stem, gold in golds.items()}

    from ..contract import to_contract
    from ..ontology.vocabulary import load
    from ..workers import extract

    vocabulary = load()
    scores = [compare(to_contract(extract(texts[stem]), vocabulary), gold) for stem, gold in golds.items()]
    if form == "json":
        click.echo(report.as_json(scores))
    else:
        if errors:
            for score in scores:
                for difference in score.differences:
                    click.echo(difference)
        if by_article:
            click.echo(report.table_by_article(scores) + "\n")
        click.echo(report.table(scores))
    if floors is None:
        return
    corpus = digest([*(gold_dir / f"{stem}.json" for stem in golds), *paths.values()])
    if update_floors:
        update(floors, scores, corpus, allow_regression=allow_regression)
    elif fallen := problems(floors, scores, corpus):
        raise GoldError("; ".join(fallen), where=str(floors))
