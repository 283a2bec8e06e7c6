"""A real Neo4j Community server for the tests and benchmarks, from Maven Central's jars: no docker, no root.

The jars are fetched once, into a cache outside of the repository (Community is GPLv3: used, never shipped).
"""

from __future__ import annotations

import ctypes
import glob
import os
import re
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from neo4j import GraphDatabase
from neo4j.exceptions import DriverError, Neo4jError

USER = "neo4j"
STARTING = 120
"""Seconds that the server may take."""


@dataclass(frozen=True, slots=True)
class Release:
    """A release of Neo4j on Maven Central."""

    version: str
    main: str
    java: int
    """The Java that it needs at least."""


LTS = Release("5.26.31", "org.neo4j.server.CommunityEntryPoint", 17)
CALENDAR = Release("2026.04.0", "org.neo4j.server.Neo4jCommunity", 21)

POM = """<project xmlns="http://maven.apache.org/POM/4.0.0">
<modelVersion>4.0.0</modelVersion>
<groupId>petakuasa</groupId><artifactId>neo4j-for-tests</artifactId><version>1</version>
<dependencies><dependency>
<groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>{version}</version>
</dependency></dependencies>
</project>
"""
JVM = [
    *("-Xms128m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8"),
    *(
        f"--add-opens=java.base/{package}=ALL-UNNAMED"
        for package in ("java.nio", "java.io", "sun.nio.ch", "java.util.concurrent")
    ),
    *("--enable-native-access=ALL-UNNAMED", "--add-modules=jdk.incubator.vector"),
]


class CannotStartError(Exception):
    """Why there is no server: what is missing on this machine, or what the server said."""


def missing(release: Release = LTS) -> str | None:
    """What this machine lacks to run the server; None when nothing."""
    absent = [] if shutil.which("mvn") or _cached(release).is_dir() else ["mvn"]
    absent += [] if java(release.java) else [f"Java {release.java}"]
    return f"{' and '.join(absent)} not found" if absent else None


@cache
def java(least: int) -> str | None:
    """A Java that is recent enough: the one on the path, or one of Debian's folder."""
    for path in filter(None, (shutil.which("java"), *glob.glob("/usr/lib/jvm/*/bin/java"))):
        said = subprocess.run([path, "-version"], capture_output=True, text=True, check=False).stderr
        if (version := re.search(r'version "(\d+)', said)) and int(version[1]) >= least:
            return path
    return None


def jars(release: Release = LTS) -> Path:
    """The folder with the server's jars, fetched by Maven when it is not there yet."""
    target = _cached(release)
    if not target.is_dir():
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=target.parent) as folder:
            (Path(folder) / "pom.xml").write_text(POM.format(version=release.version))
            done = subprocess.run(
                [
                    *[
                        "mvn",
                        "-B",
                        "-q",
                        "dependency:copy-dependencies",
                        "-DincludeScope=runtime",
                        "-DoutputDirectory=lib",
                    ]
                ],
                cwd=folder,
                capture_output=True,
                text=True,
                check=False,
            )
            if done.returncode:
                raise CannotStartError(f"Maven could not fetch Neo4j {release.version}: {done.stdout[-500:]}")
            try:
                (Path(folder) / "lib").rename(target)
            except OSError:  # another session was faster
                if not target.is_dir():
                    raise
    return target


class Neo4jServer:
    """One server in a folder of its own. It can be stopped, killed and started again with its data."""

    def __init__(self, home: Path, *, heap: str = "512m", release: Release = LTS) -> None:
        self.home = home
        self._release = release
        self._java = java(release.java) or "java"
        self.password = secrets.token_hex(12)
        self.port = free_port()
        self.uri = f"bolt://127.0.0.1:{self.port}"
        self._heap = heap
        self._process: subprocess.Popen[bytes] | None = None
        for name in ("conf", "data", "logs", "run", "import", "plugins"):
            (home / name).mkdir(parents=True, exist_ok=True)
        (home / "conf" / "neo4j.conf").write_text(self._configuration())
        self.admin("dbms", "set-initial-password", self.password)

    def admin(self, *arguments: str) -> str:
        """Run `neo4j-admin` with these arguments, the server being stopped; its output."""
        done = subprocess.run(
            [self._java, *JVM, "-cp", f"{jars(self._release)}/*", "org.neo4j.cli.AdminTool", *arguments],
            cwd=self.home,  # where the import tool leaves its report
            env={**os.environ, "NEO4J_HOME": str(self.home), "NEO4J_CONF": str(self.home / "conf")},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        if done.returncode:
            raise CannotStartError(f"neo4j-admin {' '.join(arguments[:3])}: {done.stdout[-2000:]}")
        return done.stdout

    def start(self) -> None:
        """Start and wait until a query is answered."""
        with (self.home / "logs" / "console.log").open("ab") as log:
            self._process = subprocess.Popen(
                [
                    self._java, f"-Xmx{self._heap}", *JVM,
                    "-cp", f"{self.home}/conf/*:{jars(self._release)}/*", self._release.main,
                    f"--home-dir={self.home}", f"--config-dir={self.home}/conf", "--console-mode",
                ],
                stdin=subprocess.DEVNULL, stdout=log, stderr=log, preexec_fn=_die_with_parent,
            )  # fmt: skip
        deadline = time.monotonic() + STARTING
        while not self._answers():
            if self._process.poll() is not None or time.monotonic() > deadline:
                self.kill()
                words = (self.home / "logs" / "console.log").read_text(errors="replace")
                raise CannotStartError(f"Neo4j did not start: {words[-2000:]}")
            time.sleep(0.25)

    def cpu(self) -> float:
        """The seconds of processor time that it has used so far."""
        return cpu_of(self.pid) if self._process else 0.0

    @property
    def pid(self) -> int:
        """Its process."""
        if self._process is None:
            raise CannotStartError("it is not running")
        return self._process.pid

    def stop(self) -> None:
        """Let it end in good order."""
        self._end(signal.SIGTERM)

    def kill(self) -> None:
        """End it at once, as a power cut would."""
        self._end(signal.SIGKILL)

    def _end(self, how: signal.Signals) -> None:
        if self._process is not None:
            self._process.send_signal(how)
            self._process.wait(60)
            self._process = None

    def _answers(self) -> bool:
        try:
            with (
                GraphDatabase.driver(
                    self.uri, auth=(USER, self.password), connection_timeout=1, max_transaction_retry_time=0
                ) as driver,
                driver.session(database="neo4j") as session,
            ):
                session.run("RETURN 1").consume()
        except (DriverError, Neo4jError, OSError):
            return False
        return True

    def _configuration(self) -> str:
        names = ("data", "logs", "run", "import", "plugins")
        folders = "".join(f"server.directories.{name}={self.home / name}\n" for name in names)
        return f"""{folders}
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:{self.port}
server.bolt.advertised_address=127.0.0.1:{self.port}
server.http.enabled=false
server.https.enabled=false
server.memory.pagecache.size=128m
db.tx_log.preallocate=false
db.tx_log.rotation.size=16m
dbms.usage_report.enabled=false
"""


def cpu_of(process: int) -> float:
    """The seconds of processor time that a process has used so far."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


@contextmanager
def running(home: Path, *, heap: str = "512m", release: Release = LTS) -> Iterator[Neo4jServer]:
    """A server for the time of the `with` block."""
    if (lack := missing(release)) is not None:
        raise CannotStartError(lack)
    server = Neo4jServer(home, heap=heap, release=release)
    server.start()
    try:
        yield server
    finally:
        server.stop()


def _cached(release: Release) -> Path:
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return cache / "petakuasa" / f"neo4j-{release.version}"


def free_port() -> int:
    """A port of this machine on which nothing listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _die_with_parent() -> None:
    """On Linux the kernel ends the server when the tests are killed."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(1, signal.SIGTERM)
