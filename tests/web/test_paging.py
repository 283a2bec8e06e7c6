"""Long lists: no item is lost between sheets, and every page says how many there are."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import httpx
import pytest
from petakuasa.graph.store import Store
from petakuasa.identity.update import update
from petakuasa.web.pages.network import LARGEST, strongest
from petakuasa.web.paging import sheet
from served import serving

sys.path.append(str(Path(__file__).resolve().parents[1]))
from synthetic import articles

ARTICLES = 130
HTML = {"Accept": "text/html", "Accept-Language": "en"}


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """A server over more articles than one sheet shows."""
    folder = tmp_path_factory.mktemp("many") / "store"
    with Store.open(folder) as store:
        store.load_vocabulary()
        for extraction in articles(ARTICLES):
            store.replace(extraction)
        update(store)
    with serving(folder) as address, httpx.Client(base_url=address, timeout=60, headers=HTML) as client:
        yield client


def turned(client: httpx.Client, path: str) -> Iterator[str]:
    """The page and all that its links to the next sheet lead to."""
    while True:
        page = client.get(path).text
        yield page
        found = re.search(r'rel="next" href="([^"]+)"', page)
        if found is None:
            return
        path = f"{path.partition('?')[0]}{unescape(found[1])}"


@pytest.mark.parametrize(
    ("path", "item"), [("/events", r'href="(/event/\w+)"'), ("/statements?q=a", "<li>\n")]
)
def test_the_sheets_hold_every_item_once(many: httpx.Client, path: str, item: str) -> None:
    sheets = list(turned(many, path))
    assert len(sheets) == 2
    counts = [re.search(r"<span>(\d+)–(\d+) of (\d+)</span>", page) for page in sheets]
    assert [[int(n) for n in count.groups()] for count in counts if count] == [
        [1, 100, ARTICLES], [101, ARTICLES, ARTICLES],
    ]  # fmt: skip
    items = [each for page in sheets for each in re.findall(item, page.partition("<main")[2])]
    assert len(items) == ARTICLES
    if path == "/events":
        assert len(set(items)) == ARTICLES


def test_an_answer_of_many_rows_is_turned_over_too(many: httpx.Client) -> None:
    sheets = list(turned(many, "/ask/event-participants?asked=1"))
    rows = sum(page.count("<tr><td") for page in sheets)
    assert len(sheets) > 1
    assert f"of {rows:,}" in sheets[0]
    assert rows == len(many.get("/ask/event-participants?format=csv").text.splitlines()) - 1


def test_a_page_that_shows_a_part_says_so_and_leads_to_the_whole(many: httpx.Client) -> None:
    sheets = list(turned(many, "/vocab/region"))
    assert sum(len(re.findall(r'href="/region/', page)) for page in sheets) > 7000
    beyond, last = (many.get(f"/events?page={number}").text for number in (99, 2))
    assert beyond.partition("<main")[2] == last.partition("<main")[2]
    assert many.get("/events?page=zwei").status_code == 400


def test_a_sheet() -> None:
    part = sheet("abcdefg", 3, 3)
    assert (part.items, part.first, part.last, part.count, part.sheets) == ("g", 7, 7, 7, 3)
    assert sheet("abc", 9, 3).items == "abc"
    assert sheet([], 1, 3).sheets == 1


def test_the_picture_keeps_the_strongest_pairs_whole() -> None:
    weights = {(f"a{n:04}", f"b{n:04}"): float(n) for n in range(LARGEST)}
    kept = strongest(weights)
    assert len(kept) == LARGEST
    assert kept == {person for pair, weight in weights.items() if weight >= LARGEST / 2 for person in pair}
