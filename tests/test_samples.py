"""The sample articles and the gold set: gold says only what its article says, and names no real person."""

import datetime as dt
import json
import re
from pathlib import Path
from typing import Any, get_args

import pytest
from petakuasa.evaluation.gold import read as read_gold
from petakuasa.facts import PRESENT, EventStatus

TESTS = Path(__file__).resolve().parent
SAMPLES = TESTS.parent / "samples"
GOLD = TESTS / "gold"
REAL = TESTS.parents[1] / "shared"
"""Where the developers keep real articles; the checks against them skip where it is absent."""

GOLD_FILES = sorted(path for path in GOLD.glob("*.json") if path.name != "clusters.json")
SAMPLE_FILES = sorted(SAMPLES.glob("*.txt"))

REGION = re.compile(r"\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?")
DAYS = ("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu")
DATED = re.compile(r"\b(\w+)\s*,?\s*\(\s*(\d{1,2})/(\d{1,2})/(\d{4}|\d{2})\)", re.IGNORECASE)


def plain(text: str) -> str:
    """The text with every run of white space made one blank: names are broken over lines in some lists."""
    return re.sub(r"\s+", " ", text)


def front_matter(path: Path) -> tuple[dict[str, str], str]:
    opening, head, body = path.read_text(encoding="utf-8").split("---\n", 2)
    assert opening == ""
    return dict(line.split(": ", 1) for line in head.splitlines()), body


def article_of(gold: Path) -> str:
    sample = SAMPLES / f"{gold.stem}.txt"
    if sample.exists():
        return front_matter(sample)[1]
    return (GOLD / "articles" / f"{gold.stem}.txt").read_text(encoding="utf-8")


def read(gold: Path) -> dict[str, Any]:
    """The file as it is; a key that stands twice in one object, which JSON forgives, is an error here."""

    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        assert len(dict(pairs)) == len(pairs), f"{gold.name}: a key twice in {pairs}"
        return dict(pairs)

    content: dict[str, Any] = json.loads(gold.read_text(encoding="utf-8"), object_pairs_hook=once)
    return content


def of_gold(path: Path) -> str:
    return path.stem


def test_there_are_enough_articles() -> None:
    assert len(SAMPLE_FILES) >= 12
    assert len(GOLD_FILES) >= 64
    assert {path.stem for path in SAMPLE_FILES} <= {path.stem for path in GOLD_FILES}


def test_every_article_of_the_gold_set_has_gold() -> None:
    stems = {path.stem for path in (GOLD / "articles").glob("*.txt")}
    assert stems | {path.stem for path in SAMPLE_FILES} == {path.stem for path in GOLD_FILES}
    assert not stems & {path.stem for path in SAMPLE_FILES}


@pytest.mark.parametrize("sample", SAMPLE_FILES, ids=of_gold)
def test_a_sample_has_its_front_matter(sample: Path) -> None:
    head, body = front_matter(sample)
    article = read(GOLD / f"{sample.stem}.json")["article"]
    assert set(head) == {"url", "outlet", "title", "published", "author"}
    assert head["url"].startswith("https://contoh.example/")
    assert dt.date(2024, 1, 1) <= dt.date.fromisoformat(head["published"]) <= dt.date(2026, 12, 31)
    assert {key: head[key] for key in ("url", "outlet", "published")} == {
        key: article[key] for key in ("url", "outlet", "published")
    }
    assert len(body.split()) > 120


@pytest.mark.parametrize("gold", GOLD_FILES, ids=of_gold)
def test_a_gold_file_has_the_contracts_form(gold: Path) -> None:
    content = read_gold(gold)
    assert content == read(gold)
    assert content["article"]["id"] == gold.stem
    assert content["article"].keys() == {"id", "url", "outlet", "published"}
    for event in content["events"]:
        assert event.get("status", "held") in get_args(EventStatus)
    for entry in (*content["tenures"], *content["events"]):
        for region in (entry["region"], *entry.get("region_alternatives", [])):
            assert region is None or REGION.fullmatch(region), entry


@pytest.mark.parametrize("gold", GOLD_FILES, ids=of_gold)
def test_gold_says_only_what_its_article_says(gold: Path) -> None:
    content, text = read(gold), plain(article_of(gold))
    said = [name for person in content["persons"] for name in (person["name"], *person["aliases"])]
    said += [tenure["surface"] for tenure in content["tenures"]]
    said += [statement["begins"] for statement in content["statements"]]
    said += [event[key] for event in content["events"] for key in ("place", "theme") if event.get(key)]
    assert [words for words in said if plain(words) not in text] == []


@pytest.mark.parametrize("gold", GOLD_FILES, ids=of_gold)
def test_gold_refers_to_what_it_lists(gold: Path) -> None:
    content = read(gold)
    persons = {person["name"] for person in content["persons"]}
    bodies = {body["name"] for body in content["organizations"]}
    named = bodies | set(content.get("implied_organizations", [])) | {None}
    assert len(persons) == len(content["persons"])
    assert len(bodies) == len(content["organizations"])
    for tenure in content["tenures"]:
        assert tenure["person"] in persons
        assert tenure["organization"] in named
    for statement in content["statements"]:
        assert statement["speaker"] in persons or statement["speaker_role"]
    for event in content["events"]:
        assert set(event["organizers"]) <= bodies
        for participant in event["participants"]:
            assert participant["person"] in persons | {None}
            assert participant["organization"] in named


@pytest.mark.parametrize("gold", GOLD_FILES, ids=of_gold)
def test_stand_ins_come_in_pairs_and_nobody_attends_what_was_not_held(gold: Path) -> None:
    content = read(gold)
    for event in content["events"]:
        sent = {p["represented_by"] for p in event["participants"]} - {None}
        came = {
            p["person"] or p["role"] or p["group"] or p["organization"]
            for p in event["participants"]
            if p["represents"]
        }
        assert sent == came or "represented in the act" in content["notes"]
        assert all(p["mode"] == "represented" for p in event["participants"] if p["represented_by"])
        if event.get("status", "held") != "held":
            there = [p for p in event["participants"] if p["mode"] in PRESENT]
            assert all(p.get("optional") for p in there)


@pytest.mark.parametrize("gold", GOLD_FILES, ids=of_gold)
def test_a_weekday_agrees_with_its_date_or_the_gold_says_so(gold: Path) -> None:
    content, text = read(gold), article_of(gold)
    conflicts = 0
    for day, number, month, year in DATED.findall(text):
        name = {"ahad": "minggu"}.get(day.lower(), day.lower())
        if name in DAYS:
            date = dt.date(int(year) + (2000 if len(year) == 2 else 0), int(month), int(number))
            conflicts += DAYS[date.weekday()] != name
    assert conflicts == 0 or any(issue["kind"] == "date_conflict" for issue in content["issues"])


def test_clusters_refer_to_the_gold_set() -> None:
    clusters = json.loads((GOLD / "clusters.json").read_text(encoding="utf-8"))
    golds = {path.stem: read(path) for path in GOLD_FILES}
    persons = {(stem, p["name"]) for stem, gold in golds.items() for p in gold["persons"]}
    events = {(stem, e["label"]) for stem, gold in golds.items() for e in gold["events"]}
    groups = [cluster["mentions"] for cluster in clusters["persons"]] + clusters["distinct"]
    assert len(groups) > 30
    for group in groups:
        assert {(m["article"], m["name"]) for m in group} <= persons
    for cluster in clusters["events"] + clusters["distinct_events"]:
        assert {(m["article"], m["event_label"]) for m in cluster["mentions"]} <= events
    assert {stem for pair in clusters["same_release"] for stem in pair} <= set(golds)
    named = {name for _, name in persons} | {cluster["name"] for cluster in clusters["persons"]}
    for succession in clusters["successions"]:
        for holder in succession["holders"]:
            assert holder["person"] in named
            assert set(holder["articles"]) <= set(golds)


def real_gold() -> list[dict[str, Any]]:
    if not (REAL / "gold").is_dir():
        pytest.skip("the real articles are with the developers only")
    return [json.loads(p.read_text(encoding="utf-8")) for p in (REAL / "gold").glob("*.json")]


def test_no_real_person_is_named() -> None:
    real = {
        name
        for gold in real_gold()
        if "article" in gold
        for name in (
            *gold.get("bylines", []),
            *(form for person in gold["persons"] for form in (person["name"], *person["aliases"])),
        )
    }
    assert len(real) > 150
    texts = [*SAMPLE_FILES, *GOLD.glob("*.json"), *GOLD.glob("articles/*.txt")]
    everything = plain("\n".join(path.read_text(encoding="utf-8") for path in texts)).casefold()
    leaks = {n for n in real if " " in n and re.search(rf"\b{re.escape(n.casefold())}\b", everything)}
    ours = {n for path in GOLD_FILES for p in read(path)["persons"] for n in (p["name"], *p["aliases"])}
    ours |= {name for path in GOLD_FILES for name in read(path)["bylines"]}
    assert leaks == set()
    assert ours & real == set()


def test_no_sentence_is_copied() -> None:
    if not (REAL / "articles").is_dir():
        pytest.skip("the real articles are with the developers only")

    def sentences(text: str) -> set[str]:
        parts = re.split(r"[.!?“”\"\n]+\s*", text.casefold())
        return {plain(part).strip() for part in parts if len(part.split()) > 8}

    real = [path.read_text(encoding="utf-8") for path in (REAL / "articles").glob("*.txt")]
    copied = {sentence for text in real for sentence in sentences(text)}
    assert len(copied) > 300
    for path in [*SAMPLE_FILES, *GOLD.glob("articles/*.txt")]:
        assert sentences(path.read_text(encoding="utf-8")) & copied == set(), path.name
