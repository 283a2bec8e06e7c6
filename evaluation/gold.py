"""Gold files: what a person wrote down about one article, in the form of the contract.

Names stand in for ids and there are no offsets. Every key is either scored or knowingly ignored; an unknown
one is an error, since a misspelt `X_alternatives` would otherwise change the score without a word.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

from ..errors import GoldError
from ..facts import Capacity, Mode

Gold = dict[str, Any]

NOT_ARTICLES = frozenset({"clusters.json"})
"""Files of a gold folder that say something across articles: who is who, which events are one."""

_COMMENTS = frozenset({"note", "notes", "certainty"})
KEYS: dict[str, str] = {
    "": "bylines persons organizations implied_organizations tenures events statements",
    "persons": "name aliases honorifics rank degrees optional",
    "organizations": "name implied optional",
    "tenures": "person role organization region capacity optional",
    "events": "type label date place region organizers main participants optional",
    "participants": "person role organization group mode represents represented_by optional",
    "statements": "speaker speaker_role begins date optional",
}
"""The keys that are scored, by part of the file; each may have `_alternatives`."""

_IGNORED: dict[str, str] = {
    "": "article issues",
    "persons": "",
    "organizations": "type region",
    "tenures": "surface",
    "events": "date_precision end_date time theme status part_of",
    "participants": "",
    "statements": "event direct",
}
_OWED: dict[str, str] = {
    "": "article persons organizations tenures events statements",
    "persons": "name",
    "organizations": "name",
    "tenures": "person role organization",
    "events": "type label date place participants",
    "participants": "person role organization group mode",
    "statements": "speaker begins",
}
_WITH_PLAIN_ALTERNATIVES = frozenset({"persons", "organizations", "events"})


def answers(entry: dict[str, Any], key: str) -> list[Any]:
    """All right answers for `key`: the first choice, then `key_alternatives`."""
    return [entry.get(key), *entry.get(f"{key}_alternatives", ())]


def read(path: Path) -> Gold:
    """One gold file; `GoldError` names file, entry and key where it is not in the form of `docs/gold.md`."""
    try:
        gold = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise GoldError(f"not a readable JSON file ({error})", where=str(path)) from error
    if not isinstance(gold, dict):
        raise GoldError("not a JSON object", where=str(path))
    for problem in _problems(gold):
        raise GoldError(problem, where=str(path), fix="docs/gold.md describes the form.")
    return gold


def read_folder(folder: Path, only: tuple[str, ...] = ()) -> dict[str, Gold]:
    """All gold files of a folder by file stem, or those whose stem is, or begins with, one of `only`."""
    paths = [path for path in sorted(folder.glob("*.json")) if path.name not in NOT_ARTICLES]
    if not paths:
        raise GoldError("no gold files (*.json) in this folder", where=str(folder))
    for stem in only:
        if not any(path.stem.startswith(stem) for path in paths):
            raise GoldError(f"no gold file begins with '{stem}'", where=str(folder))
    chosen = [path for path in paths if not only or path.stem.startswith(only)]
    return {path.stem: read(path) for path in chosen}


def _problems(gold: Gold) -> Iterator[str]:
    """What is wrong with the form, then what the file says against itself."""
    yield from _key_problems("", gold, "the file")
    for part in ("persons", "organizations", "tenures", "events", "statements"):
        for number, entry in enumerate(gold[part], 1):
            yield from _key_problems(part, entry, f"{part} {number}")
            for place, participant in enumerate(entry.get("participants", ()), 1):
                yield from _key_problems("participants", participant, f"event {number}, participant {place}")
    yield from _contradictions(gold)


def _key_problems(part: str, entry: Any, where: str) -> Iterator[str]:
    if not isinstance(entry, dict):
        yield f"{where} is not an object"
        return
    scored = set(KEYS[part].split())
    named = scored | set(_IGNORED[part].split())
    known = named | {f"{key}_alternatives" for key in named} | _COMMENTS
    if part in _WITH_PLAIN_ALTERNATIVES:
        known.add("alternatives")
    for key in sorted(entry.keys() - known):
        yield f"unknown key '{key}' in {where}"
    for key in _OWED[part].split():
        if key not in entry:
            yield f"no '{key}' in {where}"
    for key, value in entry.items():
        if key.endswith("alternatives") and not isinstance(value, list):
            yield f"'{key}' in {where} is not a list"


def _contradictions(gold: Gold) -> Iterator[str]:
    names = [person["name"] for person in gold["persons"]]
    for name in sorted({name for name in names if names.count(name) > 1}):
        yield f"two persons are called '{name}'"
    participants = [entry for event in gold["events"] for entry in event["participants"]]
    for part, key in (("tenures", "person"), ("participants", "person"), ("statements", "speaker")):
        for entry in participants if part == "participants" else gold[part]:
            for name in answers(entry, key):
                if name is not None and name not in names:
                    yield f"{part} name '{name}', who is not under persons"
    for entry in participants:
        for mode in answers(entry, "mode"):
            if mode not in get_args(Mode):
                yield f"'{mode}' is no mode of participation"
        if not any(entry[key] for key in ("person", "role", "organization", "group")):
            yield "a participant without person, role, organization and group"
    for tenure in gold["tenures"]:
        for capacity in answers(tenure, "capacity"):
            if capacity not in get_args(Capacity):
                yield f"'{capacity}' is no capacity"
    for dated in (*gold["events"], *gold["statements"]):
        for date in answers(dated, "date"):
            if date is not None and not _is_date(date):
                yield f"'{date}' is not an ISO date"


def _is_date(date: str) -> bool:
    try:
        dt.date.fromisoformat(date)
    except (TypeError, ValueError):
        return False
    return True
