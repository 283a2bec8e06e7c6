"""The documents cannot lie: what README shows is run and compared, and every command is in it."""

import re
from pathlib import Path

import petakuasa
import pytest
from petakuasa.cli import COMMANDS
from transcripts import Step, outputs, renewed, steps

ROOT = Path(petakuasa.__file__).parent
READMES = ["README.md", "README.id.md"]


def read(name):
    return (ROOT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("expected", "printed", "holds"),
    [
        ("a …\n…\nz\n", "a b\nc\nd\nz\n", True),
        ("a b\n", "a c\n", False),
        ("a\n", "a\nb\n", False),
        ("", "a\n", False),
        ("a.\n", "ab\n", False),
    ],
)
def test_an_expectation_means_what_it_says(expected, printed, holds):
    assert Step("", expected, 0, 0).holds(printed) is holds


def test_a_document_is_renewed_only_where_it_is_wrong():
    text = "x\n```console\n$ echo a\n> echo b\na\n…\n$ echo c\nd\ne\n$ true\n```\n$ echo f\n"
    assert renewed(text) == text.replace("d\ne\n", "c\n")


def test_both_languages_show_the_same_commands():
    first, second = ([step.command for step in steps(read(name))] for name in READMES)
    assert len(first) >= 5
    assert first == second


def test_the_transcripts_are_what_happens():
    """Both languages show the same commands, so one run serves both."""
    english, indonesian = (steps(read(name)) for name in READMES)
    printed = outputs([step.command for step in english])
    for first, second, output in zip(english, indonesian, printed, strict=True):
        for step in (first, second):
            assert step.holds(output), (
                f"$ {step.command}\nprints:\n{output}\nnot:\n{step.expected}\n(make readme)"
            )


@pytest.mark.parametrize("name", READMES)
def test_every_command_is_told(name):
    assert [command for command in COMMANDS if f"petakuasa {command}" not in read(name)] == []


@pytest.mark.parametrize(
    "document",
    [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), ROOT / "samples/README.md"],
    ids=lambda path: path.name,
)
def test_links_to_files_lead_somewhere(document):
    targets = re.findall(r"\]\((?!https?:|#)([^)#]+)", document.read_text(encoding="utf-8"))
    assert [target for target in targets if not (document.parent / target).exists()] == []
