"""A real browser: people look, follow the proof, filter, ask and decide; nothing fails and nothing leaves."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select, WebDriverWait
from served import build, serving

FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--lang=en",
    "--force-prefers-reduced-motion",
    "--window-size=1280,1000",
)  # fmt: skip
SECONDS = 20


@pytest.fixture(scope="module")
def chromium(tmp_path_factory):
    """A browser, and its folder of downloads."""
    browser, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if not (browser and driver):
        assert not os.environ.get("CI"), "CI needs Chromium: apt-get install chromium chromium-driver"
        pytest.skip("no Chromium: install chromium and chromium-driver")
    downloads = tmp_path_factory.mktemp("downloads")
    options = webdriver.ChromeOptions()
    options.binary_location = browser
    for flag in (*FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('profile')}"):
        options.add_argument(flag)
    options.add_experimental_option("prefs", {"download.default_directory": str(downloads)})
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    with webdriver.Chrome(options=options, service=Service(driver)) as session:
        session.downloads = downloads
        yield session


@pytest.fixture
def browser(chromium, server):
    """The browser at the front page; when the test ends it has complained of nothing and asked nobody
    else."""
    chromium.delete_all_cookies()
    for kind in ("browser", "performance"):
        chromium.get_log(kind)
    chromium.get(server)
    yield chromium
    look(chromium, server)


def look(browser, server):
    messages = [entry["message"] for entry in browser.get_log("browser")]
    assert messages == []
    asked = [json.loads(entry["message"])["message"] for entry in browser.get_log("performance")]
    urls = [
        each["params"]["request"]["url"] for each in asked if each["method"] == "Network.requestWillBeSent"
    ]
    hosts = {urlsplit(url).netloc for url in urls if url.startswith("http")}
    assert hosts == {urlsplit(server).netloc}


def wait(browser, condition):
    return WebDriverWait(browser, SECONDS).until(condition)


def find(browser, css):
    return wait(browser, lambda b: b.find_element(By.CSS_SELECTOR, css))


def test_search_suggests_and_leads_to_the_proof_and_its_source(browser):
    find(browser, "#q").send_keys("anjani wan")
    hit = find(browser, "#suggestions a")
    assert "Anjani Wanandi" in hit.text
    hit.click()
    wait(browser, lambda b: "/person/" in b.current_url)
    assert find(browser, "h1").text == "Anjani Wanandi"
    proof = find(browser, "details.proof")
    proof.find_element(By.TAG_NAME, "summary").click()
    assert proof.find_element(By.TAG_NAME, "mark").is_displayed()
    proof.find_element(By.CSS_SELECTOR, "figcaption a").click()
    wait(browser, lambda b: "/article/" in b.current_url)
    assert browser.find_elements(By.CSS_SELECTOR, ".sentences mark")


def test_every_kind_of_page_opens_in_both_languages_and_fits_a_telephone(browser, server, known):
    pages = ["", "/events", "/statements", "/network", "/ask", "/ask/forkopimda-attendance?asked=1", "/query"]
    for language in ("Bahasa Indonesia", "English"):
        browser.find_element(By.LINK_TEXT, language).click()
        for path in (*pages, *known.values()):
            browser.get(server + path)
            assert find(browser, "h1").is_displayed()
    browser.set_window_size(500, 900)  # the narrowest window; the page inside is made narrower below
    try:
        browser.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": 390, "height": 844, "deviceScaleFactor": 2, "mobile": True},
        )
        for path in (*pages, *known.values()):
            browser.get(server + path)
            width = browser.execute_script("return document.documentElement.scrollWidth")
            assert width <= 390, path
    finally:
        browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
        browser.set_window_size(1280, 1000)


def test_the_keyboard_reaches_everything(browser):
    browser.find_element(By.TAG_NAME, "body").send_keys(Keys.TAB)
    assert browser.switch_to.active_element.get_attribute("class") == "skip"
    browser.switch_to.active_element.send_keys(Keys.ENTER)
    assert browser.current_url.endswith("#content")
    browser.find_element(By.CSS_SELECTOR, "details.proof summary").send_keys(Keys.ENTER)
    assert browser.find_element(By.CSS_SELECTOR, "details.proof").get_attribute("open")


def test_the_network_is_drawn_filtered_and_saved(browser, server):
    browser.get(f"{server}/network")
    count = "return window.cy ? window.cy.nodes().length : 0"
    everybody = wait(browser, lambda b: b.execute_script(count))
    for name, beginning in (("svg", b"<svg"), ("png", b"\x89PNG"), ("gexf", b"<?xml")):
        find(browser, f"#{name}").click()
        file = browser.downloads / f"petakuasa.{name}"
        wait(browser, lambda _, file=file: file.is_file() and file.stat().st_size)
        assert file.read_bytes().lstrip().startswith(beginning)
    assert Path(browser.downloads / "petakuasa.svg").read_text().count("<circle") == everybody
    find(browser, "[name=region]").send_keys("Lamandau")
    find(browser, "#filters button").click()
    wait(browser, lambda b: "region=Lamandau" in b.current_url)
    fewer = wait(browser, lambda b: b.execute_script(count))
    assert 0 < fewer < everybody
    browser.execute_script("window.cy.nodes()[0].emit('tap')")
    find(browser, "#chosen a").click()
    wait(browser, lambda b: "/person/" in b.current_url)


def run(browser, server, title):
    """The text of the table that an example gives in the editor."""
    browser.get(f"{server}/query")
    Select(find(browser, "#example")).select_by_visible_text(title)
    find(browser, ".yasqe_queryButton").click()
    wait(browser, lambda b: b.find_elements(By.CSS_SELECTOR, ".yasr table tbody tr"))
    return find(browser, ".yasr table").text


def test_an_example_query_runs_in_the_editor(browser, server):
    assert "Bupati Kotawaringin Timur" in run(browser, server, "Who followed whom in an office")


def test_markup_in_results_runs_nothing_in_the_editor(chromium, server):
    """The editor's table shows text as text, but reads it as markup too; the policy holds there."""
    assert "<script>alert(" in run(chromium, server, "Which outlets the graph rests on")
    complaints = [entry["message"] for entry in chromium.get_log("browser")]
    assert complaints
    assert all("violates the following Content Security Policy" in each for each in complaints)
    chromium.get_log("performance")


def test_a_question_is_asked_by_its_form(browser, server):
    browser.get(f"{server}/ask/forkopimda-attendance")
    find(browser, "[name=region]").send_keys("Kotim")
    find(browser, ".question button").click()
    find(browser, "table.answer tbody tr.group")
    browser.find_element(By.PARTIAL_LINK_TEXT, "SPARQL").click()


def test_a_doubtful_pair_is_decided_and_taken_back_by_keys(chromium, tmp_path):
    with serving(build(tmp_path / "store"), "--review") as server:
        for kind in ("browser", "performance"):
            chromium.get_log(kind)
        chromium.get(f"{server}/review")

        def sides():
            return sorted(side.text for side in chromium.find_elements(By.CSS_SELECTOR, ".sides h2"))

        pair = ["Anjana Wanandi", "Anjani Wanandi"]
        for _ in range(5):
            if sides() != pair:
                find(chromium, "body").send_keys("s")
        assert sides() == pair
        find(chromium, "body").send_keys("y")
        find(chromium, "[data-key=z]")
        assert sides() != pair
        chromium.get(f"{server}/search?q=wanandi")
        joined = len(chromium.find_elements(By.CSS_SELECTOR, ".hits a[href^='/person/']"))
        chromium.get(f"{server}/review")
        find(chromium, "body").send_keys("z")
        wait(chromium, lambda b: not b.find_elements(By.CSS_SELECTOR, "[data-key=z]"))
        chromium.get(f"{server}/search?q=wanandi")
        assert len(chromium.find_elements(By.CSS_SELECTOR, ".hits a[href^='/person/']")) == joined + 1
        look(chromium, server)
