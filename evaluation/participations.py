"""Scores who was at an event, and in which mode."""

from __future__ import annotations

from ..facts import PRESENT
from .gold import answers
from .known import Known
from .matching import Entry, Matching, match
from .names import group_likeness, group_words, normalise
from .stand_ins import score_ends_of, score_stand_ins
from .tally import Rest, Score


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
    _score_rest(known, matching.extra, matching.missed, score)
    score_stand_ins(known, ours, gold, matching, score)


def score_unmatched(known: Known, extra: list[Entry], missed: list[Entry], score: Score) -> None:
    """Scores the participants of events without a partner."""
    _score_rest(known, extra, missed, score)
    score_ends_of(known, extra, missed, score)


def _score_rest(known: Known, extra: list[Entry], missed: list[Entry], score: Score) -> None:
    def near(ours: Entry, gold: Entry) -> float:
        bodies = ours.get("organization") and gold["organization"]
        return bool(known.same_role(ours, gold)) + bool(bodies and known.same_organization(ours, gold))

    owed = [theirs for theirs in missed if not theirs.get("optional")]
    score.unmatched("participations", Rest(extra, owed, known.show, known.show), near)


def _score_mode(known: Known, ours: Entry, gold: Entry, score: Score) -> None:
    modes, about = answers(gold, "mode"), known.show(gold)
    agrees = (ours["mode"] in PRESENT) in {mode in PRESENT for mode in modes}
    score.judge("participations.presence", agrees, ours["mode"], gold["mode"], about)
    score.judge("participations.mode", ours["mode"] in modes, ours["mode"], gold["mode"], about)
