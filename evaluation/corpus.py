"""The articles of a gold folder: their texts, with what gold tells about their source."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from ..errors import GoldError
from ..facts import Article
from .gold import Gold


def articles_folder(gold_folder: Path, given: Path | None = None) -> Path:
    """Where the texts are: the given folder, else the gold folder if it has some, else `../articles`."""
    if given:
        return given
    sibling = gold_folder.resolve().parent / "articles"
    return sibling if sibling.is_dir() and not any(gold_folder.glob("*.txt")) else gold_folder


def read_article(stem: str, gold: Gold, folder: Path) -> Article:
    """The article that a gold file is about: the text from `STEM.txt`, its source from the gold file. Bylines
    are for an extractor to find, so they are not told."""
    path = folder / f"{stem}.txt"
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise GoldError(
            f"the text of this gold file cannot be read ({error})",
            where=str(path),
            fix="Name the folder of the texts with --articles.",
        ) from error
    source = gold["article"]
    published = source.get("published")
    return Article(
        id=stem,
        text=text,
        url=source.get("url"),
        outlet=source.get("outlet"),
        published=dt.date.fromisoformat(published) if published else None,
    )
