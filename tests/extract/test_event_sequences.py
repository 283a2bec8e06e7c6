"""Events that an article tells one after the other, and what is none: where people went on to, what is one
more, what is planned, unwanted or only spoken of."""

from __future__ import annotations

import datetime as dt

import pytest
from laws import Extract

PUBLISHED = dt.date(2024, 6, 13)
"""A Thursday."""

MOVES = [
    (
        (
            "Kapolres Sikka menjemput tamu dalam penyambutan di Bandara Frans Seda, Rabu (12/6).\n"
            "Dari bandara, rombongan menuju Gedung Sikka Convention guna mengikuti tatap muka tokoh adat."
        ),
        {("penyambutan", None), ("silaturahmi", "Gedung Sikka Convention")},
    ),
    (
        (
            "Upacara hari jadi digelar di Lapangan Simpang Lima, Rabu (12/6).\n"
            "Bupati lalu berpindah ke Gedung DPRD Kampar untuk menghadiri rapat paripurna."
        ),
        {("upacara", "Lapangan Simpang Lima"), ("rapat_paripurna", "Gedung DPRD Kampar")},
    ),
    (
        (
            "Pelantikan digelar di Kantor Gubernur, Rabu (12/6).\n"
            "Setelah pelantikan, Wali Kota Tual membuka rapat paripurna yang berlangsung di Gedung DPRD Tual."
        ),
        {("pelantikan", "Kantor Gubernur"), ("rapat_paripurna", "Gedung DPRD Tual")},
    ),
    (
        (
            "Serah terima jabatan digelar di Mapolda Jateng, Rabu (12/6).\n"
            "Sorenya Kapolres memasuki halaman Mapolres Blora disambut tradisi pedang pora."
        ),
        {("sertijab", "Mapolda Jateng"), ("penyambutan", "Mapolres Blora")},
    ),
    (
        (
            "Apel digelar di Lapangan Tugu, Rabu (12/6).\n"
            "Rombongan melanjutkan perjalanan ke Masjid Agung Bima untuk doa bersama."
        ),
        {("apel", "Lapangan Tugu"), ("doa_bersama", "Masjid Agung Bima")},
    ),
]


@pytest.mark.parametrize(("text", "events"), MOVES)
def test_whoever_goes_on_elsewhere_goes_to_another_event(
    text: str, events: set[tuple[str, str | None]], extract: Extract
) -> None:
    extraction = extract(text, published=PUBLISHED)
    found = {event.type: event for event in extraction.events}
    assert set(found) == {kind for kind, _ in events}
    assert all(found[kind].place == place for kind, place in events if place is not None)
    assert {str(event.date) for event in extraction.events} == {"2024-06-12"}


FURTHER = [
    # a time of its own, though nothing tells where the first took place
    (
        (
            "Pangdam melakukan kunjungan kerja ke Kutai, Rabu (12/6).\n"
            "Sorenya Pangdam melakukan penanaman pohon di Telaga Biru."
        ),
        ["kunjungan_kerja", "penanaman_pohon"],
    ),
    # prepared in a meeting
    (
        (
            "Gubernur akan membuka MTQ di Lapangan Agatis, Sabtu (15/6).\n"
            "Persiapan dibahas dalam rapat di Kantor Gubernur, Selasa (11/6)."
        ),
        ["lomba", "rapat"],
    ),
    # the same kind, where people went on to
    (
        (
            "Upacara kemerdekaan digelar di Lapangan Setda, Rabu (12/6).\n"
            "Sesudah itu Bupati pindah ke Gedung Arumsari untuk mengikuti upacara dari Jakarta."
        ),
        ["upacara", "upacara"],
    ),
    # one more on the same day, told by its own verb
    (
        "Safari Ramadan digelar di Desa Datahu, Rabu (12/6).\nHari ini Gubernur juga melantik Wali Kota.",
        ["safari_ramadan", "pelantikan"],
    ),
    (
        (
            "Musrenbang digelar di Meunasah Lampoh, Rabu (12/6).\n"
            "Pada hari yang sama gampong juga melaksanakan kegiatan sosialisai vaksin."
        ),
        ["musrenbang", "sosialisasi"],
    ),
    # another of the kind, elsewhere
    (
        (
            "Bupati memanen ikan di Desa Talang Pangeran, Rabu (12/6).\n"
            "Pekan lalu, Kamis (6/6), panen serupa berlangsung di Desa Ulak Kemang."
        ),
        ["panen_raya", "panen_raya"],
    ),
    # what the rest prepares
    (
        (
            "Rencana kunjungan kerja Kapolda ke Murung mulai disiapkan.\n"
            "Pemkab membahas penyambutannya dalam rapat koordinasi di aula Setda, Rabu (12/6)."
        ),
        ["rapat_koordinasi", "kunjungan_kerja"],
    ),
    # two to come in one sentence
    (
        (
            "Serah terima jabatan Pangdam digelar di Makodam, Rabu (12/6).\n"
            "Pukul 13.00 Wita masih dijadwalkan tradisi pelepasan, dan pukul 19.00 malam nanti pisah sambut."
        ),
        ["sertijab", "pelepasan", "sertijab"],
    ),
    # afterwards, at an hour of its own
    (
        (
            "Apel siaga digelar Polres Bima, Rabu (12/6).\n"
            "Lalu, pada pukul 10.30 WITA, Kapolres Bima bersama Sekda Bima mengecek gudang logistik."
        ),
        ["apel", "pemantauan"],
    ),
    ("Apel siaga digelar Polres Bima, Rabu (12/6).\nUsai apel, Kapolres Bima mengecek kendaraan.", ["apel"]),
    # a visit by those who had met
    (
        (
            "Rapat pengamanan dipimpin Dandim di Aula Kantor Bupati, Rabu (12/6).\n"
            "Selesai rapat itu, mereka langsung meninjau lokasi pendaratan."
        ),
        ["kunjungan_kerja", "rapat"],
    ),
    (
        (
            "Dialog pemuda digelar di Aula Wawo, Rabu (12/6).\n"
            "Habis dialog, Bupati Bima mengunjungi korban banjir."
        ),
        ["dialog", "kunjungan_kerja"],
    ),
    # who is to come, for whom the rest prepares
    (
        (
            "Pemkab Bima bersiap menyambut Menteri Pertanian yang dijadwalkan datang pada Selasa (18/6).\n"
            "Rapat dipimpin Sekda di Ruang Pola, Rabu (12/6)."
        ),
        ["kunjungan_kerja", "rapat"],
    ),
    # in the evening of that day
    (
        (
            "Rapat paripurna DPRD Bima digelar Rabu (12/6).\n"
            "Pada malam harinya Bupati menjamu tamu dalam ramah tamah di Pendopo Bupati."
        ),
        ["rapat_paripurna", "silaturahmi"],
    ),
    # by others, elsewhere
    (
        (
            "Turnamen voli dibuka Bupati Bima di GOR Mbojo, Rabu (12/6).\n"
            "Di tempat terpisah, Wakil Bupati Bima menghadiri panen raya di Desa Sila."
        ),
        ["lomba", "panen_raya"],
    ),
    # spoken of, not held
    (
        (
            "Ziarah digelar di TMP Kusuma, Rabu (12/6).\n"
            "Kapolres seusai menabur bunga menerangkan puncak hari Bhayangkara dan ziarah di Desa Lepadi."
        ),
        ["ziarah"],
    ),
    # long ago
    (
        (
            "Ramah tamah digelar di Aula Sorek, Rabu (12/6).\n"
            "Danrem bercerita, setelah kunjungan pertama ia pernah ikut latihan di Desa Teluk Meranti."
        ),
        ["silaturahmi"],
    ),
]


@pytest.mark.parametrize(("text", "kinds"), FURTHER)
def test_which_events_an_article_tells(text: str, kinds: list[str], extract: Extract) -> None:
    extraction = extract(f"DOMPU – {text}", published=PUBLISHED)
    assert sorted(event.type for event in extraction.events) == sorted(kinds)


PASSING = [
    "Bupati terpilih dilantik Gubernur di Aula Rimba, Rabu (12/6).\nGubernur dilantik 2 Mei 2023 lalu.",
    "Pelantikan camat digelar di Pendopo, Rabu (12/6).\nSebagai lurah ia dilantik pada 3 April 2022 silam.",
    "Panen raya digelar di Desa Sale, Rabu (12/6).\nPetani panen padi 5 Maret 2024 lalu.",
]


@pytest.mark.parametrize("text", PASSING)
def test_what_is_told_in_passing_of_the_past_is_no_further_event(text: str, extract: Extract) -> None:
    (event,) = extract(f"RENGAT – {text}", published=PUBLISHED).events
    assert str(event.date) == "2024-06-12"


def test_a_preparation_has_not_the_day_and_place_of_what_it_prepares(extract: Extract) -> None:
    text = (
        "RAHA – Pemkab Muna menggelar rapat persiapan penjemputan tamu yang direncanakan pada Jumat (21/6) "
        "di Pelabuhan Nusantara.\nRapat dipimpin Sekda Muna di aula Setda, Rabu (12/6)."
    )
    (event,) = extract(text, published=PUBLISHED).events
    assert (event.type, str(event.date), event.place, event.status) == (
        "rapat_persiapan",
        "2024-06-12",
        "aula Setda",
        "held",
    )


UNHELD = [
    (
        "Kapolda meminta warga tidak melakukan pawai. Ia melakukan kunjungan kerja, Rabu (12/6).",
        "kunjungan_kerja",
    ),
    ("Kapolres Kudus: Hindari Pawai dan Konvoi\nKapolres memimpin apel di Mapolres, Rabu (12/6).", "apel"),
    ("Polres melarang konvoi kelulusan. Sosialisasi digelar di SMA Jati, Rabu (12/6).", "sosialisasi"),
    ("Tanpa menggelar upacara, sertijab dilakukan di Aula Polres, Rabu (12/6).", "sertijab"),
    ("Jangan menggelar takbiran keliling, pesan Camat dalam rakor, Rabu (12/6).", "rapat_koordinasi"),
]


@pytest.mark.parametrize(("text", "kind"), UNHELD)
def test_what_is_not_to_be_is_no_event(text: str, kind: str, extract: Extract) -> None:
    extraction = extract(text, published=PUBLISHED)
    assert [event.type for event in extraction.events] == [kind]


KINDS = [
    # a name, its long form and its short one
    ("Upacara peringatan Hari Ulang Tahun (HUT) Kabupaten Buton digelar, Rabu (12/6).", "upacara"),
    ("Upacara Hari Ulang Tahun (HUT) TNI digelar di Tual, Rabu (12/6).", "upacara"),
    # what a session is about
    ("Rapat paripurna DPRD dengan agenda LKPJ Bupati digelar, Rabu (12/6).", "rapat_paripurna"),
    ("Rapat Paripurna LKPJ Batal\nPimpinan sidang DPRD menutup sidang, Rabu (12/6).", "rapat_paripurna"),
    # whoever receives a visit
    ("Bupati menyambut kunjungan Kapolda di pendopo, Rabu (12/6), dengan tepung tawar.", "kunjungan_kerja"),
    ("Wali Kota menerima kunjungan Danlantamal, Rabu (12/6).", "kunjungan_kerja"),
    ("Bupati menandatangani prasasti peresmian Pasar Baru, Rabu (12/6).", "peresmian"),
    ("Kejari Buol mengekspos kasus dana desa, Rabu (12/6).", "press_release"),
    ("Kapolsek membagikan takjil di Simpang Lima, Rabu (12/6).", "penyerahan_bantuan"),
    ("Pemkab menghelat pentas wayang di alun-alun, Rabu (12/6).", "pagelaran"),
    ("Gubernur menyerahkan SK Plh Bupati di Gedung Jayasabha, Rabu (12/6).", "pelantikan"),
    ("Kapolres melaksanakan persembahyangan bersama di Pura Desa Ubung, Rabu (12/6).", "doa_bersama"),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_the_kind_of_an_event(text: str, kind: str, extract: Extract) -> None:
    (event,) = extract(text, published=PUBLISHED).events
    assert event.type == kind


DAYS = [
    # a day in a sentence of its own
    ("Bupati membuka musrenbang di aula Bappeda. Rabu (12/6).", "2024-06-12"),
    ("Kapolres memimpin apel di Mapolres. Pada Rabu, (12/6) pagi.", "2024-06-12"),
    # the weekday tells it
    ("Polda menggelar pemusnahan hasil 20 Mei s/d 10 Juni 10 Juni 2024, Rabu (12/6/2024).", "2024-06-12"),
    ("Rapat pleno dibuka Ketua KPU, Rabu/12 Juni 2024 malam.", "2024-06-12"),
    # what it had been
    ("Pelantikan yang semula direncanakan Kamis (6/6) dimajukan menjadi Rabu (5/6).", "2024-06-05"),
    # what a clause of its own tells
    ("Dalam rapat paripurna diberitahukan bahwa Bupati berhenti pada 17 Juni 2024.", None),
    ("Lewat sosialisasi Camat menyebut warga akan pindah pada 20 Mei 2024.", None),
    ("Sosialisasi warga yang akan pindah digelar di balai desa, Rabu (12/6).", "2024-06-12"),
    # a decree's
    (
        "Pelantikan diawali pembacaan keputusan Menteri Nomor 131.9-51 tahun 2024 tanggal 3 Juni 2024.",
        None,
    ),
    ("Pelantikan didasarkan pada surat No 5 tahun 2024 tanggal 3 Juni 2024.", None),
    # what is to come is told later
    (
        (
            "Gubernur pekan depan rencananya melantik penjabat bupati. Itu dikatakan Sekda, Senin (10/6).\n"
            "Pelantikan akan dilangsungkan pada 20 Juni 2024 mendatang."
        ),
        "2024-06-20",
    ),
]


@pytest.mark.parametrize(("text", "day"), DAYS)
def test_the_day_of_an_event(text: str, day: str | None, extract: Extract) -> None:
    (event,) = extract(text, published=PUBLISHED).events
    assert (event.date and str(event.date)) == day


PLACES = [
    ("Rakor digelar digedung Serbaguna Bobong, Rabu (12/6).", "gedung Serbaguna Bobong"),
    ("Konferensi pers yang digelar dihalaman Mapolres Siak, Rabu (12/6).", "halaman Mapolres Siak"),
    ("Rapat paripurna berlangsung diruang Paripurna DPRD Sula.", "ruang Paripurna DPRD Sula"),
    ("Bimtek dibuka Rabu (12/6). Kegiatan ini digelar di D’Rinjani Resort.", "D’Rinjani Resort"),
    ("Rapat pleno dibuka Rabu (12/6). Rapat dilangsungkan di Kristal Ballroom.", "Kristal Ballroom"),
    ("Safari Ramadan digelar, tepatnya di Mesjid Taqwa Muara.", "Mesjid Taqwa Muara"),
    ("Rakor digelar Rabu (12/6) di Gazebo Taman Sari.", "Gazebo Taman Sari"),
    ("Ziarah ke Makam Panglima Burhan dipimpin Wakapolres, Rabu (12/6).", "Makam Panglima Burhan"),
    # a place that is the subject
    ("Rabu (12/6), Kantor Camat Wania menjadi tempat rapat soal pos jaga.", "Kantor Camat Wania"),
    ("Lapangan Hasan Aroeboesman menjadi lokasi upacara, Rabu (12/6).", "Lapangan Hasan Aroeboesman"),
    # a town, where nothing more is told
    ("Penjabat bupati dilantik Gubernur di Semarang, Kamis (13/6).", "Semarang"),
    ("Bupati menghadiri rakornas di Denpasar, Rabu (12/6).", "Denpasar"),
    ("Rakor dihadiri tamu dari Denpasar, Rabu (12/6).", None),
]


@pytest.mark.parametrize(("text", "place"), PLACES)
def test_the_place_of_an_event(text: str, place: str | None, extract: Extract) -> None:
    (event,) = extract(text, published=PUBLISHED).events
    assert event.place == place
