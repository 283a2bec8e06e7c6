"""Counts of what agrees, and the differences behind them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Literal

from .matching import Entry, Likeness, match

MEASURES: dict[str, Literal["found", "share"]] = {
    "persons": "found",
    "persons.full_name": "share",
    "persons.rank": "share",
    "persons.titles": "share",
    "tenures": "found",
    "tenures.capacity": "share",
    "tenures.region": "share",
    "organizations": "found",
    "events": "found",
    "events.type": "share",
    "events.date": "share",
    "events.place": "share",
    "events.region": "share",
    "events.organizers": "found",
    "participations": "found",
    "participations.presence": "share",
    "participations.mode": "share",
    "participations.stand_ins": "found",
    "statements": "found",
    "statements.speaker": "share",
    "statements.date": "share",
}
"""Every measure: `found` counts entries (precision, recall, F1), `share` how many matched entries agree."""

Kind = Literal["missed", "false", "instead", "differs"]


@dataclass(frozen=True, slots=True)
class Count:
    """`right` entries, `wrong` ones (found, or said otherwise, without ground) and `missed` ones."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(self.right + other.right, self.wrong + other.wrong, self.missed + other.missed)

    @property
    def precision(self) -> float:
        """Share of what was found that is right; 1.0 where nothing was found."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """Share of what is owed that was found; 1.0 where nothing is owed."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        """F1 of the entries; of a `share`, where nothing is ever missed alone, see `value`."""
        every = 2 * self.right + self.wrong + self.missed
        return 2 * self.right / every if every else 1.0


def value(measure: str, count: Count) -> float:
    """The one number of a measure: F1 of entries, share of agreement otherwise."""
    return count.f1 if MEASURES[measure] == "found" else count.precision


@dataclass(frozen=True, slots=True)
class Difference:
    """One disagreement: an entry missed, a false one, both in one, or a found one whose value differs."""

    article: str
    measure: str
    kind: Kind
    ours: str = ""
    gold: str = ""

    def __str__(self) -> str:
        """One line, fields parted by tabs, so that `grep` and `cut` serve."""
        sides = [f"{side}: {text}" for side, text in (("gold", self.gold), ("ours", self.ours)) if text]
        return "\t".join([self.article, self.measure, self.kind, *sides])


@dataclass(frozen=True, slots=True)
class Rest:
    """What found no partner (owed entries and countable finds only), and how each side is shown."""

    extra: list[Entry]
    missed: list[Entry]
    show_ours: Callable[[Entry], str]
    show_gold: Callable[[Entry], str]


@dataclass(slots=True)
class Score:
    """The counts of one article (or, summed, of many) and its differences in the order of the measures."""

    article: str
    counts: Counter[tuple[str, str]] = field(default_factory=Counter)
    differences: list[Difference] = field(default_factory=list)

    def __getitem__(self, measure: str) -> Count:
        return Count(*(self.counts[measure, kind] for kind in ("right", "wrong", "missed")))

    def right(self, measure: str) -> None:
        """An entry that was found, or a value that agrees."""
        self.counts[measure, "right"] += 1

    def missed(self, measure: str, gold: str) -> None:
        """An owed entry that was not found."""
        self.counts[measure, "missed"] += 1
        self.differences.append(Difference(self.article, measure, "missed", "", gold))

    def false(self, measure: str, ours: str, why: str = "") -> None:
        """An entry that was found without ground."""
        self.counts[measure, "wrong"] += 1
        self.differences.append(Difference(self.article, measure, "false", ours, why))

    def instead(self, measure: str, ours: str, gold: str) -> None:
        """An entry that was missed and a false one that seems to stand for it: two counts, one line."""
        self.counts[measure, "missed"] += 1
        self.counts[measure, "wrong"] += 1
        self.differences.append(Difference(self.article, measure, "instead", ours, gold))

    def unmatched(self, measure: str, rest: Rest, near: Likeness) -> None:
        """What found no partner; by `near` a false find is told with the miss that it seems to stand for."""
        guess = match(rest.extra, rest.missed, near)
        for mine, theirs in guess.pairs:
            self.instead(measure, rest.show_ours(mine), rest.show_gold(theirs))
        for theirs in guess.missed:
            self.missed(measure, rest.show_gold(theirs))
        for mine in guess.extra:
            self.false(measure, rest.show_ours(mine))

    def judge(self, measure: str, agrees: bool, ours: object, gold: object, about: str = "") -> None:
        """A value of a matched entry: right, or one difference."""
        if agrees:
            self.right(measure)
            return
        self.counts[measure, "wrong"] += 1
        self.differences.append(
            Difference(
                self.article, measure, "differs", f"{ours!s}", f"{gold!s} ({about})" if about else f"{gold!s}"
            )
        )


def total(scores: Iterable[Score]) -> Score:
    """Micro total: the counts of all articles together."""
    every = Score("all")
    for score in scores:
        every.counts.update(score.counts)
        every.differences.extend(score.differences)
    return every
