"""The canonical name of an organization, as the namers of its kinds give it."""

from __future__ import annotations

from typing import NamedTuple

from .regions import Home


class OrganizationName(NamedTuple):
    """An organization by its canonical name; `region` is a code, `inferred` says that the article gave it."""

    name: str
    type: str | None
    region: str | None
    inferred: bool = False
    bare: bool = False
    """No place tells which one it is (`Polsek` alone): a kind, not an organization."""
    open: bool = False
    """The text leaves the region open: the name is as complete as the text allows."""


def code_of(home: Home) -> str | None:
    """The code of the article's own region."""
    return home.region.notation if home.region else None
