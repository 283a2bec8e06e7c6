"""What one server allows, in one place. Times are seconds."""

from __future__ import annotations

import os
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Limits:
    """How long, how much and how many at once."""

    deadline: float = 60.0
    """The longest that an answer may take, its sending included; then the process that reads it is killed."""
    patience: float = 0.25
    """After so long a reader counts as slow, and another takes its place."""
    readers: int = field(default_factory=lambda: max(4, os.cpu_count() or 4))
    """How many quick readers work at once."""
    slow: int = 16
    """How many slow ones there may be beside them; one more is ended when its patience is over."""
    queue: int = 64
    """How many requests may wait for a reader."""
    rows: int = 1_000_000
    """The most rows or statements of an answer. A longer one is refused, never cut: what looks whole is."""
    memory: int = field(default_factory=lambda: max(512 << 20, _machine() // 8))
    """Bytes of memory of one reader."""
    body: int = 1 << 20
    """Bytes of a request's body."""


def _machine() -> int:
    """The machine's memory, in bytes."""
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
