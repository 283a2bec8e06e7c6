"""Transcripts in documents: `console` blocks, run and compared, or written anew.

Lines after `$ ` (and `> `, which goes on) are commands, run one after the other in one folder that has
`samples/`; what follows is what they print. `…` stands for anything inside a line, a line `…` for lines.
Run as a program with the names of documents, this writes anew what no longer holds (`make readme`).
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
WIDTH = "100"

_BLOCK = re.compile(r"(?<=^```console\n).*?(?=^```)", re.MULTILINE | re.DOTALL)
_STEP = re.compile(r"^\$ (.*\n(?:> .*\n)*)((?:(?!\$ ).*\n)*)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Step:
    """A command of a document, what the document says it prints, and where that stands in the text."""

    command: str
    expected: str
    start: int
    end: int

    def holds(self, printed: str) -> bool:
        """Whether this is what the document says."""
        lines = [
            ".*" if line == "…" else re.escape(line).replace("…", ".*?")
            for line in self.expected.splitlines()
        ]
        return bool(re.fullmatch("\n".join(lines), printed.rstrip("\n"), re.DOTALL))


def steps(text: str) -> list[Step]:
    """The commands of a document, in order."""
    return [
        Step(
            step[1].replace("\n> ", "\n"), step[2], block.start() + step.start(2), block.start() + step.end(2)
        )
        for block in _BLOCK.finditer(text)
        for step in _STEP.finditer(block[0])
    ]


def outputs(commands: list[str]) -> Iterator[str]:
    """What each command prints, on both streams, without blanks at the ends of lines."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(ROOT / "samples", Path(folder, "samples"))
        for command in commands:
            done = subprocess.run(
                ["bash", "-c", command],
                cwd=folder,
                env={**os.environ, "PATH": path, "COLUMNS": WIDTH},
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                timeout=180,
            )
            yield "".join(f"{line.rstrip()}\n" for line in done.stdout.strip("\n").splitlines())


def renewed(text: str) -> str:
    """The document with what its commands print now; expectations that hold stay, with their `…`."""
    found = steps(text)
    pairs = list(zip(found, outputs([step.command for step in found]), strict=True))
    for step, printed in reversed(pairs):
        if not step.holds(printed):
            text = text[: step.start] + printed + text[step.end :]
    return text


if __name__ == "__main__":
    for name in sys.argv[1:]:
        document = Path(name)
        document.write_text(renewed(document.read_text(encoding="utf-8")), encoding="utf-8")
