"""Explanations as one HTML page that needs nothing from outside: no script, no font, no image."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from .explain import Explanation
from .explain_findings import FINDINGS
from .explain_marks import KINDS

_TEMPLATE = "explain.html"


def page(explanations: Sequence[Explanation]) -> str:
    """The page. All text of articles is escaped; NUL and lone surrogates, which no page holds, are U+FFFD."""
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent), autoescape=True, undefined=StrictUndefined
    )
    only = explanations[0].article if len(explanations) == 1 else None
    title = (only.title or only.id) if only else f"{len(explanations)} articles"
    text = environment.get_template(_TEMPLATE).render(
        title=title, explanations=explanations, kinds=KINDS, findings=FINDINGS
    )
    return text.replace("\0", "\ufffd").encode("utf-8", "replace").decode("utf-8")
