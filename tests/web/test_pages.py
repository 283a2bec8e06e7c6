"""The pages: both languages, every line with its sentence, nothing that an article says is ever markup."""

import html
import json
import re
import tomllib
from html.parser import HTMLParser
from pathlib import Path

import networkx as nx
import petakuasa.web
import pytest
from petakuasa.graph.store import Store
from petakuasa.identity.update import update
from petakuasa.web.pages import person
from served import article

WEB = Path(petakuasa.web.__file__).parent
PAGES = [
    "/", "/search?q=wanandi", "/events", "/events?region=Kotim&from=2024-01-01&to=2024-12-31", "/statements",
    "/statements?q=a", "/network", "/network?region=Kalimantan+Tengah&least=1", "/ask", "/query",
    "/ask/forkopimda-attendance?asked=1", "/ask/forkopimda-roster?region=Kotim&asked=1",
]  # fmt: skip
HTML = {"Accept": "text/html"}


class Outline(HTMLParser):
    """What a reader's program sees: tags with their attributes, headings, and text."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.headings, self.ids = [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if "id" in dict(attrs):
            self.ids.append(dict(attrs)["id"])


@pytest.fixture
def every_page(known):
    return [*PAGES, *known.values()]


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_page_in_both_languages(client, every_page, language):
    for path in every_page:
        answer = client.get(path, headers={**HTML, "Accept-Language": language})
        assert answer.status_code == 200, path
        outline = Outline(answer.text)
        tags = outline.tags
        assert ("html", {"lang": language}) in tags
        assert outline.headings.count(1) == 1, path
        assert all(b - a <= 1 for a, b in zip(outline.headings, outline.headings[1:], strict=False)), path
        assert len(outline.ids) == len(set(outline.ids)), path
        labelled = {attrs.get("for") for tag, attrs in tags if tag == "label"}
        for tag, attrs in tags:
            assert not any(name.startswith("on") for name in attrs), path
            assert "style" not in attrs, path
            for link in (attrs.get("href"), attrs.get("src"), attrs.get("action")):
                assert link is None or re.match(r"(/|\?|#|https?://)", link), (path, link)
            if tag == "script":
                assert attrs["src"].startswith("/static/"), path
            if tag == "svg":
                assert "aria-label" in attrs or "aria-hidden" in attrs
            if tag == "textarea":
                assert attrs["id"] in labelled


def test_the_words_of_both_languages_are_the_same_keys_and_all_are_used():
    words = {name: tomllib.loads((WEB / f"labels/{name}.toml").read_text()) for name in ("id", "en")}
    assert words["id"].keys() == words["en"].keys()
    for key, text in words["id"].items():
        if isinstance(text, str):
            assert text.count("{}") == words["en"][key].count("{}"), key
    templates = "".join(path.read_text() for path in WEB.glob("templates/*.html"))
    code = "".join(path.read_text() for path in WEB.glob("*.py"))
    named = set(re.findall(r'\bt\(["\'](\w+)["\']', templates))
    assert {key for key in named if not key.endswith("_")} <= words["en"].keys()
    dynamic = r"(kind|topic|level|basis|e_status|error)_"
    unused = {k for k in words["en"] if f'"{k}"' not in templates + code and f"'{k}'" not in templates}
    assert {key for key in unused if not re.match(dynamic, key)} == set()


def test_the_language_is_chosen_and_kept(client):
    answer = client.get("/language/en?to=/events", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/events")
    assert 'lang="en"' in client.get("/events", headers={**HTML, "Accept-Language": "id"}).text
    for elsewhere in ("//evil.example", "https://evil.example", "/\\evil.example", ""):
        answer = client.get("/language/id", params={"to": elsewhere}, follow_redirects=False)
        assert answer.headers["location"] == "/"


def test_nothing_that_an_article_says_is_markup(client, every_page):
    """The corpus holds an article whose every text is a script (`served.HOSTILE`)."""
    seen = 0
    hits = client.get("/suggest?q=budi", headers=HTML).text
    (person,) = re.findall(r'href="(/person/\w+)"', hits)
    for path in (*every_page, person, "/search?q=%3Cscript%3Ealert%3C/script%3E", "/region/62.09"):
        page = client.get(path, headers=HTML)
        outline = Outline(page.text)
        assert not [
            attrs for tag, attrs in outline.tags if tag in ("script", "img") and "onerror" in attrs
        ], path
        assert '<script>alert("' not in page.text
        assert not [a for _, a in outline.tags if str(a.get("href", "")).lower().startswith("javascript")]
        seen += "&lt;script&gt;alert(" in page.text
    assert seen >= 4


def test_headers_keep_a_page_to_itself(client, every_page):
    for path in every_page:
        headers = client.get(path, headers=HTML).headers
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert ("script-src 'self';" in policy) == (path != "/query")
        assert "unsafe-eval" not in policy
        assert ("unsafe-inline" in policy) == path.startswith(("/network", "/query")), path
        assert headers["x-content-type-options"] == "nosniff"


def test_an_event_says_who_came_who_sent_whom_and_who_did_not(client, known):
    page = client.get(known["event"], headers={**HTML, "Accept-Language": "en"}).text
    there, _, away = page.partition('id="who_was_not"')
    assert 'id="who_was_there"' in there
    assert "represented by" in away
    assert re.search(r'class="stand-in">for ', there)
    assert page.count("<mark>") >= page.count('class="proof"') > 3


def test_search_minds_neither_case_nor_accents_and_joins_what_is_one(client):
    def found(text):
        return re.findall(r'href="(/\w+/[^"]+)"><bdi>', client.get("/suggest", params={"q": text}).text)

    assert found("anjani wanandi") == found("ANJÁNI  Wanandi") == found("wanandi anjani")
    assert len([path for path in found("anjani wanandi") if path.startswith("/person/")]) == 1
    assert found("Kotim")[0] == "/region/62.02"
    assert found("kapolres")
    assert found("zzzzz") == []
    assert client.get("/suggest", params={"q": "x" * 300}).status_code == 400


def test_a_question_answers_as_page_and_as_file(client):
    path = "/ask/forkopimda-attendance?region=Kab.+Kotawaringin+Timur"
    page = client.get(f"{path}&asked=1", headers=HTML)
    file = client.get(f"{path}&format=csv")
    assert file.headers["content-disposition"].endswith('filename="forkopimda-attendance.csv"')
    rows = len(file.text.splitlines()) - 1
    assert rows > 3
    assert re.search(rf"{rows} (baris|rows)", page.text)
    wrong = client.get("/ask/forkopimda-attendance?region=Kotimm&asked=1", headers=HTML)
    assert wrong.status_code == 404
    assert 'role="alert"' in wrong.text


def test_the_network_as_json_and_gexf_is_one(client, tmp_path):
    found = client.get("/network.json?region=62").json()
    assert found["edges"]
    (tmp_path / "n.gexf").write_bytes(client.get("/network.gexf?region=62").content)
    graph = nx.read_gexf(tmp_path / "n.gexf")
    assert graph.number_of_nodes() == len(found["nodes"])
    assert {frozenset(edge) for edge in graph.edges} == {
        frozenset((e["source"], e["target"])) for e in found["edges"]
    }
    assert client.get("/network.json?from=1990-01-01&to=1990-12-31").json()["edges"] == []
    assert json.dumps(client.get("/network.json?least=99").json()["nodes"]) == "[]"
    assert client.get("/network.json?from=gestern").status_code == 400
    assert client.get("/network.json?region=Nirgendwo").status_code == 404


def test_the_roster_follows_the_chosen_day(client):
    def roster(day):
        page = client.get(f"/region/62.02?to={day}", headers={**HTML, "Accept-Language": "en"}).text
        table = page.partition('id="roster"')[2].partition("</section>")[0]
        return html.unescape(re.sub(r"<details.*?</details>", "", table, flags=re.DOTALL))

    assert roster("2024-12-31") != roster("2024-01-01")
    assert "<bdi>" in roster("2024-12-31")


def test_a_pair_of_the_network_leads_to_its_events_with_proof(client):
    edge = max(client.get("/network.json?region=62").json()["edges"], key=lambda each: each["events"])
    page = client.get(edge["href"], headers={**HTML, "Accept-Language": "en"})
    assert page.status_code == 200
    assert page.text.count('<p class="headline">') == edge["events"] > 0
    assert page.text.count("<mark>") >= 2 * edge["events"]
    for wrong in ("/together", "/together?one=person/0&other=person/1", "/together?one=event/a&other=x"):
        assert client.get(wrong).status_code == 404


def test_who_acts_in_an_office_is_no_holder_of_it(client):
    hit = re.search(r'href="(/person/\w+)"', client.get("/suggest?q=manggala+sukarsa").text)[1]
    record = client.get(hit, headers={**HTML, "Accept-Language": "id"}).text
    assert "Pelaksana Tugas <bdi>Bupati" in record


def test_an_event_names_those_who_did_most_first(client, known):
    event = client.get(known["event"], headers=HTML).text
    there = event.partition('id="who_was_there"')[2].partition("</section>")[0]
    modes = re.findall(r'class="mode (\w+)"', there)
    order = ["opened", "led", "signed", "inaugurated", "spoke", "accompanied", "attended"]
    assert len(set(modes)) > 1
    assert modes == sorted(modes, key=order.index)


def test_the_calendar_counts_what_its_links_list(client):
    page = client.get("/events", headers={**HTML, "Accept-Language": "en"}).text
    months = re.findall(r'<a class="shade\d" href="([^"]+)"[^>]*>(\d+)</a>', page)
    assert len(months) > 2
    for target, count in months:
        listed = client.get(html.unescape(target), headers=HTML).text
        assert listed.count('<p class="headline">') == int(count)


def test_a_person_says_why_mentions_were_joined(tmp_path):
    with Store.open(tmp_path / "store") as store:
        store.load_vocabulary()
        for day, name in (("2024-01-01", "Anjani Wanandi"), ("2024-01-05", "Anjani Wanandi Kahayan")):
            store.replace(
                article(day, day, "62.09", (name, "Bupati", "spoke"), ("Tirta Seloka", None, "spoke"))
            )
        update(store)
        text = "SELECT DISTINCT ?one { GRAPH <graph/identity> { ?p pk:canonical ?one . ?j pk:between ?p } }"
        found = [row["one"].value for row in store.query(text)]
        (one,) = [each for each in found if "/person/" in each]
        (judged,) = person.gather(store, one, 1)["judged"]
    assert len(judged["members"]) == 2
    assert judged["who"] is None
    assert any(reason.startswith("one name is part of the other +") for reason in judged["reasons"])


def test_a_misspelt_name_leads_to_the_one_meant(client):
    page = client.get("/ask/person-record?asked=1&person=Tirta+Wanandy", headers=HTML).text
    target = html.unescape(re.search(r'href="(\?asked=1[^"]*Wanandi[^"]*)"', page)[1])
    assert 'id="answer"' in client.get(f"/ask/person-record{target}", headers=HTML).text
