"""Where an event takes place: where the words of a place begin and end."""

from __future__ import annotations

import pytest
from laws import Extract

PLACES = [
    ("Rakor digelar di Aula Setda Toba, Rabu (12/6).", "Aula Setda Toba"),
    ("Rakor digelar di aula Kantor Bupati Toba, Rabu (12/6).", "aula Kantor Bupati Toba"),
    ("Rakor bertempat di Gedung Serbaguna Balige, Rabu (12/6).", "Gedung Serbaguna Balige"),
    ("Apel digelar di Lapangan Sisingamangaraja Balige, Rabu (12/6).", "Lapangan Sisingamangaraja Balige"),
    ("Apel digelar di halaman Mapolres Toba, Rabu (12/6).", "halaman Mapolres Toba"),
    ("Apel berlangsung di Mapolres Toba, Rabu (12/6).", "Mapolres Toba"),
    ("Apel dipusatkan di Alun-alun Blora, Rabu (12/6).", "Alun-alun Blora"),
    ("Rakor digelar di Hotel Danau Permai, Rabu (12/6).", "Hotel Danau Permai"),
    ("Rakor digelar di hotel Danau Permai pada Rabu (12/6).", "hotel Danau Permai"),
    ("Rakor, Rabu (12/6), digelar di Ruang Rapat Kantor Camat Balige.", "Ruang Rapat Kantor Camat Balige"),
    ("Rakor digelar di Pendopo Kabupaten Wajo yang dihadiri camat.", "Pendopo Kabupaten Wajo"),
    ("Rakor digelar di rumah jabatan Bupati Wajo, Rabu (12/6).", "rumah jabatan Bupati Wajo"),
    ("Zikir digelar di Masjid Agung Sengkang, Rabu (12/6).", "Masjid Agung Sengkang"),
    ("Panen raya digelar di Desa Suka Maju, Kecamatan Tempe, Rabu (12/6).", "Desa Suka Maju"),
    ("Rakor digelar di Auditorium Pemkab Banyuasin Rabu (12/6).", "Auditorium Pemkab Banyuasin"),
    ("Upacara digelar di Stadion Marilonga Ende, Rabu (12/6).", "Stadion Marilonga Ende"),
    ("Rakor digelar di Balai Kota Kupang, Rabu (12/6).", "Balai Kota Kupang"),
    (
        "Rakor digelar di Aula Lantai II Kantor Bupati Sikka, Rabu (12/6).",
        "Aula Lantai II Kantor Bupati Sikka",
    ),
    ("Rakor digelar Rabu (12/6).", None),
    ("Rakor digelar di Gedung Serba Guna Balige, Rabu (12/6).", "Gedung Serba Guna Balige"),
    ("Aksi damai digelar di depan Kantor DPRD Toba, Rabu (12/6).", "depan Kantor DPRD Toba"),
    ("Kapolres melakukan sambang dengan mengunjungi Mako Polsek Balige.", "Mako Polsek Balige"),
    ("Panen digelar di lahan warga di Desa Suka Maju, Rabu (12/6).", "Desa Suka Maju"),
    ("Upacara digelar di Pangkalan TNI AL (Lanal) Nias, Rabu (12/6).", "Pangkalan TNI AL (Lanal) Nias"),
    ("Rakor dibuka Bupati Toba. Polres Toba siap membantu.", None),
]


@pytest.mark.parametrize(("text", "place"), PLACES)
def test_the_place_of_an_event(text: str, place: str | None, extract: Extract) -> None:
    (event,) = extract(f"BALIGE, TOBA – {text}").events
    assert event.place == place
