"""Events: type, day, place, stage, organizer, theme; one main event and the others."""

from __future__ import annotations

import datetime as dt

import pytest
from laws import Extract
from petakuasa.facts import Event

PUBLISHED = dt.date(2024, 6, 13)
"""A Thursday."""


def main_of(extract: Extract, text: str) -> Event | None:
    extraction = extract(f"BALIGE, TOBA – {text}", published=PUBLISHED)
    return next((event for event in extraction.events if event.main), None)


TYPES = [
    ("Bupati Toba membuka rapat koordinasi di Balige.", "rapat_koordinasi"),
    ("Pemkab Toba menggelar rakor lintas sektoral, Rabu (12/6).", "rapat_koordinasi"),
    ("Kapolres Toba memimpin apel gelar pasukan, Rabu (12/6).", "apel_gelar_pasukan"),
    ("Bupati Toba melantik 20 pejabat, Rabu (12/6).", "pelantikan"),
    ("Pelantikan Pj Kepala Desa berlangsung di aula, Rabu (12/6).", "pelantikan"),
    ("Serah terima jabatan Kapolres Toba digelar, Rabu (12/6).", "sertijab"),
    ("Sertijab Kapolsek Balige digelar, Rabu (12/6).", "sertijab"),
    ("DPRD Toba menggelar rapat paripurna, Rabu (12/6).", "rapat_paripurna"),
    ("Upacara bendera digelar di halaman Mapolres Toba, Rabu (12/6).", "upacara"),
    ("Polres Toba menggelar bakti sosial, Rabu (12/6).", "bakti_sosial"),
    ("Pemkab Toba menggelar panen raya jagung di Desa Suka Maju, Rabu (12/6).", "panen_raya"),
    ("KPU Toba menggelar deklarasi kampanye damai, Rabu (12/6).", "deklarasi_damai"),
    ("Kejari dan Pemkab Toba menandatangani nota kesepahaman (MoU), Rabu (12/6).", "penandatanganan"),
    ("Kapolres Toba menggelar konferensi pers di Mapolres, Rabu (12/6).", "press_release"),
    ("Polres Toba menggelar patroli skala besar, Rabu (12/6) malam.", "patroli"),
    ("Forkopimda Toba berziarah ke taman makam pahlawan, Rabu (12/6).", "ziarah"),
    ("Bupati Toba meresmikan jembatan gantung, Rabu (12/6).", "peresmian"),
    # the head of the phrase
    ("Upacara peringatan Hari Lahir Pancasila digelar, Rabu (12/6).", "upacara"),
    ("Upacara serah terima jabatan Kapolsek digelar, Rabu (12/6).", "sertijab"),
    ("Pemkab Toba menggelar acara pisah sambut Kapolres, Rabu (12/6).", "sertijab"),
    ("Polres Toba menggelar rakor pengamanan pencoblosan, Rabu (12/6).", "rapat_koordinasi"),
    ("KPU Toba menggelar rapat koordinasi persiapan debat publik, Rabu (12/6).", "rapat_koordinasi"),
    ("Wisuda tahfiz digelar, Rabu (12/6). Bupati batal hadir karena rapat di Medan.", "wisuda"),
    # what it is held for
    ("Polres Toba menggelar syukuran dalam rangka HUT Bhayangkara, Rabu (12/6).", "syukuran"),
    ("Kodim menggelar donor darah menyambut HUT TNI, Rabu (12/6).", "bakti_sosial"),
    ("Polres Toba menggelar patroli jelang pencoblosan, Rabu (12/6).", "patroli"),
    ("Jelang Hari Bhayangkara, Polres Toba berziarah ke TMP, Rabu (12/6).", "ziarah"),
    ("Dewan Adat Toba melaksanakan musyawarah besar, Rabu (12/6).", "musyawarah"),
    # a word for an event that is part of another name
    ("Di Ruang Rapat Kantor Camat Balige, Rabu (12/6), digelar sosialisasi pemilu.", "sosialisasi"),
    ("Sosialisasi pemilu digelar di ruang sidang DPRD Toba, Rabu (12/6).", "sosialisasi"),
    ("Di Lapangan Upacara Polres Toba, Rabu (12/6), digelar senam bersama.", "olahraga_bersama"),
    ("Bertempat di Gedung Pertemuan Balige, Rabu (12/6), digelar dialog pemuda.", "dialog"),
    ("Memasuki tahun sidang 2024, Bupati Toba membuka bimtek di Balige, Rabu (12/6).", "bimtek"),
    # over before the sentence begins
    ("Usai menghadiri syukuran, Kapolda mengunjungi Rumah Adat Balige, Rabu (12/6).", "kunjungan_kerja"),
    ("Setelah mengikuti apel, Bupati Toba melantik 20 pejabat, Rabu (12/6).", "pelantikan"),
    ("Seusai rapat paripurna, Bupati Toba meresmikan jembatan, Rabu (12/6).", "peresmian"),
    ("Selepas upacara, Kapolres Toba berziarah ke TMP, Rabu (12/6).", "ziarah"),
    ("Selesai mengikuti sosialisasi, warga menggelar doa bersama, Rabu (12/6).", "doa_bersama"),
    # what is opened or closed
    ("Bupati Toba menghadiri pembukaan safari Ramadan di Balige, Rabu (12/6).", "safari_ramadan"),
    ("Pembukaan festival gondang digelar di Balige, Rabu (12/6).", "lomba"),
    ("Penutupan bimtek digelar di Aula Bappeda, Rabu (12/6).", "bimtek"),
    ("Puncak peringatan Hari Jadi Toba digelar, Rabu (12/6).", "peringatan"),
    # a name and its short form
    ("Pemkab Toba menggelar Musyawarah Rencana Pembangunan (Musrenbang), Rabu (12/6).", "musrenbang"),
    ("Polres Toba menggelar Rapat Koordinasi (Rakor), Rabu (12/6).", "rapat_koordinasi"),
    ("Upacara Hari Ulang Tahun (HUT) Bhayangkara digelar di Balige, Rabu (12/6).", "upacara"),
    ("Bupati menggelar rakor perdana usai dilantik, Rabu (12/6).", "rapat_koordinasi"),
    ("Polsek melakukan pengamanan pemilu, Rabu (12/6). Apel gabungan dipimpin Kapolsek Balige.", "apel"),
    ("Polres menggelar bakti sosial di Balige. Pembagian dimulai usai apel, Rabu (12/6).", "bakti_sosial"),
    # what is only prepared
    (
        "Festival sudah pasti. Itu ditandai rapat koordinasi Pemkab Toba dalam rangka festival gondang.",
        "rapat_koordinasi",
    ),
    ("Kodim 0210 menggelar geladi bersih upacara pembukaan TMMD, Rabu (12/6).", "rapat_persiapan"),
    ("Kapolda meletakkan batu pertama Mapolsek Balige, Rabu (12/6).", "groundbreaking"),
]


@pytest.mark.parametrize(("text", "kind"), TYPES)
def test_the_kind_of_the_main_event(text: str, kind: str, extract: Extract) -> None:
    event = main_of(extract, text)
    assert event is not None
    assert event.type == kind


DAYS = [
    ("Rakor digelar Rabu (12/6/2024).", "2024-06-12"),
    ("Rakor digelar Rabu (12/6).", "2024-06-12"),
    ("Rakor digelar kemarin.", "2024-06-12"),
    ("Rakor digelar di aula. Kegiatan pada Rabu (12/6) itu dihadiri camat.", "2024-06-12"),
    ("Rakor jelang Pilkada 27 November 2024 digelar Rabu (12/6).", "2024-06-12"),
    ("Rakor digelar di Balige. Masa jabatan lama berakhir pada 22 Desember 2024.", None),
    ("Rakor digelar Rabu (12/6) untuk membahas peristiwa 3 Maret 2023.", "2024-06-12"),
    ("Rakor digelar baru-baru ini.", None),
    ("Rakor jelang Pemilu 14 Februari 2029 digelar Rabu (12/6).", "2024-06-12"),
    ("Rakor digelar Rabu (12/6) membahas Pilkada yang jatuh pada 27 November 2024.", "2024-06-12"),
    ("Apel digelar menjelang Pilkada pada bulan November 2024 mendatang.", None),
    ("Pj Bupati yang ditunjuk lewat SK tertanggal 7 Juni 2024 dilantik, Rabu (12/6).", "2024-06-12"),
    ("Pelantikan digelar di aula. Masa jabatan berlaku hingga 1 Maret 2025.", None),
    ("Patroli digelar Rabu malam.", "2024-06-12"),
    ("Rakor digelar kemarin. Bantuan tiba 3 Juni 2024.", "2024-06-12"),
    ("Rakor digelar di aula. Apel akan digelar Senin (17/6).", None),
    ("Festival Gondang Toba di Balige digelar 30 Mei hingga 2 Juni 2024.", "2024-05-30/2024-06-02"),
    ("Rakor dijadwalkan digelar Senin (17/6).", "2024-06-17"),
    ("Festival digelar Senin-Rabu (10-12/6/2024).", "2024-06-10/2024-06-12"),
    ("Rakor digelar Rabu (12/6). “Kasus mulai 15 Mei hingga 3 Juni 2024,” kata Camat.", "2024-06-12"),
    ("“Kasus sejak 3 Juni 2024 kita musnahkan,” kata Camat usai rakor, Rabu (12/6).", "2024-06-12"),
    ("Rakor digelar di aula untuk periode Mei 2023 sampai Maret 2024.", None),
    ("Pemusnahan digelar Rabu (12/6) atas perkara selama periode April 2023 hingga Mei 2024.", "2024-06-12"),
    ("Rakor yang rutin sejak awal Januari 2024 digelar di Balige pada Senin 10 Juni 2024.", "2024-06-10"),
    (
        "Rakor itu dimulai Januari 2024 lalu. Kali ini berlangsung di Balige Senin 10 Juni 2024.",
        "2024-06-10",
    ),
    (
        "Apel gelar pasukan digelar Rabu (12/6) atas peristiwa yang terjadi pada tanggal 3 Juni 2024.",
        "2024-06-12",
    ),
    ("Rakor membahas peristiwa yang terjadi pada 3 Juni 2024, Rabu (12/6/2024).", "2024-06-12"),
    ("Gubernur akan ke Balige, Senin (17/6). Ia dijadwalkan membuka festival gondang.", "2024-06-17"),
    ("Bupati akan menggelar rakor. Demikian dikatakan Camat Balige, Rabu (12/6).", None),
    ("Bupati akan menggelar rakor. “Kami siap,” kata Camat Balige, Rabu (12/6).", None),
]


def test_the_day_of_a_dateline_is_not_the_event_s(extract: Extract) -> None:
    text = (
        "BALIGE (13/6) – Kapolres Toba melakukan kunjungan kerja ke Laguboti.\n"
        "Kunjungan pada Senin, 10 Juni 2024 itu disambut camat."
    )
    (event,) = (event for event in extract(text, published=PUBLISHED).events if event.main)
    assert str(event.date) == "2024-06-10"


@pytest.mark.parametrize(("text", "day"), DAYS)
def test_the_day_of_the_main_event(text: str, day: str | None, extract: Extract) -> None:
    event = main_of(extract, text)
    assert event is not None
    shown = event.date and event.date.isoformat() + (f"/{event.end_date}" if event.end_date else "")
    assert shown == day


STAGES = [
    ("Rakor digelar di aula, Rabu (12/6).", "held"),
    ("Usai rakor di aula, Rabu (12/6), Bupati pulang.", "held"),
    ("Rakor akan digelar di aula, Senin (17/6).", "planned"),
    ("Rakor rencananya digelar di aula, Senin (17/6).", "planned"),
    ("Pelantikan dijadwalkan Senin (17/6).", "planned"),
    ("Bupati bakal melantik kepala desa, Senin (17/6).", "planned"),
    ("Rapat paripurna DPRD Toba ditunda, Rabu (12/6).", "postponed"),
    ("Pelantikan kepala desa diundur hingga Senin (17/6).", "postponed"),
    ("Penundaan rapat paripurna diumumkan Rabu (12/6).", "postponed"),
    ("Rakor itu dibatalkan, Rabu (12/6).", "cancelled"),
    ("Rakor pada Rabu (12/6) batal digelar.", "cancelled"),
    ("Rapat dengar pendapat, Rabu (12/6), urung digelar.", "cancelled"),
    ("Pelantikan 38 pejabat di Aula Bappeda, Rabu (12/6) pukul 14.00 WIB, ditunda.", "postponed"),
    ("Rapat paripurna yang sempat ditunda akhirnya digelar, Rabu (12/6).", "held"),
    ("Rakor digelar Rabu (12/6), sedangkan keberangkatan ditunda.", "held"),
    ("Festival Gondang ditiadakan tahun ini.", "cancelled"),
    ("Pemkab Toba akan menggelar festival gondang pada 20 Juni 2024.", "planned"),
    ("Rakor digelar Rabu (12/6). Rakor ini akan menjadi tradisi.", "held"),
    ("Pemkab Toba menggelar Musyawarah Rencana Pembangunan, Rabu (12/6).", "held"),
    ("Pemkab Toba membahas rencana kerja dalam rapat koordinasi, Rabu (12/6).", "held"),
    ("Rencana pelantikan kepala desa disampaikan Camat Balige.", "planned"),
    ("Polres Toba siap menggelar patroli gabungan.", "planned"),
    ("Pemkab Toba bakal melaksanakan sebanyak tujuh kali safari Ramadan.", "planned"),
    ("Bupati Toba akan kembali menggelar dua belas pasar murah.", "planned"),
    ("Bupati Toba dijadwalkan akan membuka secara resmi festival gondang di Balige.", "planned"),
    ("Bupati Toba akan menindak tegas pelanggar, katanya dalam rapat koordinasi, Rabu (12/6).", "held"),
]


@pytest.mark.parametrize(("text", "stage"), STAGES)
def test_the_stage_of_the_main_event(text: str, stage: str, extract: Extract) -> None:
    event = main_of(extract, text)
    assert event is not None
    assert event.status == stage


ORGANIZERS = [
    ("Pemkab Toba menggelar rakor, Rabu (12/6).", {"Pemerintah Kabupaten Toba"}),
    ("Polres Toba melaksanakan apel gelar pasukan, Rabu (12/6).", {"Polres Toba"}),
    ("Rakor yang digelar Polres Toba itu berlangsung Rabu (12/6).", {"Polres Toba"}),
    ("Rakor diadakan oleh KPU Toba, Rabu (12/6).", {"KPU Kabupaten Toba"}),
    ("Rakor berlangsung Rabu (12/6).", set()),
    (
        "Pemkab Toba dan Kejari Toba menggelar rakor, Rabu (12/6).",
        {"Pemerintah Kabupaten Toba", "Kejaksaan Negeri Toba"},
    ),
    (
        "Bimtek diselenggarakan KPU Toba bekerja sama dengan Polres Toba, Rabu (12/6).",
        {"KPU Kabupaten Toba", "Polres Toba"},
    ),
    ("Pemkab Toba membahas banjir dalam rapat koordinasi, Rabu (12/6).", {"Pemerintah Kabupaten Toba"}),
    ("Anggota PPS dilantik KPU Toba, Rabu (12/6).", {"KPU Kabupaten Toba"}),
    ("Kapolres Toba menggelar jumpa pers, Rabu (12/6).", {"Polres Toba"}),
    ("Kapolres Toba selaku tuan rumah membuka rakor, Rabu (12/6).", {"Polres Toba"}),
    ("Rapat paripurna digelar Rabu (12/6). Hadir Ketua DPRD Toba.", {"DPRD Kabupaten Toba"}),
    ("Rakor digelar di Mapolres dan dihadiri KPU Toba, Rabu (12/6).", set()),
    ("Bupati Toba menghadiri rakor bersama KPU Toba, Rabu (12/6).", set()),
    ("Rakor digelar di Aula Setda Toba, Rabu (12/6).", set()),
    ("Forkopimda Toba menggelar rakor, Rabu (12/6).", {"Forkopimda Kabupaten Toba"}),
    ("Polres Toba Polda Sumut menggelar rakor, Rabu (12/6).", {"Polres Toba"}),
    ("Bupati Toba membuka rakor, Rabu (12/6).\nRakor itu digelar Polres Toba.", {"Polres Toba"}),
    # by a verb without its prefix
    ("Kejaksaan Negeri Toba musnahkan barang bukti, Rabu (12/6).", {"Kejaksaan Negeri Toba"}),
    ("Polres Toba salurkan bantuan ke Desa Lumban, Rabu (12/6).", {"Polres Toba"}),
    # a short form in brackets is no body of its own
    (
        "Kejaksaan Negeri Toba (Kejari Toba) bersama Polres Toba menandatangani MoU, Rabu (12/6).",
        {"Kejaksaan Negeri Toba", "Polres Toba"},
    ),
    # both parties
    (
        "Penandatanganan nota kesepahaman antara Polres Toba dan KPU Toba dilakukan Rabu (12/6).",
        {"Polres Toba", "KPU Kabupaten Toba"},
    ),
    (
        "Bimtek dibuka Rabu (12/6). Bimtek digelar bersama oleh Polres Toba dan KPU Toba.",
        {"Polres Toba", "KPU Kabupaten Toba"},
    ),
    ("Forkopimda Toba turun ke jalan melakukan patroli, Rabu (12/6).", {"Forkopimda Kabupaten Toba"}),
    ("Polres Toba mengumpulkan camat dalam rapat koordinasi, Rabu (12/6).", {"Polres Toba"}),
    # whom it takes along, and where people only went
    ("Polres Toba menggandeng petani menggelar panen raya, Rabu (12/6).", {"Polres Toba"}),
    ("Bupati mengunjungi Polres Toba lalu meresmikan jembatan, Rabu (12/6).", set()),
    # at whose place it is, and by whose head
    ("Bupati hadir pada pemusnahan barang bukti di Kejari Toba, Rabu (12/6).", {"Kejaksaan Negeri Toba"}),
    ("Apel gelar pasukan berlangsung di Mapolres Toba, Rabu (12/6).", {"Polres Toba"}),
    ("Kapolres Toba menyerahkan bantuan kepada warga, Rabu (12/6).", {"Polres Toba"}),
    ("Bupati Toba menyerahkan bantuan kepada warga, Rabu (12/6).", set()),
    ("Musyawarah guru berlangsung di Mapolres Toba, Rabu (12/6).", set()),
    ("Musyawarah guru di Mapolres Toba dipimpin Kapolres Toba, Rabu (12/6).", {"Polres Toba"}),
    ("Sertijab Kapolsek di Mapolres Toba dipimpin Kapolres Toba, Rabu (12/6).", set()),
    ("Pelantikan kepala desa di Kantor Camat Balige dipimpin Camat Balige, Rabu (12/6).", set()),
    ("Rakor di Kantor Bupati dipimpin Bupati Toba, Rabu (12/6).", set()),
    ("Syukuran digelar di Aula Polres Toba, Rabu (12/6).\nIrup Kapolres Toba.", {"Polres Toba"}),
    (
        "Polres Toba, Kejari Toba dan Pemkab Toba meneken MoU, Rabu (12/6).",
        {"Polres Toba", "Kejaksaan Negeri Toba", "Pemerintah Kabupaten Toba"},
    ),
    # by its people
    ("Jajaran Polres Toba menggelar halal bihalal, Rabu (12/6).", {"Polres Toba"}),
    ("Keluarga besar Kodim 0210/TU mengadakan reuni, Rabu (12/6).", {"Kodim 0210/Tapanuli Utara"}),
    ("Jajaran Pemkab Toba memulai pekan dengan apel, Rabu (12/6).", {"Pemerintah Kabupaten Toba"}),
    ("Ngaben massal digelar krama Desa Adat Kubu, Rabu (12/6).", {"Desa Adat Kubu"}),
    ("Anggota DPRD Toba menggelar sosialisasi, Rabu (12/6).", set()),
    # behind words of manner, from a giver, by a chair, with another party
    ("Festival gondang digelar meriah oleh Pemkab Toba, Rabu (12/6).", {"Pemerintah Kabupaten Toba"}),
    ("Rakor diadakan secara tertutup oleh KPU Toba, Rabu (12/6).", {"KPU Kabupaten Toba"}),
    ("Disalurkan sembako dari Polsek Balige kepada warga, Rabu (12/6).", {"Polsek Balige"}),
    ("Ketua PKK Kecamatan dilantik Ketua TP PKK Toba, Rabu (12/6).", {"TP PKK Kabupaten Toba"}),
    ("Kepala desa dilantik Bupati Toba, Rabu (12/6).", set()),
    (
        "KPU Toba menjalin kerja sama dengan Kejari Toba lewat penandatanganan MoU, Rabu (12/6).",
        {"KPU Kabupaten Toba", "Kejaksaan Negeri Toba"},
    ),
]


@pytest.mark.parametrize(("text", "organizers"), ORGANIZERS)
def test_who_held_the_main_event(text: str, organizers: set[str], extract: Extract) -> None:
    extraction = extract(f"BALIGE, TOBA – {text}", published=PUBLISHED)
    names = {body.id: body.name for body in extraction.organizations}
    assert {
        names[body] for event in extraction.events if event.main for body in event.organizers
    } == organizers


def test_who_holds_an_event_by_the_headline_alone(extract: Extract) -> None:
    text = "Polres Toba Gelar Apel Siaga\nBALIGE – Apel kemarin digelar di alun-alun, Rabu (12/6) pagi."
    extraction = extract(text, published=PUBLISHED)
    (event,) = extraction.events
    (body,) = (body for body in extraction.organizations if body.id in event.organizers)
    assert body.name == "Polres Toba"
    assert body.mentions[0].sentence == "Polres Toba Gelar Apel Siaga"


THEMES = [
    ("Rakor bertema “Toba Aman dan Damai” digelar Rabu (12/6).", "Toba Aman dan Damai"),
    ('Rakor dengan tema "Toba Aman" digelar Rabu (12/6).', "Toba Aman"),
    ("Rakor yang mengusung tema “Toba Hebat,” digelar Rabu (12/6).", "Toba Hebat"),
    ("Festival bertajuk “Gondang Seribu” digelar Rabu (12/6).", "Gondang Seribu"),
    ("Rakor digelar Rabu (12/6). “Mari bekerja sama,” kata Bupati Toba.", None),
]


@pytest.mark.parametrize(("text", "theme"), THEMES)
def test_the_theme_of_the_main_event(text: str, theme: str | None, extract: Extract) -> None:
    event = main_of(extract, text)
    assert event is not None
    assert event.theme == theme


NO_EVENT = [
    "Bupati Toba berharap harga beras turun. Kapolres Toba setuju.",
    "Badan Pengawas Pemilihan Umum Toba beralamat di Balige.",
    "Operasi Mantap Brata 2023-2024 masih berlaku.",
    "Warga mengeluhkan jalan rusak di Desa Suka Maju.",
]


@pytest.mark.parametrize("text", NO_EVENT)
def test_an_article_without_an_event(text: str, extract: Extract) -> None:
    assert main_of(extract, text) is None


SEVERAL = [
    (
        "Rakor digelar Senin (10/6) di aula.\nPelantikan pejabat digelar Rabu (12/6) di pendopo.",
        {("rapat_koordinasi", "2024-06-10"), ("pelantikan", "2024-06-12")},
    ),
    (
        "Apel gelar pasukan digelar Senin (10/6).\nUsai apel, Kapolres pulang.",
        {("apel_gelar_pasukan", "2024-06-10")},
    ),
    (
        "Rapat koordinasi digelar Rabu (12/6).\nRakor itu dihadiri camat.",
        {("rapat_koordinasi", "2024-06-12")},
    ),
    (
        "Rakor digelar Rabu (12/6).\nPelantikan kepala desa dijadwalkan Senin (17/6).",
        {("rapat_koordinasi", "2024-06-12"), ("pelantikan", "2024-06-17")},
    ),
    (
        "Apel digelar di Lapangan Balige, Rabu (12/6).\nUsai apel, Kapolres meninjau Pasar Balige.",
        {("apel", "2024-06-12"), ("kunjungan_kerja", "2024-06-12")},
    ),
    (
        "Ziarah digelar di TMP Balige, Rabu (12/6).\nUsai ziarah, Kapolres berpidato di Aula Polres.",
        {("ziarah", "2024-06-12")},
    ),
    (
        "Ziarah digelar Rabu (12/6).\nHari Bhayangkara diperingati tanggal 1 Juli mendatang.",
        {("ziarah", "2024-06-12")},
    ),
    (
        "Apel digelar Rabu (12/6).\nApel itu untuk kesiapan Pilkada pada November 2024 mendatang.",
        {("apel", "2024-06-12")},
    ),
    (
        "Rakor digelar Rabu (12/6).\nAcara bakar batu yang direncanakan sore itu dibatalkan.",
        {("rapat_koordinasi", "2024-06-12"), ("upacara_adat", "None")},
    ),
    (
        "Pelantikan di Aula Bappeda, Rabu (12/6), ditunda.\nApel tetap dilaksanakan di Lapangan Balige.",
        {("pelantikan", "2024-06-12"), ("apel", "None")},
    ),
    (
        "Gubernur melakukan kunjungan kerja, Senin (10/6).\nSelasa (11/6) kunjungan berlanjut ke Balige.",
        {("kunjungan_kerja", "2024-06-10")},
    ),
    (
        "Rakor digelar Rabu (12/6).\nBupati yang dihubungi, Kamis (13/6), berjanji hadir pada pelantikan.",
        {("rapat_koordinasi", "2024-06-12")},
    ),
    (
        "Pemusnahan digelar Rabu (12/6).\nPemusnahan itu dari perkara 3 April 2024.",
        {("pemusnahan_barang_bukti", "2024-06-12")},
    ),
    (
        "Pelantikan digelar Rabu (12/6).\nPelantikan tersebut menyusul SK Nomor 12 tanggal 3 Mei 2024.",
        {("pelantikan", "2024-06-12")},
    ),
    (
        "Rapat koordinasi digelar Rabu (12/6).\nRapat kordinasi tersebut untuk Nataru 23 Desember 2024.",
        {("rapat_koordinasi", "2024-06-12")},
    ),
    (
        "Rakor digelar Rabu (12/6).\nRakor serupa digelar pada Mei 2024.",
        {("rapat_koordinasi", "2024-06-12")},
    ),
    (
        (
            "Festival gondang di Balige dan Laguboti digelar 20 Juni 2024.\n"
            "Festival disepakati dalam rapat persiapan, Selasa (11/6)."
        ),
        {("lomba", "2024-06-20"), ("rapat_persiapan", "2024-06-11")},
    ),
    (
        "Rakor digelar Rabu (12/6).\nSebelum festival, digelar pelantikan juri di Balige, Senin (17/6).",
        {("rapat_koordinasi", "2024-06-12"), ("pelantikan", "2024-06-17")},
    ),
    (
        "Rakor digelar Rabu (12/6).\nPada hari yang sama, Pemkab Toba juga melaksanakan sosialisasi.",
        {("rapat_koordinasi", "2024-06-12"), ("sosialisasi", "2024-06-12")},
    ),
    (
        "Peresmian jembatan digelar Rabu (12/6).\nSetelah itu, dilanjutkan dengan meninjau Pasar Balige.",
        {("peresmian", "2024-06-12")},
    ),
    (
        "Upacara digelar Rabu (12/6).\nNaskah diserahkan di Ruang Rapat Paripurna DPRD, Selasa (11/6).",
        {("upacara", "2024-06-12")},
    ),
]

ELSEWHERE = (
    "Polres Toba menggelar panen raya di Desa Lumban, Rabu (12/6).\n"
    "Di hari yang sama, Polres Samosir juga menggelar panen raya di Desa Pangururan."
)


def test_what_others_also_hold_elsewhere(extract: Extract) -> None:
    extraction = extract(f"BALIGE, TOBA – {ELSEWHERE}", published=PUBLISHED)
    names = {body.id: body.name for body in extraction.organizations}
    assert [(e.region, str(e.date), [names[o] for o in e.organizers]) for e in extraction.events] == [
        ("12.12", "2024-06-12", ["Polres Toba"]),
        ("12.17", "2024-06-12", ["Polres Samosir"]),
    ]


LABELS = [
    ("Kejari Toba memusnahkan barang bukti narkotika, Rabu (12/6).", "Pemusnahan barang bukti narkotika"),
    ("Barang bukti dimusnahkan di Kejari Toba, Rabu (12/6).", "Pemusnahan barang bukti"),
    ("Bupati Toba melantik lima camat, Rabu (12/6).", "Pelantikan lima camat"),
    ("Rapat paripurna DPRD Toba tentang APBD digelar, Rabu (12/6).", "Rapat paripurna DPRD Toba"),
    ("Peresmian jembatan sendiri ditandai doa, Rabu (12/6).", "Peresmian jembatan"),
]


@pytest.mark.parametrize(("text", "label"), LABELS)
def test_what_the_main_event_is_called(text: str, label: str, extract: Extract) -> None:
    event = main_of(extract, text)
    assert event is not None
    assert event.label == label


PLACES = [
    (
        "Rakor digelar di Halaman Kantor Camat Balige Jl. Merdeka No. 2, Rabu (12/6).",
        "Halaman Kantor Camat Balige",
    ),
    (
        "Panen raya digelar di lahan seluas lima hektare, Rabu (12/6).\nPanen dipusatkan di Desa Lumban.",
        "Desa Lumban",
    ),
    ("Rakor digelar di lapangan, Rabu (12/6).", "lapangan"),
    ("Pelantikan digelar di halaman tengah Istana Negara, Rabu (12/6).", "halaman tengah Istana Negara"),
    (
        "Bupati Toba meninjau longsor di Kecamatan Balige dan Kecamatan Laguboti, Rabu (12/6).",
        "Kecamatan Balige dan Kecamatan Laguboti",
    ),
    ("Bupati Toba meninjau longsor di Kecamatan Balige dan Laguboti.", "Kecamatan Balige dan Laguboti"),
    ("Banjir di Kecamatan Balige ditinjau Bupati Toba.\nPeninjauan dimulai pagi.", "Kecamatan Balige"),
    ("Bupati Toba membuka rakor bagi petani Kecamatan Balige, Rabu (12/6).", None),
    (
        "Bupati Toba meninjau longsor di Kecamatan Balige.\nIa singgah di Aula Gading.",
        "Aula Gading",
    ),
    ("Warga memadati Lapangan Bola untuk mengikuti doa bersama, Rabu (12/6).", "Lapangan Bola"),
    ("Rakor bersama Mendagri diikuti secara virtual dari Aula Dadali, Rabu (12/6).", "Aula Dadali"),
    ("Bupati Toba langsung bergerak ke Desa Lumban.\nDi sana ia menyerahkan bantuan beras.", "Desa Lumban"),
    ("Desa Lumban mendapat kunjungan Gubernur, Rabu (12/6).", "Desa Lumban"),
    ("Pemusnahan digelar di belakang Kantor Kejari Toba, Rabu (12/6).", "belakang Kantor Kejari Toba"),
    ("Ditemui di ruang kerjanya, Camat Balige menyebut rakor digelar Rabu (12/6).", None),
    ("Sekretariat Daerah.\nBupati Toba membuka rakor yang dihadiri seluruh camat, Rabu (12/6).", None),
]


@pytest.mark.parametrize(("text", "place"), PLACES)
def test_where_the_main_event_took_place(text: str, place: str, extract: Extract) -> None:
    event = main_of(extract, text)
    assert event is not None
    assert event.place == place


@pytest.mark.parametrize(("text", "events"), SEVERAL)
def test_further_events(text: str, events: set[tuple[str, str]], extract: Extract) -> None:
    extraction = extract(f"BALIGE, TOBA – {text}", published=PUBLISHED)
    assert {(event.type, str(event.date)) for event in extraction.events} == events
    assert sum(event.main for event in extraction.events) == 1


REGIONS = [
    ("Rakor digelar di Aula Setda Toba, Rabu (12/6).", "12.12"),
    ("Sertijab digelar di Aula Makorem, Kabupaten Bone, Rabu (12/6).", "73.08"),
    ("Bupati Toba menghadiri pelantikan di Kota Medan, Rabu (12/6).", "12.71"),
    ("Bupati Toba menerima tamu dari Kabupaten Samosir dalam rakor, Rabu (12/6).", "12.12"),
    ("Bupati Toba menandatangani MoU di Kantor Gubernur, Rabu (12/6).", "12"),
    ("Sertijab digelar di Gedung Sudirman, Jalan Merdeka, KM 2,5 Palembang, Rabu (12/6).", "16.71"),
    ("Bimtek digelar di Hotel Danau Toba, Medan, Rabu (12/6).", "12.71"),
    ("Bimtek digelar di Hotel Danau Toba, Polonia, Kota Medan, Sumatera Utara, Rabu (12/6).", "12.71"),
    ("Bupati Toba dilantik di halaman Istana Negara, Jakarta, Rabu (12/6).", "31"),
    ("Bupati Toba membuka rakor di Hotel Danau, bersama tamu dari Medan dan Binjai.", "12.12"),
    # a public venue lies where its name says, and an address where its district is
    ("Bupati Toba menghadiri rakor di Pendopo Humbang Hasundutan, Rabu (12/6).", "12.16"),
    ("Kapolres Toba menghadiri sertijab di Mapolres Dairi, Rabu (12/6).", "12.11"),
    ("Gubernur Sumut menghadiri zikir di Masjid Nur, Kecamatan Onan Runggu, Rabu (12/6).", "12.17"),
    ("Bupati Toba membuka rakor di Hotel Dairi Permai, Rabu (12/6).", "12.12"),
]


@pytest.mark.parametrize(("text", "region"), REGIONS)
def test_where_an_event_lies(text: str, region: str, extract: Extract) -> None:
    event = main_of(extract, text)
    assert event is not None
    assert event.region == region
