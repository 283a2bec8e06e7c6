"""Scores who is quoted as saying what."""

from __future__ import annotations

from .gold import answers
from .known import Known
from .matching import Entry, match
from .names import alike, normalise
from .tally import Rest, Score

LEAD = 40
"""Characters (normalised) by which our quotation may begin before gold's first words."""

SPEAKER_LIKENESS = 0.5
"""Share of common words (Dice) from which two descriptions of a speaker without a name are one."""


def likeness(ours: Entry, gold: Entry) -> float:
    """2 our text begins with gold's first words, 1 they come within its first `LEAD` characters, else 0."""
    at = normalise(ours["text"]).find(normalise(gold["begins"]))
    return 0 if not 0 <= at <= LEAD else 2 if at == 0 else 1


def score_statements(known: Known, score: Score) -> None:
    """Gold owes direct speech; indirect speech that it does not list is not held against us."""
    matching = match(known.contract["statements"], known.gold["statements"], likeness)
    for mine, theirs in matching.pairs:
        if theirs.get("optional"):
            continue
        score.right("statements")
        shown = _show_ours(known, mine)
        agrees = _same_speaker(known, mine, theirs)
        score.judge("statements.speaker", agrees, shown, _show_gold(theirs))
        if "date" in theirs:
            agrees = mine.get("date") in answers(theirs, "date")
            score.judge("statements.date", agrees, mine.get("date"), theirs["date"], _show_gold(theirs))
    extra = [mine for mine in matching.extra if mine.get("direct", True)]
    owed = [theirs for theirs in matching.missed if not theirs.get("optional")]
    rest = Rest(extra, owed, lambda mine: _show_ours(known, mine), _show_gold)
    score.unmatched("statements", rest, _near)


def _near(ours: Entry, gold: Entry) -> float:
    return float(normalise(gold["begins"]) in normalise(ours["text"]))


def _same_speaker(known: Known, ours: Entry, gold: Entry) -> bool:
    speaker = ours.get("speaker")
    if speaker is not None:
        return known.matched.get(speaker) in [name for name in answers(gold, "speaker") if name]
    if None not in answers(gold, "speaker"):
        return False
    roles = [role for role in answers(gold, "speaker_role") if role]
    mine = ours.get("speaker_role")
    return not roles if mine is None else any(alike(mine, role, SPEAKER_LIKENESS) for role in roles)


def _show_ours(known: Known, statement: Entry) -> str:
    speaker = known.person_name(statement.get("speaker")) or statement.get("speaker_role")
    return f"{speaker}: {' '.join(statement['text'].split()[:8])}"


def _show_gold(statement: Entry) -> str:
    return f"{statement['speaker'] or statement.get('speaker_role')}: {statement['begins']}"
