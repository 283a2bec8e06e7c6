"""One company by two names in one article."""

from __future__ import annotations

import pytest
from laws import Extract
from petakuasa.extract.company_names import is_short_for


@pytest.mark.parametrize(
    ("short", "full", "same"),
    [
        ("PT DBS", "PT Danau Biru Sejahtera", True),
        ("PT Danau Biru", "PT Danau Biru Sejahtera", True),
        ("CV DBS", "PT Danau Biru Sejahtera", False),
        ("PT Biru", "PT Danau Biru", False),
        ("PT Danau Biru", "PT Danau Biru", False),
        ("PT", "PT Danau Biru", False),
        ("PT DB", "PT Danau Biru Sejahtera", False),
    ],
)
def test_a_short_name_of_a_company(short: str, full: str, same: bool) -> None:
    assert is_short_for(short, full) is same


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Hadir PT. DBS dan Camat. PT. Danau Biru Sejahtera memberi bantuan.", {"PT Danau Biru Sejahtera"}),
        ("Hadir PT Danau Biru. PT Danau Biru Jaya dan PT Danau Biru Makmur hadir.", None),
    ],
)
def test_the_companies_of_an_article(text: str, names: set[str] | None, extract: Extract) -> None:
    found = {o.name for o in extract(f"WAJO – {text}").organizations if o.type == "company"}
    assert found == (names or {"PT Danau Biru", "PT Danau Biru Jaya", "PT Danau Biru Makmur"})
