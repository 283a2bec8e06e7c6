"""The articles of a gold folder: their texts, with what gold tells about their source."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from ..errors import GoldError
from ..facts import Article
from ..reading.plain import article_from_text
from .gold import Gold


def text_path(stem: str, gold_folder: Path, given: Sequence[Path] = ()) -> Path:
    """The text of a gold file: `STEM.txt` in the given folders; without these in the gold folder, in its
    `articles`, or in `articles` beside it. Raises `GoldError` where there is none."""
    folders = given or (gold_folder, gold_folder / "articles", gold_folder.resolve().parent / "articles")
    for folder in folders:
        if (path := folder / f"{stem}.txt").is_file():
            return path
    raise GoldError(
        f"no {stem}.txt to this gold file",
        where=str(gold_folder / f"{stem}.json"),
        fix="Name the folder of the texts with --articles.",
    )


def read_article(stem: str, gold: Gold, path: Path) -> Article:
    """The article as petakuasa reads it, with the address, outlet and day of publication that gold tells."""
    article, _ = article_from_text(path.read_bytes(), stem, str(path))
    source = gold["article"]
    published = source.get("published")
    return replace(
        article,
        id=stem,
        url=source.get("url") or article.url,
        outlet=source.get("outlet") or article.outlet,
        published=dt.date.fromisoformat(published) if published else article.published,
    )
