"""Bytes to text: what is read, with which remark, and what is refused for which reason."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from petakuasa.errors import ArticleError
from petakuasa.reading.decode import decode, keep_representable

SENTENCE = "“Kami siap,” kata Bupati Sungai Raya – é."


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), min_size=1))
def test_utf_8_is_read_as_it_is(text):
    if not re.match(r"﻿|%PDF-|PK|\{\\rtf|\s*<(!doctype|html|head|body)", text, re.IGNORECASE):
        assert decode(text.encode(), "a.txt") == (text, ())


@pytest.mark.parametrize(
    ("encoding", "remark"),
    [
        ("utf-8", ()),
        ("utf-8-sig", ()),
        ("cp1252", ("not UTF-8; read as Windows-1252",)),
        ("utf-16", ("not UTF-8; read as UTF-16",)),
    ],
)
def test_encodings_that_windows_writes(encoding, remark):
    assert decode(SENTENCE.encode(encoding), "a.txt") == (SENTENCE, remark)


def test_a_big_endian_file_with_a_mark():
    assert decode(b"\xfe\xff" + SENTENCE.encode("utf-16-be"), "a.txt")[0] == SENTENCE


def test_one_broken_byte_does_not_turn_a_utf_8_text_into_mojibake():
    data = SENTENCE.encode() + b" \xff " + SENTENCE.encode()
    text, remarks = decode(data, "a.txt")
    assert text == f"{SENTENCE} \ufffd {SENTENCE}"
    assert remarks == (
        f"1 bytes are not UTF-8, the first at byte {len(SENTENCE.encode()) + 1}; read as U+FFFD",
    )


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "a PDF document"),
        (b"PK\x03\x04\x14\x00\x06\x00", "office document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Word"),
        (b"{\\rtf1\\ansi Bupati}", "RTF"),
        (b"\n<!DOCTYPE html>\n<html><p>Bupati", "HTML"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "binary"),
        (bytes(range(1, 32)) * 9, "binary"),
        (b"\xff\xfeB\x00u", "broken UTF-16"),
        (b"Bupati \x81\x8d\x8f membuka", "neither UTF-8 (byte 7 breaks it) nor Windows-1252"),
    ],
)
def test_what_is_no_text_is_refused_with_reason_and_remedy(data, reason):
    with pytest.raises(ArticleError, match=re.escape(reason)) as caught:
        decode(data, "x/berkas")
    assert caught.value.where == "x/berkas"
    assert caught.value.fix


def test_what_no_store_can_hold_keeps_its_place():
    text, remarks = keep_representable("Ketua\x00 DPRD \ud83d hadir")
    assert text == "Ketua\ufffd DPRD \ufffd hadir"
    assert remarks == ("2 characters that are no text (NUL, lone surrogates) read as U+FFFD",)
    assert keep_representable("Ketua DPRD 😀") == ("Ketua DPRD 😀", ())
