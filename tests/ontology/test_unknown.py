"""The list from which the vocabulary grows."""

from petakuasa.ontology.unknown import unknown


def test_posts_and_bodies_without_a_concept(store):
    assert [(one.kind, one.label, one.articles) for one in unknown(store)] == [("post", "Juru Kunci", 1)]


def test_an_empty_store_knows_of_none(reference_store):
    assert unknown(reference_store) == []
