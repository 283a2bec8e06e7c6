"""`python -m petakuasa.ontology.build`: the Turtle of `vocab/` from the tables, `docs/ontology.md` from the
ontology. Equal sources, equal bytes. With `--check` nothing is written; what differs is named, and the exit
code is 1.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, serialize

from ..errors import PetakuasaError, VocabularyError
from .document import document
from .forums import forums
from .rows import rows
from .schemes import SCHEMES, Scheme
from .table import LIST, TABLES, Row
from .terms import BASE, DCTERMS, PREFIXES, RDF, SKOS, concept_iri, scheme_iri

ROOT = Path(__file__).parents[1]
"""The checkout, whose root is the package."""
VOCAB = "ontology/vocab"
DOCUMENT = "docs/ontology.md"
BANNER = "# Made from ontology/tables by `python -m petakuasa.ontology.build`. Edit the tables.\n"


def everything() -> dict[str, str]:
    """The text of every file that is made, by its path in the checkout. VocabularyError outside of one."""
    if not TABLES.is_dir():
        raise VocabularyError(
            "an installed package has no tables",
            where=str(TABLES),
            fix="Build in a checkout of the repository.",
        )
    vocabulary = {f"{VOCAB}/{name}": text for name, text in build().items()}
    return vocabulary | {DOCUMENT: document()}


def build(tables: Path = TABLES) -> dict[str, str]:
    """The text of every file of `vocab/` by name.

    VocabularyError, with table and line, for a notation that occurs twice in its scheme, for a cell that its
    column does not take, and for a reference to a concept that is not there.
    """
    subjects = {scheme_iri(scheme.name).value: "the scheme" for scheme in SCHEMES}
    references: list[tuple[str, str]] = []
    files = {}
    for scheme in SCHEMES:
        triples = list(_scheme(scheme))
        for row in rows(scheme.name, tables):
            subject = concept_iri(scheme.name, row["id"])
            if subject.value in subjects:
                raise VocabularyError(
                    f"{row['id']!r} occurs twice, first at {subjects[subject.value]}",
                    where=row.where,
                    fix="Keep one of the rows, or give one another id.",
                )
            subjects[subject.value] = row.where
            for triple in _concept(scheme, subject, row):
                triples.append(triple)
                if isinstance(triple.object, NamedNode):
                    references.append((triple.object.value, row.where))
        files[f"{scheme.name}.ttl"] = _turtle(triples)
    files["forum.ttl"] = _turtle(list(forums(rows("region", tables), rows("institution-type", tables))))
    for iri, where in references:
        if iri.startswith((f"{BASE}vocab/", f"{BASE}region/")) and iri not in subjects:
            raise VocabularyError(
                f"there is no concept {iri.removeprefix(BASE)}", where=where, fix="Correct the reference."
            )
    return files


def _scheme(scheme: Scheme) -> Iterator[Triple]:
    subject = scheme_iri(scheme.name)
    yield Triple(subject, RDF.type, SKOS.ConceptScheme)
    yield Triple(subject, DCTERMS.title, Literal(scheme.title, language="id"))
    yield Triple(subject, DCTERMS.title, Literal(scheme.title_en, language="en"))
    if scheme.source:
        yield Triple(subject, DCTERMS.source, Literal(scheme.source))


def _concept(scheme: Scheme, subject: NamedNode, row: Row) -> Iterator[Triple]:
    yield Triple(subject, RDF.type, scheme.rdf_class)
    yield Triple(subject, RDF.type, SKOS.Concept)
    yield Triple(subject, SKOS.inScheme, scheme_iri(scheme.name))
    yield Triple(subject, SKOS.notation, Literal(row["id"]))
    for field in scheme.fields:
        cell = row[field.column]
        for item in cell.split(LIST) if field.many else (cell,):
            if item:
                try:
                    yield Triple(subject, field.predicate, field.codec.encode(item.strip()))
                except ValueError as error:
                    raise VocabularyError(
                        f"the column {field.column} does not take {item!r} ({error})",
                        where=row.where,
                        fix="Correct the cell.",
                    ) from error


def _turtle(triples: list[Triple]) -> str:
    """Turtle with a blank line after each concept; its prefixes are sorted, as the serialiser's are not."""
    used = ("dcterms", "org", "pk", "schema", "skos", "wgs84", "xsd")
    prefixes = {prefix: PREFIXES[prefix] for prefix in used}
    prefixes |= {scheme.name: concept_iri(scheme.name, "").value for scheme in SCHEMES}
    output = io.BytesIO()
    serialize(dict.fromkeys(triples), output, RdfFormat.TURTLE, prefixes=prefixes)
    lines = output.getvalue().decode("utf-8").splitlines(keepends=True)
    head = sorted(line for line in lines if line.startswith("@prefix "))
    body = "".join(line for line in lines if not line.startswith("@prefix "))
    return "".join([BANNER, *head, "\n", body.replace(" .\n", " .\n\n").rstrip("\n"), "\n"])


def stale(files: Mapping[str, str] | None = None, root: Path = ROOT) -> list[str]:
    """Names of the made files in a checkout that differ from what would be built, lack, or are too many."""
    built = everything() if files is None else files
    there = {f"{VOCAB}/{path.name}" for path in (root / VOCAB).glob("*.ttl")}
    return sorted(name for name in {*built, *there} if built.get(name) != _text(root / name))


def write(root: Path = ROOT) -> list[str]:
    """Write what is stale, each file at once, and remove what is too many; the names of the files."""
    built = everything()
    names = stale(built, root)
    for name in names:
        if name in built:
            fresh = (root / name).with_suffix(".new")
            fresh.write_text(built[name], encoding="utf-8")
            fresh.replace(root / name)
        else:
            (root / name).unlink()
    return names


def _text(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.is_file() else None


def main(arguments: list[str]) -> int:
    """Build, or check; the exit code."""
    try:
        if "--check" in arguments:
            names = stale()
            for name in names:
                sys.stderr.write(f"{name} differs from its sources: run python -m petakuasa.ontology.build\n")
            return int(bool(names))
        write()
    except PetakuasaError as error:
        sys.stderr.write(f"{error}\n")
        return error.exit_code
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
