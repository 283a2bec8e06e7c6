"""Candidates who stand together."""

from __future__ import annotations

import pytest
from laws import Extract

TICKETS = [
    (
        "Pasangan calon Bupati dan Wakil Bupati Toba nomor urut 1, Ucok Sirait dan Hamdan Lubis, hadir.",
        {"Ucok Sirait": "Bupati", "Hamdan Lubis": "Wakil Bupati"},
    ),
    (
        "Pasangan calon nomor urut 2 Yosef Kambu dan Petrus Wanggai hadir di kantor Bupati Toba.",
        {"Yosef Kambu": "Bupati", "Petrus Wanggai": "Wakil Bupati"},
    ),
    (
        "Paslon Bupati Toba nomor 3, Made Dana - Robert Silaen, hadir.",
        {"Made Dana": "Bupati", "Robert Silaen": "Wakil Bupati"},
    ),
    (
        "Paslon Pilgub Papua, Petrus Wanggai - Yosef Kambu, hadir.",
        {"Petrus Wanggai": "Gubernur", "Yosef Kambu": "Wakil Gubernur"},
    ),
    (
        "Pasangan calon Wali Kota dan Wakil Wali Kota Kupang, Maria Bengkang dan Lukas Nalle, hadir.",
        {"Maria Bengkang": "Wali Kota", "Lukas Nalle": "Wakil Wali Kota"},
    ),
]


@pytest.mark.parametrize(("text", "seats"), TICKETS)
def test_two_candidates_stand_for_two_seats(text: str, seats: dict[str, str], extract: Extract) -> None:
    extraction = extract(f"BALIGE, TOBA – Deklarasi damai digelar Rabu (12/6/2024). {text}")
    persons = {person.id: person.name for person in extraction.persons}
    titles = {post.id: post.title for post in extraction.posts}
    assert {persons[t.person]: titles[t.post] for t in extraction.tenures} == seats
    assert {tenure.capacity for tenure in extraction.tenures} == {"candidate"}
