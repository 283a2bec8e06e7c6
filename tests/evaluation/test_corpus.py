"""The text to a gold file, and what gold tells about its source."""

from __future__ import annotations

import datetime as dt

import pytest
from petakuasa.errors import ArticleError, GoldError
from petakuasa.evaluation.corpus import read_article, text_path


@pytest.mark.parametrize("place", ["gold", "gold/articles", "articles"])
def test_the_text_stands_beside_or_under_articles(place, tmp_path):
    for folder in ("gold/articles", "articles"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / place / "satu.txt").write_text("x")
    assert text_path("satu", tmp_path / "gold").read_text() == "x"


def test_given_folders_replace_the_usual_ones(tmp_path):
    for folder in ("gold", "satu", "dua"):
        (tmp_path / folder).mkdir()
    (tmp_path / "gold" / "a.txt").write_text("x")
    (tmp_path / "dua" / "a.txt").write_text("x")
    assert text_path("a", tmp_path / "gold", [tmp_path / "satu", tmp_path / "dua"]).parent.name == "dua"
    with pytest.raises(GoldError, match=r"no a\.txt"):
        text_path("a", tmp_path / "gold", [tmp_path / "satu"])


def test_gold_tells_the_source_and_the_header_what_gold_leaves_open(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("---\nid: b\noutlet: Kepala Berkas\npublished: 2020-01-01\n---\nIsi berita.\n")
    gold = {"article": {"url": "https://contoh.example/a", "published": "2024-06-11"}}
    article = read_article("a", gold, path)
    assert (article.id, article.text, article.outlet) == ("a", "Isi berita.\n", "Kepala Berkas")
    assert (article.url, article.published) == ("https://contoh.example/a", dt.date(2024, 6, 11))


def test_a_text_that_is_none_is_refused(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"%PDF-1.7")
    with pytest.raises(ArticleError, match=r"a\.txt"):
        read_article("a", {"article": {}}, tmp_path / "a.txt")
