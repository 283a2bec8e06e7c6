"""Officials as the press introduces them: name before post, moves, titles in full, wives, customary heads.

The home of every text is Wajo; everybody is invented.
"""

from __future__ import annotations

import pytest
from holders import held
from laws import Extract

HOME = "SENGKANG, WAJO – Rapat digelar di aula, Rabu (12/6/2024).\n\n"

NAME_FIRST = [
    (
        "Ruminah Saputri, Kepala Dinas Sosial Wajo, turut menyampaikan rasa syukur.",
        ["Ruminah Saputri: Kepala, Dinas Sosial Kabupaten Wajo (definitive)"],
    ),
    (
        "Darsono Jaelani, Kepala Kantor Pertanahan Kabupaten Wajo turut hadir.",
        ["Darsono Jaelani: Kepala, Kantor Pertanahan Kabupaten Wajo (definitive)"],
    ),
    (
        "Herlan Djamil, mantan Ketua FKUB Wajo, menyambut baik.",
        ["Herlan Djamil: Ketua, Forum Kerukunan Umat Beragama Kabupaten Wajo (former)"],
    ),
    ("Darsono Jaelani, Camat Tempe Rusdi hadir.", ["Rusdi: Camat, Kecamatan Tempe (definitive)"]),
    ("Sidang Paripurna, Ketua DPRD Wajo tidak hadir.", []),
]

MOVES = [
    (
        "Dilantik Hamdan Lubis dari Kepala Disnakperin dan Plt Camat Tempe menjadi Kepala BKD.",
        [
            "Hamdan Lubis: Kepala, Disnakperin Kabupaten Wajo (former)",
            "Hamdan Lubis: Camat, Kecamatan Tempe (former)",
            "Hamdan Lubis: Kepala, Badan Kepegawaian Daerah Kabupaten Wajo (definitive)",
        ],
    ),
    (
        "Yarsoni dari Camat Tempe menjadi Kepala BKD.",
        [
            "Yarsoni: Camat, Kecamatan Tempe (former)",
            "Yarsoni: Kepala, Badan Kepegawaian Daerah Kabupaten Wajo (definitive)",
        ],
    ),
    (
        "Robert Silaen yang semula sebagai Sekwan kini resmi sebagai kepala BKD.",
        [
            "Robert Silaen: Sekretaris DPRD, DPRD Kabupaten Wajo (former)",
            "Robert Silaen: Kepala, Badan Kepegawaian Daerah Kabupaten Wajo (definitive)",
        ],
    ),
    (
        "Jabatan Kajari Wajo kini diemban Silviana Rosa, S.H.",
        ["Silviana Rosa: Kajari, Kejaksaan Negeri Wajo (definitive)"],
    ),
    (
        "Kajari Wajo kini dijabat Silviana Rosa SH menggantikan pejabat lama Aliansyah.",
        [
            "Silviana Rosa: Kajari, Kejaksaan Negeri Wajo (definitive)",
            "Aliansyah: Kajari, Kejaksaan Negeri Wajo (former)",
        ],
    ),
    (
        "Presiden Hartawan melantik Jenderal Made Dana menjadi Panglima TNI menggantikan Marsekal Yosef.",
        [
            "Hartawan: Presiden, Pemerintah Republik Indonesia (definitive)",
            "Made Dana: Panglima, TNI (definitive)",
            "Yosef: Panglima, TNI (former)",
        ],
    ),
    ("Bantuan dari Kepala Dinas Sosial menjadi penyemangat.", []),
]

IN_FULL = [
    (
        "Hadir Kepala Bidang Hubungan Warga dan Pers (Kabid Humas) Polda Sulsel Kombes Pol Made Dana.",
        ["Made Dana: Kabid Humas, Polda Sulawesi Selatan (definitive)"],
    ),
    (
        "Hadir Komandan Batalyon Tempur Infanteri (Danyonif) 721/Makkasau Letkol Inf Budi Raksa.",
        ["Budi Raksa: Danyon, Yonif 721/Makkasau (definitive)"],
    ),
    (
        "Kepala Seksi Urusan Penerangan Hukum (Kasi Penkum) Kejati Sulsel, Sarmila Dewanti, membenarkan.",
        ["Sarmila Dewanti: Kasi Penkum, Kejaksaan Tinggi Sulawesi Selatan (definitive)"],
    ),
    (
        "Hadir Kapolres Natuna Kepulauan Riau, AKBP Budi Raksa.",
        ["Budi Raksa: Kapolres, Polres Natuna (definitive)"],
    ),
    (
        "Hadir Dandim TS/0212 Letkol Inf Hamdan Lubis.",
        ["Hamdan Lubis: Dandim, Kodim 0212/Tapanuli Selatan (definitive)"],
    ),
    (
        "Hadir Danramil 01/Tempe, Kodim 1406/Wajo, Kapten Inf Budi Raksa.",
        ["Budi Raksa: Danramil, Koramil 01/Tempe (definitive)"],
    ),
    (
        "Wakil Ketua Komisi II DPRD Wajo dari Fraksi PKB, Suwandi Karim, meminta hal itu.",
        ["Suwandi Karim: Wakil Ketua, Komisi II DPRD Kabupaten Wajo (definitive)"],
    ),
    (
        "Hadir Ketua Banggar DPRD Wajo Rina Tobing.",
        ["Rina Tobing: Ketua, Badan Anggaran DPRD Kabupaten Wajo (definitive)"],
    ),
    (
        "Hadir Ketua Forum Kades Kecamatan Tempe Suwandi Karim.",
        ["Suwandi Karim: Ketua, Forum Kades Tempe (definitive)"],
    ),
    ("Hadir Ketua RT 03 Suwandi Karim.", ["Suwandi Karim: Ketua RT, - (definitive)"]),
    (
        "Hadir Pangdam XIV/Hasanuddin Mayjend TNI Robert Silaen.",
        ["Robert Silaen: Pangdam, Kodam XIV/Hasanuddin (definitive)"],
    ),
    (
        "Hadir Kelian Desa Adat Banjar Tegal, I Made Kertana.",
        ["I Made Kertana: Kelian Desa Adat, Desa Adat Banjar Tegal (definitive)"],
    ),
    (
        "Hadir Ketua Persit KCK Cabang XXI Kodim 1406 Ny. Ratih Hamdan.",
        ["Ratih Hamdan: Ketua, Persit Kartika Chandra Kirana Cabang XXI Kodim 1406/Wajo (definitive)"],
    ),
]


@pytest.mark.parametrize(("text", "tenures"), NAME_FIRST + MOVES + IN_FULL)
def test_who_is_introduced_as_what(text: str, tenures: list[str], extract: Extract) -> None:
    assert held(extract(HOME + text)) == tenures


WIVES = [
    "Hadir Ketua Persit Ny Ratih Suharman. Pangdam XIV/Hasanuddin Mayjen TNI Suharman memberi arahan.",
    "Hadir Ibu Rusmini Jasmin, istri Komjen Pol Jasmin, beserta keluarga.",
    "Ny. Yayuk Pungkasan menari. Dandim 1406/Wajo Letkol Inf Pungkasan menonton.",
    "Kapolres Wajo AKBP Widagdo datang bersama Ny. Laras Widagdo.",
    "Hadir Ny. Mirna Sarjito dan Danrem 141/Toddopuli Brigjen TNI Sarjito.",
]


@pytest.mark.parametrize("text", WIVES)
def test_a_wife_has_no_rank_of_her_husband(text: str, extract: Extract) -> None:
    ranks = {person.name: person.rank for person in extract(HOME + text).persons}
    assert len(ranks) == 2
    assert [name for name, rank in ranks.items() if rank is None] == [max(ranks, key=len)]


NOBODY = [
    "Rombongan bertolak ke Bandara Internasional Sultan Hasanuddin Makassar.",
    "Program Percepatan Penurunan Angka Stunting berjalan.",
    "Hadir Kepala Diskopperindag dan Kepala Bappelitbangda.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_is_named(text: str, extract: Extract) -> None:
    assert extract(HOME + text).persons == ()
