"""What people decided: same, different or unsure, kept in a graph of its own and in a text file.

A judgement is about two keys, not two nodes: `[kind, article id, name, role]` outlives a new extraction,
where offsets and IRIs may not. Which node a key means today is worked out when it is needed.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from pyoxigraph import Literal as Text
from pyoxigraph import NamedNode, Quad

from ..errors import PetakuasaError
from ..graph import iris
from ..graph.shape import node
from ..graph.store import Store
from ..ontology.terms import BASE, PK
from .keys import digest
from .names import likeness
from .sheet import Sheet

Verdict = Literal["same", "different", "unsure"]
GRAPH = iris.JUDGEMENT_GRAPH
KINDS = ("person", "event")


class JudgementError(PetakuasaError):
    """A judgement that names nothing, or a file of judgements that cannot be read."""

    exit_code = 10
    status = 422


@dataclass(frozen=True, slots=True, order=True)
class Key:
    """What finds a person or an event again: the article's id, the name or label, the role or type."""

    kind: str
    article: str
    name: str
    role: str = ""

    def __str__(self) -> str:
        return json.dumps([self.kind, self.article, self.name, self.role], ensure_ascii=False)

    @classmethod
    def parse(cls, text: str) -> Key:
        """The inverse of `str`. JudgementError for anything else."""
        return cls.of(json.loads(text))

    @classmethod
    def of(cls, parts: object) -> Key:
        """A key from the JSON array that stands for it."""
        if isinstance(parts, list) and len(parts) == 4 and all(isinstance(p, str) for p in parts):
            kind, article, name, role = parts
            if kind in KINDS and article and name:
                return cls(kind, article, name, role)
        raise JudgementError(f'{parts} is no ["person" or "event", article id, name, role]')

    @property
    def article_iri(self) -> str:
        """The article that it names."""
        return iris.article(self.article)


@dataclass(frozen=True, slots=True)
class Judgement:
    """One decision by a person. `keys` are sorted; `when` is in UTC, to the second."""

    keys: tuple[Key, Key]
    verdict: Verdict
    who: str
    when: dt.datetime
    why: str = ""

    @property
    def iri(self) -> str:
        """One for each pair: a new decision on it takes the place of the old."""
        return f"{BASE}judgement/{digest(map(str, self.keys))}"

    def quads(self) -> Iterator[Quad]:
        """The judgement as it stands in its graph."""
        subject, graph = NamedNode(self.iri), NamedNode(GRAPH)
        when = self.when.astimezone(dt.UTC).replace(microsecond=0, tzinfo=None).isoformat() + "Z"
        yield Quad(subject, node("rdf:type"), PK.Judgement, graph)
        for key in self.keys:
            yield Quad(subject, PK.key, Text(str(key)), graph)
        yield Quad(subject, PK.verdict, Text(self.verdict), graph)
        yield Quad(subject, node("dcterms:creator"), Text(self.who), graph)
        yield Quad(subject, node("dcterms:created"), Text(when, datatype=node("xsd:dateTime")), graph)
        if self.why:
            yield Quad(subject, node("rdfs:comment"), Text(self.why), graph)

    def line(self) -> str:
        """The judgement as one line of the text file."""
        one, other = (json.loads(str(key)) for key in self.keys)
        record = {
            "one": one, "other": other, "verdict": self.verdict, "who": self.who,
            "when": self.when.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ"), "why": self.why,
        }  # fmt: skip
        return json.dumps(record, ensure_ascii=False)

    @classmethod
    def from_line(cls, line: str, where: str) -> Judgement:
        """The inverse of `line`. JudgementError, with the place, for what is no judgement."""
        try:
            record = json.loads(line)
            keys = sorted((Key.of(record["one"]), Key.of(record["other"])))
            when = dt.datetime.fromisoformat(record["when"])
            verdict, who, why = record["verdict"], record["who"], record.get("why", "")
            if verdict not in get_args(Verdict) or keys[0] == keys[1] or when.tzinfo is None:
                raise ValueError(verdict)
            if keys[0].kind != keys[1].kind or not isinstance(who, str) or not isinstance(why, str):
                raise ValueError(who)
        except JudgementError as error:
            error.where = where
            raise
        except (ValueError, KeyError, TypeError) as error:
            raise JudgementError(
                f"no judgement ({error})",
                where=where,
                fix="One JSON object a line, as `decisions export` writes.",
            ) from None
        return cls((keys[0], keys[1]), verdict, who, when, why)


def load(store: Store) -> list[Judgement]:
    """All judgements, sorted by their keys."""
    values: dict[str, dict[str, list[str]]] = {}
    for quad in store.graph(GRAPH):
        held = values.setdefault(quad.subject.value, {})  # type: ignore[union-attr]
        held.setdefault(quad.predicate.value, []).append(quad.object.value)  # type: ignore[union-attr]
    found = []
    for held in values.values():
        one, other = sorted(map(Key.parse, held[PK.key.value]))
        found.append(
            Judgement(
                (one, other),
                held[PK.verdict.value][0],  # type: ignore[arg-type]
                held[node("dcterms:creator").value][0],
                dt.datetime.fromisoformat(held[node("dcterms:created").value][0]),
                held.get(node("rdfs:comment").value, [""])[0],
            )
        )
    return sorted(found, key=lambda j: j.keys)


def export(judgements: Iterable[Judgement]) -> str:
    """The text file: one line for each pair, sorted."""
    return "".join(f"{judgement.line()}\n" for judgement in sorted(judgements, key=lambda j: j.keys))


def parse(text: str, where: str) -> list[Judgement]:
    """The judgements of a text file. JudgementError, with the line, for what is none, or for one pair
    twice."""
    found: dict[tuple[Key, Key], Judgement] = {}
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            judgement = Judgement.from_line(line, f"{where}, line {number}")
            if judgement.keys in found:
                raise JudgementError("this pair is judged twice", where=f"{where}, line {number}")
            found[judgement.keys] = judgement
    return sorted(found.values(), key=lambda j: j.keys)


def key_of(sheet: Sheet, iri: str) -> Key:
    """The key of a person or event of an article."""
    for mention in sheet.mentions:
        if mention.iri == iri:
            return Key("person", sheet.id, mention.name, _role(sheet, iri))
    for event in sheet.happenings:
        if event.iri == iri:
            return Key("event", sheet.id, event.label, event.type)
    raise JudgementError(f"{iri} is no person and no event of {sheet.id}")


def found_in(sheet: Sheet, key: Key) -> str | None:
    """The node that a key means in its article today; None where there is none or where it is open which."""
    if key.kind == "event":
        named = [e.iri for e in sheet.happenings if e.label == key.name and key.role in ("", e.type)]
        typed = [e.iri for e in sheet.happenings if e.type == key.role]
        return _one(named) or (_one(typed) if not named else None)
    exact = [m for m in sheet.mentions if m.name == key.name]
    if len(exact) > 1:
        return _one([m.iri for m in exact if _role(sheet, m.iri) == key.role])
    if exact:
        return exact[0].iri
    aliased = [m.iri for m in sheet.mentions if key.name in m.aliases]
    alike = [
        m.iri
        for m in sheet.mentions
        if likeness(m.name, key.name).kind != "contrary" and key.role in ("", _role(sheet, m.iri))
    ]
    return _one(aliased) or _one(alike)


def _role(sheet: Sheet, person: str) -> str:
    """The first title of a person's posts, in alphabetical order."""
    return min((sheet.posts[seat.post].title for seat in sheet.seats if seat.person == person), default="")


def _one(found: list[str]) -> str | None:
    return found[0] if len(found) == 1 else None
