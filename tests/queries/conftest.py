"""The store that the named questions are asked of."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from petakuasa.graph.store import Store
from petakuasa.identity.update import update

sys.path.append(str(Path(__file__).parent))  # for the corpus beside this file
from corpus import corpus


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the corpus, with who is who worked out."""
    folder = tmp_path_factory.mktemp("queries") / "store"
    with Store.open(folder) as store:
        store.load_vocabulary()
        for extraction in corpus():
            store.replace(extraction)
        update(store)
    return folder
