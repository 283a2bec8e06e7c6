"""The schemes of the vocabulary as data: which column of which table becomes which property, and which field
of which record. `build` writes by this table and `vocabulary` reads by it, so neither can know a property
that the other does not.
"""

from __future__ import annotations

from dataclasses import dataclass

from pyoxigraph import NamedNode

from . import concepts
from .codecs import DAY, DECIMAL, EN, FLAG, ID, INTEGER, IRI, TEXT, Codec, ref
from .codecs import notation_of as notation_of
from .terms import DCTERMS, PK, SCHEMA, SKOS, WGS84


@dataclass(frozen=True, slots=True)
class Field:
    """One column: its property, its codec, the record's field (None: only people and queries read it).
    `many`: the cell is a list, its items apart by `|`."""

    column: str
    predicate: NamedNode
    codec: Codec
    name: str | None = None
    many: bool = False


@dataclass(frozen=True, slots=True)
class Scheme:
    """A concept scheme: its file `vocab/<name>.ttl`, the class and record of its concepts, its fields."""

    name: str
    title: str
    title_en: str
    rdf_class: NamedNode
    record: type[concepts.Concept]
    fields: tuple[Field, ...]
    source: str = ""
    """What the whole scheme rests on, where that is a document; single rows name theirs."""


LABEL = Field("label", SKOS.prefLabel, ID, "label")
LABEL_EN = Field("label_en", SKOS.prefLabel, EN, "label_en")
ALT = Field("abbreviations", SKOS.altLabel, ID, "alt", many=True)
HIDDEN = Field("hidden", SKOS.hiddenLabel, ID, "hidden", many=True)
NOTE = Field("note", SKOS.note, EN)
SOURCE = Field("source", DCTERMS.source, TEXT)
LEVEL = Field("level", PK.level, TEXT, "level")
KIND = Field("kind", PK.kind, TEXT, "kind")
GROUP = Field("group", PK.category, TEXT, "group")
SERVICE = Field("service", PK.service, TEXT, "service")
BASE = (LABEL, LABEL_EN, ALT, HIDDEN, NOTE, SOURCE)

SCHEMES: tuple[Scheme, ...] = (
    Scheme(
        "region",
        "Wilayah administratif",
        "Administrative regions",
        PK.Region,
        concepts.Region,
        (
            Field("full_name", SKOS.prefLabel, ID, "full_name"),
            LABEL_EN,
            Field("name", PK.shortLabel, TEXT, "label"),
            ALT,
            HIDDEN,
            LEVEL,
            Field("parent", SKOS.broader, ref("region"), "parent"),
            Field("capital", PK.capital, TEXT, "capital"),
            Field("latitude", WGS84.lat, DECIMAL, "latitude"),
            Field("longitude", WGS84.long, DECIMAL, "longitude"),
            Field("old_code", PK.formerCode, TEXT),
            Field("villages", PK.villages, INTEGER),
            NOTE,
            SOURCE,
        ),
        "Codes and names: Kepmendagri 300.2.2-2430 of 2025, from cahyadsn/wilayah at b7ad440 (MIT); "
        "coordinates: cahyadsn/wilayah_boundaries at 3c5a796 (MIT); see NOTICE",
    ),
    Scheme(
        "institution-type",
        "Jenis lembaga",
        "Kinds of institution",
        PK.InstitutionType,
        concepts.InstitutionType,
        (
            *BASE,
            LEVEL,
            Field("parent_type", PK.parentType, ref("institution-type"), "parent_type"),
            Field("canonical", PK.canonicalName, TEXT, "canonical"),
            Field("naming_pattern", SKOS.example, TEXT, many=True),
        ),
    ),
    Scheme(
        "role",
        "Jabatan",
        "Roles: kinds of post",
        PK.Role,
        concepts.Role,
        (
            *BASE,
            Field("short", PK.shortLabel, TEXT, "short"),
            Field("candidate_labels", PK.candidateLabel, TEXT, "candidate_labels", many=True),
            Field("institution_type", PK.institutionType, ref("institution-type"), "institution_type"),
            LEVEL,
            Field("position", PK.position, TEXT, "position"),
            Field("broader", SKOS.broader, ref("role"), "broader"),
        ),
    ),
    Scheme(
        "forum-rule",
        "Aturan keanggotaan Forkopimda dan Forkopimcam",
        "Rules of membership in the leadership forums",
        PK.ForumRule,
        concepts.ForumRule,
        (
            *BASE,
            Field("role", PK.forumRole, ref("role"), "role"),
            Field("scope", PK.forumScope, TEXT, "scope", many=True),
            Field("part", PK.forumPart, TEXT, "part"),
            Field("basis", PK.basis, TEXT, "basis"),
            Field("only_in", PK.onlyIn, ref("region"), "only_in", many=True),
        ),
        "UU 23/2014 art. 26; PP 12/2022",
    ),
    Scheme(
        "agency",
        "Perangkat daerah",
        "Regional agencies",
        PK.Agency,
        concepts.Agency,
        (
            *BASE,
            KIND,
            Field("institution_type", PK.institutionType, ref("institution-type"), "institution_type"),
            Field("canonical", PK.canonicalName, TEXT, "canonical"),
            Field("head_role", PK.headRole, ref("role"), "head_role"),
            Field("head_titles", PK.headTitle, TEXT, "head_titles", many=True),
        ),
    ),
    Scheme(
        "unit",
        "Satuan dan lembaga bernama",
        "Named units and bodies",
        PK.Unit,
        concepts.Unit,
        (
            *BASE,
            Field("type", PK.institutionType, ref("institution-type"), "type"),
            Field("name", PK.shortLabel, TEXT, "name"),
            Field("region_codes", PK.covers, ref("region"), "regions", many=True),
            Field("number", PK.number, TEXT, "number"),
            Field("parent", PK.unitOf, ref("unit"), "parent"),
            Field("operation_suffix", PK.operationSuffix, TEXT, "operation_suffix"),
        ),
    ),
    Scheme(
        "rank",
        "Pangkat",
        "Ranks",
        PK.Rank,
        concepts.Rank,
        (*BASE, SERVICE, GROUP, Field("order", PK.order, INTEGER, "order")),
    ),
    Scheme("corps", "Korps", "Corps", PK.Corps, concepts.Corps, (*BASE, SERVICE)),
    Scheme(
        "title",
        "Sapaan dan gelar",
        "Honorifics and degrees",
        PK.NameTitle,
        concepts.Title,
        (
            *BASE,
            Field("position", PK.position, TEXT, "position"),
            KIND,
            Field("part_of_name", PK.partOfName, FLAG, "part_of_name"),
        ),
    ),
    Scheme(
        "capacity",
        "Kapasitas jabatan",
        "Capacities",
        PK.Capacity,
        concepts.CapacityKind,
        (*BASE, Field("holds_office", PK.holdsOffice, FLAG, "holds_office")),
    ),
    Scheme(
        "event-type",
        "Jenis kegiatan",
        "Kinds of event",
        PK.EventType,
        concepts.EventType,
        (*BASE, GROUP, Field("broader", SKOS.broader, ref("event-type"), "broader")),
    ),
    Scheme("event-role", "Peran dalam kegiatan", "Parts in an event", PK.EventRole, concepts.EventRole, BASE),
    Scheme(
        "mode",
        "Cara berpartisipasi",
        "Modes of participation",
        PK.Mode,
        concepts.ModeKind,
        (
            *BASE,
            Field("present", PK.present, FLAG, "present"),
            Field("rank", PK.order, INTEGER, "rank"),
        ),
    ),
    Scheme(
        "trigger",
        "Frasa kehadiran",
        "Phrases of attendance",
        PK.Trigger,
        concepts.Trigger,
        (
            *BASE,
            GROUP,
            KIND,
            Field("status_before", PK.statusBefore, TEXT, "status_before"),
            Field("status_after", PK.statusAfter, TEXT, "status_after"),
            Field("marker", PK.marker, TEXT, "marker"),
        ),
    ),
    Scheme(
        "wording",
        "Kata-kata tertutup",
        "Closed-class wording",
        PK.Wording,
        concepts.Word,
        (*BASE, GROUP, Field("value", PK.value, TEXT, "value")),
    ),
    Scheme(
        "party",
        "Partai politik",
        "Political parties",
        PK.Party,
        concepts.Party,
        (
            *BASE,
            Field("scope", PK.level, TEXT, "scope"),
            Field("group", PK.category, TEXT),
            Field("number", PK.electionNumber, TEXT),
        ),
    ),
    Scheme(
        "operation",
        "Operasi, pemilihan, dan program",
        "Operations, elections and programmes",
        PK.Operation,
        concepts.Operation,
        (
            *BASE,
            KIND,
            Field("group", PK.category, TEXT),
            Field("series", PK.series, TEXT, "series"),
            Field("start_date", SCHEMA.startDate, DAY, "start"),
            Field("end_date", SCHEMA.endDate, DAY, "end"),
        ),
    ),
    Scheme(
        "ambiguity",
        "Nama yang dipakai bersama",
        "Shared labels",
        PK.Ambiguity,
        concepts.Ambiguity,
        (
            *BASE,
            KIND,
            Field("shared_by", PK.sharedBy, IRI, "shared_by", many=True),
            Field("how_id", SKOS.scopeNote, ID),
            Field("how", SKOS.scopeNote, EN, "how"),
        ),
    ),
)
