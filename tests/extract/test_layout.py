"""The page around the article: datelines, bylines, captions and furniture."""

from __future__ import annotations

import pytest
from hypothesis import given
from petakuasa.extract.layout import Layout
from petakuasa.extract.pipeline import Pipeline
from strategies import texts
from tables import wrong

TITLE = "Bupati Toba Buka Rapat Koordinasi"
OPENING = "BALIGE, KABAR TOBA – Bupati Toba Ucok Sirait membuka rapat koordinasi di Aula Kantor Bupati, Rabu."
CLOSING = (
    "Rapat itu dihadiri seluruh camat dan kepala perangkat daerah di lingkungan Pemerintah Kabupaten Toba."
)


def read(pipeline: Pipeline, line: str) -> tuple[Layout, str]:
    text = f"{TITLE}\n{OPENING}\n{line}\n{CLOSING}"
    return pipeline._layout(text), text


LINES = [
    # related articles
    ("Baca Juga: Bupati Toba Lantik Pejabat Baru", "furniture"),
    ("BACA JUGA : Kapolres Toba Gelar Apel", "furniture"),
    ("Baca juga Kapolres Toba Gelar Apel Pagi Bersama Camat Balige", "furniture"),
    ("Simak juga: Video Panen Raya", "furniture"),
    ("Lihat juga: Galeri Festival Danau", "furniture"),
    ("Baca: Wali Kota Tinjau Pasar", "furniture"),
    ("Berita Lainnya", "furniture"),
    # counters, stamps and buttons
    ("Toba103 Dilihat", "furniture"),
    ("1.204 views", "furniture"),
    ("Dibaca: 88 kali", "furniture"),
    ("Acara itu berlangsung di Balige, 12 Juni 2024.", "body"),
    ("Rabu, 12 Juni 2024 19:04 WIB", "furniture"),
    ("12 Jun 2024", "furniture"),
    ("3 menit baca", "furniture"),
    ("SCROLL TO CONTINUE WITH CONTENT", "furniture"),
    ("Advertisement", "furniture"),
    ("Bagikan:", "furniture"),
    ("Share this:", "furniture"),
    ("Tags: Bupati, Toba, Rakor", "furniture"),
    ("245", "furniture"),
    ("* * *", "furniture"),
    wrong("Facebook Twitter WhatsApp Telegram", "furniture", why="names of networks are no furniture yet"),
    wrong("Ikuti kami di Google News", "furniture", why="only `Ikuti berita` is furniture"),
    # bylines
    ("Penulis : Takim Rahadi", "byline"),
    ("Editor: Sri Wulandari", "byline"),
    ("Reporter: Made Dana | Editor: Luh Ayu", "byline"),
    ("Pewarta - Hamdan", "byline"),
    ("Laporan: Robert Silaen", "byline"),
    ("Oleh: Maria Bengkang", "byline"),
    ("Fotografer: Yosef Kambu", "byline"),
    wrong("Laporan wartawan Kabar Toba, Robert Silaen", "byline", why="no colon or dash after the cue"),
    # captions
    ("Foto: Bupati Toba saat membuka rapat", "caption"),
    ("Keterangan foto: Bupati dan Kapolres berjabat tangan.", "caption"),
    ("Ket. foto: Bupati dan Kapolres berjabat tangan.", "caption"),
    # text
    ("Rapat berlangsung hingga sore hari.", "body"),
    ("“Mari kita jaga Danau Toba,” katanya.", "body"),
    ("Foto bersama menutup kegiatan itu.", "body"),
    ("Sumber air bersih itu dibangun tahun 2019 oleh warga setempat.", "body"),
    ("Laporan keuangan dibahas bersama DPRD Kabupaten Toba dalam rapat itu.", "body"),
    ("Oleh karena itu, Bupati meminta camat turun ke desa.", "body"),
    wrong(
        "Iklan layanan masyarakat itu dipasang di sepuluh titik di Kota Balige.",
        "body",
        why="a line that begins with the word is taken for an advertisement",
    ),
]


@pytest.mark.parametrize(("line", "kind"), LINES)
def test_a_line_is_text_or_furniture(line: str, kind: str, pipeline: Pipeline) -> None:
    layout, text = read(pipeline, line)
    kinds = {text[found.start : found.end]: found.kind for found in layout.lines}
    assert kinds[line] == kind
    assert kinds[TITLE] == "title"
    assert kinds[CLOSING] == "body"


AUTHORS = [
    ("Penulis : Takim Rahadi", ["Takim Rahadi"]),
    ("Reporter: Made Dana | Editor: Luh Ayu", ["Made Dana", "Luh Ayu"]),
    ("Editor: Sri Wulandari, Fotografer: Yosef Kambu", ["Sri Wulandari", "Yosef Kambu"]),
    ("Pewarta: Hamdan (Kabar Toba)", ["Hamdan"]),
    ("Rapat berlangsung hingga sore hari.", []),
]


@pytest.mark.parametrize(("line", "authors"), AUTHORS)
def test_a_byline_names_authors(line: str, authors: list[str], pipeline: Pipeline) -> None:
    assert read(pipeline, line)[0].authors == authors


DATELINES = [
    (
        "BALIGE, KABAR TOBA – Bupati Toba membuka rapat koordinasi lintas sektoral.",
        "BALIGE, KABAR TOBA",
        "Bupati",
    ),
    ("Nanga Bulik – Pemerintah Kabupaten Lamandau menggelar rapat koordinasi.", "Nanga Bulik", "Pemerintah"),
    (
        "SAMPIT/KABARSAMPIT.CO.ID-Bupati Kotawaringin Timur membuka rapat kerja.",
        "SAMPIT/KABARSAMPIT.CO.ID",
        "Bupati",
    ),
    (
        "LINTASCEPU.COM, Blora – Kapolres Blora memimpin apel di alun-alun.",
        "LINTASCEPU.COM, Blora",
        "Kapolres",
    ),
    (
        "MAKASSAR - Gubernur Sulawesi Selatan melantik lima penjabat bupati di kantornya.",
        "MAKASSAR",
        "Gubernur",
    ),
    (
        "BANDA ACEH | ACEHRAYA.NET – Wali Kota Banda Aceh menutup pekan kebudayaan.",
        "BANDA ACEH, ACEHRAYA.NET",
        "Wali Kota",
    ),
    (
        "UNAAHA, SULTRANAGARI.- Peresmian jembatan itu berjalan lancar dan aman.",
        "UNAAHA, SULTRANAGARI.",
        "Peresmian",
    ),
    ("Bupati Toba yang baru dilantik – Ucok Sirait – membuka rapat koordinasi di Balige.", None, "Bupati"),
    ("Rapat koordinasi itu berlangsung di Balige, Rabu (12/6/2024) pagi hingga siang hari.", None, "Rapat"),
    (
        "BALIGE – Hadir Wabup Abdul Hafizh, S.Sos., M.Si, Waka I DPRD Ansori Muluk dan Danramil Kapten Made.",
        "BALIGE",
        "Hadir",
    ),
]


@pytest.mark.parametrize(("opening", "place", "begins"), DATELINES)
def test_a_dateline_opens_the_text(opening: str, place: str | None, begins: str, pipeline: Pipeline) -> None:
    text = f"{TITLE}\n{opening}\n{CLOSING}"
    layout = pipeline._layout(text)
    assert layout.dateline == place
    body = next(line for line in layout.lines if line.kind == "body")
    assert text[body.start : body.end] == opening[opening.index(begins) :]


CREDITS = [
    ("Rapat ditutup dengan doa. (Hms)", "Rapat ditutup dengan doa."),
    ("Rapat ditutup dengan doa.(red/kt)", "Rapat ditutup dengan doa."),
    ("Rapat ditutup dengan doa. (*)", "Rapat ditutup dengan doa."),
    ("“Terima kasih,” katanya.” (Takim)", "“Terima kasih,” katanya.”"),
    ("Rapat ditutup Ketua Forum Kerukunan (FKUB)", "Rapat ditutup Ketua Forum Kerukunan (FKUB)"),
    ("Rapat ditutup Camat Balige (Hamdan Lubis).", "Rapat ditutup Camat Balige (Hamdan Lubis)."),
]


@pytest.mark.parametrize(("line", "kept"), CREDITS)
def test_a_credit_in_brackets_is_cut_off(line: str, kept: str, pipeline: Pipeline) -> None:
    layout, text = read(pipeline, line)
    assert kept in {text[found.start : found.end] for found in layout.lines}


SIGNED = [
    ("Bambang Purnomo", True),
    ("Rio S. Lubis", True),
    ("Siti Nurhaliza Tobing", True),
    ("Rapat ditutup Bambang", False),
    ("Hamdan", False),
    ("Bambang Purnomo.", False),
]


@pytest.mark.parametrize(("line", "signed"), SIGNED)
def test_a_name_alone_at_the_end_is_the_writers(line: str, signed: bool, pipeline: Pipeline) -> None:
    layout = pipeline._layout(f"{TITLE}\n{OPENING}\n{CLOSING}\n{line}")
    assert (line in layout.authors) == signed
    assert (layout.lines[-1].kind == "byline") == signed


@pytest.mark.parametrize(
    "end",
    ["Leave a Reply", "Tinggalkan Balasan", "Berita Terkait", "Alamat email Anda tidak akan dipublikasikan."],
)
def test_below_the_comment_form_nothing_is_text(end: str, pipeline: Pipeline) -> None:
    layout, text = read(pipeline, end)
    kinds = {text[found.start : found.end]: found.kind for found in layout.lines}
    assert kinds[OPENING.split(" – ")[1]] == "body"
    assert kinds[CLOSING] == "furniture"


def test_a_stamp_tells_the_day_of_publication(pipeline: Pipeline) -> None:
    assert read(pipeline, "Rabu, 12 Juni 2024 19:04 WIB")[0].stamps == ["Rabu, 12 Juni 2024 19:04 WIB"]


@given(text=texts())
def test_lines_are_in_order_and_apart(text: str, pipeline: Pipeline) -> None:
    position = 0
    for line in pipeline._layout(text).lines:
        assert position <= line.start < line.end <= len(text)
        position = line.end
