"""docker-compose.yml: by the specification, pinned, healthy, closed to the network, and without a password in
it."""

from __future__ import annotations

from pathlib import Path

import petakuasa
import pytest
import yaml
from compose_spec import PyCompose

FILE = Path(petakuasa.__file__).parent / "docker-compose.yml"


def test_the_service_is_pinned_watched_closed_and_keeps_its_data() -> None:
    composed = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    service = composed["services"]["neo4j"]
    assert service["image"] == "neo4j:5.26-community"
    assert "RETURN 1" in service["healthcheck"]["test"][1]
    assert service["ports"]
    assert all(port.startswith("127.0.0.1:") for port in service["ports"])
    assert composed["secrets"]["neo4j_auth"]["file"].startswith("./secrets/")
    assert "NEO4J_AUTH" not in service["environment"]
    assert service["environment"]["NEO4J_AUTH_FILE"] == "/run/secrets/neo4j_auth"
    assert {volume.partition(":")[0] for volume in service["volumes"]} == set(composed["volumes"])
    assert "/secrets/" in (FILE.parent / ".gitignore").read_text(encoding="utf-8").splitlines()


def test_it_follows_the_compose_specification() -> None:
    text = FILE.read_text(encoding="utf-8")
    composed = PyCompose.from_yaml(text)
    composed.validate()
    assert composed.service_names() == ["neo4j"]
    with pytest.raises(ValueError, match="healthchek"):
        PyCompose.from_yaml(text.replace("healthcheck", "healthchek"))
