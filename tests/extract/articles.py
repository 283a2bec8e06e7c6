"""The articles of the project (gold set and samples), of invented people, as texts for every kind of test."""

from __future__ import annotations

from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]
FILES = sorted([*(TESTS / "gold" / "articles").glob("*.txt"), *(TESTS.parent / "samples").glob("*.txt")])
ENDS = (
    "leave a",
    "tinggalkan",
    "alamat email",
    "ruas yang",
    "situs ini",
    "you may",
    "related",
    "berita terkait",
)
"""How the lines begin that end an article on its page: what stands below them is not read."""


def text_of(file: Path) -> str:
    """The text without the header of a sample."""
    text = file.read_text(encoding="utf-8")
    return text.split("---\n", 2)[2] if text.startswith("---\n") else text


TEXTS = {file.stem: text_of(file) for file in FILES}


def long_text(length: int) -> str:
    """Articles one after the other, over and over, as one text of `length` characters."""
    lines = [line for text in TEXTS.values() for line in text.splitlines()]
    body = "\n".join(line for line in lines if not line.strip().lower().startswith(ENDS)) + "\n"
    return (body * (length // len(body) + 1))[:length]
