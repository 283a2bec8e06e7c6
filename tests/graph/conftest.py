"""Three articles of invented people in two regencies, stated by hand; every quote stands in its text."""

from __future__ import annotations

import datetime as dt

import pytest
from petakuasa.facts import (
    Article,
    Event,
    Evidence,
    Extraction,
    Issue,
    Organization,
    Participation,
    Person,
    Post,
    Statement,
    Tenure,
)

RAKOR = """\
Bupati Lamandau H. Hendra Sutera, S.E. membuka rapat koordinasi pilkada di Aula Setda, Rabu (12/6).
Kapolres Lamandau diwakili Kabag Ops Polres Lamandau AKP Damar Pamungkas.
Hadir pula Ketua DPRD Kabupaten Lamandau dan para camat, sedangkan Dandim 1017/Lamandau berhalangan.
“Kita jaga bersama ✊,” kata Hendra Sutera."""

APEL = """\
Kapolres Lamandau AKBP Surya Wiratama memimpin apel siaga, Senin (17/6).
Bupati Lamandau Hendra Sutera turut hadir."""

PASAR = """\
Kepala "Pasar Lama" Sampit, Rinjani, bicara soal harga; ia bukan pejabat.
Sekda Kotawaringin Timur menyusul."""


class Reading:
    """One article and the words in it."""

    def __init__(self, text: str, **about: object) -> None:
        self.article = Article(text=text, **about)  # type: ignore[arg-type]

    def words(self, quote: str, rule: str = "hand") -> Evidence:
        text = self.article.text
        start = text.index(quote)
        left, right = text.rfind("\n", 0, start) + 1, text.find("\n", start)
        sentence = text[left : right if right >= 0 else len(text)]
        return Evidence(start, start + len(quote), quote, rule, left, sentence)


def rakor() -> Extraction:
    r = Reading(
        RAKOR,
        id="rakor-lamandau",
        url="https://kabarbulik.example/rakor",
        title="Bupati buka rakor pilkada",
        outlet="Kabar Bulik",
        published=dt.date(2024, 6, 13),
        authors=("Sari", "Jaya"),
    )
    w = r.words
    return Extraction(
        article=r.article,
        extractor="hand 1",
        persons=(
            Person("hendra", "Hendra Sutera", (w("Hendra Sutera"),), honorifics=("H",), degrees=("S.E.",)),
            Person("damar", "Damar Pamungkas", (w("Damar Pamungkas"),), rank="AKP"),
        ),
        organizations=(
            Organization(
                "pemkab", "Pemerintah Kabupaten Lamandau", "regency_government", "62.09", (), implied=True
            ),
            Organization("polres", "Polres Lamandau", "polres", "62.09", (w("Polres Lamandau"),)),
            Organization("dprd", "DPRD Kabupaten Lamandau", "dprd", "62.09", (w("DPRD Kabupaten Lamandau"),)),
            Organization("kodim", "Kodim 1017/Lamandau", "kodim", "62.09", (), implied=True),
        ),
        posts=(
            Post("bupati", "bupati", "Bupati", "pemkab", "62.09"),
            Post("kapolres", "kapolres", "Kapolres", "polres", "62.09"),
            Post("kabag", "kabag_ops", "Kabag Ops", "polres", "62.09"),
            Post("ketua", "ketua_dprd", "Ketua", "dprd", "62.09"),
            Post("dandim", "dandim", "Dandim", "kodim", "62.09"),
        ),
        tenures=(
            Tenure("t1", "hendra", "bupati", "definitive", "Bupati Lamandau", (w("Bupati Lamandau"),)),
            Tenure("t2", "damar", "kabag", "definitive", "Kabag Ops", (w("Kabag Ops"),)),
        ),
        events=(
            Event(
                "e",
                "rapat_koordinasi",
                "Rapat koordinasi pilkada",
                (w("rapat koordinasi pilkada"),),
                date=dt.date(2024, 6, 12),
                date_precision="day",
                place="Aula Setda",
                region="62.09",
                organizers=("pemkab",),
                part_of="pilkada_serentak_2024",
                main=True,
            ),
        ),
        participations=(
            Participation("p1", "e", "opened", (w("Hendra Sutera, S.E. membuka"),), "hendra", "bupati"),
            Participation(
                "p2", "e", "represented", (w("Kapolres Lamandau diwakili"),), None, "kapolres",
                represented_by="p3",
            ),
            Participation(
                "p3", "e", "attended", (w("diwakili Kabag Ops"),), "damar", "kabag", represents="p2"
            ),
            Participation("p4", "e", "attended", (w("Ketua DPRD"),), None, "ketua"),
            Participation("p5", "e", "attended", (w("para camat"),), group="para camat"),
            Participation("p6", "e", "absent", (w("Dandim 1017/Lamandau berhalangan"),), None, "dandim"),
        ),
        statements=(
            Statement("s", w("Kita jaga bersama ✊"), True, "hendra", None, "e", dt.date(2024, 6, 12)),
        ),
        issues=(Issue("who", "which district heads is not said", w("para camat")),),
    )  # fmt: skip


def apel() -> Extraction:
    r = Reading(APEL, id="apel-lamandau", outlet="Bulik Pos", published=dt.date(2024, 6, 18))
    w = r.words
    return Extraction(
        article=r.article,
        extractor="hand 1",
        persons=(
            Person("surya", "Surya Wiratama", (w("Surya Wiratama"),), rank="AKBP"),
            Person("hendra", "Hendra Sutera", (w("Hendra Sutera"),)),
        ),
        organizations=(
            Organization("o1", "Polres Lamandau", "polres", "62.09", (), implied=True),
            Organization("o2", "Pemerintah Kabupaten Lamandau", "regency_government", "62.09", (), True),
        ),
        posts=(
            Post("q1", "kapolres", "Kapolres", "o1", "62.09"),
            Post("q2", "bupati", "Bupati", "o2", "62.09"),
        ),
        tenures=(
            Tenure("t1", "surya", "q1", "definitive", "Kapolres Lamandau", (w("Kapolres Lamandau"),)),
            Tenure("t2", "hendra", "q2", "definitive", "Bupati Lamandau", (w("Bupati Lamandau"),)),
        ),
        events=(
            Event("e", "apel", "Apel siaga", (w("apel siaga"),), dt.date(2024, 6, 17), "day", main=True),
        ),
        participations=(
            Participation("p1", "e", "led", (w("Surya Wiratama memimpin"),), "surya", "q1"),
            Participation("p2", "e", "attended", (w("Hendra Sutera turut hadir"),), "hendra", "q2"),
        ),
    )


def pasar() -> Extraction:
    r = Reading(PASAR, id="pasar-sampit")
    w = r.words
    return Extraction(
        article=r.article,
        extractor="hand 1",
        persons=(Person("r", "Rinjani", (w("Rinjani"),)),),
        posts=(Post("k", None, "Kepala"), Post("s", "sekda", "Sekda", None, "62.02")),
        tenures=(Tenure("t", "r", "k", "definitive", 'Kepala "Pasar Lama"', (w('Kepala "Pasar Lama"'),)),),
        events=(Event("e", "kunjungan", "Bicara soal harga", (w("bicara soal harga"),)),),
        participations=(
            Participation("p1", "e", "spoke", (w("Rinjani, bicara"),), "r", "k"),
            Participation("p2", "e", "invited", (w("Sekda Kotawaringin Timur menyusul"),), None, "s"),
        ),
    )


@pytest.fixture
def extractions() -> tuple[Extraction, ...]:
    return rakor(), apel(), pasar()
