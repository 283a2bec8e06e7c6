"""`petakuasa history`: who held a post through time, or on a day, as far as articles tell."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import click

from ..settings import Settings
from . import tables
from .options import store_options

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..identity.occupancies import Run, Timeline

DATE = click.DateTime(["%Y-%m-%d"])
RUNS = ("person", "capacity", "seen", "last", "start", "end", "not_before", "not_after", "articles")
DAY = ("day", "post", "state", "person", "capacity", "reason")


@click.command(short_help="Tell who held a post through time, or on a day.")
@click.argument("post")
@click.option("--day", type=DATE, metavar="DATE", help="Who held it on this day, and how that is known.")
@click.option(
    "--until", type=DATE, metavar="DATE", help="What was known then: only articles published until this day."
)
@tables.format_option
@store_options
def command(
    post: str, day: dt.datetime | None, until: dt.datetime | None, format_: str, settings: Settings
) -> None:
    """Tell who held a post through time, or on a day.

    POST is the post's name, with any name of its region, or its IRI. Without --day all its holders are
    listed: `seen` and `last` are days on which articles show them, `start` and `end` days of a change that an
    article reports, `not_before` and `not_after` days on which somebody else still, or already, held it; a
    table leaves out columns in which nothing stands. Holders whose days cross are told on standard error.

    With --day the answer is `named` (an article of that day names the holder), `inferred` from articles of
    other days, with the reason, or `unknown`. Who is who is taken as it is known today.

    \b
    petakuasa history 'Kapolres Banyuasin'
    petakuasa history 'Ketua DPRD Kotim' --day 2024-06-11
    petakuasa history 'Bupati Toba' --day 2024-06-11 --until 2024-06-30 --format json
    """
    from ..graph.store import Store
    from ..identity import history, posts

    with Store.read_only(settings.store) as store:
        meant = posts.called(store, post)
        known = until.date() if until else None

        def name(run: Run) -> str:
            return history.name(store, run.person)

        if day is None:
            line = history.of_post(store, meant.iri, until=known)
            rows = [_run(run, name(run)) for run in line.runs]
            shown = [n for n in range(len(RUNS)) if format_ != "table" or any(row[n] for row in rows)]
            tables.show([RUNS[n] for n in shown], [[row[n] for n in shown] for row in rows], format_)
            if not rows:
                click.echo(f"articles speak of {meant.label} and name nobody in it", err=True)
            _tell_conflicts(line, name)
            return
        answer = history.holder_on(store, meant.iri, day.date(), until=known)
        person = name(answer.run) if answer.run else None
        capacity = answer.run.capacity if answer.run else None
        row = (day.date(), meant.label, answer.state, person, capacity, answer.reason)
        tables.show(DAY, [row], format_)


def _run(run: Run, name: str) -> tuple[Any, ...]:
    bounds = (run.first, run.last, run.start, run.end, run.not_before, run.not_after)
    return name, run.capacity, *bounds, len(run.articles)


def _tell_conflicts(line: Timeline, name: Callable[[Run], str]) -> None:
    for one, other in line.conflicts:
        spans = " and ".join(f"{name(run)} ({run.first} to {run.last})" for run in (one, other))
        click.echo(f"in conflict: articles show {spans} in the post at once", err=True)
