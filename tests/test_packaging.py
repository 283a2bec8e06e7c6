"""What is installed: the wheel holds every module and data file, only `petakuasa/`, and works alone."""

import csv
import io
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import petakuasa
import pytest

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]

ROOT = Path(petakuasa.__file__).parent
DATA = {".ttl", ".rq", ".cypher", ".csv", ".toml", ".html", ".css", ".js", ".svg", ".txt", ".md"}
ARTICLE = "samples/toba-rakor-kamtibmas.txt"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """Built from the sdist, as an index's users do, so that the sdist is whole too."""
    target = tmp_path_factory.mktemp("dist")
    done = subprocess.run(
        [sys.executable, "-m", "build", "--outdir", target, ROOT], capture_output=True, text=True, cwd=target
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert list(target.glob("petakuasa-*.tar.gz"))
    (built,) = target.glob("petakuasa-*.whl")
    return built


def test_the_wheel_holds_the_package_and_nothing_else(wheel):
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {name.partition("/")[0].partition("-")[0] for name in names} == {"petakuasa"}
    packages = [init.parent for init in ROOT.glob("*/__init__.py")]
    packages += [init.parent for init in ROOT.glob("*/*/__init__.py") if init.parent.parent in packages]
    modules = [file for folder in (ROOT, *packages) for file in folder.glob("*.py")]
    data = [
        file
        for folder in packages
        for file in folder.rglob("*")
        if file.suffix in DATA and "tables" not in file.parts
    ]
    expected = {f"petakuasa/{file.relative_to(ROOT).as_posix()}" for file in (*modules, *data)}
    assert any(name.endswith(".ttl") for name in expected)
    assert expected - names == set()
    assert {name for name in names - expected if name.startswith("petakuasa/")} == {"petakuasa/py.typed"}


def test_the_wheel_installed_alone_builds_and_answers(wheel, tmp_path):
    venv.create(tmp_path / "venv", with_pip=True)
    python = tmp_path / "venv" / "bin" / "python"

    def run(*command):
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=300)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    run(python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", wheel)
    petakuasa = python.with_name("petakuasa")
    assert "forkopimda" in run(petakuasa, "--help").lower() or "map of power" in run(petakuasa, "--help")
    assert "1 articles: 1 new" in run(petakuasa, "build", ROOT / ARTICLE)
    answer = run(petakuasa, "ask", "forkopimda-attendance", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(answer)))
    assert rows
    where = run(python, "-c", "import petakuasa; print(petakuasa.__file__)")
    assert str(tmp_path) in where
