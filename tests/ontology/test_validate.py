"""A violation names its shape, its property, its node, its article and the sentence."""

import pyoxigraph as ox
import pytest
from petakuasa.ontology.terms import BASE, PREFIXES
from petakuasa.ontology.validate import prefixed, validate

PK = PREFIXES["pk"]


def facts_of(quads, class_):
    rdf_type = PREFIXES["rdf"] + "type"
    return [q.subject for q in quads if q.predicate.value == rdf_type and q.object.value == class_]


def change(store, quads, subject, predicate, *objects):
    """Give a node other values of a property."""
    for quad in quads:
        if quad.subject == subject and quad.predicate.value == predicate:
            store.remove(quad)
    for object_ in objects:
        store.add(ox.Quad(subject, ox.NamedNode(predicate), object_, quads[0].graph_name))


def one(store):
    found = list(validate(store))
    assert len(found) == 1
    return found[0]


def test_a_tenure_without_evidence_comes_with_the_sentence_of_its_person(store, article_quads):
    tenure = facts_of(article_quads, f"{PK}Tenure")[0]
    change(store, article_quads, tenure, f"{PK}evidence")
    found = one(store)
    assert (found.shape, found.path, found.constraint) == ("Tenure", "pk:evidence", "minCount")
    assert found.node == tenure.value
    assert found.message == "A tenure needs the words that state it."
    assert found.message_id == "Masa jabatan memerlukan kata-kata yang menyatakannya."
    assert found.article == "rakor"
    assert found.sentence.startswith("Bupati Lamandau Hendra Sutera membuka")


@pytest.mark.parametrize(
    ("class_", "property_", "value", "shape", "constraint"),
    [
        (f"{PK}Tenure", f"{PK}capacity", ox.NamedNode(f"{BASE}vocab/capacity/maybe"), "Tenure", "class"),
        (f"{PK}Participation", f"{PK}mode", ox.NamedNode(f"{BASE}vocab/mode/seen"), "Participation", "class"),
        (PREFIXES["sem"] + "Event", f"{PK}region", ox.NamedNode(f"{BASE}region/99.99"), "Event", "class"),
        (PREFIXES["sem"] + "Event", f"{PK}status", ox.Literal("rumoured"), "Event", "in"),
        (PREFIXES["schema"] + "NewsArticle", f"{PK}sha256", ox.Literal("short"), "Article", "pattern"),
    ],
)
def test_values_from_outside_their_scheme(store, article_quads, class_, property_, value, shape, constraint):
    node = facts_of(article_quads, class_)[0]
    change(store, article_quads, node, property_, value)
    found = one(store)
    assert (found.shape, found.constraint, found.value) == (shape, constraint, value.value)
    assert found.path == prefixed(property_)


def test_a_day_that_is_none(store, article_quads):
    event = facts_of(article_quads, PREFIXES["sem"] + "Event")[0]
    day = ox.Literal("2024-02-30", datatype=ox.NamedNode(PREFIXES["xsd"] + "date"))
    change(store, article_quads, event, f"{PK}endDate")
    change(store, article_quads, event, f"{PK}date", day)
    assert one(store).constraint == "datatype"


def test_an_event_that_ends_before_it_begins(store, article_quads):
    event = facts_of(article_quads, PREFIXES["sem"] + "Event")[0]
    day = ox.Literal("2024-06-11", datatype=ox.NamedNode(PREFIXES["xsd"] + "date"))
    change(store, article_quads, event, f"{PK}endDate", day)
    assert one(store).constraint == "lessThanOrEquals"


def test_a_post_has_one_body(store, article_quads):
    post = next(s for s in facts_of(article_quads, PREFIXES["org"] + "Post") if "kapolres" in s.value)
    bodies = facts_of(article_quads, PREFIXES["org"] + "Organization")
    change(store, article_quads, post, PREFIXES["org"] + "postIn", *bodies[:2])
    found = one(store)
    assert (found.shape, found.path, found.constraint) == ("Post", "org:postIn", "maxCount")


def test_offsets_that_do_not_span_the_quote(store, article_quads):
    evidence = facts_of(article_quads, f"{PK}Evidence")[0]
    start = next(
        q.object for q in article_quads if q.subject == evidence and q.predicate.value.endswith("#start")
    )
    change(store, article_quads, evidence, PREFIXES["oa"] + "end", ox.Literal(int(start.value) + 1))
    found = one(store)
    assert (found.shape, found.constraint) == ("Evidence", "sparql")
    assert found.sentence


def test_standing_in_is_said_on_both_sides(store, article_quads):
    stand_in = next(q.subject for q in article_quads if q.predicate.value == f"{PK}represents")
    change(store, article_quads, stand_in, f"{PK}represents")
    found = one(store)
    assert (found.shape, found.constraint, found.path) == ("Participation", "sparql", None)
    assert found.node != stand_in.value  # it is the other side that is left without an answer


def test_somebody_takes_part(store, article_quads):
    node = facts_of(article_quads, f"{PK}Participation")[0]
    for name in ("person", "post", "organization", "group"):
        change(store, article_quads, node, PK + name)
    assert one(store).constraint == "or"


def test_many_at_once_in_a_fixed_order(store, article_quads):
    for tenure in facts_of(article_quads, f"{PK}Participation"):
        change(store, article_quads, tenure, f"{PK}mode")
    first, second = list(validate(store)), list(validate(store))
    assert len(first) == len(facts_of(article_quads, f"{PK}Participation")) > 1
    assert first == second
    assert [found.node for found in first] == sorted(found.node for found in first)
