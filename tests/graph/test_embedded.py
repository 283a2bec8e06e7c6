"""The embedded server's life: where it listens, who may come in, how it ends. All with real processes."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from petakuasa.errors import ServerError
from petakuasa.graph import embedded
from petakuasa.graph.bolt import opened
from petakuasa.graph.connection import connect
from petakuasa.settings import Settings

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="looks into /proc and sends signals")

HOLDER = """
import sys, time
from pathlib import Path
from petakuasa.graph import embedded
with embedded.running(Path(sys.argv[1])) as address:
    print(address.uri, flush=True)
    time.sleep(600)
"""


@pytest.fixture
def holder(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that has started the server of `tmp_path` and keeps it."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(tmp_path)],
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline().startswith("bolt://127.0.0.1:")
    yield process
    process.kill()
    process.wait()
    process.stdout.close()


def children(parent: int) -> list[int]:
    """The processes that a process has started."""
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            fields = (entry / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[1]) == parent and fields[0] != "Z":
            found.append(int(entry.name))
    return found


def alive(pid: int) -> bool:
    try:
        return (Path("/proc") / str(pid) / "stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def cmdline(pid: int) -> bytes:
    return (Path("/proc") / str(pid) / "cmdline").read_bytes()


def server_of(store: Path) -> int:
    (server,) = [pid for pid in children(os.getpid()) if os.fsencode(store) in cmdline(pid)]
    return server


def eventually(holds: Callable[[], bool], seconds: float = 20) -> bool:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if holds():
            return True
        time.sleep(0.1)
    return False


def test_it_keeps_what_was_written(tmp_path: Path) -> None:
    settings = replace(Settings.from_environment({}), store=tmp_path)
    with connect(settings) as connection:
        connection.run("CREATE (:Person {name: 'Jelai'})")
    with connect(settings) as connection:
        assert connection.rows("MATCH (p:Person) RETURN p.name")[1] == [("Jelai",)]
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["embedded"]


def test_it_ends_with_the_block_and_leaves_no_process(tmp_path: Path) -> None:
    with embedded.running(tmp_path) as address:
        server = server_of(tmp_path)
        port = int(address.uri.rpartition(":")[2])
    assert not alive(server)
    with socket.socket() as probe:
        assert probe.connect_ex(("127.0.0.1", port)) != 0


def test_it_listens_on_loopback_only(tmp_path: Path) -> None:
    with embedded.running(tmp_path):
        server = server_of(tmp_path)
        sockets = {
            os.readlink(link)[8:-1]
            for link in (Path("/proc") / str(server) / "fd").iterdir()
            if os.readlink(link).startswith("socket:")
        }
        listening = [
            line.split()[1]
            for table in ("tcp", "tcp6")
            for line in (Path("/proc/net") / table).read_text().splitlines()[1:]
            if line.split()[3] == "0A" and line.split()[9] in sockets
        ]
    assert len(listening) == 2, "Bolt and HTTP"
    loopback = ("0100007F:", "0000000000000000FFFF00000100007F:", "00000000000000000000000001000000:")
    assert all(place.startswith(loopback) for place in listening)


def test_the_password_is_of_this_run_and_for_this_user_alone(tmp_path: Path) -> None:
    with embedded.running(tmp_path) as first:
        password = tmp_path / "embedded" / "password"
        assert password.read_text() == f"{first.password}\n"
        assert password.stat().st_mode & 0o077 == 0
        assert first.password not in repr(first)
        server = server_of(tmp_path)
        shown = cmdline(server) + (Path("/proc") / str(server) / "environ").read_bytes()
        assert str(first.password).encode() not in shown
        with (
            pytest.raises(ServerError, match="refuses this user"),
            opened(replace(first, password="playwithdata")),
        ):
            pass
    with embedded.running(tmp_path) as second:
        assert second.password != first.password
        with (
            pytest.raises(ServerError, match="refuses this user"),
            opened(replace(second, password=first.password)),
        ):
            pass


def test_a_second_process_is_told_how_to_join(tmp_path: Path, holder: subprocess.Popen[str]) -> None:
    with pytest.raises(ServerError) as caught, embedded.running(tmp_path):
        pass
    line = str(caught.value)
    assert "another process" in line
    told = dict(zip(*[iter(line[line.index("--uri") :].rstrip(".").split())] * 2, strict=True))
    joined = Settings(
        store=tmp_path,
        neo4j_uri=told["--uri"],
        neo4j_user=told["--user"],
        neo4j_database=told["--database"],
        neo4j_password=Path(told["--password-file"]).read_text().strip(),
    )
    with connect(joined) as connection:
        assert connection.rows("RETURN 1 AS one")[1] == [(1,)]
    assert holder.poll() is None, "the first goes on"


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_it_ends_when_its_parent_is_killed(
    tmp_path: Path, holder: subprocess.Popen[str], how: signal.Signals
) -> None:
    (server,) = children(holder.pid)
    os.kill(holder.pid, how)
    assert eventually(lambda: not alive(server)), "the server outlived its parent"
    with embedded.running(tmp_path) as address, opened(address) as connection:
        assert connection.rows("RETURN 1 AS one")[1] == [(1,)]


def test_a_server_that_was_killed_starts_again_with_its_data(tmp_path: Path) -> None:
    settings = replace(Settings.from_environment({}), store=tmp_path)
    with connect(settings) as connection:
        connection.run("CREATE (:Person {name: 'Mentobi'})")
        server = server_of(tmp_path)
        os.kill(server, signal.SIGKILL)
        assert eventually(lambda: not alive(server))
        with pytest.raises(ServerError, match=r"connection broke|nothing listens"):
            connection.run("RETURN 1")
    with connect(settings) as connection:
        assert connection.rows("MATCH (p:Person) RETURN p.name")[1] == [("Mentobi",)]


def test_a_start_that_fails_names_its_log(tmp_path: Path) -> None:
    (tmp_path / "embedded").mkdir()
    (tmp_path / "embedded" / "databases").write_text("in the way")
    with pytest.raises(ServerError) as caught, embedded.running(tmp_path):
        pass
    assert "did not start" in str(caught.value)
    assert "server.log" in str(caught.value)


def test_the_address_is_announced_without_the_password(tmp_path: Path) -> None:
    with embedded.running(tmp_path) as address:
        told = json.loads((tmp_path / "embedded" / "server.json").read_text())
        assert told == {"uri": address.uri, "pid": os.getpid()}
