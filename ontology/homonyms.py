"""Names that several regions bear, worked out from the regions themselves."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from .places import name_key
from .table import LIST, Row


def shared_names(regions: Iterable[Row]) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """(name, kind, codes) for every name, alias or seat that more than one region has, in order of name.

    Kinds: `regency_and_city`, `province_and_lower`, `district_equals_higher`, `districts`, `alias_clash`,
    `capital_shared`.
    """
    bearers: dict[str, dict[str, Row]] = defaultdict(dict)
    spelling: dict[str, str] = {}
    seats: dict[str, dict[str, Row]] = defaultdict(dict)
    for row in regions:
        for name in (row["name"], *row["abbreviations"].split(LIST)):
            if name:
                spelling.setdefault(name_key(name), name)
                bearers[name_key(name)][row["id"]] = row
        if row["capital"] and row["level"] != "province":
            for seat in row["capital"].split("/"):
                seats[name_key(seat)][row["id"]] = row
                spelling.setdefault(name_key(seat), seat)
    for key in sorted(bearers):
        if len(bearers[key]) > 1:
            yield spelling[key], _kind(key, list(bearers[key].values())), tuple(bearers[key])
    for key in sorted(seats):
        if len(seats[key]) > 1:
            yield spelling[key], "capital_shared", tuple(seats[key])


def _kind(key: str, rows: list[Row]) -> str:
    levels = {row["level"] for row in rows}
    if levels == {"district"}:
        return "districts"
    if any(name_key(row["name"]) != key for row in rows if row["level"] != "district"):
        return "alias_clash"
    if "province" in levels and len(levels) > 1:
        return "province_and_lower"
    if {"regency", "city"} <= levels:
        return "regency_and_city"
    return "district_equals_higher"
