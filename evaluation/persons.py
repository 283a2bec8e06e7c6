"""Scores persons, and makes them known to what is scored after them."""

from __future__ import annotations

from difflib import SequenceMatcher
from itertools import chain

from .gold import answers
from .known import Known
from .matching import Entry, match
from .names import holds, normalise, squeeze
from .tally import Score

FUZZY = 0.85
"""Ratio of common letters from which two names are one misspelt name."""


def likeness(ours: Entry, gold: Entry) -> float:
    """8 the same name, 4 another form of it, 2 one name within the other, 1 a misspelling, 0 no match."""
    mine, names = normalise(ours["name"]), [normalise(name) for name in full_names(gold)]
    if mine in names:
        return 8
    others = {normalise(alias) for alias in gold.get("aliases", ())}
    if mine in others or names[0] in {normalise(alias) for alias in ours.get("aliases", ())}:
        return 4
    if any(holds(mine.split(), name.split()) for name in chain(names, others)):
        return 2
    return float(any(SequenceMatcher(None, mine, name).ratio() >= FUZZY for name in names))


def full_names(gold: Entry) -> list[str]:
    """The names that count as the full name of a gold person."""
    return [*answers(gold, "name"), *gold.get("alternatives", ())]


def score_persons(known: Known, score: Score) -> None:
    """Matches persons by name and fills `known.matched`; a byline found as a person is a false find."""
    matching = match(known.contract["persons"], known.gold["persons"], likeness)
    for mine, theirs in matching.pairs:
        known.matched[mine["id"]] = theirs["name"]
        if not theirs.get("optional"):
            score.right("persons")
            _score_person(mine, theirs, score)
    bylines = {normalise(name) for name in known.gold.get("bylines", ())}
    for theirs in matching.missed:
        if not theirs.get("optional"):
            score.missed("persons", theirs["name"])
    for mine in matching.extra:
        score.false("persons", mine["name"], "a byline" if normalise(mine["name"]) in bylines else "")


def _score_person(ours: Entry, gold: Entry, score: Score) -> None:
    about = gold["name"]
    same = normalise(ours["name"]) in map(normalise, full_names(gold))
    score.judge("persons.full_name", same, ours["name"], gold["name"])
    ranks = {squeeze(rank or "") for rank in answers(gold, "rank")}
    same = squeeze(ours.get("rank") or "") in ranks
    score.judge("persons.rank", same, ours.get("rank"), gold.get("rank"), about)
    # A degree before the name (Dr, Ir) stands under honorifics or degrees, so both are compared together.
    score.judge("persons.titles", _titles(ours) == _titles(gold), _listed(ours), _listed(gold), about)


def _titles(person: Entry) -> set[str]:
    return {squeeze(title) for key in ("honorifics", "degrees") for title in person.get(key) or ()}


def _listed(person: Entry) -> str:
    return ", ".join(chain(person.get("honorifics") or (), person.get("degrees") or ())) or "none"
