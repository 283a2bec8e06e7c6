# ruff: noqa: N815 - RDF names its properties in lowerCamelCase, and so do these classes.
"""The terms that may be used, as closed namespaces: a name that is none of them is an AttributeError at once.

`PK` holds exactly the terms that `petakuasa.ttl` declares (a test compares the two); of the other
vocabularies only the terms that petakuasa uses are here.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from types import MappingProxyType
from urllib.parse import quote

from pyoxigraph import NamedNode

BASE = "https://w3id.org/petakuasa/"

PREFIXES: Mapping[str, str] = MappingProxyType(
    {
        "pk": f"{BASE}ontology#",
        "dcterms": "http://purl.org/dc/terms/",
        "foaf": "http://xmlns.com/foaf/0.1/",
        "geo": "http://www.opengis.net/ont/geosparql#",
        "oa": "http://www.w3.org/ns/oa#",
        "org": "http://www.w3.org/ns/org#",
        "owl": "http://www.w3.org/2002/07/owl#",
        "prov": "http://www.w3.org/ns/prov#",
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
        "schema": "https://schema.org/",
        "sem": "http://semanticweb.cs.vu.nl/2009/11/sem/",
        "sh": "http://www.w3.org/ns/shacl#",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "wgs84": "http://www.w3.org/2003/01/geo/wgs84_pos#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
    }
)
"""Prefixes for serialisation and queries."""


def _term(prefix: str, local: str) -> NamedNode:
    return NamedNode(PREFIXES[prefix] + local)


def scheme_iri(scheme: str) -> NamedNode:
    """A concept scheme: `…/vocab/role`."""
    return NamedNode(f"{BASE}vocab/{scheme}")


def concept_iri(scheme: str, notation: str) -> NamedNode:
    """A concept by its scheme and notation: `…/vocab/role/kapolres`; a region's is `…/region/62.09`."""
    folder = "region" if scheme == "region" else f"vocab/{scheme}"
    return NamedNode(f"{BASE}{folder}/{quote(notation, safe='')}")


_pk = partial(_term, "pk")


class PK:
    """petakuasa's own terms."""

    Agency = _pk("Agency")
    Ambiguity = _pk("Ambiguity")
    Capacity = _pk("Capacity")
    Conflict = _pk("Conflict")
    Corps = _pk("Corps")
    EventRole = _pk("EventRole")
    EventType = _pk("EventType")
    Evidence = _pk("Evidence")
    ForumRule = _pk("ForumRule")
    Inference = _pk("Inference")
    InstitutionType = _pk("InstitutionType")
    Issue = _pk("Issue")
    Judgement = _pk("Judgement")
    LeadershipForum = _pk("LeadershipForum")
    Mode = _pk("Mode")
    NameTitle = _pk("NameTitle")
    Occupancy = _pk("Occupancy")
    Operation = _pk("Operation")
    Participation = _pk("Participation")
    Party = _pk("Party")
    Rank = _pk("Rank")
    Region = _pk("Region")
    Role = _pk("Role")
    Statement = _pk("Statement")
    Tenure = _pk("Tenure")
    Trigger = _pk("Trigger")
    Unit = _pk("Unit")
    Wording = _pk("Wording")

    # What articles state.
    alias = _pk("alias")
    capacity = _pk("capacity")
    date = _pk("date")
    datePrecision = _pk("datePrecision")
    degree = _pk("degree")
    direct = _pk("direct")
    endDate = _pk("endDate")
    event = _pk("event")
    eventType = _pk("eventType")
    evidence = _pk("evidence")
    extractor = _pk("extractor")
    group = _pk("group")
    honorific = _pk("honorific")
    implied = _pk("implied")
    indexed = _pk("indexed")
    kind = _pk("kind")
    main = _pk("main")
    mention = _pk("mention")
    mode = _pk("mode")
    modeEvidence = _pk("modeEvidence")
    organization = _pk("organization")
    organizer = _pk("organizer")
    partOf = _pk("partOf")
    person = _pk("person")
    place = _pk("place")
    post = _pk("post")
    rank = _pk("rank")
    region = _pk("region")
    representedBy = _pk("representedBy")
    represents = _pk("represents")
    rule = _pk("rule")
    sentence = _pk("sentence")
    sentenceStart = _pk("sentenceStart")
    sha256 = _pk("sha256")
    speaker = _pk("speaker")
    speakerPost = _pk("speakerPost")
    status = _pk("status")
    surface = _pk("surface")
    theme = _pk("theme")
    time = _pk("time")
    title = _pk("title")

    # Who is who, and what all articles say together.
    about = _pk("about")
    articles = _pk("articles")
    automatic = _pk("automatic")
    between = _pk("between")
    canonical = _pk("canonical")
    copyOf = _pk("copyOf")
    end = _pk("end")
    firstSeen = _pk("firstSeen")
    ground = _pk("ground")
    key = _pk("key")
    lastSeen = _pk("lastSeen")
    notAfter = _pk("notAfter")
    notBefore = _pk("notBefore")
    reason = _pk("reason")
    score = _pk("score")
    sources = _pk("sources")
    start = _pk("start")
    verdict = _pk("verdict")

    # What the vocabularies say of their concepts.
    basis = _pk("basis")
    candidateLabel = _pk("candidateLabel")
    canonicalName = _pk("canonicalName")
    capital = _pk("capital")
    category = _pk("category")
    covers = _pk("covers")
    electionNumber = _pk("electionNumber")
    formerCode = _pk("formerCode")
    forumPart = _pk("forumPart")
    forumRole = _pk("forumRole")
    forumScope = _pk("forumScope")
    headRole = _pk("headRole")
    headTitle = _pk("headTitle")
    holdsOffice = _pk("holdsOffice")
    institutionType = _pk("institutionType")
    level = _pk("level")
    marker = _pk("marker")
    number = _pk("number")
    onlyIn = _pk("onlyIn")
    operationSuffix = _pk("operationSuffix")
    order = _pk("order")
    parentType = _pk("parentType")
    partOfName = _pk("partOfName")
    position = _pk("position")
    present = _pk("present")
    series = _pk("series")
    service = _pk("service")
    sharedBy = _pk("sharedBy")
    shortLabel = _pk("shortLabel")
    statusAfter = _pk("statusAfter")
    statusBefore = _pk("statusBefore")
    unitOf = _pk("unitOf")
    value = _pk("value")
    villages = _pk("villages")


class DCTERMS:
    """Dublin Core."""

    description = _term("dcterms", "description")
    identifier = _term("dcterms", "identifier")
    source = _term("dcterms", "source")
    title = _term("dcterms", "title")


class ORG:
    """The Organization Ontology of the W3C."""

    Organization = _term("org", "Organization")
    Post = _term("org", "Post")
    classification = _term("org", "classification")
    member = _term("org", "member")
    postIn = _term("org", "postIn")
    role = _term("org", "role")


class RDF:
    """RDF itself."""

    type = _term("rdf", "type")


class RDFS:
    """RDF Schema."""

    comment = _term("rdfs", "comment")
    label = _term("rdfs", "label")


class SCHEMA:
    """schema.org."""

    endDate = _term("schema", "endDate")
    startDate = _term("schema", "startDate")


class SKOS:
    """SKOS."""

    Concept = _term("skos", "Concept")
    ConceptScheme = _term("skos", "ConceptScheme")
    altLabel = _term("skos", "altLabel")
    broader = _term("skos", "broader")
    example = _term("skos", "example")
    hiddenLabel = _term("skos", "hiddenLabel")
    inScheme = _term("skos", "inScheme")
    notation = _term("skos", "notation")
    note = _term("skos", "note")
    prefLabel = _term("skos", "prefLabel")
    scopeNote = _term("skos", "scopeNote")


class WGS84:
    """Positions by WGS 84, in degrees."""

    lat = _term("wgs84", "lat")
    long = _term("wgs84", "long")


class XSD:
    """Datatypes of XML Schema."""

    boolean = _term("xsd", "boolean")
    date = _term("xsd", "date")
    decimal = _term("xsd", "decimal")
    gYear = _term("xsd", "gYear")
    integer = _term("xsd", "integer")
