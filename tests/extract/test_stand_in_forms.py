"""The forms in which a deputy and a sender are told of, and those that tell of no deputy at all."""

from __future__ import annotations

import pytest
from attendees import PUBLISHED, present
from laws import Extract

LEAD = "NGAWI – Rapat koordinasi lintas sektoral digelar di Aula Polres Ngawi, Rabu (12/6/2024)."

CAME = "Kepala Tri Hartati: attended > Bupati"
SENT = "Bupati: represented < Kepala Tri Hartati"
SENT_NAMED = "Bupati Ony Wirawan: represented < Kepala Tri Hartati"
CAME_FOR_NAMED = "Kepala Tri Hartati: attended > Bupati Ony Wirawan"
OFFICER = "Kepala Dinas Sosial Ngawi Tri Hartati"

ENVOYS = [
    (f"Hadir {OFFICER} selaku perwakilan Bupati Ngawi.", [CAME, SENT]),
    (f"Hadir {OFFICER} sebagai utusan dari Bupati Ngawi Ony Wirawan.", [CAME_FOR_NAMED, SENT_NAMED]),
    (f"Hadir {OFFICER} utusan Bupati Ngawi.", [CAME, SENT]),
    (f"Hadir {OFFICER} perwakilan dari Bupati Ngawi Ony Wirawan.", [CAME_FOR_NAMED, SENT_NAMED]),
    ("Hadir Tri Hartati, Kepala Dinas Sosial Ngawi, utusan Bupati Ngawi.", [CAME, SENT]),
]

CHARGED_IN_LISTS = [
    (f"Hadir Kajari Ngawi dan Bupati Ngawi yang menugaskan {OFFICER}.", ["Kajari: attended", CAME, SENT]),
    (f"Hadir Bupati Ngawi melalui {OFFICER}, dan Kajari Ngawi.", ["Kajari: attended", CAME, SENT]),
    (f"Hadir Bupati Ngawi yang mengutus {OFFICER}.", [CAME, SENT]),
    (
        "Hadir Bupati Ngawi melalui Dinas Sosial Ngawi.",
        [
            "Bupati: represented < Dinas Sosial Kabupaten Ngawi",
            "Dinas Sosial Kabupaten Ngawi: attended > Bupati",
        ],
    ),
    (
        "Hadir Bupati Ngawi Ony Wirawan yang menugaskan Kepala Dinas Sosial mendata korban banjir.",
        ["Bupati Ony Wirawan: attended"],
    ),
    (f"Bupati Ngawi Ony Wirawan mengutus {OFFICER} untuk mendata korban banjir.", []),
    ("Bupati Ngawi menugaskan Tri Hartati untuk menghadiri rapat itu.",
     ["Bupati: represented < Tri Hartati", "Tri Hartati: attended > Bupati"]),
]  # fmt: skip

BODIES = [
    (
        "Hadir Bupati Ngawi diwakili oleh Dinas Sosial Ngawi, dan Kajari Ngawi.",
        [
            "Bupati: represented < Dinas Sosial Kabupaten Ngawi",
            "Dinas Sosial Kabupaten Ngawi: attended > Bupati",
            "Kajari: attended",
        ],
    ),
    (
        "Hadir Ketua DPRD Ngawi yang diwakilkan kepada Komisi III.",
        ["Ketua: represented < Komisi III DPRD Kabupaten Ngawi",
         "Komisi III DPRD Kabupaten Ngawi: attended > Ketua"],
    ),
    (
        "Hadir Gubernur Jawa Timur diwakili oleh staf khususnya, dan Kajari Ngawi.",
        ["Gubernur: represented < [staf khususnya]", "[staf khususnya]: attended > Gubernur",
         "Kajari: attended"],
    ),
    (
        "Hadir Kepala Dinas Kesehatan Ngawi diwakili sekretarisnya, Sumarno Adi.",
        ["Kepala: represented < Sumarno Adi", "Sumarno Adi: attended > Kepala"],
    ),
    (
        "Hadir Kapolres Ngawi diwakili Satlantas Aiptu Budi Santoso.",
        ["Kapolres: represented < Budi Santoso", "Budi Santoso: attended > Kapolres"],
    ),
]  # fmt: skip

BY_HOUSE = [
    (
        "Hadir Dandim 0805/Ngawi a.n. Pasi Ops, dan Kajari Ngawi.",
        ["Dandim: represented < Pasi Ops", "Pasi Ops: attended > Dandim", "Kajari: attended"],
    ),
    (
        "Hadir Kapolsek Paron a.n. Kapolres Ngawi AKBP Dani Saputra.",
        ["Kapolsek: attended > Kapolres Dani Saputra", "Kapolres Dani Saputra: represented < Kapolsek"],
    ),
    (
        "Hadir Tri Hartati, Kepala Dinas Sosial Ngawi, mewakili Bupati Ngawi Ony Wirawan, dan Kajari Ngawi.",
        [CAME_FOR_NAMED, SENT_NAMED, "Kajari: attended"],
    ),
    (
        "Kapolres Ngawi AKBP Dani Saputra dan Dandim Ngawi diwakili Kabag Ops Kompol Suparno dan Kasdim.",
        ["Kapolres Dani Saputra: represented < Kabag Ops Suparno",
         "Kabag Ops Suparno: attended > Kapolres Dani Saputra", "Dandim: represented < Kasdim",
         "Kasdim: attended > Dandim"],
    ),
    (
        "Bupati Ngawi diwakili Sekda Hamdan Yusro dan Asisten I Wiyono Adi.",
        ["Bupati: represented < Sekda Hamdan Yusro", "Sekda Hamdan Yusro: attended > Bupati",
         "Asisten I Wiyono Adi: attended > Bupati"],
    ),
    (
        "Hadir Asisten I Wiyono Adi mewakili Bupati dan Wakil Bupati Ngawi, serta Kajari Ngawi.",
        ["Asisten I Wiyono Adi: attended > Bupati", "Bupati: represented < Asisten I Wiyono Adi",
         "Wakil Bupati: represented < Asisten I Wiyono Adi", "Kajari: attended"],
    ),
]  # fmt: skip

CHARGED = [
    ("Dandim Ngawi menunjuk Kasdim Mayor Inf Agus Riyadi untuk mewakilinya.",
     ["Dandim: represented < Kasdim Agus Riyadi", "Kasdim Agus Riyadi: attended > Dandim"]),
    ("Bupati Ngawi mempercayakan Sekda Hamdan Yusro untuk mewakilinya membuka rapat.",
     ["Bupati: represented < Sekda Hamdan Yusro", "Sekda Hamdan Yusro: opened > Bupati"]),
    ("Bupati Ngawi mendisposisikan kepada Sekda Hamdan Yusro untuk menghadiri rapat itu.",
     ["Bupati: represented < Sekda Hamdan Yusro", "Sekda Hamdan Yusro: attended > Bupati"]),
    ("Atlet yang mewakili Ngawi dilepas Bupati Ngawi Ony Wirawan.", ["Bupati Ony Wirawan: attended"]),
    ("Bupati Ngawi mempercayakan pengelolaan pasar kepada Sekda Hamdan Yusro.", []),
]  # fmt: skip

NOBODYS = [
    ("Ketua KNPI Ngawi Rangga Pradana menyampaikan sambutan atas nama pemuda.",
     ["Ketua Rangga Pradana: spoke"]),
    ("Atas nama Pemerintah Kabupaten Ngawi, Bupati Ony Wirawan mengucapkan terima kasih dalam sambutannya.",
     ["Bupati Ony Wirawan: spoke"]),
    ("Sertifikat a.n. Kepala Desa Paron diserahkan Camat Paron Widodo Setyo.",
     ["Camat Widodo Setyo: attended"]),
    ("Piala itu bagi pemenang atas nama Yulia Rahma dari Bupati Ngawi Ony Wirawan.", []),
    ("Karena Bupati berhalangan, Sekda Hamdan Yusro hadir.",
     ["Bupati: absent", "Sekda Hamdan Yusro: attended"]),
]  # fmt: skip

OPEN = [
    ("unknown-deputy",
     "Hadir Kajari Ngawi Anton Siregar, Maujana Nagori mewakili Bupati Ngawi, dan Camat Paron.",
     ["Kajari Anton Siregar: attended", "Bupati: represented", "Camat: attended"]),
    ("ambiguous-representation", "Hadir Dandim 0805/Ngawi a.n. Danrem 081/DSJ Kolonel Inf Waris Nugroho.",
     ["Dandim: attended"]),
    ("ambiguous-representation", "Hadir Camat Paron a.n. Widodo Setyo, S.Sos.",
     ["Camat Widodo Setyo: attended"]),
    ("ambiguous-representation",
     "Hadir Danramil Paron Kapten Inf Jumadi, mewakili Kajari Ngawi Anton Siregar, SH, Camat Paron.",
     ["Danramil Jumadi: attended", "Kajari: represented < Anton Siregar", "Anton Siregar: attended > Kajari",
      "Camat: attended"]),
    ("ambiguous-representation",
     "Sekda Hamdan Yusro mewakili Bupati, Kapolres dan Dandim menyampaikan apresiasi.",
     ["Bupati: represented < Sekda Hamdan Yusro", "Sekda Hamdan Yusro: spoke > Bupati"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), ENVOYS + CHARGED_IN_LISTS + BODIES + BY_HOUSE + CHARGED + NOBODYS)
def test_who_stood_in_for_whom(text: str, who: list[str], extract: Extract) -> None:
    assert sorted(present(extract(f"{LEAD} {text}", published=PUBLISHED))) == sorted(who)


@pytest.mark.parametrize(("kind", "text", "who"), OPEN)
def test_what_the_words_leave_open_is_a_doubt(kind: str, text: str, who: list[str], extract: Extract) -> None:
    extraction = extract(f"{LEAD} {text}", published=PUBLISHED)
    assert sorted(present(extraction)) == sorted(who)
    assert kind in {issue.kind for issue in extraction.issues}
