"""One database on one Bolt server, through the official driver: Neo4j, Aura, or the embedded ArcadeDB.

Query texts are constants; data goes in parameters. What the driver raises becomes `ServerError` or
`QueryError` in `failures.py`.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar
from urllib.parse import urlsplit

import neo4j
from neo4j import Driver, GraphDatabase, ManagedTransaction
from neo4j.graph import Node, Path, Relationship

from ..errors import QueryError, ServerError
from .failures import TOO_OLD, translated

logging.getLogger("neo4j").addHandler(logging.NullHandler())  # or the driver would warn on standard error

Result = TypeVar("Result")

SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")
READ = "r"
"""What a server says of a query that changes nothing."""


@dataclass(frozen=True, slots=True)
class Address:
    """Where a database is and who asks. `database` None leaves the choice to the server."""

    uri: str
    user: str = "neo4j"
    password: str | None = field(default=None, repr=False)
    database: str | None = None


class Connection:
    """An open connection to one database; made by `opened`, or by `connection.connect` from the settings."""

    def __init__(self, driver: Driver, address: Address, agent: str) -> None:
        self.address = address
        self.agent = agent
        self._driver = driver

    @property
    def is_arcadedb(self) -> bool:
        """True for the embedded server, which lacks full-text indexes and ignores read access."""
        return "ArcadeDB" in self.agent

    def rows(
        self, text: str, parameters: Mapping[str, Any] | None = None
    ) -> tuple[tuple[str, ...], list[tuple[Any, ...]]]:
        """Columns and rows of a Cypher text that only reads, as plain Python values (see `plain`).

        A text that would write, or read files (`LOAD CSV`), is refused with `QueryError` and leaves the
        database as it was.
        """
        refuse_writing(text)

        def work(tx: ManagedTransaction) -> tuple[tuple[str, ...], list[tuple[Any, ...]]]:
            result = tx.run(text, dict(parameters or {}))
            rows = [tuple(plain(value) for value in record.values()) for record in result]
            if (result.consume().query_type or READ) != READ:
                raise _writes()  # raised inside, so that the transaction is rolled back
            return tuple(result.keys()), rows

        return self._run(work, write=False)

    def read(self, work: Callable[[ManagedTransaction], Result]) -> Result:
        """Do `work`, which only reads, in one managed transaction."""
        return self._run(work, write=False)

    def write(self, work: Callable[[ManagedTransaction], Result]) -> Result:
        """Do `work` in one managed transaction: all of it or nothing, repeated when the server says that the
        failure will pass, so `work` must bear being run twice."""
        return self._run(work, write=True)

    def run(self, text: str) -> neo4j.SummaryCounters:
        """One statement in a transaction of its own, which schema statements ask for; its counters."""
        with translated(self.address.uri), self._session(write=True) as session:
            return session.run(text).consume().counters

    def _run(self, work: Callable[[ManagedTransaction], Result], *, write: bool) -> Result:
        with translated(self.address.uri), self._session(write=write) as session:
            return session.execute_write(work) if write else session.execute_read(work)

    def _session(self, *, write: bool) -> neo4j.Session:
        mode = neo4j.WRITE_ACCESS if write else neo4j.READ_ACCESS
        return self._driver.session(database=self.address.database, default_access_mode=mode, fetch_size=5000)


@contextmanager
def opened(address: Address, *, patience: float = 10.0) -> Iterator[Connection]:
    """Connect, log in, and see that the server is recent enough and has the database; closed afterwards.

    `patience` is the number of seconds that a server may take to accept a connection; for three times as
    long a transaction is repeated that fails for a reason that may pass. Raises `ServerError` with the remedy
    where anything of this fails.
    """
    _check(address.uri)
    with _driver(address, patience) as driver:
        yield Connection(driver, address, _greeted(driver, address, patience))


def _driver(address: Address, patience: float) -> Driver:
    auth = (address.user, address.password) if address.password is not None else None
    with translated(address.uri):
        return GraphDatabase.driver(
            address.uri,
            auth=auth,
            connection_timeout=patience,
            max_transaction_retry_time=3 * patience,
            notifications_min_severity="OFF",
        )


def _greeted(driver: Driver, address: Address, patience: float) -> str:
    """The server's name of itself, after a first query, which a transaction function would repeat for half a
    minute where nothing listens."""
    try:
        with translated(address.uri), driver.session(database=address.database) as session:
            session.run("RETURN 1").consume()
    except ServerError:
        if address.uri.startswith("neo4j"):  # routing swallows the reason: ask the host itself
            direct = replace(address, uri=address.uri.replace("neo4j", "bolt", 1))
            with _driver(direct, patience) as second:
                try:
                    _greeted(second, direct, patience)
                except ServerError as reason:
                    reason.where = address.uri
                    raise
        raise
    agent = driver.get_server_info().agent
    if (version := re.match(r"Neo4j/(\d+)", agent)) and int(version[1]) < 5:
        raise ServerError(f"{agent} is too old", where=address.uri, fix=TOO_OLD)
    return agent


def plain(value: Any) -> Any:
    """A value of the driver as plain Python: dates of `datetime`, a node as `{"labels": […], "properties":
    {…}}`, a relationship as `{"type": …, "properties": {…}}`, a path as the list of these in its order."""
    match value:
        case neo4j.time.Date() | neo4j.time.Time() | neo4j.time.DateTime():
            return value.to_native()
        case Node():
            return {"labels": sorted(value.labels), "properties": plain(dict(value))}
        case Relationship():
            return {"type": value.type, "properties": plain(dict(value))}
        case Path():
            steps: list[Any] = [value.start_node]
            for relationship, node in zip(value.relationships, value.nodes[1:], strict=True):
                steps += [relationship, node]
            return plain(steps)
        case list():
            return [plain(each) for each in value]
        case dict():
            return {key: plain(each) for key, each in value.items()}
        case neo4j.time.Duration():
            return value.iso_format()
        case _:
            return value


# Strings, quoted names and comments first, so that a word inside them is no clause; then words that are not a
# property, label, type, parameter or map key.
_TOKENS = re.compile(
    r"""'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`[^`]*`|//[^\n]*|/\*.*?\*/|[.:$|&!]\s*\w+|\w+""",
    re.DOTALL,
)
_WRITING = frozenset(
    "create merge set delete detach remove drop foreach load alter grant revoke deny".split()  # noqa: SIM905
)


def refuse_writing(text: str) -> None:
    """Raise `QueryError` for a Cypher text with a clause that writes or loads.

    Neo4j refuses a write in a read transaction by itself; the embedded server does not, and runs schema
    statements even under `EXPLAIN`.
    """
    for token in _TOKENS.finditer(text):
        if token[0].lower() in _WRITING and not text[token.end() :].lstrip().startswith(":"):
            raise _writes()


def _writes() -> QueryError:
    return QueryError(
        "this query would write", fix="petakuasa reads only; write with a tool of the server's."
    )


def _check(uri: str) -> None:
    where = re.sub(r"//[^/]*@", "//", uri)
    try:
        parts = urlsplit(uri)
        usable = parts.scheme in SCHEMES and parts.hostname and parts.port != 0
    except ValueError:  # a port that is no number, a bracket that is not closed
        usable = False
    if not usable:
        raise ServerError(
            "this is not a Bolt address",
            where=where,
            fix="Write bolt://HOST:7687, or neo4j+s://… for Aura.",
        )
    if parts.username or parts.password:
        raise ServerError(
            "an address carries no login: others could read it in the list of processes",
            where=where,
            fix="Use --user, and PETAKUASA_NEO4J_PASSWORD or --password-file.",
        )
