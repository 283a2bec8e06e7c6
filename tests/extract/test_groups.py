"""Groups: collectives that are no persons, and where their words end."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from petakuasa.extract.page import Page
from petakuasa.extract.pipeline import Pipeline

Read = Callable[[str], Page]

GROUPS = [
    ("para Camat se-Kabupaten Banyuasin, Kapolres", "para Camat se-Kabupaten Banyuasin"),
    ("para kepala OPD di lingkungan Pemkab Sikka hadir", "para kepala OPD di lingkungan Pemkab Sikka"),
    ("para tamu undangan, dan Kapolres", "para tamu undangan"),
    ("seluruh camat se", "seluruh camat se"),  # a text that breaks off; found by the fuzzer
    ("para Danramil jajaran Kodim 1614/Dompu, serta", "para Danramil jajaran Kodim 1614/Dompu"),
    ("tokoh agama, tokoh adat dan", "tokoh agama"),
    ("tokoh masyarakat Balige.", "tokoh masyarakat Balige"),
    ("sejumlah wartawan yang meliput", "sejumlah wartawan"),
    ("seluruh kepala desa se-Kecamatan Long Ikis.", "seluruh kepala desa se-Kecamatan Long Ikis"),
    ("unsur Forkopimda Kabupaten Toba, para camat", "unsur Forkopimda Kabupaten Toba"),
    ("unsur Forkopimda, para camat", "unsur Forkopimda"),
    ("jajaran Polres Wajo dan Kodim", "jajaran Polres Wajo"),
    ("segenap anggota DPRD Toba, dan", "segenap anggota DPRD Toba"),
    ("150 personel gabungan TNI-Polri untuk mengamankan", "150 personel gabungan TNI-Polri"),
    ("ratusan warga Desa Suka Maju yang datang", "ratusan warga Desa Suka Maju"),
    ("puluhan siswa SMA Negeri 1 Ende, guru", "puluhan siswa SMA Negeri 1 Ende"),
    ("perwakilan partai politik, Bawaslu", "perwakilan partai politik"),
    ("insan pers dan undangan", "insan pers"),
    ("pejabat utama Polres Wajo, para Kapolsek", "pejabat utama Polres Wajo"),
    ("PJU Polres Wajo, para Kapolsek", "PJU Polres Wajo"),
    ("pimpinan OPD, camat dan lurah", "pimpinan OPD"),
    ("mahasiswa Universitas Danau Biru,", "mahasiswa Universitas Danau Biru"),
    ("kelompok tani Makmur Jaya,", "kelompok tani Makmur Jaya"),
    ("TNI-Polri, Satpol PP", "TNI-Polri"),
    ("pramuka, mahasiswa", "pramuka"),
    ("jajaran Polres Wajo termasuk para Kapolsek", "jajaran Polres Wajo"),
    (
        "perwakilan dari PT. Danau Biru dan PT. Sawit Jaya, Camat",
        "perwakilan dari PT. Danau Biru dan PT. Sawit Jaya",
    ),
    ("perwakilan dari PT Danau Biru dan Polres Toba", "perwakilan dari PT Danau Biru"),
    ("ninik mamak dan alim ulama", "ninik mamak"),
    ("prajurit Yonif 726,", "prajurit Yonif 726"),
    ("Tokoh Adat Dayak,", "Tokoh Adat Dayak"),
]


@pytest.mark.parametrize(("text", "words"), GROUPS)
def test_a_group_is_read(text: str, words: str, page: Read, pipeline: Pipeline) -> None:
    group = pipeline._actors.groups.parse(page(text), 0)
    assert group is not None
    assert group.group == words


NO_GROUPS = [
    "Camat Balige hadir",
    "Bupati dan Kapolres hadir",
    "Kepala Dinas Kesehatan hadir",
    "12 Juni 2024",
    "150 juta rupiah",
    "rapat itu dimulai",
    "Kapolsek Balige Iptu Hamdan",
    "Budi Santoso hadir",
]


@pytest.mark.parametrize("text", NO_GROUPS)
def test_no_group_starts_here(text: str, page: Read, pipeline: Pipeline) -> None:
    assert pipeline._actors.groups.parse(page(text), 0) is None
