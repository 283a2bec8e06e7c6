"""Who leads, is accompanied, and is acted upon, as sentences of press wording state it."""

from __future__ import annotations

import pytest
from attendees import LEAD, PUBLISHED, present
from laws import Extract
from tables import wrong

LEADING = [
    # a speech by its noun, with whoever gave it
    (
        "Acara dilanjutkan dengan sambutan Ketua DPRD Hamdan Lubis, Sekda Yosef Kambu dan Dandim.",
        ["Ketua Hamdan Lubis: spoke", "Sekda Yosef Kambu: spoke", "Dandim: spoke"],
    ),
    (
        "Acara diisi sambutan Bupati Andi Baso dan sambutan Kajari Hamdan Lubis.",
        ["Bupati Andi Baso: spoke", "Kajari Hamdan Lubis: spoke"],
    ),
    (
        "Acara dilanjutkan dengan sambutan Gubernur Hamdan Lubis yang dibacakan Bupati Andi Baso.",
        ["Bupati Andi Baso: spoke"],
    ),
    ("Peserta mendengarkan sambutan Gubernur Hamdan Lubis secara virtual.", []),
    (
        "Acara diawali dengan sambutan Bupati Wajo yang diwakili Sekda Yosef Kambu.",
        ["Bupati: represented < Sekda Yosef Kambu", "Sekda Yosef Kambu: spoke > Bupati"],
    ),
    ("Rapat dibuka Bupati Wajo Andi Baso.", ["Bupati Andi Baso: opened"]),
    ("Rapat dibuka secara resmi oleh Bupati Wajo Andi Baso.", ["Bupati Andi Baso: opened"]),
    ("Bupati Wajo Andi Baso membuka rapat itu.", ["Bupati Andi Baso: opened"]),
    ("Bupati Wajo Andi Baso secara resmi membuka rapat itu.", ["Bupati Andi Baso: opened"]),
    ("Rapat dipimpin Sekda Wajo Hamdan Lubis.", ["Sekda Hamdan Lubis: led"]),
    ("Rapat dipimpin langsung oleh Sekda Wajo Hamdan Lubis.", ["Sekda Hamdan Lubis: led"]),
    ("Sekda Wajo Hamdan Lubis memimpin rapat itu.", ["Sekda Hamdan Lubis: led"]),
    ("Bertindak sebagai inspektur upacara Kapolres AKBP Made Dana.", ["Kapolres Made Dana: led"]),
    ("Kapolres AKBP Made Dana bertindak selaku inspektur upacara.", ["Kapolres Made Dana: led"]),
    ("Bupati Andi Baso menandatangani nota kesepahaman itu.", ["Bupati Andi Baso: signed"]),
    (
        "Nota kesepahaman ditandatangani Bupati Andi Baso dan Kajari Hamdan Lubis.",
        ["Bupati Andi Baso: signed", "Kajari Hamdan Lubis: signed"],
    ),
    (
        "Bupati Andi Baso melantik 20 kepala desa.",
        ["Bupati Andi Baso: inaugurated", "[20 kepala desa]: attended"],
    ),
    (
        "Pejabat yang dilantik yakni Hamdan Lubis sebagai Camat Tempe menggantikan Robert Silaen.",
        ["Camat Hamdan Lubis: attended"],
    ),
    wrong(
        "Para kepala desa dilantik Bupati Andi Baso.",
        ["[Para kepala desa]: attended", "Bupati Andi Baso: inaugurated"],
        why="those before a passive",
    ),
    ("Bupati Andi Baso menyampaikan sambutan.", ["Bupati Andi Baso: spoke"]),
    ("Dalam sambutannya, Bupati Andi Baso mengatakan hal itu.", ["Bupati Andi Baso: spoke"]),
    ("Dalam arahannya, Kapolres AKBP Made Dana menekankan netralitas.", ["Kapolres Made Dana: spoke"]),
    ("Bupati Andi Baso dalam sambutannya mengapresiasi panitia.", ["Bupati Andi Baso: spoke"]),
]


ACCOMPANIED = [
    (
        "Kapolres AKBP Made Dana didampingi Wakapolres Kompol Yosef Kambu memimpin rapat.",
        ["Kapolres Made Dana: led", "Wakapolres Yosef Kambu: accompanied"],
    ),
    (
        "Bupati Andi Baso didampingi Sekda Hamdan Lubis dan Kapolres membuka rapat lalu menyerahkan bantuan.",
        ["Bupati Andi Baso: opened", "Sekda Hamdan Lubis: accompanied", "Kapolres: accompanied"],
    ),
    (
        "Dandim Ali Cahyono yang didampingi Kasdim menandatangani berita acara.",
        ["Dandim Ali Cahyono: signed", "Kasdim: accompanied"],
    ),
    (
        "Didampingi Sekda Hamdan Lubis, Bupati Andi Baso membuka rapat.",
        ["Bupati Andi Baso: opened", "Sekda Hamdan Lubis: accompanied"],
    ),
    (
        "Bupati Andi Baso membuka rapat didampingi Kapolres dan Dandim.",
        ["Bupati Andi Baso: opened", "Kapolres: accompanied", "Dandim: accompanied"],
    ),
    (
        "Bupati Andi Baso, didampingi Kapolres AKBP Made Dana, menghadiri rapat.",
        ["Bupati Andi Baso: attended", "Kapolres Made Dana: accompanied"],
    ),
    (
        "Kapolres AKBP Made Dana turut mendampingi Bupati Andi Baso membuka rapat.",
        ["Kapolres Made Dana: accompanied", "Bupati Andi Baso: opened"],
    ),
]


PASSIVE = [
    ("Rapat dihadiri Kapolres AKBP Made Dana.", ["Kapolres Made Dana: attended"]),
    (
        "Rapat dihadiri oleh Kapolres AKBP Made Dana dan Dandim.",
        ["Kapolres Made Dana: attended", "Dandim: attended"],
    ),
    ("Rapat dihadiri pula Kapolres AKBP Made Dana.", ["Kapolres Made Dana: attended"]),
    ("Rapat itu turut dihadiri Kapolres AKBP Made Dana.", ["Kapolres Made Dana: attended"]),
    (
        "Penandatanganan itu disaksikan Kapolres AKBP Made Dana dan Kajari.",
        ["Kapolres Made Dana: attended", "Kajari: attended"],
    ),
    ("Rapat diikuti para camat dan kepala desa.", ["[para camat]: attended", "[kepala desa]: attended"]),
]


@pytest.mark.parametrize(("text", "who"), LEADING + ACCOMPANIED + PASSIVE)
def test_who_was_there(text: str, who: list[str], extract: Extract) -> None:
    extraction = extract(f"SENGKANG, WAJO – {LEAD} {text}", published=PUBLISHED)
    assert sorted(present(extraction)) == sorted(who)


HANDED_OVER = [
    "Serah terima jabatan Dandim dari Letkol Inf Ali Cahyono kepada Letkol Kav Robert Silaen khidmat.",
    "Jabatan Dandim diserahkan dari Letkol Inf Ali Cahyono kepada Letkol Kav Robert Silaen.",
    "Sertijab dari Ali Cahyono kepada Robert Silaen itu berjalan lancar.",
]


@pytest.mark.parametrize("text", HANDED_OVER)
def test_an_office_passes_on_between_two_who_are_there(text: str, extract: Extract) -> None:
    lead = "Upacara serah terima jabatan digelar di Aula Setda Wajo, Rabu (12/6/2024)."
    extraction = extract(f"SENGKANG, WAJO – {lead} {text}", published=PUBLISHED)
    came = {entry.person for entry in extraction.participations if entry.mode == "attended"}
    names = {person.name for person in extraction.persons if person.id in came}
    assert names == {"Ali Cahyono", "Robert Silaen"}
