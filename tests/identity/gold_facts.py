"""Gold files turned into extractions: what a perfect extractor would state, for tests of what comes after
it."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from petakuasa.evaluation.corpus import read_article, text_path
from petakuasa.facts import (
    Article,
    Event,
    Evidence,
    Extraction,
    Organization,
    Participation,
    Person,
    Post,
    Statement,
    Tenure,
)
from petakuasa.ontology.vocabulary import load

HERE = Path(__file__).resolve().parents[1] / "gold"
SHARED = Path(__file__).resolve().parents[2].parent / "shared" / "gold"


def corpora() -> list[Path]:
    """The folders of gold files that are there and know who is who."""
    return [folder for folder in (HERE, SHARED) if (folder / "clusters.json").is_file()]


def articles(folder: Path) -> Iterator[tuple[Article, dict[str, Any]]]:
    """All articles of a gold folder, with their gold."""
    texts = (folder / "articles", folder.parent / "articles", HERE.parents[1] / "samples")
    for path in sorted(folder.glob("*.json")):
        if path.name != "clusters.json":
            gold = json.loads(path.read_text(encoding="utf-8"))
            yield read_article(path.stem, gold, text_path(path.stem, folder, texts)), gold


def extraction(article: Article, gold: dict[str, Any]) -> Extraction:
    """What the gold file says, as facts. Evidence is the sentence that holds the name, or the first."""
    return _Gold(article, gold).extraction()


class _Gold:
    def __init__(self, article: Article, gold: dict[str, Any]) -> None:
        self.article, self.gold = article, gold
        self.sentences = [(m.start(), m[0]) for m in re.finditer(r"[^.!?\n]+[.!?]?", article.text)]
        self.sentences = [(s, q) for s, q in self.sentences if q.strip()]
        self.bodies: dict[str, Organization] = {}
        self.posts: dict[tuple[str, str | None], Post] = {}

    def proof(self, words: str | None = None, rule: str = "gold") -> Evidence:
        start, sentence = next(((s, q) for s, q in self.sentences if words and words in q), self.sentences[0])
        return Evidence(start, start + len(sentence), sentence, rule, start, sentence)

    def body(self, name: str | None) -> str | None:
        if name is None:
            return None
        if name not in self.bodies:
            self.bodies[name] = Organization(f"o{len(self.bodies)}", name, None, None, (self.proof(name),))
        return self.bodies[name].id

    def post(self, entry: dict[str, Any]) -> str:
        region = next((t["region"] for t in self.gold["tenures"] if _seat(t) == _seat(entry)), None)
        if _seat(entry) not in self.posts:
            roles = [r.notation for r in load().roles.values() if r.short == entry["role"]]
            self.posts[_seat(entry)] = Post(
                f"j{len(self.posts)}",
                roles[0] if len(roles) == 1 else None,
                entry["role"],
                self.body(entry.get("organization")),
                entry.get("region") or region,
            )
        return self.posts[_seat(entry)].id

    def extraction(self) -> Extraction:
        gold = self.gold
        persons = tuple(
            Person(
                p["name"],
                p["name"],
                (self.proof(p["name"]),),
                tuple(p["aliases"]),
                tuple(p["honorifics"]),
                p["rank"],
                tuple(p["degrees"]),
            )
            for p in gold["persons"]
        )
        tenures = tuple(
            Tenure(
                f"t{n}", t["person"], self.post(t), t["capacity"], t["surface"], (self.proof(t["person"]),)
            )
            for n, t in enumerate(gold["tenures"])
        )
        events, came = [], []
        whole = tuple(Evidence(s, s + len(q), q, "gold", s, q) for s, q in self.sentences)
        for n, event in enumerate(gold["events"]):
            events.append(self.event(f"e{n}", event, whole))
            for m, entry in enumerate(event["participants"]):
                came.append(self.participation(f"h{n}.{m}", f"e{n}", entry))
        statements = tuple(
            Statement(f"s{n}", self.proof(s["begins"], f"gold {n}"), True, s.get("speaker"), None, None, None)
            for n, s in enumerate(gold["statements"])
        )
        return Extraction(
            self.article, "gold", persons, tuple(self.bodies.values()), tuple(self.posts.values()), tenures,
            tuple(events), tuple(came), statements,
        )  # fmt: skip

    def event(self, id_: str, event: dict[str, Any], whole: tuple[Evidence, ...]) -> Event:
        types = {t.label.lower(): t.notation for t in load().event_types.values()}
        day = event["date"]
        return Event(
            id_, types.get(event["type"], event["type"]), event["label"],
            whole if event["main"] else whole[:1],
            date=dt.date.fromisoformat(day) if day else None,
            date_precision="day" if day else None,
            place=event["place"], region=event["region"], main=event["main"],
            organizers=tuple(filter(None, map(self.body, event["organizers"]))),
        )  # fmt: skip

    def participation(self, id_: str, event: str, entry: dict[str, Any]) -> Participation:
        return Participation(
            id_, event, entry["mode"], (self.proof(entry["person"] or entry["role"]),),
            person=entry["person"],
            post=self.post(entry) if entry["role"] else None,
            organization=None if entry["role"] else self.body(entry["organization"]),
            group=entry["group"],
        )  # fmt: skip


def _seat(entry: dict[str, Any]) -> tuple[str, str | None]:
    return entry["role"], entry.get("organization")
