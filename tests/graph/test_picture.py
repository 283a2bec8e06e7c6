"""The schema's picture: current, whole, and what the server itself says of the database."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import petakuasa
import pytest
from neo4j import GraphDatabase
from petakuasa.facts import Extraction
from petakuasa.graph import constraints, picture
from petakuasa.graph.bolt import Connection
from petakuasa.graph.loading import Loader
from petakuasa.graph.model import node_types, relationship_types
from petakuasa.graph.projection import Projection
from petakuasa.graph.property_graph import OWNED
from petakuasa.graph.store import Store

DOCS = Path(petakuasa.__file__).parent / "docs"


@pytest.fixture
def store(extractions: tuple[Extraction, ...]) -> Iterator[Store]:
    with Store.in_memory() as store:
        store.load_vocabulary()
        for extraction in extractions:
            store.replace(extraction)
        yield store


def test_the_pictures_in_the_documents_are_current() -> None:
    again = "run `python -m petakuasa.graph.picture`"
    assert (DOCS / "schema.svg").read_text(encoding="utf-8") == picture.svg(), again
    assert picture.block() in (DOCS / "neo4j.md").read_text(encoding="utf-8"), again


def test_every_label_and_every_type_is_in_both_pictures() -> None:
    words = "".join(ElementTree.fromstring(picture.svg()).itertext())  # noqa: S314 - our own text
    for name in [*node_types(), *relationship_types()]:
        assert name in words
        assert name in picture.mermaid()


def test_the_server_sees_the_schema_that_is_drawn(neo4j_connection: Connection, store: Store) -> None:
    """`db.schema.visualization` knows no empty labels: what it shows has to be in the model, and what the
    articles at hand lead to has to be in what it shows."""
    Loader(neo4j_connection, store).load()
    address = neo4j_connection.address
    with GraphDatabase.driver(address.uri, auth=(address.user, str(address.password))) as driver:
        (record,) = driver.execute_query("CALL db.schema.visualization()", database_="neo4j").records
    label = {node.element_id: next(iter(node.labels)) for node in record["nodes"]}
    ends = {(r.start_node.element_id, r.type, r.end_node.element_id) for r in record["relationships"]}
    shown = {(label[a], name, label[b]) for a, name, b in ends if OWNED not in (label[a], label[b])}
    drawn = {(a, each.name, b) for each in relationship_types().values() for a, b in each.ends}
    assert len(shown) > 25
    # The server counts starts and ends of a type apart, and shows every start with every end.
    assert {(a, name) for a, name, _ in shown} <= {(a, name) for a, name, _ in drawn}
    assert {(name, b) for _, name, b in shown} <= {(name, b) for _, name, b in drawn}
    whole = Projection(store).whole()
    made = {
        (whole.nodes[r.start].label, r.type, whole.nodes[r.end].label) for r in whole.relationships.values()
    }
    assert made <= drawn
    assert made <= shown


def test_the_schema_is_created_once_and_again_without_effect(connection: Connection) -> None:
    constraints.prepare(connection)
    constraints.complete(connection)
    assert constraints.prepare(connection) == constraints.complete(connection) == 0
    _, found = connection.rows("SHOW CONSTRAINTS")
    assert any("petakuasa_iri" in row and ["iri"] in row for row in found)


def test_full_text_search_finds_names(neo4j_connection: Connection, store: Store) -> None:
    Loader(neo4j_connection, store).load()
    neo4j_connection.run("CALL db.awaitIndexes(60)")
    _, rows = neo4j_connection.rows(
        "CALL db.index.fulltext.queryNodes('petakuasa_names', $text) YIELD node, score RETURN node.name",
        {"text": "damar"},
    )
    assert rows == [("Damar Pamungkas",)]


def test_enterprise_statements_are_well_formed(neo4j_connection: Connection) -> None:
    """Community refuses them for the edition, not for their grammar."""
    found = constraints.statements("enterprise.cypher")
    assert len(found) >= 4
    for text in found:
        with pytest.raises(Exception, match=r"(?i)enterprise"):
            neo4j_connection.run(text)
