"""Organizations as printed: head, number, place, and the body above."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from petakuasa.extract.mentions import Body
from petakuasa.extract.page import Page
from petakuasa.extract.pipeline import Pipeline
from petakuasa.extract.regions import Home
from tables import wrong

Read = Callable[[str], Page]

BODIES = [
    # text, how much of it, canonical name, type
    ("Polres Paser hadir", "Polres Paser", "Polres Paser", "polres"),
    ("Kepolisian Resor Paser hadir", "Kepolisian Resor Paser", "Polres Paser", "polres"),
    ("Polresta Sleman hadir", "Polresta Sleman", "Polresta Sleman", "polresta"),
    ("Polda Kaltim hadir", "Polda Kaltim", "Polda Kalimantan Timur", "polda"),
    ("Polsek Long Ikis hadir", "Polsek Long Ikis", "Polsek Long Ikis", "polsek"),
    ("POLRES WAJO HADIR", "POLRES WAJO", "Polres Wajo", "polres"),
    ("Kejaksaan Negeri Wajo hadir", "Kejaksaan Negeri Wajo", "Kejaksaan Negeri Wajo", "kejari"),
    ("Kejari Wajo hadir", "Kejari Wajo", "Kejaksaan Negeri Wajo", "kejari"),
    (
        "Pengadilan Negeri Balige hadir",
        "Pengadilan Negeri Balige",
        "Pengadilan Negeri Balige",
        "pengadilan_negeri",
    ),
    ("PN Balige hadir", "PN Balige", "Pengadilan Negeri Balige", "pengadilan_negeri"),
    ("DPRD Kabupaten Toba hadir", "DPRD Kabupaten Toba", "DPRD Kabupaten Toba", "dprd"),
    ("DPRD Toba hadir", "DPRD Toba", "DPRD Kabupaten Toba", "dprd"),
    ("DPRD Provinsi Bengkulu hadir", "DPRD Provinsi Bengkulu", "DPRD Provinsi Bengkulu", "dprd_provinsi"),
    ("KPU Kabupaten Sikka hadir", "KPU Kabupaten Sikka", "KPU Kabupaten Sikka", "kpu"),
    ("Bawaslu Kota Kupang hadir", "Bawaslu Kota Kupang", "Bawaslu Kota Kupang", "bawaslu"),
    (
        "Komisi Pemilihan Umum (KPU) Kota Ternate hadir",
        "Komisi Pemilihan Umum (KPU) Kota Ternate",
        "KPU Kota Ternate",
        "kpu",
    ),
    ("Pemkab Blora hadir", "Pemkab Blora", "Pemerintah Kabupaten Blora", "regency_government"),
    (
        "Pemerintah Kabupaten Blora hadir",
        "Pemerintah Kabupaten Blora",
        "Pemerintah Kabupaten Blora",
        "regency_government",
    ),
    ("Pemkot Singkawang hadir", "Pemkot Singkawang", "Pemerintah Kota Singkawang", "city_government"),
    (
        "Pemprov Sultra hadir",
        "Pemprov Sultra",
        "Pemerintah Provinsi Sulawesi Tenggara",
        "provincial_government",
    ),
    (
        "Kantor Kementerian Agama Kabupaten Wajo hadir",
        "Kantor Kementerian Agama Kabupaten Wajo",
        "Kantor Kementerian Agama Kabupaten Wajo",
        "kemenag",
    ),
    ("Kemenag Wajo hadir", "Kemenag Wajo", "Kantor Kementerian Agama Kabupaten Wajo", "kemenag"),
    ("MUI Kabupaten Blora hadir", "MUI Kabupaten Blora", "MUI Kabupaten Blora", "mui"),
    # agencies
    (
        "Dinas Kesehatan Kabupaten Sikka hadir",
        "Dinas Kesehatan Kabupaten Sikka",
        "Dinas Kesehatan Kabupaten Sikka",
        "dinas",
    ),
    ("Dinkes Sikka hadir", "Dinkes Sikka", "Dinas Kesehatan Kabupaten Sikka", "dinas"),
    (
        "Dinas PUPR Konawe hadir",
        "Dinas PUPR Konawe",
        "Dinas Pekerjaan Umum dan Penataan Ruang Kabupaten Konawe",
        "dinas",
    ),
    (
        "Dinas Pemberdayaan Masyarakat dan Desa Kabupaten Bojonegoro hadir",
        "Dinas Pemberdayaan Masyarakat dan Desa Kabupaten Bojonegoro",
        "Dinas Pemberdayaan Masyarakat dan Desa Kabupaten Bojonegoro",
        "dinas",
    ),
    (
        "Badan Kesatuan Bangsa dan Politik Kabupaten Paser hadir",
        "Badan Kesatuan Bangsa dan Politik Kabupaten Paser",
        "Badan Kesatuan Bangsa dan Politik Kabupaten Paser",
        "kesbangpol",
    ),
    (
        "Bakesbangpol Paser hadir",
        "Bakesbangpol Paser",
        "Badan Kesatuan Bangsa dan Politik Kabupaten Paser",
        "kesbangpol",
    ),
    ("BPBD Natuna hadir", "BPBD Natuna", "Badan Penanggulangan Bencana Daerah Kabupaten Natuna", "bpbd"),
    (
        "Satpol PP Kota Kupang hadir",
        "Satpol PP Kota Kupang",
        "Satuan Polisi Pamong Praja Kota Kupang",
        "satpol_pp",
    ),
    (
        "Inspektorat Kabupaten Ende hadir",
        "Inspektorat Kabupaten Ende",
        "Inspektorat Kabupaten Ende",
        "inspektorat",
    ),
    # units with numbers
    ("Kodim 1614/Dompu hadir", "Kodim 1614/Dompu", "Kodim 1614/Dompu", "kodim"),
    ("Kodim 0813 Bojonegoro hadir", "Kodim 0813 Bojonegoro", "Kodim 0813/Bojonegoro", "kodim"),
    ("Kodim 0813 hadir", "Kodim 0813", "Kodim 0813/Bojonegoro", "kodim"),
    ("Kodim Bojonegoro hadir", "Kodim Bojonegoro", "Kodim 0813/Bojonegoro", "kodim"),
    ("Koramil 1417-09/Puriala hadir", "Koramil 1417-09/Puriala", "Koramil 1417-09/Puriala", "koramil"),
    ("Kodam XIII/Merdeka hadir", "Kodam XIII/Merdeka", "Kodam XIII/Merdeka", "kodam"),
    ("Korem 081/Dhirotsaha Jaya hadir", "Korem 081/Dhirotsaha Jaya", "Korem 081/Dhirotsaha Jaya", "korem"),
    # bodies of the whole country
    ("KPU RI hadir", "KPU RI", "KPU RI", "kpu"),
    ("Bawaslu RI hadir", "Bawaslu RI", "Bawaslu RI", "bawaslu"),
    ("DPR RI hadir", "DPR RI", "DPR RI", "dpr_ri"),
    ("Kementerian Dalam Negeri hadir", "Kementerian Dalam Negeri", "Kementerian Dalam Negeri", "ministry"),
    ("Kemendagri hadir", "Kemendagri", "Kementerian Dalam Negeri", "ministry"),
    # bodies that no vocabulary lists
    ("Yayasan Bina Umat hadir", "Yayasan Bina Umat", "Yayasan Bina Umat", None),
    ("Forum Anak Nagari hadir", "Forum Anak Nagari", "Forum Anak Nagari", None),
    ("Himpunan Nelayan Pesisir hadir", "Himpunan Nelayan Pesisir", "Himpunan Nelayan Pesisir", None),
    ("Koperasi Tani Makmur hadir", "Koperasi Tani Makmur", "Koperasi Tani Makmur", None),
    (
        "PT. Sawit Lestari hadir",
        "PT. Sawit Lestari",
        "PT Sawit Lestari",
        None,
    ),
    (
        "PT Sawit Lestari Jaya (SLJ) hadir",
        "PT Sawit Lestari Jaya (SLJ)",
        "PT Sawit Lestari Jaya",
        None,
    ),
    (
        "CV Bintang Timur hadir",
        "CV Bintang Timur",
        "CV Bintang Timur",
        None,
    ),
    (
        "Universitas Danau Biru hadir",
        "Universitas Danau Biru",
        "Universitas Danau Biru",
        None,
    ),
]


def body_of(pipeline: Pipeline, read: Page) -> Body:
    body = pipeline._actors.bodies.parse(read, 0)
    assert body is not None
    return body


@pytest.mark.parametrize(("text", "words", "name", "kind"), BODIES)
def test_a_body_is_read_and_named(
    text: str, words: str, name: str, kind: str | None, page: Read, pipeline: Pipeline
) -> None:
    read = page(text)
    body = body_of(pipeline, read)
    assert read.tokens.quote(body.first, body.last) == words
    named = pipeline._namer.of_body(body, Home(None, None), {})
    assert (named.name, named.type if kind else None) == (name, kind)


PARENTS = [
    ("Komisi III DPRD Toba hadir", "Komisi III DPRD Kabupaten Toba"),
    (
        "Komisi A DPRD Kota Kupang hadir",
        "Komisi A DPRD Kota Kupang",
    ),
    (
        "Fraksi Golkar DPRD Wajo hadir",
        "Fraksi Golkar DPRD Kabupaten Wajo",
    ),
    wrong(
        "Bidang Bina Marga Dinas PUPR Konawe hadir",
        "Bidang Bina Marga Dinas Pekerjaan Umum dan Penataan Ruang Kabupaten Konawe",
        why="the topic of a section is not known",
    ),
    (
        "Satuan Reserse Narkoba Polres Paser hadir",
        "Satuan Reserse Narkoba Polres Paser",
    ),
]


@pytest.mark.parametrize(("text", "name"), PARENTS)
def test_a_body_belongs_to_another(text: str, name: str, page: Read, pipeline: Pipeline) -> None:
    body = body_of(pipeline, page(text))
    assert pipeline._namer.of_body(body, Home(None, None), {}).name == name


def test_an_abbreviation_in_brackets_holds_for_the_article(page: Read, pipeline: Pipeline) -> None:
    read = page("Yayasan Bina Umat (YBU) menerima tamu. Pembina YBU hadir.")
    first = body_of(pipeline, read)
    again = pipeline._actors.bodies.parse(read, 10)
    assert again is not None
    assert (read.word(10), again.name) == ("YBU", first.name)


NO_BODIES = [
    "dinas luar kota itu",
    "Rapat dimulai pagi",
    "kantor itu ramai",
    "Badan terasa segar",
    "Budi Santoso hadir",
    "Pantai itu ramai",
    "Dinas Dinas hadir",
    "Dinas Instansi terkait",
    "Bandara Sisingamangaraja ramai",
    "Gampong Dayah Tanoh ramai",
    "MA Hasan Basri hadir",
]


@pytest.mark.parametrize("text", NO_BODIES)
def test_words_that_name_no_body(text: str, page: Read, pipeline: Pipeline) -> None:
    assert pipeline._actors.bodies.parse(page(text), 0) is None


@pytest.mark.parametrize(
    "repeated", ["KPU (KPU) ", "Komisi III ", "Kodim 1 ", "Dinas Sosial ", "Forum Anak (FA) ", "Yayasan Ab "]
)
def test_bodies_in_bodies_come_to_an_end(repeated: str, page: Read, pipeline: Pipeline) -> None:
    assert page(repeated * 3000) is not None
    assert len(pipeline._actors.bodies.parse(page(repeated * 3000), 0).name) < 200  # type: ignore[union-attr]
