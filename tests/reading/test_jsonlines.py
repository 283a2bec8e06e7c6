"""JSON Lines and JSON files: good lines are read beside broken ones."""

import datetime as dt
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from petakuasa.errors import ArticleError
from petakuasa.facts import Article
from petakuasa.reading import jsonlines
from petakuasa.reading.jsonlines import articles_from_document, articles_from_lines


def lines(data: bytes):
    return list(articles_from_lines(io.BufferedReader(io.BytesIO(data)), "b.jsonl"))


def reasons(found):
    return [f"{item.where}: {item.message}" for item in found if isinstance(item, ArticleError)]


characters = st.characters(codec="utf-8", exclude_characters="\x00")
articles = st.builds(
    Article,
    id=st.integers(0).map(str),
    text=st.text(characters).map(lambda tail: f"Bupati{tail}"),
    url=st.none() | st.just("https://kabar.example/1"),
    title=st.none() | st.text(characters).map(lambda tail: f"Judul{tail}x"),
    published=st.none() | st.dates(),
    authors=st.just(()) | st.just(("Sari", "Budi")),
)


@given(st.lists(articles, min_size=1, max_size=5), st.booleans())
def test_what_is_written_is_read(written, escaped):
    def dump(article):
        published = article.published and article.published.isoformat()
        return json.dumps(
            {
                "id": article.id,
                "text": article.text,
                "url": article.url,
                "title": article.title,
                "published": published,
                "authors": article.authors,
            },
            ensure_ascii=escaped,
        )

    data = "\n".join(map(dump, written)).encode()
    assert [article for article, _, _ in lines(data)] == written
    document = list(articles_from_document(f"[{','.join(map(dump, written))}]".encode(), "b.json"))
    assert [article for article, _, _ in document] == written


def test_a_broken_line_is_named_and_the_others_are_read():
    found = lines(
        b'{"id": 1, "text": "Bupati hadir"}\n'
        b'{"id": "2", "text": "Bupati ha\n'
        b"\n"
        b'{"id": "4"}\n'
        b'["5"]\n'
        b'{"id": "6", "text": "Dandim", "published": "2024-06-11T23:30:00+07:00", "authors": "Sari"}\n'
        b'{"text": "Dandim hadir"}\n'
        b'{"id": "8", "text": 8}\n'
        b'{"id": "9", "text": "Dandim", "published": "Selasa"}\n'
        b'{"id": "10", "text": "Dandim", "title": ["x"]}\n'
        b'{"id": "11", "text": "Dandim", "authors": {"x": 1}}\n'
    )
    good = [item[0] for item in found if not isinstance(item, ArticleError)]
    assert [article.id for article in good] == ["1", "6"]
    assert good[1].published == dt.date(2024, 6, 11)
    assert good[1].authors == ("Sari",)
    assert reasons(found) == [
        "b.jsonl:2: broken JSON: Unterminated string starting at (column 21)",
        'b.jsonl:4: no "text"',
        "b.jsonl:5: no JSON object",
        "b.jsonl:7: no id",
        'b.jsonl:8: "text" is int',
        "b.jsonl:9: published is no ISO date: 'Selasa'",
        "b.jsonl:10: title is list",
        "b.jsonl:11: authors is no list of strings",
    ]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"[" * 100_000, "JSON that cannot be held"),
        (b'{"id": ' + b"1" * 5000 + b', "text": "x"}', "JSON that cannot be held"),
        (b'{"id": "\x81\x8d", "text": "x"}', "neither UTF-8"),
    ],
)
def test_hostile_lines(data, reason):
    (error,) = lines(data + b"\n")
    assert isinstance(error, ArticleError)
    assert error.message.startswith(reason)


def test_a_line_without_end_is_not_kept(monkeypatch):
    monkeypatch.setattr(jsonlines, "MAX_LINE", 100)
    found = lines(b'{"id": "1", "text": "' + b"x" * 1000 + b'"}\n{"id": "2", "text": "Bupati"}\n')
    assert reasons(found) == ["b.jsonl:1: a line of more than 0 MB"]
    assert found[1][0].id == "2"


def test_a_text_that_is_no_article():
    (error,) = lines(json.dumps({"id": "1", "text": "Bupati " * 150_000}).encode())
    assert error.message == "a text of 1,050,000 characters; the limit is 1,000,000"


@pytest.mark.parametrize(
    ("data", "reason"), [(b"", "empty"), (b"\n\n", "empty"), (b"\x00\x01\x02\n" * 9, "binary")]
)
def test_a_file_without_lines_is_one_error(data, reason):
    with pytest.raises(ArticleError, match=reason):
        lines(data)


def test_windows_encodings_are_said_once():
    line = json.dumps({"id": "{}", "text": "“Bupati”"}, ensure_ascii=False)
    data = "\n".join(line.replace("{}", str(number)) for number in range(3))
    found = lines(data.encode("cp1252"))
    assert [article.text for article, _, _ in found] == ["“Bupati”"] * 3
    assert [remarks for _, _, remarks in found] == [("not UTF-8; read as Windows-1252",), (), ()]
    assert [article.text for article, _, _ in lines(data.encode("utf-16"))] == ["“Bupati”"] * 3
    assert [article.id for article, _, _ in lines(data.encode("utf-8-sig"))] == ["0", "1", "2"]


def test_half_a_character_is_replaced_where_it_stands():
    ((article, _, remarks),) = lines(b'{"id": "a\\ud83d", "text": "Ketua \\ud83d hadir"}')
    assert (article.id, article.text) == ("a\ufffd", "Ketua \ufffd hadir")
    assert remarks


def test_a_json_file_is_one_document():
    one, two = articles_from_document(b'[{"id": "1", "text": "Bupati"}, {"id": "2"}]', "b.json")
    assert one[0].id == "1"
    assert (two.where, two.message) == ("b.json[1]", 'no "text"')
    (error,) = articles_from_document(b'{"id": "1", "text": "B"}\n{"id": "2", "text": "C"}\n', "b.json")
    assert str(error) == (
        "b.json: broken JSON: Extra data (line 2, column 1). "
        "One object a line is JSON Lines: name the file .jsonl."
    )
