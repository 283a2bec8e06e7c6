"""The one door to Cypher: the server that the settings name, or else the embedded one of the store."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from ..settings import Settings
from .bolt import Address, Connection, opened
from .embedded import running


@contextmanager
def connect(settings: Settings) -> Iterator[Connection]:
    """A connection to `settings.neo4j_uri`; where that is None, to the embedded server of `settings.store`,
    started for the time of the `with` block and stopped at its end.

    Raises `ServerError` with the remedy where that cannot be.
    """
    if settings.neo4j_uri:
        address = Address(
            uri=settings.neo4j_uri,
            user=settings.neo4j_user,
            password=settings.neo4j_password,
            database=settings.neo4j_database,
        )
        with opened(address) as connection:
            yield connection
    else:
        with running(settings.store) as address, opened(address) as connection:
            yield connection
