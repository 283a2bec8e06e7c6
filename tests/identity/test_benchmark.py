"""The benchmark runs, and its truth is what identity is held to on a small corpus too."""

import importlib.util
import sys
from pathlib import Path

from petakuasa.graph.store import Store
from petakuasa.identity.assignment import Assignment
from petakuasa.identity.update import update

PATH = Path(__file__).resolve().parents[2] / "benchmarks" / "identity.py"


def benchmark():
    spec = importlib.util.spec_from_file_location("benchmark_identity", PATH)
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_precision_and_recall_on_a_small_corpus():
    module, store = benchmark(), Store.in_memory()
    world = module.World(250)
    for story in world.stories():
        store.replace(story)
    update(store)
    canonical = Assignment(store)
    ours = {mention: canonical.of(mention) for mention in world.truth}
    assert len(ours) > 700
    precision, recall, b_precision, b_recall = module.scores(world.truth, ours)
    assert min(precision, b_precision) >= 0.995
    assert min(recall, b_recall) >= 0.85


def test_the_same_seed_gives_the_same_articles():
    module = benchmark()
    assert list(module.World(20).stories()) == list(module.World(20).stories())
