"""Guests whose words no parser knows: they end no list, and are never taken for more than they say."""

from __future__ import annotations

import pytest
from attendees import LEAD, PUBLISHED, present
from laws import Extract

UNKNOWN = [
    # plain words between guests
    ("Hadir Camat Tempe, notaris, juru ukur dan Kapolsek.",
     ["Camat", "[notaris]", "[juru ukur]", "Kapolsek"]),
    ("Hadir Camat Tempe; nakhoda kapal; Kapolsek; dan umat.",
     ["Camat", "[nakhoda kapal]", "Kapolsek", "[umat]"]),
    ("Turut hadir Kapolsek, Ketua KPU, konsul Jepang serta sopir truk.",
     ["Kapolsek", "Ketua", "[konsul Jepang]", "[sopir truk]"]),
    ("Rapat diikuti Kapolsek, penjaga pintu air dan Dandim di Aula Setda.",
     ["Kapolsek", "[penjaga pintu air]", "Dandim"]),
    ("Hadir Kapolsek, manajemen PT Baja Nusa dan Dandim.",
     ["Kapolsek", "[manajemen PT Baja Nusa]", "Dandim"]),
    # a list that opens with them
    ("Rapat dihadiri juru ukur, notaris dan Camat Tempe.", ["[juru ukur]", "[notaris]", "Camat"]),
    ("Hadir pihak pengembang, Camat Tempe dan Kapolsek.", ["[pihak pengembang]", "Camat", "Kapolsek"]),
    # acronyms
    ("Hadir Kapolsek, KRAP, Camat Tempe dan LKBHN.", ["Kapolsek", "[KRAP]", "Camat", "[LKBHN]"]),
    ("Apel diikuti Kapolsek, FPRB, LMDH dan Danramil.", ["Kapolsek", "[FPRB]", "[LMDH]", "Danramil"]),
    # a person's noun in capitals
    ("Hadir Camat Tempe, Notaris, Penyuluh Pertanian dan Kapolsek.",
     ["Camat", "[Notaris]", "[Penyuluh Pertanian]", "Kapolsek"]),
    # what is said of the one before it is no further guest
    ("Hadir Hj. Sitti Maryam, pengasuh pesantren, Camat Tempe dan Kapolsek.",
     ["Sitti Maryam", "Camat", "Kapolsek"]),
    # the list is over
    ("Hadir Camat Tempe, Kapolsek, dan acara ditutup dengan doa.", ["Camat", "Kapolsek"]),
    ("Hadir Camat Tempe, Kapolsek dan dilanjutkan makan siang.", ["Camat", "Kapolsek"]),
    ("Hadir Camat Tempe, Kapolsek, pembacaan doa dan foto bersama.", ["Camat", "Kapolsek"]),
    ("Hadir Camat Tempe, Kapolsek, Rabu siang.", ["Camat", "Kapolsek"]),
    ("Hadir Camat Tempe dan Kapolsek, cuaca cerah.", ["Camat", "Kapolsek"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), UNKNOWN)
def test_unknown_words_end_no_list(text: str, expected: list[str], extract: Extract) -> None:
    extraction = extract(f"SENGKANG, WAJO – {LEAD} {text}", published=PUBLISHED)
    assert present(extraction) == [f"{who}: attended" for who in expected]


@pytest.mark.parametrize(
    ("text", "open_words"),
    [
        ("Hadir Camat Tempe, Kapolsek, Maruju Kelapa Sawah Sorong Duri, Dandim dan Kajari.", []),
        ("Hadir Camat Tempe, Kapolsek, BNK, Maruju, Dandim dan Kajari.", ["Maruju"]),
        ("Hadir Camat Tempe, Kapolsek dan Balunga.", ["Balunga"]),
        ("Hadir Camat Tempe, Kapolsek dan Dandim.", []),
    ],
)
def test_words_in_capitals_are_a_doubt(text: str, open_words: list[str], extract: Extract) -> None:
    extraction = extract(f"SENGKANG, WAJO – {LEAD} {text}", published=PUBLISHED)
    doubts = [issue.evidence.quote for issue in extraction.issues if issue.kind == "unknown-guest"]
    assert doubts == open_words
    assert not any(word in line for line in present(extraction) for word in open_words)


@pytest.mark.parametrize(
    "text",
    [
        "Yang mendampingi bupati yakni Camat Tempe, Kapolsek dan tokoh agama.",
        "Yang mendampingi Bupati yaitu Camat Tempe, Kapolsek dan tokoh agama.",
        "Turut mendampingi yakni Camat Tempe, Kapolsek dan tokoh agama.",
        "Pejabat yang ikut mendampingi yakni Camat Tempe, Kapolsek dan tokoh agama.",
        "Ikut mendampingi ialah Camat Tempe, Kapolsek dan tokoh agama.",
    ],
)
def test_companions_named_behind_the_verb(text: str, extract: Extract) -> None:
    found = present(extract(f"SENGKANG, WAJO – {LEAD} {text}", published=PUBLISHED))
    assert found[-3:] == ["Camat: accompanied", "Kapolsek: accompanied", "[tokoh agama]: accompanied"]
