"""Tokens: abbreviations stay whole, everything else is cut, and nothing of the text is lost."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from petakuasa.extract.pipeline import Pipeline
from petakuasa.extract.tokens import normal
from strategies import texts
from tables import wrong

CUTS = [
    # abbreviations
    ("Letkol Inf. H. Budi S., S.I.K.,M.Si", "Letkol|Inf.|H.|Budi|S.|,|S.I.K.|,|M.Si"),
    ("Kab. Paser dan Kec. Long Ikis", "Kab.|Paser|dan|Kec.|Long|Ikis"),
    ("dr. Sinta Wulandari, Sp.PD", "dr.|Sinta|Wulandari|,|Sp.PD"),
    ("Drs.H.Made Dana,M.M.", "Drs.|H.|Made|Dana|,|M.M."),
    ("KompolRudi Hartono, AKBPMade Dana", "Kompol|Rudi|Hartono|,|AKBP|Made|Dana"),
    ("LetkolInf Ali dan SerdaYosef", "Letkol|Inf|Ali|dan|Serda|Yosef"),
    ("KompasTV dan MoU PolRI", "KompasTV|dan|MoU|PolRI"),
    ("Plt.Camat Ubud", "Plt.|Camat|Ubud"),
    ("Ny. Rini a.n. Bupati", "Ny.|Rini|a.n.|Bupati"),
    ("Nuroni.S.Sos hadir", "Nuroni|.|S.Sos|hadir"),
    ("H.Asep Sunarya", "H.|Asep|Sunarya"),
    ("AKBP.M.Wirayudha dan S.Simanjuntak", "AKBP.|M.|Wirayudha|dan|S.|Simanjuntak"),
    ("ditutup.P.Hasibuan pulang", "ditutup|.|P.|Hasibuan|pulang"),
    ("Brigjen Pol. Drs. Yosef K.", "Brigjen|Pol.|Drs.|Yosef|K."),
    ("Dinas P2KBP3A dan DinsosP3A, (DP3APM)", "Dinas|P2KBP3A|dan|DinsosP3A|,|(|DP3APM|)"),
    ("BP4D dan Rp3M", "BP4D|dan|Rp|3|M"),
    # missing blanks
    ("rapat ditutup.Bupati pulang", "rapat|ditutup|.|Bupati|pulang"),
    ("hadir,Kapolres dan Dandim", "hadir|,|Kapolres|dan|Dandim"),
    ("(Kapolres)membuka", "(|Kapolres|)|membuka"),
    ("tahun 2024.Camat Sentani", "tahun|2024|.|Camat|Sentani"),
    # numbers and dates
    ("pukul 07.30 WIB.", "pukul|07.30|WIB|."),
    ("Rabu (12/6/2024)", "Rabu|(|12|/|6|/|2024|)"),
    ("Rp1.500.000,00", "Rp|1.500.000,00"),
    ("Danramil 1017-01/Bulik", "Danramil|1017|-|01|/|Bulik"),
    ("Kodim 1614/Dompu", "Kodim|1614|/|Dompu"),
    # hyphens and apostrophes
    ("se-Kabupaten Nias di Alun-alun", "se-Kabupaten|Nias|di|Alun-alun"),
    ("Jum'at dan Jum’at", "Jum'at|dan|Jum’at"),
    ("Ma`ruf dan Nu’man", "Ma`ruf|dan|Nu’man"),
    ("Bupati-Wakil Bupati", "Bupati|-|Wakil|Bupati"),
    # quotation marks
    ("“Mari,” katanya", "“|Mari|,|”|katanya"),
    ('"Mari", katanya', '"|Mari|"|,|katanya'),
    ("‘Mari’ katanya", "‘|Mari|’|katanya"),
    # addresses
    ("lihat kabartoba.co.id, ya", "lihat|kabartoba.co.id|,|ya"),
    ("https://contoh.example/a?b=1 itu", "https://contoh.example/a?b=1|itu"),
    ("Blora, KABARJATI.COM – Kapolres", "Blora|,|KABARJATI.COM|–|Kapolres"),
    # invisible characters belong to the word
    ("kata\u200bnya Kapol\u00adres", "kata\u200bnya|Kapol\u00adres"),
    ("Bupati\u00a0Sikka", "Bupati|Sikka"),
]


@pytest.mark.parametrize(("text", "words"), CUTS)
def test_a_text_is_cut(text: str, words: str, pipeline: Pipeline) -> None:
    assert pipeline._tokenizer(text).words == words.split("|")


NORMS = [
    ("S.I.K.", "sik"),
    ("Jum’at", "jum'at"),
    ("KAPOLRES", "kapolres"),
    ("kata\u200bnya", "katanya"),
    ("Kapol\u00adres", "kapolres"),
    ("“", '"'),
    ("–", "-"),
    (".", "."),
    ("...", "..."),
    ("\u200b", "\u200b"),
]


@pytest.mark.parametrize(("word", "norm"), NORMS)
def test_the_norm_forgets_how_a_word_is_printed(word: str, norm: str) -> None:
    assert normal(word) == norm


@given(text=texts() | st.text())
@example(text="a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p")
@example(text="\ud800a.b")
def test_tokens_are_the_text_without_its_white_space(text: str, pipeline: Pipeline) -> None:
    tokens = pipeline._tokenizer(text)
    position = 0
    for word, start, end, norm in zip(tokens.words, tokens.starts, tokens.ends, tokens.norms, strict=True):
        assert text[position:start].strip() == ""
        assert text[start:end] == word
        assert word.strip() == word != ""
        assert norm
        position = end
    assert text[position:].strip() == ""


@pytest.mark.parametrize(
    ("text", "flags"),
    [
        ("Bupati hadir\nKapolres pulang", [True, False, True, False]),
        ("Bupati\r\nhadir", [True, True]),
        ("Bupati  \t hadir", [True, False]),
        ("Bupati\n\n\nhadir", [True, True]),
        wrong(
            "Bupati\u2028hadir", [True, True], why="only \\n and \\r count as line breaks, layout counts more"
        ),
    ],
)
def test_line_breaks_are_remembered(text: str, flags: list[bool], pipeline: Pipeline) -> None:
    assert pipeline._tokenizer(text).new_line == flags
