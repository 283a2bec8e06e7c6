"""What is offered to people in Neo4j's Browser: each saved statement answers, the guide shows the same ones,
the style knows the labels, and the Graph Data Science file is Cypher as far as the plugin is not asked."""

from __future__ import annotations

import html
import re
import subprocess
import sys
from pathlib import Path
from subprocess import PIPE

import httpx
import neo4j_server
import petakuasa
import pytest
import synthetic
from petakuasa.errors import QueryError
from petakuasa.graph.bolt import Connection
from petakuasa.graph.loading import Loader
from petakuasa.graph.model import node_types, relationship_types
from petakuasa.graph.store import Store

DOCS = Path(petakuasa.__file__).parent / "docs"
SAVED = sorted((DOCS / "browser" / "saved").glob("*.cypher"))


@pytest.fixture(scope="module")
def store() -> Store:
    store = Store.in_memory()
    store.load_vocabulary()
    for extraction in synthetic.articles(20):
        store.replace(extraction)
    return store


def test_every_saved_statement_answers_on_both_servers(connection: Connection, store: Store) -> None:
    Loader(connection, store).load()
    for file in SAVED:
        text = file.read_text(encoding="utf-8")
        assert text.startswith("// "), "its title"
        columns, rows = connection.rows(text)
        assert columns, file.name
        assert rows, file.name


def test_the_guide_shows_the_saved_statements() -> None:
    guide = (DOCS / "browser" / "guide.html").read_text(encoding="utf-8")
    shown = {html.unescape(text) for text in re.findall(r"<pre [^>]*>(.*?)</pre>", guide, re.DOTALL)}
    assert shown == {file.read_text(encoding="utf-8").strip() for file in SAVED}


def test_the_guide_is_served_as_browser_asks_for_it() -> None:
    """Browser asks across origins, with a preflight of its own."""
    port = neo4j_server.free_port()
    with subprocess.Popen([sys.executable, DOCS / "browser" / "serve.py", str(port)], stdout=PIPE) as served:
        try:
            assert served.stdout is not None
            assert f":play http://localhost:{port}/guide.html" in served.stdout.readline().decode()
            asked = {"Origin": "http://localhost:7474", "Access-Control-Request-Method": "GET"}
            transport = httpx.HTTPTransport(retries=8)  # it listens a moment after it says so
            with httpx.Client(base_url=f"http://127.0.0.1:{port}", transport=transport) as browser:
                for name in ("guide.html", "petakuasa.grass"):
                    headers = asked | {"Access-Control-Request-Headers": "cache-control"}
                    assert browser.options(f"/{name}", headers=headers).is_success
                    got = browser.get(f"/{name}", headers=asked)
                    assert got.headers["access-control-allow-origin"] == "*"
                    assert got.content == (DOCS / "browser" / name).read_bytes()
        finally:
            served.terminate()


def test_the_style_knows_only_labels_types_and_properties_that_there_are() -> None:
    style = (DOCS / "browser" / "petakuasa.grass").read_text(encoding="utf-8")
    assert "/*" not in style, "Browser reads a comment as part of the selector behind it"
    rules = re.findall(r"^(node|relationship)\.(\w+) \{(.*)\}$", style, re.MULTILINE)
    styled = {name for kind, name, _ in rules if kind == "node"} - {"Petakuasa"}
    assert {label for label, each in node_types().items() if not each.shared} <= styled
    for kind, name, body in rules:
        if name == "Petakuasa":
            continue
        columns = (node_types() if kind == "node" else relationship_types())[name].columns
        for caption in re.findall(r'caption: "\{(\w+)\}"', body):
            assert caption in {column.name for column in columns}, f"{name}.{caption}"


def test_the_data_science_file_asks_for_nothing_but_the_plugin(neo4j_connection: Connection) -> None:
    text = re.sub(r"//[^\n]*", "", (DOCS / "gds.cypher").read_text(encoding="utf-8"))
    statements = [each.strip() for each in text.split(";") if each.strip()]
    assert len(statements) >= 6
    for statement in statements:
        with pytest.raises(QueryError, match=r"(?i)(procedure|function).*gds\.|gds\..*(procedure|function)"):
            neo4j_connection.rows(statement)
        for name in re.findall(r"[(\[]\w*:(\w+)", statement):
            assert name in node_types() or name in relationship_types()
