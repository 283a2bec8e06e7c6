"""Articles of any number, as facts: for tests that need many and for the benchmarks. All people are invented.

The same seed gives the same articles. About 11 facts each: persons, bodies, posts, tenures, one event,
participations, one of them by a stand-in, and a statement.
"""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator

from petakuasa.facts import (
    Article,
    Capacity,
    Event,
    Evidence,
    Extraction,
    Issue,
    Mode,
    Organization,
    Participation,
    Person,
    Post,
    Statement,
    Tenure,
)

REGIONS = ("62.02", "62.09", "33.16", "35.22", "51.04", "73.13", "11.07", "64.01", "12.12", "95.01")
POSTS = (
    ("bupati", "Bupati", "regency_government", "Pemerintah Kabupaten"),
    ("kapolres", "Kapolres", "polres", "Polres"),
    ("dandim", "Dandim", "kodim", "Kodim"),
    ("kajari", "Kajari", "kejari", "Kejaksaan Negeri"),
    ("ketua_dprd", "Ketua", "dprd", "DPRD Kabupaten"),
    ("sekda", "Sekda", "regional_secretariat", "Sekretariat Daerah Kabupaten"),
)
MODES: tuple[Mode, ...] = ("led", "spoke", "attended", "attended", "accompanied")
TYPES = ("rapat_koordinasi", "apel", "upacara", "musrenbang")
OUTLETS = ("Berita Contoh", "Kabar Rawa", "Media Sungai", "Pos Pinang")
VISIT = 25
"""Of so many articles two tell of one day on which the governor was in two regencies."""
FIRST = ("Ranu", "Jelai", "Mentobi", "Sabar", "Tirta", "Lamunti", "Buana", "Arga", "Kemala", "Seruyan")
LAST = ("Batang", "Kahayan", "Samudra", "Pinang", "Rumpun", "Mentaya", "Gantang", "Wira", "Katingan", "Jaya")


def articles(number: int, *, seed: int = 1, start: int = 0, steady: bool = False) -> Iterator[Extraction]:
    """`number` articles, from the one numbered `start` on. `steady`: as a press has it, with an answer to
    every named question. A post is held by one person for two years, in one of four terms by an acting one;
    some reports are late, some events are of an operation, or have a party or the governor there. Else
    every article names somebody else."""
    return (_article(n, random.Random(f"{seed} {n}"), steady) for n in range(start, start + number))  # noqa: S311


def _when_and_where(number: int, chance: random.Random, steady: bool) -> tuple[dt.date, str]:
    region = chance.choice(REGIONS)
    if steady and number % VISIT < 2:
        region = REGIONS[number % VISIT]
        chance = random.Random(f"visit {number // VISIT}")  # noqa: S311
    day = dt.date(2019, 1, 1) + dt.timedelta(days=chance.randrange(2200 if steady else 2000))
    if steady and region == REGIONS[-1] and day.year % 2:  # years without news
        region = REGIONS[2]
    return day, region


def _holder(role: str, region: str, day: dt.date) -> tuple[str, Capacity]:
    """Who holds a post on a day, where holders are steady."""
    chance = random.Random(f"{role} {region} {(day - dt.date(2019, 1, 1)).days // 730}")  # noqa: S311
    name = f"{chance.choice(FIRST)} {chance.choice(LAST)} {chance.randrange(100)}"
    return name, chance.choice(("definitive", "definitive", "definitive", "Plt"))


def _article(number: int, chance: random.Random, steady: bool) -> Extraction:
    day, region = _when_and_where(number, chance, steady)
    text = _Text()
    type_ = chance.choice(TYPES)
    event = Event(
        id="e1",
        type=type_,
        label=f"Kegiatan {number} di {region}",
        date=day,
        date_precision="day",
        region=region,
        place=f"Aula {chance.randrange(50)}",
        main=True,
        evidence=(text.says(f"Kegiatan {number} digelar."),),
        organizers=("o0",),
        part_of="operasi_mantap_praja_2020" if steady and number % 5 == 0 else None,
    )
    persons, bodies, posts, tenures, came = [], [], [], [], []
    for n, (role, title, kind, name) in enumerate(chance.sample(POSTS, 4)):
        who, capacity = f"{chance.choice(FIRST)} {chance.choice(LAST)} {chance.randrange(100)}", "definitive"
        if steady:
            late = dt.timedelta(days=365 if number % 20 == 0 else 0)
            who, capacity = _holder(role, region, day - late)
        proof = text.says(f"{title} {region}, {who}, hadir.", f"{title} {region}, {who}")
        persons.append(Person(f"p{n}", who, (proof,), honorifics=("H.",), degrees=("S.H.", "M.H.")))
        bodies.append(Organization(f"o{n}", f"{name} {region}", kind, region, (proof,), implied=n > 0))
        posts.append(Post(f"j{n}", role, title, f"o{n}", region))
        tenures.append(Tenure(f"t{n}", f"p{n}", f"j{n}", capacity, title, (proof,)))
        came.append(
            Participation(
                f"h{n}",
                "e1",
                chance.choice(MODES),
                (proof,),
                person=f"p{n}",
                post=f"j{n}",
                represents="h9" if n == 0 else None,
            )
        )
    posts.append(Post("j9", None, f"Kepala Bidang {chance.randrange(9)}", "o0", region))
    came.append(
        Participation(
            "h9", "e1", "represented", (text.says("Kepala Bidang diwakili."),), post="j9", represented_by="h0"
        )
    )
    if steady and number % VISIT < 2:
        proof = text.says("Gubernur Lamunti Seruyan hadir.", "Gubernur Lamunti Seruyan")
        persons.append(Person("p8", "Lamunti Seruyan", (proof,)))
        bodies.append(
            Organization(
                "o8", "Pemerintah Provinsi Kalimantan Tengah", "provincial_government", "62", (proof,), True
            )
        )
        posts.append(Post("j8", "gubernur", "Gubernur", "o8", "62"))
        tenures.append(Tenure("t8", "p8", "j8", "definitive", "Gubernur", (proof,)))
        came.append(Participation("h8", "e1", "attended", (proof,), person="p8", post="j8"))
    if steady and number % 6 == 0:
        proof = text.says("DPC Partai Contoh hadir.", "DPC Partai Contoh")
        bodies.append(Organization("o7", f"DPC Partai Contoh {region}", "party", region, (proof,)))
        came.append(Participation("h7", "e1", "attended", (proof,), organization="o7"))
    issues = ()
    if steady and number % 10 == 0:
        doubt = text.says('"Siap," kata seseorang.', "Siap")
        issues = (Issue("open-speaker", "nobody in the text can be told to have said this", doubt),)
    thanks = text.says('"Terima kasih," katanya.', "Terima kasih")
    return Extraction(
        article=Article(
            id=f"berita-{number}",
            text=str(text),
            url=f"https://berita.example/{number}",
            outlet=chance.choice(OUTLETS) if steady else OUTLETS[0],
            title=f"Kegiatan {number}",
            published=day + dt.timedelta(days=1),
            authors=("Pena Satu",),
        ),
        extractor="synthetic",
        persons=tuple(persons),
        organizations=tuple(bodies),
        posts=tuple(posts),
        tenures=tuple(tenures),
        events=(event,),
        participations=tuple(came),
        statements=(Statement("s1", thanks, True, "p1", event="e1"),),
        issues=issues,
    )


class _Text:
    """A text that grows by sentences."""

    def __init__(self) -> None:
        self._sentences: list[str] = []

    def says(self, sentence: str, quote: str | None = None) -> Evidence:
        begin = len(str(self)) + (1 if self._sentences else 0)
        start = begin + sentence.index(quote or sentence)
        self._sentences.append(sentence)
        end = start + len(quote or sentence)
        return Evidence(start, end, quote or sentence, "synthetic", begin, sentence)

    def __str__(self) -> str:
        return "\n".join(self._sentences)
