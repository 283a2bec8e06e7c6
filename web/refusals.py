"""What a server refuses, beyond what the store and the queries refuse; each with its HTTP status."""

from __future__ import annotations

from ..errors import PetakuasaError, QueryError


class ForbiddenError(QueryError):
    """What this server never does: updates, calls to other servers, pages that are switched off."""

    status = 403


class MethodError(QueryError):
    """A method that this address does not know."""

    status = 405


class FormatError(QueryError):
    """No format that the client accepts fits the answer."""

    status = 406


class SizeError(QueryError):
    """A request, or an answer, beyond the limits."""

    status = 413


class MediaError(QueryError):
    """A body in a form that is not read."""

    status = 415


class MisdirectedError(QueryError):
    """A request for a name that is not this server's."""

    status = 421


class BusyError(PetakuasaError):
    """Too many ask at once; asking again later helps."""

    status = 503


class DeadlineError(QueryError):
    """The work took longer than allowed and was ended."""

    status = 504
