"""From the quads of the store to the property graph, by rule: decisions/0005.

Class becomes label, object property becomes relationship type, literal becomes property, evidence becomes a
relationship to the article. What is what is read from `shape.py`, so that a property added there is projected
without a word here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, field, replace

from pyoxigraph import NamedNode, Quad, QuerySolutions

from ..ontology.terms import PK
from . import iris
from .concept_nodes import concept
from .identified import Identified, IdentifiedPart
from .property_graph import FINGERPRINT, Node, Part, Relationship
from .quads import TYPE, Values, account, kind_of, links, proofs, properties
from .readings import Readings
from .rule import Kind, concept_kind, kinds, noted
from .shift import Shift
from .shortcuts import representation
from .store import Store


@dataclass(slots=True)
class ArticlePart(Part):
    """What belongs to one article, and the nodes that it needs besides."""

    iri: str = ""
    references: set[str] = field(default_factory=set)
    """The shared nodes."""
    identified: dict[str, str] = field(default_factory=dict)
    """The persons and events of which it tells, with their labels."""
    fingerprint: str | None = None
    """A digest of the part; None where the store does not hold the article."""


class Projection:
    """The property graph of a store, article by article, so that memory does not grow with their number."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._concepts: dict[str, tuple[Node, list[Relationship]]] = {}
        self._readings = Readings(store)
        self._identified = Identified(self._readings, self._holds_office)

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
        known = self._readings.article(iri)
        part = ArticlePart(iri=iri)
        meant: dict[str, str] = {}
        for subject, values in known.items():
            if (kind := kind_of(values)) is None:
                continue
            end = subject
            if kind.account is not None:
                end = meant[subject] = self._identified.canonical(subject)
                part.identified[end] = kind.label
                said = account(kind, values)
                part.references |= noted(said)
                part.add(Relationship(kind.account, end, iri, said, subject))
            elif kind.shared:
                part.references.add(subject)
            else:
                self._own(part, subject, kind, values)
            part.add(*proofs(end, kind, values, known))
        for key, relationship in list(part.relationships.items()):
            if relationship.end in meant:
                del part.relationships[key]
                part.add(replace(relationship, end=meant[relationship.end]))
        part.references |= {r.end for r in part.relationships.values()}
        part.references -= part.nodes.keys() | part.identified.keys()
        part.add(*representation(part))
        if iri in part.nodes:
            part.fingerprint = part.digest()
            part.nodes[iri].properties[FINGERPRINT] = part.fingerprint
        return part

    def _own(self, part: ArticlePart, subject: str, kind: Kind, values: Values) -> None:
        own = Node(subject, kind.label, properties(kind, values | self._readings.identity(subject)))
        part.add(own, *links(subject, kind, values))
        part.references |= noted(own.properties)

    def identified(self, iri: str, *, company: bool = True) -> IdentifiedPart:
        """The node of a person or an event, with what follows for it from all articles; for a person with or
        without the company that they keep."""
        return self._identified.part(iri, company=company)

    def canonical(self, mention: str) -> str:
        """The person or event that a mention means."""
        return self._identified.canonical(mention)

    def home(self, subject: str) -> str | None:
        """The article that tells of a person, an event or a fact; None where none does."""
        graph = self._readings.home(subject)
        return iris.article_of_graph(graph) if graph else None

    def bearers(self, subjects: Iterable[str], known: Iterable[str] = ()) -> set[str]:
        """The persons of whom tenures, or what identity makes of tenures, tell; some are `known`."""
        return self._readings.bearers(subjects, known)

    def shift(self, before: Part, after: Part) -> Shift:
        """What follows for persons from what followed before, and from articles that were so and are so."""
        return Shift(self._readings, self._holds_office, before, after)

    def holds(self, article: str) -> bool:
        """True where the store holds an article."""
        return any(self._store.graph(iris.article_graph(article)))

    def guests(self, event: str) -> set[str]:
        """The persons who were at an event."""
        return self._identified.guests(event)

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
        identified: set[str] = set()
        for article in self.articles():
            part.update(article)
            references |= article.references
            identified |= article.identified.keys()
        for one in map(self.identified, sorted(identified)):
            part.update(one)
            references |= one.references
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
        kind = kind_of(values)
        if kind is None or not kind.shared:
            return None
        return Node(iri, kind.label, properties(kind, values)), list(links(iri, kind, values))

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


_OF_SHARED = [
    TYPE,
    *(p for kind in kinds().values() if kind.shared for p, f in kind.fields.items() if not f.proof),
]
