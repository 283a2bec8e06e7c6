"""Lists below a heading that names guests without a verb of attendance, and below other headings."""

from __future__ import annotations

import pytest
from attendees import LEAD, PUBLISHED, present
from laws import Extract

ENTRIES = (
    "\n- Sekda Wajo, Drs. Hamdan Lubis\n- Kapolsek Tempe AKP Made Dana\n- Para camat se-Kabupaten Wajo\n"
)
THERE = ["Sekda Hamdan Lubis: attended", "Kapolsek Made Dana: attended"]


@pytest.mark.parametrize(
    "heading",
    [
        "Terlihat di antara para undangan:",
        "Tamu VIP:",
        "Peserta rapat:",
        "Pejabat yang ikut serta:",
        "Unsur yang hadir dalam rapat:",
        "Berikut nama-nama pejabat yang menghadiri rapat:",
        "Rombongan pejabat daerah:",
    ],
)
def test_entries_below_the_heading_were_there(heading: str, extract: Extract) -> None:
    extraction = extract(f"SENGKANG, WAJO – {LEAD}\n\n{heading}{ENTRIES}", published=PUBLISHED)
    said = present(extraction)
    assert set(THERE) <= set(said)
    assert any(entry.group and entry.mode == "attended" for entry in extraction.participations)


@pytest.mark.parametrize(
    "heading",
    [
        "Daftar undangan:",
        "Pejabat yang diundang:",
        "Pejabat yang akan hadir:",
        "Peserta lomba:",
        "Pejabat yang tidak hadir:",
        "Nomor telepon penting:",
    ],
)
def test_other_headings_bring_nobody(heading: str, extract: Extract) -> None:
    extraction = extract(f"SENGKANG, WAJO – {LEAD}\n\n{heading}{ENTRIES}", published=PUBLISHED)
    assert not set(THERE) & set(present(extraction))


def test_numbers_below_a_heading_are_no_guests(extract: Extract) -> None:
    text = "Peserta per kecamatan:\n- Kecamatan Tempe: 96 peserta\n- Kecamatan Majauleng: 89 peserta\n"
    extraction = extract(f"SENGKANG, WAJO – {LEAD}\n\n{text}", published=PUBLISHED)
    assert not extraction.participations
