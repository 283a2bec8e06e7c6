"""Membership in the leadership forums follows from the post by rule, with the basis kept apart."""

from pathlib import Path

import pyoxigraph as ox
import pytest
from petakuasa import ontology
from petakuasa.ontology.terms import BASE, PREFIXES

QUERY = (Path(ontology.__file__).parent / "forum-members.rq").read_text(encoding="utf-8")


def rules(vocabulary, role):
    return {(scope, rule.part, rule.basis) for rule in vocabulary.roles[role].forum for scope in rule.scope}


@pytest.mark.parametrize(
    ("role", "expected"),
    [
        ("gubernur", {("province", "chair", "law")}),
        ("bupati", {("regency", "chair", "law")}),
        ("wali_kota", {("city", "chair", "law")}),
        ("camat", {("district", "chair", "law")}),
        ("panewu", {("district", "chair", "law")}),
        ("kapolda", {("province", "member", "law")}),
        ("kapolresta", {("regency", "member", "law"), ("city", "member", "law")}),
        ("kapolrestabes", {("regency", "member", "law"), ("city", "member", "law")}),
        ("dandim", {("regency", "member", "law"), ("city", "member", "law")}),
        # The law seats the Danrem in the province and bars the regency; papers list him there all the same.
        (
            "danrem",
            {
                ("province", "member", "law"),
                ("regency", "member", "practice"),
                ("city", "member", "practice"),
            },
        ),
        (
            "danlanal",
            {
                ("province", "member", "law"),
                ("regency", "member", "law_parallel"),
                ("city", "member", "law_parallel"),
            },
        ),
        ("sekda", {("regency", "secretary", "law"), ("city", "secretary", "law")}),
        ("sekda_provinsi", {("province", "secretary", "law")}),
        ("wakapolres", {("regency", "substitute", "practice"), ("city", "substitute", "practice")}),
        ("kepala_dinas", set()),
    ],
)
def test_rules(vocabulary, role, expected):
    assert rules(vocabulary, role) == expected


@pytest.mark.parametrize(
    ("role", "provinces"),
    [
        ("ketua_dprk", {"11", "91", "92", "93", "94", "95", "96"}),
        ("wali_nanggroe", {"11"}),
        ("ketua_dprp", {"91", "92", "93", "94", "95", "96"}),
        ("kapolres", set()),
    ],
)
def test_rules_of_some_provinces_only(vocabulary, role, provinces):
    assert {code for rule in vocabulary.roles[role].forum for code in rule.only_in} == provinces


def test_only_the_law_makes_a_chair(vocabulary):
    chairs = [rule for rule in vocabulary.forum_rules.values() if rule.part == "chair"]
    assert len(chairs) >= 6
    assert {rule.basis for rule in chairs} == {"law"}
    assert {rule.basis for rule in vocabulary.forum_rules.values()} == {"law", "law_parallel", "practice"}


def test_every_region_has_its_forum(reference_store, vocabulary):
    found = reference_store.query(
        "PREFIX pk: <https://w3id.org/petakuasa/ontology#> "
        "SELECT ?forum ?region WHERE { GRAPH ?g { ?forum a pk:LeadershipForum ; pk:region ?region } }"
    )
    forums = {row["region"].value.rpartition("/")[2]: row["forum"].value for row in found}
    assert forums.keys() == vocabulary.regions.keys()
    assert forums["62"] == f"{BASE}org/forkopimda/62"
    assert forums["62.09"] == f"{BASE}org/forkopimda/62.09"
    assert forums["62.09.01"] == f"{BASE}org/forkopimcam/62.09.01"


def members(store):
    def tail(term, folder):
        return term.value.removeprefix(f"{BASE}{folder}/")

    return {
        (tail(row["forum"], "org"), tail(row["post"], "post"), row["part"].value, row["basis"].value)
        for row in store.query(QUERY)
    }


def test_posts_in_articles_are_members_by_rule(store):
    assert members(store) == {
        ("forkopimda/62.09", "bupati/regency_government/62.09", "chair", "law"),
        ("forkopimda/62.09", "kapolres/polres/62.09", "member", "law"),
        # The article gives the Dandim no region: what his Kodim covers decides.
        ("forkopimda/62.09", "dandim/kodim/kodim-1017-lamandau", "member", "law"),
    }
    assert all("juru" not in post and "kabag" not in post for _, post, *_ in members(store))


def test_a_commander_sits_in_the_forum_of_every_region_that_his_unit_covers(store, article_quads):
    label = ox.NamedNode(PREFIXES["skos"] + "prefLabel")
    kodim = next(q for q in article_quads if q.predicate == label and q.object.value.startswith("Kodim"))
    store.remove(kodim)
    store.add(ox.Quad(kodim.subject, label, ox.Literal("Kodim 1015/Sampit"), kodim.graph_name))
    forums = {forum for forum, post, *_ in members(store) if post.startswith("dandim/")}
    assert forums == {"forkopimda/62.02", "forkopimda/62.07"}


def test_a_rule_of_some_provinces_holds_there_only(store, article_quads):
    """A ketua DPRK outside of Aceh and Papua is no member by the rule that is theirs."""
    role = ox.NamedNode(PREFIXES["org"] + "role")
    post = next(q for q in article_quads if q.predicate == role and q.object.value.endswith("/kapolres"))
    store.remove(post)
    dprk = ox.NamedNode(f"{BASE}vocab/role/ketua_dprk")
    store.add(ox.Quad(post.subject, role, dprk, post.graph_name))
    assert not any(seat.startswith("kapolres/") for _, seat, *_ in members(store))
    region = ox.NamedNode(PREFIXES["pk"] + "region")
    at = next(q for q in article_quads if q.subject == post.subject and q.predicate == region)
    store.remove(at)
    store.add(ox.Quad(post.subject, region, ox.NamedNode(f"{BASE}region/11.07"), post.graph_name))
    found = {(forum, part, basis) for forum, seat, part, basis in members(store) if "kapolres" in seat}
    assert found == {("forkopimda/11.07", "member", "law")}
