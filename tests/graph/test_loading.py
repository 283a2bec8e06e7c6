"""Loading, on a real Neo4j and on the embedded server alike: one suite, two servers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from held import holds
from petakuasa.errors import ServerError, StoreError
from petakuasa.facts import Extraction
from petakuasa.graph import iris, writing
from petakuasa.graph.bolt import Connection
from petakuasa.graph.loading import Loader
from petakuasa.graph.projection import Projection
from petakuasa.graph.property_graph import OWNED, Node, Part
from petakuasa.graph.store import Store
from petakuasa.ontology.terms import BASE


@pytest.fixture(scope="module")
def vocabulary() -> Store:
    store = Store.in_memory()
    store.load_vocabulary()
    return store


@pytest.fixture
def store(vocabulary: Store, extractions: tuple[Extraction, ...]) -> Iterator[Store]:
    for extraction in extractions:
        vocabulary.replace(extraction)
    yield vocabulary
    for article in vocabulary.articles():
        vocabulary.withdraw(article.id)


def test_the_database_holds_exactly_what_the_store_projects(connection: Connection, store: Store) -> None:
    report = Loader(connection, store).load()
    wanted = Projection(store).whole()
    assert holds(connection) == wanted
    assert report.articles_written == 3
    assert report.written == len(wanted.nodes) + len(wanted.relationships) > 100
    assert report.updates > 0


def test_a_second_load_writes_nothing(connection: Connection, store: Store) -> None:
    first = Loader(connection, store).load()
    for whole, compared in ((False, 0), (True, first.written)):
        second = Loader(connection, store).load(whole=whole)
        assert second.updates == 0, "by the server's own counters"
        assert (second.articles_unchanged, second.articles_written) == (3 if whole else 0, 0)
        assert (second.unchanged, second.written, second.deleted) == (compared, 0, 0)


def test_only_differences_are_written(
    connection: Connection, store: Store, extractions: tuple[Extraction, ...]
) -> None:
    Loader(connection, store).load()
    first = extractions[0]
    event = replace(first.events[0], place="Aula Lain")
    store.replace(replace(first, events=(event,), participations=first.participations[:-1]))
    report = Loader(connection, store).load()
    assert holds(connection) == Projection(store).whole()
    assert (report.articles_written, report.articles_unchanged) == (1, 0)
    # Written: the event, and the article for its fingerprint.
    # Deleted: the participation, its links to event, post and article, and the mode that no other has.
    assert (report.written, report.deleted) == (3, 5)


def test_a_post_that_stands_in_for_a_post(
    connection: Connection, store: Store, extractions: tuple[Extraction, ...]
) -> None:
    """A short-cut between two shared nodes belongs to the article nevertheless."""
    first = extractions[0]
    nameless = [replace(p, person=None) if p.id == "p3" else p for p in first.participations]
    store.replace(replace(first, participations=tuple(nameless)))
    between = "MATCH (a:Post)-[:REPRESENTED]->(b:Post) RETURN a.name, b.name"
    Loader(connection, store).load()
    assert connection.rows(between)[1] == [("Kabag Ops Polres Lamandau", "Kapolres Lamandau")]
    assert Loader(connection, store).load().updates == 0
    assert Loader(connection, store).load(whole=True).updates == 0
    store.replace(replace(first, participations=first.participations[:1]))
    Loader(connection, store).load()
    assert connection.rows(between)[1] == []
    assert holds(connection) == Projection(store).whole()


def test_a_withdrawn_article_takes_along_what_no_other_needs(
    connection: Connection, store: Store, extractions: tuple[Extraction, ...]
) -> None:
    Loader(connection, store).load()
    store.withdraw("rakor-lamandau")
    report = Loader(connection, store).load()
    assert report.articles_deleted == 1
    there = holds(connection)
    assert there == Projection(store).whole()
    assert f"{BASE}org/polres/62.09" in there.nodes
    assert iris.concept("role", "ketua_dprd") not in there.nodes


def test_one_article_is_replaced_or_withdrawn_in_one_transaction(
    connection: Connection, store: Store, extractions: tuple[Extraction, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    Loader(connection, store).load()
    counted = []
    write = Connection.write
    monkeypatch.setattr(Connection, "write", lambda self, work: counted.append(1) or write(self, work))
    store.withdraw("apel-lamandau")
    Loader(connection, store).load()
    assert holds(connection) == Projection(store).whole()
    store.replace(extractions[1])
    Loader(connection, store).load()
    assert holds(connection) == Projection(store).whole()
    assert len(counted) == 2


def test_other_peoples_nodes_and_links_survive(
    connection: Connection, store: Store, extractions: tuple[Extraction, ...]
) -> None:
    connection.run("CREATE (:Person {name: 'Somebody else'})-[:KNOWS]->(:Note {text: 'mine'})")
    Loader(connection, store).load()
    connection.run(
        f"MATCH (p:{OWNED}:Person {{name: 'Surya Wiratama'}}) SET p.remark = 'seen'"
        " CREATE (:Note {text: 'look here'})-[:ABOUT]->(p)"
    )
    surya = f"MATCH (n:Note)-[:ABOUT]->(p:{OWNED}) RETURN n.text, p.name, p.remark, p.withdrawn"
    store.withdraw("apel-lamandau")
    Loader(connection, store).load()
    assert connection.rows(surya)[1] == [("look here", "Surya Wiratama", "seen", True)]
    assert Loader(connection, store).load().updates == 0
    store.replace(extractions[1])
    Loader(connection, store).load()
    assert connection.rows(surya)[1] == [("look here", "Surya Wiratama", "seen", None)]
    assert connection.rows("MATCH (:Person {name: 'Somebody else'})-[:KNOWS]->(n) RETURN n.text")[1] == [
        ("mine",)
    ]


def test_a_dry_run_says_what_a_run_does_and_writes_nothing(
    connection: Connection, store: Store, extractions: tuple[Extraction, ...]
) -> None:
    connection.run("DROP CONSTRAINT petakuasa_iri IF EXISTS")  # as on a server that has seen no load yet
    planned = Loader(connection, store, dry_run=True).load()
    assert holds(connection) == Part()
    assert planned.updates == 0
    done = Loader(connection, store).load()
    assert replace(planned, updates=done.updates) == done
    store.withdraw("rakor-lamandau")
    planned = Loader(connection, store, dry_run=True).load()
    assert len(holds(connection).nodes) > len(Projection(store).whole().nodes)
    done = Loader(connection, store).load()
    assert (planned.articles_deleted, planned.written, planned.deleted) == (1, done.written, done.deleted)
    assert holds(connection) == Projection(store).whole()


def test_an_empty_store_wipes_nothing(connection: Connection, store: Store) -> None:
    Loader(connection, store).load()
    with pytest.raises(StoreError, match="nothing was deleted"):
        Loader(connection, Store.in_memory()).load()
    assert holds(connection) == Projection(store).whole()


def test_a_relationship_without_its_end_is_an_error_and_rolls_back(
    connection: Connection, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    complete = Projection.shared

    def without_regions(self: Projection, *wanted: set[str]) -> Part:
        part = complete(self, *wanted)
        part.nodes = {iri: node for iri, node in part.nodes.items() if node.label != "Region"}
        return part

    monkeypatch.setattr(Projection, "shared", without_regions)
    with pytest.raises(ServerError, match=r"found no end: https://w3id.org/petakuasa/region/62"):
        Loader(connection, store).load()
    assert holds(connection) == Part()


def test_a_run_that_was_cut_off_is_finished_by_the_next(
    connection: Connection, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    class PowerCutError(Exception):
        pass

    write, calls = writing.Writer._write_relationships, []

    def cut(self: writing.Writer, *args: object, **kwargs: object) -> None:
        calls.append(1)
        if len(calls) == 30:
            raise PowerCutError
        write(self, *args, **kwargs)  # type: ignore[arg-type]

    monkeypatch.setattr("petakuasa.graph.loading.BATCH", 60)  # an article a transaction
    monkeypatch.setattr(writing.Writer, "_write_relationships", cut)
    with pytest.raises(PowerCutError):
        Loader(connection, store).load()
    _, [(halfway,)] = connection.rows("MATCH (a:Article) RETURN count(a)")
    assert 0 < halfway < 3, "whole articles, but not all"
    Loader(connection, store).load()
    assert holds(connection) == Projection(store).whole()


def test_a_lost_acknowledgement_does_no_harm(
    connection: Connection, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The driver repeats a transaction that was committed when the answer was lost."""
    write = Connection.write

    def twice(self: Connection, work: object) -> object:
        write(self, work)  # type: ignore[arg-type]
        return write(self, work)  # type: ignore[arg-type]

    monkeypatch.setattr(Connection, "write", twice)
    Loader(connection, store).load()
    assert holds(connection) == Projection(store).whole()


def test_a_vocabulary_that_changed_is_written_though_no_article_did(
    connection: Connection, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    Loader(connection, store).load()
    complete = Projection.shared

    def renamed(self: Projection, *wanted: set[str]) -> Part:
        part = complete(self, *wanted)
        role = iris.concept("role", "kapolres")
        if role in part.nodes:
            part.nodes[role] = Node(role, "Role", {**part.nodes[role].properties, "name_en": "Chief"})
        return part

    monkeypatch.setattr(Projection, "shared", renamed)
    report = Loader(connection, store).load(whole=True)
    assert (report.written, report.articles_written) == (1, 0)
    assert connection.rows("MATCH (r:Role {notation: 'kapolres'}) RETURN r.name_en")[1] == [("Chief",)]


NASTY = 'Ni\'mah "Bu" O\\`Reilly 😀}) DETACH DELETE n // \u202eنص'


def test_names_are_data_never_cypher(
    connection: Connection, store: Store, extractions: tuple[Extraction, ...]
) -> None:
    last = extractions[2]
    person = replace(last.persons[0], name=NASTY, aliases=("'; DROP", "😀"), rank="$iri")
    event = replace(last.events[0], label="{iri: 1}", place="`x`")
    store.replace(replace(last, persons=(person,), events=(event,)))
    Loader(connection, store).load()
    assert holds(connection) == Projection(store).whole()
    _, [(name, alias)] = connection.rows(
        "MATCH (p:Person) WHERE p.rank = $rank RETURN p.name, p.alias", {"rank": "$iri"}
    )
    assert (name, alias) == (NASTY, ["'; DROP", "😀"])
    assert Loader(connection, store).load().updates == 0


def test_a_node_made_by_hand_in_the_way_is_told_clearly(connection: Connection, store: Store) -> None:
    Loader(connection, store).load()
    connection.run(f"MATCH (n:{OWNED}) DETACH DELETE n")
    connection.run(f"CREATE (:{OWNED}:Remark {{iri: '{iris.region('62.09')}'}})")
    with pytest.raises(ServerError, match="made by hand"):
        Loader(connection, store).load()
