"""Time, memory, precision and recall of identity on corpora of known truth.

    python benchmarks/identity.py 1000 10000
    python benchmarks/identity.py 100000        (about 356,000 mentions; on demand)

The corpus is invented: offices of some regions over twelve years, each held by one person after another, by
names that are common in the region; articles about events with some of the holders, now and then by a short
name, a misprint, another spelling, without a post, or by the post alone; copies of releases by several
outlets; people without office; and namesakes everywhere. What is measured: pairs of mentions and B³, the
seconds of one update from nothing and of one more article, the peak of memory, and how much the time grows
from one size to the next.
"""

from __future__ import annotations

import datetime as dt
import math
import random
import resource
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from petakuasa.facts import (
    Article,
    Capacity,
    Event,
    Evidence,
    Extraction,
    Mode,
    Organization,
    Participation,
    Person,
    Post,
    Tenure,
)
from petakuasa.graph import iris
from petakuasa.graph.store import Store
from petakuasa.identity.assignment import Assignment
from petakuasa.identity.update import update
from petakuasa.ontology.vocabulary import load

FIRST, LAST = dt.date(2013, 1, 1), dt.date(2024, 12, 31)
OFFICES = (
    ("bupati", "Bupati", "Pemerintah Kabupaten", "regency_government", None, 1800),
    ("sekda", "Sekda", "Pemerintah Kabupaten", "regency_government", None, 1400),
    ("ketua_dprd", "Ketua", "DPRD Kabupaten", "dprd", None, 1800),
    ("kapolres", "Kapolres", "Polres", "polres", "AKBP", 600),
    ("dandim", "Dandim", "Kodim", "kodim", "Letkol", 600),
    ("kajari", "Kajari", "Kejaksaan Negeri", "kejari", None, 700),
)
COMMON = [
    *("Agus", "Budi", "Slamet", "Sri", "Siti", "Ahmad", "Muhammad", "Abdul", "Nur", "Dwi", "Eko", "Wahyu"),
    *("Hendra", "Rudi", "Iwan", "Dedi", "Yusuf", "Umar", "Hasan", "Ratna", "Dewi", "Santoso", "Wibowo"),
    *("Setiawan", "Hidayat", "Saputra", "Rahman", "Kurniawan", "Nugroho", "Susanto", "Wijaya", "Siregar"),
]
SYLLABLES = [first + second for first in "bdklmnprstwy" for second in "aiu"]
ENDINGS = "ndra ngga ntara rta wan ya sih dana ksa lang mbo ndi rjo tra".split()  # noqa: SIM905
OUTLETS = [f"Kabar {n}" for n in range(40)]
MODES: tuple[Mode, ...] = ("spoke", "attended", "accompanied", "led")


@dataclass(frozen=True)
class Holder:
    """Somebody who exists: `posts` are office and region with the first and last day."""

    number: int
    name: str
    posts: tuple[tuple[int, str, dt.date, dt.date], ...]


class World:
    """Who held what, and the articles about it. The same seed gives the same world."""

    def __init__(self, articles: int, seed: int = 45) -> None:
        self.chance = random.Random(seed)
        self.articles = articles
        codes = sorted(code for code, region in load().regions.items() if region.level == "regency")
        self.regions = self.chance.sample(codes, min(len(codes), max(4, articles // 150)))
        self.lexicon = {
            region[:2]: ["".join((*self.chance.choices(SYLLABLES, k=self.chance.randint(1, 2)),
                                  self.chance.choice(ENDINGS))).title() for _ in range(400)]
            for region in self.regions
        }  # fmt: skip
        self.people: list[Holder] = []
        self.holders: dict[tuple[int, str], list[tuple[dt.date, dt.date, Holder]]] = defaultdict(list)
        for region in self.regions:
            for office in range(len(OFFICES)):
                self._fill(office, region)
        self.truth: dict[str, int] = {}
        """The person of each mention, by its IRI."""

    def name(self, region: str) -> str:
        """A name as the region's people have them: some of one word, half with a common word."""
        own = self.lexicon[region[:2]]
        words = [self.chance.choice(COMMON if self.chance.random() < 0.5 else own)]
        if self.chance.random() > 0.08:
            words.append(self.chance.choice(COMMON if self.chance.random() < 0.35 else own))
            if self.chance.random() < 0.3:
                words.append(self.chance.choice(own))
        return " ".join(dict.fromkeys(words))

    def _person(self, region: str, *posts: tuple[int, str, dt.date, dt.date]) -> Holder:
        self.people.append(Holder(len(self.people), self.name(region), posts))
        return self.people[-1]

    def _fill(self, office: int, region: str) -> None:
        """One holder after the other, from before the first day to after the last; police and soldiers come
        from another of the regions now and then."""
        day, term = FIRST - dt.timedelta(days=self.chance.randrange(400)), OFFICES[office][5]
        while day < LAST:
            end = day + dt.timedelta(days=round(term * self.chance.uniform(0.6, 1.2)))
            here = self.holders[office, region]
            moved = [
                holder
                for first, last, holder in self.holders[office, self.chance.choice(self.regions)][-1:]
                if OFFICES[office][4] and last < day < last + dt.timedelta(days=500)
            ]
            holder = moved[0] if moved and self.chance.random() < 0.3 else self._person(region)
            here.append((day, end, holder))
            day = end + dt.timedelta(days=1)

    def holder(self, office: int, region: str, day: dt.date) -> Holder:
        """Who holds an office on a day."""
        return next(h for first, last, h in self.holders[office, region] if first <= day <= last)

    def stories(self) -> Iterator[Extraction]:
        """The articles; a fifth are printed by two to four outlets."""
        made = 0
        while made < self.articles:
            copies = self.chance.randint(2, 4) if self.chance.random() < 0.2 else 1
            seed = self.chance.random()
            for _ in range(min(copies, self.articles - made)):
                yield self._article(made, random.Random(seed), self.chance)
                made += 1

    def _article(self, number: int, story: random.Random, print_: random.Random) -> Extraction:
        region = story.choice(self.regions)
        day = FIRST + dt.timedelta(days=story.randrange((LAST - FIRST).days))
        body = load().regions[region].label
        label = (
            f"{story.choice(['Rapat', 'Apel', 'Upacara', 'Dialog'])} {story.choice(self.lexicon[region[:2]])}"
        )
        sentence = f"{label} digelar di {body} pada {day} dan dihadiri " + " ".join(
            story.choices(self.lexicon[region[:2]], k=20)
        )
        proof = Evidence(0, len(sentence), sentence, "synthetic", 0, sentence)
        persons, bodies, posts, tenures, came = {}, {}, {}, [], []
        for n, office in enumerate(story.sample(range(len(OFFICES)), story.randint(2, 5))):
            role, title, kind_name, kind, rank, _ = OFFICES[office]
            holder = self.holder(office, region, day)
            bodies[kind] = Organization(f"o{kind}", f"{kind_name} {body}", kind, region, (proof,), True)
            posts[role] = Post(f"j{role}", role, title, f"o{kind}", region)
            way, capacity = story.random(), _capacity(story)
            if way < 0.1:
                came.append(Participation(f"h{n}", "e", "attended", (proof,), post=f"j{role}"))
                continue
            name = _printed(holder.name, story)
            if name in persons:
                continue
            persons[name] = Person(name, name, (proof,), rank=rank if story.random() < 0.8 else None)
            self._know(number, name, holder)
            if way < 0.93:
                tenures.append(Tenure(f"t{n}", name, f"j{role}", capacity, title, (proof,)))
            seated = f"j{role}" if way < 0.93 else None
            came.append(Participation(f"h{n}", "e", story.choice(MODES), (proof,), person=name, post=seated))
        if story.random() < 0.4:  # somebody without office
            stranger = Holder(-number - 1, self.name(region), ())
            if stranger.name not in persons:
                persons[stranger.name] = Person(stranger.name, stranger.name, (proof,))
                self._know(number, stranger.name, stranger)
                came.append(Participation("hx", "e", "spoke", (proof,), person=stranger.name))
        event = Event(
            "e", "rapat", label, (proof,), date=day, date_precision="day", region=region, main=True,
            place=story.choice(self.lexicon[region[:2]]),
        )  # fmt: skip
        article = Article(
            f"berita-{number}", sentence, outlet=print_.choice(OUTLETS),
            published=day + dt.timedelta(days=print_.randint(0, 2)),
        )  # fmt: skip
        return Extraction(
            article, "synthetic", tuple(persons.values()), tuple(bodies.values()), tuple(posts.values()),
            tuple(tenures), (event,), tuple(came),
        )  # fmt: skip

    def _know(self, article: int, name: str, holder: Holder) -> None:
        self.truth[iris.fact("person", iris.article(f"berita-{article}"), name)] = holder.number


def _capacity(story: random.Random) -> Capacity:
    return "definitive" if story.random() < 0.95 else "Plt"


def _printed(name: str, story: random.Random) -> str:
    """The name as an article prints it: whole, its last word alone, with a misprint, or with an initial."""
    words, way = name.split(), story.random()
    if way < 0.04 and len(words) > 1:
        return words[-1]
    if way < 0.08:
        word = max(words, key=len)
        at = story.randrange(1, len(word))
        return name.replace(word, word[:at] + story.choice("aiueon") + word[at + 1 :])
    if way < 0.1 and len(words) > 1:
        return f"{words[0][0]}. {' '.join(words[1:])}"
    return name


def measured(articles: int) -> float:
    """Build one corpus, print its row, give the seconds."""
    world, folder = World(articles), tempfile.TemporaryDirectory()
    store = Store.open(Path(folder.name))
    for story in world.stories():
        store.replace(story)
    start = time.process_time()
    report = update(store)
    seconds = time.process_time() - start
    canonical = Assignment(store)
    ours = {mention: canonical.of(mention) for mention in world.truth}
    figures = scores(world.truth, ours)
    extra = World(articles, seed=45).stories()
    one = next(extra)
    store.withdraw(one.article.id)
    update(store)
    store.replace(one)
    start = time.process_time()
    again = update(store)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{articles:>9,} {len(world.truth):>9,} {seconds:>8.1f} {peak:>8,.0f} {report.compared:>10,} "
        + " ".join(f"{figure:>7.4f}" for figure in figures)
        + f" {time.process_time() - start:>9.3f} {again.read:>6,}"
    )
    store.close()
    folder.cleanup()
    return seconds


def scores(truth: dict[str, int], ours: dict[str, str]) -> tuple[float, float, float, float]:
    """Precision and recall of pairs, then B³ precision and recall, from the sizes of the overlaps."""
    both = Counter((truth[m], ours[m]) for m in truth)
    gold, found = Counter(truth.values()), Counter(ours.values())

    def pairs(counts: Counter[object]) -> int:
        return sum(n * (n - 1) // 2 for n in counts.values())

    right = pairs(Counter(dict(both.items())))
    b_precision = sum(n * n / found[cluster] for (_, cluster), n in both.items()) / len(truth)
    b_recall = sum(n * n / gold[person] for (person, _), n in both.items()) / len(truth)
    return (
        right / pairs(Counter(dict(found.items()))),
        right / pairs(Counter(dict(gold.items()))),
        b_precision,
        b_recall,
    )


def main() -> None:
    """Measure the sizes of the command line."""
    sizes = [int(size) for size in sys.argv[1:]] or [1000, 10_000]
    print(
        " articles  mentions  seconds       MB      pairs   P.pair  R.pair    P.B3    R.B3  +1 art.s   read"
    )
    times = [(size, measured(size)) for size in sizes]
    for (small, before), (large, after) in pairwise(times):
        linear = large * math.log(large) / (small * math.log(small))
        print(f"{small:,} to {large:,}: {after / before:.1f} times the time; n log n is {linear:.1f}")


if __name__ == "__main__":
    main()
