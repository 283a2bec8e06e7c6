"""The vocabulary in memory: every concept of `vocab/*.ttl`, and of the user's own files, by its notation."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar, cast

from ..errors import VocabularyError
from . import concepts as c
from .check import require_sound
from .places import Places
from .schemes import SCHEMES
from .terms import RDF
from .turtle import Description, descriptions, record

VOCAB = Path(__file__).parent / "vocab"

C = TypeVar("C", bound=c.Concept)


@dataclass(frozen=True, eq=False, repr=False)
class Vocabulary:
    """All concepts. `digest` names the content: what is derived from a vocabulary and kept (compiled
    matchers, an extractor's version) is stale when it differs."""

    digest: str
    regions: Mapping[str, c.Region]
    institution_types: Mapping[str, c.InstitutionType]
    roles: Mapping[str, c.Role]
    forum_rules: Mapping[str, c.ForumRule]
    agencies: Mapping[str, c.Agency]
    units: Mapping[str, c.Unit]
    ranks: Mapping[str, c.Rank]
    corps: Mapping[str, c.Corps]
    titles: Mapping[str, c.Title]
    capacities: Mapping[str, c.CapacityKind]
    event_types: Mapping[str, c.EventType]
    event_roles: Mapping[str, c.EventRole]
    modes: Mapping[str, c.ModeKind]
    triggers: Mapping[str, c.Trigger]
    words: Mapping[str, c.Word]
    parties: Mapping[str, c.Party]
    operations: Mapping[str, c.Operation]
    ambiguities: Mapping[str, c.Ambiguity]

    @property
    def wording(self) -> tuple[c.Word, ...]:
        """All words of closed classes, in the order of their table."""
        return tuple(self.words.values())

    def of(self, kind: type[C]) -> Mapping[str, C]:
        """All concepts of one kind: `of(Role)` is `roles`."""
        return cast(Mapping[str, C], getattr(self, _FIELDS[kind]))

    def find_region(self, text: str) -> c.Region:
        """The region that a person means by `62.09`, `Kab. Paser`, `Kotim`, `Tanjung, Brebes`; see `places`.

        NotFoundError where no region bears the name, with near misses, and where several do, with all.
        """
        return self.places.find(text)

    @cached_property
    def places(self) -> Places:
        """The regions by name."""
        return Places(self.regions.values(), self.wording)


_FIELDS: Mapping[type[c.Concept], str] = MappingProxyType(
    {
        c.Region: "regions",
        c.InstitutionType: "institution_types",
        c.Role: "roles",
        c.ForumRule: "forum_rules",
        c.Agency: "agencies",
        c.Unit: "units",
        c.Rank: "ranks",
        c.Corps: "corps",
        c.Title: "titles",
        c.CapacityKind: "capacities",
        c.EventType: "event_types",
        c.EventRole: "event_roles",
        c.ModeKind: "modes",
        c.Trigger: "triggers",
        c.Word: "words",
        c.Party: "parties",
        c.Operation: "operations",
        c.Ambiguity: "ambiguities",
    }
)


def files(extra: Iterable[Path] = ()) -> tuple[Path, ...]:
    """The files of the vocabulary graph: the package's, then the user's. One of them, `forum.ttl`, holds
    organizations and no concepts."""
    return (*sorted(VOCAB.glob("*.ttl")), *extra)


def load(extra: Sequence[Path] = ()) -> Vocabulary:
    """The package's vocabulary and what further Turtle files add to it; read once per process.

    A further file may hold concepts of its own and say more of existing ones (another `skos:altLabel`). It is
    held to the same checks: VocabularyError, with file and line or concept, for what is no Turtle, lacks what
    its kind needs, or fails a check of `check.py`.
    """
    return _load(tuple(Path(path).resolve() for path in extra))


@cache
def _load(extra: tuple[Path, ...]) -> Vocabulary:
    described: dict[str, Description] = {}
    origin: dict[str, Path] = {}
    digest = hashlib.sha256()
    for path in (*(VOCAB / f"{scheme.name}.ttl" for scheme in SCHEMES), *extra):
        for iri, description in descriptions(path).items():
            known = described.setdefault(iri, [])
            known += description if not known else [pair for pair in description if pair not in known]
            origin[iri] = path
        digest.update(path.read_bytes())
    if extra:
        _require_kinds(described, origin, extra)
        require_sound(files(extra), origin)
    found: dict[str, dict[str, c.Concept]] = {name: {} for name in _FIELDS.values()}
    for iri, description in described.items():
        if concept := record(iri, description, origin[iri]):
            _add(found[_FIELDS[type(concept)]], concept, origin[iri])
    found["roles"] = _with_rules(found["roles"], found["forum_rules"])
    groups = {name: MappingProxyType(group) for name, group in found.items()}
    return Vocabulary(digest=digest.hexdigest()[:16], **groups)  # type: ignore[arg-type]


def _require_kinds(
    described: Mapping[str, Description], origin: Mapping[str, Path], extra: Sequence[Path]
) -> None:
    for iri, path in origin.items():
        if path in extra and not any(predicate == RDF.type.value for predicate, _ in described[iri]):
            raise VocabularyError(
                "nothing of this name is in the vocabulary, and it has no rdf:type",
                where=f"{path}: {iri}",
                fix="Correct the IRI, or say what it is (`a pk:Role`).",
            )


def _add(group: dict[str, c.Concept], concept: c.Concept, path: Path) -> None:
    if concept.notation in group:
        raise VocabularyError(
            f"the notation {concept.notation!r} is taken by {group[concept.notation].iri}",
            where=f"{path}: {concept.iri}",
            fix="Give the concept another notation and IRI.",
        )
    group[concept.notation] = concept


def _with_rules(roles: Mapping[str, c.Concept], rules: Mapping[str, c.Concept]) -> dict[str, c.Concept]:
    by_role: dict[str, list[c.ForumRule]] = defaultdict(list)
    for rule in cast(Mapping[str, c.ForumRule], rules).values():
        by_role[rule.role].append(rule)
    return {
        notation: replace(cast(c.Role, role), forum=tuple(by_role[notation])) if notation in by_role else role
        for notation, role in roles.items()
    }
