"""The operation or election that an event belongs to."""

from __future__ import annotations

import datetime as dt

import pytest
from laws import Extract

PROGRAMMES = [
    (
        "Polres Blora menggelar apel gelar pasukan Operasi Ketupat Candi 2025, Kamis (20/3/2025).",
        "operasi_ketupat_2025",
    ),
    # without a year the day of the event tells it
    ("Apel kesiapan Ops Lilin Rinjani digelar di Mapolres Bima, Senin (20/12/2021).", "operasi_lilin_2021"),
    ("Rakor Operasi Patuh Telabang digelar di Aula Polres Kapuas, Jumat (10/7/2020).", "operasi_patuh_2020"),
    ("Patroli Operasi Damai Cartenz digelar di Dekai, Jumat (10/5/2024).", "operasi_damai_cartenz"),
    # a day that is far from all of them leaves it open
    ("Rakor Operasi Patuh Telabang digelar di Aula Polres Kapuas, Senin (20/1/2020).", None),
    ("KPU Ende menggelar rapat pleno Pilkada Serentak 2024, Senin (23/9/2024).", "pilkada_serentak_2024"),
    (
        "Operasi Zebra 2024 Dimulai\nENDE – Apel di lapangan Polres Ende, Senin (14/10/2024), diikuti camat.",
        "operasi_zebra_2024",
    ),
    # what is only spoken of
    ("Rakor digelar di Ende, Senin (23/9/2024). “Pilkada 2024 harus damai,” kata Bupati Ende.", None),
    ("Rakor digelar di Ende, Senin (23/9/2024). Bupati menyinggung Pilkada 2024.", None),
]


@pytest.mark.parametrize(("text", "programme"), PROGRAMMES)
def test_what_an_event_belongs_to(text: str, programme: str | None, extract: Extract) -> None:
    (event,) = extract(text, published=dt.date(2025, 6, 1)).events
    assert event.part_of == programme
