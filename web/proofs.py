"""What pages show of facts: each with its proofs, and the one person or event that it is about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from ..graph.shape import node
from ..graph.store import Store
from .asking import Row, Term, ask

PROOF = ("start", "quote", "sentence", "sentenceStart", "article", "stating")
NAMES = {
    "person": ("name", "foaf:name"),
    "post": ("title", "rdfs:label"),
    "organization": ("body", "skos:prefLabel"),
    "event": ("label", "rdfs:label"),
}
"""Columns that a pattern leaves without a name, the column of the name, and the property that has it. Asked
for apart: an OPTIONAL of two joined patterns is worked out for the whole store."""
PRESENT = ("opened", "led", "signed", "inaugurated", "spoke", "accompanied", "attended")


@dataclass(frozen=True, slots=True)
class Proof:
    """The words that state a fact, inside their sentence."""

    article: str
    start: int
    quote: str
    sentence: str
    sentence_start: int
    stating: bool = False
    """Whether these are the words that state how somebody took part; they are shown first."""

    @property
    def parts(self) -> tuple[str, str, str]:
        """The sentence before the quote, the quote, and after it; the quote alone where it is not inside."""
        at = self.start - self.sentence_start
        if at < 0 or self.sentence[at : at + len(self.quote)] != self.quote:
            return "", self.quote, ""
        return self.sentence[:at], self.quote, self.sentence[at + len(self.quote) :]


def with_proofs(rows: Iterable[Row]) -> list[Row]:
    """One row for each fact, in the order in which they come, with `proofs` in the place of their columns."""
    found: dict[str, Row] = {}
    for row in rows:
        fact = found.setdefault(
            row["fact"], {name: value for name, value in row.items() if name not in PROOF} | {"proofs": []}
        )
        words = row["article"], row["start"], row["quote"], row["sentence"], row["sentenceStart"]
        proof = Proof(*words, stating=bool(row.get("stating")))
        if proof not in fact["proofs"]:
            fact["proofs"].append(proof)
    for fact in found.values():
        fact["proofs"].sort(key=lambda proof: (proof.article, not proof.stating, proof.start))
    return list(found.values())


def facts(store: Store, pattern: str, **given: Iterable[str | Term] | None) -> list[Row]:
    """The facts of a pattern, each with its proofs and the names of what it is about."""
    rows = with_proofs(ask(store, pattern, **given))
    for column, (name, property_) in NAMES.items():
        things = {row[column] for row in rows if row.get(column) and name not in row}
        if things:
            called = ask(store, "called", thing=sorted(things), property=[node(property_)])
            found = {row["thing"]: row["name"] for row in called}
            for row in rows:
                row.setdefault(name, found.get(row[column]))
        for row in rows:
            if column in row:
                row.setdefault(name, None)
    if pattern == "participations":
        _with_capacity(store, rows)
    return rows


def _with_capacity(store: Store, rows: Sequence[Row]) -> None:
    """Say of a participant in which capacity the same article has them hold the post; None where in no other
    than its own."""
    people = {row["person"] for row in rows if row["person"] and row["post"]}
    held: dict[tuple[str, str], set[str]] = {}
    for row in ask(store, "capacities", person=sorted(people)):
        held.setdefault((row["person"], row["post"]), set()).add(row["capacity"])
    for row in rows:
        found = held.get((row["person"], row["post"]), set())
        plain = not found or any(last_segment(capacity) == "definitive" for capacity in found)
        row["capacity"] = None if plain else min(found)


def members(store: Store, iri: str) -> tuple[str, str | None, list[str]]:
    """The one that stands for this person or event, the name to show, and all that are one with it."""
    rows = ask(store, "members", thing=[iri])
    if not rows:
        return iri, None, [iri]
    return rows[0]["canonical"], rows[0]["name"], [row["member"] for row in rows]


def identify(store: Store, rows: Sequence[Row], column: str, name: str) -> None:
    """Put the canonical person or event, and its name where it has one, in the place of those in a column."""
    things = {row[column] for row in rows if row.get(column)}
    known = {each["thing"]: each for each in ask(store, "canonical", thing=sorted(things))}
    for row in rows:
        if one := known.get(row.get(column)):
            row[column] = one["canonical"]
            row[name] = one["name"] or row.get(name)


def articles(store: Store, *fact_lists: Iterable[Row], more: Iterable[str] = ()) -> dict[str, Row]:
    """What is known of the articles that prove these facts, by IRI; `day` is when they speak."""
    iris = {proof.article for facts in fact_lists for fact in facts for proof in fact["proofs"]} | set(more)
    found = {row["article"]: row for row in ask(store, "articles", article=sorted(iris))}
    for row in found.values():
        row["day"] = row["published"] or row["day"]
    return found


def spells(facts: Iterable[Row], about: dict[str, Row], *key: str) -> list[Row]:
    """Facts gathered by these columns: the first row, all proofs, and the first and last day of the articles
    that state them (None where none has a day)."""
    found: dict[tuple[Any, ...], Row] = {}
    for fact in facts:
        spell = found.setdefault(tuple(fact[name] for name in key), {**fact, "proofs": []})
        spell["proofs"] += [proof for proof in fact["proofs"] if proof not in spell["proofs"]]
    for spell in found.values():
        days = sorted(filter(None, (about[proof.article]["day"] for proof in spell["proofs"])))
        spell["first"], spell["last"] = (days[0], days[-1]) if days else (None, None)
    return list(found.values())


def joined(parts: Iterable[Row], *who: str) -> list[Row]:
    """What several articles say of one event and mode, and of one of `who`, as one with all proofs."""
    found: dict[tuple[Any, ...], Row] = {}
    for part in parts:
        key = tuple(part[name] for name in ("event", "mode", *who))
        one = found.setdefault(key, {**part, "proofs": []})
        one["proofs"] += part["proofs"]
    return list(found.values())


def by_day(row: Row) -> tuple[bool, str]:
    """A key that puts the undated before all days."""
    return bool(row.get("date")), row.get("date") or ""


def last_segment(iri: str | None) -> str:
    """A concept's notation."""
    return iri.rpartition("/")[2] if iri else ""


def present(fact: Row) -> bool:
    """True where the fact says that somebody was there in person."""
    return last_segment(fact["mode"]) in PRESENT
