"""Rows of tables of sentences. The expected value is what the language says, not what the program gives."""

from __future__ import annotations

from typing import Any

import pytest


def wrong(*values: Any, why: str) -> Any:
    """A row that the extraction gets wrong for now, and why. The mark is strict: once it is right, the row is
    to be made a plain one."""
    return pytest.param(*values, marks=pytest.mark.xfail(reason=why, strict=True))
