"""Names of bodies as law or the body's own statute has them, from what the press makes of them."""

from __future__ import annotations

import pytest
from laws import Extract

SCOUTS = [
    ("Kwartir Cabang Gerakan Pramuka Kabupaten Wajo", "Kwartir Cabang Gerakan Pramuka Kabupaten Wajo"),
    ("Kwarcab Wajo", "Kwartir Cabang Gerakan Pramuka Kabupaten Wajo"),
    ("Kwarcab Pramuka", "Kwartir Cabang Gerakan Pramuka Kabupaten Wajo"),
    ("Kwarda Sulsel", "Kwartir Daerah Gerakan Pramuka Provinsi Sulawesi Selatan"),
    ("Kwarran Tempe", "Kwartir Ranting Gerakan Pramuka Kecamatan Tempe"),
]

BOARDS = [
    ("Bhayangkari Cabang Wajo", "Bhayangkari Cabang Wajo"),
    ("Bhayangkari Ranting Tempe", "Bhayangkari Ranting Tempe"),
    ("Bhayangkari Daerah Sulsel", "Bhayangkari Daerah Sulawesi Selatan"),
    ("Persit KCK Cabang XXI Kodim 1406/Wajo", "Persit Kartika Chandra Kirana Cabang XXI Kodim 1406/Wajo"),
    ("Persit KCK Koorcab Rem 141", "Persit Kartika Chandra Kirana Koorcab Rem 141"),
    ("Dharma Pertiwi Daerah M", "Dharma Pertiwi Daerah M"),
    (
        "Dharma Wanita Persatuan Dinas Kesehatan Wajo",
        "Dharma Wanita Persatuan Dinas Kesehatan Kabupaten Wajo",
    ),
    ("TP PKK Desa Lempa", "TP PKK Desa Lempa"),
]

ELECTIONS = [
    ("Badan Pengawas Pemilu Wajo", "Bawaslu Kabupaten Wajo"),
    ("Badan Pengawas Pemilu (Bawaslu) Kabupaten Wajo", "Bawaslu Kabupaten Wajo"),
    ("Panitia Pengawas Pemilihan Wajo", "Bawaslu Kabupaten Wajo"),
    ("Komisi Pemilihan Umum Daerah (KPUD) Wajo", "KPU Kabupaten Wajo"),
    ("KPU Provinsi Sulsel", "KPU Provinsi Sulawesi Selatan"),
]

_WOMEN = "Pemberdayaan Perempuan"
_WOMEN_AND_CHILDREN = f"{_WOMEN} dan Perlindungan Anak"
AGENCIES = [
    (
        "Kantor Penanggulangan Bencana Daerah (KPBD) Wajo",
        "Kantor Penanggulangan Bencana Daerah Kabupaten Wajo",
    ),
    ("Dinas Kominfotik Wajo", "Dinas Komunikasi, Informatika dan Statistik Kabupaten Wajo"),
    ("Dinas PMD", "Dinas Pemberdayaan Masyarakat dan Desa Kabupaten Wajo"),
    (
        "Dinas P2KBP3A Wajo",
        f"Dinas Pengendalian Penduduk, Keluarga Berencana, {_WOMEN_AND_CHILDREN} Kabupaten Wajo",
    ),
    (
        "DP3AP2KB",
        f"Dinas {_WOMEN}, Perlindungan Anak, Pengendalian Penduduk dan Keluarga Berencana Kabupaten Wajo",
    ),
    ("Bapperida Wajo", "Badan Perencanaan Pembangunan, Riset dan Inovasi Daerah Kabupaten Wajo"),
]

OFFICES = [
    (
        "Kantor Wilayah (Kanwil) Kementerian Agama Sulsel",
        "Kantor Wilayah Kementerian Agama Provinsi Sulawesi Selatan",
    ),
    ("Kanwil Kemenag Sulsel", "Kantor Wilayah Kementerian Agama Provinsi Sulawesi Selatan"),
    (
        "Kantor Wilayah (Kanwil) Kemenkumham Sulsel",
        "Kantor Wilayah Kementerian Hukum dan HAM Provinsi Sulawesi Selatan",
    ),
    ("Kanwil DJP Sulsel", "Kantor Wilayah DJP Provinsi Sulawesi Selatan"),
    ("Perum Bulog Cabang Parepare", "Bulog Parepare"),
]

GOVERNMENTS = [
    ("Pemerintah Desa Lempa", "Pemerintah Desa Lempa"),
    ("Pemdes Lempa", "Pemerintah Desa Lempa"),
    ("Pemerintah Kecamatan Tempe", "Kecamatan Tempe"),
    ("Pemerintah Kelurahan Siengkang", "Kelurahan Siengkang"),
    ("Setda Pemkab Wajo", "Sekretariat Daerah Kabupaten Wajo"),
    ("Bagian Umum Setda Wajo", "Sekretariat Daerah Kabupaten Wajo"),
]

BATTALIONS = [
    ("Batalyon Zipur 8/Sakti Mandra Guna", "Yonzipur 8/Sakti Mandra Guna"),
    ("Batalyon Infanteri 721/Makkasau", "Yonif 721/Makkasau"),
    (
        "Kompi 4 Batalyon C Pelopor Brimob Polda Sulsel",
        "Kompi 4 Batalyon C Pelopor Brimob Polda Sulawesi Selatan",
    ),
]


@pytest.mark.parametrize(
    ("words", "name"),
    [*SCOUTS, *BOARDS, *ELECTIONS, *AGENCIES, *OFFICES, *GOVERNMENTS, *BATTALIONS],
)
def test_a_body_bears_its_statutory_name(words: str, name: str, extract: Extract) -> None:
    text = f"SENGKANG, WAJO – Lomba digelar di Lapangan Merdeka, Rabu (12/6). Hadir {words}, dan warga."
    named = {body.name for body in extract(text).organizations if not body.implied}
    assert named == {name}


DIRECTORS = [
    ("Dirjen Imigrasi, Hamdan Lubis,", "Direktorat Jenderal Imigrasi"),
    ("Direktur Jenderal Pemasyarakatan Hamdan Lubis", "Direktorat Jenderal Pemasyarakatan"),
    ("Dirjen Otda Kemendagri Hamdan Lubis", "Direktorat Jenderal Otonomi Daerah Kementerian Dalam Negeri"),
    (
        "Dirjen Bina Pemerintahan Desa Kemendagri, Hamdan Lubis,",
        "Direktorat Jenderal Bina Pemerintahan Desa Kementerian Dalam Negeri",
    ),
    ("Dirjen Perhubungan Laut Hamdan Lubis", "Direktorat Jenderal Perhubungan Laut"),
]


@pytest.mark.parametrize(("words", "name"), DIRECTORS)
def test_a_director_general_leads_no_local_office(words: str, name: str, extract: Extract) -> None:
    extraction = extract(f"SENGKANG, WAJO – {words} membuka lomba di Lapangan Merdeka, Rabu (12/6).")
    names = {body.id: body.name for body in extraction.organizations}
    held = [(post.title, names.get(post.organization or "")) for post in extraction.posts]
    assert held == [("Direktur Jenderal", name)]


ONE_BODY = [
    ("Diskominfo Wajo menyiarkan lomba. Kadis Kominfotik Wajo Hamdan Lubis hadir.", {
        "Dinas Komunikasi, Informatika dan Statistik Kabupaten Wajo"
    }),
    ("Dinas Pendidikan Wajo membuka lomba. Hadir Kepala Dinas Pendidikan dan Kebudayaan Wajo Hamdan Lubis.", {
        "Dinas Pendidikan dan Kebudayaan Kabupaten Wajo"
    }),
    ("Dinas Pekerjaan Umum dan Perumahan Rakyat (PUPR) Wajo hadir. Kadis PUPR pulang. Dinas PUPR kesal.", {
        "Dinas Pekerjaan Umum dan Perumahan Rakyat Kabupaten Wajo"
    }),
    ("Dinas Kesehatan Wajo dan Dinas Peternakan dan Kesehatan Hewan Wajo membuka lomba.", {
        "Dinas Kesehatan Kabupaten Wajo", "Dinas Peternakan dan Kesehatan Hewan Kabupaten Wajo"
    }),
    ("Dinas Pendidikan Makassar dan Dinas Pendidikan dan Kebudayaan Wajo membuka lomba.", {
        "Dinas Pendidikan Kota Makassar", "Dinas Pendidikan dan Kebudayaan Kabupaten Wajo"
    }),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names"), ONE_BODY)
def test_an_agency_of_two_names_is_one(text: str, names: set[str], extract: Extract) -> None:
    found = extract(f"SENGKANG, WAJO – Lomba digelar di Lapangan Merdeka, Rabu (12/6). {text}").organizations
    assert {body.name for body in found if body.type == "dinas"} == names


BARE = [
    ("Kodam XIV/Hasanuddin berjaya. Panglima baru memimpin Kodam.", {"Kodam XIV/Hasanuddin"}),
    ("Apel di Lanud Sultan Hasanuddin. Anggota Lanud bubar.", {"Lanud Sultan Hasanuddin"}),
    ("KPU Provinsi Sulsel rapat. Hadir komisioner KPU.", {"KPU Provinsi Sulawesi Selatan"}),
    ("RSUD Lamaddukelleng sibuk. RSUP Wahidin penuh.", {"RSUD Lamaddukelleng", "RSUP Wahidin"}),
]


@pytest.mark.parametrize(("text", "names"), BARE)
def test_a_kind_alone_is_the_body_that_the_article_names(
    text: str, names: set[str], extract: Extract
) -> None:
    found = extract(f"SENGKANG, WAJO – {text}").organizations
    assert {body.name for body in found if not body.implied} == names


NO_BODY = [
    "Hadir para pimpinan Dinas Instansi terkait.",
    "Rombongan mendarat di Bandara Melalan.",
    "Siti Aminah dilantik sebagai Ketua Dharma Wanita Persatuan (DWP) Kecamatan.",
    "Hadir Letkol Inf MS Hutasuhut.",
    "Hari Pramuka diperingati di Lapangan Merdeka.",
    "Kelima keuchik itu antara lain Hamdan Lubis (Gampong Dayah Tanoh).",
]


@pytest.mark.parametrize("text", NO_BODY)
def test_what_is_no_body(text: str, extract: Extract) -> None:
    assert [body.name for body in extract(f"SENGKANG, WAJO – {text}").organizations] == []


def test_offices_that_are_voted_on_say_nothing_of_the_home(extract: Extract) -> None:
    text = (
        "MATARAM – Pj Gubernur NTB menandatangani hibah dengan KPU. Pemprov NTB membiayai pemilihan "
        "Gubernur/Wakil Gubernur, Bupati/Wakil Bupati, Wali Kota/Wakil Wali Kota."
    )
    names = {body.name for body in extract(text).organizations}
    assert "KPU Provinsi Nusa Tenggara Barat" in names
    assert "KPU Kota Mataram" not in names
