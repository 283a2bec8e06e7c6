"""The environment, read once into one frozen value. Command-line options override it."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    """What `PETAKUASA_*` variables say; each field names its variable."""

    store: Path
    """`PETAKUASA_STORE`: the folder of the embedded store."""
    neo4j_uri: str | None
    """`PETAKUASA_NEO4J_URI`: a Bolt address; unset means the embedded server."""
    neo4j_user: str
    """`PETAKUASA_NEO4J_USER`."""
    neo4j_database: str | None
    """`PETAKUASA_NEO4J_DATABASE`: unset leaves it to the server."""
    neo4j_password: str | None
    """`PETAKUASA_NEO4J_PASSWORD`, or the first line of the file named by `PETAKUASA_NEO4J_PASSWORD_FILE`."""

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] | None = None) -> Settings:
        """Read the variables; a missing password file is left to the connection to complain about."""
        env = os.environ if environment is None else environment
        password = env.get("PETAKUASA_NEO4J_PASSWORD")
        password_file = env.get("PETAKUASA_NEO4J_PASSWORD_FILE")
        if password is None and password_file and Path(password_file).is_file():
            password = Path(password_file).read_text(encoding="utf-8").split("\n", 1)[0].strip()
        return cls(
            store=Path(env.get("PETAKUASA_STORE", "petakuasa-store")),
            neo4j_uri=env.get("PETAKUASA_NEO4J_URI") or None,
            neo4j_user=env.get("PETAKUASA_NEO4J_USER", "neo4j"),
            neo4j_database=env.get("PETAKUASA_NEO4J_DATABASE") or None,
            neo4j_password=password,
        )
