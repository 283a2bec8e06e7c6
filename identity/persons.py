"""Persons: which mentions are alike enough to be one, and why."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import product
from operator import itemgetter

from ..facts import Post
from ..ontology.concepts import Role
from ..ontology.vocabulary import load
from .names import WORTH, Likeness, fold, likeness
from .profiles import Held, Profile
from .scoring import Score, Thresholds, kilometres, nearness
from .sheet import Mention

THRESHOLDS = Thresholds(same=8.0, review=3.5)
NEAR = 400
"""Days between sightings in one post within which a change of holder is improbable."""
TERMS = 3650
"""Days of two terms of five years, the most that an elected head serves (UU 23/2014 art. 60, UU 10/2016 art.
7)."""
AT_ONCE = 60
"""Days between sightings that count as one time."""
COMPANY = 3
"""Names around two mentions that make their company the same; more of them say no more."""
SAMPLES = 12
"""Mentions that stand for all of a profile where company is compared."""
MOBILE = frozenset({"polri", "tni_ad", "tni_al", "tni_au", "jaksa", "hakim"})
"""The services whose people are moved from province to province."""
FAR = 150
"""Kilometres that somebody hardly travels between two events of one day."""
PLURAL = frozenset({"member", "staff", "collective", "candidate"})
"""The positions of which a body has several."""


def compare(one: Profile, other: Profile) -> Score:
    """For and against two profiles being one person."""
    alike = _names(one, other)
    if alike.kind == "contrary":
        return Score((("different names", -20.0),))
    reasons = [({"same": "same name", "spelling": "same name, spelled differently"}.get(
        alike.kind, "one name is part of the other"), alike.weight)]  # fmt: skip
    office = _office(one, other)
    if office:
        reasons.append(office)
    tied = office is not None and office[1] >= 3
    if alike.words == 1:
        reasons += _one_word(one, other, alike, office)
    if alike.doubtful:
        reasons.append(("two letters of a word differ", -4.0))
    elif alike.spelled and not tied:
        reasons.append(("perhaps another name, and no office in common", -2.0))
    for further in (_company, _region, _rank, _against, _degrees):
        reasons += further(one, other)
    return Score(tuple(reasons))


def _one_word(
    one: Profile, other: Profile, alike: Likeness, office: tuple[str, float] | None
) -> Iterator[tuple[str, float]]:
    """What is to be said against two names that have one word in common: brothers have it, successors may."""
    common = alike.weight < WORTH[""]
    if office is None or not office[0].startswith("same post"):
        if common:
            yield "one common word of a name only", -1.0
        elif alike.kind == "shorter" and office is not None:
            yield "one word of a name only, and another post", -1.0
    elif common and alike.kind == "shorter" and _is_apart(one, other):
        yield "one common word of a name only, and at another time", -2.0


def _is_apart(one: Profile, other: Profile) -> bool:
    """True where the one is seen for the last time before the other is seen."""
    if not (one.days and other.days):
        return False
    return one.days[1] < other.days[0] or other.days[1] < one.days[0]


def _names(one: Profile, other: Profile) -> Likeness:
    best = likeness(one.names[0], other.names[0])
    for a, b in product(one.names, other.names):
        found = likeness(a, b)
        if found.kind != "contrary" and (best.kind == "contrary" or found.weight > best.weight):
            best = found
    return best


def _office(one: Profile, other: Profile) -> tuple[str, float] | None:
    """The strongest tie by office."""
    found: list[tuple[str, float]] = []
    for a, b in product(one.held, other.held):
        if a.iri == b.iri and "/article/" not in a.iri:
            gap = _gap(a, b)
            if not is_single(a.post):
                found.append(("same post, of which there are several", 2.0))
            elif gap <= NEAR:
                found.append(("same post at that time", 6.0 if is_head(a.post) else 4.5))
            else:
                found.append(("same post at another time", 4.0 if gap <= TERMS else 2.5))
        elif a.post.organization and a.post.organization == b.post.organization:
            narrow = len(a.post.region or "") > 2
            found.append(("another post in the same body", 3.0 if narrow else 2.0))
        elif a.post.role and a.post.role == b.post.role:
            found.append(("the same kind of post elsewhere", 1.0))
    return max(found, key=lambda reason: (reason[1], reason[0]), default=None)


def _company(one: Profile, other: Profile) -> Iterator[tuple[str, float]]:
    """With how many of the same people both are named within weeks: officials are around many over the years.
    Fewer than three count only for somebody who is named without a post, who may have one; two posts of one
    body have their heads around them whoever holds them."""
    pairs = list(_near_in_time(one, other))
    if not pairs:
        return
    bare = not (one.held and other.held)
    if bare:
        yield "named within the same weeks", 0.5
    own = {fold(name) for name in (*one.names, *other.names)}
    shared = min(max(len((a.company & b.company) - own) for a, b in pairs), COMPANY)
    if shared == COMPANY:
        yield f"{COMPANY} or more of the same people around within weeks", 3.0
    elif shared and bare:
        yield f"{shared} of the same people around within weeks", float(shared)


def _near_in_time(one: Profile, other: Profile) -> Iterator[tuple[Mention, Mention]]:
    """Mentions of the one with the nearest of the other, where these lie within weeks: at most `SAMPLES` of
    the smaller, evenly over its time, with two each."""
    small, large = sorted((one.dated, other.dated), key=len)
    for day, mention in small[:: max(1, len(small) // SAMPLES)]:
        at = bisect_left(large, day, key=itemgetter(0))
        for near, found in large[max(0, at - 1) : at + 1]:
            if abs((near - day).days) <= AT_ONCE:
                yield mention, found


def _region(one: Profile, other: Profile) -> Iterator[tuple[str, float]]:
    moves = bool(one.services & other.services & MOBILE)
    match nearness(one.regions, other.regions):
        case "regency":
            yield "same regency", 2.0
        case "within":
            yield "same province", 1.0
        case "province":
            yield "another regency of the province", 0.5
        case "far":
            yield "another province", -0.5 if moves else -3.0


def _rank(one: Profile, other: Profile) -> Iterator[tuple[str, float]]:
    if not one.services or not other.services:
        return
    if not one.services & other.services:
        yield "ranks of different services", -8.0
        return
    found: list[tuple[str, float]] = [("same service", 0.5)]
    for (day1, rank1), (day2, rank2) in product(one.ranks, other.ranks):
        if rank1.service != rank2.service:
            continue
        (early, first), (late, second) = sorted(
            ((day1, rank1), (day2, rank2)), key=lambda p: (p[0], -p[1].order)
        )
        steps, years = first.order - second.order, (late - early).days / 365
        if steps < 0:
            found.append(("a lower rank later", -4.0))
        elif steps == 0:
            found.append(("same rank", 1.0))
        elif years * 2 + 1 >= steps:
            found.append(("a rank that can follow", 1.0))
        else:
            found.append(("too many ranks in that time", -4.0))
    yield (
        min(found, key=lambda r: (r[1], r[0]))
        if min(f[1] for f in found) < 0
        else max(found, key=lambda r: (r[1], r[0]))
    )


def _against(one: Profile, other: Profile) -> Iterator[tuple[str, float]]:
    if one.genders and other.genders and not one.genders & other.genders:
        yield "a man's title and a woman's", -6.0
    if (apart := _elsewhere(one, other)) is not None:
        yield ("the same office in two places at once", -4.0) if apart == 0 else (
            "the same office in two places within weeks", -2.0
        )  # fmt: skip
    if any(
        kilometres(here, there) > FAR
        for day in one.presences.keys() & other.presences.keys()
        for here, there in product(one.presences[day], other.presences[day])
    ):
        yield "two far places on one day", -4.0
    if one.days and other.days:
        apart = max((other.days[0] - one.days[1]).days, (one.days[0] - other.days[1]).days)
        if apart > TERMS:
            yield "more than ten years apart", -1.0


def _elsewhere(one: Profile, other: Profile) -> int | None:
    """The days between heading two bodies of one kind, where these are few and no post is in common."""
    if {h.iri for h in one.held} & {h.iri for h in other.held}:
        return None
    gaps = [
        _gap(a, b)
        for a, b in product(one.held, other.held)
        if a.post.role == b.post.role and is_head(a.post) and a.first and b.first
        and {*a.capacities, *b.capacities} <= {"definitive"}
    ]  # fmt: skip
    return min((gap for gap in gaps if gap <= AT_ONCE), default=None)


def _degrees(one: Profile, other: Profile) -> Iterator[tuple[str, float]]:
    shared = one.degrees & other.degrees
    if shared:
        yield "same degrees", min(1.5, 0.5 * len(shared))
    elif one.degrees and other.degrees:
        yield "other degrees", -0.5


def _gap(one: Held, other: Held) -> int:
    if not (one.first and one.last and other.first and other.last):
        return 0
    return max(0, (other.first - one.last).days, (one.first - other.last).days)


def _role(post: Post) -> Role | None:
    return load().roles.get(post.role or "")


def is_single(post: Post) -> bool:
    """True where one person at a time holds it, as far as its role tells."""
    role = _role(post)
    return post.organization is not None and (role is None or role.position not in PLURAL)


def is_head(post: Post) -> bool:
    """True where its role leads a body or a unit of one, and one person at a time holds it."""
    role = _role(post)
    return is_single(post) and role is not None and role.position in {"head", "unit_head", "secretary"}
