"""A store of invented facts and a real `petakuasa serve` over it, both once a session."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from petakuasa.graph.store import Store

sys.path.append(str(Path(__file__).parent))  # for the module beside this file that the tests share
from served import build, serving


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("web") / "store")


@pytest.fixture(scope="session")
def server(folder: Path) -> Iterator[str]:
    with serving(folder) as address:
        yield address


@pytest.fixture
def client(server: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=server, timeout=30) as client:
        yield client


@pytest.fixture(scope="session")
def known(folder: Path) -> dict[str, str]:
    """The path of one thing of each kind, the one of which most is told."""
    kinds = {
        "person": "?fact pk:person ?x . ?said pk:speaker ?x",
        "event": "?fact pk:event ?x ; pk:represents ?other",
        "post": "?fact pk:post ?x",
        "org": "?fact pk:organization ?x",
        "article": "?x a schema:NewsArticle . ?fact pk:event ?y",
        "tenure": "?x a pk:Tenure ; pk:evidence ?fact",
        "participation": "?x pk:represents ?fact",
        "statement": "?x a pk:Statement ; pk:evidence ?fact",
        "evidence": "?fact pk:evidence ?x",
        "issue": "?x a pk:Issue ; pk:evidence ?fact",
    }
    found = {}
    with Store.read_only(folder) as store:
        for kind, pattern in kinds.items():
            text = (
                f"SELECT ?x WHERE {{ GRAPH ?g {{ {pattern} }} }} "
                "GROUP BY ?x ORDER BY DESC(COUNT(*)) ?x LIMIT 1"
            )
            (row,) = store.query(text)
            found[kind] = row["x"].value.removeprefix("https://w3id.org/petakuasa")
    return found | {
        "region": "/region/62.02",
        "province": "/region/62",
        "concept": "/vocab/role/kapolres",
        "scheme": "/vocab/mode",
        "ontology": "/ontology",
    }
