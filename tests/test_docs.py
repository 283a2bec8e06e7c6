"""The documents cannot lie: what README shows is run and compared, and every command is in it.

A `console` block is a transcript: lines after `$ ` are run, one after the other in one folder that has
`samples/`, and what follows is what they print. `…` stands for anything inside a line, a line `…` for lines.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import petakuasa
import pytest
from petakuasa.cli import COMMANDS

ROOT = Path(petakuasa.__file__).parent
READMES = ["README.md", "README.id.md"]


def transcript(name):
    """Commands and what they print, of all console blocks of a document."""
    text = (ROOT / name).read_text(encoding="utf-8")
    steps = []
    for block in re.findall(r"^```console\n(.*?)^```", text, re.MULTILINE | re.DOTALL):
        for step in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, output = step.partition("\n")
            while command.endswith("\\"):
                more, _, output = output.partition("\n")
                command = f"{command[:-1]} {more.removeprefix('>').strip()}"
            steps.append((command, output.strip("\n")))
    return steps


def pattern(output):
    """A regular expression for an expected output."""
    lines = [
        ".*" if line == "…" else re.escape(line.rstrip()).replace("…", ".*?") for line in output.splitlines()
    ]
    return re.compile("\n".join(lines), re.DOTALL)


def test_a_pattern_means_what_it_says():
    assert pattern("a …\n…\nz").fullmatch("a b\nc\nd\nz")
    assert not pattern("a b").fullmatch("a c")
    assert not pattern("a").fullmatch("a\nb")


@pytest.mark.parametrize("name", READMES)
def test_the_transcript_is_what_happens(name, tmp_path):
    steps = transcript(name)
    assert len(steps) >= 3
    shutil.copytree(ROOT / "samples", tmp_path / "samples")
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    for command, expected in steps:
        done = subprocess.run(
            ["bash", "-c", command],
            cwd=tmp_path,
            env={**os.environ, "PATH": path, "COLUMNS": "100"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=120,
        )
        printed = "\n".join(line.rstrip() for line in done.stdout.strip("\n").splitlines())
        assert pattern(expected).fullmatch(printed), f"$ {command}\nprints:\n{printed}\n\nnot:\n{expected}"


def test_both_languages_show_the_same_commands():
    first, second = ([command for command, _ in transcript(name)] for name in READMES)
    assert first == second


@pytest.mark.parametrize("name", READMES)
def test_every_command_is_told(name):
    text = (ROOT / name).read_text(encoding="utf-8")
    assert [command for command in COMMANDS if f"petakuasa {command}" not in text] == []


@pytest.mark.parametrize("name", [*READMES, "CHANGELOG.md", "samples/README.md"])
def test_links_to_files_lead_somewhere(name):
    document = ROOT / name
    targets = re.findall(r"\]\((?!https?:|#)([^)#]+)", document.read_text(encoding="utf-8"))
    assert [target for target in targets if not (document.parent / target).exists()] == []
