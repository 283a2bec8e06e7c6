"""Canonical names of organizations in an article's home, and which of them are only implied."""

from __future__ import annotations

import pytest
from laws import Extract
from tables import wrong

NAMED = [
    ("Apel digelar Polres Wajo.", "Polres Wajo", "polres", "73.13"),
    ("Apel digelar Polres.", "Polres Wajo", "polres", "73.13"),
    ("Apel digelar KPU.", "KPU Kabupaten Wajo", "kpu", "73.13"),
    ("Apel digelar Bawaslu Wajo.", "Bawaslu Kabupaten Wajo", "bawaslu", "73.13"),
    ("Apel digelar Dinas Kesehatan.", "Dinas Kesehatan Kabupaten Wajo", "dinas", "73.13"),
    ("Apel digelar Disdik Wajo.", "Dinas Pendidikan Kabupaten Wajo", "dinas", "73.13"),
    ("Apel digelar Pemkab.", "Pemerintah Kabupaten Wajo", "regency_government", "73.13"),
    ("Apel digelar DPRD.", "DPRD Kabupaten Wajo", "dprd", "73.13"),
    ("Apel digelar Kejaksaan Negeri.", "Kejaksaan Negeri Wajo", "kejari", "73.13"),
    ("Apel digelar Kodim 1406/Wajo.", "Kodim 1406/Wajo", "kodim", "73.13"),
    ("Apel digelar Kodim 1406.", "Kodim 1406/Wajo", "kodim", "73.13"),
    ("Apel digelar Polda.", "Polda Sulawesi Selatan", "polda", "73"),
    ("Apel digelar Polda Sulsel.", "Polda Sulawesi Selatan", "polda", "73"),
    ("Apel digelar Kemenag Wajo.", "Kantor Kementerian Agama Kabupaten Wajo", "kemenag", "73.13"),
    ("Apel digelar MUI Wajo.", "MUI Kabupaten Wajo", "mui", "73.13"),
    (
        "Apel digelar Bakesbangpol Wajo.",
        "Badan Kesatuan Bangsa dan Politik Kabupaten Wajo",
        "kesbangpol",
        "73.13",
    ),
    (
        "Apel digelar Badan Kesbangpol Wajo.",
        "Badan Kesatuan Bangsa dan Politik Kabupaten Wajo",
        "kesbangpol",
        "73.13",
    ),
    ("Apel digelar Komisi Pemilihan Umum (KPU) Wajo.", "KPU Kabupaten Wajo", "kpu", "73.13"),
    wrong(
        "Apel digelar Kecamatan Tempe.",
        "Kecamatan Tempe",
        "district_office",
        None,
        why="a district's name is no body",
    ),
]


@pytest.mark.parametrize(("text", "name", "kind", "region"), NAMED)
def test_a_body_is_named_in_full(
    text: str, name: str, kind: str, region: str | None, extract: Extract
) -> None:
    bodies = {
        body.name: body for body in extract(f"SENGKANG, WAJO – {text} Bupati Wajo hadir.").organizations
    }
    assert name in bodies
    assert bodies[name].type == kind
    assert region is None or bodies[name].region == region
    assert not bodies[name].implied


IMPLIED = [
    ("Apel dipimpin Kapolres Wajo.", "Polres Wajo"),
    ("Apel dipimpin Bupati Wajo.", "Pemerintah Kabupaten Wajo"),
    ("Apel dipimpin Dandim 1406/Wajo.", "Kodim 1406/Wajo"),
    ("Apel dipimpin Kapolsek Tempe.", "Polsek Tempe"),
    ("Apel dipimpin Kajari Wajo.", "Kejaksaan Negeri Wajo"),
    ("Apel dipimpin Camat Tempe.", "Kecamatan Tempe"),
]


@pytest.mark.parametrize(("text", "name"), IMPLIED)
def test_a_post_implies_its_body(text: str, name: str, extract: Extract) -> None:
    bodies = {body.name: body.implied for body in extract(f"SENGKANG, WAJO – {text}").organizations}
    assert bodies.get(name) is True


def test_a_body_that_is_named_too_is_not_implied(extract: Extract) -> None:
    text = "SENGKANG, WAJO – Apel dipimpin Kapolres Wajo. Anggota Polres Wajo hadir."
    bodies = {body.name: body.implied for body in extract(text).organizations}
    assert bodies["Polres Wajo"] is False


def test_an_agency_is_named_as_the_article_spells_it(extract: Extract) -> None:
    text = (
        "SENGKANG, WAJO – Dinas Pendidikan dan Kebudayaan Wajo menggelar apel. Kepala Disdikbud Wajo hadir."
    )
    names = {body.name for body in extract(text).organizations if body.type == "dinas"}
    assert names == {"Dinas Pendidikan dan Kebudayaan Kabupaten Wajo"}


@pytest.mark.parametrize(
    "spelling", ["Polres Wajo", "POLRES WAJO", "Kepolisian Resor Wajo", "Polres Kabupaten Wajo"]
)
def test_spellings_are_one_body(spelling: str, extract: Extract) -> None:
    text = f"SENGKANG, WAJO – Apel digelar {spelling}. Kapolres Wajo dan Polres hadir."
    assert [body.name for body in extract(text).organizations if body.type == "polres"] == ["Polres Wajo"]


@pytest.mark.parametrize("minister", ["Menteri Pariwisata", "Wakil Menteri Desa"])
def test_a_minister_is_not_of_the_articles_own_town(minister: str, extract: Extract) -> None:
    extraction = extract(f"SENGKANG, WAJO – Rapat digelar di Aula Setda Wajo, Rabu (12/6). Hadir {minister}.")
    regions = {post.title.split()[0]: post.region for post in extraction.posts}
    assert len(regions) == 1
    assert set(regions.values()) == {None}
