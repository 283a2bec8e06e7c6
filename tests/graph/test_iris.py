from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from petakuasa.graph import iris
from pyoxigraph import NamedNode

ANY = st.text(max_size=12)


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Polres Lamandau", "polres-lamandau"),
        ("Kodim 0813/Bojonegoro", "kodim-0813-bojonegoro"),
        ("Mahkamah Syar'iyah Café", "mahkamah-syar-iyah-cafe"),
        ("PT (Persero) ", "pt-persero"),
    ],
)
def test_a_slug_keeps_the_words_and_nothing_else(name: str, slug: str) -> None:
    assert iris.slug(name) == slug


@given(ANY.filter(bool))
def test_a_slug_is_one_segment_and_never_empty(name: str) -> None:
    slug = iris.slug(name)
    assert slug
    assert slug.isascii()
    assert "/" not in slug


@given(ANY, ANY)
def test_names_without_letters_do_not_share_a_slug(one: str, other: str) -> None:
    marks = [text for text in (one, other) if text and not any(map(str.isalnum, text))]
    if len(marks) == 2 and one != other:
        assert iris.slug(one) != iris.slug(other)
    assert iris.slug("?!") != iris.slug("!?")


@given(ANY)
def test_a_notation_is_read_back(notation: str) -> None:
    assert iris.notation(iris.concept("role", notation)) == notation
    assert iris.notation(iris.region(notation)) == notation


@given(ANY)
def test_an_article_and_its_graph_lead_to_each_other(id_: str) -> None:
    article = iris.article(id_)
    assert iris.article_of_graph(iris.article_graph(article)) == article
    assert article != iris.article(f"{id_} ")


@given(ANY, ANY, ANY.filter(bool))
def test_parts_of_a_key_are_kept_apart(a: str, b: str, c: str) -> None:
    article = iris.article("x")
    assert iris.fact("person", article, a + c, b) != iris.fact("person", article, a, c + b)
    assert iris.fact("person", article, a) != iris.fact("event", article, a)
    assert iris.fact("person", article, a) != iris.fact("person", article, a, None)


@given(st.one_of(st.none(), ANY), ANY, st.one_of(st.none(), ANY.filter(bool)))
def test_all_iris_are_iris(type_: str | None, name: str, code: str | None) -> None:
    organization = iris.organization(name, type_, code)
    for iri in (organization, iris.post(type_, name, organization, code, iris.article(name))):
        assert NamedNode(iri).value.startswith(iris.BASE)


def test_a_post_is_bounded_by_its_body_or_region_or_article() -> None:
    article, other = iris.article("a"), iris.article("b")
    body = iris.organization("Polres Lamandau", "polres", "62.09")
    assert body == f"{iris.BASE}org/polres/62.09"
    assert (
        iris.post("kapolres", "Kapolres", body, "62.09", article) == f"{iris.BASE}post/kapolres/polres/62.09"
    )
    assert iris.post("camat", "Camat", None, "62.09.02", article) == iris.post(
        "camat", "Camat", None, "62.09.02", other
    )
    assert iris.post(None, "Kepala", None, None, article) != iris.post(None, "Kepala", None, None, other)
