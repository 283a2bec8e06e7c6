"""The Cypher of the loader. Labels, types and property names come from the projection's rule, everything else
travels in parameters; each kind of row has one constant text, which the server plans once."""

from __future__ import annotations

import re
from functools import cache

from ..errors import ServerError
from .property_graph import OWNED
from .rule import ARTICLE_LABEL

FINGERPRINTS = f"MATCH (a:{OWNED}:{ARTICLE_LABEL}) RETURN a.iri, a.fingerprint"
FINGERPRINTS_OF = f"UNWIND $iris AS iri MATCH (a:{OWNED} {{iri: iri}}) RETURN a.iri, a.fingerprint"

NODES = f"UNWIND $iris AS iri MATCH (n:{OWNED} {{iri: iri}}) RETURN iri, labels(n), properties(n)"
EVIDENCE = f"""
UNWIND $iris AS iri MATCH (a:{OWNED} {{iri: iri}})<-[r]-(n:{OWNED}) WHERE type(r) IN $types
RETURN type(r), n.iri, iri, properties(r)
"""
OUTGOING = f"""
UNWIND $iris AS iri MATCH (n:{OWNED} {{iri: iri}})-[r]->(m:{OWNED}) WHERE type(r) IN $types
RETURN type(r), iri, m.iri, properties(r)
"""
INCOMING = f"""
UNWIND $iris AS iri MATCH (n:{OWNED} {{iri: iri}})<-[r]-(m:{OWNED}) WHERE type(r) IN $types
RETURN type(r), m.iri, iri, properties(r)
"""
REPRESENTED = f"""
UNWIND $iris AS iri
MATCH (p:{OWNED} {{iri: iri}})-[:PERSON|POST|ORGANIZATION]->(s)-[r:REPRESENTED]->(t:{OWNED}) WHERE r.iri = iri
RETURN DISTINCT type(r), s.iri, t.iri, properties(r)
"""
MISSING = f"""
UNWIND $iris AS iri OPTIONAL MATCH (n:{OWNED} {{iri: iri}}) WITH iri, n WHERE n IS NULL RETURN iri LIMIT 3
"""

DELETE_NODES = f"""
UNWIND $iris AS iri MATCH (n:{OWNED} {{iri: iri}}) WHERE NOT (n)--() DELETE n RETURN count(*)
"""
KEEP_NODES = f"""
UNWIND $iris AS iri MATCH (n:{OWNED} {{iri: iri}}) SET n.withdrawn = true RETURN count(*)
"""
WITHDRAWN = f"MATCH (n:{OWNED}) WHERE n.withdrawn = true RETURN n.iri"


@cache
def iris_of(label: str) -> str:
    """The keys of all nodes of ours with this label."""
    return f"MATCH (n:{OWNED}:{_name(label)}) RETURN n.iri"


@cache
def write_nodes(label: str, dates: tuple[str, ...]) -> str:
    """Rows of `iri` and `properties`, null for a property that goes. `dates` names those that come as ISO
    strings: the driver needs a hundred times as long to pack a date."""
    days = "".join(f" SET n.{_name(key)} = date(r.properties.{_name(key)})" for key in dates)
    return (
        f"UNWIND $rows AS r MERGE (n:{OWNED}:{_name(label)} {{iri: r.iri}})"
        f" SET n += r.properties{days} RETURN count(*)"
    )


@cache
def write_relationships(type_: str, *, keyed: bool) -> str:
    """Rows of start, end, properties and, where `keyed`, the relationship's own `iri`."""
    key = " {iri: r[3]}" if keyed else ""
    return f"{_ENDS} MERGE (a)-[x:{_name(type_)}{key}]->(b) SET x = r[2] RETURN count(*)"


@cache
def delete_relationships(type_: str, *, keyed: bool) -> str:
    """Rows of start and end, and the relationship's own `iri` where `keyed`."""
    key = " {iri: r[2]}" if keyed else ""
    return f"{_ENDS} MATCH (a)-[x:{_name(type_)}{key}]->(b) DELETE x RETURN count(*)"


_ENDS = f"UNWIND $rows AS r MATCH (a:{OWNED} {{iri: r[0]}}) MATCH (b:{OWNED} {{iri: r[1]}})"


def _name(name: str) -> str:
    if not re.fullmatch(r"[A-Za-z][A-Za-z0-9_]*", name):
        raise ServerError(
            f"{name!r} cannot be a name in the property graph", fix="Rename it in the vocabulary."
        )
    return f"`{name}`"
