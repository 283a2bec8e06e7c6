"""Aligns our events with gold's and scores what is said about each."""

from __future__ import annotations

from collections.abc import Callable

from .gold import answers
from .known import Known, as_set
from .matching import Entry, match
from .names import PLACE_LIKENESS, alike, normalise, overlap, words
from .participations import match_participants, score_participants, score_unmatched
from .tally import Rest, Score

ALIGNED = 2.5
"""Agreement from which two events are one: a type and a few words, or a day and both the main event, …"""


def agreement(known: Known, ours: Entry, gold: Entry) -> float:
    """Agreement of two events: type 2, day 2, both main 1, label up to 2, participants up to 3."""
    sum_ = 2.0 * _same_type(ours, gold)
    sum_ += 2.0 * (ours["date"] is not None and ours["date"] in answers(gold, "date"))
    sum_ += bool(ours.get("main") and gold.get("main"))
    sum_ += 2 * overlap(words(ours.get("label") or ""), words(gold["label"]))
    sizes = len(ours["participants"]) + len(gold["participants"])
    if sizes:
        sum_ += 3 * 2 * len(match_participants(known, ours, gold).pairs) / sizes
    return sum_


def score_events(known: Known, score: Score) -> None:
    """Scores events and the participants of each; an event without a partner takes its participants along."""

    def likeness(ours: Entry, gold: Entry) -> float:
        sum_ = agreement(known, ours, gold)
        return sum_ if sum_ >= ALIGNED else 0

    def near(ours: Entry, gold: Entry) -> float:
        return agreement(known, ours, gold)

    matching = match(known.contract["events"], known.gold["events"], likeness)
    for mine, theirs in matching.pairs:
        if not theirs.get("optional"):
            score.right("events")
            _score_event(known, mine, theirs, score)
            score_participants(known, mine, theirs, score)
    owed = [theirs for theirs in matching.missed if not theirs.get("optional")]
    score.unmatched("events", Rest(matching.extra, owed, _show, _show), near)
    for mine in matching.extra:
        score_unmatched(known, mine["participants"], [], score)
        _score_organizers(known, mine, {"organizers": []}, score)
    for theirs in owed:
        score_unmatched(known, [], theirs["participants"], score)
        _score_organizers(known, {"organizers": []}, theirs, score)


def _score_event(known: Known, ours: Entry, gold: Entry, score: Score) -> None:
    checks: dict[str, Callable[[Entry, Entry], bool]] = {
        "type": _same_type,
        "date": lambda o, g: o["date"] in answers(g, "date"),
        "place": _same_place,
        "region": lambda o, g: o.get("region") in answers(g, "region"),
    }
    for key, agrees in checks.items():
        if key in gold:
            score.judge(f"events.{key}", agrees(ours, gold), ours.get(key), gold[key], _show(gold))
    if "organizers" in gold:
        _score_organizers(known, ours, gold, score)


def _score_organizers(known: Known, ours: Entry, gold: Entry, score: Score) -> None:
    def likeness(mine: Entry, theirs: Entry) -> float:
        return float(normalise(mine["name"]) in known.forms([theirs["name"]]))

    mine = [{"name": known.organization_name(body)} for body in ours.get("organizers", ())]
    theirs = [{"name": name} for name in gold.get("organizers", ())]
    matching = match(mine, theirs, likeness)
    for _ in matching.pairs:
        score.right("events.organizers")
    for body in matching.missed:
        score.missed("events.organizers", body["name"])
    for body in matching.extra:
        score.false("events.organizers", body["name"])


def _same_type(ours: Entry, gold: Entry) -> bool:
    return normalise(ours["type"]) in as_set([*answers(gold, "type"), *gold.get("alternatives", ())])


def _same_place(ours: Entry, gold: Entry) -> bool:
    mine, places = ours.get("place"), answers(gold, "place")
    if mine is None:
        return None in places
    return any(alike(mine, place, PLACE_LIKENESS) for place in places if place is not None)


def _show(event: Entry) -> str:
    return f"{event['type']} | {event.get('label')} | {event['date']} | {event.get('place')}"
