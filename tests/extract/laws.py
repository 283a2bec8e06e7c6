"""What holds of every extraction, whatever the text. `check` raises AssertionError with what is broken."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator

from petakuasa.contract import to_contract
from petakuasa.facts import PRESENT, Evidence, Extraction
from petakuasa.ontology.vocabulary import Vocabulary

Extract = Callable[..., Extraction]
"""The fixture `extract`: a text, and what is known of its article."""


def check(extraction: Extraction, vocabulary: Vocabulary) -> None:
    """All laws."""
    evidence_is_the_text(extraction)
    references_resolve(extraction, vocabulary)
    stand_ins_come_in_pairs(extraction)
    events_are_sound(extraction)
    json.dumps(to_contract(extraction, vocabulary))


def evidences(extraction: Extraction) -> Iterator[Evidence]:
    """Every piece of evidence, of every fact."""
    for person in extraction.persons:
        yield from person.mentions
    for organization in extraction.organizations:
        yield from organization.mentions
    for fact in (*extraction.tenures, *extraction.events, *extraction.participations):
        yield from fact.evidence
    for said in (*extraction.statements, *extraction.issues):
        yield said.evidence


def evidence_is_the_text(extraction: Extraction) -> None:
    """`text[start:end] == quote`, and the quote stands inside its sentence."""
    text = extraction.article.text
    for piece in evidences(extraction):
        assert 0 <= piece.start < piece.end <= len(text), piece
        assert text[piece.start : piece.end] == piece.quote, piece
        sentence_end = piece.sentence_start + len(piece.sentence)
        assert text[piece.sentence_start : sentence_end] == piece.sentence, piece
        assert piece.sentence_start <= piece.start, piece
        assert piece.end <= sentence_end, piece
        assert piece.rule, piece
    for person in extraction.persons:
        assert person.name.strip(), person
        assert person.mentions, person
    for organization in extraction.organizations:
        assert organization.name.strip(), organization
        assert organization.mentions, organization
    for fact in (*extraction.tenures, *extraction.events, *extraction.participations):
        assert fact.evidence, fact


def references_resolve(extraction: Extraction, vocabulary: Vocabulary) -> None:
    """Every id is its fact's alone, and every id and notation that a fact names is there."""
    persons = _ids(extraction.persons)
    organizations = _ids(extraction.organizations)
    posts = _ids(extraction.posts)
    events = _ids(extraction.events)
    participations = _ids(extraction.participations)
    used = {fact.post for fact in (*extraction.tenures, *extraction.participations)}
    used |= {said.speaker_post for said in extraction.statements}
    _ids(extraction.tenures)
    _ids(extraction.statements)
    for organization in extraction.organizations:
        assert organization.type in {None, *vocabulary.institution_types}, organization
        assert organization.region in {None, *vocabulary.regions}, organization
    for post in extraction.posts:
        assert post.organization in {None, *organizations}, post
        assert post.role in {None, *vocabulary.roles}, post
        assert post.region in {None, *vocabulary.regions}, post
        assert post.title.strip(), post
        assert post.id in used, post
    for tenure in extraction.tenures:
        assert tenure.person in persons, tenure
        assert tenure.post in posts, tenure
        assert tenure.surface.strip(), tenure
    for event in extraction.events:
        assert event.type in vocabulary.event_types, event
        assert event.region in {None, *vocabulary.regions}, event
        assert set(event.organizers) <= organizations, event
    for entry in extraction.participations:
        assert entry.event in events, entry
        assert entry.person in {None, *persons}, entry
        assert entry.post in {None, *posts}, entry
        assert entry.organization in {None, *organizations}, entry
        assert entry.represents in {None, *participations}, entry
        assert entry.represented_by in {None, *participations}, entry
        assert entry.person or entry.post or entry.organization or entry.group, entry
    for statement in extraction.statements:
        assert statement.speaker in {None, *persons}, statement
        assert statement.speaker_post in {None, *posts}, statement
        assert statement.event in {None, *events}, statement


def stand_ins_come_in_pairs(extraction: Extraction) -> None:
    """Who was represented did not come, and each names the other; who came for several names the first of
    them, and for whom several came names the first of those."""
    entries = {entry.id: entry for entry in extraction.participations}
    for entry in entries.values():
        if entry.represents is not None:
            other = entries[entry.represents]
            deputy = entries[other.represented_by or ""]
            assert deputy.represents == other.id, (entry, other)
            assert other.event == entry.event, (entry, other)
        if entry.represented_by is not None:
            other = entries[entry.represented_by]
            first = entries[other.represents or ""]
            assert first.represented_by == other.id, (entry, other)
            assert entry.mode == "represented", entry


def events_are_sound(extraction: Extraction) -> None:
    """One main event where there is any; spans of days go forward; nobody attended what is yet to come."""
    assert sum(event.main for event in extraction.events) == bool(extraction.events)
    status = {event.id: event.status for event in extraction.events}
    for event in extraction.events:
        assert (event.date is None) == (event.date_precision is None), event
        assert event.end_date is None or (event.date is not None and event.date < event.end_date), event
        assert event.label.strip(), event
    for entry in extraction.participations:
        assert status[entry.event] not in ("planned", "postponed") or entry.mode not in PRESENT, entry


def _ids(facts: Iterable[object]) -> set[str]:
    ids = [fact.id for fact in facts]  # type: ignore[attr-defined]
    assert len(ids) == len(set(ids)), ids
    return set(ids)
