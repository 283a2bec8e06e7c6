"""Who holds which post, in which capacity, and who held it before."""

from __future__ import annotations

import pytest
from holders import held
from laws import Extract

POSTS = [
    (
        "Hadir Sekda Kabupaten Hamdan Lubis dan Kadis PU Kabupaten Robert Silaen di Sengkang, Wajo.",
        [
            "Hamdan Lubis: Sekda, Pemerintah Kabupaten Wajo (definitive)",
            "Robert Silaen: Kepala, Dinas Pekerjaan Umum dan Penataan Ruang Kabupaten Wajo (definitive)",
        ],
    ),
    ("Apel dipimpin Kapolres Wajo AKBP Made Dana.", ["Made Dana: Kapolres, Polres Wajo (definitive)"]),
    ("Apel dipimpin AKBP Made Dana, Kapolres Wajo.", ["Made Dana: Kapolres, Polres Wajo (definitive)"]),
    ("Apel dipimpin Kapolres AKBP Made Dana.", ["Made Dana: Kapolres, Polres Wajo (definitive)"]),
    (
        "Hadir Bupati Wajo Andi Baso, Sekda Wajo Hamdan Lubis dan Dandim 1406/Wajo Letkol Inf Ali Cahyono.",
        [
            "Andi Baso: Bupati, Pemerintah Kabupaten Wajo (definitive)",
            "Hamdan Lubis: Sekda, Pemerintah Kabupaten Wajo (definitive)",
            "Ali Cahyono: Dandim, Kodim 1406/Wajo (definitive)",
        ],
    ),
    (
        "Hadir Bupati Wajo Andi Baso yang juga Ketua PMI Wajo.",
        [
            "Andi Baso: Bupati, Pemerintah Kabupaten Wajo (definitive)",
            "Andi Baso: Ketua, PMI Kabupaten Wajo (definitive)",
        ],
    ),
]

CAPACITIES = [
    ("Apel dipimpin Pj Bupati Wajo Andi Baso.", ["Andi Baso: Bupati, Pemerintah Kabupaten Wajo (Pj)"]),
    (
        "Apel dipimpin Penjabat (Pj) Bupati Wajo, Andi Baso.",
        ["Andi Baso: Bupati, Pemerintah Kabupaten Wajo (Pj)"],
    ),
    ("Apel dipimpin Plt. Camat Tempe Hamdan Lubis.", ["Hamdan Lubis: Camat, Kecamatan Tempe (Plt)"]),
    ("Apel dipimpin Plh Kapolres Wajo Kompol Robert Silaen.", ["Robert Silaen: Kapolres, Polres Wajo (Plh)"]),
    (
        "Apel dihadiri mantan Bupati Wajo H. Lalu Wirajaya.",
        ["Lalu Wirajaya: Bupati, Pemerintah Kabupaten Wajo (former)"],
    ),
    (
        "Apel dihadiri Bupati Wajo terpilih Andi Baso.",
        ["Andi Baso: Bupati, Pemerintah Kabupaten Wajo (elected)"],
    ),
    (
        "Apel dihadiri calon Bupati Wajo Andi Baso.",
        ["Andi Baso: Bupati, Pemerintah Kabupaten Wajo (candidate)"],
    ),
    (
        "Apel dipimpin Pj Bupati Wajo Andi Baso. Bupati Wajo Andi Baso lalu pulang.",
        ["Andi Baso: Bupati, Pemerintah Kabupaten Wajo (Pj)"],
    ),
]

CHANGES = [
    (
        "Kapolres Wajo AKBP Made Dana digantikan AKBP Yosef Kambu.",
        ["Made Dana: Kapolres, Polres Wajo (former)", "Yosef Kambu: Kapolres, Polres Wajo (definitive)"],
    ),
    (
        "Jabatan Kapolres Wajo diserahterimakan dari AKBP Made Dana kepada AKBP Yosef Kambu.",
        ["Made Dana: Kapolres, Polres Wajo (former)", "Yosef Kambu: Kapolres, Polres Wajo (definitive)"],
    ),
    (
        "Serah terima jabatan Kapolres Wajo dari AKBP Made Dana kepada AKBP Yosef Kambu digelar di aula.",
        ["Made Dana: Kapolres, Polres Wajo (former)", "Yosef Kambu: Kapolres, Polres Wajo (definitive)"],
    ),
    (
        "Kapolres Wajo AKBP Yosef Kambu menggantikan AKBP Made Dana.",
        ["Made Dana: Kapolres, Polres Wajo (former)", "Yosef Kambu: Kapolres, Polres Wajo (definitive)"],
    ),
    (
        "Kapolres Wajo yang baru AKBP Yosef Kambu, pengganti AKBP Made Dana, tiba di Sengkang.",
        ["Made Dana: Kapolres, Polres Wajo (former)", "Yosef Kambu: Kapolres, Polres Wajo (definitive)"],
    ),
    (
        "Kapolres Wajo lama AKBP Made Dana berpamitan.",
        ["Made Dana: Kapolres, Polres Wajo (former)"],
    ),
    (
        "Kapolres Wajo AKBP Yosef Kambu sebelumnya menjabat Kapolres Dompu.",
        ["Yosef Kambu: Kapolres, Polres Wajo (definitive)", "Yosef Kambu: Kapolres, Polres Dompu (former)"],
    ),
    (
        "AKBP Made Dana yang sebelumnya menjabat Kapolres Wajo kini menjabat Kapolres Dompu.",
        ["Made Dana: Kapolres, Polres Wajo (former)", "Made Dana: Kapolres, Polres Dompu (definitive)"],
    ),
    (
        "Bupati melantik Hamdan Lubis sebagai Camat Tempe, menggantikan Robert Silaen.",
        [
            "Hamdan Lubis: Camat, Kecamatan Tempe (definitive)",
            "Robert Silaen: Camat, Kecamatan Tempe (former)",
        ],
    ),
    (
        "Hamdan Lubis dilantik menjadi Camat Tempe oleh Bupati Wajo Andi Baso.",
        [
            "Hamdan Lubis: Camat, Kecamatan Tempe (definitive)",
            "Andi Baso: Bupati, Pemerintah Kabupaten Wajo (definitive)",
        ],
    ),
]


@pytest.mark.parametrize(("text", "tenures"), POSTS + CAPACITIES + CHANGES)
def test_who_holds_what(text: str, tenures: list[str], extract: Extract) -> None:
    assert sorted(held(extract(f"SENGKANG, WAJO – {text}"))) == sorted(tenures)


NONE = [
    "Apel dipimpin Kapolres Wajo.",
    "Apel dihadiri Kapolres, Dandim, dan Kajari.",
    "Inspektur upacara dijabat AKBP Made Dana.",
    "Apel dihadiri Made Dana bersama Kapolres Wajo.",
    "Apel dihadiri tokoh agama dan para camat.",
]


@pytest.mark.parametrize("text", NONE)
def test_nobody_is_said_to_hold_a_post(text: str, extract: Extract) -> None:
    assert held(extract(f"SENGKANG, WAJO – {text}")) == []


def test_the_surface_is_the_wording(extract: Extract) -> None:
    (tenure,) = extract("SENGKANG, WAJO – Apel dipimpin Penjabat (Pj) Bupati Wajo Andi Baso.").tenures
    assert tenure.surface == "Penjabat (Pj) Bupati Wajo"
    assert tenure.evidence[0].quote == tenure.surface
