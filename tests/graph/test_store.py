"""The laws of a store, held against the one in memory and the one on disk."""

from __future__ import annotations

import dataclasses
import random
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from petakuasa.errors import NotFoundError, QueryError, StoreError, VocabularyError
from petakuasa.facts import Extraction
from petakuasa.graph import iris, reference
from petakuasa.graph.store import Store
from petakuasa.ontology import vocabulary
from pyoxigraph import Literal, NamedNode, Quad, QueryBoolean, QueryTriples, RdfFormat, serialize

Make = Callable[[], Store]


@pytest.fixture(params=["memory", "disk"])
def make(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Make]:
    """A maker of new stores of one kind."""
    made: list[Store] = []

    def new() -> Store:
        on_disk = request.param == "disk"
        made.append(Store.open(tmp_path / f"store{len(made)}") if on_disk else Store.in_memory())
        return made[-1]

    yield new
    for store in made:
        store.close()


def dump(store: Store) -> bytes:
    lines = serialize(store.scan(), format=RdfFormat.N_QUADS)
    assert lines is not None
    return b"".join(sorted(lines.splitlines(keepends=True)))


def filled(store: Store, extractions: tuple[Extraction, ...]) -> Store:
    for extraction in extractions:
        assert store.replace(extraction)
    return store


def test_replacing_twice_is_replacing_once(make: Make, extractions: tuple[Extraction, ...]) -> None:
    store = filled(make(), extractions)
    once = dump(store)
    assert len(once.splitlines()) == len(store) > 300
    for extraction in extractions:
        assert store.replace(extraction) is False
    assert dump(store) == once


def test_the_order_of_articles_does_not_matter(make: Make, extractions: tuple[Extraction, ...]) -> None:
    assert dump(filled(make(), extractions)) == dump(filled(make(), extractions[::-1]))


def test_an_article_read_again_replaces_its_graph_alone(
    make: Make, extractions: tuple[Extraction, ...]
) -> None:
    rakor, apel, _ = extractions
    changed = dataclasses.replace(
        rakor,
        article=dataclasses.replace(rakor.article, text=f"{rakor.article.text} Selesai."),
        statements=(),
    )
    store = filled(make(), extractions)
    before = {graph: set(store.graph(graph)) for graph in store.graphs()}
    assert store.replace(changed) is True
    graph = iris.article_graph(iris.article(rakor.article.id))
    after = {graph: set(store.graph(graph)) for graph in store.graphs()}
    assert after.pop(graph) != before.pop(graph)
    assert after == before
    assert dump(store) == dump(filled(make(), (apel, changed, extractions[2])))


def test_a_withdrawn_article_leaves_nothing(make: Make, extractions: tuple[Extraction, ...]) -> None:
    store = filled(make(), extractions)
    assert store.withdraw("rakor-lamandau") is True
    assert store.withdraw("rakor-lamandau") is False
    assert dump(store) == dump(filled(make(), extractions[1:]))
    assert len(store.graphs()) == 2


def test_a_refused_update_leaves_the_old_graph_whole(make: Make, extractions: tuple[Extraction, ...]) -> None:
    store = filled(make(), extractions)
    before = dump(store)
    graph = iris.article_graph(iris.article("rakor-lamandau"))
    with pytest.raises(SyntaxError):
        store.quads.update(
            f'DROP GRAPH <{graph}> ; INSERT DATA {{ GRAPH <{graph}> {{ <urn:a> <urn:b> "c }} }}'
        )
    with pytest.raises(OSError, match="invalid format"):
        store.quads.update(f"DROP GRAPH <{graph}> ; LOAD <file:///nowhere>")
    assert dump(store) == before


def test_articles_are_told_by_date_and_say_whether_they_changed(
    make: Make, extractions: tuple[Extraction, ...]
) -> None:
    store = filled(make(), extractions)
    known = store.articles()
    assert [article.id for article in known] == ["pasar-sampit", "rakor-lamandau", "apel-lamandau"]
    rakor = extractions[0].article
    described = known[1]
    assert (described.iri, described.sha256) == (iris.article(rakor.id), rakor.sha256)
    assert described.describes(rakor, "hand 1")
    assert described.describes(dataclasses.replace(rakor, authors=rakor.authors[::-1]), "hand 1")
    assert not described.describes(rakor, "hand 2")
    assert not described.describes(dataclasses.replace(rakor, text="other"), "hand 1")
    assert not described.describes(dataclasses.replace(rakor, outlet=None), "hand 1")


def test_facts_come_back(make: Make, extractions: tuple[Extraction, ...]) -> None:
    store = filled(make(), extractions)
    back = store.extraction(iris.article("rakor-lamandau"))
    assert [person.name for person in back.persons] == ["Hendra Sutera", "Damar Pamungkas"]
    assert [part.mode for part in back.participations] == [
        "opened", "represented", "attended", "attended", "attended", "absent",
    ]  # fmt: skip
    with pytest.raises(NotFoundError):
        store.extraction(iris.article("never-read"))


ATTENDED = """SELECT ?name ?label WHERE { GRAPH ?g {
  ?p pk:person [ foaf:name ?name ] ; pk:event [ rdfs:label ?label ] } } ORDER BY ?name ?label"""


def test_questions_of_all_four_kinds(make: Make, extractions: tuple[Extraction, ...]) -> None:
    store = filled(make(), extractions)
    rows = [(row["name"].value, row["label"].value) for row in store.query(ATTENDED)]
    assert rows == [
        ("Damar Pamungkas", "Rapat koordinasi pilkada"),
        ("Hendra Sutera", "Apel siaga"),
        ("Hendra Sutera", "Rapat koordinasi pilkada"),
        ("Rinjani", "Bicara soal harga"),
        ("Surya Wiratama", "Apel siaga"),
    ]
    yes = store.query('ASK { GRAPH ?g { ?p foaf:name "Rinjani" } }')
    assert isinstance(yes, QueryBoolean)
    assert yes
    built = store.query("CONSTRUCT { ?p a foaf:Person } WHERE { GRAPH ?g { ?p foaf:name ?n } }")
    assert isinstance(built, QueryTriples)
    assert len(list(built)) == 5
    described = store.query(f"DESCRIBE <{iris.article('pasar-sampit')}>", union=True)
    assert len(list(described)) == 4


def test_the_union_is_asked_for_and_from_overrules_it(
    make: Make, extractions: tuple[Extraction, ...]
) -> None:
    store = filled(make(), extractions)
    graph = iris.article_graph(iris.article("apel-lamandau"))
    count = "SELECT (COUNT(*) AS ?n) {} {{ ?p a foaf:Person }}"

    def counted(dataset: str, *, union: bool) -> int:
        (row,) = store.query(count.format(dataset), union=union)
        return int(row["n"].value)

    assert counted("", union=False) == 0
    assert counted("", union=True) == 5
    assert counted(f"FROM <{graph}>", union=True) == 2


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("SELEC ?x {}", "line 1, column"),
        ("SELECT ?x {\n ?x dbo:mayor ?y }", "line 2, column .*Prefix not found.*pk:"),
        ("DELETE WHERE { ?s ?p ?o }", "update"),
        ("PREFIX a: <urn:a> # INSERT\nBASE <urn:b>\ninsert data { }", "update"),
        (" # nothing", "empty"),
    ],
)
def test_what_is_no_query_is_refused_in_one_line(make: Make, text: str, complaint: str) -> None:
    with pytest.raises(QueryError, match=complaint) as caught:
        make().query(text)
    assert "\n" not in str(caught.value)


def test_rdflib_sees_the_same_quads(make: Make, extractions: tuple[Extraction, ...]) -> None:
    store = filled(make(), extractions)
    dataset = store.rdflib_graph()
    names = {str(row[0]) for row in dataset.query("SELECT ?n { GRAPH ?g { ?p foaf:name ?n } }")}
    assert names == {"Hendra Sutera", "Damar Pamungkas", "Surya Wiratama", "Rinjani"}
    assert sum(1 for _ in dataset.quads((None, None, None, None))) == len(store)


@pytest.fixture
def small_vocabulary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The package's ontology with two of its vocabularies, in a folder that a test may change."""
    folder = tmp_path / "vocab"
    folder.mkdir()
    for name in ("mode.ttl", "capacity.ttl"):
        shutil.copy(vocabulary.VOCAB / name, folder)
    monkeypatch.setattr(vocabulary, "VOCAB", folder)
    return folder


def test_the_vocabularies_are_loaded_once(make: Make) -> None:
    store = make()
    assert store.load_vocabulary() is True
    assert len(store) > 50_000
    (row,) = store.query(f'SELECT ?c {{ GRAPH <{iris.VOCABULARY_GRAPH}> {{ ?c pk:shortLabel "Kapolres" }} }}')
    assert row["c"].value == iris.concept("role", "kapolres")
    declared = f"ASK {{ GRAPH <{iris.ONTOLOGY_GRAPH}> {{ pk:Tenure rdfs:subClassOf org:Membership }} }}"
    assert store.query(declared)
    assert store.load_vocabulary() is False


def test_a_changed_vocabulary_is_loaded_anew(make: Make, small_vocabulary: Path) -> None:
    store = make()
    store.load_vocabulary()
    before = dump(store)
    own = small_vocabulary / "own.ttl"
    own.write_text('<urn:x> <urn:p> [ <urn:q> "y" ] , [ <urn:q> "z" ] .', encoding="utf-8")
    assert store.load_vocabulary() is True
    assert len(dump(store).splitlines()) == len(before.splitlines()) + 4
    blank = [quad.subject for quad in store.scan(None, NamedNode("urn:q"))]
    assert all(isinstance(subject, NamedNode) for subject in blank)
    own.unlink()
    assert store.load_vocabulary() is True
    assert dump(store) == before


def test_a_vocabulary_whose_loading_was_interrupted_is_loaded_to_the_end(
    make: Make, small_vocabulary: Path
) -> None:
    store, whole = make(), make()
    whole.load_vocabulary()
    for source in reference.sources():
        quads = [*source.quads()]
        stray = Quad(quads[0].subject, NamedNode("urn:old"), Literal("of an older file"), quads[0].graph_name)
        store.quads.bulk_extend([*quads[::2], stray])
    assert store.load_vocabulary() is True
    assert dump(store) == dump(whole)


def test_the_users_own_vocabulary_is_loaded_too_and_equal_files_give_equal_quads(
    make: Make, small_vocabulary: Path, tmp_path: Path
) -> None:
    own = tmp_path / "own.ttl"
    own.write_text('<urn:x> <urn:p> [ <urn:q> "y" ] .', encoding="utf-8")
    one, other = make(), make()
    for store in (one, other):
        assert store.load_vocabulary([own]) is True
        assert store.load_vocabulary([own]) is False
    assert dump(one) == dump(other)
    assert one.load_vocabulary() is True
    assert dump(one) != dump(other)


def test_a_vocabulary_that_is_no_turtle_is_named(make: Make, small_vocabulary: Path, tmp_path: Path) -> None:
    store = make()
    store.load_vocabulary()
    own = tmp_path / "own.ttl"
    own.write_text("<urn:x> <urn:p> ", encoding="utf-8")
    for path in (own, tmp_path / "absent.ttl"):
        with pytest.raises(VocabularyError, match=rf"{path.stem}\.ttl"):
            store.load_vocabulary([path])
    assert store.query("ASK { GRAPH ?g { ?c skos:notation 'attended' } }")


def test_a_scan_streams(make: Make, extractions: tuple[Extraction, ...]) -> None:
    store = filled(make(), extractions)
    scan = store.scan(None, NamedNode(f"{iris.BASE}ontology#evidence"))
    assert next(scan) != next(scan)
    scan.close()  # type: ignore[attr-defined]
    assert store.withdraw("rakor-lamandau")


def test_many_replacements_in_any_order_end_alike(make: Make, extractions: tuple[Extraction, ...]) -> None:
    stores = make(), make()
    for seed, store in enumerate(stores):
        order = list(extractions) * 3
        random.Random(seed).shuffle(order)  # noqa: S311
        for extraction in order:
            store.withdraw(extraction.article.id)
            store.replace(extraction)
    assert dump(stores[0]) == dump(stores[1])


def test_a_store_in_memory_has_no_backup(tmp_path: Path) -> None:
    with Store.in_memory() as store, pytest.raises(StoreError, match="on disk"):
        store.backup(tmp_path / "copy")
