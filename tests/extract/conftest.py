"""What the tests of the extraction share: one vocabulary, one pipeline, and the articles of the project."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from petakuasa.extract.page import Page
from petakuasa.extract.pipeline import Pipeline
from petakuasa.facts import Article
from petakuasa.ontology.vocabulary import Vocabulary, load

sys.path.append(str(Path(__file__).parent))  # for the modules beside this file that tests share

from laws import Extract


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    return load()


@pytest.fixture(scope="session")
def pipeline(vocabulary: Vocabulary) -> Pipeline:
    return Pipeline(vocabulary)


@pytest.fixture(scope="session")
def extract(pipeline: Pipeline) -> Extract:
    """Facts of a text; further arguments are the article's."""
    return lambda text, **metadata: pipeline(Article(id="test", text=text, **metadata))


@pytest.fixture(scope="session")
def page(pipeline: Pipeline) -> Callable[[str], Page]:
    """A text as the parsers see it."""
    return lambda text: pipeline._page(Article(id="test", text=text))
