"""Places: regions with and without their level, districts, villages, seats."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from petakuasa.extract.page import Page
from petakuasa.extract.pipeline import Pipeline

Read = Callable[[str], Page]

REGIONS = [
    # the text, how much of it, the level that it says, the regions that it may mean
    ("Kabupaten Paser hadir", "Kabupaten Paser", "regency", ["Kabupaten Paser"]),
    ("Kab. Paser hadir", "Kab. Paser", "regency", ["Kabupaten Paser"]),
    ("kabupaten Sikka hadir", "kabupaten Sikka", "regency", ["Kabupaten Sikka"]),
    ("KABUPATEN WAJO HADIR", "KABUPATEN WAJO", "regency", ["Kabupaten Wajo"]),
    (
        "Kabupaten Kotawaringin Timur (Kotim) hadir",
        "Kabupaten Kotawaringin Timur (Kotim)",
        "regency",
        ["Kabupaten Kotawaringin Timur"],
    ),
    ("Kota Bontang hadir", "Kota Bontang", "city", ["Kota Bontang"]),
    ("Kotamadya Ternate hadir", "Kotamadya Ternate", "city", ["Kota Ternate"]),
    ("Provinsi Maluku Utara hadir", "Provinsi Maluku Utara", "province", ["Provinsi Maluku Utara"]),
    ("Propinsi Bengkulu hadir", "Propinsi Bengkulu", "province", ["Provinsi Bengkulu"]),
    ("Kabupaten Bogor hadir", "Kabupaten Bogor", "regency", ["Kabupaten Bogor"]),
    ("Kota Bogor hadir", "Kota Bogor", "city", ["Kota Bogor"]),
    # bare names
    ("Paser hadir", "Paser", None, ["Kabupaten Paser"]),
    ("Kotim hadir", "Kotim", None, ["Kabupaten Kotawaringin Timur"]),
    ("Kaltim hadir", "Kaltim", None, ["Provinsi Kalimantan Timur"]),
    ("Sumatera Utara hadir", "Sumatera Utara", None, ["Provinsi Sumatera Utara"]),
    ("Bogor hadir", "Bogor", None, ["Kabupaten Bogor", "Kota Bogor"]),
    ("Tolitoli hadir", "Tolitoli", None, ["Kabupaten Toli-Toli"]),
    ("Lubuk Linggau hadir", "Lubuk Linggau", None, ["Kota Lubuk Linggau"]),
    ("Jayawijaya hadir", "Jayawijaya", None, ["Kabupaten Jayawijaya"]),
    # seats
    ("Sampit hadir", "Sampit", None, ["Kabupaten Kotawaringin Timur"]),
    ("Balige hadir", "Balige", None, ["Kabupaten Toba"]),
    ("Sengkang hadir", "Sengkang", None, ["Kabupaten Wajo"]),
    ("Tanah Grogot hadir", "Tanah Grogot", None, ["Kabupaten Paser"]),
    # abbreviations of the article's own
    ("Penajam Paser Utara (PPU) hadir", "Penajam Paser Utara (PPU)", None, ["Kabupaten Penajam Paser Utara"]),
    ("Penajam Pasar Utara (PPU) hadir", "Penajam Pasar Utara (PPU)", None, ["Kabupaten Penajam Paser Utara"]),
]


@pytest.mark.parametrize(("text", "words", "level", "regions"), REGIONS)
def test_a_region_is_read(
    text: str, words: str, level: str | None, regions: list[str], page: Read, pipeline: Pipeline
) -> None:
    read = page(text)
    place = pipeline._actors.places.parse(read, 0)
    assert place is not None
    assert read.tokens.quote(place.first, place.last) == words
    assert place.level == level
    assert sorted(region.full_name for region in place.regions) == sorted(regions)


def test_a_seat_is_marked(page: Read, pipeline: Pipeline) -> None:
    places = [pipeline._actors.places.parse(page(name), 0) for name in ("Sampit", "Paser")]
    assert [place and place.capital for place in places] == [True, False]


LOCAL = [
    ("Kecamatan Long Ikis hadir", "Kecamatan Long Ikis", "district", ["64.01"]),
    ("Kec. Long Ikis hadir", "Kec. Long Ikis", "district", ["64.01"]),
    ("kecamatan Balige hadir", "kecamatan Balige", "district", ["12.12"]),
    ("Distrik Wamena hadir", "Distrik Wamena", "district", ["95.01"]),
    ("Kapanewon Sleman hadir", "Kapanewon Sleman", "district", ["34.04"]),
    ("Desa Tanjung Rejo, Kecamatan Long Ikis", "Desa Tanjung Rejo", "village", []),
    ("Desa Maju hadir", "Desa Maju", "village", []),
    ("Kelurahan Sidodadi hadir", "Kelurahan Sidodadi", "village", []),
    ("Gampong Lam Teumen hadir", "Gampong Lam Teumen", "village", []),
    ("Nagari Koto Tangah hadir", "Nagari Koto Tangah", "village", []),
    ("Kampung Yobeh hadir", "Kampung Yobeh", "village", []),
]


@pytest.mark.parametrize(("text", "words", "level", "parents"), LOCAL)
def test_a_district_or_a_village_is_read(
    text: str, words: str, level: str, parents: list[str], page: Read, pipeline: Pipeline
) -> None:
    read = page(text)
    place = pipeline._actors.places.parse(read, 0)
    assert place is not None
    assert read.tokens.quote(place.first, place.last) == words
    assert place.level == level
    assert set(parents) <= {region.parent for region in place.regions}


NO_PLACES = [
    "Kota itu ramai",
    "desa itu ramai",
    "kabupaten itu luas",
    "Rapat dimulai",
    "batu itu besar",
    "Kecamatan",
]


@pytest.mark.parametrize("text", NO_PLACES)
def test_words_that_name_no_place(text: str, page: Read, pipeline: Pipeline) -> None:
    assert pipeline._actors.places.parse(page(text), 0) is None


VILLAGES_BEFORE_NAMES = [
    ("Kepala Desa Suka Maju Wiryo Sastro hadir di Desa Suka Maju, Rabu.", 1, "Desa Suka Maju"),
    ("Lurah Tanjung Agung Hamdan Lubis hadir. Kelurahan Tanjung Agung ramai.", 1, "Tanjung Agung"),
    (
        "Sekretaris Desa Tanjung Rejo Wiryo Sastro, S.Sos hadir.",
        1,
        "Desa Tanjung Rejo",
    ),
]


@pytest.mark.parametrize(("text", "index", "words"), VILLAGES_BEFORE_NAMES)
def test_a_village_ends_where_the_name_begins(
    text: str, index: int, words: str, page: Read, pipeline: Pipeline
) -> None:
    read = page(text)
    place = pipeline._actors.places.parse(read, index, of_village=True)
    assert place is not None
    assert read.tokens.quote(place.first, place.last) == words


def test_an_abbreviation_holds_for_its_article(page: Read, pipeline: Pipeline) -> None:
    read = page("Kecamatan Matan Hilir Selatan (MHS) ramai. Camat MHS hadir.")
    places = pipeline._actors.places
    first = places.parse(read, 0)
    again = places.parse(read, 10, of_district=True)
    assert first is not None
    assert again is not None
    assert (read.word(10), again.name) == ("MHS", first.name)
