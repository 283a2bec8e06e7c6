"""Reading concepts from Turtle: triples become records by the table of `schemes`."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import MISSING, fields
from pathlib import Path
from typing import Any

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from ..errors import VocabularyError
from .codecs import Codec
from .concepts import Concept
from .schemes import SCHEMES, Scheme
from .terms import RDF, SKOS

Description = list[tuple[str, NamedNode | Literal]]
"""The predicates and objects of one subject, in the order of the file."""

_TYPE = RDF.type.value
_NOTATION = SKOS.notation.value


class _Reader:
    """Makes the records of one scheme."""

    def __init__(self, scheme: Scheme) -> None:
        self._record = scheme.record
        self._single: dict[tuple[str, str | None], tuple[str, Codec]] = {}
        self._many: dict[tuple[str, str | None], tuple[str, Codec]] = {}
        for field in scheme.fields:
            if field.name:
                target = self._many if field.many else self._single
                target[field.predicate.value, field.codec.language] = field.name, field.codec
        self._required = {
            field.name for field in fields(scheme.record) if field.default is MISSING
        } - {"iri", "notation", "label_en"}  # fmt: skip

    def __call__(self, iri: str, description: Description) -> Concept:
        values: dict[str, Any] = {"iri": iri, "label_en": ""}
        for predicate, term in description:
            key = predicate, term.language if isinstance(term, Literal) else None
            if predicate == _NOTATION:
                values["notation"] = term.value
            elif key in self._single:
                name, codec = self._single[key]
                values[name] = codec.decode(term.value)
            elif key in self._many:
                name, codec = self._many[key]
                values[name] = (*values.get(name, ()), codec.decode(term.value))
        if "notation" not in values:
            raise VocabularyError(
                "a concept without skos:notation", fix="Give it the short code that facts carry."
            )
        if missing := sorted(self._required - values.keys()):
            raise VocabularyError(
                f"a concept without {', '.join(missing)}",
                fix="Compare it with a concept of the same kind: `petakuasa vocab show`.",
            )
        return self._record(**values)


_READERS = {scheme.rdf_class.value: _Reader(scheme) for scheme in SCHEMES}


def descriptions(path: Path) -> dict[str, Description]:
    """What a Turtle file says, by subject. VocabularyError with the line for what is no Turtle."""
    found: dict[str, Description] = defaultdict(list)
    try:
        for triple in parse(path=path, format=RdfFormat.TURTLE):
            term = triple.object
            if isinstance(triple.subject, NamedNode) and isinstance(term, NamedNode | Literal):
                found[triple.subject.value].append((triple.predicate.value, term))
    except SyntaxError as error:
        raise VocabularyError(
            f"not Turtle: {error.msg}", where=f"{path}:{error.lineno}", fix="Correct that line."
        ) from error
    except OSError as error:
        raise VocabularyError(
            f"the file cannot be read ({error.strerror or error})", where=str(path), fix="Check the path."
        ) from error
    return found


def record(iri: str, description: Description, where: Path) -> Concept | None:
    """The concept that is described, None for what is none. VocabularyError, naming file and concept, for one
    that lacks what its kind needs, or has a value that its kind does not take."""
    for predicate, term in description:
        if predicate == _TYPE and term.value in _READERS:
            try:
                return _READERS[term.value](iri, description)
            except VocabularyError as error:
                raise VocabularyError(error.message, where=f"{where}: {iri}", fix=error.fix) from None
            except ValueError as error:
                raise VocabularyError(
                    f"a wrong value ({error})", where=f"{where}: {iri}", fix="Correct it."
                ) from error
    return None
