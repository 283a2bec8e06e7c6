"""Words for events: verbs told passively, vernacular and customary names, and verbs that tell of none."""

from __future__ import annotations

import datetime as dt

import pytest
from laws import Extract

PUBLISHED = dt.date(2024, 6, 13)
"""A Thursday."""

KINDS = [
    # told passively, by whoever did it
    ("Banjir di Desa Gading ditinjau Bupati Tegal, Rabu (12/6).", "kunjungan_kerja"),
    ("Posko banjir disambangi oleh Kapolres Tegal, Rabu (12/6).", "kunjungan_kerja"),
    ("Panti jompo dikunjungi langsung Wakil Bupati Tegal, Rabu (12/6).", "kunjungan_kerja"),
    ("Sebanyak 200 calon haji dilepas Bupati Tegal, Rabu (12/6).", "pelepasan"),
    ("Kesiapan gudang logistik dicek Kapolres Tegal, Rabu (12/6).", "pemantauan"),
    ("Kapolres Tegal menjenguk korban laka di RSUD Suselo, Rabu (12/6).", "kunjungan_kerja"),
    # as people call it
    ("Kodim 0712/Tegal menggelar jagongan di Kedai Waduk, Rabu (12/6).", "dialog"),
    ("Bupati Tegal hadir dalam sambung rasa di Balai Desa Gading, Rabu (12/6).", "dialog"),
    ("Kapolres Tegal menggelar Ngopi Kamtibmas di Kedai Waduk, Rabu (12/6).", "dialog"),
    ("Nelayan Tegal menggelar sedekah laut di Pantai Larangan, Rabu (12/6).", "upacara_adat"),
    ("Acara merti dusun di Dusun Kemiri dihadiri Bupati Tegal, Rabu (12/6).", "upacara_adat"),
    ("Temu kangen purnawirawan digelar di Makodim, Rabu (12/6).", "silaturahmi"),
    ("Pembagian beras kepada nelayan dilakukan di Pelabuhan Tegalsari, Rabu (12/6).", "penyerahan_bantuan"),
    ("Bupati Tegal menghadiri penganugerahan desa wisata, Rabu (12/6).", "penghargaan"),
    ("Bupati Tegal menemui Gubernur di Rumah Jabatan Gubernur, Rabu (12/6).", "audiensi"),
    ("Menteri Perhubungan tiba di Bandara Tegal, Rabu (12/6).", "kunjungan_kerja"),
    ("Bupati Tegal turun langsung ke lokasi longsor di Desa Sigedong, Rabu (12/6).", "kunjungan_kerja"),
    ("Pemkab Tegal menggelar Rakorpimda di Ruang Pola, Rabu (12/6).", "rakor_forkopimda"),
    ("Satpol PP Tegal melakukan penertiban pedagang di Pasar Slawi, Rabu (12/6).", "patroli"),
    ("Bupati Tegal yang sudah tiba di pelabuhan menggelar doa bersama, Rabu (12/6).", "doa_bersama"),
    # what is looked at is the event
    ("Bupati Tegal mendatangi acara launching kampung siaga, Rabu (12/6).", "peluncuran"),
    # what it is joined with is not the main one
    ("Bakti sosial yang dirangkaikan dengan Safari Ramadan digelar, Rabu (12/6).", "bakti_sosial"),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_the_kind_of_an_event(text: str, kind: str, extract: Extract) -> None:
    events = [event for event in extract(f"SLAWI, TEGAL – {text}", published=PUBLISHED).events if event.main]
    assert [event.type for event in events] == [kind]


NONE = [
    "Tim Pemkab Tegal rutin memantau pasar. Stok aman, kata Camat Slawi Wahyu Adi.",
    "Pantai itu banyak dikunjungi wisatawan. Camat Slawi Wahyu Adi senang.",
    "Beras medium dilepas Rp12 ribu per kilogram. Camat Slawi Wahyu Adi memaklumi.",
    "Selain memantau, petugas rajin berbincang dengan pedagang. Camat Slawi Wahyu Adi memuji.",
    "Keputusan itu perlu ditinjau ulang Bupati Tegal. Camat Slawi Wahyu Adi setuju.",
]


@pytest.mark.parametrize("text", NONE)
def test_a_verb_of_habit_or_of_nobody_tells_of_no_event(text: str, extract: Extract) -> None:
    extraction = extract(f"SLAWI, TEGAL – {text}", published=PUBLISHED)
    assert [person.name for person in extraction.persons] == ["Wahyu Adi"]
    assert not extraction.events


NAMES = [
    "Titik Imam Wahyuni",
    "Agung Dharma",
    "Sri Kasih Utami",
    "Fitri Anugerah",
    "Abdul Kader",
    "Dana Gita",
    "Rohani Via",
]


@pytest.mark.parametrize("name", NAMES)
def test_names_that_are_words_for_events_stay_names(name: str, extract: Extract) -> None:
    extraction = extract(f"SLAWI, TEGAL – Rakor digelar Rabu (12/6). Hadir Camat Slawi {name}.")
    assert [person.name for person in extraction.persons] == [name]


UNKNOWN = [
    ("Mapag tirta Desa Gading digelar warga di Balai Desa Gading, Rabu (12/6).", "Mapag tirta Desa Gading"),
    ("Ngunduh banyu berlangsung di Waduk Cacaban, Rabu (12/6).", "Ngunduh banyu"),
    ("Warga menggelar ngunduh banyu di Waduk Cacaban, Rabu (12/6).", "Ngunduh banyu"),
    ("Kamis lalu sepi. Rukun tani dihelat di Balai Desa Gading, Rabu (12/6).", "Rukun tani"),
    ("Pemkab Tegal mengadakan temu tani di Aula Dadali, Rabu (12/6).", "Temu tani"),
]


@pytest.mark.parametrize(("text", "label"), UNKNOWN)
def test_what_was_held_on_a_day_at_a_place_is_an_event_by_any_name(
    text: str, label: str, extract: Extract
) -> None:
    extraction = extract(f"SLAWI, TEGAL – {text} Hadir Camat Slawi Wahyu Adi.", published=PUBLISHED)
    (event,) = extraction.events
    assert (event.type, event.label, str(event.date)) == ("kegiatan", label, "2024-06-12")
    assert [entry.mode for entry in extraction.participations][-1:] == ["attended"]


UNHELD = [
    "Ngunduh banyu akan digelar di Waduk Cacaban, Rabu (19/6).",
    "Ngunduh banyu digelar di Waduk Cacaban.",
    "Ngunduh banyu digelar Rabu (12/6).",
    "“Ngunduh banyu digelar di Waduk Cacaban, Rabu (12/6),” kata Camat Slawi Wahyu Adi.",
    "Warga berkumpul di Waduk Cacaban, Rabu (12/6).",
]


@pytest.mark.parametrize("text", UNHELD)
def test_an_unknown_event_needs_a_verb_a_day_and_a_place(text: str, extract: Extract) -> None:
    extraction = extract(f"SLAWI, TEGAL – {text} Camat Slawi Wahyu Adi senang.", published=PUBLISHED)
    assert [person.name for person in extraction.persons] == ["Wahyu Adi"]
    assert not extraction.events


def test_the_main_mention_is_not_the_one_told_with_an_unknown_yesterday(extract: Extract) -> None:
    text = (
        "MARABAHAN – Sejumlah barang bukti dimusnahkan Kejaksaan Negeri Barito Kuala. Tempatnya di halaman "
        "kantor, Rabu (12/6/2024).\n“Ini dari perkara Mei 2023,” ujar Kajari selepas pemusnahan, kemarin."
    )
    (event,) = extract(text).events
    assert str(event.date) == "2024-06-12"
