"""Sentences and quotations: what ends one, and what only looks as if it did."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from petakuasa.extract.page import Page
from petakuasa.extract.pipeline import Pipeline
from strategies import texts
from tables import wrong

LEAD = "Bupati Toba membuka rapat koordinasi lintas sektoral di Balige pada hari Rabu pagi."
"""A first line that is plainly text."""


def split(pipeline: Pipeline, text: str) -> tuple[Page, list[str]]:
    page = pipeline._page(type("Text", (), {"text": f"{LEAD}\n{text}"})())
    return page, [page.tokens.quote(s.first, s.last) for s in page.text.sentences if s.first >= 13]


SPLITS = [
    # full stops
    ("Kapolres hadir. Dandim juga hadir.", ["Kapolres hadir.", "Dandim juga hadir."]),
    (
        "Siapa yang hadir? Semua hadir! Rapat selesai.",
        ["Siapa yang hadir?", "Semua hadir!", "Rapat selesai."],
    ),
    ("Rapat ditutup.Bupati pulang.", ["Rapat ditutup.", "Bupati pulang."]),
    ("Rapat berlangsung lama … Bupati pulang.", ["Rapat berlangsung lama …", "Bupati pulang."]),
    ("Kapolres hadir\nDandim juga hadir", ["Kapolres hadir", "Dandim juga hadir"]),
    # abbreviations
    ("Turut hadir Drs. H. Made Dana dan Ny. Rini.", ["Turut hadir Drs. H. Made Dana dan Ny. Rini."]),
    ("Hadir Plt. Camat Ubud dan Kab. Badung.", ["Hadir Plt. Camat Ubud dan Kab. Badung."]),
    ("Hadir Letkol Inf. Yosef Kambu dari Kodim.", ["Hadir Letkol Inf. Yosef Kambu dari Kodim."]),
    ("Hadir Budi S. bersama istri.", ["Hadir Budi S. bersama istri."]),
    ("Apel di Jl. Sudirman Blora.", ["Apel di Jl. Sudirman Blora."]),
    wrong(
        "Apel di Jalan Sudirman No. 5 Blora.",
        ["Apel di Jalan Sudirman No. 5 Blora."],
        why="`No.` before a number",
    ),
    # degrees at the end of a sentence
    (
        "Hadir Sekda Made Dana, S.E., M.M. Kapolres menyusul kemudian.",
        ["Hadir Sekda Made Dana, S.E., M.M.", "Kapolres menyusul kemudian."],
    ),
    ("Hadir Made Dana, S.E., M.M. dan Kapolres.", ["Hadir Made Dana, S.E., M.M. dan Kapolres."]),
    (
        "Hadir Made Dana, S.E., M.M., Kapolres, dan Dandim.",
        ["Hadir Made Dana, S.E., M.M., Kapolres, dan Dandim."],
    ),
    # an abbreviation that is a degree elsewhere, behind a title
    ("Hadir Bupati Hj. St. Rahmah dan Kapolres.", ["Hadir Bupati Hj. St. Rahmah dan Kapolres."]),
    (
        "Hadir Ketua DPRD Dr. Hj. St. Nur Aisyah, S.E. Kapolres menyusul.",
        ["Hadir Ketua DPRD Dr. Hj. St. Nur Aisyah, S.E.", "Kapolres menyusul."],
    ),
    (
        "Hadir PT. Danau Biru, CV. Sawit Jaya dan Camat.",
        ["Hadir PT. Danau Biru, CV. Sawit Jaya dan Camat."],
    ),
    # numbers
    ("Apel dimulai pukul 07.30 WIB. Cuaca cerah.", ["Apel dimulai pukul 07.30 WIB.", "Cuaca cerah."]),
    ("Dana Rp1.500.000 diserahkan. Warga senang.", ["Dana Rp1.500.000 diserahkan.", "Warga senang."]),
    ("1. Kapolres Toba\n2. Dandim Toba", ["1. Kapolres Toba", "2. Dandim Toba"]),
    ("Rapat digelar tahun 2024. Bupati hadir.", ["Rapat digelar tahun 2024.", "Bupati hadir."]),
    # quotations
    (
        "“Mari bekerja. Kita kawal bersama,” kata Bupati. Kapolres setuju.",
        ["“Mari bekerja. Kita kawal bersama,” kata Bupati.", "Kapolres setuju."],
    ),
    (
        "Bupati berkata, “Mari bekerja. Kita kawal.” Kapolres setuju.",
        ["Bupati berkata, “Mari bekerja. Kita kawal.”", "Kapolres setuju."],
    ),
    (
        '"Mari bekerja. Kita kawal," kata Bupati. "Ayo," katanya.',
        ['"Mari bekerja. Kita kawal," kata Bupati.', '"Ayo," katanya.'],
    ),
    ("“Mari bekerja.” kata Bupati.", ["“Mari bekerja.” kata Bupati."]),
    (
        "Bupati membuka rapat (dan pulang). Kapolres hadir.",
        ["Bupati membuka rapat (dan pulang).", "Kapolres hadir."],
    ),
    ("Hadir Dirut PT. Sawit Lestari dan Kapolres.", ["Hadir Dirut PT. Sawit Lestari dan Kapolres."]),
    ("Kapolres s.d. Dandim hadir di Balige.", ["Kapolres s.d. Dandim hadir di Balige."]),
]


@pytest.mark.parametrize(("text", "sentences"), SPLITS)
def test_a_text_is_split(text: str, sentences: list[str], pipeline: Pipeline) -> None:
    assert split(pipeline, text)[1] == sentences


QUOTATIONS = [
    ("“Mari kita kerja,” kata Bupati.", ["Mari kita kerja,"]),
    ('"Mari kita kerja," kata Bupati.', ["Mari kita kerja,"]),
    ("”Mari kita kerja,“ kata Bupati.", ["Mari kita kerja,"]),
    ("“Mari kita kerja,“ kata Bupati.", ["Mari kita kerja,"]),
    ("«Mari kita kerja,» kata Bupati.", ["Mari kita kerja,"]),
    ("''Mari kita kerja,'' kata Bupati.", ["Mari kita kerja,"]),
    ("‘’Mari kita kerja,’’ kata Bupati.", ["Mari kita kerja,"]),
    ("“Mari,” kata Bupati. “Kita bisa,” katanya.", ["Mari,", "Kita bisa,"]),
    ("Operasi “Mantap Praja” dibuka dengan tema “Toba Aman”.", ["Mantap Praja", "Toba Aman"]),
    ("“Mari kita kerja, kata Bupati Toba.", ["Mari kita kerja, kata Bupati Toba."]),
    ("“Mari kita kerja, kata Bupati. “Ayo,” katanya.", ["Mari kita kerja, kata Bupati.", "Ayo,"]),
    ("Bupati hadir di Jum'at bersih.", []),
    ("‘Mari kita kerja,’ kata Bupati.", ["Mari kita kerja,"]),
    ("'Mari kita kerja,' kata Bupati.", ["Mari kita kerja,"]),
    ("Bupati berpesan, ‘Jum’at bersih jangan ditinggal.’", ["Jum’at bersih jangan ditinggal."]),
    (
        "“Kata pepatah ‘gayung bersambut’, hendaknya kita seiya,” kata Bupati.",
        ["Kata pepatah ‘gayung bersambut’, hendaknya kita seiya,"],
    ),
    ("Bupati Ma'ruf hadir di Ro’o pada Jum'at, Dandim pun hadir.", []),
]


@pytest.mark.parametrize(("text", "quoted"), QUOTATIONS)
def test_quotations_are_found(text: str, quoted: list[str], pipeline: Pipeline) -> None:
    page, _ = split(pipeline, text)
    assert [page.tokens.quote(q.first, q.last).strip("'’‘ ") for q in page.text.quotations] == quoted


@example(text='" “Mari kita kerja, ')
@given(text=texts())
def test_sentences_and_quotations_are_in_order_and_apart(text: str, pipeline: Pipeline) -> None:
    page = pipeline._page(type("Text", (), {"text": text})())
    position = 0
    for sentence in page.text.sentences:
        assert position <= sentence.first < sentence.last <= len(page.tokens)
        position = sentence.last
    position = 0
    for quotation in page.text.quotations:
        assert position <= quotation.first < quotation.last
        assert set(range(quotation.first, quotation.last)) <= page.text.quoted
        position = quotation.last
    inside = [q for sentence in page.text.sentences for q in page.text.quotations_in(sentence)]
    assert inside == [
        q for q in page.text.quotations if any(s.first <= q.first < s.last for s in page.text.sentences)
    ]


def test_a_sentence_without_end_is_cut(pipeline: Pipeline) -> None:
    _, sentences = split(pipeline, "Bupati dan Kapolres " * 1000)
    assert len(sentences) > 5
    assert all(len(sentence.split()) <= 400 for sentence in sentences)
