"""Several offices of one person, one membership of several people, and seats told in brackets or by a verb.

The home of every text is Wajo; everybody is invented.
"""

from __future__ import annotations

import pytest
from holders import held
from laws import Extract

HOME = "SENGKANG, WAJO – Acara digelar di aula dengan tertib sejak pagi sampai sore, Rabu (12/6/2024).\n\n"

SEATS = [
    # two offices before one name
    (
        "Sekda Wajo yang juga Plt Kadis Sosial Hamdan Lubis hadir.",
        [
            "Hamdan Lubis: Sekda, Pemerintah Kabupaten Wajo (definitive)",
            "Hamdan Lubis: Kepala, Dinas Sosial Kabupaten Wajo (Plt)",
        ],
    ),
    (
        "Anggota DPRD Wajo sekaligus Ketua PMI Wajo Hamdan Lubis hadir.",
        [
            "Hamdan Lubis: Anggota, DPRD Kabupaten Wajo (definitive)",
            "Hamdan Lubis: Ketua, PMI Kabupaten Wajo (definitive)",
        ],
    ),
    (
        "Camat Tempe merangkap Plt Camat Belawa Hamdan Lubis hadir.",
        [
            "Hamdan Lubis: Camat, Kecamatan Tempe (definitive)",
            "Hamdan Lubis: Camat, Kecamatan Belawa (Plt)",
        ],
    ),
    (
        "Bupati Wajo sekaligus Ketua DPC Partai Demokrat Wajo, Hamdan Lubis, hadir.",
        [
            "Hamdan Lubis: Bupati, Pemerintah Kabupaten Wajo (definitive)",
            "Hamdan Lubis: Ketua, DPC Partai Demokrat Kabupaten Wajo (definitive)",
        ],
    ),
    (  # nothing but the words for it joins them
        "Sekda Wajo bersama Plt Kadis Sosial Hamdan Lubis hadir.",
        ["Hamdan Lubis: Kepala, Dinas Sosial Kabupaten Wajo (Plt)"],
    ),
    # one membership before several names
    (
        "Hadir anggota DPRD Wajo di antaranya Hamdan Lubis, Oka Wanaya dan Yosef Kambu.",
        [
            f"{name}: Anggota, DPRD Kabupaten Wajo (definitive)"
            for name in ("Hamdan Lubis", "Oka Wanaya", "Yosef Kambu")
        ],
    ),
    (
        "Hadir anggota DPRD Wajo diantaranya Hamdan Lubis, Oka Wanaya, dan Yosef Kambu.",
        [
            f"{name}: Anggota, DPRD Kabupaten Wajo (definitive)"
            for name in ("Hamdan Lubis", "Oka Wanaya", "Yosef Kambu")
        ],
    ),
    (
        "Hadir sejumlah anggota DPRD Wajo antara lain Hamdan Lubis dan Oka Wanaya.",
        [f"{name}: Anggota, DPRD Kabupaten Wajo (definitive)" for name in ("Hamdan Lubis", "Oka Wanaya")],
    ),
    ("Hadir anggota keluarga antara lain Hamdan Lubis dan Oka Wanaya.", []),
    # in brackets, by a verb, before
    (
        "Hadir Sekretaris Daerah (Soppeng) Hamdan Lubis.",
        ["Hamdan Lubis: Sekda, Pemerintah Kabupaten Soppeng (definitive)"],
    ),
    (
        "Kini jabatan Sekda Wajo dijabat Lubis, yang semula Camat Tempe.",
        ["Lubis: Camat, Kecamatan Tempe (former)", "Lubis: Sekda, Pemerintah Kabupaten Wajo (definitive)"],
    ),
    (
        "AKBP Made Dana, S.I.K., yang dahulu memegang jabatan Plt Kapolres Wajo, pamit.",
        ["Made Dana: Kapolres, Polres Wajo (former)"],
    ),
    (
        "Kajari diwakili Jaksa Fungsional Hamdan Lubis, Kalapas diwakili Kasi Kamtib Rusdi.",
        [
            "Hamdan Lubis: Jaksa Fungsional, Kejaksaan Negeri Wajo (definitive)",
            "Rusdi: Kasi Kamtib, Lapas Wajo (definitive)",
        ],
    ),
    (
        "Kelima camat itu masing-masing Hamdan Lubis (Kecamatan Tempe) dan Yosef Kambu (Kecamatan Belawa).",
        [
            "Hamdan Lubis: Camat, Kecamatan Tempe (definitive)",
            "Yosef Kambu: Camat, Kecamatan Belawa (definitive)",
        ],
    ),
    # whoever comes in somebody's place sits in that one's house
    (
        "Hadir Kepala Dinas Sosial Wajo, diwakili Kabid Rehabilitasi Hj. Besse, dan Kapolres.",
        ["Besse: Kabid Rehabilitasi, Dinas Sosial Kabupaten Wajo (definitive)"],
    ),
    (
        "Hadir Kapolsek Tempe diwakili Kanit Binmas Aiptu Made Dana.",
        ["Made Dana: Kanit, Polsek Tempe (definitive)"],
    ),
    (
        "Hadir Danramil 05/Tempe yang diwakili oleh Babinsa Serka Bukhari.",
        ["Bukhari: Babinsa, Koramil 05/Tempe (definitive)"],
    ),
    (
        "Hadir Kepala BPBD Wajo diwakili Sekretaris Hamdan Lubis.",
        ["Hamdan Lubis: Sekretaris, Badan Penanggulangan Bencana Daerah Kabupaten Wajo (definitive)"],
    ),
    (  # two who merely stand side by side
        "Hadir Kepala Dinas Sosial Wajo, Kabid Rehabilitasi Hj. Besse, dan Kapolres.",
        ["Besse: Kabid Rehabilitasi, - (definitive)"],
    ),
    # the next guest, a place behind an office building, a word of the seat
    ("Hadir Dandim 1406/Wajo, Pdt. Lamek Kbarek, dan Kapolsek Tempe, KH. Mustofa.", []),
    ("Rapat digelar di Kantor Camat Tempe, Sengkang, hingga sore.", []),
    ("Hadir Pimpinan Perum Bulog Kanwil Sulsel dan Dirjen Bina Keuangan Daerah.", []),
    (
        "Ketua Komisi III DPRD Wajo, Indra PS Pardosi menyayangkan sikap itu.",
        ["Indra PS Pardosi: Ketua, Komisi III DPRD Kabupaten Wajo (definitive)"],
    ),
    (
        "Hadir Wakil Ketua DPRD Wajo April Habas Buya Malin.",
        ["April Habas Buya Malin: Wakil Ketua, DPRD Kabupaten Wajo (definitive)"],
    ),
    (
        "Hadir Kepala Dinas Kesehatan Provinsi dr. Rosmini Pandin.",
        ["Rosmini Pandin: Kepala, Dinas Kesehatan Provinsi Sulawesi Selatan (definitive)"],
    ),
    (
        "Kepala Satuan (Kasat) Reserse Kriminal Polres Wajo Iptu Made Dana hadir.",
        ["Made Dana: Kasat Reskrim, Polres Wajo (definitive)"],
    ),
    ("Plt Kadis Perikanan Wajo melalui Kepala Bidang Tangkap, Rusdi Hartono, menyebutnya.", []),
    (
        "Hadir Ketua DPRD Wajo Anak Agung Gde Anom.",
        ["Anak Agung Gde Anom: Ketua, DPRD Kabupaten Wajo (definitive)"],
    ),
    (
        "Hadir Lurah Ketanggi, Hartini, dan Camat Tempe.",
        ["Hartini: Lurah, Kelurahan Ketanggi (definitive)"],
    ),
    (
        "Hadir Waka I DPRD Wajo Ansori Muluk dan Waka II Igor Gregory.",
        [
            "Ansori Muluk: Wakil Ketua I, DPRD Kabupaten Wajo (definitive)",
            "Igor Gregory: Wakil Ketua II, DPRD Kabupaten Wajo (definitive)",
        ],
    ),
    (
        "Hadir Dansatgas Pamtas Yonarhan 15/DBY Letkol Arh Made Dana.",
        ["Made Dana: Dansatgas, Satgas Yonarhan 15/DBY (definitive)"],
    ),
    (
        "Menurut Kasi Humas Moh. Kholil dan Kabid Penmas IGN. Nyoman Wira, situasi aman.",
        [
            "Moh. Kholil: Kasi Humas, Polres Wajo (definitive)",
            "IGN. Nyoman Wira: Kabid Penmas, - (definitive)",
        ],
    ),
    # sections say what they are for
    (
        "Kepala Biro Humas Setda Provinsi Sulawesi Selatan HM Rusdi membenarkan.",
        ["Rusdi: Kepala Biro Humas, Sekretariat Daerah Provinsi Sulawesi Selatan (definitive)"],
    ),
    (
        "Kepala Bagian Komunikasi, Humas, dan Protokol Kabupaten Wajo M. Yani membenarkan.",
        [
            "M. Yani: Kepala Bagian Komunikasi, Humas, dan Protokol, Pemerintah Kabupaten Wajo (definitive)",
        ],
    ),
    # who is gone
    (
        "Ia mengisi kursi pejabat sebelumnya yakni Hamdan Lubis (Bupati Wajo periode 2018-2023).",
        ["Hamdan Lubis: Bupati, Pemerintah Kabupaten Wajo (former)"],
    ),
    # whose name a stall bears
    ("Patroli singgah di Warung Kopi Ibu Aminah dan Toko Pak Budi.", []),
    # a name inside a name of a body
    ("Hadir Direktur RSUD Embung Fatimah dan Administratur KPH Kedu Selatan.", []),
    ("Hadir Administratur KPH Kedu Selatan Komarudin.", ["Komarudin: Administratur, KPH (definitive)"]),
]


@pytest.mark.parametrize(("text", "seats"), SEATS)
def test_who_holds_what(text: str, seats: list[str], extract: Extract) -> None:
    assert held(extract(HOME + text)) == seats
