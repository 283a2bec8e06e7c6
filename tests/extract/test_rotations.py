"""Changes of office in one sentence: which person leaves and which one comes."""

from __future__ import annotations

import pytest
from petakuasa.extract.pipeline import Pipeline
from petakuasa.extract.rotations import RotationReader
from petakuasa.extract.wording import Wording
from petakuasa.facts import Article
from petakuasa.ontology.vocabulary import Vocabulary

CHANGES = [
    # who left (-) and who came (+)
    ("Kapolres Toba AKBP Made Dana digantikan AKBP Yosef Kambu.", ["-Made Dana", "+Yosef Kambu"]),
    ("Camat Balige Hamdan Lubis digantikan oleh Robert Silaen, S.Sos.", ["-Hamdan Lubis", "+Robert Silaen"]),
    ("Kapolres Toba AKBP Made Dana menggantikan AKBP Yosef Kambu.", ["-Yosef Kambu"]),
    ("Sekda Toba Drs. Made Dana, M.Si menggantikan Drs. Yosef Kambu.", ["-Yosef Kambu"]),
    ("Kapolres Toba yang baru AKBP Made Dana, pengganti AKBP Yosef Kambu, hadir.", ["-Yosef Kambu"]),
    (
        "Sertijab Dandim 1406/Wajo dari Letkol Inf Ali Cahyono kepada Letkol Arh Dominggus Rumbiak.",
        ["-Ali Cahyono", "+Dominggus Rumbiak"],
    ),
    (
        "Sertijab Kapolsek Balige dari Iptu Hamdan Lubis kepada Iptu Robert Silaen digelar.",
        ["-Hamdan Lubis", "+Robert Silaen"],
    ),
    (
        "Jabatan Kapolres Toba diserahterimakan dari AKBP Made Dana ke AKBP Yosef Kambu.",
        ["-Made Dana", "+Yosef Kambu"],
    ),
    ("Kapolres Toba AKBP Made Dana bersama AKBP Yosef Kambu hadir.", []),
    ("Kapolres Toba menggantikan ban mobil itu.", []),
    ("Kapolres Toba AKBP Made Dana mewakili Kapolda.", []),
]


@pytest.mark.parametrize(("text", "changes"), CHANGES)
def test_a_change_of_office(
    text: str, changes: list[str], pipeline: Pipeline, vocabulary: Vocabulary
) -> None:
    reader = RotationReader(Wording(vocabulary, pipeline._tokenizer))
    page = pipeline._page(Article(id="test", text=text))
    found = [
        f"{'-' if left else '+'}{actor.name.name if actor.name else '?'}"
        for view in pipeline._views(page)
        for actor, _, left in reader(page, view)
    ]
    assert found == changes
