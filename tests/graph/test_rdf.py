"""Facts to quads and back, on generated extractions of arbitrary Unicode."""

from __future__ import annotations

import dataclasses
from typing import Any, get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from petakuasa import facts
from petakuasa.errors import ArticleError, NotFoundError
from petakuasa.graph import iris, rdf
from petakuasa.graph.minting import Minted, mint
from petakuasa.graph.reread import extraction_from
from petakuasa.graph.shape import ARTICLE, EVIDENCE, SHAPES, Proof, Reference
from petakuasa.graph.store import Store
from petakuasa.ontology import terms
from petakuasa.ontology.vocabulary import load
from pyoxigraph import NamedNode

CHARACTERS = st.characters(exclude_categories=["Cs"])
TEXT = st.one_of(
    st.text(CHARACTERS, min_size=1, max_size=8),
    st.sampled_from(
        ['"', "\\", '"""', "'", "\\u0041", "a\nb\r\tc", "\x00\x01\x7f", "✊🏽", "<b>&amp;", "}}; DROP ALL"]
    ),
)
CODE = st.one_of(st.sampled_from(["62", "62.09", "62.09.01"]), TEXT)
NOTATION = st.one_of(st.sampled_from(["polres", "kapolres", "apel"]), TEXT)
TEXTS = st.lists(TEXT, max_size=3).map(tuple)


def maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.one_of(st.none(), strategy)


@st.composite
def extractions(draw: st.DrawFn, *, distinct: bool) -> facts.Extraction:
    """Any extraction that `facts` allows; `distinct`: no two facts agree in what identifies them."""
    sentences = draw(st.lists(TEXT, min_size=1, max_size=4))
    starts = [sum(map(len, sentences[:i])) for i in range(len(sentences))]
    text = "".join(sentences)

    @st.composite
    def evidence(draw: st.DrawFn) -> facts.Evidence:
        sentence = draw(st.integers(0, len(sentences) - 1))
        start = draw(st.integers(starts[sentence], len(text) - 1))
        end = draw(st.integers(start + 1, len(text)))
        return facts.Evidence(start, end, text[start:end], draw(TEXT), starts[sentence], sentences[sentence])

    proofs = st.lists(evidence(), min_size=1, max_size=3).map(tuple)

    def several(
        kind: str, key: Any, /, shared: bool = False, **fields: st.SearchStrategy[Any]
    ) -> tuple[Any, ...]:
        build = getattr(facts, kind)
        found = draw(
            st.lists(st.fixed_dictionaries(fields), max_size=3, unique_by=key if distinct or shared else None)
        )
        named = "id" in build.__dataclass_fields__
        return tuple(build(**({"id": f"{kind}{n}"} if named else {}), **each) for n, each in enumerate(found))

    def of(found: tuple[Any, ...]) -> st.SearchStrategy[Any]:
        return st.sampled_from([fact.id for fact in found]) if found else st.nothing()

    article = facts.Article(
        draw(TEXT),
        text,
        draw(maybe(TEXT)),
        draw(maybe(TEXT)),
        draw(maybe(TEXT)),
        draw(maybe(st.dates())),
        draw(TEXTS),
    )
    persons = several(
        "Person", lambda p: p["name"],
        name=TEXT, mentions=proofs, aliases=TEXTS, honorifics=TEXTS, rank=maybe(TEXT), degrees=TEXTS,
    )  # fmt: skip
    organizations = several(
        "Organization", lambda o: iris.slug(o["name"]), shared=True,
        name=TEXT, type=maybe(NOTATION), region=maybe(CODE), mentions=proofs, implied=st.booleans(),
    )  # fmt: skip
    posts = several(
        "Post", lambda p: (p["role"] or "", iris.slug(p["title"])), shared=True,
        role=st.none(), title=TEXT, organization=maybe(of(organizations)), region=maybe(CODE),
    ) or several(
        "Post", lambda p: p["role"], shared=True,
        role=NOTATION, title=TEXT, organization=maybe(of(organizations)), region=maybe(CODE),
    )  # fmt: skip
    tenures = persons and posts and several(
        "Tenure", lambda t: (t["person"], t["post"], t["capacity"]),
        person=of(persons), post=of(posts), capacity=st.sampled_from(get_args(facts.Capacity)),
        surface=TEXT, evidence=proofs,
    )  # fmt: skip
    events = several(
        "Event", lambda e: (e["type"], e["label"]),
        type=NOTATION, label=TEXT, evidence=proofs, date=maybe(st.dates()),
        date_precision=maybe(st.sampled_from(get_args(facts.Precision))), end_date=maybe(st.dates()),
        time=maybe(TEXT), place=maybe(TEXT), region=maybe(CODE),
        organizers=st.lists(of(organizations), max_size=2 if organizations else 0).map(tuple),
        theme=maybe(TEXT), part_of=maybe(NOTATION), main=st.booleans(),
        status=st.sampled_from(get_args(facts.EventStatus)),
    )  # fmt: skip
    participations = events and several(
        "Participation", lambda p: (p["event"], p["person"], p["post"], p["organization"], p["group"]),
        event=of(events), mode=st.sampled_from(get_args(facts.Mode)), evidence=proofs,
        person=maybe(of(persons)), post=maybe(of(posts)), organization=maybe(of(organizations)),
        group=maybe(TEXT),
    )  # fmt: skip
    if len(participations) > 1:
        came, absent, *others = participations
        came = dataclasses.replace(came, represents=absent.id)
        participations = (came, dataclasses.replace(absent, represented_by=came.id), *others)
    statements = several(
        "Statement", lambda s: s["evidence"].quote,
        evidence=evidence(), direct=st.booleans(), speaker=maybe(of(persons)), speaker_post=maybe(of(posts)),
        event=maybe(of(events)), date=maybe(st.dates()),
    )  # fmt: skip
    issues = several(
        "Issue", lambda i: (i["kind"], i["message"]), kind=TEXT, message=TEXT, evidence=evidence()
    )
    return facts.Extraction(
        article,
        draw(TEXT),
        persons,
        organizations,
        posts,
        tenures,
        events,
        participations,
        statements,
        issues,
    )


def kept(extraction: facts.Extraction, minted: Minted) -> dict[str, list[Any]]:
    """What of an extraction the graph promises to keep: facts by IRI, tuples as sets, the first item apart
    where the shape says so."""

    def value(property_: Any, given: Any) -> Any:
        if property_.first:
            return given[:1], _stable(value(dataclasses.replace(property_, first=None), given))
        if property_.many:
            return frozenset(value(dataclasses.replace(property_, many=False), each) for each in given)
        if isinstance(property_.codec, Reference):
            return minted.maybe(property_.codec.kind, given)
        return given

    return {
        kind: sorted(
            repr([minted.of[kind][fact.id] if hasattr(fact, "id") else "", *fields])
            for fact in getattr(extraction, kind)
            for fields in [[_stable(value(p, getattr(fact, p.field))) for p in shape.properties]]
        )
        for kind, shape in SHAPES.items()
    }


def _stable(value: Any) -> Any:
    return sorted(map(repr, value)) if isinstance(value, frozenset) else value


class Itself(Minted):
    """For facts read back: their ids are their IRIs."""

    def maybe(self, kind: str, local_id: str | None) -> str | None:  # noqa: ARG002
        return local_id


def stored_and_read(extraction: facts.Extraction) -> facts.Extraction:
    with Store.in_memory() as store:
        store.replace(extraction)
        return store.extraction(iris.article(extraction.article.id))


SLOW = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@SLOW
@given(extractions(distinct=False))
def test_what_the_graph_keeps_comes_back(extraction: facts.Extraction) -> None:
    back = stored_and_read(extraction)
    ids = {kind: {f.id: f.id for f in getattr(back, kind) if hasattr(f, "id")} for kind in SHAPES}
    minted = mint(extraction, load())
    assert kept(back, Itself("", "", ids)) == kept(extraction, minted)
    assert back.extractor == extraction.extractor
    authors = tuple(sorted(set(extraction.article.authors)))
    assert back.article == dataclasses.replace(extraction.article, text="", authors=authors)


@SLOW
@given(extractions(distinct=True))
def test_what_comes_back_makes_the_same_quads(extraction: facts.Extraction) -> None:
    back = stored_and_read(extraction)
    article = dataclasses.replace(back.article, text=extraction.article.text)
    again = rdf.quads(dataclasses.replace(back, article=article))
    assert set(again) == set(rdf.quads(extraction))


@SLOW
@given(extractions(distinct=False))
def test_quads_are_of_one_graph_without_blank_nodes_or_repetition(extraction: facts.Extraction) -> None:
    quads = list(rdf.quads(extraction))
    assert quads == list(rdf.quads(extraction))
    assert len(quads) == len(set(quads))
    graph = iris.article_graph(iris.article(extraction.article.id))
    assert {quad.graph_name.value for quad in quads} == {graph}
    assert all(isinstance(quad.subject, NamedNode) for quad in quads)


def test_evidence_is_told_with_its_words_its_place_and_its_article(
    extractions: tuple[facts.Extraction, ...],
) -> None:
    rakor = extractions[0]
    with Store.in_memory() as store:
        store.replace(rakor)
        rows = store.query(
            """SELECT ?name ?post ?mode ?quote ?start ?end ?url WHERE { GRAPH ?g {
                 ?p a pk:Participation ; pk:mode ?mode ; pk:evidence ?e ; pk:post [ rdfs:label ?post ] .
                 OPTIONAL { ?p pk:person [ foaf:name ?name ] }
                 ?e oa:exact ?quote ; oa:start ?start ; oa:end ?end ; oa:hasSource [ schema:url ?url ] .
               } } ORDER BY ?start"""
        )
        found = [[term and term.value for term in row] for row in rows]
    assert [row[:3] for row in found] == [
        ["Hendra Sutera", "Bupati Lamandau", iris.concept("mode", "opened")],
        [None, "Kapolres Lamandau", iris.concept("mode", "represented")],
        ["Damar Pamungkas", "Kabag Ops Polres Lamandau", iris.concept("mode", "attended")],
        [None, "Ketua DPRD Kabupaten Lamandau", iris.concept("mode", "attended")],
        [None, "Dandim 1017/Lamandau", iris.concept("mode", "absent")],
    ]
    for *_, quote, start, end, url in found:
        assert rakor.article.text[int(start) : int(end)] == quote
        assert url == rakor.article.url


def test_a_body_under_two_local_ids_has_one_name(extractions: tuple[facts.Extraction, ...]) -> None:
    apel = extractions[1]
    again = dataclasses.replace(apel.organizations[0], id="again", name="POLRES Lamandau", mentions=())
    with Store.in_memory() as store:
        store.replace(dataclasses.replace(apel, organizations=(*apel.organizations, again)))
        names = store.query("SELECT ?n { GRAPH ?g { ?o org:classification [] ; skos:prefLabel ?n } }")
        assert sorted(name.value for (name,) in names) == ["Pemerintah Kabupaten Lamandau", "Polres Lamandau"]


def test_half_a_character_is_refused_with_the_article(extractions: tuple[facts.Extraction, ...]) -> None:
    broken = dataclasses.replace(extractions[2].article, title="\ud83d")
    with Store.in_memory() as store:
        with pytest.raises(ArticleError, match=r"pasar-sampit: .*lone surrogate.*UTF-8"):
            store.replace(dataclasses.replace(extractions[2], article=broken))
        assert len(store) == 0


def test_an_article_that_is_not_there_is_not_found() -> None:
    with pytest.raises(NotFoundError):
        extraction_from([], iris.article("nowhere"))


def test_the_shape_uses_declared_terms_and_covers_all_facts() -> None:
    for shape in (ARTICLE, EVIDENCE, *SHAPES.values()):
        fields = {field.name for field in dataclasses.fields(shape.fact)} - {"id", "text"}
        assert {property_.field for property_ in shape.properties} - {"id"} == fields
        for name in (shape.rdf_class, *(property_.name for property_ in shape.properties)):
            prefix, _, local = name.partition(":")
            assert prefix in terms.PREFIXES
            if prefix == "pk":
                assert hasattr(terms.PK, local)
    assert any(isinstance(p.codec, Proof) for p in SHAPES["tenures"].properties)
