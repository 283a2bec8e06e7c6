"""The headers of every answer that keep a page to itself: what it may load, who may frame it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

POLICY = (
    "default-src 'none'; script-src 'self'{}; style-src 'self'{}; img-src 'self' data: blob:; "
    "font-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
STYLES = " 'unsafe-inline'"
"""For the shipped scripts that write styles of their own."""
ONE_HANDLER = " 'unsafe-hashes' 'sha256-i+qr4lq34KgNHiW62lWi9aInEBwiEOrfCzaNPCvkqD8='"
"""For CodeMirror in the editor, which tries out a handler that says `return;`: that text, and no other."""
EXTRA = {"/query": (ONE_HANDLER, STYLES), "/network": ("", STYLES)}

PLAIN = (b"content-security-policy", POLICY.format("", "").encode())
POLICIES = {path: (PLAIN[0], POLICY.format(*extra).encode()) for path, extra in EXTRA.items()}
COMMON = [
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"same-origin"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), geolocation=(), microphone=()"),
]
"""No answer of ours sets one of these itself."""


class Net:
    """Middleware that makes an answer of a fault of ours, so that no traceback reaches a client or fills a
    log."""

    def __init__(self, app: ASGIApp, answer: Callable[[Request, Exception], Awaitable[Response]]) -> None:
        self.app, self.answer = app, answer

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on."""
        begun = False

        async def watched(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self.app(scope, receive, watched)
        except Exception as error:
            if scope["type"] != "http":
                raise
            response = await self.answer(Request(scope), error)
            if not begun:
                await response(scope, receive, send)


class Headers:
    """Middleware that adds them."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        path = scope["path"].removeprefix(scope.get("root_path", ""))
        policy = POLICIES.get(path, PLAIN)

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], *COMMON, policy]
            await send(message)

        await self.app(scope, receive, with_headers)
