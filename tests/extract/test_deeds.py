"""Who does with others what only somebody who is there can do; and what can be done from afar."""

from __future__ import annotations

import pytest
from attendees import LEAD, PUBLISHED, present
from laws import Extract

THERE = [
    ("Camat Tempe, notaris dan Kapolsek menyalami warga.", ["Camat", "[notaris]", "Kapolsek"]),
    ("Ikut memikul gunungan Camat Tempe, Kapolsek dan warga.", ["Camat", "Kapolsek", "[warga]"]),
    ("Turut menabur bunga Dandim, Kajari Wajo dan Ketua KPU.", ["Dandim", "Kajari", "Ketua"]),
    ("Camat Tempe dan Kapolsek ikut mengangkat batu.", ["Camat", "Kapolsek"]),
    ("Tokoh agama beramah tamah bersama Dandim dan Kajari.", ["[Tokoh agama]", "Dandim", "Kajari"]),
    ("Dandim Letkol Inf Made Dana, Patih Adat Tosora dan Kajari berfoto bersama.",
     ["Dandim Made Dana", "Kajari", "[Patih Adat Tosora]"]),
    ("Di panggung kehormatan duduk Camat Tempe, Dandim dan Kajari.", ["Camat", "Dandim", "Kajari"]),
    ("Di barisan depan duduk Dandim Ali Cahyono dan Kajari.", ["Dandim Ali Cahyono", "Kajari"]),
    ("Yang menjemput di bandara, Camat Tempe, Dandim dan Kapolsek.", ["Camat", "Dandim", "Kapolsek"]),
    ("Di ruangan yang sama ada Kajari Andi Baso dan Ketua KPU.", ["Kajari Andi Baso", "Ketua"]),
    ("Dandim Ali Cahyono membaur bersama warga.", ["Dandim Ali Cahyono"]),
    ("Kajari Andi Baso berada di tengah-tengah nelayan.", ["Kajari Andi Baso"]),
    ("Turut bergabung Kajari Andi Baso dan Dandim.", ["Kajari Andi Baso", "Dandim"]),
    ("Tokoh adat diajak masuk, lalu Dandim menyimak paparan.", ["Dandim"]),
]  # fmt: skip
ELSEWHERE = [
    "Dandim ikut mendukung program itu.",
    "Kajari turut berduka atas musibah di desa tetangga.",
    "Camat diminta ikut menanam pohon.",
    "Kegiatan itu agar Camat ikut memikul beban.",
    "Rombongan menyalami warga.",
    "Polres Wajo berkeliling kota.",
    "Kapolsek akan berziarah ke makam itu pekan depan.",
]


@pytest.mark.parametrize(("text", "who"), THERE)
def test_a_deed_puts_its_subjects_there(text: str, who: list[str], extract: Extract) -> None:
    extraction = extract(f"SENGKANG, WAJO – {LEAD} {text}", published=PUBLISHED)
    assert sorted(present(extraction)) == sorted(f"{name}: attended" for name in who)


@pytest.mark.parametrize("text", ELSEWHERE)
def test_what_is_wished_or_abstract_puts_nobody_there(text: str, extract: Extract) -> None:
    extraction = extract(f"SENGKANG, WAJO – {LEAD} {text}", published=PUBLISHED)
    assert not [line for line in present(extraction) if line.endswith(": attended")]
