"""The graphs that all articles share: the ontology and the vocabularies, from their Turtle files."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from ..errors import VocabularyError
from ..ontology import vocabulary
from . import iris
from .shape import node

ONTOLOGY = vocabulary.VOCAB.parent / "petakuasa.ttl"
DIGEST = node("pk:sha256")


@dataclass(frozen=True, slots=True)
class Source:
    """The files of one graph, and the digest of their names and bytes."""

    graph: str
    files: tuple[Path, ...]
    digest: ox.Literal

    def quads(self) -> Iterator[ox.Quad]:
        """What the files say. Blank nodes become IRIs made from their place in their file, so that equal
        files give equal quads. VocabularyError, with the file, for what is no Turtle."""
        graph = ox.NamedNode(self.graph)
        for file in self.files:
            try:
                for triple in _without_blank_nodes(
                    ox.parse(path=file, format=ox.RdfFormat.TURTLE), file.name
                ):
                    yield ox.Quad(triple.subject, triple.predicate, triple.object, graph)
            except (SyntaxError, OSError) as error:
                raise VocabularyError(f"no Turtle: {error}", where=str(file)) from None

    @property
    def mark(self) -> ox.Quad:
        """The digest as a property of the graph itself: what says that the graph is there as a whole."""
        graph = ox.NamedNode(self.graph)
        return ox.Quad(graph, DIGEST, self.digest, graph)


def sources(extra: Sequence[Path] = ()) -> Iterator[Source]:
    """The package's ontology, and its vocabularies with the user's further files."""
    yield _source(iris.ONTOLOGY_GRAPH, (ONTOLOGY,))
    yield _source(iris.VOCABULARY_GRAPH, vocabulary.files(extra))


def _source(graph: str, files: tuple[Path, ...]) -> Source:
    digest = hashlib.sha256()
    for file in files:
        try:
            content = file.read_bytes()
        except OSError as error:
            raise VocabularyError(f"cannot be read: {error.strerror}", where=str(file)) from None
        digest.update(f"{file.name} {len(content)}\n".encode())
        digest.update(content)
    return Source(graph, files, ox.Literal(digest.hexdigest()))


def _without_blank_nodes(quads: Iterable[ox.Quad], file: str) -> Iterable[ox.Quad]:
    def named(term: ox.BlankNode) -> ox.NamedNode:
        return ox.NamedNode(iris.skolem(file, term.value))

    found = list(quads)
    if not any(isinstance(term, ox.BlankNode) for quad in found for term in (quad.subject, quad.object)):
        return found
    dataset = ox.Dataset(found)
    dataset.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    return [
        ox.Quad(
            named(quad.subject) if isinstance(quad.subject, ox.BlankNode) else quad.subject,
            quad.predicate,
            named(quad.object) if isinstance(quad.object, ox.BlankNode) else quad.object,
        )
        for quad in dataset
    ]
