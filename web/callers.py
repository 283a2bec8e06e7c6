"""Who may ask a server: the names that it answers to, and the other sites whose pages may read it.

A server on loopback is asked by one machine's browser, in which pages of other sites are open too. None of
them may read what is not yet published, be it by CORS or by a name of their own that they let point at this
machine (DNS rebinding).
"""

from __future__ import annotations

import ipaddress
from collections.abc import Sequence
from dataclasses import dataclass

from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.types import ASGIApp, Receive, Scope, Send

from .refusals import MisdirectedError


@dataclass(frozen=True, slots=True)
class Callers:
    """`names`: beside those of the machine itself the only ones that are answered to; None for all.
    `origins`: the sites whose pages may read the answers, `*` for every site."""

    names: Sequence[str] | None = None
    origins: Sequence[str] = ()

    def middleware(self) -> list[Middleware]:
        """What keeps the others out."""
        found = []
        if self.names is not None:
            found.append(Middleware(Named, names=frozenset(name.casefold() for name in self.names)))
        if self.origins:
            found.append(
                Middleware(
                    CORSMiddleware,
                    allow_origins=list(self.origins),
                    allow_methods=["GET", "POST"],
                    allow_headers=["*"],
                )
            )
        return found


class Named:
    """Middleware that refuses a request for a name that is not this server's."""

    def __init__(self, app: ASGIApp, names: frozenset[str]) -> None:
        self.app, self.names = app, names

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, where it is for this server."""
        if scope["type"] == "http":
            told = next((value for key, value in scope["headers"] if key == b"host"), b"").decode("latin-1")
            host = name_of(told)
            if not (is_loopback(host) or host in self.names):
                raise MisdirectedError(
                    f"this server does not answer to the name {host!r}",
                    fix="Where a proxy shows it under that name, start it with `--hostname NAME`.",
                )
        await self.app(scope, receive, send)


def name_of(host: str) -> str:
    """The name of a Host header, without its port."""
    name, colon, port = host.rpartition(":")
    bare = name if colon and port.isdecimal() else host
    return bare.strip("[]").casefold()


def is_loopback(host: str) -> bool:
    """True for a name or an address of the machine itself."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
