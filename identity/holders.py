"""The holder of a post on a day: named by an article of that day, inferred from others, or unknown."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from .occupancies import SHORT, Run, Timeline

REACH = 270
"""Days before the first and after the last sighting for which a holder is still inferred."""
CHANGE = 90
"""The same where somebody else holds the post on the other side of the day and the change is not dated."""


@dataclass(frozen=True, slots=True)
class Holder:
    """An answer: `named` where a sighting is of that very day, `inferred` with its reason, else `unknown`
    with what keeps it open."""

    state: Literal["named", "inferred", "unknown"]
    reason: str
    run: Run | None = None


def holder(line: Timeline, day: dt.date) -> Holder:
    """Who held the post on a day, as far as the articles of the timeline tell."""
    runs = [run for run in line.runs if run.first and run.last and run.capacity not in SHORT]
    if any(_clash(a, b, day) for a, b in line.conflicts):
        return Holder("unknown", "reports disagree on who held it then")
    seen = [run for run in runs if any(seat.day == day for seat in run.seats)]
    if seen:
        latest = max(seen, key=lambda run: (run.first or day, run.person))
        if len({run.person for run in seen}) > 1 and latest.start != day:
            return Holder("unknown", "articles name several holders on that day")
        return Holder("named", f"named in it on {day}", latest)
    around = [run for run in runs if run.span[0] <= day <= run.span[1]]
    if around:
        run = around[0]
        return Holder("inferred", f"seen in it before and after, from {run.first} to {run.last}", run)
    candidates = [run for run in runs if _reaches(run, day)]
    if len({run.person for run in candidates}) > 1:
        return Holder("unknown", "the change between two holders is not dated")
    if candidates:
        run = min(candidates, key=lambda run: _distance(run, day))
        side, seen_on = ("after", run.first) if day < run.span[0] else ("before", run.last)
        reason = f"seen in it {_distance(run, day)} days {side}, on {seen_on}, and nobody else between"
        return Holder("inferred", reason, run)
    return Holder("unknown", "no article shows a holder near that day" if runs else "no holder is named")


def _reaches(run: Run, day: dt.date) -> bool:
    first, last = run.span
    if day < first:
        floor = run.start or (run.not_before and run.not_before + dt.timedelta(days=1))
        reach = CHANGE if run.not_before and not run.start else REACH
        return (first - day).days <= reach and (floor is None or day >= floor)
    ceiling = run.end or (run.not_after and run.not_after - dt.timedelta(days=1))
    reach = CHANGE if run.not_after and not run.end else REACH
    return (day - last).days <= reach and (ceiling is None or day <= ceiling)


def _distance(run: Run, day: dt.date) -> int:
    first, last = run.span
    return max((first - day).days, (day - last).days)


def _clash(one: Run, other: Run, day: dt.date) -> bool:
    """True where both runs hold the day, which is not the day of a change."""
    return max(one.span[0], other.span[0]) < day < min(one.span[1], other.span[1])
