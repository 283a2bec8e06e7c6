"""Who came and who stayed away, in wording that fresh articles showed."""

from __future__ import annotations

import pytest
from attendees import LEAD, PUBLISHED, present
from laws import Extract

BESIDE = [
    # one leads, others are beside them
    (
        "Rapat dipimpin Sekda Hamdan Lubis bersama Kapolres dan Dandim.",
        ["Sekda Hamdan Lubis: led", "Kapolres: attended", "Dandim: attended"],
    ),
    (
        "Inspektur upacara Bupati Andi Baso, dengan peserta upacara unsur TNI dan pelajar.",
        ["Bupati Andi Baso: led", "[peserta upacara unsur TNI]: attended", "[pelajar]: attended"],
    ),
    (
        "Penanaman pohon itu dilakukan oleh Bupati Andi Baso, Kapolres, dan Dandim.",
        ["Bupati Andi Baso: attended", "Kapolres: attended", "Dandim: attended"],
    ),
    ("Rapat Kodim 1406/Wajo dibuka Sekda Hamdan Lubis.", ["Sekda Hamdan Lubis: opened"]),
    # where, not who
    ("Kapolres AKBP Made Dana memimpin rapat di halaman Kantor Kejari Wajo.", ["Kapolres Made Dana: led"]),
    ("Hadir Kapolres di Pendopo Bupati, lalu di Lobi Mapolres Wajo.", ["Kapolres: attended"]),
    ("Hadir Dandim dan Kapolres di seluruh pos pengamanan.", ["Dandim: attended", "Kapolres: attended"]),
    # where a group ends
    (
        "Hadir Pejabat Utama Polres seperti Kabag Ops, Kasat Reskrim dan Kasat Lantas.",
        [
            "[Pejabat Utama Polres]: attended",
            "Kabag Ops: attended",
            "Kasat Reskrim: attended",
            "Kasat Lantas: attended",
        ],
    ),
    (
        "Hadir rombongan Kodim Wajo menuju aula dan Camat se – Kabupaten Wajo.",
        ["[rombongan Kodim Wajo]: attended", "[Camat se – Kabupaten Wajo]: attended"],
    ),
    (
        "Hadir Camat Se-kabupaten Wajo dan organisasi kemasyarakatan.",
        ["[Camat Se-kabupaten Wajo]: attended", "[organisasi kemasyarakatan]: attended"],
    ),
    # lists that go on behind a full stop
    (
        "Hadir Kapolres dan Dandim. Para camat dan tamu undangan lainnya.",
        [
            "Kapolres: attended",
            "Dandim: attended",
            "[Para camat]: attended",
            "[tamu undangan lainnya]: attended",
        ],
    ),
    (
        "Bupati Andi Baso didampingi Kadis Sosial Robert Silaen.\nKemudian Kadis Kesehatan Hamdan Lubis.",
        [
            "Bupati Andi Baso: attended",
            "Kepala Robert Silaen: accompanied",
            "Kepala Hamdan Lubis: accompanied",
        ],
    ),
    # acts of a ceremony
    ("Acara ditandai pemukulan gong oleh Bupati Andi Baso.", ["Bupati Andi Baso: attended"]),
    ("Acara ditutup dengan pembacaan doa oleh Ketua MUI Hamdan Lubis.", ["Ketua Hamdan Lubis: attended"]),
    (
        "Setelah penyerahan bantuan oleh Dandim Ali Cahyono acara itu selesai.",
        ["Dandim Ali Cahyono: attended"],
    ),
    ("Pembangunan jembatan oleh Bupati Andi Baso selesai tahun lalu.", []),
    ("Laporan warga itu ditindaklanjuti oleh Kapolres Made Dana.", []),
    # people who do it themselves
    (
        "Dandim Ali Cahyono bersama Kapolres melaksanakan rapat koordinasi.",
        ["Dandim Ali Cahyono: attended", "Kapolres: attended"],
    ),
    ("Polres Wajo melaksanakan rapat koordinasi.", []),
    (
        "Camat Robert Silaen mengingatkan warga agar tidak melaksanakan rapat koordinasi.",
        ["Camat Robert Silaen: spoke"],
    ),
    # who speaks, and where
    (
        "Bupati Andi Baso bersama Kapolres dan Dandim mengatakan wilayah aman.",
        ["Bupati Andi Baso: spoke"],
    ),
    ("Menanggapi keluhan warga, Kapolres Made Dana memimpin rapat.", ["Kapolres Made Dana: led"]),
    ("Menurut Kapolri Jenderal Robert Silaen, warga tidak perlu menyambut tamu.", []),
    ("Kasubsi Penmas Polres Wajo Ipda Yosef Kambu menjelaskan rapat itu.", []),
    (
        "Kasi Pidum Hamdan Lubis (PB3R) Kejari Wajo menjelaskan perkara itu.",
        ["Kasi Pidum Hamdan Lubis: spoke"],
    ),
    ("Ustaz Hamdan Lubis hadir selaku penceramah.", ["Hamdan Lubis: spoke"]),
]


BEHIND = [
    # verbs without a subject, whose subjects stand behind a comma
    (
        "Turut mengikuti rapat ini, Sekda Hamdan Lubis, Kabag Hukum Yosef Kambu dan Camat Tempe.",
        ["Sekda Hamdan Lubis: attended", "Kabag Hukum Yosef Kambu: attended", "Camat: attended"],
    ),
    ("Meninjau pasar, Bupati Andi Baso menyapa pedagang.", ["Bupati Andi Baso: attended"]),
    ("Menghadiri rapat itu, Kapolres Made Dana mengajak warga waspada.", ["Kapolres Made Dana: spoke"]),
    # short verbs of headlines
    ("Dandim Letkol Inf Ali Cahyono ikuti rapat itu.", ["Dandim Ali Cahyono: attended"]),
    ("Sekda Hamdan Lubis pimpin rapat itu.", ["Sekda Hamdan Lubis: led"]),
    # many, named by their posts
    (
        "Rapat diikuti para Menteri, Gubernur, Bupati, Wali Kota se-Indonesia.",
        [
            "[para Menteri]: attended",
            "[Gubernur]: attended",
            "[Bupati]: attended",
            "[Wali Kota se-Indonesia]: attended",
        ],
    ),
    ("Rapat diikuti Kepala Daerah seluruh Indonesia.", ["[Kepala Daerah seluruh Indonesia]: attended"]),
    # where a list ends
    (
        "Rapat dihadiri Sekda Hamdan Lubis dan Kajari bertempat di Ruang Sipakatau, Kodim 1406/Wajo.",
        ["Sekda Hamdan Lubis: attended", "Kajari: attended"],
    ),
    # degrees that are not known do not end a row
    (
        "Disimak Sekda Hamdan Lubis,S.Kep.,M.Kep, Camat Yosef Kambu,M.PM, Kapolres Made Dana dan Dandim.",
        [
            "Sekda Hamdan Lubis: attended",
            "Camat Yosef Kambu: attended",
            "Kapolres Made Dana: attended",
            "Dandim: attended",
        ],
    ),
    # a delegate with a name
    (
        "Hadir Bupati Andi Baso, perwakilan Dandim 1406/Wajo Mayor Kav Robert Silaen dan Kajari.",
        [
            "Bupati Andi Baso: attended",
            "Dandim: represented < Robert Silaen",
            "Robert Silaen: attended > Dandim",
            "Kajari: attended",
        ],
    ),
    (
        "Kapolsek Iptu Robert Silaen bersama pihak perusahaan dan karyawan, menggelar rapat koordinasi.",
        ["Kapolsek Robert Silaen: attended"],
    ),
    # one by two names
    (
        "Hadir pejabat utama (PJU) Polres Wajo dan tokoh masyarakat yang juga Ketua Baznas Hamdan Lubis.",
        ["[pejabat utama]: attended", "Ketua Hamdan Lubis: attended"],
    ),
    ("Upacara itu diikuti pejabat lama dan pejabat baru.", []),
    # what somebody becomes
    (
        "Gubernur Andi Baso melantik Robert Silaen. Juga dilantik Hamdan sebagai Camat Tempe.",
        ["Gubernur Andi Baso: inaugurated", "Robert Silaen: attended"],
    ),
    # who stands before another's audience; bodies speak for nobody
    (
        "Bupati Andi Baso di hadapan Gubernur Hamdan Lubis memaparkan program.",
        ["Bupati Andi Baso: spoke", "Gubernur Hamdan Lubis: attended"],
    ),
    (
        "Bertindak sebagai inspektur upacara Wakapolres Yosef Kambu.",
        ["Wakapolres Yosef Kambu: led"],
    ),
    (
        "Kasi Humas Iptu Robert Silaen membagikan rilis. “Rapat aman,” kata Robert.",
        [],
    ),
]


@pytest.mark.parametrize(("text", "who"), BESIDE + BEHIND)
def test_who_was_there(text: str, who: list[str], extract: Extract) -> None:
    extraction = extract(f"SENGKANG, WAJO – {LEAD} {text}", published=PUBLISHED)
    assert sorted(present(extraction)) == sorted(who)
