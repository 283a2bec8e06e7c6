"""Who stood in for whom, as sentences of press wording state it."""

from __future__ import annotations

import pytest
from attendees import LEAD, PUBLISHED, present
from laws import Extract

STAND_INS = [
    # diwakili
    (
        "Hadir Bupati Wajo diwakili Sekda Hamdan Lubis.",
        ["Bupati: represented < Sekda Hamdan Lubis", "Sekda Hamdan Lubis: attended > Bupati"],
    ),
    (
        "Hadir Kapolres Wajo yang diwakili Kabag Ops Kompol Yosef Kambu.",
        ["Kapolres: represented < Kabag Ops Yosef Kambu", "Kabag Ops Yosef Kambu: attended > Kapolres"],
    ),
    (
        "Hadir Kapolres Wajo AKBP Made Dana diwakili oleh Wakapolres Kompol Yosef Kambu.",
        [
            "Kapolres Made Dana: represented < Wakapolres Yosef Kambu",
            "Wakapolres Yosef Kambu: attended > Kapolres Made Dana",
        ],
    ),
    (
        "Hadir Dandim 1406/Wajo yang diwakili Kasdim, Kajari Wajo, dan Ketua DPRD.",
        [
            "Dandim: represented < Kasdim",
            "Kasdim: attended > Dandim",
            "Kajari: attended",
            "Ketua: attended",
        ],
    ),
    (
        "Bupati Wajo dalam hal ini diwakili Asisten I Hamdan Lubis membuka rapat itu.",
        ["Bupati: represented < Asisten I Hamdan Lubis", "Asisten I Hamdan Lubis: opened > Bupati"],
    ),
    (
        "Rapat dibuka Bupati Wajo yang diwakili Sekda Hamdan Lubis.",
        ["Bupati: represented < Sekda Hamdan Lubis", "Sekda Hamdan Lubis: opened > Bupati"],
    ),
    # mewakili
    (
        "Sekda Wajo Hamdan Lubis mewakili Bupati Wajo membuka rapat itu.",
        ["Bupati: represented < Sekda Hamdan Lubis", "Sekda Hamdan Lubis: opened > Bupati"],
    ),
    (
        "Hadir Kabag Ops Kompol Yosef Kambu mewakili Kapolres Wajo.",
        ["Kabag Ops Yosef Kambu: attended > Kapolres", "Kapolres: represented < Kabag Ops Yosef Kambu"],
    ),
    (
        "Mewakili Bupati Wajo, Sekda Hamdan Lubis membuka rapat itu.",
        ["Bupati: represented < Sekda Hamdan Lubis", "Sekda Hamdan Lubis: opened > Bupati"],
    ),
    (
        "Hadir Kompol Yosef Kambu (mewakili Kapolres Wajo).",
        ["Yosef Kambu: attended > Kapolres", "Kapolres: represented < Yosef Kambu"],
    ),
    (
        "Hadir Kasdim Mayor Inf Robert Silaen mewakili Dandim, Kajari Andi Baso, dan Ketua KPU.",
        [
            "Kasdim Robert Silaen: attended > Dandim",
            "Dandim: represented < Kasdim Robert Silaen",
            "Kajari Andi Baso: attended",
            "Ketua: attended",
        ],
    ),
    # a.n. and atas nama
    (
        "Hadir Kasdim Mayor Inf Robert Silaen a.n. Dandim 1406/Wajo.",
        ["Kasdim Robert Silaen: attended > Dandim", "Dandim: represented < Kasdim Robert Silaen"],
    ),
    (
        "Sekda Hamdan Lubis atas nama Bupati Wajo membuka rapat itu.",
        ["Bupati: represented < Sekda Hamdan Lubis", "Sekda Hamdan Lubis: opened > Bupati"],
    ),
    (
        "Hadir Sekda Hamdan Lubis an. Bupati Wajo.",
        ["Sekda Hamdan Lubis: attended > Bupati", "Bupati: represented < Sekda Hamdan Lubis"],
    ),
    (
        "Bupati Wajo menugaskan Sekda Hamdan Lubis menghadiri rapat itu.",
        ["Bupati: represented < Sekda Hamdan Lubis", "Sekda Hamdan Lubis: attended > Bupati"],
    ),
    (
        "Kapolres Wajo menugaskan Kabag Ops Kompol Yosef Kambu untuk hadir dalam rapat itu.",
        ["Kapolres: represented < Kabag Ops Yosef Kambu", "Kabag Ops Yosef Kambu: attended > Kapolres"],
    ),
    (
        "Bupati Wajo menugaskan Sekda Hamdan Lubis mewakili dirinya.",
        ["Bupati: represented < Sekda Hamdan Lubis", "Sekda Hamdan Lubis: attended > Bupati"],
    ),
    (
        "Hal itu disampaikan Kepala Dinas Sosial Hamdan Lubis, yang mewakili Bupati Wajo, pada rapat itu.",
        ["Kepala Hamdan Lubis: attended > Bupati", "Bupati: represented < Kepala Hamdan Lubis"],
    ),
    (
        "Hadir mewakili Kapolres, Wakapolres Yosef Kambu, mewakili Dandim, Kasdim Robert Silaen.",
        [
            "Kapolres: represented < Wakapolres Yosef Kambu",
            "Wakapolres Yosef Kambu: attended > Kapolres",
            "Dandim: represented < Kasdim Robert Silaen",
            "Kasdim Robert Silaen: attended > Dandim",
        ],
    ),
    (
        "Bupati Wajo Andi Baso, yang hadir mewakili Gubernur Sulawesi Selatan, membuka rapat itu.",
        ["Bupati Andi Baso: opened > Gubernur", "Gubernur: represented < Bupati Andi Baso"],
    ),
    (
        "Kapolres AKBP Made Dana tidak hadir karena menghadiri rapat lain, sehingga diwakili Wakapolres.",
        ["Kapolres Made Dana: represented < Wakapolres", "Wakapolres: attended > Kapolres Made Dana"],
    ),
    (
        "Sekda Hamdan Lubis membuka rapat itu karena Bupati Andi Baso tidak bisa datang.",
        ["Bupati Andi Baso: absent", "Sekda Hamdan Lubis: opened"],
    ),
    (
        "Camat Tempe Robert Silaen memimpin rapat atas nama Bupati Wajo. Bupati Wajo Andi Baso juga hadir.",
        ["Camat Robert Silaen: led", "Bupati Andi Baso: attended"],
    ),
    (
        "Kapolres AKBP Made Dana batal datang. Ia diwakili Kabag Ops Kompol Yosef Kambu.",
        [
            "Kapolres Made Dana: represented < Kabag Ops Yosef Kambu",
            "Kabag Ops Yosef Kambu: attended > Kapolres Made Dana",
        ],
    ),
    (
        "Hadiah diserahkan Ketua DPRD Wajo Hamdan Lubis kepada pemenang atas nama Robert Silaen.",
        ["Ketua Hamdan Lubis: attended", "Robert Silaen: attended"],
    ),
    # a chain
    (
        "Hadir Bupati Wajo diwakili Sekda, yang kemudian diwakili Asisten I Hamdan Lubis.",
        [
            "Bupati: represented < Asisten I Hamdan Lubis",
            "Sekda: represented < Asisten I Hamdan Lubis",
            "Asisten I Hamdan Lubis: attended > Bupati",
        ],
    ),
]

ON_BEHALF = [
    (
        "Hadir Kabag Ops Kompol Yosef Kambu a.n Kapolres Wajo.",
        ["Kabag Ops Yosef Kambu: attended > Kapolres", "Kapolres: represented < Kabag Ops Yosef Kambu"],
    ),
    (
        "Hadir Sekcam Tempe Robert Silaen atas nama Camat Tempe.",
        ["Sekcam Robert Silaen: attended > Camat", "Camat: represented < Sekcam Robert Silaen"],
    ),
    (
        "Hadir Danramil Kapten Inf Robert Silaen a.n. Dandim, Kajari, dan Ketua KPU.",
        [
            "Danramil Robert Silaen: attended > Dandim",
            "Dandim: represented < Danramil Robert Silaen",
            "Kajari: attended",
            "Ketua: attended",
        ],
    ),
    (
        "Atas nama Bupati, Sekda Hamdan Lubis membuka rapat itu.",
        ["Bupati: represented < Sekda Hamdan Lubis", "Sekda Hamdan Lubis: opened > Bupati"],
    ),
    (
        "Atas nama pribadi, Sekda Hamdan Lubis membuka rapat itu.",
        ["Sekda Hamdan Lubis: opened"],
    ),
]

LEADS = {
    "Alor": "KALABAHI – Upacara Hari Pahlawan digelar di Lapangan Mini Kalabahi, Alor, Rabu (12/6/2024).",
    "Ngawi": "NGAWI – Rapat koordinasi digelar di Pendopo Ngawi, Rabu (12/6/2024).",
    "Pidie": "SIGLI – Musrenbang digelar di Gedung Meusapat Ureung Pidie, Rabu (12/6/2024).",
    "Kapuas": "KUALA KAPUAS – Apel gelar pasukan digelar di Mapolres Kapuas, Rabu (12/6/2024).",
}

ROWS = [
    (
        "Ngawi",
        (
            "Hadir Kapolres Ngawi, Dandim 0805/Ngawi dan Kajari Ngawi, masing-masing diwakili Kabag Ops "
            "Wahyu Pradana, Pasi Intel Kapten Inf Suyatno dan Kasi Intel Retno Palupi."
        ),
        [
            "Kapolres: represented < Kabag Ops Wahyu Pradana",
            "Dandim: represented < Pasi Intel Suyatno",
            "Kajari: represented < Kasi Intel Retno Palupi",
            "Kabag Ops Wahyu Pradana: attended > Kapolres",
            "Pasi Intel Suyatno: attended > Dandim",
            "Kasi Intel Retno Palupi: attended > Kajari",
        ],
    ),
    (
        "Alor",
        (
            "Hadir Kapolres Alor dan Dandim 1622/Alor yang masing-masing diwakili oleh Wakapolres Yohanis "
            "Lapenangga dan Kasdim Mayor Inf Markus Beli."
        ),
        [
            "Kapolres: represented < Wakapolres Yohanis Lapenangga",
            "Dandim: represented < Kasdim Markus Beli",
            "Wakapolres Yohanis Lapenangga: attended > Kapolres",
            "Kasdim Markus Beli: attended > Dandim",
        ],
    ),
    (
        "Kapuas",
        (
            "Dandim Kapuas dan Kajari Kapuas diwakili masing-masing oleh Pasi Ops Dahlan dan Kasi "
            "Datun Siti Norhayati."
        ),
        [
            "Dandim: represented < Pasi Ops Dahlan",
            "Kajari: represented < Kasi Datun Siti Norhayati",
            "Pasi Ops Dahlan: attended > Dandim",
            "Kasi Datun Siti Norhayati: attended > Kajari",
        ],
    ),
    (
        "Pidie",
        (
            "Kapolres Pidie diwakili Kabag Ops Zulkifli Daud, Dandim 0102/Pidie diwakili Pasi Ter "
            "Sulaiman, dan Kajari oleh Kasi Intel Cut Nurhayati."
        ),
        [
            "Kapolres: represented < Kabag Ops Zulkifli Daud",
            "Dandim: represented < Pasi Ter Sulaiman",
            "Kajari: represented < Kasi Intel Cut Nurhayati",
            "Kabag Ops Zulkifli Daud: attended > Kapolres",
            "Pasi Ter Sulaiman: attended > Dandim",
            "Kasi Intel Cut Nurhayati: attended > Kajari",
        ],
    ),
    (
        "Ngawi",
        "Bupati Ngawi diwakili Sekda Retno Palupi dan Ketua DPRD oleh Wakil Ketua I Suyatno Hadi.",
        [
            "Bupati: represented < Sekda Retno Palupi",
            "Ketua: represented < Wakil Ketua I Suyatno Hadi",
            "Sekda Retno Palupi: attended > Bupati",
            "Wakil Ketua I Suyatno Hadi: attended > Ketua",
        ],
    ),
]

UNNAMED = [
    ("Pidie", "Hadir Kapolres Pidie, Kepala Kejaksaan Negeri Pidie yang mewakili, dan Dandim 0102/Pidie.",
     ["Kapolres: attended", "Kajari: represented", "Dandim: attended"]),
    ("Ngawi", "Hadir Kajari Ngawi yang diwakili, Dandim 0805/Ngawi dan Kapolres Ngawi.",
     ["Kajari: represented", "Dandim: attended", "Kapolres: attended"]),
    ("Alor", "Turut hadir Dandim 1622/Alor (yang mewakili), Kapolres Alor dan Camat Teluk Mutiara.",
     ["Dandim: represented", "Kapolres: attended", "Camat: attended"]),
    ("Kapuas", "Hadir Ketua Pengadilan Negeri Kapuas atau yang mewakili, Kapolres Kapuas dan Dandim 1011.",
     ["Ketua: invited", "Kapolres: attended", "Dandim: attended"]),
    ("Ngawi", "Hadir Kapolres Ngawi dan Kajari Ngawi atau perwakilannya.",
     ["Kapolres: attended", "Kajari: invited"]),
]  # fmt: skip

WIDER = [
    ("Pidie", "Hadir perwakilan dari Kapolres Pidie dan Dandim 0102/Pidie serta para camat.",
     ["Kapolres: represented", "Dandim: represented", "[para camat]: attended"]),
    ("Ngawi", "Hadir utusan Bupati Ngawi, Budi Harsono, serta Kapolres Ngawi.",
     ["Bupati: represented < Budi Harsono", "Budi Harsono: attended > Bupati", "Kapolres: attended"]),
    ("Alor", "Hadir yang mewakili Kapolres Alor, yang mewakili Dandim 1622/Alor, dan Camat Kabola.",
     ["Kapolres: represented", "Dandim: represented", "Camat: attended"]),
    ("Alor", "Hadir yang mewakili Bupati Alor, Asisten II Soni Alelang.",
     ["Bupati: represented < Asisten II Soni Alelang", "Asisten II Soni Alelang: attended > Bupati"]),
    ("Kapuas", "Bupati Kapuas Rudi Dahlan tidak dapat hadir dan digantikan Sekda Siti Norhayati.",
     ["Bupati Rudi Dahlan: represented < Sekda Siti Norhayati",
      "Sekda Siti Norhayati: attended > Bupati Rudi Dahlan"]),
    ("Kapuas", "Bupati Kapuas berhalangan hadir. Kehadirannya diwakilkan kepada Sekda Siti Norhayati.",
     ["Bupati: represented < Sekda Siti Norhayati", "Sekda Siti Norhayati: attended > Bupati"]),
    ("Pidie",
     "Hadir Asisten I Cut Nurhayati dan Kabag Ops Daud. Keduanya masing-masing mewakili Bupati dan Kapolres.",
     ["Bupati: represented < Asisten I Cut Nurhayati", "Asisten I Cut Nurhayati: attended > Bupati",
      "Kapolres: represented < Kabag Ops Daud", "Kabag Ops Daud: attended > Kapolres"]),
    ("Ngawi", "Hadir Kapolres Ngawi (Kasat Intelkam AKP Suyatno mewakili), Kajari Ngawi.",
     ["Kapolres: represented < Kasat Intelkam Suyatno", "Kasat Intelkam Suyatno: attended > Kapolres",
      "Kajari: attended"]),
    ("Ngawi",
     "Hadir Danramil Paron yang diwakili oleh Baton Pengaman Markas Peltu Sunaryo dan Kapolres Ngawi.",
     ["Danramil: represented < Baton Pengaman Markas Sunaryo",
      "Baton Pengaman Markas Sunaryo: attended > Danramil", "Kapolres: attended"]),
    ("Alor", "Sambutan Bupati Alor dibacakan oleh Wakil Bupati Soni Alelang.",
     ["Bupati: represented < Wakil Bupati Soni Alelang", "Wakil Bupati Soni Alelang: spoke > Bupati"]),
    ("Alor", "Kapolres Alor AKBP Markus Beli membacakan sambutan Kapolda.", ["Kapolres Markus Beli: spoke"]),
    ("Pidie", "Bupati Pidie Teuku Zainuddin menunjuk Sekda Cut Nurhayati untuk menghadiri acara.",
     ["Bupati Teuku Zainuddin: represented < Sekda Cut Nurhayati",
      "Sekda Cut Nurhayati: attended > Bupati Teuku Zainuddin"]),
    ("Kapuas",
     "Hadir Camat Basarang a.n. Rusdiansyah, S.AP, dan Dandim 1011 a.n. Pasi Ops Kapten Inf Dahlan.",
     ["Camat Rusdiansyah: attended", "Dandim: represented < Pasi Ops Dahlan",
      "Pasi Ops Dahlan: attended > Dandim"]),
]  # fmt: skip

FOR_THE_MISSING = [
    (
        "Alor",
        "Bupati Alor Imanuel Blegur berhalangan hadir dan Sekda Soni Alelang mewakilinya.",
        ["Bupati Imanuel Blegur: represented < Sekda Soni Alelang",
         "Sekda Soni Alelang: attended > Bupati Imanuel Blegur"],
    ),
    (
        "Ngawi",
        "Kapolres Ngawi AKBP Wahyu Pradana tidak hadir. Wakapolres Kompol Retno Palupi mewakilinya.",
        ["Kapolres Wahyu Pradana: represented < Wakapolres Retno Palupi",
         "Wakapolres Retno Palupi: attended > Kapolres Wahyu Pradana"],
    ),
    (
        "Pidie",
        "Bupati Pidie Teuku Zainuddin berhalangan hadir. Sambutannya dibacakan Wakil Bupati Cut Nurhayati.",
        ["Bupati Teuku Zainuddin: represented < Wakil Bupati Cut Nurhayati",
         "Wakil Bupati Cut Nurhayati: spoke > Bupati Teuku Zainuddin"],
    ),
    (
        "Kapuas",
        "Bupati Kapuas Rudi Dahlan tidak hadir sehingga sambutannya dibacakan Asisten I Siti Norhayati.",
        ["Bupati Rudi Dahlan: represented < Asisten I Siti Norhayati",
         "Asisten I Siti Norhayati: spoke > Bupati Rudi Dahlan"],
    ),
    (
        "Ngawi",
        "Bupati Ngawi Suyatno Hadi dalam sambutannya yang dibacakan Sekda Retno Palupi mengajak warga.",
        ["Bupati Suyatno Hadi: represented < Sekda Retno Palupi",
         "Sekda Retno Palupi: spoke > Bupati Suyatno Hadi"],
    ),
    (
        "Alor",
        "Sambutan Bupati Alor yang disampaikan oleh Sekda Soni Alelang menekankan disiplin.",
        ["Bupati: represented < Sekda Soni Alelang", "Sekda Soni Alelang: spoke > Bupati"],
    ),
    (
        "Pidie",
        "Hadir mewakil Bupati Pidie, Sekda Cut Nurhayati, dan Kapolres Pidie.",
        ["Bupati: represented < Sekda Cut Nurhayati", "Sekda Cut Nurhayati: attended > Bupati",
         "Kapolres: attended"],
    ),
    (
        "Kapuas",
        "Bupati Kapuas Rudi Dahlan mengunjungi Masjid An-Nur bersama Kapolres Kapuas.",
        ["Bupati Rudi Dahlan: attended", "Kapolres: attended"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), STAND_INS + ON_BEHALF)
def test_who_stood_in_for_whom(text: str, who: list[str], extract: Extract) -> None:
    extraction = extract(f"SENGKANG, WAJO – {LEAD} {text}", published=PUBLISHED)
    assert sorted(present(extraction)) == sorted(who)


@pytest.mark.parametrize(("place", "text", "who"), ROWS + UNNAMED + WIDER + FOR_THE_MISSING)
def test_deputies_in_rows_unnamed_and_told_of_later(
    place: str, text: str, who: list[str], extract: Extract
) -> None:
    extraction = extract(f"{LEADS[place]} {text}", published=PUBLISHED)
    assert sorted(present(extraction)) == sorted(who)


@pytest.mark.parametrize(("place", "text", "who"), UNNAMED)
def test_a_deputy_who_is_not_named_is_a_doubt(
    place: str, text: str, who: list[str], extract: Extract
) -> None:
    extraction = extract(f"{LEADS[place]} {text}", published=PUBLISHED)
    assert [issue.kind for issue in extraction.issues] == ["unknown-deputy"]


def test_as_many_deputies_as_senders_or_a_doubt(extract: Extract) -> None:
    text = "Hadir Kapolres, Dandim 0805/Ngawi dan Kajari, masing-masing diwakili Kabag Ops dan Kasi Intel."
    extraction = extract(f"{LEADS['Ngawi']} {text}", published=PUBLISHED)
    modes = [entry.mode for entry in extraction.participations]
    assert modes == ["represented", "represented", "represented", "attended", "attended"]
    assert not any(entry.represents or entry.represented_by for entry in extraction.participations)
    assert {issue.kind for issue in extraction.issues} == {"unknown-deputy"}
