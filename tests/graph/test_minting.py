from __future__ import annotations

import dataclasses
import datetime as dt

import pytest
from petakuasa.errors import ArticleError
from petakuasa.facts import Extraction, Organization, Post
from petakuasa.graph import iris, labels
from petakuasa.graph.minting import mint
from petakuasa.graph.sharing import one_per_region
from petakuasa.ontology.vocabulary import load


@pytest.mark.parametrize(
    ("name", "type_", "region", "shared"),
    [
        ("Polres Lamandau", "polres", "62.09", True),
        ("DPRD Kabupaten Lamandau", "dprd", "62.09", True),
        ("DPRD Lamandau", "dprd", "62.09", True),
        ("KPU Provinsi Kalimantan Tengah", "kpu", "62", True),
        ("Pengadilan Negeri Nanga Bulik", "pengadilan_negeri", "62.09", False),
        ("Kodim 1017/Lamandau", "kodim", "62.09", False),
        ("Polsek Lamandau", "polsek", "62.09", False),
        ("Polsek Lamandau", "polsek", "62.09.01", True),
        ("Polres Magelang Kota", "polres", "33.71", False),
        ("Polres Lamandau", "polres", None, False),
        ("Polres Lamandau", None, "62.09", False),
        ("Polres Lamandau", "no_such_type", "62.09", False),
        ("Polres Antah", "polres", "99.99", False),
    ],
)
def test_one_per_region_is_what_its_region_alone_names(
    name: str, type_: str | None, region: str | None, shared: bool
) -> None:
    assert one_per_region(Organization("o", name, type_, region, ()), load()) is shared


@pytest.mark.parametrize(
    ("role", "title", "name", "type_", "region", "label"),
    [
        ("kapolres", "Kapolres", "Polres Banyuasin", "polres", "16.07", "Kapolres Banyuasin"),
        ("kapolres", "Kapolres", "Polres Magelang Kota", "polres", "33.71", "Kapolres Magelang Kota"),
        ("dandim", "Dandim", "Kodim 1017/Lamandau", "kodim", "62.09", "Dandim 1017/Lamandau"),
        ("bupati", "Bupati", "Pemerintah Kabupaten Paser", "regency_government", "64.01", "Bupati Paser"),
        ("sekda", "Sekda", "Pemerintah Kabupaten Paser", "regency_government", "64.01", "Sekda Paser"),
        ("ketua_dprd", "Ketua", "DPRD Kabupaten Paser", "dprd", "64.01", "Ketua DPRD Kabupaten Paser"),
        ("kabag_ops", "Kabag Ops", "Polres Banyuasin", "polres", "16.07", "Kabag Ops Polres Banyuasin"),
        ("jaksa_agung", "Jaksa Agung", "Kejaksaan Agung", "kejagung", None, "Jaksa Agung"),
        (None, "Sekretaris DPRD", "DPRD Kabupaten Paser", "dprd", "64.01", "Sekretaris DPRD Kabupaten Paser"),
        (None, "Kepala", "Pasar Lama", None, None, "Kepala Pasar Lama"),
        ("bupati", "Bupati", None, None, "64.01", "Bupati Paser"),
        (None, "Kepala", None, None, None, "Kepala"),
    ],
)
def test_a_post_is_called_as_the_press_calls_it(
    role: str | None, title: str, name: str | None, type_: str | None, region: str | None, label: str
) -> None:
    body = Organization("o", name, type_, region, ()) if name else None
    assert labels.post(Post("p", role, title, body and "o", region), body, load()) == label


def test_articles_share_bodies_and_posts_and_nothing_else(extractions: tuple[Extraction, ...]) -> None:
    rakor, apel, _ = (mint(extraction, load()) for extraction in extractions)
    assert rakor.iri("organizations", "polres") == apel.iri("organizations", "o1")
    assert rakor.iri("posts", "kapolres") == apel.iri("posts", "q1")
    shared = {
        iri for kind in rakor.of for iri in {*rakor.of[kind].values()} & {*apel.of.get(kind, {}).values()}
    }
    assert len(shared) == 4
    assert all(iris.is_shared(iri) for iri in shared)


@pytest.mark.parametrize(
    ("name", "type_", "region", "where"),
    [
        ("Perumda", "bumd", "73.13", "org/bumd/perumda/73.13"),
        ("Perumda", "bumd", None, "org/bumd/perumda/{article}"),
        ("Polres", "polres", None, "org/polres/polres/{article}"),
        ("Polri", "mabes_polri", None, "org/mabes_polri/polri"),
        ("Perumda Tirta Wajo", "bumd", "73.13", "org/bumd/perumda-tirta-wajo"),
        ("Polres", None, None, "org/other/polres"),
    ],
)
def test_a_name_that_is_only_a_kind_is_bounded(
    extractions: tuple[Extraction, ...], name: str, type_: str | None, region: str | None, where: str
) -> None:
    pasar = dataclasses.replace(extractions[2], organizations=(Organization("o", name, type_, region, ()),))
    article = iris.tail(iris.article(pasar.article.id), "article")
    assert mint(pasar, load()).iri("organizations", "o") == iris.BASE + where.format(article=article)


@pytest.mark.parametrize(
    ("role", "title", "region", "where"),
    [
        ("bupati", "Bupati", "62.09", "post/bupati/region/62.09"),
        ("camat", "Camat", "62.09.01", "post/camat/region/62.09.01"),
        ("camat", "Camat", "62.09", "post/camat/article/{article}"),
        ("kepala_dinas", "Kepala", "62.09", "post/kepala_dinas/article/{article}"),
        ("babinsa", "Babinsa", "62.09.01", "post/babinsa/article/{article}"),
        ("bupati", "Bupati", None, "post/bupati/article/{article}"),
        (None, "Ketua Paguyuban", "62.09", "post/ketua-paguyuban/article/{article}"),
    ],
)
def test_a_post_without_a_body_is_shared_only_where_a_region_has_one(
    extractions: tuple[Extraction, ...], role: str | None, title: str, region: str | None, where: str
) -> None:
    pasar = dataclasses.replace(
        extractions[2], posts=(*extractions[2].posts, Post("p", role, title, None, region))
    )
    article = iris.tail(iris.article(pasar.article.id), "article")
    assert mint(pasar, load()).iri("posts", "p") == iris.BASE + where.format(article=article)


def test_moving_a_fact_in_the_text_leaves_its_iri(extractions: tuple[Extraction, ...]) -> None:
    apel = extractions[1]
    event = dataclasses.replace(apel.events[0], date=dt.date(2025, 1, 1), evidence=())
    assert mint(apel, load()).of == mint(dataclasses.replace(apel, events=(event,)), load()).of


def test_two_people_of_one_name_are_two(extractions: tuple[Extraction, ...]) -> None:
    apel = extractions[1]
    twin = dataclasses.replace(apel.persons[0], id="twin")
    minted = mint(dataclasses.replace(apel, persons=(*apel.persons, twin)), load())
    assert len(set(minted.of["persons"].values())) == 3
    assert minted.iri("persons", "surya") == mint(apel, load()).iri("persons", "surya")


def test_a_reference_to_nothing_is_refused(extractions: tuple[Extraction, ...]) -> None:
    apel = extractions[1]
    with pytest.raises(ArticleError, match=r"apel-lamandau: .*'surya'.*persons"):
        mint(dataclasses.replace(apel, persons=apel.persons[1:]), load())
