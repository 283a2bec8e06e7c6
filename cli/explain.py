"""An explanation on the terminal: the article in colours, then every fact with its rule and its words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO
from unicodedata import category

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from ..extract.explain import Explanation
from ..extract.explain_findings import FINDINGS
from ..extract.explain_marks import KINDS

STYLES = {
    "person": "bold black on yellow",
    "post": "black on green",
    "body": "black on bright_blue",
    "group": "black on bright_green",
    "place": "black on magenta",
    "date": "black on bright_red",
    "event": "black on cyan",
    "quotation": "italic underline",
}


def show(explanation: Explanation, target: TextIO) -> None:
    """Print to `target`: in colours where it is a terminal, else with the kinds in brackets."""
    console = Console(file=target, highlight=False, emoji=False)
    console.rule(Text(_printable(explanation.article.title or explanation.article.id)), style="dim")
    if console.color_system is None:
        console.print(Text("".join(_bracketed(explanation))))
    else:
        legend = [part for kind in KINDS for part in ((f" {kind} ", STYLES[kind]), " ")]
        console.print(Text.assemble(*legend))
        console.print(Text.assemble(*_coloured(explanation)))
    for kind in FINDINGS:
        found = [finding for finding in explanation.findings if finding.kind == kind]
        if not found:
            continue
        table = Table(title=f"{kind}: {len(found)}", title_justify="left", box=box.SIMPLE, expand=True)
        table.add_column("what", ratio=2)
        table.add_column("words", ratio=1)
        table.add_column("rule", ratio=1, style="dim")
        for finding in found:
            for number, proof in enumerate(finding.proofs):
                rule = f"{proof.rule}: {proof.cue}" if proof.cue else proof.rule
                words = " ".join(proof.evidence.quote.split())
                cells = (finding.words if not number else "", words, rule)
                table.add_row(*(Text(_printable(cell)) for cell in cells))
        console.print(table)


def _coloured(explanation: Explanation) -> Iterator[tuple[str, str]]:
    for segment in explanation.segments:
        styles = [STYLES[segment.mark.kind]] if segment.mark else []
        styles += [STYLES["quotation"]] if segment.quoted else []
        yield _printable(segment.text), " ".join(styles)


def _bracketed(explanation: Explanation) -> Iterator[str]:
    for segment in explanation.segments:
        text = _printable(segment.text)
        yield f"[{segment.mark.kind}: {text}]" if segment.mark else text


def _printable(text: str) -> str:
    """Without the characters that a terminal would obey."""
    return "".join("\ufffd" if category(c) in ("Cc", "Cs") and c not in "\n\t" else c for c in text)
