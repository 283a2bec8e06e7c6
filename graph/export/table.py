"""CSV for spreadsheets: one row per participation, with the sentence that states it and its source."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import IO

from pyoxigraph import NamedNode

from ... import facts
from ...ontology.terms import RDFS
from ...ontology.vocabulary import load
from .. import iris
from ..store import Store

COLUMNS = (
    "event_date",
    "date_precision",
    "event",
    "event_type",
    "place",
    "region",
    "region_name",
    "post",
    "person",
    "organization",
    "group",
    "mode",
    "present",
    "represents",
    "represented_by",
    "sentence",
    "quote",
    "source",
    "outlet",
    "published",
    "article",
    "event_iri",
    "person_iri",
    "participation_iri",
)
SEPARATOR = " | "
"""Between several sentences or quotes that state one participation."""


def write(store: Store, out: IO[bytes], *, vocabulary: bool) -> None:  # noqa: ARG001
    """Stream the participations of all articles: by date of publication, then in the order of the text.

    UTF-8, comma, a header row; `event_date` is the first day of what `date_precision` says, empty where the
    article leaves it open; `source` is the article's URL, or its id where it has none.
    """
    text = io.TextIOWrapper(out, encoding="utf-8", newline="")
    rows = csv.writer(text, lineterminator="\n")
    rows.writerow(COLUMNS)
    for stored in store.articles():
        graph = NamedNode(iris.article_graph(stored.iri))
        labels = {
            quad.subject.value: quad.object.value  # type: ignore[union-attr]
            for quad in store.scan(None, RDFS.label, None, graph)
        }
        rows.writerows(_rows(store.extraction(stored.iri), labels))
    text.detach()


def _rows(extraction: facts.Extraction, labels: dict[str, str]) -> Iterator[tuple[object, ...]]:
    article = extraction.article
    events = {event.id: event for event in extraction.events}
    parties = _Parties(extraction, labels)
    regions = load().regions
    for part in extraction.participations:
        event = events[part.event]
        region = regions.get(event.region or "")
        yield (
            event.date,
            event.date_precision,
            event.label,
            event.type,
            event.place,
            event.region,
            region and region.full_name,
            parties.posts.get(part.post or ""),
            parties.persons.get(part.person or ""),
            parties.organizations.get(part.organization or ""),
            part.group,
            part.mode,
            str(part.mode in facts.PRESENT).lower(),
            parties.name(part.represents),
            parties.name(part.represented_by),
            SEPARATOR.join(dict.fromkeys(proof.sentence for proof in part.evidence)),
            SEPARATOR.join(dict.fromkeys(proof.quote for proof in part.evidence)),
            article.url or article.id,
            article.outlet,
            article.published,
            article.id,
            event.id,
            part.person,
            part.id,
        )


class _Parties:
    """The names of an article's people, posts and bodies, and of who takes part."""

    def __init__(self, extraction: facts.Extraction, labels: dict[str, str]) -> None:
        self.persons = {person.id: person.name for person in extraction.persons}
        self.organizations = {body.id: body.name for body in extraction.organizations}
        self.posts = {post.id: labels[post.id] for post in extraction.posts}
        self._parts = {part.id: part for part in extraction.participations}

    def name(self, participation: str | None) -> str | None:
        """`Damar Pamungkas (Kabag Ops Polres Lamandau)`, and less where less is known."""
        part = self._parts.get(participation or "")
        if part is None:
            return None
        person, post = self.persons.get(part.person or ""), self.posts.get(part.post or "")
        if person and post:
            return f"{person} ({post})"
        return person or post or self.organizations.get(part.organization or "") or part.group
