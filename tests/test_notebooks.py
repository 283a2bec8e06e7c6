"""The notebooks run from top to bottom on the sample articles, and are kept without their output."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import nbformat
import petakuasa
import pytest
from nbclient import NotebookClient
from petakuasa.settings import Settings

ROOT = Path(petakuasa.__file__).parent
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("notebooks") / "store"
    command = [sys.executable, "-m", "petakuasa", "build", str(ROOT / "samples"), "--store", str(folder)]
    subprocess.run(command, check=True, capture_output=True)
    return folder


def executed(name: str, store: Path, where: dict[str, str]) -> str:
    """All that a notebook prints and shows."""
    notebook = nbformat.read(ROOT / "notebooks" / f"{name}.ipynb", as_version=4)
    client = NotebookClient(
        notebook, timeout=240, kernel_name="python3", resources={"metadata": {"path": store.parent}}
    )
    client.execute(env={**os.environ, "PETAKUASA_STORE": str(store), **where})
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", [])]
    return "\n".join(
        output.get("text", "") or "".join(str(value) for value in output.get("data", {}).values())
        for output in outputs
    )


def test_neo4j_on_the_embedded_server(store: Path) -> None:
    shown = executed("neo4j", store, {})
    assert "articles_written=16" in shown
    assert "Kapolres Toba" in shown
    assert "<div" in shown, "a picture"


def test_neo4j_on_neo4j(store: Path, neo4j_settings: Settings) -> None:
    where = {
        "PETAKUASA_NEO4J_URI": str(neo4j_settings.neo4j_uri),
        "PETAKUASA_NEO4J_PASSWORD": str(neo4j_settings.neo4j_password),
    }
    assert "Kapolres Toba" in executed("neo4j", store, where)


def test_rdflib(store: Path) -> None:
    shown = executed("rdflib", store, {})
    assert "Kapolres" in shown
    assert "@prefix" in shown


@pytest.mark.parametrize("file", NOTEBOOKS, ids=lambda file: file.stem)
def test_it_is_kept_without_output(file: Path) -> None:
    notebook = nbformat.read(file, as_version=4)
    nbformat.validate(notebook)
    assert all(not cell.get("outputs") and not cell.get("execution_count") for cell in notebook.cells)
