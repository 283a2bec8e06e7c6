"""Scores who holds which post, and in which capacity."""

from __future__ import annotations

from .gold import answers
from .known import Known
from .matching import Entry, match
from .tally import Rest, Score


def score_tenures(known: Known, score: Score) -> None:
    """A tenure is found when person, role and organization are right; then capacity and region are judged."""

    def near(ours: Entry, gold: Entry) -> float:
        if known.matched.get(ours["person"]) not in answers(gold, "person"):
            return 0
        return 1 + known.same_role(ours, gold) + known.same_organization(ours, gold)

    def likeness(ours: Entry, gold: Entry) -> float:
        # A post that one person held, left and took up again is told apart by its capacity.
        return 2 + (ours.get("capacity") in answers(gold, "capacity")) if near(ours, gold) == 3 else 0

    def show(tenure: Entry) -> str:
        body = known.organization_name(tenure["organization"])
        return " | ".join(
            str(part)
            for part in (known.person_name(tenure["person"]), tenure["role"], body, tenure.get("capacity"))
        )

    matching = match(known.contract["tenures"], known.gold["tenures"], likeness)
    for mine, theirs in matching.pairs:
        if theirs.get("optional"):
            continue
        score.right("tenures")
        for key in ("capacity", "region"):
            if key in theirs:
                agrees = mine.get(key) in answers(theirs, key)
                score.judge(f"tenures.{key}", agrees, mine.get(key), theirs[key], show(theirs))
    owed = [theirs for theirs in matching.missed if not theirs.get("optional")]
    score.unmatched("tenures", Rest(matching.extra, owed, show, show), near)
