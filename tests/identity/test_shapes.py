"""What identity keeps satisfies the shapes, and what would not is found."""

from __future__ import annotations

import datetime as dt

import pytest
from petakuasa.graph.shape import node
from petakuasa.graph.store import Store
from petakuasa.identity import curation
from petakuasa.identity.update import update
from petakuasa.ontology.terms import PK
from petakuasa.ontology.validate import validate
from small import article


@pytest.fixture(scope="module")
def store():
    """An occupancy, an inference, a conflict of reports, a pair that waits, and a person's judgement."""
    store = Store.in_memory()
    store.load_vocabulary()
    for each in (
        article("a", "2024-05-05", "51.04", ("Ketut Jayadi", "Bupati", "attended"), place="Aula"),
        article("b", "2024-05-05", "51.04", ("Ketut Jayadi", "Bupati", "represented"), place="Aula"),
        article("c", "2024-05-20", "51.04", (None, "Bupati", "spoke")),
        article("d", "2024-06-30", "51.04", ("Ketut Jayadi", None, "spoke"), label="Apel"),
        article("e", "2024-05-25", "62.09", ("Sekar Langit", "Camat", "spoke")),
    ):
        store.replace(each)
    update(store)
    e = curation.named(store, "Sekar Langit")
    curation.part(store, e, curation.named(store, "a: Ketut Jayadi"), who="Wira", when=WHEN)
    return store


WHEN = dt.datetime(2026, 1, 2, tzinfo=dt.UTC)


def nodes(store, class_, predicate):
    """The nodes of a class, with their quads of one property."""
    for quad in list(store.scan(None, node("rdf:type"), class_, None)):
        yield quad.subject, list(store.scan(quad.subject, predicate, None, quad.graph_name))


def test_what_identity_keeps_has_its_shape(store):
    assert list(validate(store.quads)) == []


@pytest.mark.parametrize(
    ("class_", "predicate", "shape", "constraint"),
    [
        (PK.Occupancy, PK.about, "Occupancy", "minCount"),
        (PK.Occupancy, PK.sources, "Occupancy", "minCount"),
        (PK.Inference, PK.ground, "Inference", "minCount"),
        (PK.Inference, node("rdfs:comment"), "Inference", "minCount"),
        (PK.Conflict, PK.kind, "Conflict", "minCount"),
        (PK.Conflict, PK.about, "Conflict", "sparql"),
        (PK.Judgement, PK.reason, "Judgement", "sparql"),
        (PK.Judgement, node("dcterms:creator"), "Judgement", "sparql"),
        (PK.Judgement, PK.verdict, "Judgement", "minCount"),
    ],
)
def test_what_lacks_something_is_found(store, class_, predicate, shape, constraint):
    subject, quads = next(pair for pair in nodes(store, class_, predicate) if pair[1])
    store.revise(gone=set(quads), new=set())
    found = [(v.shape, v.constraint, v.node) for v in validate(store.quads)]
    store.revise(gone=set(), new=set(quads))
    assert (shape, constraint, subject.value) in found
