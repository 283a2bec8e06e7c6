"""An article: its sentences that prove something, the proving words marked, and what they prove."""

from __future__ import annotations

from typing import Any

from ...graph.store import Store
from ..asking import Row
from ..proofs import articles, facts, identify

KINDS = ("tenures", "participations", "statements", "events", "issues")


def gather(store: Store, iri: str) -> dict[str, Any] | None:
    """The article with all its facts; None where the store does not hold it."""
    about = articles(store, more=[iri])
    if not about:
        return None
    stated = {kind: facts(store, kind, article=[iri]) for kind in KINDS}
    for kind in ("tenures", "participations", "statements"):
        identify(store, stated[kind], "person", "name")
    return {
        "iri": iri,
        "article": about[iri],
        "sentences": sentences([(kind, fact) for kind in KINDS for fact in stated[kind]]),
        "events": stated["events"],
        "issues": stated["issues"],
        "articles": about,
    }


def sentences(facts: list[tuple[str, Row]]) -> list[dict[str, Any]]:
    """The sentences in their order, each as pieces of text that are marked or not, with its facts."""
    found: dict[tuple[int, str], dict[str, Any]] = {}
    for kind, fact in facts:
        for proof in fact["proofs"]:
            sentence = found.setdefault(
                (proof.sentence_start, proof.sentence),
                {"start": proof.sentence_start, "text": proof.sentence, "spans": [], "facts": []},
            )
            before, quote, _ = proof.parts
            sentence["spans"].append((len(before), len(before) + len(quote)))
            if (kind, fact) not in sentence["facts"]:
                sentence["facts"].append((kind, fact))
    for sentence in found.values():
        sentence["facts"].sort(
            key=lambda each: (KINDS.index(each[0]), min(p.start for p in each[1]["proofs"]))
        )
        sentence["pieces"] = pieces(sentence["text"], sentence.pop("spans"))
    return [found[key] for key in sorted(found)]


def pieces(text: str, spans: list[tuple[int, int]]) -> list[tuple[str, bool]]:
    """The text in pieces, True for what lies in a span; spans that touch or overlap are one."""
    marked, at = [], 0
    for start, end in _union(spans):
        marked += [(text[at:start], False), (text[start:end], True)]
        at = end
    return [piece for piece in (*marked, (text[at:], False)) if piece[0]]


def _union(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined
