"""What goes through the pipes between the server and a reader: a kind, a length, and so many bytes."""

from __future__ import annotations

import asyncio
import pickle
import struct
from collections.abc import Sequence
from dataclasses import dataclass
from typing import IO, Any

from ..errors import PetakuasaError

HEADER = struct.Struct(">cI")

READY, HEAD, DATA, END, WHOLE, RESULT, ERROR = b"I", b"H", b"D", b"E", b"W", b"R", b"X"
"""A reader can be asked. Media type of a stream; a piece of it; its end; a small answer (media type,
newline, body); a function's result and an error, both pickled."""


@dataclass(frozen=True, slots=True)
class Ask:
    """A SPARQL query of a client. `row_format` and `graph_format` are media types, None where the client
    accepts none for that kind of answer; the graphs are those of the protocol's request."""

    text: str
    row_format: str | None
    graph_format: str | None
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Call:
    """A function `f(store, *arguments)` of a module, by its name."""

    module: str
    name: str
    arguments: Sequence[Any]


@dataclass(frozen=True, slots=True)
class Job:
    """What a reader is asked to do, and the most rows that it may answer."""

    work: Ask | Call
    rows: int


def error(payload: bytes) -> PetakuasaError:
    """The error that a reader tells; it travels as class and words, for its class takes keyword arguments."""
    class_, message, where, fix = pickle.loads(payload)  # noqa: S301  from our own child
    told: PetakuasaError = class_(message, where=where, fix=fix)
    return told


def pack(kind: bytes, payload: bytes) -> bytes:
    """One frame."""
    return HEADER.pack(kind, len(payload)) + payload


def read(stream: IO[bytes]) -> tuple[bytes, bytes] | None:
    """The next frame, None at the end of the stream."""
    header = stream.read(HEADER.size)
    if len(header) < HEADER.size:
        return None
    kind, length = HEADER.unpack(header)
    return kind, stream.read(length)


async def receive(stream: asyncio.StreamReader) -> tuple[bytes, bytes]:
    """The next frame; IncompleteReadError where the other side is gone."""
    kind, length = HEADER.unpack(await stream.readexactly(HEADER.size))
    return kind, await stream.readexactly(length)
