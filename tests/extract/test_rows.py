"""Posts and names in rows: members behind one word, moves in numbered lists, two seats and two names, terms
that are over, and words that are nobody's name.

The home of every text is Wajo; everybody is invented.
"""

from __future__ import annotations

import datetime as dt

import pytest
from holders import held
from laws import Extract

HOME = "SENGKANG, WAJO – "
MEMBER = "Anggota, DPRD Kabupaten Wajo (definitive)"

MEMBERS = [
    # everybody behind `yaitu`, with brackets and names of one word
    (
        "Lima anggota DPRD Wajo tanpa kabar yaitu H Hamdan Lubis, Hasran, Bina Raksa (Fraksi PKB) dan Ratih.",
        ["Hamdan Lubis", "Hasran", "Bina Raksa", "Ratih"],
    ),
    ("Hadir 3 anggota DPRD Wajo yakni Hasran, Yosef Kambu, dan Ratih.", ["Hasran", "Yosef Kambu", "Ratih"]),
    ("Sejumlah anggota DPRD Wajo hadir: Hasran, Robert Silaen, Ratih.", ["Hasran", "Robert Silaen", "Ratih"]),
    # two names behind one seat
    ("Hadir anggota DPRD Wajo, Hasran, SAg dan M. Silaen, Camat Tempe, Acil Raksa.", ["Hasran", "M. Silaen"]),
    ("Hadir anggota DPRD Wajo Hamdan Lubis dan Robert Silaen.", ["Hamdan Lubis", "Robert Silaen"]),
    # whoever has a post of their own is no member by that
    ("Hadir anggota DPRD Wajo Hamdan Lubis dan Yosef Kambu membuka acara.", ["Hamdan Lubis"]),
    ("Anggota keluarga yaitu Hamdan Lubis dan Robert Silaen hadir.", []),
]


@pytest.mark.parametrize(("text", "names"), MEMBERS)
def test_members(text: str, names: list[str], extract: Extract) -> None:
    assert [line for line in held(extract(HOME + text)) if MEMBER in line] == [
        f"{name}: {MEMBER}" for name in names
    ]


HELD = [
    # moves in a numbered list
    (
        (
            "Mereka adalah:\n1. Sutopo Kambu — dari Kepala Dinas Sosial menjadi Kepala Dinas Pertanian.\n"
            "2. Mochtar Raksa – dari Camat Tempe menjadi Kepala Dinas Sosial.\n"
            "3. Yosef Lubis — dikukuhkan kembali sebagai Kepala Dinas Perikanan."
        ),
        [
            "Sutopo Kambu: Kepala, Dinas Sosial Kabupaten Wajo (former)",
            "Sutopo Kambu: Kepala, Dinas Pertanian Kabupaten Wajo (definitive)",
            "Mochtar Raksa: Camat, Kecamatan Tempe (former)",
            "Mochtar Raksa: Kepala, Dinas Sosial Kabupaten Wajo (definitive)",
            "Yosef Lubis: Kepala, Dinas Perikanan Kabupaten Wajo (definitive)",
        ],
    ),
    # moves by other words: what stands before is left
    (
        "Kepala Dinas Sosial Made Dana yang dipindah tugas menjadi Kepala Dinas Pertanian.",
        [
            "Made Dana: Kepala, Dinas Sosial Kabupaten Wajo (former)",
            "Made Dana: Kepala, Dinas Pertanian Kabupaten Wajo (definitive)",
        ],
    ),
    (
        "Camat Tempe, Yosef Kambu juga pindah tugas menjadi Kepala Dinas Sosial.",
        [
            "Yosef Kambu: Camat, Kecamatan Tempe (former)",
            "Yosef Kambu: Kepala, Dinas Sosial Kabupaten Wajo (definitive)",
        ],
    ),
    (
        "Yosef Kambu yang sebelumnya menjabat Camat Tempe kini menerima amanah baru sebagai Sekretaris DPRD.",
        [
            "Yosef Kambu: Camat, Kecamatan Tempe (former)",
            "Yosef Kambu: Sekretaris, DPRD Kabupaten Wajo (definitive)",
        ],
    ),
    (
        "Hamdan Lubis mendapat kepercayaan sebagai Kepala Dinas Sosial.",
        ["Hamdan Lubis: Kepala, Dinas Sosial Kabupaten Wajo (definitive)"],
    ),
    (
        "Pisah sambut Kapolres Wajo dari AKBP Made Dana kepada AKBP Yosef Kambu digelar Senin.",
        [
            "Made Dana: Kapolres, Polres Wajo (former)",
            "Yosef Kambu: Kapolres, Polres Wajo (definitive)",
        ],
    ),
    (
        "Kemudian Suwarman sebelumnya menjabat Camat Tempe kini menjabat Kepala Dinas Sosial (Kadinsos).",
        [
            "Suwarman: Camat, Kecamatan Tempe (former)",
            "Suwarman: Kepala, Dinas Sosial Kabupaten Wajo (definitive)",
        ],
    ),
    (
        "Taufik Kambu menjabat Kepala Dinas Pertanian dari sebelumnya Kepala Dinas Sosial.",
        [
            "Taufik Kambu: Kepala, Dinas Pertanian Kabupaten Wajo (definitive)",
            "Taufik Kambu: Kepala, Dinas Sosial Kabupaten Wajo (former)",
        ],
    ),
    (
        "Posisi Made Dana digantikan oleh Yosef Kambu yang sebelumnya menjabat Camat Tempe.",
        ["Yosef Kambu: Camat, Kecamatan Tempe (former)"],
    ),
    # rows of pairs
    (
        (
            "Dilantik Bupati dan Wakil Bupati Bone Made Dana-Yosef Kambu, Bupati dan Wakil Bupati Wajo "
            "2021-2026 Hamdan Lubis-Robert Silaen."
        ),
        [
            "Made Dana: Bupati, Pemerintah Kabupaten Bone (definitive)",
            "Yosef Kambu: Wakil Bupati, Pemerintah Kabupaten Bone (definitive)",
            "Hamdan Lubis: Bupati, Pemerintah Kabupaten Wajo (definitive)",
            "Robert Silaen: Wakil Bupati, Pemerintah Kabupaten Wajo (definitive)",
        ],
    ),
    # a name of one word before `dan` with the next post, or before a verb
    (
        "Rapat dipimpin Wakil Ketua I DPRD Wajo, Subrata dan Wakil Ketua II DPRD Wajo, Sumardi mewakili.",
        [
            "Subrata: Wakil Ketua I, DPRD Kabupaten Wajo (definitive)",
            "Sumardi: Wakil Ketua II, DPRD Kabupaten Wajo (definitive)",
        ],
    ),
    ("Hadir Kapolres, Dandim dan Kajari.", []),
    # a name before its post in brackets
    (
        "Hadir Sarmada, SE (Kabag Hukum), Wasto Kambu ( Plh. Kasi Penanganan Konflik Kesbangpol Wajo).",
        [
            "Sarmada: Kabag Hukum, Pemerintah Kabupaten Wajo (definitive)",
            "Wasto Kambu: Kasi Penanganan Konflik, Badan Kesatuan Bangsa dan Politik Kabupaten Wajo (Plh)",
        ],
    ),
    # two seats, two names
    (
        "Bupati dan Wakil Bupati Wajo terpilih periode 2025–2030, Asep Raksa – Andreas, hadir.",
        [
            "Asep Raksa: Bupati, Pemerintah Kabupaten Wajo (elected)",
            "Andreas: Wakil Bupati, Pemerintah Kabupaten Wajo (elected)",
        ],
    ),
    (
        "Bupati dan Wakil Bupati Wajo terpilih yakni Sri Utami-Gamalan hadir.",
        [
            "Sri Utami: Bupati, Pemerintah Kabupaten Wajo (elected)",
            "Gamalan: Wakil Bupati, Pemerintah Kabupaten Wajo (elected)",
        ],
    ),
    (
        "Bupati dan Wakil Bupati Wajo periode sebelumnya (2021–2025), Marwan Raksa – Iyos Kambu, hadir.",
        [
            "Marwan Raksa: Bupati, Pemerintah Kabupaten Wajo (former)",
            "Iyos Kambu: Wakil Bupati, Pemerintah Kabupaten Wajo (former)",
        ],
    ),
    # terms that are over; regents of the past are nobody of today
    (
        "Hadir H. Samsul Kambu, Bupati Wajo ke XXV (2000–2005).",
        ["Samsul Kambu: Bupati, Pemerintah Kabupaten Wajo (former)"],
    ),
    ("Dikenang Raden Adipati Wiryo Kusumo, Bupati ke IV (1832–1867).", []),
    (
        "Hadir Ketua KPU Wajo periode 2023-2028, Yosef Kambu.",
        ["Yosef Kambu: Ketua, KPU Kabupaten Wajo (definitive)"],
    ),
    # what a seat is for
    (
        "Hadir Deputi Bidang Pengembangan Industri dan Kelembagaan Kementerian Pariwisata, Ni Wayan Raksa.",
        [
            (
                "Ni Wayan Raksa: Deputi Bidang Pengembangan Industri dan Kelembagaan, "
                "Kementerian Pariwisata (definitive)"
            )
        ],
    ),
    (
        "Hadir Staf Ahli Bupati Wajo Bidang Pembangunan, Kemasyarakatan dan SDM, Ni Luh Raksa.",
        ["Ni Luh Raksa: Staf Ahli, Pemerintah Kabupaten Wajo (definitive)"],
    ),
    (
        "Hadir Ketua FKUB M. Kurnia Raksa.",
        ["M. Kurnia Raksa: Ketua, Forum Kerukunan Umat Beragama Kabupaten Wajo (definitive)"],
    ),
    # police of a town, the town's Polsek, short words for a head
    (
        "Di Polresta Kendari hadir Wakapolresta Kendari AKBP Made Dana dan Kabag Ren Kompol Yosef Kambu.",
        [
            "Made Dana: Wakapolres, Polresta Kendari (definitive)",
            "Yosef Kambu: Kabag Ren, Polresta Kendari (definitive)",
        ],
    ),
    ("Hadir Kapolsek Wajo Kota AKP Made Dana, S.H.", ["Made Dana: Kapolsek, Polsek Wajo Kota (definitive)"]),
    (
        "Hadir Ka Dishub, Zainal Raksa, dan Ka. Kesbangpol Hasran Lubis.",
        [
            "Zainal Raksa: Kepala, Dinas Perhubungan Kabupaten Wajo (definitive)",
            "Hasran Lubis: Kepala, Badan Kesatuan Bangsa dan Politik Kabupaten Wajo (definitive)",
        ],
    ),
    # initials with dots are no degree
    (
        "Hadir Ir. Benjamin I.R. Latukau (Ketua DPRD Wajo).",
        ["Benjamin I.R. Latukau: Ketua, DPRD Kabupaten Wajo (definitive)"],
    ),
    # one person: what somebody held elsewhere makes nobody else of them
    (
        "Hadir Kapolres Wajo AKBP Made Dana. AKBP Made yang juga mantan Kapolres Bone menyapa warga.",
        ["Made Dana: Kapolres, Polres Wajo (definitive)", "Made Dana: Kapolres, Polres Bone (former)"],
    ),
]


@pytest.mark.parametrize(("text", "tenures"), HELD)
def test_held(text: str, tenures: list[str], extract: Extract) -> None:
    assert held(extract(HOME + text, published=dt.date(2025, 12, 1))) == tenures


NOBODY = [
    "Pilkada Ulang, Kapolres Wajo Diganti",
    "Kapolres Wajo Dimutasi, Warga Kaget",
    "Bupati Wajo Tinjau Pasar Sentral.",
    "Kepala Dinas Pemberdayaan Masyarkat Desa hadir.",
    "Kepala PSDA-ESDM hadir.",
    "Ketua Tim Percepatan Kemajuan Kabupaten Wajo hadir.",
    "Jenderal Bintang Dua itu berpamitan kepada prajurit.",
    "Dinas Perhubungan, dan Jasa Raharja menyapa warga.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_nobody(text: str, extract: Extract) -> None:
    assert extract(HOME + "Rapat digelar di Wajo.\n" + text).persons == ()


SENT = [
    ("Camat Tempe diwakili Basis Silaen, Kapolsek Tempe diwakili Aiptu Hasran.", ["Basis Silaen", "Hasran"]),
    ("Hadir Sarmada Raksa (Kabag Hukum) dan Camat.", ["Sarmada Raksa"]),
    ("Hadir Warung Makan, Camat Tempe dan warga.", []),
]


@pytest.mark.parametrize(("text", "names"), SENT)
def test_names_behind_a_verb(text: str, names: list[str], extract: Extract) -> None:
    assert [person.name for person in extract(HOME + text).persons] == names


BODIES = [
    (
        "Hadir Dinas Kesehatan dan KB, BNN Wajo.",
        {"Dinas Kesehatan dan KB Kabupaten Wajo", "BNN Kabupaten Wajo"},
    ),
    ("Hadir Dinas Perhubungan, dan Jasa Raharja.", {"Dinas Perhubungan Kabupaten Wajo", "Jasa Raharja"}),
    (
        "Hadir Kepala Dinas Pemberdayaan Masyarakat dan Pemerintahan Desa Wajo Made Dana.",
        {"Dinas Pemberdayaan Masyarakat dan Pemerintahan Desa Kabupaten Wajo"},
    ),
]


@pytest.mark.parametrize(("text", "bodies"), BODIES)
def test_bodies(text: str, bodies: set[str], extract: Extract) -> None:
    assert {body.name for body in extract(HOME + text).organizations} == bodies
