"""Explanations: the article with its spans, each fact with its rule and words, on a terminal and a page."""

from __future__ import annotations

import io
import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

import pytest
from articles import FILES, TEXTS
from click.testing import CliRunner
from hypothesis import given, settings
from petakuasa.cli import group
from petakuasa.cli.explain import show
from petakuasa.extract.explain import Explainer, Explanation
from petakuasa.extract.explain_findings import FINDINGS, RULES
from petakuasa.extract.explain_marks import KINDS
from petakuasa.extract.explain_page import page
from petakuasa.extract.pipeline import Pipeline
from petakuasa.facts import Article
from petakuasa.ontology.vocabulary import Vocabulary
from strategies import texts

TEXT = """\
SENGKANG, WAJO – Bupati Wajo Andi Baso membuka rapat koordinasi di Aula Setda Wajo, Rabu (12/6/2024).

Turut hadir Kapolres Wajo AKBP Made Dana, Dandim 1406/Wajo yang diwakili Kasdim, KPU, dan para camat.

“Sumur bor segera kami bangun,” kata Andi Baso."""


@pytest.fixture(scope="module")
def explainer(vocabulary: Vocabulary) -> Explainer:
    return Explainer(vocabulary)


@pytest.fixture(scope="module")
def explained(explainer: Explainer, pipeline: Pipeline) -> Explanation:
    return explainer(pipeline(Article(id="wajo", text=TEXT, title="Rakor <Wajo> & Kekeringan")))


MARKED = [
    ("Andi Baso", "person", "Andi Baso"),
    ("Made Dana", "person", "Made Dana"),
    ("Dandim ", "post", "Dandim (definitive)"),
    ("KPU", "body", "kpu"),
    ("para camat", "group", "para camat"),
    ("Rabu (12/6/2024)", "date", "2024-06-12"),
    ("rapat koordinasi", "event", "rapat_koordinasi"),
]


@pytest.mark.parametrize(("text", "kind", "note"), MARKED)
def test_a_span_is_marked(text: str, kind: str, note: str, explained: Explanation) -> None:
    marks = {(s.text, s.mark.kind, s.mark.note) for s in explained.segments if s.mark}
    assert (text, kind, note) in marks


def test_what_is_said_is_marked_as_speech(explained: Explanation) -> None:
    assert "".join(s.text for s in explained.segments if s.quoted) == "Sumur bor segera kami bangun,"


@settings(max_examples=60, deadline=None)
@given(text=texts())
def test_the_segments_are_the_text(text: str, explainer: Explainer, pipeline: Pipeline) -> None:
    explanation = explainer(pipeline(Article(id="any", text=text)))
    assert "".join(segment.text for segment in explanation.segments) == text
    show(explanation, io.StringIO())
    assert page([explanation])


def test_every_fact_of_every_article_has_its_rule_in_words(
    explainer: Explainer, pipeline: Pipeline, vocabulary: Vocabulary
) -> None:
    kinds: Counter[str] = Counter()
    for name, text in TEXTS.items():
        extraction = pipeline(Article(id=name, text=text))
        findings = explainer(extraction).findings
        kinds.update(finding.kind for finding in findings)
        facts = (extraction.events, extraction.participations, extraction.persons, extraction.tenures)
        rest = (extraction.organizations, extraction.statements, extraction.issues)
        assert len(findings) == sum(map(len, (*facts, *rest)))
        for finding in findings:
            assert finding.words
            assert finding.proofs
            for proof in finding.proofs:
                trigger = vocabulary.triggers.get(proof.evidence.rule)
                if finding.kind != "doubt":
                    assert trigger or proof.evidence.rule in RULES, proof.evidence.rule
                if trigger:
                    assert trigger.label in proof.rule
    assert set(kinds) == set(FINDINGS)


def test_the_words_of_a_wording_are_those_of_its_sentence(explained: Explanation) -> None:
    cues = {
        proof.evidence.quote: proof.cue
        for finding in explained.findings
        if finding.kind == "participation"
        for proof in finding.proofs
    }
    assert cues["Bupati Wajo Andi Baso"] == "membuka"
    assert cues["KPU"] == "Turut hadir"
    assert cues["Kasdim"] == "yang diwakili"


def test_without_colours_the_kinds_stand_in_brackets(
    explained: Explanation, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    target = io.StringIO()
    show(explained, target)
    printed = " ".join(target.getvalue().split())
    assert "\x1b" not in printed
    assert "[person: Andi Baso] membuka [event: rapat koordinasi]" in printed
    assert "participation: 6" in printed
    assert "the wording “turut hadir”" in printed


def test_on_a_terminal_the_kinds_are_colours(explained: Explanation, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    target = io.StringIO()
    show(explained, target)
    printed = target.getvalue()
    assert "[person: " not in printed
    person = re.search(r"\x1b\[([\d;]+)m person ", printed)
    assert person
    assert f"\x1b[{person.group(1)}mAndi Baso" in printed
    codes = {kind: re.search(rf"\x1b\[([\d;]+)m {kind} ", printed) for kind in KINDS}
    assert all(codes.values())
    assert len({code.group(1) for code in codes.values() if code}) == len(KINDS)


def test_a_text_cannot_command_the_terminal(explainer: Explainer, pipeline: Pipeline) -> None:
    target = io.StringIO()
    show(explainer(pipeline(Article(id="bad\x1b[2J", text="Bupati \x1b[31mWajo\x07 hadir.\r\x08"))), target)
    assert not set("\x1b\x07\x08\r") & set(target.getvalue())


class Reader(HTMLParser):
    """What stands on a page: elements, ids, links, and the article's own text."""

    VOID = frozenset({"meta", "br", "hr", "img", "link", "input"})

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: Counter[str] = Counter()
        self.attributes: list[tuple[str, str, str]] = []
        self.open: list[tuple[str, str]] = []
        self.text = ""
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        if tag not in self.VOID:
            self.open.append((tag, dict(attrs).get("class") or ""))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        classes = [name for _, name in self.open]
        if "text" in classes and "unseen" not in classes:
            self.text += data

    def values(self, name: str) -> list[str]:
        return [value for _, attribute, value in self.attributes if attribute == name]


def test_the_page_holds_the_text_and_needs_nothing(explained: Explanation) -> None:
    source = page([explained])
    read = Reader(source)
    assert read.open == []
    assert read.text == TEXT
    assert "&lt;Wajo&gt; &amp; Kekeringan" in source
    assert read.tags["script"] == read.tags["link"] == read.tags["img"] == read.tags["iframe"] == 0
    assert "url(" not in source
    assert "@import" not in source
    assert all(value.startswith("#") for value in read.values("href"))


def test_the_page_can_be_read_by_everybody(explained: Explanation) -> None:
    source = page([explained])
    read = Reader(source)
    assert read.values("lang")[0] == "en"
    assert "id" in read.values("lang")
    assert read.tags["title"] == read.tags["h1"] == read.tags["main"] == 1
    assert read.tags["caption"] == read.tags["table"] > 4
    assert set(read.values("scope")) == {"row", "col"}
    ids = read.values("id")
    assert len(ids) == len(set(ids))
    assert {value[1:] for value in read.values("href")} <= set(ids)
    assert {value for tag, name, value in read.attributes if (tag, name) == ("mark", "class")} <= set(KINDS)
    assert source.count('class="unseen"') == len([s for s in explained.segments if s.mark])
    for kind in KINDS:
        assert re.search(rf">{kind}</(mark|span)></li>", source)


def luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_the_colours_are_readable_and_lines_tell_them_apart(explained: Explanation) -> None:
    rules = re.findall(r"mark\.(\w+) \{ background: (#\w{6}); border-bottom-style: (\w+)", page([explained]))
    assert {kind for kind, _, _ in rules} == set(KINDS) - {"quotation"}
    assert len({style for _, _, style in rules}) == len(rules)
    for _, colour, _ in rules:  # WCAG 2.2, 1.4.3: at least 4.5 to 1, here against #111111
        assert (luminance(colour) + 0.05) / (luminance("#111111") + 0.05) >= 7


@pytest.mark.parametrize("name", list(TEXTS)[::6])
def test_the_page_of_an_article_is_whole(name: str, explainer: Explainer, pipeline: Pipeline) -> None:
    read = Reader(page([explainer(pipeline(Article(id=name, text=TEXTS[name])))]))
    assert read.text == TEXTS[name]
    assert {value[1:] for value in read.values("href")} <= set(read.values("id"))


def test_a_text_cannot_write_on_the_page(explainer: Explainer, pipeline: Pipeline) -> None:
    text = "Bupati Wajo <script>alert(1)</script> & \"Andi\" <b onclick='x'> hadir.\x00\ud800"
    read = Reader(page([explainer(pipeline(Article(id="<i>", text=text, title='"><script>')))]))
    assert read.tags["script"] == read.tags["b"] == read.tags["i"] == 0
    assert read.text == text.replace("\x00", "\ufffd").replace("\ud800", "?")


def run(*arguments: str) -> str:
    result = CliRunner().invoke(group, ["extract", *arguments], standalone_mode=False)
    assert result.exception is None, result.output
    assert result.return_value == 0
    return result.output


def test_the_command_explains(tmp_path: Path) -> None:
    files = [str(file) for file in FILES if file.suffix == ".txt" and file.parent.name == "samples"][:2]
    target = tmp_path / "why.html"
    printed = run(*files, "--explain", "--html", str(target))
    assert printed.count("participation: ") == 2
    assert '{"article"' not in printed
    source = target.read_text(encoding="utf-8")
    assert Reader(source).tags["section"] == 2
    assert 'href="#a2"' in source


def test_the_page_alone_prints_nothing(tmp_path: Path) -> None:
    target = tmp_path / "why.html"
    assert run(str(FILES[0]), "--html", str(target)) == ""
    assert target.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_without_the_options_facts_are_printed() -> None:
    assert run(str(FILES[0])).startswith('{"article"')
