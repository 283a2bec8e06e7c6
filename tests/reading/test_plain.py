"""A text file to an article: headers, and first lines that only look like one."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from petakuasa.errors import ArticleError
from petakuasa.reading.plain import article_from_text

BODY = "Sungai Raya – Bupati membuka rapat.\n\nHadir Kapolres.\n"


def read(text: str):
    return article_from_text(text.encode(), "berita-1", "berita-1.txt")


def test_a_plain_file_is_its_text_and_its_stem():
    article, remarks = read(BODY)
    assert (article.id, article.text, article.title, remarks) == ("berita-1", BODY, None, ())


def test_a_header_tells_about_the_article_and_is_not_its_text():
    article, remarks = read(
        "---\nid: sungai-77\noutlet: Kabar Sungai\nurl: https://kabar.example/77\ntitle: 'Rapat: hari ini'\n"
        f"published: 2024-06-11\nauthor: Sari\nAuthor: Budi\n# a comment\n\n---\n{BODY}"
    )
    assert article.text == BODY
    assert article.id == "sungai-77"
    assert article.outlet == "Kabar Sungai"
    assert article.url == "https://kabar.example/77"
    assert article.title == "Rapat: hari ini"
    assert article.published == dt.date(2024, 6, 11)
    assert article.authors == ("Sari", "Budi")
    assert remarks == ()


@pytest.mark.parametrize(
    "text",
    [
        "SUNGAI RAYA: Bupati membuka rapat.\noutlet: bukan kepala\n\nHadir Kapolres.",
        "title: Rapat\n\nHadir Kapolres.",
        "---\nBupati membuka rapat.\n---\nHadir Kapolres.",
        "---\noutlet: Kabar\nBupati membuka rapat.\n---\nHadir Kapolres.",
        "---\noutlet: Kabar\nHadir Kapolres.",
        "-----\noutlet: Kabar\n-----\nHadir Kapolres.",
        "\n---\noutlet: Kabar\n---\nHadir Kapolres.",
        "Bupati: 'Kami siap'\n---\nid: x\n---\n",
    ],
)
def test_anything_else_at_the_start_is_the_articles_text(text):
    article, _ = read(text)
    assert (article.text, article.id, article.outlet) == (text, "berita-1", None)


def test_an_unknown_key_is_said():
    article, remarks = read(f"---\ndate: 2024-06-11\n---\n{BODY}")
    assert article.text == BODY
    assert article.published is None
    assert remarks == ("header 'date' is not one of id, url, title, outlet, published, authors; passed over",)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "empty"),
        (" \n\t\n…\n", "empty"),
        ("\ufeff", "empty"),
        (f"---\npublished: 11/6/2024\n---\n{BODY}", "published is no ISO date: '11/6/2024'"),
        ("---\noutlet: Kabar\n---\n", "empty"),
        (f"---\nid:\n---\n{BODY}", "no id"),
    ],
)
def test_refused(text, reason):
    with pytest.raises(ArticleError, match=reason):
        read(text)


@given(
    st.text(
        st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], include_characters="\n\t"), max_size=200
    )
)
def test_every_text_is_kept_to_the_letter(tail):
    text = f"Bupati {tail}"
    assert read(text)[0].text == text


def test_line_ends_of_any_system_give_the_same_offsets():
    unix = article_from_text(BODY.encode(), "a", "a.txt")[0]
    windows = article_from_text(BODY.replace("\n", "\r\n").encode("utf-8-sig"), "a", "a.txt")[0]
    mac = article_from_text(BODY.replace("\n", "\r").encode(), "a", "a.txt")[0]
    assert unix == windows == mac
    assert unix.sha256 == windows.sha256
