"""From what a person writes to the terms that a query is asked with.

Regions, kinds of event and operations are looked up by any of their names; a miss is a NotFoundError with the
near ones. Everything becomes an RDF term, so that nothing a user writes is ever read as part of a query.
"""

from __future__ import annotations

import datetime as dt
import difflib
import shlex
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

from pyoxigraph import Literal, NamedNode

from ..errors import NotFoundError, QueryError
from ..graph import iris
from ..ontology import vocabulary
from ..ontology.concepts import Concept
from ..ontology.places import name_key
from ..ontology.terms import XSD
from .catalogue import NamedQuery
from .header import Parameter, Plain

Term = NamedNode | Literal
Terms = tuple[Term, ...]
"""The values of one parameter; for a region or a kind of event itself first, then all that is in it."""

Arguments = Mapping[str, Terms]
"""The values of a query's parameters by name. A parameter that is not there restricts nothing."""


def bind(query: NamedQuery, values: Mapping[str, Plain | None]) -> Arguments:
    """The arguments for one asking: defaults where `values` holds nothing, everything looked up.

    Refuses an unknown parameter, a required one left out, and a value that is none of its type (QueryError,
    NotFoundError).
    """
    known = {parameter.name: parameter for parameter in query.params}
    for name in values.keys() - known:
        near = f"It has {', '.join(known)}." if known else "It has none."
        raise QueryError(f"{query.name} has no parameter {name}", fix=near)
    arguments = {}
    for name, parameter in known.items():
        value = values.get(name)
        value = parameter.default if value is None else value
        if value is not None:
            arguments[name] = terms(parameter, value)
        elif parameter.required:
            raise QueryError(
                f"{query.name} needs {name}: {parameter.help}",
                fix=f"For instance --{name} {shlex.quote(str(parameter.sample))}.",
            )
    return arguments


def samples(query: NamedQuery) -> dict[str, Plain]:
    """The header's sample for each parameter."""
    return {parameter.name: parameter.sample for parameter in query.params}


def terms(parameter: Parameter, value: Plain) -> Terms:
    """One value as terms, by the parameter's type."""
    try:
        return _READERS[parameter.type](parameter, value)
    except NotFoundError as error:
        error.where = error.where or parameter.name
        raise


def _region(_: Parameter, value: Plain) -> Terms:
    code = vocabulary.load().find_region(str(value)).notation
    inside = sorted(other for other in vocabulary.load().regions if other.startswith(f"{code}."))
    return tuple(NamedNode(iris.region(each)) for each in (code, *inside))


def _date(parameter: Parameter, value: Plain) -> Terms:
    try:
        day = value if isinstance(value, dt.date) else dt.date.fromisoformat(str(value).strip())
    except ValueError:
        fix = "Write year, month and day as 2024-11-27."
        raise QueryError(f"{value!r} is no date", where=parameter.name, fix=fix) from None
    return (Literal(day.isoformat(), datatype=XSD.date),)


def _integer(parameter: Parameter, value: Plain) -> Terms:
    try:
        return (Literal(int(str(value))),)
    except ValueError:
        raise QueryError(f"{value!r} is no whole number", where=parameter.name) from None


def _text(parameter: Parameter, value: Plain) -> Terms:
    text = str(value).strip()
    try:
        text.encode()
    except UnicodeEncodeError:
        raise QueryError("this text is not Unicode", where=parameter.name) from None
    return (Literal(text),) if text else ()


def _choice(parameter: Parameter, value: Plain) -> Terms:
    if value not in parameter.choices:
        raise QueryError(
            f"{value!r} is no choice",
            where=parameter.name,
            fix=f"Write one of {', '.join(parameter.choices)}.",
        )
    return (Literal(str(value)),)


def _event_type(_: Parameter, value: Plain) -> Terms:
    kinds = vocabulary.load().event_types
    found = [_find(str(value), kinds.values(), "kind of event")]
    for one in found:  # which grows by the kinds in it
        found += [kind for kind in kinds.values() if kind.broader == one.notation and kind not in found]
    return tuple(NamedNode(kind.iri) for kind in found)


def _operation(_: Parameter, value: Plain) -> Terms:
    concept = _find(str(value), vocabulary.load().operations.values(), "operation or election")
    return (NamedNode(concept.iri),)


def _find(text: str, concepts: Iterable[Concept], what: str) -> Concept:
    """The one concept that bears the name, whatever its case and punctuation; main labels come first."""
    main: dict[str, list[Concept]] = defaultdict(list)
    other: dict[str, list[Concept]] = defaultdict(list)
    for concept in concepts:
        for key in {name_key(name) for name in (concept.notation, concept.label, concept.label_en)}:
            main[key].append(concept)
        for key in {name_key(name) for name in (*concept.alt, *concept.hidden)}:
            other[key].append(concept)
    key = name_key(text)
    found = main.get(key) or other.get(key, [])
    if len(found) == 1:
        return found[0]
    close = [key] if found else difflib.get_close_matches(key, [*main, *other], 3, 0.7)
    names = dict.fromkeys(concept.label for each in close for concept in (*main[each], *other[each]))
    fix = f"Did you mean {' or '.join(names)}?" if names else None
    if found:
        raise NotFoundError(f"{text!r} names more than one {what}", fix=fix)
    raise NotFoundError(f"{text!r} names no {what}", fix=fix)


_READERS: Mapping[str, Callable[[Parameter, Plain], Terms]] = {
    "region": _region,
    "date": _date,
    "integer": _integer,
    "text": _text,
    "choice": _choice,
    "event-type": _event_type,
    "operation": _operation,
}
