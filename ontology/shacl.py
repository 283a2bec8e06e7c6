"""SHACL shapes as SPARQL queries: what a shape forbids is what a query finds.

Oxigraph answers such queries over a whole store at once, where a SHACL processor walks every node. Compiled
are the parts of SHACL that `shapes.ttl` uses; anything else is refused, never passed over. A test holds the
findings against pySHACL's.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Store

from ..errors import VocabularyError
from .terms import PREFIXES

SHAPES = Path(__file__).parent / "shapes.ttl"
SH = PREFIXES["sh"]

Term = NamedNode | BlankNode | Literal


@dataclass(frozen=True, slots=True)
class Check:
    """One constraint of one shape. `query` selects `?graph`, `?this` and, where there is one, `?value`."""

    shape: str
    path: str | None
    constraint: str
    messages: Mapping[str, str]
    """By language."""
    query: str


def checks(path: Path = SHAPES) -> tuple[Check, ...]:
    """The constraints of a file of shapes, in its order of shapes and paths. VocabularyError for what is no
    Turtle and for a construct that is not compiled."""
    shapes = _Shapes(path)
    return tuple(check for shape in shapes.targets() for check in shapes.checks(shape))


class _Shapes:
    def __init__(self, path: Path) -> None:
        self._path = path
        self._store = Store()
        try:
            self._store.load(path=path, format=RdfFormat.TURTLE)
        except (SyntaxError, OSError) as error:
            raise VocabularyError(f"the shapes cannot be read: {error}", where=str(path)) from error

    def targets(self) -> list[NamedNode]:
        found = self._store.quads_for_pattern(None, NamedNode(f"{SH}targetClass"), None)
        return sorted({q.subject for q in found if isinstance(q.subject, NamedNode)}, key=str)

    def checks(self, shape: NamedNode) -> Iterator[Check]:
        described = self._of(shape)
        target = f"?this a {described['targetClass'][0]} ."
        for name, values in described.items():
            for value in sorted(values, key=self._path_of) if name == "property" else values:
                if name == "property":
                    yield from self._property(shape, target, value)
                elif name == "or":
                    alternatives = [self._of(item) for item in self._list(value)]
                    if any(set(one) != {"path", "minCount"} for one in alternatives):
                        raise self._refusal(shape, "sh:or of other than sh:path with sh:minCount")
                    body = " ".join(
                        f"FILTER NOT EXISTS {{ ?this {one['path'][0]} [] }}" for one in alternatives
                    )
                    yield self._check(shape, None, "or", self._messages(described), f"{target} {body}")
                elif name == "sparql":
                    yield self._sparql(shape, target, value)
                elif name not in {"targetClass", "message", "type"}:
                    raise self._refusal(shape, f"sh:{name}")

    def _property(self, shape: NamedNode, target: str, node: Term) -> Iterator[Check]:
        described = self._of(node)
        path = str(described.pop("path")[0])
        messages = self._messages(described)
        for name, values in described.items():
            for value in values:
                if name == "message":
                    continue
                if name == "in":
                    parts = _COMPILED["in"](path, ", ".join(map(str, self._list(value))))
                elif name in _COMPILED and not (name.endswith("Count") and value.value != "1"):
                    parts = _COMPILED[name](path, str(value))
                else:
                    raise self._refusal(shape, f"sh:{name} {value}")
                inside, outside = parts
                yield self._check(shape, path, name, messages, f"{target} {inside}", outside)

    def _sparql(self, shape: NamedNode, target: str, node: Term) -> Check:
        described = self._of(node)
        select = str(described["select"][0].value).replace("$this", "?this")
        body = re.sub(r"\b([a-z]+):(\w+)", lambda m: f"<{PREFIXES[m[1]]}{m[2]}>", select)
        body = body[body.index("{") + 1 : body.rindex("}")]
        return self._check(shape, None, "sparql", self._messages(described), f"{target} {{ {body} }}")

    def _check(
        self,
        shape: NamedNode,
        path: str | None,
        constraint: str,
        messages: Mapping[str, str],
        inside: str,
        outside: str = "",
    ) -> Check:
        query = f"SELECT ?graph ?this ?value WHERE {{ GRAPH ?graph {{ {inside} }} {outside} }}"
        return Check(shape.value, path and path.strip("<>"), constraint, messages, query)

    def _of(self, node: Term) -> dict[str, list[Term]]:
        if isinstance(node, Literal):
            raise VocabularyError(f"a shape cannot be the literal {node}", where=str(self._path))
        found: dict[str, list[Term]] = {}
        for quad in self._store.quads_for_pattern(node, None, None):
            local = re.split(r"[#/]", quad.predicate.value)[-1]
            assert not isinstance(quad.object, type(quad))  # noqa: S101 - Turtle 1.1 has no triple terms
            found.setdefault(local, []).append(quad.object)  # type: ignore[arg-type]
        return dict(sorted(found.items()))

    def _path_of(self, node: Term) -> str:
        return str(self._of(node)["path"][0])

    def _list(self, node: Term) -> Iterator[Term]:
        while not (isinstance(node, NamedNode) and node.value == f"{PREFIXES['rdf']}nil"):
            described = self._of(node)
            yield described["first"][0]
            node = described["rest"][0]

    def _messages(self, described: Mapping[str, list[Term]]) -> Mapping[str, str]:
        return {
            term.language or "": term.value
            for term in described.get("message", ())
            if isinstance(term, Literal)
        }

    def _refusal(self, shape: NamedNode, construct: str) -> VocabularyError:
        return VocabularyError(
            f"{construct} is not compiled",
            where=f"{self._path}: {shape.value}",
            fix="Say it with sh:sparql, or run the shapes with pySHACL.",
        )


def _value(path: str, condition: str) -> tuple[str, str]:
    return f"?this {path} ?value . FILTER ({condition})", ""


def _datatype(path: str, datatype: str) -> tuple[str, str]:
    cast = f"{datatype}(STR(?value))"
    return _value(path, f"!COALESCE(DATATYPE(?value) = {datatype} && {cast} = {cast}, false)")


_COMPILED: Mapping[str, Callable[[str, str], tuple[str, str]]] = MappingProxyType(
    {
        "minCount": lambda path, _: (f"FILTER NOT EXISTS {{ ?this {path} [] }}", ""),
        "maxCount": lambda path, _: (
            f"?this {path} ?value , ?other . FILTER (!sameTerm(?value, ?other))",
            "",
        ),
        "class": lambda path, class_: (
            f"?this {path} ?value .",
            f"FILTER NOT EXISTS {{ GRAPH ?elsewhere {{ ?value a {class_} }} }}",
        ),
        "datatype": _datatype,
        "in": lambda path, values: _value(path, f"?value NOT IN ({values})"),
        "minLength": lambda path, length: _value(path, f"STRLEN(STR(?value)) < {length}"),
        "pattern": lambda path, pattern: _value(path, f"!REGEX(STR(?value), {pattern})"),
        "minInclusive": lambda path, least: _value(path, f"!COALESCE(?value >= {least}, false)"),
        "lessThanOrEquals": lambda path, other: (
            f"?this {path} ?value ; {other} ?other . FILTER (!COALESCE(?value <= ?other, false))",
            "",
        ),
    }
)
"""By constraint: what is asked inside the article's graph, and what outside of it."""
