"""What a server holds of ours, for tests that compare it with the projection."""

from __future__ import annotations

from petakuasa.graph.bolt import Connection
from petakuasa.graph.property_graph import OWNED, Node, Part, Relationship


def holds(connection: Connection) -> Part:
    """Everything of ours in the database, as the projection would say it."""
    part = Part()
    _, nodes = connection.rows(f"MATCH (n:{OWNED}) RETURN labels(n), properties(n)")
    for labels, properties in nodes:
        iri = properties.pop("iri")
        (label,) = set(labels) - {OWNED}
        part.add(Node(iri, label, properties))
    _, relationships = connection.rows(
        f"MATCH (a:{OWNED})-[r]->(b:{OWNED}) RETURN type(r), a.iri, b.iri, properties(r)"
    )
    for type_, start, end, properties in relationships:
        part.add(Relationship(type_, start, end, properties, properties.pop("iri", None)))
    assert len(part.relationships) == len(relationships), "a relationship is there twice"
    return part
