"""Posts: the seat that words name, with capacity, ordinal, body and place."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from petakuasa.extract.mentions import PostMention
from petakuasa.extract.page import Page
from petakuasa.extract.pipeline import Pipeline
from petakuasa.extract.regions import Home
from tables import wrong

Read = Callable[[str], Page]

POSTS = [
    # the words of the post (a name follows), title, capacity, organization
    ("Bupati Banyuasin", "Bupati", "definitive", "Pemerintah Kabupaten Banyuasin"),
    (
        "Wali Kota Kupang",
        "Wali Kota",
        "definitive",
        "Pemerintah Kota Kupang",
    ),
    ("Walikota Ternate", "Wali Kota", "definitive", "Pemerintah Kota Ternate"),
    ("Gubernur Maluku Utara", "Gubernur", "definitive", "Pemerintah Provinsi Maluku Utara"),
    ("Wakil Bupati Sikka", "Wakil Bupati", "definitive", "Pemerintah Kabupaten Sikka"),
    ("Wabup Sikka", "Wakil Bupati", "definitive", "Pemerintah Kabupaten Sikka"),
    ("Wagub Kaltim", "Wakil Gubernur", "definitive", "Pemerintah Provinsi Kalimantan Timur"),
    ("Sekda Wajo", "Sekda", "definitive", "Pemerintah Kabupaten Wajo"),
    ("Sekretaris Daerah Kabupaten Wajo", "Sekda", "definitive", "Pemerintah Kabupaten Wajo"),
    ("Sekretaris Daerah (Sekda) Kabupaten Wajo", "Sekda", "definitive", "Pemerintah Kabupaten Wajo"),
    ("Asisten III Setda Blora", "Asisten III", "definitive", "Sekretariat Daerah Kabupaten Blora"),
    # police
    ("Kapolres Paser", "Kapolres", "definitive", "Polres Paser"),
    ("Kapolresta Sleman", "Kapolresta", "definitive", "Polresta Sleman"),
    ("Wakapolres Toba", "Wakapolres", "definitive", "Polres Toba"),
    ("Kapolda Papua Tengah", "Kapolda", "definitive", "Polda Papua Tengah"),
    ("Kapolsek Long Ikis", "Kapolsek", "definitive", "Polsek Long Ikis"),
    ("Kabag Ops Polres Wajo", "Kabag Ops", "definitive", "Polres Wajo"),
    ("Kasat Reskrim Polres Wajo", "Kasat Reskrim", "definitive", "Polres Wajo"),
    ("Kasat Samapta Polres Bojonegoro", "Kasat Samapta", "definitive", "Polres Bojonegoro"),
    ("Kasi Humas Polres Nias", "Kasi Humas", "definitive", "Polres Nias"),
    (
        "Kepala Kepolisian Resor Paser",
        "Kapolres",
        "definitive",
        "Polres Paser",
    ),
    ("Waka Polda Papua Tengah", "Wakapolda", "definitive", "Polda Papua Tengah"),
    # army
    ("Kepala Staf Korem (Kasrem) 132/Tadulako", "Kasrem", "definitive", "Korem 132/Tadulako"),
    ("Kepala Staf Kodim (Kasdim) 1406/Wajo", "Kasdim", "definitive", "Kodim 1406/Wajo"),
    ("Pas Ops Kodim 1406/Wajo", "Pasi Ops", "definitive", "Kodim 1406/Wajo"),
    ("Dandim 1614/Dompu", "Dandim", "definitive", "Kodim 1614/Dompu"),
    ("Dandim 0813 Bojonegoro", "Dandim", "definitive", "Kodim 0813/Bojonegoro"),
    ("Dandim 0813", "Dandim", "definitive", "Kodim 0813/Bojonegoro"),
    (
        "Komandan Kodim 1614/Dompu",
        "Dandim",
        "definitive",
        "Kodim 1614/Dompu",
    ),
    ("Kasdim 1614/Dompu", "Kasdim", "definitive", "Kodim 1614/Dompu"),
    ("Danramil 1417-09/Puriala", "Danramil", "definitive", "Koramil 1417-09/Puriala"),
    ("Pangdam XIII/Merdeka", "Pangdam", "definitive", "Kodam XIII/Merdeka"),
    ("Danrem 081/Dhirotsaha Jaya", "Danrem", "definitive", "Korem 081/Dhirotsaha Jaya"),
    ("Danlanal Ternate", "Danlanal", "definitive", "Lanal Ternate"),
    ("Danlanud Manuhua", "Danlanud", "definitive", "Lanud Manuhua"),
    # courts and prosecutors
    ("Kajari Wajo", "Kajari", "definitive", "Kejaksaan Negeri Wajo"),
    (
        "Kepala Kejaksaan Negeri Wajo",
        "Kajari",
        "definitive",
        "Kejaksaan Negeri Wajo",
    ),
    ("Ketua Pengadilan Negeri Balige", "Ketua", "definitive", "Pengadilan Negeri Balige"),
    ("Ketua PN Balige", "Ketua", "definitive", "Pengadilan Negeri Balige"),
    ("Ketua Pengadilan Agama Sengkang", "Ketua", "definitive", "Pengadilan Agama Sengkang"),
    # councils and commissions
    ("Ketua DPRD Toba", "Ketua", "definitive", "DPRD Kabupaten Toba"),
    ("Wakil Ketua DPRD Toba", "Wakil Ketua", "definitive", "DPRD Kabupaten Toba"),
    ("Wakil Ketua I DPRD Toba", "Wakil Ketua I", "definitive", "DPRD Kabupaten Toba"),
    (
        "Wakil Ketua II DPRD Kota Kupang",
        "Wakil Ketua II",
        "definitive",
        "DPRD Kota Kupang",
    ),
    ("Anggota DPRD Badung", "Anggota", "definitive", "DPRD Kabupaten Badung"),
    ("Ketua Komisi III DPRD Toba", "Ketua", "definitive", "Komisi III DPRD Kabupaten Toba"),
    wrong(
        "Sekretaris DPRD Toba",
        "Sekretaris DPRD",
        "definitive",
        "Sekretariat DPRD Kabupaten Toba",
        why="the secretariat of the council",
    ),
    ("Ketua KPU Sikka", "Ketua", "definitive", "KPU Kabupaten Sikka"),
    ("Ketua Bawaslu Kota Kupang", "Ketua", "definitive", "Bawaslu Kota Kupang"),
    ("Anggota KPU Sikka", "Anggota", "definitive", "KPU Kabupaten Sikka"),
    ("Ketua KPU RI", "Ketua", "definitive", "KPU RI"),
    # agencies
    ("Kepala Dinas Kesehatan Sikka", "Kepala", "definitive", "Dinas Kesehatan Kabupaten Sikka"),
    ("Kadis Kesehatan Sikka", "Kepala", "definitive", "Dinas Kesehatan Kabupaten Sikka"),
    ("Kadisdik Sikka", "Kepala", "definitive", "Dinas Pendidikan Kabupaten Sikka"),
    ("Kadis PUPR Konawe", "Kepala", "definitive", "Dinas Pekerjaan Umum dan Penataan Ruang Kabupaten Konawe"),
    (
        "Kepala Badan Kesbangpol Paser",
        "Kepala",
        "definitive",
        "Badan Kesatuan Bangsa dan Politik Kabupaten Paser",
    ),
    ("Kaban Kesbangpol Paser", "Kepala", "definitive", "Badan Kesatuan Bangsa dan Politik Kabupaten Paser"),
    (
        "Kalaksa BPBD Natuna",
        "Kepala Pelaksana",
        "definitive",
        "Badan Penanggulangan Bencana Daerah Kabupaten Natuna",
    ),
    ("Kasatpol PP Ende", "Kepala", "definitive", "Satuan Polisi Pamong Praja Kabupaten Ende"),
    (
        "Kepala Kantor Kementerian Agama Kabupaten Wajo",
        "Kepala",
        "definitive",
        "Kantor Kementerian Agama Kabupaten Wajo",
    ),
    # districts and villages
    ("Camat Long Ikis", "Camat", "definitive", "Kecamatan Long Ikis"),
    ("Kepala Distrik Wamena", "Kepala Distrik", "definitive", "Distrik Wamena"),
    ("Kepala Desa Suka Maju", "Kepala Desa", "definitive", "Pemerintah Desa Suka Maju"),
    # the whole country
    ("Menteri Dalam Negeri", "Menteri Dalam Negeri", "definitive", "Kementerian Dalam Negeri"),
    ("Mendagri", "Menteri Dalam Negeri", "definitive", "Kementerian Dalam Negeri"),
    ("Kapolri", "Kapolri", "definitive", "Polri"),
    # capacities
    ("Pj Bupati Banyuasin", "Bupati", "Pj", "Pemerintah Kabupaten Banyuasin"),
    ("Pj. Bupati Banyuasin", "Bupati", "Pj", "Pemerintah Kabupaten Banyuasin"),
    ("PJ Bupati Banyuasin", "Bupati", "Pj", "Pemerintah Kabupaten Banyuasin"),
    ("Penjabat Bupati Banyuasin", "Bupati", "Pj", "Pemerintah Kabupaten Banyuasin"),
    ("Penjabat (Pj) Bupati Banyuasin", "Bupati", "Pj", "Pemerintah Kabupaten Banyuasin"),
    ("Plt Kadis PUPR Konawe", "Kepala", "Plt", "Dinas Pekerjaan Umum dan Penataan Ruang Kabupaten Konawe"),
    ("Plt. Camat Long Ikis", "Camat", "Plt", "Kecamatan Long Ikis"),
    ("Pelaksana Tugas (Plt) Bupati Nias", "Bupati", "Plt", "Pemerintah Kabupaten Nias"),
    ("Plh Sekda Wajo", "Sekda", "Plh", "Pemerintah Kabupaten Wajo"),
    ("Pelaksana Harian (Plh) Kapolres Wajo", "Kapolres", "Plh", "Polres Wajo"),
    ("Pjs Bupati Kutai Timur", "Bupati", "Pjs", "Pemerintah Kabupaten Kutai Timur"),
    ("Penjabat Sementara (Pjs) Bupati Kutai Timur", "Bupati", "Pjs", "Pemerintah Kabupaten Kutai Timur"),
    ("Pejabat Sementara (PjS) Bupati Kutai Timur", "Bupati", "Pjs", "Pemerintah Kabupaten Kutai Timur"),
    ("Pejabat Sementara Wali Kota Bontang", "Wali Kota", "Pjs", "Pemerintah Kota Bontang"),
    ("Pejabat Sementara Kapolsek Long Ikis", "Kapolsek", "Ps", "Polsek Long Ikis"),
    ("Ps Kapolsek Long Ikis", "Kapolsek", "Ps", "Polsek Long Ikis"),
    ("mantan Bupati Sikka", "Bupati", "former", "Pemerintah Kabupaten Sikka"),
    ("Mantan Kapolres Dompu", "Kapolres", "former", "Polres Dompu"),
    (
        "eks Wali Kota Kupang",
        "Wali Kota",
        "former",
        "Pemerintah Kota Kupang",
    ),
    ("Bupati Sikka terpilih", "Bupati", "elected", "Pemerintah Kabupaten Sikka"),
    (
        "Bupati terpilih Sikka",
        "Bupati",
        "elected",
        "Pemerintah Kabupaten Sikka",
    ),
    ("calon Bupati Sikka", "Bupati", "candidate", "Pemerintah Kabupaten Sikka"),
    (
        "bakal calon Wali Kota Kupang",
        "Wali Kota",
        "candidate",
        "Pemerintah Kota Kupang",
    ),
    (
        "Cabup Sikka",
        "Bupati",
        "candidate",
        "Pemerintah Kabupaten Sikka",
    ),
    ("Bupati Sikka periode 2019-2024", "Bupati", "definitive", "Pemerintah Kabupaten Sikka"),
]


def post_of(pipeline: Pipeline, read: Page) -> PostMention:
    post = pipeline._actors.posts.parse(read, 0)
    assert post is not None
    return post


@pytest.mark.parametrize(("words", "title", "capacity", "organization"), POSTS)
def test_a_post_is_read(
    words: str, title: str, capacity: str, organization: str, page: Read, pipeline: Pipeline
) -> None:
    read = page(f"{words} Drs. Hamdan Lubis hadir")
    post = post_of(pipeline, read)
    assert read.tokens.quote(post.first, post.last) == words
    assert (post.title, post.capacity) == (title, capacity)
    owner = pipeline._namer.of_post(post, Home(None, None), {})
    assert owner is not None
    assert owner.name == organization


SECTIONS = [
    ("Kabid Bina Marga Dinas PUPR Konawe", "Kabid Bina Marga"),
    wrong("Kepala Bagian Humas Setda Blora", "Kepala Bagian Humas", why="the topic is left out"),
    ("Kabag Hukum Setda Blora", "Kepala Bagian Hukum"),
    ("Kasubbid Penmas Polda Sulsel", "Kasubbid Penmas"),
    ("Asisten Pemerintahan dan Kesra Setda Blora", "Asisten I"),
    wrong("Staf Ahli Bupati Bidang Hukum", "Staf Ahli Bidang Hukum", why="the field is left out"),
    wrong("Kanit Reskrim Polsek Long Ikis", "Kanit Reskrim", why="the unit is left out"),
]


@pytest.mark.parametrize(("words", "title"), SECTIONS)
def test_the_title_says_what_a_section_is_for(words: str, title: str, page: Read, pipeline: Pipeline) -> None:
    assert post_of(pipeline, page(f"{words} Drs. Hamdan Lubis hadir")).title == title


MARKS = [
    ("Kapolres Wajo yang baru AKBP Made Dana", "incoming"),
    ("Kapolres Wajo baru AKBP Made Dana", "incoming"),
    ("Kapolres Wajo (baru) AKBP Made Dana", "incoming"),
    ("Kapolres Wajo lama AKBP Made Dana", "outgoing"),
    ("Kapolres Wajo yang lama AKBP Made Dana", "outgoing"),
    ("Kapolres Wajo sebelumnya AKBP Made Dana", "outgoing"),
]


@pytest.mark.parametrize(("text", "mark"), MARKS)
def test_a_change_of_office_is_marked(text: str, mark: str, page: Read, pipeline: Pipeline) -> None:
    post = post_of(pipeline, page(text))
    assert (post.incoming, post.outgoing) == (mark == "incoming", mark == "outgoing")


@pytest.mark.parametrize(
    "text",
    [
        "rapat dimulai",
        "Hamdan Lubis hadir",
        "Polres Wajo hadir",
        "tokoh agama hadir",
        "bupati-bupati itu",
        "Rumah itu",
    ],
)
def test_words_that_name_no_post(text: str, page: Read, pipeline: Pipeline) -> None:
    assert pipeline._actors.posts.parse(page(text), 0) is None
