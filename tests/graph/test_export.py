from __future__ import annotations

import csv
import dataclasses
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import networkx as nx
import pytest
import rdflib
from petakuasa.errors import PetakuasaError
from petakuasa.facts import Extraction
from petakuasa.graph import iris
from petakuasa.graph.export import FORMATS, of_file, write
from petakuasa.graph.networks import network
from petakuasa.graph.store import Store
from pyoxigraph import Quad, RdfFormat, parse


@pytest.fixture
def store(extractions: tuple[Extraction, ...]) -> Store:
    store = Store.in_memory()
    for extraction in extractions:
        store.replace(extraction)
    return store


def exported(store: Store, name: str, *, vocabulary: bool = False) -> bytes:
    out = io.BytesIO()
    write(store, name, out, vocabulary=vocabulary)
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "format_"),
    [("trig", RdfFormat.TRIG), ("nquads", RdfFormat.N_QUADS), ("jsonld", RdfFormat.JSON_LD)],
)
def test_what_is_exported_with_graphs_is_the_store(store: Store, name: str, format_: RdfFormat) -> None:
    assert {*parse(exported(store, name), format=format_)} == {*store.scan()}


def test_turtle_has_every_statement_once(store: Store) -> None:
    stated = [quad.triple for quad in parse(exported(store, "turtle"), format=RdfFormat.TURTLE)]
    assert {*stated} == {quad.triple for quad in store.scan()}
    assert len(stated) == len({*stated}) < len(store)


def test_other_tools_read_the_rdf(store: Store) -> None:
    quads = len(store)
    dataset = rdflib.Dataset().parse(data=exported(store, "trig"), format="trig")
    assert sum(1 for _ in dataset.quads((None, None, None, None))) == quads
    graph = rdflib.Graph().parse(data=exported(store, "turtle"), format="turtle")
    names = {str(name) for name in graph.objects(predicate=rdflib.FOAF.name)}
    assert names == {"Hendra Sutera", "Damar Pamungkas", "Surya Wiratama", "Rinjani"}
    assert len(json.loads(exported(store, "jsonld"))) == 3


def test_the_vocabulary_comes_when_asked_for(store: Store) -> None:
    store.load_vocabulary()
    graphs = {quad.graph_name for quad in store.scan()}
    without = [*parse(exported(store, "nquads"), format=RdfFormat.N_QUADS)]
    everything = [*parse(exported(store, "nquads", vocabulary=True), format=RdfFormat.N_QUADS)]
    assert len(graphs) == 5
    assert {quad.graph_name for quad in without} == {
        graph for graph in graphs if str(getattr(graph, "value", "")).startswith(iris.ARTICLE_GRAPHS)
    }
    assert {*everything} == {*store.scan()}


def test_the_table_has_a_row_for_every_participation_with_its_sentence(
    store: Store, extractions: tuple[Extraction, ...]
) -> None:
    rows = [*csv.DictReader(io.StringIO(exported(store, "csv").decode("utf-8"), newline=""))]
    assert len(rows) == sum(len(extraction.participations) for extraction in extractions) == 10
    assert [row["article"] for row in rows] == ["pasar-sampit"] * 2 + ["rakor-lamandau"] * 6 + [
        "apel-lamandau"
    ] * 2
    kapolres, kabag = rows[3], rows[4]
    assert kapolres | {"event_iri": "", "participation_iri": ""} == {
        "event_date": "2024-06-12",
        "date_precision": "day",
        "event": "Rapat koordinasi pilkada",
        "event_type": "rapat_koordinasi",
        "place": "Aula Setda",
        "region": "62.09",
        "region_name": "Kabupaten Lamandau",
        "post": "Kapolres Lamandau",
        "person": "",
        "organization": "",
        "group": "",
        "mode": "represented",
        "present": "false",
        "represents": "",
        "represented_by": "Damar Pamungkas (Kabag Ops Polres Lamandau)",
        "sentence": "Kapolres Lamandau diwakili Kabag Ops Polres Lamandau AKP Damar Pamungkas.",
        "quote": "Kapolres Lamandau diwakili",
        "source": "https://kabarbulik.example/rakor",
        "outlet": "Kabar Bulik",
        "published": "2024-06-13",
        "article": "rakor-lamandau",
        "event_iri": "",
        "person_iri": "",
        "participation_iri": "",
    }
    assert (kabag["person"], kabag["represents"], kabag["present"]) == (
        "Damar Pamungkas",
        "Kapolres Lamandau",
        "true",
    )
    assert (rows[0]["source"], rows[0]["event_date"]) == ("pasar-sampit", "")


def test_cells_keep_quotes_commas_and_line_breaks(extractions: tuple[Extraction, ...]) -> None:
    pasar = extractions[2]
    odd = 'Pasar "Lama",\nlantai 2; =1+1 ✊'
    event = dataclasses.replace(pasar.events[0], place=odd)
    with Store.in_memory() as store:
        store.replace(dataclasses.replace(pasar, events=(event,)))
        rows = [*csv.DictReader(io.StringIO(exported(store, "csv").decode("utf-8"), newline=""))]
    assert [row["place"] for row in rows] == [odd, odd]


def test_the_network_says_who_holds_what_and_who_was_where(store: Store) -> None:
    store.load_vocabulary()
    graph = network(store)
    label = dict(graph.nodes(data="label"))
    edges = {
        (label[start], data["relation"], label[end]): data for start, end, data in graph.edges(data=True)
    }
    assert {kind for _, kind in graph.nodes(data="kind")} == {"Person", "Post", "Organization", "Event"}
    assert ("Surya Wiratama", "HOLDS", "Kapolres Lamandau") in edges
    assert ("Kapolres Lamandau", "POST_IN", "Polres Lamandau") in edges
    assert ("Rapat koordinasi pilkada", "ORGANIZER", "Pemerintah Kabupaten Lamandau") in edges
    opened = edges["Hendra Sutera", "ATTENDED", "Rapat koordinasi pilkada"]
    assert opened["mode"] == "opened"
    assert opened["sentences"] == [
        "Bupati Lamandau H. Hendra Sutera, S.E. membuka rapat koordinasi pilkada di Aula Setda, Rabu (12/6)."
    ]
    stand_in = edges["Damar Pamungkas", "REPRESENTED", "Kapolres Lamandau"]
    assert stand_in["sentences"] == [
        "Kapolres Lamandau diwakili Kabag Ops Polres Lamandau AKP Damar Pamungkas."
    ]
    assert ("Kapolres Lamandau", "ATTENDED", "Rapat koordinasi pilkada") not in edges
    event = next(iri for iri, name in label.items() if name == "Rapat koordinasi pilkada")
    assert graph.nodes[event]["source"] == ["https://kabarbulik.example/rakor"]
    assert str(graph.nodes[event]["date"]) == "2024-06-12"


@pytest.mark.parametrize(("name", "read"), [("graphml", nx.read_graphml), ("gexf", nx.read_gexf)])
def test_network_files_are_read_back(store: Store, name: str, read: object) -> None:
    exact = network(store)
    back = read(io.BytesIO(exported(store, name)))  # type: ignore[operator]
    assert {*back.nodes} == {*exact.nodes}
    assert len(exact.edges) > 10
    ends = [
        sorted((start, told["relation"], end) for start, end, told in graph.edges(data=True))
        for graph in (exact, back)
    ]
    assert ends[0] == ends[1]
    assert dict(back.nodes(data="label")) == dict(exact.nodes(data="label"))


@pytest.mark.parametrize(("name", "read"), [("graphml", nx.read_graphml), ("gexf", nx.read_gexf)])
def test_what_xml_cannot_hold_is_marked(extractions: tuple[Extraction, ...], name: str, read: object) -> None:
    pasar = extractions[2]
    event = dataclasses.replace(pasar.events[0], label="a\x00b\x0bc\ufffe<&>\"'\u2028 ✊")
    with Store.in_memory() as store:
        store.replace(dataclasses.replace(pasar, events=(event,)))
        back = read(io.BytesIO(exported(store, name)))  # type: ignore[operator]
    assert "a\ufffdb\ufffdc\ufffd<&>\"'\u2028 ✊" in dict(back.nodes(data="label")).values()


@pytest.mark.parametrize("name", FORMATS)
def test_equal_stores_give_equal_files(
    tmp_path: Path, extractions: tuple[Extraction, ...], name: str
) -> None:
    for folder, order in (("a", extractions), ("b", extractions[::-1])):
        with Store.open(tmp_path / folder) as store:
            for extraction in order:
                store.replace(extraction)
    code = (
        "import sys; from pathlib import Path; from petakuasa.graph.store import Store;"
        "from petakuasa.graph.export import write;"
        "write(Store.read_only(Path(sys.argv[1])), sys.argv[2], sys.stdout.buffer)"
    )
    files = [
        subprocess.run(
            [sys.executable, "-c", code, str(tmp_path / folder), name],
            env={**os.environ, "PYTHONHASHSEED": seed},
            stdout=subprocess.PIPE,
            check=True,
        ).stdout
        for folder, seed in (("a", "1"), ("b", "2"))
    ]
    with Store.in_memory() as store:
        for extraction in extractions[::-1]:
            store.replace(extraction)
        files.append(exported(store, name))
    assert len(files[0]) > 500
    assert b"lastmodifieddate" not in files[0]
    assert files[0] == files[1] == files[2]


@pytest.mark.parametrize("name", FORMATS)
def test_an_empty_store_gives_an_empty_file_of_its_format(name: str) -> None:
    with Store.in_memory() as store:
        written = exported(store, name)
    if name == "csv":
        assert written.count(b"\n") == 1
    elif name in ("graphml", "gexf"):
        assert b"<node " not in written
    else:
        quads: list[Quad] = [*parse(written, format=RdfFormat.from_extension(FORMATS[name].suffixes[0][1:]))]
        assert quads == []


def test_a_files_name_says_its_format() -> None:
    assert {of_file(Path(f"x{suffix}")) for format_ in FORMATS.values() for suffix in format_.suffixes} == {
        *FORMATS
    }
    assert of_file(Path("A.TTL")) == "turtle"
    with pytest.raises(PetakuasaError, match=r"facts\.xlsx: .*--format.*\.csv"):
        of_file(Path("facts.xlsx"))
