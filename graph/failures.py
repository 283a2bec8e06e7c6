"""What the Neo4j driver raises, said in the words of `errors`: what is wrong, where, and the remedy."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager

from neo4j.exceptions import (
    AuthError,
    ClientError,
    ConfigurationError,
    ConstraintError,
    CypherSyntaxError,
    CypherTypeError,
    DatabaseError,
    DriverError,
    Forbidden,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
    TransientError,
    UnsupportedServerProduct,
)

from ..errors import PetakuasaError, QueryError, ServerError

TOO_OLD = "Neo4j 5 or later is needed; 5.26 is what the tests run against."


@contextmanager
def translated(uri: str) -> Iterator[None]:
    """Raise `ServerError` or `QueryError` in place of whatever the driver raises inside."""
    try:
        yield
    except PetakuasaError:
        raise
    except (Neo4jError, DriverError, OSError) as error:
        raise _translation(error, uri) from error


def _translation(error: Exception, uri: str) -> PetakuasaError:
    match error:
        case UnsupportedServerProduct():
            return ServerError("the server's Bolt is too old for this driver", where=uri, fix=TOO_OLD)
        case CypherSyntaxError() | CypherTypeError():
            return QueryError(_message(error))
        case ConstraintError():
            return ServerError(
                f"the database holds data that stand in the way: {_message(error)}",
                where=uri,
                fix="Nodes labelled Petakuasa are petakuasa's own: look for one made by hand.",
            )
        case AuthError() if "RateLimit" in (error.code or ""):
            return ServerError(
                "too many wrong passwords, the server pauses", where=uri, fix="Try again in a while."
            )
        case AuthError():
            return ServerError(
                "the server refuses this user and password",
                where=uri,
                fix="Give --user, and the password in PETAKUASA_NEO4J_PASSWORD or by --password-file.",
            )
        case Forbidden():
            return ServerError(f"this user may not do that: {_message(error)}", where=uri)
        case ClientError() if "DatabaseNotFound" in (error.code or ""):
            return ServerError(
                "the server has no such database",
                where=uri,
                fix="`SHOW DATABASES` lists them; name one by --database. Community has `neo4j` only.",
            )
        case ClientError() if (error.code or "").startswith("Neo.ClientError.Statement"):
            return QueryError(_message(error))
        case ClientError() if "ProcedureNotFound" in (error.code or ""):
            return QueryError(_message(error))
        case DatabaseError() if "Unknown procedure" in _message(error):  # as ArcadeDB says it
            return QueryError(_message(error))
        case ServiceUnavailable() | SessionExpired() | OSError():
            return _unreachable(error, uri)
        case TransientError():
            return ServerError(
                f"the server is busy: {_message(error)}", where=uri, fix="Run the same command again."
            )
        case ConfigurationError():
            return ServerError(f"this address cannot be used: {_message(error)}", where=uri)
        case _:
            return ServerError(_message(error), where=uri)


def _unreachable(error: Exception, uri: str) -> ServerError:
    causes = list(_causes(error))
    text = " ".join(str(cause) for cause in causes).lower()

    def caused_by(*kinds: type[BaseException]) -> bool:
        return any(isinstance(cause, kinds) for cause in causes)

    if caused_by(ssl.SSLError, ssl.CertificateError) or "ssl" in text or "certificate" in text:
        return ServerError(
            "the encrypted connection failed",
            where=uri,
            fix="Without TLS on the server: bolt://…; with a certificate of its own making: bolt+ssc://…",
        )
    if caused_by(ConnectionRefusedError):
        return ServerError(
            "nothing listens there",
            where=uri,
            fix="Start the server, or leave --uri out to use the embedded one.",
        )
    if caused_by(socket.gaierror):
        return ServerError("this host has no known address", where=uri, fix="Check the name's spelling.")
    if caused_by(TimeoutError):
        return ServerError("the server does not answer", where=uri, fix="Check host, port and firewall.")
    if "handshake" in text or "looks like http" in text:
        return ServerError(
            "what listens there does not speak Bolt", where=uri, fix="Bolt's port is usually 7687, not 7474."
        )
    broke = "" if "defunct connection" in text else f": {_message(error)}"  # the driver's words for just that
    return ServerError(
        f"the connection broke{broke}",
        where=uri,
        fix="What was committed stays; run the same command again when the server is up.",
    )


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def _message(error: Exception) -> str:
    """The server's words in one line; below the first line of a syntax error it draws the place."""
    text = str(getattr(error, "message", None) or str(error) or type(error).__name__).strip()
    return text.split("\n", 1)[0] if isinstance(error, CypherSyntaxError) else " ".join(text.split())
