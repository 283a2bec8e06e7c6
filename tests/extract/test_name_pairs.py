"""A head's and a deputy's seat, and the two people who are named before or behind them.

A deputy who is made the regent is the worst that can be read out of such a sentence.
"""

from __future__ import annotations

import pytest
from holders import held
from laws import Extract

HOME = "KALABAHI, ALOR – Acara digelar di aula dengan tertib sejak pagi sampai sore, Rabu (12/6/2024).\n\n"
REGENT = "Yosias Malaikari: Bupati, Pemerintah Kabupaten Alor"
DEPUTY = "Marten Lau: Wakil Bupati, Pemerintah Kabupaten Alor"

HELD = [
    "Gubernur melantik Drs. Yosias Malaikari bersama Ir. Marten Lau menjadi Bupati dan Wakil Bupati Alor.",
    "Gubernur melantik H. Yosias Malaikari (Yos) bersama Marten Lau menjadi Bupati dan Wakil Bupati Alor.",
    "Yosias Malaikari dan Marten Lau resmi dilantik sebagai Bupati dan Wakil Bupati Alor.",
    "Yosias Malaikari - Marten Lau kini memimpin sebagai Bupati dan Wakil Bupati Alor.",
    "Bupati dan Wakil Bupati Alor adalah pasangan Yosias Malaikari-Marten Lau.",
    "Bupati – Wakil Bupati Alor, Yosias Malaikari dan Marten Lau, hadir.",
]
ELECTED = [
    "Yosias Malaikari – Marten Lau ditetapkan KPU sebagai Bupati dan Wakil Bupati Alor terpilih.",
    "Pasangan Yosias Malaikari – Marten Lau ditetapkan KPU Alor sebagai Bupati dan Wakil Bupati terpilih.",
    "Yosias Malaikari – Marten Lau ditetapkan menjadi pasangan calon Bupati – Wakil Bupati Terpilih Alor.",
    "Pasangan calon terpilih Yosias Malaikari dan Marten Lau hadir di kantor Bupati Alor.",
    "Pasangan terpilih Yosias Malaikari – Marten Lau hadir di kantor Bupati Alor.",
]


@pytest.mark.parametrize("text", HELD)
def test_a_pair_holds_two_seats_in_its_order(text: str, extract: Extract) -> None:
    assert held(extract(HOME + text)) == [f"{REGENT} (definitive)", f"{DEPUTY} (definitive)"]


@pytest.mark.parametrize("text", ELECTED)
def test_an_elected_pair_is_elected_together(text: str, extract: Extract) -> None:
    assert held(extract(HOME + text)) == [f"{REGENT} (elected)", f"{DEPUTY} (elected)"]


def test_the_pairs_of_a_caption_all_stand(extract: Extract) -> None:
    text = (
        "Paslon Pilbup Alor, Yosias Malaikari - Marten Lau (Yoma) nomor urut 1, dan Petrus Wanggai - Lamek "
        "Kbarek (Pelak) hadir."
    )
    assert held(extract(HOME + text)) == [
        f"{REGENT} (candidate)",
        f"{DEPUTY} (candidate)",
        "Petrus Wanggai: Bupati, Pemerintah Kabupaten Alor (candidate)",
        "Lamek Kbarek: Wakil Bupati, Pemerintah Kabupaten Alor (candidate)",
    ]


def test_one_person_before_two_seats_is_given_neither(extract: Extract) -> None:
    extraction = extract(HOME + "Gubernur melantik Drs. Marten Lau sebagai Bupati dan Wakil Bupati Alor.")
    assert held(extraction) == []
    assert [issue.kind for issue in extraction.issues] == ["open-seat"]
    assert [person.name for person in extraction.persons] == ["Marten Lau"]
