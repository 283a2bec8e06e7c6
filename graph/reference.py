"""The graphs that all articles share: the ontology and the vocabularies, from their Turtle files."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
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
        """What the files say, and the digest as a property of the graph itself. Blank nodes become IRIs made
        from their place in the graph, so that equal files give equal quads."""
        graph = ox.NamedNode(self.graph)
        dataset = ox.Dataset()
        for file in self.files:
            try:
                for quad in ox.parse(path=file, format=ox.RdfFormat.TURTLE, rename_blank_nodes=True):
                    dataset.add(ox.Quad(quad.subject, quad.predicate, quad.object, graph))
            except (SyntaxError, OSError) as error:
                raise VocabularyError(f"no Turtle: {error}", where=str(file)) from None
        if any(isinstance(term, ox.BlankNode) for quad in dataset for term in (quad.subject, quad.object)):
            dataset.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
        for quad in dataset:
            subject = self._named(quad.subject) if isinstance(quad.subject, ox.BlankNode) else quad.subject
            object_ = self._named(quad.object) if isinstance(quad.object, ox.BlankNode) else quad.object
            yield ox.Quad(subject, quad.predicate, object_, graph)
        yield ox.Quad(graph, DIGEST, self.digest, graph)

    def _named(self, blank: ox.BlankNode) -> ox.NamedNode:
        return ox.NamedNode(iris.skolem(self.graph, blank.value))


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
