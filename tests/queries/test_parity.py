"""Every named question gives the same rows from the store and from each server, and never only nothing."""

from __future__ import annotations

from pathlib import Path

from petakuasa.graph.bolt import Connection
from petakuasa.graph.loading import Loader
from petakuasa.graph.store import Store
from petakuasa.queries.catalogue import NamedQuery, catalogue
from petakuasa.queries.parameters import bind, samples
from petakuasa.queries.rows import Rows, from_server, from_store


def askings(query: NamedQuery) -> list[dict[str, object]]:
    """Each question with every sample at once, with one alone, and with what must be given."""
    given = samples(query)
    must = {p.name: given[p.name] for p in query.params if p.required}
    return [given, must, *({**must, name: value} for name, value in given.items())]


def test_the_store_and_the_servers_agree(folder: Path, connection: Connection) -> None:
    with Store.read_only(folder) as store:
        Loader(connection, store).load()
        different, empty = [], []
        for query in catalogue().values():
            answers: list[Rows] = []
            for asking in askings(query):
                arguments = bind(query, asking)  # type: ignore[arg-type]
                answers.append(from_store(query, arguments, store))
                if from_server(query, arguments, connection) != answers[-1]:
                    different.append((query.name, asking))
            if not any(answer.rows for answer in answers):
                empty.append(query.name)
    assert not different
    assert not empty
