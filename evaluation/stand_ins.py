"""Scores who stood in for whom: a link is told on both of its ends, and each end is judged."""

from __future__ import annotations

from .gold import answers
from .known import Known
from .matching import Entry, Matching
from .names import GROUP_LIKENESS, alike, words
from .tally import Score

MEASURE = "participations.stand_ins"
OTHER_END = {"represents": "represented_by", "represented_by": "represents"}


def score_stand_ins(known: Known, ours: Entry, gold: Entry, matching: Matching, score: Score) -> None:
    """The ends within an aligned pair of events; those of participants without a partner fall with them.

    An end is right when it has the words of gold's, or when it leads to the participant to whom gold's leads:
    `Kapolres Pangkajene dan Kepulauan` is `Kapolres Pangkep`.
    """
    for mine, theirs in matching.pairs:
        if theirs.get("optional"):
            continue
        for end in OTHER_END:
            told, wanted = mine.get(end), [name for name in answers(theirs, end) if name]
            shown = f"{known.show(theirs)} | {end}"
            if told and wanted:
                reached = _partner(known, ours["participants"], mine, end)
                owed = _partner(known, gold["participants"], theirs, end)
                same = any(one is reached and other is owed for one, other in matching.pairs)
                if same or any(alike(told, name, GROUP_LIKENESS) for name in wanted):
                    score.right(MEASURE)
                else:
                    score.instead(MEASURE, told, f"{shown} {wanted[0]}")
            elif told:
                score.false(MEASURE, f"{shown} {told}")
            elif wanted and None not in answers(theirs, end):
                score.missed(MEASURE, f"{shown} {wanted[0]}")
    score_ends_of(known, matching.extra, matching.missed, score)


def score_ends_of(known: Known, extra: list[Entry], missed: list[Entry], score: Score) -> None:
    """The ends of participants without a partner."""
    for end in OTHER_END:
        for theirs in missed:
            if theirs.get(end) and not theirs.get("optional"):
                score.missed(MEASURE, f"{known.show(theirs)} | {end} {theirs[end]}")
        for mine in extra:
            if mine.get(end):
                score.false(MEASURE, f"{known.show(mine)} | {end} {mine[end]}")


def _partner(known: Known, entries: list[Entry], entry: Entry, end: str) -> Entry | None:
    """The participant at the other end: named by this one, and naming it in turn."""
    named = next((name for name in answers(entry, end) if name), None)
    if named is None:
        return None
    for other in entries:
        back = other.get(OTHER_END[end])
        if back and other is not entry and _names(known, named, other) and _names(known, back, entry):
            return other
    return None


def _names(known: Known, text: str, entry: Entry) -> bool:
    """Whether a text names a participant: the person, the role (with its region or body), or the group."""
    role = words(entry.get("role") or "")
    if role and role <= words(text):
        return True
    person = known.person_name(entry.get("person"))
    body = known.organization_name(entry.get("organization")) if not role else None
    return any(alike(text, name, GROUP_LIKENESS) for name in (person, body, entry.get("group")) if name)
