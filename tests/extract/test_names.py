"""Names of persons with all that hangs on them, from all over the country."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from petakuasa.extract.page import Page
from petakuasa.extract.pipeline import Pipeline
from tables import wrong

Read = Callable[[str], Page]

# what stands before the name in brackets, the name, what stands after it; the phrase is followed by ` hadir`
NAMES = [
    # police ranks
    ("AKBP Risman Sani, S.Ag", "AKBP", [], "Risman Sani", ["S.Ag"]),
    ("Kompol Yosef Kambu", "Kompol", [], "Yosef Kambu", []),
    ("Iptu La Ode Halim, S.H.", "Iptu", [], "La Ode Halim", ["S.H"]),
    ("Ipda I Made Dana", "Ipda", [], "I Made Dana", []),
    ("Brigjen Pol Drs. Hamdan Lubis, M.Si", "Brigjen Pol", ["Drs."], "Hamdan Lubis", ["M.Si"]),
    (
        "Irjen Pol. Petrus Wanggai",
        "Irjen Pol",
        [],
        "Petrus Wanggai",
        [],
    ),
    ("Kombes Pol Andi Baso, S.I.K., M.H.", "Kombes Pol", [], "Andi Baso", ["S.I.K", "M.H"]),
    ("AKP Wiryo Sastro SH", "AKP", [], "Wiryo Sastro", ["SH"]),
    ("Aiptu Robert Tampubolon", "Aiptu", [], "Robert Tampubolon", []),
    ("Bripka Ni Luh Ariani", "Bripka", [], "Ni Luh Ariani", []),
    # army, navy and air force, with corps
    ("Letkol Inf Ali Cahyono, S.Kom", "Letkol Inf", [], "Ali Cahyono", ["S.Kom"]),
    ("Letkol Inf. Ali Cahyono", "Letkol Inf", [], "Ali Cahyono", []),
    ("Letkol Arh Dominggus Rumbiak", "Letkol Arh", [], "Dominggus Rumbiak", []),
    ("Letkol Kav Teuku Raihan", "Letkol Kav", [], "Teuku Raihan", []),
    ("Mayor Czi Gusti Rafi", "Mayor Czi", [], "Gusti Rafi", []),
    ("Kapten Inf Maria Bengkang", "Kapten Inf", [], "Maria Bengkang", []),
    ("Kolonel Laut (P) Yanto Samudra", "Kolonel Laut (P)", [], "Yanto Samudra", []),
    ("Letkol Marinir Yanto Samudra", "Letkol Marinir", [], "Yanto Samudra", []),
    ("Mayjen TNI Bagas Wicaksana", "Mayjen TNI", [], "Bagas Wicaksana", []),
    ("Mayjen TNI (Purn) Bagas Wicaksana", "Mayjen TNI Purn", [], "Bagas Wicaksana", []),
    ("Marsma TNI Wisnu Palguna", "Marsma TNI", [], "Wisnu Palguna", []),
    ("Letda Inf Samsul", "Letda Inf", [], "Samsul", []),
    ("Serda Maryanto", "Serda", [], "Maryanto", []),
    ("Pelda Ujang", "Pelda", [], "Ujang", []),
    # a rank with its dot, misprinted, or before words that are no name elsewhere
    ("Brigjen. Pol. Dr. H. Hamdan Lubis, S.I.K.", "Brigjen. Pol", ["Dr.", "H."], "Hamdan Lubis", ["S.I.K"]),
    ("Mayjend. TNI Bagas Wicaksana", "Mayjend TNI", [], "Bagas Wicaksana", []),
    ("Lettda Inf Romi Kameo", "Lettda Inf", [], "Romi Kameo", []),
    ("Kaptin Inf Romi Kameo", "Kaptin Inf", [], "Romi Kameo", []),
    ("Letkol Kav MS Wira Negara Lubis", "Letkol Kav", [], "MS Wira Negara Lubis", []),
    ("AKBP Dominikus Minggu Mere", "AKBP", [], "Dominikus Minggu Mere", []),
    ("H. Ahad Lestiarto", None, ["H."], "Ahad Lestiarto", []),
    # honorifics
    ("H. Adam Ibrahim, SE.,M.SI", None, ["H."], "Adam Ibrahim", ["SE", "M.SI"]),
    ("Hj. Siti Rahmah", None, ["Hj."], "Siti Rahmah", []),
    ("Dr. H. Made Wirawan, M.Pd", None, ["Dr.", "H."], "Made Wirawan", ["M.Pd"]),
    ("dr. Sinta Wulandari", None, ["dr."], "Sinta Wulandari", []),
    ("Drs. H. Lalu Wirajaya, MM", None, ["Drs.", "H."], "Lalu Wirajaya", ["MM"]),
    ("Ir. Robert Silaen", None, ["Ir."], "Robert Silaen", []),
    ("KH. Zainal Muttaqin", None, ["KH."], "Zainal Muttaqin", []),
    ("Prof. Dr. Baiq Lestari", None, ["Prof.", "Dr."], "Baiq Lestari", []),
    ("Pdt. Lamek Kbarek", None, ["Pdt."], "Lamek Kbarek", []),
    ("Tgk. Muhammad Yunus", None, ["Tgk."], "Muhammad Yunus", []),
    ("Hj Cut Nurhaliza SE", None, ["Hj"], "Cut Nurhaliza", ["SE"]),
    ("Bapak Hamdan Lubis", None, [], "Hamdan Lubis", []),
    ("Ibu Hj. Siti Rahmah", None, ["Hj."], "Siti Rahmah", []),
    # degrees in every punctuation
    ("Drs. Made Dana, S.H., M.H.", None, ["Drs."], "Made Dana", ["S.H", "M.H"]),
    ("Drs. Made Dana S.H. M.H.", None, ["Drs."], "Made Dana", ["S.H", "M.H"]),
    ("Drs. Made Dana SH MH", None, ["Drs."], "Made Dana", ["SH", "MH"]),
    ("Drs. Made Dana, SH., MH", None, ["Drs."], "Made Dana", ["SH", "MH"]),
    ("Drs. Made Dana,SH,MH", None, ["Drs."], "Made Dana", ["SH", "MH"]),
    ("Drs. Made Dana, S. H., M. H.", None, ["Drs."], "Made Dana", ["S. H", "M. H"]),
    ("Drs. Made Dana, S.Sos., M.AP.", None, ["Drs."], "Made Dana", ["S.Sos", "M.AP"]),
    ("Drs. Made Dana S.Sos.M.Si", None, ["Drs."], "Made Dana", ["S.Sos", "M.Si"]),
    ("AKBP Made Dana S.I.K.,M.H.", "AKBP", [], "Made Dana", ["S.I.K", "M.H"]),
    ("AKBP Made Dana, SIK", "AKBP", [], "Made Dana", ["SIK"]),
    ("AKBP Made Dana., S.I.K", "AKBP", [], "Made Dana", ["S.I.K"]),
    ("AKBP Made Dana, S.Ik., M.Si., CPHR", "AKBP", [], "Made Dana", ["S.Ik", "M.Si", "CPHR"]),
    ("Letkol Inf Made Dana, S.E., M.Han.", "Letkol Inf", [], "Made Dana", ["S.E", "M.Han"]),
    (
        "Ir. Made Dana, S.T., M.T., IPM",
        None,
        ["Ir."],
        "Made Dana",
        ["S.T", "M.T", "IPM"],
    ),
    ("AKBP Made Dana, S.I.K., M.Med.Kom.", "AKBP", [], "Made Dana", ["S.I.K", "M.Med.Kom"]),
    ("Drs. Made Dana, A. Md. IP, S.H", None, ["Drs."], "Made Dana", ["A. Md. IP", "S.H"]),
    # names of many peoples
    ("AKBP I Gusti Putu Sumantri", "AKBP", [], "I Gusti Putu Sumantri", []),
    ("AKBP Ida Bagus Oka Wibawa", "AKBP", [], "Ida Bagus Oka Wibawa", []),
    ("AKBP Anak Agung Gede Rai", "AKBP", [], "Anak Agung Gede Rai", []),
    ("AKBP Hendra PH Pardede", "AKBP", [], "Hendra PH Pardede", []),
    ("AKBP Indra PS Pardosi", "AKBP", [], "Indra PS Pardosi", []),
    ("AKBP J. Simanullang", "AKBP", [], "J. Simanullang", []),
    ("AKBP Teuku Raihan bin Daud", "AKBP", [], "Teuku Raihan bin Daud", []),
    ("Hj. Nur Aisyah binti Saleh", None, ["Hj."], "Nur Aisyah binti Saleh", []),
    ("AKBP Andi Patunru", "AKBP", [], "Andi Patunru", []),
    ("AKBP Daeng Mattawang", "AKBP", [], "Daeng Mattawang", []),
    ("AKBP Yohanis Aronggear", "AKBP", [], "Yohanis Aronggear", []),
    ("AKBP Ma'ruf Nu’man", "AKBP", [], "Ma'ruf Nu’man", []),
    ("AKBP Muh. Yusuf Halim", "AKBP", [], "Muh. Yusuf Halim", []),
    ("AKBP Lulik Febyantara", "AKBP", [], "Lulik Febyantara", []),
    ("AKBP Suyanto", "AKBP", [], "Suyanto", []),
    wrong("AKBP A. A. Rai", "AKBP", [], "A. A. Rai", [], why="initials and one short word"),
    ("AKBP Zahir Batubara, S.H.", "AKBP", [], "Zahir Batubara", ["S.H"]),
    ("AKBP MADE DANA, S.I.K.", "AKBP", [], "MADE DANA", ["S.I.K"]),
    ("AKBP Johannes van Houten", "AKBP", [], "Johannes van Houten", []),
]


@pytest.mark.parametrize(("printed", "rank", "honorifics", "name", "degrees"), NAMES)
def test_a_name_is_taken_apart(
    printed: str,
    rank: str | None,
    honorifics: list[str],
    name: str,
    degrees: list[str],
    page: Read,
    pipeline: Pipeline,
) -> None:
    read = page(f"{printed} hadir")
    found = pipeline._actors.names.parse(read, 0)
    assert found is not None
    assert found.name == name
    assert found.rank == rank
    assert list(found.honorifics) == honorifics
    assert list(found.degrees) == degrees
    assert read.tokens.quote(found.first, found.last).rstrip(".") == printed.rstrip(".")


ENDS = [
    ("AKBP Made Dana Kapolres Badung", "Made Dana"),
    ("AKBP Made Dana di Badung", "Made Dana"),
    ("AKBP Made Dana Senin pagi", "Made Dana"),
    ("AKBP Made Dana bersama istri", "Made Dana"),
    ("AKBP Made Dana Mewakili Kapolda", "Made Dana"),
    ("AKBP Made Dana\nLuh Ayu", "Made Dana"),
    ("AKBP Made Dana. Rapat dimulai", "Made Dana"),
    ("AKBP Made Dana (kanan)", "Made Dana"),
    ("AKBP Made Dana Dandim 1611", "Made Dana"),
    ("AKBP Made Dana Resmi Kapolres Badung", "Made Dana"),
]


@pytest.mark.parametrize(("text", "name"), ENDS)
def test_a_name_ends(text: str, name: str, page: Read, pipeline: Pipeline) -> None:
    found = pipeline._actors.names.parse(page(text), 0)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(
    "text",
    [
        "Senin pagi",
        "Kapolres Badung",
        "Rapat dimulai",
        "12 orang",
        "(kanan)",
        "hadir",
        "Kabupaten Badung",
        "AKBP",
        "",
    ],
)
def test_no_name_starts_here(text: str, page: Read, pipeline: Pipeline) -> None:
    assert pipeline._actors.names.parse(page(text), 0) is None


BARE = [
    ("Hamdan Lubis mengatakan hal itu.", "Hamdan Lubis"),
    ("Yosef Kambu menjelaskan rencana itu.", "Yosef Kambu"),
    ("Wiryo Sastro resmi menjadi camat.", "Wiryo Sastro"),
    ("Ni Luh Ariani menyampaikan terima kasih.", "Ni Luh Ariani"),
    ("Dominggus Rumbiak berharap jalan itu selesai.", "Dominggus Rumbiak"),
]


@pytest.mark.parametrize(("text", "name"), BARE)
def test_a_bare_name_before_a_verb(text: str, name: str, page: Read, pipeline: Pipeline) -> None:
    found = pipeline._actors.names.bare(page(text), 0, listed=False)
    assert found is not None
    assert found.name == name


OWN_WORDS = [
    # what stands between a post and a person's name
    ("Camat GBA Sanjaya Putra hadir.", "Sanjaya Putra"),
    ("Camat MHS Hamdan Lubis membuka rapat.", "Hamdan Lubis"),
    ("Ketua Askab PSSI Toba, Fahmi Lubis hadir.", None),
    ("Kabid Yankes, Dandim dan Kapolres hadir.", None),
    ("Kanit Intel Aiptu Rusdi Hakim hadir.", None),
    ("Kasi Datun membuka rapat.", None),
    ("Kasi Zulham, Dandim dan Kapolres hadir.", None),
    ("Kasi Sutrisno, Dandim dan Kapolres hadir.", "Sutrisno"),
    ("Ketua Koorcab Rem 121 hadir.", None),
    ("Camat HASANUL KAMALI hadir.", "HASANUL KAMALI"),
    ("Camat HM Farid Yusran hadir.", "Farid Yusran"),
]


@pytest.mark.parametrize(("text", "name"), OWN_WORDS)
def test_a_name_has_words_of_its_own(text: str, name: str | None, page: Read, pipeline: Pipeline) -> None:
    found = pipeline._actors.names.parse(page(text), 1)
    assert (found and found.name) == name


NOT_BARE = [
    "Tarian Piring hadir.",
    "Hubungan Industrial hadir.",
    "Konjen Jepang hadir.",
    "Pasar Baru terbakar.",
    "Danau Toba ramai dikunjungi.",
    "Balai Kota ditutup.",
    "Gunung Merapi meletus.",
    "Pemilu Damai digaungkan.",
    "Sungai Barito meluap.",
    "Tim Gabungan mengamankan lokasi.",
    "Operasi Ketupat digelar.",
    "Warga Balige mengatakan hal itu.",
]


@pytest.mark.parametrize("text", NOT_BARE)
def test_two_capital_words_are_no_name(text: str, page: Read, pipeline: Pipeline) -> None:
    assert pipeline._actors.names.bare(page(text), 0, listed=False) is None
