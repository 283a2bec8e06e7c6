"""Who holds a post where the press prints more than a post and a name: rows, wives, moves, seats in seats.

The home of every text is Wajo; everybody is invented.
"""

from __future__ import annotations

import pytest
from holders import held
from laws import Extract

HOME = "SENGKANG, WAJO – "

ROWS = [
    # posts before names: the next post opens the next person
    (
        "Hadir anggota DPR RI, Hamdan Lubis, ketua DPRD Wajo, Robert Silaen, kepala kantor Kemenag.",
        [
            "Hamdan Lubis: Anggota, DPR RI (definitive)",
            "Robert Silaen: Ketua, DPRD Kabupaten Wajo (definitive)",
        ],
    ),
    (
        "Hadir Bupati Wajo Andi Baso, anggota DPRD Wajo, Yosef Kambu, Kajari Wajo, Rina Tobing, Camat Tempe.",
        [
            "Andi Baso: Bupati, Pemerintah Kabupaten Wajo (definitive)",
            "Yosef Kambu: Anggota, DPRD Kabupaten Wajo (definitive)",
            "Rina Tobing: Kajari, Kejaksaan Negeri Wajo (definitive)",
        ],
    ),
    # names before posts stay so
    (
        "Hadir Hamdan Lubis, Ketua DPRD Wajo, Robert Silaen, Kajari Wajo.",
        [
            "Hamdan Lubis: Ketua, DPRD Kabupaten Wajo (definitive)",
            "Robert Silaen: Kajari, Kejaksaan Negeri Wajo (definitive)",
        ],
    ),
    # a post that is given to who stands before it is not the next one's
    (
        "Mendagri melantik Apolo Rumbiak sebagai Pj Bupati Bone, Ribka Kambu sebagai Pj Bupati Soppeng.",
        [
            "Apolo Rumbiak: Bupati, Pemerintah Kabupaten Bone (Pj)",
            "Ribka Kambu: Bupati, Pemerintah Kabupaten Soppeng (Pj)",
        ],
    ),
    (
        "Dilantik masing-masing Apolo Rumbiak sebagai Pj Bupati Bone dan Ribka Kambu sebagai Pj Bupati Bima.",
        [
            "Apolo Rumbiak: Bupati, Pemerintah Kabupaten Bone (Pj)",
            "Ribka Kambu: Bupati, Pemerintah Kabupaten Bima (Pj)",
        ],
    ),
    # whoever is introduced behind somebody else's deed does not hold that post
    ("Bupati Wajo didampingi stafnya, yakni Hamdan Lubis.", []),
    ("Bupati Wajo menghadirkan saksi, yakni Hamdan Lubis.", []),
    ("Bupati Wajo melantik dua keuchik, masing-masing Hamdan Lubis (Rapana) dan Robert Silaen (Jojo).", []),
    (
        "Kapolres Wajo yang baru, yakni AKBP Made Dana, hadir.",
        ["Made Dana: Kapolres, Polres Wajo (definitive)"],
    ),
    # degrees and titles with stray marks
    (
        "Hadir Kemenag Wajo H Hamdan Lubis SAg, Sekretaris Daerah Drs,H. Robert Silaen MSi, beserta istri.",
        ["Robert Silaen: Sekda, Pemerintah Kabupaten Wajo (definitive)"],
    ),
]

SEATS = [
    # a post that serves another
    (
        "Hadir Sekretaris Militer Presiden Marsda Made Dana.",
        ["Made Dana: Sekretaris Militer, Pemerintah Republik Indonesia (definitive)"],
    ),
    (
        "Irjen Made Dana kini menjabat Staf Ahli Sosial Budaya Kapolri.",
        ["Made Dana: Staf Ahli Sosial Budaya, Polri (definitive)"],
    ),
    (
        "Hadir Direktur Tindak Pidana Siber Bareskrim Polri Brigjen Yosef Kambu.",
        ["Yosef Kambu: Direktur Tindak Pidana Siber, Bareskrim Polri (definitive)"],
    ),
    (
        "Hadir Kepala Seksi Pengelolaan Barang Bukti dan Barang Rampasan Kejaksaan Negeri Wajo M. Silaen.",
        ["M. Silaen: Kasi Pengelolaan Barang Bukti dan Barang Rampasan, Kejaksaan Negeri Wajo (definitive)"],
    ),
    (
        "Hadir Kabag Prokopim Setda Wajo Hamdan Lubis, SP.",
        ["Hamdan Lubis: Kabag Prokopim, Sekretariat Daerah Kabupaten Wajo (definitive)"],
    ),
    (
        "Hadir Ketua DPRD Wajo Robert Silaen didampingi Wakil Ketua Yosef Kambu.",
        [
            "Robert Silaen: Ketua, DPRD Kabupaten Wajo (definitive)",
            "Yosef Kambu: Wakil Ketua, DPRD Kabupaten Wajo (definitive)",
        ],
    ),
    (
        "Hadir Bupati Bone Andi Fahri dan Wakil Bupati Ambo Tuo.",
        [
            "Andi Fahri: Bupati, Pemerintah Kabupaten Bone (definitive)",
            "Ambo Tuo: Wakil Bupati, Pemerintah Kabupaten Bone (definitive)",
        ],
    ),
    # a bracket behind the post
    (
        "Hadir Wakil Kepala Polres (Wakapolres) Wajo, Kompol Hamdan Lubis.",
        ["Hamdan Lubis: Wakapolres, Polres Wajo (definitive)"],
    ),
    (
        "Hadir Asisten Pemerintahan (Asda 1) Pemkab Wajo, Robert Silaen.",
        ["Robert Silaen: Asisten I, Pemerintah Kabupaten Wajo (definitive)"],
    ),
    # units by a short name, without a number, with the number behind
    (
        "Hadir Wakapolres Metro Jakarta Barat, AKBP Sari Tobing, Dandim 0503 JB Kolonel Inf Yosef Kambu.",
        [
            "Sari Tobing: Wakapolres, Polres Metro Jakarta Barat (definitive)",
            "Yosef Kambu: Dandim, Kodim 0503/Jakarta Barat (definitive)",
        ],
    ),
    (
        "Hadir Pangdam Jaya Mayjen TNI Made Dana dan Pangdam Iskandar Muda Mayjen TNI Yosef Kambu.",
        [
            "Made Dana: Pangdam, Kodam Jaya (definitive)",
            "Yosef Kambu: Pangdam, Kodam Iskandar Muda (definitive)",
        ],
    ),
    (
        "Hadir Danrem 042/Garuda Putih (Gapu) Brigjen TNI Made Dana.",
        ["Made Dana: Danrem, Korem 042/Garuda Putih (definitive)"],
    ),
    (
        "Hadir Dandim 0306/50 Kota Letkol Kav Made Dana.",
        ["Made Dana: Dandim, Kodim 0306/Lima Puluh Kota (definitive)"],
    ),
    (
        "Hadir Danramil Tempe 1406-01, Kapten Inf Yosef Kambu.",
        ["Yosef Kambu: Danramil, Koramil Tempe (definitive)"],
    ),
    # one Kodam in the article: the bare Pangdam is its commander
    (
        "Apel digelar di Makodam II/Sriwijaya. Pangdam Mayjen TNI Made Dana hadir.",
        ["Made Dana: Pangdam, Kodam II/Sriwijaya (definitive)"],
    ),
    # a misprinted region is no person
    (
        "Hadir Bupati Kelungkung, I Nyoman Raksa, Camat Tempe Hamdan Lubis.",
        [
            "I Nyoman Raksa: Bupati, Pemerintah Kabupaten Klungkung (definitive)",
            "Hamdan Lubis: Camat, Kecamatan Tempe (definitive)",
        ],
    ),
]

PLAIN = [
    # posts without a capital keep what stands before them
    ("Hadir mantan sekda Wajo Hamdan Lubis.", ["Hamdan Lubis: Sekda, Pemerintah Kabupaten Wajo (former)"]),
    ("Hadir plt camat Tempe Robert Silaen.", ["Robert Silaen: Camat, Kecamatan Tempe (Plt)"]),
    ("Hamdan Lubis selaku camat Tempe membuka apel.", ["Hamdan Lubis: Camat, Kecamatan Tempe (definitive)"]),
    ("Hadir eks kapolres Wajo AKBP Made Dana.", ["Made Dana: Kapolres, Polres Wajo (former)"]),
    # words of bodies, everywhere, acronyms are nobody
    ("Hadir Ketua MPR RI, Ketua DPD RI dan Kapolres Wajo.", []),
    ("Hadir Bupati dan Wali Kota Se-Sulsel.", []),
    ("Hadir camat dan Datuk Rio se-Kabupaten Wajo.", []),
    ("Hadir Ketua Pengadilan Negeri Wajo, Pokdar Kamtibmas, serta tamu undangan.", []),
    ("Hadir gubernur Sulsel Non Aktif.", []),
    # initials alone are no name
    (
        "Hadir Ketua DPRD Wajo Asep Lubis, H.M.M, A.Md.",
        ["Asep Lubis: Ketua, DPRD Kabupaten Wajo (definitive)"],
    ),
    # the wife of a governor leads the province's body
    (
        "Hadir Gubernur Kaltara Zainal Raksa bersama Ketua TP PKK Hj. Rachma Zainal.",
        [
            "Zainal Raksa: Gubernur, Pemerintah Provinsi Kalimantan Utara (definitive)",
            "Rachma Zainal: Ketua, TP PKK Provinsi Kalimantan Utara (definitive)",
        ],
    ),
    (
        "Hadir Wali Nagari Aie Batu Rabulis dan Camat.",
        ["Rabulis: Wali Nagari, Pemerintah Nagari Aie Batu (definitive)"],
    ),
    (
        "Hadir Komandan Resor Militer (Danrem) 092/Mhl Brigjen TNI Made Dana.",
        ["Made Dana: Danrem, Korem 092/Maharajalila (definitive)"],
    ),
]


@pytest.mark.parametrize(("text", "tenures"), [*ROWS, *SEATS, *PLAIN])
def test_holders(text: str, tenures: list[str], extract: Extract) -> None:
    assert held(extract(HOME + text)) == tenures


CHANGES = [
    (
        "Kapolres Wajo AKBP Made Dana dimutasi menjadi Kapolres Bone.",
        ["Made Dana: Kapolres, Polres Wajo (former)", "Made Dana: Kapolres, Polres Bone (definitive)"],
    ),
    (
        "Kapolres Wajo, AKBP Made Dana kini menjabat sebagai Kapolres Bone.",
        ["Made Dana: Kapolres, Polres Wajo (former)", "Made Dana: Kapolres, Polres Bone (definitive)"],
    ),
    (
        "Kapolda Sulsel Irjen Made Dana jadi Kapolda Jawa Timur.",
        [
            "Made Dana: Kapolda, Polda Sulawesi Selatan (former)",
            "Made Dana: Kapolda, Polda Jawa Timur (definitive)",
        ],
    ),
    # who acts elsewhere too has left nothing
    (
        "Sekda Wajo Hamdan Lubis dipercaya menjadi Pj Bupati Wajo.",
        [
            "Hamdan Lubis: Sekda, Pemerintah Kabupaten Wajo (definitive)",
            "Hamdan Lubis: Bupati, Pemerintah Kabupaten Wajo (Pj)",
        ],
    ),
    # who fills a post
    ("Kapolsek Tempe kini dijabat Iptu Made Dana.", ["Made Dana: Kapolsek, Polsek Tempe (definitive)"]),
    ("Kasdam dari Aminton Silaen ke Iwan Kambu, Irdam dari Yudha Lubis ke Fachmi Tobing.", []),
    ("Jabatan Kapolsek Tempe akan dijabat Iptu Made Dana.", []),
    (
        "Kapolsek Tempe yang sebelumnya dijabat AKP Made Dana kini diisi oleh Iptu Yosef Kambu.",
        ["Yosef Kambu: Kapolsek, Polsek Tempe (definitive)", "Made Dana: Kapolsek, Polsek Tempe (former)"],
    ),
    ("Kapolda Riau digantikan oleh Irjen Made Dana.", ["Made Dana: Kapolda, Polda Riau (definitive)"]),
    # old and new
    (
        "Sertijab Dandim Wajo dari pejabat lama Letkol Made Dana kepada pejabat baru Letkol Yosef Kambu.",
        ["Made Dana: Dandim, Kodim 1406/Wajo (former)", "Yosef Kambu: Dandim, Kodim 1406/Wajo (definitive)"],
    ),
    (
        "Sertijab Kasad Jenderal TNI Made Dana kepada Jenderal TNI Yosef Kambu digelar.",
        ["Made Dana: Kasad, TNI AD (former)", "Yosef Kambu: Kasad, TNI AD (definitive)"],
    ),
    (
        "Selamat datang kepada pengganti, yakni Letkol Inf Made Dana sebagai Dandim Wajo.",
        ["Made Dana: Dandim, Kodim 1406/Wajo (definitive)"],
    ),
    # the pronoun means the only holder of the sentence before
    (
        "Kapolres Wajo AKBP Made Dana tiba. Ia menggantikan AKBP Yosef Kambu.",
        ["Made Dana: Kapolres, Polres Wajo (definitive)", "Yosef Kambu: Kapolres, Polres Wajo (former)"],
    ),
    (
        "Kapolres Wajo AKBP Made Dana dan Kajari Wajo Rina Tobing tiba. Ia menggantikan Hamdan Lubis.",
        [
            "Made Dana: Kapolres, Polres Wajo (definitive)",
            "Rina Tobing: Kajari, Kejaksaan Negeri Wajo (definitive)",
        ],
    ),
]


@pytest.mark.parametrize(("text", "tenures"), CHANGES)
def test_changes(text: str, tenures: list[str], extract: Extract) -> None:
    assert held(extract(HOME + text)) == tenures


FAMILIES = [
    # a husband's name in his wife's
    ("Hadir Kasau Marsekal TNI Fadjar Raksa dan Ketua Umum PIA Ardhya Garini Ny. Inong Fadjar Raksa.", 2),
    ("Hadir Bupati Wajo Andi Baso dan Ketua TP PKK Wajo Siti Andi Baso.", 2),
    ("Hadir Kapolres AKBP Made Dana dan Ketua Bhayangkari Wajo Ny. Ratih Made Dana.", 2),
    ("Hadir Sekda Hamdan Lubis, serta Ketua Dharma Wanita Persatuan Wajo, dr. Rina Hamdan Lubis.", 2),
    ("Hadir Bupati Wajo Andi Baso. Istri Bupati, Siti Andi Baso, menyapa warga.", 2),
    # whoever is no wife has a longer and a shorter name
    ("Hadir Bupati Wajo Andi Baso Raksa. Andi Baso menyapa warga.", 1),
    ("Hadir Ketua TP PKK Wajo Siti Andi Baso. Siti menyapa warga.", 1),
    # one word with the same seat elsewhere is somebody else
    ("Hadir Bupati Bone Fauzi dan Bupati Soppeng Fauzi Hasan.", 2),
    ("Hadir Bupati Soppeng Fauzi Hasan. Bupati Soppeng Fauzi menyapa warga.", 1),
]


@pytest.mark.parametrize(("text", "persons"), FAMILIES)
def test_families(text: str, persons: int, extract: Extract) -> None:
    assert len(extract(HOME + text).persons) == persons


def test_a_short_name_that_husband_and_wife_share_is_his(extract: Extract) -> None:
    extraction = extract(
        HOME
        + "Hadir Kapolres AKBP Made Dana dan Ketua Bhayangkari Wajo Ny. Ratih Made Dana. “Kami siap membantu "
        "warga di sini,” kata Dana."
    )
    (statement,) = extraction.statements
    speaker = next(person for person in extraction.persons if person.id == statement.speaker)
    assert speaker.name == "Made Dana"
