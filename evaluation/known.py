"""What makes two facts one: our persons matched to gold's, and the names and roles that gold accepts."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from .body_names import other_names
from .gold import Gold, answers
from .matching import Entry
from .names import normalise


def as_set(names: list[Any]) -> set[str | None]:
    """Normalised names; None stays None."""
    return {None if name is None else normalise(name) for name in names}


@dataclass(slots=True)
class Known:
    """Both sides of one article, for comparing entries that name persons, posts and bodies."""

    contract: Entry
    gold: Gold
    matched: dict[str, str] = field(default_factory=dict)
    """Our person id -> the name of gold's person."""
    _persons: dict[str, str] = field(init=False)
    _organizations: dict[str, str] = field(init=False)
    _forms: dict[str, set[str | None]] = field(init=False)
    _roles: dict[tuple[str, str], set[str | None]] = field(init=False)

    def __post_init__(self) -> None:
        self._persons = {person["id"]: person["name"] for person in self.contract["persons"]}
        self._organizations = {body["id"]: body["name"] for body in self.contract["organizations"]}
        self._forms = {
            normalise(body["name"]): as_set([body["name"], *body.get("alternatives", ())])
            for body in self.gold["organizations"]
        }
        self._roles = defaultdict(set)
        participants = [entry for event in self.gold["events"] for entry in event["participants"]]
        for entry in (*self.gold["tenures"], *participants):
            self._roles[self._post(entry)] |= as_set(answers(entry, "role"))

    def person_name(self, ours: str | None) -> str | None:
        """The name that we gave a person id; what is no id of ours is a name itself."""
        return None if ours is None else self._persons.get(ours, ours)

    def organization_name(self, ours: str | None) -> str | None:
        """The name that we gave an organization id; what is no id of ours is a name itself."""
        return None if ours is None else self._organizations.get(ours, ours)

    def forms(self, names: list[Any]) -> set[str | None]:
        """Normalised names of an organization: those given, the alternatives of its own entry in gold, and
        what the vocabulary holds to be the same."""
        given = as_set(names)
        given = given.union(*(self._forms.get(name, set()) for name in given if name is not None))
        return given.union(*(other_names(name) for name in given if name is not None))

    def same_role(self, ours: Entry, gold: Entry) -> bool:
        """Our role is one that gold accepts for this post, here or elsewhere in the article."""
        mine = ours.get("role")
        return mine is not None and normalise(mine) in self._roles[self._post(gold)] | as_set(
            answers(gold, "role")
        )

    def same_organization(self, ours: Entry, gold: Entry) -> bool:
        """Our organization is one that gold accepts; null is right only where gold says null."""
        mine = self.organization_name(ours.get("organization"))
        return (None if mine is None else normalise(mine)) in self.forms(answers(gold, "organization"))

    def show(self, participant: Entry) -> str:
        """`Nonding | Kepala | Badan … | spoke`, or the group and the mode."""
        person = self.person_name(participant.get("person"))
        body = self.organization_name(participant.get("organization"))
        named = (person, participant.get("role"), body, participant.get("group"))
        return " | ".join([*(str(part) for part in named if part), participant["mode"]])

    def _post(self, entry: Entry) -> tuple[str, str]:
        return normalise(entry.get("role") or ""), normalise(entry.get("organization") or "")
