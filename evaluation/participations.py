"""Scores who was at an event, in which mode, and who stood in for whom."""

from __future__ import annotations

from ..facts import PRESENT
from .gold import answers
from .known import Known
from .matching import Entry, Matching, match
from .names import GROUP_LIKENESS, alike, group_likeness, group_words, normalise
from .tally import Rest, Score

SIDES = ("represents", "represented_by")


def likeness(known: Known, ours: Entry, gold: Entry) -> float:
    """How much two entries speak of one participant, 0 when they do not.

    A person known to both sides is matched by that person alone. Otherwise the post decides: role and
    organization (9), or the role where one side leaves the organization open (5). Then the body (9), then the
    words of the group (up to 4). A group and a body or post of the very same name are one (3).
    """
    person = known.matched.get(ours.get("person") or "")
    if person is not None or gold["person"] in known.matched.values():
        return 12 if person is not None and person in answers(gold, "person") else 0
    if gold["role"] and ours.get("role"):
        if not known.same_role(ours, gold):
            return 0
        if known.same_organization(ours, gold):
            return 9
        return 5 if ours.get("organization") is None or gold["organization"] is None else 0
    if gold["role"] or ours.get("person") or gold["person"]:
        return 0
    if not ours.get("role") and gold["organization"] and ours.get("organization"):
        return 9 if known.same_organization(ours, gold) else 0
    groups = [group for group in answers(gold, "group") if group]
    if groups and ours.get("group"):
        return 4 * max(group_likeness(ours["group"], group) for group in groups)
    accepted = {group_words(group) for group in groups} or known.forms(answers(gold, "organization"))
    mine = ours.get("group") or ours.get("role") or known.organization_name(ours.get("organization"))
    return 3 if mine and {group_words(mine), normalise(mine)} & accepted else 0


def match_participants(known: Known, ours: Entry, gold: Entry) -> Matching:
    """The participants of two events, one to one."""
    return match(ours["participants"], gold["participants"], lambda o, g: likeness(known, o, g))


def score_participants(known: Known, ours: Entry, gold: Entry, score: Score) -> None:
    """Scores an aligned pair of events; an optional participant is neither owed nor wrong."""
    matching = match_participants(known, ours, gold)
    for mine, theirs in matching.pairs:
        if not theirs.get("optional"):
            score.right("participations")
            _score_mode(known, mine, theirs, score)
            for side in SIDES:
                _score_side(known, side, mine, theirs, score)
    score_unmatched(known, matching.extra, matching.missed, score)


def score_unmatched(known: Known, extra: list[Entry], missed: list[Entry], score: Score) -> None:
    """Participants without a partner, and the stand-in links that fall with them."""

    def near(ours: Entry, gold: Entry) -> float:
        bodies = ours.get("organization") and gold["organization"]
        return bool(known.same_role(ours, gold)) + bool(bodies and known.same_organization(ours, gold))

    def show(entry: Entry) -> str:
        return show_participant(known, entry)

    owed = [theirs for theirs in missed if not theirs.get("optional")]
    score.unmatched("participations", Rest(extra, owed, show, show), near)
    for side in SIDES:
        for theirs in owed:
            if theirs.get(side):
                score.missed("participations.stand_ins", f"{show(theirs)} | {side} {theirs[side]}")
        for mine in extra:
            if mine.get(side):
                score.false("participations.stand_ins", f"{show(mine)} | {side} {mine[side]}")


def show_participant(known: Known, entry: Entry) -> str:
    """`Nonding | Kepala | Badan … | spoke`, or the group and the mode."""
    person, body = known.person_name(entry.get("person")), known.organization_name(entry.get("organization"))
    named = [str(part) for part in (person, entry.get("role"), body, entry.get("group")) if part]
    return " | ".join([*named, entry["mode"]])


def _score_mode(known: Known, ours: Entry, gold: Entry, score: Score) -> None:
    modes = answers(gold, "mode")
    about = show_participant(known, gold)
    there = ours["mode"] in PRESENT
    agrees = there in {mode in PRESENT for mode in modes}
    score.judge("participations.presence", agrees, ours["mode"], gold["mode"], about)
    score.judge("participations.mode", ours["mode"] in modes, ours["mode"], gold["mode"], about)


def _score_side(known: Known, side: str, ours: Entry, gold: Entry, score: Score) -> None:
    mine, wanted = ours.get(side), [name for name in answers(gold, side) if name]
    about = f"{show_participant(known, gold)} | {side}"
    if mine and any(alike(mine, name, GROUP_LIKENESS) for name in wanted):
        score.right("participations.stand_ins")
    elif mine and wanted:
        score.instead("participations.stand_ins", mine, f"{about} {wanted[0]}")
    elif mine:
        score.false("participations.stand_ins", f"{about} {mine}")
    elif wanted and None not in answers(gold, side):
        score.missed("participations.stand_ins", f"{about} {wanted[0]}")
