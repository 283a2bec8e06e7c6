"""Which bodies and posts are the same in all articles, and so share an IRI. A node that is not shared costs
less than one that is shared wrongly."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from .. import facts
from ..ontology.vocabulary import Vocabulary
from . import iris

LEVELS: Mapping[str, frozenset[str]] = defaultdict(
    frozenset,
    any=frozenset({"province", "regency", "city", "district"}),
    province=frozenset({"province"}),
    regency=frozenset({"regency", "city"}),
    city=frozenset({"regency", "city"}),
    district=frozenset({"district"}),
)
"""The levels of region that fit an institution type's level. `regency` stands for both kinds in the
vocabulary, and a Polresta may serve a regency."""


def organization(organization: facts.Organization, article: str, vocabulary: Vocabulary) -> str:
    """The IRI of a body: by its region where that tells it apart, else by its name, and a name that is only a
    kind is bounded by the region or the article."""
    name, type_, region = organization.name, organization.type, organization.region
    if one_per_region(organization, vocabulary):
        return iris.organization(name, type_, region)
    if is_bare(organization, vocabulary):
        return iris.organization(name, type_, within=region or iris.tail(article, "article"))
    return iris.organization(name, type_)


def post(post: facts.Post, organization: str | None, article: str, vocabulary: Vocabulary) -> str:
    """The IRI of a post: bounded by its body's IRI, by its region, or by the article."""
    region = post.region if is_of_region(post, vocabulary) else None
    return iris.post(post.role, post.title, organization, region, article)


def one_per_region(organization: facts.Organization, vocabulary: Vocabulary) -> bool:
    """True where type and region alone tell an organization apart: its name is what the vocabulary makes of
    them (`Polres {name}`), and the region is of the type's level. So it is for Polres Lamandau, and not for
    Pengadilan Negeri Nanga Bulik, named after its seat, nor for a Polsek of which only the regency is known.
    """
    kind = vocabulary.institution_types.get(organization.type or "")
    region = vocabulary.regions.get(organization.region or "")
    if kind is None or kind.canonical is None or region is None or region.level not in LEVELS[kind.level]:
        return False
    names = (region.label, region.full_name)
    fields = ({"name": name, "full_name": name, "number": "", "words": ""} for name in names)
    return iris.slug(organization.name) in {iris.slug(kind.canonical.format_map(each)) for each in fields}


def is_bare(organization: facts.Organization, vocabulary: Vocabulary) -> bool:
    """True where the name is only that of a kind (`Perumda`, `Polres`) of which there are many."""
    kind = vocabulary.institution_types.get(organization.type or "")
    if kind is None or kind.level == "national":
        return False
    return iris.slug(organization.name) in {iris.slug(name) for name in (kind.label, *kind.alt)}


def is_of_region(post: facts.Post, vocabulary: Vocabulary) -> bool:
    """True where role and region alone tell a post apart: its body is one that a region has one of (`Bupati`
    in a regency). Not so a `Kepala Dinas`, a `Babinsa`, and a `Camat` of whom only the regency is known."""
    role = vocabulary.roles.get(post.role or "")
    kind = vocabulary.institution_types.get((role and role.institution_type) or "")
    region = vocabulary.regions.get(post.region or "")
    if kind is None or region is None or kind.canonical is None or "{number}" in kind.canonical:
        return False
    return region.level in LEVELS[kind.level]
