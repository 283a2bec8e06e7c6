"""A picture of the property graph's schema, made from the model: Mermaid for documents, SVG for the rest.

`python -m petakuasa.graph.picture` in a clone draws both again.
"""

from __future__ import annotations

from collections import defaultdict
from html import escape
from operator import mul
from pathlib import Path

from .model import NodeType, node_types, relationship_types

PLACES = {
    "Article": (520, 40), "Issue": (940, 40), "Statement": (940, 150), "Tenure": (90, 150),
    "Participation": (540, 190), "Person": (280, 320), "Event": (880, 340), "Post": (300, 490),
    "Organization": (650, 500), "Region": (860, 600), "Operation": (1000, 450), "Role": (100, 570),
    "InstitutionType": (480, 640), "ForumRule": (240, 700), "Mode": (1000, 580), "Capacity": (1000, 640),
    "EventType": (1000, 700),
}  # fmt: skip
"""Where the nodes stand in the SVG; a test sees that none is missing."""
WIDTH, HEIGHT = 1080, 760
BEGIN = "<!-- drawn by `python -m petakuasa.graph.picture` -->"
END = "<!-- end -->"
_BOX = (124, 34)
_LOOKS = {
    "article": (("[", "]"), "#fdf0d5", 4),
    "identity": (("{{", "}}"), "#fbdcd6", 10),
    "shared": (("([", "])"), "#e3eefc", 17),
}
"""By what a node belongs to: brackets in Mermaid, colour and roundness in SVG."""
_HEAD = f"""\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}"
 font-family="sans-serif" font-size="11">
<title>The property graph of petakuasa</title>
<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
<path d="M0 0 8 4 0 8z" fill="#555"/></marker></defs>
<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>"""


def mermaid() -> str:
    """The schema as a Mermaid flowchart: solid arrows for what is stated, dotted for what is derived."""
    lines = ["flowchart LR"]
    for label, node in sorted(node_types().items()):
        (left, right), _, _ = _LOOKS[_belonging(node)]
        lines.append(f"    {label}{left}{label}{right}")
    for (start, end, derived), names in sorted(_edges().items()):
        arrow = "-.->" if derived else "-->"
        lines.append(f"    {start} {arrow}|{'<br/>'.join(names)}| {end}")
    return "\n".join(lines) + "\n"


def svg() -> str:
    """The schema as an SVG picture that needs no script, font or network."""
    parts = [_HEAD]
    arrows = [
        _arrow(start, end, names, derived=derived)
        for (start, end, derived), names in sorted(_edges().items())
    ]
    parts += [line for line, _ in arrows]
    for label, node in sorted(node_types().items()):
        x, y = PLACES[label]
        width, height = _BOX
        _, fill, radius = _LOOKS[_belonging(node)]
        parts.append(
            f'<g><title>{escape(_properties(label))}</title><rect x="{x - width / 2}" y="{y - height / 2}" '
            f'width="{width}" height="{height}" rx="{radius}" fill="{fill}" stroke="#444"/>'
            f'<text x="{x}" y="{y + 4}" text-anchor="middle" font-weight="bold">{label}</text></g>'
        )
    parts += [names for _, names in arrows]
    parts.append(
        '<text x="20" y="735">Square: of one article. Round: shared. Red: one by identity. Dashed: derived. '
        "Every node also bears the label Petakuasa and the key iri.</text></svg>"
    )
    return "\n".join(parts) + "\n"


def draw(docs: Path) -> None:
    """Write `schema.svg`, and the Mermaid block between the marks in `neo4j.md`."""
    (docs / "schema.svg").write_text(svg(), encoding="utf-8")
    page = docs / "neo4j.md"
    before, _, rest = page.read_text(encoding="utf-8").partition(BEGIN)
    page.write_text(before + block() + rest.partition(END)[2], encoding="utf-8")


def block() -> str:
    """The Mermaid picture as it stands in a document."""
    return f"{BEGIN}\n```mermaid\n{mermaid()}```\n{END}"


def _edges() -> dict[tuple[str, str, bool], list[str]]:
    """The types between two labels; the nine pairs of a stand-in are drawn as the one that tells most."""
    edges: dict[tuple[str, str, bool], list[str]] = defaultdict(list)
    for each in relationship_types().values():
        ends = [("Person", "Post")] if each.name == "REPRESENTED" else each.ends
        for start, end in ends:
            edges[start, end, each.derived].append(each.name)
    return {key: sorted(names) for key, names in edges.items()}


def _belonging(node: NodeType) -> str:
    return "shared" if node.shared else "identity" if node.account else "article"


def _properties(label: str) -> str:
    return "iri " + " ".join(f"{column.name}: {column.type}" for column in node_types()[label].columns)


def _arrow(start: str, end: str, names: list[str], *, derived: bool) -> tuple[str, str]:
    (x1, y1), (x2, y2) = PLACES[start], PLACES[end]
    dash = ' stroke-dasharray="5 4"' if derived else ""
    style = f'fill="none" stroke="{"#b5651d" if derived else "#777"}"{dash} marker-end="url(#tip)"'
    if start == end:
        height = _BOX[1]
        side = -1 if derived else 1
        left, right, edge = x1 - 18, x1 + 18, y1 + side * height / 2
        path = (
            f"M{left} {edge} C{left - 14} {edge + side * 34} {right + 14} {edge + side * 34} {right} {edge}"
        )
        return _labelled(path, style, names, x1 + 24, edge + side * 26)
    length = max(((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5, 1)
    bend = 34 if derived else 14
    cx, cy = (x1 + x2) / 2 - bend * (y2 - y1) / length, (y1 + y2) / 2 + bend * (x2 - x1) / length
    (ax, ay), (bx, by) = _rim(x1, y1, cx, cy), _rim(x2, y2, cx, cy)
    path = f"M{ax:.0f} {ay:.0f} Q{cx:.0f} {cy:.0f} {bx:.0f} {by:.0f}"
    t = 0.4 if derived else 0.56
    weights = ((1 - t) ** 2, 2 * t * (1 - t), t**2)
    at_x, at_y = (sum(map(mul, weights, places)) for places in ((ax, cx, bx), (ay, cy, by)))
    return _labelled(path, style, names, at_x, at_y)


def _rim(x: float, y: float, towards_x: float, towards_y: float) -> tuple[float, float]:
    """Where the line from a node's middle leaves its box."""
    dx, dy = towards_x - x, towards_y - y
    scale = min(_BOX[0] / 2 / abs(dx) if dx else 1e9, _BOX[1] / 2 / abs(dy) if dy else 1e9)
    return x + dx * scale, y + dy * scale


def _labelled(path: str, style: str, names: list[str], x: float, y: float) -> tuple[str, str]:
    lines = "".join(
        f'<tspan x="{x:.0f}" dy="{11 if number else 0}">{name}</tspan>' for number, name in enumerate(names)
    )
    words = (
        f'<text y="{y - 5.5 * (len(names) - 1) + 3:.0f}" text-anchor="middle" '
        f'font-size="9" stroke="#fff" stroke-width="3" paint-order="stroke">{lines}</text>'
    )
    return f'<path d="{path}" {style}/>', words


if __name__ == "__main__":
    draw(Path(__file__).resolve().parents[1] / "docs")
