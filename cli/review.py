"""`petakuasa review`: pair by pair, who is who, by the keyboard."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from ..settings import Settings
from .judging import judging_options
from .keyboard import END, keys

if TYPE_CHECKING:
    from rich.console import Console

    from ..graph.store import Store
    from ..identity.curation import Named, Pair
    from ..identity.judgements import Verdict

KEYS: dict[str, Verdict] = {"y": "same", "n": "different", "u": "unsure"}
HELP = "y same · n different · u unsure · s skip · z undo · q quit"
SHOWN = 3
"""Sentences of each side."""


@click.command(short_help="Decide pair by pair who is who, by the keyboard.")
@judging_options
def command(settings: Settings, who: str, why: str) -> None:
    """Decide pair by pair who is who, by the keyboard.

    Shows two persons or events side by side, their sentences, and what speaks for and against their being
    one. Keys: y same, n different, u unsure, s skip, z undo, q quit. Each decision is kept at once.

    \b
    petakuasa review --why 'compared with the list of the KPU'
    """
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise click.UsageError("review needs a terminal; elsewhere use `petakuasa decisions import`")
    from rich.console import Console

    from ..graph.store import Store
    from ..identity import curation
    from ..identity.update import update

    with Store.open(settings.store) as store, keys() as key:
        update(store)
        made = _Review(store, Console(highlight=False), key, who=who, why=why).run(curation.queue(store))
    click.echo(f"{made} decided")


class _Review:
    """A walk through the queue. `made` holds each step, so that it can be taken back."""

    def __init__(self, store: Store, console: Console, key: Callable[[], str], *, who: str, why: str) -> None:
        self.store, self.console, self.key, self.who, self.why = store, console, key, who, why
        self.made: list[tuple[int, bool]] = []
        """Position in the queue, and whether a decision was recorded there."""

    def run(self, pairs: list[Pair]) -> int:
        """Ask about one pair after the other; the number of decisions."""
        position = 0
        while position < len(pairs):
            if self._is_moot(pairs[position]):
                position += 1
                continue
            self._show(pairs[position], f"{position + 1} of {len(pairs)}")
            key = self._next()
            if key == "q":
                break
            if key == "z":
                position = self._undo(pairs, position)
                continue
            if key in KEYS:
                self._decide(pairs[position], KEYS[key])
            self.made.append((position, key in KEYS))
            position += 1
        else:
            self.console.print("Nothing is left to decide.")
        return sum(recorded for _, recorded in self.made)

    def _next(self) -> str:
        while True:
            key = self.key().lower()
            if key in (END, "s", "z", "q", *KEYS):
                return key or "q"
            if key.isprintable():
                self.console.print(HELP)

    def _decide(self, pair: Pair, verdict: Verdict) -> None:
        from ..identity import curation

        curation.judge(self.store, pair, verdict, who=self.who, why=self.why, current=True)
        self.console.print(f"→ {verdict}\n")

    def _undo(self, pairs: list[Pair], position: int) -> int:
        """Take the last step back, with its decision; the position to go on from."""
        from ..identity import judgements
        from ..identity.update import decide

        if not self.made:
            self.console.print("Nothing to undo.")
            return position
        last, recorded = self.made.pop()
        if recorded:
            keys = tuple(sorted((pairs[last].one.key, pairs[last].other.key)))
            made = [j for j in judgements.load(self.store) if j.keys == keys]
            decide(self.store, drop=made, current=True)
            self.console.print("→ taken back\n")
        return last

    def _is_moot(self, pair: Pair) -> bool:
        """True where an earlier decision has joined the two."""
        from ..identity.assignment import Assignment

        canonical = Assignment(self.store)
        return canonical.of(pair.ends[0]) == canonical.of(pair.ends[1])

    def _show(self, pair: Pair, place: str) -> None:
        from rich.table import Table
        from rich.text import Text

        table = Table(show_header=False, expand=True, padding=(0, 1))
        table.add_column(ratio=1)
        table.add_column(ratio=1)
        table.add_row(*(Text("\n".join(_described(side)), style="bold") for side in (pair.one, pair.other)))
        table.add_section()
        table.add_row(*(Text("\n\n".join(self._sentences(side))) for side in (pair.one, pair.other)))
        self.console.print(f"[dim]{place} · score {pair.score:g}[/]")
        self.console.print(table)
        self.console.print(Text(" · ".join(pair.reasons)))
        self.console.print(HELP, style="dim")

    def _sentences(self, side: Named) -> list[str]:
        from ..identity import curation

        found = [" ".join(sentence.split()) for sentence in curation.sentences(self.store, side.iri)]
        return found[:SHOWN] + ([f"… and {len(found) - SHOWN} more"] if len(found) > SHOWN else [])


def _described(side: Named) -> list[str]:
    """The name, the posts or the day and place, and the article."""
    sheet = side.sheet
    lines = [side.key.name]
    for seat in sheet.seats:
        if seat.person == side.iri:
            post = sheet.posts[seat.post]
            capacity = "" if seat.capacity == "definitive" else f"{seat.capacity} "
            lines.append(", ".join(filter(None, (f"{capacity}{post.title}", _place(post.region)))))
    lines += [
        ", ".join(str(part) for part in (event.day, event.place, _place(event.region)) if part)
        for event in sheet.happenings
        if event.iri == side.iri
    ]
    day = f", {sheet.published}" if sheet.published else ""
    return [*lines, f"{sheet.id}{day}"]


def _place(code: str | None) -> str:
    """A region by its name and code."""
    from ..ontology.vocabulary import load

    region = load().regions.get(code or "")
    return f"{region.label} ({code})" if region else code or ""
