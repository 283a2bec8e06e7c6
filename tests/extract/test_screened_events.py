"""Events that people followed on a screen are held elsewhere, and who led them was not here."""

from __future__ import annotations

import datetime as dt

import pytest
from laws import Extract

PUBLISHED = dt.date(2024, 6, 13)
"""A Thursday."""

SCREENS = [
    (
        (
            "Polres Sikka menanam jagung di Desa Nita, Rabu (12/6).\n"
            "Sebelumnya Kapolres Sikka mengikuti zoom meeting penanaman jagung di Kabupaten Bekasi."
        ),
        "Kabupaten Bekasi",
        "32.16",
    ),
    (
        (
            "Panen raya jagung digelar Polres Sikka di Desa Nita, Rabu (12/6).\n"
            "Kapolri memimpin panen raya secara virtual dari Desa Bulu, Kabupaten Madiun."
        ),
        "Desa Bulu",
        "35.19",
    ),
    (
        (
            "Barang bukti narkotika dimusnahkan di Mapolres Sikka, Rabu (12/6).\n"
            "Presiden memimpin acara di Lapangan Bhayangkara, Jakarta Selatan, lewat zoom meeting."
        ),
        "Lapangan Bhayangkara",
        "31.74",
    ),
    (
        (
            "Upacara Hari Lahir Pancasila digelar di Lapangan Kota Baru, Rabu (12/6).\n"
            "Setelah itu hadirin menyaksikan upacara di Kabupaten Ende lewat siaran langsung."
        ),
        "Kabupaten Ende",
        "53.08",
    ),
    (
        (
            "Bupati Sikka meluncurkan gerakan tanam di Kebun Nita, Rabu (12/6).\n"
            "Peluncuran nasional dipusatkan di Kota Kupang dan diikuti secara daring."
        ),
        "Kota Kupang",
        "53.71",
    ),
]


@pytest.mark.parametrize(("text", "place", "region"), SCREENS)
def test_what_is_seen_on_a_screen_is_another_event(
    text: str, place: str, region: str, extract: Extract
) -> None:
    here, there = extract(f"MAUMERE, SIKKA – {text}", published=PUBLISHED).events
    assert here.region == "53.07"
    assert (there.place, there.region, there.date) == (place, region, here.date)


def test_whoever_followed_it_was_at_the_event_here(extract: Extract) -> None:
    text = (
        "MAUMERE, SIKKA – Polres Sikka menanam jagung di Desa Nita, Rabu (12/6).\n"
        "Kapolres Sikka mengikuti zoom meeting penanaman jagung yang dipimpin Kapolri di Kabupaten Bekasi."
    )
    extraction = extract(text, published=PUBLISHED)
    posts = {post.id: post.title for post in extraction.posts}
    told = {(posts.get(entry.post or ""), entry.event) for entry in extraction.participations}
    assert told == {("Kapolres", "e1"), ("Kapolri", "e2")}
