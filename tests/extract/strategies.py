"""Texts for hypothesis: pieces of articles, press wording and noise in any order, and what happens to texts
on their way through the web."""

from __future__ import annotations

import re

from articles import TEXTS
from hypothesis import strategies as st

PIECES = sorted(
    {
        piece.strip()
        for text in TEXTS.values()
        for piece in re.split(r"(?<=[.,;:”\"])\s+|\n+", text)
        if piece.strip()
    }
)
"""Clauses of the project's articles."""
NOISE = [
    "&nbsp;", "<p>", "</p>", "<br/>", "&amp;", "&quot;", "<a href='x'>", "\xa0", "\u200b", "\ufeff", "\xad",
    "“", "”", '"', "'", "’", "‘", "«", "(", ")", "[", "]", "–", "—", "-", "/", ".", "..", "…", ",", ";",
    ":", "*", "\n", "\r\n", "\r", "\t", "\x0b", "\x0c", "\x1c", "\x85", "\u2028", "\u2029", "\x00",
    "\ud83d\ude00", "\ud800", "(28/11)", "31/02/2024", "Senin", "kemarin", "pukul 25.99", "²", "½", "٣",
    "Ⅷ", "İ", "ß", "ﬁ", "a\u0301", "S.H.,", "M.Si", "S. H.", "H.", "Hj.", "dr.", "Drs.", "AKBP",
    "Letkol Inf", "(Purn)", "a.n.", "Plt.", "Pj", "mantan", "Bupati", "Kapolres", "Wakil Ketua I",
    "Asisten III", "Danramil 1017-01/Bulik", "Kodim 1614/", "Komisi III", "KPU (KPU)", "Desa", "Kecamatan",
    "Kabupaten", "diwakili", "yang diwakili", "mewakili", "berhalangan", "akan hadir", "turut hadir",
    "dihadiri", "membuka", "melantik", "digantikan", "menggantikan", "sebagai", "selaku", "oleh", "dan",
    "para", "sejumlah", "tidak hadir", "kata", "katanya", "ujar dia", "bertema", "digelar", "ditunda",
    "batal", "Baca Juga:", "Penulis :", "Foto:", "Leave a reply",
]  # fmt: skip

anything = st.text(max_size=120)
pieces = st.one_of(st.sampled_from(PIECES), st.sampled_from(NOISE), anything)
joints = st.sampled_from([" ", "", "\n", ", ", ". ", "\u00a0"])


@st.composite
def texts(draw: st.DrawFn) -> str:
    """A text of up to forty pieces, then perhaps mistreated."""
    text = "".join(piece + draw(joints) for piece in draw(st.lists(pieces, max_size=40)))
    return draw(st.sampled_from(MISTREATMENTS))(text)


MISTREATMENTS = [
    lambda text: text,
    str.upper,
    str.lower,
    str.title,
    lambda text: re.sub(r"[^\w\s]", "", text),
    lambda text: re.sub(r"\s+", " ", text),
    lambda text: re.sub(r"\s+", "", text),
    lambda text: text.replace(" ", "\u00a0"),
    lambda text: "\u200b".join(text),
    lambda text: text.replace("“", '"').replace("”", '"'),
    lambda text: text.replace(". ", ".").replace(", ", ","),
    lambda text: "<p>" + text.replace("\n", "</p>\n<p>") + "</p>",
    lambda text: text[::-1],
]
