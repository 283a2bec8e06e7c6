"""One event in several papers: joined, with the union of participants and with what papers disagree about;
copies of one release; the numbers of articles and of independent sources."""

from __future__ import annotations

from dataclasses import replace

import pytest
from petakuasa.graph import iris
from petakuasa.graph.store import Store
from petakuasa.identity.assignment import Assignment
from petakuasa.identity.copies import COPY, bands, common, signature
from petakuasa.identity.update import update
from petakuasa.identity.world import GRAPH
from petakuasa.ontology.terms import PK
from pyoxigraph import NamedNode
from small import article

RELEASE = """Kapolres Lamandau memimpin rapat koordinasi pengamanan pemilihan kepala desa serentak yang
digelar di aula Joglo pada Selasa pagi dan dihadiri unsur pimpinan daerah serta para camat se-kabupaten."""
OTHER = """Puluhan warga memadati lapangan untuk menyaksikan lomba perahu naga antarkampung, sementara panitia
menyiapkan hadiah bagi pemenang di kelas umum dan pelajar sejak pekan lalu tanpa menunggu hujan reda."""
ANJANI, BAYU = ("Anjani Wanandi", "Kapolres"), ("Bayu Kertapati", "Dandim")


def store_of(*articles):
    store = Store.in_memory()
    for each in articles:
        store.replace(each)
    update(store)
    return store


def said(store, subject, predicate):
    return {q.object.value for q in store.scan(NamedNode(subject), predicate, None, NamedNode(GRAPH))}


def events(store):
    """The clusters of events, by the ids of their articles."""
    canonical, found = Assignment(store), {}
    for stored in store.articles():
        for event in store.extraction(stored.iri).events:
            found.setdefault(canonical.of(event.id), set()).add(stored.id)
    return sorted(map(sorted, found.values()))


def story(id_, *who, day="2024-01-01", region="62.09", **further):
    return article(id_, day, region, *(who or ((*ANJANI, "spoke"), (*BAYU, "attended"))), **further)


def test_one_event_in_three_papers():
    store = store_of(story("a", outlet="A"), story("b", outlet="B"), story("c", outlet="C"))
    assert events(store) == [["a", "b", "c"]]
    (event,) = {Assignment(store).of(e.id) for s in store.articles() for e in store.extraction(s.iri).events}
    assert said(store, event, PK.articles) == said(store, event, PK.sources) == {"3"}


@pytest.mark.parametrize(
    "other",
    [
        story("b", day="2024-01-02"),
        story("b", region="35.22"),
        story("b", type_="panen_raya", label="Panen raya"),
        story("b", ("Sekar Ranupati", "Camat", "spoke"), label="Rapat anggaran", place="Kantor Camat"),
    ],
    ids=["another day", "another region", "another kind", "other people, place and name"],
)
def test_other_events(other):
    assert events(store_of(story("a", place="Aula Joglo"), other)) == [["a"], ["b"]]


def test_two_events_of_one_article_stay_two():
    """However alike they are, and though a second paper is like both."""
    one = story("a")
    twice = replace(one, events=(*one.events, replace(one.events[0], id="e2", label="Rapat koordinasi II")))
    store = store_of(twice, story("b"))
    assert events(store) in ([["a"], ["a", "b"]], [["a", "b"], ["a"]])


def test_a_conflict_between_reports_is_kept_and_shown():
    store = store_of(
        story("a", (*ANJANI, "spoke"), (*BAYU, "attended")),
        story("b", (*ANJANI, "spoke"), (*BAYU, "represented")),
    )
    assert events(store) == [["a", "b"]]
    (kind,) = [q for q in store.scan(None, PK.kind, None, NamedNode(GRAPH)) if q.object.value == "presence"]
    assert len(said(store, kind.subject.value, PK.about)) == 2
    counts = {
        e.mode: said(store, e.id, PK.articles)
        for s in store.articles()
        for e in store.extraction(s.iri).participations
    }
    assert counts["attended"] == counts["represented"] == {"1"}
    assert counts["spoke"] == {"2"}


def test_a_bare_post_and_the_person_in_it_are_one_participant():
    store = store_of(
        story("a", (*ANJANI, "spoke")), story("b", (None, "Kapolres", "attended"), (*BAYU, "spoke"))
    )
    assert events(store) == [["a", "b"]]
    counted = {
        e.mode: said(store, e.id, PK.articles)
        for s in store.articles()
        for e in store.extraction(s.iri).participations
        if "kapolres" in (e.post or "")
    }
    assert counted == {"spoke": {"2"}, "attended": {"2"}}


def test_copies_of_a_release_are_one_source():
    store = store_of(
        story("a", text=RELEASE, outlet="A", published="2024-01-02"),
        story("b", text=RELEASE, outlet="B", published="2024-01-01"),
        story("c", text=RELEASE.replace("pagi", "siang"), outlet="C", published="2024-01-03"),
        story("d", text=OTHER, outlet="D"),
    )
    first = iris.article("b")
    for id_ in "ac":
        assert said(store, iris.article(id_), PK.copyOf) == {first}
    for id_ in "bd":
        assert said(store, iris.article(id_), PK.copyOf) == set()
    (tenure, *_) = store.extraction(first).tenures
    assert said(store, tenure.id, PK.articles) == {"4"}
    assert said(store, tenure.id, PK.sources) == {"2"}


def test_one_outlet_is_one_source():
    store = store_of(
        story("a", outlet="A"), story("b", outlet="A", day="2024-05-01"), story("c", day="2024-06-01")
    )
    (tenure, *_) = store.extraction(iris.article("a")).tenures
    assert (said(store, tenure.id, PK.articles), said(store, tenure.id, PK.sources)) == ({"3"}, {"2"})


def test_signatures():
    one, near, far = signature([RELEASE]), signature([RELEASE.replace("pagi", "siang")]), signature([OTHER])
    assert one == signature([RELEASE, RELEASE])
    assert common(one, near) >= COPY > common(one, far)
    assert set(bands(one)) & set(bands(near))
    assert not set(bands(one)) & set(bands(far))
    assert signature(["Terlalu pendek."]) is None
