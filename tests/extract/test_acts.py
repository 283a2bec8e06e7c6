"""Who did what at an event, and words that only describe somebody, as sentences of press wording state it."""

from __future__ import annotations

import pytest
from attendees import LEAD, PUBLISHED, present
from laws import Extract

SWORN_IN = "Pelantikan pejabat Pemkab Wajo digelar di Aula Setda Wajo, Rabu (12/6/2024)."

THROUGH = [
    (
        "Bupati Wajo Andi Rahmat melalui Sekda Wajo Hamdan Lubis menyerahkan bantuan beras.",
        [
            "Sekda Hamdan Lubis: attended > Bupati Andi Rahmat",
            "Bupati Andi Rahmat: represented < Sekda Hamdan Lubis",
        ],
    ),
    (
        "Kapolres Wajo, AKBP Made Dana, melalui Wakapolres Wajo, Kompol Yosef Kambu, menyerahkan piagam.",
        [
            "Wakapolres Yosef Kambu: attended > Kapolres Made Dana",
            "Kapolres Made Dana: represented < Wakapolres Yosef Kambu",
        ],
    ),
    (
        "Kajari Wajo lewat Kasi Intel Andi Baso membuka rapat itu.",
        ["Kasi Intel Andi Baso: opened > Kajari", "Kajari: represented < Kasi Intel Andi Baso"],
    ),
    (
        "Pemkab Wajo melalui Kepala Dinas Sosial Wajo Rina Lestari menyerahkan bantuan.",
        ["Kepala Rina Lestari: attended"],
    ),
    (
        "Kapolres Wajo AKBP Made Dana melalui Kabag Ops Kompol Yosef Kambu mengatakan, rapat itu penting.",
        ["Kabag Ops Yosef Kambu: spoke"],
    ),
]

NOT_MISSING = [
    (
        "Rapat dipimpin Wakil Ketua I Hamdan Lubis mewakili Ketua DPRD Andi Baso yang berhalangan hadir.",
        [
            "Wakil Ketua I Hamdan Lubis: led > Ketua Andi Baso",
            "Ketua Andi Baso: represented < Wakil Ketua I Hamdan Lubis",
        ],
    ),
    (
        "Hadir Kasdim Mayor Inf Robert Silaen mewakili Dandim 1406/Wajo yang tidak hadir.",
        ["Kasdim Robert Silaen: attended > Dandim", "Dandim: represented < Kasdim Robert Silaen"],
    ),
    (
        "Sekda Wajo Hamdan Lubis mewakili Bupati Wajo yang berhalangan hadir membuka rapat itu.",
        ["Sekda Hamdan Lubis: opened > Bupati", "Bupati: represented < Sekda Hamdan Lubis"],
    ),
    (
        "Tampak Kabag Ops Kompol Yosef Kambu mewakili Kapolres Wajo yang absen.",
        ["Kabag Ops Yosef Kambu: attended > Kapolres", "Kapolres: represented < Kabag Ops Yosef Kambu"],
    ),
    (
        "Hadir Kasi Intel Andi Baso mewakili Kajari Wajo yang batal hadir.",
        ["Kasi Intel Andi Baso: attended > Kajari", "Kajari: represented < Kasi Intel Andi Baso"],
    ),
]

ACTS = [
    (
        "Pembukaan ditandai dengan pemukulan gong oleh Bupati Wajo Andi Rahmat.",
        ["Bupati Andi Rahmat: opened"],
    ),
    (
        "Pemukulan gong oleh Wakil Bupati Wajo Amran Saleh menjadi tanda rapat resmi dibuka.",
        ["Wakil Bupati Amran Saleh: opened"],
    ),
    (
        "Rapat dibuka secara simbolis dengan penabuhan gendang oleh Ketua DPRD Andi Baso.",
        ["Ketua Andi Baso: opened"],
    ),
    (
        "Acara ditutup dengan pemotongan tumpeng oleh Bupati Wajo Andi Rahmat.",
        ["Bupati Andi Rahmat: attended"],
    ),
    ("Bupati Wajo Andi Rahmat membuka sambutannya dengan pantun.", ["Bupati Andi Rahmat: spoke"]),
    (
        "Kapolres Wajo AKBP Made Dana selaku pembina apel menyampaikan terima kasih.",
        ["Kapolres Made Dana: led"],
    ),
    ("Turut juga Dandim 1406/Wajo Letkol Inf Agung Silaen.", ["Dandim Agung Silaen: attended"]),
]

INAUGURATIONS = [
    ("Pelantikan itu dilakukan oleh Bupati Wajo Andi Rahmat.", ["Bupati Andi Rahmat: inaugurated"]),
    (
        "Pelantikan Camat Tempe Hamdan Lubis oleh Bupati Wajo Andi Rahmat berlangsung khidmat.",
        ["Camat Hamdan Lubis: attended", "Bupati Andi Rahmat: inaugurated"],
    ),
    (
        "Pengukuhan Ketua TP PKK Wajo Ny Ratna Andi Rahmat oleh Ketua TP PKK Sulawesi Selatan Siti Amran.",
        ["Ketua Ratna Andi Rahmat: attended", "Ketua Siti Amran: inaugurated"],
    ),
    (
        "Pelantikan dilakukan langsung oleh Wakil Bupati Wajo Amran Saleh.",
        ["Wakil Bupati Amran Saleh: inaugurated"],
    ),
    ("Pembacaan doa dilakukan oleh Kepala Kemenag Wajo Ali Mustofa.", ["Kepala Ali Mustofa: led"]),
]

DESCRIBED = [
    ("Hadir Perwakilan Polres Wajo, Ipda Sinta Dewi dan Sekda.", ["Sinta Dewi: attended", "Sekda: attended"]),
    ("Hadir perwakilan dari PT Sumber Makmur, Bambang Sutrisno.", ["Bambang Sutrisno: attended"]),
    (
        "Hadir Kajari Wajo dan perwakilan Kodim 1406/Wajo Kapten Inf Anton Wibowo.",
        ["Kajari: attended", "Anton Wibowo: attended"],
    ),
    ("Hadir Iskandar Muda, SE (anggota Bawaslu).", ["Iskandar Muda: attended"]),
    (
        "Hadir perwakilan Kodim 1406/Wajo, Kajari Wajo.",
        ["[perwakilan Kodim 1406/Wajo]: attended", "Kajari: attended"],
    ),
]

KNOWN = [
    (
        "Hadir Bupati Wajo Andi Rahmat. Mantan Ketua DPRD Wajo itu menuturkan, koordinasi harus diperkuat.",
        ["Bupati Andi Rahmat: attended"],
    ),
    (
        "Hadir Sekda Wajo Hamdan Lubis. Mantan Camat dan Kepala Dinas Sosial ini berharap rapat berlanjut.",
        ["Sekda Hamdan Lubis: attended"],
    ),
    (
        "Pejabat dari Kementerian Pariwisata itu didampingi Sekda Wajo Hamdan Lubis.",
        ["Sekda Hamdan Lubis: accompanied"],
    ),
    ("Para camat tersebut didampingi Sekda Wajo.", ["Sekda: accompanied"]),
    (
        "Hadir para camat dan mantan Bupati Wajo Andi Baso.",
        ["[para camat]: attended", "Bupati Andi Baso: attended"],
    ),
]

UNITS = [
    ("Hadir pula satu SSK Brimob.", ["[satu SSK Brimob]: attended"]),
    (
        "Pasukan yang dilibatkan dalam apel yakni satu regu Kodim 1406/Wajo dan satu pleton Brimob.",
        ["[satu regu Kodim 1406/Wajo]: attended", "[satu pleton Brimob]: attended"],
    ),
    ("Diikuti satu kompi Brimob.", ["[satu kompi Brimob]: attended"]),
    ("Hadir pula dua peleton Satpol PP Wajo.", ["[dua peleton Satpol PP Wajo]: attended"]),
    (
        "Hadir Bupati Wajo dan Sekda. Ada pula unsur Forkopimda, tokoh agama, dan tamu undangan.",
        [
            "Bupati: attended",
            "Sekda: attended",
            "[unsur Forkopimda]: attended",
            "[tokoh agama]: attended",
            "[tamu undangan]: attended",
        ],
    ),
]


THOSE = [
    (
        "Hadir dua orang. Mereka adalah Kepala Dinas Sosial Rina Lestari dan Kepala Bappeda Joko Susilo.",
        ["Kepala Rina Lestari: attended", "Kepala Joko Susilo: attended"],
    ),
    (
        "Dua orang tidak hadir. Mereka yakni Kepala Bapenda Rina Lestari dan Kepala Bappeda Anton Budi.",
        ["Kepala Rina Lestari: absent", "Kepala Anton Budi: absent"],
    ),
    (
        "Hadir dua kepala badan. Keduanya ialah Kepala Bappeda Hamdan Lubis dan Kepala BPBD Andi Baso.",
        ["Kepala Hamdan Lubis: attended", "Kepala Andi Baso: attended"],
    ),
    (
        "Bupati Wajo Andi Rahmat datang ke rapat itu. Mereka yang terlambat menunggu di luar.",
        ["Bupati Andi Rahmat: attended"],
    ),
    (
        "Hadir Bupati Wajo di acara itu. Ada juga tokoh masyarakat dan tamu undangan.",
        ["Bupati: attended", "[tokoh masyarakat]: attended", "[tamu undangan]: attended"],
    ),
]

GIVEN = [
    (
        "Bupati Wajo Andi Rahmat menyerahkan bantuan kepada Kapolres Wajo AKBP Made Dana.",
        ["Bupati Andi Rahmat: attended", "Kapolres Made Dana: attended"],
    ),
    (
        "Bantuan itu diserahkan oleh Sekda Wajo Hamdan Lubis kepada Dandim Letkol Inf Agung Silaen.",
        ["Sekda Hamdan Lubis: attended", "Dandim Agung Silaen: attended"],
    ),
    (
        "Kapolres Wajo AKBP Made Dana menyerahkan piagam kepada Kepala Desa Sutarno Hadi.",
        ["Kapolres Made Dana: attended", "Kepala Desa Sutarno Hadi: attended"],
    ),
    ("Usulan itu akan diserahkan kepada Gubernur Sulawesi Selatan Anton Wibowo.", []),
    ("Bupati Wajo Andi Rahmat menyerahkan bantuan kepada para petani.", ["Bupati Andi Rahmat: attended"]),
]

ROWS = [
    (
        "Hadir Bupati Wajo, Kajari Wajo, mewakili Pengadilan Negeri, mewakili Dandim, dan Kapolres.",
        [
            "Bupati: attended",
            "Kajari: attended",
            "Pengadilan Negeri Wajo: attended",
            "Dandim: represented",
            "Kapolres: attended",
        ],
    ),
    (
        "Hadir Kasatpol PP Rina Lestari, mewakili Dandim 1406/Wajo, Pasilog Kapten Inf Anton Wibowo.",
        [
            "Kepala Rina Lestari: attended",
            "Dandim: represented < Pasi Log Anton Wibowo",
            "Pasi Log Anton Wibowo: attended > Dandim",
        ],
    ),
    (
        "Hadir Bupati Wajo Andi Rahmat, Mewakili Kasatpol PP, Joko Purwanto dan Sekda.",
        [
            "Bupati Andi Rahmat: attended",
            "Kepala: represented < Joko Purwanto",
            "Joko Purwanto: attended > Kepala",
            "Sekda: attended",
        ],
    ),
    (
        "Hadir Sekda, mewakili paguyuban rukun tetangga, Kepala Bappeda Joko Susilo.",
        ["Sekda: attended", "Kepala Joko Susilo: attended"],
    ),
    (
        "Hadir para Staf Ahli Bupati, personel TNI dan Polri serta tamu undangan di Aula Setda.",
        [
            "[para Staf Ahli Bupati]: attended",
            "[personel TNI dan Polri]: attended",
            "[tamu undangan]: attended",
        ],
    ),
    (
        "Turut hadir dalam penjemputan Kapolda di bandara, Bupati Wajo Andi Rahmat dan Dandim 1406/Wajo.",
        ["Bupati Andi Rahmat: attended", "Dandim: attended"],
    ),
    (
        "Hadir Ka Dishub Wajo, Zainal Pono, dan Ka BPBD Wajo Anton Budi.",
        ["Kepala Zainal Pono: attended", "Kepala Anton Budi: attended"],
    ),
    ("Tamu itu diterima dengan ramah serta diberi gelar kehormatan adat dari Pemerintah Kabupaten Wajo.", []),
]


RITES = [
    (
        "Itu ditandai peletakan batu pertama oleh Bupati Wajo Andi Rahmat, bersama Ketua MUI Ali Mustofa.",
        ["Bupati Andi Rahmat: attended", "Ketua Ali Mustofa: attended"],
    ),
    (
        "Peresmian gedung itu oleh Bupati Wajo Andi Rahmat disaksikan Dandim.",
        ["Bupati Andi Rahmat: attended", "Dandim: attended"],
    ),
    (
        "Pembukaan MTQ itu oleh Wakil Bupati Wajo Amran Saleh berlangsung meriah.",
        ["Wakil Bupati Amran Saleh: opened"],
    ),
    (
        "Dilakukan penyematan pita oleh pimpinan apel kepada perwakilan dari anggota Subdenpom.",
        ["[perwakilan dari anggota Subdenpom]: attended"],
    ),
    (
        "Ipda Joko Purnomo selaku komandan upacara dan Kasat Lantas AKP Rina Dewi hadir.",
        ["Joko Purnomo: attended", "Kasat Lantas Rina Dewi: attended"],
    ),
    (
        "Hadir Kapolres wajo AKBP Made Dana, S.IK., Pimpinan Muhammadiyah Drs. Abdul Wahid, dan Sekda.",
        ["Kapolres: attended", "Made Dana: attended", "Pimpinan Abdul Wahid: attended", "Sekda: attended"],
    ),
    ("Rapat membahas pembukaan jalan baru oleh Dinas PUPR Wajo.", []),
]


NATIONWIDE = [
    (
        "Rapat dipimpin Kapolres Wajo AKBP Made Dana. Kapolri Jenderal Anton Wibowo memimpin rapat serentak.",
        ["Kapolres Made Dana: led"],
    ),
    (
        "Hadir Bupati Wajo Andi Rahmat. Acara puncak dihadiri langsung Presiden Budi Santoso.",
        ["Bupati Andi Rahmat: attended"],
    ),
    (
        "Kapolri Jenderal Anton Wibowo memimpin rapat melalui zoom meeting yang diikuti Kapolres Wajo.",
        ["Kapolres: attended"],
    ),
    ("Rapat di Aula Setda dihadiri Kapolri Jenderal Anton Wibowo.", ["Kapolri Anton Wibowo: attended"]),
    ("Rapat virtual itu dipimpin Bupati Wajo Andi Rahmat.", ["Bupati Andi Rahmat: led"]),
    (
        "Bupati Wajo melalui Sekda Rina Dewi mengirim beras, sedangkan Dandim Agung Silaen memimpin rapat.",
        ["Dandim Agung Silaen: led"],
    ),
    ("Ini bentuk komitmen Polri untuk hadir mendukung petani.", []),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [*THROUGH, *NOT_MISSING, *ACTS, *DESCRIBED, *KNOWN, *UNITS, *THOSE, *GIVEN, *ROWS, *RITES, *NATIONWIDE],
)
def test_who_did_what_at_a_meeting(text: str, expected: list[str], extract: Extract) -> None:
    extraction = extract(f"SENGKANG, WAJO – {LEAD} {text}", published=PUBLISHED)
    assert sorted(present(extraction)) == sorted(expected)


@pytest.mark.parametrize(("text", "expected"), INAUGURATIONS)
def test_who_swore_in_whom(text: str, expected: list[str], extract: Extract) -> None:
    extraction = extract(f"SENGKANG, WAJO – {SWORN_IN} {text}", published=PUBLISHED)
    assert sorted(present(extraction)) == sorted(expected)
