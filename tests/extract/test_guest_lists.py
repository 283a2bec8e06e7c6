"""Lists of guests, as press wording has them."""

from __future__ import annotations

import pytest
from attendees import LEAD, PUBLISHED, present
from laws import Extract

LISTS = [
    (
        "Turut hadir Kapolres AKBP Made Dana, Dandim 1406/Wajo Letkol Inf Ali Cahyono, dan Kajari Andi Baso.",
        ["Kapolres Made Dana: attended", "Dandim Ali Cahyono: attended", "Kajari Andi Baso: attended"],
    ),
    (
        "Hadir dalam kegiatan itu Kapolres, Dandim, Kajari dan Ketua Pengadilan Negeri.",
        ["Kapolres: attended", "Dandim: attended", "Kajari: attended", "Ketua: attended"],
    ),
    (
        "Rapat dihadiri Kapolres AKBP Made Dana; Dandim Letkol Inf Ali Cahyono; para camat; dan tokoh agama.",
        [
            "Kapolres Made Dana: attended",
            "Dandim Ali Cahyono: attended",
            "[para camat]: attended",
            "[tokoh agama]: attended",
        ],
    ),
    (
        "Tampak hadir Ketua DPRD Wajo Hamdan Lubis, KPU, Bawaslu, serta undangan lainnya.",
        [
            "Ketua Hamdan Lubis: attended",
            "KPU Kabupaten Wajo: attended",
            "Bawaslu Kabupaten Wajo: attended",
            "[undangan lainnya]: attended",
        ],
    ),
    (
        "Tamu yang hadir:\n1. Kapolres AKBP Made Dana\n2. Dandim Letkol Inf Ali Cahyono\n3. Kajari Andi Baso",
        ["Kapolres Made Dana: attended", "Dandim Ali Cahyono: attended", "Kajari Andi Baso: attended"],
    ),
    (
        "Hadir pula:\n- Kapolres AKBP Made Dana\n- Camat Tempe Hamdan Lubis\n- Tokoh agama",
        ["Kapolres Made Dana: attended", "Camat Hamdan Lubis: attended", "[Tokoh agama]: attended"],
    ),
    (
        "Hadir unsur Forkopimda, di antaranya Kapolres Made Dana dan Dandim Ali Cahyono.",
        ["[unsur Forkopimda]: attended", "Kapolres Made Dana: attended", "Dandim Ali Cahyono: attended"],
    ),
    (
        "Kapolres Wajo, Dandim 1406/Wajo, dan Kajari Wajo turut hadir.",
        ["Kapolres: attended", "Dandim: attended", "Kajari: attended"],
    ),
    (
        "Bupati Wajo didampingi Sekda Hamdan Lubis menghadiri rapat itu.",
        ["Bupati: attended", "Sekda Hamdan Lubis: accompanied"],
    ),
    (
        "Bupati Wajo bersama Kapolres dan Dandim menghadiri rapat itu.",
        ["Bupati: attended", "Kapolres: attended", "Dandim: attended"],
    ),
]


GUESTS = [
    # a list that the next sentence goes on with
    (
        "Hadir Sekda Hamdan Lubis dan Kadis Sosial Robert Silaen. Juga ada Kapolres AKBP Made Dana.",
        ["Sekda Hamdan Lubis: attended", "Kepala Robert Silaen: attended", "Kapolres Made Dana: attended"],
    ),
    (
        "Hadir Kapolres AKBP Made Dana, TNI-Polri, dan pramuka.",
        ["Kapolres Made Dana: attended", "[TNI-Polri]: attended", "[pramuka]: attended"],
    ),
    (
        "Hadir para penyuluh, PT. Benih Danau Biru, Ketua KPU dan para petani.",
        [
            "[para penyuluh]: attended",
            "PT Benih Danau Biru: attended",
            "Ketua: attended",
            "[para petani]: attended",
        ],
    ),
    ("Hadir Kapolres, TNI-Polri.", ["Kapolres: attended", "[TNI-Polri]: attended"]),
    (
        "Hadir sejumlah pejabat di lingkungan Pemkab Wajo maupun Polres Wajo.",
        ["[sejumlah pejabat di lingkungan Pemkab Wajo]: attended"],
    ),
    (
        "Sedangkan yang hadir ialah para Kapolsek dan Dandim.",
        ["[para Kapolsek]: attended", "Dandim: attended"],
    ),
    (
        "Bupati Andi Baso berbicara di hadapan para camat dan Kapolres.",
        ["Bupati Andi Baso: attended", "[para camat]: attended", "Kapolres: attended"],
    ),
    (
        "Kapolres Made Dana ditemani Kabag Ops Yosef Kambu meninjau pos.",
        ["Kapolres Made Dana: attended", "Kabag Ops Yosef Kambu: accompanied"],
    ),
    (
        "Kapolres Made Dana membawa serta Kabag Ops Yosef Kambu.",
        ["Kapolres Made Dana: attended", "Kabag Ops Yosef Kambu: accompanied"],
    ),
    ("Kajari Andi Baso menjadi moderator.", ["Kajari Andi Baso: spoke"]),
    ("Simulasi itu ditonton Kapolres dan Dandim.", ["Kapolres: attended", "Dandim: attended"]),
    ("Menyambut Hari Bhayangkara, jalan itu dihias Polres Wajo.", []),
    (
        "Tamu yang hadir:\n- Kapolres AKBP Made Dana\n- Pihak puskesmas pembantu\n- Kader posyandu",
        [
            "Kapolres Made Dana: attended",
            "[Pihak puskesmas pembantu]: attended",
            "[Kader posyandu]: attended",
        ],
    ),
    (
        "Bupati Andi Baso menandatangani perjanjian itu dengan Kajari Hamdan Lubis.",
        ["Bupati Andi Baso: signed", "Kajari Hamdan Lubis: signed"],
    ),
    (
        "Tampak hadir:\na. Bupati Andi Baso\nb. Kapolres M. Dana\nc. Dandim Ali Cahyono",
        ["Bupati Andi Baso: attended", "Kapolres M. Dana: attended", "Dandim Ali Cahyono: attended"],
    ),
    (
        "Bertindak sebagai inspektur upacara Kapolres Made Dana, komandan upacara Iptu Ali Cahyono.",
        ["Kapolres Made Dana: led", "Ali Cahyono: attended"],
    ),
    (
        "Irup dijabat Kapolres Made Dana, Komandan Upacara Ali Cahyono, dan Perwira Upacara Andi Baso.",
        ["Kapolres Made Dana: led", "Ali Cahyono: attended", "Andi Baso: attended"],
    ),
    (
        "Kapolres Made Dana bertemu dengan Ketua MUI Hamdan Lubis dan para ulama.",
        ["Kapolres Made Dana: attended", "Ketua Hamdan Lubis: attended", "[para ulama]: attended"],
    ),
    (
        "Bupati Andi Baso menemui para pengunjuk rasa.",
        ["Bupati Andi Baso: attended", "[para pengunjuk rasa]: attended"],
    ),
    (
        "Hadir para Kabag, Kasi, dan Kapolsek jajaran Polres Wajo.",
        ["[para Kabag]: attended", "[Kasi]: attended", "[Kapolsek jajaran Polres Wajo]: attended"],
    ),
    (
        "Turnamen Bupati Cup dibuka Dandim Ali Cahyono dan dihadiri Kapolres.",
        ["Dandim Ali Cahyono: opened", "Kapolres: attended"],
    ),
    (
        "Hal itu diungkap Kapolres Made Dana di Mapolres Wajo, didampingi Kabag Ops Yosef Kambu.",
        ["Kapolres Made Dana: attended", "Kabag Ops Yosef Kambu: accompanied"],
    ),
    # the subject of a clause is whoever stands in it
    ("Camat Robert Silaen menunggu agar Bupati Andi Baso membuka rapat itu.", ["Bupati Andi Baso: opened"]),
    ("Panitia menanti Camat Tempe supaya Kapolres memimpin doa.", ["Kapolres: led"]),
    ("Dari 25 anggota dewan, 21 orang hadir.", []),
]


@pytest.mark.parametrize(("text", "who"), LISTS + GUESTS)
def test_who_was_there(text: str, who: list[str], extract: Extract) -> None:
    extraction = extract(f"SENGKANG, WAJO – {LEAD} {text}", published=PUBLISHED)
    assert sorted(present(extraction)) == sorted(who)
