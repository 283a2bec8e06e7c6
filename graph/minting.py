"""From the local ids of one extraction to IRIs: which fields identify a fact inside its article."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from .. import facts
from ..errors import ArticleError
from ..ontology.vocabulary import Vocabulary
from . import iris, sharing


@dataclass(frozen=True, slots=True)
class Minted:
    """The IRIs of one extraction's nodes: `of[kind][local id]`, `kind` being the field of `Extraction`.

    Issues have no local id; their keys are their positions, as strings.
    """

    article_id: str
    article: str
    of: dict[str, dict[str, str]]

    def iri(self, kind: str, local_id: str) -> str:
        """The IRI of a fact; ArticleError where the extraction has none of that id."""
        try:
            return self.of[kind][local_id]
        except KeyError:
            raise ArticleError(
                f"a fact refers to {local_id!r}, which is not among the {kind}",
                where=self.article_id,
                fix="Report it with the article: the extraction contradicts itself.",
            ) from None

    def maybe(self, kind: str, local_id: str | None) -> str | None:
        """As `iri`, and None for None."""
        return None if local_id is None else self.iri(kind, local_id)

    def evidence(self, evidence: facts.Evidence) -> str:
        """The IRI of a piece of evidence: facts that rest on the same words by the same rule share it."""
        return iris.fact(
            "evidence", self.article, evidence.start, evidence.end, evidence.rule, evidence.sentence_start
        )


def mint(extraction: facts.Extraction, vocabulary: Vocabulary) -> Minted:
    """Name every node of an extraction.

    Offsets identify nothing but evidence, so that an edit of the text that moves a fact
    leaves its IRI. Facts that agree in all that identifies them are numbered in the extraction's order.
    """
    article = iris.article(extraction.article.id)
    seen: Counter[tuple[str | int | None, ...]] = Counter()

    def fact(kind: str, *key: str | int | None) -> str:
        seen[(kind, *key)] += 1
        nth = seen[(kind, *key)]
        return iris.fact(kind, article, *key, *([nth] if nth > 1 else []))

    minted = Minted(extraction.article.id, article, {})
    of = minted.of
    of["persons"] = {p.id: fact("person", p.name) for p in extraction.persons}
    of["organizations"] = {
        o.id: sharing.organization(o, article, vocabulary) for o in extraction.organizations
    }
    of["posts"] = {
        p.id: sharing.post(p, minted.maybe("organizations", p.organization), article, vocabulary)
        for p in extraction.posts
    }
    of["tenures"] = {
        t.id: fact("tenure", minted.iri("persons", t.person), minted.iri("posts", t.post), t.capacity)
        for t in extraction.tenures
    }
    of["events"] = {e.id: fact("event", e.type, e.label) for e in extraction.events}
    of["participations"] = {
        p.id: fact(
            "participation",
            minted.iri("events", p.event),
            minted.maybe("persons", p.person),
            minted.maybe("posts", p.post),
            minted.maybe("organizations", p.organization),
            p.group,
        )
        for p in extraction.participations
    }
    of["statements"] = {s.id: fact("statement", s.evidence.quote) for s in extraction.statements}
    of["issues"] = {
        str(position): fact("issue", issue.kind, issue.message)
        for position, issue in enumerate(extraction.issues)
    }
    return minted
