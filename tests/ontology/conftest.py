"""One article of invented people in Lamandau, stated by hand, as quads beside the vocabulary."""

from __future__ import annotations

import datetime as dt

import pyoxigraph as ox
import pytest
from petakuasa import facts
from petakuasa.graph import rdf
from petakuasa.graph.store import Store
from petakuasa.ontology.vocabulary import load

TEXT = """\
Bupati Lamandau Hendra Sutera membuka rapat koordinasi di Aula Setda, Rabu (12/6/2024).
Kapolres Lamandau diwakili Kabag Ops AKP Damar Pamungkas. Hadir pula Dandim 1017/Lamandau.
"Kita jaga bersama," kata Hendra Sutera."""


def words(quote: str) -> facts.Evidence:
    start = TEXT.index(quote)
    left, right = TEXT.rfind("\n", 0, start) + 1, TEXT.find("\n", start)
    sentence = TEXT[left : right if right >= 0 else len(TEXT)]
    return facts.Evidence(start, start + len(quote), quote, "hand", left, sentence)


EXTRACTION = facts.Extraction(
    article=facts.Article(id="rakor", text=TEXT, published=dt.date(2024, 6, 13), title="Rakor"),
    extractor="hand",
    persons=(
        facts.Person("hendra", "Hendra Sutera", (words("Hendra Sutera"),)),
        facts.Person("damar", "Damar Pamungkas", (words("Damar Pamungkas"),), rank="AKP"),
    ),
    organizations=(
        facts.Organization("pemkab", "Pemerintah Kabupaten Lamandau", "regency_government", "62.09", ()),
        facts.Organization("polres", "Polres Lamandau", "polres", "62.09", ()),
        facts.Organization("kodim", "Kodim 1017/Lamandau", "kodim", None, (words("Dandim 1017/Lamandau"),)),
    ),
    posts=(
        facts.Post("bupati", "bupati", "Bupati", "pemkab", "62.09"),
        facts.Post("kapolres", "kapolres", "Kapolres", "polres", "62.09"),
        facts.Post("kabag", "kabag_ops", "Kabag Ops", "polres", "62.09"),
        facts.Post("dandim", "dandim", "Dandim", "kodim", None),
        facts.Post("juru", None, "Juru Kunci", None, "62.09"),
    ),
    tenures=(
        facts.Tenure(
            "t1",
            "hendra",
            "bupati",
            "definitive",
            "Bupati Lamandau",
            (words("Bupati Lamandau Hendra Sutera"),),
        ),
    ),
    events=(
        facts.Event(
            "rapat",
            "rapat_koordinasi",
            "Rapat koordinasi",
            (words("rapat koordinasi"),),
            date=dt.date(2024, 6, 12),
            date_precision="day",
            end_date=dt.date(2024, 6, 12),
            region="62.09",
            organizers=("pemkab",),
            main=True,
        ),
    ),
    participations=(
        facts.Participation("a", "rapat", "opened", (words("membuka"),), person="hendra"),
        facts.Participation(
            "b", "rapat", "represented", (words("diwakili"),), post="kapolres", represented_by="c"
        ),
        facts.Participation("c", "rapat", "attended", (words("diwakili"),), person="damar", represents="b"),
        facts.Participation("d", "rapat", "attended", (words("Hadir pula"),), post="dandim"),
    ),
    statements=(facts.Statement("s", words("Kita jaga bersama"), True, speaker="hendra", event="rapat"),),
    issues=(facts.Issue("doubt", "none in truth", words("Aula Setda")),),
)


@pytest.fixture(scope="session")
def vocabulary():
    return load()


@pytest.fixture(scope="session")
def article_quads(vocabulary) -> list[ox.Quad]:
    return list(rdf.quads(EXTRACTION, vocabulary))


@pytest.fixture(scope="session")
def reference_store():
    """The ontology and the vocabularies in their graphs; tests add articles and take them away."""
    store = Store.in_memory()
    store.load_vocabulary()
    return store.quads


@pytest.fixture
def store(reference_store, article_quads):
    """The article beside the vocabulary."""
    before = list(article_quads)
    reference_store.extend(before)
    yield reference_store
    reference_store.remove_graph(before[0].graph_name)
