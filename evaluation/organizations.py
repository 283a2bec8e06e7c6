"""Scores organizations."""

from __future__ import annotations

from .gold import answers
from .known import Known
from .matching import Entry, match
from .names import normalise, overlap, words
from .tally import Rest, Score

NEAR = 0.5
"""Share of common words from which an organization is shown beside another as its near miss."""


def score_organizations(known: Known, score: Score) -> None:
    """An implied organization is neither owed nor wrong, nor is one that gold accepts somewhere in a fact."""
    gold = known.gold

    def likeness(ours: Entry, gold: Entry) -> float:
        if normalise(ours["name"]) not in known.forms([gold["name"]]):
            return 0
        return 2 if normalise(ours["name"]) == normalise(gold["name"]) else 1

    def near(ours: Entry, gold: Entry) -> float:
        share = overlap(words(ours["name"]), words(gold["name"]))
        return share if share >= NEAR else 0

    def show(body: Entry) -> str:
        return str(body["name"])

    matching = match(known.contract["organizations"], gold["organizations"], likeness)
    for _, theirs in matching.pairs:
        if not _not_owed(theirs):
            score.right("organizations")
    # What gold lists is judged by the list: a second find of a listed body is a false one.
    accepted = _accepted(known) - {
        form for body in gold["organizations"] for form in known.forms([body["name"]])
    }
    extra = [
        mine for mine in matching.extra if not (mine.get("implied") or normalise(mine["name"]) in accepted)
    ]
    owed = [theirs for theirs in matching.missed if not _not_owed(theirs)]
    score.unmatched("organizations", Rest(extra, owed, show, show), near)


def _not_owed(body: Entry) -> bool:
    return bool(body.get("implied") or body.get("optional"))


def _accepted(known: Known) -> set[str | None]:
    gold = known.gold
    names = list(gold.get("implied_organizations", ()))
    for event in gold["events"]:
        names += event.get("organizers", ())
    for entry in (*gold["tenures"], *(one for event in gold["events"] for one in event["participants"])):
        names += answers(entry, "organization")
    return {normalise(name) for name in names if name is not None}
