"""The ratchet: measures that may rise and never fall, for a corpus that is known by its digest."""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TypedDict

from ..errors import GoldError
from .tally import MEASURES, Score, total, value

DIGITS = 3
"""Decimals of a floor, rounded down."""


class Floors(TypedDict):
    """The file: how many articles, the digest of texts and gold, and the floor of each measure."""

    articles: int
    corpus: str
    floors: dict[str, float]


def digest(paths: Iterable[Path]) -> str:
    """SHA-256 over names and bytes of files, in the order of their names; line ends count as one newline."""
    sum_ = hashlib.sha256()
    for path in sorted(paths, key=lambda path: path.name):
        data = path.read_bytes().replace(b"\r\n", b"\n")
        sum_.update(f"{path.name}\0{len(data)}\0".encode() + data)
    return sum_.hexdigest()


def reached(scores: Sequence[Score]) -> dict[str, float]:
    """The floors that these scores would keep: every measure, rounded down."""
    every = total(scores)
    shift = 10**DIGITS
    # The tiny term undoes binary noise: 0.95 stands as 0.94999… and must not become 0.949.
    return {
        measure: math.floor(value(measure, every[measure]) * shift + 1e-9) / shift for measure in MEASURES
    }


def problems(path: Path, scores: Sequence[Score], corpus: str) -> list[str]:
    """What keeps the gate shut: each measure below its floor, or floors that were set on another corpus."""
    floors = _read(path)
    if floors["corpus"] != corpus:
        return [f"{path.name} was set on another corpus; --update-floors sets it anew"]
    now = reached(scores)
    return [
        f"{measure} is {now[measure]:.3f}, below its floor {floor:.3f}"
        for measure, floor in floors["floors"].items()
        if now[measure] < floor
    ]


def update(path: Path, scores: Sequence[Score], corpus: str, *, allow_regression: bool) -> None:
    """Writes the floors that the scores reach. `GoldError` where one would fall and that is not allowed."""
    now = reached(scores)
    old = _read(path)["floors"] if path.exists() else {}
    lower = [f"{name} {old[name]:.3f} -> {now[name]:.3f}" for name in old if now[name] < old[name]]
    if lower and not allow_regression:
        raise GoldError(
            f"floors would fall: {', '.join(lower)}",
            where=str(path),
            fix="Mend the extraction, or lower them on purpose with --allow-regression.",
        )
    document: Floors = {"articles": len(scores), "corpus": corpus, "floors": now}
    path.write_text(json.dumps(document, indent=1) + "\n", encoding="utf-8")


def _read(path: Path) -> Floors:
    try:
        document: Floors = json.loads(path.read_text(encoding="utf-8"))
        unknown = sorted(document["floors"].keys() - MEASURES)
        document["corpus"]
    except (OSError, ValueError, KeyError, AttributeError, TypeError) as error:
        raise GoldError("not a file of floors", where=str(path), fix="--update-floors writes one.") from error
    if unknown:
        raise GoldError(f"no measure is called {', '.join(unknown)}", where=str(path))
    return document
