"""Dates as the press prints them, and the year that it leaves out."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from petakuasa.extract.dates import times
from petakuasa.extract.pipeline import Pipeline
from petakuasa.extract.years import DateMention
from tables import wrong

PUBLISHED = dt.date(2024, 6, 13)
"""A Thursday."""
NEW_YEAR = dt.date(2025, 1, 2)


def read(pipeline: Pipeline, text: str, published: dt.date | None) -> list[DateMention]:
    return pipeline._dates(pipeline._tokenizer(text), published)


def days(pipeline: Pipeline, text: str, published: dt.date | None) -> list[str]:
    """Each date as ISO, with its last day after a stroke, `?` where it stays open."""
    found = read(pipeline, text, published)
    return [
        (date.date.isoformat()[: 7 if date.precision == "month" else 10] if date.date else "?")
        + (f"/{date.until.isoformat()}" if date.until else "")
        for date in found
    ]


WITH_YEAR = [
    ("Apel digelar Rabu (12/6/2024).", ["2024-06-12"]),
    ("Apel digelar Rabu (12/06/24) pagi.", ["2024-06-12"]),
    ("Apel digelar Rabu, 12 Juni 2024.", ["2024-06-12"]),
    ("Apel digelar pada tanggal 12 Juni 2024.", ["2024-06-12"]),
    ("Apel digelar Rabu (12 Juni 2024).", ["2024-06-12"]),
    ("Apel digelar Rabu 12/6/2024.", ["2024-06-12"]),
    ("Apel digelar Rabu, 12-06-2024.", ["2024-06-12"]),
    ("Apel digelar Rabu (12.6.2024).", ["2024-06-12"]),
    ("Apel digelar Jum'at (14/6/2024).", ["2024-06-14"]),
    ("Apel digelar Jumat, 14 Jun 2024.", ["2024-06-14"]),
    ("Apel digelar Ahad, 1 Desember 2024.", ["2024-12-01"]),
    ("Apel digelar Senin, 4 Nopember 2024.", ["2024-11-04"]),
    ("Apel digelar Kamis (29/2/2024).", ["2024-02-29"]),
    ("APEL DIGELAR RABU, 12 JUNI 2024.", ["2024-06-12"]),
    ("Apel digelar Rabu\u00a0(12/6/2024).", ["2024-06-12"]),
]

WITHOUT_YEAR = [
    ("Apel digelar Rabu (12/6).", PUBLISHED, ["2024-06-12"]),
    ("Apel digelar Rabu, 12 Juni.", PUBLISHED, ["2024-06-12"]),
    ("Pelantikan dijadwalkan Senin (1/7).", PUBLISHED, ["2024-07-01"]),
    ("Festival digelar 20-24 Agustus mendatang.", PUBLISHED, ["2024-08-20/2024-08-24"]),
    ("Rapat digelar 20 Desember lalu.", PUBLISHED, ["2023-12-20"]),
    ("Upacara digelar Sabtu (17/8).", dt.date(2024, 8, 18), ["2024-08-17"]),
    ("Apel digelar Selasa (31/12).", NEW_YEAR, ["2024-12-31"]),
    ("Pelantikan digelar Senin (6/1).", dt.date(2024, 12, 30), ["2025-01-06"]),
    ("Apel digelar Jumat (15/12) tahun lalu.", PUBLISHED, ["2023-12-15"]),
    ("Apel digelar Selasa (28/11). Pemilu 2024 sudah dekat.", None, ["2023-11-28"]),
    ("Apel digelar Kamis (29/2) jelang Pemilu 2024.", None, ["2024-02-29"]),
    ("Pemilihan digelar 27 November di seluruh TPS Pilkada 2024.", None, ["2024-11-27"]),
    ("Apel digelar Selasa (28/11).", None, ["?"]),
    ("Apel digelar 28 November.", None, ["?"]),
]

RANGES = [
    ("Festival digelar Senin-Rabu (10-12/6/2024).", ["2024-06-10/2024-06-12"]),
    ("Festival digelar Senin hingga Rabu (10-12/6).", ["2024-06-10/2024-06-12"]),
    ("Festival digelar 10-12 Juni 2024.", ["2024-06-10/2024-06-12"]),
    ("Festival digelar tanggal 10-12 Juni.", ["2024-06-10/2024-06-12"]),
    ("Festival digelar 10 – 12 Juni 2024.", ["2024-06-10/2024-06-12"]),
    ("Festival digelar 10 hingga 12 Juni 2024.", ["2024-06-10/2024-06-12"]),
    ("Festival digelar 10 sampai 12 Juni.", ["2024-06-10/2024-06-12"]),
    ("Festival digelar Senin dan Selasa (10-11/6/2024).", ["2024-06-10/2024-06-11"]),
    ("Festival digelar 10 s.d. 12 Juni 2024.", ["2024-06-10/2024-06-12"]),
    ("Festival digelar 10 s/d 12 Juni 2024.", ["2024-06-10/2024-06-12"]),
    ("Festival digelar 30 Mei hingga 2 Juni 2024.", ["2024-05-30/2024-06-02"]),
    ("Festival digelar 30 Mei - 2 Juni 2024.", ["2024-05-30/2024-06-02"]),
    ("Festival digelar 11 dan 12 Juni 2024.", ["2024-06-11/2024-06-12"]),
    ("Festival digelar 30 Desember 2023 - 1 Januari 2024.", ["2023-12-30/2024-01-01"]),
]

RELATIVE = [
    ("Apel digelar kemarin.", ["2024-06-12"]),
    ("Apel digelar kemarin lusa.", ["2024-06-11"]),
    ("Apel digelar hari ini.", ["2024-06-13"]),
    ("Apel digelar pagi tadi.", ["2024-06-13"]),
    ("Patroli digelar tadi malam.", ["2024-06-12"]),
    ("Patroli digelar semalam.", ["2024-06-12"]),
    ("Pelantikan digelar besok.", ["2024-06-14"]),
    ("Pelantikan digelar lusa.", ["2024-06-15"]),
    wrong("Apel digelar kemarin, Rabu (12/6).", ["2024-06-12"], why="the day is counted twice, harmlessly"),
    ("Apel digelar Rabu (12/6) kemarin.", ["2024-06-12"]),
]

MONTHS = [
    ("Pelantikan digelar bulan Juli 2024.", ["2024-07"]),
    ("Sejak Januari 2024 jabatan itu kosong.", ["2024-01"]),
    ("Pilkada digelar November 2024.", ["2024-11"]),
]

NO_DATES = [
    "Sebanyak 2/3 kekuatan disiagakan.",
    "Apel itu diatur UU 23/2014 dan PP 12/2022.",
    "Dandim 1614/Dompu memimpin 12-15 orang.",
    "Nilainya 31/02/2024 poin.",
    "Skornya 3-2 untuk tim Polres.",
    "Bupati menerima 12 paket dan 6 sepeda.",
    "Danramil 1017-01/Bulik hadir.",
    "Hubungi 0812-3456-7890.",
    "Mei hadir bersama Juni, keduanya staf.",
    "Hari-hari ini warga resah.",
    "Apel digelar 7 Agu\u017ftus 2024.",  # a long s is no `s`
]


@pytest.mark.parametrize(("text", "expected"), WITH_YEAR + RANGES + RELATIVE + MONTHS)
def test_a_date_is_read(text: str, expected: list[str], pipeline: Pipeline) -> None:
    assert days(pipeline, text, PUBLISHED) == expected


@pytest.mark.parametrize(("text", "expected"), WITH_YEAR)
def test_a_written_year_needs_no_day_of_publication(
    text: str, expected: list[str], pipeline: Pipeline
) -> None:
    assert days(pipeline, text, None) == expected


@pytest.mark.parametrize(("text", "published", "expected"), WITHOUT_YEAR)
def test_the_year_is_settled_or_open(
    text: str, published: dt.date | None, expected: list[str], pipeline: Pipeline
) -> None:
    assert days(pipeline, text, published) == expected


@pytest.mark.parametrize("text", NO_DATES)
def test_numbers_that_are_no_dates(text: str, pipeline: Pipeline) -> None:
    assert days(pipeline, text, PUBLISHED) == []


@pytest.mark.parametrize(("text", "_"), RELATIVE[:8])
def test_a_relative_day_is_open_without_publication(text: str, _: list[str], pipeline: Pipeline) -> None:
    assert days(pipeline, text, None) == ["?"]


DOUBTS = [
    ("Apel digelar Rabu (13/6/2024).", PUBLISHED, "weekday"),
    ("Apel digelar Minggu (12/6).", PUBLISHED, "weekday"),
    ("Apel digelar Selasa (28/11).", None, "nothing in the text settles"),
    ("Apel digelar 28 November jelang Pemilu 2024, tidak seperti Pemilu 2019.", None, "more than one"),
    ("Apel digelar Rabu (12/6/2024).", PUBLISHED, None),
]


@pytest.mark.parametrize(("text", "published", "reason"), DOUBTS)
def test_doubt_says_why(text: str, published: dt.date | None, reason: str | None, pipeline: Pipeline) -> None:
    (date,) = read(pipeline, text, published)
    assert (date.doubt is None) if reason is None else (reason in (date.doubt or ""))


def test_a_stamp_on_the_page_stands_in_for_the_day_of_publication(pipeline: Pipeline) -> None:
    published = pipeline._dates.latest(["Senin, 3 Juni 2024", "Kamis, 13 Juni 2024 09:00 WIB"])
    assert published == dt.date(2024, 6, 13)
    (date,) = read(pipeline, "Apel digelar Rabu (12/6).", published)
    assert date.date == dt.date(2024, 6, 12)


LAWS = [
    "sesuai UU 34 Tahun 2004",
    "sesuai Undang-Undang Nomor 23 Tahun 2014",
    "berdasarkan Peraturan Pemerintah Nomor 12 tahun 2019",
    "berdasarkan SK Mendagri Nomor 100.2.1.3-1129 Tahun 2023",
    "menurut PKPU Nomor 13 Tahun 2020",
]


@pytest.mark.parametrize("law", LAWS)
def test_the_year_of_a_law_is_no_year_of_the_article(law: str, pipeline: Pipeline) -> None:
    (date,) = read(pipeline, f"Apel digelar Rabu (12/6) {law}.", None)
    assert date.date is None
    assert date.doubt is not None


def test_a_year_beside_a_law_is(pipeline: Pipeline) -> None:
    (date,) = read(pipeline, "Apel HUT ke-78 Tahun 2024 digelar Rabu (12/6) sesuai UU 34 Tahun 2004.", None)
    assert date.date == dt.date(2024, 6, 12)


TIMES = [
    ("Apel dimulai pukul 07.30 WIB.", ["07:30"]),
    ("Apel dimulai Pukul 19:05 WITA.", ["19:05"]),
    ("Apel dimulai jam 8.15.", ["08:15"]),
    ("Apel dimulai pkl. 08.00 WIT.", ["08:00"]),
    ("Rapat pukul 09.00 hingga pukul 11.30.", ["09:00", "11:30"]),
    ("Dana 07.30 juta.", []),
    wrong("Apel dimulai pukul 09.75.", [], why="minutes above 59 are taken"),
]


@pytest.mark.parametrize(("text", "expected"), TIMES)
def test_times_of_day(text: str, expected: list[str]) -> None:
    assert [time for _, time in times(text)] == expected


MONTH_NAMES = [
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
    *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
]
WEEKDAY_NAMES = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"]


@given(day=st.dates(dt.date(1990, 1, 1), dt.date(2100, 12, 31)))
def test_every_day_is_read_back_in_every_form(day: dt.date, pipeline: Pipeline) -> None:
    weekday, month = WEEKDAY_NAMES[day.weekday()], MONTH_NAMES[day.month - 1]
    for printed in (
        f"{weekday} ({day.day}/{day.month}/{day.year})",
        f"{weekday}, {day.day} {month} {day.year}",
        f"tanggal {day.day:02} {month} {day.year}",
        f"{weekday} ({day.day:02}/{day.month:02}/{day.year})",
    ):
        text = f"Apel digelar {printed} di Balige."
        (date,) = read(pipeline, text, None)
        assert (date.date, date.doubt) == (day, None)
        assert str(day.day) in text[date.start : date.end]


@given(day=st.dates(dt.date(1995, 1, 1), dt.date(2095, 12, 31)), ago=st.integers(0, 300))
def test_a_day_without_its_year_is_the_last_one_before_publication(
    day: dt.date, ago: int, pipeline: Pipeline
) -> None:
    text = f"Apel digelar {WEEKDAY_NAMES[day.weekday()]} ({day.day}/{day.month})."
    (date,) = read(pipeline, text, day + dt.timedelta(ago))
    assert date.date == day
