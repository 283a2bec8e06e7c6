"""What named graphs say, subject by subject: the one way in which the projection reads a store."""

from __future__ import annotations

import datetime as dt
from collections import OrderedDict, defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice

from pyoxigraph import NamedNode, Quad, QuerySolutions

from . import iris
from .quads import TYPE, Values, described
from .rule import kinds
from .shape import node
from .store import Store

IDENTITY = NamedNode(iris.IDENTITY_GRAPH)
REMEMBERED = 200
"""Article graphs that are kept whole. What most articles tell of is told by no other, so that reading an
article gives nearly all that follows for its persons and events."""
LOOKED_UP = frozenset(node(name).value for name in ("org:member", "pk:person", "pk:event"))
"""The properties by which facts are found from persons and events."""
_CLASS = NamedNode(TYPE)
FEW = 20
"""Subjects up to which their persons are asked for one by one."""
ASKED = 1000
"""Subjects of one query."""
_SAID = ", ".join(
    sorted(
        {str(_CLASS)}
        | {
            str(NamedNode(predicate))
            for kind in kinds().values()
            for predicate, field in kind.fields.items()
            if kind.account and not field.proof
        }
    )
)
_ACCOUNTS = f"SELECT ?of ?g ?p ?o {{ VALUES GRAPH ?g {{ ?of ?p ?o }} FILTER(?p IN ({_SAID})) }}"
_PUBLISHED = "SELECT ?of ?day { VALUES GRAPH ?g { ?of schema:datePublished ?day } }"
_TENURES = f"""
SELECT ?t ?g ?post ?capacity ?sources ?body {{
  VALUES
  GRAPH ?g {{
    ?t org:member ?of ; pk:post ?post ; pk:capacity ?capacity
    OPTIONAL {{ ?post org:postIn ?body }}
  }}
  OPTIONAL {{ GRAPH {IDENTITY} {{ ?t pk:sources ?sources }} }}
}}"""
_BEARERS = f"""
SELECT DISTINCT (COALESCE(?one, ?who) AS ?person) {{
  VALUES
  {{ GRAPH ?g {{ ?of org:member ?who }} }} UNION {{ GRAPH {IDENTITY} {{ ?of pk:person ?who }} }}
  OPTIONAL {{ GRAPH {IDENTITY} {{ ?who pk:canonical ?one }} }}
}}"""

_BORNE = f"""
SELECT ?of {{
  {{ GRAPH {IDENTITY} {{ ?who pk:canonical PERSON }} GRAPH ?g {{ ?of org:member ?who }} }}
  UNION {{ GRAPH {IDENTITY} {{ ?of pk:person PERSON }} }}
}}"""


class Readings:
    """Reads article graphs and the identity graph, and remembers what it read last."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._whole: OrderedDict[str, dict[str, Values]] = OrderedDict()
        self._found: dict[str, dict[tuple[str, str], list[str]]] = {}
        """By graph: subjects by predicate and object, for what is looked up."""
        self._homes: dict[str, str] = {}
        self.identity = lru_cache(5_000)(self._identity)

    def article(self, iri: str) -> dict[str, Values]:
        """All that an article states, by subject."""
        graph = iris.article_graph(iri)
        if graph not in self._whole:
            self._remember(graph, described(self._store.graph(graph)))
        return self._whole[graph]

    def of(self, subject: str, graph: str) -> Values:
        """What a graph says of a subject."""
        if (whole := self._whole.get(graph)) is not None:
            return whole.get(subject, {})
        return described(self._store.scan(NamedNode(subject), None, None, NamedNode(graph)))[subject]

    def value(self, subject: str, predicate: str, graph: str) -> str | None:
        """The smallest value of one property."""
        if (whole := self._whole.get(graph)) is not None:
            return min(whole.get(subject, {}).get(predicate, ()), default=None)
        quads = self._store.scan(NamedNode(subject), NamedNode(predicate), None, NamedNode(graph))
        return min((quad.object.value for quad in quads), default=None)  # type: ignore[union-attr]

    def account(self, mention: str) -> tuple[str, Values] | None:
        """What an article says of a person or an event, with the article's graph; None where none does."""
        if (graph := self._homes.get(mention)) is not None:
            return graph, self._whole[graph][mention]
        found: dict[str, list[Quad]] = defaultdict(list)
        for quad in self._store.scan(NamedNode(mention)):
            found[quad.graph_name.value].append(quad)  # type: ignore[union-attr]
        for graph, quads in found.items():
            if graph.startswith(iris.ARTICLE_GRAPHS):
                return graph, described(quads)[mention]
        return None

    def accounts(self, mentions: Iterable[str]) -> Iterator[tuple[str, str, Values]]:
        """The same for many at once, evidence apart, each with what it is about: a query costs a quarter of
        the seeks that it stands for."""
        found: dict[tuple[str, str], Values] = {}
        for subject, graph, predicate, value in self._ask(_ACCOUNTS, mentions):
            if graph.startswith(iris.ARTICLE_GRAPHS):
                found.setdefault((subject, graph), defaultdict(list))[predicate].append(value)
        return ((subject, graph, values) for (subject, graph), values in found.items())

    def published(self, articles: Iterable[str]) -> dict[str, str]:
        """The days on which articles were published, of many at once; without those that do not say it."""
        rows = self._ask(_PUBLISHED, articles)
        return {article: day for article, day in rows}  # noqa: C416 - dict() takes pairs, not rows

    def tenures(self, mentions: Iterable[str]) -> Iterator[tuple[str, ...]]:
        """The tenures of many mentions of persons at once: IRI, graph, post, capacity, number of sources,
        and a body of the post; a row for each body."""
        return self._ask(_TENURES, mentions)

    def seen(self, person: str) -> dict[str, list[dt.date]]:
        """The first and the last days on which news shows a person in a post, by the post."""
        said = f"?x pk:person {NamedNode(person)} ; pk:post ?post ; pk:firstSeen ?first ; pk:lastSeen ?last"
        days: dict[str, list[dt.date]] = defaultdict(list)
        for post, *between in self.rows(f"SELECT ?post ?first ?last {{ GRAPH {IDENTITY} {{ {said} }} }}"):
            days[post] += map(dt.date.fromisoformat, between)
        return days

    def bearers(self, subjects: Iterable[str], known: Iterable[str] = ()) -> set[str]:
        """The persons of whom tenures, or what identity makes of tenures, tell. Of those who are `known` all
        is asked for at once: of one regent there are hundreds."""
        rest, found = set(subjects), set()
        for person in known:
            if len(rest) > FEW:
                borne = {
                    subject for (subject,) in self.rows(_BORNE.replace("PERSON", str(NamedNode(person))))
                }
                found |= {person} if rest & borne else set()
                rest -= borne
        return found | {who for (who,) in self._ask(_BEARERS, sorted(rest))}

    def _ask(self, text: str, subjects: Iterable[str]) -> Iterator[tuple[str, ...]]:
        """The rows for some subjects, an empty text for what is not there."""
        rest = iter(subjects)
        while some := " ".join(str(NamedNode(subject)) for subject in islice(rest, ASKED)):
            yield from self.rows(text.replace("VALUES", f"VALUES ?of {{ {some} }}"))

    def rows(self, text: str) -> Iterator[tuple[str, ...]]:
        """The rows of a query as they are found, an empty text for what is not there."""
        solutions = self._store.query(text)
        assert isinstance(solutions, QuerySolutions)  # noqa: S101 - it is a SELECT
        for row in solutions:
            yield tuple(term.value if term is not None else "" for term in row)

    def subjects(self, predicate: str, target: str, graph: str) -> list[str]:
        """What leads to `target` in a graph, by one of the properties that are looked up."""
        if (found := self._found.get(graph)) is not None:
            return found.get((predicate, target), [])
        quads = self._store.scan(None, NamedNode(predicate), NamedNode(target), NamedNode(graph))
        return [quad.subject.value for quad in quads]  # type: ignore[union-attr]

    def home(self, mention: str) -> str | None:
        """The graph of the article that tells of a person, an event or a fact; None where no article does."""
        if mention in self._homes:
            return self._homes[mention]
        graphs = (quad.graph_name.value for quad in self._store.scan(NamedNode(mention), _CLASS))  # type: ignore[union-attr]
        return next((graph for graph in graphs if graph.startswith(iris.ARTICLE_GRAPHS)), None)

    def _identity(self, subject: str) -> Values:
        """What the identity graph says of a subject."""
        return described(self._store.scan(NamedNode(subject), None, None, IDENTITY))[subject]

    def pointing(self, predicate: str, target: str) -> Iterator[str]:
        """What leads to `target` in the identity graph."""
        quads = self._store.scan(None, NamedNode(predicate), NamedNode(target), IDENTITY)
        return (quad.subject.value for quad in quads)  # type: ignore[union-attr]

    def _remember(self, graph: str, whole: dict[str, Values]) -> None:
        found: dict[tuple[str, str], list[str]] = defaultdict(list)
        for subject, values in whole.items():
            for predicate in LOOKED_UP & values.keys():
                for target in values[predicate]:
                    found[predicate, target].append(subject)
            if iris.is_identified(subject):
                self._homes[subject] = graph
        self._whole[graph], self._found[graph] = whole, found
        if len(self._whole) > REMEMBERED:
            oldest, gone = self._whole.popitem(last=False)
            del self._found[oldest]
            for subject in gone:
                self._homes.pop(subject, None)
