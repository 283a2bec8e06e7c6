"""One agency by two names in one article: the law gives each task of a region to one agency, so in one region
`Dinas Komunikasi dan Informatika` is the `Dinas Komunikasi, Informatika dan Statistik` beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from .organization_names import OrganizationName

_WORDS = re.compile(r"\w+|,")
"""A comma joins as `dan` does."""


class AgencyMerges:
    """Knows the fuller name of an agency that an article also names shorter; of two fuller ones neither."""

    def __init__(self, named: Iterable[OrganizationName], joints: frozenset[str]) -> None:
        agencies = {name.name: name for name in named if name.type == "dinas" and not name.open}
        self._fuller: dict[str, OrganizationName] = {}
        for short in agencies.values():
            fuller = [full for full in agencies.values() if _goes_on(short, full, joints)]
            if len(fuller) == 1:
                self._fuller[short.name] = fuller[0]

    def __call__(self, name: OrganizationName) -> OrganizationName:
        """The fuller name, else the same."""
        return self._fuller.get(name.name, name)


def _goes_on(short: OrganizationName, full: OrganizationName, joints: frozenset[str]) -> bool:
    """Whether `full` begins with the tasks of `short`, goes on to more and ends in the same region."""
    if short.region != full.region or len(short.name) >= len(full.name):
        return False
    words = _WORDS.findall(full.name.lower())
    places = [index for index, word in enumerate(words) if word not in joints]
    tasks = [word for word in _WORDS.findall(short.name.lower()) if word not in joints]
    same = 0
    while same < len(tasks) and tasks[same] == words[places[same]]:
        same += 1
    rest = tasks[same:]
    ends = [words[index] for index in places[len(places) - len(rest) :]] == rest
    return 1 < same < len(tasks) and ends and words[places[same] - 1] in joints
