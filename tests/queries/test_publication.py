"""What a store says of itself: the same for the same articles, found by asking, and no part of the data."""

from __future__ import annotations

from pathlib import Path

import pytest
from golden import fill
from petakuasa.graph import iris
from petakuasa.graph.export import quads
from petakuasa.graph.projection import Projection
from petakuasa.graph.store import Store
from petakuasa.queries.catalogue import catalogue
from petakuasa.queries.publication import counts, publish

QUESTIONS = "SELECT ?label ?text { GRAPH ?g { ?q rdfs:label ?label ; sh:select ?text } }"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    fill(tmp_path / "store")
    return Store.open(tmp_path / "store")


def test_the_second_time_changes_nothing_and_a_new_article_does(store: Store) -> None:
    assert publish(store)
    before = set(store.graph(iris.DESCRIPTION_GRAPH))
    assert not publish(store)
    store.withdraw("rakor-kotim")
    assert publish(store)
    changed = before ^ set(store.graph(iris.DESCRIPTION_GRAPH))
    assert {quad.predicate.value for quad in changed} == {"http://rdfs.org/ns/void#entities"}


def test_exports_and_the_property_graph_do_not_have_it(store: Store) -> None:
    exported, projected = set(quads.in_order(store, vocabulary=True)), Projection(store).whole().digest()
    assert publish(store)
    assert set(quads.in_order(store, vocabulary=True)) == exported
    assert Projection(store).whole().digest() == projected


def test_every_question_is_there_in_both_languages_and_can_be_asked_as_it_stands(store: Store) -> None:
    publish(store)
    rows = [(row["label"], row["text"].value) for row in store.query(QUESTIONS)]
    assert {label.value for label, _ in rows if label.language == "id"} == {
        query.header.judul for query in catalogue().values()
    }
    texts = {text for label, text in rows if label.language == "en"}
    assert len(texts) == len(catalogue())
    for text in texts:
        assert list(store.query(text))


def test_a_required_parameter_says_so(store: Store) -> None:
    publish(store)
    text = (
        "SELECT ?type ?optional { GRAPH ?g { <query/person-record> sh:parameter "
        "[ sh:name 'person' ; sh:datatype ?type ; sh:optional ?optional ] } }"
    )
    (row,) = store.query(text)
    assert (row["type"].value.rpartition("#")[2], row["optional"].value) == ("string", "false")


def test_a_store_of_nothing_counts_nothing() -> None:
    with Store.in_memory() as store:
        assert set(counts(store).values()) == {0}
        assert publish(store)
