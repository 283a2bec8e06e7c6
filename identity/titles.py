"""What titles tell of a person: whether a man or a woman bears them, and the rank."""

from __future__ import annotations

from functools import cache
from typing import Literal

from ..ontology.concepts import Rank
from ..ontology.vocabulary import load

Gender = Literal["male", "female"]


def gender(titles: tuple[str, ...]) -> Gender | None:
    """Whose titles these are; None where they tell nothing, or both."""
    found = {_titles()[title] for title in titles if title in _titles()}
    return found.pop() if len(found) == 1 else None


def rank(form: str) -> Rank | None:
    """The rank that is written in this form."""
    return _ranks().get(form.casefold())


@cache
def _titles() -> dict[str, Gender]:
    """The titles that tell men from women."""
    groups: dict[str, Gender] = {"male_title": "male", "female_title": "female"}
    return {word.phrase: groups[word.group] for word in load().wording if word.group in groups}


@cache
def _ranks() -> dict[str, Rank]:
    return {
        form.casefold(): rank
        for rank in load().ranks.values()
        for form in (*rank.alt, *rank.hidden, rank.label)
    }
