"""Who was not there: who stayed away, is only expected, spoken of, read out, or far away."""

from __future__ import annotations

import pytest
from attendees import LEAD, PUBLISHED, present
from laws import Extract

ABSENT = [
    ("Kapolres Wajo AKBP Made Dana berhalangan hadir.", ["Kapolres Made Dana: absent"]),
    ("Kapolres Wajo AKBP Made Dana tidak hadir.", ["Kapolres Made Dana: absent"]),
    ("Kapolres Wajo tak hadir dalam rapat itu.", ["Kapolres: absent"]),
    ("Ketua DPRD Wajo tidak tampak dalam rapat itu.", ["Ketua: absent"]),
    ("Ketua DPRD Wajo absen dalam rapat itu.", ["Ketua: absent"]),
    (
        "Hadir Kajari Andi Baso, sedangkan Kapolres AKBP Made Dana tidak hadir.",
        ["Kajari Andi Baso: attended", "Kapolres Made Dana: absent"],
    ),
    (
        "Hadir Kajari Andi Baso, sementara Kapolres dan Dandim berhalangan hadir.",
        ["Kajari Andi Baso: attended", "Kapolres: absent", "Dandim: absent"],
    ),
    (
        "Rapat dihadiri Kajari Andi Baso, namun Ketua DPRD Wajo tidak datang.",
        ["Kajari Andi Baso: attended", "Ketua: absent"],
    ),
    (
        "Bupati Andi Baso membuka rapat itu, sedangkan Wakil Bupati absen.",
        ["Bupati Andi Baso: opened", "Wakil Bupati: absent"],
    ),
    (
        "Rapat dihadiri Kajari Andi Baso, tidak hadir Ketua DPRD Wajo.",
        ["Kajari Andi Baso: attended", "Ketua: absent"],
    ),
    ("Sekda Hamdan Lubis memberi tahu Kapolda Sulsel tidak datang lewat darat.", []),
    (
        "Sekda Hamdan Lubis memberi tahu warga bahwa Kapolda dan Danrem tidak hadir.",
        ["Kapolda: absent", "Danrem: absent"],
    ),
    ("Bupati Andi Baso belum dilantik sehingga pemerintah daerah diwakili staf.", []),
    ("Bupati Andi Baso tidak memenuhi undangan dewan.", ["Bupati Andi Baso: absent"]),
    ("Ketua DPRD Wajo tak memenuhi undangan rapat itu.", ["Ketua: absent"]),
    (
        "Yang datang hanya Asisten II Hamdan Lubis dan Kapolres.",
        ["Asisten II Hamdan Lubis: attended", "Kapolres: attended"],
    ),
    (
        "Kapolres Wajo mengirimkan Kasat Intelkam Iptu Yosef Kambu.",
        [
            "Kapolres: represented < Kasat Intelkam Yosef Kambu",
            "Kasat Intelkam Yosef Kambu: attended > Kapolres",
        ],
    ),
    ("Dandim 1406/Wajo tidak mengutus wakil, Kapolda mengirim pasukan.", []),
    (
        "Bupati Andi Baso berhalangan dan diwakili Sekda Hamdan Lubis.",
        [
            "Bupati Andi Baso: represented < Sekda Hamdan Lubis",
            "Sekda Hamdan Lubis: attended > Bupati Andi Baso",
        ],
    ),
]


LISTED = [
    # lists of those who stayed away
    (
        "Beberapa camat tidak hadir, termasuk Camat Tempe Robert Silaen dan Camat Belawa Yosef Kambu.",
        ["Camat Robert Silaen: absent", "Camat Yosef Kambu: absent"],
    ),
    (
        "Ada kepala dinas yang tidak nampak dalam rapat itu, yakni Kadis Sosial Robert Silaen.",
        ["Kepala Robert Silaen: absent"],
    ),
    (
        "Kedua camat yang tidak hadir adalah Camat Tempe Robert Silaen dan Camat Belawa Yosef Kambu.",
        ["Camat Robert Silaen: absent", "Camat Yosef Kambu: absent"],
    ),
    (
        "Sejumlah camat absen, antara lain Camat Tempe, Camat Belawa, Camat Pitumpanua, Camat Sajoanging.",
        ["Camat: absent", "Camat: absent", "Camat: absent", "Camat: absent"],
    ),
    (
        (
            "Sejumlah camat tak hadir, termasuk Camat Tempe Robert Silaen yang diwakili Sekcam Yosef Kambu."
            "\nLalu, Camat Belawa Hamdan Lubis dan Camat Pitumpanua."
        ),
        [
            "Camat Robert Silaen: represented < Sekcam Yosef Kambu",
            "Sekcam Yosef Kambu: attended > Camat Robert Silaen",
            "Camat Hamdan Lubis: absent",
            "Camat: absent",
        ],
    ),
    # what is reported
    (
        "Sekda Hamdan Lubis menjelaskan, Bupati Andi Baso tidak dapat hadir karena sakit.",
        ["Sekda Hamdan Lubis: spoke", "Bupati Andi Baso: absent"],
    ),
    (
        "Ketua DPRD Hamdan Lubis menyayangkan Kapolres dan Dandim tidak hadir.",
        ["Ketua Hamdan Lubis: spoke", "Kapolres: absent", "Dandim: absent"],
    ),
    ("Sekda Hamdan Lubis mengingatkan agar Camat Tempe tidak absen.", ["Sekda Hamdan Lubis: spoke"]),
    (
        "Sekda Hamdan Lubis menegaskan, jika Kapolres tidak hadir diulang.",
        ["Sekda Hamdan Lubis: spoke"],
    ),
    ("Sekda Hamdan Lubis mengatakan tak ada Camat yang absen.", ["Sekda Hamdan Lubis: spoke"]),
    # elsewhere, always
    ("Kadis Sosial Robert Silaen sedang mengikuti kegiatan di luar kota.", []),
    ("Wakil Bupati Andi Baso tengah menghadiri acara lain di Makassar.", []),
    ("Babinsa Serda Yosef Kambu selalu mendampingi petani.", []),
    ("Bupati Andi Baso mengabarkan sakit, satu hari sebelum rapat.", []),
    # delegates without a name
    ("Hadir perwakilan Kapolres Wajo dan Dandim.", ["Kapolres: represented", "Dandim: represented"]),
    (
        "Hadir perwakilan Kapolres Wajo, Dandim dan Kajari.",
        ["Kapolres: represented", "Dandim: attended", "Kajari: attended"],
    ),
    (
        "Hadir perwakilan Kapolres Wajo dan Dandim 1406/Wajo Letkol Ali Cahyono.",
        ["Kapolres: represented", "Dandim Ali Cahyono: attended"],
    ),
    (
        "Hadir Kajari Andi Baso, Perwakilan Dandim 1406/Wajo, BNK, dan perwakilan dari Ketua DPRD.",
        ["Kajari Andi Baso: attended", "Dandim: represented", "[BNK]: attended", "Ketua: represented"],
    ),
    (
        "Hadir Camat Tempe, BNK, Kapolres dan Dandim.",
        ["Camat: attended", "[BNK]: attended", "Kapolres: attended", "Dandim: attended"],
    ),
    # bullets that a full stop cuts, with names in brackets
    (
        (
            "Hadir dalam kegiatan tersebut :\n1. Sekda Wajo (Dr . Ir. Hamdan Lubis K, MM).\n"
            "2. Bupati Wajo(Diwakili Asisten 2 Bpk. Yosef Kambu).\n3. Dandim 1406 Wajo (Letkol Ali Cahyono)."
        ),
        [
            "Sekda: attended",
            "Hamdan Lubis K: attended",
            "Bupati: represented < Asisten II Yosef Kambu",
            "Asisten II Yosef Kambu: attended > Bupati",
            "Dandim Ali Cahyono: attended",
        ],
    ),
]


INVITED = [
    ("Bupati Andi Baso akan membuka rapat berikutnya.", ["Bupati Andi Baso: invited"]),
    ("Bupati Andi Baso akan secara resmi membuka pekan olahraga.", ["Bupati Andi Baso: invited"]),
    (
        "Bupati Andi Baso segera bertemu dengan Menteri Dalam Negeri.",
        ["Bupati Andi Baso: invited", "Menteri Dalam Negeri: invited"],
    ),
    ("Pertemuan dengan Gubernur Sulawesi Selatan akan dijadwalkan.", []),
    ("Gubernur Sulawesi Selatan akan hadir.", ["Gubernur: invited"]),
    ("Gubernur Sulawesi Selatan dijadwalkan hadir.", ["Gubernur: invited"]),
    ("Rapat berikutnya mengundang Kapolres dan Dandim.", ["Kapolres: invited", "Dandim: invited"]),
    ("Kapolres AKBP Made Dana diundang dalam rapat itu.", ["Kapolres Made Dana: invited"]),
    ("Kapolres AKBP Made Dana direncanakan hadir.", ["Kapolres Made Dana: invited"]),
]


NOBODY = [
    # what is said, read out or done elsewhere brings nobody
    "Rapat itu membahas arahan Kapolri.",
    "Kapolda mengeluarkan surat edaran tahun lalu.",
    "“Kami berterima kasih kepada Kapolda dan Gubernur atas bantuannya,” bunyi spanduk itu.",
    "Surat keputusan itu diteken Gubernur Sulawesi Selatan bulan lalu.",
    "Rapat itu menindaklanjuti instruksi Menteri Dalam Negeri.",
    "Tahun lalu, rapat serupa dibuka Bupati Andi Baso dan dihadiri Kapolres AKBP Made Dana.",
    "Jalan itu diresmikan Gubernur Sulawesi Selatan Robert Silaen beberapa waktu lalu.",
    "Gedung itu diresmikan Menteri Dalam Negeri pada periode sebelumnya.",
    "Tak satu pun absen, seluruh anggaran dibahas.",
    "Panitia menindaklanjuti surat Bupati Andi Baso dan arahan Kapolda Sulsel.",
]


@pytest.mark.parametrize(("text", "who"), ABSENT + LISTED + INVITED)
def test_who_was_there(text: str, who: list[str], extract: Extract) -> None:
    extraction = extract(f"SENGKANG, WAJO – {LEAD} {text}", published=PUBLISHED)
    assert sorted(present(extraction)) == sorted(who)


@pytest.mark.parametrize("text", NOBODY)
def test_who_is_spoken_of_was_not_there(text: str, extract: Extract) -> None:
    assert present(extract(f"SENGKANG, WAJO – {LEAD} {text}", published=PUBLISHED)) == []


READ_OUT = [
    (
        "Kapolres AKBP Made Dana membacakan amanat Kapolri.",
        ["Kapolres Made Dana: spoke"],
    ),
    (
        "Bupati Andi Baso membacakan sambutan Menteri Dalam Negeri.",
        ["Bupati Andi Baso: spoke"],
    ),
    ("Amanat Gubernur dibacakan Bupati Andi Baso.", ["Bupati Andi Baso: spoke"]),
    ("Sambutan tertulis Gubernur dibacakan oleh Sekda Hamdan Lubis.", ["Sekda Hamdan Lubis: spoke"]),
    (
        "Sesuai instruksi Kapolri, Kapolres AKBP Made Dana memimpin rapat itu.",
        ["Kapolres Made Dana: led"],
    ),
    (
        "Atas perintah Pangdam, Dandim Ali Cahyono menghadiri rapat itu.",
        ["Dandim Ali Cahyono: attended"],
    ),
    ("Bupati Andi Baso membacakan pesan Presiden.", ["Bupati Andi Baso: spoke"]),
    (
        "Kapolres Made Dana dalam amanat Kapolri yang dibacakannya meminta polisi sigap.",
        ["Kapolres Made Dana: spoke"],
    ),
    (
        "Dandim Ali Cahyono membacakan amanat Pangdam.",
        ["Dandim Ali Cahyono: spoke"],
    ),
]


@pytest.mark.parametrize(("text", "who"), READ_OUT)
def test_whose_message_is_read_was_not_there(text: str, who: list[str], extract: Extract) -> None:
    assert present(extract(f"SENGKANG, WAJO – {LEAD} {text}", published=PUBLISHED)) == who


REMOTE = [
    "Saat dikonfirmasi melalui telepon, Kapolda Sulsel Irjen Pol Robert Silaen mengatakan hal itu.",
    "Dihubungi terpisah, Kapolda Sulsel Irjen Pol Robert Silaen membenarkan hal itu.",
    "Melalui keterangan tertulis, Kapolda Sulsel Irjen Pol Robert Silaen mengatakan hal itu.",
    "Kapolda Sulsel Irjen Pol Robert Silaen dalam siaran persnya mengatakan hal itu.",
    "Kapolda Sulsel Irjen Pol Robert Silaen dalam unggahan media sosialnya mengapresiasi rapat itu.",
    "Kapolda Sulsel Irjen Pol Robert Silaen melalui sekretarisnya menyampaikan apresiasi.",
    "Kapolda Sulsel Irjen Pol Robert Silaen melalui pesan tertulis mengapresiasi rapat itu.",
    "Dikonfirmasi lewat WhatsApp, Kapolda Sulsel Irjen Pol Robert Silaen mengatakan hal itu.",
]


@pytest.mark.parametrize("text", REMOTE)
def test_who_speaks_from_afar_was_not_there(text: str, extract: Extract) -> None:
    assert present(extract(f"SENGKANG, WAJO – {LEAD} {text}", published=PUBLISHED)) == []


UNHELD = [
    ("Rakor akan digelar Senin (17/6/2024). Rakor itu dihadiri Bupati Wajo dan Kapolres Wajo.", "invited"),
    ("Rapat paripurna DPRD Wajo ditunda, Rabu (12/6/2024). Bupati Wajo dan Kapolres hadir.", "invited"),
]


@pytest.mark.parametrize(("text", "mode"), UNHELD)
def test_nobody_attends_what_is_not_held(text: str, mode: str, extract: Extract) -> None:
    extraction = extract(f"SENGKANG, WAJO – {text}", published=PUBLISHED)
    assert {entry.mode for entry in extraction.participations} == {mode}


def test_nobody_attends_what_was_cancelled(extract: Extract) -> None:
    text = "SENGKANG – Rakor dibatalkan, Rabu (12/6/2024). Rakor itu sedianya dihadiri Bupati dan Kapolres."
    extraction = extract(text, published=PUBLISHED)
    assert {event.status for event in extraction.events} == {"cancelled"}
    assert {entry.mode for entry in extraction.participations} <= {"invited", "absent"}
