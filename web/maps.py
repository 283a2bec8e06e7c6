"""Indonesia as dots: every district a small one, every region with events a circle over it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..ontology.concepts import Region
from ..ontology.terms import BASE

SCALE = 20
"""Units of the picture for a degree."""
WEST, NORTH, EAST, SOUTH = 94.5, 6.5, 141.5, -11.5
"""The frame, in degrees."""
WIDEST = 2.5
"""What the area of events adds at most to a circle's radius: more events make no circle cover the others."""


@dataclass(frozen=True, slots=True)
class Circle:
    """A region with events."""

    iri: str
    name: str
    x: float
    y: float
    radius: float
    events: int


@dataclass(frozen=True, slots=True)
class Map:
    """What is drawn: the part of the frame (x, y, width, height) and the circles, the largest first."""

    box: tuple[float, float, float, float]
    circles: list[Circle]
    dot: float
    """The width of a district's dot at this scale."""
    own: str
    """The path of the dots of the region that the page is about."""


def drawn(
    counts: Iterable[Mapping[str, Any]],
    regions: Mapping[str, Region],
    within: Sequence[str] | None = None,
    own: str | None = None,
) -> Map:
    """The map of all regions with events, or of these (codes) and what surrounds them."""
    circles = []
    for row in counts:
        code = row["region"].removeprefix(f"{BASE}region/")
        region = regions.get(code)
        if region and (within is None or code in within):
            x, y = point(region)
            circles.append(Circle(row["region"], region.full_name, x, y, 0, int(row["events"])))
    frame = (0.0, 0.0, (EAST - WEST) * SCALE, (NORTH - SOUTH) * SCALE)
    box = _around([point(regions[code]) for code in within if code in regions], frame) if within else frame
    unit = box[2] / 120
    growth = min(0.5, WIDEST / max((c.events for c in circles), default=1) ** 0.5)
    sized = [
        Circle(c.iri, c.name, c.x, c.y, round(unit * (0.9 + growth * c.events**0.5), 2), c.events)
        for c in circles
    ]
    mine = (region for code, region in regions.items() if own and code.startswith(f"{own}."))
    ordered = sorted(sized, key=lambda circle: (-circle.events, circle.name))
    return Map(box, ordered, round(max(0.25, 1.7 * (box[2] / frame[2]) ** 0.7), 2), path(mine))


def point(region: Region) -> tuple[float, float]:
    """A region's place in the picture."""
    return round((region.longitude - WEST) * SCALE, 1), round((NORTH - region.latitude) * SCALE, 1)


def path(regions: Iterable[Region]) -> str:
    """The districts among these as dots of one path."""
    points = (point(region) for region in regions if region.level == "district")
    return "".join(f"M{x:g} {y:g}h0" for x, y in points)


def dots(regions: Iterable[Region], width_of_dot: float) -> str:
    """A picture of all districts, which is the ground of every map."""
    width, height = (EAST - WEST) * SCALE, (NORTH - SOUTH) * SCALE
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}">'
        f'<path d="{path(regions)}" stroke="#b9b2a3" stroke-width="{width_of_dot:g}" '
        'stroke-linecap="round"/></svg>'
    )


def _around(
    points: list[tuple[float, float]], frame: tuple[float, float, float, float]
) -> tuple[float, float, float, float]:
    """A box of the frame's proportions around these points, with a margin."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    width = max(max(xs) - min(xs), (max(ys) - min(ys)) * frame[2] / frame[3], 3 * SCALE) * 1.5
    height = width * frame[3] / frame[2]
    middle = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
    return (
        round(middle[0] - width / 2, 1),
        round(middle[1] - height / 2, 1),
        round(width, 1),
        round(height, 1),
    )
