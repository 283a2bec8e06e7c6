"""The pictures of `docs/explorer.md`, taken anew: python tests/web/screenshots.py STORE docs/images

STORE is one of the samples (`petakuasa build samples --store STORE`). It needs chromium and chromium-driver.
"""

import shutil
import sys
import tempfile
import time
from pathlib import Path

from petakuasa.graph.store import Store
from selenium import webdriver
from selenium.webdriver.chrome.service import Service

sys.path.append(str(Path(__file__).parent))
from served import serving

FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--hide-scrollbars")
DESK, TELEPHONE = (1200, 900), (390, 844)
OPENED = "document.querySelectorAll('.people details').forEach((each, place) => each.open = place < 2)"
BASE = "https://w3id.org/petakuasa"


def things(folder):
    """The event of which most is reported, and a person who was there."""
    with Store.read_only(folder) as store:
        text = (
            "SELECT ?e (MAX(?who) AS ?p) WHERE { GRAPH <graph/identity> { ?m pk:canonical ?e } "
            "GRAPH ?g { ?x pk:event ?m ; pk:person ?who . ?x pk:represents ?o } } "
            "GROUP BY ?e ORDER BY DESC(COUNT(*)) ?e LIMIT 1"
        )
        (row,) = store.query(text)
        articles = store.query("SELECT ?a { GRAPH ?g { ?a a schema:NewsArticle } } ORDER BY ?a")
        found = (row["e"], row["p"], next(iter(articles))["a"])
        return [each.value.removeprefix(BASE) for each in found]


def main(folder, target):
    event, person, article = things(folder)
    pages = {
        "home": ("/", DESK), "region": ("/region/33.16", DESK), "event": (event, DESK),
        "article": (article, DESK), "network": ("/network", DESK), "query": ("/query", DESK),
        "question": ("/ask/forkopimda-attendance?asked=1#answer", DESK),
        "event-telephone": (event, TELEPHONE), "person-telephone": (person, TELEPHONE),
    }  # fmt: skip
    target.mkdir(exist_ok=True)
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium")
    for flag in (*FLAGS, "--lang=en", f"--user-data-dir={tempfile.mkdtemp()}"):
        options.add_argument(flag)
    driver = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
    with serving(folder) as address, driver:
        for name, (path, (width, height)) in pages.items():
            metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500}
            driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
            driver.get(address + path)
            driver.execute_script(OPENED)
            time.sleep(1.5)
            driver.save_screenshot(str(target / f"{name}.png"))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
