"""Who is who in the gold articles, from perfect facts and from the extractor's own."""

from __future__ import annotations

import json
from itertools import combinations

import gold_facts
import pytest
from petakuasa.graph import iris
from petakuasa.graph.store import Store
from petakuasa.identity.assignment import Assignment
from petakuasa.identity.names import likeness
from petakuasa.identity.sheet import read
from petakuasa.identity.update import update
from petakuasa.identity.world import GRAPH
from petakuasa.ontology.terms import PK
from petakuasa.workers import extract
from pyoxigraph import NamedNode

PRECISION, RECALL = 0.995, 0.92

pytestmark = pytest.mark.skipif(not gold_facts.corpora(), reason="no gold clusters here")


class Truth:
    """A store of gold articles, and what its `clusters.json` says of them."""

    def __init__(self, folder, make, *, perfect):
        self.perfect = perfect
        self.store = Store.in_memory()
        self.truth = json.loads((folder / "clusters.json").read_text(encoding="utf-8"))
        self.sheets = {}
        for article, gold in gold_facts.articles(folder):
            self.store.replace(make(article, gold))
            self.sheets[article.id] = read(self.store, iris.article(article.id))
        update(self.store)
        self.canonical = Assignment(self.store)

    def person(self, mention):
        """The mention that gold means; None where the extraction did not find it."""
        mentions = self.sheets[mention["article"]].mentions
        exact = [m for m in mentions if mention["name"] in (m.name, *m.aliases)]
        found = exact or [m for m in mentions if likeness(m.name, mention["name"]).kind != "contrary"]
        return found[0].iri if len(found) == 1 else None

    def clusters(self):
        """Of every mention the cluster that gold puts it in, and ours."""
        gold = {}
        for number, person in enumerate(self.truth["persons"]):
            for mention in person["mentions"]:
                if iri := self.person(mention):
                    gold[iri] = number
        known = [s for id_, s in self.sheets.items() if not id_.startswith("D")]  # D: strangers
        mentions = [m.iri for sheet in known for m in sheet.mentions]
        return {m: gold.get(m, m) for m in mentions}, {m: self.canonical.of(m) for m in mentions}

    def event(self, mention):
        """The events of the article with the gold label; all, where the extractor worded it itself."""
        events = self.sheets[mention["article"]].happenings
        named = [e for e in events if e.label == mention["event_label"]]
        return {e.iri for e in named or events}


@pytest.fixture(
    scope="module",
    params=[(folder, way) for folder in gold_facts.corpora() for way in ("gold", "extractor")],
    ids=lambda param: f"{param[0].parent.name}-{param[1]}",
)
def truth(request):
    folder, way = request.param
    make = gold_facts.extraction if way == "gold" else lambda article, _: extract(article)
    return Truth(folder, make, perfect=way == "gold")


def b_cubed(gold, ours):
    """Precision and recall by mention (Bagga and Baldwin 1998)."""
    both = {(m, n) for m in gold for n in gold if gold[m] == gold[n] and ours[m] == ours[n]}
    precision = recall = 0.0
    for m in gold:
        right = sum((m, n) in both for n in gold)
        precision += right / sum(ours[m] == ours[n] for n in gold)
        recall += right / sum(gold[m] == gold[n] for n in gold)
    return precision / len(gold), recall / len(gold)


def test_persons(truth):
    gold, ours = truth.clusters()
    assert len(set(gold.values())) < len(gold) > 60
    pairs = list(combinations(gold, 2))
    found = {pair for pair in pairs if ours[pair[0]] == ours[pair[1]]}
    right = {pair for pair in pairs if gold[pair[0]] == gold[pair[1]]}
    assert len(found & right) / len(found) >= PRECISION
    assert len(found & right) / len(right) >= RECALL
    precision, recall = b_cubed(gold, ours)
    assert precision >= PRECISION
    assert recall >= RECALL


def test_people_who_must_stay_apart(truth):
    for one, other in truth.truth["distinct"]:
        a, b = truth.person(one), truth.person(other)
        if a and b:
            assert truth.canonical.of(a) != truth.canonical.of(b), (one, other)


def test_doubtful_pairs_go_to_review(truth):
    """What is only probable is not decided by the machine without a strong reason, and is not lost either."""
    graph = NamedNode(GRAPH)
    open_ = {
        frozenset(q.object.value for q in truth.store.scan(quad.subject, PK.between, None, graph))
        for quad in truth.store.scan(None, PK.verdict, None, graph)
        if quad.object.value == "unsure"
    }
    assert len(open_) >= 2


def test_events(truth):
    """All that perfect facts show, and most of what the extractor finds of it; never two for one."""
    found = [
        bool(
            {truth.canonical.of(e) for e in truth.event(one)}
            & {truth.canonical.of(e) for e in truth.event(other)}
        )
        for event in truth.truth["events"]
        for one, other in combinations(event["mentions"], 2)
    ]
    assert sum(found) / len(found) >= (1.0 if truth.perfect else 0.6)
    for pair in truth.truth["distinct_events"]:
        one, other = ({truth.canonical.of(e) for e in truth.event(m)} for m in pair["mentions"])
        if pair["mentions"][0]["article"] != pair["mentions"][1]["article"]:
            assert not one & other, pair["why"]


def test_releases(truth):
    copies = Assignment(truth.store, PK.copyOf)
    groups = {}
    for id_ in truth.sheets:
        groups.setdefault(copies.of(iris.article(id_)), set()).add(id_)
    found = [sorted(group) for group in groups.values() if len(group) > 1]
    assert found == [sorted(g) for g in truth.truth["same_release"]]


def test_role_only_mentions(truth):
    inferred = {}
    for quad in truth.store.scan(None, PK.person, None, NamedNode(GRAPH)):
        if "/inference/" in quad.subject.value:
            (about,) = truth.store.scan(quad.subject, PK.about, None, NamedNode(GRAPH))
            inferred[about.object.value] = quad.object.value
    names = {m.iri: m.name for sheet in truth.sheets.values() for m in sheet.mentions}

    def answers(case):
        sheet = truth.sheets[case["article"]]
        return {
            names[inferred[e.id]]
            for e in sheet.participations
            if e.id in inferred and e.post and sheet.posts[e.post].title == case["role"]
        }

    for case in truth.truth["role_only_resolved"]:
        if case["role"] in ("Kapolres", "Sekda", "Dandim"):  # the others take part in nothing
            expected = {case["person"]}
            assert answers(case) == expected or (not truth.perfect and answers(case) == set()), case
    for case in truth.truth["role_only_unresolved"]:
        assert answers(case) == set(), case
