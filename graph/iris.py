"""Minting of every IRI, as decisions/0002 fixes them. Pure functions: no clock, no randomness, no store.

People, events and facts get opaque hashes of what identifies them inside their article; organizations, posts,
regions and concepts get readable IRIs, which all articles share.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from urllib.parse import quote, unquote

from ..ontology.terms import BASE, concept_iri

ONTOLOGY_GRAPH = f"{BASE}graph/ontology"
VOCABULARY_GRAPH = f"{BASE}graph/vocabulary"
ARTICLE_GRAPHS = f"{BASE}graph/article/"
IDENTITY_GRAPH = f"{BASE}graph/identity"
JUDGEMENT_GRAPH = f"{BASE}graph/judgements"
INDEX_GRAPHS = f"{BASE}graph/index/"
DESCRIPTION_GRAPH = f"{BASE}graph/description"


def digest(text: str) -> str:
    """The first 16 hexadecimal digits of the SHA-256 of `text` in UTF-8."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def slug(name: str) -> str:
    """A name as a path segment in ASCII: case, accents and punctuation are gone, other scripts are
    percent-encoded. Two spellings that differ in punctuation only (`Kodim 0813/Bojonegoro`, `Kodim 0813
    Bojonegoro`) share it; a name of punctuation alone becomes its digest."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    words = re.sub(r"[\W_]+", "-", bare.casefold()).strip("-")
    return _segment(words or digest(name))


def article(id_: str) -> str:
    """The article that bears this id, whatever its text."""
    return f"{BASE}article/{digest(id_)}"


def article_graph(article_iri: str) -> str:
    """The named graph that holds what the article states."""
    return ARTICLE_GRAPHS + tail(article_iri, "article")


def index_graph(article_iri: str) -> str:
    """The graph of what identity derives from an article alone, to find it again by."""
    return INDEX_GRAPHS + tail(article_iri, "article")


def article_of_graph(graph_iri: str) -> str:
    """The inverse of `article_graph`."""
    return f"{BASE}article/{graph_iri.removeprefix(ARTICLE_GRAPHS)}"


def article_of_index(graph_iri: str) -> str:
    """The inverse of `index_graph`."""
    return f"{BASE}article/{graph_iri.removeprefix(INDEX_GRAPHS)}"


def concept(scheme: str, notation: str) -> str:
    """A concept of a vocabulary by its notation: `concept("role", "kapolres")`."""
    return concept_iri(scheme, notation).value


def region(code: str) -> str:
    """A region by its Kemendagri code (`62.09`)."""
    return concept_iri("region", code).value


def notation(iri: str) -> str:
    """The notation of a concept's or region's IRI."""
    return unquote(iri.rpartition("/")[2])


def organization(
    name: str, type_: str | None, region_code: str | None = None, within: str | None = None
) -> str:
    """An organization. `region_code` is to be given where its type is one per region: then the region tells
    it apart (`org/polres/62.09`), else its canonical name does (`org/kodim/kodim-1017-lamandau`). `within`
    bounds a name that tells nothing by itself (`org/bumd/perumda/73.13`)."""
    last = _segment(region_code) if type_ and region_code else slug(name)
    bound = f"/{_segment(within)}" if within else ""
    return f"{BASE}org/{_segment(type_) if type_ else 'other'}/{last}{bound}"


def post(
    role: str | None, title: str, organization_iri: str | None, region_code: str | None, article_iri: str
) -> str:
    """A post in an organization. Without one its region bounds it, to be given where the post is one per
    region; without both the article does: a bare `Kepala` is never taken for that of another article."""
    if organization_iri:
        seat = tail(organization_iri, "org")
    elif region_code:
        seat = f"region/{_segment(region_code)}"
    else:
        seat = f"article/{tail(article_iri, 'article')}"
    return f"{BASE}post/{_segment(role) if role else slug(title)}/{seat}"


def fact(kind: str, article_iri: str, *key: str | int | None) -> str:
    """A person, event, tenure, participation, statement, issue or evidence of one article, by what identifies
    it there. The parts are kept apart, so that ("ab", "c") is not ("a", "bc")."""
    return f"{BASE}{kind}/{digest(json.dumps([article_iri, kind, *key]))}"


def kind(iri: str) -> str:
    """What a node is by its IRI: `article`, `person`, `tenure`, …"""
    return iri.removeprefix(BASE).partition("/")[0]


def is_shared(iri: str) -> bool:
    """True for what several articles describe under one IRI: organizations and posts."""
    return iri.startswith((f"{BASE}org/", f"{BASE}post/"))


def is_person(iri: str) -> bool:
    """True for a person, as an article tells of one or as identity knows them."""
    return iri.startswith(f"{BASE}person/")


def is_identified(iri: str) -> bool:
    """True for what identity may make one of several: persons and events."""
    return iri.startswith((f"{BASE}person/", f"{BASE}event/"))


def skolem(file: str, label: str) -> str:
    """The IRI that stands for a blank node of an ontology or vocabulary file (RDF 1.1 Concepts, 3.5)."""
    return f"{BASE}.well-known/genid/{digest(json.dumps([file, label]))}"


def tail(iri: str, kind: str) -> str:
    """What follows `…/<kind>/` in one of our IRIs."""
    return iri.removeprefix(f"{BASE}{kind}/")


def _segment(text: str) -> str:
    return quote(text, safe="", errors="surrogatepass")
