"""Every error that petakuasa raises on purpose: what happened, where, and what the reader can do.

The command line and the web application translate them once each; nothing else catches them to print.
Doubt about what a text says is not an error: it is recorded as `facts.Issue`.
"""

from __future__ import annotations


class PetakuasaError(Exception):
    """Base of all errors: `message` says what is wrong, `where` names file and place, `fix` the remedy."""

    exit_code = 1
    status = 500

    def __init__(self, message: str, *, where: str | None = None, fix: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.where = where
        self.fix = fix

    def __str__(self) -> str:
        """One line: `where: message. fix`."""
        line = f"{self.where}: {self.message}" if self.where else self.message
        return f"{line.rstrip('.')}. {self.fix}" if self.fix else line


class ArticleError(PetakuasaError):
    """An article that cannot be read: empty, binary, too large, undecodable, a broken line."""

    exit_code = 3
    status = 422


class VocabularyError(PetakuasaError):
    """A vocabulary that contradicts itself or cannot be parsed; names file and concept."""

    exit_code = 4


class ShapeError(PetakuasaError):
    """A graph that breaks the shapes of `ontology/shapes.ttl`."""

    exit_code = 5
    status = 422


class QueryError(PetakuasaError):
    """A query that does not parse, or a named query with wrong parameters."""

    exit_code = 6
    status = 400


class NotFoundError(QueryError):
    """A name that nothing bears: an unknown query, region or node; `fix` carries the near misses."""

    status = 404


class StoreError(PetakuasaError):
    """The embedded store is absent, locked or damaged."""

    exit_code = 7
    status = 503


class ServerError(PetakuasaError):
    """Neo4j or the embedded server does not answer, refuses the login, or lacks what is needed."""

    exit_code = 8
    status = 503


class GoldError(PetakuasaError):
    """A gold file, or a file of floors, that is not in the form of `docs/gold.md`."""

    exit_code = 9
