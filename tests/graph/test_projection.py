"""The projection: three articles by hand, and the rule held against the shape of the graph."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from petakuasa.facts import Extraction
from petakuasa.graph import iris
from petakuasa.graph.model import identified_labels, node_types, own_labels, relationship_types
from petakuasa.graph.projection import Projection
from petakuasa.graph.property_graph import Node, Part
from petakuasa.graph.rule import ACCOUNTS, relationship_type
from petakuasa.graph.shortcuts import TYPES
from petakuasa.graph.store import Store
from petakuasa.ontology.terms import BASE


@pytest.fixture(scope="module")
def vocabulary() -> Store:
    store = Store.in_memory()
    store.load_vocabulary()
    return store


@pytest.fixture
def store(vocabulary: Store, extractions: tuple[Extraction, ...]) -> Store:
    for extraction in extractions:
        vocabulary.replace(extraction)
    return vocabulary


@pytest.fixture
def whole(store: Store) -> Part:
    return Projection(store).whole()


def one(part: Part, label: str, **properties: object) -> Node:
    found = [
        node
        for node in part.nodes.values()
        if node.label == label and properties.items() <= node.properties.items()
    ]
    assert len(found) == 1, f"{label} {properties}: {len(found)}"
    return found[0]


def ends(part: Part, start: Node, type_: str) -> set[str]:
    return {r.end for r in part.relationships.values() if (r.start, r.type) == (start.iri, type_)}


def test_literals_become_typed_properties(whole: Part) -> None:
    event = one(whole, "Event", name="Rapat koordinasi pilkada")
    assert event.properties == {
        "fingerprint": event.properties["fingerprint"],
        "name": "Rapat koordinasi pilkada",
        "date": dt.date(2024, 6, 12),
        "datePrecision": "day",
        "place": "Aula Setda",
        "status": "held",
        "eventType": "rapat_koordinasi",
    }
    damar = one(whole, "Person", rank="AKP").properties
    assert damar == {"name": "Damar Pamungkas", "rank": "AKP", "fingerprint": damar["fingerprint"]}
    hendra = [n for n in whole.nodes.values() if n.properties.get("name") == "Hendra Sutera"]
    assert sorted(str(n.properties.get("degree")) for n in hendra) == ["None", "['S.E.']"]
    article = one(whole, "Article", identifier="rakor-lamandau")
    assert article.properties["author"] == ["Jaya", "Sari"]
    assert article.properties["datePublished"] == dt.date(2024, 6, 13)


def test_object_properties_become_relationships(whole: Part) -> None:
    event = one(whole, "Event", name="Rapat koordinasi pilkada")
    assert ends(whole, event, "REGION") == {iris.region("62.09")}
    assert ends(whole, event, "PART_OF") == {iris.concept("operation", "pilkada_serentak_2024")}
    post = one(whole, "Post", name="Kapolres Lamandau")
    assert ends(whole, post, "POST_IN") == {f"{BASE}org/polres/62.09"}
    assert ends(whole, post, "ROLE") == {iris.concept("role", "kapolres")}


def test_small_schemes_are_properties_and_their_concepts_are_nodes(whole: Part) -> None:
    assert one(whole, "Mode", notation="represented").properties["present"] is False
    assert (
        one(whole, "EventType", notation="rapat_koordinasi").properties["name_en"] == "Coordination meeting"
    )
    linked = {r.end for r in whole.relationships.values() if r.type in ("MODE", "CAPACITY", "EVENT_TYPE")}
    assert not linked


def test_concepts_come_with_what_they_refer_to_and_no_more(whole: Part) -> None:
    lamandau = one(whole, "Region", notation="62.09")
    assert lamandau.properties["name"] == "Kabupaten Lamandau"
    assert ends(whole, lamandau, "BROADER") == {iris.region("62")}
    assert iris.region("62") in whole.nodes
    assert not any(iri.startswith(iris.region("33")) for iri in whole.nodes)
    rules = [n for n in whole.nodes.values() if n.label == "ForumRule"]
    assert {tuple(n.properties["forumScope"]) for n in rules if "kapolres" in n.iri} == {("city", "regency")}


def test_a_deputy_of_two_stands_in_for_both(extractions: tuple[Extraction, ...]) -> None:
    article = next(e for e in extractions if any(p.represents for p in e.participations))
    guests = tuple(
        replace(p, mode="represented", represented_by="p3") if p.mode == "absent" else p
        for p in article.participations
    )
    store = Store.in_memory()
    store.load_vocabulary()
    store.replace(replace(article, participations=guests))
    whole = Projection(store).whole()
    senders = {one(whole, "Post", name=name).iri for name in ("Kapolres Lamandau", "Dandim 1017/Lamandau")}
    assert ends(whole, one(whole, "Person", rank="AKP"), "REPRESENTED") == senders


def test_every_piece_of_evidence_is_a_relationship_to_its_article(
    whole: Part, extractions: tuple[Extraction, ...]
) -> None:
    texts = {iris.article(e.article.id): e.article.text for e in extractions}
    proofs = [r for r in whole.relationships.values() if r.type in ("EVIDENCED_BY", "MENTIONED_IN")]
    assert len(proofs) == 27
    for proof in proofs:
        start, end = proof.properties["start"], proof.properties["end"]
        assert texts[proof.end][start:end] == proof.properties["quote"]
        assert proof.properties["quote"] in proof.properties["sentence"]
    facts = {
        n.iri for n in whole.nodes.values() if n.label in ("Tenure", "Event", "Participation", "Statement")
    }
    assert facts == {r.start for r in proofs if r.type == "EVIDENCED_BY"} & facts


def test_short_cuts_follow_from_the_facts(whole: Part) -> None:
    damar = one(whole, "Person", rank="AKP")
    desk, chief = (
        one(whole, "Post", name="Kabag Ops Polres Lamandau"),
        one(whole, "Post", name="Kapolres Lamandau"),
    )
    event = one(whole, "Event", name="Rapat koordinasi pilkada")
    assert ends(whole, damar, "HOLDS") == {desk.iri}
    assert ends(whole, damar, "MEMBER_OF") == {f"{BASE}org/polres/62.09"}
    assert ends(whole, damar, "ATTENDED") == {event.iri}
    assert ends(whole, damar, "REPRESENTED") == {chief.iri}
    assert ends(whole, chief, "ATTENDED") == {one(whole, "Event", name="Apel siaga").iri}
    missing = one(whole, "Post", name="Dandim 1017/Lamandau")
    assert not ends(whole, missing, "ATTENDED"), "who was absent did not attend"
    company = [r for r in whole.relationships.values() if r.type == "CO_ATTENDED"]
    assert len(company) == 2
    assert all(r.properties == {"derived": True, "events": 1, "weight": 1.0} for r in company)
    assert all(r.properties["derived"] is True for r in whole.relationships.values() if r.type in TYPES)


def test_a_former_holder_held_and_a_candidate_does_neither(
    store: Store, extractions: tuple[Extraction, ...]
) -> None:
    first = extractions[0]
    for capacity, type_ in (("former", "HELD"), ("Plt", "HOLDS"), ("elected", None), ("candidate", None)):
        tenures = (replace(first.tenures[0], capacity=capacity),)  # type: ignore[arg-type]
        store.replace(replace(first, tenures=tenures))
        part = Projection(store).whole()
        person = one(part, "Person", degree=["S.E."])
        found = {
            (r.type, tuple(r.properties["capacity"]))
            for r in part.relationships.values()
            if r.type in ("HOLDS", "HELD") and r.start == person.iri
        }
        assert found == ({(type_, (capacity,))} if type_ else set())


def test_every_relationship_has_its_ends(whole: Part) -> None:
    assert whole.ends() <= whole.nodes.keys()


def test_the_fingerprint_tells_a_change_and_nothing_else(
    store: Store, extractions: tuple[Extraction, ...]
) -> None:
    first = extractions[0]
    iri = iris.article(first.article.id)
    before = Projection(store).article(iri).fingerprint
    store.withdraw(first.article.id)
    assert Projection(store).article(iri).fingerprint is None
    store.replace(first)
    assert Projection(store).article(iri).fingerprint == before
    store.replace(replace(first, events=(replace(first.events[0], place="Aula Lain"),)))
    assert Projection(store).article(iri).fingerprint != before


def test_shared_nodes_do_not_depend_on_the_order_of_articles(extractions: tuple[Extraction, ...]) -> None:
    parts = []
    for order in (extractions, tuple(reversed(extractions))):
        store = Store.in_memory()
        for extraction in order:
            store.replace(extraction)
        parts.append(Projection(store).whole())
    assert parts[0] == parts[1]
    polres = parts[0].nodes[f"{BASE}org/polres/62.09"]
    assert polres.properties["implied"] is False, "one article names it"


def test_a_shared_node_is_referenced_as_long_as_an_article_needs_it(
    store: Store, extractions: tuple[Extraction, ...]
) -> None:
    projection = Projection(store)
    there = Projection(store).whole().nodes
    shared = [
        n.iri for n in there.values() if n.label in ("Organization", "Post", "Region", "Role", "ForumRule")
    ]
    assert len(shared) > 20
    assert [iri for iri in shared if not projection.is_referenced(iri)] == []
    assert not projection.is_referenced(iris.region("33.16"))
    for extraction in extractions:
        store.withdraw(extraction.article.id)
    assert [iri for iri in shared if projection.is_referenced(iri)] == []


def test_the_model_says_what_the_projection_makes(whole: Part) -> None:
    types = {"string": str, "string[]": list, "long": int, "double": float, "boolean": bool, "date": dt.date}
    for each in whole.nodes.values():
        columns = {column.name: types[column.type] for column in node_types()[each.label].columns}
        assert {name: type(value) for name, value in each.properties.items()}.items() <= columns.items()
    for link in whole.relationships.values():
        model = relationship_types()[link.type]
        assert (whole.nodes[link.start].label, whole.nodes[link.end].label) in model.ends
        assert model.keyed == (link.iri is not None)
        assert model.derived == link.properties.get("derived", False)
        columns = {column.name: types[column.type] for column in model.columns}
        found = {name: type(value) for name, value in link.properties.items()}
        assert found.items() <= columns.items()
        some = link.type in {*ACCOUNTS.values(), "HOLDS", "HELD"}
        assert some or columns.items() - found.items() <= {("modeEvidence", bool)}


def test_one_piece_of_evidence_is_marked_as_stating_the_mode(whole: Part) -> None:
    marked = [r.start for r in whole.relationships.values() if r.properties.get("modeEvidence")]
    participations = [node.iri for node in whole.nodes.values() if node.label == "Participation"]
    assert sorted(marked) == sorted(participations) != []


def test_the_model_reaches_no_further_than_articles_lead() -> None:
    assert own_labels() == {"Article", "Tenure", "Participation", "Statement", "Issue"}
    assert identified_labels() == {"Person", "Event"}
    assert {label for label, each in node_types().items() if each.shared} == {
        "Organization", "Post", "Region", "Role", "InstitutionType", "ForumRule",
        "Capacity", "EventType", "Mode", "Operation",
    }  # fmt: skip


def test_names_are_made_by_the_rule() -> None:
    assert relationship_type("pk:representedBy") == "REPRESENTED_BY"
    assert relationship_type("org:postIn") == "POST_IN"
    assert all(name == name.upper() for name in relationship_types())
