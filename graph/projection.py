"""From the quads of the store to the property graph, by rule: decisions/0005.

Class becomes label, object property becomes relationship type, literal becomes property, evidence becomes a
relationship to the article. What is what is read from `shape.py`, so that a property added there is projected
without a word here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, field

from pyoxigraph import NamedNode, Quad, QuerySolutions

from ..ontology.terms import PK
from . import iris
from .concept_nodes import concept
from .property_graph import FINGERPRINT, Node, Part, Properties, Relationship
from .rule import Kind, concept_kind, kinds, noted, projected
from .shape import EVIDENCE, node
from .shortcuts import shortcuts
from .store import Store

Values = dict[str, list[str]]
"""The objects of one subject, as IRIs and lexical forms, by predicate."""


@dataclass(slots=True)
class ArticlePart(Part):
    """What belongs to one article, and the shared nodes that it needs."""

    iri: str = ""
    references: set[str] = field(default_factory=set)
    fingerprint: str | None = None
    """A digest of the part; None where the store does not hold the article."""


class Projection:
    """The property graph of a store, article by article, so that memory does not grow with their number."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._concepts: dict[str, tuple[Node, list[Relationship]]] = {}

    def article_iris(self) -> list[str]:
        """The IRIs of all articles that the store holds, sorted."""
        graphs = (graph for graph in self._store.graphs() if graph.startswith(iris.ARTICLE_GRAPHS))
        return [iris.article_of_graph(graph) for graph in graphs]

    def articles(self) -> Iterator[ArticlePart]:
        """The parts of all articles, in the order of their IRIs."""
        return (self.article(iri) for iri in self.article_iris())

    def article(self, iri: str) -> ArticlePart:
        """What one article states: its own nodes, with the article's fingerprint, and all relationships that
        it adds. Empty for an article that the store does not hold."""
        described = _described(self._store.graph(iris.article_graph(iri)))
        part = ArticlePart(iri=iri)
        posts_in: dict[str, str] = {}
        for subject, values in described.items():
            if (kind := _kind(values)) is None:
                continue
            for relationship in _relationships(subject, kind, values, described):
                if not kind.shared or relationship.iri is not None:
                    part.add(relationship)
                    part.references.add(relationship.end)
                elif relationship.type == "POST_IN":
                    posts_in[subject] = relationship.end
            if kind.shared:
                part.references.add(subject)
            else:
                derived = _described(self._store.scan(NamedNode(subject), None, None, IDENTITY))
                own = Node(subject, kind.label, _properties(kind, values | derived[subject]))
                part.add(own)
                part.references |= noted(own)
        part.add(*shortcuts(part, posts_in, self._holds_office))
        part.references -= part.nodes.keys()
        if iri in part.nodes:
            part.fingerprint = part.digest()
            part.nodes[iri].properties[FINGERPRINT] = part.fingerprint
        return part

    def shared(self, wanted: Iterable[str], known: Set[str] = frozenset()) -> Part:
        """The organizations, posts, regions and concepts of these IRIs, and all that they refer to, without
        those that are `known`."""
        part = Part()
        todo = set(wanted) - known
        while todo:
            iri = todo.pop()
            if (found := self._shared(iri)) is not None:
                part.add(found[0], *found[1])
                todo |= {end for r in found[1] for end in (r.start, r.end)} - part.nodes.keys() - known
        return part

    def whole(self) -> Part:
        """Everything at once, for what has to be in memory anyway."""
        part = Part()
        references: set[str] = set()
        for article in self.articles():
            part.update(article)
            references |= article.references
        part.update(self.shared(references))
        return part

    def is_referenced(self, iri: str) -> bool:
        """True where the projection has this shared node: an article speaks of it, or something that is
        referenced leads to it; a rule of a forum is there with the role that it is about."""
        term = NamedNode(iri)
        for quad in self._store.scan(None, None, term):
            if _is_stated(quad):
                return True
            if quad.predicate != PK.forumRole and self._is_referenced_concept(quad.subject.value):  # type: ignore[union-attr]
                return True
        if concept_kind(iri) is None:
            return any(map(_is_stated, self._store.scan(term)))
        roles = self._store.scan(term, PK.forumRole)
        return any(self.is_referenced(quad.object.value) for quad in roles)  # type: ignore[union-attr]

    def _is_referenced_concept(self, iri: str) -> bool:
        return concept_kind(iri) is not None and self.is_referenced(iri)

    def _shared(self, iri: str) -> tuple[Node, list[Relationship]] | None:
        if (scheme := concept_kind(iri)) is not None:
            if iri not in self._concepts:
                self._concepts[iri] = concept(self._store, iri, scheme)
            return self._concepts[iri]
        values = self._values(iri)
        kind = _kind(values)
        if kind is None or not kind.shared:
            return None
        return Node(iri, kind.label, _properties(kind, values)), list(_relationships(iri, kind, values, {}))

    def _values(self, iri: str) -> Values:
        """What all articles say of a shared node, each value once, and without the mentions: a body that the
        papers name daily has thousands of these."""
        values: Values = defaultdict(list)
        predicates = " ".join(str(NamedNode(predicate)) for predicate in _OF_SHARED)
        pattern = f"VALUES ?p {{ {predicates} }} GRAPH ?g {{ {NamedNode(iri)} ?p ?o }}"
        found = self._store.query(f"SELECT DISTINCT ?p ?o WHERE {{ {pattern} }}")
        assert isinstance(found, QuerySolutions)  # noqa: S101 - it is a SELECT
        for predicate, value in found:
            values[predicate.value].append(value.value)
        return values

    def _holds_office(self, capacity: str) -> bool:
        found = self._shared(iris.concept("capacity", capacity))
        return found is not None and found[0].properties.get("holdsOffice") is True


def _is_stated(quad: Quad) -> bool:
    return quad.graph_name.value.startswith(iris.ARTICLE_GRAPHS)  # type: ignore[union-attr]


def _described(quads: Iterable[Quad]) -> dict[str, Values]:
    described: dict[str, Values] = defaultdict(lambda: defaultdict(list))
    for quad in quads:
        described[quad.subject.value][quad.predicate.value].append(quad.object.value)  # type: ignore[union-attr]
    return described


def _kind(values: Values) -> Kind | None:
    return next((kinds()[class_] for class_ in values.get(_TYPE, ()) if class_ in kinds()), None)


def _properties(kind: Kind, values: Values) -> Properties:
    found: Properties = {}
    for predicate, texts in values.items():
        field_ = kind.fields.get(predicate)
        if field_ is None or field_.link:
            continue
        if field_.many:
            found[field_.name] = sorted({field_.decode(text) for text in texts})
        else:
            found[field_.name] = min(map(field_.decode, texts))
    return found


def _relationships(
    subject: str, kind: Kind, values: Values, described: dict[str, Values]
) -> Iterator[Relationship]:
    for predicate, targets in values.items():
        field_ = kind.fields.get(predicate)
        if field_ is None or not field_.link:
            continue
        if field_.proof:
            for iri in targets:
                if iri in described:
                    yield _evidence(field_.name, subject, iri, described[iri])
        elif field_.many or kind.shared:  # a Kodim serves several regencies: each article names its own
            yield from (Relationship(field_.name, subject, target, {}) for target in set(targets))
        else:
            yield Relationship(field_.name, subject, min(targets), {})


def _evidence(type_: str, subject: str, iri: str, values: Values) -> Relationship:
    properties: Properties = {
        field_.name: field_.decode(values[predicate][0])
        for predicate, field_ in _EVIDENCE.items()
        if predicate in values
    }
    return Relationship(type_, subject, values[_SOURCE][0], properties, iri)


_TYPE = node("rdf:type").value
_OF_SHARED = [
    _TYPE,
    *(p for kind in kinds().values() if kind.shared for p, f in kind.fields.items() if not f.proof),
]
_EVIDENCE = {node(property_.name).value: projected(property_) for property_ in EVIDENCE.properties}
IDENTITY = NamedNode(iris.IDENTITY_GRAPH)
_SOURCE = node("oa:hasSource").value
