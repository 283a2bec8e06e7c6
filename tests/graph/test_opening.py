"""A store on disk among processes: the lock, readers beside a writer, damage, and being killed."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from petakuasa.errors import PetakuasaError, StoreError
from petakuasa.facts import Article, Event, Evidence, Extraction, Participation, Person
from petakuasa.graph.opening import QUADS
from petakuasa.graph.store import Store
from pyoxigraph import RdfFormat, serialize


@contextmanager
def process(code: str, *arguments: str) -> Iterator[subprocess.Popen[str]]:
    """A second process; it has reached the line that prints `ready`."""
    command = [sys.executable, "-c", code, *arguments]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stdin=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        assert running.stdout.readline() == "ready\n"
        yield running
        running.kill()


WRITER = """
import sys
from pathlib import Path
from petakuasa.graph.store import Store
with Store.open(Path(sys.argv[1])):
    print("ready", flush=True)
    sys.stdin.read()
"""


def dump(folder: Path) -> bytes:
    with Store.read_only(folder) as store:
        lines = serialize(store.scan(), format=RdfFormat.N_QUADS)
        assert lines is not None
        return b"".join(sorted(lines.splitlines(keepends=True)))


def filled(folder: Path, extractions: tuple[Extraction, ...]) -> Path:
    with Store.open(folder) as store:
        for extraction in extractions:
            store.replace(extraction)
    return folder


def test_a_closed_store_opens_with_what_it_held(tmp_path: Path, extractions: tuple[Extraction, ...]) -> None:
    folder = filled(tmp_path / "deep" / "store", extractions)
    assert dump(folder).count(b"foaf/0.1/Person") == 5
    with Store.open(folder) as store:
        assert [store.replace(extraction) for extraction in extractions] == [False, False, False]


def test_a_second_writer_is_told_to_wait_and_readers_are_let_in(
    tmp_path: Path, extractions: tuple[Extraction, ...]
) -> None:
    folder = filled(tmp_path / "store", extractions)
    with process(WRITER, str(folder)):
        with pytest.raises(StoreError, match="another process is writing") as caught:
            Store.open(folder)
        assert caught.value.where == str(folder)
        assert caught.value.fix
        assert dump(folder)
    with Store.open(folder) as store:
        assert len(store) > 0


def test_a_reader_sees_the_state_of_its_opening(tmp_path: Path, extractions: tuple[Extraction, ...]) -> None:
    folder = filled(tmp_path / "store", extractions[:1])
    with Store.read_only(folder) as reader, Store.open(folder) as writer:
        writer.replace(extractions[1])
        assert [article.id for article in reader.articles()] == ["rakor-lamandau"]
        with Store.read_only(folder) as again:
            assert len(again.articles()) == 2


def test_a_reader_changes_nothing(tmp_path: Path, extractions: tuple[Extraction, ...]) -> None:
    folder = filled(tmp_path / "store", extractions)
    with Store.read_only(folder) as store:
        for change in (lambda: store.replace(extractions[0]), lambda: store.withdraw("apel-lamandau")):
            with pytest.raises(StoreError, match="reading only"):
                change()


@pytest.mark.parametrize("there", ["", "store", f"store/{QUADS}"])
def test_reading_where_nothing_was_built_says_how_to_build(tmp_path: Path, there: str) -> None:
    folder = tmp_path / "store"
    (tmp_path / there).mkdir(parents=True, exist_ok=True)
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(StoreError, match=r"no store here.*petakuasa build"):
        Store.read_only(folder)
    assert sorted(tmp_path.rglob("*")) == before


def test_a_folder_of_something_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text("Bupati Lamandau hadir.", encoding="utf-8")
    with pytest.raises(StoreError, match=r"no store: it holds article\.txt.*new or an empty"):
        Store.open(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["article.txt"]


def test_the_embedded_server_may_have_been_there_first(tmp_path: Path) -> None:
    (tmp_path / "embedded").mkdir()
    Store.open(tmp_path).close()
    assert (tmp_path / QUADS).is_dir()


def test_a_file_is_no_store(tmp_path: Path) -> None:
    file = tmp_path / "store"
    file.write_text("x", encoding="utf-8")
    for opening in (Store.open, Store.read_only):
        with pytest.raises(StoreError, match="store"):
            opening(file)
    assert file.read_text(encoding="utf-8") == "x"


def files_that_matter(folder: Path) -> list[Path]:
    """Without notes, lock and the log of writes, which is empty after closing."""
    return [
        path
        for path in sorted((folder / QUADS).iterdir())
        if path.suffix == ".sst" or path.name == "CURRENT" or path.name.startswith("MANIFEST")
    ]


def complaint(folder: Path) -> StoreError | None:
    try:
        dump(folder)
    except StoreError as error:
        return error
    return None


@pytest.mark.parametrize("harm", ["truncated", "emptied", "removed", "overwritten"])
def test_damage_is_said_and_not_made_worse(
    tmp_path: Path, extractions: tuple[Extraction, ...], harm: str
) -> None:
    whole = filled(tmp_path / "whole", extractions)
    right = dump(whole)
    noticed = 0
    for number, file in enumerate(files_that_matter(whole)):
        folder = tmp_path / f"harmed{number}"
        shutil.copytree(whole, folder)
        harmed = folder / QUADS / file.name
        if harm == "removed":
            harmed.unlink()
        elif harm == "overwritten":
            harmed.write_bytes(bytes(byte ^ 0xFF for byte in file.read_bytes()))
        else:
            os.truncate(harmed, file.stat().st_size // 2 if harm == "truncated" else 0)
        error = complaint(folder)
        if error is None:
            assert dump(folder) == right
            continue
        noticed += 1
        assert "damaged" in error.message
        assert error.where == str(folder)
        assert error.fix
        assert "\n" not in str(error)
    assert noticed >= len(files_that_matter(whole)) - 1


def test_a_backup_is_a_store_of_its_own(tmp_path: Path, extractions: tuple[Extraction, ...]) -> None:
    folder = filled(tmp_path / "store", extractions)
    copy = tmp_path / "copy"
    with Store.open(folder) as store:
        store.replace(extractions[0])
        store.backup(copy)
        store.withdraw("rakor-lamandau")
        with pytest.raises(StoreError, match="exists"):
            store.backup(copy)
    with Store.read_only(folder) as reader, pytest.raises(StoreError, match="open for writing"):
        reader.backup(tmp_path / "other")
    assert len(dump(copy)) > len(dump(folder))
    with Store.open(copy) as store:
        assert len(store.articles()) == 3


@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="nothing is forbidden to root")
def test_a_folder_without_permission_is_said(tmp_path: Path) -> None:
    folder = tmp_path / "store"
    folder.mkdir(mode=0o500)
    with pytest.raises(StoreError, match="permission"):
        Store.open(folder)


def article(number: int) -> Extraction:
    """One of many small articles."""
    text = f"Camat ke-{number} memimpin rapat warga."
    proof = (Evidence(0, len(text), text, "hand", 0, text),)
    return Extraction(
        Article(f"a{number}", text),
        "hand",
        persons=tuple(Person(f"p{n}", f"Warga {number}.{n}", proof) for n in range(20)),
        events=(Event("e", "rapat", f"Rapat {number}", proof),),
        participations=tuple(Participation(f"q{n}", "e", "attended", proof, f"p{n}") for n in range(20)),
    )


ARTICLES = 120

BUILD = f"""
import importlib.util, sys
from pathlib import Path
from petakuasa.graph.store import Store
spec = importlib.util.spec_from_file_location("opening", {__file__!r})
module = importlib.util.module_from_spec(spec)
spec.loader.exec_module(module)
articles = [module.article(number) for number in range({ARTICLES})]
with Store.open(Path(sys.argv[1])) as store:
    print("ready", flush=True)
    for article in articles:
        store.replace(article)
        if article.article.id == "a1":
            print("two", flush=True)
"""


def test_a_build_killed_at_any_moment_is_finished_by_the_next(tmp_path: Path) -> None:
    right = dump(filled(tmp_path / "right", tuple(article(number) for number in range(ARTICLES))))
    whole = {line.split(b" ")[-2]: 0 for line in right.splitlines()}
    for line in right.splitlines():
        whole[line.split(b" ")[-2]] += 1
    folder = tmp_path / "killed"
    interrupted = 0
    for seed in range(6):
        with process(BUILD, str(folder)) as running:
            assert running.stdout is not None
            running.stdout.readline()
            time.sleep(random.Random(seed).uniform(0, 0.1))  # noqa: S311
            running.send_signal(signal.SIGKILL)
            interrupted += running.wait() == -signal.SIGKILL
        graphs: dict[bytes, int] = {}
        for line in dump(folder).splitlines():
            graph = line.split(b" ")[-2]
            graphs[graph] = graphs.get(graph, 0) + 1
        assert len(graphs) >= 2
        assert all(count == whole[graph] for graph, count in graphs.items()), "an article is there in part"
        if len(graphs) > ARTICLES * 2 // 3:
            with Store.open(folder) as store:
                for number in range(ARTICLES):
                    store.withdraw(f"a{number}")
    assert interrupted > 0
    assert dump(filled(folder, tuple(article(number) for number in range(ARTICLES)))) == right


def test_all_refusals_are_errors_of_ours(tmp_path: Path) -> None:
    for folder in (tmp_path / "none", Path(os.devnull), tmp_path / ("x" * 300)):
        with pytest.raises(PetakuasaError):
            Store.read_only(folder)
