"""Actors: which posts, names, bodies and groups of a sentence are one participant."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from petakuasa.extract.mentions import Actor
from petakuasa.extract.page import Page
from petakuasa.extract.pipeline import Pipeline
from tables import wrong

Read = Callable[[str], Page]
LEAD = "Rapat koordinasi itu berlangsung di Balige sejak pagi hingga sore hari ini juga."
"""A first line that is plainly text."""


def shown(actor: Actor) -> str:
    """`Made Dana: Kapolres, Ketua`; a bare post `: Kapolres`; a body or a group by its words."""
    if actor.group:
        return f"[{actor.group}]"
    if actor.name is None and not actor.posts:
        return actor.body.name if actor.body else "?"
    return f"{actor.name.name if actor.name else ''}: {', '.join(post.title for post in actor.posts)}".rstrip(
        ": "
    )


def actors_of(pipeline: Pipeline, read: Page) -> list[str]:
    return [
        shown(actor)
        for sentence in read.text.sentences
        if sentence.paragraph
        for actor in pipeline._actors(read, sentence)[0]
    ]


BEFORE = [
    ("Hadir Kapolres Paser AKBP Made Dana, S.I.K.", ["Made Dana: Kapolres"]),
    ("Hadir Bupati Sikka Yosef Kambu.", ["Yosef Kambu: Bupati"]),
    ("Hadir Ketua DPRD Bojonegoro, Wiryo Sastro.", ["Wiryo Sastro: Ketua"]),
    ("Hadir Kepala Dinas Kesehatan Wajo, dr. Sinta Wulandari.", ["Sinta Wulandari: Kepala"]),
    ("Hadir Camat Balige, Hamdan Lubis, S.Sos.", ["Hamdan Lubis: Camat"]),
    ("Hadir Dandim 1614/Dompu Letkol Inf Ali Cahyono.", ["Ali Cahyono: Dandim"]),
    ("Hadir Plt. Camat Ubud I Made Dana.", ["I Made Dana: Camat"]),
    ("Hadir Kapolsek Balige: Iptu Robert Silaen.", ["Robert Silaen: Kapolsek"]),
    ("HADIR KAPOLRES WAJO AKBP MADE DANA.", ["MADE DANA: Kapolres"]),
]

BEHIND = [
    ("Hadir AKBP Made Dana, Kapolres Paser.", ["Made Dana: Kapolres"]),
    ("Hadir Drs. Yosef Kambu, M.Si, Sekda Sikka.", ["Yosef Kambu: Sekda"]),
    ("Hadir Hj. Siti Rahmah, Ketua TP PKK Wajo.", ["Siti Rahmah: Ketua"]),
    wrong(
        "Hadir H. Lalu Wirajaya, anggota DPRD Dompu.",
        ["Lalu Wirajaya: Anggota"],
        why="a minor post behind a comma",
    ),
    ("Hadir Letkol Inf Ali Cahyono, Dandim 1614/Dompu.", ["Ali Cahyono: Dandim"]),
]

BRACKETS = [
    ("Hadir Kapolres (AKBP Made Dana).", ["Made Dana: Kapolres"]),
    ("Hadir AKBP Made Dana (Kapolres Paser).", ["Made Dana: Kapolres"]),
    ("Hadir Hamdan Lubis, S.Sos (Camat Balige).", ["Hamdan Lubis: Camat"]),
    ("Hadir Ketua KPU Sikka (Maria Bengkang).", ["Maria Bengkang: Ketua"]),
    (
        "Hadir Drs. Yosef Kambu (Sekda) dan AKBP Made Dana (Kapolres).",
        ["Yosef Kambu: Sekda", "Made Dana: Kapolres"],
    ),
]

SELAKU = [
    wrong(
        "Hadir Drs. Edi Gunadi selaku Sekretaris DPRD Toba.",
        ["Edi Gunadi: Sekretaris DPRD"],
        why="the secretariat of the council",
    ),
    ("Hadir AKBP Made Dana selaku Kapolres Paser.", ["Made Dana: Kapolres"]),
    ("Hadir Hj. Siti Rahmah selaku Ketua TP PKK.", ["Siti Rahmah: Ketua"]),
    ("Hadir Kapolres Wajo AKBP Made Dana selaku Ketua Panitia.", ["Made Dana: Kapolres, Ketua Panitia"]),
    ("Hadir Ir. Robert Silaen sebagai Asisten II.", ["Robert Silaen: Asisten II"]),
]

YANG_JUGA = [
    ("Hadir Bupati Sikka Yosef Kambu yang juga Ketua DPD Golkar.", ["Yosef Kambu: Bupati, Ketua"]),
    ("Hadir Sekda Wajo H. Andi Baso yang juga Ketua Panitia.", ["Andi Baso: Sekda, Ketua Panitia"]),
    ("Hadir Camat Balige Hamdan Lubis, S.Sos yang juga Plt Lurah Balige.", ["Hamdan Lubis: Camat, Lurah"]),
    ("Hadir Dr. Baiq Lestari yang kini menjabat Kepala Dinas Kesehatan.", ["Baiq Lestari: Kepala"]),
    ("Hadir Drs. Yosef Kambu yang menjabat sebagai Sekda Sikka.", ["Yosef Kambu: Sekda"]),
]

LISTS = [
    (
        "Hadir Kapolres AKBP Made Dana, Dandim Letkol Inf Ali Cahyono, dan Kajari Andi Baso, S.H.",
        ["Made Dana: Kapolres", "Ali Cahyono: Dandim", "Andi Baso: Kajari"],
    ),
    (
        "Hadir Kapolres AKBP Made Dana; Dandim Letkol Inf Ali Cahyono; Ketua DPRD Wiryo Sastro.",
        ["Made Dana: Kapolres", "Ali Cahyono: Dandim", "Wiryo Sastro: Ketua"],
    ),
    (
        "Hadir Drs. Made Dana, S.H., M.H., Kapolres AKBP Yosef Kambu, S.I.K., dan Dandim.",
        ["Made Dana", "Yosef Kambu: Kapolres", ": Dandim"],
    ),
    (
        "Hadir Kapolres, Dandim, Kajari, dan Ketua Pengadilan Negeri.",
        [": Kapolres", ": Dandim", ": Kajari", ": Ketua"],
    ),
    ("Hadir Camat Balige, para lurah, dan tokoh agama.", [": Camat", "[para lurah]", "[tokoh agama]"]),
    ("Hadir KPU, Bawaslu, dan Polres Sikka.", ["KPU", "Bawaslu", "Polres"]),
    (
        "1. Kapolres AKBP Made Dana\n2. Dandim Letkol Inf Ali Cahyono",
        ["Made Dana: Kapolres", "Ali Cahyono: Dandim"],
    ),
    ("- Kapolres AKBP Made Dana\n- Camat Hamdan Lubis", ["Made Dana: Kapolres", "Hamdan Lubis: Camat"]),
]

JOINED = [
    ("Hadir Bupati dan Wakil Bupati Lamandau.", [": Bupati", ": Wakil Bupati"]),
    ("Hadir Ketua dan Anggota KPU Sikka.", [": Ketua", "[Anggota KPU Sikka]"]),
    ("Hadir Ketua serta Wakil Ketua DPRD Toba.", [": Ketua", ": Wakil Ketua"]),
]


@pytest.mark.parametrize(("text", "actors"), BEFORE + BEHIND + BRACKETS + SELAKU + YANG_JUGA + LISTS + JOINED)
def test_who_is_in_a_sentence(text: str, actors: list[str], page: Read, pipeline: Pipeline) -> None:
    assert actors_of(pipeline, page(f"{LEAD}\n{text}")) == actors


@pytest.mark.parametrize(("text", "_"), JOINED)
def test_joined_posts_share_their_place(text: str, _: list[str], page: Read, pipeline: Pipeline) -> None:
    read = page(f"{LEAD}\n{text}")
    first, second = pipeline._actors(read, read.text.sentences[-1])[0]
    assert (first.posts[0].place or first.posts[0].body) is not None
    assert second.posts or second.group


NOBODY = [
    "Cuaca di danau itu cerah sejak pagi.",
    "Rapat itu membahas jalan, jembatan dan pasar.",
    "Sebanyak 40 paket dibagikan.",
    "Danau Toba ramai.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_a_sentence_without_anybody(text: str, page: Read, pipeline: Pipeline) -> None:
    assert actors_of(pipeline, page(f"{LEAD}\n{text}")) == []
