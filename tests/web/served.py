"""A store of invented facts, and a real `petakuasa serve` over a store."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from petakuasa.facts import Article
from petakuasa.graph.store import Store
from petakuasa.identity.update import update
from petakuasa.queries.publication import publish

TESTS = Path(__file__).resolve().parents[1]
sys.path += [str(TESTS), str(TESTS / "queries")]
from corpus import corpus  # noqa: E402
from small import article  # noqa: E402

HOSTILE = '<script>alert("judul")</script> & \'x\' "y" </title><img src=x onerror=alert(1)>'


def doubtful():
    """Two spellings in one region, which the machine leaves to a person."""
    yield article("a", "2024-01-01", "62.09", ("Anjani Wanandi", "Bupati", "spoke"), outlet="Kabar Uji")
    yield article("d", "2024-03-01", "62.09", ("Anjana Wanandi", None, "attended"), outlet="Media Uji")


def hostile():
    """An article whose every text is markup."""
    plain = article(
        "jahat", "2024-05-01", "62.09", (f"Budi {HOSTILE}", "Kapolres", "spoke"),
        label=HOSTILE, outlet=HOSTILE, place=HOSTILE,
    )  # fmt: skip
    about: Article = plain.article
    return replace(plain, article=replace(about, title=HOSTILE, url="javascript:alert(document.domain)"))


def build(folder: Path) -> Path:
    with Store.open(folder) as store:
        store.load_vocabulary()
        for extraction in (*corpus(), *doubtful(), hostile()):
            store.replace(extraction)
        update(store)
        publish(store)
    return folder


@contextmanager
def serving(folder: Path, *options: str) -> Iterator[str]:
    """The address of a server over this store; it has to print nothing but that, and to end when told."""
    command = [sys.executable, "-m", "petakuasa", "serve", "--store", folder, "--port", "0", *options]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        try:
            found = re.search(r"http://\S+", process.stdout.readline())
            assert found, process.stderr.read()
            yield found[0].rstrip("/")
        finally:
            process.terminate()
            _, complaints = process.communicate(timeout=20)
    assert "Traceback" not in complaints, complaints
    assert process.returncode in (0, -signal.SIGTERM)
