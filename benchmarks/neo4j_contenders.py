"""Who is compared by `neo4j.py`: each takes a store, a connection to an empty database, when to stop, and
what to call at the end of each phase of its work."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

from neo4j import GraphDatabase, SummaryCounters
from petakuasa.graph import iris
from petakuasa.graph.bolt import Connection
from petakuasa.graph.loading import Loader
from petakuasa.graph.projection import Projection
from petakuasa.graph.property_graph import Part
from petakuasa.graph.store import Store

Phase = Callable[[str], None]
"""Ends a stretch of the work, by the name of its phase."""


def petakuasa(store: Store, connection: Connection, _: float, phase: Phase) -> None:
    """As `petakuasa load` does it."""
    run = connection.run

    def schema(text: str) -> SummaryCounters:
        phase("articles")
        counters = run(text)
        phase("constraint and indexes")
        return counters

    connection.run = schema  # type: ignore[method-assign] # what it runs outside of transactions is the schema
    Loader(connection, store).load()
    phase("articles")


def naive(store: Store, connection: Connection, deadline: float, phase: Phase) -> None:
    """A MERGE in a transaction of its own for every node and relationship, with an index on the key. An end
    that is not there yet is made of its key, and labelled when its turn comes."""
    connection.run("CREATE CONSTRAINT FOR (n:Petakuasa) REQUIRE n.iri IS UNIQUE")
    phase("constraint and indexes")
    address = connection.address
    with (
        GraphDatabase.driver(address.uri, auth=(address.user, str(address.password))) as driver,
        driver.session(database="neo4j") as session,
    ):
        for part in parts(Projection(store)):
            if time.monotonic() > deadline:
                break
            for n in part.nodes.values():
                session.run(
                    f"MERGE (n:Petakuasa {{iri: $iri}}) SET n:{n.label} SET n += $properties",
                    iri=n.iri, properties=n.properties,
                ).consume()  # fmt: skip
            for r in part.relationships.values():
                key = " {iri: $iri}" if r.iri else ""
                session.run(
                    "MERGE (a:Petakuasa {iri: $a}) MERGE (b:Petakuasa {iri: $b})"
                    f" MERGE (a)-[x:{r.type}{key}]->(b) SET x += $properties",
                    a=r.start, b=r.end, iri=r.iri, properties=r.properties,
                ).consume()  # fmt: skip
    phase("articles")


def parts(projection: Projection) -> Iterator[Part]:
    """The whole graph, article by article, each with the persons, events and shared nodes that are new."""
    seen: set[str] = set()
    for article in projection.articles():
        new = sorted(article.identified.keys() - seen)
        identified = list(map(projection.identified, new))
        needed = article.references.union(*(each.references for each in identified))
        shared = projection.shared(needed, seen)
        seen |= shared.nodes.keys() | set(new)
        yield from (shared, article, *identified)


def rdflib_neo4j(store: Store, connection: Connection, deadline: float, phase: Phase) -> None:
    """The articles' triples, subject by subject, in its own batches of 5,000."""
    import rdflib
    from rdflib_neo4j import HANDLE_VOCAB_URI_STRATEGY, Neo4jStore, Neo4jStoreConfig
    from rdflib_neo4j.config.const import HANDLE_MULTIVAL_STRATEGY

    address = connection.address
    config = Neo4jStoreConfig(
        auth_data={
            "uri": address.uri, "database": "neo4j", "user": address.user, "pwd": str(address.password),
        },
        handle_vocab_uri_strategy=HANDLE_VOCAB_URI_STRATEGY.IGNORE,
        handle_multival_strategy=HANDLE_MULTIVAL_STRATEGY.ARRAY,
    )  # fmt: skip
    graph = rdflib.Graph(store=Neo4jStore(config=config))
    for name in store.graphs():
        if time.monotonic() > deadline:
            break
        if name.startswith(iris.ARTICLE_GRAPHS):
            lines = sorted(f"{q.subject} {q.predicate} {q.object} ." for q in store.graph(name))
            graph.parse(data="\n".join(lines), format="nt")
    graph.close(commit_pending_transaction=True)
    phase("articles")


CONTENDERS: dict[str, Callable[[Store, Connection, float, Phase], None]] = {
    "petakuasa": petakuasa,
    "petakuasa + rust": petakuasa,
    "rdflib-neo4j": rdflib_neo4j,
    "naive MERGE": naive,
}
