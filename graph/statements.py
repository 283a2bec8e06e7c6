"""The Cypher of the loader. Labels, types and property names come from the model, everything else travels in
parameters; each kind of row has one constant text, which the server plans once.

Rows are lists: their values need no names beside them, which halves what the driver has to pack. Dates are
ISO strings in them, since it packs a date a hundred times slower.
"""

from __future__ import annotations

import re
from functools import cache

from .differences import WITHDRAWN
from .model import Column, node_types, relationship_types
from .property_graph import FINGERPRINT, OWNED

# The index is named: Neo4j plans a text once, perhaps while the database is empty and a scan looks cheap.
_EACH = f"UNWIND $iris AS iri MATCH (n:{OWNED} {{iri: iri}}) USING INDEX n:{OWNED}(iri)"
FINGERPRINTS_OF = f"{_EACH} RETURN n.iri, n.fingerprint"
NODES = f"{_EACH} RETURN iri, labels(n), properties(n)"
REPRESENTED = f"""{_EACH}
MATCH (n)-[:REPRESENTS]->()
MATCH (n)-[:PERSON|POST|ORGANIZATION]->(s)-[r:REPRESENTED]->(t:{OWNED}) WHERE r.iri = iri
RETURN DISTINCT type(r), s.iri, t.iri, properties(r)
"""
MISSING = f"""
UNWIND $iris AS iri OPTIONAL MATCH (n:{OWNED} {{iri: iri}}) WITH iri, n WHERE n IS NULL RETURN iri LIMIT 3
"""

ANY = f"MATCH (n:{OWNED}) RETURN 1 LIMIT 1"
MEETINGS = f"""{_EACH}
MATCH (n)-[:ATTENDED]->(e:Event)
WITH e, collect(iri) AS present WHERE size(present) > 1 AND NOT e.iri IN $without
MATCH (e)<-[:ATTENDED]-(guest:{OWNED}:Person)
WITH e, present, count(guest) AS guests
RETURN present, guests, count(*)
"""

# A node of its own, without the label of what the store holds: what the database is a mirror of. Whoever has
# deleted or added nodes by hand gets everything compared.
STATE_LABEL = "_PetakuasaLoad"
STATE = f"""
MATCH (n:{OWNED}) WITH count(n) AS nodes MATCH (s:{STATE_LABEL}) RETURN s.state, s.nodes = nodes, s.schema
"""
NAME_STATE = f"""
MATCH (n:{OWNED}) WITH count(n) AS nodes MERGE (s:{STATE_LABEL})
SET s.state = $state, s.nodes = nodes, s.schema = $schema RETURN s.state
"""
FORGET_STATE = f"MATCH (s:{STATE_LABEL}) DELETE s RETURN count(*)"

DELETE_NODES = f"{_EACH} WHERE NOT (n)--() DELETE n RETURN count(*)"
KEEP_NODES = f"{_EACH} SET n.{WITHDRAWN} = true, n.{FINGERPRINT} = null RETURN count(*)"


@cache
def without_hints(text: str) -> str:
    """The same text for a database where the index may not be there yet."""
    return re.sub(r" USING INDEX \S+", "", text)


@cache
def planned_once(text: str) -> str:
    """The same text for Neo4j, which would plan it again and again while the database grows: a tenth of what
    the server does in a first load, for nothing, since the index is named."""
    return f"CYPHER replan=skip {text}"


@cache
def outgoing(*types: str) -> str:
    """The relationships of these types that lead from nodes to others of ours."""
    return f"{_EACH} MATCH (n)-[r:{'|'.join(types)}]->(m:{OWNED}) RETURN type(r), iri, m.iri, properties(r)"


@cache
def incoming(*types: str) -> str:
    """The relationships of these types that lead to nodes from others of ours."""
    return f"{_EACH} MATCH (n)<-[r:{'|'.join(types)}]-(m:{OWNED}) RETURN type(r), m.iri, iri, properties(r)"


@cache
def among(type_: str) -> str:
    """The relationships of this type between nodes."""
    found = f"MATCH (n)-[r:{type_}]->(m:{OWNED}) WHERE m.iri IN $iris"
    return f"{_EACH} {found} RETURN type(r), iri, m.iri, properties(r)"


@cache
def iris_of(label: str) -> str:
    """The keys of all nodes of ours with this label."""
    return f"MATCH (n:{OWNED}:`{label}`) RETURN n.iri"


@cache
def fingerprints(label: str) -> str:
    """The keys of all nodes of ours with this label, and their fingerprints."""
    return f"MATCH (n:{OWNED}:`{label}`) RETURN n.iri, n.{FINGERPRINT}"


@cache
def write_keys(label: str) -> str:
    """Rows of the key alone: nodes that relationships lead to before their turn has come."""
    return f"UNWIND $rows AS r MERGE (n:{OWNED}:`{label}` {{iri: r[0]}}) RETURN count(*)"


@cache
def merge_nodes(label: str) -> str:
    """Rows of the key and then the label's columns in their order, null for a property that is not there."""
    values = [*_node_columns(label), f"{WITHDRAWN}: null"]
    return (
        f"UNWIND $rows AS r MERGE (n:{OWNED}:`{label}` {{iri: r[0]}})"
        f" SET n += {{{', '.join(values)}}} RETURN count(*)"
    )


@cache
def create_nodes(label: str) -> str:
    """The same rows, for nodes that cannot be there yet."""
    values = ", ".join(["iri: r[0]", *_node_columns(label)])
    return f"UNWIND $rows AS r CREATE (n:{OWNED}:`{label}` {{{values}}}) RETURN count(*)"


@cache
def merge_relationships(type_: str) -> str:
    """Ends, each with rows of a start, the relationship's own `iri` where it has one, and then the type's
    columns: an end is looked up once for all that leads to it."""
    key = " {iri: r[1]}" if relationship_types()[type_].keyed else ""
    values = ", ".join(_columns(type_))
    update = f" SET x += {{{values}}}" if values else ""
    return f"{_ENDS} MERGE (a)-[x:`{type_}`{key}]->(b){update} RETURN count(*)"


@cache
def create_relationships(type_: str) -> str:
    """The same, for relationships that cannot be there yet."""
    key = ["iri: r[1]"] if relationship_types()[type_].keyed else []
    values = ", ".join([*key, *_columns(type_)])
    return f"{_ENDS} CREATE (a)-[x:`{type_}` {{{values}}}]->(b) RETURN count(*)"


@cache
def delete_relationships(type_: str) -> str:
    """The same, for the relationships of these ends and of this `iri`."""
    key = " {iri: r[1]}" if relationship_types()[type_].keyed else ""
    return f"{_ENDS} MATCH (a)-[x:`{type_}`{key}]->(b) DELETE x RETURN count(*)"


_ENDS = (
    f"UNWIND $rows AS g MATCH (b:{OWNED} {{iri: g[0]}}) USING INDEX b:{OWNED}(iri)"
    f" UNWIND g[1] AS r MATCH (a:{OWNED} {{iri: r[0]}}) USING INDEX a:{OWNED}(iri)"
)


def _node_columns(label: str) -> list[str]:
    return [_value(column, position) for position, column in enumerate(node_types()[label].columns, 1)]


def _columns(type_: str) -> list[str]:
    model = relationship_types()[type_]
    return [
        _value(column, position) for position, column in enumerate(model.columns, 2 if model.keyed else 1)
    ]


def _value(column: Column, position: int) -> str:
    value = f"r[{position}]"
    return f"`{column.name}`: {f'date({value})' if column.type == 'date' else value}"
