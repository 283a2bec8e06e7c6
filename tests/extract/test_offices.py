"""Offices that no list names word by word, and those of officers, ministers and their staff.

The home of every text is Wajo; everybody is invented.
"""

from __future__ import annotations

import pytest
from holders import held
from laws import Extract

HOME = "SENGKANG, WAJO – Rapat digelar di aula, Rabu (12/6/2024).\n\n"

SEAT_WORDS = [
    # what stands before a title, a comma or a word that opens names says which seat it is
    (
        "Hadir Kepala Disnakperta Budi Hartana.",
        "Budi Hartana: Kepala, Disnakperta Kabupaten Wajo (definitive)",
    ),
    (
        "Hadir Kadis Nakerperin, Yosef Kambu, S.E.",
        "Yosef Kambu: Kepala, Dinas Tenaga Kerja dan Perindustrian Kabupaten Wajo (definitive)",
    ),
    ("Hadir Ketua PGSI Wajo Drs. Made Dana.", "Made Dana: Ketua, PGSI Wajo (definitive)"),
    ("Hadir Ketua IKPI, Robert Silaen, S.H.", "Robert Silaen: Ketua, IKPI (definitive)"),
    (
        "Hadir Ketua Tim Percepatan Penanaman Bakau, Rina Tobing, S.P.",
        "Rina Tobing: Ketua Tim Percepatan Penanaman Bakau, - (definitive)",
    ),
    (
        "Hadir Kepala Diskopperindag dan UKM Rio Sam, S.E.",
        "Rio Sam: Kepala, Diskopperindag dan UKM Kabupaten Wajo (definitive)",
    ),
    (
        "Hadir Kanit Turjawali Satlantas Iptu Yosef Kambu.",
        "Yosef Kambu: Kanit Turjawali, Polres Wajo (definitive)",
    ),
    # a place that no list knows
    ("Hadir Kapolsek Wanakarta Iptu Made Dana.", "Made Dana: Kapolsek, Polsek Wanakarta (definitive)"),
    (
        "Hadir Camat Lunyuk Ulu, Budi Hartana, S.STP.",
        "Budi Hartana: Camat, Kecamatan Lunyuk Ulu (definitive)",
    ),
    (
        "Hadir Kades Bonerate, Hamdan Lubis, S.Sos.",
        "Hamdan Lubis: Kepala Desa, Pemerintah Desa Bonerate (definitive)",
    ),
]

OFFICERS = [
    # assistants and staff are not those they serve
    ("Hadir Asops Kapolri Irjen Made Dana.", "Made Dana: Asops Kapolri, Polri (definitive)"),
    (
        "Hadir Asintel Danlantamal VI Kolonel Laut (P) Yosef Kambu.",
        "Yosef Kambu: Asintel Danlantamal, Lantamal VI (definitive)",
    ),
    (
        "Hadir Kapoksahli Pangdam XIV/Hasanuddin Brigjen TNI Budi Raksa.",
        "Budi Raksa: Kapoksahli Pangdam, Kodam XIV/Hasanuddin (definitive)",
    ),
    (
        "Hadir Spripim Kapolda Sulsel Kompol Andi Baso.",
        "Andi Baso: Spripim Kapolda, Polda Sulawesi Selatan (definitive)",
    ),
    (
        "Hadir Aster Kasdam XIV/Hasanuddin Kolonel Inf Robert Silaen.",
        "Robert Silaen: Aster Kasdam, Kodam XIV/Hasanuddin (definitive)",
    ),
    # titles told by their form
    ("Hadir Danpuspomad Letjen TNI Made Dana.", "Made Dana: Danpuspomad, TNI AD (definitive)"),
    (
        "Hadir Kabagdalpers Biro SDM Polda Bali AKBP Edi Sutomo.",
        "Edi Sutomo: Kabagdalpers Biro SDM, Polda Bali (definitive)",
    ),
    (
        "Hadir Kasubditgasum Polda Bali AKBP Yosef Kambu.",
        "Yosef Kambu: Kasubditgasum, Polda Bali (definitive)",
    ),
    (
        "Hadir Wadanpomdam XIV/Hasanuddin Letkol Cpm Budi Raksa.",
        "Budi Raksa: Wadanpomdam, Kodam XIV/Hasanuddin (definitive)",
    ),
    (
        "Hadir Pabandyaops Kodim 1406/Wajo Mayor Inf Hamdan Lubis.",
        "Hamdan Lubis: Pabandyaops, Kodim 1406/Wajo (definitive)",
    ),
    # the number of a unit ends before an untitled name
    ("Hadir Danrem 141/Toddopuli Hamdan Lubis.", "Hamdan Lubis: Danrem, Korem 141/Toddopuli (definitive)"),
    (
        "Hadir Danramil 1406-01/Tempe Budi Hartana.",
        "Budi Hartana: Danramil, Koramil 1406-01/Tempe (definitive)",
    ),
    ("Hadir Danyonif 721/Makkasau Hendra Silaen.", "Hendra Silaen: Danyon, Yonif 721/Makkasau (definitive)"),
    # ministers and their ministries
    (
        "Hadir Menpora Hamdan Lubis.",
        "Hamdan Lubis: Menteri Pemuda dan Olahraga, Kementerian Pemuda dan Olahraga (definitive)",
    ),
    (
        "Hadir Wamentan Robert Silaen.",
        "Robert Silaen: Wakil Menteri Pertanian, Kementerian Pertanian (definitive)",
    ),
    ("Hadir Kapuspenkum Kejagung Rina Tobing.", "Rina Tobing: Kapuspenkum, Kejaksaan Agung (definitive)"),
]


@pytest.mark.parametrize(("text", "tenure"), SEAT_WORDS + OFFICERS)
def test_the_office_is_the_one_that_the_words_name(text: str, tenure: str, extract: Extract) -> None:
    found = extract(HOME + text)
    assert held(found) == [tenure]
    assert len(found.persons) == 1


NOBODYS_WORDS = [
    # words that may be the holder's own name stay so
    ("Hadir Kadis Marjuki Hasan.", "Marjuki Hasan"),
    ("Hadir Ketua Herlambang Putra Wisnu.", "Herlambang Putra Wisnu"),
    ("Hadir Camat Sanjaya, Ketua MUI dan Kapolsek.", "Sanjaya"),
    ("Kata Camat Rusmiati, rapat itu penting.", "Rusmiati"),
    ("Hadir Sekretaris Darmayanti Ratna Sari.", "Darmayanti Ratna Sari"),
]


@pytest.mark.parametrize(("text", "name"), NOBODYS_WORDS)
def test_a_name_behind_a_head_is_left_whole(text: str, name: str, extract: Extract) -> None:
    assert [person.name for person in extract(HOME + text).persons] == [name]


BALINESE = [
    ("Acara diawali sambutan I Wayan Rena Yasa dari panitia.", "I Wayan Rena Yasa"),
    ("Ketua Panitia Pujawali, I Made Kertana, menjelaskan hal itu.", "I Made Kertana"),
    ("Hadir anggota DPRD Badung di antaranya I Nyoman Rempe dan lainnya.", "I Nyoman Rempe"),
    ("Bertempat di Jaba Pura, Ni Luh Sekarini menyampaikan laporan.", "Ni Luh Sekarini"),
    ("Bupati Badung Dr. I Ketut Dresta, S.E., membuka lomba.", "I Ketut Dresta"),
]


@pytest.mark.parametrize(("text", "name"), BALINESE)
def test_i_and_ni_open_a_balinese_name(text: str, name: str, extract: Extract) -> None:
    assert name in [person.name for person in extract("MANGUPURA, BADUNG - " + text).persons]
