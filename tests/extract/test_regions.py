"""The home of an article, and which region a name means there."""

from __future__ import annotations

import pytest
from laws import Extract
from petakuasa.extract.pipeline import Pipeline
from petakuasa.facts import Article
from petakuasa.ontology.vocabulary import Vocabulary

HOMES = [
    # named in the dateline
    ("PASER, KABAR KOTA – Rapat koordinasi dibuka Bupati. Kapolres hadir.", "Kabupaten Paser"),
    ("SENGKANG – Rapat koordinasi dibuka Bupati. Kapolres hadir.", "Kabupaten Wajo"),
    ("BALIGE, LINTASDANAU.COM – Apel dipimpin Kapolres. Dandim hadir.", "Kabupaten Toba"),
    ("KUPANG – Rapat koordinasi dibuka Wali Kota. Kapolresta hadir.", "Kota Kupang"),
    ("KUPANG – Rapat koordinasi dibuka Bupati. Camat hadir bersama Bupati.", "Kabupaten Kupang"),
    ("MANADO – Gubernur Sulawesi Utara melantik pejabat Pemprov Sulut.", "Provinsi Sulawesi Utara"),
    # bodies inside a group's words speak for the home; of two that weigh as much the first named is it
    ("PARIGI – Pelantikan pimpinan DPRD Parigi Moutong digelar.", "Kabupaten Parigi Moutong"),
    ("Rapat dihadiri Bupati Blora dan Bupati Rembang.", "Kabupaten Blora"),
    ("Rapat dihadiri Bupati Rembang dan Bupati Blora.", "Kabupaten Rembang"),
    # named most in the text
    (
        "Bupati Blora membuka apel. Kapolres Blora dan Dandim Blora hadir. Tamu dari Rembang pulang.",
        "Kabupaten Blora",
    ),
    ("Kapolres Ende memimpin apel bersama Camat. Pemkab Ende membantu.", "Kabupaten Ende"),
    ("Wali Kota Ternate membuka rakor. Pemkot Ternate dan DPRD Kota Ternate hadir.", "Kota Ternate"),
    ("Bupati Bogor membuka rapat. Pemkab Bogor hadir.", "Kabupaten Bogor"),
    ("Wali Kota Bogor membuka rapat. Pemkot Bogor hadir.", "Kota Bogor"),
    ("Camat Long Ikis membuka rapat di Kecamatan Long Ikis.", "Kabupaten Paser"),
    ("Gubernur Kaltim dan Kapolda Kaltim hadir bersama Pemprov Kaltim.", "Provinsi Kalimantan Timur"),
    # a province's bodies in its capital
    (
        "JAMBI – Kapolda Jambi dan Kajati Jambi membuka apel Polda Jambi di Provinsi Jambi.",
        "Provinsi Jambi",
    ),
    (
        "TANJUNG SELOR – Kapolda Kaltara bersama Polda Kaltara menggelar apel di Kaltara.",
        "Provinsi Kalimantan Utara",
    ),
    # many regencies, none of which it stays with
    (
        "MAKASSAR – Hadir Bupati Wajo, Bone, Maros, Sinjai, Gowa dan Luwu bersama Gubernur Sulawesi Selatan.",
        "Provinsi Sulawesi Selatan",
    ),
    # officers of flag rank are no town
    ("Tiga Pati dan perwira tinggi (Pati) Polri hadir di Wajo.", "Kabupaten Wajo"),
    ("PATI – Bupati Pati membuka apel. Tiga Pati Polri hadir.", "Kabupaten Pati"),
    ("Rapat koordinasi dibuka Bupati. Kapolres hadir.", None),
    # a regency and a city of one name: its government, be another region's named too
    ("BOGOR – Rapat dibuka Wali Kota Bogor dan dihadiri Bupati Blora serta Bupati Rembang.", "Kota Bogor"),
    ("MALANG – Apel dipimpin Bupati. Hadir pula Kajari dan Dandim.", "Kabupaten Malang"),
    ("Rapat Pemkab Tegal di Slawi dihadiri Kajari. Pemkab Tegal berterima kasih.", "Kabupaten Tegal"),
    ("SERANG – Pemkot Serang menggelar apel. Kajari hadir.", "Kota Serang"),
    ("Sekda Kota Kediri membuka apel. Hadir pula Kajari Kediri.", "Kota Kediri"),
    # its level, its seat, a district of it
    ("KUPANG – Rapat digelar warga Kota Kupang. Kapolres hadir.", "Kota Kupang"),
    ("KUPANG – Rapat digelar warga Kabupaten Kupang. Kapolres hadir.", "Kabupaten Kupang"),
    ("KUPANG – Rapat digelar di Oelamasi. Kapolres hadir.", "Kabupaten Kupang"),
    ("BOGOR – Rapat digelar di Cibinong. Kajari hadir.", "Kabupaten Bogor"),
    ("MADIUN – Rapat digelar di Caruban. Kajari hadir.", "Kabupaten Madiun"),
    # its police: a Polresta is not always a city's
    ("KUPANG – Apel dipimpin Kapolresta. Dandim hadir.", "Kota Kupang"),
    ("BANDUNG – Apel dipimpin Kapolresta. Dandim hadir.", "Kabupaten Bandung"),
    ("BANDUNG – Apel dipimpin Kapolrestabes. Dandim hadir.", "Kota Bandung"),
    ("BOGOR – Apel dipimpin Kapolresta Bogor Kota. Dandim hadir.", "Kota Bogor"),
    ("BIMA – Apel digelar Polres Bima Kota. Dandim hadir.", "Kota Bima"),
    # its villages
    ("BIMA – Apel digelar di Desa Talabiu. Kapolres hadir.", "Kabupaten Bima"),
    ("KUPANG – Apel digelar di Kelurahan Oesapa. Kapolres hadir.", "Kota Kupang"),
    ("SOLOK – Apel dipimpin Lurah Tanah Garam. Kapolres hadir.", "Kota Solok"),
    ("BLITAR – Apel dipimpin Kepala Desa Sumberjo. Kapolres hadir.", "Kabupaten Blitar"),
    ("PASURUAN – Apel digelar Pemerintah Desa Karangjati. Kapolres hadir.", "Kabupaten Pasuruan"),
    ("PASURUAN – Apel digelar Pemdes Karangjati. Kapolres hadir.", "Kabupaten Pasuruan"),
    # the province named beside it
    ("BANJAR – Rapat Pemprov Jawa Barat dihadiri Kajari.", "Kota Banjar"),
    ("BANJAR – Rapat di Provinsi Kalimantan Selatan dihadiri Kajari.", "Kabupaten Banjar"),
    # the name told as often as another region's is no weaker for its two bearers
    ("Kajari Bogor hadir. Apel Kajari Bogor dan Dandim Bogor dihadiri Kota Bogor dan Depok.", "Kota Bogor"),
    # nothing tells, or both are named
    ("KUPANG – Rapat koordinasi digelar. Hadir Kapolres dan Dandim.", None),
    ("BOGOR – Rapat dihadiri Bupati Bogor dan Wali Kota Bogor serta Kapolres.", None),
    ("BOGOR – Rapat dihadiri Bupati Blora dan Kajari.", None),
    ("KUPANG – Apel dipimpin Lurah Oesapa. Hadir pula Kepala Desa Noelbaki.", None),
    ("BANJAR – Rapat dihadiri Kajari dan Kapolda.", None),
]


@pytest.mark.parametrize(("text", "region"), HOMES)
def test_the_home_of_an_article(text: str, region: str | None, pipeline: Pipeline) -> None:
    page = pipeline._page(Article(id="test", text=text))
    home = pipeline._home(page, pipeline._views(page)).region
    assert (home.full_name if home else None) == region


BARE = [
    # a bare post belongs to the home
    ("SENGKANG, WAJO – Apel dipimpin Kapolres.", "Polres Wajo"),
    ("SENGKANG, WAJO – Apel dipimpin Kajari.", "Kejaksaan Negeri Wajo"),
    ("SENGKANG, WAJO – Apel dipimpin Ketua KPU.", "KPU Kabupaten Wajo"),
    ("SENGKANG, WAJO – Apel dipimpin Bupati.", "Pemerintah Kabupaten Wajo"),
    ("SENGKANG, WAJO – Apel dipimpin Dandim.", "Kodim 1406/Wajo"),
    ("SENGKANG, WAJO – Apel dipimpin Kapolda.", "Polda Sulawesi Selatan"),
    ("SENGKANG, WAJO – Apel dipimpin Gubernur.", "Pemerintah Provinsi Sulawesi Selatan"),
    ("KOTA KUPANG – Apel Pemkot Kupang dipimpin Wali Kota.", "Pemerintah Kota Kupang"),
    ("KOTA KUPANG – Apel Pemkot Kupang dipimpin Ketua DPRD.", "DPRD Kota Kupang"),
]


@pytest.mark.parametrize(("text", "organization"), BARE)
def test_a_bare_post_is_of_the_home(text: str, organization: str, extract: Extract) -> None:
    assert organization in {body.name for body in extract(text).organizations}


LEVELS = [
    # the post or the word before a name tells its level
    ("Apel dipimpin Bupati Bogor.", "32.01"),
    ("Apel dipimpin Wali Kota Bogor.", "32.71"),
    ("Apel dipimpin Ketua DPRD Kota Bandung.", "32.73"),
    ("Apel dipimpin Gubernur Bengkulu.", "17"),
    ("Apel dipimpin Wali Kota Bengkulu.", "17.71"),
    ("Apel dipimpin Camat Sorong.", None),
    ("Apel dipimpin Gubernur Gorontalo.", "75"),
    ("Apel dipimpin Bupati Gorontalo.", "75.01"),
    ("Apel dipimpin Wali Kota Gorontalo.", "75.71"),
]


@pytest.mark.parametrize(("text", "code"), LEVELS)
def test_the_level_tells_regions_of_one_name_apart(
    text: str, code: str | None, extract: Extract, vocabulary: Vocabulary
) -> None:
    (post,) = extract(f"Rapat koordinasi itu berlangsung sejak pagi hingga sore hari ini juga.\n{text}").posts
    if code is not None:
        assert post.region == code
    assert post.region in {None, *vocabulary.regions}


OPEN = [
    # an article of two regions of one name: its bodies have neither's code
    "KUPANG – Rapat koordinasi berlangsung sejak pagi. Hadir Kapolres dan Kajari.",
    "KUPANG – Apel dipimpin Kajari Kupang. Hadir pula Dandim 1604/Kupang.",
    "Rapat koordinasi di aula itu berlangsung sejak pagi. Hadir Kejari Bogor dan Kajari Bogor.",
    "MADIUN – Apel digelar Kejari Madiun. Hadir pula Ketua KPU.",
    "SORONG – Rapat koordinasi dipimpin Ketua DPRD Sorong. Hadir Kapolres Sorong.",
    "BANJAR – Rapat dihadiri Kajari Banjar dan Kapolda.",
]


@pytest.mark.parametrize("text", OPEN)
def test_what_stays_open_is_an_issue(text: str, extract: Extract) -> None:
    extraction = extract(text)
    assert [body.region for body in extraction.organizations] == [None] * len(extraction.organizations)
    assert {fact.region for fact in (*extraction.posts, *extraction.events)} == {None}
    assert extraction.organizations
    messages = [issue.message for issue in extraction.issues if issue.kind == "open-region"]
    assert len([message for message in messages if "Kabupaten" in message and "Kota" in message]) == 1


def test_the_region_of_a_body_that_says_which_is_not_open(extract: Extract) -> None:
    extraction = extract("BOGOR – Rapat dihadiri Bupati Bogor dan Wali Kota Bogor serta Kapolda.")
    assert {body.region for body in extraction.organizations} == {"32.01", "32.71", "32"}


DATELINES = [
    ("PALANGKA RAYA – Wali Kota membuka rakor di Aula Bappeda.", "62.71"),
    ("SUNGAI RAYA, KUBU RAYA – Bupati membuka rakor di Aula Bappeda.", "61.12"),
    ("BENTENG – Wakil Bupati meresmikan jembatan di Desa Lumban, Rabu (12/6/2024).", "73.01"),
    (
        "BENTENG – Bupati Bengkulu Tengah meresmikan jembatan, Rabu (12/6/2024). Kapolres Benteng hadir.",
        "17.09",
    ),
    ("KAJEN – Bupati membuka rapat koordinasi, Rabu (12/6/2024).", "33.26"),
    ("UNGARAN – Bupati membuka rapat koordinasi, Rabu (12/6/2024).", "33.22"),
    (
        (
            "KEPAHIANG – Rapat paripurna DPRD Kepahiang digelar Rabu (12/6/2024). Hadir Gubernur Bengkulu, "
            "Ketua DPRD Kepahiang dan Kapolres Kepahiang. Gubernur Bengkulu pulang."
        ),
        "17.08",
    ),
]
"""A seat against a regency's short form; a province's governor in an article of a regency."""


@pytest.mark.parametrize(("text", "region"), DATELINES)
def test_the_home_of_a_dateline(text: str, region: str, extract: Extract) -> None:
    assert {event.region for event in extract(text).events} == {region}
