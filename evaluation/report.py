"""Scores as a table for people and as JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from .tally import MEASURES, Score, total, value

_COLUMNS = ("measure", "value", "precision", "recall", "right", "wrong", "missed")
_OF_ARTICLE = {
    "persons": "pers",
    "tenures": "ten",
    "organizations": "org",
    "events": "ev",
    "events.type": "type",
    "events.date": "date",
    "events.place": "place",
    "participations": "part",
    "participations.presence": "pres",
    "participations.stand_ins": "stand",
    "statements": "stmt",
    "statements.speaker": "spkr",
}
"""Measures of the table by article, with their heads."""


def table(scores: Sequence[Score]) -> str:
    """Every measure over all articles; a share has no precision and recall of its own."""
    every = total(scores)
    lines = [_row(_COLUMNS)]
    for measure, kind in MEASURES.items():
        count = every[measure]
        found = kind == "found"
        rates = [f"{rate:.3f}" if found else "" for rate in (count.precision, count.recall)]
        number = f"{value(measure, count):.3f}"
        lines.append(_row((measure, number, *rates, count.right, count.wrong, count.missed if found else "")))
    return "\n".join(lines)


def table_by_article(scores: Sequence[Score]) -> str:
    """One line for each article, worst participations first; `-` where the article has nothing to measure."""
    width = max(len(score.article) for score in scores)
    lines = ["article".ljust(width) + "".join(f"{head:>7}" for head in _OF_ARTICLE.values())]
    for score in sorted(
        scores, key=lambda one: (value("participations", one["participations"]), one.article)
    ):
        cells = "".join(f"{_cell(score, measure):>7}" for measure in _OF_ARTICLE)
        lines.append(score.article.ljust(width) + cells)
    return "\n".join(lines)


def as_json(scores: Sequence[Score]) -> str:
    """All measures, in total and by article, and every difference."""
    every = total(scores)
    document = {
        "articles": len(scores),
        "measures": _measures(every),
        "by_article": {score.article: _measures(score) for score in scores},
        "differences": [
            {
                "article": difference.article,
                "measure": difference.measure,
                "kind": difference.kind,
                "ours": difference.ours or None,
                "gold": difference.gold or None,
            }
            for difference in every.differences
        ],
    }
    return json.dumps(document, ensure_ascii=False, indent=1)


def _measures(score: Score) -> dict[str, Any]:
    return {
        measure: {
            "value": round(value(measure, score[measure]), 4),
            "right": score[measure].right,
            "wrong": score[measure].wrong,
            "missed": score[measure].missed,
        }
        for measure in MEASURES
    }


def _row(cells: Sequence[object]) -> str:
    return f"{cells[0]!s:<26}" + "".join(f"{cell!s:>10}" for cell in cells[1:])


def _cell(score: Score, measure: str) -> str:
    count = score[measure]
    return f"{value(measure, count):.2f}" if count.right + count.wrong + count.missed else "-"
