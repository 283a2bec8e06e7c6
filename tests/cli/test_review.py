"""Who is who on the command line: review by the keyboard of a real terminal, merge, part, decisions."""

from __future__ import annotations

import os
import pty
import select
import subprocess
import sys
import time
from pathlib import Path

import pytest
from petakuasa.graph.store import Store
from petakuasa.identity import curation, judgements
from petakuasa.identity.update import update

sys.path.append(str(Path(__file__).parents[1] / "identity"))
from small import article

PATIENCE = 60


@pytest.fixture
def folder(tmp_path):
    """A store with two pairs to review: an exact name without office, and a misprint."""
    folder = tmp_path / "store"
    with Store.open(folder) as store:
        store.replace(article("a", "2024-01-01", "62.09", ("Anjani Wanandi", "Bupati", "spoke")))
        store.replace(article("b", "2024-03-01", "62.09", ("Anjana Wanandi", None, "attended")))
        store.replace(article("c", "2024-01-01", "35.22", ("Sekar Budiman", "Camat", "spoke")))
        store.replace(article("d", "2024-03-01", "35.22", ("Sekar Budiman", None, "attended")))
        update(store)
        assert len(curation.queue(store)) == 2
    return folder


class Terminal:
    """`petakuasa review` on a pseudo-terminal."""

    def __init__(self, folder):
        self.master, slave = pty.openpty()
        environment = {**os.environ, "COLUMNS": "100", "LINES": "40", "TERM": "xterm"}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "petakuasa", "review", "--store", str(folder), "--who", "Wira"],
            stdin=slave, stdout=slave, stderr=slave, env=environment, close_fds=True,
        )  # fmt: skip
        os.close(slave)
        self.seen, self.at = "", 0

    def wait_for(self, text):
        """Read until a text has come after what was waited for last; what came, up to it."""
        deadline, start = time.monotonic() + PATIENCE, self.at
        while text not in self.seen[start:]:
            assert time.monotonic() < deadline, self.seen
            if select.select([self.master], [], [], 1)[0]:
                try:
                    self.seen += os.read(self.master, 65536).decode("utf-8", "replace")
                except OSError:  # the other end has gone
                    break
        assert text in self.seen[start:], self.seen
        self.at = self.seen.index(text, start) + len(text)
        return self.seen[start : self.at]

    def press(self, key):
        os.write(self.master, key.encode())

    def end(self):
        code = self.process.wait(PATIENCE)
        os.close(self.master)
        return code


def decided(folder):
    with Store.read_only(folder) as store:
        return [(j.keys[0].article, j.verdict, j.who) for j in judgements.load(store)]


def test_review_by_the_keyboard(folder):
    terminal = Terminal(folder)
    screen = terminal.wait_for("q quit")
    assert "1 of 2" in screen
    assert "Wanandi" in screen or "Sekar Budiman" in screen
    assert "same regency +2" in screen
    assert "Rapat koordinasi" in screen, "the sentences are shown"
    terminal.press("y")
    terminal.wait_for("q quit")
    terminal.press("z")
    terminal.wait_for("taken back")
    terminal.wait_for("q quit")
    assert decided(folder) == []
    terminal.press("x")
    terminal.wait_for("q quit")
    terminal.press("n")
    terminal.wait_for("q quit")
    terminal.press("u")
    terminal.wait_for("2 decided")
    assert terminal.end() == 0
    assert sorted(verdict for _, verdict, _ in decided(folder)) == ["different", "unsure"]
    assert {who for _, _, who in decided(folder)} == {"Wira"}


def test_review_is_left_at_any_time(folder):
    terminal = Terminal(folder)
    terminal.wait_for("q quit")
    terminal.press("y")
    terminal.wait_for("q quit")
    terminal.press("q")
    terminal.wait_for("1 decided")
    assert terminal.end() == 0
    assert len(decided(folder)) == 1


def run(*args):
    return subprocess.run([sys.executable, "-m", "petakuasa", *args], capture_output=True, text=True)


def test_review_wants_a_terminal(folder):
    done = run("review", "--store", str(folder))
    assert done.returncode == 2
    assert "decisions import" in done.stderr


def test_merge_part_export_import(folder, tmp_path):
    store = ("--store", str(folder))
    done = run(
        "merge", "a: Anjani Wanandi", "b: Anjana Wanandi", "--why", "salah cetak", "--who", "Wira", *store
    )
    assert (done.returncode, done.stdout) == (0, "Anjani Wanandi (a) and Anjana Wanandi (b) are one\n")
    assert "were one already" in run("merge", "a: Anjani Wanandi", "b: Anjana Wanandi", *store).stdout
    listed = run("decisions", "list", *store).stdout
    assert "same: Anjani Wanandi (a) and Anjana Wanandi (b), Wira" in listed
    assert "salah cetak" in listed
    file = tmp_path / "decisions.jsonl"
    assert run("decisions", "export", str(file), *store).returncode == 0
    text = file.read_text(encoding="utf-8")
    assert text.count("\n") == 1
    assert run("decisions", "export", *store).stdout == text
    assert "are two" in run("part", "a: Anjani Wanandi", "b: Anjana Wanandi", *store).stdout
    assert decided(folder) == []
    assert "1 new" in run("decisions", "import", str(file), *store).stdout
    assert "0 new, 1 known" in run("decisions", "import", str(file), *store).stdout
    assert decided(folder) == [("a", "same", "Wira")]
    file.write_text("", encoding="utf-8")
    assert "1 dropped" in run("decisions", "import", str(file), "--replace", *store).stdout
    assert decided(folder) == []


def test_errors_are_one_line(folder, tmp_path):
    store = ("--store", str(folder))
    for args in (
        ("merge", "Nobody", "b: Anjana Wanandi"),
        ("part", "z: X", "a: Anjani Wanandi"),
        ("part", "a: Anjani Wanandi", "a: Anjani Wanandi"),
    ):
        done = run(*args, *store)
        assert done.stderr.count("\n") == 1
        assert done.returncode in (6, 10)
        assert "Traceback" not in done.stderr
    broken = tmp_path / "broken.jsonl"
    broken.write_bytes(b"\xff\xfe")
    done = run("decisions", "import", str(broken), *store)
    assert (done.returncode, done.stderr.count("\n")) == (10, 1)
