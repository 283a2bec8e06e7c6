"""Why an article states what it states: its text with every span by kind, and each fact with the rule and the
words that made it.

The spans are what the parsers see before anything is settled; the facts are those of the extraction. Both are
plain values here: `cli/explain.py` prints them, `explain_page.py` makes a page of them.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from ..facts import Article, Extraction
from ..ontology.vocabulary import Vocabulary
from .explain_findings import Finding, Findings
from .explain_marks import Segment, seen, segments, stated
from .pipeline import Pipeline


@dataclass(frozen=True, slots=True)
class Explanation:
    """One article, understood."""

    article: Article
    segments: tuple[Segment, ...]
    findings: tuple[Finding, ...]

    def segment_at(self, offset: int) -> Segment:
        """The segment that holds a character of the text; the page's template links quotes to it."""
        return self.segments[bisect_right(self.segments, offset, key=lambda segment: segment.start) - 1]


class Explainer:
    """Explains extractions made with one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._pipeline = Pipeline(vocabulary)

    def __call__(self, extraction: Extraction) -> Explanation:
        """Explain what `extraction` states of its article."""
        page, views = self._pipeline.read(extraction.article)
        marks = sorted({*seen(page, views), *stated(extraction)}, key=lambda m: (m.start, -m.end, m.kind))
        return Explanation(
            extraction.article,
            tuple(segments(extraction.article.text, marks)),
            tuple(Findings(extraction, page, self._vocabulary)),
        )
