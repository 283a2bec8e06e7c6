"""The rows of each scheme: read from the tables, and completed where a column can be derived."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from types import MappingProxyType

from ..errors import VocabularyError
from .homonyms import shared_names
from .table import LIST, TABLES, Row, read
from .terms import concept_iri


def rows(scheme: str, tables: Path = TABLES) -> Iterator[Row]:
    """All rows of a scheme, each with the column `id`, the notation."""
    return _SOURCES[scheme](tables)


def _plain(table: str) -> Callable[[Path], Iterator[Row]]:
    return lambda tables: read(table, tables)


def _regions(tables: Path) -> Iterator[Row]:
    aliases = defaultdict(list)
    for alias in read("region_aliases", tables):
        aliases[alias["code"]].append(alias["alias"])
    english = {"regency": "Regency", "city": "City", "district": "District"}
    for table, level in (("regions", None), ("districts", "district")):
        for row in read(table, tables):
            at = level or row["level"]
            yield row.with_cells(
                id=row["code"],
                level=at,
                label_en=row["label_en"] or f"{row['name']} {english[at]}",
                abbreviations=LIST.join(aliases.get(row["code"], ())),
            )


def _forum_rules(tables: Path) -> Iterator[Row]:
    roles = {row["id"]: row for row in read("roles", tables)}
    for row in read("forum_rules", tables):
        role = roles.get(row["role"], row)
        at = row["scope"].replace(LIST, ", ")
        yield row.with_cells(
            id="_".join([row["role"], *row["scope"].split(LIST)]),
            label=f"{role['label']}: {row['part']} ({at}; {row['basis']})",
            label_en=f"{role['label_en']}: {row['part']} ({at}; {row['basis']})",
        )


def _units(tables: Path) -> Iterator[Row]:
    names = {row["id"]: row["label_en"] for row in read("institution_types", tables)}
    fixed = {"polda": "polda", "kodim": "kodim"}
    for table in ("commands", "kodim", "polda", "polres", "national_bodies"):
        for row in read(table, tables):
            kind = row["type"] or fixed[table]
            name = row["name"] or row["label"].partition(" ")[2]
            yield row.with_cells(
                type=kind, name=name, label_en=row["label_en"] or f"{row['label']} ({names.get(kind, kind)})"
            )


def _with_full_names(table: str) -> Callable[[Path], Iterator[Row]]:
    def source(tables: Path) -> Iterator[Row]:
        for row in read(table, tables):
            names = [row["full_name"], *row["abbreviations"].split(LIST)]
            distinct = [name for name in dict.fromkeys(names) if name and name != row["label"]]
            yield row.with_cells(abbreviations=LIST.join(distinct))

    return source


def _wording(tables: Path) -> Iterator[Row]:
    for row in read("wording", tables):
        yield row.with_cells(id=f"{row['group']}:{row['phrase']}", label=row["phrase"])


def _ambiguities(tables: Path) -> Iterator[Row]:
    how = {row["kind"]: row for row in read("ambiguity_kinds", tables)}

    def complete(row: Row) -> Row:
        kind = how.get(row["kind"])
        if kind is None:
            raise VocabularyError(
                f"the kind {row['kind']!r} is not in ambiguity_kinds.csv",
                where=row.where,
                fix="Add it there.",
            )
        return row.with_cells(label_en=row["label"], how_id=kind["how_id"], how=kind["how"])

    for row in read("ambiguous", tables):
        concepts = [concept_iri(*item.split("/", 1)).value for item in row["shared_by"].split(LIST)]
        yield complete(row.with_cells(shared_by=LIST.join(concepts)))
    for name, kind, sharers in shared_names(_regions(tables)):
        cells = {
            "id": f"{kind}:{name}",
            "label": name,
            "kind": kind,
            "shared_by": LIST.join(concept_iri("region", code).value for code in sharers),
        }
        yield complete(Row(cells, "regions.csv"))


_SOURCES: MappingProxyType[str, Callable[[Path], Iterator[Row]]] = MappingProxyType(
    {
        "region": _regions,
        "institution-type": _plain("institution_types"),
        "role": _plain("roles"),
        "forum-rule": _forum_rules,
        "agency": _plain("agencies"),
        "unit": _units,
        "rank": _with_full_names("ranks"),
        "corps": _with_full_names("corps"),
        "title": _plain("honorifics_degrees"),
        "capacity": _plain("capacities"),
        "event-type": _plain("event_types"),
        "event-role": _plain("event_roles"),
        "mode": _plain("modes"),
        "trigger": _plain("triggers"),
        "wording": _wording,
        "party": _plain("parties"),
        "operation": _plain("operations"),
        "ambiguity": _ambiguities,
    }
)
