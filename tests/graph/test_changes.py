"""The journal of a store: what it says has changed is never less than what has."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from held import holds
from petakuasa.facts import Extraction
from petakuasa.graph import changes, iris, state
from petakuasa.graph.bolt import Connection
from petakuasa.graph.loading import Loader
from petakuasa.graph.projection import Projection
from petakuasa.graph.property_graph import OWNED
from petakuasa.graph.store import Store
from petakuasa.identity.update import update

RAKOR, APEL = iris.article("rakor-lamandau"), iris.article("apel-lamandau")


@pytest.fixture(params=["memory", "disk"])
def reopened(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[Store | None], Store]:
    """A new store, and later the same one as another process would open it."""

    def again(store: Store | None) -> Store:
        if request.param == "memory":
            return store or Store.in_memory()
        if store is not None:
            store.close()
        return Store.open(tmp_path / "store")

    return again


def test_articles_are_told_since_a_mark(
    reopened: Callable[[Store | None], Store], extractions: tuple[Extraction, ...]
) -> None:
    store = reopened(None)
    assert store.changes.mark is None
    store.replace(extractions[0])
    first = store.changes.mark
    assert first
    store = reopened(store)
    assert store.changes.mark == first
    assert store.changes.since(first) == set()
    assert store.replace(extractions[0]) is False
    assert store.changes.mark == first, "nothing was written"
    store.replace(extractions[1])
    store.withdraw("rakor-lamandau")
    store = reopened(store)
    assert store.changes.since(first) == {RAKOR, APEL}
    assert store.changes.since("of another store") is None
    store.close()


def test_identity_from_nothing_may_change_everything(extractions: tuple[Extraction, ...]) -> None:
    with Store.in_memory() as store:
        store.load_vocabulary()
        for extraction in extractions:
            store.replace(extraction)
        before = store.changes.mark
        assert before
        update(store)
        assert store.changes.since(before) is None
        mark = store.changes.mark
        assert mark
        store.load_vocabulary()
        assert store.changes.since(mark) == set(), "the same vocabulary changes nothing"


def test_a_write_that_was_cut_off_is_told(tmp_path: Path, extractions: tuple[Extraction, ...]) -> None:
    with Store.open(tmp_path / "store") as store:
        store.replace(extractions[0])
        mark = store.changes.mark
        assert mark
        with pytest.raises(KeyboardInterrupt), store.changes.noted(store.graph(iris.article_graph(RAKOR))):
            raise KeyboardInterrupt
    with Store.read_only(tmp_path / "store") as store:
        assert store.changes.mark == mark, "the state that is certain"
        assert store.changes.since(mark) == {RAKOR}


def test_a_reader_does_not_take_for_known_what_is_written_meanwhile(
    tmp_path: Path, extractions: tuple[Extraction, ...]
) -> None:
    with Store.open(tmp_path / "store") as writer:
        writer.replace(extractions[0])
        with Store.read_only(tmp_path / "store") as reader:
            mark = reader.changes.mark
            assert mark
            writer.replace(extractions[1])
            assert reader.changes.mark == mark != writer.changes.mark
            assert reader.changes.since(mark) == {APEL}


def test_a_long_journal_begins_anew(
    tmp_path: Path, extractions: tuple[Extraction, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(changes, "LONGEST", 50)
    with Store.open(tmp_path / "store") as store:
        store.replace(extractions[0])
        mark = store.changes.mark
        assert mark
        store.replace(extractions[1])
        store.replace(extractions[2])
        assert store.changes.since(mark) is None


def test_a_database_that_somebody_has_cleared_is_filled_again(
    connection: Connection, extractions: tuple[Extraction, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    with Store.in_memory() as store:
        store.load_vocabulary()
        for extraction in extractions:
            store.replace(extraction)
        assert Loader(connection, store).load().whole
        assert not Loader(connection, store).load().whole
        connection.run(f"MATCH (n:{OWNED}) DETACH DELETE n")
        assert Loader(connection, store).load().whole
        monkeypatch.setattr(state, "RULES", "those of another version")
        assert Loader(connection, store).load().whole
        assert holds(connection) == Projection(store).whole()


def test_another_store_is_compared_in_full(
    connection: Connection, extractions: tuple[Extraction, ...]
) -> None:
    for extraction in extractions[:2]:
        with Store.in_memory() as store:
            store.load_vocabulary()
            store.replace(extraction)
            assert Loader(connection, store).load().whole
            assert connection.rows("MATCH (a:Article) RETURN count(a)")[1] == [(1,)]
