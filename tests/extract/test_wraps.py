"""Lines that a page broke in the middle of a sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from laws import Extract
from petakuasa.extract.wraps import unwrapped
from strategies import texts

WHOLE = [
    # a line that goes on in lower case
    ("Kapolres Toba menyampaikan ucapan terima\nkasih kepada warga.", 1),
    ("Rapat koordinasi lintas sektoral itu dihadiri\nseluruh camat di Toba.", 1),
    # a block broken at a margin goes on in capitals too
    ("Kapolres Toba AKBP Made Dana bersama Letkol\nAli Cahyono memimpin apel di lapangan yang\nbasah.", 1),
    # ends, short lines, empty lines, domains
    ("Kapolres Toba menyampaikan ucapan terima kasih.\nkasih kepada warga.", 2),
    ("Bupati Toba\nmembuka rapat koordinasi di Balige.", 2),
    ("Kapolres Toba menyampaikan ucapan terima\n\nkasih kepada warga.", 2),
    ("Bupati Toba Ucok Sirait Membuka Rapat Koordinasi\nkabartoba.com, BALIGE – Bupati membuka rapat.", 2),
    ("Bupati Toba Ucok Sirait Membuka Rapat Koordinasi\nKapolres Toba Made Dana Memimpin Apel Pagi", 2),
]


def lines(text: str) -> list[tuple[int, int]]:
    found, start = [], 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            found.append((start, start + len(line.rstrip())))
        start += len(line)
    return found


@pytest.mark.parametrize(("text", "count"), WHOLE)
def test_broken_lines_are_made_whole(text: str, count: int) -> None:
    assert len(unwrapped(text, lines(text))) == count


def test_a_name_across_a_break_is_one_name(extract: Extract) -> None:
    text = (
        "BALIGE, TOBA – Rapat koordinasi di Aula Setda dipimpin Kapolres Toba AKBP Made\n"
        "Dana Wijaya bersama Bupati yang hadir lebih\n"
        "awal, Rabu (12/6/2024)."
    )
    assert "Made Dana Wijaya" in [person.name for person in extract(text).persons]


@given(texts())
def test_lines_stay_in_order_and_lose_no_word(text: str) -> None:
    before = lines(text)
    after = unwrapped(text, before)
    assert [start for start, _ in after] == sorted({start for start, _ in after})
    assert {start for start, _ in after} <= {start for start, _ in before}
    if before:
        assert (after[0][0], after[-1][1]) == (before[0][0], before[-1][1])
