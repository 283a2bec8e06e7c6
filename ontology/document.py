"""`docs/ontology.md` from `petakuasa.ttl`, `shapes.ttl`, the schemes and the checks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pyoxigraph import BlankNode, Literal, NamedNode, QuerySolutions, Store

from .check import checks, load_turtle
from .schemes import SCHEMES
from .shacl import checks as constraints
from .terms import PREFIXES
from .validate import prefixed

ONTOLOGY = Path(__file__).parent / "petakuasa.ttl"
FORUM = Path(__file__).parent / "forum-members.rq"

_TERMS = """
SELECT ?term ?kind ?id ?en ?says_id ?says_en ?example_id ?example_en WHERE {
  VALUES ?kind { owl:Class owl:ObjectProperty owl:DatatypeProperty }
  ?term a ?kind ; rdfs:label ?id , ?en ; rdfs:comment ?says_id , ?says_en ;
    skos:example ?example_id , ?example_en .
  FILTER (LANG(?id) = "id" && LANG(?en) = "en" && LANG(?says_id) = "id" && LANG(?says_en) = "en"
          && LANG(?example_id) = "id" && LANG(?example_en) = "en")
} ORDER BY ?term"""

_LINKS = """
SELECT ?relation ?other WHERE {
  { ?term ?relation ?other . FILTER (ISIRI(?other)) }
  UNION { ?term ?relation ?union . ?union owl:unionOf/rdf:rest*/rdf:first ?other }
  VALUES ?relation {
    rdfs:subClassOf rdfs:subPropertyOf owl:inverseOf rdfs:domain rdfs:range skos:closeMatch rdfs:seeAlso
  }
} ORDER BY ?relation ?other"""

_HEADINGS = {
    "Class": "Classes",
    "ObjectProperty": "Properties to nodes",
    "DatatypeProperty": "Properties to values",
}


def document() -> str:
    """The page. Equal sources, equal text."""
    return "\n".join([*_opening(), *_terms(), *_schemes(), *_forum(), *_shapes(), *_checks(), ""])


def _opening() -> Iterator[str]:
    yield "# The ontology and the vocabularies"
    yield ""
    yield "Made from `ontology/` by `petakuasa vocab build`; edit there, not here."
    yield ""
    yield (
        f"Namespace `pk:` is `{PREFIXES['pk']}`. Each term has its label, what it says and an example "
        "in English and Indonesian. Terms of other vocabularies that the graph uses stand in decisions/0002."
    )


def _terms() -> Iterator[str]:
    store = Store()
    load_turtle(store, ONTOLOGY)
    rows = _select(store, _TERMS)
    for kind, heading in _HEADINGS.items():
        yield from ("", f"## {heading}")
        for row in rows:
            if row["kind"].endswith(f"#{kind}"):
                yield from ("", f"### {prefixed(row['term'])}: {row['en']} · {row['id']}", "")
                yield f"{row['says_en']} *Example:* {row['example_en']}"
                yield ""
                yield f"{row['says_id']} *Contoh:* {row['example_id']}"
                links = _select(store, _LINKS.replace("?term", f"<{row['term']}>"))
                if links:
                    yield ""
                for link in links:
                    yield f"- {prefixed(link['relation'])} {prefixed(link['other'])}"


def _schemes() -> Iterator[str]:
    yield from ("", "## Vocabularies", "")
    yield "| file | concepts | class | properties |"
    yield "|---|---|---|---|"
    for scheme in SCHEMES:
        properties = dict.fromkeys(prefixed(field.predicate.value) for field in scheme.fields)
        cells = (
            f"`vocab/{scheme.name}.ttl`",
            f"{scheme.title_en} · {scheme.title}",
            prefixed(scheme.rdf_class.value),
            ", ".join(properties),
        )
        yield f"| {' | '.join(cells)} |"
    yield "| `vocab/forum.ttl` | The forum of every region | pk:LeadershipForum | pk:region |"


def _forum() -> Iterator[str]:
    yield from ("", "## Who belongs to a forum", "")
    yield "The post decides, by rule; the basis stays apart (decisions/0003). In SPARQL:"
    yield from ("", "```sparql", FORUM.read_text(encoding="utf-8").rstrip(), "```")


def _shapes() -> Iterator[str]:
    yield from ("", "## Shapes", "", "`petakuasa validate` checks them.", "")
    yield "| shape | property | constraint | meaning |"
    yield "|---|---|---|---|"
    for one in constraints():
        path = prefixed(one.path) if one.path else ""
        yield f"| {one.shape.rpartition('/')[2]} | {path} | {one.constraint} | {one.messages['en']} |"


def _checks() -> Iterator[str]:
    yield from ("", "## Checks of the vocabulary", "", "`petakuasa vocab check` runs them.")
    for check in checks():
        yield from ("", f"**{check.title}** (`checks/{check.name}.rq`). {check.problem} *Fix:* {check.fix}")


def _select(store: Store, query: str) -> list[dict[str, str]]:
    found = store.query(query, prefixes=dict(PREFIXES))
    assert isinstance(found, QuerySolutions)  # noqa: S101 - a SELECT
    names = [variable.value for variable in found.variables]
    rows = []
    for row in found:
        terms = {name: row[name] for name in names}
        rows.append({n: t.value for n, t in terms.items() if isinstance(t, NamedNode | Literal | BlankNode)})
    return rows
