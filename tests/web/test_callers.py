"""Who may ask: by which names, and from pages of which other sites."""

import httpx
import pytest
from served import serving

ASK = {"query": "ASK {}"}
SITE = "https://redaksi.example"
PREFLIGHT = {"Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "content-type"}


@pytest.fixture(scope="module")
def opened(folder):
    options = ("--cors", SITE, "--hostname", "peta.example")
    with serving(folder, *options) as address, httpx.Client(base_url=address, timeout=30) as client:
        yield client


def test_pages_of_other_sites_read_nothing_unless_told(client):
    response = client.get("/sparql", params=ASK, headers={"Origin": SITE})
    assert response.json()["boolean"] is True
    assert "access-control-allow-origin" not in response.headers
    assert "access-control-allow-origin" not in client.options("/sparql", headers={"Origin": SITE}).headers


def test_pages_of_a_named_site_may_read(opened):
    response = opened.get("/sparql", params=ASK, headers={"Origin": SITE})
    assert response.headers["access-control-allow-origin"] == SITE
    preflight = opened.options("/sparql", headers={"Origin": SITE, **PREFLIGHT})
    assert preflight.status_code == 200
    assert "POST" in preflight.headers["access-control-allow-methods"]
    other = opened.get("/sparql", params=ASK, headers={"Origin": "https://lain.example"})
    assert "access-control-allow-origin" not in other.headers


@pytest.mark.parametrize(
    "host", ["attacker.example", "attacker.example:8000", "127.0.0.1.attacker.example", ""]
)
def test_a_name_that_only_points_here_gets_nothing(client, host):
    for path in ("/", "/sparql?query=ASK%20%7B%7D", "/static/style.css"):
        response = client.get(path, headers={"Host": host})
        assert response.status_code == 421
        assert "--hostname" in response.json()["fix"]


@pytest.mark.parametrize("host", ["localhost:1", "127.0.0.1", "[::1]:8000", "LOCALHOST", "Peta.Example"])
def test_the_machines_own_names_and_those_of_its_proxy_are_answered(opened, host):
    assert opened.get("/sparql", params=ASK, headers={"Host": host}).json()["boolean"] is True
