"""What follows for a person of many articles, from what followed before and what has changed.

Hundreds of articles tell of a regent. Where one of them comes, goes or is written anew, the others are not
read: what it says they say as well, or they are counted already, or one of them is looked for.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import islice

from . import identified, iris, shortcuts
from .identified import CANONICAL, NAME, POST_IN, IdentifiedPart
from .property_graph import ALIAS, DIFFERS, FINGERPRINT, Node, Part, Properties, Relationship, Value
from .readings import Readings
from .rule import ACCOUNTS, kinds
from .shape import SHAPES, node

NAMED = ACCOUNTS["persons"]
FIELDS = {p: f for p, f in kinds()[node(SHAPES["persons"].rdf_class).value].fields.items() if not f.proof}
NAMES = ("name", ALIAS)
Said = tuple[str, object]
"""A property and one of its values."""
Tenure = tuple[str, str, str]
"""Post, capacity and article."""


class Told:
    """What some articles tell of persons."""

    def __init__(self, part: Part) -> None:
        self.accounts: dict[str, dict[str, tuple[Properties, Value | None]]] = defaultdict(dict)
        """By person and mention, each with the day on which its article was published."""
        self.tenures: dict[str, set[Tenure]] = defaultdict(set)
        links = shortcuts.links_of(part)
        article: dict[str | None, str] = {}
        for r in part.relationships.values():
            if r.type == NAMED:
                day = part.nodes[r.end].properties.get("datePublished") if r.end in part.nodes else None
                self.accounts[r.start][r.iri or ""] = r.properties, day
                article[r.iri] = r.end
        for r in part.relationships.values():
            if r.type == "MEMBER" and r.iri in article and r.start in part.nodes:
                post, capacity = links[r.start].get("POST"), part.nodes[r.start].properties.get("capacity")
                if post and capacity:
                    self.tenures[r.end].add((post, str(capacity), article[r.iri]))

    def only(self, person: str, other: Told) -> set[Said]:
        """All that they say of a person in accounts that are not the same among other articles."""
        same = other.accounts[person]
        accounts = (told for mention, told in self.accounts[person].items() if same.get(mention) != told)
        return {said for properties, _ in accounts for said in _said(properties)}


class Shift:
    """From what a server holds of persons, and of articles that have changed (`before`), to what follows for
    these persons now that the articles say something else (`after`)."""

    def __init__(
        self, readings: Readings, holds_office: Callable[[str], bool], before: Part, after: Part
    ) -> None:
        self._readings = readings
        self._holds_office = holds_office
        self._there = before
        self._before = Told(before)
        self._after = Told(after)
        self._links: dict[str, list[tuple[str, str, Properties]]] = defaultdict(list)
        for r in before.relationships.values():
            if iris.is_person(r.start) and shortcuts.is_of_office(r.type):
                self._links[r.start].append((r.type, r.end, r.properties))

    def part(self, person: str) -> IdentifiedPart | None:
        """The person with the offices that they hold and held, without company and fingerprint; None where
        that must be worked out from all articles: of a person of few, of one whom the server does not know,
        and where a value is another than before."""
        before = self._there.nodes.get(person)
        if before is None or before.label != "Person" or FINGERPRINT not in before.properties:
            return None
        mentions = self._readings.pointing(CANONICAL, person)
        if next(islice(mentions, identified.MANY, None), None) is None or not self._is_settled(before):
            return None
        properties = {name: value for name, value in before.properties.items() if name in _OWN}
        part = IdentifiedPart(iri=person)
        part.add(Node(person, before.label, properties), *self._offices(person), *self._membership(person))
        part.references = part.ends() - {person}
        return part

    def _is_settled(self, before: Node) -> bool:
        """True where the articles that have changed leave the person's own properties as they were."""
        name = min(self._readings.identity(before.iri).get(NAME, [""]))
        gone = self._before.only(before.iri, self._after)
        new = self._after.only(before.iri, self._before)
        differing = set(before.properties.get(DIFFERS, ()))  # type: ignore[arg-type]
        known = _said({key: value for key, value in before.properties.items() if key in _OWN})
        if name != before.properties["name"] or not new <= known:
            return False
        if any(key in differing for key, _ in gone | new):  # the latest article's value holds
            return False
        return not (lost := gone - new) or self._is_said(before.iri, lost)

    def _is_said(self, person: str, lost: set[Said]) -> bool:
        """True where articles say all this of a person."""
        predicates = ", ".join(f"<{predicate}>" for predicate in FIELDS)
        text = f"SELECT ?p ?o {{ {_of(person)} GRAPH ?g {{ ?of ?p ?o }} FILTER(?p IN ({predicates})) }}"
        rest = set(lost)
        for predicate, value in self._readings.rows(text):
            field = FIELDS[predicate]
            rest.discard(_pair(field.local, field.decode(value)))
            if not rest:
                return True
        return False

    def _offices(self, person: str) -> Iterator[Relationship]:
        days = self._readings.seen(person)
        before = {(type_, end): said for type_, end, said in self._links[person] if type_ != "MEMBER_OF"}
        gone, new = self._stated(self._before.tenures[person]), self._stated(self._after.tenures[person])
        for type_, post in sorted(before.keys() | new.keys()):
            was = before.get((type_, post), {})
            articles = int(was.get("articles", 0))  # type: ignore[arg-type]
            articles += len({article for _, article in new[type_, post]})
            articles -= len({article for _, article in gone[type_, post]})
            capacities = {*was.get("capacity", ()), *(each for each, _ in new[type_, post])}  # type: ignore[misc]
            found = {each: self._sources(person, post, each) for each in sorted(capacities)}
            stated = {each: sources for each, sources in found.items() if sources is not None}
            if stated:
                yield shortcuts.office(type_, person, post, stated, articles, max(stated.values()), days)

    def _stated(self, tenures: set[Tenure]) -> dict[tuple[str, str], set[tuple[str, str]]]:
        """Capacities and articles by short-cut and post."""
        found: dict[tuple[str, str], set[tuple[str, str]]] = defaultdict(set)
        for post, capacity, article in tenures:
            if type_ := shortcuts.type_of_office(capacity, self._holds_office):
                found[type_, post].add((capacity, article))
        return found

    def _sources(self, person: str, post: str, capacity: str) -> int | None:
        """How many sources state that a person has a post in some capacity, which identity says on all such
        tenures alike; zero where it says nothing, None where no article states it."""
        term = iris.concept("capacity", capacity)
        stated = f"GRAPH ?g {{ ?t org:member ?of ; pk:post <{post}> ; pk:capacity <{term}> }}"
        counted = f"GRAPH <{iris.IDENTITY_GRAPH}> {{ ?t pk:sources ?sources }}"
        for (sources,) in self._readings.rows(
            f"SELECT ?sources {{ {_of(person)} {stated} {counted} }} LIMIT 1"
        ):
            return int(sources)
        is_stated = any(self._readings.rows(f"SELECT ?t {{ {_of(person)} {stated} }} LIMIT 1"))
        return 0 if is_stated else None

    def _membership(self, person: str) -> Iterator[Relationship]:
        bodies = set()
        for post, capacity, article in self._after.tenures[person]:
            if self._holds_office(capacity):
                bodies.add(self._readings.value(post, POST_IN, iris.article_graph(article)))
        for type_, body, _ in self._links[person]:
            if type_ == "MEMBER_OF" and body not in bodies:
                gone = self._before.tenures[person]
                bodies |= {body} if not gone or self._is_member(person, body) else set()
        for known in filter(None, sorted(bodies, key=str)):
            yield shortcuts.membership(person, known)

    def _is_member(self, person: str, body: str) -> bool:
        """True where an article gives a person an office in a body."""
        stated = "?t org:member ?of ; pk:post ?post ; pk:capacity ?capacity ."
        text = (
            f"SELECT ?post ?capacity ?g {{ {_of(person)} GRAPH ?g {{ {stated} ?post org:postIn <{body}> }} }}"
        )
        return any(
            self._holds_office(iris.notation(capacity)) and self._readings.value(post, POST_IN, graph) == body
            for post, capacity, graph in self._readings.rows(text)
        )


def _of(person: str) -> str:
    """The mentions of a person, in SPARQL."""
    return f"GRAPH <{iris.IDENTITY_GRAPH}> {{ ?of pk:canonical <{person}> }}"


def _said(properties: Properties) -> set[Said]:
    return {
        _pair(name, each)
        for name, value in properties.items()
        for each in (value if isinstance(value, list) else [value])
    }


def _pair(name: str, value: object) -> Said:
    """A name is a name, whether an article has it as the first or as another."""
    return (ALIAS if name in NAMES else name), value


_OWN = {field.local for field in FIELDS.values()} | {ALIAS, DIFFERS}
