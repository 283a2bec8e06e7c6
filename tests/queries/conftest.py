"""The store that the named questions are asked of."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parent))  # for the modules beside this file
from golden import fill


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the corpus, with who is who worked out."""
    folder = tmp_path_factory.mktemp("queries") / "store"
    fill(folder)
    return folder
