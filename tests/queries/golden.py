"""The golden rows: what each question answers about the corpus, one CSV file a question.

`python tests/queries/golden.py` writes them anew; read the difference before it is kept.
"""

from __future__ import annotations

import csv
import io
import tempfile
from pathlib import Path

from corpus import corpus
from petakuasa.graph.store import Store
from petakuasa.identity.update import update
from petakuasa.queries.catalogue import NamedQuery, catalogue
from petakuasa.queries.parameters import Arguments, bind
from petakuasa.queries.rows import Rows, Value, from_store

GOLDEN = Path(__file__).with_name("golden")


def arguments(query: NamedQuery) -> Arguments:
    """What a golden file answers: the question with what must be given, and no more."""
    return bind(query, {p.name: p.sample for p in query.params if p.required})


def text(rows: Rows) -> str:
    """Rows as a golden file holds them; a list's items are apart by `|`, no value is the empty cell."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(rows.columns)
    writer.writerows([_cell(value) for value in row] for row in rows.rows)
    return out.getvalue()


def _cell(value: Value) -> str:
    if isinstance(value, tuple):
        return "|".join(value)
    return "" if value is None else str(value)


def fill(folder: Path) -> None:
    """A store of the corpus, with who is who worked out."""
    with Store.open(folder) as store:
        store.load_vocabulary()
        for extraction in corpus():
            store.replace(extraction)
        update(store)


if __name__ == "__main__":
    GOLDEN.mkdir(exist_ok=True)
    for file in GOLDEN.glob("*.csv"):
        file.unlink()
    with tempfile.TemporaryDirectory() as place:
        fill(Path(place) / "store")
        with Store.read_only(Path(place) / "store") as store:
            for query in catalogue().values():
                rows = from_store(query, arguments(query), store)
                (GOLDEN / f"{query.name}.csv").write_text(text(rows), encoding="utf-8")
