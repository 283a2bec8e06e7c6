"""The leadership forums as organizations: a Forkopimda for every province, regency and city, a Forkopimcam
for every district (UU 23/2014 art. 26). Their members are not here: they follow from `pk:ForumRule`.

The IRIs are those that an article's mention of the forum gets, `…/org/forkopimda/62.09`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, Triple

from .table import Row
from .terms import BASE, ORG, PK, RDF, SKOS, concept_iri


def forums(regions: Iterable[Row], institution_types: Iterable[Row]) -> Iterator[Triple]:
    """Type, name, kind and region of each forum; the name is built by the kind's canonical pattern."""
    patterns = {row["id"]: row["canonical"] for row in institution_types}
    for region in regions:
        kind = "forkopimcam" if region["level"] == "district" else "forkopimda"
        name = patterns[kind].format(name=region["name"], full_name=region["full_name"])
        subject = NamedNode(f"{BASE}org/{kind}/{region['id']}")
        yield Triple(subject, RDF.type, PK.LeadershipForum)
        yield Triple(subject, RDF.type, ORG.Organization)
        yield Triple(subject, SKOS.prefLabel, Literal(name))
        yield Triple(subject, ORG.classification, concept_iri("institution-type", kind))
        yield Triple(subject, PK.region, concept_iri("region", region["id"]))
