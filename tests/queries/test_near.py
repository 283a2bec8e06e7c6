"""A misspelt name leads to those like it."""

from pathlib import Path

from petakuasa.graph.store import Store
from petakuasa.queries.catalogue import find
from petakuasa.queries.near import missed


def test_a_name_that_nothing_bears_is_told_with_those_like_it(folder: Path) -> None:
    with Store.read_only(folder) as store:
        (person,) = missed(store, find("person-record"), {"person": "Tirta Wanandy"})
        assert (person.parameter, person.text) == ("person", "Tirta Wanandy")
        assert "Tirta Wanandi" in person.names
        (post,) = missed(store, find("post-holders"), {"post": "Kapolress", "region": "Kotim"})
        assert post.names
        assert all(name.startswith("Kapolres") for name in post.names)
        (nobody,) = missed(store, find("statements"), {"speaker": "qqqqq", "topic": "pilkada"})
        assert nobody.names == ()


def test_a_part_of_a_name_and_an_iri_are_not_missed(folder: Path) -> None:
    with Store.read_only(folder) as store:
        for text in ("wanandi", "https://w3id.org/petakuasa/person/0000000000000000", ""):
            assert missed(store, find("person-record"), {"person": text}) == []
