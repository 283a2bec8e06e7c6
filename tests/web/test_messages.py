"""What the program itself says has its Indonesian: every message that a page may show."""

import ast
import tomllib
from pathlib import Path

import petakuasa
import pytest
from petakuasa.web.messages import TEXTS, indonesian

ROOT = Path(petakuasa.__file__).parent
FILES = [
    *sorted((ROOT / "web").glob("*.py")), ROOT / "queries/parameters.py", ROOT / "ontology/places.py",
    ROOT / "graph/sparql.py", ROOT / "graph/opening.py",
]  # fmt: skip


def template(text):
    """A text with `{}` for what it names; None for what is no text in the source."""
    if isinstance(text, ast.JoinedStr):
        return "".join(part.value if isinstance(part, ast.Constant) else "{}" for part in text.values)
    return text.value if isinstance(text, ast.Constant) and isinstance(text.value, str) else None


def raised(path):
    """The messages and remedies of the errors that a module raises."""
    for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(call, ast.Call) and getattr(call.func, "id", "").endswith("Error"):
            said = [*call.args[:1], *(word.value for word in call.keywords if word.arg == "fix")]
            yield from filter(None, map(template, said))


def reasons(path):
    """What identity weighs: texts beside a number."""
    for pair in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(pair, ast.Tuple) and len(pair.elts) == 2 and (text := template(pair.elts[0])):
            yield text


def doubts(path):
    """What an article leaves open: the message of an `Issue`, and a date's doubt."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and len(node.args) > 1:
            if getattr(node.func, "id", getattr(node.func, "attr", "")) in ("Issue", "doubt"):
                yield template(node.args[1])
        elif isinstance(node, ast.Assign | ast.Return) and path.stem == "years":
            yield from map(template, ast.walk(node.value))


def has_indonesian(text):
    return indonesian(text.replace("{}", "7")) != text.replace("{}", "7")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_an_error_that_a_page_shows_is_said_in_indonesian(path):
    assert [text for text in raised(path) if not has_indonesian(text)] == []


@pytest.mark.parametrize("name", ["persons", "events"])
def test_the_reasons_of_identity_are_said_in_indonesian(name):
    found = list(reasons(ROOT / "identity" / f"{name}.py"))
    assert "same day" in found or "different names" in found
    assert [text for text in found if " " in text and not has_indonesian(text)] == []


def test_a_doubt_is_said_in_indonesian():
    files = sorted((ROOT / "extract").glob("*.py"))
    found = {text for path in files for text in doubts(path) if text and " " in text}
    assert len(found) >= 8
    assert [text for text in found if not has_indonesian(text)] == []


def test_what_is_named_stays_where_it_belongs():
    assert indonesian("no region is called 'Blorra'") == "tidak ada wilayah bernama 'Blorra'"
    assert indonesian("Did you mean Paser or Penajam?") == "Maksud Anda Paser atau Penajam?"
    assert indonesian("another regency of the province -2") == "kabupaten lain di provinsi itu -2"
    assert indonesian("expected one of `SELECT` or `ASK`") == "expected one of `SELECT` or `ASK`"


def test_every_hole_of_a_message_has_its_twin():
    for english, text in tomllib.loads(TEXTS.read_text(encoding="utf-8")).items():
        assert text.count("{") <= english.count("{"), english
