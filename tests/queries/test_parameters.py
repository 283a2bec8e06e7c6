"""From what a person writes to terms: looked up, typed, and never part of a query's text."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from petakuasa.errors import NotFoundError, QueryError
from petakuasa.graph.store import Store
from petakuasa.ontology import vocabulary
from petakuasa.queries.catalogue import catalogue, find
from petakuasa.queries.parameters import bind, samples
from petakuasa.queries.rows import bound, from_store, with_options
from pyoxigraph import Literal

REGION = "https://w3id.org/petakuasa/region/"


@pytest.mark.parametrize("written", ["Kotim", "kab. kotawaringin timur", "62.02", "Kotawaringin Timur"])
def test_a_region_is_found_by_any_name_with_all_that_is_in_it(written: str) -> None:
    region, *inside = bind(find("events"), {"region": written})["region"]
    assert region.value == f"{REGION}62.02"
    assert len(inside) > 10
    assert all(each.value.startswith(f"{REGION}62.02.") for each in inside)


def test_a_province_takes_in_what_is_below_it() -> None:
    values = {each.value for each in bind(find("events"), {"region": "Kalteng"})["region"]}
    assert {f"{REGION}62", f"{REGION}62.02", f"{REGION}62.09.03"} <= values
    assert f"{REGION}61.01" not in values


def test_every_level_of_a_code_has_two_digits() -> None:
    """What Cypher's `STARTS WITH` rests on: no code is the beginning of a stranger's."""
    parts = {part for code in vocabulary.load().regions for part in code.split(".")}
    assert {len(part) for part in parts} == {2}


@pytest.mark.parametrize(
    ("question", "given_", "error", "words"),
    [
        ("events", {"region": "Kotimm"}, NotFoundError, "Did you mean Kabupaten Kotawaringin Timur"),
        ("events", {"region": "Bogor"}, NotFoundError, "Kota Bogor"),
        ("events", {"type": "rapatt"}, NotFoundError, "Did you mean Rapat"),
        ("events", {"from": "11/06/2024"}, QueryError, "Write year, month and day"),
        ("events", {"colour": "red"}, QueryError, "has no parameter colour"),
        ("office-gaps", {"days": "many"}, QueryError, "no whole number"),
        ("forkopimda-tally", {"basis": "custom"}, QueryError, "law_parallel"),
        ("operation-events", {"operation": "Operasi Bulan"}, NotFoundError, "no operation"),
        ("person-record", {}, QueryError, "--person 'Tirta Wanandi'"),
    ],
)
def test_what_is_no_value_is_refused(
    question: str, given_: dict[str, str], error: type[QueryError], words: str
) -> None:
    with pytest.raises(error) as refused:
        bind(find(question), given_)  # type: ignore[arg-type]
    assert words in str(refused.value)


@pytest.mark.parametrize("name", ["rakor", "Rapat koordinasi", "rapat_koordinasi", "Coordination meeting"])
def test_a_kind_of_event_is_found_by_any_name(name: str) -> None:
    kind, *inside = bind(find("events"), {"type": name})["type"]
    assert kind.value.endswith("/event-type/rapat_koordinasi")
    assert inside == list(bind(find("events"), {"type": "rakor"})["type"])[1:]


def test_a_kind_of_event_takes_in_all_kinds_in_it() -> None:
    kinds = [term.value.rpartition("/")[2] for term in bind(find("events"), {"type": "rapat"})["type"]]
    assert kinds[0] == "rapat"
    assert {"rapat_koordinasi", "rapat_paripurna"} <= set(kinds)
    assert len(kinds) == len(set(kinds))


def test_defaults_hold_where_nothing_is_given() -> None:
    arguments = bind(find("campaign-company"), {"region": None})
    assert arguments["from"][0].value == dt.date(2024, 9, 25).isoformat()
    assert "region" not in arguments


def test_all_samples_are_values() -> None:
    for query in catalogue().values():
        assert set(bind(query, samples(query))) == {p.name for p in query.params}


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_text_is_bound_as_a_term_and_never_read(text: str) -> None:
    """Whatever somebody writes, the query that is asked has one more literal and nothing else."""
    query = find("person-record")
    (term,) = bind(query, {"person": f"x{text}x"})["person"]
    assert isinstance(term, Literal)
    asked = bound(query, {"person": (term,)})
    assert asked == query.sparql.replace("VALUES ?_person { UNDEF }", f"VALUES ?_person {{ {term} }}")
    with Store.in_memory() as store:
        assert from_store(query, {"person": (term,)}, store).rows == ()


def test_an_injection_finds_nobody(folder: Path) -> None:
    query = find("person-record")
    with Store.read_only(folder) as store:
        everybody = from_store(query, bind(query, {"person": "a"}), store)
        assert everybody.rows
        for attempt in ('" || true || "', 'a" } UNION { ?s ?p ?o } #', "' OR 1=1 //", "\\", "}", "$person"):
            assert not from_store(query, bind(query, {"person": attempt}), store).rows


def test_a_region_that_is_given_drives_the_query() -> None:
    text = "SELECT * {\n  #@region ?x pk:region ?_regions .\n  ?x a ?y .  #@region stays\n}"
    assert with_options(text, ()) == text
    assert "\n  ?x pk:region ?_regions .\n" in with_options(text, {"region"})
    absences = find("absences")
    assert "#@region" in bound(absences, bind(absences, {}))
    driven = bound(absences, bind(absences, {"region": "Kab. Paser"}))
    assert "#@region" not in driven
    assert "?happening pk:region ?_regions" in driven
